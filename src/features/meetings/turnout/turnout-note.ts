/** On Mondays the head of a chapter is told whom to call on first, and why; nothing where there is nobody. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { FeatureContext, Scheduled } from '../../../conversation/feature.ts';
import { findUnit, settingsOfUnit, zoneOfUnit } from '../../../directory/units.ts';
import { paragraphs } from '../letters.ts';
import { callChoices, callsText } from './turnout.ts';
import { FIRST_TO_CALL, nextNoteAt, whomToCallOn } from './turnout-rules.ts';
import { advanceNote, beginNotes, calledOnSince, headsOf, lockDueNote, turnoutOf } from './turnout-store.ts';

/** A note later than this is left out: the week is half over. */
const TOO_LATE_MS = 36 * 3_600_000;
/** Whoever was visited so lately is not named again. */
const VISITED_MS = 60 * 86_400_000;

export const noteDue: Scheduled = {
  name: 'turnout notes',
  async run(context) {
    const { tx, now } = context;
    const due = await lockDueNote(tx, now);
    if (!due) return 0;
    const unit = await findUnit(tx, due.unitId);
    if (!unit) {
      await advanceNote(tx, due.unitId, null);
      return 1;
    }
    await advanceNote(tx, unit.id, nextNoteAt(now, await zoneOfUnit(tx, unit, context.defaults.zone)));
    const wanted = (await settingsOfUnit(tx, unit)).turnoutNote;
    if (!wanted || now.getTime() - due.nextAt.getTime() > TOO_LATE_MS) return 1;
    const calls = whomToCallOn((await turnoutOf(context, unit.id, now)).members);
    const ids = calls.map(({ member }) => member.personId);
    const called = await calledOnSince(tx, ids, new Date(now.getTime() - VISITED_MS));
    const first = calls.filter(({ member }) => !called.has(member.personId)).slice(0, FIRST_TO_CALL);
    if (first.length === 0) return 1;
    for (const head of await headsOf(tx, unit, now)) {
      if (head.mutedAt) continue;
      await context.notify(
        head,
        (speak) => ({
          ...paragraphs(speak.text('meetings-turnout-note', { unit: unit.name }), callsText(speak, first)),
          choices: [
            ...callChoices(speak, first),
            [action(speak.label('meetings-turnout-note-off'), 'meetings', 'turnoutNote', [unit.id, 'off'])],
          ],
        }),
        { lane: 'reminder' },
      );
    }
    return 1;
  },
};

/** Once the attendance of a unit has been taken, it is looked at on Mondays. */
export async function beginNotesFor(context: FeatureContext, unitIds: readonly string[]): Promise<void> {
  const { tx, now } = context;
  const next = new Map<string, Date>();
  for (const id of new Set(unitIds)) {
    const unit = await findUnit(tx, id);
    if (unit) next.set(id, nextNoteAt(now, await zoneOfUnit(tx, unit, context.defaults.zone)));
  }
  await beginNotes(tx, [...next.keys()], (id) => next.get(id) ?? now);
}
