/** The preview, and the word that sends it. */

import { answer, no, yes } from '../../../conversation/dialogs/choices.ts';
import type { DialogInput, Translator, Turn } from '../../../conversation/feature.ts';
import { type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { leavesAt } from '../../../outbound/broadcast/broadcast.ts';
import { previewReach, type Reach } from '../../../outbound/outbox/reach.ts';
import { dayNumber, toLocal } from '../../../text/calendar.ts';
import { formatDate, formatTime } from '../../../text/format-time.ts';
import { withDates } from '../../../text/time/day/relative-days.ts';
import { announcementContent, listNames, sampleChoice } from '../messages.ts';
import { placeOf } from '../plans/plan-fire.ts';
import { whenText } from '../plans/plan-messages.ts';
import { figuresStand } from '../rules.ts';
import { send } from './compose-send.ts';
import { askUnits, audienceText, unitsOf } from './compose-units.ts';
import { askWhen } from './compose-when.ts';
import { COMPOSE, type Draft, type Seen } from './draft.ts';
import { audienceOf, laneOf } from './send-announcement.ts';
import { askAgain, sentLately } from './sent-again.ts';

/** Shows the message as members will see it, then to whom it goes and asks. @param note why it is shown again */
export async function preview(turn: Turn, draft: Draft, note?: RichText): Promise<void> {
  const units = await unitsOf(turn, draft);
  const reach = await previewReach(turn.tx, turn.outbox, await audienceOf(turn, draft));
  if (reach.privateMessages + reach.groupMessages === 0) {
    const key = reach.people === 0 ? 'announcements-nobody' : 'announcements-nobody-reachable';
    return askUnits(turn, draft, key, { units: listNames(turn.speak, names(units)), people: reach.people });
  }
  await turn.show(announcementContent(turn.speak, announcementOf(draft, units), [sampleChoice(turn.speak)]));
  await ask(turn, draft, units, { reach, at: turn.now }, note);
}

/** Asks again without showing the message again. */
export async function askConfirm(turn: Turn, draft: Draft, noteKey: string): Promise<void> {
  await ask(turn, draft, await unitsOf(turn, draft), await reachOf(turn, draft), turn.speak.text(noteKey));
}

async function ask(turn: Turn, draft: Draft, units: UnitRef[], seen: Seen, note?: RichText): Promise<void> {
  const { speak } = turn;
  const { reach } = seen;
  const { when } = draft;
  const prepared = draft.prepared && !when;
  const text = speak.text(`announcements-confirm-${prepared ? 'prepared' : draft.kind}`, {
    units: await audienceText(turn, units, draft.officersOnly),
    reach: reachText(speak, reach),
  });
  const zone = units[0] ? await zoneOfUnit(turn.tx, units[0], turn.defaults.zone) : turn.defaults.zone;
  const planned = when ? speak.text('announcements-planned', { when: whenText(speak, when, zone) }) : '';
  const { note: quiet, relative } = await arrivalNote(turn, draft, zone);
  const label = when ? speak.label('announcements-do-plan') : sendLabel(turn, prepared ? 'alert' : 'send', reach);
  const choices: ChoiceInput[][] = [
    // Whoever typed 1 to come here and types it again has not sent an alert.
    ...(prepared ? [[answer(speak.label('common-cancel'), 'cancel')]] : []),
    [yes(label, 'send', phrases('announcements.send'))],
    [answer(speak.label('announcements-edit-text'), 'edit'), answer(speak.label('announcements-edit-units'), 'units')],
    ...(relative ? [[answer(speak.label('announcements-write-dates'), 'dates')]] : []),
    [answer(speak.label(when ? 'announcements-edit-when' : 'announcements-send-later'), 'when')],
    ...(prepared ? [] : [[answer(speak.label('common-cancel'), 'cancel')]]),
  ];
  if (draft.kind === 'legal') choices.splice(2, 0, [answer(speak.label('announcements-edit-source'), 'source')]);
  await turn.ask(
    COMPOSE,
    { ...draft, step: 'confirm', seen },
    { ...joinRich([note ?? '', planned, quiet, text], '\n\n'), choices },
  );
}

/** @returns the draft with what is to be asked anew; undefined where it is done with, or was asked already */
export async function answerConfirm(turn: Turn, draft: Draft, input: DialogInput): Promise<Draft | undefined> {
  switch (input.value) {
    case 'send':
      await ifUnchanged(turn, draft, isAskedTwice(draft) ? askSure : sendUnlessSent);
      return undefined;
    case 'edit':
      return { ...draft, text: undefined, attachments: [], seen: undefined, prepared: false };
    case 'source':
      return { ...draft, source: undefined };
    case 'units':
      await askUnits(turn, draft, 'announcements-ask-units');
      return undefined;
    case 'dates':
      return { ...draft, text: (await dated(turn, draft))?.text ?? draft.text };
    case 'when':
      await askWhen(turn, draft);
      return undefined;
    default:
      await askConfirm(turn, draft, 'announcements-confirm-hint');
      return undefined;
  }
}

/** A planned one rings for nobody yet, and can be ended until then. */
const isAskedTwice = ({ kind, when, prepared }: Draft) => kind === 'alert' && !when && !prepared;

/** The second question before an urgent alert. "Send" stands second: who types 1 twice has not sent it. */
async function askSure(turn: Turn, draft: Draft, _units: UnitRef[], reach: Reach): Promise<void> {
  const back = no(turn.speak.label('announcements-not-yet'), 'back');
  const sure = yes(sendLabel(turn, 'alert', reach), 'send-alert', phrases('announcements.sure'));
  const { groupMessages } = reach;
  const people = reachedBy(reach);
  const key = people > 0 ? 'announcements-sure' : 'announcements-sure-groups';
  const sent = await sentLately(turn, draft);
  const content = joinRich([sent ?? '', turn.speak.text(key, { people, groupMessages })], '\n\n');
  await turn.ask(COMPOSE, { ...draft, step: 'sure' }, { ...content, choices: [[back], [sure]] });
}

export async function answerSure(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value === 'send-alert') return ifUnchanged(turn, draft, sendOrAsk);
  return askConfirm(turn, draft, input.value === 'back' ? 'announcements-not-sent' : 'announcements-confirm-hint');
}

