/** Pictures as PNG, drawn in a thread of their own: the first takes seconds to load what draws it, and nobody else waits. */
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Drawn, Picture } from './picture-thread.ts';

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
}

/** One for the process: what draws takes some hundred megabytes. */
const pictures: { thread?: Thread; asked: number } = { asked: 0 };

/** @param options as Apache ECharts takes them, with bars and lines @param size pixels @returns the bytes of a PNG */
export const chartPicture = (options: object, size: { width: number; height: number }): Promise<Uint8Array> =>
  draw({ options, size });

/** @param svg texts in Be Vietnam Pro, regular or bold @returns the bytes of a PNG of the same size */
export const svgPicture = (svg: string): Promise<Uint8Array> => draw({ svg });

/** Loads beforehand what draws, so that the first who asks waits no longer than others. */
export async function warmPictures(): Promise<void> {
  await chartPicture({ series: [] }, { width: 10, height: 10 });
}

function draw(picture: Picture): Promise<Uint8Array> {
  pictures.thread ??= startThread();
  const { worker, waiting } = pictures.thread;
  const id = ++pictures.asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, picture });
  });
}

/** Run from its sources: what lets this process read TypeScript does not reach into a thread (Node.js 20). */
const FROM_SOURCE = `const { tsx, file } = require('node:worker_threads').workerData;
  import(tsx).then(({ register }) => { register(); return import(file); });`;

function fromSource(file: URL): Worker {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const workerData = { tsx: new URL('dist/esm/api/index.mjs', tsx).href, file: file.href };
  return new Worker(FROM_SOURCE, { eval: true, execArgv: [], workerData });
}

function startThread(): Thread {
  const extension = extname(import.meta.filename);
  const file = new URL(`./picture-thread${extension}`, import.meta.url);
  const worker = extension === '.ts' ? fromSource(file) : new Worker(file);
  const waiting: Thread['waiting'] = new Map();
  const fail = (error: Error) => {
    if (pictures.thread?.worker === worker) delete pictures.thread;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (drawn: Drawn) => {
    const one = waiting.get(drawn.id);
    waiting.delete(drawn.id);
    // An idle thread keeps no process alive.
    if (waiting.size === 0) worker.unref();
    if ('bytes' in drawn) one?.resolve(drawn.bytes);
    else one?.reject(new Error(drawn.problem));
  });
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`the thread that draws pictures ended with ${code}`)));
  return { worker, waiting };
}
