/** "ai chưa trả lời", "mấy người đi rồi", without a command: the next meeting of the officer's units, or which of a few is meant. */
import { action } from '../../../conversation/dialogs/choices.ts';
import type { Turn, Understood } from '../../../conversation/feature.ts';
import { unitsAt } from '../../../directory/access.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import { says, spoken } from '../../../text/phrases.ts';
import { countAnswers } from '../invitee-store.ts';
import { meetingArgs } from '../letters.ts';
import { type Meeting, meetingsToChange } from '../store.ts';
import { who } from './who-comes.ts';

const MOST = 6;

export async function showWho(turn: Turn, { words }: Pick<Understood, 'words'>): Promise<boolean> {
  const charge = unitsAt(turn.access, 'officer').map((unit) => unit.id);
  const meetings = await meetingsToChange(turn, charge, turn.now, MOST);
  const [only] = meetings;
  if (!only || meetings.length === 1) {
    if (only && says(spoken(words), phrases('meetings.remind')) && (await offerToRemind(turn, only))) return true;
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

/** "nhắc mấy ông chưa trả lời đi": how many would be written to, and one press. @returns false where all have answered */
async function offerToRemind(turn: Turn, meeting: Meeting): Promise<boolean> {
  const { silent } = await countAnswers(turn.tx, meeting.id);
  if (silent === 0) return false;
  const choice = (label: string, name: string) => [
    action(turn.speak.label(`meetings-choice-${label}`), 'meetings', name, [meeting.id]),
  ];
  const choices = [choice('remind-silent', 'remind'), choice('who', 'who')];
  await turn.say('meetings-remind-ask', { ...meetingArgs(turn.speak, meeting), count: silent }, { choices });
  return true;
}
