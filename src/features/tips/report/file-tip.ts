/** A tip is sent: it is a row now, and nothing else is left of the conversation but the code in the teller's hand. */
import { randomInt } from 'node:crypto';
import type { Turn } from '../../../conversation/feature.ts';
import { spellSigns } from '../../../text/code.ts';
import { notifyDelayMs } from '../rules.ts';
import { createTip } from '../store.ts';
import { stationById } from '../units-store.ts';
import type { Report } from './report-draft.ts';

export async function fileTip(turn: Turn, report: Report): Promise<void> {
  const unit = report.unitId === null ? null : await stationById(turn, report.unitId);
  const named = report.named === true;
  await turn.endDialog();
  // Its last officer went while the preview stood there.
  if (!unit) return void (await turn.say('tips-no-station'));
  const delay = notifyDelayMs(named, (below) => randomInt(below));
  const { code, number } = await createTip(
    turn,
    {
      unitId: unit.id,
      askerId: named ? turn.person.id : null,
      story: report.story,
      place: report.place,
      fileIds: report.files.map((file) => file.id),
      tellAt: new Date(turn.now.getTime() + delay),
    },
    turn.now,
  );
  await turn.say(named ? 'tips-sent-named' : 'tips-sent-nameless', {
    code: spellSigns(code),
    number: String(number),
    unit: unit.name,
  });
}
