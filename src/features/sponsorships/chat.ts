/** Sponsorships in chat, in private with officers alone. */
import { action } from '../../conversation/dialogs/choices.ts';
import { type Action, type Command, door, Refusal, type Turn } from '../../conversation/feature.ts';
import { officersFor } from '../../directory/people.ts';
import { findUnit } from '../../directory/units.ts';
import { formatDong } from '../../text/money.ts';
import { readNamesAndSums, sumsIn } from '../../text/names-and-sums.ts';
import { childrenCalled, openPromises, promisesCalled } from './child-field.ts';
import { childrenOf, lockChild } from './child-store.ts';
import { assignChild, withdrawConsent } from './file-operations.ts';
import { childForm, consentForm, endForm, endPromiseForm, paperForm, payForm, promiseForm } from './forms.ts';
import { insureForm } from './insure-form.ts';
import { sendThanks, showChild, showOverview } from './messages.ts';

const MOST_OFFICERS = 10;

/** A child that is named is shown; else how all stand. */
async function showStatus(turn: Turn, text: string): Promise<void> {
  const children = await childrenOf(turn.operations);
  const direct = childrenCalled(children, text);
  const called =
    direct.length > 0 ? direct : promisesCalled(await openPromises(turn.operations), text).map(({ child }) => child);
  const ids = new Set(called.map(({ id }) => id));
  const [only] = called;
  if (only && ids.size === 1 && only.isMine) return showChild(turn, only.id);
  return showOverview(turn);
}

/** "bé Na 300, bé Tí 300": one child after the other. */
async function beginPayment(turn: Turn, text: string): Promise<void> {
  const colon = text.indexOf(':');
  const list = readNamesAndSums(colon >= 0 ? text.slice(colon + 1) : text);
  const promises = (await openPromises(turn.operations)).filter(({ child }) => child.isMine);
  if (promises.length === 0)
    return void (await turn.say(
      'sponsorships-no-promise',
      {},
      { choices: [[action(turn.speak.label('sponsorships-choice-add'), 'sponsorships', 'add')]] },
    ));
  const named = list?.items.filter((one) => promisesCalled(promises, one.name).length > 0) ?? [];
  if (named.length > 1) {
    const choices = named.map((one) => [
      action(`${one.name}: ${formatDong(one.dong)}`, 'sponsorships', 'pay-line', [
        `${text.slice(0, Math.max(0, colon))} ${one.name} ${formatDong(one.dong)}`.trim(),
      ]),
    ]);
    return void (await turn.say('sponsorships-one-by-one', { count: named.length }, { choices }));
  }
  await payForm.begin(turn, text);
}

const dodau: Command = {
  name: 'dodau',
  level: 'officer',
  where: 'private',
  run: (turn, rest) =>
    rest === '' ? showOverview(turn) : sumsIn(rest).length > 0 ? beginPayment(turn, rest) : showStatus(turn, rest),
};

const themem: Command = {
  name: 'themtredodau',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => childForm.begin(turn, rest),
};

const baohiemtre: Command = {
  name: 'baohiemtre',
  level: 'officer',
  where: 'private',
  run: (turn, rest) => insureForm.begin(turn, rest === '' ? '' : turn.incoming.text),
};

const officers = (run: (turn: Turn, args: readonly string[]) => Promise<unknown>): Action => ({
  level: 'officer',
  async run(turn, args) {
    if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
    await run(turn, args);
  },
});

/** A child that the officer handles. @throws {Refusal} the same for others and for none */
async function mine(turn: Turn, childId = '') {
  const child = await lockChild(turn.operations, childId);
  if (!child?.isMine) throw new Refusal('common-refused-unit');
  return child;
}

async function assign(turn: Turn, [childId]: readonly string[]): Promise<void> {
  const child = await mine(turn, childId);
  const unit = await findUnit(turn.tx, child.unitId);
  const others = unit
    ? (await officersFor(turn.tx, unit, turn.now)).filter(({ id }) => !child.handlerIds.includes(id))
    : [];
  const choices = others
    .slice(0, MOST_OFFICERS)
    .map((one) => [action(one.fullName, 'sponsorships', 'give', [child.id, one.id])]);
  await turn.say(
    choices.length > 0 ? 'sponsorships-ask-officer' : 'sponsorships-no-officer',
    { number: String(child.number) },
    { choices },
  );
}

async function give(turn: Turn, [childId = '', officerId = '']: readonly string[]): Promise<void> {
  const { number } = await assignChild.do(turn.operations, { childId, officerId });
  await turn.say('sponsorships-assigned', { number: String(number) });
}

async function payFor(turn: Turn, [childId = '']: readonly string[]): Promise<void> {
  if (childId === '') return payForm.begin(turn);
  const child = await mine(turn, childId);
  const [only, more] = (await openPromises(turn.operations)).filter((one) => one.child.id === child.id);
  if (!only) return void (await turn.say('sponsorships-no-promise'));
  await payForm.begin(turn, '', more ? {} : { payFor: only.sponsorship.id });
}

async function withdraw(turn: Turn, [childId = '']: readonly string[]): Promise<void> {
  await withdrawConsent.do(turn.operations, { childId });
  await turn.say('sponsorships-withdrawn');
}

export const chat = {
  commands: [dodau, themem, baohiemtre],
  dialogs: Object.fromEntries(
    [childForm, promiseForm, payForm, endForm, endPromiseForm, paperForm, consentForm, insureForm].map((one) => [
      one.name,
      one.dialog,
    ]),
  ),
  actions: {
    overview: officers((turn) => showOverview(turn)),
    child: officers((turn, [id = '']) => showChild(turn, id)),
    add: officers((turn) => childForm.begin(turn)),
    promise: officers(async (turn, [id]) => promiseForm.begin(turn, '', { promiseChild: (await mine(turn, id)).id })),
    pay: officers(payFor),
    'pay-line': officers((turn, [text = '']) => payForm.begin(turn, text)),
    stop: officers((turn) => endPromiseForm.begin(turn)),
    paper: officers(async (turn, [id]) => paperForm.begin(turn, '', {}, { childId: (await mine(turn, id)).id })),
    consent: officers(async (turn, [id]) => consentForm.begin(turn, '', {}, { childId: (await mine(turn, id)).id })),
    insure: officers(async (turn, [id]) => insureForm.begin(turn, '', { insured: (await mine(turn, id)).id })),
    withdraw: officers(withdraw),
    end: officers(async (turn, [id]) => endForm.begin(turn, '', {}, { childId: (await mine(turn, id)).id })),
    assign: officers(assign),
    give: officers(give),
    thank: officers(sendThanks),
  },
  doors: {
    'sponsor.pay': door(beginPayment),
    'sponsor.status': door(showStatus),
  },
};
