import type { Scheduled } from '../../../conversation/feature.ts';
import { loadAccess } from '../../../directory/access.ts';
import { asLocale } from '../../../i18n/i18n.ts';
import type { WorkContext } from '../../../operations/actor.ts';
import { changedProgress, dropProgress, managedAnnouncement, noteProgress, type ProgressRow } from '../store.ts';
import { figuresOf, loadProgress, progressContent, scopeOf } from './progress.ts';

/** Telegram bears about one edit a second in a chat; a figure that is two seconds old is current for people. */
const EDIT_EVERY_MS = 2000;
/** Who has not read an announcement after two days reads it no more; `/tiendo` shows the figures of any. */
const WATCH_FOR_MS = 48 * 3600_000;

/** Edits the messages that show how an announcement goes, where what they show has changed. */
export const keepProgressCurrent: Scheduled = {
  name: 'progress messages',
  everyMs: 1000,
  async run(context) {
    return refresh(context, EDIT_EVERY_MS, null);
  },
};

/** At once, after an officer's word: whoever has pressed looks whether it holds. */
export async function refreshProgress(context: WorkContext, announcementId: string): Promise<void> {
  await refresh(context, 0, announcementId);
}

/** @returns how many messages were looked at */
async function refresh(context: WorkContext, everyMs: number, announcementId: string | null): Promise<number> {
  const now = context.now.getTime();
  const times = { changedBefore: new Date(now - everyMs), watchedSince: new Date(now - WATCH_FOR_MS) };
  const rows = await changedProgress(context.tx, times, announcementId);
  for (const row of rows) await updateProgress(context, row);
  return rows.length;
}

async function updateProgress(context: WorkContext, row: ProgressRow): Promise<void> {
  const { tx, now } = context;
  const scope = row.personId ? scopeOf(await loadAccess(tx, row.personId, now)) : [];
  const announcement = await managedAnnouncement(tx, row.announcementId, scope);
  // Whose role was withdrawn meanwhile sees no more.
  if (!announcement) return dropProgress(tx, row.messageId);
  const progress = await loadProgress(tx, announcement, scope, { now, zone: context.defaults.zone });
  const figures = figuresOf(progress);
  const shown = { pulse: row.pulse, figures };
  if ((row.shown as { figures?: string }).figures === figures) return noteProgress(tx, row.messageId, { shown });
  const locale = asLocale(row.locale, context.defaults.locale);
  await context.outbox.edit(row.messageId, context.inEachLanguage((speak) => progressContent(speak, progress))[locale]);
  await noteProgress(tx, row.messageId, { shown, updatedAt: now });
}
