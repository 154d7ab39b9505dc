/** Each screen in a browser: axe finds nothing, nothing is wider than a telephone, and no more is loaded than was promised. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openConsole, screensOf } from '../../src/app/console.ts';
import { type KimLien, kimLien } from '../scenarios/meetings-cast.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { signedIn } from '../support/console.ts';

const chromiumPath = findChromium();
if (!chromiumPath)
  process.stderr.write('SKIPPED: the pages of the console were not tried, as there is no Chromium here.\n');

const ORIGIN = 'http://console.test';
const FIRST_BYTES = 40 * 1024;
const axe = () => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!chromiumPath)('in a browser', () => {
  let cast: KimLien;
  let browser: Browser;
  let page: Page;
  let paths: string[];
  const bytes = new Map<string, number>();

  beforeAll(async () => {
    cast = await kimLien();
    const { app, head, lienSon } = cast;
    const pages = openConsole(app.app);
    await app.administrator(head, lienSon);
    await app.offline('Cao Xuân Hòe', lienSon, '0912345678');
    const me = await signedIn(pages, head);
    paths = screensOf(app.app).flatMap(({ path }) => (path.includes(':') ? [] : [path]));
    paths.push('/', '/phien', `/don-vi/${lienSon.id}`, `/bao-cao/${lienSon.id}/2026-01-01/2026-06-30`);
    browser = await launchChromium(chromiumPath ?? '');
    page = await browser.newPage({ viewport: { width: 360, height: 800 } });
    // The console itself answers; nothing else is reached.
    await page.route('**/*', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const got = await me.get(pathname + search);
      bytes.set(pathname, gzipSync(got.text).length);
      await route.fulfill({ status: got.status, headers: Object.fromEntries(got.headers), body: got.text });
    });
  });
  afterAll(async () => {
    await browser?.close();
    await cast?.app.stop();
  });

  test('the first page with all that it loads is light', async () => {
    bytes.clear();
    await page.goto(`${ORIGIN}/bang`);
    expect([...bytes.keys()].length).toBeGreaterThan(2);
    expect([...bytes.values()].reduce((sum, one) => sum + one, 0)).toBeLessThan(FIRST_BYTES);
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing on any screen, %s',
    { timeout: 120_000 },
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      const found: string[] = [];
      for (const path of paths) {
        await page.goto(`${ORIGIN}/bang${path === '/' ? '' : path}`);
        await page.evaluate(axe());
        const told = await page.evaluate(async () => {
          type Result = { violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] };
          const { run } = (globalThis as unknown as { axe: { run(): Promise<Result> } }).axe;
          const { violations, passes } = await run();
          const { document, innerWidth } = globalThis as unknown as {
            document: { documentElement: { scrollWidth: number } };
            innerWidth: number;
          };
          const wide = document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : [];
          return {
            passes: passes.length,
            found: [...wide, ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)],
          };
        });
        expect(told.passes, path).toBeGreaterThan(10);
        found.push(...told.found.map((one) => `${path}: ${one}`));
      }
      expect(found).toEqual([]);
    },
  );
});