/** The number on the button must be the number of people who get it: when it no longer is, the preview comes anew. */
async function ifUnchanged(
  turn: Turn,
  draft: Draft,
  then: (turn: Turn, draft: Draft, units: UnitRef[], reach: Reach) => Promise<void>,
): Promise<void> {
  if (draft.when && draft.when.at <= turn.now) return askWhen(turn, draft, 'announcements-when-past');
  const units = await unitsOf(turn, draft);
  const { reach } = await reachOf(turn, draft);
  const before = draft.seen?.reach;
  if (before && before.people === reach.people && before.groupMessages === reach.groupMessages) {
    return then(turn, draft, units, reach);
  }
  const note = turn.speak.text('announcements-audience-changed', { before: before?.people ?? 0, people: reach.people });
  return preview(turn, draft, note);
}

async function sendUnlessSent(turn: Turn, draft: Draft, units: UnitRef[], reach: Reach): Promise<void> {
  const sent = await sentLately(turn, draft);
  return sent ? askAgain(turn, draft, sent) : sendOrAsk(turn, draft, units, reach);
}

export async function answerAgain(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value === 'send-again') return ifUnchanged(turn, draft, sendOrAsk);
  return askConfirm(turn, draft, 'announcements-confirm-hint');
}

async function sendOrAsk(turn: Turn, draft: Draft, _units: UnitRef[], reach: Reach): Promise<void> {
  if ((await send(turn, draft)) === 'nobody-to-ask') await askAlone(turn, draft, reach);
}

