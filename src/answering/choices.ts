// What to choose from when one detail is asked for.
import type { Ruling } from '../rules/ruling.js';
import { NATION, provinceOf } from '../domain/region.js';
import { placeNameIn, type Release } from './release.js';

// A release never changes: what is worked out of it once holds for every question.
const placesOf = new WeakMap<Release, readonly string[]>();

/** The places that have facts of their own, in code order. */
export function knownPlaces(release: Release): readonly string[] {
  const known = placesOf.get(release);
  if (known) return known;
  const all = release.knowledge.base.facts.flatMap((fact) => fact.appliesTo);
  const places = [...new Set(all)].filter((code) => code !== NATION).sort();
  placesOf.set(release, places);
  return places;
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
