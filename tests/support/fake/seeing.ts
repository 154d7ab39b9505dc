import { type Changing, waitUntil } from './changes.ts';

/** What to look for: part of the text, a pattern in it, or any condition. */
export type Look<Message> = string | RegExp | ((message: Message) => boolean);

export interface SeesOptions {
  /** Milliseconds to wait at most; each fake says how many unless said. */
  within?: number;
  /** Only what appeared or changed after this message. */
  after?: { seq: number };
  /** Looks also at what earlier calls passed over, for messages whose order is not fixed. */
  anyOrder?: boolean;
}

/** The eyes of one person on some chats. They remember how far they have read. */
export interface Eyes<Message> {
  sees: (look: Look<Message>, options?: SeesOptions) => Promise<Message>;
  unseen: () => Message[];
}

export interface Sight<Message> {
  /** All that is to be seen after this position, in the order in which it happened. */
  since: (seq: number) => Message[];
  said: (message: Message) => string;
  /** One line that names a message in an error text. */
  describe: (message: Message) => string;
  /** How error messages name the place. */
  where: string;
  waitMs: number;
}

/** @returns eyes that have seen nothing yet */
export function openEyes<Message extends { seq: number }>(world: Changing, sight: Sight<Message>): Eyes<Message> {
  let readUpTo = 0;
  const matched = new Set<number>();

  const visible = (options: SeesOptions): Message[] =>
    sight
      .since(Math.max(options.anyOrder ? 0 : readUpTo, options.after?.seq ?? 0))
      .filter(({ seq }) => !matched.has(seq));

  const fits = (look: Look<Message>, message: Message): boolean => {
    if (typeof look === 'function') {
      return look(message);
    }
    const said = sight.said(message);
    return typeof look === 'string' ? said.includes(look) : said.search(look) >= 0;
  };

  return {
    sees: (look, options = {}) => {
      const within = options.within ?? sight.waitMs;
      const find = () => {
        const found = visible(options).find((message) => fits(look, message));
        if (found) {
          matched.add(found.seq);
          readUpTo = Math.max(readUpTo, found.seq);
        }
        return found;
      };
      return waitUntil(world, find, within, () => {
        const lines = visible(options).map(sight.describe);
        return `${sight.where} did not see ${look} within ${within} ms. ${
          lines.length > 0 ? `Since then there was:\n${lines.join('\n')}` : 'There was nothing new at all.'
        }`;
      });
    },
    unseen: () => visible({}),
  };
}
