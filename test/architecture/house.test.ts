// The house rules that no linter knows: sizes, names, opening comments, and nothing of anybody's workplace in the files.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const notOurs = /^(node_modules|dist|\.dist-.*|\.git|\.data|\.vitest|coverage|package-lock\.json)$/;
const binary = /\.(png|jpe?g|gif|ico|woff2?|gz|zip|pdf|sqlite)$/;

/** Every file of the project that a person wrote, relative to the root. */
function filesUnder(folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => !notOurs.test(entry.name))
    .flatMap((entry) => {
      const name = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(name) : [name];
    });
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

const all = filesUnder('.');
const code = all.filter((file) => /^(src|test|scripts)\/.*\.(tsx?|mjs)$/.test(file));
const sources = code.filter((file) => file.startsWith('src/'));
const tests = code.filter((file) => file.startsWith('test/'));

describe('source files', () => {
  it('are there to be checked', () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it('have at most 250 lines', () => {
    expect(sources.filter((file) => read(file).trimEnd().split('\n').length > 250)).toEqual([]);
  });

  it('open with a comment that says what they are for', () => {
    expect(sources.filter((file) => !/^(\/\/ ?\S|\/\*)/.test(read(file)))).toEqual([]);
  });

  it('export by name only', () => {
    expect(
      [...sources, ...tests].filter((file) => /^export (default\b|\{[^}]*\bas default\b)/m.test(read(file))),
    ).toEqual([]);
  });
});

describe('names', () => {
  it('say what a thing is, not that it helps or manages', () => {
    const vague = /(^|[/.-])(utils?|helpers?|managers?|misc|common)([/.-]|$)/i;
    expect(code.filter((file) => vague.test(file))).toEqual([]);
  });

  it('are written in kebab-case', () => {
    const allowed = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|bench|d))?\.(tsx?|mjs)$/;
    expect(code.filter((file) => !allowed.test(path.basename(file)))).toEqual([]);
  });
});

describe('tests', () => {
  it('all run: none is skipped, singled out or left to be written', () => {
    const parked = /\b(?:describe|it|test)(?:\.\w+)*\.(?:skip|only|todo|fails)\b/;
    expect(tests.filter((file) => parked.test(read(file)))).toEqual([]);
  });
});

describe('what is written down', () => {
  /** Patterns are put together here, so that this file does not hold what it looks for. */
  const elsewhere = [
    new RegExp(['/wo', 'rk/'].join('')),
    new RegExp(['\\.\\./sha', 'red'].join('')),
    new RegExp(['\\bsha', 'red/(policy|seeds|eval|corpora|anchors|contract|design|stack)'].join('')),
    new RegExp(['/tmp/', 'gj'].join('')),
    new RegExp(
      ["\\b(developer|workplace|coding|earlier|previous|later|next)(’s|'s)? ", 'sessions?\\b'].join(''),
      'i',
    ),
  ];
  const texts = all.filter((file) => !binary.test(file));

  it.each(elsewhere)('mentions nothing of a workplace: %s', (pattern) => {
    expect(texts.filter((file) => pattern.test(read(file)))).toEqual([]);
  });
});
