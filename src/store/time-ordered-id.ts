// Keys that sort by the time they were made: UUIDs of version 7 (RFC 9562). PostgreSQL 15 has no function for them.
import { randomBytes } from 'node:crypto';

const TIME_BYTES = 6;
const VERSION_7 = 0x70;
const VARIANT = 0x80;
const MOST_IN_ONE_MS = 0xfff;

export interface IdMaker {
  /** A new key; later ones of this maker sort after earlier ones, even within a millisecond or when the clock steps back. */
  next(): string;
}

function write(ms: number, count: number): string {
  const bytes = Buffer.concat([Buffer.alloc(TIME_BYTES + 2), randomBytes(TIME_BYTES + 2)]);
  bytes.writeUIntBE(ms, 0, TIME_BYTES);
  bytes.writeUInt16BE((VERSION_7 << 8) | count, TIME_BYTES);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | VARIANT, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Makes keys from the given clock. */
export function createIdMaker(now: () => Date): IdMaker {
  let lastMs = 0;
  let count = 0;
  return {
    next() {
      const ms = now().getTime();
      count = ms > lastMs ? 0 : count + 1;
      lastMs = Math.max(ms, lastMs);
      if (count > MOST_IN_ONE_MS) {
        lastMs += 1;
        count = 0;
      }
      return write(lastMs, count);
    },
  };
}

/** Whether a text has the form of a key; another can be no key of ours. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
