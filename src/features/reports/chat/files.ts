/** The report as files: the paper, the spreadsheet with all rows, the picture for the meeting. */
import type { Turn } from '../../../conversation/feature.ts';
import { audit } from '../../../directory/audit.ts';
import { findPerson } from '../../../directory/people.ts';
import type { FigureRow } from '../../../figures/figure.ts';
import { isoDay } from '../../../figures/figure.ts';
import type { Translator } from '../../../i18n/translator.ts';
import type { FileBytes } from '../../../messaging/attachment.ts';
import { DOCX, writeDocx } from '../../../runtime/documents/write-docx.ts';
import { storeFile } from '../../../runtime/file-store.ts';
import { svgPicture } from '../../../runtime/pictures/pictures.ts';
import { fold } from '../../../text/fold.ts';
import { spanFor } from '../figures/collect.ts';
import type { ReportFigure } from '../figures/report-figure.ts';
import { reportPaper } from '../paper/report-paper.ts';
import { reportPicture } from '../paper/report-picture.ts';
import { reportSheet, XLSX } from '../paper/report-sheet.ts';
import type { Report, Stored } from '../report-store.ts';
import { type About, about, current, paperSpeak, partsOf } from './load.ts';
import { figureOf } from './view.ts';

/** Rows of one figure in a spreadsheet; whoever has more asks for a shorter period. */
const MOST_ROWS = 20_000;

export const fileName = ({ unit, period }: About, ending: string): string =>
  `${`bao-cao-${fold(unit.name)}-${isoDay(period.from)}-${isoDay(period.to)}`.replace(/[^a-z0-9]+/gu, '-')}.${ending}`;

/** @param speak in the language of official papers */
export async function docxOf(
  at: Stored & { now: Date },
  speak: Translator,
  report: About,
  figures: readonly ReportFigure[],
  written: Report | undefined,
): Promise<Uint8Array> {
  const signer = written?.signedById ? await findPerson(at.tx, written.signedById) : null;
  const paper = await reportPaper(at.tx, speak, {
    unit: report.unit,
    period: report.period,
    form: report.form,
    figures,
    words: { limits: written?.limits ?? null, directions: written?.directions ?? null },
    number: written?.number ?? null,
    signedOn: written?.signedOn ?? null,
    signer: signer?.fullName ?? '',
    parts: await partsOf(report),
    now: at.now,
  });
  return writeDocx(paper);
}

export async function xlsxOf(
  at: Stored,
  speak: Translator,
  report: About,
  figures: readonly ReportFigure[],
): Promise<Uint8Array> {
  const rows = new Map<string, FigureRow[]>();
  const span = spanFor(report.asked, report.period);
  for (const { key, records } of figures) {
    const found = records > 0 ? await figureOf(report, key) : undefined;
    if (!found) continue;
    const context = { tx: at.tx, encryption: at.encryption, speak };
    rows.set(key, await found.figure.rows(context, span, { from: 0, limit: MOST_ROWS }, found.part));
  }
  return reportSheet(speak, { unit: report.unit.name, period: report.period, figures, rows });
}

async function send(turn: Turn, key: string, file: FileBytes, kind: 'file' | 'photo'): Promise<void> {
  const fileId = await storeFile(turn, file);
  const source = { type: 'stored' as const, fileId };
  await turn.say(key, {}, { attachments: [{ kind, name: file.name, mime: file.mime, source }] });
}

export async function sendDocx(turn: Turn, report: About): Promise<void> {
  const { report: written, figures } = await current(turn, report);
  const bytes = await docxOf(turn, paperSpeak(turn.i18n), report, figures, written);
  await send(turn, 'reports-file-word', { name: fileName(report, 'docx'), mime: DOCX, bytes }, 'file');
}

export const word = about(sendDocx);

export const sheet = about(async (turn, report) => {
  const { now } = await current(turn, report);
  const bytes = await xlsxOf(turn, paperSpeak(turn.i18n), report, now);
  const note = { action: 'reports.export', actorId: turn.person.id, unitId: report.unit.id } as const;
  await audit(turn.tx, { ...note, details: { rows: now.length } }, turn.now);
  await send(turn, 'reports-file-sheet', { name: fileName(report, 'xlsx'), mime: XLSX, bytes }, 'file');
});

export const picture = about(async (turn, report) => {
  const { figures } = await current(turn, report);
  const svg = reportPicture(paperSpeak(turn.i18n), { ...report, unit: report.unit.name, figures });
  await send(
    turn,
    'reports-file-picture',
    { name: fileName(report, 'png'), mime: 'image/png', bytes: await svgPicture(svg) },
    'photo',
  );
});
