// The closed list of words that hold a numeral but state no figure, and the search for numbers in any script.
// Used on templates (none may hold a number) and on finished answers (every number must be a figure).

const idioms = [
  '一人一档',
  '一老一小',
  '一次性',
  '统一',
  '一致',
  '一定',
  '一般',
  '一直',
  '一起',
  '一样',
  '一旦',
  '一律',
  '一并',
  '一下',
  '进一步',
  '唯一',
  '之一',
  '万一',
  '同一',
  '另一',
  '第一步',
  '第二步',
  '第三步',
  '第四步',
  '第五步',
  '百姓呼声',
  '十分',
  '三方',
  '最后一天',
] as const;

/** Provinces and prefectures whose names hold a numeral. Counties do so too; those are taken out where they are the place asked about. */
const namesWithNumerals = [
  '四川',
  '四平',
  '七台河',
  '六安',
  '三明',
  '九江',
  '三门峡',
  '十堰',
  '百色',
  '三亚',
  '三沙',
  '六盘水',
] as const;

const idiomPattern = new RegExp([...idioms, ...namesWithNumerals].join('|'), 'g');
const HAN_DIGITS = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半';
const numberPattern = new RegExp(`\\d+(?:\\.\\d+)?|[${HAN_DIGITS}]+`, 'g');

function search(text: string): readonly string[] {
  return text.normalize('NFKC').replace(idiomPattern, ' ').match(numberPattern) ?? [];
}

// Titles, places in documents and figures come back in answer after answer: what was found in them is remembered.
const MOST_REMEMBERED = 5_000;
const remembered = new Map<string, readonly string[]>();

/** Every number in a text, Arabic (any width) or Chinese, in order; idioms that only look like numbers are left out. */
export function numbersIn(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known) return known;
  const found = search(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, found);
  return found;
}
