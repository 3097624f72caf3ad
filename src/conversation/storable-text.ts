// Makes a typed text safe to read, store and show: one Unicode form, no invisible or control characters. Keeps every visible sign.
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The text in NFC, lines ended by \n, without controls, zero-width, bidirectional and tag characters. */
export function storableText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(LONE_SURROGATE, '\uFFFD')
    .normalize('NFC')
    .replace(INVISIBLE, '');
}
