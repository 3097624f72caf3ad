// Money in whole fen. Pure; no floating point ever touches an amount.

/** 40000 → 400元; 40050 → 400.50元. `amountFen` is a whole number of fen. */
export function yuanText(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen))
    throw new RangeError(`${String(amountFen)} is not a whole number of fen`);
  const sign = amountFen < 0 ? '-' : '';
  const fen = Math.abs(amountFen);
  const cents = fen % 100;
  return `${sign}${String(Math.floor(fen / 100))}${cents ? `.${String(cents).padStart(2, '0')}` : ''}元`;
}
