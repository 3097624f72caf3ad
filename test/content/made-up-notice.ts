// A city's yearly notice as staff would write it: made up, and never part of the data.
export const madeUpNotice = `# What Lanzhou announced for the benefit year 2027 (made up).
source:
  id: lanzhou-2027
  title: 《关于做好2027年度城乡居民基本医疗保险参保缴费工作的通知》
  issuer: 兰州市医疗保障局
  number: null
  region: "620100"
  authority: city
  copy: A
  published: 2026-09-20
  passages:
    - { id: window, locator: 一、缴费时间, gist: 集中缴费期和代缴的时间。 }
    - { id: amount, locator: 二、缴费标准, gist: 个人缴费数额。 }
    - { id: newborn, locator: 三、新生儿, gist: 新生儿怎么补缴。 }
    - { id: refund, locator: 四、退费, gist: 待遇期开始前可以退。 }
appliesTo: ["620100"]
benefitYears: 2027
validFrom: 2026-09-20
validTo: 2028-01-01
checkedOn: 2026-11-22
facts:
  - id: lanzhou.collection-window.2027
    topic: collection_window
    passage: window
    values: { start: { day: 2026-10-08 }, end: { day: 2026-12-25 } }
    lead: "{{year}}度的集中缴费期是{{start}}到{{end}}。"
  - id: lanzhou.proxy-window.2027
    topic: proxy_window
    passage: window
    values: { start: { day: 2026-10-20 }, end: { day: 2026-12-20 } }
    lead: "{{year}}度的代缴从{{start}}到{{end}}。"
  - id: lanzhou.premium.2027
    topic: premium
    passage: amount
    values: { amount: { yuan: 430 } }
    lead: "{{year}}度个人缴{{amount}}。"
  - id: lanzhou.newborn-late.2027
    topic: newborn_late
    passage: newborn
    values: { deadline: { monthDay: 12-25 }, firstMonth: { month: 10 } }
    lead: 新生儿由监护人补缴当年的费用。
  - id: lanzhou.refund-local.2027
    topic: refund_local
    passage: refund
    values: { beforeStart: { yes: true } }
    lead: 待遇期开始前，重复缴的可以申请退。
tests:
  - { id: lanzhou-2027-a, text: 兰州明年的医保啥时候开始缴, region: "620100", asOf: 2026-10-01,
      expect: { outcome: answered, intent: payment_window, says: [10月8日], cites: [lanzhou-2027] } }
  - { id: lanzhou-2027-b, text: 明年居民医保一个人交多少, region: "620100", asOf: 2026-11-01,
      expect: { outcome: answered, intent: premium_amount, says: [430元], cites: [lanzhou-2027] } }
  - { id: lanzhou-2027-c, text: 娃三月份才生，错过缴费期咋补, region: "620100", asOf: 2027-03-20,
      expect: { outcome: answered, intent: newborn, says: [补缴], cites: [lanzhou-2027] } }
  - { id: lanzhou-2027-d, text: 缴重了，多缴的那份退不退, region: "620100", asOf: 2026-11-20,
      expect: { outcome: answered, intent: [refund, duplicate_payment], says: [申请退], cites: [lanzhou-2027] } }
`;
