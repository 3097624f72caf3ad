// Administrative divisions by GB/T 2260 code: nation, province, prefecture, county. Pure arithmetic on codes; names come from a catalogue.
import { z } from 'zod';

/** The nation's code: every other division lies inside it. */
export const NATION = '100000';

export const Adcode = z
  .string()
  .regex(/^[1-9]\d{5}$/, 'a region is a six-digit GB/T 2260 code, e.g. 410300 for Luoyang');

/** The province (xx0000) of a code; the nation's own code for the nation. */
export function provinceOf(code: string): string {
  return code === NATION ? NATION : `${code.slice(0, 2)}0000`;
}

/** The division itself and those around it, nearest first: 410303 → 410303, 410300, 410000, 100000. */
export function chainOf(code: string): string[] {
  const chain = [code, `${code.slice(0, 4)}00`, provinceOf(code), NATION];
  return chain.filter((item, index) => chain.indexOf(item) === index);
}

/** Whether `inner` lies in `outer` or is it. */
export function isWithin(inner: string, outer: string): boolean {
  return chainOf(inner).includes(outer);
}

/** A division's code and official name. */
export interface Division {
  code: string;
  name: string;
}
