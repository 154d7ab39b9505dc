/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** How much of a whole, as a bar; the figure stands beside it. */
export function Bar({ part, whole }: { part: number; whole: number }) {
  const share = whole > 0 ? Math.min(1, part / whole) : 0;
  return (
    <svg class="bar" width="80" height="10" viewBox="0 0 80 10" aria-hidden="true">
      <rect class="whole" width="80" height="10" rx="3" />
      <rect class="part" width={Math.round(share * 80)} height="10" rx="3" />
    </svg>
  );
}
