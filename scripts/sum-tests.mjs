// Prints one line, "N passed, N failed", over the reports that the test runs left in .vitest/ (written when CI is set).
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './source-stamp.mjs';

const folder = path.join(root, '.vitest');
let passed = 0;
let failed = 0;
for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.json'))) {
  const report = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (
    JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
  );
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
