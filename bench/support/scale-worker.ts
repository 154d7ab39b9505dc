/** A worker process of the scale-out measure: the worker role as it stands, over several bot accounts. */
import { startWorker } from '../../src/app/worker.ts';
import { openApp, telegram } from './stage.ts';

const { databaseUrl, place, tokens, apiRoot } = JSON.parse(process.env.BENCH_WORKER ?? '{}');
const adapters = (tokens as string[]).map((token) => telegram(token, apiRoot));
const worker = await startWorker(await openApp(databaseUrl, place, adapters));
process.send?.('started');
process.on('message', async () => {
  await worker.stop();
  process.exit(0);
});
