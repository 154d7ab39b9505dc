/**
 * Resolves at the first Ctrl-C, `kill` or closed terminal. A second one ends the process at once, for whoever cannot
 * wait: what was on its way is then found again at the next start.
 */
export function onStopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let first: number | undefined;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // npm hands a Ctrl-C on that the terminal has sent already: two at once are one.
        first ??= performance.now();
        if (performance.now() - first > 500) process.exit(130);
        resolve(signal);
      });
    }
  });
}

const LOOK_MS = 500;

/**
 * Resolves when whoever began this process is gone. npm and the shell between pass no `kill` on: the program would live on,
 * unseen, and hold the port and the data directory.
 * @param isWatched by itself: started by npm
 */
export function onParentGone(isWatched = process.env.npm_lifecycle_event !== undefined): Promise<'parent gone'> {
  if (!isWatched) return new Promise(() => {});
  const parent = process.ppid;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve('parent gone');
    }, LOOK_MS);
    timer.unref();
  });
}

/** Standard output that nobody reads any more (`npm start | head -4`) ends nothing. */
export function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
