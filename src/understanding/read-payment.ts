// How and with which money a premium was or is to be paid, and what else was told about the payment. Patterns over the reading text (缴 is written 交).
import type { Group, PaidThrough, Slots } from '../domain/slots.js';
import { HAN_NUMBER, readNumber } from './numbers.js';
import { NEVER_INTERRUPTED } from './read-years.js';

const NUMBER = `(\\d[\\d,]*(?:\\.\\d+)?|${HAN_NUMBER})`;

const TAX =
  /税务|税局|是否代交|微信(零钱|支付|里|上|交|付)|支付宝(里|上)?(交|付)|现金|自己先?(交|掏)|垫|先(?!代)[^,。代]{0,16}交(上|了|罢|完)|小程序里?自己|农商行|银行/;
// Account money counts as a way of paying only beside a verb of paying: having a balance is no payment.
const PROXY =
  /(用|刷|走|从|拿|扣)[^,。]{0,10}(个账|共济)[^,。]{0,10}(交|扣|办)|(个账|共济)[^,。]{0,4}(代交|扣)|职工(代交|那)|(用|从|走|拿)[^,。]{0,4}职工账户|我代交|代交(成功|那|了|的|过)|用(我|俺)的?卡[^,。]{0,6}交/;
const TWICE = /又|再|也|后来/;
// Paid one way and now wishing to pay the other way: only the first was paid.
const WISH =
  /(想|要|能不能|可以|改|换)(换成|改成|改用|用|刷|走|拿|换)[^,。]{0,6}(个账|医保|卡)|再用[^,。]{0,8}(个账|卡)[^,。]{0,8}(交|重交)[^,。]{0,6}(吗|行|退|让)/;
const COLLECTOR = /(村|会计|大队|社区|学校|老师|幼儿园|单位|厂里)[^,。]{0,8}(收|交|代收|统一)/;
const BOTH =
  /交重|这边和那边|两边|两头|俩边|两笔|两处都|两个都|都扣|都(显示)?(交)?成功|两个渠道|两种方式|又交了?一?(笔|遍|次|回|份)|重复交|又(用|拿|在|从|给|让|扣|代|交)[^,。]{0,14}(交|扣)|各扣/;

/** The one channel a text names, if it names just one besides the account. */
function namedChannel(text: string): 'tax' | 'collector' | undefined {
  if (COLLECTOR.test(text)) return 'collector';
  return TAX.test(text) ? 'tax' : undefined;
}

const NOT_TWICE = /(没有?|并?非|不是|不会|不可能|别)(重复|交重|重交)/;

function isBoth(text: string): boolean {
  if (NOT_TWICE.test(text)) return false;
  if (BOTH.test(text)) return true;
  return PROXY.test(text) && (COLLECTOR.test(text) || (TAX.test(text) && TWICE.test(text)));
}

/** Through what it was paid, when told. */
export function readPaidThrough(text: string): PaidThrough | undefined {
  const other = namedChannel(text);
  if (other && WISH.test(text)) return other;
  if (isBoth(text)) return 'both';
  if (other === 'tax' && PROXY.test(text)) return undefined;
  return other ?? (PROXY.test(text) ? 'proxy' : undefined);
}

const NOT_CASH = /(不|别|免得|省得|不想|不用|别让我)[^,。]{0,6}(掏|付|动|花)[^,。]{0,3}(现金|现钱|工资卡|钱)/;
const NOT_ACCOUNT = /(不用|不想用|不动|不走|别用)[^,。]{0,6}(个账|医保)/;
const ACCOUNT = /个账|医保余额|卡里的钱|余额|扣医保|历年/;
const CASH = /现金|现钱|自己掏|微信付|零钱付|垫钱|付现/;

/** Which money the asker wants to use, when told. */
export function readMoney(text: string): Slots['money'] {
  if (NOT_ACCOUNT.test(text)) return 'cash';
  if (NOT_CASH.test(text)) return 'account';
  if (CASH.test(text)) return 'cash';
  return ACCOUNT.test(text) ? 'account' : undefined;
}

