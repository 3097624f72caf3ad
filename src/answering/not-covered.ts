// The honest no: what was looked for, what is known of it from other years or nearby places (dated, never as current), whom to ask.
import { publishedText } from '../domain/day.js';
import { NATION } from '../domain/region.js';
import type { Fact } from '../knowledge/fact.js';
import { splitReference, isYearBound } from '../knowledge/knowledge-base.js';
import { topics } from '../knowledge/topic.js';
import type { Ruling } from '../rules/ruling.js';
import type { Part, Telling, Writing } from './part.js';

const MOST_NEARBY = 2;

function nearbyFacts({ knowledge, asked }: Writing, ruling: Ruling): Fact[] {
  const { region = NATION, benefitYear, on } = asked;
  const facts = ruling.missing.flatMap((topic) =>
    knowledge.base.nearby({ topic, region, benefitYear, on, worstGrade: 'C' }),
  );
  return [...new Set(facts)].slice(0, MOST_NEARBY);
}

function nameOf(topic: string | undefined): string {
  return (topic === undefined ? undefined : topics.get(topic)?.name) ?? '这件事';
}

function yearOf(fact: Fact): number | undefined {
  return typeof fact.benefitYears === 'number' ? fact.benefitYears : undefined;
}

function publishedIn({ book }: Writing, published: string, fact: Fact): string {
  const name = `${fact.id}.published`;
  book.offer(name, { words: publishedText(published) }, [fact.id]);
  return book.use(name, `background ${fact.id}`);
}

function backgroundLine(writing: Writing, fact: Fact, placeName: (code: string) => string): string {
  const { book, knowledge } = writing;
  const source = knowledge.base.source(splitReference(fact.source).sourceId);
  book.offerFact(fact);
  book.cite(fact);
  const year = yearOf(fact);
  const words = (text: string): string =>
    text.replaceAll('{{year}}', year === undefined ? '' : '{{known.year}}');
  if (year !== undefined) book.offer('known.year', { year }, [fact.id]);
  const mark = source.copy > 'B' ? (knowledge.notes.get('unverified') ?? '') : '';
  const lead = mark + book.fill(words(fact.lead), `fact ${fact.id}`, fact);
  const when = source.published ? publishedIn(writing, source.published, fact) : '';
  return `${placeName(fact.appliesTo[0] ?? NATION)}${when ? `（${when}）` : ''}：${lead}`;
}

/** Says what is not known, and what is, dated. */
export function tellNotCovered(
  writing: Writing,
  ruling: Ruling,
  words: { placeName: (code: string) => string; telling: Telling },
): Part {
  const { book, knowledge } = writing;
  const [topic] = ruling.missing;
  const yearBound = topic !== undefined && isYearBound(topic);
  book.offer('not_covered.topic', { words: nameOf(topic) }, []);
  const note = (id: string): string[] => {
    const text = knowledge.notes.get(id);
    return text === undefined ? [] : [book.fill(text, `note ${id}`)];
  };
  const nearby = nearbyFacts(writing, ruling);
  const background = nearby.map((fact) => backgroundLine(writing, fact, words.placeName));
  return {
    ruling,
    lead: note(yearBound ? 'not_covered_year' : 'not_covered')[0] ?? '',
    points:
      background.length > 0
        ? [...note('not_covered_known'), ...background, ...note('not_covered_warning')]
        : [],
    steps: [],
    notes: note('not_covered_ask'),
    ...words.telling,
  };
}
