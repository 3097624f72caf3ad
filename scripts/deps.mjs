// npm run deps: fails when an import breaks a rule of .dependency-cruiser.mjs, or when no module was seen at all.
import { findBreaches } from './cruise.mjs';
import { root } from './source-stamp.mjs';

const { modules, breaches } = await findBreaches(root);
for (const { rule, from, to, why } of breaches) {
  process.stdout.write(`✗ ${rule}: ${from} → ${to}\n  ${why}\n`);
}
if (modules === 0) process.stdout.write('✗ no module was seen: a check of nothing proves nothing\n');
const failed = modules === 0 || breaches.length > 0;
process.stdout.write(
  `${failed ? '✗' : '✓'} ${modules} modules, ${breaches.length} breaches of the import rules\n`,
);
process.exitCode = failed ? 1 : 0;
