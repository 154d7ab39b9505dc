/** What members do about movements themselves: see them, register, take it back, say what they think of themselves. */

import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn } from '../../conversation/feature.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { todayAt } from '../../operations/actor.ts';
import { dayNumber } from '../../text/calendar.ts';
import { startsWithPhrase } from '../../text/fold.ts';
import { periodText, press } from './messages.ts';
import { movementList, theMovement } from './operations.ts';
import { readRegistration } from './read-registration.ts';
import { join, leave, markMyself } from './register-operations.ts';
import { registrationsOf } from './registration-store.ts';
import { fromDay, isOver, marks, meantBy, withoutName } from './rules.ts';
import type { Movement } from './store.ts';

const LIST = 8;
/** So many days before the end, and after it until the review, one may say what one thinks of oneself. */
const SELF_MARK_DAYS = 60;

/** Units of which the person is a member; models are the officers' business. */
const openToMe = async (turn: Turn): Promise<Movement[]> => {
  const { rows } = await movementList.rows(turn.operations, { isOpen: true }, { limit: 100 });
  const mine = turn.access.memberOf;
  return rows.filter((one) => one.subject !== 'unit' && mine.some(({ path }) => path.includes(one.unitId)));
};

export async function showMine(turn: Turn): Promise<void> {
  const open = await openToMe(turn);
  if (open.length === 0) return void (await turn.say('movements-mine-none'));
  if (open.length === 1 && open[0]) return showToMember(turn, open[0]);
  const choices = open.slice(0, LIST).map((one) => [action(one.name, 'movements', 'mine', [one.id])]);
  await turn.say('movements-mine', {}, { choices });
}

async function showToMember(turn: Turn, movement: Movement): Promise<void> {
  const { speak } = turn;
  const own = (await registrationsOf(turn.tx, turn.person.id)).find((one) => one.movementId === movement.id);
  const today = await todayAt(turn.operations, turn.access.memberOf[0]?.id);
  const args = { name: movement.name, period: periodText(movement), criteria: movement.criteria ?? '' };
  const head = speak.text(own ? 'movements-card-mine-in' : 'movements-card-mine', args);
  const id = [movement.id];
  const isLate = isOver(movement.endsOn, today);
  const isNear = dayNumber(fromDay(movement.endsOn)) - dayNumber(today) <= SELF_MARK_DAYS;
  const choices = own
    ? [
        [press(speak, 'leave', id)],
        ...(isNear ? [marks.map((mark) => press(speak, 'self', [movement.id, mark], `self-${mark}`))] : []),
      ]
    : isLate
      ? []
      : [[press(speak, 'join', id)]];
  await turn.reply({ ...head, choices });
}

/** An action of a member about one movement. */
const own = (run: (turn: Turn, movementId: string, more: string) => Promise<unknown>): Action => ({
  level: 'member',
  async run(turn, [id = '', more = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, id, more);
  },
});

const mine = own(async (turn, id) => showToMember(turn, await theMovement(turn.operations, id)));

const joinNow = own(async (turn, movementId) => {
  const { isNew, name } = await join.do(turn.operations, { movementId });
  await turn.say(
    isNew ? 'movements-joined' : 'movements-joined-before',
    { name },
    { choices: [[press(turn.speak, 'leave', [movementId])]] },
  );
});

const leaveNow = own(async (turn, movementId) => {
  const { wasIn, name } = await leave.do(turn.operations, { movementId });
  await turn.say(
    wasIn ? 'movements-left' : 'movements-left-before',
    { name },
    { choices: [[press(turn.speak, 'join', [movementId])]] },
  );
});

const self = own(async (turn, movementId, said) => {
  const mark = marks.find((one) => one === said);
  if (!mark) throw new Refusal('common-choice-old');
  const { name } = await markMyself.do(turn.operations, { movementId, mark });
  await turn.say('movements-self-marked', { name, mark: turn.speak.label(`movements-self-${mark}`) });
});

/** "tôi đăng ký 5 không 3 sạch": the movement is shown with its button, nothing is written yet. @returns true when it was for us */
export async function heardMyself(turn: Turn): Promise<boolean> {
  if (turn.chat.kind !== 'private' || turn.access.memberOf.length === 0) return false;
  const { text } = turn.incoming;
  const rest = phrases('movements.myself')
    .flatMap((one) => startsWithPhrase(text, one)?.rest ?? [])
    .sort((a, b) => a.length - b.length)[0];
  if (rest === undefined) return namesOneOfMine(turn);
  const open = await openToMe(turn);
  const [only, another] = meantBy(rest, open);
  if (only && !another) await showToMember(turn, only);
  else if (only || (rest.trim() === '' && open.length > 0)) await showMine(turn);
  else return false;
  return true;
}

/** "vợ chồng tôi đăng ký gia đình văn hóa", "cho tui rút khỏi 5 không 3 sạch": whoever names it whole, with a word of taking part or of leaving. */
async function namesOneOfMine(turn: Turn): Promise<boolean> {
  // Who is an officer writes others down too.
  if (mayAnywhere(turn.access, 'officer')) return false;
  // Told by the words alone before anything is looked up: nearly every message is of something else.
  const plain = readRegistration(turn.incoming.text, []);
  if (!plain.hasVerb && !plain.isBack) return false;
  const open = (await openToMe(turn)).filter(
    ({ name }) => withoutName(turn.incoming.text, name) !== turn.incoming.text,
  );
  const [only, another] = meantBy(turn.incoming.text, open);
  const { hasVerb, isBack } = readRegistration(turn.incoming.text, open);
  if (!only || another || (!hasVerb && !isBack)) return false;
  await showToMember(turn, only);
  return true;
}

export const mineActions: Readonly<Record<string, Action>> = { mine, join: joinNow, leave: leaveNow, self };
