/** Values of plain SQL as Prisma has them, for statements that go to PostgreSQL without it. */
import pg from 'pg';
import { Prisma } from '../../generated/prisma/client.ts';

/** @returns the value as `pg` sends it: moments in UTC, whole numbers of any size, JSON of what else is an object */
export function toParameter(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(toParameter);
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  return Prisma.Decimal.isDecimal(value) ? value.toString() : JSON.stringify(value);
}

type Parser = (text: string) => unknown;
const { builtins } = pg.types;
/** Its declared type is not what it is. */
const arrayParser = pg.types.arrayParser as unknown as {
  create(text: string, item: (text: string | null) => unknown): { parse(): unknown[] };
};

const moment: Parser = (text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
const localMoment: Parser = (text) => new Date(`${text.replace(' ', 'T')}Z`);
const timeOfDay: Parser = (text) => new Date(`1970-01-01T${text}Z`);
const bytes = pg.types.getTypeParser(builtins.BYTEA) as (text: string) => Buffer;

const scalars: readonly (readonly [oid: number, arrayOid: number, parse: Parser])[] = [
  [builtins.INT8, 1016, BigInt],
  [builtins.OID, 1028, BigInt],
  [builtins.NUMERIC, 1231, (text) => new Prisma.Decimal(text)],
  [builtins.TIMESTAMPTZ, 1185, moment],
  [builtins.TIMESTAMP, 1115, localMoment],
  [builtins.DATE, 1182, (text) => new Date(text)],
  [builtins.TIME, 1183, timeOfDay],
  [builtins.JSON, 199, JSON.parse],
  [builtins.JSONB, 3807, JSON.parse],
  [builtins.BYTEA, 1001, (text) => new Uint8Array(bytes(text))],
];

const parsers = new Map<number, Parser>(
  scalars.flatMap(([oid, arrayOid, parse]): [number, Parser][] => [
    [oid, parse],
    [arrayOid, (text) => arrayParser.create(text, (item) => item && parse(item)).parse()],
  ]),
);

/** For `types` of a query of `pg`: what is not named here is as `pg` has it. */
export const resultTypes = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) || pg.types.getTypeParser(oid, format as 'text'),
} as pg.CustomTypesConfig;
