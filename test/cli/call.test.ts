// Reading days, places and options of a call: what is allowed, and what the refusal says.
import { describe, expect, it } from 'vitest';
import { CallError, readDay, readOptions, readRegion } from '../../src/cli/call.js';
import { createPlaces } from '../../src/understanding/places.js';

const places = createPlaces();
const release = { place: (code: string) => places.byCode(code) };

describe('a day', () => {
  it('is taken as written, or is today', () => {
    expect(readDay('2024-02-29')).toBe('2024-02-29');
    expect(readDay(undefined)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it.each(['2025-02-29', '2025-1-1', '', 'today'])('is refused when it is "%s"', (text) => {
    expect(() => readDay(text)).toThrow(CallError);
    expect(() => readDay(text)).toThrow(`--as-of "${text}" is not a day that exists; write YYYY-MM-DD`);
  });
});

describe('a region', () => {
  it.each(['410300', '141000', '100000', '410327'])('is taken when it exists: %s', (code) => {
    expect(readRegion(release, code)).toBe(code);
  });

  it('may be left out', () => {
    expect(readRegion(release, undefined)).toBeUndefined();
    expect(readRegion(release, null)).toBeUndefined();
  });

  it.each(['999999', '洛阳', '4103', ''])('is refused when it is "%s"', (text) => {
    expect(() => readRegion(release, text)).toThrow(`region "${text}" is not a known GB/T 2260 code`);
  });
});

describe('options', () => {
  it('are read by name', () => {
    const { values, positionals } = readOptions(['--json', '能退吗'], { json: { type: 'boolean' } });
    expect([values.json, positionals]).toEqual([true, ['能退吗']]);
  });

  it('that nobody knows are refused', () => {
    expect(() => readOptions(['--jsno'], { json: { type: 'boolean' } })).toThrow(CallError);
  });
});
