/** /chuyencan: who comes and who seldom does, as figures, a picture, and names with a button for a visit. */

import { z } from 'zod';
import { action, answer } from '../../../conversation/dialogs/choices.ts';
import { obviousUnit, readUnit, unitChoices } from '../../../conversation/dialogs/choose-unit.ts';
import {
  type Action,
  type Command,
  dialog,
  Refusal,
  type Translator,
  type Turn,
} from '../../../conversation/feature.ts';
import {
  changeUnitSettings,
  childUnits,
  isWithin,
  settingsOfUnit,
  type UnitRef,
  unitsBelow,
  zoneOfUnit,
} from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { Attachment } from '../../../messaging/attachment.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { plain, type RichText } from '../../../messaging/rich-text.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { chartPicture } from '../../../runtime/pictures/pictures.ts';
import { toLocal } from '../../../text/calendar.ts';
import { samePhrase } from '../../../text/fold.ts';
import type { Presence } from '../attendance/presence.ts';
import { paragraphs } from '../letters.ts';
import { CHART, chaptersChart, chaptersHeight, meetingsChart } from './turnout-chart.ts';
import {
  type CallOn,
  type MemberTurnout,
  rateOf,
  tallyOfMarks,
  tallyOfMeeting,
  trendOf,
  whomToCallOn,
} from './turnout-rules.ts';
import { type Turnout, turnoutOf } from './turnout-store.ts';

/** Names with a button each; a phone shows them with the buttons. */
const MOST_CALLS = 5;
const MEMBERS_PAGE = 30;
/** Chapters with a button each. */
const MOST_BUTTONS = 12;

export const chuyencan: Command = {
  name: 'chuyencan',
  level: 'officer',
  where: 'private',
  async run(turn, said) {
    // "ai hay vắng họp nhất": no unit is named by such words.
    const rest = withoutFill(said);
    const unit = rest === '' ? await obviousUnit(turn, 'officer') : undefined;
    if (unit) return show(turn, unit);
    if (rest === '') return askUnit(turn, 'meetings-turnout-ask-unit');
    await byName(turn, { text: rest });
  },
};

function withoutFill(said: string): string {
  const fill = phrases('meetings.turnout-fill');
  return fill.some((one) => samePhrase(said, one)) ? '' : said;
}

async function byName(turn: Turn, input: { text: string; value?: string }): Promise<void> {
  const read = await readUnit(turn, 'officer', input);
  if ('none' in read) return askUnit(turn, 'meetings-unit-unknown');
  if ('several' in read) {
    const choices = read.several.slice(0, MOST_BUTTONS).map((unit) => [answer(unit.name, unit.id)]);
    return turn.ask('turnoutUnit', {}, { ...turn.speak.text('meetings-unit-several'), choices });
  }
  await turn.endDialog();
  await show(turn, read.unit);
}

async function askUnit(turn: Turn, key: string): Promise<void> {
  await turn.ask('turnoutUnit', {}, { ...turn.speak.text(key), choices: await unitChoices(turn, 'officer') });
}

export const turnoutUnitDialog = dialog(z.object({}), (turn, _data, input) => byName(turn, input), {
  asks: () => 'unit',
});

