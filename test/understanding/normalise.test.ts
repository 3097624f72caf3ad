// One form for every way of typing: width, traditional characters, invisible characters, other spellings.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Glossary } from '../../src/knowledge/glossary.js';
import { createSpelling, normalise } from '../../src/understanding/normalise.js';
import { createReading } from '../../src/understanding/reading.js';

describe('a text is read the same', () => {
  it.each([
    ['in full width', '代缴４００元，ＡＢＣ？', '代缴400元,abc?'],
    ['in traditional characters', '醫保個人賬戶代繳', '医保个人账户代缴'],
    ['with zero-width characters in it', '代\u200b缴\u200c怎\u200d么\ufeff办', '代缴怎么办'],
    ['with bidirectional controls in it', '\u202e代缴\u202c\u2066怎么办\u2069', '代缴怎么办'],
    ['with control characters in it', '代\u0000缴\u0007\u001b怎么办\u009f', '代缴怎么办'],
    ['with a soft hyphen and tag characters in it', '代\u00ad缴\u{e0041}\u{e007f}', '代缴'],
    ['in capitals', 'APP', 'app'],
    ['with spaces, tabs and new lines', '  代缴\t 怎么\n\n办 ', '代缴 怎么 办'],
    ['with ideographic spaces', '代缴\u3000怎么办', '代缴 怎么办'],
    ['with ligatures and circled digits', '①㈱', '1(株)'],
  ])('%s', (_, typed, read) => {
    expect(normalise(typed)).toBe(read);
  });

  it('when it is read twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });

  it('and holds no invisible character, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(normalise(text)).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u);
      }),
    );
  });

  it('is empty when nothing visible was typed', () => {
    expect(normalise(' \u200b\n\u0000\u3000 ')).toBe('');
  });
});

describe('other spellings', () => {
  const spell = createSpelling(Glossary.parse({ same: { 代缴: ['带缴', '代缴费'], 'a.b': ['a+b'] } }));

  it('become the standard word, the longest first', () => {
    expect(spell('带缴和代缴费')).toBe('代缴和代缴');
  });

  it('are taken as they are, not as patterns', () => {
    expect(spell('a+b aab')).toBe('a.b aab');
  });

  it('change nothing where there are none', () => {
    expect(createSpelling(Glossary.parse({}))('带缴')).toBe('带缴');
  });
});

describe('the reading text', () => {
  const read = createReading(Glossary.parse({ same: { 缴重: ['重复缴费'], 个账: ['个人帐户'] } }));

  it('writes 缴 as 交 and 帐 as 账, in the glossary too', () => {
    expect(read('代繳，帳戶')).toBe('代交,账户');
    expect(read('重複繳費')).toBe('交重');
    expect(read('重复交费')).toBe('交重');
    expect(read('个人账户')).toBe('个账');
  });
});
