// The keys: sorted by time, of the right form, none twice.
import { describe, expect, it } from 'vitest';
import { createIdMaker, isId } from '../../src/store/time-ordered-id.js';

describe('time-ordered keys', () => {
  it('are UUIDs of version 7', () => {
    const id = createIdMaker(() => new Date()).next();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(id)).toBe(true);
  });

  it('hold the moment they were made', () => {
    const id = createIdMaker(() => new Date('2025-11-05T00:00:00Z')).next();
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.parse('2025-11-05T00:00:00Z'));
  });

  it('sort in the order they were made, within one millisecond too, and none comes twice', () => {
    const ids = createIdMaker(() => new Date(1_762_300_800_000));
    const made = Array.from({ length: 10_000 }, () => ids.next());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });

  it('stay in order when the clock steps back', () => {
    const moments = [2_000_000, 1_000_000, 1_500_000];
    const ids = createIdMaker(() => new Date(moments.shift() ?? 0));
    const made = [ids.next(), ids.next(), ids.next()];
    expect([...made].sort()).toEqual(made);
  });

  it.each(['', 'x', '019a5f-', '019A5F00-0000-7000-8000-000000000000', "'; drop table turns"])(
    '"%s" is none',
    (text) => {
      expect(isId(text)).toBe(false);
    },
  );
});
