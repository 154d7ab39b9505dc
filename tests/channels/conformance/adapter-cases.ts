/** The contract of `ChannelAdapter`, as `src/messaging/channel.ts` words it, for any channel. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChannelAdapter, Receive } from '../../../src/messaging/channel.ts';
import type { Incoming } from '../../../src/messaging/incoming.ts';
import { type AdapterWorld, eventually, type MakeWorld, type Person } from './driver.ts';
import { faultCases } from './fault-cases.ts';
import { receiveCases } from './receive-cases.ts';
import { sendCases } from './send-cases.ts';

/** One adapter on its platform for all cases; each has people of its own. */
export interface Stage {
  readonly world: AdapterWorld;
  readonly adapter: ChannelAdapter;
  /** All that the adapter handed over. */
  taken: Incoming[];
  /** Puts it there. */
  store: Receive;
  from(person: Person): Incoming[];
  /** Waits until so many have come of somebody. */
  got(person: Person, count: number): Promise<Incoming[]>;
  /** What somebody sent last. */
  sent(person: Person): Promise<Incoming>;
}

export function adapterCases(makeWorld: MakeWorld): void {
  let world: AdapterWorld;
  const taken: Incoming[] = [];
  const from = ({ to }: Person) => taken.filter((incoming) => incoming.from.externalId === to.externalId);
  const got = (person: Person, count: number) =>
    eventually(
      `${count} from ${person.name}`,
      () => (from(person).length >= count ? from(person) : undefined),
      () => from(person).map(({ text }) => text),
    );
  const stage: Stage = {
    get world() {
      return world;
    },
    get adapter() {
      return world.adapter;
    },
    taken,
    store: async (incoming) => void taken.push(incoming),
    from,
    got,
    sent: async (person) => (await got(person, 1)).at(-1)!,
  };

  beforeAll(async () => {
    world = await makeWorld.adapter();
    await world.listen(stage.store);
  });
  afterAll(() => world.stop());

  describe('receives', () => receiveCases(stage));
  describe('sends', () => sendCases(stage));
  describe('says why it could not send', () => faultCases(stage));

  test('says how the account is, and gives a link only where there are such links', async () => {
    const check = await stage.adapter.check();
    expect(check.ok).toBe(true);
    expect(check.name).toMatch(/./);
    const link = stage.adapter.inviteLink('MA-MOI_1');
    if (link !== undefined) expect(new URL(link).href).toContain('MA-MOI_1');
    const chat = await stage.adapter.chatLink?.();
    if (chat !== undefined) expect(new URL(chat).protocol).toBe('https:');
  });
}
