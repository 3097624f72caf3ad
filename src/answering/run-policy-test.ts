// Compares an answer with what a policy test expects. Pure; the same in the console, the command line and CI.
import type { PolicyTest } from '../knowledge/policy-test.js';
import { splitReference } from '../knowledge/knowledge-base.js';
import type { Answer } from './answer.js';
import { numbersIn } from './number-words.js';

/** One difference between an answer and a policy test. */
export interface Difference {
  what: 'outcome' | 'intent' | 'says' | 'saysNot' | 'figures' | 'cites';
  expected: string;
  given: string;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Whether a text says one of the alternatives; an alternative that starts or ends with a digit matches whole numbers only. */
export function says(text: string, alternatives: string): boolean {
  const searched = plain(text);
  return alternatives.split('|').some((alternative) => {
    const wanted = plain(alternative);
    let at = searched.indexOf(wanted);
    while (at >= 0) {
      const before = searched[at - 1] ?? '';
      const after = searched[at + wanted.length] ?? '';
      const cut = (/^\d/.test(wanted) && /\d/.test(before)) || (/\d$/.test(wanted) && /\d/.test(after));
      if (!cut) return true;
      at = searched.indexOf(wanted, at + 1);
    }
    return false;
  });
}

function wordDifferences({ expect }: PolicyTest, answer: Answer): Difference[] {
  const told = answer.text
    .split('\n')
    .filter((line) => !line.startsWith('依据：'))
    .join('\n');
  const placeFor = (item: string): string => (numbersIn(item).length > 0 ? told : answer.text);
  return [
    ...expect.says
      .filter((item) => !says(placeFor(item), item))
      .map((expected): Difference => ({ what: 'says', expected, given: '' })),
    ...expect.saysNot
      .filter((item) => says(told, item))
      .map((expected): Difference => ({ what: 'saysNot', expected, given: expected })),
  ];
}

function figureDifferences({ expect }: PolicyTest, answer: Answer): Difference[] {
  const shown = new Map(answer.figures.map(({ id, text }) => [id, text]));
  return Object.entries(expect.figures)
    .filter(([id, text]) => shown.get(id) !== text)
    .map(([id, text]) => ({ what: 'figures', expected: `${id}: ${text}`, given: shown.get(id) ?? '' }));
}

function citeDifferences({ expect }: PolicyTest, answer: Answer): Difference[] {
  const cited = new Set(answer.citations.map(({ id }) => splitReference(id).sourceId));
  const given = [...cited].join(', ');
  return expect.cites
    .filter((source) => !cited.has(source))
    .map((expected) => ({ what: 'cites', expected, given }));
}

/** Every difference; empty when the answer passes. Numbers are looked for in the answer's own words, not in its list of sources. */
export function differences(test: PolicyTest, answer: Answer): Difference[] {
  const { outcome, intent } = test.expect;
  const intents = [intent].flat();
  const primary = answer.intents[0]?.id ?? 'none';
  return [
    ...(answer.outcome === outcome
      ? []
      : [{ what: 'outcome', expected: outcome, given: answer.outcome } as const]),
    ...(intents.includes(primary)
      ? []
      : [{ what: 'intent', expected: intents.join('|'), given: primary } as const]),
    ...wordDifferences(test, answer),
    ...figureDifferences(test, answer),
    ...citeDifferences(test, answer),
  ];
}
