/** How an announcement goes: one message in an officer's chat, kept current by editing it. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { type Access, loadAccess, unitsAt } from '../../../directory/access.ts';
import type { PersonRef } from '../../../directory/people.ts';
import { findUnits, zoneOfUnit } from '../../../directory/units.ts';
import { asLocale } from '../../../i18n/i18n.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { ChoiceInput, ContentInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import {
  broadcastProgress,
  broadcastTotals,
  type Totals,
  UNDO_WITHIN_MS,
  type UnitProgress,
} from '../../../outbound/broadcast/broadcast-control.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { formatDate, formatTime } from '../../../text/format-time.ts';
import { FEATURE, headerNames } from '../messages.ts';
import { coverage, excerpt, MOST_UNITS_SHOWN, type Phase, phaseOf, sumFigures } from '../rules.ts';
import {
  type GroupFigures,
  groupFigures,
  keepProgress,
  type ManagedAnnouncement,
  managedAnnouncement,
  onlyChapters,
  tapOf,
  unitsInScope,
} from '../store.ts';

export interface Progress {
  announcement: ManagedAnnouncement;
  unitNames: string[];
  zone: string;
  phase: Phase;
  /** Quiet hours hold back what is not sent yet. */
  heldUntil: Date | undefined;
  /** It may still be taken back. */
  undoable: boolean;
  /** Of the units for which the reader is officer. */
  units: UnitProgress[];
  /** Of the whole broadcast. */
  messages: Totals;
  groups: GroupFigures;
  onlyChapters: boolean;
}

/** The units for which somebody is officer. */
export function scopeOf(access: Access): string[] {
  return unitsAt(access, 'officer').map((unit) => unit.id);
}

/** @throws {Refusal} for an announcement that concerns none of the person's units, in the same words as for one that is not there */
export async function requireAnnouncement(turn: Turn, id: string | undefined): Promise<ManagedAnnouncement> {
  const isId = id !== undefined && /^[\da-f-]{36}$/iu.test(id);
  const announcement = isId ? await managedAnnouncement(turn.tx, id, scopeOf(turn.access)) : null;
  if (!announcement) throw new Refusal('announcements-not-yours');
  return announcement;
}

export async function loadProgress(
  tx: Tx,
  announcement: ManagedAnnouncement,
  scope: string[],
  at: { now: Date; zone: string },
): Promise<Progress> {
  const { broadcastId } = announcement;
  const within = await unitsInScope(tx, broadcastId, scope);
  const messages = await broadcastTotals(tx, broadcastId);
  const { state, holdUntil, isFrozen, isUndone } = await tapOf(tx, broadcastId);
  const addressed = await findUnits(tx, announcement.unitIds);
  return {
    announcement,
    unitNames: addressed.map((unit) => unit.name),
    zone: addressed[0] ? await zoneOfUnit(tx, addressed[0], at.zone) : at.zone,
    phase: phaseOf(state, messages.waiting, isFrozen, isUndone),
    heldUntil: holdUntil && holdUntil > at.now ? holdUntil : undefined,
    undoable: at.now.getTime() - announcement.createdAt.getTime() < UNDO_WITHIN_MS,
    units: (await broadcastProgress(tx, broadcastId)).filter((unit) => within.has(unit.unitId)),
    messages,
    groups: await groupFigures(tx, broadcastId, scope),
    onlyChapters: await onlyChapters(tx, broadcastId),
  };
}

/** All that the message shows, to see whether it changed. */
export function figuresOf(progress: Progress): string {
  const { phase, heldUntil, undoable, messages, groups, units } = progress;
  return JSON.stringify([phase, heldUntil, undoable, messages, groups, units]);
}

/** @param withUnits a line for each unit too; a page has a table of them */
export function progressContent(speak: Translator, progress: Progress, withUnits = true): ContentInput {
  const { announcement, groups, units } = progress;
  const parts: (RichText | string)[] = [
    speak.text('announcements-progress-head', {
      kind: speak.label(`announcements-kind-${announcement.kind}`),
      units: headerNames(speak, progress.unitNames),
      time: formatTime(announcement.createdAt, progress.zone, speak.locale),
      date: formatDate(announcement.createdAt, progress.zone, speak.locale),
      begin: excerpt(announcement.text, 80),
      phase: phaseText(speak, progress),
    }),
  ];
  // What was taken back and waits is to be deleted, not sent.
  const waiting = ['undoing', 'undone'].includes(progress.phase) ? { waiting: 0 } : {};
  if (units.length > 0) parts.push(speak.text('announcements-progress-total', { ...sumFigures(units), ...waiting }));
  if (groups.groups > 0) {
    parts.push(speak.text('announcements-progress-groups', { groups: groups.groups, sent: groups.groupsSent }));
  }
  if (announcement.kind === 'legal' && units.length > 0) {
    const key = progress.onlyChapters ? 'announcements-coverage-chapters' : 'announcements-coverage-units';
    parts.push(speak.text(key, coverage(units)));
  }
  if (withUnits && units.length > 1) parts.push(joinRich(unitLines(speak, units), '\n'));
  return { ...joinRich(parts, '\n\n'), choices: progressChoices(speak, progress) };
}

