// The headers that keep a page to itself: no script at all, nothing from elsewhere, in nobody's frame.
import helmet from '@fastify/helmet';
import type { WebApp, WebServices } from './web-services.js';

const YEAR_SECONDS = 31_536_000;
const none = ["'none'"];
const self = ["'self'"];

const directives = {
  defaultSrc: none,
  scriptSrc: none,
  styleSrc: self,
  imgSrc: self,
  formAction: self,
  baseUri: none,
  frameAncestors: none,
};

/** Adds them to every answer of this server. */
export async function addSecurityHeaders(app: WebApp, { publicUrl }: WebServices): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    frameguard: { action: 'deny' },
    // Not no-referrer: with it, browsers send the Origin of our own forms as "null".
    referrerPolicy: { policy: 'same-origin' },
    hsts: publicUrl?.protocol === 'https:' ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('cache-control', 'no-store');
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=()');
    done();
  });
}
