// Refuses requests that change something and come from another site's page (cross-site request forgery).
import type { FastifyRequest } from 'fastify';
import { ProblemError } from './problem.js';
import type { WebApp, WebServices } from './web-services.js';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);
const ownSites = new Set(['same-origin', 'none']);

function ownOrigin({ publicUrl }: WebServices, request: FastifyRequest): string {
  return publicUrl?.origin ?? `${request.protocol}://${request.host}`;
}

function isForeign(web: WebServices, request: FastifyRequest): boolean {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origin !== ownOrigin(web, request)) return true;
  return typeof site === 'string' && !ownSites.has(site);
}

function refusal(): ProblemError {
  return new ProblemError({
    status: 403,
    name: 'foreign-origin',
    title: 'Refused',
    detail: 'The request comes from the page of another site.',
  });
}

/** Programs send neither header and pass: they hold no cookie that a foreign page could use. */
export function refuseForeignRequests(app: WebApp, web: WebServices): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const refused = !reading.has(request.method) && isForeign(web, request);
    done(refused ? refusal() : undefined);
  });
}
