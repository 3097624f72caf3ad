// One finding of the linters, in a form a person can act on.
export interface Finding {
  kind: 'gap' | 'dead_row' | 'overlap' | 'conflict' | 'expired' | 'unused' | 'untold';
  /** `error` fails the lint; `notice` is to be known. */
  level: 'error' | 'notice';
  where: string;
  problem: string;
  mend: string;
}
