// Loading intents/: the schema, ids used once, and complaints that name the file.
import { describe, expect, it } from 'vitest';
import { loadIntents } from '../../src/understanding/intents.js';
import { complaintsOf, inFolder } from '../knowledge/data-folder.js';

const file = 'intents/refund.yaml';
const sound = `
id: refund
name: 退费
meaning: 能不能退
group: policy
aspects:
  - { id: refund.possible, meaning: 能不能退, examples: [能退吗, 可以退吗, 退得了吗] }
`;

describe('intents', () => {
  it('are loaded from their files', () => {
    const [intent] = inFolder({ [file]: sound }, loadIntents);
    expect(intent?.aspects.map(({ id }) => id)).toEqual(['refund.possible']);
  });

  it('are missed when the folder is not there', () => {
    expect(complaintsOf({ 'other.txt': '' }, loadIntents)).toEqual([
      'intents: no intent file found → run from the project folder',
    ]);
  });

  it.each([
    [
      'fewer than three examples',
      sound.replace(', 退得了吗', ''),
      'aspects[0].examples: an aspect needs at least three examples',
    ],
    ['an unknown group', sound.replace('group: policy', 'group: chat'), 'group: '],
    ['no aspect', sound.replace(/aspects:[^]*/, 'aspects: []\n'), 'aspects: '],
    ['an id in capitals', sound.replace('id: refund\n', 'id: Refund\n'), 'id: '],
  ])('are refused with %s', (_, text, complaint) => {
    expect(complaintsOf({ [file]: text }, loadIntents).join('\n')).toContain(`${file} ${complaint}`);
  });

  it('are refused when an aspect stands in two files', () => {
    const other = 'intents/second.yaml';
    expect(
      complaintsOf({ [file]: sound, [other]: sound.replace('id: refund\n', 'id: second\n') }, loadIntents),
    ).toEqual([`${other} refund.possible: aspect "refund.possible" also stands in ${file} → keep one`]);
  });

  it('are refused when an intent stands in two files', () => {
    const second = sound.replace('refund.possible', 'refund.time');
    expect(complaintsOf({ [file]: sound, 'intents/second.yaml': second }, loadIntents)).toHaveLength(1);
  });
});
