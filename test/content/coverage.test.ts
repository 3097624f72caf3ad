// docs/coverage.md says what the data say: whoever changes a fact runs `gongji policy coverage --write`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { coverageTable } from '../../src/knowledge/coverage.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { createPlaces } from '../../src/understanding/places.js';
import { projectFolder } from '../project-folder.js';

const { base } = loadKnowledge(projectFolder);
const places = createPlaces();
const text = coverageTable(base, (code) => places.byCode(code)?.name);

it('docs/coverage.md is what "policy coverage --write" writes', () => {
  expect(readFileSync(path.join(projectFolder, 'docs/coverage.md'), 'utf8')).toBe(text);
});

it('the coverage table names every place that facts speak of', () => {
  const codes = [...new Set(base.facts.flatMap(({ appliesTo }) => appliesTo))];
  expect(codes.filter((code) => places.byCode(code) === undefined)).toEqual([]);
  expect(codes.filter((code) => !text.includes(`| ${code} | `))).toEqual([]);
});
