// Statements and what carries them: read from files, every fault named; carriers that do not exist are found.
import { describe, expect, it } from 'vitest';
import { lintStatements, loadStatements } from '../../src/knowledge/lint-statements.js';
import { complaintsOf, inFolder } from './data-folder.js';

const file = 'knowledge/coverage/s.yaml';

describe('statements', () => {
  it('are read with their file and what carries them', () => {
    const files = { [file]: 'S-1: [henan.busy, claim:rumour]\nS-2: []\n' };
    expect(inFolder(files, loadStatements)).toEqual([
      { id: 'S-1', file, carriers: ['henan.busy', 'claim:rumour'] },
      { id: 'S-2', file, carriers: [] },
    ]);
  });

  it('are none where there is no folder', () => {
    expect(inFolder({}, loadStatements)).toEqual([]);
  });

  it.each([
    ['S-1: henan.busy\n', /^knowledge\/coverage\/s\.yaml S-1: /],
    ['- S-1\n', /^knowledge\/coverage\/s\.yaml: /],
    ['S-1: [\n', /^knowledge\/coverage\/s\.yaml line \d: not YAML/],
  ])('written %j are refused', (text, complaint) => {
    expect(complaintsOf({ [file]: text }, loadStatements)).toEqual([expect.stringMatching(complaint)]);
  });
});

it('a statement may only be carried by facts and claims that exist', () => {
  const statements = [{ id: 'S-1', file, carriers: ['a.fact', 'claim:rumour', 'gone', 'claim:gone', 'rumour'] }];
  const carriers = { hasFact: (id: string) => id === 'a.fact', hasClaim: (id: string) => id === 'rumour' };
  expect(lintStatements(statements, carriers).map(({ kind, where, problem }) => [kind, where, problem])).toEqual([
    ['unknown', `${file} S-1`, 'names "gone", which does not exist'],
    ['unknown', `${file} S-1`, 'names "claim:gone", which does not exist'],
    ['unknown', `${file} S-1`, 'names "rumour", which does not exist'],
  ]);
});
