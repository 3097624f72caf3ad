// Lints a whole release: facts, tables, and that everything known can be told and everything decided has words.
import type { Day } from '../domain/day.js';
import type { Finding } from '../knowledge/finding.js';
import { lintFacts } from '../knowledge/lint-facts.js';
import type { Knowledge } from '../knowledge/load.js';
import { topics } from '../knowledge/topic.js';
import { lintTable } from '../rules/lint-table.js';
import { tables } from '../rules/tables.js';
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

function toldTopics({ aspects, templates }: Knowledge): Set<string> {
  const named = [...aspects.values()].flatMap(({ topics: main, also }) => [...main, ...also]);
  const included = [...templates.values()].flatMap(({ include, detail, mention, steps }) => [
    ...include,
    ...detail,
    ...mention,
    ...steps,
  ]);
  return new Set([...named, ...included]);
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
    ...unknown.map((topic): Finding => ({
      kind: 'untold',
      level: 'error',
      where: topic,
      problem: 'words name a topic that does not exist',
      mend: 'correct the name in knowledge/answers',
    })),
    ...[...untold].map((topic): Finding => ({
      kind: 'untold',
      level: 'error',
      where: topic,
      problem: 'has facts, but no answer tells them',
      mend: 'name the topic in an aspect or template of knowledge/answers',
    })),
  ];
}

function lintCodes(knowledge: Knowledge): Finding[] {
  const codes = tables
    .flatMap((table) => table.rows.map(({ code }) => code))
    .filter((code) => !code.endsWith('.not_covered'));
  return [...new Set(codes)]
    .filter((code) => !knowledge.templates.has(code) && !code.startsWith('telling.'))
    .map((code): Finding => ({
      kind: 'gap',
      level: 'error',
      where: code,
      problem: 'a decision without words',
      mend: 'write its template in knowledge/answers',
    }));
}

/** Every finding about a release on a day. */
export function lintRelease(release: Release, on: Day): Finding[] {
  const { knowledge } = release;
  return [
    ...lintFacts(knowledge.base, knowledge.sources, on),
    ...tables.flatMap(lintTable),
    ...lintWords(knowledge),
    ...lintCodes(knowledge),
  ];
}
