// For the operator's machines: is it alive, can it answer, how is it doing. Not counted by the rate limits.
import { z } from 'zod';
import type { WebApp, WebServices } from './web-services.js';

const LONGEST_WAIT_MS = 2_000;
const UNAVAILABLE = 503;

const Ready = z.object({ ready: z.boolean(), database: z.boolean(), release: z.string().nullable() });

function inTime(check: Promise<boolean>): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), LONGEST_WAIT_MS).unref();
  });
  return Promise.race([check, late]);
}

function liveRelease({ turns }: WebServices): string | null {
  try {
    return turns.release().id;
  } catch {
    return null;
  }
}

/** Adds /healthz, /readyz and /metrics. */
export function addHealthRoutes(app: WebApp, web: WebServices): void {
  const config = { uncounted: true };
  const alive = { summary: 'Alive', response: { 200: z.object({ alive: z.boolean() }) } };
  app.get('/healthz', { config, schema: alive }, () => ({ alive: true }));

  const ready = {
    summary: 'Able to answer: database and release',
    response: { 200: Ready, [UNAVAILABLE]: Ready },
  };
  app.get('/readyz', { config, schema: ready }, async (_request, reply) => {
    const database = await inTime(web.isUp());
    const release = liveRelease(web);
    const isReady = database && release !== null;
    return reply.code(isReady ? 200 : UNAVAILABLE).send({ ready: isReady, database, release });
  });

  const figures = { summary: 'Figures in the text format of Prometheus', response: { 200: z.string() } };
  app.get('/metrics', { config, schema: figures }, async (_request, reply) => {
    return reply.type(web.metrics.contentType).send(await web.metrics.text());
  });
}
