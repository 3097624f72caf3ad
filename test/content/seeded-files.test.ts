// Seeded faults in files: slips that the loader refuses. Each is named with its file and place, and the linter prints it as a finding.
import { describe, expect, it } from 'vitest';
import { lintFolders } from '../../src/answering/lint-folders.js';
import { answerUtterance } from '../../src/conversation/answer-utterance.js';
import { day } from '../../src/domain/day.js';
import { brokenFact, inFolder, soundFiles } from '../knowledge/data-folder.js';

const on = day('2026-11-22');
const factsFile = 'knowledge/facts/410000-henan/busy.yaml';
const sourceFile = 'knowledge/sources/henan-notice.yaml';
const testsFile = 'knowledge/tests/busy.yaml';
const sound = soundFiles[sourceFile] ?? '';

const intents = `
id: how_to_proxy_pay
name: 怎么代缴
meaning: 怎么代缴
group: policy
aspects:
  - id: how.busy
    meaning: 卡
    examples: [系统太卡了点不动, 高峰期提交不了怎么办, 一直转圈进不去]
`;

const soundTest = `
- id: busy-a
  text: 老是提交不上去
  region: "410000"
  asOf: 2026-10-01
  expect: { outcome: answered, intent: how_to_proxy_pay, says: [高峰], cites: [henan-notice] }
`;

function lint(files: Record<string, string>): string[] {
  const all = {
    ...soundFiles,
    'intents/how_to_proxy_pay.yaml': intents,
    'knowledge/coverage/s.yaml': 'S-1: [henan.busy]\n',
    [testsFile]: soundTest,
    ...files,
  };
  return inFolder(all, (root) =>
    lintFolders(root, on, answerUtterance)
      .filter(({ kind }) => kind === 'fault')
      .map(({ level, where, problem }) => `${level} ${where}: ${problem}`),
  );
}

interface Seed {
  slip: string;
  files: Record<string, string>;
  found: RegExp;
}

function slip(name: string, changes: Record<string, string | undefined>, found: RegExp): Seed {
  return { slip: name, files: { [factsFile]: brokenFact(changes) }, found };
}

const inFacts: Seed[] = [
  slip('a field is misspelt', { reveiwBy: '2027-08-31' }, /busy\.yaml \[0\].*reveiwBy/),
  slip('a day does not exist', { validFrom: '2026-02-30' }, /busy\.yaml \[0\]\.validFrom: "2026-02-30"/),
  slip('a place is no code', { appliesTo: '["41000"]' }, /busy\.yaml \[0\]\.appliesTo/),
  slip('there is no place', { appliesTo: '[]' }, /busy\.yaml \[0\]\.appliesTo/),
  slip(
    'a topic does not exist',
    { topic: 'proxy_bussy' },
    /busy\.yaml \[0\] henan\.busy: "proxy_bussy" is not/,
  ),
  slip('a source does not exist', { source: 'henan-notise#peak' }, /henan\.busy: source "henan-notise"/),
  slip('a passage does not exist', { source: 'henan-notice#peek' }, /henan\.busy: .* no passage "peek"/),
  slip('a fact ends before it begins', { validTo: '2024-09-30' }, /henan\.busy: validTo 2024-09-30/),
  slip('an open fact has no review day', { reviewBy: undefined }, /henan\.busy: open, but without reviewBy/),
  slip('a fact reaches too far', { appliesTo: '["100000"]' }, /henan\.busy: applies to 100000, outside/),
  slip('a widening has no need', { widened: '全国一样' }, /henan\.busy: `widened` though/),
  slip('a sentence names no value', { lead: '"在{{day}}前办。"' }, /henan\.busy: {{day}} names no value/),
  slip('a unit does not exist', { values: '{ limit: { euro: 400 } }' }, /busy\.yaml \[0\]\.values\.limit/),
  slip(
    'a premium has no year',
    { topic: 'premium', values: '{ amount: { yuan: 1 } }' },
    /premium belongs to a/,
  ),
  slip('a premium has no amount', { topic: 'premium', benefitYears: '2026' }, /henan\.busy: values\.amount/),
  slip(
    'what supersedes is not there',
    { supersededBy: '{ fact: gone, because: x }' },
    /supersededBy names "gone"/,
  ),
  slip('there is no decisive sentence', { lead: undefined }, /busy\.yaml \[0\]\.lead/),
];

const inOtherFiles: Seed[] = [
  {
    slip: 'a fact stands twice',
    files: { 'knowledge/facts/410000-henan/again.yaml': brokenFact({}) },
    found: /busy\.yaml \[0\] henan\.busy: the id "henan\.busy" is already used in .*again\.yaml/,
  },
  {
    slip: 'a file is not YAML',
    files: { [factsFile]: '- id: [henan\n' },
    found: /busy\.yaml line \d: not YAML/,
  },
  {
    slip: 'a locator is missing',
    files: { [sourceFile]: sound.replace('locator: 一', 'locator: ""') },
    found: /henan-notice\.yaml passages\[0\]\.locator/,
  },
  {
    slip: 'a grade does not exist',
    files: { [sourceFile]: sound.replace('copy: A', 'copy: E') },
    found: /henan-notice\.yaml copy/,
  },
  {
    slip: 'an authority does not exist',
    files: { [sourceFile]: sound.replace('authority: province', 'authority: village') },
    found: /henan-notice\.yaml authority/,
  },
  {
    slip: 'a day of publication is no day',
    files: { [sourceFile]: sound.replace('2024-09', '"2024年9月"') },
    found: /henan-notice\.yaml published/,
  },
  {
    slip: 'a policy test has an outcome that does not exist',
    files: { [testsFile]: soundTest.replace('answered', 'replied') },
    found: /tests\/busy\.yaml \[0\]\.expect\.outcome/,
  },
  {
    slip: 'two policy tests have one id',
    files: { [testsFile]: soundTest + soundTest.trimStart() },
    found: /tests\/busy\.yaml busy-a: the test id "busy-a" is already used/,
  },
  {
    slip: 'a statement is carried by no list',
    files: { 'knowledge/coverage/s.yaml': 'S-1: henan.busy\n' },
    found: /coverage\/s\.yaml S-1/,
  },
  {
    slip: 'a statement stands twice',
    files: { 'knowledge/coverage/t.yaml': 'S-1: [henan.busy]\n' },
    found: /coverage\/t\.yaml S-1: already stands in knowledge\/coverage\/s\.yaml/,
  },
  {
    slip: 'an aspect has no answer',
    files: { 'knowledge/answers/answers.yaml': 'notes:\n  failed: 出错了。\n' },
    found: /intents\/how_to_proxy_pay\.yaml how\.busy: nothing answers/,
  },
];

describe('a sound folder', () => {
  it('has no fault', () => {
    expect(lint({})).toEqual([]);
  });
});

describe('the linter prints it as an error, with its file and place, when', () => {
  it.each([...inFacts, ...inOtherFiles])('$slip', ({ files, found }) => {
    const faults = lint(files);
    expect(
      faults.some((line) => line.startsWith('error knowledge/') || line.startsWith('error intents/')),
    ).toBe(true);
    expect(faults.some((line) => found.test(line))).toBe(true);
  });

  it('faults of several files hide none of each other', () => {
    const faults = lint({
      [factsFile]: brokenFact({ topic: 'gone' }),
      [testsFile]: soundTest.replace('answered', 'replied'),
      'knowledge/coverage/s.yaml': 'S-1: henan.busy\n',
    });
    expect(faults).toHaveLength(3);
  });
});
