// The chat in a real browser, against the real server: with and without script, on a phone and on a desk.
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runServer, type RunningServer } from '../../scripts/run-server.mjs';

const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const question = '走税务那个小程序给俺爸交的居民医保，现在想退，中不中？';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    runServer({ LOG_LEVEL: 'warn' }),
    chromium.launch({ executablePath, args: ['--no-sandbox'] }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

async function visit(options: BrowserContextOptions): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(server.address);
  return { page, close: () => context.close() };
}

async function ask(page: Page, text: string): Promise<void> {
  await page.getByLabel(/您想问什么|接着问/).fill(text);
  await page.getByRole('button', { name: '发送' }).click();
  await page.locator('#last .card').waitFor();
}

/** What axe finds, contrast of 7:1 included, as "rule: element". */
async function faults(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .withTags(rules)
    .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
    .analyze();
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Controls lower than 48 px, and texts smaller than 18 px, as they are laid out. */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName}.${element.className} ${element.textContent.slice(0, 20)}`;
    const controls = [...document.querySelectorAll('button, select, textarea, summary, a:not(.skip)')];
    const low = controls.filter((element) => element.getBoundingClientRect().height < 48);
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) => element.childElementCount === 0 && element.getBoundingClientRect().width > 0,
    );
    const small = texts.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 18);
    return [...low, ...small].map(name);
  });
}

describe.each([360, 1280])('the chat at %i px', (width) => {
  it.each([true, false])('answers the Luoyang question (script allowed: %s)', async (javaScriptEnabled) => {
    const { page, close } = await visit({ viewport: { width, height: 740 }, javaScriptEnabled });
    await page.getByLabel('在哪儿参保').selectOption({ label: '河南 洛阳' });
    await ask(page, question);
    const card = page.locator('#last .card');
    expect(await page.locator('#last .question').innerText()).toContain(question);
    expect(await card.locator('.lead').innerText()).toContain('不能申请退还');
    await card.getByText(/^依据/).click();
    expect(await card.locator('.basis').innerText()).toContain('洛阳日报社');
    await card.getByText('为什么这样答').click();
    expect(await card.locator('.trace').innerText()).toMatch(/[✓✗?]/);
    expect(new URL(page.url()).hash).toBe('#last');
    await close();
  });

  it('leads from a question without a place to an answer by buttons alone', async () => {
    const { page, close } = await visit({ viewport: { width, height: 740 }, javaScriptEnabled: false });
    await ask(page, '交了的医保钱能退不');
    await page.getByRole('button', { name: '河南' }).click();
    await page.getByRole('button', { name: '用职工医保个人账户代缴的' }).click();
    await page.getByText('补充：用职工医保个人账户代缴的').waitFor();
    expect(await page.locator('#last .lead').innerText()).toContain('撤销');
    expect(await page.getByLabel('在哪儿参保').inputValue()).toBe('410000');
    await close();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, does not scroll sideways, and is large enough (%s)',
    async (colorScheme) => {
      const { page, close } = await visit({ viewport: { width, height: 740 }, colorScheme });
      const check = async (): Promise<void> => {
        expect(await faults(page)).toEqual([]);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
        expect(await tooSmall(page)).toEqual([]);
      };
      await check();
      await ask(page, '交了的医保钱能退不');
      await check();
      await page.getByRole('button', { name: '河南' }).click();
      await ask(page, question);
      for (const summary of await page.locator('#last summary').all()) await summary.click();
      await check();
      await page.goto(`${server.address}/nothing`);
      await check();
      await page.goto(`${server.address}/docs`);
      await check();
      await close();
    },
  );
});

describe('the chat', () => {
  it('does not scroll sideways at 320 px with text of twice the size', async () => {
    const { page, close } = await visit({ viewport: { width: 320, height: 640 } });
    await page.getByLabel('在哪儿参保').selectOption({ label: '河南 洛阳' });
    await ask(page, question);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = '225%'));
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await close();
  });

  it('can be used by keyboard alone', async () => {
    const { page, close } = await visit({ viewport: { width: 1280, height: 740 }, javaScriptEnabled: false });
    for (let presses = 0; presses < 10; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator('.skip:focus').count()) > 0) break;
    }
    await page.keyboard.press('Enter');
    await page.keyboard.type('你好');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#last .card').waitFor();
    await close();
  });

  it('loads nothing from elsewhere and complains of nothing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) elsewhere.push(request.url());
    });
    page.on('console', (message) => complaints.push(message.text()));
    await page.goto(server.address);
    await ask(page, question);
    expect([...elsewhere, ...complaints]).toEqual([]);
    await context.close();
  });

  it('cannot be written to by the page of another site', async () => {
    const { page, close } = await visit({});
    const fields = '<input name="text" value="x"><input name="clientMessageId" value="m"><button>go</button>';
    const body = `<form method="post" action="${server.address}/">${fields}</form>`;
    await page.route('http://elsewhere.example/', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await page.goto('http://elsewhere.example/');
    await page.getByRole('button').click();
    await page.getByText('请求来自别的网站').waitFor();
    await close();
  });
});
