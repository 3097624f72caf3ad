// Conversations in SQL. Nobody gets one without the hash of its owner's token.
import { NATION, provinceOf } from '../domain/region.js';
import type { Conversation, ConversationStore, RecordedTurn } from '../conversation/ports.js';
import type { Db } from './schema.js';
import { isId, type IdMaker } from './time-ordered-id.js';

interface ConversationRow {
  id: string;
  region: string | null;
  created_at: Date;
}

const columns = ['id', 'region', 'created_at'] as const;

function conversationOf({ id, region, created_at }: ConversationRow): Conversation {
  return { id, region: region ?? undefined, createdAt: created_at.toISOString() };
}

/** Two digits of GB/T 2260: a conversation's first place decides where its rows lie for good. */
function provinceCode(region: string | undefined): string {
  return provinceOf(region ?? NATION).slice(0, 2);
}

async function turnsOf(db: Db, conversationId: string, most: number): Promise<RecordedTurn[]> {
  const rows = await db
    .selectFrom('turns')
    .select(['client_message_id', 'utterance', 'answer', 'answered_at'])
    .where('conversation_id', '=', conversationId)
    .where('answer', 'is not', null)
    .orderBy('id', 'desc')
    .limit(most)
    .$narrowType<{ utterance: string; answer: RecordedTurn['answer']; answered_at: Date }>()
    .execute();
  return rows
    .map(({ client_message_id, utterance, answer, answered_at }) => {
      return { clientMessageId: client_message_id, utterance, answer, at: answered_at.toISOString() };
    })
    .reverse();
}

/** The conversations on a database; `ids` makes their keys. */
export function createConversationStore(db: Db, ids: IdMaker): ConversationStore {
  return {
    async create({ channel, ownerHash, region }) {
      const row = await db
        .insertInto('conversations')
        .values({
          id: ids.next(),
          province: provinceCode(region),
          channel,
          owner_hash: ownerHash,
          region: region ?? null,
        })
        .returning(columns)
        .executeTakeFirstOrThrow();
      return conversationOf(row);
    },
    async find(id, ownerHash) {
      if (!isId(id)) return undefined;
      const row = await db
        .selectFrom('conversations')
        .select(columns)
        .where('id', '=', id)
        .where('owner_hash', '=', ownerHash)
        .executeTakeFirst();
      return row && conversationOf(row);
    },
    async latest(ownerHash) {
      const row = await db
        .selectFrom('conversations')
        .select(columns)
        .where('owner_hash', '=', ownerHash)
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && conversationOf(row);
    },
    turns: (id, most) => turnsOf(db, id, most),
  };
}
