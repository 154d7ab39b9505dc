/** "ai chưa trả lời", "mấy người đi rồi", without a command: the next meeting of the officer's units, or which of a few is meant. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { meetingArgs } from '../letters.ts';
import { meetingsToChange } from '../store.ts';
import { who } from './who-comes.ts';

const MOST = 6;

export async function showWho(turn: Turn): Promise<boolean> {
  const charge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const meetings = await meetingsToChange(turn, charge, turn.now, MOST);
  const [only] = meetings;
  if (!only || meetings.length === 1) {
    if (only) await who.run(turn, [only.id], '');
    else await turn.say('meetings-who-none');
    return true;
  }
  const choices = meetings.map((meeting) => [
    action(turn.speak.label('meetings-choice-meeting', meetingArgs(turn.speak, meeting)), 'meetings', 'who', [
      meeting.id,
    ]),
  ]);
  await turn.say('meetings-who-which', {}, { choices });
  return true;
}
