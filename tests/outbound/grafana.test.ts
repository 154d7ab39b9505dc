import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createOutboundMetrics } from '../../src/outbound/delivery/metrics.ts';
import { openDatabase } from '../../src/runtime/database/database.ts';
import { projectRoot } from '../../src/runtime/project-root.ts';
import { createTestDatabase } from '../support/database.ts';

const dashboardSchema = z.object({
  panels: z.array(z.object({ title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) })).min(1),
});

test('the dashboard asks for all metrics that there are, and for no others', async () => {
  const home = await createTestDatabase();
  const database = openDatabase(home.url, 1);
  const text = await createOutboundMetrics(database, () => new Map()).text();
  await database.close();
  await home.drop();
  const known = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].map(([, name, type]) =>
    type === 'histogram' ? `${name}_bucket` : name,
  );
  const dashboard = dashboardSchema.parse(JSON.parse(readFileSync(join(projectRoot, 'docs/grafana.json'), 'utf8')));
  const asked = dashboard.panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => expr.match(/\bchihoi_\w+/g) ?? []),
  );
  expect([...new Set(asked)].sort()).toEqual(known.sort());
});
