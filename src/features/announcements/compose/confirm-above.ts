/** "/thongbao duyệt trên 300": from how many people on a second officer has to agree. */

import type { Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { changeUnitSettings, settingsOfUnit } from '../../../directory/units.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { startsWithPhrase } from '../../../text/fold.ts';
import { listNames } from '../messages.ts';

/** For all units of an administrator; 0 turns it off. An officer is told how it stands. @returns false when the text is about something else */
export async function setConfirmAbove(turn: Turn, text: string): Promise<boolean> {
  const said = phrases('announcements.confirm-above')
    .map((word) => startsWithPhrase(text, word)?.rest)
    .find((rest) => rest !== undefined && /^\d{0,6}$/u.test(rest));
  if (said === undefined) return false;
  const units = unitsAt(turn.access, said === '' ? 'officer' : 'administrator');
  const names = listNames(
    turn.speak,
    units.map((unit) => unit.name),
  );
  const [first] = units;
  if (!first) {
    await turn.say('common-refused-administrator');
    return true;
  }
  if (said !== '') for (const unit of units) await changeUnitSettings(turn.tx, unit.id, { confirmAbove: Number(said) });
  const { confirmAbove } = await settingsOfUnit(turn.tx, first);
  const key = confirmAbove === 0 ? 'announcements-confirm-above-off' : 'announcements-confirm-above';
  await turn.say(key, { units: names, people: confirmAbove });
  return true;
}
