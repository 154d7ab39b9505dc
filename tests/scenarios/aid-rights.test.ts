import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aid } from '../../src/features/aid/feature.ts';
import { choiceToken } from '../../src/outbound/outbox/fit-channel.ts';
import { sealContent } from '../../src/outbound/outbox/sealed-content.ts';
import { type AidCast, aidCast, asksForHelp } from '../support/aid-cast.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { FakeUser } from '../support/fake-telegram/user.ts';

let app: TestApp;
let cast: AidCast;
let number: number;
let people: Record<string, FakeUser>;

const SECRET = 'vợ tôi bị bệnh hiểm nghèo';
/** A number that no request has. */
const NONE = 987;

beforeAll(async () => {
  app = await startTestApp();
  cast = await aidCast(app);
  const person = (firstName: string) => app.telegram.user({ firstName });
  const [other, resident, elsewhere] = [person('Hội viên khác'), person('Cư dân'), person('Quản trị nơi khác')];
  const women = await app.unit({ name: 'Hội LHPN xã Kim Liên', kind: 'commune' });
  await app.member(other, cast.chapter);
  await app.administrator(elsewhere, women);
  await resident.starts();
  await resident.sees(() => true);
  people = {
    asker: cast.member,
    'other member': other,
    'officer of the unit': cast.head,
    'officer above': cast.above,
    'officer of a sister unit': cast.sisterHead,
    resident,
    'administrator elsewhere': elsewhere,
  };
  number = await asksForHelp(app, cast.member, SECRET);
});

afterAll(() => app.stop());

const officers = ['officer of the unit', 'officer above'];
/** Who may get anything but "there is no such request" from it. */
const may: Record<string, string[]> = {
  view: officers,
  files: officers,
  take: officers,
  ask: officers,
  note: officers,
  decide: officers,
  close: officers,
  reopen: officers,
  pass: officers,
  '/hopthu': officers,
  '/yeucau': ['asker'],
  mine: ['asker'],
  add: ['asker'],
  answer: ['asker'],
  withdraw: ['asker'],
  'withdraw-now': ['asker'],
};

test('every action that names a request stands in this table', () => {
  const named = Object.keys(may).filter((name) => !name.startsWith('/'));
  expect(named.sort()).toEqual(
    Object.keys(aid.actions ?? {})
      .filter((name) => name !== 'begin')
      .sort(),
  );
});

test.each(Object.keys(may))('%s: nobody else learns more than of a number that does not exist', async (name) => {
  const before = await state();
  const others = Object.entries(people).filter(([who]) => !may[name]?.includes(who));
  await Promise.all(
    others.map(async ([who, user]) => {
      const [real, none] = [await tries(user, name, number), await tries(user, name, NONE)];
      expect(real.replace(String(number), '#'), who).toBe(none.replace(String(NONE), '#'));
      expect(real, who).not.toBe('');
      expect(real, who).not.toContain(SECRET);
    }),
  );
  expect(await state()).toEqual(before);
  for (const who of may[name] ?? []) {
    const user = people[who];
    const real = user ? await tries(user, name, number) : '';
    expect(real, who).toContain(String(number));
    expect(real, who).not.toContain('Không có yêu cầu');
  }
});

async function state() {
  return app.db.aidRequest.findUniqueOrThrow({ where: { number }, include: { events: true } });
}

/** Types the command, or presses a button that somebody might have forged. @returns the answer */
async function tries(user: FakeUser, name: string, requestNumber: number): Promise<string> {
  app.clock.advance(10_000);
  const before = answersTo(user).length;
  if (name.startsWith('/')) {
    await user.says(`${name} ${requestNumber}`);
  } else {
    await user.pressesRaw(await forgedButton(user, name, requestNumber));
  }
  await app.settled();
  // Others may be told of what one does: the answer to the press comes first.
  return answersTo(user)[before] ?? '';
}

function answersTo(user: FakeUser): string[] {
  return user.inbox.filter((message) => message.from === 'bot').map((message) => message.said);
}

async function forgedButton(user: FakeUser, name: string, requestNumber: number): Promise<string> {
  const chat = await app.db.chat.findFirstOrThrow({ where: { externalId: String(user.id), kind: 'private' } });
  const effect = { type: 'action', feature: 'aid', name, args: [String(requestNumber)] };
  const id = randomUUID();
  const content = { text: '?', entities: [], attachments: [], choices: [[{ label: '?', words: [], effect }]] };
  await app.db.message.create({
    data: {
      id,
      direction: 'out',
      channel: chat.channel,
      botAccount: chat.botAccount,
      chatId: chat.id,
      hasChoices: true,
      content: sealContent(app.encryption, content, { id, broadcastId: null }),
      state: 'sent',
      at: app.clock.now(),
    },
  });
  return choiceToken(id, 0);
}
