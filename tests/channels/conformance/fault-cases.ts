/** Why an adapter could not send; only `outbound` decides what follows. */
import { expect, test } from 'vitest';
import type { Stage } from './adapter-cases.ts';
import { eventually, faultOf, outgoing, type Person } from './driver.ts';

export function faultCases(stage: Stage): void {
  const { sent } = stage;

  test('refused for a while: not delivered, and delivered once when tried again', async () => {
    const lan = await stage.world.person('Lan');
    stage.world.orders.refused?.();
    const fault = await faultOf(stage.adapter.send(lan.to, outgoing({ text: 'Mời họp' })));
    expect(fault).toMatchObject({ kind: 'retry', scope: 'account', afterMs: expect.any(Number) });
    expect(await lan.inbox()).toEqual([]);
    await eventually('a second try', () => trySending(lan, 'Mời họp'));
    expect(await lan.inbox()).toHaveLength(1);
  });

  test('no answer, not delivered: uncertain', async () => {
    const lan = await stage.world.person('Lan');
    stage.world.orders.lost?.();
    expect(await faultOf(stage.adapter.send(lan.to, outgoing()))).toEqual({ kind: 'uncertain' });
    expect(await lan.inbox()).toEqual([]);
  });

  test('no answer, delivered: uncertain, or known by another way; never to be tried again', async () => {
    const lan = await stage.world.person('Lan');
    stage.world.orders.unanswered?.();
    const outcome = await stage.adapter.send(lan.to, outgoing()).catch((error: unknown) => error);
    const [seen, ...more] = await lan.inbox();
    expect(more).toEqual([]);
    if (outcome instanceof Error) expect(outcome).toMatchObject({ name: 'SendError', fault: { kind: 'uncertain' } });
    else expect(outcome).toEqual({ messageId: seen?.id });
  });

  test('the person blocked the bot: gone, or perhaps, until it is let in again', async () => {
    const lan = await stage.world.person('Lan');
    await lan.blocks();
    expect(await faultOf(stage.adapter.send(lan.to, outgoing()))).toMatchObject({ kind: stage.world.blocked });
    await lan.unblocks();
    await stage.adapter.send(lan.to, outgoing());
    expect(await lan.inbox()).toHaveLength(1);
  });

  test('a message without anything in it, or with a file that nobody has: our fault, nothing is sent', async () => {
    const lan = await stage.world.person('Lan');
    const source = { type: 'remote', channel: 'telegram', botAccount: 'another', ref: 'x' } as const;
    expect(await faultOf(stage.adapter.send(lan.to, outgoing({ text: '' })))).toEqual({ kind: 'rejected' });
    expect(await faultOf(stage.adapter.send(lan.to, outgoing({ attachments: [{ kind: 'file', source }] })))).toEqual({
      kind: 'rejected',
    });
    expect(await lan.inbox()).toEqual([]);
  });

  test('the platform is down: surely not sent; up again it goes on both ways', async () => {
    const lan = await stage.world.person('Lan');
    await stage.world.down();
    expect(await faultOf(stage.adapter.send(lan.to, outgoing()))).toMatchObject({ kind: 'retry' });
    await stage.world.up();
    await eventually('a second try', () => trySending(lan, 'Mời họp'));
    expect(await lan.inbox()).toHaveLength(1);
    await lan.writes('vâng');
    expect((await sent(lan)).text).toBe('vâng');
  });

  test('the account itself is refused, on a platform with accounts', async () => {
    const { stopped } = stage.world.orders;
    expect(stopped === undefined).toBe(!stage.adapter.abilities.oneListener);
    if (!stopped) return;
    const lan = await stage.world.person('Lan');
    stopped();
    expect(await faultOf(stage.adapter.send(lan.to, outgoing()))).toEqual({ kind: 'account-stopped' });
    expect(await lan.inbox()).toEqual([]);
    await eventually('the account to be well again', () => trySending(lan, 'Mời họp'));
  });

  async function trySending(person: Person, text: string): Promise<true | undefined> {
    const fault = await faultOf(stage.adapter.send(person.to, outgoing({ text }))).catch((error: Error) => {
      if (error.message !== 'it was sent') throw error;
    });
    if (fault && fault.kind !== 'retry') throw new Error(`not to be tried again: ${fault.kind}`);
    return fault ? undefined : true;
  }
}
