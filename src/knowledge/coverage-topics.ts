// How the coverage table groups topics, which of them a resident asks for first, and what no document that we found says.
// Words for staff only; nothing here is told to residents.
import type { TopicId } from './topic.js';

/** A column of the table. */
export interface TopicGroup {
  name: string;
  topics: readonly TopicId[];
}

/** Topics whose values belong to one benefit year; together they fill one column a year. */
export const yearlyGroups: readonly TopicGroup[] = [
  { name: '标准', topics: ['premium', 'premium_tiers'] },
  { name: '集中期', topics: ['collection_window', 'collection_window_yearly'] },
  { name: '代缴期', topics: ['proxy_window'] },
];

/** Standing topics, a column a group. */
export const standingGroups: readonly TopicGroup[] = [
  { name: '亲属', topics: ['near_relatives', 'relatives_wider', 'relatives_local', 'relatives_history'] },
  {
    name: '方式条件',
    topics: [
      'proxy_allowed',
      'proxy_mode',
      'proxy_scope',
      'proxy_payer',
      'proxy_season',
      'prior_enrolment',
      'beneficiary_route',
      'proxy_meaning',
      'policy_purpose',
    ],
  },
  {
    name: '步骤材料',
    topics: ['proxy_steps', 'proxy_steps_said', 'reimbursement_way', 'proxy_materials', 'promise', 'failure_reasons', 'proxy_busy'],
  },
  {
    name: '绑定人数',
    topics: ['bind_how', 'binding_rule', 'bind_meaning', 'unbind', 'authoriser_limit', 'account_limit'],
  },
  { name: '余额用途', topics: ['balance_rule', 'medical_use', 'pooled_fund'] },
  {
    name: '入口缴费',
    topics: [
      'two_entrances',
      'cash_entrance',
      'pension_entrance',
      'entrance_future',
      'entrance_example',
      'entrance_reminder',
      'pay_channels',
      'collectors',
      'collect_places',
      'window_extension',
      'window_instalments',
      'premium_floor',
      'tier_change',
    ],
  },
  {
    name: '到账查询',
    topics: [
      'settlement',
      'result_check',
      'result_pending',
      'status_messages',
      'statement_check',
      'care_insurance_debit',
      'certificate',
    ],
  },
  {
    name: '退费撤销',
    topics: [
      'tax_refund',
      'medical_refund',
      'refund_local',
      'refund_general',
      'refund_destination',
      'refund_fund_flow',
      'tax_fault_refund',
      'revocation_desk',
      'revocation_online',
      'revocation_conditions',
      'duplicate_possible',
      'duplicate_cause',
      'duplicate_coordination',
      'duplicate_avoid',
    ],
  },
  {
    name: '补缴等待',
    topics: [
      'waiting_period',
      'waiting_days',
      'benefit_start',
      'late_who',
      'late_review',
      'late_steps',
      'late_amount',
      'late_until',
      'late_benefit',
      'no_wait',
      'wait_exempt',
      'incentive',
      'incentive_local',
    ],
  },
  { name: '新生儿', topics: ['newborn_late', 'newborn_proxy', 'newborn_cost', 'newborn_identity'] },
  {
    name: '资助',
    topics: [
      'subsidised_proxy',
      'subsidy_who',
      'subsidy_channel',
      'subsidy_mark',
      'subsidy_difference',
      'subsidy_clergy',
      'subsidy_full',
    ],
  },
  {
    name: '参保',
    topics: [
      'enrol_who',
      'enrol_how',
      'enrol_first',
      'enrol_identity',
      'enrol_sync',
      'enrol_change',
      'enrol_double',
      'enrol_basis',
    ],
  },
  { name: '跨省', topics: ['wallet', 'wallet_quota', 'wallet_transfer'] },
  {
    name: '档案经办',
    topics: [
      'profile_what',
      'profile_why',
      'profile_effect',
      'profile_plan',
      'profile_who',
      'profile_where',
      'profile_family',
      'profile_steps',
      'departments',
      'local_desks',
      'office_split',
      'forum',
    ],
  },
];

/** What residents ask for everywhere; of each list one topic is enough. */
export const askedEverywhere: readonly (readonly TopicId[])[] = [
  ['near_relatives'],
  ['proxy_mode'],
  ['proxy_scope'],
  ['proxy_steps', 'reimbursement_way'],
  ['proxy_materials'],
  ['bind_how'],
  ['authoriser_limit'],
  ['account_limit'],
  ['balance_rule'],
  ['settlement'],
  ['failure_reasons'],
  ['result_check'],
  ['statement_check'],
  ['certificate'],
  ['refund_local', 'medical_refund', 'tax_refund'],
  ['refund_destination'],
  ['revocation_desk', 'revocation_online'],
  ['late_steps'],
  ['newborn_late'],
  ['newborn_cost'],
  ['newborn_proxy'],
  ['subsidised_proxy'],
  ['subsidy_channel'],
];

/** What was looked for and found nowhere, beyond what the table shows. */
export const soughtInVain: readonly string[] = [
  '2026年国家层面的居民医保工作通知；三份全国性文件的原文网址；2026年1月跨省共济通知的文号。',
  '洛阳2026年度代缴的截止日；洛阳余额不够时怎么办，资助对象和新生儿能否代缴，撤销的最新说法，退款多久到账。',
  '临汾、太原现在怎么代缴，以及两地2026、2027年度的缴费公告。',
  '成都、达州、宜宾、眉山医保部门自己的代缴说明；陕西给近亲属代缴的官方步骤；大庆、兰西、鞍山现行的代缴规定。',
  '代缴成功以后再退费，钱退到哪里：只查到缴费失败时退回个人账户的说法。',
  '谎称是近亲属要承担什么责任：只见到承诺页上笼统的一句，没有官方条文。',
];
