/** /lich: the coming meetings of a person's units, with what they answered; for officers also how many come. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { mayFor, unitsAt } from '../../../directory/access.ts';
import { findUnit, isWithin } from '../../../directory/units.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { calendarChoice } from '../calendar/calendar.ts';
import { conclusionsChoice } from '../details/conclusions.ts';
import { countAnswers, type MyAnswer } from '../invitee-store.ts';
import { answerChoices, meetingArgs, paragraphs, shortWhen } from '../letters.ts';
import { detailsChoice, whoChoice } from '../messages.ts';
import { endOf, phaseOf } from '../rules.ts';
import { seriesChoice, seriesLine } from '../series/series-messages.ts';
import { seriesFor } from '../series/series-store.ts';
import { type Meeting, meetingsFor } from '../store.ts';

const PAGE = 6;
/** Nobody pages further. */
const MOST = 60;
/** Meetings that can be answered from the list: more buttons than these hide the text. */
const ANSWERABLE = 3;
const MOST_SERIES = 4;
/** Calendars of whole units on offer. */
const MOST_CALENDARS = 2;
const silent = { answer: null, reason: null, guests: 0 };
/** A meeting that began so long ago may still be on. */
const STILL_ON_MS = 12 * 3600_000;

export interface Entry {
  meeting: Meeting;
  /** Null for who may answer and has not; undefined for who is not invited. */
  mine: Pick<MyAnswer, 'answer' | 'reason' | 'guests'> | undefined;
  asOfficer: boolean;
}

/** args: from which meeting on. */
export const agenda: Action = {
  level: 'all',
  async run(turn, [from]) {
    await showAgenda(turn, Number(from ?? 0));
  },
};

export async function showAgenda(turn: Turn, from = 0): Promise<void> {
  const inGroup = turn.chat.kind === 'group';
  const all = inGroup ? await entriesOfGroup(turn) : await entriesOf(turn);
  const page = all.slice(from, from + PAGE);
  const again = from === 0 ? await seriesLines(turn, inGroup) : { lines: [], choices: [] };
  if (page.length === 0 && again.lines.length === 0) {
    const known = turn.access.memberOf.length + turn.access.roles.length > 0;
    const past = inGroup ? [] : await conclusionsChoice(turn);
    await turn.say(known || inGroup ? 'meetings-agenda-none' : 'meetings-agenda-stranger', {}, { choices: past });
    return;
  }
  const blocks: RichText[] = [];
  for (const entry of page) blocks.push(await describe(turn, entry, inGroup));
  const more = all.length > from + PAGE;
  const choices = choicesFor(turn, page, inGroup);
  if (more)
    choices.push([action(turn.speak.label('meetings-choice-more'), 'meetings', 'agenda', [String(from + PAGE)])]);
  choices.push(...again.choices);
  if (!inGroup && page.length > 0) choices.push([calendarChoice(turn.speak)]);
  if (!inGroup && from === 0) {
    const units = unitsAt(turn.access, 'officer').slice(0, MOST_CALENDARS);
    choices.push(...units.map((unit) => [calendarChoice(turn.speak, unit)]), ...(await conclusionsChoice(turn)));
  }
  const head = turn.speak.text('meetings-agenda-head');
  const foot = page.some(({ mine, meeting }) => mine && !mine.answer && phaseOf(meeting, turn.now) === 'ahead');
  const ask = foot && !inGroup ? turn.speak.text('meetings-agenda-ask') : undefined;
  await turn.reply({ ...paragraphs(head, ...blocks, ...again.lines, ask), choices });
}

/** The meetings that come again, each with its next day; officers manage them from here. */
async function seriesLines(turn: Turn, inGroup: boolean): Promise<{ lines: RichText[]; choices: ChoiceInput[][] }> {
  const group = inGroup && turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
  const inCharge = inGroup ? [] : unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const mine = inGroup ? (group ? [group] : []) : turn.access.memberOf;
  const covering = mine.flatMap((unit) => unit.path);
  const { rows: all } = await seriesFor(turn, { inCharge, covering }, { from: 0, limit: MOST_SERIES });
  const managed = inGroup ? [] : all.filter((one) => mayFor(turn.access, 'officer', one.unit));
  return {
    lines: all.map((one) => seriesLine(turn.speak, one)),
    choices: managed.map((one) => [seriesChoice(turn.speak, one)]),
  };
}

const since = (turn: Turn) => new Date(turn.now.getTime() - STILL_ON_MS);

/** What is coming or on, for the person who writes. */
export async function entriesOf(turn: Turn): Promise<Entry[]> {
  const person = { id: turn.person.id, memberOf: turn.access.memberOf, asOfficer: unitsAt(turn.access, 'officer') };
  const meetings = await meetingsFor(turn, person, since(turn), MOST);
  return meetings
    .filter((one) => endOf(one) > turn.now)
    .map((meeting) => ({
      meeting,
      mine: meeting.mine ?? (isMember(turn, meeting) ? silent : undefined),
      asOfficer: mayFor(turn.access, 'officer', meeting.unit),
    }));
}

const isMember = (turn: Turn, meeting: Meeting) =>
  !meeting.invitedOnly && turn.access.memberOf.some((unit) => isWithin(unit, meeting.unitId));

/** In a group: what concerns its unit, and nobody's answers. */
async function entriesOfGroup(turn: Turn): Promise<Entry[]> {
  const unit = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
  if (!unit) throw new Refusal('common-private-only');
  const nobody = '00000000-0000-0000-0000-000000000000';
  const meetings = await meetingsFor(turn, { id: nobody, memberOf: [unit], asOfficer: [] }, since(turn), MOST);
  return meetings
    .filter((one) => endOf(one) > turn.now)
    .map((meeting) => ({ meeting, mine: silent, asOfficer: false }));
}

async function describe(turn: Turn, { meeting, mine, asOfficer }: Entry, inGroup: boolean): Promise<RichText> {
  const { speak } = turn;
  const args = meetingArgs(speak, meeting);
  const lines = [speak.text('meetings-agenda-entry', args)];
  if (mine && !inGroup) {
    const state = mine.answer === 'excused' && mine.reason ? 'excused-because' : (mine.answer ?? 'silent');
    lines.push(speak.text(`meetings-agenda-mine-${state}`, { reason: mine.reason ?? '' }));
  }
  if (asOfficer || inGroup)
    lines.push(speak.text('meetings-agenda-counts', { ...(await countAnswers(turn.tx, meeting.id)) }));
  return joinRich(lines, '\n');
}

function choicesFor(turn: Turn, page: Entry[], inGroup: boolean): ChoiceInput[][] {
  const open = page.filter(({ mine, meeting }) => mine && phaseOf(meeting, turn.now) === 'ahead');
  const answerable = open.slice(0, inGroup ? 1 : ANSWERABLE);
  const alone = page.length === 1;
  const short = (meeting: Meeting) => shortWhen(turn.speak, meeting.startsAt, meeting.zone);
  const rows = answerable.map(({ meeting }, index) =>
    answerChoices(turn.speak, meeting.id, alone ? undefined : { when: short(meeting), plain: index === 0 }),
  );
  const counted = page.filter((entry) => entry.asOfficer).slice(0, PAGE);
  for (const { meeting } of counted) {
    const on = alone ? undefined : short(meeting);
    rows.push([whoChoice(turn.speak, meeting.id, on), detailsChoice(turn.speak, meeting.id, on)]);
  }
  return rows;
}
