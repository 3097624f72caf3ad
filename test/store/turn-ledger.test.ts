// The ledger of turns and the conversations, on the embedded database and on a real server.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClaimLostError, type Answer, type Claim } from '../../src/conversation/ports.js';
import { createConversationStore } from '../../src/store/conversations.js';
import { migrate } from '../../src/store/migrate.js';
import { openDatabase, type Database } from '../../src/store/open-database.js';
import { createIdMaker } from '../../src/store/time-ordered-id.js';
import { answeredUtterance, createTurnLedger, releaseAllClaims } from '../../src/store/turn-ledger.js';
import { openMemoryDatabase } from './embedded-database.js';
import { startPostgres } from './postgres-server.js';

const LUOYANG = '410300';

function answerWith(text: string, region: string | null = LUOYANG): Answer {
  return {
    id: 'a',
    outcome: 'answered',
    reason: 'test',
    intents: [],
    aspect: null,
    slots: {},
    text,
    card: { lead: text, points: [], steps: [], notes: [], scope: '', basis: [], office: '' },
    decision: null,
    figures: [],
    citations: [],
    actions: [],
    choices: [],
    confirmation: null,
    region,
    asOf: '2025-11-05',
    release: 'r',
    wording: 'rules',
  };
}

type Claimed = Extract<Claim, { kind: 'claimed' }>;

function claimed(claim: Claim): Claimed {
  if (claim.kind !== 'claimed') throw new Error(`the message was not claimed: ${claim.kind}`);
  return claim;
}

async function openOnServer(): Promise<Database> {
  const server = await startPostgres();
  const { db, isUp, close } = await openDatabase({ url: await server.createDatabase() });
  await Promise.all([migrate(db), migrate(db)]);
  return { db, isUp, close: () => close().then(() => server.stop()) };
}

const places = [
  { name: 'the embedded database', open: openMemoryDatabase },
  { name: 'a real PostgreSQL server', open: openOnServer },
];

