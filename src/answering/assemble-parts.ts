// Which parts an answer has and in which order: corrections of false claims, refusals that apply to the case told, what was asked,
// exceptions nobody asked about.
import type { Understood, UnderstoodIntent } from '../domain/understood.js';
import type { Claim } from '../knowledge/claim.js';
import { correctClaim, wrongClaims } from './claims.js';
import { composePart, type ComposedPart } from './compose-part.js';
import { exceptionsFor, refuses } from './exceptions.js';
import type { Ruling } from '../rules/ruling.js';
import type { Writing } from './part.js';
import { placeNameIn, type Release } from './release.js';

type Parts = [ComposedPart, ...ComposedPart[]];
type Intents = Understood['intents'];

/** What an answer is made of, the leading part first. */
export interface Assembled {
  intents: Intents;
  parts: Parts;
}

/** A refusal that applies to the case told leads, except where the asker's first question was refused already. */
function refusalsFirst(parts: Parts): Parts {
  const [first, ...others] = parts;
  const refusal = others.find(({ ruling }) => refuses(ruling.code));
  if (!refusal || refuses(first.ruling.code) || first.outcome === 'clarification') return parts;
  return [refusal, first, ...others.filter((part) => part !== refusal)];
}

const permitting = new Set([
  'relatives.allowed',
  'relatives.mixed',
  'cross.other_allowed',
  'relatives.way_unknown',
  'cross.in_province',
  'cross.undecided',
  'cross.undecided_wallet',
  'balance.sufficient',
  'balance.enough',
]);

/** Whether a part says that it may be done: the relative is allowed, or the place allows it in general. */
function permits({ code, facts }: Ruling): boolean {
  return permitting.has(code) || facts[0]?.topic === 'proxy_allowed';
}

/** After a refusal nobody reads that the same person may be paid for. */
function withoutPermission([first, ...others]: Parts): Parts {
  return [first, ...others.filter(({ ruling }) => !permits(ruling))];
}

const relativeCodes = new Set(['relatives.allowed', 'relatives.way_unknown', 'relatives.window_over']);

/** Where nothing is known of a place's own way, whether the relative named may be paid for at all is still known. */
function relativeFirst(parts: Parts): Parts {
  const [first, ...others] = parts;
  const relative = others.find(({ ruling }) => relativeCodes.has(ruling.code));
  if (first.outcome !== 'not_covered' || !relative) return parts;
  return [relative, first, ...others.filter((part) => part !== relative)];
}

function askedParts(writing: Writing, intents: Intents, placeName: (code: string) => string): Parts {
  const [first, ...rest] = intents;
  const answered = composePart(writing, first, placeName);
  if (answered.fixed || answered.outcome === 'clarification') return [answered];
  const { slots, region } = writing.asked;
  const others = [...rest, ...exceptionsFor(intents, slots, region)];
  const parts = refusalsFirst([answered, ...others.map((intent) => composePart(writing, intent, placeName))]);
  if (refuses(parts[0].ruling.code)) return withoutPermission(parts);
  return intents[0].aspect === 'how.can' ? relativeFirst(parts) : parts;
}

// Beside a corrected claim only what is clearly asked too is answered.
const SURE_ENOUGH = 0.5;

function claimedIntent({ intent }: Claim, { confidence }: UnderstoodIntent): UnderstoodIntent {
  return { id: intent, aspect: `${intent}.claim`, confidence };
}

/** Composes every part of the answer. A claim that is heard is corrected before anything else, unless something is to be done. */
export function assembleParts(release: Release, writing: Writing, understood: Understood): Assembled {
  const { intents } = understood;
  const [first] = intents;
  const group = release.intentGroup(first.id);
  const placeName = (code: string): string => placeNameIn(release, code);
  const claims = group === 'policy' || group === 'outside' ? wrongClaims(writing, understood) : [];
  const [claim, ...more] = claims;
  if (!claim) return { intents, parts: askedParts(writing, intents, placeName) };
  const corrections: Parts = [correctClaim(writing, claim), ...more.map((one) => correctClaim(writing, one))];
  const heard = claimedIntent(claim, first);
  // Who speaks of a person asks about that person, whatever was claimed on the way.
  const aboutSomebody = writing.asked.slots.persons.length > 0;
  const others = intents.filter(({ id, confidence }) =>
    id === claim.intent ? aboutSomebody : confidence >= SURE_ENOUGH,
  );
  if (group === 'outside' || others.length === 0) return { intents: [heard], parts: corrections };
  return {
    intents: [heard, ...others.filter(({ id }) => id !== claim.intent)],
    parts: [...corrections, ...askedParts(writing, intents, placeName)],
  };
}
