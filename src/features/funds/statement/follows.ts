/** Does a statement add up? Each balance follows from another, in whatever order the rows stand. Pure. */
import type { Statement, StatementLine, StatementProblem } from './statement.ts';

const beforeOf = (line: StatementLine) => (line.balance ?? 0n) - line.dong;

/** @returns what does not add up, with its row; undefined where all does, or where the file says too little to tell */
export function followsWrongly({ lines, opening, closing }: Statement): StatementProblem | undefined {
  const moved = lines.reduce((sum, { dong }) => sum + dong, 0n);
  if (lines.every(({ balance }) => balance !== null)) {
    if (!isOneWay(lines, opening)) return { problem: 'balance', row: firstBreak(lines, opening) };
  }
  if (opening !== null && closing !== null && opening + moved !== closing) return { problem: 'closing' };
  return undefined;
}

/** Every balance but the last is that from which another row goes on: also where the rows are shuffled. */
function isOneWay(lines: readonly StatementLine[], opening: bigint | null): boolean {
  const open = new Map<bigint, number>();
  const count = (balance: bigint, by: number) => open.set(balance, (open.get(balance) ?? 0) + by);
  for (const line of lines) {
    count(beforeOf(line), 1);
    count(line.balance ?? 0n, -1);
  }
  const starts = [...open].filter(([, number]) => number > 0);
  const isOne = starts.reduce((sum, [, number]) => sum + number, 0) <= 1;
  const start = starts[0]?.[0];
  return isOne && (opening === null || start === undefined || start === opening);
}

/** The row that does not follow, in the order that has fewest of them: downwards or upwards. */
function firstBreak(lines: readonly StatementLine[], opening: bigint | null): number {
  const breaks = (ordered: readonly StatementLine[]) => {
    let before = opening;
    return ordered.filter((line) => {
      const follows = before === null || beforeOf(line) === before;
      before = line.balance;
      return !follows;
    });
  };
  const [down, up] = [breaks(lines), breaks([...lines].reverse())];
  const best = up.length < down.length ? up : down;
  return (best[0] ?? lines[0])?.row ?? 0;
}
