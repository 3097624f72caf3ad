// Everything told in a message and its history, as slots. Later words win; what is not said stays absent.
import type { Day } from '../domain/day.js';
import { chainOf, provinceOf } from '../domain/region.js';
import { noSlots, type Slots } from '../domain/slots.js';
import type { PeopleReader } from './read-people.js';
import { readHeadcount } from './read-people.js';
import {
  readAmount,
  readBalance,
  readCircumstances,
  readGroups,
  readHours,
  readMoney,
  readPaidThrough,
} from './read-payment.js';
import { readYears } from './read-years.js';
import type { PlaceMention, Places } from './places.js';

export interface SlotReader {
  /** `texts` are reading texts, oldest first; `region` is the place known from the profile. */
  read(texts: readonly string[], region: string | undefined, on: Day): Slots;
}

const ENROLLED_THERE = /^(市|省|县)?(那边|那儿|这边)?(有|是|参|交|上|入|的?医保|农村|老家|户口|户籍|人)/;
const ENROLLED_BEFORE = /(户口|户籍|老家|参保|参的?保|医保)(是|在|就在)?$/;
const OTHER_PROVINCE = /外省|外地省|跨省|省外|别的省|其他省|外地参保/;

function belongsToBeneficiary(text: string, mention: PlaceMention): boolean {
  const after = text.slice(mention.index + mention.word.length);
  const before = text.slice(0, mention.index);
  return ENROLLED_THERE.test(after) || ENROLLED_BEFORE.test(before);
}

interface PlacesRead {
  region?: string;
  beneficiaryRegion?: string;
}

/** Sorts the places of a text into the place asked about and the place where the beneficiary is enrolled. */
function readPlaces(text: string, places: Places, region: string | undefined): PlacesRead {
  const mentions = places
    .mentions(text)
    .filter(({ code }) => region === undefined || !chainOf(region).includes(code));
  const home = places
    .mentions(text)
    .some(({ code }) => region !== undefined && chainOf(region).includes(code));
  const read: PlacesRead = {};
  for (const mention of mentions) {
    const other = region !== undefined && (home || belongsToBeneficiary(text, mention));
    if (other) read.beneficiaryRegion = mention.code;
    else if (read.region === undefined) read.region = mention.code;
    else if (
      provinceOf(mention.code) === provinceOf(read.region) &&
      chainOf(mention.code).includes(read.region)
    )
      read.region = mention.code;
    else read.beneficiaryRegion = mention.code;
  }
  if (read.beneficiaryRegion === undefined && OTHER_PROVINCE.test(text)) read.beneficiaryRegion = 'elsewhere';
  return read;
}

function defined<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Builds the reader of slots. */
export function createSlotReader(people: PeopleReader, places: Places): SlotReader {
  function readOne(text: string, region: string | undefined, on: Day): Slots {
    return {
      ...defined<Slots>({
        ...readPlaces(text, places, region),
        headcount: readHeadcount(text),
        paidThrough: readPaidThrough(text),
        money: readMoney(text),
        hoursSincePaid: readHours(text),
        balanceYuan: readBalance(text),
        amountYuan: readAmount(text),
        ...readCircumstances(text),
      } as Slots),
      ...readYears(text, on),
      persons: people.people(text),
      groups: readGroups(text),
    };
  }
  function read(texts: readonly string[], region: string | undefined, on: Day): Slots {
    return texts
      .map((text) => readOne(text, region, on))
      .reduce(
        (before, now) => ({
          ...before,
          ...now,
          persons: now.persons.length > 0 ? now.persons : before.persons,
          groups: now.groups.length > 0 ? now.groups : before.groups,
          gapYears: [...before.gapYears, ...now.gapYears],
        }),
        noSlots,
      );
  }
  return { read };
}
