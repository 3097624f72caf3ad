// Claims that a message repeats: each corrected before anything else is answered, with what is officially known beside it.
import { NATION } from '../domain/region.js';
import type { Understood } from '../domain/understood.js';
import { speaksOf, type Claim } from '../knowledge/claim.js';
import type { TopicId } from '../knowledge/topic.js';
import { find, ruling } from '../rules/ruling.js';
import type { ComposedPart } from './compose-part.js';
import { leadOf, type Writing } from './part.js';

/** The heard claims that are wrong at the place and on the day. */
export function wrongClaims({ knowledge, asked }: Writing, { claims }: Understood): Claim[] {
  const region = asked.region ?? NATION;
  return claims
    .flatMap((id) => knowledge.claims.get(id) ?? [])
    .filter((claim) => speaksOf(claim, region))
    .filter(({ needs }) => needs.every((topic) => find(asked, topic as TopicId, 'D')))
    .filter(({ rightWhere }) => rightWhere.every((topic) => !find(asked, topic as TopicId)));
}

/** The correction of a claim, with the facts of its topics. */
export function correctClaim(writing: Writing, claim: Claim): ComposedPart {
  const facts = claim.topics.flatMap((topic) => find(writing.asked, topic as TopicId, 'D') ?? []);
  const code = `claim.${claim.id}`;
  const trace = [
    { row: code, result: 'yes' as const, because: `您说到：${claim.says}`, facts: facts.map(({ id }) => id) },
  ];
  return {
    ruling: ruling({
      outcome: 'answered',
      code,
      decision: { status: 'decided', code, trace, need: [] },
      facts,
    }),
    lead: writing.book.fill(claim.lead, code),
    points: facts.map((fact) => leadOf(writing, fact)),
    steps: [],
    notes: [],
    office: 'medical',
    actions: [],
    outcome: 'answered',
    fixed: false,
  };
}
