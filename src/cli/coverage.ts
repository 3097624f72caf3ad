// gongji policy coverage: what is known where, printed or written to docs/coverage.md.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../knowledge/load.js';
import { coverageTable } from '../knowledge/coverage.js';
import { createPlaces } from '../understanding/places.js';
import { projectRoot, readOptions, type Command } from './call.js';

/** Prints the coverage table; with --write, writes it to docs/coverage.md instead. */
export const coverage: Command = (argv) => {
  const { values } = readOptions(argv, { write: { type: 'boolean' } });
  const places = createPlaces();
  const text = coverageTable(loadKnowledge(projectRoot).base, (code) => places.byCode(code)?.name);
  if (values.write) writeFileSync(path.join(projectRoot, 'docs/coverage.md'), text);
  else process.stdout.write(text);
  return 0;
};
