// One finding of the linters, in a form a person can act on. The kinds are part of the outside contract: never renamed.

/** What is wrong, in one word; docs/knowledge-authoring.zh.md explains each. */
export type FindingKind =
  | 'fault'
  | 'gap'
  | 'dead_row'
  | 'masked_row'
  | 'overlap'
  | 'conflict'
  | 'expired'
  | 'expiring'
  | 'unused'
  | 'uncited'
  | 'locator'
  | 'untold'
  | 'hidden'
  | 'untested'
  | 'superseding'
  | 'year'
  | 'grade'
  | 'unknown';

export interface Finding {
  kind: FindingKind;
  /** `error` fails the lint; `notice` is to be known. */
  level: 'error' | 'notice';
  where: string;
  problem: string;
  mend: string;
}

type Words = Pick<Finding, 'where' | 'problem' | 'mend'>;

/** A finding that fails the lint. */
export function errorOf(kind: FindingKind, words: Words): Finding {
  return { kind, level: 'error', ...words };
}

/** A finding that is only to be known. */
export function noticeOf(kind: FindingKind, words: Words): Finding {
  return { kind, level: 'notice', ...words };
}
