// The ledger of turns in SQL: each message is claimed by one insert, so that it is answered once, however many processes get it.
import { sql } from 'kysely';
import {
  ClaimLostError,
  type Claim,
  type TurnClaim,
  type TurnLedger,
  type TurnRequest,
} from '../conversation/ports.js';
import type { Db } from './schema.js';
import { isId, type IdMaker } from './time-ordered-id.js';

/** A claim that is older and has no answer belongs to a process that died: another may take it over. */
const CLAIM_LASTS_SECONDS = 60;
const REMEMBERED_UTTERANCES = 6;
const MOST_TRIES = 3;

type Message = Pick<TurnRequest, 'conversationId' | 'clientMessageId'>;

/** Takes the message if nobody has it, or if its holder died. The database's clock counts: processes may differ. */
async function take(db: Db, turnId: string, message: Message): Promise<boolean> {
  const { rows } = await sql`
    insert into turns (conversation_id, id, province, client_message_id)
    select c.id, ${turnId}, c.province, ${message.clientMessageId}
    from conversations c where c.id = ${message.conversationId}
    on conflict (conversation_id, client_message_id) do update
      set id = excluded.id, claimed_at = excluded.claimed_at
      where turns.answer is null
        and turns.claimed_at < now() - make_interval(secs => ${CLAIM_LASTS_SECONDS})
    returning id`.execute(db);
  return rows.length > 0;
}

/** What a caller that got the message needs to answer it. */
async function context(
  db: Db,
  conversationId: string,
): Promise<{ history: string[]; region: string | undefined }> {
  const { rows } = await sql<{ region: string | null; history: string[] }>`
    select c.region, array(
      select t.utterance from turns t
      where t.conversation_id = c.id and t.answer is not null
      order by t.id desc limit ${REMEMBERED_UTTERANCES}
    ) as history
    from conversations c where c.id = ${conversationId}`.execute(db);
  const [row] = rows;
  return { history: (row?.history ?? []).reverse(), region: row?.region ?? undefined };
}

/** What became of a message that another caller has; undefined when it was given back at this moment. */
async function othersClaim(db: Db, message: Message): Promise<Claim | undefined> {
  const turn = await db
    .selectFrom('turns')
    .select('answer')
    .where('conversation_id', '=', message.conversationId)
    .where('client_message_id', '=', message.clientMessageId)
    .executeTakeFirst();
  if (turn) return turn.answer ? { kind: 'answered', answer: turn.answer } : { kind: 'in_progress' };
  const conversation = await db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', message.conversationId)
    .executeTakeFirst();
  return conversation ? undefined : { kind: 'unknown_conversation' };
}

async function recordTurn(
  db: Db,
  claim: TurnClaim,
  turn: Parameters<TurnLedger['record']>[1],
): Promise<void> {
  const { region } = turn.answer;
  const { rows } = await sql<{ recorded: boolean }>`
    with recorded as (
      update turns set utterance = ${turn.utterance}, answer = ${JSON.stringify(turn.answer)}::jsonb, answered_at = now()
      where conversation_id = ${claim.conversationId} and id = ${claim.turnId} and answer is null
      returning conversation_id
    ), placed as (
      update conversations c set region = ${region} from recorded
      where c.id = recorded.conversation_id and ${region}::text is not null and c.region is distinct from ${region}
    )
    select exists (select from recorded) as recorded`.execute(db);
  if (!rows[0]?.recorded) throw new ClaimLostError(claim.turnId);
}

/**
 * Gives back every claim that has no answer, so that its message may be sent again at once.
 * Only for a database of one process, at its start: there, every holder has died.
 */
export async function releaseAllClaims(db: Db): Promise<void> {
  await db.deleteFrom('turns').where('answer', 'is', null).execute();
}

/** The utterance, masked, that was answered under a message's id; undefined when none was. */
export async function answeredUtterance(db: Db, message: Message): Promise<string | undefined> {
  if (!isId(message.conversationId)) return undefined;
  const turn = await db
    .selectFrom('turns')
    .select('utterance')
    .where('conversation_id', '=', message.conversationId)
    .where('client_message_id', '=', message.clientMessageId)
    .executeTakeFirst();
  return turn?.utterance ?? undefined;
}

/** The ledger on a database; `ids` makes its keys. */
export function createTurnLedger(db: Db, ids: IdMaker): TurnLedger {
  async function claim(message: Message): Promise<Claim> {
    if (!isId(message.conversationId)) return { kind: 'unknown_conversation' };
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const turnId = ids.next();
      if (await take(db, turnId, message)) {
        const { conversationId } = message;
        return { kind: 'claimed', claim: { conversationId, turnId }, ...(await context(db, conversationId)) };
      }
      const other = await othersClaim(db, message);
      if (other) return other;
    }
    return { kind: 'in_progress' };
  }
  async function release({ conversationId, turnId }: TurnClaim): Promise<void> {
    await db
      .deleteFrom('turns')
      .where('conversation_id', '=', conversationId)
      .where('id', '=', turnId)
      .where('answer', 'is', null)
      .execute();
  }
  return { claim, record: (taken, turn) => recordTurn(db, taken, turn), release };
}
