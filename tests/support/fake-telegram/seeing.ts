import { describe, type SeenMessage } from './view.ts';
import { type Sighting, type World, waitUntil } from './world.ts';

/** What to look for: part of the text, a pattern in it, or any condition. */
export type Look = string | RegExp | ((message: SeenMessage) => boolean);

export interface SeesOptions {
  /** Milliseconds to wait at most; 10,000 unless said. */
  within?: number;
  /** Only what appeared or changed after this message. */
  after?: { seq: number };
  /** Looks also at what earlier calls passed over, for messages whose order is not fixed. */
  anyOrder?: boolean;
}

/** The eyes of one person on one chat. They remember how far they have read. */
export interface Eyes {
  sees: (look: Look, options?: SeesOptions) => Promise<SeenMessage>;
  unseen: () => SeenMessage[];
}

const DEFAULT_WAIT_MS = 10_000;

/**
 * @param chatIds the chats that look like one to the reader: a group and the supergroup it became
 * @param where how error messages name the place
 */
export function openEyes(world: World, chatIds: () => number[], where: string): Eyes {
  let readUpTo = 0;
  const matched = new Set<number>();

  const visible = (options: SeesOptions): Sighting[] => {
    const from = Math.max(options.anyOrder ? 0 : readUpTo, options.after?.seq ?? 0);
    const chats = chatIds();
    return world.sightings.filter(({ seq, chatId }) => seq > from && chats.includes(chatId) && !matched.has(seq));
  };

  return {
    sees: (look, options = {}) => {
      const within = options.within ?? DEFAULT_WAIT_MS;
      const find = () => {
        const sighting = visible(options).find(({ view }) => fits(look, view));
        if (sighting) {
          matched.add(sighting.seq);
          readUpTo = Math.max(readUpTo, sighting.seq);
        }
        return sighting?.view;
      };
      return waitUntil(world, find, within, () => {
        const lines = visible(options).map(({ view }) => describe(view));
        return `${where} did not see ${look} within ${within} ms. ${
          lines.length > 0 ? `Since then there was:\n${lines.join('\n')}` : 'There was nothing new at all.'
        }`;
      });
    },
    unseen: () => visible({}).map(({ view }) => view),
  };
}

function fits(look: Look, view: SeenMessage): boolean {
  if (typeof look === 'function') {
    return look(view);
  }
  return typeof look === 'string' ? view.said.includes(look) : view.said.search(look) >= 0;
}
