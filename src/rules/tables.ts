// All decision tables, for the linter, the tests and the console.
import { amountTable } from './amount.js';
import { balanceTable } from './balance.js';
import { crossTable } from './cross-region.js';
import { entranceTable } from './entrance.js';
import { modeTable } from './mode.js';
import { newbornTable } from './newborn.js';
import { proxyPayTable } from './proxy-pay.js';
import { refundTable } from './refund.js';
import { relativesTable } from './relatives.js';
import { revocationTable } from './revocation.js';
import type { Raw, Table } from './table.js';
import { waitingTable } from './waiting.js';
import { windowTable } from './window.js';

/** A table whose inputs are not looked into by name. */
export type AnyTable = Table<Record<string, Raw>>;

const EXAMPLE_WAIT_HOURS = 2;

/** Every decision table; the revocation table with an example of its waiting time. */
export const tables: readonly AnyTable[] = [
  relativesTable,
  windowTable,
  amountTable,
  entranceTable,
  refundTable,
  revocationTable(EXAMPLE_WAIT_HOURS),
  waitingTable,
  newbornTable,
  crossTable,
  modeTable,
  balanceTable,
  proxyPayTable,
].map((table) => table as unknown as AnyTable);
