// Everything told in a message and its history, as slots. Later words win; what is not said stays absent.
import type { Day } from '../domain/day.js';
import { chainOf } from '../domain/region.js';
import { noSlots, type Slots } from '../domain/slots.js';
import type { PeopleReader } from './read-people.js';
import { readHeadcount } from './read-people.js';
import {
  deniesGroup,
  readAmount,
  readBalance,
  readCircumstances,
  readGroups,
  readHours,
  readMoney,
  readPaidThrough,
} from './read-payment.js';
import { readPaidOn } from './read-paid-on.js';
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

/** Whether the text says that somebody is enrolled at the place: 在洛阳参保. */
function isEnrolledAt(text: string, { index, word }: PlaceMention): boolean {
  return /^(市|省)?(这边|那边)?参(的?保|了?保)/.test(text.slice(index + word.length));
}

interface Readers {
  places: Places;
  people: PeopleReader;
}

const LIVES = /^(她|他|们|都|也|现在|人)*(老家|户口)?(是|在|住|住在)?$/;

/** Whether a place stands beside somebody else than the asker: 我妈在洛阳, 给呼和浩特的妈. */
function isBesidePerson(text: string, { index, word }: PlaceMention, people: PeopleReader): boolean {
  const after = index + word.length;
  return people
    .mentions(text)
    .filter(({ id }) => id !== 'self')
    .some(
      ({ start, end }) =>
        (end <= index && LIVES.test(text.slice(end, index))) ||
        (start >= after && /^(市|省|县)?的?$/.test(text.slice(after, start))),
    );
}

interface PlacesRead {
  region?: string;
  beneficiaryRegion?: string;
}

/** Takes one more place of a text: the one asked about, a nearer one inside it, or the beneficiary's. */
function takePlace(read: PlacesRead, code: string): PlacesRead {
  if (read.region === undefined) return { ...read, region: code };
  const inside = chainOf(code).includes(read.region);
  return inside ? { ...read, region: code } : { ...read, beneficiaryRegion: code };
}

/** Sorts the places of a text into the place asked about and the place where the beneficiary is enrolled. */
function readPlaces(text: string, { places, people }: Readers, region: string | undefined): PlacesRead {
  const all = places.mentions(text);
  const away = all.filter(({ code }) => region === undefined || !chainOf(region).includes(code));
  const home = away.length < all.length;
  let read: PlacesRead = {};
  const near = all.find((mention) => !away.includes(mention) && isEnrolledAt(text, mention));
  if (near) read.beneficiaryRegion = near.code;
  for (const mention of away) {
    const other =
      region !== undefined &&
      (home || belongsToBeneficiary(text, mention) || isBesidePerson(text, mention, people));
    read = other ? { ...read, beneficiaryRegion: mention.code } : takePlace(read, mention.code);
  }
  if (read.beneficiaryRegion === undefined && OTHER_PROVINCE.test(text)) read.beneficiaryRegion = 'elsewhere';
  return read;
}

const NOW = /现在|今天|今儿|眼下|这会儿/;
const EMPLOYEE_COVER =
  /^(?:[^,。没给用替帮把]{0,8})(已经?|也|又|现在)?(有|参加了?|上了?|是|交着|入了)职工医?保/;

/** Whether somebody named, not the asker, is said to have employee insurance. */
function namedHasEmployeeCover(text: string, people: PeopleReader): boolean {
  return people.mentions(text).some(({ id, end }) => id !== 'self' && EMPLOYEE_COVER.test(text.slice(end)));
}

/** Details of another person do not carry over; nor does a year once somebody asks about now. */
function carriedOver(before: Slots, now: Slots, text: string): Slots {
  const known = new Set(before.persons.map(({ id }) => id));
  const another = known.size > 0 && now.persons.some(({ id }) => !known.has(id));
  const { benefitYear, ...rest } = before;
  const year = benefitYear === undefined || NOW.test(text) ? {} : { benefitYear };
  if (!another) return { ...rest, ...year };
  const { region, money } = before;
  return { ...noSlots, ...year, ...defined<Slots>({ region, money } as Slots) };
}

function defined<T extends object>(parts: { [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

const BARE_AMOUNT =
  /^(?:那|要是|如果|换成|改成)*(\d{3,6})(?:块钱?|元)?(?:呢|行不行|行吗|够不够|够吗|够不)?[?？]?$/;

/** 那1399呢 after a balance was told: the number takes its place. */
function withBareBalance(now: Slots, text: string, before: Slots): Slots {
  const bare = BARE_AMOUNT.exec(text)?.[1];
  return bare === undefined || before.balanceYuan === undefined ? now : { ...now, balanceYuan: Number(bare) };
}

/** Builds the reader of slots. */
export function createSlotReader(people: PeopleReader, places: Places): SlotReader {
  function readOne(text: string, region: string | undefined, on: Day): Slots {
    return {
      ...defined<Slots>({
        ...readPlaces(text, { places, people }, region),
        headcount: readHeadcount(text),
        paidThrough: readPaidThrough(text),
        money: readMoney(text),
        hoursSincePaid: readHours(text),
        paidOn: readPaidOn(text, on),
        balanceYuan: readBalance(text),
        amountYuan: readAmount(text),
        ...readCircumstances(text),
        ...(namedHasEmployeeCover(text, people) && { employeeInsured: true }),
      } as Slots),
      ...readYears(text, on),
      persons: people.people(text),
      groups: readGroups(text),
    };
  }
  function read(texts: readonly string[], region: string | undefined, on: Day): Slots {
    return texts.reduce<Slots>((before, text) => {
      const now = withBareBalance(readOne(text, region, on), text, before);
      const kept = carriedOver(before, now, text);
      return {
        ...kept,
        ...now,
        persons: now.persons.length > 0 ? now.persons : kept.persons,
        groups: now.groups.length > 0 || deniesGroup(text) ? now.groups : kept.groups,
        gapYears: [...kept.gapYears, ...now.gapYears],
      };
    }, noSlots);
  }
  return { read };
}
