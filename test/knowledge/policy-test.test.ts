// Loading policy tests: defaults, and complaints that name the file and the place in it.
import { describe, expect, it } from 'vitest';
import { loadPolicyTests } from '../../src/knowledge/load-policy-tests.js';
import { complaintsOf, inFolder } from './data-folder.js';

const file = 'knowledge/tests/made-up.yaml';
const sound =
  '- { id: a, text: 能退吗, region: "410300", asOf: 2024-11-20, expect: { outcome: answered, intent: refund } }\n';

function complaints(text: string): string[] {
  return complaintsOf({ [file]: text }, loadPolicyTests);
}

describe('policy tests', () => {
  it('need no history, no words and no sources', () => {
    expect(inFolder({ [file]: sound }, loadPolicyTests)).toEqual([
      {
        id: 'a',
        text: '能退吗',
        history: [],
        region: '410300',
        asOf: '2024-11-20',
        expect: { outcome: 'answered', intent: 'refund', says: [], saysNot: [], figures: {}, cites: [] },
        file,
      },
    ]);
  });

  it('are refused when an id is used twice', () => {
    expect(complaints(sound + sound)).toEqual([
      `${file} a: the test id "a" is already used in ${file} → give it another id`,
    ]);
  });

  it.each([
    ['an outcome that does not exist', 'outcome: answered', 'outcome: right', '[0].expect.outcome: '],
    ['a day that does not exist', '2024-11-20', '2024-11-31', '[0].asOf: '],
    ['a place that is no code', '"410300"', '洛阳', '[0].region: '],
    ['an empty list of intents', 'intent: refund', 'intent: []', '[0].expect.intent'],
    ['a key that nobody knows', 'intent: refund', 'intent: refund, say: [不能]', '[0].expect: '],
  ])('are refused with %s', (...[_, right, wrong, place]) => {
    expect(complaints(sound.replace(right, wrong)).join('\n')).toContain(`${file} ${place}`);
  });
});
