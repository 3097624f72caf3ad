// The settings, read from the environment once at the start. Nothing else reads process.env.
import { z } from 'zod';
import { isDay, type Day } from './domain/day.js';

const DEMONSTRATION_DAY = '2025-11-05' as Day;
const HIGHEST_PORT = 65_535;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export interface Config {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Where people reach the service; undefined: the address it listens on. */
  publicUrl: URL | undefined;
  /** A PostgreSQL server; undefined: the embedded database in `dataDir`. */
  databaseUrl: string | undefined;
  /** The day on which the policy clock starts; undefined: the real day. */
  demonstrationDay: Day | undefined;
  dataDir: string;
  logLevel: (typeof logLevels)[number];
}

/** One setting that cannot be used. */
export interface SettingFault {
  name: string;
  given: string;
  allowed: string;
}

/** Settings that stop the start; the message has one line for each. */
export class ConfigError extends Error {
  constructor(readonly faults: readonly SettingFault[]) {
    super(
      faults
        .map(({ name, given, allowed }) => `${name}: "${given}" was given; allowed: ${allowed}`)
        .join('\n'),
    );
    this.name = 'ConfigError';
  }
}

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

function isOrigin(text: string): boolean {
  if (!isUrlOf(text, ['http:', 'https:'])) return false;
  const { pathname, search, hash, username } = new URL(text);
  return pathname === '/' && search === '' && hash === '' && username === '';
}

const port = 'a whole number from 0 to 65535';
const origin = 'http:// or https:// with a host, and a port if needed, without a path';
const database = 'postgres://user:password@host:port/database';
const asOf = 'a day that exists, written YYYY-MM-DD, or today';

/** Every setting: its default, and what is allowed, in the words of the complaint. */
const Settings = z.object({
  HOST: z.string().regex(/^\S+$/, 'a host name or an IP address').default('127.0.0.1'),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= HIGHEST_PORT, port)
    .transform(Number)
    .default(8080),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, origin)
    .transform((text) => new URL(text))
    .optional(),
  DATABASE_URL: z
    .string()
    .refine((text) => isUrlOf(text, ['postgres:', 'postgresql:']), database)
    .optional(),
  GONGJI_AS_OF: z
    .string()
    .refine((text): text is Day | 'today' => text === 'today' || isDay(text), asOf)
    .default(DEMONSTRATION_DAY),
  GONGJI_DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('info'),
});

/** A given value as it may be printed: a password in an address is left out. */
function printable(given: string | undefined): string {
  return (given ?? '').replace(/\/\/.*@/, '//***@');
}

/**
 * Reads the settings. An empty one counts as not given.
 * @throws ConfigError naming every faulty setting, what was given and what is allowed
 */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Settings.safeParse(given);
  if (!read.success) {
    const faults = read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return { name, given: printable(given[name]), allowed: issue.message };
    });
    throw new ConfigError(faults);
  }
  const settings = read.data;
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: settings.PUBLIC_URL,
    databaseUrl: settings.DATABASE_URL,
    demonstrationDay: settings.GONGJI_AS_OF === 'today' ? undefined : settings.GONGJI_AS_OF,
    dataDir: settings.GONGJI_DATA_DIR,
    logLevel: settings.LOG_LEVEL,
  };
}
