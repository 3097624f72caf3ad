// The command as people call it: what it prints, in which order, and its exit codes.
import { exec } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../project-folder.js';
import { gongji } from './run-command.js';

const folder = mkdtempSync(path.join(tmpdir(), 'gongji-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, lines: unknown[]): string {
  const written = path.join(folder, name);
  writeFileSync(
    written,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  return written;
}

function idsIn(out: string): unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: unknown }).id);
}

const place = ['--region', '410300', '--as-of', '2024-11-20'];

describe.concurrent('gongji ask', () => {
  it('prints the answer for a person', async () => {
    const { code, out, err } = await gongji(['ask', ...place, '走税务那边缴的能退吗']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('不能申请退还');
    expect(out).toContain('适用：洛阳');
  });

  it('prints one object with --json', async () => {
    const { code, out } = await gongji([
      'ask',
      '--json',
      ...place,
      '--history',
      '能给我妈代缴吗',
      '那我岳母呢',
    ]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out)).toMatchObject({
      reason: expect.stringMatching(/not_listed|denied/),
      region: '410300',
      asOf: '2024-11-20',
    });
  });

  it.each([
    ['no text', ['ask']],
    ['an unknown region', ['ask', '--region', '999999', '能退吗']],
    ['a day that does not exist', ['ask', '--as-of', '2025-02-29', '能退吗']],
    ['an unknown option', ['ask', '--regoin', '410300', '能退吗']],
    ['an option without a value', ['ask', '能退吗', '--region']],
    ['a batch file that is a folder', ['ask', '--batch', folder]],
    ['a batch file that is not there', ['ask', '--batch', path.join(folder, 'nowhere')]],
  ])('refuses %s with code 2 and one clear line', async (_, words) => {
    const { code, out, err } = await gongji(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^gongji: .+\n$/);
  });
});

describe.concurrent('gongji ask --batch', () => {
  const good = (id: string): Record<string, unknown> => ({
    id,
    text: '能退吗',
    region: '410300',
    as_of: '2024-11-20',
  });

  it('answers in order and ends with 0', async () => {
    const { code, out } = await gongji([
      'ask',
      '--batch',
      file('good', [good('b'), '', good('a'), good('c')]),
    ]);
    expect(code).toBe(0);
    expect(idsIn(out)).toEqual(['b', 'a', 'c']);
  });

  it('skips a byte-order mark', async () => {
    const { code, out } = await gongji(['ask', '--batch', '-'], `\uFEFF${JSON.stringify(good('a'))}\n`);
    expect([code, idsIn(out)]).toEqual([0, ['a']]);
  });

  it('ends quietly when nobody reads on', async () => {
    const lines = Array.from({ length: 300 }, (_, index) => good(String(index)));
    const command = `${JSON.stringify(process.execPath)} --import tsx src/cli/main.ts ask --batch ${file('long', lines)} | head -n 1`;
    const { stdout, stderr } = await promisify(exec)(command, { cwd: projectFolder });
    expect([idsIn(stdout), stderr]).toEqual([['0'], '']);
  });

  it('answers the others when a line is faulty, and ends with 1', async () => {
    const lines = [good('a'), '{broken', { ...good('b'), region: '999999' }, good('c')];
    const { code, out, err } = await gongji(
      ['ask', '--batch', '-'],
      lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
    );
    expect([code, err]).toEqual([1, '']);
    expect(idsIn(out)).toEqual(['a', null, 'b', 'c']);
    expect(out).toContain('not JSON');
  });
});

describe.concurrent('gongji', () => {
  it.each([
    [[], 2, /gongji ask/],
    [['sing'], 2, /no command "sing"/],
    [['policy'], 2, /allowed are test, lint, explain/],
    [['policy', 'sing'], 2, /allowed are test, lint, explain/],
    [['policy', 'test', 'no-such-test'], 2, /no policy test matches/],
    [['policy', 'explain'], 2, /explain what/],
    [['eval'], 2, /eval what/],
    [['eval', 'nowhere.jsonl'], 2, /no such file/],
    [['eval', '/'], 2, /^gongji: eval "\/": is a folder, not a file\n$/],
  ])('%j ends with %i', async (words, code, message) => {
    const ran = await gongji(words);
    expect(ran.code).toBe(code);
    expect(ran.err).toMatch(message);
  });

  it.each([[['--help']], [['help']], [['ask', '--help']], [['policy', 'lint', '-h']]])(
    '%j prints the usage and ends with 0',
    async (words) => {
      const { code, out, err } = await gongji(words);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/gongji ask --batch FILE/);
    },
  );

  it('policy lint ends with 1 when a review is overdue', async () => {
    const { code, out } = await gongji(['policy', 'lint', '--as-of', '2027-09-01']);
    expect(code).toBe(1);
    expect(out).toMatch(/error expired .+ → check it against its source/);
  });

  it('policy explain shows the rows of the decision', async () => {
    const { code, out } = await gongji(['policy', 'explain', ...place, '走税务那边缴的能退吗']);
    expect(code).toBe(0);
    expect(out).toMatch(/✓ refund\.tax_none：/);
    expect(out).toMatch(/✗ refund\.medical：/);
  });

  it('eval prints figures', async () => {
    const item = {
      id: 'a',
      text: '走税务那边缴的能退吗',
      region: '410300',
      as_of: '2024-11-20',
      intents: ['refund'],
      outcome: 'answered',
      must: ['不能'],
    };
    const { code, out } = await gongji(['eval', file('items', [item])]);
    expect(code).toBe(0);
    expect(out).toMatch(/^items +1$/m);
    expect(out).toMatch(/^whole_item_right +100\.0 %/m);
  });

  it.each([
    ['not JSON', ['{broken']],
    ['no evaluation item', [{ id: 'a' }]],
  ])('eval refuses a line that is %s with code 2', async (_, lines) => {
    const { code, err } = await gongji(['eval', file('faulty', lines)]);
    expect(code).toBe(2);
    expect(err).toMatch(/line 1/);
  });
});
