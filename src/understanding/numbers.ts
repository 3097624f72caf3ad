// Reads numbers as people write them: 1300, 1,300, 一千三, 两千, 六千多, 二零二七. Pure.

const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** Characters of a Chinese numeral, for use inside a pattern. */
export const HAN_NUMBER = '[〇零一二两俩三仨四五六七八九十百千万]+';

function readDigits(text: string): number | undefined {
  const figures = Array.from(text, (sign) => digits[sign]);
  return figures.every((figure) => figure !== undefined) ? Number(figures.join('')) : undefined;
}

/** A number in Arabic or Chinese numerals; a last digit after 千 or 百 counts the next unit down (一千五 = 1500). */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/[,，]/g, '');
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  return plain.length > 1 && !/[十百千万]/.test(plain) ? readDigits(plain) : readUnits(plain);
}

const TEN_THOUSAND = 10_000;

function readUnits(plain: string): number | undefined {
  const [head = '', tail] = plain.split('万');
  if (tail === undefined) return readThousands(head);
  const high = readThousands(head);
  const low = tail === '' ? 0 : readTail(tail, TEN_THOUSAND);
  return high === undefined || low === undefined ? undefined : high * TEN_THOUSAND + low;
}

/** What stands after a unit: a lone digit counts the next unit down (一万五 = 15000). */
function readTail(plain: string, unit: number): number | undefined {
  const digit = plain.length === 1 ? digits[plain] : undefined;
  return digit === undefined ? readThousands(plain.replace(/^零/, '')) : digit * (unit / 10);
}

function readThousands(plain: string): number | undefined {
  let total = 0;
  let lastUnit = 0;
  let pending: number | undefined;
  for (const sign of plain) {
    const unit = units[sign];
    if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      lastUnit = unit;
      pending = undefined;
    } else if (sign in digits) {
      if (sign === '零') lastUnit = 10;
      pending = digits[sign];
    } else return undefined;
  }
  return total + (pending ?? 0) * (lastUnit > 10 && pending !== undefined ? lastUnit / 10 : 1);
}
