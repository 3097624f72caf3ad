// What holds for every route: errors, other sites, limits, headers.
import { connect, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/open-database.js';
import { openMemoryDatabase } from '../../store/embedded-database.js';
import { begin, testApp, testDeps, type TestApp } from './test-app.js';

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

const json = { 'content-type': 'application/json' };
const open = '/api/v1/conversations';

describe('errors', () => {
  it.each([
    [404, 'not-found', { url: '/nothing' }],
    [404, 'not-found', { url: '/api/v1/nothing' }],
    [404, 'not-found', { method: 'DELETE', url: open }],
    [400, 'invalid-request', { url: '/%E0%A4%A' }],
    [400, 'invalid-request', { method: 'POST', url: open, headers: json, payload: '{"region": 俺的秘密' }],
    [
      400,
      'invalid-request',
      { method: 'POST', url: open, headers: json, payload: '{"__proto__": {"a": 1}}' },
    ],
    [413, 'too-large', { method: 'POST', url: open, headers: json, payload: `"${'x'.repeat(70_000)}"` }],
    [
      415,
      'unsupported-media-type',
      { method: 'POST', url: open, headers: { 'content-type': 'text/plain' }, payload: 'x' },
    ],
    [415, 'unsupported-media-type', { method: 'POST', url: '/', headers: json, payload: '{}' }],
    [403, 'foreign-origin', { method: 'POST', url: open, headers: { origin: 'https://elsewhere.example' } }],
  ] as const)('of %i are problem details (%s)', async (status, name, request) => {
    const reply = await app.inject(request);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = reply.json<Record<string, unknown>>();
    expect(problem).toMatchObject({ type: `urn:gongji:problem:${name}`, status });
    expect(Object.keys(problem).sort()).toEqual(['detail', 'status', 'title', 'type']);
    expect(reply.body).not.toContain('俺的秘密');
  });

  it.each([
    ['an unknown method', 'SING / HTTP/1.1\r\nHost: x\r\n\r\n', 400, 'The method is not known'],
    ['no request at all', 'hello\r\n\r\n', 400, ''],
    ['far too long headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, '16 KiB'],
    ['a method that no page has', 'PROPFIND / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 404, ''],
  ])('of %s are problem details', async (...[_, sent, status, detail]) => {
    const listening = await testApp(database);
    await listening.listen({ port: 0, host: '127.0.0.1' });
    const socket = connect((listening.server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(sent);
    const reply = await text(socket);
    await listening.close();
    const [head = '', body = ''] = reply.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    expect(head).toMatch(/^content-type: application\/problem\+json/m);
    expect(JSON.parse(body)).toMatchObject({ status, detail: expect.stringContaining(detail) as string });
  });

  it.each([
    [404, '没有这个页面', { url: '/nothing' }],
    [403, '请求来自别的网站', { method: 'POST', url: '/', headers: { origin: 'https://elsewhere.example' } }],
    [415, '看不懂发来的格式', { method: 'POST', url: '/', headers: json, payload: '{}' }],
  ] as const)('of %i are Chinese pages for browsers: %s', async (status, words, request) => {
    const headers = { ...('headers' in request ? request.headers : {}), accept: 'text/html' };
    const reply = await app.inject({ ...request, headers });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toMatch(/^text\/html/);
    expect(reply.body).toContain(words);
    expect(reply.body).toContain('返回首页');
  });

  it('of our own tell nothing of our insides, on pages and to programs', async () => {
    const secret = 'column "俺的秘密" at /srv/gongji/store.js';
    const broken = await testApp(database, {
      conversations: { ...testDeps(database).conversations, create: () => Promise.reject(new Error(secret)) },
    });
    const problem = await broken.inject({ method: 'POST', url: open });
    const page = await broken.inject({
      method: 'POST',
      url: '/',
      headers: { accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'text=x&clientMessageId=m',
    });
    await broken.close();
    expect([problem.statusCode, page.statusCode]).toEqual([500, 500]);
    expect(problem.json()).toEqual({
      type: 'urn:gongji:problem:internal',
      title: 'Something went wrong on our side',
      status: 500,
      detail: 'The fault was recorded. Please try again later.',
    });
    expect(page.body).toContain('我们这里出了问题');
    expect(problem.body + page.body).not.toMatch(/秘密|srv/);
  });
});

describe('requests from other sites', () => {
  const own = { host: 'gongji.example' };
  it.each([
    [200, {}],
    [200, { origin: 'http://gongji.example' }],
    [200, { origin: 'http://gongji.example', 'sec-fetch-site': 'same-origin' }],
    [403, { origin: 'http://elsewhere.example' }],
    [403, { origin: 'https://gongji.example' }],
    [403, { origin: 'http://gongji.example.elsewhere.example' }],
    [403, { origin: 'null' }],
    [403, { 'sec-fetch-site': 'cross-site' }],
    [403, { 'sec-fetch-site': 'same-site' }],
    [403, { origin: 'http://gongji.example', 'sec-fetch-site': 'cross-site' }],
  ])('get %i with %j', async (status, headers) => {
    const reply = await app.inject({ method: 'POST', url: open, headers: { ...own, ...headers } });
    expect(reply.statusCode).toBe(status);
  });

  it('are known by PUBLIC_URL where it is set, whatever host is asked for', async () => {
    const placed = await testApp(database, { publicUrl: new URL('https://gongji.example') });
    const from = (origin: string) => placed.inject({ method: 'POST', url: open, headers: { origin } });
    expect((await from('https://gongji.example')).statusCode).toBe(200);
    expect((await from('http://localhost:80')).statusCode).toBe(403);
    await placed.close();
  });

  it('may read', async () => {
    const reply = await app.inject({ url: '/', headers: { 'sec-fetch-site': 'cross-site' } });
    expect(reply.statusCode).toBe(200);
  });
});

describe('limits', () => {
  it('stop one sender’s messages, with the time to wait, and nobody else’s', async () => {
    const limited = await testApp(database, { limits: { messagesPerOwner: 2, requestsPerAddress: 100 } });
    const [one, other] = [await begin(limited), await begin(limited)];
    const codes = [await one.say('你好'), await one.say('你好'), await one.say('你好')];
    expect(codes.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    const refused = codes[2]!;
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.json()).toMatchObject({ type: 'urn:gongji:problem:too-many-requests', status: 429 });
    expect((await other.say('你好')).statusCode).toBe(200);
    await limited.close();
  });

  it('stop an address, on a Chinese page for browsers, but never the health checks', async () => {
    const limited = await testApp(database, { limits: { messagesPerOwner: 100, requestsPerAddress: 2 } });
    const ask = () => limited.inject({ url: '/', headers: { accept: 'text/html' } });
    const replies = [await ask(), await ask(), await ask()];
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(replies[2]!.body).toContain('问得太快了');
    for (const url of ['/healthz', '/readyz', '/metrics']) {
      expect((await limited.inject({ url })).statusCode).toBe(200);
    }
    await limited.close();
  });
});

describe('headers', () => {
  const policy =
    "default-src 'none';script-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'";

  it.each(['/', '/docs', '/nothing', '/api/v1/nothing', '/healthz', '/assets/chat.css'])(
    'allow no script, no frame and nothing from elsewhere on %s',
    async (url) => {
      const { headers } = await app.inject({ url, headers: { accept: 'text/html' } });
      expect(headers['content-security-policy']).toBe(policy);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBe('DENY');
      expect(headers['referrer-policy']).toBe('same-origin');
      expect(headers['x-powered-by']).toBeUndefined();
    },
  );

  it('with an https address: a Secure __Host- cookie and strict transport', async () => {
    const secure = await testApp(database, { publicUrl: new URL('https://gongji.example') });
    const { headers } = await secure.inject({ method: 'POST', url: open });
    await secure.close();
    expect(headers['set-cookie']).toMatch(
      /^__Host-gongji=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d+/);
  });

  it('let browsers keep the style sheet by its hash, and no page', async () => {
    const page = await app.inject({ url: '/' });
    const [, href] = /href="(\/assets\/chat\.css\?v=\w+)"/.exec(page.body) ?? [];
    expect(page.headers['cache-control']).toBe('no-store');
    const sheet = await app.inject({ url: href! });
    expect(sheet.headers['cache-control']).toContain('immutable');
    expect(sheet.headers['content-type']).toMatch(/^text\/css/);
    expect((await app.inject({ url: '/assets/chat.css?v=old' })).headers['cache-control']).toBe('no-cache');
  });
});
