/** In which order a report tells its figures: that of the veterans, and that of the women. Data. */
import type { ReportFigure } from './report-figure.ts';

export const reportForms = ['veterans', 'women'] as const;
export type ReportForm = (typeof reportForms)[number];

/** Names of sections; their titles are `reports-section-<name>`. */
export const sectionNames = [
  'thought',
  'building',
  'economy',
  'care',
  'youth',
  'association',
  'emulation',
  'insurance',
  'other',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** Keys of figures, or how they begin. */
const orders: Readonly<Record<ReportForm, readonly [SectionName, readonly string[]][]>> = {
  veterans: [
    ['thought', ['announcements.']],
    ['building', ['contributions.', 'works.']],
    ['economy', ['loans.', 'savingsGroups.', 'rotatingFunds.', 'entrusted.']],
    ['care', ['visits.', 'aid.', 'sponsorships.', 'insurance.']],
    ['youth', ['events.', 'enlistments.']],
    ['association', ['members.', 'meetings.', 'dues.', 'fund.']],
    ['emulation', ['movements.', 'commendations.']],
  ],
  women: [
    ['thought', ['announcements.', 'events.']],
    ['emulation', ['movements.', 'commendations.', 'contributions.', 'works.']],
    ['economy', ['loans.', 'savingsGroups.', 'rotatingFunds.', 'entrusted.']],
    ['insurance', ['insurance.']],
    ['care', ['aid.', 'visits.', 'sponsorships.', 'enlistments.']],
    ['association', ['members.', 'meetings.', 'dues.', 'fund.']],
  ],
};

export interface Section {
  name: SectionName;
  figures: ReportFigure[];
}

/** The figures by section, sections without any left out; what belongs to none is told last. */
export function sectionsOf(form: ReportForm, figures: readonly ReportFigure[]): Section[] {
  const left = new Set(figures);
  const sections: Section[] = orders[form].map(([name, keys]) => {
    const own = keys.flatMap((key) => figures.filter((one) => one.key === key || one.key.startsWith(key)));
    for (const one of own) left.delete(one);
    return { name, figures: own };
  });
  return [...sections, { name: 'other' as const, figures: [...left] }].filter((one) => one.figures.length > 0);
}
