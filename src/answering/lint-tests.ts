// Lints the policy tests, and finds what no policy test proves: statements, facts and claims. Answers every test once.
import { chainOf, NATION } from '../domain/region.js';
import type { Claim } from '../knowledge/claim.js';
import { errorOf, type Finding } from '../knowledge/finding.js';
import { isValidOn, type Fact } from '../knowledge/fact.js';
import { splitReference, type KnowledgeBase, type Lookup } from '../knowledge/knowledge-base.js';
import type { Statement } from '../knowledge/lint-statements.js';
import type { PlacedPolicyTest } from '../knowledge/policy-test.js';
import type { Answer } from './answer.js';
import type { Message, Release } from './release.js';

/** The policy tests and what they are to prove; `answer` is how a message is answered. */
export interface Proofs {
  tests: readonly PlacedPolicyTest[];
  statements: readonly Statement[];
  answer: (release: Release, message: Message) => Answer;
}

/** Policy tests that name statements, sources or places that do not exist. */
export function lintNames(release: Release, { tests, statements }: Proofs): Finding[] {
  const known = new Set(statements.map(({ id }) => id));
  const sources = new Set(release.knowledge.sources.map(({ id }) => id));
  return tests.flatMap(({ id, file, statement, region, expect }) => {
    const wrong = [
      ...(statement === undefined || known.has(statement) ? [] : [`statement "${statement}"`]),
      ...expect.cites.filter((source) => !sources.has(source)).map((source) => `source "${source}"`),
      ...(region === null || release.place(region) ? [] : [`place "${region}"`]),
    ];
    const mend = 'correct the name, or add what it names';
    return wrong.map((name) =>
      errorOf('unknown', {
        where: `${file} ${id}`,
        problem: `names the ${name}, which does not exist`,
        mend,
      }),
    );
  });
}

function factsIn(found: Lookup): readonly Fact[] {
  if (found.kind === 'none') return [];
  return found.kind === 'conflict' ? found.facts : [found.fact, ...found.more];
}

/** The release with a base that notes every fact that a look-up returns. */
function watch(release: Release, seen: Set<Fact>): Release {
  const { base } = release.knowledge;
  const watched: KnowledgeBase = {
    ...base,
    lookup(query) {
      const found = base.lookup(query);
      for (const fact of factsIn(found)) seen.add(fact);
      return found;
    },
    nearby(query) {
      const found = base.nearby(query);
      for (const fact of found) seen.add(fact);
      return found;
    },
  };
  return { ...release, knowledge: { ...release.knowledge, base: watched } };
}

/** The longest piece of a claim's decisive sentence that holds no figure: an answer that says it corrects the claim. */
function markOf({ lead }: Claim): string {
  const pieces = lead.split(/\{\{[^}]*\}\}/);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

/** What is still to be proved; emptied as tests prove it. */
interface Unproved {
  facts: Map<string, Fact>;
  /** The claims, with words that an answer which corrects them says. */
  claims: Map<string, string>;
  /** The facts of each place, proved or not. */
  inPlace: Map<string, Fact[]>;
}

function unprovedOf(release: Release, hidden: ReadonlySet<string>): Unproved {
  const facts = release.knowledge.base.facts.filter(({ id }) => !hidden.has(id));
  const inPlace = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const place of fact.appliesTo) {
      const there = inPlace.get(place);
      if (there) there.push(fact);
      else inPlace.set(place, [fact]);
    }
  }
  return {
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    claims: new Map([...release.knowledge.claims].map(([id, claim]) => [id, markOf(claim)])),
    inPlace,
  };
}

function sourceOf({ source }: Fact): string {
  return splitReference(source).sourceId;
}

/** A fact is proved where a look-up returned it and the answer cites its passage; a claim where the answer corrects it. */
function takeProved(unproved: Unproved, given: Answer, seen: ReadonlySet<Fact>): void {
  const cited = new Set(given.citations.map(({ id }) => id));
  for (const { id, source } of seen) if (cited.has(source)) unproved.facts.delete(id);
  for (const [id, mark] of unproved.claims) if (given.text.includes(mark)) unproved.claims.delete(id);
}

