// The API described by its own schemas: /openapi.json for programs, /docs for people.
import swagger from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { docsPage, type DocumentedRoute } from './render-page.js';
import type { WebApp, WebServices } from './web-services.js';

const description =
  'Ask about paying relatives’ resident medical insurance from an employee’s own account. Answers carry their facts and citations.';

/** Begins to collect the schemas of the routes that are added later. */
export async function collectSchemas(app: WebApp, { publicUrl }: WebServices): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'gongji', version: '1', description },
      ...(publicUrl && { servers: [{ url: publicUrl.origin }] }),
    },
    transform: jsonSchemaTransform,
  });
}

function documentedRoutes(app: WebApp): DocumentedRoute[] {
  return Object.entries(app.swagger().paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, { summary?: string }>).map(([method, { summary = '' }]) => {
      return { method: method.toUpperCase(), path, summary };
    }),
  );
}

/** Adds /openapi.json and /docs. */
export function addDocsRoutes(app: WebApp, web: WebServices): void {
  const openapi = { summary: 'This description', response: { 200: z.record(z.string(), z.unknown()) } };
  app.get('/openapi.json', { schema: openapi }, () => app.swagger() as unknown as Record<string, unknown>);
  app.get('/docs', { schema: { hide: true } }, (_request, reply) => {
    return reply.type('text/html; charset=utf-8').send(docsPage(web, documentedRoutes(app)));
  });
}
