// A baby born in the collection period: how long the premium may still be paid. Linfen: 25 February of the next year
// (临医保发〔2020〕29号 二(二)).
import { addDays, day, daysBetween } from '../domain/day.js';
import type { Fact } from '../knowledge/fact.js';
import { decide, is, whatWouldChange, type Inputs, type Known, type Table } from './table.js';
import { conflictIn, find, look, ruled, ruling, valueOf, type Asked, type Ruling } from './ruling.js';
import { phaseOf } from './paying-time.js';

interface NewbornInput {
  ruleKnown: boolean;
  phase: string;
  bornInSeason: boolean;
}

export const newbornTable: Table<NewbornInput> = {
  id: 'newborn',
  fields: {
    ruleKnown: { label: '当地新生儿补缴的规定', samples: [true, false] },
    bornInSeason: { label: '是否在集中缴费期里出生', samples: [true, false] },
    phase: { label: '今天和补缴期限的关系', samples: ['open', 'last_day', 'closed'] },
  },
  rows: [
    { code: 'newborn.not_covered', when: [is('ruleKnown', false, '没有查到新生儿补缴的规定')] },
    { code: 'newborn.born_outside', when: [is('bornInSeason', false, '不在集中缴费期里出生')] },
    { code: 'newborn.closed', when: [is('phase', 'closed', '补缴期限已过')] },
    { code: 'newborn.last_day', when: [is('phase', 'last_day', '今天是最后一天')] },
    { code: 'newborn.open', when: [] },
  ],
};

/** The rule speaks of births in the collection period; a month told outside of it is another case. */
function bornInSeason({ slots }: Asked, fact: Fact): Known<boolean> {
  const { bornMonth } = slots;
  if (bornMonth === undefined) return ruled(true, '您没有说在别的月份出生', []);
  const first = valueOf(fact, 'firstMonth', 'month');
  return ruled(bornMonth >= first, '您说了出生的月份', [fact]);
}

/** Rules on the late payment for a newborn of the last collection period. */
export function decideNewborn(asked: Asked): Ruling {
  const fact = find(asked, 'newborn_late');
  if (!fact) {
    const decision = decide(newbornTable, { ruleKnown: ruled(false, '没有查到', []) });
    return ruling({
      outcome: 'not_covered',
      code: decision.code,
      decision,
      missing: ['newborn_late'],
      ...conflictIn(look(asked, 'newborn_late')),
    });
  }
  const deadline = day(`${String(asked.benefitYear)}-${valueOf(fact, 'deadline', 'monthDay')}`);
  const phase = phaseOf({ start: addDays(deadline, -366), end: deadline, facts: [fact] }, asked.on);
  const inputs: Inputs<NewbornInput> = {
    ruleKnown: ruled(true, '查到了规定', [fact]),
    bornInSeason: bornInSeason(asked, fact),
    phase: ruled(phase, `按${asked.on}算`, [fact]),
  };
  const decision = decide(newbornTable, inputs);
  return ruling({
    outcome: 'answered',
    code: decision.code,
    decision,
    changes: whatWouldChange(newbornTable, inputs),
    facts: [fact],
    figures: {
      'newborn.deadline': { value: { day: deadline }, facts: [fact.id] },
      'newborn.days_left': {
        value: { days: Math.max(0, daysBetween(asked.on, deadline)) },
        facts: [fact.id],
      },
    },
  });
}
