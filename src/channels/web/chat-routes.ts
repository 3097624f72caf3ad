// The chat page for residents: shown with GET /, written to by an ordinary form with POST /, begun afresh with POST /new.
import { createHash } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Conversation } from '../../conversation/ports.js';
import { chatView } from './chat-view.js';
import { beginConversation, dropToken, ownerOf } from './owner-cookie.js';
import type { OwnerCheck } from './rate-limits.js';
import { readRegion } from './regions.js';
import { chatPage } from './render-page.js';
import { takeTurn } from './take-turn.js';
import type { WebApp, WebServices } from './web-services.js';

const SHOWN_TURNS = 30;
const SEE_OTHER = 303;

const Place = z.string().max(20).optional();

const Written = z.object({
  text: z.string(),
  /** Value of the pressed suggestion: sent instead of the written text. */
  suggestion: z.string().optional(),
  clientMessageId: z.string().regex(/^[\w-]{1,40}$/),
  region: Place,
});

/** The place of the pressed suggestion: taken instead of the picked one. */
const Pressed = z.object({ region: Place });

async function conversationOf(web: WebServices, request: FastifyRequest): Promise<Conversation | undefined> {
  const owner = ownerOf(web, request);
  return owner === undefined ? undefined : web.conversations.latest(owner);
}

/** One page may be written from twice, after going back to it: only the same words from the same page are the same message. */
function messageId(clientMessageId: string, text: string, region: string | undefined): string {
  const words = createHash('sha256')
    .update(`${region ?? ''}\n${text}`)
    .digest('hex')
    .slice(0, 12);
  return `${clientMessageId}.${words}`;
}

async function show(web: WebServices, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const conversation = await conversationOf(web, request);
  const turns = conversation ? await web.conversations.turns(conversation.id, SHOWN_TURNS) : [];
  return reply.type('text/html; charset=utf-8').send(chatPage(chatView(web, conversation, turns)));
}

/** Adds GET / and POST /; `limit` counts messages by sender. */
export async function addChatRoutes(app: WebApp, web: WebServices, limit: OwnerCheck): Promise<void> {
  app.removeContentTypeParser('application/json');
  await app.register(formbody);
  app.get('/', { schema: { hide: true } }, (request, reply) => show(web, request, reply));
  const schema = { hide: true, body: Written, querystring: Pressed };
  app.post('/', { schema, preHandler: limit }, async (request, reply) => {
    const { suggestion, text: written } = request.body;
    const text = suggestion ?? written;
    const region = readRegion(web, request.query.region ?? request.body.region);
    const clientMessageId = messageId(request.body.clientMessageId, text, region);
    const { id } =
      (await conversationOf(web, request)) ?? (await beginConversation(web, { request, reply }, region));
    await takeTurn(web, { conversationId: id, clientMessageId, text, region });
    return reply.redirect('/#last', SEE_OTHER);
  });
  app.post('/new', { schema: { hide: true } }, (_request, reply) => {
    dropToken(web, reply);
    return reply.redirect('/', SEE_OTHER);
  });
}
