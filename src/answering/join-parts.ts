// Several aspects in one message: the most important part leads, the others add what it has not said yet.
import type { Card } from './answer.js';
import type { ComposedPart } from './compose-part.js';

const MOST_STEPS = 5;
const MOST_SECOND_POINTS = 4;

function unsaid(texts: readonly string[], said: ReadonlySet<string>): string[] {
  return texts.filter((text) => text !== '' && !said.has(text));
}

/** The words of all parts without repeating; steps come from the first part that has any, five at most. */
export function joinParts(
  parts: readonly [ComposedPart, ...ComposedPart[]],
): Pick<Card, 'lead' | 'points' | 'steps' | 'notes'> {
  const [main, ...others] = parts;
  const said = new Set([main.lead, ...main.points]);
  const points = [...main.points];
  for (const part of others.filter(({ outcome, fixed }) => outcome !== 'clarification' && !fixed)) {
    const fresh = unsaid([part.lead, ...part.points.slice(0, MOST_SECOND_POINTS)], said);
    fresh.forEach((text) => said.add(text));
    points.push(...fresh);
  }
  const steps = parts.find((part) => part.steps.length > 0)?.steps ?? [];
  const notes = [...new Set(parts.flatMap((part) => part.notes))];
  return { lead: main.lead, points, steps: steps.slice(0, MOST_STEPS), notes };
}
