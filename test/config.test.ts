// The settings: defaults, what each may be, and what is said about one that is wrong.
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

function faultsOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
}

describe('the settings', () => {
  it('have defaults: a demonstration on this machine', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: undefined,
      databaseUrl: undefined,
      demonstrationDay: '2025-11-05',
      dataDir: '.data',
      logLevel: 'info',
    });
  });

  it('are taken from the environment', () => {
    const config = readConfig({
      HOST: '0.0.0.0',
      PORT: '9000',
      PUBLIC_URL: 'https://gongji.example',
      DATABASE_URL: 'postgres://gongji:secret@db:5432/gongji',
      GONGJI_AS_OF: '2024-10-12',
      GONGJI_DATA_DIR: '/var/lib/gongji',
      LOG_LEVEL: 'warn',
    });
    expect(config).toMatchObject({
      host: '0.0.0.0',
      port: 9000,
      demonstrationDay: '2024-10-12',
      logLevel: 'warn',
    });
    expect(config.publicUrl?.origin).toBe('https://gongji.example');
    expect(config.databaseUrl).toBe('postgres://gongji:secret@db:5432/gongji');
  });

  it('count as not given when empty', () => {
    expect(readConfig({ PORT: '', GONGJI_AS_OF: '', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('today takes the real day', () => {
    expect(readConfig({ GONGJI_AS_OF: 'today' }).demonstrationDay).toBeUndefined();
  });

  it.each([
    ['HOST', 'my host'],
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'gongji.example'],
    ['PUBLIC_URL', 'ftp://gongji.example'],
    ['PUBLIC_URL', 'https://gongji.example/path'],
    ['DATABASE_URL', 'mysql://localhost/db'],
    ['GONGJI_AS_OF', '2025-02-30'],
    ['GONGJI_AS_OF', 'yesterday'],
    ['LOG_LEVEL', 'loud'],
  ])(
    '%s may not be "%s": said in one line with its name, what was given and what is allowed',
    (name, given) => {
      const [line, ...more] = faultsOf({ [name]: given });
      expect(more).toEqual([]);
      expect(line).toMatch(
        new RegExp(`^${name}: "${given.replace(/[.?+]/g, '\\$&')}" was given; allowed: .{10,}`),
      );
    },
  );

  it('that are wrong are all named at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });

  it('never show a password that stands in an address', () => {
    const faults = faultsOf({ DATABASE_URL: 'mysql://root:p@ss/word@localhost/db' });
    expect(faults.join()).toContain('//***@localhost/db');
    expect(faults.join()).not.toContain('p@ss');
  });
});
