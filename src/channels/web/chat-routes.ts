// The chat page for residents: shown with GET /, written to by ordinary forms with POST /, which leads back to the page.
import { createHash } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Conversation } from '../../conversation/ports.js';
import { chatView } from './chat-view.js';
import { beginConversation, ownerOf } from './owner-cookie.js';
import type { OwnerCheck } from './rate-limits.js';
import { readRegion } from './regions.js';
import { chatPage } from './render-page.js';
import { takeTurn } from './take-turn.js';
import type { WebApp, WebServices } from './web-services.js';

const SHOWN_TURNS = 30;
const SEE_OTHER = 303;

const Written = z.object({
  text: z.string(),
  clientMessageId: z.string().regex(/^[\w-]{1,40}$/),
  region: z.string().max(20).optional(),
});

async function conversationOf(web: WebServices, request: FastifyRequest): Promise<Conversation | undefined> {
  const owner = ownerOf(web, request);
  return owner === undefined ? undefined : web.conversations.latest(owner);
}

/** One page may be written from twice, after going back to it: only the same words from the same page are the same message. */
function messageId({ clientMessageId, text, region }: z.infer<typeof Written>): string {
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
  const schema = { hide: true, body: Written };
  app.post('/', { schema, preHandler: limit }, async (request, reply) => {
    const { text } = request.body;
    const region = readRegion(web, request.body.region);
    const { id } =
      (await conversationOf(web, request)) ?? (await beginConversation(web, { request, reply }, region));
    await takeTurn(web, { conversationId: id, clientMessageId: messageId(request.body), text, region });
    return reply.redirect('/#last', SEE_OTHER);
  });
}
