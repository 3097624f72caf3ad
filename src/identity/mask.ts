// Masks numbers that name a person (identity, phone, bank card) before a text is stored or logged: first 3 and last 2 signs stay.
const WIDE_DIGITS = /[０-９]/g;
const GAP = '[\\s./·_–—-]{0,3}';
const LONG_NUMBER = new RegExp(`(?<!\\d)\\d(?:${GAP}\\d){9,}${GAP}[\\dXxＸｘ](?!\\d)`, 'g');
const DATES_ONLY = /^(\d{4}[-./]\d{1,2}[-./]\d{1,2}[\s–—-]*)+$/;

const KEPT_AT_START = 3;
const KEPT_AT_END = 2;

function maskNumber(text: string): string {
  if (DATES_ONLY.test(text)) return text;
  const signs = text.replace(/[^\dXxＸｘ]/g, '');
  return (
    signs.slice(0, KEPT_AT_START) +
    '*'.repeat(signs.length - KEPT_AT_START - KEPT_AT_END) +
    signs.slice(-KEPT_AT_END)
  );
}

/** The text with every run of 11 or more digits masked, gaps of up to three signs between digits included; dates stay. */
export function maskNumbers(text: string): string {
  const narrow = text.replace(WIDE_DIGITS, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return narrow.replace(LONG_NUMBER, maskNumber);
}
