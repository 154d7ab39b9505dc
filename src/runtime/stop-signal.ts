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
