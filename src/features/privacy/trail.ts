/** `/nhatky`: administrators read who looked at and did what in their units. That they read it is an entry too. */

import { action } from '../../conversation/dialogs/choices.ts';
import type { Action, Turn } from '../../conversation/feature.ts';
import { unitsAt } from '../../directory/access.ts';
import { audit, auditActions } from '../../directory/audit.ts';
import { peopleNamed } from '../../directory/people.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { addDays, toInstant, toLocal } from '../../text/calendar.ts';
import { formatDateTime } from '../../text/format-time.ts';
import { actionLabel } from './export-data.ts';
import { type TrailEntry, trailEntries } from './store.ts';
import { detailsText } from './trail-details.ts';
import { readTrailQuestion } from './trail-rules.ts';

const ENTRIES = 12;

/** @param question as typed: a day, a kind, a name; empty: the latest of all */
export async function trail(turn: Turn, question: string, before?: string): Promise<void> {
  const { tx, now, speak, person } = turn;
  const { zone } = turn.defaults;
  const units = unitsAt(turn.access, 'administrator');
  const unitIds = units.map((unit) => unit.id);
  const kinds = auditActions.map((one) => ({
    action: one,
    words: phrases(`privacy.${one.replace('.', '-')}`),
  }));
  const days = { today: phrases('privacy.today'), yesterday: phrases('privacy.yesterday') };
  const { year, month, day } = toLocal(now, zone);
  const asked = readTrailQuestion(question, kinds, days, { year, month, day });
  const named = asked.name === '' ? undefined : await peopleNamed({ tx, now }, asked.name, unitIds);
  if (named?.length === 0) return void (await turn.say('privacy-trail-nobody', { name: asked.name }));
  const filter = {
    unitIds,
    withUnitless: units.some((unit) => unit.parentId === null),
    personIds: named?.map((one) => one.id),
    action: asked.action,
    from: asked.day && toInstant(asked.day, zone),
    to: asked.day && toInstant(addDays(asked.day, 1), zone),
  };
  const found = await trailEntries(tx, filter, before, ENTRIES + 1);
  const shown = found.slice(0, ENTRIES);
  for (const unitId of unitIds) {
    const details = { entries: shown.length };
    await audit(tx, { action: 'audit.read', actorId: person.id, unitId, details }, now);
  }
  const last = shown.at(-1);
  if (!last) return void (await turn.say('privacy-trail-none'));
  const more = action(speak.label('privacy-trail-more'), 'privacy', 'entries', [question, last.id]);
  await turn.reply({
    ...joinRich([speak.text('privacy-trail'), ...shown.map((entry) => lineOf(turn, entry))], '\n\n'),
    choices: found.length > ENTRIES ? [[more]] : [],
  });
}

function lineOf(turn: Turn, entry: TrailEntry) {
  const details = (entry.details ?? {}) as Record<string, unknown>;
  return turn.speak.text('privacy-trail-entry', {
    when: formatDateTime(entry.at, turn.defaults.zone, turn.speak.locale),
    who: entry.actor ?? turn.speak.label('privacy-trail-program'),
    what: actionLabel(turn.speak, entry.action),
    whom: entry.subject ?? '-',
    unit: entry.unit ?? '-',
    details: detailsText(turn.speak, details, turn.defaults.zone) || '-',
  });
}

export const moreEntries: Action = {
  level: 'administrator',
  run: (turn, [question = '', before]) => trail(turn, question, before),
};
