/**
 * The reports that the demonstration is drawn from, figure by figure: what the associations lived through gives what was
 * printed. A line whose figure nobody contributes yet is passed over, and told.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemoData } from '../../prisma/seed/demo.ts';
import { unitsNamed } from '../../src/directory/units.ts';
import { features } from '../../src/features/index.ts';
import { spanOf } from '../../src/figures/figure.ts';
import { figuresOf, type Measured, measureAll } from '../../src/figures/measure.ts';
import { loadI18n } from '../../src/i18n/i18n.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { type Database, openDatabase } from '../../src/runtime/database/database.ts';
import { createEncryption } from '../../src/runtime/encryption/encryption.ts';
import type { LocalDate } from '../../src/text/calendar.ts';
import { createTestDatabase } from '../support/database.ts';

const now = new Date('2026-11-21T09:00:00+07:00');
const zone = 'Asia/Ho_Chi_Minh';
const encryption = createEncryption(Buffer.alloc(32, 'demo'));

type Line = [key: string, value: number];
const reports: { unit: string; from: LocalDate; to: LocalDate; lines: Line[] }[] = [
  {
    unit: 'Hội Liên hiệp Phụ nữ xã Kim Liên',
    from: { year: 2024, month: 1, day: 1 },
    to: { year: 2024, month: 6, day: 30 },
    lines: [
      ['members.admitted', 20],
      ['movements.registeredMembersPercent', 97],
      ['movements.registeredOfficersPercent', 100],
      ['movements.unitsPercent', 100],
      ['contributions.dong', 87_500_000],
      ['loans.made', 15],
      ['loans.nearPoorHouseholds', 2],
      ['savingsGroups.open', 6],
      ['insurance.health.new', 6],
      ['insurance.social.new', 26],
      ['aid.households', 3],
      ['aid.dong', 15_500_000],
      ['visits.dong', 1_000_000],
      ['sponsorships.begun', 3],
      ['sponsorships.active', 4],
      ['sponsorships.balanceDong', 2_700_000],
    ],
  },
  {
    unit: 'Hội Cựu chiến binh xã Kim Liên',
    from: { year: 2024, month: 1, day: 1 },
    to: { year: 2024, month: 6, day: 30 },
    lines: [
      ['contributions.dong', 585_000_000],
      ['contributions.labourDays', 68],
      ['contributions.people', 20],
      ['contributions.namedDong', 15_000_000],
      ['commendations.prizes', 1],
      ['works.dong', 109_000_000],
      ['works.kindDong', 300_000_000],
      ['events.held', 3],
      ['events.attendance', 2232],
      ['enlistments.gifts', 14],
      ['enlistments.dong', 1_400_000],
      ['rotatingFunds.dong', 170_000_000],
      ['entrusted.groups', 7],
      ['entrusted.outstandingDong', 12_000_000_000],
      ['movements.unitsPercent', 100],
    ],
  },
  {
    unit: 'Hội Truyền thống Trường Sơn – Đường Hồ Chí Minh TP Bắc Kạn',
    from: { year: 2023, month: 1, day: 1 },
    to: { year: 2023, month: 12, day: 31 },
    lines: [
      ['members.total', 43],
      ['visits.dong', 2_950_000],
      ['commendations.collectives', 3],
      ['commendations.persons', 6],
      ['movements.metPercent', 100],
    ],
  },
  {
    unit: 'Hội Cựu chiến binh Phường 7',
    from: { year: 2023, month: 1, day: 1 },
    to: { year: 2023, month: 12, day: 31 },
    lines: [
      ['members.total', 118],
      ['meetings.held', 1],
      ['ratings.excellentYears', 6],
    ],
  },
  {
    unit: 'Hội Cựu Công an nhân dân TP Cần Thơ',
    from: { year: 2021, month: 1, day: 1 },
    to: { year: 2021, month: 12, day: 31 },
    lines: [
      ['sponsorships.begun', 11],
      ['insurance.children', 11],
      ['sponsorships.active', 11],
    ],
  },
  {
    unit: 'Hội Cựu Công an nhân dân TP Cần Thơ',
    from: { year: 2022, month: 1, day: 1 },
    to: { year: 2022, month: 7, day: 31 },
    lines: [
      ['sponsorships.begun', 40],
      ['sponsorships.active', 51],
      ['sponsorships.activeCovid', 49],
      ['sponsorships.activeOther', 2],
      ['insurance.children', 51],
    ],
  },
  {
    unit: 'Hội Cựu Công an nhân dân TP Cần Thơ',
    from: { year: 2024, month: 1, day: 1 },
    to: { year: 2024, month: 12, day: 31 },
    lines: [
      ['members.admitted', 700],
      ['members.total', 930],
    ],
  },
];

reports.push({
  unit: 'Công an phường Hưng Phú',
  from: { year: 2022, month: 1, day: 1 },
  to: { year: 2022, month: 6, day: 30 },
  lines: [
    ['commendations.collectives', 163],
    ['commendations.persons', 1295],
  ],
});

const close: (() => Promise<void>)[] = [];
let db: Database['prisma'];
beforeAll(async () => {
  const { url, drop } = await createTestDatabase();
  const database = openDatabase(url, 4);
  close.push(database.close, drop);
  db = database.prisma;
  await loadDemoData(db, encryption, now, zone);
});
afterAll(async () => {
  for (const end of close) await end();
});

describe.each(reports)('$unit, $from.year', ({ unit: name, from, to, lines }) => {
  let measured: Map<string, Measured>;
  let tookMs = 0;
  beforeAll(async () => {
    const [unit] = await unitsNamed(db, name);
    if (!unit) throw new Error(name);
    const began = performance.now();
    const all = await measureAll(db, figuresOf(features), spanOf(unit, from, to, zone, now));
    tookMs = performance.now() - began;
    measured = new Map(all.map((one) => [one.key, one]));
  });

  test('its time is told', async ({ annotate }) => {
    await annotate(`${measured.size} figures measured in ${Math.round(tookMs)} ms`);
    expect(measured.size).toBeGreaterThan(10);
  });

  test('the rows behind each figure are as many as it says, and the sums add up to it', async () => {
    const [unit] = await unitsNamed(db, name);
    if (!unit) throw new Error(name);
    const span = spanOf(unit, from, to, zone, now);
    const context = { tx: db, encryption, speak: createTranslator(loadI18n('locales'), 'vi') };
    for (const { key, figure, part, value, records } of measured.values()) {
      const rows = await figure.rows(context, span, { from: 0, limit: 20_000 }, part);
      expect(rows.length, key).toBe(records);
      if (figure.unit === 'dong')
        expect(
          rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
          key,
        ).toBe(value);
    }
  });

  for (const [key, value] of lines)
    test(`${key} is ${value}`, () => {
      const one = measured.get(key);
      expect(one?.value).toBe(value);
      expect(one?.records).toBeGreaterThan(0);
    });
});
