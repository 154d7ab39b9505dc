/** What the associations of the demonstration did in the years of their reports: steps with a day, done by operations. */
import { join } from 'node:path';
import { v4 as uuidv4 } from 'uuid';
import { loadAccess } from '../../../src/directory/access.ts';
import { loadI18n } from '../../../src/i18n/i18n.ts';
import type { OperationContext } from '../../../src/operations/actor.ts';
import { createOperationContext } from '../../../src/operations/context.ts';
import type { Outbox } from '../../../src/outbound/outbox/outbox.ts';
import { createPutOff } from '../../../src/outbound/outbox/put-off.ts';
import type { Tx } from '../../../src/runtime/database/database.ts';
import type { Encryption } from '../../../src/runtime/encryption/encryption.ts';
import { createLogger } from '../../../src/runtime/logger.ts';
import { projectRoot } from '../../../src/runtime/project-root.ts';
import { type LocalDate, toInstant } from '../../../src/text/calendar.ts';
import type { Demo, DemoPerson } from '../build-demo.ts';

export interface LivedStep {
  /** The day on which it was done, "2024-03-08", at nine in the morning; steps of one day keep their order. */
  on: string;
  /** External id of the officer of the main cast who does it; it is done with their rights. */
  by: string;
  act(lived: Lived): Promise<unknown>;
}

/** One step on its way: the unit of work at that moment, and who is who in the demonstration. */
export interface Lived {
  readonly context: OperationContext;
  readonly demo: Demo;
  readonly day: LocalDate;
  /** By the full name of `cast.ts`. */
  unitId(name: string): string;
  /** Members of the unit and of all below it, always in the same order. */
  members(unitName: string): DemoPerson[];
}

/** Units and people who do many of the steps. */
export const kimLien = {
  women: { unit: 'Hội Liên hiệp Phụ nữ xã Kim Liên', by: 'ba-lien' },
  veterans: { unit: 'Hội Cựu chiến binh xã Kim Liên', by: 'ong-phuc' },
} as const;
export const ward7 = { unit: 'Hội Cựu chiến binh Phường 7', by: 'ong-hai' } as const;
export const canTho = { unit: 'Hội Cựu Công an nhân dân TP Cần Thơ', by: 'ong-thanh' } as const;
export const bacKan = {
  unit: 'Hội Truyền thống Trường Sơn – Đường Hồ Chí Minh TP Bắc Kạn',
  by: 'ong-ton',
} as const;

/**
 * Lives through the steps in the order of their days. Nothing is sent: what an operation would tell people was told then.
 * @param now the moment of loading, for the rights that are held now @param zone IANA
 */
export async function liveThrough(
  tx: Tx,
  encryption: Encryption,
  demo: Demo,
  steps: readonly LivedStep[],
  now: Date,
  zone: string,
): Promise<void> {
  const log = createLogger('silent');
  const texts = { i18n: loadI18n(join(projectRoot, 'locales')), defaults: { locale: 'vi', zone } } as const;
  const actors = new Map<string, OperationContext['actor']>();
  for (const step of [...steps].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const [year = 0, month = 0, day = 0] = step.on.split('-').map(Number);
    const actor = actors.get(step.by) ?? (await actorOf(tx, demo, step.by, now));
    actors.set(step.by, actor);
    const putOff = createPutOff();
    const outbox = sendsNothing(encryption, zone);
    const at = toInstant({ year, month, day, hour: 9, minute: 0 }, zone);
    const context = createOperationContext(
      { tx, aside: tx, putOff, now: at, outbox, log, encryption },
      actor,
      texts,
      'demo',
    );
    await step.act({ context, demo, day: { year, month, day }, unitId: idOf(demo), members: membersOf(demo) });
    const waiting = putOff.take(true);
    if (waiting) await tx.$executeRaw(waiting);
  }
}

async function actorOf(tx: Tx, demo: Demo, externalId: string, now: Date): Promise<OperationContext['actor']> {
  const person = demo.people.find((one) => one.externalId === externalId);
  if (!person) throw new Error(`nobody of the demonstration is ${externalId}`);
  const { id, fullName } = person;
  return {
    person: { id, fullName, phoneSealed: null, locale: null, mutedAt: null, birthYear: null, sex: null },
    access: await loadAccess(tx, id, now),
    locale: 'vi',
    face: 'chat',
  };
}

const idOf = (demo: Demo) => (name: string) => {
  const unit = demo.units.get(name);
  if (!unit) throw new Error(`no unit of the demonstration is called ${name}`);
  return unit.id;
};

const membersOf = (demo: Demo) => (unitName: string) => {
  const above = idOf(demo)(unitName);
  const pathOf = new Map([...demo.units.values()].map(({ id, path }) => [id, path]));
  return demo.people.filter(({ unitId }) => unitId !== null && pathOf.get(unitId)?.includes(above));
};

const sendsNothing = (encryption: Encryption, zone: string): Outbox => ({
  channels: { all: () => [], of: () => undefined },
  wakes: { chats: new Map(), broadcasts: new Set() },
  encryption,
  zone,
  toChat: async () => uuidv4(),
  toPerson: async () => undefined,
  edit: async () => {},
  remove: async () => {},
});
