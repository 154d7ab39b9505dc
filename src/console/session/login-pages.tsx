/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** The pages before one is signed in: the button behind a link, and the six digits on the computer of an office. */
import type { Translator } from '../../i18n/translator.ts';
import { href } from '../screen.ts';
import { CODE_MINUTES } from './ways-in-store.ts';

/** Opened by whoever has the link, a preview of a messenger too: only its button signs in. */
export function LinkPage({
  speak,
  secret,
  name,
  units,
}: {
  speak: Translator;
  secret: string;
  name: string;
  units: string;
}) {
  return (
    <form method="post" action={href(`/vao/${secret}`)}>
      <p>{speak.label('console-link-for', { name, units })}</p>
      <label class="option">
        <input type="checkbox" name="shared" value="yes" />
        {speak.label('console-link-shared')}
      </label>
      <button type="submit">{speak.label('console-link-enter')}</button>
    </form>
  );
}

export function GonePage({ speak }: { speak: Translator }) {
  return (
    <>
      <p>{speak.label('console-link-gone')}</p>
      <p>
        <a class="button" href={href('/vao')}>
          {speak.label('console-code-instead')}
        </a>
      </p>
    </>
  );
}

/** Looked at anew every few seconds by the browser itself, without a script. */
export function CodePage({ speak, code, picture }: { speak: Translator; code: string; picture: string }) {
  return (
    <>
      <p>{speak.label('console-code-how', { code })}</p>
      <p class="code">{code}</p>
      <p>
        <img src={picture} alt={speak.label('console-code-picture', { code })} width="220" height="220" />
      </p>
      <p class="soft">{speak.label('console-code-minutes', { minutes: CODE_MINUTES })}</p>
      <form method="post" action={href('/vao')}>
        <button type="submit">{speak.label('console-code-done')}</button>
      </form>
    </>
  );
}
