// Every aspect that is understood is answered, in one way; nothing in the answers hangs in the air.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadRelease } from '../../src/answering/load-release.js';
import { rulings } from '../../src/answering/rulings.js';
import { tables } from '../../src/rules/tables.js';
import { loadIntents } from '../../src/understanding/intents.js';
import { projectFolder } from '../project-folder.js';

const { knowledge } = loadRelease(projectFolder);
const aspects = loadIntents(projectFolder).flatMap((intent) =>
  intent.aspects.map(({ id }) => ({ id, group: intent.group })),
);
const ids = new Set(aspects.map(({ id }) => id));

/** The ways in which an aspect is answered. Topics beside a rule are told where the rule covers nothing. */
function waysOf(id: string): string[] {
  return [
    rulings.has(id) ? 'rule' : '',
    !rulings.has(id) && knowledge.templates.has(id) ? 'fixed' : '',
    knowledge.aspects.has(id) ? 'told' : '',
  ].filter((way) => way !== '');
}

describe('every aspect', () => {
  it.each(aspects.map(({ id }) => id))('%s is answered in one way', (id) => {
    expect([['rule'], ['rule', 'told'], ['fixed'], ['told']]).toContainEqual(waysOf(id));
  });

  it('that is out of scope or a greeting has a fixed reply, and no rule', () => {
    const fixed = aspects.filter(({ group }) => group === 'outside' || group === 'conversation');
    const others = fixed.filter(({ id }) => !id.startsWith('handoff.') && waysOf(id).join() !== 'fixed');
    expect(others).toEqual([]);
    expect(fixed.length).toBeGreaterThan(10);
  });

  it('about policy has a rule or facts to tell, never a fixed reply', () => {
    const policy = aspects.filter(({ group }) => group === 'policy');
    expect(policy.filter(({ id }) => waysOf(id).includes('fixed'))).toEqual([]);
  });
});

describe('nothing hangs in the air:', () => {
  it('every rule answers an aspect', () => {
    expect([...rulings.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('every told aspect is one', () => {
    expect([...knowledge.aspects.keys()].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('every template belongs to an aspect or to a decision', () => {
    const folder = path.join(projectFolder, 'src/rules');
    const code = readdirSync(folder)
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const open = new Set(tables.map(({ id }) => `${id}.undecided`));
    const loose = [...knowledge.templates.keys()].filter(
      (id) => !ids.has(id) && !open.has(id) && !code.includes(`'${id}'`),
    );
    expect(loose).toEqual([]);
  });

  it('every decision has words, but for those that cover nothing', () => {
    const codes = tables.flatMap(({ rows }) => rows.map(({ code }) => code));
    const wordless = codes.filter((code) => !knowledge.templates.has(code) && !/\.not_covered$/.test(code));
    expect([...new Set(wordless)]).toEqual([]);
  });
});
