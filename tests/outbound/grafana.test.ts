import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createHouseMetrics } from '../../src/app/status/house-metrics.ts';
import { createOutboundMetrics } from '../../src/outbound/delivery/metrics.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { createTestDatabase } from '../support/database.ts';

const dashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })).min(1),
});

test('the dashboard asks for all metrics that there are, and for no others', async () => {
  const home = await createTestDatabase();
  const database = openDatabase(home.url, 1);
  const house = createHouseMetrics({ database, adapters: [], schedules: new Set(), clock: systemClock, dataDir: '.' });
  const text = `${await createOutboundMetrics(database, () => new Map()).text()}${await house.text()}`;
  await database.close();
  await home.drop();
  const known = [...text.matchAll(/^# TYPE (chihoi_\w+) (\w+)$/gm)].map(([, name, type]) =>
    type === 'histogram' ? `${name}_bucket` : name,
  );
  const dashboard = dashboardSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'docs/grafana.json'), 'utf8')));
  const asked = dashboard.panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\bchihoi_\w+/g) ?? []),
  );
  expect([...new Set(asked)].sort()).toEqual(known.sort());
});

test('what has not happened yet is 0, so that an increase is seen from the first one on', async () => {
  const home = await createTestDatabase();
  const database = openDatabase(home.url, 1);
  const account = { channel: 'telegram', botAccount: '7000000001' };
  const text = await createOutboundMetrics(database, () => new Map(), [account]).text();
  await database.close();
  await home.drop();
  expect(text).toContain(
    'chihoi_send_faults_total{account="telegram:7000000001",lane="reply",fault="account-stopped"} 0',
  );
  expect(text).toContain('chihoi_sent_total{account="telegram:7000000001",lane="broadcast"} 0');
});
