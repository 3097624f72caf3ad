// A typed text made safe to keep: what is visible stays, what is invisible goes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storableText } from '../../src/conversation/storable-text.js';

describe('a text that is kept', () => {
  it.each([
    ['能退吗？😀', '能退吗？😀'],
    ['代\u200b缴\u202e\u0000', '代缴'],
    ['一行\r\n二行\r三行', '一行\n二行\n三行'],
    ['e\u0301', 'é'],
    ['\ud83d坏', '\ufffd坏'],
    ['代缴\u{e0041}', '代缴'],
  ])('%j becomes %j', (typed, kept) => {
    expect(storableText(typed)).toBe(kept);
  });

  it('can be kept by a database, whatever was typed, and is kept the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const kept = storableText(text);
        expect(kept).not.toContain('\u0000');
        expect(kept).not.toMatch(/\p{Surrogate}/u);
        expect(storableText(kept)).toBe(kept);
      }),
    );
  });
});
