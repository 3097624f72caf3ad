// Who is meant: relation words, composed ones, and how many people.
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createPeopleReader, readHeadcount } from '../../src/understanding/read-people.js';
import { createReading } from '../../src/understanding/reading.js';
import { projectFolder } from '../project-folder.js';

const { glossary } = loadKnowledge(projectFolder);
const read = createReading(glossary);
const people = createPeopleReader(glossary.relations, read);

function kindsIn(text: string): string[] {
  return people.people(read(text)).map(({ kind }) => kind);
}

describe('a person', () => {
  it.each([
    ['能给我妈缴吗', ['parent']],
    ['老婆的爸妈能代缴吗', ['spouse_parent']],
    ['老公他妈能代缴吗', ['spouse_parent']],
    ['岳父岳母能代缴吗', ['spouse_parent']],
    ['婆婆可以吗', ['spouse_parent']],
    ['同学的妈妈可以吗', ['not_related']],
    ['女儿的婆婆可以吗', ['other_relative']],
    ['儿媳妇可以吗', ['child_spouse']],
    ['儿子的老婆可以吗', ['child_spouse']],
    ['闺女的娃可以吗', ['grandchild']],
    ['外孙女可以吗', ['maternal_grandchild']],
    ['孙女可以吗', ['grandchild']],
    ['爸爸的妈妈可以吗', ['grandparent']],
    ['姐姐的孩子可以吗', ['other_relative']],
    ['侄子可以吗', ['other_relative']],
    ['表哥可以吗', ['other_relative']],
    ['前妻可以吗', ['former_spouse']],
    ['男朋友可以吗', ['not_related']],
    ['奶奶和外婆', ['grandparent', 'maternal_grandparent']],
    ['爸妈、弟弟', ['parent', 'sibling']],
    ['怎么缴费', []],
  ])('in "%s": %j', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('that something is done for counts, where the text says for whom', () => {
    expect(kindsIn('婆婆说可以给我儿子缴')).toEqual(['child']);
  });

  it('keeps the asker’s own word', () => {
    expect(people.people(read('俺闺女'))[0]).toMatchObject({ id: 'daughter', word: '闺女' });
  });

  it('named twice is one', () => {
    expect(kindsIn('我妈，我妈能缴吗')).toEqual(['parent']);
  });

  it('composed of relatives is a near relative only where law says so', () => {
    const owners = Object.values(glossary.relations).map((words) => words[0]!);
    const nearComposed = owners.flatMap((owner) =>
      ['同事', '舅舅', '表哥'].flatMap((word) =>
        people
          .people(read(`${word}的${owner}`))
          .filter(
            ({ kind, id }) =>
              id !== 'self' &&
              /^(parent|child|sibling|spouse|grand|maternal)/.test(kind) &&
              kind !== 'spouse_parent' &&
              kind !== 'child_spouse',
          ),
      ),
    );
    expect(nearComposed).toEqual([]);
  });
});

describe('the number of people', () => {
  it.each([
    ['一家三口人', 3],
    ['我们家4口', 4],
    ['给五个人交', 5],
    ['两位老人', 2],
    ['十二个人', 12],
    ['400块', undefined],
    ['100个人', undefined],
    ['我的个人账户', undefined],
  ])('in "%s" is %s', (text, count) => {
    expect(readHeadcount(text)).toBe(count);
  });
});
