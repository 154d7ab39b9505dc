/** What a measure gives: a table, and under it the reason for each figure that is not the best. */
export interface Table {
  title: string;
  columns: string[];
  rows: (string | number)[][];
  notes: string[];
}

export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0;

/** "12/34/56": milliseconds at p50, p95 and p99. */
export const quantiles = (values: readonly number[]): string =>
  values.length === 0 ? '–' : [0.5, 0.95, 0.99].map((q) => quantile(values, q).toFixed(0)).join('/');

export function toMarkdown({ title, columns, rows, notes }: Table): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const table = [line(columns), line(columns.map(() => '---')), ...rows.map(line)];
  return [`### ${title}`, '', ...table, '', ...notes.map((note) => `- ${note}`), ''].join('\n');
}
