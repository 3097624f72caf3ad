// Slips of the pen to seed in the real data, each with the finding that it must bring.
import { fact, factLike, source, sourceLike, type Data } from './seeded-release.js';

const yuan = (amount: number): object => ({ values: { amount: { yuan: amount } } });
const days = (start: string, end: string): object => ({
  values: { start: { day: start }, end: { day: end } },
});
const giveWayTo = (id: string): object => ({ supersededBy: { fact: id, because: '更正' } });

/** A slip, and the finding that it must bring. */
export interface Seed {
  slip: string;
  change: (data: Data) => Data;
  found: string;
}

/** Slips in facts. */
export const inFacts: readonly Seed[] = [
  {
    slip: 'a premium is written twice with another amount',
    change: factLike('henan.premium.2026', () => yuan(410)),
    found: 'error conflict henan.premium.2026 / seeded',
  },
  {
    slip: 'a second source of the place says another amount',
    change: factLike('henan.premium.2026', () => ({ ...yuan(380), source: 'zhoukou-2024#premium' })),
    found: 'error conflict henan.premium.2026 / seeded',
  },
  {
    slip: 'a reprint of the place says another amount',
    change: factLike('henan.premium.2026', () => ({ ...yuan(380), source: 'zhengzhou-2025-44#document' })),
    found: 'error conflict henan.premium.2026 / seeded',
  },
  {
    slip: 'a window is written twice',
    change: factLike('henan.collection-window.2026', () => ({})),
    found: 'error overlap henan.collection-window.2026 / seeded',
  },
  {
    slip: 'a premium is written again, for all years from this on',
    change: factLike('henan.premium.2026', () => ({ values: {}, benefitYears: { from: 2026 } })),
    found: 'error overlap henan.premium.2026 / seeded',
  },
  {
    slip: 'a list of relatives of the place leaves some out',
    change: factLike('henan.near-relatives', () => ({ values: { kinds: { relations: ['spouse'] } } })),
    found: 'error conflict henan.near-relatives / seeded',
  },
  {
    slip: 'a waiting time to revoke differs between two facts',
    change: factLike('henan.revocation-conditions', () => ({ values: { waitAtLeast: { hours: 24 } } })),
    found: 'error conflict henan.revocation-conditions / seeded',
  },
  {
    slip: 'a review day has passed',
    change: fact('henan.tax-refund', () => ({ reviewBy: '2026-11-21' })),
    found: 'error expired henan.tax-refund',
  },
  {
    slip: 'a review day is near',
    change: fact('henan.tax-refund', () => ({ reviewBy: '2026-12-31' })),
    found: 'notice expiring henan.tax-refund',
  },
  {
    slip: 'a rule ends soon and nothing follows',
    change: fact('henan.proxy-busy', () => ({ validTo: '2026-12-05' })),
    found: 'notice expiring 410000',
  },
  {
    slip: 'the year of a window is a year late',
    change: fact('henan.collection-window.2026', () => days('2026-09-29', '2027-12-31')),
    found: 'error year henan.collection-window.2026',
  },
  {
    slip: 'the year of a window is a year early',
    change: fact('henan.collection-window.2026', () => days('2024-09-29', '2025-12-31')),
    found: 'error year henan.collection-window.2026',
  },
  {
    slip: 'a window ends before it starts',
    change: fact('henan.collection-window.2026', () => days('2025-12-31', '2025-09-29')),
    found: 'error year henan.collection-window.2026',
  },
  {
    slip: 'the proxy window is given to the wrong benefit year',
    change: fact('henan.proxy-window.2026', () => ({ benefitYears: 2028 })),
    found: 'error year henan.proxy-window.2026',
  },
  {
    slip: 'the days of a month are turned around',
    change: fact('linfen.collection-window', ({ values }) => ({
      values: { ...values, firstDay: { dayOfMonth: 25 }, lastDay: { dayOfMonth: 1 } },
    })),
    found: 'error year linfen.collection-window',
  },
  {
    slip: 'a fact gives way to one of another topic',
    change: fact('henan.proxy-busy', () => giveWayTo('henan.tax-refund')),
    found: 'error superseding henan.proxy-busy',
  },
  {
    slip: 'a fact gives way to one of another place',
    change: (data) =>
      fact('henan.premium.2025', () => giveWayTo('seeded'))(
        factLike('henan.premium.2026', () => ({ appliesTo: ['141000'] }))(data),
      ),
    found: 'error superseding henan.premium.2025',
  },
  {
    slip: 'two facts give way to each other',
    change: (data) =>
      fact('henan.premium.2026', () => giveWayTo('henan.premium.2025'))(
        fact('henan.premium.2025', () => giveWayTo('henan.premium.2026'))(data),
      ),
    found: 'error superseding henan.premium.2026',
  },
  {
    slip: 'a fact gives way to itself',
    change: fact('henan.premium.2026', () => giveWayTo('henan.premium.2026')),
    found: 'error superseding henan.premium.2026',
  },
  {
    slip: 'a national law gives way to a reprint',
    change: (data) =>
      fact('nation.waiting-period', () => giveWayTo('seeded'))(
        factLike('nation.waiting-period', () => ({
          source: 'zhengzhou-2025-44#document',
          validFrom: '2026-01-01',
        }))(data),
      ),
    found: 'error superseding nation.waiting-period',
  },
  {
    slip: 'a reprint repeats what a better source says there for ever',
    change: factLike('henan.proxy-busy', () => ({ source: 'zhengzhou-2025-44#document' })),
    found: 'error hidden seeded',
  },
  {
    slip: 'a fact gives way from its first day to one as old',
    change: factLike('henan.proxy-busy', () => giveWayTo('henan.proxy-busy')),
    found: 'error hidden seeded',
  },
  {
    slip: 'a page of unknown origin is believed for three years',
    change: (data) =>
      factLike('henan.proxy-busy', () => ({
        source: 'seeded#one',
        validFrom: '2024-01-01',
        validTo: '2027-01-01',
      }))(
        sourceLike('zhoukou-2024', () => ({
          copy: 'D',
          passages: [{ id: 'one', locator: '一', gist: '一' }],
        }))(data),
      ),
    found: 'error grade seeded',
  },
  {
    slip: 'the last fact of a place’s way to check a payment is gone',
    change: (data) => ({ ...data, facts: data.facts.filter(({ topic }) => topic !== 'result_check') }),
    found: 'notice gap 410000',
  },
];

