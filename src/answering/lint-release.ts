// Lints a whole release: facts, tables, and that everything known can be told and everything decided has words.
import type { Day } from '../domain/day.js';
import { errorOf, type Finding } from '../knowledge/finding.js';
import { lintFacts } from '../knowledge/lint-facts.js';
import { lintStatements } from '../knowledge/lint-statements.js';
import { circlesIn } from '../knowledge/lint-superseding.js';
import type { Knowledge } from '../knowledge/load.js';
import { topics } from '../knowledge/topic.js';
import { lintTable } from '../rules/lint-table.js';
import { tables } from '../rules/tables.js';
import { lintNames, lintProofs, type Proofs } from './lint-tests.js';
import type { Release } from './release.js';

/** Topics that rules read by name; their facts are told through templates and figures. */
const readByRules = new Set([
  'collection_window',
  'collection_window_yearly',
  'proxy_window',
  'tax_refund',
  'newborn_late',
  'waiting_days',
  'premium_floor',
  'wallet_transfer',
]);

function toldTopics({ aspects, templates, claims }: Knowledge): Set<string> {
  const named = [...aspects.values()].flatMap(({ topics: main, also }) => [...main, ...also]);
  const included = [...templates.values()].flatMap(({ include, detail, mention, steps }) => [
    ...include,
    ...detail,
    ...mention,
    ...steps,
  ]);
  const corrected = [...claims.values()].flatMap(({ topics: told, rightWhere }) => [...told, ...rightWhere]);
  return new Set([...named, ...included, ...corrected]);
}

function lintWords(knowledge: Knowledge): Finding[] {
  const told = toldTopics(knowledge);
  const unknown = [...told].filter((topic) => !topics.has(topic));
  const untold = new Set(
    knowledge.base.facts
      .map(({ topic }) => topic)
      .filter((topic) => !told.has(topic) && !readByRules.has(topic)),
  );
  return [
    ...unknown.map((where) =>
      errorOf('untold', {
        where,
        problem: 'words name a topic that does not exist',
        mend: 'correct the name in knowledge/answers or knowledge/claims',
      }),
    ),
    ...[...untold].map((where) =>
      errorOf('untold', {
        where,
        problem: 'has facts, but no answer tells them',
        mend: 'name the topic in an aspect or template of knowledge/answers',
      }),
    ),
  ];
}

function lintCodes(knowledge: Knowledge): Finding[] {
  const codes = tables
    .flatMap((table) => table.rows.map(({ code }) => code))
    .filter((code) => !code.endsWith('.not_covered'));
  return [...new Set(codes)]
    .filter((code) => !knowledge.templates.has(code) && !code.startsWith('telling.'))
    .map((where) =>
      errorOf('gap', {
        where,
        problem: 'a decision without words',
        mend: 'write its template in knowledge/answers',
      }),
    );
}

function lintTests(release: Release, proofs: Proofs, hidden: ReadonlySet<string>): Finding[] {
  const { base, claims } = release.knowledge;
  const carriers = {
    hasFact: (id: string) => base.fact(id) !== undefined,
    hasClaim: (id: string) => claims.has(id),
  };
  return [
    ...lintStatements(proofs.statements, carriers),
    ...lintNames(release, proofs),
    // A look-up of facts that supersede each other in a circle does not end: nothing can be answered before that is mended.
    ...(circlesIn(base).size > 0 ? [] : lintProofs(release, proofs, hidden)),
  ];
}

/** Every finding about a release on a day, and about its policy tests where they are given. */
export function lintRelease(release: Release, on: Day, proofs?: Proofs): Finding[] {
  const { knowledge } = release;
  const facts = lintFacts(knowledge.base, knowledge.sources, on);
  const hidden = new Set(facts.filter(({ kind }) => kind === 'hidden').map(({ where }) => where));
  return [
    ...facts,
    ...tables.flatMap(lintTable),
    ...lintWords(knowledge),
    ...lintCodes(knowledge),
    ...(proofs ? lintTests(release, proofs, hidden) : []),
  ];
}
