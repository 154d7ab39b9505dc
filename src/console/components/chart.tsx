/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Bars beside each other, drawn on the server; the same figures stand in the table below, so the picture itself says nothing to a reader. */
export interface Bars {
  label: string;
  value: number;
  /** What was to be reached: a line across. */
  target?: number | undefined;
}

const WIDTH = 640;
const HEIGHT = 200;
const GAP = 6;

export function Chart({ title, of }: { title: string; of: readonly Bars[] }) {
  const most = Math.max(1, ...of.map(({ value, target }) => Math.max(value, target ?? 0)));
  const wide = (WIDTH - GAP) / Math.max(1, of.length);
  const high = (value: number) => Math.round((value / most) * (HEIGHT - 24));
  return (
    <svg class="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      <line class="axis" x1="0" y1={HEIGHT - 1} x2={WIDTH} y2={HEIGHT - 1} />
      {of.map(({ value, target }, at) => {
        const x = Math.round(GAP + at * wide);
        const width = Math.max(4, Math.round(wide - GAP));
        return (
          <>
            <rect class="part" x={x} y={HEIGHT - high(value)} width={width} height={high(value)} rx="2" />
            {target !== undefined && target > 0 && (
              <line class="target" x1={x} y1={HEIGHT - high(target)} x2={x + width} y2={HEIGHT - high(target)} />
            )}
            <text x={x + width / 2} y={HEIGHT - high(value) - 5} text-anchor="middle">
              {value}
            </text>
          </>
        );
      })}
    </svg>
  );
}