describe.each(places)('on $name', ({ open }) => {
  let database: Database;
  const ids = createIdMaker(() => new Date());

  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  const ledger = () => createTurnLedger(database.db, ids);
  const conversations = () => createConversationStore(database.db, ids);
  const begin = (region?: string) => conversations().create({ channel: 'web', ownerHash: 'owner', region });

  async function say(conversationId: string, clientMessageId: string, utterance: string): Promise<void> {
    const { claim } = claimed(await ledger().claim({ conversationId, clientMessageId }));
    await ledger().record(claim, { utterance, answer: answerWith(`回答：${utterance}`) });
  }

  it('a second migration finds nothing to do', async () => {
    expect(await migrate(database.db)).toEqual([]);
  });

  it('the same message sent twenty times at once is claimed once', async () => {
    const { id: conversationId } = await begin();
    const message = { conversationId, clientMessageId: 'same' };
    const claims = await Promise.all(Array.from({ length: 20 }, () => ledger().claim(message)));
    expect(claims.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    expect(claims.filter(({ kind }) => kind === 'in_progress')).toHaveLength(19);
  });

  it('a message that was answered gets its answer again', async () => {
    const { id } = await begin();
    await say(id, 'm1', '能给我妈缴吗');
    const again = await ledger().claim({ conversationId: id, clientMessageId: 'm1' });
    expect(again).toEqual({ kind: 'answered', answer: answerWith('回答：能给我妈缴吗') });
  });

  it('a claim hands over the last six utterances, oldest first, and the place of the last answer', async () => {
    const { id } = await begin();
    for (const number of [1, 2, 3, 4, 5, 6, 7]) await say(id, `m${String(number)}`, `第${String(number)}句`);
    const next = claimed(await ledger().claim({ conversationId: id, clientMessageId: 'm8' }));
    expect(next.history).toEqual(['第2句', '第3句', '第4句', '第5句', '第6句', '第7句']);
    expect(next.region).toBe(LUOYANG);
  });

  it('an answer without a place leaves the place as it was', async () => {
    const { id } = await begin('141000');
    const { claim } = claimed(await ledger().claim({ conversationId: id, clientMessageId: 'm1' }));
    await ledger().record(claim, { utterance: '你好', answer: answerWith('您好', null) });
    expect((await conversations().find(id, 'owner'))?.region).toBe('141000');
  });

  it('a claim that was given back can be taken again', async () => {
    const message = { conversationId: (await begin()).id, clientMessageId: 'm1' };
    await ledger().release(claimed(await ledger().claim(message)).claim);
    expect((await ledger().claim(message)).kind).toBe('claimed');
  });

  it('a claim older than a minute is taken over, by one, and its first holder can neither answer nor give it back', async () => {
    const message = { conversationId: (await begin()).id, clientMessageId: 'm1' };
    const lost = claimed(await ledger().claim(message)).claim;
    await sql`update turns set claimed_at = now() - interval '61 seconds' where id = ${lost.turnId}`.execute(
      database.db,
    );
    const others = await Promise.all(Array.from({ length: 8 }, () => ledger().claim(message)));
    expect(others.filter(({ kind }) => kind === 'claimed')).toHaveLength(1);
    const turn = { utterance: '晚了', answer: answerWith('晚了') };
    await expect(ledger().record(lost, turn)).rejects.toThrow(ClaimLostError);
    await ledger().release(lost);
    expect((await ledger().claim(message)).kind).toBe('in_progress');
  });

  it('when all claims are given back, open messages can be taken again at once, and answers stay', async () => {
    const { id: conversationId } = await begin();
    await say(conversationId, 'm1', '一');
    const open = { conversationId, clientMessageId: 'm2' };
    const lost = claimed(await ledger().claim(open)).claim;
    await releaseAllClaims(database.db);
    expect((await ledger().claim(open)).kind).toBe('claimed');
    expect((await ledger().claim({ conversationId, clientMessageId: 'm1' })).kind).toBe('answered');
    const turn = { utterance: '晚了', answer: answerWith('晚了') };
    await expect(ledger().record(lost, turn)).rejects.toThrow(ClaimLostError);
  });

  it('tells the utterance that was answered under an id, and none before', async () => {
    const { id: conversationId } = await begin();
    await say(conversationId, 'm1', '一');
    await ledger().claim({ conversationId, clientMessageId: 'm2' });
    const told = await Promise.all(
      ['m1', 'm2', 'm3'].map((clientMessageId) =>
        answeredUtterance(database.db, { conversationId, clientMessageId }),
      ),
    );
    expect(told).toEqual(['一', undefined, undefined]);
  });

  it('a message to a conversation that does not exist is refused', async () => {
    const claims = await Promise.all(
      [ids.next(), 'no-id'].map((id) => ledger().claim({ conversationId: id, clientMessageId: 'm' })),
    );
    expect(claims).toEqual([{ kind: 'unknown_conversation' }, { kind: 'unknown_conversation' }]);
  });

  it('a conversation is found by its owner only', async () => {
    const { id } = await begin();
    expect((await conversations().find(id, 'owner'))?.id).toBe(id);
    expect(await conversations().find(id, 'stranger')).toBeUndefined();
    expect(await conversations().find('no-id', 'owner')).toBeUndefined();
  });

  it('the newest conversation of an owner is the latest', async () => {
    await begin();
    const { id } = await begin();
    expect((await conversations().latest('owner'))?.id).toBe(id);
    expect(await conversations().latest('stranger')).toBeUndefined();
  });

  it('turns come oldest first, answered ones only, the last so many', async () => {
    const { id } = await begin();
    await say(id, 'm1', '一');
    await say(id, 'm2', '二');
    await say(id, 'm3', '三');
    await ledger().claim({ conversationId: id, clientMessageId: 'm4' });
    expect((await conversations().turns(id, 2)).map(({ utterance }) => utterance)).toEqual(['二', '三']);
  });

  it('every row carries the province of the place that was known at the start', async () => {
    const { id } = await begin(LUOYANG);
    await say(id, 'm1', '一');
    const { id: nowhere } = await begin();
    const { rows } = await sql<{ province: string }>`
      select province from turns where conversation_id = ${id}
      union all select province from conversations where id in (${id}, ${nowhere})`.execute(database.db);
    expect(rows.map(({ province }) => province).sort()).toEqual(['10', '41', '41']);
  });
});
