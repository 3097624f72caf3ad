// How many requests one sender may make. An address has a high ceiling, because a whole village office may share one.
import rateLimit from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import { ownerOf } from './owner-cookie.js';
import { ProblemError } from './problem.js';
import type { RateLimits, WebApp, WebServices } from './web-services.js';

/** The span over which requests are counted. */
const WINDOW_MS = 60_000;

export const RATE_LIMITS: RateLimits = { messagesPerOwner: 60, requestsPerAddress: 6_000 };

/** Refuses a message of a sender who has sent too many. */
export type OwnerCheck = (request: FastifyRequest) => Promise<void>;

function tooMany(retryAfterSeconds: number): ProblemError {
  const detail = `Too many requests. Try again in ${retryAfterSeconds} s.`;
  return new ProblemError({
    status: 429,
    name: 'too-many-requests',
    title: 'Too many requests',
    detail,
    retryAfterSeconds,
  });
}

function limiter(app: WebApp, max: number, keyGenerator?: (request: FastifyRequest) => string): OwnerCheck {
  const count = app.createRateLimit({ max, timeWindow: WINDOW_MS, ...(keyGenerator && { keyGenerator }) });
  return async (request) => {
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded) throw tooMany(counted.ttlInSeconds);
  };
}

/**
 * Counts every request by address.
 * @returns the check by cookie, for the routes that take messages
 */
export async function addRateLimits(app: WebApp, web: WebServices): Promise<OwnerCheck> {
  await app.register(rateLimit, { global: false });
  const byAddress = limiter(app, web.limits.requestsPerAddress);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.uncounted !== true) await byAddress(request);
  });
  const byOwner = limiter(app, web.limits.messagesPerOwner, (request) => ownerOf(web, request) ?? '');
  return async (request) => {
    if (ownerOf(web, request) !== undefined) await byOwner(request);
  };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Not counted by address: what machines of the operator ask for. */
    uncounted?: boolean;
  }
}
