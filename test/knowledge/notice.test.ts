// Notices: what the facts of one document share is said once; both forms of a fact file are read; every fault names its place.
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { loadPolicyTests } from '../../src/knowledge/load-policy-tests.js';
import { readFactsFile, type FactsFile } from '../../src/knowledge/notice.js';
import { problemText, type Problem } from '../../src/knowledge/problem.js';
import { brokenFact, complaintsOf, inFolder, soundFiles } from './data-folder.js';

const file = 'knowledge/facts/620100-lanzhou/made-up-2027.yaml';

const head = `
source:
  id: made-up-2027
  title: 《通知》
  issuer: 某市医保局
  number: null
  region: "620100"
  authority: city
  copy: A
  published: 2026-09-15
  passages:
    - { id: amount, locator: 一、缴费标准, gist: 个人缴费数额。 }
    - { id: busy, locator: 二、提醒, gist: 避开高峰。 }
`;

const shared = `
appliesTo: ["620100"]
benefitYears: 2027
validFrom: 2026-09-15
validTo: 2028-01-01
checkedOn: 2026-11-22
reviewBy: 2027-08-31
`;

const amount = `
  - id: made-up.premium.2027
    topic: premium
    passage: amount
    values: { amount: { yuan: 430 } }
    lead: 个人缴{{amount}}。
`;

const busy = `
  - id: made-up.busy
    topic: proxy_busy
    passage: busy
    lead: 请避开高峰期。
`;

const policyTest = `
tests:
  - id: made-up-a
    text: 明年交多少
    region: "620100"
    asOf: 2026-10-01
    expect: { outcome: answered, intent: premium_amount, says: [430元] }
`;

function notice(facts: string, ...rest: string[]): string {
  return `${[head, shared, ...rest].join('')}facts:${facts}`;
}

function read(text: string): FactsFile & { complaints: string[] } {
  const problems: Problem[] = [];
  return { ...readFactsFile({ file, text }, problems), complaints: problems.map(problemText) };
}

describe('a notice', () => {
  it('gives its facts what they share, and their passage in its document', () => {
    const { facts, complaints } = read(notice(amount + busy));
    expect(complaints).toEqual([]);
    expect(facts.map(({ item }) => item)).toMatchObject([
      {
        id: 'made-up.premium.2027',
        source: 'made-up-2027#amount',
        appliesTo: ['620100'],
        benefitYears: 2027,
        validFrom: '2026-09-15',
        validTo: '2028-01-01',
        checkedOn: '2026-11-22',
      },
      { id: 'made-up.busy', source: 'made-up-2027#busy', points: [], steps: [], alsoSources: [] },
    ]);
  });

  it('names the file and the place of each fact', () => {
    expect(read(notice(amount + busy)).facts.map(({ file: at, path }) => [at, path])).toEqual([
      [file, 'facts[0] made-up.premium.2027'],
      [file, 'facts[1] made-up.busy'],
    ]);
  });

  it('lets a fact say otherwise', () => {
    const own = `${busy}    benefitYears: any\n    validFrom: 2026-10-01\n    appliesTo: ["620102"]\n`;
    const [fact] = read(notice(own)).facts;
    expect(fact?.item).toMatchObject({
      benefitYears: 'any',
      validFrom: '2026-10-01',
      validTo: '2028-01-01',
      appliesTo: ['620102'],
    });
  });

  it('gives its review day only to facts without an end', () => {
    const { facts } = read(notice(`${amount}${busy}    validTo: open\n`));
    expect(facts.map(({ item }) => item.reviewBy)).toEqual([undefined, '2027-08-31']);
  });

  it('gives its reason for widening only to the places it was given for', () => {
    const own = `${busy}    appliesTo: ["620102"]\n`;
    const { facts, complaints } = read(notice(amount + own, 'widened: 全省一样\n'));
    expect(complaints).toEqual([]);
    expect(facts.map(({ item }) => item.widened)).toEqual(['全省一样', undefined]);
  });

  it('brings its document and its policy tests', () => {
    const { source, tests } = read(notice(amount, policyTest.trimStart()));
    expect(source).toMatchObject({ id: 'made-up-2027', region: '620100' });
    expect(tests.map(({ id, history }) => [id, history])).toEqual([['made-up-a', []]]);
  });

  it.each<[string, string, string]>([
    ['a fact without a day', notice(busy).replace('validFrom: 2026-09-15\n', ''), 'facts[0] made-up.busy.validFrom'],
    ['a fact with a source of its own', notice(`${busy}    source: x#y\n`), 'facts[0]'],
    ['a passage named with #', notice(busy.replace('passage: busy', 'passage: x#busy')), 'facts[0].passage'],
    ['no facts', `${head}${shared}facts: []\n`, 'facts'],
    ['no document', `${shared}facts:${busy}`, 'source'],
    ['an unknown field', notice(busy, 'colour: red\n'), 'colour'],
    ['a day that does not exist', notice(busy).replace('2026-11-22', '2026-02-30'), 'checkedOn'],
    ['a test without an outcome', notice(busy, policyTest.trimStart().replace('outcome: answered, ', '')), 'tests[0]'],
    ['broken YAML', 'source: [\n', 'not YAML'],
    ['a mere text', 'facts\n', 'expected object'],
  ])('is refused with file and place for %s', (_, text, place) => {
    const { facts, complaints } = read(text);
    expect(facts).toEqual([]);
    expect(complaints.some((line) => line.startsWith(file) && line.includes(place))).toBe(true);
  });
});

