/** Threads for what takes the processor for long: replies flow meanwhile, and what eats all memory ends that thread alone. */
import { createRequire } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Run from its sources: what lets this process read TypeScript does not reach into a thread (Node.js 20). */
const FROM_SOURCE = `const { tsx, file } = require('node:worker_threads').workerData.fromSource;
  import(tsx).then(({ register }) => { register(); return import(file); });`;

/** @param file without its extension; it is that of this file: .ts from the sources, .js where it was built */
export function startThread(file: URL, { workerData, ...options }: WorkerOptions = {}): Worker {
  const extension = extname(import.meta.filename);
  const whole = new URL(file.href + extension);
  if (extension !== '.ts') return new Worker(fileURLToPath(whole), { ...options, workerData });
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'));
  const fromSource = { tsx: new URL('dist/esm/api/index.mjs', tsx).href, file: whole.href };
  const own = { ...workerData, fromSource };
  return new Worker(FROM_SOURCE, { ...options, eval: true, execArgv: [], workerData: own });
}

export interface ThreadLimits {
  megabytes: number;
  ms: number;
}

/** What a thread says of one task: any number of parts, then the last word or what went wrong. */
export type ThreadSays<P, T> = { part: P } | { last: T } | { failed: string };

/**
 * Has one task done in a thread of its own.
 * @param part called with each portion: a long answer in one piece would keep everybody waiting while it is taken in
 * @returns the last word of the thread, or which limit ended it @throws what it failed with
 */
export async function inThread<P, T>(
  file: URL,
  workerData: object,
  limits: ThreadLimits,
  part: (part: P) => void,
): Promise<{ last: T } | { ended: 'memory' | 'time' }> {
  const thread = startThread(file, { workerData, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
  const timer = setTimeout(() => void thread.terminate(), limits.ms);
  try {
    return await new Promise((resolve, reject) => {
      thread.on('message', (said: ThreadSays<P, T>) => {
        if ('part' in said) part(said.part);
        else if ('last' in said) resolve(said);
        else reject(new Error(said.failed));
      });
      thread.on('error', (error: { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ ended: 'memory' });
        else reject(error);
      });
      thread.on('exit', () => resolve({ ended: 'time' }));
    });
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
