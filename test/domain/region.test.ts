// Regions as GB/T 2260 codes: a place, what lies around it, and what lies in it.
import { describe, expect, it } from 'vitest';
import { Adcode, chainOf, isWithin, NATION, provinceOf } from '../../src/domain/region.js';

describe('a region', () => {
  it.each([
    ['410303', ['410303', '410300', '410000', NATION]],
    ['410300', ['410300', '410000', NATION]],
    ['410000', ['410000', NATION]],
    [NATION, [NATION]],
    ['110101', ['110101', '110100', '110000', NATION]],
  ])('%s is looked up in %j, nearest first', (code, chain) => {
    expect(chainOf(code)).toEqual(chain);
  });

  it('lies in its province, its own place and the nation, and in no other', () => {
    expect(isWithin('410303', '410300')).toBe(true);
    expect(isWithin('410300', '410300')).toBe(true);
    expect(isWithin('410300', NATION)).toBe(true);
    expect(isWithin('410300', '410100')).toBe(false);
    expect(isWithin('410000', '410300')).toBe(false);
    expect(isWithin(NATION, '410000')).toBe(false);
    expect(isWithin('141000', '140000')).toBe(true);
    expect(isWithin('140200', '141000')).toBe(false);
  });

  it('has a province, the nation its own code', () => {
    expect(provinceOf('511300')).toBe('510000');
    expect(provinceOf(NATION)).toBe(NATION);
  });

  it.each(['41030', '4103000', '010000', '41030a', '洛阳', ''])('is never written "%s"', (text) => {
    expect(Adcode.safeParse(text).success).toBe(false);
  });
});
