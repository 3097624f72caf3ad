// The chat page as a browser without script uses it: forms, redirects, the cookie.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/open-database.js';
import { openMemoryDatabase } from '../../store/embedded-database.js';
import { testApp, type TestApp } from './test-app.js';

const LUOYANG = '410300';
const question = '走税务那个小程序给俺爸交的居民医保，现在想退，中不中？';

let database: Database;
let app: TestApp;

beforeAll(async () => {
  database = await openMemoryDatabase();
  app = await testApp(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

/** A browser: keeps the cookie, follows the redirect. */
class Browser {
  cookie = '';

  async see(): Promise<string> {
    const { body } = await app.inject({ url: '/', headers: { cookie: this.cookie, accept: 'text/html' } });
    return body;
  }

  async post({ pressedPlace, ...fields }: Record<string, string>) {
    const reply = await app.inject({
      method: 'POST',
      url: pressedPlace === undefined ? '/' : `/?region=${pressedPlace}`,
      headers: {
        cookie: this.cookie,
        accept: 'text/html',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ clientMessageId: 'page', text: '', ...fields }).toString(),
    });
    const set = reply.headers['set-cookie'];
    if (set !== undefined) this.cookie = String(set).split(';')[0]!;
    return reply;
  }

  async ask(fields: Record<string, string>): Promise<string> {
    await this.post(fields);
    return this.see();
  }
}

function count(page: string, part: string): number {
  return page.split(part).length - 1;
}

/** What the button with this label adds to the form. */
function buttonFields(page: string, label: string): Record<string, string> {
  const button = page.split('<button').find((part) => part.includes(`>${label}</button>`)) ?? '';
  expect(button).toContain('form="ask"');
  const [, suggestion = ''] = /name="suggestion" value="([^"]*)"/.exec(button) ?? [];
  const [, pressedPlace] = /formaction="\/\?region=(\d+)"/i.exec(button) ?? [];
  return { suggestion, ...(pressedPlace !== undefined && { pressedPlace }) };
}