function phaseText(speak: Translator, { phase, heldUntil, zone, messages }: Progress): RichText {
  if (phase === 'undoing') return speak.text('announcements-phase-undoing', { waiting: messages.waiting });
  if (phase !== 'running' || !heldUntil) return speak.text(`announcements-phase-${phase}`);
  const time = formatTime(heldUntil, zone, speak.locale);
  return speak.text('announcements-phase-held', { time, date: formatDate(heldUntil, zone, speak.locale) });
}

/** One line a unit; where there are too many for one message, the rest in one line. */
function unitLines(speak: Translator, units: UnitProgress[]): RichText[] {
  const line = (key: string, unit: string | number, figures: UnitProgress[]) =>
    speak.text(key, { unit, ...sumFigures(figures) });
  if (units.length <= MOST_UNITS_SHOWN)
    return units.map((unit) => line('announcements-progress-unit', excerpt(unit.unitName, 60), [unit]));
  const shown = units.slice(0, MOST_UNITS_SHOWN - 1);
  const rest = units.slice(MOST_UNITS_SHOWN - 1);
  return [
    ...shown.map((unit) => line('announcements-progress-unit', excerpt(unit.unitName, 60), [unit])),
    line('announcements-progress-rest', rest.length, rest),
  ];
}

const isOver = (phase: Phase) => ['stopped', 'undoing', 'undone'].includes(phase);

/**
 * The first three keep their places: a telephone may still show the choices of a moment ago, and pressing "pause" must
 * never mean "send again".
 */
function progressChoices(speak: Translator, { announcement, messages, phase, undoable }: Progress): ChoiceInput[][] {
  const choice = (name: string, label: string, count = 0) =>
    action(speak.label(`announcements-do-${label}`, { count }), FEATURE, name, [announcement.id]);
  const rows = [[choice('notReached', 'not-reached')]];
  if (!announcement.whole || phase === 'done' || isOver(phase)) {
    rows.push([choice('refresh', 'refresh'), choice('show', 'show')]);
  } else {
    rows.push([phase === 'paused' ? choice('resume', 'resume') : choice('pause', 'pause'), choice('stop', 'stop')]);
  }
  if (!announcement.whole || isOver(phase)) return rows;
  if (messages.failed > 0) rows.push([choice('retry', 'retry', messages.failed)]);
  if (messages.uncertain > 0) rows.push([choice('uncertain', 'uncertain', messages.uncertain)]);
  if (undoable) rows.push([choice('undo', 'undo')]);
  if (phase === 'done') rows.push([choice('correct', 'correct'), choice('remind', 'remind')]);
  return rows;
}

/** Sends the message that shows how it goes; from now on this one is kept current in this chat. */
export async function showProgress(turn: Turn, announcementId: string): Promise<void> {
  const announcement = await requireAnnouncement(turn, announcementId);
  const progress = await progressFor(turn, announcement, turn.access);
  await keep(
    turn,
    announcementId,
    turn.speak.locale,
    progress,
    await turn.reply(progressContent(turn.speak, progress)),
  );
}

/** The same, unasked, to somebody whose announcement went out by itself; nothing where no chat reaches them. */
export async function notifyProgress(context: WorkContext, person: PersonRef, announcementId: string): Promise<void> {
  const access = await loadAccess(context.tx, person.id, context.now);
  const announcement = await managedAnnouncement(context.tx, announcementId, scopeOf(access));
  if (!announcement) return;
  const progress = await progressFor(context, announcement, access);
  const locale = asLocale(person.locale, context.defaults.locale);
  const content = context.inEachLanguage((speak) => progressContent(speak, progress))[locale];
  const messageId = await context.outbox.toPerson(person.id, content, { feature: FEATURE });
  if (messageId) await keep(context, announcementId, locale, progress, messageId);
}

function progressFor(context: WorkContext, announcement: ManagedAnnouncement, access: Access): Promise<Progress> {
  const { tx, now, defaults } = context;
  return loadProgress(tx, announcement, scopeOf(access), { now, zone: defaults.zone });
}

async function keep(
  { tx, now }: WorkContext,
  announcementId: string,
  locale: string,
  progress: Progress,
  messageId: string,
): Promise<void> {
  const shown = { pulse: '', figures: figuresOf(progress) };
  await keepProgress(tx, { messageId, announcementId, locale, shown, updatedAt: now });
}
