// The files that pages need, read once at the start. Their address holds a hash of what is in them, so that browsers may keep them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { WebApp } from './web-services.js';

const types = { css: 'text/css; charset=utf-8', svg: 'image/svg+xml' };

export interface Asset {
  name: string;
  content: string;
  type: string;
  /** The address that pages use. */
  href: string;
}

function load(name: string, extension: keyof typeof types): Asset {
  const file = `${name}.${extension}`;
  const content = readFileSync(new URL(`../../web/chat/${file}`, import.meta.url), 'utf8');
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { name: file, content, type: types[extension], href: `/assets/${file}?v=${hash}` };
}

export const stylesheet = load('chat', 'css');
export const icon = load('icon', 'svg');

/** Adds /assets/chat.css and /assets/icon.svg. */
export function addAssetRoutes(app: WebApp): void {
  const query = z.object({ v: z.string().optional() });
  for (const { name, content, type, href } of [stylesheet, icon]) {
    const schema = { hide: true, querystring: query };
    app.get(`/assets/${name}`, { schema }, (request, reply) => {
      const current = href.endsWith(`?v=${request.query.v ?? ''}`);
      reply.header('cache-control', current ? 'public, max-age=31536000, immutable' : 'no-cache');
      return reply.type(type).send(content);
    });
  }
}
