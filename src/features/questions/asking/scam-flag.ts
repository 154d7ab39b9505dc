/** A likely scam in a bound group is shown to its officers, not to the group. */
import type { Turn } from '../../../conversation/feature.ts';
import { mayFor } from '../../../directory/access.ts';
import { findUnit } from '../../../directory/units.ts';
import type { ScamSign } from '../../../text/scams/scam-signs.ts';
import { dutyOf } from '../duty/duty.ts';
import { addFlag, flaggedSince } from '../duty/duty-store.ts';
import { FEATURE } from '../messages.ts';

/** Whoever posts ten links in a row is told of once. */
const AGAIN_MS = 10 * 60_000;
const QUOTED = 300;

export async function flagScam(turn: Turn, signs: readonly ScamSign[]): Promise<void> {
  const { tx, chat, person, now } = turn;
  const unit = chat.unitId ? await findUnit(tx, chat.unitId) : null;
  // Officers warn by quoting.
  if (!unit || mayFor(turn.access, 'officer', unit)) return;
  if (await flaggedSince(tx, chat.id, person.id, new Date(now.getTime() - AGAIN_MS))) return;
  await addFlag(tx, { chatId: chat.id, personId: person.id, signs: [...signs], at: now });
  const duty = await dutyOf(turn, unit.id, person.id);
  const { text } = turn.incoming;
  for (const officer of duty.onDuty) {
    await turn.notify(
      officer,
      (speak) =>
        speak.text('questions-scam', {
          group: chat.title ?? '',
          name: person.fullName,
          signs: signs.map((sign) => speak.label(`questions-scam-${sign}`)).join('; '),
          text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text,
        }),
      { feature: FEATURE },
    );
  }
}
