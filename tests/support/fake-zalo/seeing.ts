import type { Entry, Room } from './rooms.ts';
import { describe, type SeenMessage, viewOf } from './view.ts';
import { type World, waitUntil } from './world.ts';

/** What to look for: part of the text, a pattern in it, or any condition. */
export type Look = string | RegExp | ((message: SeenMessage) => boolean);

export interface SeesOptions {
  /** Milliseconds to wait at most; 5000 unless said. */
  within?: number;
  /** Only what came after this message. */
  after?: { seq: number };
  /** Looks also at what earlier calls passed over, for messages whose order is not fixed. */
  anyOrder?: boolean;
}

/** The eyes of one person on some rooms. They remember how far they have read. */
export interface Eyes {
  sees: (look: Look, options?: SeesOptions) => Promise<SeenMessage>;
  unseen: () => SeenMessage[];
}

const DEFAULT_WAIT_MS = 5000;

/**
 * @param rooms where to look
 * @param wanted which messages there count: those of the bot's accounts, or of one
 * @param where how error messages name the place
 */
export function openEyes(world: World, rooms: () => Room[], wanted: (entry: Entry) => boolean, where: string): Eyes {
  let readUpTo = 0;
  const matched = new Set<number>();

  const visible = (options: SeesOptions): SeenMessage[] => {
    const from = Math.max(options.anyOrder ? 0 : readUpTo, options.after?.seq ?? 0);
    return rooms()
      .flatMap((room) => room.entries)
      .filter((entry) => entry.seq > from && !matched.has(entry.seq) && !entry.undone && wanted(entry))
      .sort((one, other) => one.seq - other.seq)
      .map(viewOf);
  };

  return {
    sees: (look, options = {}) => {
      const within = options.within ?? DEFAULT_WAIT_MS;
      const find = () => {
        const found = visible(options).find((view) => fits(look, view));
        if (found) {
          matched.add(found.seq);
          readUpTo = Math.max(readUpTo, found.seq);
        }
        return found;
      };
      return waitUntil(world, find, within, () => {
        const lines = visible(options).map(describe);
        return `${where} did not see ${look} within ${within} ms. ${
          lines.length > 0 ? `Since then there was:\n${lines.join('\n')}` : 'There was nothing new at all.'
        }`;
      });
    },
    unseen: () => visible({}),
  };
}

function fits(look: Look, view: SeenMessage): boolean {
  if (typeof look === 'function') {
    return look(view);
  }
  return typeof look === 'string' ? view.text.includes(look) : view.text.search(look) >= 0;
}