/** Words that name a figure which is not there, and the like: the message says which. */
function unanswerable({ id, file }: PlacedPolicyTest, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return errorOf('fault', {
    where: `${file} ${id}`,
    problem: `its question cannot be answered: ${reason}`,
    mend: 'correct the words or values that it names',
  });
}

/** Whether something still to be proved holds on the day and around the place of a test, and passes `is`. */
function hasFitting(
  { facts, inPlace }: Unproved,
  { region, asOf }: PlacedPolicyTest,
  is: (fact: Fact) => boolean,
): boolean {
  const around = chainOf(region ?? NATION).flatMap((place) => inPlace.get(place) ?? []);
  return around.some((fact) => facts.has(fact.id) && isValidOn(fact, asOf) && is(fact));
}

/** Whether a test wants a figure of the fact to be shown. */
function wantsFigureOf({ expect }: PlacedPolicyTest, { id, topic }: Fact): boolean {
  return Object.keys(expect.figures).some(
    (name) => name.startsWith(`${topic}.`) || name.startsWith(`${id}.`),
  );
}

/** Whether a test wants words that the correction of a claim says. */
function wantsCorrection({ claims }: Unproved, { expect }: PlacedPolicyTest): boolean {
  const wanted = expect.says.flatMap((words) => words.split('|'));
  return [...claims.values()].some((mark) => wanted.some((words) => mark.includes(words)));
}

/** From the tests that most likely prove something to those that hardly do. */
const likelihoods: readonly ((unproved: Unproved, test: PlacedPolicyTest) => boolean)[] = [
  (unproved, test) =>
    hasFitting(
      unproved,
      test,
      (fact) => test.expect.cites.includes(sourceOf(fact)) && wantsFigureOf(test, fact),
    ),
  wantsCorrection,
  (unproved, test) => hasFitting(unproved, test, (fact) => test.expect.cites.includes(sourceOf(fact))),
  (unproved, test) => hasFitting(unproved, test, () => true),
  ({ facts, claims }) => facts.size + claims.size > 0,
];

/** Answers the tests until everything is proved; the likeliest come first. */
function prove(release: Release, { tests, answer }: Proofs, unproved: Unproved): Finding[] {
  const faults: Finding[] = [];
  const seen = new Set<Fact>();
  const watched = watch(release, seen);
  const run = (test: PlacedPolicyTest): void => {
    const { text, history, region, asOf: on } = test;
    seen.clear();
    try {
      takeProved(unproved, answer(watched, { text, history, region: region ?? undefined, on }), seen);
    } catch (error) {
      faults.push(unanswerable(test, error));
    }
  };
  let left = tests;
  for (const isLikely of likelihoods) {
    left = left.filter((test) => {
      const isTurn = isLikely(unproved, test);
      if (isTurn) run(test);
      return !isTurn;
    });
  }
  return faults;
}

function untested(what: string, ids: Iterable<string>): Finding[] {
  const mend = 'write a policy test in knowledge/tests, or in the notice itself';
  return [...ids].map((where) =>
    errorOf('untested', { where, problem: `no policy test proves this ${what}`, mend }),
  );
}

/** Statements, facts and claims that no policy test proves; of `hidden` facts nobody can be told, so no test proves them. */
export function lintProofs(release: Release, proofs: Proofs, hidden: ReadonlySet<string>): Finding[] {
  const unproved = unprovedOf(release, hidden);
  const faults = prove(release, proofs, unproved);
  const claimed = new Set(proofs.tests.map(({ statement }) => statement));
  const statements = proofs.statements.map(({ id }) => id).filter((id) => !claimed.has(id));
  return [
    ...faults,
    ...untested('statement', statements),
    ...untested('fact', unproved.facts.keys()),
    ...untested('claim', unproved.claims.keys()),
  ];
}
