// What all commands share: reading options, places and days from the call, with messages that say what is allowed.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Release } from '../answering/release.js';
import { systemClock } from '../domain/clock.js';
import { isDay, type Day } from '../domain/day.js';

/** A subcommand: takes the words after its name, gives the exit code. */
export type Command = (argv: string[]) => Promise<number> | number;

/** The call's words are off; the message says what is allowed. */
export class CallError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CallError';
  }
}

/** The project's folder, which holds knowledge/ and intents/. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Options of a call; an unknown or malformed one is a CallError. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: string[],
  options: T,
): ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>> {
  try {
    return parseArgs({ args: argv, options, allowPositionals: true });
  } catch (error) {
    if (error instanceof TypeError) throw new CallError(error.message);
    throw error;
  }
}

const STANDARD_INPUT = 0;
const BYTE_ORDER_MARK = /^\uFEFF/;

const unreadable: Record<string, string> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
};

/**
 * The lines of a file, or of standard input for `-`; a byte-order mark at its start is skipped.
 * @throws CallError when it cannot be read; `what` names the option or command
 */
export function readLines(file: string, what: string): string[] {
  try {
    const text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
    return text.replace(BYTE_ORDER_MARK, '').split('\n');
  } catch (error) {
    const reason = unreadable[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new CallError(`${what} "${file}": ${reason}`);
  }
}

/** The day asked for, or today in Asia/Shanghai; `name` is what the caller calls it. */
export function readDay(text: string | undefined, name = '--as-of'): Day {
  if (text === undefined) return systemClock.today();
  if (isDay(text)) return text;
  throw new CallError(`${name} "${text}" is not a day that exists; write YYYY-MM-DD, e.g. 2025-11-05`);
}

/** The region asked for, if any; it must be a GB/T 2260 code that exists. */
export function readRegion(
  release: Pick<Release, 'place'>,
  text: string | null | undefined,
): string | undefined {
  if (text === undefined || text === null) return undefined;
  if (release.place(text)) return text;
  throw new CallError(
    `region "${text}" is not a known GB/T 2260 code; e.g. 410300 for 洛阳, 141000 for 临汾`,
  );
}
