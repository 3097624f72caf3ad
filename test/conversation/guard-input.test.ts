// What may be read at all.
import { describe, expect, it } from 'vitest';
import { guardInput, LONGEST_TEXT } from '../../src/conversation/guard-input.js';

describe('a text is', () => {
  it.each([
    ['empty', '', 'empty'],
    ['empty', ' \n\t\u3000', 'empty'],
    ['empty', '\u0000\u0007\u001b', 'empty'],
    ['empty', '\u200b\u202e\ufeff', 'empty'],
    ['unreadable', '😀🎉', 'unreadable'],
    ['unreadable', '？？？！！', 'unreadable'],
    ['unreadable', '❤️\u200d🔥', 'unreadable'],
    ['too long', '缴'.repeat(10_000), 'too_long'],
    ['too long', '缴'.repeat(LONGEST_TEXT + 1), 'too_long'],
    ['too long', ' '.repeat(10_000), 'too_long'],
  ])('%s: %j', (_, text, reason) => {
    expect(guardInput(text)).toEqual({ ok: false, reason });
  });

  it.each(['能退吗', '缴'.repeat(LONGEST_TEXT), 'how much', '2026', '😀能退吗', '？', '\u0000能退吗'])(
    'read when it holds letters or digits: %j',
    (text) => {
      expect(guardInput(text).ok).toBe(text !== '？');
    },
  );
});
