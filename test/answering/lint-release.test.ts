// The linter of a release: clean today, and each seeded fault of words is found. And what makes a release's id.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lintRelease } from '../../src/answering/lint-release.js';
import { loadRelease, releaseId } from '../../src/answering/load-release.js';
import type { Release } from '../../src/answering/release.js';
import { day } from '../../src/domain/day.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { projectFolder } from '../project-folder.js';

const release = loadRelease(projectFolder);
const on = day('2026-11-22');

function errorsWith(change: Partial<Knowledge>): string[] {
  const changed: Release = { ...release, knowledge: { ...release.knowledge, ...change } };
  return lintRelease(changed, on)
    .filter(({ level }) => level === 'error')
    .map(({ kind, where }) => `${kind} ${where}`);
}

describe('the linter of a release', () => {
  it('finds no error in the knowledge of today', () => {
    expect(errorsWith({})).toEqual([]);
  });

  it('turns red when a review is overdue', () => {
    const late = lintRelease(release, day('2027-09-01')).filter(({ level }) => level === 'error');
    expect(late.filter(({ kind }) => kind === 'expired').length).toBeGreaterThan(0);
  });

  it('finds a decision without words', () => {
    const templates = new Map(release.knowledge.templates);
    templates.delete('refund.tax_none');
    expect(errorsWith({ templates })).toEqual(['gap refund.tax_none']);
  });

  it('finds a topic with facts that no answer tells', () => {
    const aspects = new Map(release.knowledge.aspects);
    aspects.delete('handoff.forum');
    expect(errorsWith({ aspects })).toEqual(['untold forum']);
  });

  it('finds words that name a topic which does not exist', () => {
    const aspects = new Map(release.knowledge.aspects);
    aspects.set('handoff.forum', { topics: ['forum', 'weather'], also: [], office: 'medical', actions: [] });
    expect(errorsWith({ aspects })).toEqual(['untold weather']);
  });
});

describe('the id of a release', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongji-release-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is made of all its data', () => {
    for (const name of ['knowledge', 'intents'])
      cpSync(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
    expect(releaseId(folder)).toBe(release.id);
    appendFileSync(path.join(folder, 'intents/refund.yaml'), '# a comment\n');
    const changed = releaseId(folder);
    expect(changed).not.toBe(release.id);
    appendFileSync(path.join(folder, 'knowledge/contacts/hotlines.yaml'), '# a comment\n');
    expect(releaseId(folder)).not.toBe(changed);
  });
});
