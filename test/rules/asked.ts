// Questions as the rules see them, for tests: of made-up facts or of the real ones.
import { day } from '../../src/domain/day.js';
import { noSlots, type Slots } from '../../src/domain/slots.js';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.js';
import type { Asked, Ruling } from '../../src/rules/ruling.js';
import { valueText } from '../../src/domain/value.js';

interface Question {
  on: string;
  benefitYear: number;
  region?: string;
  slots?: Partial<Slots>;
}

/** A question to a knowledge base; of Henan unless told otherwise. */
export function ask(base: KnowledgeBase, { on, benefitYear, region, slots }: Question): Asked {
  return { base, slots: { ...noSlots, ...slots }, region: region ?? '410000', benefitYear, on: day(on) };
}

/** A figure of a ruling as people read it; undefined where there is none. */
export function figure(ruling: Ruling, name: string): string | undefined {
  const found = ruling.figures[name];
  return found && valueText(found.value);
}
