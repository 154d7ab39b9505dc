/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What stands around every screen: who is signed in, the menu, what was just done. */
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Translator } from '../../i18n/translator.ts';
import { href } from '../screen.ts';

export interface Frame {
  speak: Translator;
  title: string;
  style: string;
  script: string;
  /** Undefined: nobody is signed in. */
  person?: { name: string; units: string } | undefined;
  menu: readonly { path: string; label: string; isHere: boolean }[];
  /** What was done, and what could not be. */
  said?: string | undefined;
  problem?: string | undefined;
  children: Child;
}

/** @returns the whole document, with its type */
export function drawPage(frame: Frame): string {
  return `<!DOCTYPE html>${(<Page {...frame} />).toString()}`;
}

function Page({ speak, title, style, script, person, menu, said, problem, children }: Frame) {
  return (
    <html lang={speak.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="htmx-config" content='{"includeIndicatorCSS":false}' />
        <title>{`${title} · Chi Hội`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={style} />
        <script src={script} defer />
      </head>
      <body>
        <a class="skip" href="#content">
          {speak.label('console-skip')}
        </a>
        <header class="top">
          {person && (
            <div class="who">
              <span>
                <b>{person.name}</b> {person.units}
              </span>
              <a href={href('/phien')}>{speak.label('console-sessions-title')}</a>
            </div>
          )}
          {menu.length > 0 && (
            <a class="to-menu" href="#menu">
              {speak.label('console-menu')}
            </a>
          )}
        </header>
        <main id="content" tabindex={-1}>
          <h1>{title}</h1>
          {said && (
            <p class="note" role="status">
              {said}
            </p>
          )}
          {problem && (
            <p class="note bad" role="alert">
              {problem}
            </p>
          )}
          {children}
        </main>
        {menu.length > 0 && (
          <nav id="menu" class="menu" aria-label={speak.label('console-menu')}>
            <ul>
              {menu.map(({ path, label, isHere }) => (
                <li>
                  <a href={href(path)} aria-current={isHere ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </body>
    </html>
  );
}

/** What a picture of ours says in SVG; nothing that people wrote may stand in it. */
export const drawing = (svg: string) => raw(svg);