/** args: unit. */
export const turnoutAction: Action = {
  level: 'officer',
  async run(turn, [unitId = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await show(turn, await turn.requireUnit('officer', unitId));
  },
};

async function show(turn: Turn, unit: UnitRef): Promise<void> {
  const turnout = await turnoutOf(turn, unit.id, turn.now);
  if (turnout.meetings.length === 0) {
    await turn.say('meetings-turnout-none', { unit: unit.name });
    return;
  }
  const chapters = await childUnits(turn.tx, unit.id);
  if (chapters.length > 1) return showChapters(turn, unit, turnout, chapters);
  await showChapter(turn, unit, turnout);
}

const day = (at: Date, zone: string) => {
  const local = toLocal(at, zone);
  return `${local.day}/${local.month}`;
};

/** One chapter: meeting after meeting, and whom to call on. */
async function showChapter(turn: Turn, unit: UnitRef, turnout: Turnout): Promise<void> {
  const { speak } = turn;
  const zone = await zoneOfUnit(turn.tx, unit, turn.defaults.zone);
  const held = turnout.meetings.map((meeting) => {
    const tally = tallyOfMeeting(turnout.members, meeting.id);
    return { day: day(meeting.startsAt, zone), title: meeting.title, tally, rate: rateOf(tally) };
  });
  const lines = held.map((one) =>
    speak.label('meetings-turnout-meeting', { day: one.day, title: one.title, rate: one.rate ?? 0, ...one.tally }),
  );
  const known = held.flatMap(({ rate }) => rate ?? []);
  const calls = whomToCallOn(turnout.members);
  const head = speak.text('meetings-turnout-head', { unit: unit.name, count: held.length });
  const bars = held.flatMap((one) => (one.rate === undefined ? [] : [{ label: one.day, rate: one.rate }])).reverse();
  const options = meetingsChart(speak.label('meetings-turnout-chart', { unit: unit.name }), bars);
  await turn.reply({
    ...paragraphs(head, plain(lines.join('\n')), trendText(speak, trendOf(known)), callsText(speak, calls)),
    attachments: [await picture(turn, options, CHART)],
    choices: [
      ...callChoices(speak, calls.slice(0, MOST_CALLS)),
      ...allChoice(speak, unit, calls),
      [action(speak.label('meetings-turnout-members'), 'meetings', 'turnoutMembers', [unit.id])],
      [await noteChoice(turn, unit)],
    ],
  });
}

function trendText(speak: Translator, trend: number | undefined): RichText | undefined {
  if (trend === undefined) return undefined;
  const way = trend >= 3 ? 'up' : trend <= -3 ? 'down' : 'same';
  return speak.text(`meetings-turnout-trend-${way}`, { points: Math.abs(trend) });
}

/** Who and why, as a list. @param calls in their order */
export function callsText(speak: Translator, calls: readonly CallOn[]): RichText {
  if (calls.length === 0) return speak.text('meetings-turnout-nobody');
  const lines = calls.slice(0, MOST_CALLS).map((call, index) => callLine(speak, call, index + 1));
  return speak.text('meetings-turnout-calls', { count: calls.length, list: lines.join('\n') });
}

function callLine(speak: Translator, { member, why, times }: CallOn, number: number): string {
  const { present, excused, absent } = tallyOfMarks(member.marks);
  const args = {
    number: String(number),
    name: member.fullName,
    phone: member.phone ?? speak.label('meetings-turnout-no-phone'),
    times,
    present,
    all: present + excused + absent,
  };
  return speak.label(`meetings-turnout-call-${why}`, args);
}

/** One press makes it a visit to do. */
export const callChoices = (speak: Translator, calls: readonly CallOn[]): ChoiceInput[][] =>
  calls.map(({ member }) => [
    action(speak.label('meetings-turnout-visit', { name: member.fullName }), 'visits', 'plan', [
      member.personId,
      member.unitId,
      'absent',
    ]),
  ]);

/** All of them at once, those too whom the list is too short for. */
const allChoice = (speak: Translator, unit: UnitRef, calls: readonly CallOn[]): ChoiceInput[][] =>
  calls.length < 2
    ? []
    : [
        [
          action(speak.label('meetings-turnout-visit-all', { count: calls.length }), 'visits', 'planAll', [
            unit.id,
            'absent',
            ...calls.map(({ member }) => member.personId),
          ]),
        ],
      ];

async function noteChoice(turn: Turn, unit: UnitRef): Promise<ChoiceInput> {
  const { turnoutNote } = await settingsOfUnit(turn.tx, unit);
  const to = turnoutNote ? 'off' : 'on';
  return action(turn.speak.label(`meetings-turnout-note-${to}`), 'meetings', 'turnoutNote', [unit.id, to]);
}

/** args: unit, `on` or `off`. */
export const turnoutNoteAction: Action = {
  level: 'officer',
  async run(turn, [unitId = '', to]) {
    const unit = await turn.requireUnit('officer', unitId);
    await changeUnitSettings(turn.tx, unit.id, { turnoutNote: to === 'on' });
    await turn.say(`meetings-turnout-note-is-${to === 'on' ? 'on' : 'off'}`, { unit: unit.name });
  },
};

/** An association: chapter beside chapter. */
async function showChapters(turn: Turn, unit: UnitRef, turnout: Turnout, chapters: UnitRef[]): Promise<void> {
  const { speak } = turn;
  const below = await unitsBelow(turn.tx, [unit.id]);
  const pathOf = new Map(below.map((one) => [one.id, one]));
  const rows = chapters.flatMap((chapter) => {
    const members = turnout.members.filter((one) => {
      const through = pathOf.get(one.unitId);
      return through !== undefined && isWithin(through, chapter.id);
    });
    const rates = turnout.meetings.flatMap((meeting) => rateOf(tallyOfMeeting(members, meeting.id)) ?? []);
    const rate = rateOf(tallyOfMarks(members.flatMap((one) => one.marks)));
    if (rate === undefined) return [];
    return [{ chapter, rate, trend: trendOf(rates) ?? 0, calls: whomToCallOn(members).length, people: members.length }];
  });
  rows.sort((a, b) => a.rate - b.rate);
  const lines = rows.map(({ chapter, rate, trend, calls, people }) =>
    speak.label('meetings-turnout-chapter', {
      unit: chapter.name,
      rate,
      people,
      calls,
      way: trend >= 3 ? '↑' : trend <= -3 ? '↓' : '→',
    }),
  );
  const options = chaptersChart(
    speak.label('meetings-turnout-chart', { unit: unit.name }),
    rows.map(({ chapter, rate }) => ({ label: chapter.name, rate })),
  );
  const size = { width: CHART.width, height: chaptersHeight(rows.length) };
  const buttons = rows
    .slice(0, MOST_BUTTONS)
    .map(({ chapter }) => [action(chapter.name, 'meetings', 'turnout', [chapter.id])]);
  await turn.reply({
    ...paragraphs(
      speak.text('meetings-turnout-head', { unit: unit.name, count: turnout.meetings.length }),
      plain(lines.join('\n')),
      speak.text('meetings-turnout-chapters-ask'),
    ),
    attachments: [await picture(turn, options, size)],
    choices: buttons,
  });
}

async function picture(turn: Turn, options: object, size: { width: number; height: number }): Promise<Attachment> {
  const bytes = await chartPicture(options, size);
  const name = 'chuyen-can.png';
  const fileId = await storeFile(turn, { name, mime: 'image/png', bytes });
  return { kind: 'photo', source: { type: 'stored', fileId }, name, mime: 'image/png', size: bytes.length };
}

const MARK: Readonly<Record<Presence, string>> = { present: '✅', excused: '✉️', absent: '❌', open: '▫️' };

/** args: unit, from which member on. Everybody with their last meetings, those who come least first. */
export const turnoutMembers: Action = {
  level: 'officer',
  async run(turn, [unitId = '', from = '0']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const unit = await turn.requireUnit('officer', unitId);
    const { members } = await turnoutOf(turn, unit.id, turn.now);
    const rate = (one: MemberTurnout) => rateOf(tallyOfMarks(one.marks)) ?? 101;
    const sorted = [...members].sort((a, b) => rate(a) - rate(b));
    const page = sorted.slice(Number(from), Number(from) + MEMBERS_PAGE);
    const lines = page.map((one) => `${one.marks.map(({ presence }) => MARK[presence]).join('')} ${one.fullName}`);
    const next = Number(from) + MEMBERS_PAGE;
    const more = action(turn.speak.label('meetings-choice-more'), 'meetings', 'turnoutMembers', [
      unit.id,
      String(next),
    ]);
    await turn.reply({
      ...paragraphs(turn.speak.text('meetings-turnout-members-head', { unit: unit.name }), plain(lines.join('\n'))),
      choices: next < sorted.length ? [[more]] : [],
    });
  },
};
