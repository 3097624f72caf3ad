// One form for every way of typing: width, traditional characters, invisible characters, and the glossary's other spellings.
// Only for reading: what a person typed is never stored or shown in this form.
import { Converter } from 'opencc-js';
import type { Glossary } from '../knowledge/glossary.js';

const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

// Zero-width and bidirectional controls, tag characters, and C0/C1 controls: typed by nobody, pasted by accident or attack.
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** NFKC, simplified characters, lower case, no invisible characters, single spaces. */
export function normalise(text: string): string {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  return toSimplified(plain).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Replaces the glossary's other spellings (typos, dictation, old names) by the standard word, longest first. */
export function createSpelling(glossary: Glossary): (text: string) => string {
  const standard = new Map<string, string>();
  for (const [word, others] of Object.entries(glossary.same)) {
    for (const other of others) standard.set(normalise(other), word);
  }
  const words = [...standard.keys()].sort((one, other) => other.length - one.length);
  if (words.length === 0) return (text) => text;
  const pattern = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replace(pattern, (word) => standard.get(word) ?? word);
}
