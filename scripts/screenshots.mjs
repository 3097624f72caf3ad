// Takes the pictures of docs/screenshots/ from the real server: node scripts/screenshots.mjs. Needs Chromium (CHROMIUM_PATH).
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { runServer } from './run-server.mjs';
import { root } from './source-stamp.mjs';

const folder = process.argv[2] ?? path.join(root, 'docs/screenshots');
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const question = '走税务那个小程序给俺爸交的居民医保，现在想退，中不中？';
const widths = [
  { width: 360, height: 740 },
  { width: 1280, height: 900 },
];

mkdirSync(folder, { recursive: true });
const server = await runServer({ LOG_LEVEL: 'warn' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const viewport of widths) {
    const context = await browser.newContext({ viewport, deviceScaleFactor: viewport.width < 500 ? 2 : 1 });
    const page = await context.newPage();
    const shoot = (/** @type {string} */ name) =>
      page.screenshot({ path: path.join(folder, `${name}-${viewport.width}.png`), fullPage: true });
    await page.goto(server.address);
    await shoot('start');
    await page.getByLabel('在哪儿参保').selectOption({ label: '河南 洛阳' });
    await page.getByLabel('您想问什么').fill(question);
    await page.getByRole('button', { name: '发送' }).click();
    await page.locator('.card').waitFor();
    await shoot('chat');
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
process.stdout.write(`pictures in ${folder}\n`);
