// A data folder of its own for a test: a sound one, in which the test breaks one file.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KnowledgeError, problemText } from '../../src/knowledge/problem.js';

const soundFact = `
- id: henan.busy
  topic: proxy_busy
  source: henan-notice#peak
  appliesTo: ["410000"]
  benefitYears: any
  validFrom: 2024-10-01
  validTo: open
  checkedOn: 2026-11-22
  reviewBy: 2027-08-31
  lead: 请避开高峰期。
`;

/** A folder with one source and one fact; every file in it is right. */
export const soundFiles: Readonly<Record<string, string>> = {
  'knowledge/sources/henan-notice.yaml': `
id: henan-notice
title: 《通知》
issuer: 河南省医保局
number: null
region: "410000"
authority: province
copy: A
published: 2024-09
passages:
  - { id: peak, locator: 一, gist: 避开高峰 }
`,
  'knowledge/facts/410000-henan/busy.yaml': soundFact,
  'knowledge/answers/answers.yaml': 'aspects:\n  how.busy: { topics: [proxy_busy] }\nnotes:\n  failed: 出错了。\n',
  'knowledge/contacts/hotlines.yaml': "- { id: medical, phone: '12393', name: 热线, asks: 医保。 }\n",
  'knowledge/glossary/words.yaml': 'relations:\n  mother: [妈妈]\n',
};

/** The sound fact with some of its lines replaced; a replacement of undefined takes the line out. */
export function brokenFact(changes: Record<string, string | undefined>): string {
  const lines = soundFact.trimEnd().split('\n');
  for (const [name, text] of Object.entries(changes)) {
    const at = lines.findIndex((line) => line.slice(2).startsWith(`${name}:`));
    const line = text === undefined ? [] : [`${name === 'id' ? '-' : ' '} ${name}: ${text}`];
    lines.splice(at < 0 ? lines.length : at, at < 0 ? 0 : 1, ...line);
  }
  return `${lines.join('\n')}\n`;
}

/** Runs a test in a folder of these files, and removes the folder. */
export function inFolder<T>(files: Readonly<Record<string, string>>, run: (root: string) => T): T {
  const root = mkdtempSync(path.join(tmpdir(), 'gongji-data-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    return run(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What a loader complains of, one line a fault; empty when it complains of nothing. */
export function complaintsOf(
  files: Readonly<Record<string, string>>,
  load: (root: string) => unknown,
): string[] {
  return inFolder(files, (root) => {
    try {
      load(root);
      return [];
    } catch (error) {
      if (error instanceof KnowledgeError) return error.problems.map(problemText);
      throw error;
    }
  });
}
