/** Work that is done because time has come, not because somebody wrote. */
import type { Logger } from './logger.ts';

export interface Task {
  name: string;
  everyMs: number;
  /** @returns how many things were due; more than 0: called again at once */
  run(): Promise<number>;
}

export interface Schedule {
  /** Runs every task until nothing is due. */
  tick(): Promise<void>;
  start(): void;
  /** Resolves when what runs is done. */
  stop(): Promise<void>;
}

/** A task that finds work each time would keep all others waiting: after so many rounds it waits for its next turn. */
const MOST_ROUNDS = 100;

/** Every process may run the same tasks: each takes its rows with SKIP LOCKED. A task that fails is tried again at its next turn. */
export function createSchedule(tasks: readonly Task[], log: Logger): Schedule {
  const timers = new Set<NodeJS.Timeout>();
  const running = new Set<Promise<void>>();
  /** Why each failed at its last turn. */
  const failing = new Map<Task, string>();
  let stopped = false;

  async function run(task: Task): Promise<void> {
    try {
      for (let round = 0; round < MOST_ROUNDS && !stopped; round += 1) if ((await task.run()) === 0) break;
      if (failing.delete(task)) log.info({ task: task.name }, 'due work succeeds again');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // While the database is away every task fails at every turn: told once, until the reason changes.
      const level = failing.get(task) === reason ? 'debug' : 'error';
      failing.set(task, reason);
      const problem = error instanceof Error ? (error.stack ?? reason) : reason;
      log[level]({ task: task.name, problem }, 'due work failed; it is tried again');
    }
  }

  function arm(task: Task, afterMs = task.everyMs): void {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      const done = run(task).finally(() => {
        running.delete(done);
        arm(task);
      });
      running.add(done);
    }, afterMs);
    timers.add(timer);
  }

  return {
    async tick() {
      for (const task of tasks) await run(task);
    },
    start() {
      // Spread: all at the same moment would keep an answer waiting.
      for (const [index, task] of tasks.entries()) arm(task, (task.everyMs * (index + 1)) / tasks.length);
    },
    async stop() {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