describe('the chat page', () => {
  it('greets: what it is, that it is a demonstration, where a person answers, what to ask', async () => {
    const page = await new Browser().see();
    expect(page).toContain('不是医保局');
    expect(page).toContain('演示：政策日按2025年11月5日，不是真实缴费');
    expect(page).toContain('href="tel:12393"');
    expect(page).toContain('一个人要缴多少钱？');
    expect(page).toContain('河南 洛阳');
    expect(page).not.toContain('<script');
  });

  it('says nothing of a demonstration on a real day', async () => {
    const real = await testApp(database, { demonstration: false });
    const { body } = await real.inject({ url: '/' });
    await real.close();
    expect(body).not.toContain('演示');
  });

  it('answers a form and leads back to the page, where question and card stand', async () => {
    const browser = new Browser();
    const reply = await browser.post({ text: question, region: LUOYANG });
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/#last']);
    const page = await browser.see();
    expect(page).toContain(question);
    expect(page).toMatch(/<strong>[^<]*不能申请退还/);
    expect(page).toContain('《代缴居民医保费，要认清代缴入口》');
    expect(page).toContain('为什么这样答');
    expect(page).toContain('适用：洛阳');
    expect(page).toContain(`value="${LUOYANG}" selected`);
  });

  it('answers a double click once, and other words from the same page as another message', async () => {
    const browser = new Browser();
    await browser.post({ text: '你好' });
    await Promise.all([browser.post({ text: question }), browser.post({ text: question })]);
    expect(count(await browser.see(), 'class="question"')).toBe(2);
  });

  it('offers places where one is missing; the button sends the question again with the place', async () => {
    const browser = new Browser();
    const asked = await browser.ask({ text: '交了的医保钱能退不' });
    const fields = buttonFields(asked, '河南');
    expect(fields).toEqual({ suggestion: '交了的医保钱能退不', pressedPlace: '410000' });
    const answered = await browser.ask({ ...fields, region: '141000', clientMessageId: 'next' });
    expect(answered).toContain('value="410000" selected');
  });

  it('offers details where one is missing; the button adds it to the question', async () => {
    const browser = new Browser();
    const asked = await browser.ask({ text: '交了的医保钱能退不', region: LUOYANG });
    const fields = buttonFields(asked, '用职工医保个人账户代缴的');
    expect(fields).toEqual({ suggestion: '交了的医保钱能退不\n补充：用职工医保个人账户代缴的' });
    const answered = await browser.ask({ ...fields, region: LUOYANG, clientMessageId: 'next' });
    expect(answered).toMatch(/<strong>[^<]*撤销/);
  });

  it('offers choices and acts under the last answer only', async () => {
    const browser = new Browser();
    await browser.ask({ text: '交了的医保钱能退不' });
    const page = await browser.ask({ text: '你好', clientMessageId: 'next' });
    expect(page).not.toContain('请选一个');
    expect(count(page, 'aria-label="还可以"')).toBe(1);
    expect(buttonFields(page, '找人工')).toEqual({ suggestion: '找人工' });
  });

  it('sends an example with the place that is picked, whatever else was written', async () => {
    const browser = new Browser();
    const fields = buttonFields(await browser.see(), '一个人要缴多少钱？');
    const page = await browser.ask({ ...fields, region: LUOYANG, text: '写了一半' });
    expect(page).toContain('一个人要缴多少钱？</h2>');
    expect(page).not.toContain('写了一半');
    expect(page).toContain(`value="${LUOYANG}" selected`);
    expect(page).toContain('适用：洛阳');
  });

  it('begins afresh on 新对话: the cookie is dropped, nothing of before is shown', async () => {
    const browser = new Browser();
    expect(await browser.see()).not.toContain('新对话');
    expect(await browser.ask({ text: question })).toContain('>新对话</button>');
    const reply = await app.inject({ method: 'POST', url: '/new', headers: { cookie: browser.cookie } });
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/']);
    expect(reply.headers['set-cookie']).toMatch(
      /^gongji=; Max-Age=0; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax$/,
    );
    browser.cookie = String(reply.headers['set-cookie']).split(';')[0]!;
    expect(await browser.see()).not.toContain(question);
  });

  it('is not begun afresh by the page of another site', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const reply = await app.inject({ method: 'POST', url: '/new', headers });
    expect([reply.statusCode, reply.headers['set-cookie']]).toEqual([403, undefined]);
  });

  it('shows a place that is not among the offered ones, once it is the person’s', async () => {
    const page = await new Browser().ask({ text: '你好', region: '510100' });
    expect(page).toContain('value="510100" selected');
    expect(page).toContain('四川 成都');
  });

  it('shows what a person wrote as text, never as markup', async () => {
    const page = await new Browser().ask({ text: '<img src=x onerror=alert(1)> & "能代缴吗"' });
    expect(page).toContain('&lt;img src=x');
    expect(page).not.toContain('<img');
  });

  it('masks numbers that name a person', async () => {
    const page = await new Browser().ask({ text: '我妈是41088119800101123X，能代缴吗' });
    expect(page).toContain('410*************3X');
    expect(page).not.toContain('41088119800101123X');
  });

  it('belongs to its browser', async () => {
    const browser = new Browser();
    await browser.post({ text: question });
    expect(await new Browser().see()).not.toContain(question);
    expect(await browser.see()).toContain(question);
  });

  it.each([
    ['an unknown place', { text: '你好', region: '999999' }],
    ['a message id with other signs', { text: '你好', clientMessageId: '<b>' }],
  ])('refuses %s on a page', async (_, fields) => {
    const reply = await new Browser().post(fields);
    expect(reply.statusCode).toBe(400);
    expect(reply.body).toContain('返回首页');
  });
});
