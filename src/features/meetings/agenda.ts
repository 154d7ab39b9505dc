/** /lich: the coming meetings of a person's units, with what they answered; for officers also how many come. */
import { action } from '../../conversation/choices.ts';
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { mayFor, unitsAt } from '../../directory/access.ts';
import { findUnit, isWithin } from '../../directory/units.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import type { RichText } from '../../messaging/rich-text.ts';
import { takeAnswer } from './answer.ts';
import { type Answer, answerOf, countAnswers } from './invitee-store.ts';
import { answerChoices, meetingArgs, paragraphs, shortWhen, whoChoice } from './messages.ts';
import { endOf, phaseOf } from './rules.ts';
import { type Meeting, meetingsFor } from './store.ts';

const PAGE = 6;
/** Nobody pages further. */
const MOST = 60;
/** Meetings that can be answered from the list: more buttons than these hide the text. */
const ANSWERABLE = 3;
/** A meeting that began so long ago may still be on. */
const STILL_ON_MS = 12 * 3600_000;

interface Entry {
  meeting: Meeting;
  /** Null for who may answer and has not; undefined for who is not invited. */
  mine: { answer: Answer | null; reason: string | null } | undefined;
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
  if (page.length === 0) {
    const known = turn.access.memberOf.length + turn.access.roles.length > 0;
    await turn.say(known || inGroup ? 'meetings-agenda-none' : 'meetings-agenda-stranger');
    return;
  }
  const blocks: RichText[] = [];
  for (const entry of page) blocks.push(await describe(turn, entry, inGroup));
  const more = all.length > from + PAGE;
  const choices = choicesFor(turn, page, inGroup);
  if (more)
    choices.push([action(turn.speak.label('meetings-choice-more'), 'meetings', 'agenda', [String(from + PAGE)])]);
  const head = turn.speak.text('meetings-agenda-head');
  const foot = page.some(({ mine, meeting }) => mine && !mine.answer && phaseOf(meeting, turn.now) === 'ahead');
  const ask = foot && !inGroup ? turn.speak.text('meetings-agenda-ask') : undefined;
  await turn.reply({ ...paragraphs(head, ...blocks, ask), choices });
}

const since = (turn: Turn) => new Date(turn.now.getTime() - STILL_ON_MS);

async function entriesOf(turn: Turn): Promise<Entry[]> {
  const person = { id: turn.person.id, memberOf: turn.access.memberOf, asOfficer: unitsAt(turn.access, 'officer') };
  const meetings = await meetingsFor(turn, person, since(turn), MOST);
  const entries: Entry[] = [];
  for (const meeting of meetings.filter((one) => endOf(one) > turn.now)) {
    const answered = await answerOf(turn.tx, meeting.id, turn.person.id);
    const mine = answered ?? (isMember(turn, meeting) ? { answer: null, reason: null } : undefined);
    entries.push({ meeting, mine, asOfficer: mayFor(turn.access, 'officer', meeting.unit) });
  }
  return entries;
}

const isMember = (turn: Turn, meeting: Meeting) => turn.access.memberOf.some((unit) => isWithin(unit, meeting.unitId));

/** In a group: what concerns its unit, and nobody's answers. */
async function entriesOfGroup(turn: Turn): Promise<Entry[]> {
  const unit = turn.chat.unitId ? await findUnit(turn.tx, turn.chat.unitId) : null;
  if (!unit) throw new Refusal('common-private-only');
  const nobody = '00000000-0000-0000-0000-000000000000';
  const meetings = await meetingsFor(turn, { id: nobody, memberOf: [unit], asOfficer: [] }, since(turn), MOST);
  return meetings
    .filter((one) => endOf(one) > turn.now)
    .map((meeting) => ({ meeting, mine: { answer: null, reason: null }, asOfficer: false }));
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
  return joinLines(lines);
}

function joinLines(lines: RichText[]): RichText {
  const [first, ...more] = lines;
  let whole: RichText = first ?? { text: '', entities: [] };
  for (const line of more) {
    const offset = whole.text.length + 1;
    const moved = line.entities.map((entity) => ({ ...entity, offset: entity.offset + offset }));
    whole = { text: `${whole.text}\n${line.text}`, entities: [...whole.entities, ...moved] };
  }
  return whole;
}

function choicesFor(turn: Turn, page: Entry[], inGroup: boolean): ChoiceInput[][] {
  const open = page.filter(({ mine, meeting }) => mine && phaseOf(meeting, turn.now) === 'ahead');
  const answerable = open.slice(0, inGroup ? 1 : ANSWERABLE);
  const alone = page.length === 1;
  const short = (meeting: Meeting) => shortWhen(turn.speak, meeting.startsAt, meeting.zone);
  const rows = answerable.map(({ meeting }, index) =>
    answerChoices(turn.i18n, turn.speak, meeting.id, alone ? undefined : { when: short(meeting), plain: index === 0 }),
  );
  const counted = page.filter((entry) => entry.asOfficer).slice(0, PAGE);
  for (const { meeting } of counted) rows.push([whoChoice(turn.speak, meeting.id, alone ? undefined : short(meeting))]);
  return rows;
}

/** "xin vắng …", "báo có mặt" without an invitation at hand: for the one coming meeting, else the list. */
export async function answerNext(turn: Turn, wish: Answer, rest: string): Promise<void> {
  if (turn.chat.kind === 'group') return showAgenda(turn);
  const open = (await entriesOf(turn)).filter(({ mine }) => mine);
  const [only] = open;
  if (only && open.length === 1) return takeAnswer(turn, only.meeting.id, wish, rest);
  await showAgenda(turn);
}
