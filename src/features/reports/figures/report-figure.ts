/** A figure as it stands in a report: measured now, or as it was when the report was issued. */
import { z } from 'zod';
import { figureUnits } from '../../../figures/figure.ts';

export const reportFigureSchema = z.object({
  key: z.string(),
  unit: z.enum(figureUnits),
  kind: z.enum(['flow', 'stock', 'distinct', 'ratio', 'valued']),
  /** Key of its label in `locales/`, and the name of its part where there are several. */
  label: z.string(),
  name: z.string().optional(),
  value: z.number(),
  records: z.int(),
  of: z.object({ numerator: z.number(), denominator: z.number() }).optional(),
  /** The same days a year before; left out where there was nothing. */
  before: z.number().optional(),
  /** Since the first of January. */
  sinceNewYear: z.number().optional(),
  /** What the unit meant to reach in this year. */
  target: z.number().optional(),
});
export type ReportFigure = z.infer<typeof reportFigureSchema>;
