// Typed values of facts: one key names the unit. The only place that turns a value into the words a person reads.
import { z } from 'zod';
import { Day, dayText, isDay } from './day.js';
import { yuanText } from './money.js';
import { RelationKind, relationKindText } from './relation.js';

const count = z.int().nonnegative();

const LEAP_YEAR = '2024';

/** A day of every year, MM-DD. */
const MonthDay = z
  .string()
  .refine((text) => isDay(`${LEAP_YEAR}-${text}`), 'a day of every year is written MM-DD and exists');

/** How account money gets to a relative's premium: taken directly, paid back after the family paid, or shared by quota. */
export const ProxyMode = z.enum(['direct', 'reimburse', 'wallet']);
export type ProxyMode = z.infer<typeof ProxyMode>;

const modeNames: Record<ProxyMode, string> = {
  direct: '直接从个人账户缴',
  reimburse: '先缴费后返还',
  wallet: '用共济额度缴',
};

/** A value with its unit, as written in YAML: `{yuan: 400}`, `{day: 2024-12-31}`, `{months: 3}`, `{yes: true}` … */
export const Value = z.union([
  z.strictObject({ yuan: count }),
  z.strictObject({ day: Day }),
  z.strictObject({ monthDay: MonthDay }),
  z.strictObject({ dayOfMonth: z.int().min(1).max(31) }),
  z.strictObject({ month: z.int().min(1).max(12) }),
  z.strictObject({ year: z.int().min(1990).max(2100) }),
  z.strictObject({ days: count }),
  z.strictObject({ workdays: count }),
  z.strictObject({ months: count }),
  z.strictObject({ years: count }),
  z.strictObject({ hours: count }),
  z.strictObject({ persons: count }),
  z.strictObject({ times: count }),
  z.strictObject({ percent: count }),
  z.strictObject({ number: count }),
  z.strictObject({ yes: z.boolean() }),
  z.strictObject({ relations: z.array(RelationKind).min(1) }),
  z.strictObject({ words: z.string().min(1) }),
  z.strictObject({ mode: ProxyMode }),
]);
export type Value = z.infer<typeof Value>;

type Unit = Value extends infer V ? (V extends unknown ? keyof V : never) : never;

const texts: { [U in Unit]: (raw: never) => string } = {
  yuan: (raw: number) => yuanText(raw * 100),
  day: (raw: Day) => dayText(raw),
  monthDay: (raw: string) => `${String(Number(raw.slice(0, 2)))}月${String(Number(raw.slice(3)))}日`,
  dayOfMonth: (raw: number) => `${String(raw)}日`,
  month: (raw: number) => `${String(raw)}月`,
  year: (raw: number) => `${String(raw)}年`,
  days: (raw: number) => `${String(raw)}天`,
  workdays: (raw: number) => `${String(raw)}个工作日`,
  months: (raw: number) => `${String(raw)}个月`,
  years: (raw: number) => `${String(raw)}年`,
  hours: (raw: number) => `${String(raw)}小时`,
  persons: (raw: number) => `${String(raw)}人`,
  times: (raw: number) => `${String(raw)}次`,
  percent: (raw: number) => `${String(raw)}%`,
  number: (raw: number) => String(raw),
  yes: (raw: boolean) => (raw ? '可以' : '不可以'),
  relations: (raw: RelationKind[]) => raw.map(relationKindText).join('、'),
  words: (raw: string) => raw,
  mode: (raw: ProxyMode) => modeNames[raw],
};

/** The value as residents read it: 400元, 2024年12月31日, 5个工作日. */
export function valueText(value: Value): string {
  const [unit, raw] = Object.entries(value)[0] as [Unit, never];
  return texts[unit](raw);
}

/** The bare value for machines: 400, "2024-12-31", true. */
export function valueRaw(value: Value): string | number | boolean | string[] {
  return Object.values(value)[0] as string | number | boolean | string[];
}
