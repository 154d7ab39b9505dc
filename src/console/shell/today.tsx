/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The first page: what waits for this officer, each line leading to where it is done. */
import { href, type Screen } from '../screen.ts';

export function todayScreen(screens: readonly Screen[]): Screen {
  return {
    path: '/',
    level: 'officer',
    menu: { label: 'console-today', place: 0 },
    async show(context) {
      const { speak } = context;
      const tiles: Awaited<ReturnType<NonNullable<Screen['waiting']>>> = [];
      // One after the other: they share one connection.
      for (const screen of screens) tiles.push(...((await screen.waiting?.(context)) ?? []));
      const open = tiles.filter(({ count }) => count > 0);
      return {
        title: speak.label('console-today'),
        body:
          open.length === 0 ? (
            <p>{speak.label('console-today-nothing')}</p>
          ) : (
            <ul class="tiles">
              {open.map(({ label, count, to, query }) => (
                <li>
                  <a href={href(to, query)}>
                    <b>{count}</b> {label}
                  </a>
                </li>
              ))}
            </ul>
          ),
      };
    },
  };
}
