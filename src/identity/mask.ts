// Masks numbers that name a person (identity, phone, bank card) before a text is stored or logged: first 3 and last 2 signs stay.
const WIDE_DIGITS = /[０-９]/g;
const SEPARATED = '[\\s.·-]?';
const NUMBER = new RegExp(`(?<!\\d)(?:\\d${SEPARATED}){10,18}[\\dXxＸｘ](?!\\d)`, 'g');

const KEPT_AT_START = 3;
const KEPT_AT_END = 2;
const SHORTEST = 11;

function maskDigits(text: string): string {
  const signs = text.replace(new RegExp(SEPARATED.slice(0, -1), 'g'), '');
  if (signs.length < SHORTEST) return text;
  return (
    signs.slice(0, KEPT_AT_START) +
    '*'.repeat(signs.length - KEPT_AT_START - KEPT_AT_END) +
    signs.slice(-KEPT_AT_END)
  );
}

/** The text with every run of 11 to 19 digits (spaces or dashes between them allowed) masked. */
export function maskNumbers(text: string): string {
  const narrow = text.replace(WIDE_DIGITS, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  return narrow.replace(NUMBER, maskDigits);
}
