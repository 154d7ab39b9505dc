/** A queue in memory: for conversations in which it does not matter which queue wakes the sender. */
import type { Job, QueueBackend } from '../../src/runtime/queue/queue-backend.ts';

interface Line {
  waiting: Job<unknown>[];
  running: Set<Promise<void>>;
  run: ((data: unknown) => Promise<void>) | undefined;
  concurrency: number;
}

/** @returns as BullMQ: the lowest priority first, of one priority the oldest, a delayed job when its time has come */
export function memoryQueue(): QueueBackend {
  const lines = new Map<string, Line>();
  const timers = new Set<NodeJS.Timeout>();

  function lineOf(name: string): Line {
    const line = lines.get(name) ?? { waiting: [], running: new Set(), run: undefined, concurrency: 1 };
    lines.set(name, line);
    return line;
  }

  function serve(line: Line): void {
    while (line.run && line.running.size < line.concurrency) {
      const job = line.waiting.shift();
      if (!job) return;
      const running = line.run(job.data).finally(() => {
        line.running.delete(running);
        serve(line);
      });
      line.running.add(running);
    }
  }

  function put(line: Line, job: Job<unknown>): void {
    if (line.waiting.some(({ id }) => id === job.id)) return;
    const after = line.waiting.findIndex((other) => (other.priority ?? 0) > (job.priority ?? 0));
    line.waiting.splice(after < 0 ? line.waiting.length : after, 0, job);
    serve(line);
  }

  return {
    kind: 'postgres',
    queue: (name) => ({
      async add(jobs) {
        for (const job of jobs) {
          const line = lineOf(name);
          if (!job.delayMs) put(line, job);
          else timers.add(setTimeout(() => put(line, job), job.delayMs));
        }
      },
      depth: async () => lineOf(name).waiting.length + lineOf(name).running.size,
      close: async () => {},
    }),
    worker(name, concurrency, run) {
      const line = Object.assign(lineOf(name), { run: run as Line['run'], concurrency });
      serve(line);
      return {
        async close() {
          line.run = undefined;
          await Promise.all(line.running);
        },
      };
    },
    ping: async () => {},
    async close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
