// The closed list of what facts may be about, and the typed values that rules read from them.
import { z } from 'zod';
import { Value } from '../domain/value.js';

// Topics marked decisive below name the values that rules read; every other value only serves the words.
const options = Value.options;
const yuan = options[0];
const dayValue = options[1];
const monthDay = options[2];
const dayOfMonth = options[3];
const month = options[4];
const year = options[5];
const days = options[6];
const months = options[8];
const years = options[9];
const hours = options[10];
const number = options[14];
const yes = options[15];
const relations = options[16];
const words = options[17];
const mode = options[18];

/** A topic: its Chinese name, whether its values belong to one benefit year, and the values that rules need. */
export interface Topic {
  name: string;
  yearBound: boolean;
  values: z.ZodType;
}

function topic(name: string, values: z.ZodRawShape = {}, yearBound = false): Topic {
  return { name, yearBound, values: z.looseObject(values) };
}

const decisive = {
  near_relatives: topic('可以代缴的亲属', { kinds: relations, everywhere: yes.optional() }),
  relatives_wider: topic('当地多列的亲属', { kinds: relations }),
  collection_window: topic('集中缴费期', { start: dayValue, end: dayValue }, true),
  collection_window_yearly: topic(
    '集中缴费期',
    { firstMonth: month, lastMonth: month, firstDay: dayOfMonth, lastDay: dayOfMonth, deadline: monthDay },
    true,
  ),
  proxy_window: topic('职工个人账户代缴的时间', { start: dayValue, end: dayValue.optional() }, true),
  proxy_season: topic('集中缴费期以外能否代缴', { onlyInCollection: yes }),
  premium: topic('个人缴费标准', { amount: yuan, subsidy: yuan.optional(), higher: yuan.optional() }, true),
  premium_tiers: topic('分档缴费标准', {}, true),
  proxy_allowed: topic('职工个人账户代缴'),
  proxy_mode: topic('代缴的方式', { mode, reimbursementEnded: dayValue.optional() }),
  proxy_scope: topic('代缴的参保地范围', { inProvince: yes, otherProvince: yes }),
  beneficiary_route: topic('按参保地另走的渠道'),
  two_entrances: topic('不同的代缴入口', { account: words, cash: words.optional() }),
  proxy_payer: topic('授权人的条件', { publicMedical: yes.optional() }),
  prior_enrolment: topic('上年度参保的要求', { required: yes }),
  subsidised_proxy: topic('资助对象能否代缴', { allowed: yes }),
  newborn_proxy: topic('新生儿能否代缴', { allowed: yes }),
  balance_rule: topic('个人账户余额要求', {
    keep: yuan,
    mustExceed: yes.optional(),
    priorYearsOnly: yes.optional(),
  }),
  binding_rule: topic('代缴前的绑定', { required: yes }),
  authoriser_limit: topic('授权人数', { authorisers: number }),
  settlement: topic('扣款和到账', { asynchronous: yes }),
  tax_refund: topic('税务渠道缴费的退费', { possible: yes }),
  medical_refund: topic('重复缴费的退费'),
  revocation_desk: topic('到医保大厅撤销'),
  revocation_online: topic('网上撤销'),
  revocation_conditions: topic('撤销的条件', { waitAtLeast: hours }),
  refund_general: topic('退费的国家规定'),
  refund_local: topic('退费的当地规定', { afterStart: yes.optional() }),
  waiting_period: topic('待遇等待期', {
    fixed: months,
    perYear: months,
    countsFrom: year,
    longGap: years,
    longGapLeast: months,
    repairPerYear: months,
  }),
  waiting_days: topic('补缴后的等待期'),
  benefit_start: topic('年后缴费的待遇起点', { lag: days }),
  wallet: topic('跨省共济', { allowed: yes }),
  newborn_late: topic('新生儿补缴', { deadline: monthDay, firstMonth: month }),
} as const satisfies Record<string, Topic>;

const told = {
  relatives_history: '共济亲属范围的扩大',
  relatives_local: '近亲属共济的落地',
  window_extension: '缴费期的调整',
  window_instalments: '按年缴清',
  premium_floor: '国家最低缴费标准',
  tier_change: '改缴费档次',
  proxy_meaning: '个人账户代缴的意思',
  policy_purpose: '推出代缴的原因',
  proxy_steps: '代缴步骤',
  proxy_steps_said: '网上另说的代缴办法',
  failure_reasons: '代缴失败的原因',
  proxy_busy: '避开高峰',
  pay_channels: '缴费渠道',
  collectors: '谁来收费',
  collect_places: '集中代收',
  cash_entrance: '“是否代缴”入口',
  pension_entrance: '养老保险的“是否代缴”',
  entrance_future: '“是否代缴”功能的保留',
  entrance_example: '走错入口的例子',
  entrance_reminder: '缴费前的提醒',
  bind_how: '共济绑定',
  bind_meaning: '亲情账户与家庭共济',
  unbind: '解除共济',
  result_check: '查代缴结果',
  result_pending: '缴费后的提醒',
  status_messages: '缴费状态的意思',
  statement_check: '查个人账户',
  care_insurance_debit: '长期护理险的扣款',
  refund_destination: '退款去向',
  tax_fault_refund: '税务原因的退费',
  refund_fund_flow: '退费资金',
  duplicate_possible: '重复缴费的情形',
  duplicate_cause: '重复缴费的原因',
  duplicate_coordination: '部门协调',
  duplicate_avoid: '避免重复缴费',
  reimbursement_way: '先缴后返的做法',
  late_who: '可以补缴的人',
  late_review: '补缴审核',
  late_steps: '补缴步骤',
  late_amount: '补缴金额',
  late_until: '补缴截止',
  late_benefit: '逾期缴费后的待遇',
  no_wait: '没有等待期的情形',
  wait_exempt: '不设等待期的人',
  incentive: '连续参保的好处',
  incentive_local: '当地连续参保的奖励',
  newborn_cost: '新生儿缴费',
  newborn_identity: '新生儿更新身份',
  subsidy_who: '可获资助的人',
  subsidy_channel: '资助办理',
  subsidy_mark: '资助身份标记',
  subsidy_difference: '差额缴费',
  subsidy_clergy: '宗教教职人员补贴',
  subsidy_full: '全额资助',
  enrol_who: '参保范围',
  enrol_how: '参保登记',
  enrol_first: '先登记后缴费',
  enrol_identity: '身份信息有误',
  enrol_sync: '信息传递',
  enrol_change: '变更与注销',
  enrol_double: '重复参保',
  enrol_basis: '文件依据',
  departments: '部门分工',
  local_desks: '乡村经办',
  certificate: '缴费证明',
  proxy_materials: '代缴要填的信息',
  promise: '承诺书',
  account_limit: '代缴人数和限额',
  medical_use: '家人看病使用个人账户',
  pooled_fund: '统筹基金',
  wallet_quota: '跨省共济额度',
  wallet_transfer: '医保钱包转账',
  profile_what: '一人一档',
  profile_why: '核对信息的原因',
  profile_effect: '信息有误的影响',
  profile_plan: '健康档案计划',
  profile_who: '谁要维护一人一档',
  profile_where: '一人一档入口',
  profile_family: '替家人维护',
  profile_steps: '一人一档步骤',
  office_split: '找税务还是医保',
  forum: '反映问题的地方',
} as const;

export type TopicId = keyof typeof decisive | keyof typeof told;

/** Every topic by id. */
export const topics: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  ...Object.entries(decisive),
  ...Object.entries(told).map(([id, name]): [string, Topic] => [id, topic(name)]),
]);