/** Slips in sources. */
export const inSources: readonly Seed[] = [
  {
    slip: 'a document has no facts',
    change: sourceLike('zhoukou-2024', () => ({})),
    found: 'error unused seeded',
  },
  {
    slip: 'a passage has no facts',
    change: source('zhoukou-2024', ({ passages }) => ({
      passages: [...passages, { id: 'left', locator: '末段', gist: '别的' }],
    })),
    found: 'error uncited zhoukou-2024#left',
  },
  ...['全文', '见原文', '-', '……'].map((locator): Seed => ({
    slip: `a locator says only “${locator}”`,
    change: source('zhoukou-2024', ({ passages }) => ({
      passages: passages.map((passage) => (passage.id === 'premium' ? { ...passage, locator } : passage)),
    })),
    found: 'error locator zhoukou-2024#premium',
  })),
];

/** Slips in the words of answers. */
export const inWords: readonly Seed[] = [
  {
    slip: 'a decision loses its words',
    change: (data) => {
      const templates = new Map(data.knowledge.templates);
      templates.delete('refund.tax_none');
      return { ...data, more: { templates } };
    },
    found: 'error gap refund.tax_none',
  },
  {
    slip: 'a topic is told nowhere any more',
    change: (data) => {
      const aspects = new Map(data.knowledge.aspects);
      aspects.delete('handoff.forum');
      return { ...data, more: { aspects } };
    },
    found: 'error untold forum',
  },
  {
    slip: 'an aspect names a topic that does not exist',
    change: (data) => {
      const told = { topics: ['forum', 'wether'], also: [], office: 'medical' as const, actions: [] };
      return { ...data, more: { aspects: new Map(data.knowledge.aspects).set('handoff.forum', told) } };
    },
    found: 'error untold wether',
  },
  {
    slip: 'a fact is filed under a topic that nobody tells',
    change: fact('luoyang.forum', () => ({ topic: 'forums' })),
    found: 'error untold forums',
  },
];
