/** Reports: the one that is being written for a unit and a period, and those that were issued. */
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Prisma, Tx } from '../../runtime/database/database.ts';
import { type Encryption, seal, unseal } from '../../runtime/encryption/encryption.ts';
import { cell } from '../../runtime/encryption/sealed-columns.ts';
import type { LocalDate } from '../../text/calendar.ts';
import { type ReportFigure, reportFigureSchema } from './figures/report-figure.ts';
import type { Period } from './period.ts';

export interface Stored {
  tx: Tx;
  encryption: Encryption;
}

export interface Report {
  id: string;
  unitId: string;
  /** 0: being written. */
  version: number;
  number: number | null;
  signedOn: LocalDate | null;
  signedById: string | null;
  limits: string | null;
  directions: string | null;
  /** Null: not issued yet. */
  figures: ReportFigure[] | null;
  issuedAt: Date | null;
}

const dayOf = ({ year, month, day }: LocalDate) => new Date(Date.UTC(year, month - 1, day));
const toDay = (at: Date | null): LocalDate | null =>
  at && { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
const keyOf = (unitId: string, { from, to }: Period) => ({ unitId, fromOn: dayOf(from), toOn: dayOf(to) });

type Row = Prisma.ReportGetPayload<object>;

function read({ encryption }: Stored, row: Row): Report {
  return {
    id: row.id,
    unitId: row.unitId,
    version: row.version,
    number: row.number,
    signedOn: toDay(row.signedOn),
    signedById: row.signedById,
    limits: unseal(encryption, row.limits, cell('report.limits', row.id)),
    directions: unseal(encryption, row.directions, cell('report.directions', row.id)),
    figures: row.figures === null ? null : z.array(reportFigureSchema).parse(row.figures),
    issuedAt: row.issuedAt,
  };
}

/** What is being written. */
export async function draftOf(at: Stored, unitId: string, period: Period): Promise<Report | undefined> {
  const row = await at.tx.report.findFirst({ where: { ...keyOf(unitId, period), version: 0 } });
  return row ? read(at, row) : undefined;
}

/** What was issued last. */
export async function issuedOf(at: Stored, unitId: string, period: Period): Promise<Report | undefined> {
  const where = { ...keyOf(unitId, period), version: { gt: 0 } };
  const row = await at.tx.report.findFirst({ where, orderBy: { version: 'desc' } });
  return row ? read(at, row) : undefined;
}

/** The report of the unit that was issued last before this period ended, whatever its own period. */
export async function lastIssued(at: Stored, unitId: string, period: Period): Promise<Report | undefined> {
  const where = { unitId, version: { gt: 0 }, toOn: { lt: dayOf(period.to) } };
  const row = await at.tx.report.findFirst({ where, orderBy: [{ toOn: 'desc' }, { version: 'desc' }] });
  return row ? read(at, row) : undefined;
}

export type Change = Partial<Pick<Report, 'number' | 'signedOn' | 'signedById' | 'limits' | 'directions'>>;

/** Writes into the draft; made where there is none. @returns its id */
export async function writeDraft(
  at: Stored,
  unitId: string,
  period: Period,
  change: Change,
  by: { id: string; now: Date },
): Promise<string> {
  const known = await draftOf(at, unitId, period);
  const id = known?.id ?? uuidv7();
  const sealed = (name: 'limits' | 'directions') =>
    change[name] === undefined ? {} : { [name]: seal(at.encryption, change[name], cell(`report.${name}`, id)) };
  const data = {
    ...(change.number !== undefined && { number: change.number }),
    ...(change.signedOn !== undefined && { signedOn: change.signedOn && dayOf(change.signedOn) }),
    ...(change.signedById !== undefined && { signedById: change.signedById }),
    ...sealed('limits'),
    ...sealed('directions'),
  };
  if (known) await at.tx.report.update({ where: { id }, data });
  else
    await at.tx.report.create({
      data: { id, ...keyOf(unitId, period), ...data, createdById: by.id, createdAt: by.now },
    });
  return id;
}

/** Makes the draft the next version; from now on it is never changed. @returns the version */
export async function issueDraft(
  { tx }: Stored,
  id: string,
  unitId: string,
  period: Period,
  figures: readonly ReportFigure[],
  by: { id: string; now: Date },
): Promise<number> {
  const last = await tx.report.aggregate({ where: keyOf(unitId, period), _max: { version: true } });
  const version = (last._max.version ?? 0) + 1;
  await tx.report.update({
    where: { id },
    data: { version, figures: [...figures], issuedById: by.id, issuedAt: by.now },
  });
  return version;
}

/** A part may close its figures earlier or later, by this part of the period: 20 days of half a year. */
const CUT_OFF = 9;

export interface PartOf {
  id: string;
  name: string;
}

/** Of the units right below: who has issued a report for these days, and who has not. */
export async function partsWithout(
  tx: Tx,
  unitId: string,
  period: Period,
): Promise<{ sent: PartOf[]; missing: PartOf[] }> {
  const { fromOn, toOn } = keyOf(unitId, period);
  const rows = await tx.$queryRaw<(PartOf & { sent: boolean })[]>`
    SELECT u.id, u.name, EXISTS (
      SELECT 1 FROM report r WHERE r.unit_id = u.id AND r.version > 0
        AND abs(r.from_on - ${fromOn}::date) * ${CUT_OFF} <= ${toOn}::date - ${fromOn}::date
        AND abs(r.to_on - ${toOn}::date) * ${CUT_OFF} <= ${toOn}::date - ${fromOn}::date
    ) AS sent
    FROM unit u WHERE u.parent_id = ${unitId}::uuid ORDER BY u.id`;
  return { sent: rows.filter((row) => row.sent), missing: rows.filter((row) => !row.sent) };
}
