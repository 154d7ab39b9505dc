/**
 * Movements and models: who started them, what is asked, who registers, what the review found; quotas, and how
 * units fulfilled their tasks year by year. Officers of a unit see its own; members see what they may register for, and their own row.
 */
import { type Action, type Command, door, type Feature, Refusal, type Turn } from '../../conversation/feature.ts';
import { firstSaid } from '../../conversation/form/fields/choice.ts';
import { mayAnywhere } from '../../directory/access.ts';
import { unitSaid } from '../../directory/unit-said.ts';
import { unitsBelow } from '../../directory/units.ts';
import { phrases } from '../../lexicon/lexicon.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { figures } from './figures-store.ts';
import { inviteActions } from './invite.ts';
import { heardMyself, mineActions, showMine } from './mine.ts';
import { criteriaForm, quotaForm, rateForm, reviewForm, startForm, withdrawForm } from './more-forms.ts';
import { knownMovements } from './movement-field.ts';
import { MOST_NAMES, namesFromFile } from './names-file.ts';
import { erase, personalData } from './personal-store.ts';
import { beginQuotas, quotasAction } from './quotas.ts';
import { showRatings } from './ratings.ts';
import { readRegistration } from './read-registration.ts';
import { registerForm } from './register-form.ts';
import { grades, meantBy } from './rules.ts';
import { showActions, showMovement, showMovements } from './show.ts';

const isOfficer = (turn: Turn) => mayAnywhere(turn.access, 'officer');

/** "phong trào": the list; with a name the movement. A member sees those open to them. */
const phongtrao: Command = {
  name: 'phongtrao',
  level: 'member',
  where: 'private',
  async run(turn, rest) {
    if (!isOfficer(turn)) return showMine(turn);
    if (rest === '') return showMovements(turn);
    const known = await knownMovements({ ...turn.operations, speak: turn.speak, unitId: undefined, about: {} }, false);
    const [only, another] = meantBy(rest, known);
    const { hasVerb, who } = readRegistration(rest, known);
    if (only && !another && !hasVerb && who === '') return showMovement(turn, only.id);
    await registerForm.begin(turn, rest);
  },
};

const formCommand = (name: string, form: { begin(turn: Turn, line?: string): Promise<void> }): Command => ({
  name,
  level: 'officer',
  where: 'private',
  run: (turn, rest) => form.begin(turn, rest),
});

const xeploai: Command = {
  name: 'xeploai',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => (rest === '' ? showRatings(turn) : rateForm.begin(turn, rest)),
};

/** args: movement, or none. */
const opens = (form: {
  begin(turn: Turn, line?: string, known?: { movement?: { movementId: string } }): Promise<void>;
}): Action => ({
  level: 'officer',
  async run(turn, [movementId]) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await form.begin(turn, '', movementId ? { movement: { movementId } } : {});
  },
});

export const movements: Feature = {
  name: 'movements',
  commands: [
    phongtrao,
    formCommand('phatdong', startForm),
    { name: 'ghiphongtrao', level: 'officer', where: 'private', run: (turn, rest) => begin(turn, rest) },
    formCommand('xetphongtrao', reviewForm),
    formCommand('rutphongtrao', withdrawForm),
    {
      name: 'chitieu',
      level: 'officer',
      where: 'private',
      run: async (turn, rest) => void ((await beginQuotas(turn, rest)) || (await quotaForm.begin(turn, rest))),
    },
    xeploai,
  ],
  actions: {
    ...showActions,
    ...mineActions,
    ...inviteActions,
    register: opens(registerForm),
    withdraw: opens(withdrawForm),
    review: opens(reviewForm),
    quota: opens(quotaForm),
    quotas: quotasAction,
    criteria: opens(criteriaForm),
    start: {
      level: 'officer',
      async run(turn) {
        if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
        await startForm.begin(turn);
      },
    },
    rate: {
      level: 'officer',
      async run(turn) {
        if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
        await rateForm.begin(turn);
      },
    },
  },
  dialogs: {
    [registerForm.name]: registerForm.dialog,
    [withdrawForm.name]: withdrawForm.dialog,
    [reviewForm.name]: reviewForm.dialog,
    [quotaForm.name]: quotaForm.dialog,
    [criteriaForm.name]: criteriaForm.dialog,
    [startForm.name]: startForm.dialog,
    [rateForm.name]: rateForm.dialog,
  },
  doors: { 'movement.register': door(begin) },
  onUnclaimed: (turn) => heard(turn),
  personalData,
  erase,
  figures,
};

/** What names a movement of theirs and a word of registering: certain, whoever says it. */
async function heard(turn: Turn): Promise<boolean> {
  if (turn.chat.kind !== 'private') return false;
  if (await heardMyself(turn)) return true;
  if (!isOfficer(turn)) return false;
  const { text } = turn.incoming;
  const plain = readRegistration(text, []);
  const isOfMovements = plain.hasVerb || plain.isBack || ['reviews', 'asked', 'rates'].some((list) => says(text, list));
  if (!isOfMovements) return false;
  const known = await knownMovements({ ...turn.operations, speak: turn.speak, unitId: undefined, about: {} }, true);
  const { movements: meant, hasVerb, isBack } = readRegistration(text, known);
  const [only] = meant;
  if (!only) return ratesUnit(turn, text);
  const isReview = says(text, 'reviews');
  if (!hasVerb && !isBack && !isReview && !says(text, 'asked')) return false;
  await begin(turn, text);
  return true;
}

/** "xóm Mậu năm 2025 xếp loại khá": the grade, the year and one of their units. */
async function ratesUnit(turn: Turn, text: string): Promise<boolean> {
  if (!says(text, 'rates') || !/(?<!\d)20\d\d(?!\d)/u.test(text)) return false;
  if (!grades.some((one) => says(text, `grade-${one}`))) return false;
  const units = await unitsBelow(turn.tx, unitIdsOf(turn.operations, 'officer'));
  if (!unitSaid(text, units)) return false;
  await rateForm.begin(turn, text);
  return true;
}

const says = (text: string, list: string) => firstSaid(text, [list], () => phrases(`movements.${list}`)) !== undefined;

/** To register, or to take it back, as the words say. */
async function begin(turn: Turn, text: string): Promise<void> {
  const list = await namesFromFile(turn);
  if (list && 'problem' in list) return void (await turn.say(list.problem, { limit: MOST_NAMES }));
  if (list) return registerForm.begin(turn, `${text}: ${list.names.join(', ')}`);
  const context = { ...turn.operations, speak: turn.speak, unitId: undefined, about: {} };
  const [only, another] = meantBy(text, await knownMovements(context, false));
  // Who is in and who is not is looked up, never written down.
  if (only && says(text, 'asked')) return another ? showMovements(turn) : showMovement(turn, only.id);
  if (only && says(text, 'reviews')) return reviewForm.begin(turn, text);
  return readRegistration(text, []).isBack ? withdrawForm.begin(turn, text) : registerForm.begin(turn, text);
}
