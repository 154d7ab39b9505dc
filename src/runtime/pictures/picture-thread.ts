/** The thread that draws for pictures.ts: what takes the processor for a second holds up no message here. */
import { parentPort } from 'node:worker_threads';
import { drawChart } from './chart-drawing.ts';
import { paintSvg } from './svg-painter.ts';

export type Picture = { svg: string } | { options: object; size: { width: number; height: number } };
export type Drawn = { id: number } & ({ bytes: Uint8Array } | { problem: string });

parentPort?.on('message', async ({ id, picture }: { id: number; picture: Picture }) => {
  try {
    const svg = 'svg' in picture ? picture.svg : await drawChart(picture.options, picture.size);
    parentPort?.postMessage({ id, bytes: await paintSvg(svg) } satisfies Drawn);
  } catch (error) {
    parentPort?.postMessage({ id, problem: String(error) } satisfies Drawn);
  }
});
