import { NoDatabaseError } from './with-database.ts';

/** Ends a command with one sentence for the operator: the fault and its mend, no stack. `expected`: faults that explain themselves. */
export function endWith(error: unknown, expected: readonly (new (...args: never[]) => Error)[] = []): void {
  const message = error instanceof Error ? error.message : String(error);
  const explained = [NoDatabaseError, ...expected].some((kind) => error instanceof kind);
  // Prisma tells where in the code it was called first, and what is wrong last.
  const { mend } = error as { mend?: string };
  const problem = explained
    ? [message, mend].filter(Boolean).join('\n')
    : `It did not work: ${message.trim().split('\n').at(-1)}\nnpm run doctor looks for the cause.`;
  console.error(problem);
  process.exitCode = 1;
}
