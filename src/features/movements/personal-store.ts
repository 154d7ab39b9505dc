/** What movements keep of a person, and its removal. */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';

/** Every movement that they registered for. */
export async function personalData(
  { tx }: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const rows = await tx.movementRegistration.findMany({
    where: { personId },
    include: { movement: { select: { name: true } } },
    orderBy: { at: 'asc' },
  });
  const mark = (key: string, value: string | null) => (value ? speak.label(`movements-${key}-${value}`) : '-');
  const entries = rows.map((row) => ({
    at: row.registeredOn,
    text: speak.label('movements-data', {
      name: row.movement.name,
      state: row.withdrawnOn ? 'withdrawn' : 'in',
      self: mark('self', row.selfMark),
      verdict: mark('verdict', row.verdict),
    }),
  }));
  return [{ title: speak.label('movements-data-title'), entries }];
}

/** Registered, met or not stays without a name: shares of years gone by must hold. */
export async function erase({ tx }: FeatureContext, personId: string): Promise<void> {
  await tx.movementRegistration.updateMany({ where: { personId }, data: { name: null, minutes: null } });
}
