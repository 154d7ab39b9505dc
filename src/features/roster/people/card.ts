/** What is known of one person, and what an officer can do about it. Every look is on the audit trail. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import type { Standing } from '../../../directory/roster.ts';
import type { ChoiceInput } from '../../../messaging/outgoing.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { formatDate } from '../../../text/format-time.ts';
import { formatPhone } from '../../../text/phone.ts';
import { birthText, dayText, go, myUnitIds, orNone, privately, sexText, standingText } from '../messages.ts';
import { mayLookUp } from './look-up-limit.ts';
import { historyOf, isCurrent, type OnRoster, personOnRoster } from './people-store.ts';

const HISTORY = 10;

/** The person, where one of the officer's units knows them. @throws {Refusal} the same for others and for none */
export async function mine(turn: Turn, personId: string): Promise<OnRoster> {
  const person = await personOnRoster(turn, myUnitIds(turn), personId);
  if (!person) throw new Refusal('common-refused-unit');
  return person;
}

export const personAction = privately(async (turn, [personId = '']) => showCard(turn, personId));

export async function showCard(turn: Turn, personId: string, note?: RichText): Promise<void> {
  // What an officer has just changed is shown in any case.
  if (!note && !(await mayLookUp(turn))) return;
  const person = await mine(turn, personId);
  const unitId = person.memberships[0]?.unitId ?? null;
  await audit(turn.tx, { action: 'person.viewed', actorId: turn.person.id, unitId, subjectId: personId }, turn.now);
  const text = joinRich([note ?? '', cardText(turn, person)], '\n\n');
  await turn.reply({ ...text, choices: choicesOf(turn, person) });
}

export function cardText(turn: Turn, person: OnRoster): RichText {
  const { speak } = turn;
  const { fields, memberships } = person;
  const units = memberships.map((one) => {
    const decided = one.decidedOn
      ? speak.label('roster-card-decision', { number: one.decisionNumber ?? '', day: dayText(one.decidedOn) })
      : '';
    return speak.text('roster-card-unit', {
      unit: one.unitName,
      standing: standingText(speak, one.standing),
      since: one.standingSince ? speak.label('roster-card-since', { day: dayText(one.standingSince) }) : '',
      category: one.category ? `, ${one.category}` : '',
      decision: decided,
      why: one.why ? `. ${one.why}` : '',
      notes: one.notes ? `. ${speak.label('roster-field-notes')}: ${one.notes}` : '',
    });
  });
  const name = speak.text('roster-card-name', { name: fields.fullName });
  // Whoever moved away or left is another unit's, or nobody's, to call and to call on.
  if (!memberships.some((one) => isCurrent(one.standing))) return joinRich([name, ...units], '\n');
  const details = speak.text('roster-card', {
    birth: orNone(speak, birthText(fields)),
    sex: orNone(speak, sexText(speak, fields.sex)),
    post: orNone(speak, fields.formerPost),
    phone: orNone(speak, fields.phone && formatPhone(fields.phone)),
    address: orNone(speak, fields.address),
    family: orNone(speak, fields.family),
    chat: speak.label(person.hasAccount ? 'roster-card-has-account' : 'roster-card-no-account'),
  });
  return joinRich([name, ...units, details], '\n');
}

const stepsOf: Record<Standing, readonly string[]> = {
  prospect: ['met', 'admit', 'drop-prospect'],
  applied: ['admit', 'drop-prospect'],
  member: ['move', 'leave', 'die'],
  left: ['restore'],
  moved: ['restore'],
  died: ['condolence', 'restore'],
};

function choicesOf(turn: Turn, person: OnRoster): ChoiceInput[][] {
  const { speak } = turn;
  const top = person.memberships[0];
  if (!top) return [];
  const args = [person.id, top.unitId];
  const step = (name: string): ChoiceInput =>
    name === 'condolence'
      ? condolence(turn, person.id, top.unitId)
      : go(speak, name, name === 'drop-prospect' ? 'leave' : name, args);
  const steps = stepsOf[top.standing].map(step);
  const edit = isCurrent(top.standing)
    ? [[go(speak, 'edit', 'edit', args), go(speak, 'history', 'history', [person.id, '0'])]]
    : [];
  const visit =
    top.standing === 'member' ? [[action(speak.label('roster-choice-visits'), 'visits', 'history', [person.id])]] : [];
  return [...edit, ...steps.map((one) => [one]), ...visit];
}

/** A visit to a family in mourning, put on the list of visits to make. */
export const condolence = (turn: Turn, personId: string, unitId: string): ChoiceInput =>
  action(turn.speak.label('roster-choice-condolence'), 'visits', 'plan', [personId, unitId, 'bereavement']);

/** args: person, from which entry on. */
export const historyAction = privately(async (turn, [personId = '', from = '0']) => {
  const person = await mine(turn, personId);
  const { speak } = turn;
  const { all, some } = await historyOf(turn, myUnitIds(turn), personId, Number(from), HISTORY);
  await audit(
    turn.tx,
    { action: 'person.viewed', actorId: turn.person.id, subjectId: personId, details: { history: true } },
    turn.now,
  );
  const lines = some.map((one) => {
    const standing = one.field === 'standing';
    const value = (text: string | null) =>
      text === null ? speak.label('roster-none') : standing ? standingText(speak, text as Standing) : sayDay(text);
    return speak.text('roster-history-line', {
      day: formatDate(one.at, turn.defaults.zone, speak.locale),
      field: speak.label(`roster-field-${one.field}`),
      unit: one.unitName ? ` (${one.unitName})` : '',
      before: value(one.before),
      after: value(one.after),
      who: one.actorName ?? speak.label('roster-history-nobody'),
    });
  });
  const head = speak.text('roster-history', { name: person.fields.fullName, all });
  const next = Number(from) + HISTORY;
  const more = all > next ? [[go(speak, 'more', 'history', [personId, String(next)])]] : [];
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices: more });
});

const sayDay = (text: string) => (/^\d{4}-\d\d-\d\d$/u.test(text) ? text.split('-').reverse().join('/') : text);
