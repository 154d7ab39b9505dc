import { openEyes as open, type Eyes as SharedEyes, type Look as SharedLook } from '../fake/seeing.ts';
import type { Entry, Room } from './rooms.ts';
import { describe, type SeenMessage, viewOf } from './view.ts';
import type { World } from './world.ts';

export type Look = SharedLook<SeenMessage>;
export type Eyes = SharedEyes<SeenMessage>;

/**
 * @param rooms where to look
 * @param wanted which messages there count: those of the bot's accounts, or of one
 * @param where how error messages name the place
 */
export function openEyes(world: World, rooms: () => Room[], wanted: (entry: Entry) => boolean, where: string): Eyes {
  return open(world, {
    since: (seq) =>
      rooms()
        .flatMap((room) => room.entries)
        .filter((entry) => entry.seq > seq && !entry.undone && wanted(entry))
        .sort((one, other) => one.seq - other.seq)
        .map(viewOf),
    said: ({ text }) => text,
    describe,
    where,
    waitMs: 5000,
  });
}
