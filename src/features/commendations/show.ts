/** A commendation as officers see it, the list of them, and the list for the ceremony. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Translator, type Turn, type Waiting } from '../../conversation/feature.ts';
import { findPerson, officersFor } from '../../directory/people.ts';
import { findUnit } from '../../directory/units.ts';
import type { ChoiceInput } from '../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../messaging/rich-text.ts';
import { unitIdsOf } from '../../operations/actor.ts';
import { fold } from '../../text/fold.ts';
import { formatDong } from '../../text/money.ts';
import { sendCeremonyPaper } from './ceremony-paper.ts';
import { commendationList, congratulate, decideCommendation, dropCommendation, theCommendation } from './operations.ts';
import { type Commendation, commendationFor, type Recipient, stepsOf, toDecide } from './store.ts';

const LIST = 6;
const NAMES = 20;
const CEREMONY = 30;

export const press = (speak: Translator, name: string, args: string[]): ChoiceInput =>
  action(speak.label(`commendations-choice-${name}`), 'commendations', name, args);

const dayText = (at: Date | null): string =>
  at === null ? '-' : `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;

/** "3 tập thể, 6 cá nhân", counted as reports count them: below ten with a zero before. */
export function countText(speak: Translator, recipients: readonly Pick<Recipient, 'isCollective' | 'count'>[]): string {
  const sum = (isCollective: boolean) =>
    recipients.filter((one) => one.isCollective === isCollective).reduce((total, { count }) => total + count, 0);
  return speak.label('commendations-count', { collectives: String(sum(true)), people: String(sum(false)) });
}

const nameOf = (speak: Translator, one: Recipient): string =>
  one.name ??
  speak.label(one.isCollective ? 'common-form-people-units' : 'common-form-people-count', { count: one.count });

const namesOf = (speak: Translator, recipients: readonly Recipient[]): string =>
  recipients
    .slice(0, NAMES)
    .map((one) => nameOf(speak, one))
    .join(', ') + (recipients.length > NAMES ? ', …' : '');

const awardText = (speak: Translator, one: Commendation): string =>
  one.title ?? speak.label(`commendations-form-${one.form}`);

export async function showCommendation(turn: Turn, commendationId: string): Promise<void> {
  const one = await theCommendation(turn.operations, commendationId);
  const { speak } = turn;
  const sum = one.recipients.find(({ sumDong }) => sumDong !== null)?.sumDong;
  const steps = await stepsOf(turn.tx, one.id);
  const lines: RichText[] = [
    speak.text('commendations-card', {
      number: String(one.number),
      award: awardText(speak, one),
      level: speak.label(`commendations-level-${one.level}`),
      who: namesOf(speak, one.recipients),
      counts: countText(speak, one.recipients),
      kind: speak.label(`commendations-kind-${one.kind}`),
      state: speak.label(`commendations-state-${one.state}`, { unit: one.atUnitName }),
      unit: one.unitName,
    }),
    ...(one.reason ? [speak.text('commendations-card-reason', { reason: one.reason })] : []),
    ...(one.decision
      ? [speak.text('commendations-card-decision', { decision: one.decision, day: dayText(one.decidedOn) })]
      : []),
    ...(sum ? [speak.text('commendations-card-sum', { sum: formatDong(sum) })] : []),
    ...steps.map((step) => speak.text(`commendations-step-${step.kind}`, { unit: step.unit, day: dayText(step.at) })),
  ];
  const handed = one.recipients.filter(({ handedOn }) => handedOn !== null);
  if (handed.length > 0)
    lines.push(speak.text('commendations-card-handed', { day: dayText(handed[0]?.handedOn ?? null) }));
  await turn.reply({ ...joinRich(lines, '\n'), choices: choicesOf(turn, one) });
}

function choicesOf({ speak }: Turn, one: Commendation): ChoiceInput[][] {
  const id = [one.id];
  if (one.state === 'proposed')
    return [
      [press(speak, 'up', id), press(speak, 'approve', id)],
      [press(speak, 'refuse', id), press(speak, 'award', id)],
    ];
  if (one.state === 'approved') return [[press(speak, 'award', id)]];
  if (one.state === 'refused') return [[press(speak, 'remove', id)]];
  const people = one.recipients.filter(
    ({ personId, congratulatedAt }) => personId !== null && congratulatedAt === null,
  );
  const isOpen = one.recipients.some(({ handedOn }) => handedOn === null);
  return [
    ...(people.length > 0 ? [[press(speak, 'congratulate', id)]] : []),
    [...(isOpen ? [press(speak, 'hand-over', id)] : []), press(speak, 'remove', id)],
  ];
}

