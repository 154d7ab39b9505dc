/** Work that is done because time has come, not because somebody wrote. */
import type { Logger } from './logger.ts';

export interface Task {
  name: string;
  everyMs: number;
  /** The longest that it waits while it finds nothing due again and again, and nothing happens here. Default: it does not rest. */
  restMs?: number;
  /** @returns how many things were due; more than 0: called again at once */
  run(): Promise<number>;
}

export interface Schedule {
  /** Runs every task until nothing is due. */
  tick(): Promise<void>;
  start(): void;
  /** Something happened here that may make work due: nothing rests any longer. */
  stir(): void;
  /** Each task, and whether it failed at its last turn. */
  state(): [task: string, fails: boolean][];
  /** Resolves when what runs is done. */
  stop(): Promise<void>;
}

/** A task that finds work each time would keep all others waiting: after so many rounds it waits for its next turn. */
const MOST_ROUNDS = 100;

/** Every process may run the same tasks: each takes its rows with SKIP LOCKED. A task that fails is tried again at its next turn. */
export function createSchedule(tasks: readonly Task[], log: Logger): Schedule {
  const timers = new Map<Task, NodeJS.Timeout>();
  /** How often in a row nothing was due, of those that wait for longer than they would. */
  const resting = new Map<Task, number>();
  const running = new Set<Promise<void>>();
  /** Why each failed at its last turn. */
  const failing = new Map<Task, string>();
  let stopped = false;

  async function run(task: Task): Promise<void> {
    let rounds = 0;
    try {
      for (; rounds < MOST_ROUNDS && !stopped; rounds += 1) if ((await task.run()) === 0) break;
      if (failing.delete(task)) log.info({ task: task.name }, 'due work succeeds again');
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // While the database is away every task fails at every turn: told once, until the reason changes.
      const level = failing.get(task) === reason ? 'debug' : 'error';
      failing.set(task, reason);
      const problem = error instanceof Error ? (error.stack ?? reason) : reason;
      log[level]({ task: task.name, problem }, 'due work failed; it is tried again');
      rounds = 1;
    }
    if (rounds > 0) stir();
    else if (task.restMs) resting.set(task, (resting.get(task) ?? 0) + 1);
  }

  /** What one task has done may be what another waits for. */
  function stir(): void {
    const woken = [...resting.keys()];
    resting.clear();
    for (const task of woken) if (timers.has(task)) arm(task);
  }

  /** Twice as long each time. */
  const waitOf = (task: Task) => Math.min(task.everyMs * 2 ** (resting.get(task) ?? 0), task.restMs ?? task.everyMs);

  function arm(task: Task, afterMs = waitOf(task)): void {
    if (stopped) return;
    clearTimeout(timers.get(task));
    const timer = setTimeout(() => {
      timers.delete(task);
      const done = run(task).finally(() => {
        running.delete(done);
        arm(task);
      });
      running.add(done);
    }, afterMs);
    timers.set(task, timer);
  }

  return {
    async tick() {
      for (const task of tasks) await run(task);
    },
    start() {
      // Spread: all at the same moment would keep an answer waiting.
      for (const [index, task] of tasks.entries()) arm(task, (task.everyMs * (index + 1)) / tasks.length);
    },
    stir,
    state: () => tasks.map((task) => [task.name, failing.has(task)]),
    async stop() {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}