describe('a folder of facts', () => {
  const aspects = 'aspects:\n  how.busy: { topics: [proxy_busy] }\n  amount: { topics: [premium] }\n';
  const both = { ...soundFiles, [file]: notice(amount + busy, policyTest.trimStart()) };

  it('may hold lists and notices', () => {
    inFolder({ ...both, 'knowledge/answers/answers.yaml': aspects }, (root) => {
      const { base, sources, fileOf } = loadKnowledge(root);
      expect(base.facts.map(({ id }) => id).sort()).toEqual(['henan.busy', 'made-up.busy', 'made-up.premium.2027']);
      expect(sources.map(({ id }) => id).sort()).toEqual(['henan-notice', 'made-up-2027']);
      expect(fileOf.get('made-up.busy')).toBe(file);
      expect(loadPolicyTests(root)).toMatchObject([{ id: 'made-up-a', file }]);
    });
  });

  it('reads a list as before', () => {
    const { facts, source, tests } = read(brokenFact({}));
    expect(facts.map(({ path, item }) => [path, item.source])).toEqual([['[0] henan.busy', 'henan-notice#peak']]);
    expect([source, tests]).toEqual([undefined, []]);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['a document that stands in sources too', { [file]: both[file].replaceAll('made-up-2027', 'henan-notice') }, /"henan-notice" is already used/],
    ['a fact that stands in a list too', { [file]: notice(busy.replace('made-up.busy', 'henan.busy')) }, /"henan.busy" is already used/],
    ['a passage that its document lacks', { [file]: notice(busy.replace('passage: busy', 'passage: lost')) }, /facts\[0\] made-up\.busy: source "made-up-2027" has no passage "lost"/],
    ['places outside the issuer’s', { [file]: notice(busy).replace('["620100"]', '["100000"]') }, /outside its issuer's region 620100/],
  ])('is refused for %s', (_, files, complaint) => {
    const complaints = complaintsOf({ ...soundFiles, ...files }, loadKnowledge);
    expect(complaints.some((line) => complaint.test(line))).toBe(true);
  });

  it('is refused for two tests of one id', () => {
    const list = policyTest.replace('tests:\n', '').replaceAll(/^ {2}/gm, '');
    const complaints = complaintsOf({ ...both, 'knowledge/tests/a.yaml': list }, loadPolicyTests);
    expect(complaints).toEqual([expect.stringMatching(/made-up-a: the test id "made-up-a" is already used in knowledge\/tests/)]);
  });
});