const groupWords: readonly [Group, RegExp][] = [
  [
    'student',
    /大学生|读大|念大学|上学|念书|学生|读本科|本科|研究生|大专|在校|全日制|上大学|大[一二三四](?!子|哥|姐|伯|姨|姑)|中专/,
  ],
  ['destitute', /特困|孤儿|五保/],
  ['subsistence', /低保(?!边缘)|脱贫|监测户|突发严重困难|易致贫|返贫/],
  ['disabled', /残疾|重残|低保边缘|困境儿童|丧失劳动/],
  ['formerly_poor', /建档立卡|贫困户/],
  [
    'newborn',
    /新生儿|刚出生|刚落地|刚满月|刚生|才出生|月子里|出生证明|生了个|(生|出生)的(娃|孩|宝|小子|闺女|二小子)/,
  ],
  ['exempt_status', /退役|退伍|转业|随军|刑满|刑释|释放|放出来|毕业|回国|迁(入|户|过来)|返乡/],
  ['adult', /(?<!未)成年人|(?<!未)成人|大人/],
  ['minor', /未成年|小孩|儿童/],
  ['subsidised', /资助(对象|人|的)?|医疗救助对象|救助对象|定额资助|困难(群众|人员|家庭|户)/],
  ['clergy', /宗教|寺|和尚|尼姑|道士|牧师|神父|阿訇|教职/],
  ['public_medical', /公费医疗/],
];

const NOT_OF_GROUP =
  /(不是|不再是|不算|已经不是|没有?评上|取消了?|退出)[^,。]{0,2}(低保|特困|残疾|贫困户|五保|大学生|学生|新生儿)/g;

/** Whether the text says that somebody is not, or no longer, of a group: what was told before holds no more. */
export function deniesGroup(text: string): boolean {
  return text.search(NOT_OF_GROUP) >= 0;
}

/** Groups with rules of their own that the text names. */
export function readGroups(text: string): Group[] {
  const told = text.replace(NOT_OF_GROUP, '');
  return groupWords.filter(([, pattern]) => pattern.test(told)).map(([group]) => group);
}

const patterns = new Map<string, RegExp>();

/** The pattern of a number between two others, built once. */
function patternOf(before: string, after: string): RegExp {
  const source = `(?:${before})${NUMBER}(?:${after})`;
  const known = patterns.get(source) ?? new RegExp(source);
  patterns.set(source, known);
  return known;
}

function numberAfter(text: string, before: string, after: string): number | undefined {
  const match = patternOf(before, after).exec(text);
  return match?.[1] === undefined ? undefined : readNumber(match[1]);
}

/** Hours since a payment, when told: 半个钟头, 3小时, 刚交. */
export function readHours(text: string): number | undefined {
  if (/半个?(钟头|小时)|(十|二十|三十|几|\d+)分钟/.test(text)) return 0;
  const hours = numberAfter(text, '^|[^\\d]', '个?(?:小时|钟头)');
  if (hours !== undefined && /刚|才|交|代/.test(text)) return hours;
  return /刚(刚)?(代)?(交|提交|付)完?了?(?!重)/.test(text) && /撤/.test(text) ? 0 : undefined;
}

// Longer numbers are phones and identity numbers, never money.
const MOST_YUAN = 1_000_000;

/** The account balance told, in yuan. */
export function readBalance(text: string): number | undefined {
  const told = numberAfter(
    text,
    '(?:卡里|余额|个账|我现在|还剩|里头|只有|剩了?|有)[^\\d一二两三四五六七八九十百千万]{0,6}',
    '(?!个|人|口|年|月|号|岁|天|笔)',
  );
  return told !== undefined && told >= 100 && told <= MOST_YUAN ? told : undefined;
}

/** An amount to be paid that the asker named, in yuan. */
export function readAmount(text: string): number | undefined {
  const told = numberAfter(text, '交|代交|补|扣|那|返|申请返', '(?:块|元|够|行|不|的|,|。|$)');
  return told !== undefined && told <= MOST_YUAN ? told : undefined;
}

