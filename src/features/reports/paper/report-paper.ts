/** The report as an official paper: parts, sections, figures, the officer's words, and the tables annexed. */
import type { UnitRef } from '../../../directory/units.ts';
import { letterheadOf } from '../../../documents/letterhead.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { Tx } from '../../../runtime/database/database.ts';
import type { Block, OfficialDocument } from '../../../runtime/documents/document.ts';
import type { LocalDate } from '../../../text/calendar.ts';
import { isPart } from '../../../text/official-name.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import { type ReportForm, sectionsOf } from '../figures/sections.ts';
import { figureLine, labelText, numberText, periodText, shortDay, subjectLines, unitLabel } from '../format.ts';
import type { Period } from '../period.ts';
import { telling } from '../summary.ts';

export interface PaperInput {
  unit: UnitRef;
  period: Period;
  form: ReportForm;
  figures: readonly ReportFigure[];
  words: { limits: string | null; directions: string | null };
  number: number | null;
  signedOn: LocalDate | null;
  /** Empty: left open. */
  signer: string;
  /** The parts of the unit, each with the main figures by key. */
  parts: readonly { name: string; values: ReadonlyMap<string, number> }[];
  now: Date;
}

/** @param speak in the language of official papers */
export async function reportPaper(tx: Tx, speak: Translator, input: PaperInput): Promise<OfficialDocument> {
  const { unit, number, signedOn } = input;
  const kind = speak.label('reports-paper-letters');
  const head = await letterheadOf(tx, unit, speak, { number, kind, day: signedOn });
  const { place: _, ...letterhead } = head;
  // A chapter has a head, no committee's chairman.
  const part = isPart(unit.name) ? '-part' : '';
  return {
    head: letterhead,
    kind: speak.label('reports-paper-kind'),
    subject: subjectLines(speak, input.period),
    blocks: blocksOf(speak, input),
    signatures: [
      {
        authority: speak.label(`reports-paper-authority${part}`, { form: head.form }),
        post: speak.label(`reports-paper-post${part}`),
        name: input.signer,
      },
    ],
    receivers: {
      label: speak.label('reports-paper-receivers'),
      names: [
        ...(head.superior.length > 0 ? [speak.label('reports-paper-receiver-above')] : []),
        ...(input.parts.length > 0 ? [speak.label('reports-paper-receiver-parts')] : []),
        speak.label('reports-paper-receiver-kept'),
      ],
    },
    appendices: appendicesOf(speak, input, letterhead.symbol),
    made: { by: unit.name, at: input.now },
  };
}

function blocksOf(speak: Translator, input: PaperInput): Block[] {
  const { unit, period, form, words } = input;
  const range = { from: shortDay(period.from), to: shortDay(period.to) };
  const sections = sectionsOf(form, telling(input.figures));
  const part = (name: string): Block => ({
    type: 'part',
    label: speak.label(`reports-heading-${name}-label`),
    title: speak.label(`reports-heading-${name}`),
  });
  return [
    {
      type: 'paragraph',
      text: speak.label('reports-paper-opening', { unit: unit.name, period: periodText(speak, period), ...range }),
    },
    part('results'),
    ...sections.flatMap((section): Block[] => [
      { type: 'heading', level: 1, text: speak.label(`reports-section-${section.name}`).toLocaleUpperCase('vi') },
      { type: 'dashes', items: section.figures.map((one) => `${figureLine(speak, one, period)}.`) },
    ]),
    part('limits'),
    ...wordsOf(words.limits),
    part('directions'),
    ...wordsOf(words.directions),
    {
      type: 'paragraph',
      text: speak.label('reports-paper-closing', { unit: unit.name, period: periodText(speak, period) }),
    },
  ];
}

/** Room for the hand where nothing was said. */
const OPEN = '…………………………………………………………………………';

/** A paragraph each line; lines that begin with a dash are a list. */
function wordsOf(words: string | null): Block[] {
  const lines = (words ?? OPEN)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line): Block => {
    const item = /^[-–+*•]\s*(.+)$/u.exec(line)?.[1];
    return item ? { type: 'dashes', items: [item] } : { type: 'paragraph', text: line };
  });
}

function appendicesOf(speak: Translator, input: PaperInput, symbol: string): OfficialDocument['appendices'] {
  const hasParts = input.parts.length > 0;
  const reference = speak.label('reports-appendix-reference', { symbol });
  const label = (which: string) =>
    hasParts ? speak.label('reports-appendix-numbered', { which }) : speak.label('reports-appendix');
  return [
    {
      label: label('I'),
      title: speak.label('reports-appendix-figures'),
      reference,
      blocks: [figuresTable(speak, input)],
    },
    ...(hasParts
      ? [
          {
            label: label('II'),
            title: speak.label('reports-appendix-parts'),
            reference,
            blocks: [partsTable(speak, input)],
          },
        ]
      : []),
  ];
}

function figuresTable(speak: Translator, { figures, form }: PaperInput): Block {
  const title = (name: string) => speak.label(`reports-column-${name}`);
  const value = (number: number | undefined) => (number === undefined ? '' : numberText(number));
  const note = ({ of, target }: ReportFigure) =>
    [
      ...(of ? [`${numberText(of.numerator)}/ ${numberText(of.denominator)}`] : []),
      ...(target === undefined ? [] : [speak.label('reports-column-target', { value: numberText(target) })]),
    ].join('; ');
  let place = 0;
  const rows = sectionsOf(form, figures).flatMap(({ name, figures: own }) => [
    { cells: ['', speak.label(`reports-section-${name}`), '', '', '', '', ''], bold: true },
    ...own.map((one) => {
      place += 1;
      return {
        cells: [
          String(place),
          labelText(speak, one),
          unitLabel(speak, one),
          value(one.value),
          value(one.before),
          value(one.sinceNewYear),
          note(one),
        ],
      };
    }),
  ]);
  return {
    type: 'table',
    columns: [
      { title: title('place'), width: 10, align: 'center' },
      { title: title('what'), width: 42 },
      { title: title('unit'), width: 15, align: 'center' },
      { title: title('now'), width: 28, align: 'right' },
      { title: title('before'), width: 24, align: 'right' },
      { title: title('added'), width: 28, align: 'right' },
      { title: title('note'), width: 18 },
    ],
    rows,
  };
}

/** The figures that each chapter has of its own, in the order of the columns. */
export const partKeys = ['members.total', 'members.admitted', 'meetings.held', 'visits.made', 'aid.dong'] as const;

function partsTable(speak: Translator, { parts, figures }: PaperInput): Block {
  const known = partKeys.flatMap((key) => figures.find((one) => one.key === key) ?? []);
  const total = known.map(({ key }) => parts.reduce((sum, { values }) => sum + (values.get(key) ?? 0), 0));
  const width = 105 / Math.max(1, known.length);
  return {
    type: 'table',
    columns: [
      { title: speak.label('reports-column-place'), width: 12, align: 'center' },
      { title: speak.label('reports-column-part'), width: 60 },
      ...known.map((one) => ({ title: labelText(speak, one), width, align: 'right' as const })),
    ],
    rows: [
      ...parts.map(({ name, values }, at) => ({
        cells: [String(at + 1), name, ...known.map(({ key }) => numberText(values.get(key) ?? 0))],
      })),
      { cells: ['', speak.label('reports-column-total'), ...total.map(numberText)], bold: true },
    ],
  };
}
