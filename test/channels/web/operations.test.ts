// What operators and developers get: health, figures, documentation, and a log without a word of what people wrote.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/open-database.js';
import { openMemoryDatabase } from '../../store/embedded-database.js';
import { begin, logCollector, testApp, testDeps, type TestApp } from './test-app.js';

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

describe('health', () => {
  it('is alive and ready', async () => {
    expect((await app.inject({ url: '/healthz' })).json()).toEqual({ alive: true });
    const ready = await app.inject({ url: '/readyz' });
    expect(ready.statusCode).toBe(200);
    expect(ready.json()).toMatchObject({ ready: true, database: true });
  });

  it('is alive but not ready without its database or its release', async () => {
    const noDatabase = await testApp(database, { isUp: () => Promise.resolve(false) });
    const hanging = await testApp(database, { isUp: () => new Promise(() => undefined) });
    const { turns } = testDeps(database);
    const noRelease = await testApp(database, {
      turns: {
        ...turns,
        release: () => {
          throw new Error('none is loaded');
        },
      },
    });
    for (const broken of [noDatabase, hanging, noRelease]) {
      expect((await broken.inject({ url: '/healthz' })).statusCode).toBe(200);
      const ready = await broken.inject({ url: '/readyz' });
      expect([ready.statusCode, ready.json<{ ready: boolean }>().ready]).toEqual([503, false]);
      await broken.close();
    }
  });
});

describe('figures', () => {
  it('count turns by how they ended, and time them', async () => {
    const counted = await testApp(database);
    const { say } = await begin(counted);
    await say('你好');
    const { body, headers } = await counted.inject({ url: '/metrics' });
    await counted.close();
    expect(headers['content-type']).toMatch(/^text\/plain/);
    expect(body).toContain('gongji_turns_total{channel="web",outcome="answered"} 1');
    expect(body).toContain('gongji_turn_seconds_count{channel="web"} 1');
    expect(body).toContain('process_cpu_seconds_total');
  });
});

describe('the documentation', () => {
  it('describes every route of the API with its bodies and answers', async () => {
    const { paths, openapi } = (await app.inject({ url: '/openapi.json' })).json<{
      openapi: string;
      paths: Record<string, Record<string, { requestBody?: unknown; responses: Record<string, unknown> }>>;
    }>();
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual([
      '/api/v1/conversations',
      '/api/v1/conversations/{id}',
      '/api/v1/conversations/{id}/messages',
      '/healthz',
      '/metrics',
      '/openapi.json',
      '/readyz',
    ]);
    const send = paths['/api/v1/conversations/{id}/messages']?.['post'];
    expect(JSON.stringify(send?.requestBody)).toContain('clientMessageId');
    expect(JSON.stringify(send?.responses['200'])).toContain('citations');
    expect(JSON.stringify(send?.responses['200'])).toContain('text/event-stream');
    expect(JSON.stringify(send?.responses)).toContain('application/problem+json');
  });

  it('lists the routes on a page without script', async () => {
    const { body } = await app.inject({ url: '/docs' });
    expect(body).toContain('POST /api/v1/conversations/{id}/messages');
    expect(body).not.toContain('<script');
  });
});

describe('the log', () => {
  it('has method, route, status and time of a request, and nothing that a person wrote', async () => {
    const { log, lines } = logCollector();
    const logged = await testApp(database, { log });
    const { id, cookie, say } = await begin(logged);
    const secret = '俺的秘密41088119800101123X';
    await say(secret, { region: '410300' });
    await say(secret, { act: secret });
    await logged.inject({
      url: `/?q=${encodeURIComponent(secret)}`,
      headers: { cookie, referer: `http://x/${secret.length}` },
    });
    await logged.inject({ method: 'POST', url: open, headers: json, payload: `{"${secret}` });
    logged.log.warn({ text: secret, turn: { utterance: secret }, body: { a: secret } }, 'careless');
    await logged.close();
    expect(lines()).toContain(
      '"method":"POST","route":"/api/v1/conversations/:id/messages","status":200,"ms":',
    );
    expect(lines()).not.toContain('秘密');
    expect(lines()).not.toContain(encodeURIComponent('秘密'));
    expect(lines()).not.toContain(cookie.split('=')[1]);
    expect(lines()).not.toContain(id);
  });

  it('has where a fault happened, without its message', async () => {
    const { log, lines } = logCollector();
    const failing = await testApp(database, {
      log,
      conversations: {
        ...testDeps(database).conversations,
        create: () => Promise.reject(new TypeError('俺的秘密')),
      },
    });
    await failing.inject({ method: 'POST', url: open });
    await failing.close();
    expect(lines()).toContain('"fault":"TypeError"');
    expect(lines()).toContain('owner-cookie.ts');
    expect(lines()).not.toContain('秘密');
  });
});
