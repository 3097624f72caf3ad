// What to choose from when one detail is asked for.
import type { Ruling } from '../rules/ruling.js';
import { NATION, provinceOf } from '../domain/region.js';
import { placeNameIn, type Release } from './release.js';

/** The places that have facts of their own, in code order. */
export function knownPlaces(release: Release): string[] {
  const places = release.knowledge.base.facts.flatMap((fact) => fact.appliesTo);
  return [...new Set(places)].filter((code) => code !== NATION).sort();
}

/** Values with the words a person reads, for the detail that is asked for. Of places the provinces: a city is sooner typed than found among dozens. */
export function choicesFor(
  release: Release,
  ask: NonNullable<Ruling['ask']>,
  region: string | undefined,
): { value: string; label: string }[] {
  if (ask.field === 'region' && region === undefined) {
    const provinces = [...new Set(knownPlaces(release).map(provinceOf))];
    return provinces.map((code) => ({ value: code, label: placeNameIn(release, code) }));
  }
  return ask.choices.map((value) => ({
    value,
    label: release.knowledge.choiceLabels.get(`${ask.field}.${value}`) ?? value,
  }));
}
