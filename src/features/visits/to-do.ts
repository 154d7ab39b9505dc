/** Visits to make: shown, given to an officer, made, not at home, not needed any more. */
import { z } from 'zod';
import { action, answer } from '../../conversation/dialogs/choices.ts';
import { type Action, dialog, Refusal, type Turn, type Waiting } from '../../conversation/feature.ts';
import { findPerson, officersFor } from '../../directory/people.ts';
import { findUnit, zoneOfUnit } from '../../directory/units.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { formatDate } from '../../text/format-time.ts';
import { proceed } from './entry-dialog.ts';
import { entryText, historyChoice, myUnitIds, reasonLabel, showChoice, toDoCard } from './messages.ts';
import { readNumber, type VisitReason, visitReasons } from './rules.ts';
import {
  assignVisit,
  diary,
  dropVisit,
  noteNotHome,
  openVisitTo,
  planVisit,
  unitOfMember,
  type Visit,
  visitOfOfficer,
  visitsToDo,
} from './store.ts';

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
function about(run: (turn: Turn, visit: Visit) => Promise<void>): Action {
  return {
    level: 'officer',
    async run(turn, [id = '']) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      const visit = await visitOfOfficer(turn, myUnitIds(turn), { id });
      if (!visit) throw new Refusal('common-refused-unit');
      await run(turn, visit);
    },
  };
}

/** The same, where it is still to be made. */
const open = (run: (turn: Turn, visit: Visit) => Promise<void>) =>
  about(async (turn, visit) => {
    if (visit.state === 'todo') return run(turn, visit);
    const choices = [[historyChoice(turn.speak, visit.personId)]];
    await turn.say(
      `visits-already-${visit.state}`,
      { number: String(visit.number), name: visit.personName },
      { choices },
    );
  });

/** args: person, unit, reason. Other features offer it by name. */
const plan: Action = {
  level: 'officer',
  async run(turn, [personId = '', unitId = '', said]) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const unit = await turn.requireUnit('officer', unitId);
    const reason = visitReasons.find((one) => one === said) ?? 'other';
    const memberOf = await unitOfMember(turn.tx, personId, [unit.id]);
    if (!memberOf) throw new Refusal('common-choice-old');
    await planFor(turn, personId, memberOf, reason);
  },
};

export async function planFor(turn: Turn, personId: string, unitId: string, reason: VisitReason): Promise<void> {
  const known = await openVisitTo(turn, personId, unitId);
  if (known) {
    await turn.say('visits-planned-before', { number: String(known.number), name: known.personName });
    return card(turn, known);
  }
  const id = await planVisit(turn.tx, { personId, unitId, reason, createdById: turn.person.id }, turn.now);
  const visit = await visitOfOfficer(turn, [unitId], { id });
  if (visit) await card(turn, visit);
}

const done = open((turn, visit) =>
  proceed(turn, {
    asking: 'given',
    visitId: visit.id,
    personId: visit.personId,
    unitId: visit.unitId,
    reason: visit.reason,
  }),
);

const nothome = open(async (turn, visit) => {
  await noteNotHome(turn.tx, visit.id, turn.now);
  await turn.say('visits-not-home', { number: String(visit.number), name: visit.personName });
});

const drop = open(async (turn, visit) => {
  await dropVisit(turn.tx, visit.id, turn.now);
  const again = action(turn.speak.label('visits-choice-again'), 'visits', 'plan', [
    visit.personId,
    visit.unitId,
    visit.reason,
  ]);
  await turn.say('visits-dropped', { number: String(visit.number), name: visit.personName }, { choices: [[again]] });
});

const assign = open(async (turn, visit) => {
  const unit = await turn.requireUnit('officer', visit.unitId);
  const officers = (await officersFor(turn.tx, unit, turn.now)).slice(0, MOST_OFFICERS);
  const choices = officers.map((one) => [answer(one.fullName, one.id)]);
  const text = turn.speak.text('visits-ask-officer', { name: visit.personName });
  await turn.ask('assign', { visitId: visit.id }, { ...text, choices });
});

