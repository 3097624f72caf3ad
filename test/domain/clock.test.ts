// The clock: the policy day may be moved for a demonstration, moments stay real.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { demonstrationClock, systemClock } from '../../src/domain/clock.js';
import { day } from '../../src/domain/day.js';

afterEach(() => {
  vi.useRealTimers();
});

function at(moment: string): void {
  vi.useFakeTimers({ now: new Date(moment), toFake: ['Date'] });
}

describe('the machine’s clock', () => {
  it('tells the day in Shanghai', () => {
    at('2026-11-22T15:59:59Z');
    expect(systemClock.today()).toBe('2026-11-22');
    at('2026-11-22T16:00:00Z');
    expect(systemClock.today()).toBe('2026-11-23');
  });
});

describe('a demonstration’s clock', () => {
  it('starts at midnight of its day and runs on with real time', () => {
    at('2026-11-22T09:30:00Z');
    const clock = demonstrationClock(day('2025-11-05'));
    expect(clock.today()).toBe('2025-11-05');
    at('2026-11-23T09:29:59Z');
    expect(clock.today()).toBe('2025-11-05');
    at('2026-11-23T09:30:00Z');
    expect(clock.today()).toBe('2025-11-06');
  });

  it('leaves moments as they are', () => {
    at('2026-11-22T09:30:00Z');
    expect(demonstrationClock(day('2025-11-05')).now().toISOString()).toBe('2026-11-22T09:30:00.000Z');
  });
});
