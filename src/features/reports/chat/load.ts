/** A report as an officer has it before them: the unit and the days of the choice that they pressed, checked, with all figures. */
import { type Action, Refusal, type Turn } from '../../../conversation/feature.ts';
import { childUnits, findUnits, type UnitRef, zoneOfUnit } from '../../../directory/units.ts';
import type { Figure } from '../../../figures/figure.ts';
import { figuresOf, measureAll } from '../../../figures/measure.ts';
import type { I18n } from '../../../i18n/i18n.ts';
import { createTranslator, type Translator } from '../../../i18n/translator.ts';
import { phrases } from '../../../lexicon/lexicon.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import { compareDates } from '../../../text/calendar.ts';
import { fold } from '../../../text/fold.ts';
import { type Asked, collectFigures, spanFor } from '../figures/collect.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import type { ReportForm } from '../figures/sections.ts';
import { partKeys } from '../paper/report-paper.ts';
import { type Period, parseDay } from '../period.ts';
import { draftOf, issuedOf, type Report, type Stored } from '../report-store.ts';

export interface About {
  unit: UnitRef;
  period: Period;
  form: ReportForm;
  asked: Asked;
}

/** Official papers are in Vietnamese, whoever asks for them. */
export const paperSpeak = (i18n: I18n): Translator => createTranslator(i18n, 'vi');

/** The order of sections of an association goes by its name. */
export async function formOf(tx: Tx, unit: UnitRef): Promise<ReportForm> {
  const names = (await findUnits(tx, unit.path)).map(({ name }) => ` ${fold(name)} `);
  return names.some((name) => phrases('reports.women').some((word) => name.includes(` ${fold(word)} `)))
    ? 'women'
    : 'veterans';
}

export async function aboutOf(
  tx: Tx,
  unit: UnitRef,
  period: Period,
  at: { figures: readonly Figure[]; zone: string; now: Date },
): Promise<About> {
  const zone = await zoneOfUnit(tx, unit, at.zone);
  return { unit, period, form: await formOf(tx, unit), asked: { tx, figures: at.figures, unit, zone, now: at.now } };
}

/** An action about a report, in private; args begin with unit and days. @throws {Refusal} for units of others and broken days */
export function about(run: (turn: Turn, about: About, more: readonly string[]) => Promise<unknown>): Action {
  return {
    level: 'officer',
    async run(turn, [unitId = '', from = '', to = '', ...more]) {
      if (turn.chat.kind === 'group') throw new Refusal('common-private-only');
      const unit = await turn.requireUnit('officer', unitId);
      const period = { from: parseDay(from), to: parseDay(to) };
      if (!period.from || !period.to || compareDates(period.from, period.to) > 0)
        throw new Refusal('common-choice-old');
      await run(turn, await aboutTurn(turn, unit, { from: period.from, to: period.to }), more);
    },
  };
}

export const aboutTurn = (turn: Turn, unit: UnitRef, period: Period): Promise<About> =>
  aboutOf(turn.tx, unit, period, { figures: figuresOf(turn.features), zone: turn.defaults.zone, now: turn.now });

/** What holds: what is being written with the figures of now, else what was issued, with the figures of then. */
export async function current(
  at: Stored,
  { unit, period, asked }: About,
): Promise<{ report: Report | undefined; issued: Report | undefined; figures: ReportFigure[]; now: ReportFigure[] }> {
  const now = await collectFigures(asked, period);
  const issued = await issuedOf(at, unit.id, period);
  const draft = await draftOf(at, unit.id, period);
  return { report: draft ?? issued, issued, figures: draft ? now : (issued?.figures ?? now), now };
}

/** The units right below, each with the figures that every chapter has. */
export async function partsOf({
  unit,
  period,
  asked,
}: About): Promise<{ name: string; values: ReadonlyMap<string, number> }[]> {
  const figures = asked.figures.filter(({ key }) => partKeys.some((one) => one === key));
  const parts: { name: string; values: ReadonlyMap<string, number> }[] = [];
  for (const child of await childUnits(asked.tx, unit.id)) {
    const measured = await measureAll(asked.tx, figures, spanFor({ ...asked, unit: child }, period));
    parts.push({ name: child.name, values: new Map(measured.map(({ key, value }) => [key, value])) });
  }
  return parts;
}