/** A second officer would have to agree, and there is none: once more, in so many words. */
async function askAlone(turn: Turn, draft: Draft, reach: Reach): Promise<void> {
  const back = no(turn.speak.label('announcements-not-yet'), 'back');
  const alone = yes(sendLabel(turn, 'alone', reach), 'send-alone', phrases('announcements.sure'));
  const content = turn.speak.text('announcements-alone', { ...reach });
  await turn.ask(COMPOSE, { ...draft, step: 'alone' }, { ...content, choices: [[back], [alone]] });
}

export async function answerAlone(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value !== 'send-alone') {
    return askConfirm(turn, draft, input.value === 'back' ? 'announcements-not-sent' : 'announcements-confirm-hint');
  }
  return ifUnchanged(turn, draft, async () => {
    await send(turn, draft, true);
  });
}

/** When it leaves, where that is not now; and what in its words would then be another day. */
async function arrivalNote(
  turn: Turn,
  draft: Draft,
  zone: string,
): Promise<{ note: RichText | string; relative: boolean }> {
  const { kind, when } = draft;
  const audience = await audienceOf(turn, draft);
  const held = await leavesAt(turn.tx, turn.outbox, audience, laneOf(kind), when?.at ?? turn.now);
  const at = held ?? when?.at;
  if (!at) return { note: '', relative: false };
  const { speak } = turn;
  const args = { time: formatTime(at, zone, speak.locale), date: formatDate(at, zone, speak.locale) };
  const note = held ? speak.text(when ? 'announcements-quiet-then' : 'announcements-quiet', args) : '';
  const isLater = dayNumber(toLocal(at, zone)) !== dayNumber(toLocal(turn.now, zone));
  const said = isLater ? (await dated(turn, draft))?.said : undefined;
  if (!said) return { note, relative: false };
  const words = [...new Set(said)].map((one) => `"${one}"`).join(', ');
  return {
    note: joinRich([note, speak.text('announcements-relative-days', { ...args, words })], '\n\n'),
    relative: true,
  };
}

/** The words with days in place of "sáng mai", as they are meant on the day of writing. */
async function dated(turn: Turn, { text = '', unitIds }: Draft) {
  const { zone } = await placeOf(turn, unitIds);
  return withDates(text, toLocal(turn.now, zone));
}

/** To count so many takes seconds, and one more or less is no mistake: for a while the figures of the preview stand. */
async function reachOf(turn: Turn, draft: Draft): Promise<Seen> {
  const { seen } = draft;
  if (seen && figuresStand(seen.reach.people, seen.at, turn.now)) return seen;
  return { reach: await previewReach(turn.tx, turn.outbox, await audienceOf(turn, draft)), at: turn.now };
}

const names = (units: readonly UnitRef[]) => units.map((unit) => unit.name);

function announcementOf(draft: Draft, units: UnitRef[]) {
  return {
    kind: draft.kind,
    text: draft.text ?? '',
    source: draft.source ?? null,
    unitNames: names(units),
    attachments: draft.attachments,
  };
}

const reachedBy = (reach: Reach) => reach.people - reach.unreachable;

/** "To 930 people by 31 group messages and 44 private messages". */
function reachText(speak: Translator, reach: Reach): string {
  const args = { ...reach, reached: reachedBy(reach) };
  const text = speak.label('announcements-reach', args);
  return reach.unreachable > 0 ? speak.label('announcements-reach-not', { ...args, reach: text }) : text;
}

/** "Send to 142 people"; where only groups get it, their number. */
function sendLabel(turn: Turn, verb: 'send' | 'alert' | 'alone', reach: Reach): string {
  const people = reachedBy(reach);
  const whom = people > 0 ? 'people' : 'groups';
  return turn.speak.label(`announcements-${verb}-${whom}`, { people, groups: reach.groupMessages });
}
