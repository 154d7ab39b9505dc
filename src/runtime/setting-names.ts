/** Names that nobody reads: a misspelt setting would be taken for "not set", and an empty house started beside the real one. */

/** In `.env` for others: Docker Compose, Node.js, npm, and the system. */
const FOREIGN =
  /^(POSTGRES_PASSWORD|REDIS_PASSWORD|TZ|LANG|LC_\w+|PATH|HOME|NODE_\w+|npm_\w+|COMPOSE_\w+|PG[A-Z]+|\w+_PROXY|\w+_proxy|ENV_FILE)$/;

/** So many letters apart is a slip; further is another word. */
const SLIP = 2;

/** @returns for each name that is none of ours, the one that was meant, where one is near */
export function unknownNames(names: Iterable<string>, known: readonly string[]): { name: string; meant?: string }[] {
  return [...names]
    .filter((name) => !known.includes(name) && !FOREIGN.test(name))
    .map((name) => ({ name, meant: nearest(name, known) }));
}

/** Those that look as if one of ours was meant: an environment is full of names of others. */
export function nearMisses(names: Iterable<string>, known: readonly string[]): { name: string; meant: string }[] {
  return unknownNames(names, known).flatMap(({ name, meant }) => (meant ? [{ name, meant }] : []));
}

function nearest(name: string, known: readonly string[]): string | undefined {
  const upper = name.toUpperCase().replaceAll(/[.-]/g, '_');
  const ranked = known.map((one) => ({ one, apart: distance(upper, one) })).sort((a, b) => a.apart - b.apart);
  if (ranked[0] && ranked[0].apart <= SLIP) return ranked[0].one;
  // TELEGRAM_TOKEN, DATABASE, BOT_TOKEN: the words are there, not all of them.
  const words = upper.split('_').filter((word) => word.length > 2);
  const holding = ranked.filter(({ one }) => {
    const own = one.split('_');
    return words.length > 0 && words.every((word) => own.some((other) => distance(word, other) <= 1));
  });
  return words.length > 1 || words[0] === 'DATABASE' ? holding[0]?.one : undefined;
}

/** Letters to put in, take out, change, or swap with their neighbour. */
function distance(a: string, b: string): number {
  const rows = [[...Array(b.length + 1).keys()]];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(least);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}
