/** "Lịch điện thoại": one's meetings as a calendar file, and where the house has a public address a link that keeps itself up to date. */
import { createHash, randomBytes } from 'node:crypto';
import { action } from '../../../conversation/dialogs/choices.ts';
import {
  type Action,
  type FeatureContext,
  Refusal,
  type Translator,
  type Turn,
} from '../../../conversation/feature.ts';
import { mayFor } from '../../../directory/access.ts';
import { findUnit } from '../../../directory/units.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { meetingWithAnswer } from '../store.ts';
import { calendarText } from './calendar-file.ts';
import {
  type CalendarOwner,
  calendarOfMeeting,
  calendarOfPerson,
  calendarOfUnit,
  makeLink,
  ownerOfLink,
  withdrawLinks,
} from './calendar-store.ts';

/** Bytes of the secret in a link: as long as a key, so that nobody guesses one. */
const SECRET_BYTES = 32;

export function calendarChoice(speak: Translator, unit?: { id: string; name: string }): ChoiceInput {
  return unit
    ? action(speak.label('meetings-choice-calendar-unit', { unit: unit.name }), 'meetings', 'calendar', [unit.id])
    : action(speak.label('meetings-choice-calendar'), 'meetings', 'calendar');
}

/** args: meeting; for those invited and its officers. */
export const calendarOne: Action = {
  level: 'all',
  async run(turn, [meetingId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const meeting = await meetingWithAnswer(turn, meetingId, turn.person.id);
    if (!meeting || (!meeting.mine && !mayFor(turn.access, 'officer', meeting.unit)))
      throw new Refusal('common-choice-old');
    const text = calendarText(meeting.title, await calendarOfMeeting(turn, meeting.id), meeting.zone, turn.now);
    await turn.say('meetings-calendar-one', {}, { attachments: [await fileOf(turn, text)] });
  },
};

async function fileOf(turn: Turn, text: string): Promise<Attachment> {
  const [name, mime] = ['lich-hop.ics', 'text/calendar'];
  const bytes = new TextEncoder().encode(text);
  const fileId = await storeFile(turn, { name, mime, bytes });
  return { kind: 'file', source: { type: 'stored', fileId }, name, mime, size: bytes.length };
}

/** args: a unit in one's charge; without one it is the person's own calendar. */
export const calendar: Action = {
  level: 'all',
  async run(turn, [unitId]) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const owner = await ownerFor(turn, unitId);
    const text = await textOf(turn, owner);
    const { publicUrl } = turn.defaults;
    const args = unitId ? [unitId] : [];
    const link = publicUrl
      ? [[action(turn.speak.label('meetings-choice-calendar-link'), 'meetings', 'calendarLink', args)]]
      : [];
    await turn.say('meetings-calendar-file', {}, { attachments: [await fileOf(turn, text)], choices: link });
  },
};

/** A new link each time: the one before works no more, so whoever lost a phone presses once. */
export const calendarLink: Action = {
  level: 'all',
  async run(turn, [unitId]) {
    const { publicUrl } = turn.defaults;
    if (turn.chat.kind === 'group' || !publicUrl) throw new Refusal('common-private-only');
    const owner = await ownerFor(turn, unitId);
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    await makeLink(turn.tx, hashOf(secret), owner, turn.person.id, turn.now);
    const end = action(
      turn.speak.label('meetings-choice-calendar-end'),
      'meetings',
      'calendarEnd',
      unitId ? [unitId] : [],
    );
    const link = `${publicUrl.replace(/\/$/, '')}/calendar/${secret}.ics`;
    await turn.say('meetings-calendar-link', { link }, { choices: [[end]] });
  },
};

export const calendarEnd: Action = {
  level: 'all',
  async run(turn, [unitId]) {
    await withdrawLinks(turn.tx, await ownerFor(turn, unitId), turn.now);
    await turn.say('meetings-calendar-ended');
  },
};

async function ownerFor(turn: Turn, unitId: string | undefined): Promise<CalendarOwner> {
  if (unitId === undefined) return { personId: turn.person.id, unitId: null };
  await turn.requireUnit('officer', unitId);
  return { personId: null, unitId };
}

/** The secret is as long as a key, so its hash alone tells nothing of it, and outlives a change of the key. */
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

type Reader = Pick<FeatureContext, 'tx' | 'encryption' | 'now' | 'i18n' | 'defaults'>;

async function textOf(reader: Reader, owner: CalendarOwner): Promise<string> {
  const { tx, now, i18n, defaults } = reader;
  const unit = owner.unitId ? await findUnit(tx, owner.unitId) : null;
  const meetings = unit
    ? await calendarOfUnit(reader, unit.id, now)
    : await calendarOfPerson(reader, owner.personId ?? '', now);
  const name = unit?.name ?? i18n.label(defaults.locale, 'meetings-calendar-name');
  return calendarText(name, meetings, defaults.zone, now);
}

/** What a subscriber fetches. @returns undefined for a link that never was or was withdrawn */
export async function subscribedCalendar(context: Reader, secret: string): Promise<string | undefined> {
  const owner = await ownerOfLink(context.tx, hashOf(secret), context.now);
  return owner ? textOf(context, owner) : undefined;
}
