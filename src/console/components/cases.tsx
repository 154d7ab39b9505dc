/** @jsxRuntime automatic */
/** @jsxImportSource hono/jsx */
/** What waits, of whatever kind: a row of the inbox, what was said and done so far, the steps that may be taken, who else is looking. */
import type { Child } from 'hono/jsx';
import type { RichText } from '../../messaging/rich-text.ts';
import type { ConsoleContext } from '../screen.ts';
import { href } from '../screen.ts';
import { Lines } from './lines.tsx';

/** A row of the inbox. */
export interface WaitingRow {
  number: string;
  /** What it is, and of whom. */
  what: string;
  who: string;
  unit: string;
  inHand: string | null;
  isMine: boolean;
  isOpen: boolean;
  isUrgent: boolean;
  since: Date;
  /** Where it is opened. Null: by its number in a form, which leaves no trace in an address. */
  to: string | null;
}

/** Those of one kind that wait, of a feature. */
export interface WaitingSource {
  /** In the address: `loai=aid`. */
  kind: string;
  /** Key of what they are called. */
  label: string;
  rows(context: ConsoleContext, most: number): Promise<WaitingRow[]>;
  /** Also one that is over. @returns where it is opened; undefined: none of this number that they may see */
  find(context: ConsoleContext, number: number): Promise<string | undefined>;
}

export interface Said {
  at: string;
  text: RichText;
}

/** One after the other, the oldest first. */
export function History({ title, of }: { title: string; of: readonly RichText[] }) {
  if (of.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol class="history">
        {of.map((text) => (
          <li>
            <Lines text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Steps as forms, each behind its name; the first stands open. */
export function Steps({ title, of }: { title: string; of: readonly { name: string; isOpen: boolean; body: Child }[] }) {
  if (of.length === 0) return null;
  return (
    <section class="steps">
      <h2>{title}</h2>
      {of.map(({ name, isOpen, body }) => (
        <details open={isOpen}>
          <summary>{name}</summary>
          {body}
        </details>
      ))}
    </section>
  );
}

/** The part of a page that tells who else has it open; it looks again by itself. */
export const LOOKING = 'looking';

/** @param path of the page; undefined: it is opened by a form, and is not looked at again */
export function Looking({
  context,
  names,
  path,
}: {
  context: ConsoleContext;
  names: readonly string[];
  path?: string;
}) {
  const again = path && {
    'hx-get': href(path),
    'hx-trigger': 'every 20s',
    'hx-target': `#${LOOKING}`,
    'hx-swap': 'outerHTML',
  };
  return (
    <div aria-live="polite" {...again}>
      {names.length > 0 && (
        <p class="note warn">{context.speak.label('console-looking', { names: names.join(', ') })}</p>
      )}
    </div>
  );
}