export async function showList(turn: Turn, from = 0): Promise<void> {
  const { total, rows } = await commendationList.rows(turn.operations, {}, { from, limit: LIST });
  const { speak } = turn;
  const ways = [press(speak, 'begin', []), press(speak, 'ceremony', [])];
  if (total === 0) return void (await turn.say('commendations-none', {}, { choices: [ways] }));
  const lines = rows.map((one) =>
    speak.text('commendations-line', {
      number: String(one.number),
      award: awardText(speak, one),
      who: namesOf(speak, one.recipients.slice(0, 3)),
      state: speak.label(`commendations-state-${one.state}`, { unit: one.atUnitName }),
      day: dayText(one.decidedOn ?? one.createdAt),
    }),
  );
  const choices = rows.map((one) => [
    action(speak.label('commendations-choice-number', { number: String(one.number) }), 'commendations', 'show', [
      one.id,
    ]),
  ]);
  const more = from + rows.length < total ? [[press(speak, 'list', [String(from + rows.length)])]] : [];
  await turn.reply({
    ...joinRich([speak.text('commendations-list', { total }), joinRich(lines, '\n')], '\n'),
    choices: [...choices, ...more, ways],
  });
}

/** Everything that is to be handed over, in the order in which it is read out: collectives before people. */
async function toHandOver(turn: Turn): Promise<{ one: Commendation; recipient: Recipient }[]> {
  const { rows } = await commendationList.rows(
    turn.operations,
    { states: ['awarded'], notHanded: true },
    { limit: 100 },
  );
  return rows
    .flatMap((one) =>
      one.recipients.filter(({ handedOn }) => handedOn === null).map((recipient) => ({ one, recipient })),
    )
    .sort((a, b) => Number(b.recipient.isCollective) - Number(a.recipient.isCollective));
}

const sumOf = ({ sumDong }: Recipient): string => (sumDong === null ? '' : formatDong(sumDong));

export async function showCeremony(turn: Turn): Promise<void> {
  const all = await toHandOver(turn);
  const { speak } = turn;
  if (all.length === 0) return void (await turn.say('commendations-ceremony-none'));
  const lines = all.slice(0, CEREMONY).map(({ one, recipient }, index) =>
    speak.text('commendations-ceremony-line', {
      index: String(index + 1),
      name: nameOf(speak, recipient),
      award: awardText(speak, one),
      decision: one.decision ?? '-',
      sum: sumOf(recipient),
    }),
  );
  const counts = countText(
    speak,
    all.map(({ recipient }) => recipient),
  );
  const left = all.length - lines.length;
  const rest = left > 0 ? [speak.text('commendations-ceremony-more', { count: left })] : [];
  await turn.reply({
    ...joinRich([speak.text('commendations-ceremony', { counts }), joinRich(lines, '\n'), ...rest], '\n'),
    choices: [[press(speak, 'ceremony-paper', [])]],
  });
}

/** The same to print. */
async function ceremonyPaper(turn: Turn): Promise<void> {
  const all = await toHandOver(turn);
  const unit = await findUnit(turn.tx, unitIdsOf(turn.operations, 'officer')[0] ?? '');
  if (all.length === 0 || !unit) return void (await turn.say('commendations-ceremony-none'));
  await sendCeremonyPaper(turn, unit, (speak) =>
    all.map(({ one, recipient }) => ({
      name: nameOf(speak, recipient),
      unit: recipient.personId === null ? '' : one.unitName,
      award: awardText(speak, one),
      decision: one.decision ?? '',
      sum: sumOf(recipient),
    })),
  );
}

/** An action about one, in private. */
export const about = (run: (turn: Turn, id: string) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, [id = '']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, id);
  },
});