export const assignDialog = dialog(z.object({ visitId: z.string() }), async (turn, { visitId }, input) => {
  const visit = await visitOfOfficer(turn, myUnitIds(turn), { id: visitId });
  const unit = visit && (await turn.requireUnit('officer', visit.unitId));
  if (!visit || !unit || visit.state !== 'todo') {
    await turn.endDialog();
    throw new Refusal('common-choice-old');
  }
  const officer = (await officersFor(turn.tx, unit, turn.now)).find((one) => one.id === input.value);
  if (!officer) {
    await turn.say('visits-hint-choose');
    return;
  }
  await turn.endDialog();
  await assignVisit(turn.tx, visit.id, officer.id);
  const args = { number: String(visit.number), name: visit.personName, officer: officer.fullName };
  if (officer.id === turn.person.id) {
    await turn.say('visits-assigned-self', args);
    return;
  }
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
  await turn.say(told ? 'visits-assigned' : 'visits-assigned-untold', args);
});

/** args: person, from which entry on. */
const history: Action = {
  level: 'officer',
  async run(turn, [personId = '', from = '0']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const person = await findPerson(turn.tx, personId);
    const member = person && (await unitOfMember(turn.tx, personId, myUnitIds(turn)));
    const page = await diary(turn, myUnitIds(turn), personId, Number(from), ENTRIES);
    if (!person || (!member && page.all === 0)) throw new Refusal('common-refused-unit');
    const head = turn.speak.text(page.all === 0 ? 'visits-history-none' : 'visits-history', {
      name: person.fullName,
      all: page.all,
    });
    await showEntries(turn, head, page, Number(from), [personId]);
  },
};

/** args: from which entry on. The diary of all units of the officer. */
const latest: Action = {
  level: 'officer',
  async run(turn, [from = '0']) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    const page = await diary(turn, myUnitIds(turn), undefined, Number(from), ENTRIES);
    const head = turn.speak.text(page.all === 0 ? 'visits-diary-none' : 'visits-diary', { all: page.all });
    await showEntries(turn, head, page, Number(from), []);
  },
};

async function showEntries(
  turn: Turn,
  head: ReturnType<Turn['speak']['text']>,
  page: { all: number; some: Visit[] },
  from: number,
  args: string[],
): Promise<void> {
  const entries = page.some.map((visit) => ({ text: entryText(turn.speak, visit), entities: [] }));
  const next = String(from + ENTRIES);
  const more = action(turn.speak.label('visits-choice-more'), 'visits', args.length > 0 ? 'history' : 'latest', [
    ...args,
    next,
  ]);
  await turn.reply({ ...joinRich([head, ...entries], '\n\n'), choices: page.all > from + ENTRIES ? [[more]] : [] });
}

/** /tham alone: what is to be done, and the ways on. */
export async function showToDo(turn: Turn): Promise<void> {
  const { all, some } = await visitsToDo(turn, myUnitIds(turn), LIST);
  const choice = (name: string) => [action(turn.speak.label(`visits-choice-${name}`), 'visits', name)];
  const lines = some.map((visit) => lineOf(turn, visit));
  const head = turn.speak.text(all === 0 ? 'visits-todo-none' : 'visits-todo', { all });
  await turn.reply({
    ...joinRich([head, ...lines], '\n'),
    choices: [...some.map((visit) => [showChoice(turn.speak, visit)]), choice('write-entry'), choice('latest')],
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
    const { all, some } = await visitsToDo(turn, myUnitIds(turn), most);
    const item = (visit: Visit) => ({
      number: String(visit.number),
      line: lineOf(turn, visit),
      choice: showChoice(turn.speak, visit),
      open: visit.visitorId === null,
      since: visit.createdAt,
    });
    return { all, some: some.map(item) };
  },
  async show(turn, which) {
    const number = readNumber(which);
    const visit = number === undefined ? undefined : await visitOfOfficer(turn, myUnitIds(turn), { number });
    if (visit?.state !== 'todo') return false;
    await card(turn, visit);
    return true;
  },
};

export const toDoActions = { show: open(card), plan, done, nothome, drop, assign, history, latest };
