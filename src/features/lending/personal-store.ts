/** What is kept here of a person, and what goes when they are erased: words go; sums, days and states stay with the book. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { unseal } from '../../runtime/encryption/encryption.ts';
import { formatDong } from '../../text/money.ts';
import { dayText } from './common/days.ts';
import { cardsOfPerson } from './insurance/card-store.ts';
import { reasonAt } from './loans/change-store.ts';
import { loansOfPerson } from './loans/loan-store.ts';
import { rotatingOfPerson } from './rotating/rotating-store.ts';
import { savingsOfPerson } from './savings/group-store.ts';

export async function personalData(
  context: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const loans = await loansOfPerson(context, personId);
  const savings = await savingsOfPerson(context.tx, personId);
  const rotating = await rotatingOfPerson(context, personId);
  const cards = await cardsOfPerson(context.tx, personId);
  return [
    {
      title: speak.label('lending-data-loans'),
      entries: loans.map((loan) => ({
        at: loan.createdAt,
        text: speak.label('lending-data-loan', {
          state: loan.state,
          sum: formatDong(loan.principalDong),
          left: formatDong(loan.outstandingDong),
          standing: loan.standing ? speak.label(`lending-standing-${loan.standing}`) : '-',
          purpose: loan.purpose ?? '-',
          guarantor: loan.guarantor ?? '-',
          decision: loan.decision ?? '-',
          dues: loan.dues.map(({ dueOn, dueDong }) => `${dayText(dueOn)}: ${formatDong(dueDong)}`).join('; ') || '-',
        }),
      })),
    },
    {
      title: speak.label('lending-data-savings'),
      entries: [
        ...savings.map((one) => ({
          text: speak.label('lending-data-saving', { group: one.name, saved: formatDong(one.savedDong) }),
        })),
        ...rotating.map((one) => ({
          text: speak.label('lending-data-rotating', {
            fund: one.name,
            share: formatDong(one.shareDong),
            manner: one.manner ?? '-',
          }),
        })),
        ...cards.map((one) => ({
          text: speak.label('lending-data-card', {
            kind: speak.label(`lending-card-${one.kind}`),
            day: dayText(one.untilOn),
          }),
        })),
      ],
    },
  ];
}

/** What was written of their loans. */
export async function wordsAbout(context: FeatureContext, personId: string): Promise<string[]> {
  const loans = await loansOfPerson(context, personId);
  const changes = await context.tx.loanChange.findMany({ where: { loanId: { in: loans.map(({ id }) => id) } } });
  return [
    ...loans.flatMap(({ purpose, guarantor, decision }) => [purpose ?? '', guarantor ?? '', decision ?? '']),
    ...changes.map(({ id, reason }) => unseal(context.encryption, reason, reasonAt(id)) ?? ''),
  ];
}

export async function erase({ tx, now }: FeatureContext, personId: string): Promise<void> {
  const words = { purpose: null, guarantor: null, decision: null };
  await tx.loan.updateMany({ where: { personId }, data: words });
  await tx.loan.updateMany({ where: { personId, state: 'asked' }, data: { state: 'refused', settledAt: now } });
  const loans = await tx.loan.findMany({ where: { personId }, select: { id: true } });
  await tx.loanChange.updateMany({ where: { loanId: { in: loans.map(({ id }) => id) } }, data: { reason: null } });
  await tx.rotatingFund.updateMany({ where: { organiserPersonId: personId }, data: { manner: null } });
}
