// How it was paid, with which money, and what else was told. Texts are reading texts: 缴 is written 交, 个人账户 个账.
import { describe, expect, it } from 'vitest';
import {
  readAmount,
  readBalance,
  readCircumstances,
  readGroups,
  readHours,
  readMoney,
  readPaidThrough,
} from '../../src/understanding/read-payment.js';

describe('through what it was paid', () => {
  it.each([
    ['我走税务小程序交的,能退吗', 'tax'],
    ['在是否代交里给我妈交的', 'tax'],
    ['用现金交的能退吗', 'tax'],
    ['用个账代交的能退吗', 'proxy'],
    ['职工代交那边交的', 'proxy'],
    ['税务和个账两边都扣了', 'both'],
    ['我用个账代交了,我妈又在税务交了一遍', 'both'],
    ['交重了', 'both'],
    ['学校统一收过了', 'collector'],
    ['村里会计收走了', 'collector'],
    ['在税务交过了,想改用个账行吗', 'tax'],
    ['能退吗', undefined],
    ['没有重复交', undefined],
    ['用现金交,没有交重', 'tax'],
    ['先自己交了再用个账重交一遍行吗', 'tax'],
    ['村里收过了,我又用个账代交了', 'both'],
    ['卡里有钱', undefined],
  ])('"%s": %s', (text, channel) => {
    expect(readPaidThrough(text)).toBe(channel);
  });
});

describe('which money is meant', () => {
  it.each([
    ['想用个账的钱', 'account'],
    ['不想掏现金', 'account'],
    ['想付现金', 'cash'],
    ['不想用个账', 'cash'],
    ['微信付行吗', 'cash'],
    ['用历年结余交', 'account'],
    ['不想动个账,付现金', 'cash'],
    ['怎么交', undefined],
  ])('"%s": %s', (text, money) => {
    expect(readMoney(text)).toBe(money);
  });
});

describe('groups', () => {
  it.each([
    ['我儿子上大学', ['student']],
    ['俺是低保户', ['subsistence']],
    ['低保边缘家庭', ['disabled']],
    ['特困人员', ['destitute']],
    ['残疾人', ['disabled']],
    ['刚出生的宝宝', ['newborn']],
    ['寺里的和尚', ['clergy']],
    ['资助对象', ['subsidised']],
    ['困难家庭', ['subsidised']],
    ['以前的贫困户', ['formerly_poor']],
    ['低保边缘', ['disabled']],
    ['成年人多少钱', ['adult']],
    ['小孩多少钱', ['minor']],
    ['刚退役回来', ['exempt_status']],
    ['刑满释放的', ['exempt_status']],
    ['公费医疗的人', ['public_medical']],
    ['我上大学,家里是低保', ['student', 'subsistence']],
    ['我大姐', []],
    ['大二的儿子', ['student']],
    ['妈妈', []],
  ])('in "%s": %j', (text, groups) => {
    expect(readGroups(text)).toEqual(groups);
  });
});

describe('hours since the payment', () => {
  it.each([
    ['代交了3个小时能撤吗', 3],
    ['交了半个小时', 0],
    ['刚交二十分钟', 0],
    ['刚代交完想撤', 0],
    ['刚交完', undefined],
    ['三个小时的车程', undefined],
  ])('in "%s" are %s', (text, hours) => {
    expect(readHours(text)).toBe(hours);
  });
});

describe('amounts', () => {
  it.each([
    ['余额有1300', 1300],
    ['个账里只有一千三', 1300],
    ['卡里六千多', 6000],
    ['余额1,300元', 1300],
    ['余额有十二万', 120_000],
    ['我有3个孩子', undefined],
    ['余额不够', undefined],
  ])('the balance in "%s" is %s', (text, balance) => {
    expect(readBalance(text)).toBe(balance);
  });

  it.each([
    ['要交400元', 400],
    ['补1070块', 1070],
    ['交三百八十元', 380],
    ['怎么交', undefined],
  ])('the amount in "%s" is %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });
});

describe('circumstances', () => {
  it.each([
    ['后来进厂上了职工医保', { employeeInsured: true }],
    ['错过了集中交费期', { paidInWindow: false }],
    ['集中交费期里交的', { paidInWindow: true }],
    ['我跟我哥都给妈交了', { twoPayers: true }],
    ['已经报销过了', { benefitUsed: true }],
    ['修复了1年', { repairedYears: 1 }],
    ['用历年结余交', { fromPriorYears: true }],
    ['去年没参保', { enrolledLastYear: false }],
    ['上年度漏交', { enrolledLastYear: false }],
    ['去年交过', {}],
    ['已经进入待遇期', { benefitStarted: true }],
    ['都生效了', { benefitStarted: true }],
    ['我的职工医保停了', { payerCoverEnded: true }],
    ['我单位欠费', { payerCoverEnded: true }],
    ['我妈的职工医保停了', {}],
    ['年年都交', { neverInterrupted: true }],
    ['一直交不上', {}],
    ['8月份生的', { bornMonth: 8 }],
    ['13月生的', {}],
    ['怎么交', {}],
  ])('in "%s": %j', (text, told) => {
    expect(readCircumstances(text)).toEqual(told);
  });
});
