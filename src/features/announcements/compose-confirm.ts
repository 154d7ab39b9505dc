/** The preview, and the word that sends it. */
import { v7 as uuidv7 } from 'uuid';
import { answer } from '../../conversation/choices.ts';
import type { DialogInput, Turn } from '../../conversation/feature.ts';
import { type UnitRef, zoneOfUnit } from '../../directory/units.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { leavesAt, previewReach, type Reach, startBroadcast } from '../../outbound/broadcast.ts';
import { formatDate, formatTime } from '../../text/format-time.ts';
import { askUnits, fullName, unitsOf } from './compose-units.ts';
import { COMPOSE, type Draft } from './draft.ts';
import { announcementContent, FEATURE, listNames, readChoice, sampleChoice } from './messages.ts';
import { showProgress } from './progress.ts';
import { addAnnouncement } from './store.ts';

/** Shows the message as members will see it, then to whom it goes and asks. @param note why it is shown again */
export async function preview(turn: Turn, draft: Draft, note?: RichText): Promise<void> {
  const units = await unitsOf(turn, draft);
  const reach = await reachOf(turn, draft);
  if (reach.privateMessages + reach.groupMessages === 0) {
    const key = reach.people === 0 ? 'announcements-nobody' : 'announcements-nobody-reachable';
    return askUnits(turn, draft, key, { units: listNames(turn.speak, names(units)), people: reach.people });
  }
  await turn.reply(announcementContent(turn.speak, announcementOf(draft, units), [sampleChoice(turn.speak)]));
  await ask(turn, draft, units, reach, note);
}

/** Asks again without showing the message again. */
export async function askConfirm(turn: Turn, draft: Draft, noteKey: string): Promise<void> {
  await ask(turn, draft, await unitsOf(turn, draft), await reachOf(turn, draft), turn.speak.text(noteKey));
}

async function ask(turn: Turn, draft: Draft, units: UnitRef[], reach: Reach, note?: RichText): Promise<void> {
  const { speak } = turn;
  const full = await Promise.all(units.map((unit) => fullName(turn, unit)));
  const text = speak.text(`announcements-confirm-${draft.kind}`, { units: listNames(speak, full), ...reach });
  const quiet = await quietNote(turn, draft, units);
  const choices: ChoiceInput[][] = [
    [answer(sendLabel(turn, 'send', reach), 'send', turn.i18n.words('announcements-say-send'))],
    [answer(speak.label('announcements-edit-text'), 'edit'), answer(speak.label('announcements-edit-units'), 'units')],
    [answer(speak.label('common-cancel'), 'cancel')],
  ];
  if (draft.kind === 'legal') choices.splice(2, 0, [answer(speak.label('announcements-edit-source'), 'source')]);
  const seen = { people: reach.people, groupMessages: reach.groupMessages };
  await turn.ask(
    COMPOSE,
    { ...draft, step: 'confirm', seen },
    { ...joinRich([note ?? '', quiet, text], '\n\n'), choices },
  );
}

/** @returns the draft with what is to be asked anew; undefined where it is done with, or was asked already */
export async function answerConfirm(turn: Turn, draft: Draft, input: DialogInput): Promise<Draft | undefined> {
  switch (input.value) {
    case 'send':
      await (draft.kind === 'alert' ? ifUnchanged(turn, draft, askSure) : ifUnchanged(turn, draft, send));
      return undefined;
    case 'edit':
      return { ...draft, text: undefined, attachments: [], seen: undefined };
    case 'source':
      return { ...draft, source: undefined };
    case 'units':
      await askUnits(turn, draft, 'announcements-ask-units');
      return undefined;
    default:
      await askConfirm(turn, draft, 'announcements-confirm-hint');
      return undefined;
  }
}

/** The second question before an urgent alert. "Send" stands second: who types 1 twice has not sent it. */
async function askSure(turn: Turn, draft: Draft, _units: UnitRef[], reach: Reach): Promise<void> {
  const back = answer(turn.speak.label('announcements-not-yet'), 'back');
  const sure = answer(sendLabel(turn, 'alert', reach), 'send-alert');
  const content = turn.speak.text('announcements-sure', { ...reach });
  await turn.ask(COMPOSE, { ...draft, step: 'sure' }, { ...content, choices: [[back], [sure]] });
}

export async function answerSure(turn: Turn, draft: Draft, input: DialogInput): Promise<void> {
  if (input.value === 'send-alert') return ifUnchanged(turn, draft, send);
  return askConfirm(turn, draft, input.value === 'back' ? 'announcements-not-sent' : 'announcements-confirm-hint');
}

/** The number on the button must be the number of people who get it: when it no longer is, the preview comes anew. */
async function ifUnchanged(
  turn: Turn,
  draft: Draft,
  then: (turn: Turn, draft: Draft, units: UnitRef[], reach: Reach) => Promise<void>,
): Promise<void> {
  const units = await unitsOf(turn, draft);
  const reach = await reachOf(turn, draft);
  const { seen } = draft;
  if (seen && seen.people === reach.people && seen.groupMessages === reach.groupMessages) {
    return then(turn, draft, units, reach);
  }
  const note = turn.speak.text('announcements-audience-changed', { before: seen?.people ?? 0, people: reach.people });
  return preview(turn, draft, note);
}

/** Audience and text become rows, with the announcement, in this transaction; the message that shows how it goes follows. */
async function send(turn: Turn, draft: Draft, units: UnitRef[]): Promise<void> {
  const { tx, outbox, now, person } = turn;
  const id = uuidv7();
  const announcement = announcementOf(draft, units);
  const broadcastId = await startBroadcast(
    tx,
    outbox,
    {
      feature: FEATURE,
      subjectId: id,
      lane: laneOf(draft),
      createdById: person.id,
      audience: audienceOf(draft),
      contents: turn.inEachLanguage((speak) =>
        announcementContent(speak, announcement, [readChoice(speak, turn.i18n, id)]),
      ),
      fallback: turn.defaults.locale,
    },
    now,
  );
  const { kind, text, source } = announcement;
  const unitIds = units.map((unit) => unit.id);
  await addAnnouncement(tx, {
    id,
    kind,
    text,
    source,
    unitIds,
    broadcastId,
    createdById: person.id,
    createdAt: now,
  });
  await turn.endDialog();
  await showProgress(turn, id);
}

function audienceOf(draft: Draft) {
  return { unitIds: draft.unitIds, through: 'groups', evenMuted: draft.kind === 'alert' } as const;
}

const laneOf = (draft: Draft) => (draft.kind === 'alert' ? 'alert' : 'broadcast');

/** In quiet hours: when it will leave. */
async function quietNote(turn: Turn, draft: Draft, units: UnitRef[]): Promise<RichText | string> {
  const at = await leavesAt(turn.tx, turn.outbox, audienceOf(draft), laneOf(draft), turn.now);
  if (!at) return '';
  const zone = units[0] ? await zoneOfUnit(turn.tx, units[0], turn.defaults.zone) : turn.defaults.zone;
  const { locale } = turn.speak;
  return turn.speak.text('announcements-quiet', {
    time: formatTime(at, zone, locale),
    date: formatDate(at, zone, locale),
  });
}

const reachOf = (turn: Turn, draft: Draft) => previewReach(turn.tx, turn.outbox, audienceOf(draft));

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

/** "Send to 142 people"; where only groups get it, their number. */
function sendLabel(turn: Turn, verb: 'send' | 'alert', reach: Reach): string {
  const whom = reach.people > 0 ? 'people' : 'groups';
  return turn.speak.label(`announcements-${verb}-${whom}`, { people: reach.people, groups: reach.groupMessages });
}
