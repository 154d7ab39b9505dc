import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PlaygroundAdapter } from '../../src/channels/playground/adapter.ts';
import type { Cast } from '../../src/http/playground-phones.ts';
import type { Incoming } from '../../src/messaging/incoming.ts';
import { findChromium, launchChromium } from '../support/chromium.ts';
import { createTestDatabase } from '../support/database.ts';
import { openPlayground, outgoing, until } from '../support/playground.ts';

const chromiumPath = findChromium();
if (!chromiumPath)
  process.stderr.write(
    'SKIPPED: the playground page was not tried, as there is no Chromium here (or set CHROMIUM_PATH).\n',
  );

const cast: Cast = {
  people: [
    {
      externalId: 'lan',
      name: 'Nguyễn Thị Lan',
      group: 'Chi hội Liên Sơn',
      role: 'Chi hội trưởng',
      suggestions: ['họp', '/thongbao'],
    },
    { externalId: 'binh', name: 'Trần Văn Bình', group: 'Chi hội Liên Sơn', role: 'Hội viên' },
    { externalId: 'hoa', name: 'Phạm Thu Hòa', group: 'Khu vực 3', role: 'Cư dân' },
  ],
  groups: [{ externalId: 'group:kv3', title: 'Nhóm Khu vực 3', memberIds: ['hoa', 'binh'] }],
  phones: ['lan', 'binh', 'hoa@group:kv3'],
};

/** A bot that says what it heard, broadcasts what the officer sends, and offers two choices when asked to. */
async function echo(incoming: Incoming, phones: PlaygroundAdapter): Promise<void> {
  const to = { externalId: incoming.chat.externalId, kind: incoming.chat.kind };
  if (incoming.event || incoming.addressed === 'none') return;
  if (incoming.token) {
    await phones.edit(to, incoming.replyTo!, outgoing({ text: `đã chọn ${incoming.token}` }));
  } else if (incoming.text.startsWith('/thongbao')) {
    await phones.send({ externalId: 'binh', kind: 'private' }, outgoing({ text: 'Tin của chi hội' }));
  } else if (incoming.text === 'hỏi') {
    const choices = [
      [
        { label: 'Có mặt', token: 'co' },
        { label: 'Vắng', token: 'vang' },
      ],
    ];
    await phones.send(to, outgoing({ text: 'Bác có đến không?', choices }));
  } else {
    await phones.send(to, outgoing({ text: `nghe: ${incoming.text}`, replyTo: incoming.messageId }));
  }
}

