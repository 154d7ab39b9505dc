/** What officers read of supported children, and what a sponsor is told. Outside of who handles a child it is a number. */
import { action } from '../../conversation/dialogs/choices.ts';
import { Refusal, type Translator, type Turn } from '../../conversation/feature.ts';
import { findPerson } from '../../directory/people.ts';
import { fundBalances } from '../../ledger/balance-store.ts';
import { joinRich } from '../../messaging/rich-text.ts';
import { todayAt } from '../../operations/actor.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { formatDong } from '../../text/money.ts';
import { childLabel } from './child-field.ts';
import { type Child, childrenOf, consentOn, lockChild, papersOf } from './child-store.ts';
import { viewChild } from './file-operations.ts';
import { insuredUntil } from './insurance-store.ts';
import { lateDong } from './promises.ts';
import { lockSponsorship, type Sponsorship, sponsorshipsOf } from './sponsorship-store.ts';

const LIST = 12;

export const dayText = ({ year, month, day }: LocalDate): string =>
  `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;

function promiseLine(speak: Translator, one: Sponsorship, child: Child, today: LocalDate) {
  const late = lateDong(one, child, today);
  return speak.text('sponsorships-promise-line', {
    sponsor: one.sponsor,
    kind: speak.label(`sponsorships-kind-${one.kind}`),
    sum:
      one.promiseDong === null
        ? '-'
        : `${formatDong(one.promiseDong)} ${speak.label(`sponsorships-period-${one.period}`)}`,
    things:
      [one.things, one.insures ? speak.label('sponsorships-insures-yes') : null].filter(Boolean).join(', ') || '-',
    partner: one.partner ?? '-',
    day: dayText(one.beganOn),
    received: formatDong(one.receivedDong),
    handed: formatDong(one.handedDong),
    late: late > 0n ? formatDong(late) : '-',
    state: one.endedOn ? 'ended' : 'active',
  });
}

/** The file of a child for who handles it; for others that it is one of so many. */
export async function showChild(turn: Turn, childId: string): Promise<void> {
  const child = await lockChild(turn.operations, childId);
  if (!child) throw new Refusal('common-refused-unit');
  if (!child.isMine) throw new Refusal('sponsorships-not-mine', { number: String(child.number) });
  await viewChild.do(turn.operations, { childId });
  const { speak } = turn;
  const today = await todayAt(turn.operations, child.unitId);
  const papers = await papersOf(turn.operations, childId);
  const consent = await consentOn(turn.operations, childId, today);
  const promises = (await sponsorshipsOf(turn.operations)).filter((one) => one.childId === childId);
  const head = speak.text('sponsorships-child', {
    child: childLabel(speak, child),
    unit: child.unitName,
    birth: child.birth ? dayText(child.birth) : '-',
    cause: speak.label(`sponsorships-cause-${child.cause}`),
    guardian: child.guardian ?? '-',
    contact: child.contact ?? '-',
    note: child.note ?? '-',
    until: dayText(child.endsOn),
    state: child.state,
    ended: child.ended ? speak.label(`sponsorships-end-${child.ended}`) : '-',
    papers: papers.map(({ year, title }) => `${year}: ${title}`).join('; ') || '-',
    consent: consent ? dayText(consent) : '-',
  });
  const lines = promises.map((one) => promiseLine(speak, one, child, today));
  for (const [kind, until] of await insuredUntil(turn.tx, child.id))
    lines.push(
      speak.text('sponsorships-insured-until', {
        kind: speak.label(`sponsorships-insurance-${kind}`),
        day: dayText(until),
      }),
    );
  const choice = (name: string) => action(speak.label(`sponsorships-choice-${name}`), 'sponsorships', name, [child.id]);
  const open = [
    [choice('promise'), choice('pay')],
    [choice('paper'), choice('insure')],
    [choice('consent')],
    [choice('assign'), choice('end')],
    ...(consent ? [[choice('withdraw')]] : []),
  ];
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices: child.state === 'ended' ? [] : open });
}

export interface Overview {
  supported: number;
  waiting: number;
  covid: number;
  late: { child: Child; dong: bigint; sponsor: string }[];
  monthlyDong: bigint;
  balanceDong: bigint;
}

export async function overviewOf(turn: Turn, today: LocalDate): Promise<Overview & { children: Child[] }> {
  const children = await childrenOf(turn.operations);
  const promises = await sponsorshipsOf(turn.operations);
  const balances = await fundBalances(turn.tx, [...new Set(promises.map(({ fundId }) => fundId))]);
  const late = promises.flatMap((one) => {
    const child = children.find(({ id }) => id === one.childId);
    const dong = child && one.endedOn === null ? lateDong(one, child, today) : 0n;
    return child && dong > 0n ? [{ child, dong, sponsor: one.sponsor }] : [];
  });
  const monthly = promises.filter((one) => one.endedOn === null && one.period === 'month');
  const count = (state: Child['state']) => children.filter((child) => child.state === state).length;
  return {
    children,
    supported: count('supported'),
    waiting: count('waiting'),
    covid: children.filter(({ state, cause }) => state === 'supported' && cause === 'covid').length,
    late,
    monthlyDong: monthly.reduce((sum, one) => sum + (one.promiseDong ?? 0n), 0n),
    balanceDong: [...balances.values()].reduce((sum, one) => sum + one, 0n),
  };
}

/** Counts, the balance and for how many months it lasts, and whose promises are late. */
export async function showOverview(turn: Turn): Promise<void> {
  const { speak } = turn;
  const today = await todayAt(turn.operations);
  const all = await overviewOf(turn, today);
  const head = speak.text('sponsorships-overview', {
    supported: all.supported,
    waiting: all.waiting,
    covid: all.covid,
    balance: formatDong(all.balanceDong),
    months: all.monthlyDong > 0n ? Number(all.balanceDong / all.monthlyDong) : 0,
    monthly: formatDong(all.monthlyDong),
    late: all.late.length,
  });
  const lines = all.late.slice(0, LIST).map(({ child, dong, sponsor }) =>
    speak.text('sponsorships-late-line', {
      child: childLabel(speak, child),
      sponsor: child.isMine ? sponsor : '-',
      sum: formatDong(dong),
    }),
  );
  const open = all.children.filter(({ state, isMine }) => state !== 'ended' && isMine).slice(0, LIST);
  const choices = [
    ...open.map((child) => [action(childLabel(speak, child), 'sponsorships', 'child', [child.id])]),
    [
      action(speak.label('sponsorships-choice-add'), 'sponsorships', 'add'),
      action(speak.label('sponsorships-choice-pay'), 'sponsorships', 'pay'),
    ],
    [action(speak.label('sponsorships-choice-stop'), 'sponsorships', 'stop')],
  ];
  await turn.reply({ ...joinRich([head, ...lines], '\n'), choices });
}

interface Handed {
  sum: string | null;
  things: string | null;
  purpose: string | null;
}

const thanksArgs = (speak: Translator, number: number, { sum, things, purpose }: Handed) => ({
  number: String(number),
  given: [sum === null ? '' : formatDong(BigInt(sum)), things ?? ''].filter((one) => one !== '').join(', '),
  purpose: purpose ?? speak.label('sponsorships-purpose-usual'),
});

/** The words of thanks to look at; they go to the sponsor on one press, and never with the child's name. */
export async function showThanks(turn: Turn, sponsorshipId: string, handed: Handed): Promise<void> {
  const one = await lockSponsorship(turn.operations, sponsorshipId);
  const child = one && (await lockChild(turn.operations, one.childId));
  if (!one || !child) return;
  const args = { ...thanksArgs(turn.speak, child.number, handed), sponsor: one.sponsor };
  const send = action(turn.speak.label('sponsorships-choice-thank'), 'sponsorships', 'thank', [
    one.id,
    handed.sum ?? '',
    handed.things ?? '',
    handed.purpose ?? '',
  ]);
  await turn.say(one.personId ? 'sponsorships-thanks' : 'sponsorships-thanks-copy', args, {
    choices: one.personId ? [[send]] : [],
  });
}

export async function sendThanks(
  turn: Turn,
  [id = '', sum = '', things = '', purpose = '']: readonly string[],
): Promise<void> {
  const one = await lockSponsorship(turn.operations, id);
  const child = one && (await lockChild(turn.operations, one.childId));
  const person = one?.personId ? await findPerson(turn.tx, one.personId) : null;
  if (!child?.isMine || !person) throw new Refusal('common-choice-old');
  const handed = { sum: sum || null, things: things || null, purpose: purpose || null };
  const told = await turn.notify(person, (speak) =>
    speak.text('sponsorships-thanks-told', thanksArgs(speak, child.number, handed)),
  );
  await turn.say(told ? 'sponsorships-thanked' : 'sponsorships-thanked-not', { name: person.fullName });
}
