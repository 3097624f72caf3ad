// Loading knowledge/: what does not hold together is refused, and the complaint names the file, the place in it and the mend.
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { brokenFact, complaintsOf, inFolder, soundFiles } from './data-folder.js';

const factFile = 'knowledge/facts/410000-henan/busy.yaml';
const sourceFile = 'knowledge/sources/henan-notice.yaml';

function complaints(files: Record<string, string>): string[] {
  return complaintsOf({ ...soundFiles, ...files }, loadKnowledge);
}

describe('a sound folder', () => {
  it('is loaded, and every fact and source knows its file', () => {
    const knowledge = inFolder(soundFiles, loadKnowledge);
    expect(knowledge.base.facts.map(({ id }) => id)).toEqual(['henan.busy']);
    expect(knowledge.sources.map(({ id }) => id)).toEqual(['henan-notice']);
    expect(knowledge.fileOf.get('henan.busy')).toBe(factFile);
    expect(knowledge.fileOf.get('henan-notice')).toBe(sourceFile);
    expect(knowledge.aspects.get('how.busy')?.topics).toEqual(['proxy_busy']);
    expect(knowledge.notes.get('failed')).toBe('出错了。');
    expect(knowledge.contacts.get('medical')?.phone).toBe('12393');
    expect(knowledge.glossary.relations['mother']).toEqual(['妈妈']);
  });

  it('may be empty', () => {
    expect(inFolder({}, loadKnowledge).base.facts).toEqual([]);
  });

  it('joins words of several files', () => {
    const knowledge = inFolder(
      { ...soundFiles, 'knowledge/answers/more.yaml': 'notes:\n  more: 更多。\n' },
      loadKnowledge,
    );
    expect([...knowledge.notes.keys()].sort()).toEqual(['failed', 'more']);
  });
});

describe('the complaint about a broken file', () => {
  it('names the line of what is not YAML', () => {
    const [found] = complaints({ [factFile]: '- id: a\n  topic: "open\n' });
    expect(found).toMatch(new RegExp(`^${factFile} line \\d: not YAML: .+ → check indentation`));
  });

  it.each(['- id: a\n  id: b\n', 'a: 1\n---\nb: 2\n'])('is made of YAML that says two things: %j', (text) => {
    expect(complaints({ [factFile]: text }).join('\n')).toMatch(new RegExp(`${factFile}( line \\d+)?: not YAML`));
  });

  it('names the place of a wrong value', () => {
    expect(complaints({ [factFile]: brokenFact({ validFrom: '2025-02-29' }) })).toEqual([
      `${factFile} [0].validFrom: "2025-02-29" is not a day that exists, written YYYY-MM-DD → correct the value; docs/knowledge-authoring.zh.md shows the form of every field`,
    ]);
  });

  it('names a key that nobody knows', () => {
    const [found] = complaints({ [factFile]: brokenFact({ vaildTo: 'open' }) });
    expect(found).toContain(`${factFile} [0]: `);
    expect(found).toContain('→ remove or rename: vaildTo');
  });

  it('names a file that holds nothing', () => {
    expect(complaints({ [sourceFile]: '# later\n' }).join('\n')).toContain(`${sourceFile}: `);
  });

  it.each([
    ['id', 'Henan_Notice'],
    ['published', '2024/09'],
    ['copy', 'E'],
    ['authority', 'friend'],
    ['region', '"41"'],
  ])('names the %s of a source that is %s', (name, wrong) => {
    const text = soundFiles[sourceFile]!.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${wrong}`);
    expect(complaints({ [sourceFile]: text }).join('\n')).toContain(`${sourceFile} ${name}: `);
  });

  it('tells of a source without passages', () => {
    const text = soundFiles[sourceFile]!.replace(/passages:[^]*$/, 'passages: []\n');
    expect(complaints({ [sourceFile]: text }).join('\n')).toContain(`${sourceFile} passages: `);
  });

  it('names a hotline that is not five digits', () => {
    const file = 'knowledge/contacts/hotlines.yaml';
    const text = "- { id: medical, phone: '0379-12393', name: 热线, asks: 医保。 }\n";
    expect(complaints({ [file]: text }).join('\n')).toContain(`${file} [0].phone: `);
  });

  it('names every fault, not the first alone', () => {
    const found = complaints({
      [factFile]: brokenFact({ topic: 'weather', source: 'nobody#one' }),
      'knowledge/glossary/words.yaml': 'relations: { mother: [] }\n',
    });
    expect(found).toHaveLength(3);
  });
});

describe('the complaint about two of the same', () => {
  it('names both files of a fact id', () => {
    const other = 'knowledge/facts/410000-henan/other.yaml';
    expect(complaints({ [other]: brokenFact({}) })).toEqual([
      `${other} [0] henan.busy: the id "henan.busy" is already used in ${factFile} → give it another id`,
    ]);
  });

  it('names a fact id used twice in one file', () => {
    const twice = soundFiles[factFile]! + soundFiles[factFile]!;
    expect(complaints({ [factFile]: twice })).toEqual([
      `${factFile} [1] henan.busy: the id "henan.busy" is already used in ${factFile} → give it another id`,
    ]);
  });

  it('names both files of a source id', () => {
    const other = 'knowledge/sources/other.yaml';
    expect(complaints({ [other]: soundFiles[sourceFile]! })).toEqual([
      `${other}: the id "henan-notice" is already used in ${sourceFile} → give it another id`,
    ]);
  });

  it('names the word that stands in two answer files', () => {
    const other = 'knowledge/answers/more.yaml';
    expect(complaints({ [other]: 'notes:\n  failed: 又错了。\n' })).toEqual([
      `${other} notes.failed: "failed" stands in two answer files → keep one of them`,
    ]);
  });
});
