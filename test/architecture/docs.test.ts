// The documents against the project: the folder tree, the commands and the form of the decision records.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** The fenced block after `<!-- tree -->`, as lines of depth (in characters) and first word. */
function treeLines(text: string): { depth: number; name: string }[] {
  const block = /<!-- tree -->\s*```\w*\n([\s\S]*?)```/.exec(text)?.[1];
  if (block === undefined)
    throw new Error('docs/architecture.md has no fenced block after a line <!-- tree -->');
  return block.split('\n').flatMap((line) => {
    const found = /^([\s│├└─]*)(\S+)/.exec(line);
    return found === null ? [] : [{ depth: found[1]!.length, name: found[2]! }];
  });
}

/** The folders that the tree shows directly under `src/`. */
function foldersInTree(text: string): string[] {
  const lines = treeLines(text);
  const start = lines.findIndex(({ name }) => name === 'src/');
  if (start < 0) throw new Error('the tree of docs/architecture.md has no line that begins with src/');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex(({ depth }) => depth <= lines[start]!.depth);
  const inside = end < 0 ? rest : rest.slice(0, end);
  const first = Math.min(...inside.map(({ depth }) => depth));
  return inside
    .filter(({ depth, name }) => depth === first && name.endsWith('/'))
    .map(({ name }) => name.slice(0, -1));
}

function sourceFolders(): string[] {
  const entries = readdirSync(path.join(root, 'src'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

/** The npm scripts that the ```sh blocks of a text call. */
function scriptsCalledIn(text: string): string[] {
  const blocks = [...text.matchAll(/```(?:sh|bash|console)\n([\s\S]*?)```/g)].map((found) => found[1]!);
  return blocks.flatMap((block) => {
    const named = [...block.matchAll(/\bnpm run (?:-\S+ )*([\w:-]+)/g)].map((found) => found[1]!);
    const short = [...block.matchAll(/\bnpm (start|test)\b/g)].map((found) => found[1]!);
    return [...named, ...short];
  });
}

describe('docs/architecture.md', () => {
  it('shows exactly the folders of src/', () => {
    expect(foldersInTree(read('docs/architecture.md')).sort()).toEqual(sourceFolders().sort());
  });
});

describe('README.md', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it('calls npm scripts, so that a newcomer can begin', () => {
    expect(scriptsCalledIn(read('README.md'))).not.toEqual([]);
  });

  it('calls only npm scripts that exist', () => {
    expect(scriptsCalledIn(read('README.md')).filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const links = [...read('README.md').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map((found) => found[1]!);
    expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  });
});

describe('decision records', () => {
  const folder = path.join(root, 'docs/adr');
  const records = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];

  it('exist', () => {
    expect(records).not.toEqual([]);
  });

  it('are numbered: NNNN-kebab-case.md', () => {
    expect(records.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
  });

  it.each(['Status', 'Context', 'Decision', 'Consequences'])('each have the heading %s', (heading) => {
    const without = records.filter(
      (name) => !new RegExp(`^#+ ${heading}\\b`, 'm').test(read(`docs/adr/${name}`)),
    );
    expect(without).toEqual([]);
  });
});
