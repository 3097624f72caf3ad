// The API of conversations, from the outside.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { Answer } from '../../../src/conversation/ports.js';
import type { Database } from '../../../src/store/open-database.js';
import { openMemoryDatabase } from '../../store/embedded-database.js';
import { begin, testApp, type TestApp } from './test-app.js';

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

interface SentConversation {
  id: string;
  region: string | null;
  turns: { clientMessageId: string; utterance: string; answer: Answer }[];
}

async function read(id: string, cookie: string): Promise<SentConversation> {
  const reply = await app.inject({ url: `/api/v1/conversations/${id}`, headers: { cookie } });
  return reply.json<SentConversation>();
}

describe('beginning a conversation', () => {
  it('gives its id and a cookie that scripts cannot read', async () => {
    const reply = await app.inject({ method: 'POST', url: '/api/v1/conversations' });
    expect(reply.statusCode).toBe(200);
    expect(reply.json()).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string });
    expect(reply.headers['set-cookie']).toMatch(
      /^gongji=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('accepts an empty JSON body, and a place', async () => {
    const headers = { 'content-type': 'application/json' };
    const empty = await app.inject({ method: 'POST', url: '/api/v1/conversations', headers });
    expect(empty.statusCode).toBe(200);
    const placed = await app.inject({
      method: 'POST',
      url: '/api/v1/conversations',
      payload: { region: LUOYANG },
    });
    expect(placed.statusCode).toBe(200);
  });

  it('keeps the cookie of an owner it knows, and replaces one that it never gave out', async () => {
    const { cookie } = await begin(app);
    const again = await app.inject({ method: 'POST', url: '/api/v1/conversations', headers: { cookie } });
    expect(again.headers['set-cookie']).toBeUndefined();
    const planted = `gongji=${'A'.repeat(43)}`;
    const fresh = await app.inject({
      method: 'POST',
      url: '/api/v1/conversations',
      headers: { cookie: planted },
    });
    expect(fresh.headers['set-cookie']).toMatch(/^gongji=(?!A{43})/);
  });

  it('stores only a hash of the token', async () => {
    const { cookie } = await begin(app);
    const token = cookie.split('=')[1]!;
    const { rows } = await sql<{ row: string }>`select c::text as row from conversations c`.execute(
      database.db,
    );
    expect(rows.map(({ row }) => row).join('\n')).not.toContain(token);
  });
});

describe('a message', () => {
  it('gets the answer object of the contract, with its facts and what is said of a demonstration', async () => {
    const reply = await (await begin(app)).say(question, { region: LUOYANG });
    expect(reply.statusCode).toBe(200);
    const answer = reply.json<Answer & { demonstration: string }>();
    expect(Answer.safeParse(answer).error).toBeUndefined();
    expect(answer).toMatchObject({ outcome: 'answered', region: LUOYANG, asOf: '2025-11-05' });
    expect(answer.citations.map(({ id }) => id.split('#')[0])).toContain('luoyang-2024-entrances');
    expect(answer.demonstration).toBe('演示：政策日按2025年11月5日，不是真实缴费');
  });

  it('comes as one event when a stream is asked for', async () => {
    const { id, cookie, say } = await begin(app);
    const plain = (await say(question, { region: LUOYANG })).json<Answer>();
    const reply = await app.inject({
      method: 'POST',
      url: `/api/v1/conversations/${id}/messages`,
      headers: { cookie, accept: 'text/event-stream' },
      payload: { text: question, clientMessageId: 'm1', region: LUOYANG },
    });
    expect(reply.headers['content-type']).toMatch(/^text\/event-stream/);
    const [, data] = /^event: answer\ndata: (.*)\n\n$/.exec(reply.body) ?? [];
    expect(JSON.parse(data ?? '')).toEqual(plain);
  });

  it('sent twenty times at once is answered once, with the same answer for all', async () => {
    const { id, cookie, say } = await begin(app);
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => say(question, { clientMessageId: 'same' })),
    );
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
    const [first, ...others] = replies.map((reply) => reply.json<Answer>());
    for (const other of others) expect(other).toEqual(first);
    expect((await read(id, cookie)).turns).toHaveLength(1);
  });

  it('sent again with another text under the same id is a problem of 409 that says so, and changes nothing', async () => {
    const { id, cookie, say } = await begin(app);
    await say('我妈的号是41088119800101123X，能代缴吗', { clientMessageId: 'same' });
    const other = await say(question, { clientMessageId: 'same' });
    expect(other.statusCode).toBe(409);
    expect(other.json()).toMatchObject({ type: 'urn:gongji:problem:message-id-reused', status: 409 });
    expect(other.body).toContain('Another text was answered under this clientMessageId');
    const again = await say('我妈的号是41088119800101123X，能代缴吗', { clientMessageId: 'same' });
    expect(again.statusCode).toBe(200);
    expect((await read(id, cookie)).turns).toHaveLength(1);
  });

  it('remembers the place of the message before', async () => {
    const { say } = await begin(app);
    await say('洛阳的居民医保一个人交多少钱', { region: LUOYANG });
    expect((await say('那到哪天截止')).json<Answer>().region).toBe(LUOYANG);
  });

  it.each([
    '410881198001011234',
    '41088119800101123X',
    '4108 8119 8001 0112 34',
    '１３８００１３８０００',
    '1380\u200B0138000',
  ])('never leaves the number %s in the database', async (number) => {
    const { id, cookie, say } = await begin(app);
    expect((await say(`我妈的号是${number}，能代缴吗`)).statusCode).toBe(200);
    const { rows } = await sql<{ row: string }>`select t::text as row from turns t`.execute(database.db);
    const digits = number.normalize('NFKC').replace(/[\s\u200B]/g, '');
    const stored = rows.map(({ row }) => row.normalize('NFKC').replace(/[\s\u200B]/g, '')).join('\n');
    expect(stored).not.toContain(digits);
    expect((await read(id, cookie)).turns[0]?.utterance).toContain('***');
  });

  it.each([
    ['nothing', ''],
    ['a NUL', 'a\u0000b'],
    ['half a surrogate pair', '能代缴吗\ud83d'],
    ['only invisible signs', '\u200b\u202e'],
    ['a very long text', '医保'.repeat(10_000)],
    ['SQL', "'; drop table turns; --"],
    ['HTML', '<script>alert(1)</script>'],
  ])('made of %s is answered kindly and kept', async (_, text) => {
    const { id, cookie, say } = await begin(app);
    const reply = await say(text);
    expect(reply.statusCode).toBe(200);
    expect((await read(id, cookie)).turns).toHaveLength(1);
  });
});

