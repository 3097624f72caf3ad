// What a schema cannot see: references between facts, sources and topics, widening, dates in order, values that rules need.
import { isWithin } from '../domain/region.js';
import type { Fact } from './fact.js';
import { splitReference } from './knowledge-base.js';
import type { Problem } from './problem.js';
import type { Source } from './source.js';
import { topics } from './topic.js';

interface PlacedFact {
  file: string;
  path: string;
  item: Fact;
}

type Check = (fact: Fact, sources: ReadonlyMap<string, Source>, ids: ReadonlySet<string>) => [problem: string, mend: string][];

const checkTopic: Check = (fact) => {
  const topic = topics.get(fact.topic);
  if (!topic) return [[`"${fact.topic}" is not a topic`, 'choose one of src/knowledge/topic.ts, or add it there']];
  const values = topic.values.safeParse(fact.values);
  const wrong = values.success
    ? []
    : values.error.issues.map((issue): [string, string] => [
        `values.${issue.path.join('.')} ${issue.message}`,
        `topic ${fact.topic} needs this value for its rules`,
      ]);
  if (topic.yearBound && fact.benefitYears === 'any') {
    wrong.push([`topic ${fact.topic} belongs to a benefit year`, 'name the benefit year or a range of years']);
  }
  return wrong;
};

const checkReferences: Check = (fact, sources, ids) => {
  const wrong: [string, string][] = [];
  for (const reference of [fact.source, ...fact.alsoSources]) {
    const { sourceId, passageId } = splitReference(reference);
    const source = sources.get(sourceId);
    if (!source) wrong.push([`source "${sourceId}" does not exist`, 'write knowledge/sources/' + sourceId + '.yaml']);
    else if (!source.passages.some((passage) => passage.id === passageId)) {
      wrong.push([`source "${sourceId}" has no passage "${passageId}"`, 'add the passage with its locator']);
    }
  }
  if (fact.supersededBy && !ids.has(fact.supersededBy.fact)) {
    wrong.push([`supersededBy names "${fact.supersededBy.fact}", which does not exist`, 'name an existing fact']);
  }
  return wrong;
};

const checkWidening: Check = (fact, sources) => {
  const issuer = sources.get(splitReference(fact.source).sourceId)?.region;
  if (issuer === undefined) return [];
  const wider = fact.appliesTo.filter((region) => !isWithin(region, issuer));
  if (wider.length > 0 && !fact.widened) {
    return [[`applies to ${wider.join(', ')}, outside its issuer's region ${issuer}`, 'give the reason in `widened`']];
  }
  if (wider.length === 0 && fact.widened) return [['`widened` though it holds only in the issuer’s region', 'remove `widened`']];
  return [];
};

const checkDays: Check = (fact) => {
  const wrong: [string, string][] = [];
  if (fact.validTo !== 'open' && fact.validTo <= fact.validFrom) {
    wrong.push([`validTo ${fact.validTo} is not after validFrom ${fact.validFrom}`, 'validTo is the first day it no longer holds']);
  }
  if (fact.validTo === 'open' && !fact.reviewBy) wrong.push(['open, but without reviewBy', 'say until when it may go unreviewed']);
  const { start, end } = fact.values;
  if (start && end && 'day' in start && 'day' in end && end.day < start.day) {
    wrong.push([`ends (${end.day}) before it starts (${start.day})`, 'correct the days']);
  }
  return wrong;
};

const checkPlaceholders: Check = (fact) => {
  const words = [fact.lead, ...fact.points, ...fact.steps, fact.uncertain ?? ''].join('\n');
  const names = [...words.matchAll(/\{\{([^}]*)\}\}/g)].map((match) => match[1] ?? '');
  return names
    .filter((name) => name !== 'year' && !Object.hasOwn(fact.values, name))
    .map((name) => [`{{${name}}} names no value of the fact`, 'add it to `values` or correct the name']);
};

const checks: Check[] = [checkTopic, checkReferences, checkWidening, checkDays, checkPlaceholders];

/** Facts whose superseding facts lead back to them: looking one up would never end. */
function checkCircles(facts: readonly PlacedFact[]): Problem[] {
  const later = new Map(facts.map(({ item }) => [item.id, item.supersededBy?.fact]));
  return facts.flatMap(({ file, path, item }) => {
    const seen = new Set<string>();
    let at = later.get(item.id);
    while (at !== undefined && at !== item.id && !seen.has(at)) {
      seen.add(at);
      at = later.get(at);
    }
    if (at !== item.id) return [];
    return [{ file, path, problem: 'supersededBy leads back to this fact', mend: 'let the latest one supersede the others' }];
  });
}

/** Every fault of the facts against each other and their sources. */
export function checkFacts(facts: readonly PlacedFact[], sources: ReadonlyMap<string, Source>): Problem[] {
  const ids = new Set(facts.map(({ item }) => item.id));
  const single = facts.flatMap(({ file, path, item }) =>
    checks.flatMap((check) => check(item, sources, ids)).map(([problem, mend]) => ({ file, path, problem, mend })),
  );
  return [...single, ...checkCircles(facts)];
}
