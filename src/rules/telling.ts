// Questions that are answered by telling what is known of a topic; the only decision is whether anything is.
import type { TopicId } from '../knowledge/topic.js';
import { decide, is, type Table } from './table.js';
import { conflictIn, coverage, look, ruled, ruling, type Asked, type Ruling } from './ruling.js';

interface TellingInput {
  known: boolean;
}

const tellingTable: Table<TellingInput> = {
  id: 'telling',
  fields: { known: { label: '有没有查到规定', samples: [true, false] } },
  rows: [
    { code: 'telling.not_covered', when: [is('known', false, '没有查到规定')] },
    { code: 'telling.told', when: [] },
  ],
};

/** Tells every fact of `topics` that the place has, then those of `also`; none of `topics` means not covered. */
export function decideTelling(asked: Asked, topics: readonly TopicId[], also: readonly TopicId[]): Ruling {
  const looked = topics.map((topic) => look(asked, topic, 'D'));
  const found = looked.flatMap((item) => (item.kind === 'value' ? [item.fact, ...item.more] : []));
  const decision = decide(tellingTable, {
    known: ruled(found.length > 0, found[0] ? '查到了规定' : '没有查到', found),
  });
  const more = also
    .map((topic) => look(asked, topic, 'D'))
    .flatMap((item) => (item.kind === 'value' ? [item.fact] : []));
  return ruling({
    ...coverage(found.length > 0, topics),
    ...conflictIn(...looked),
    code: decision.code,
    decision,
    facts: found,
    mentions: found.length > 0 ? more : [],
  });
}

/** Where rules of grade A and B conclude nothing, what is said unverified of `topics` is told, marked; it decides nothing. */
export function orUnverified(
  made: Ruling,
  asked: Asked,
  [topics, also]: readonly [readonly TopicId[], readonly TopicId[]],
): Ruling {
  const unverified = topics.filter((topic) => look(asked, topic).kind === 'none');
  if (made.outcome !== 'not_covered' || made.conflict || unverified.length === 0) return made;
  const said = decideTelling(asked, unverified, also);
  return said.outcome === 'answered' ? said : made;
}
