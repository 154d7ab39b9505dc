import { emit } from './events.ts';
import type { Account, WireEvent, World } from './world.ts';

type Held = { account: Account; event: WireEvent }[];

/** Does something while all its events wait. @returns them, in their order */
async function hold(world: World, act: () => unknown): Promise<Held> {
  const held: Held = [];
  world.held = held;
  try {
    await act();
  } finally {
    world.held = undefined;
  }
  return held;
}

/** Sends the events of all that `act` does back to back, the last first. */
export async function scramble(world: World, act: () => unknown): Promise<void> {
  for (const { account, event } of (await hold(world, act)).reverse()) {
    emit(world, account, event);
  }
}

/** Sends the events of all that `act` does in one frame for each account and command. */
export async function bundle(world: World, act: () => unknown): Promise<void> {
  const frames: Held = [];
  for (const { account, event } of await hold(world, act)) {
    const known = frames.find((each) => each.account === account && each.event.cmd === event.cmd);
    if (!known) {
      frames.push({ account, event: { ...event, data: { ...event.data } } });
      continue;
    }
    for (const [key, value] of Object.entries(event.data)) {
      known.event.data[key] = [...(known.event.data[key] as unknown[]), ...(value as unknown[])];
    }
  }
  for (const { account, event } of frames) {
    emit(world, account, event);
  }
}