const decide = (verdict: 'up' | 'approve' | 'refuse') =>
  about(async (turn, id) => {
    const before = await theCommendation(turn.operations, id);
    const { atUnit } = await decideCommendation.do(turn.operations, { commendationId: id, verdict });
    // Gone up it may be out of the sight of those who sent it.
    const unit = await findUnit(turn.tx, before.atUnitId);
    const up = verdict === 'up' && unit?.parentId ? unit.parentId : before.atUnitId;
    const one = { ...before, atUnitId: up, atUnitName: atUnit };
    await turn.say(`commendations-did-${verdict}`, { unit: atUnit });
    await notifyOf(turn, one, verdict);
  });

/** Who proposed it hears of it; where it goes up, the officers there as well. */
async function notifyOf(turn: Turn, one: Commendation, verdict: 'up' | 'approve' | 'refuse'): Promise<void> {
  const proposer = await findPerson(turn.tx, one.createdById);
  const args = { number: String(one.number), unit: one.atUnitName };
  const show = (speak: Translator) => [[press(speak, 'show', [one.id])]];
  if (proposer && proposer.id !== turn.person.id)
    await turn.notify(
      proposer,
      (speak) => ({ ...speak.text(`commendations-told-${verdict}`, args), choices: show(speak) }),
      { lane: 'reminder' },
    );
  if (verdict === 'up') await tellOfficers(turn, one);
}

/** The officers of the unit that is to decide are told that something waits. */
export async function tellOfficers(
  turn: Turn,
  one: Pick<Commendation, 'id' | 'number' | 'atUnitId' | 'unitName'>,
): Promise<void> {
  const unit = await findUnit(turn.tx, one.atUnitId);
  const officers = unit ? await officersFor(turn.tx, unit, turn.now, 'officer') : [];
  for (const officer of officers.filter(({ id }) => id !== turn.person.id).slice(0, 3))
    await turn.notify(
      officer,
      (speak) => ({
        ...speak.text('commendations-told-waits', { number: String(one.number), unit: one.unitName }),
        choices: [[press(speak, 'show', [one.id])]],
      }),
      { lane: 'reminder' },
    );
}

export const showActions: Readonly<Record<string, Action>> = {
  show: about(showCommendation),
  list: {
    level: 'officer',
    run: (turn, [from = '0']) =>
      turn.chat.kind === 'group'
        ? Promise.reject(new Refusal('common-private-only'))
        : showList(turn, Number(from) || 0),
  },
  ceremony: about(showCeremony),
  'ceremony-paper': about(ceremonyPaper),
  up: decide('up'),
  approve: decide('approve'),
  refuse: decide('refuse'),
  congratulate: about(async (turn, id) => {
    const { people, told } = await congratulate.do(turn.operations, { commendationId: id });
    await turn.say(people === 0 ? 'commendations-congratulated-before' : 'commendations-congratulated', {
      people,
      told,
    });
  }),
  remove: about(async (turn, id) => {
    const one = await theCommendation(turn.operations, id);
    await turn.say(
      'commendations-remove-ask',
      { number: String(one.number) },
      { choices: [[press(turn.speak, 'remove-now', [id])]] },
    );
  }),
  'remove-now': about(async (turn, id) => {
    const { number } = await dropCommendation.do(turn.operations, { commendationId: id });
    await turn.say('commendations-removed', { number: String(number) });
  }),
};

export const inbox: Waiting = {
  async list(turn, most) {
    const { all, some } = await toDecide(turn, unitIdsOf(turn.operations, 'officer'), most);
    return {
      all,
      some: some.map((one) => ({
        number: String(one.number),
        line: turn.speak.text('commendations-inbox', {
          number: String(one.number),
          unit: one.unitName,
          award: awardText(turn.speak, one),
          who: namesOf(turn.speak, one.recipients.slice(0, 3)),
        }),
        choice: action(
          turn.speak.label('commendations-choice-number', { number: String(one.number) }),
          'commendations',
          'show',
          [one.id],
        ),
        open: true,
        since: one.createdAt,
      })),
    };
  },
  async show(turn, which) {
    const number = /^(?:so |no )?#?(\d{1,9})$/u.exec(fold(which))?.[1];
    if (number === undefined) return false;
    const one = await commendationFor(turn, unitIdsOf(turn.operations, 'officer'), { number: Number(number) });
    if (!one) return false;
    await showCommendation(turn, one.id);
    return true;
  },
};
