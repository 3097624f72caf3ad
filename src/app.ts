// Builds the server from what it is given. Never listens, never reads a setting: main.ts and tests do.
import cookie from '@fastify/cookie';
import fastify, { LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { knownPlaces } from './answering/choices.js';
import { addAssetRoutes } from './channels/web/assets.js';
import { addChatRoutes } from './channels/web/chat-routes.js';
import { addConversationRoutes } from './channels/web/conversation-routes.js';
import { addDocsRoutes, collectSchemas } from './channels/web/docs-routes.js';
import { addErrorReplies, replyToError } from './channels/web/error-replies.js';
import { refuseForeignRequests } from './channels/web/foreign-requests.js';
import { addHealthRoutes } from './channels/web/health-routes.js';
import { addRateLimits, RATE_LIMITS, type OwnerCheck } from './channels/web/rate-limits.js';
import { addRequestLog, loggerOptions, type LogSettings } from './channels/web/request-log.js';
import { addSecurityHeaders } from './channels/web/security-headers.js';
import { createTurnMetrics } from './channels/web/turn-metrics.js';
import type { WebApp, WebServices } from './channels/web/web-services.js';

const BODY_LIMIT_BYTES = 64 * 1024;
const REQUEST_WITHIN_MS = 30_000;

export type AppDeps = Omit<WebServices, 'offeredPlaces' | 'limits' | 'metrics'> &
  Partial<Pick<WebServices, 'limits'>> & { log: LogSettings };

function createServer(web: WebServices, log: LogSettings): WebApp {
  const app = fastify({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    trustProxy: false,
    frameworkErrors: (error, request, reply) => {
      replyToError(web)(error, request, reply);
    },
  }).withTypeProvider<ZodTypeProvider>();
  return app.setValidatorCompiler(validatorCompiler).setSerializerCompiler(serializerCompiler);
}

/** A JSON body may be left out, even where its content type is sent. */
function readJson(app: WebApp): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parse(request, body as string, done);
  });
}

/** Everything that every request passes, in this order. */
async function addGuards(app: WebApp, web: WebServices): Promise<OwnerCheck> {
  readJson(app);
  addErrorReplies(app, web);
  addRequestLog(app);
  await app.register(cookie);
  await addSecurityHeaders(app, web);
  refuseForeignRequests(app, web);
  return addRateLimits(app, web);
}

/** Builds the server with all its routes. The caller listens, and closes it. */
export async function buildApp(deps: AppDeps): Promise<WebApp> {
  const web: WebServices = {
    limits: RATE_LIMITS,
    ...deps,
    offeredPlaces: () => knownPlaces(deps.turns.release()),
    metrics: createTurnMetrics(),
  };
  const app = createServer(web, deps.log);
  const limit = await addGuards(app, web);
  await collectSchemas(app, web);
  addHealthRoutes(app, web);
  addConversationRoutes(app, web, limit);
  addDocsRoutes(app, web);
  addAssetRoutes(app);
  await app.register((scope) => addChatRoutes(scope as WebApp, web, limit));
  return app;
}
