// The whole server on a database in memory, without a network, for tests of its routes.
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { loadRelease } from '../../../src/answering/load-release.js';
import type { Release } from '../../../src/answering/release.js';
import { buildApp, type AppDeps } from '../../../src/app.js';
import { demonstrationClock } from '../../../src/domain/clock.js';
import { day } from '../../../src/domain/day.js';
import { createConversationStore } from '../../../src/store/conversations.js';
import type { Database } from '../../../src/store/open-database.js';
import { createIdMaker } from '../../../src/store/time-ordered-id.js';
import { answeredUtterance, createTurnLedger } from '../../../src/store/turn-ledger.js';

export type TestApp = Awaited<ReturnType<typeof buildApp>>;

let loaded: Release | undefined;

/** The project's release, loaded once. */
function testRelease(): Release {
  loaded ??= loadRelease(fileURLToPath(new URL('../../..', import.meta.url)));
  return loaded;
}

/** What the server is built from: demonstration day 2025-11-05, no limits in the way. */
export function testDeps({ db, isUp }: Database): AppDeps {
  const ids = createIdMaker(() => new Date());
  const clock = demonstrationClock(day('2025-11-05'));
  return {
    turns: { ledger: createTurnLedger(db, ids), clock, release: testRelease },
    conversations: createConversationStore(db, ids),
    answeredUtterance: (message) => answeredUtterance(db, message),
    isUp,
    demonstration: true,
    publicUrl: undefined,
    log: { level: 'silent' },
  };
}

/** A server built from the database, with some of its parts replaced. */
export function testApp(database: Database, changes: Partial<AppDeps> = {}): Promise<TestApp> {
  return buildApp({ ...testDeps(database), ...changes });
}

/** Collects log lines. */
export function logCollector(): { log: AppDeps['log']; lines: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { log: { level: 'trace', stream }, lines: () => text };
}

/** A person with a conversation of their own. */
export interface TestPerson {
  id: string;
  cookie: string;
  /** Sends a message; `more` goes into its body. */
  say: (text: string, more?: Record<string, unknown>) => ReturnType<typeof sendMessage>;
}

function sendMessage(app: TestApp, person: { id: string; cookie: string }, body: Record<string, unknown>) {
  return app.inject({
    method: 'POST',
    url: `/api/v1/conversations/${person.id}/messages`,
    headers: { cookie: person.cookie },
    payload: body,
  });
}

/** Begins a conversation by the API. */
export async function begin(app: TestApp): Promise<TestPerson> {
  const reply = await app.inject({ method: 'POST', url: '/api/v1/conversations' });
  const { id } = reply.json<{ id: string }>();
  const cookie = String(reply.headers['set-cookie']).split(';')[0]!;
  let count = 0;
  return {
    id,
    cookie,
    say: (text, more = {}) => {
      count += 1;
      return sendMessage(app, { id, cookie }, { text, clientMessageId: `m${count}`, ...more });
    },
  };
}