describe('a message that cannot be used', () => {
  it.each([
    ['no text', { clientMessageId: 'm' }, 'text'],
    ['a text that is no text', { text: 5, clientMessageId: 'm' }, 'text'],
    ['no client id', { text: '你好' }, 'clientMessageId'],
    ['a client id with other signs', { text: '你好', clientMessageId: '../x' }, 'clientMessageId'],
    ['an act', { act: 'confirm', clientMessageId: 'm' }, 'act'],
    ['an unknown place', { text: '你好', clientMessageId: 'm', region: '999999' }, 'region'],
    ['a place that is no code', { text: '你好', clientMessageId: 'm', region: 'Luoyang' }, 'region'],
  ])('for %s is a problem of 400 that names the field', async (_, payload, field) => {
    const { id, cookie } = await begin(app);
    const reply = await app.inject({
      method: 'POST',
      url: `/api/v1/conversations/${id}/messages`,
      headers: { cookie },
      payload,
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = reply.json<{
      type: string;
      title: string;
      status: number;
      detail: string;
      errors: { field: string }[];
    }>();
    expect(problem).toMatchObject({ type: 'urn:gongji:problem:invalid-request', status: 400 });
    expect(problem.detail).toContain(field);
    expect(problem.errors.map((error) => error.field)).toEqual([field]);
  });

  it('names the region that is unknown, and says that acts are not supported yet', async () => {
    const { say } = await begin(app);
    expect((await say('你好', { region: '999999' })).json<{ detail: string }>().detail).toContain('999999');
    expect((await say('你好', { act: 'confirm' })).json<{ detail: string }>().detail).toContain(
      'not supported yet',
    );
  });

  it('is not taken down as a turn', async () => {
    const { id, cookie, say } = await begin(app);
    await say('你好', { region: '999999' });
    expect((await read(id, cookie)).turns).toEqual([]);
  });
});

describe('another person’s conversation', () => {
  it('does not exist, in the very words of one that never existed', async () => {
    const { id } = await begin(app);
    const stranger = await begin(app);
    const urls = [id, '019a5f00-0000-7000-8000-000000000000', 'no-id'].map(
      (each) => `/api/v1/conversations/${each}`,
    );
    const headers = { cookie: stranger.cookie };
    const payload = { text: '你好', clientMessageId: 'm' };
    const replies = await Promise.all(
      urls.flatMap((url) => [
        app.inject({ url, headers }),
        app.inject({ url }),
        app.inject({ method: 'POST', url: `${url}/messages`, headers, payload }),
        app.inject({ method: 'POST', url: `${url}/messages`, payload }),
      ]),
    );
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    expect(new Set(replies.map(({ body }) => body)).size).toBe(1);
  });
});

describe('reading a conversation', () => {
  it('gives its turns, oldest first, with their answers', async () => {
    const { id, cookie, say } = await begin(app);
    const first = (await say('你好')).json<Answer>();
    await say(question, { region: LUOYANG });
    const conversation = await read(id, cookie);
    expect(conversation).toMatchObject({ id, region: LUOYANG });
    expect(conversation.turns.map(({ utterance }) => utterance)).toEqual(['你好', question]);
    expect(conversation.turns[0]?.answer).toEqual(first);
  });
});
