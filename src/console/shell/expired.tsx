/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** Signed out in the middle of a form: what was typed waits in this page, and is sent by one press once they are in again. */
import type { Translator } from '../../i18n/translator.ts';
import { href } from '../screen.ts';

export function ExpiredPage({
  speak,
  path,
  typed,
}: {
  speak: Translator;
  path: string;
  typed: Record<string, string>;
}) {
  return (
    <>
      <p>{speak.label('console-expired')}</p>
      <p>
        <a class="button" href={href('/vao')} target="_blank" rel="noopener">
          {speak.label('console-expired-in')}
        </a>
      </p>
      <form method="post" action={href(path)}>
        {Object.entries(typed).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{speak.label('console-expired-again')}</button>
      </form>
    </>
  );
}
