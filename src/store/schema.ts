// The tables as Kysely sees them. What creates them stands in migrations/.
import type { ColumnType, Kysely } from 'kysely';
import type { Answer } from '../conversation/ports.js';

/** A moment set by the database when the row is made. */
type MadeAt = ColumnType<Date, never, never>;

interface ConversationsTable {
  id: string;
  province: string;
  channel: string;
  owner_hash: string;
  region: string | null;
  created_at: MadeAt;
}

interface TurnsTable {
  id: string;
  conversation_id: string;
  province: string;
  client_message_id: string;
  /** Masked; null until answered, as is the answer. */
  utterance: string | null;
  answer: ColumnType<Answer | null, string, string>;
  claimed_at: MadeAt;
  answered_at: ColumnType<Date | null, never, Date>;
}

export interface Schema {
  conversations: ConversationsTable;
  turns: TurnsTable;
}

export type Db = Kysely<Schema>;
