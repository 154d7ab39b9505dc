/** Pictures as PNG, drawn in a thread of their own: the first takes seconds to load what draws it, and nobody else waits. */
import type { Worker } from 'node:worker_threads';
import { startThread } from '../threads.ts';
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
  pictures.thread ??= drawingThread();
  const { worker, waiting } = pictures.thread;
  const id = ++pictures.asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, picture });
  });
}

function drawingThread(): Thread {
  const worker = startThread(new URL('./picture-thread', import.meta.url));
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
