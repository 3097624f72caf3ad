// One line a request: method, route, status, time. Never an address with its values, a header, or anything of a body.
import type { Writable } from 'node:stream';
import type { FastifyServerOptions } from 'fastify';
import type { WebApp } from './web-services.js';

export interface LogSettings {
  level: string;
  /** Where lines go; standard output when left out. */
  stream?: Writable;
}

const secret = ['text', 'body', 'headers', 'utterance', 'answer', 'cookie', 'token'];

/** Fastify's logger, told to leave out what people write even where somebody logs a whole object. */
export function loggerOptions({
  level,
  stream,
}: LogSettings): Exclude<FastifyServerOptions['logger'], boolean | undefined> {
  return {
    level,
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
    serializers: { req: () => ({}), res: () => ({}) },
    ...(stream && { stream }),
  };
}

/** Writes the line after each answer; what the operator's machines ask for shows at level debug. */
export function addRequestLog(app: WebApp): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { url: route = 'none', config } = request.routeOptions;
    const line = {
      method: request.method,
      route,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    };
    if (config.uncounted === true) request.log.debug(line);
    else request.log.info(line);
    done();
  });
}
