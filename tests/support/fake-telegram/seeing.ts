import { openEyes as open, type Eyes as SharedEyes, type Look as SharedLook } from '../fake/seeing.ts';
import { describe, type SeenMessage } from './view.ts';
import type { World } from './world.ts';

export type Look = SharedLook<SeenMessage>;
export type Eyes = SharedEyes<SeenMessage>;

/**
 * @param chatIds the chats that look like one to the reader: a group and the supergroup it became
 * @param where how error messages name the place
 */
export function openEyes(world: World, chatIds: () => number[], where: string): Eyes {
  return open(world, {
    since: (seq) => {
      const chats = chatIds();
      return world.sightings.filter((one) => one.seq > seq && chats.includes(one.chatId)).map(({ view }) => view);
    },
    said: ({ said }) => said,
    describe,
    where,
    waitMs: 10_000,
  });
}
