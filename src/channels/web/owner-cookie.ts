// The cookie that shows whose conversation it is. Unreadable to scripts, never sent along by other sites' forms.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Conversation } from '../../conversation/ports.js';
import { newOwnerToken, ownerHash } from '../../identity/owner-token.js';
import type { WebServices } from './web-services.js';

const LASTS_SECONDS = 12 * 3600;
const TOKEN = /^[\w-]{43}$/;

function isSecure({ publicUrl }: WebServices): boolean {
  return publicUrl?.protocol === 'https:';
}

function cookieName(web: WebServices): string {
  return isSecure(web) ? '__Host-gongji' : 'gongji';
}

/** The hash of the sender's token; undefined without a cookie of ours. */
export function ownerOf(web: WebServices, request: FastifyRequest): string | undefined {
  const token = request.cookies[cookieName(web)];
  return token !== undefined && TOKEN.test(token) ? ownerHash(token) : undefined;
}

/** Attributes of the cookie; a browser drops it only when they are the same. */
function attributes(web: WebServices): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(web) };
}

/** Makes the browser forget whose conversations it holds: nobody can reach them from it any more. */
export function dropToken(web: WebServices, reply: FastifyReply): void {
  reply.clearCookie(cookieName(web), attributes(web));
}

function giveToken(web: WebServices, reply: FastifyReply): string {
  const token = newOwnerToken();
  reply.setCookie(cookieName(web), token, { ...attributes(web), maxAge: LASTS_SECONDS });
  return ownerHash(token);
}

/** Begins a conversation. A token that we never gave out is not taken over: it may have been planted. */
export async function beginConversation(
  web: WebServices,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  region: string | undefined,
): Promise<Conversation> {
  const sent = ownerOf(web, request);
  const known = sent !== undefined && (await web.conversations.latest(sent)) !== undefined;
  const owner = known ? sent : giveToken(web, reply);
  return web.conversations.create({ channel: 'web', ownerHash: owner, region });
}
