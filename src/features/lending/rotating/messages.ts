/** The book of a rotating fund: who paid, who took, whose turn is next; the same for each member. And the notice to the commune. */
import { action } from '../../../conversation/dialogs/choices.ts';
import { Refusal, type Translator, type Turn } from '../../../conversation/feature.ts';
import { joinRich, type RichText } from '../../../messaging/rich-text.ts';
import { formatDong } from '../../../text/money.ts';
import { dayText } from '../common/days.ts';
import { ownUnits } from '../common/ledger-store.ts';
import { lockRotating, type RotatingFund, rotatingOf, rotatingOfPerson } from './rotating-store.ts';
import { noticeReason, openingOn, potDong } from './rules.ts';

/** What was agreed, and the book. */
export function bookText(speak: Translator, fund: RotatingFund): RichText {
  const opening = fund.given.length + 1;
  const head = speak.text('lending-rotating-book', {
    number: String(fund.number),
    fund: fund.name,
    unit: fund.unitName,
    organiser: fund.organiserName,
    share: formatDong(fund.shareDong),
    period: speak.label(`lending-period-${fund.period}`),
    shares: fund.shares.length,
    pot: formatDong(potDong(fund.shareDong, fund.shares.length)),
    first: dayText(fund.firstOn),
    manner: fund.manner ?? '-',
    lot: fund.lot ?? '-',
  });
  const lines = fund.shares.map((share, index) => {
    const turn = share.position;
    const state = turn === null ? 'open' : fund.given.includes(turn) ? 'taken' : turn === opening ? 'now' : 'later';
    return speak.text('lending-rotating-line', {
      place: String(turn ?? index + 1),
      name: share.fullName,
      state,
      day: turn === null ? '-' : dayText(openingOn(fund.firstOn, fund.period, turn)),
      paid: share.paid.length,
      isPaid: fund.state === 'running' && share.paid.includes(opening) ? 'yes' : 'no',
      advanced: share.advanced.length,
    });
  });
  return joinRich([head, ...lines], '\n');
}

/** With the four contents that the decree wants: organiser, start and end, sum of an opening, number of members. */
export function noticeText(speak: Translator, fund: RotatingFund): RichText | undefined {
  const reason = noticeReason(fund.shareDong, fund.shares.length, fund.organiserLines);
  if (!reason) return undefined;
  return speak.text('lending-notice', {
    reason,
    sent: fund.noticedOn ? dayText(fund.noticedOn) : '-',
    organiser: fund.organiserName,
    first: dayText(fund.firstOn),
    last: dayText(openingOn(fund.firstOn, fund.period, fund.shares.length)),
    pot: formatDong(potDong(fund.shareDong, fund.shares.length)),
    shares: new Set(fund.shares.map(({ personId }) => personId)).size,
  });
}

/** For the officers who keep it, with what can be done. */
export async function showRotating(turn: Turn, id: string): Promise<void> {
  const fund = await lockRotating(turn, id, ownUnits(turn.operations));
  if (!fund) throw new Refusal('common-refused-unit');
  const { speak } = turn;
  const choice = (name: string, ...more: string[]) =>
    action(speak.label(`lending-choice-${name}`), 'lending', name, [fund.id, ...more]);
  const notice = noticeText(speak, fund);
  const opening = fund.given.length + 1;
  const isAllPaid = fund.shares.every((share) => share.paid.includes(opening));
  const doing =
    fund.state === 'open'
      ? [choice('draw')]
      : fund.state === 'done'
        ? []
        : isAllPaid
          ? [choice('give-pot')]
          : [choice('pay-shares'), choice('all-paid'), choice('advance')];
  const advances = fund.shares
    .filter(({ advanced }) => advanced.length > 0)
    .map((share) => [
      action(speak.label('lending-choice-advance-back', { name: share.fullName }), 'lending', 'advance-back', [
        fund.id,
        share.id,
        String(share.advanced[0] ?? 1),
      ]),
    ]);
  const told = notice && !fund.noticedOn ? [[choice('noticed')]] : [];
  await turn.reply({
    ...joinRich([bookText(speak, fund), ...(notice ? [notice] : [])], '\n\n'),
    choices: [...doing.map((one) => [one]), ...advances, ...told],
  });
}

export async function showAllRotating(turn: Turn): Promise<void> {
  const funds = await rotatingOf(turn, ownUnits(turn.operations));
  const { speak } = turn;
  await turn.say(
    funds.length === 0 ? 'lending-rotating-none' : 'lending-rotating-list',
    { funds: funds.length },
    {
      choices: [
        ...funds.map((fund) => [action(`${fund.name} (${fund.number})`, 'lending', 'rotating', [fund.id])]),
        [action(speak.label('lending-choice-new-rotating'), 'lending', 'new-rotating')],
      ],
    },
  );
}

/** The books of the lines in which they hold a share or which they organise. */
export async function showMyRotating(turn: Turn): Promise<void> {
  const funds = await rotatingOfPerson(turn, turn.person.id);
  if (funds.length === 0) return void (await turn.say('lending-rotating-mine-none'));
  await turn.reply(
    joinRich(
      funds.map((fund) => bookText(turn.speak, fund)),
      '\n\n',
    ),
  );
}
