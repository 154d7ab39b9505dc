/** What is kept of a person in applications; their removal is with the person's (directory/erasing/erase-person.ts). */
import type { FeatureContext, PersonalSection, Translator } from '../../conversation/feature.ts';
import { formatPhone } from '../../text/phone.ts';
import { applicationStates, listApplications } from './application/application-store.ts';

/** Their own applications, with all that was said about them. */
export async function personalData(
  context: FeatureContext,
  speak: Translator,
  personId: string,
): Promise<PersonalSection[]> {
  const { some } = await listApplications(context, { personId }, applicationStates, 1000);
  const entries = some.map((one) => ({
    at: one.createdAt,
    text: speak.label('roster-data-application', {
      number: String(one.number),
      unit: one.unitName,
      state: speak.label(`roster-state-${one.state}`),
      name: one.answers.fullName,
      birth: one.answers.birth ?? '-',
      category: one.answers.category ?? '-',
      phone: one.answers.phone ? formatPhone(one.answers.phone) : '-',
      address: one.answers.address ?? '-',
      said: one.steps.map((step) => step.text).join('; ') || '-',
    }),
  }));
  return [{ title: speak.label('roster-data-title'), entries }];
}
