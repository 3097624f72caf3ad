// One aspect → one part of the answer: rule it, then word it. Where the place is missing and would decide, asks for it.
import type { UnderstoodIntent } from '../domain/understood.js';
import type { Decision } from '../rules/table.js';
import { find, ruling, type Ruling } from '../rules/ruling.js';
import { decideTelling } from '../rules/telling.js';
import type { TopicId } from '../knowledge/topic.js';
import { tellNotCovered } from './not-covered.js';
import { fillTemplate, leadOf, tellFacts, type Part, type Telling, type Writing } from './part.js';
import { rulings } from './rulings.js';

/** A part and how it ends the turn when it is the main one. */
export interface ComposedPart extends Part {
  outcome: Ruling['outcome'];
  /** Whether the words are a fixed reply (greeting, out of scope) that rests on no rule. */
  fixed: boolean;
}

type PlaceName = (code: string) => string;

const noDecision: Decision = { status: 'decided', code: 'fixed', trace: [], need: [] };
const plainTelling: Telling = { office: 'medical', actions: [] };

function fixedReply(writing: Writing, aspect: string): ComposedPart | undefined {
  const template = writing.knowledge.templates.get(aspect);
  if (!template) return undefined;
  const fixed = ruling({ outcome: 'answered', code: aspect, decision: { ...noDecision, code: aspect } });
  return { ...fillTemplate(writing, fixed, template), outcome: 'answered', fixed: true };
}

function askFor(writing: Writing, asked: Ruling, field: string): ComposedPart {
  const { book, knowledge } = writing;
  const lead = book.fill(knowledge.notes.get(`ask.${field}`) ?? '', `note ask.${field}`);
  const background = asked.missing.includes('premium') ? find(writing.asked, 'premium_floor') : undefined;
  return {
    ruling: asked,
    lead,
    points: background ? [leadOf(writing, background)] : [],
    steps: [],
    notes: [],
    ...plainTelling,
    outcome: 'clarification',
    fixed: false,
  };
}

function conflictPart(writing: Writing, clash: Ruling): ComposedPart {
  const facts = [...(clash.conflict ?? [])];
  const told = tellFacts(writing, { ...clash, facts }, plainTelling);
  const lead = writing.book.fill(writing.knowledge.notes.get('conflict') ?? '', 'note conflict');
  return { ...told, lead, points: [told.lead, ...told.points], outcome: 'answered', fixed: false };
}

function rule(writing: Writing, aspect: string): { made: Ruling; telling: Telling } {
  const { asked, knowledge } = writing;
  const decide = rulings.get(aspect);
  const told = knowledge.aspects.get(aspect);
  if (decide) {
    const made = decide(asked);
    if (made.outcome !== 'not_covered' || !told) return { made, telling: told ?? plainTelling };
  }
  if (!told)
    throw new Error(`aspect ${aspect} has no rule, no fixed reply and no topics in knowledge/answers`);
  return { made: decideTelling(asked, told.topics as TopicId[], told.also as TopicId[]), telling: told };
}

/** Not covered: in the words of the decision's own template where it has one, else what was looked for and what is near. */
function notCoveredPart(
  writing: Writing,
  made: Ruling,
  words: { placeName: PlaceName; telling: Telling },
): ComposedPart {
  const template = writing.knowledge.templates.get(made.code);
  if (!template) return { ...tellNotCovered(writing, made, words), outcome: 'not_covered', fixed: false };
  const part = fillTemplate(writing, made, template);
  const ask = writing.book.fill(writing.knowledge.notes.get('not_covered_ask') ?? '', 'note not_covered_ask');
  return { ...part, notes: [...part.notes, ask], outcome: 'not_covered', fixed: false };
}

/** Rules on one aspect and puts words to the ruling. */
export function composePart(writing: Writing, intent: UnderstoodIntent, placeName: PlaceName): ComposedPart {
  const reply = rulings.has(intent.aspect) ? undefined : fixedReply(writing, intent.aspect);
  if (reply) return reply;
  const { made, telling } = rule(writing, intent.aspect);
  if (made.conflict) return conflictPart(writing, made);
  if (made.outcome === 'clarification' && made.ask) return askFor(writing, made, made.ask.field);
  if (made.outcome === 'not_covered') {
    if (writing.asked.region === undefined)
      return askFor(writing, { ...made, ask: { field: 'region', choices: [] } }, 'region');
    return notCoveredPart(writing, made, { placeName, telling });
  }
  const template = writing.knowledge.templates.get(made.code);
  const part = template ? fillTemplate(writing, made, template) : tellFacts(writing, made, telling);
  return { ...part, outcome: made.outcome, fixed: false };
}