const JOINED_EMPLOYEE = /(进厂|入职)[^,。]{0,8}职工|(上了|转了?|转成|交上)职工医?保|进厂上/;
const TWO_PAYERS =
  /(我|俺)(跟|和|与|同)?(我|俺)?[^,。]{1,3}都[^,。]{0,8}(交|授权)|(和|跟)(我|俺)(俩)?都[^,。]{0,6}(交|授权)|(我|俺)(和|跟|与)[^,。]{1,4}各交/;
const MISSED =
  /错过|没赶上|过期|截止(后|了)|晚了|过了[^,。]{0,4}(集中|交费期|收费)|集中(交费|征交)?期(内)?[^,。]{0,4}(已过|过了|已经过|结束|没交|没能交|没上)|(交费期|收费期)[^,。]{0,3}(已过|过了|结束)|不在集中/;

/** Whether the payment falls in the collection period, when told. */
function readInWindow(text: string): boolean | undefined {
  if (MISSED.test(text)) return false;
  return /集中(交费|征交)?期|按时(又)?交|趁集中/.test(text) ? true : undefined;
}

function readBornMonth(text: string): number | undefined {
  const month = numberAfter(
    text,
    '^|[^\\d一二三四五六七八九十]',
    '月(?:份|初|底|末|中旬)?[^,。]{0,6}(?:生|出生)',
  );
  return month !== undefined && month >= 1 && month <= 12 ? month : undefined;
}

const NOT_STARTED =
  /待遇(享受)?期[^,。]{0,3}(没|未)[^,。]{0,3}(开始|到)|(没|未|还没)[^,。]{0,3}(开始|进入|生效|到待遇)/g;

const yesWords: readonly [keyof Slots, RegExp][] = [
  ['employeeInsured', JOINED_EMPLOYEE],
  ['twoPayers', TWO_PAYERS],
  ['neverInterrupted', NEVER_INTERRUPTED],
  [
    'benefitStarted',
    /(进入|进了|到了?|开始)[^,。]{0,4}(待遇|享受)(享受)?期|(都|已经?)(生效|进入待遇)|待遇期[^,。]{0,4}(开始|到)/,
  ],
  ['fromPriorYears', /历年|往年/],
  ['amountEach', /各(交|返|扣)?\d|每人|一人\d|人均|一个人\d/],
  ['benefitUsed', /已经?(报销|看过病|住院报|用过)/],
  [
    'payerCoverEnded',
    /(我|俺|自己|本人)(的)?(单位)?职工医?保[^,。]{0,4}(停保|停了|停交|断了|断交|终止)|(我|俺|我们|俺们)单位[^,。]{0,6}(停保|停交|欠费|没给交)/,
  ],
];

const NOT_LAST_YEAR =
  /(去年|上年|上一年|上年度|前一年)[^,。]{0,8}(没|未|冇|漏|忘|断)[^,。]{0,4}(参保|交|参加|买|上)/;

const NOT_MISSED = /没有?(断|漏|忘)/;

/** Whether the beneficiary was enrolled last year, when told. */
function readLastYear(text: string): { enrolledLastYear?: boolean } {
  const missed = NOT_LAST_YEAR.test(text) && !NEVER_INTERRUPTED.test(text) && !NOT_MISSED.test(text);
  return missed ? { enrolledLastYear: false } : {};
}

/** Further things told about the payment and the people in it. */
export function readCircumstances(text: string): Partial<Slots> {
  const told = text.replace(NOT_STARTED, '');
  const said = yesWords.filter(([, pattern]) => pattern.test(told)).map(([name]) => [name, true] as const);
  const numbers = {
    paidInWindow: readInWindow(text),
    repairedYears: numberAfter(text, '(?:修复|多交|补交|补)(?:了|上)?', '年'),
    bornMonth: readBornMonth(text),
  };
  const numbersTold = Object.entries(numbers).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries([...said, ...numbersTold]), ...readLastYear(text) };
}