describe.skipIf(!chromiumPath)('the playground page in a browser', () => {
  let browser: Browser;
  let page: Page;
  let testDatabase: Awaited<ReturnType<typeof createTestDatabase>>;
  let playground: Awaited<ReturnType<typeof openPlayground>>;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium(chromiumPath!);
  });
  afterAll(async () => {
    await browser?.close();
  });
  beforeEach(async () => {
    testDatabase = await createTestDatabase();
    playground = await openPlayground(testDatabase.url, cast, echo);
    faults.length = 0;
    page = await openPage(1440, 900);
  });
  afterEach(async () => {
    await page.context().close();
    await playground.stop();
    await testDatabase.drop();
    expect(faults).toEqual([]);
  });

  async function openPage(width: number, height: number, query = ''): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height } });
    const opened = await context.newPage();
    opened.setDefaultTimeout(8000);
    opened.on('pageerror', (error) => faults.push(String(error)));
    opened.on(
      'console',
      (message) => message.text().includes('Content Security Policy') && faults.push(message.text()),
    );
    await opened.goto(`${playground.url}/playground${query}`);
    await opened.waitForSelector('html[data-live=true]');
    return opened;
  }

  const phone = (name: string): Locator => page.getByRole('region', { name: `Máy của ${name}` });
  const lan = () => phone('Nguyễn Thị Lan');
  const binh = () => phone('Trần Văn Bình');
  const hoa = () => phone('Phạm Thu Hòa');
  const bubbles = (of: Locator) => of.locator('.message');

  async function write(of: Locator, text: string): Promise<void> {
    const input = of.getByRole('textbox', { name: 'Nhập tin nhắn' });
    await input.fill(text);
    await input.press('Enter');
  }

  /** Waits until the last bubble of a telephone has this text. */
  async function expectLast(of: Locator, text: string): Promise<void> {
    await bubbles(of).last().getByText(text, { exact: true }).waitFor();
  }

  test('three telephones stand side by side, and an officer’s broadcast arrives at a member', async () => {
    expect(await page.locator('.phone').count()).toBe(3);
    await write(lan(), '/thongbao họp');
    await expectLast(binh(), 'Tin của chi hội');
    await expectLast(lan(), '/thongbao họp');
    expect(await bubbles(hoa()).count()).toBe(0);
  });

  test('buttons work, and the message changes in its place', async () => {
    await write(binh(), 'hỏi');
    await binh().getByRole('button', { name: 'Vắng' }).click();
    await expectLast(binh(), 'đã chọn vang');
    expect(await bubbles(binh()).last().locator('.edited').isVisible()).toBe(true);
    expect(await binh().locator('.choice').count()).toBe(0);
  });

  test('"Chỉ chữ" shows choices as a numbered list, and is remembered', async () => {
    await write(binh(), 'hỏi');
    await binh().getByRole('button', { name: 'Có mặt' }).waitFor();
    await binh().getByLabel('Tuỳ chọn của máy này').click();
    await binh().getByRole('switch', { name: 'Chỉ chữ (như Zalo)' }).check();
    await binh().locator('.numbered').waitFor();
    expect(await binh().locator('.numbered').textContent()).toBe('1. Có mặt\n2. Vắng');
    expect(await binh().locator('.choice').count()).toBe(0);
    await page.reload();
    await binh().locator('.numbered').waitFor();
  });

  test('in a group the bot answers when it is spoken to; the others see it live', async () => {
    await binh().getByRole('tab', { name: 'Nhóm Khu vực 3' }).click();
    await write(hoa(), 'mai có họp không');
    await expectLast(binh(), 'mai có họp không');
    expect(await bubbles(binh()).last().locator('.writer').textContent()).toBe('Phạm Thu Hòa');
    await write(hoa(), '@chihoi lịch họp');
    await expectLast(binh(), 'nghe: lịch họp');
    expect(await bubbles(binh()).last().locator('.quote').textContent()).toContain('@chihoi lịch họp');
    expect(await bubbles(hoa()).count()).toBe(3);
  });

  test('a message in a chat that is not open counts as unread until it is opened', async () => {
    await write(hoa(), 'chào cả nhà');
    const tab = binh().getByRole('tab', { name: /Nhóm Khu vực 3/ });
    await tab.getByLabel('1 tin chưa đọc').waitFor();
    await tab.click();
    await expectLast(binh(), 'chào cả nhà');
    expect(await binh().locator('.badge').count()).toBe(0);
  });

  test('what somebody types is never markup', async () => {
    const nasty = `<img src=x onerror="document.title='gone'"><b>đậm</b>'; DROP TABLE person; --`;
    await write(lan(), nasty);
    await expectLast(lan(), `nghe: ${nasty}`);
    expect(await lan().locator('.text img, .text b').count()).toBe(0);
    expect(await page.title()).not.toContain('gone');
  });

  test('formatting of the bot shows, and only safe links are links', async () => {
    const text = 'Đậm nghiêng trang xấu';
    const entities = [
      { type: 'bold' as const, offset: 0, length: 9 },
      { type: 'italic' as const, offset: 4, length: 6 },
      { type: 'link' as const, offset: 11, length: 5, url: 'https://vbpl.vn/' },
      { type: 'link' as const, offset: 17, length: 3, url: 'javascript:alert(1)' },
    ];
    await playground.phones.send({ externalId: 'lan', kind: 'private' }, outgoing({ text, entities }));
    const body = bubbles(lan()).last().locator('.text');
    await body.waitFor();
    expect(await body.textContent()).toBe(text);
    expect(await body.locator('strong').allTextContents()).toEqual(['Đậm ', 'nghiê']);
    const links = await body.locator('a').evaluateAll((nodes) => nodes.map((node) => node.getAttribute('href')));
    expect(links).toEqual(['https://vbpl.vn/']);
  });

  test('ten thousand characters are kept whole, folded at first', async () => {
    await write(lan(), 'chữ '.repeat(2500));
    const mine = lan().locator('.message.mine');
    await mine.waitFor();
    expect((await mine.boundingBox())!.height).toBeLessThan(500);
    await mine.getByRole('button', { name: 'Xem hết' }).click();
    expect(await mine.locator('.text').textContent()).toBe('chữ '.repeat(2500).trim());
  });

  test('a flood of two hundred leaves the page usable', async () => {
    const flood = Array.from({ length: 200 }, (_, index) => outgoing({ text: `tin ${index}` }));
    await Promise.all(flood.map((message) => playground.phones.send({ externalId: 'lan', kind: 'private' }, message)));
    await until(async () => (await bubbles(lan()).count()) === 200);
    const begun = Date.now();
    await write(lan(), 'vẫn viết được');
    await expectLast(lan(), 'nghe: vẫn viết được');
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(await bubbles(lan()).count()).toBe(200);
    await lan().getByText('nghe: vẫn viết được').isVisible();
  });

  test('Shift and Enter begins a line; a number is sent as it is', async () => {
    const input = binh().getByRole('textbox', { name: 'Nhập tin nhắn' });
    await input.fill('dòng một');
    await input.press('Shift+Enter');
    await input.pressSequentially('dòng hai');
    await input.press('Enter');
    await expectLast(binh(), 'nghe: dòng một\ndòng hai');
    await write(binh(), '2');
    await expectLast(binh(), 'nghe: 2');
  });

  test('a photo is shown, a file is a download, above 5 MB is a clear word', async () => {
    const picker = binh().getByLabel('Chọn ảnh hoặc tệp');
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    await picker.setInputFiles([
      { name: 'nhà dột.png', mimeType: 'image/png', buffer: png },
      { name: 'đơn.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') },
    ]);
    await binh().getByRole('button', { name: 'Gửi', exact: true }).click();
    const photo = binh().locator('.photo img');
    await photo.waitFor();
    await until(() => photo.evaluate((image) => 'naturalWidth' in image && image.naturalWidth === 1));
    expect(await binh().locator('a.file').getAttribute('download')).toBe('đơn.pdf');
    await picker.setInputFiles({ name: 'to.png', mimeType: 'image/png', buffer: Buffer.alloc(5 * 1024 * 1024 + 1) });
    await binh().getByText('Mỗi tệp tối đa 5 MB', { exact: false }).waitFor();
  });

  test('blocking the bot shuts it out, and letting it in works again', async () => {
    await binh().getByLabel('Tuỳ chọn của máy này').click();
    await binh().getByRole('switch', { name: 'Chặn Chi Hội' }).check();
    await binh().locator('.notice').waitFor();
    await expect(
      playground.phones.send({ externalId: 'binh', kind: 'private' }, outgoing({ text: 'x' })),
    ).rejects.toThrow('blocked');
    await binh().getByRole('switch', { name: 'Chặn Chi Hội' }).uncheck();
    await binh().locator('.notice').waitFor({ state: 'hidden' });
    await playground.phones.send({ externalId: 'binh', kind: 'private' }, outgoing({ text: 'chào lại' }));
    await expectLast(binh(), 'chào lại');
  });

  test('one becomes somebody else by searching without diacritics, or a stranger', async () => {
    await lan()
      .getByRole('button', { name: /^Đang là/ })
      .click();
    await page.getByLabel('Tìm người').fill('hoi vien binh');
    await page.locator('.person').click();
    await until(async () => (await binh().count()) === 2);
    await page.getByRole('button', { name: 'Thêm máy' }).click();
    await page.getByLabel('Người lạ mới').fill('Vũ Văn Khách');
    await page.getByRole('button', { name: 'Vào với tên này' }).click();
    await write(phone('Vũ Văn Khách'), 'tôi là người mới');
    await expectLast(phone('Vũ Văn Khách'), 'nghe: tôi là người mới');
    await page.reload();
    await expectLast(phone('Vũ Văn Khách'), 'nghe: tôi là người mới');
    await phone('Vũ Văn Khách').getByLabel('Tuỳ chọn của máy này').click();
    await phone('Vũ Văn Khách').getByRole('button', { name: 'Cất máy này' }).click();
    expect(await page.locator('.phone').count()).toBe(3);
  });

  test('a lost connection is said, and nothing is missing afterwards', async () => {
    const { port } = new URL(playground.url);
    await playground.stopHttp();
    await page.getByText('Mất kết nối với máy chủ', { exact: false }).waitFor();
    await playground.phones.send({ externalId: 'binh', kind: 'private' }, outgoing({ text: 'trong lúc mất' }));
    const again = await openPlayground(testDatabase.url, cast, echo, Number(port));
    await page.locator('#offline').waitFor({ state: 'hidden' });
    await expectLast(binh(), 'trong lúc mất');
    await again.stop();
  });

  test('on a narrow screen one telephone fills it, and nothing sticks out', async () => {
    const narrow = await openPage(390, 844, '?phones=binh,lan');
    const box = await narrow.locator('.phone').first().boundingBox();
    expect(box!.width).toBeGreaterThan(360);
    expect(box!.x + box!.width).toBeLessThanOrEqual(390);
    expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await playground.phones.send({ externalId: 'lan', kind: 'private' }, outgoing({ text: 'chào' }));
    await narrow.locator('.page-dot', { hasText: 'Lan' }).locator('.badge').waitFor();
    await narrow.locator('.page-dot', { hasText: 'Lan' }).click();
    await narrow.locator('.page-dot[aria-current=true]', { hasText: 'Lan' }).waitFor();
    expect(await narrow.locator('.badge').count()).toBe(0);
    await narrow.context().close();
  });
});
