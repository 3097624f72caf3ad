// A city's yearly notice is one file: added to the data, and nothing else changed, it answers what people ask about the new year.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.js';
import { lintRelease } from '../../src/answering/lint-release.js';
import { loadRelease } from '../../src/answering/load-release.js';
import type { Release } from '../../src/answering/release.js';
import { differences } from '../../src/answering/run-policy-test.js';
import { answerUtterance } from '../../src/conversation/answer-utterance.js';
import { day } from '../../src/domain/day.js';
import { splitReference } from '../../src/knowledge/knowledge-base.js';
import { loadPolicyTests } from '../../src/knowledge/load-policy-tests.js';
import { readFolder } from '../../src/knowledge/read-yaml.js';
import { projectFolder } from '../project-folder.js';
import { madeUpNotice } from './made-up-notice.js';

const LANZHOU = '620100';
const MOST_LINES = 60;
const XINING = '630100';
const added = 'knowledge/facts/620100-lanzhou/lanzhou-2027.yaml';

const folder = mkdtempSync(path.join(tmpdir(), 'gongji-notice-'));
let release: Release;

function filesOf(root: string): Map<string, string> {
  const files = ['knowledge', 'intents'].flatMap((name) => readFolder(root, name));
  return new Map(files.map(({ file, text }) => [file, text]));
}

function ask(text: string, on: string, region = LANZHOU): Answer {
  return answerUtterance(release, { text, history: [], region, on: day(on) });
}

function sourcesOf({ citations }: Answer): string[] {
  return citations.map(({ id }) => splitReference(id).sourceId);
}

beforeAll(() => {
  for (const name of ['knowledge', 'intents'])
    cpSync(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
  mkdirSync(path.dirname(path.join(folder, added)), { recursive: true });
  writeFileSync(path.join(folder, added), madeUpNotice);
  release = loadRelease(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a yearly notice', () => {
  it('has at most sixty lines', () => {
    expect(madeUpNotice.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES);
  });

  it('is the only file that differs', () => {
    const [before, after] = [filesOf(projectFolder), filesOf(folder)];
    const different = [...after].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
    expect(different).toEqual([added]);
    expect(after.size).toBe(before.size + 1);
  });

  it('passes the policy tests that it brings', () => {
    const tests = loadPolicyTests(folder).filter(({ file }) => file === added);
    expect(tests.length).toBeGreaterThanOrEqual(2);
    const failed = tests.flatMap((test) => differences(test, ask(test.text, test.asOf)));
    expect(failed).toEqual([]);
  });

  it('has no fault that the linter sees', () => {
    const tests = loadPolicyTests(folder).filter(({ file }) => file === added);
    const found = lintRelease(release, day('2026-11-22'), { tests, statements: [], answer: answerUtterance });
    const ours = found.filter(({ level, where }) => level === 'error' && where.includes('lanzhou'));
    expect(ours).toEqual([]);
  });

  const questions: { when: string; on: string; text: string; says: RegExp }[] = [
    {
      when: 'before the window opens',
      on: '2026-10-01',
      text: '现在能给我妈交2027年的医保了吗',
      says: /2026年10月20日/,
    },
    { when: 'on the first day', on: '2026-10-08', text: '明年的居民医保一人多少钱', says: /430元/ },
    {
      when: 'while it is open',
      on: '2026-11-05',
      text: '现在能用我的个账给爸妈代缴吗，啥时候截止',
      says: /可以代缴|2026年10月20日/,
    },
    {
      when: 'after it has closed',
      on: '2027-01-10',
      text: '2027年的还能交不，集中缴费期到哪天',
      says: /2026年12月25日/,
    },
    { when: 'in the benefit year', on: '2027-03-20', text: '三月份刚出生的娃，怎么补缴', says: /补缴/ },
    { when: 'before benefits begin', on: '2026-11-20', text: '缴重了能退吗', says: /申请退/ },
  ];

  it.each(questions)('answers, asked $when: $text', ({ on, text, says }) => {
    const answer = ask(text, on);
    expect(answer.outcome).toBe('answered');
    expect(answer.text).toMatch(says);
    expect(sourcesOf(answer)).toContain('lanzhou-2027');
  });

  it.each(questions)('says nothing of the neighbouring province, asked $when: $text', ({ on, text }) => {
    expect(sourcesOf(ask(text, on, XINING))).not.toContain('lanzhou-2027');
  });

  it('is not told before it was published, nor when its year is over', () => {
    for (const on of ['2026-09-19', '2028-01-01'])
      expect(sourcesOf(ask('2027年度个人缴多少钱', on))).not.toContain('lanzhou-2027');
  });
});
