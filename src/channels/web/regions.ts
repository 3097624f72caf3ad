// Places in requests and in the picker: checked against the live release, named as people say them.
import { provinceOf } from '../../domain/region.js';
import { invalidField } from './problem.js';
import type { WebServices } from './web-services.js';

export interface PlaceOption {
  code: string;
  label: string;
}

/**
 * The place of a request; none given is undefined.
 * @throws ProblemError 400 naming a code that does not exist
 */
export function readRegion({ turns }: WebServices, code: string | null | undefined): string | undefined {
  if (code === undefined || code === null || code === '') return undefined;
  if (turns.release().place(code)) return code;
  throw invalidField('region', `"${code}" is not a known GB/T 2260 code; e.g. 410300 for 洛阳`);
}

function optionOf({ turns }: WebServices, code: string): PlaceOption {
  const nameOf = (of: string): string => turns.release().place(of)?.name ?? of;
  const province = provinceOf(code);
  return {
    code,
    label: code === province ? `${nameOf(code)}（全省）` : `${nameOf(province)} ${nameOf(code)}`,
  };
}

/** The offered places, and the current one where it is not among them. */
export function placeOptions(web: WebServices, current: string | undefined): PlaceOption[] {
  const offered = web.offeredPlaces();
  const codes = current === undefined || offered.includes(current) ? offered : [current, ...offered];
  return codes.map((code) => optionOf(web, code));
}
