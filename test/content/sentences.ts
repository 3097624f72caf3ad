// How long a sentence is for a reader: a colon is a rest, labels in 「…」 are copied from the screen, marks are no words.
const ENDS = /(?<=[。！？：])/;
const NOT_READ = /「[^」]*」|【未核实】/g;

/** The longest sentence that residents are asked to read, in characters. */
const LONGEST_SENTENCE = 40;

/** The sentences of a text that are longer than that. */
export function longSentences(text: string): string[] {
  return text.split(ENDS).filter((sentence) => sentence.replace(NOT_READ, '').length > LONGEST_SENTENCE);
}
