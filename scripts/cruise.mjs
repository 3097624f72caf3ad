// Runs dependency-cruiser with the project's import rules on a src/ folder. Used by npm run deps and by the tests of the rules.
import { cruise } from 'dependency-cruiser';
import rules from '../.dependency-cruiser.mjs';

/**
 * @typedef {{ rule: string, from: string, to: string, why: string }} Breach
 * @typedef {{ modules: number, breaches: Breach[] }} Findings
 */

/**
 * @param {string} baseDir the folder that holds src/
 * @returns {Promise<Findings>} how many modules were seen, and what broke a rule
 */
export async function findBreaches(baseDir) {
  const { forbidden, options } = rules;
  const result = await cruise(['src'], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof result.output === 'string')
    throw new Error('dependency-cruiser answered with text instead of findings');
  const { totalCruised, violations } = result.output.summary;
  const reasons = new Map(forbidden.map((rule) => [rule.name, rule.comment]));
  const breaches = violations.map(({ rule, from, to }) => {
    return { rule: rule.name, from, to, why: reasons.get(rule.name) ?? '' };
  });
  return { modules: totalCruised, breaches };
}
