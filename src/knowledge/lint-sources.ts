// Lints the sources: documents and passages that no fact rests on, and locators that lead nowhere.
import type { Fact } from './fact.js';
import { errorOf, type Finding } from './finding.js';
import { splitReference } from './knowledge-base.js';
import type { Source } from './source.js';

/** Locators that say only that it is somewhere in the document. */
const emptyLocators = new Set(['', '全文', '原文', '见原文', '见全文', '详见原文', '正文', '同上', '略', '无', '不详', '文中']);

function saysNothing(locator: string): boolean {
  return emptyLocators.has(locator.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, ''));
}

/** Sources and passages that no fact cites; locators without meaning. */
export function lintSources(facts: readonly Fact[], sources: readonly Source[]): Finding[] {
  const cited = new Set(facts.flatMap((fact) => [fact.source, ...fact.alsoSources]));
  const citedSources = new Set([...cited].map((reference) => splitReference(reference).sourceId));
  return sources.flatMap(({ id, passages }): Finding[] => {
    const nowhere = passages
      .filter(({ locator }) => saysNothing(locator))
      .map((passage) => {
        const problem = `its locator “${passage.locator}” leads nowhere`;
        return errorOf('locator', { where: `${id}#${passage.id}`, problem, mend: 'name the clause, section or paragraph' });
      });
    if (!citedSources.has(id)) {
      const problem = 'no fact cites this source';
      return [...nowhere, errorOf('unused', { where: id, problem, mend: 'write its facts, or remove it' })];
    }
    const uncited = passages
      .filter((passage) => !cited.has(`${id}#${passage.id}`))
      .map((passage) => {
        const where = `${id}#${passage.id}`;
        return errorOf('uncited', { where, problem: 'no fact cites this passage', mend: 'write its facts, or remove it' });
      });
    return [...nowhere, ...uncited];
  });
}
