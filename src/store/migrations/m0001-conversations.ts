// Conversations and their turns. Never changed after release: a later migration adds.
import { sql, type Kysely, type Migration } from 'kysely';

/*
 * province: GB/T 2260, first two digits, of the place known when the conversation began; 10 when none was. Turns carry their
 * conversation's, so that both can be spread over servers by it. id: sorts by time.
 */
const conversationsTable = sql`
  create table conversations (
    id uuid primary key,
    province char(2) not null,
    channel text not null,
    owner_hash text not null,
    region char(6),
    created_at timestamptz not null default now()
  )`;

const turnsTable = sql`
  create table turns (
    conversation_id uuid not null references conversations (id),
    id uuid not null,
    province char(2) not null,
    client_message_id text not null,
    utterance text,
    answer jsonb,
    claimed_at timestamptz not null default now(),
    answered_at timestamptz,
    primary key (conversation_id, id),
    unique (conversation_id, client_message_id),
    check ((answer is null) = (answered_at is null) and (answer is null) = (utterance is null))
  )`;

async function up(db: Kysely<unknown>): Promise<void> {
  await conversationsTable.execute(db);
  await sql`create index conversations_by_owner on conversations (owner_hash, id desc)`.execute(db);
  await turnsTable.execute(db);
}

/** Creates both tables. */
export const conversations: Migration = { up };
