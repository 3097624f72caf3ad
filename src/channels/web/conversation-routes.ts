// The API of conversations: begin one, send a message, read it again. Another person's conversation does not exist.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Answer, type Conversation, type RecordedTurn } from '../../conversation/ports.js';
import { beginConversation, ownerOf } from './owner-cookie.js';
import { noSuchConversation, ProblemBody } from './problem.js';
import type { OwnerCheck } from './rate-limits.js';
import { readRegion } from './regions.js';
import { takeTurn } from './take-turn.js';
import { demonstrationNotice, type WebApp, type WebServices } from './web-services.js';

const MOST_TURNS = 1_000;

const Region = z.string().max(20).nullish().describe('GB/T 2260 code of the place whose rules are asked for');

const Opening = z.object({ region: Region }).nullish();

const NewMessage = z
  .object({
    text: z.string().optional().describe('What the person wrote'),
    act: z.unknown().optional().describe('Not supported yet'),
    clientMessageId: z
      .string()
      .regex(/^[\w.:-]{1,64}$/, 'is 1 to 64 of A-Z a-z 0-9 _ . : -')
      .describe('Made by the sender; the same id is answered once'),
    region: Region,
  })
  .superRefine(({ text, act }, context) => {
    if (act !== undefined) {
      context.addIssue({ code: 'custom', path: ['act'], message: 'acts are not supported yet; send text' });
    } else if (text === undefined) {
      context.addIssue({ code: 'custom', path: ['text'], message: 'is missing' });
    }
  });

/** The answer, with what is said on every message of a demonstration. */
const SentAnswer = Answer.extend({ demonstration: z.string().nullable() });
type SentAnswer = z.infer<typeof SentAnswer>;

const SentTurn = z.object({
  clientMessageId: z.string(),
  utterance: z.string().describe('Numbers that name a person are masked'),
  at: z.string(),
  answer: SentAnswer,
});

const SentConversation = z.object({
  id: z.string(),
  region: z.string().nullable(),
  createdAt: z.string(),
  turns: z.array(SentTurn),
});

const Params = z.object({ id: z.string() });
const problem = {
  description: 'Problem details',
  content: { 'application/problem+json': { schema: ProblemBody } },
};
const eventStream = 'text/event-stream';

async function ownConversation(web: WebServices, request: FastifyRequest, id: string): Promise<Conversation> {
  const owner = ownerOf(web, request);
  const conversation = owner === undefined ? undefined : await web.conversations.find(id, owner);
  if (!conversation) throw noSuchConversation();
  return conversation;
}

function sent(web: WebServices, answer: Answer): SentAnswer {
  return { ...answer, demonstration: demonstrationNotice(web) };
}

function sendEvent(reply: FastifyReply, answer: SentAnswer): FastifyReply {
  return reply.type(eventStream).send(`event: answer\ndata: ${JSON.stringify(answer)}\n\n`);
}

function addBegin(app: WebApp, web: WebServices): void {
  const schema = {
    summary: 'Begin a conversation. The answer sets the cookie that its messages need',
    body: Opening,
    response: { 200: z.object({ id: z.string() }), '4xx': problem },
  };
  app.post('/api/v1/conversations', { schema }, async (request, reply) => {
    const region = readRegion(web, request.body?.region);
    const { id } = await beginConversation(web, { request, reply }, region);
    return { id };
  });
}

function addSend(app: WebApp, web: WebServices, limit: OwnerCheck): void {
  const schema = {
    summary: `Send a message, get its answer; with Accept: ${eventStream} as one event named answer`,
    params: Params,
    body: NewMessage,
    response: {
      200: {
        description: 'The answer',
        content: { 'application/json': { schema: SentAnswer }, [eventStream]: { schema: z.string() } },
      },
      '4xx': problem,
    },
  };
  app.post('/api/v1/conversations/:id/messages', { schema, preHandler: limit }, async (request, reply) => {
    const { id } = await ownConversation(web, request, request.params.id);
    const { text = '', clientMessageId } = request.body;
    const region = readRegion(web, request.body.region);
    const answer = sent(web, await takeTurn(web, { conversationId: id, clientMessageId, text, region }));
    const asEvent = (request.headers.accept ?? '').includes(eventStream);
    return asEvent ? sendEvent(reply, answer) : reply.send(answer);
  });
}

function addRead(app: WebApp, web: WebServices): void {
  const schema = {
    summary: 'Read a conversation: its answered turns, oldest first',
    params: Params,
    response: { 200: SentConversation, '4xx': problem },
  };
  const sentTurn = (turn: RecordedTurn) => ({ ...turn, answer: sent(web, turn.answer) });
  app.get('/api/v1/conversations/:id', { schema }, async (request) => {
    const { id, region, createdAt } = await ownConversation(web, request, request.params.id);
    const turns = await web.conversations.turns(id, MOST_TURNS);
    return { id, region: region ?? null, createdAt, turns: turns.map(sentTurn) };
  });
}

/** Adds the three routes; `limit` counts messages by sender. */
export function addConversationRoutes(app: WebApp, web: WebServices, limit: OwnerCheck): void {
  addBegin(app, web);
  addSend(app, web, limit);
  addRead(app, web);
}
