/** Invoices of the international site: one for each month that is final, over what was settled. */
import { addMonths, isFinal } from '@shared/time';
import type { Cycle } from '@shared/time';
import type { Call, Topic } from '../kernel/context';
import { invalidParameter } from '../kernel/errors';
import { money } from '../kernel/json';
import type { Json } from '../kernel/json';
import { accessDenied } from '../kernel/params';
import { dayNumber, firstDay, instantOf, monthOf } from '../world/calendar';
import { hashText } from '../world/random';
import { ALL_LINES, KEPT_MONTHS } from '../world/world';

/** Issued on the fifth of the next month. */
const ISSUED_AFTER = 4;

function listInvoices(call: Call): Json {
  const { params, world, account, language } = call;
  if (params.text('domain_id') !== account.domainId) throw accessDenied(language);
  const [from, to] = ['start_time', 'end_time'].map((name) => {
    const ms = Date.parse(params.text(name) ?? '');
    if (Number.isNaN(ms)) throw invalidParameter(language, name);
    return ms;
  });
  const now = (dayNumber(world.today()) * 24 - 8) * 3_600_000;
  const cycles = Array.from({ length: KEPT_MONTHS }, (_, i) => addMonths(world.openCycle(), -i));
  const rows = cycles
    .map((cycle) => ({ cycle, at: instantOf(firstDay(monthOf(cycle) + 1) + ISSUED_AFTER, 36_000) }))
    .filter(({ cycle, at }) => {
      const ms = Date.parse(at);
      return isFinal(cycle, now, 4) && ms <= now && ms >= (from ?? 0) && ms <= (to ?? 0);
    })
    .map(({ cycle, at }) => ({ cycle, at, amountE8: settled(call, cycle) }))
    .filter(({ amountE8 }) => amountE8 > 0n);
  // A page number from 1, as its contract has it.
  const [page, limit] = [params.number('offset') ?? 1, params.number('limit') ?? 10];
  return {
    count: rows.length,
    invoices: rows.slice((page - 1) * limit, page * limit).map(({ cycle, at, amountE8 }) => ({
      requestId: `INV${hashText(`${account.domainId} ${cycle}`)}`,
      titleType: 1,
      channelType: 0,
      invoiceType: 1,
      invoiceTitle: account.domainName,
      invoiceAmount: money(amountE8),
      invoiceMethod: 0,
      invoiceClass: 1,
      invoiceState: 8,
      applyTime: at,
      invoiceMode: '0',
      requestMode: '0',
      invoiceNo: `HC-${cycle.replace('-', '')}-${hashText(account.domainId) % 100_000}`,
      tradeType: 3,
      billCycle: cycle,
      taxList: [
        {
          taxClass: 'GST',
          taxRate: '0.09',
          taxAmount: money(taxIn(amountE8)),
          taxVisibleFlag: 'Y',
          taxAccountingFlag: 'Y',
        },
      ],
    })),
  };
}

/** Nine hundredths on top, in what was paid, to the cent. */
function taxIn(e8: bigint): bigint {
  const cent = 1_000_000n;
  return ((e8 * 9n) / 109n / cent) * cent;
}

function settled({ world, account }: Call, cycle: Cycle): bigint {
  return world.summary(account, cycle, ALL_LINES).reduce((sum, row) => sum + row.consumeE8, 0n);
}

export const invoices: Topic = { ListInvoices: listInvoices };
