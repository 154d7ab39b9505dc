/** Visits to make: shown, given to an officer, made, not at home, not needed any more. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, Refusal, type Turn, type Waiting } from '../../conversation/feature.ts';
import { findPerson, officersFor } from '../../directory/people.ts';
import { memberOf } from '../../directory/people-search.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import type { Rows } from '../../operations/query.ts';
import { formatDate } from '../../text/format-time.ts';
import { entryForm } from './entry-form.ts';
import { entryText, historyChoice, myUnitIds, reasonLabel, showChoice, toDoCard } from './messages.ts';
import { assignVisit, dropVisit, noteNotHome, planVisit, visitDiary, visitsWaiting } from './operations.ts';
import { readNumber, type VisitReason, visitReasons } from './rules.ts';
import { type Visit, visitOfOfficer } from './store.ts';

/** What a phone shows without much scrolling. */
const LIST = 8;
const ENTRIES = 6;
const MOST_OFFICERS = 10;

async function zoneOf(turn: Turn, visit: Visit): Promise<string> {
  const unit = await findUnit(turn.tx, visit.unitId);
  return unit ? zoneOfUnit(turn.tx, unit, turn.defaults.zone) : turn.defaults.zone;
}

async function card(turn: Turn, visit: Visit): Promise<void> {
  await turn.reply(toDoCard(turn.speak, visit, await zoneOf(turn, visit)));
}

/** An action about one visit of the officer's units, in private. @throws {Refusal} the same for that of others and for none */
function about(run: (turn: Turn, visit: Visit, more: string) => Promise<unknown>): Action {
  return {
    level: 'officer',
    async run(turn, [id = '', more = '']) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      const visit = await visitOfOfficer(turn, myUnitIds(turn), { id });
      if (!visit) throw new Refusal('common-refused-unit');
      if (visit.state === 'todo') return void (await run(turn, visit, more));
      const args = { number: String(visit.number), name: visit.personName };
      await turn.say(`visits-already-${visit.state}`, args, { choices: [[historyChoice(turn.speak, visit.personId)]] });
    },
  };
}

/** args: person, unit, reason. Other features offer it by name. */
const plan: Action = {
  level: 'officer',
  async run(turn, [personId = '', unitId = '', said]) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await planFor(turn, personId, unitId, visitReasons.find((one) => one === said) ?? 'other');
  },
};

/** args: unit, reason, people. */
const planAll: Action = {
  level: 'officer',
  async run(turn, [unitId = '', said, ...people]) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const reason = visitReasons.find((one) => one === said) ?? 'other';
    for (const personId of people) await planVisit.do(turn.operations, { personId, unitId, reason });
    await turn.say('visits-planned-all', { count: people.length });
    await showToDo(turn);
  },
};

export async function planFor(turn: Turn, personId: string, unitId: string, reason: VisitReason): Promise<void> {
  const { visitId, isKnown } = await planVisit.do(turn.operations, { personId, unitId, reason });
  const visit = await visitOfOfficer(turn, myUnitIds(turn), { id: visitId });
  if (!visit) return;
  if (isKnown) await turn.say('visits-planned-before', { number: String(visit.number), name: visit.personName });
  await card(turn, visit);
}

const done = about((turn, { id, personId, unitId, reason }) =>
  entryForm.begin(turn, '', { person: { personId, unitId }, reason }, { visitId: id }),
);

const nothome = about(async (turn, visit) => {
  await noteNotHome.do(turn.operations, { visitId: visit.id });
  await turn.say('visits-not-home', { number: String(visit.number), name: visit.personName });
});

const drop = about(async (turn, visit) => {
  await dropVisit.do(turn.operations, { visitId: visit.id });
  const again = action(turn.speak.label('visits-choice-again'), 'visits', 'plan', [
    visit.personId,
    visit.unitId,
    visit.reason,
  ]);
  await turn.say('visits-dropped', { number: String(visit.number), name: visit.personName }, { choices: [[again]] });
});

const assign = about(async (turn, visit) => {
  const unit = await turn.requireUnit('officer', visit.unitId);
  const officers = (await officersFor(turn.tx, unit, turn.now)).slice(0, MOST_OFFICERS);
  const choices = officers.map((one) => [action(one.fullName, 'visits', 'give', [visit.id, one.id])]);
  await turn.reply({ ...turn.speak.text('visits-ask-officer', { name: visit.personName }), choices });
});

