// Collects the figures and citations of one answer while its words are put together. A name that is no figure withholds
// the answer: nothing is ever printed that does not rest on a fact.
import { publishedText } from '../domain/day.js';
import type { Citation, Figure } from '../domain/figure.js';
import { valueRaw, valueText, type Value } from '../domain/value.js';
import type { Fact } from '../knowledge/fact.js';
import { splitReference, type KnowledgeBase } from '../knowledge/knowledge-base.js';
import type { Contact } from '../knowledge/answer.js';

/** A template names a figure that this answer does not have. */
export class UnknownFigureError extends Error {
  constructor(
    readonly figure: string,
    readonly template: string,
  ) {
    super(`template ${template} names the figure "${figure}", which this answer does not have`);
    this.name = 'UnknownFigureError';
  }
}

/** One citable place of a fact. */
export function citationOf(base: KnowledgeBase, fact: Fact, reference: string): Citation {
  const { sourceId, passageId } = splitReference(reference);
  const source = base.source(sourceId);
  const passage = source.passages.find(({ id }) => id === passageId);
  return {
    id: reference,
    title: source.title,
    issuer: source.issuer,
    number: source.number,
    locator: passage?.locator ?? '',
    published: source.published,
    validFrom: fact.validFrom,
    validTo: fact.validTo === 'open' ? null : fact.validTo,
    grade: source.copy,
    authority: source.authority,
  };
}

/** Of two facts on one passage, the citation shows the validity that lasts longer. */
function lastsLonger(one: Citation, other: Citation): boolean {
  return other.validTo !== null && (one.validTo === null || one.validTo > other.validTo);
}

/** The figures and citations of one answer. */
export class FigureBook {
  readonly #figures = new Map<string, Figure>();
  readonly #citations = new Map<string, Citation>();
  readonly #available = new Map<string, { value: Value; facts: string[] }>();

  constructor(
    readonly base: KnowledgeBase,
    contacts: Iterable<Contact>,
  ) {
    for (const { id, phone } of contacts) this.offer(`hotline.${id}`, { words: phone }, []);
  }

  /** Makes a value available under a name; it becomes a figure of the answer when a text uses it. */
  offer(name: string, value: Value, facts: string[]): void {
    this.#available.set(name, { value, facts });
  }

  /** Offers every value of a fact as `topic.name`; a value that was worked out for the question stays. */
  offerFact(fact: Fact): void {
    for (const [name, value] of Object.entries(fact.values)) {
      const key = `${fact.topic}.${name}`;
      if (!this.#available.has(key)) this.offer(key, value, [fact.id]);
    }
  }

  /** Cites a fact: its passage and the further places that say the same. */
  cite(fact: Fact): string[] {
    return [fact.source, ...fact.alsoSources].map((reference) => {
      const cited = this.#citations.get(reference);
      const next = citationOf(this.base, fact, reference);
      if (!cited || lastsLonger(next, cited)) this.#citations.set(reference, next);
      return reference;
    });
  }

  /** A figure by name, taken into the answer. */
  use(name: string, template: string): string {
    const found = this.#available.get(name);
    if (!found) throw new UnknownFigureError(name, template);
    const text = valueText(found.value);
    if (!this.#figures.has(name)) {
      const facts = found.facts.flatMap((id) => this.base.fact(id) ?? []);
      const raw = valueRaw(found.value);
      this.#figures.set(name, {
        id: name,
        text,
        value: raw,
        citations: facts.flatMap((fact) => this.cite(fact)),
      });
    }
    return text;
  }

  /** The figure name of a fact's own value; two facts of one topic in one answer get different names. */
  #nameOf(fact: Fact, name: string, value: Value): string {
    const plain = `${fact.topic}.${name}`;
    const taken = this.#figures.get(plain);
    const free = taken === undefined || taken.text === valueText(value);
    const key = free ? plain : `${fact.id}.${name}`;
    this.offer(key, value, [fact.id]);
    return key;
  }

  /** Puts figures into a text: `{{topic.name}}`, or `{{name}}` of the fact that the text belongs to. */
  fill(text: string, template: string, fact?: Fact): string {
    return text.replace(/\{\{([^}]+)\}\}/g, (_, name: string) => {
      if (fact === undefined) return this.use(name, template);
      const own = fact.values[name];
      return this.use(own ? this.#nameOf(fact, name, own) : name, template);
    });
  }

  get figures(): Figure[] {
    return [...this.#figures.values()];
  }

  get citations(): Citation[] {
    return [...this.#citations.values()];
  }
}

/** A citation as one line: 《…》（number）place，issuer，date. */
export function citationLine(citation: Citation, gradeWords: string): string {
  const number = citation.number ? `（${citation.number}）` : '';
  const published = citation.published ? publishedText(citation.published) : '文中无日期';
  return `${citation.title}${number}${citation.locator}，${citation.issuer}，${published}（${gradeWords}）`;
}