/** args: visit, officer. */
const give = about(async (turn, visit, officerId) => {
  const officer = await findPerson(turn.tx, officerId);
  if (!officer) throw new Refusal('common-choice-old');
  await assignVisit.do(turn.operations, { visitId: visit.id, officerId });
  const args = { number: String(visit.number), name: visit.personName, officer: officer.fullName };
  if (officer.id === turn.person.id) return turn.say('visits-assigned-self', args);
  const zone = await zoneOf(turn, visit);
  const told = await turn.notify(
    officer,
    (to) => {
      const content = toDoCard(to, { ...visit, visitorName: officer.fullName }, zone);
      const head = to.text('visits-told-assigned', { by: turn.person.fullName });
      return { ...content, ...joinRich([head, { text: content.text, entities: content.entities ?? [] }], '\n\n') };
    },
    { lane: 'reminder' },
  );
  return turn.say(told ? 'visits-assigned' : 'visits-assigned-untold', args);
});

/** args: person, from which entry on. */
const history: Action = {
  level: 'officer',
  async run(turn, [personId = '', from = '0']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const person = await findPerson(turn.tx, personId);
    const member = person && (await memberOf(turn, personId, myUnitIds(turn)));
    const page = await visitDiary.rows(turn.operations, { personId }, { from: Number(from), limit: ENTRIES });
    if (!person || (!member && page.total === 0)) throw new Refusal('common-refused-unit');
    const head = turn.speak.text(page.total === 0 ? 'visits-history-none' : 'visits-history', {
      name: person.fullName,
      all: page.total,
    });
    await showEntries(turn, head, page, Number(from), [personId]);
  },
};

/** args: from which entry on. The diary of all units of the officer. */
const latest: Action = {
  level: 'officer',
  async run(turn, [from = '0']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const page = await visitDiary.rows(turn.operations, {}, { from: Number(from), limit: ENTRIES });
    const head = turn.speak.text(page.total === 0 ? 'visits-diary-none' : 'visits-diary', { all: page.total });
    await showEntries(turn, head, page, Number(from), []);
  },
};

async function showEntries(
  turn: Turn,
  head: ReturnType<Turn['speak']['text']>,
  page: Rows<Visit>,
  from: number,
  args: string[],
): Promise<void> {
  const entries = page.rows.map((visit) => ({ text: entryText(turn.speak, visit), entities: [] }));
  const next = String(from + ENTRIES);
  const more = action(turn.speak.label('visits-choice-more'), 'visits', args.length > 0 ? 'history' : 'latest', [
    ...args,
    next,
  ]);
  await turn.reply({ ...joinRich([head, ...entries], '\n\n'), choices: page.total > from + ENTRIES ? [[more]] : [] });
}

/** /tham alone: what is to be done, and the ways on. */
export async function showToDo(turn: Turn): Promise<void> {
  const { total, rows } = await visitsWaiting.rows(turn.operations, {}, { limit: LIST });
  const choice = (name: string) => [action(turn.speak.label(`visits-choice-${name}`), 'visits', name)];
  const lines = rows.map((visit) => lineOf(turn, visit));
  const head = turn.speak.text(total === 0 ? 'visits-todo-none' : 'visits-todo', { all: total });
  await turn.reply({
    ...joinRich([head, ...lines], '\n'),
    choices: [...rows.map((visit) => [showChoice(turn.speak, visit)]), choice('write-entry'), choice('latest')],
  });
}

function lineOf(turn: Turn, visit: Visit) {
  return turn.speak.text('visits-todo-line', {
    number: String(visit.number),
    name: visit.personName,
    unit: visit.unitName,
    reason: reasonLabel(turn.speak, visit.reason),
    since: formatDate(visit.createdAt, turn.defaults.zone, turn.speak.locale),
    visitor: visit.visitorName ?? turn.speak.label('visits-nobody-yet'),
  });
}

export const inbox: Waiting = {
  async list(turn, most) {
    const { total, rows } = await visitsWaiting.rows(turn.operations, {}, { limit: most });
    const item = (visit: Visit) => ({
      number: String(visit.number),
      line: lineOf(turn, visit),
      choice: showChoice(turn.speak, visit),
      open: visit.visitorId === null,
      mine: visit.visitorId === turn.person.id,
      since: visit.createdAt,
    });
    return { all: total, some: rows.map(item) };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const visit = number === undefined ? undefined : await visitOfOfficer(turn, myUnitIds(turn), { number });
    if (visit?.state !== 'todo') return false;
    await card(turn, visit);
    return true;
  },
};

export const toDoActions = { show: about(card), plan, planAll, done, nothome, drop, assign, give, history, latest };
