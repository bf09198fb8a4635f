/** The bill operations on their way out: own account only, page numbers from 1, other names, and fen where the new ones write yuan. */
import type { Call, Topic } from '../kernel/context';
import { invalidParameter } from '../kernel/errors';
import { Exact, money } from '../kernel/json';
import type { Json } from '../kernel/json';
import { isDay } from '../kernel/field';
import { accessDenied } from '../kernel/params';
import { dayNumber, dayText, instantOf } from '../world/calendar';
import type { Line } from '../world/lines';
import { chargeModeOf, projectOf, recordIdOf, regionOf, tradeIdOf } from '../world/record';
import { coverageOf } from '../world/coverage';
import { serviceName } from '../world/names';
import { Body } from './bills/body';
import { lineQuery } from './bills/filters';
import type { Wanted } from './bills/filters';
import { legacyMonthlySum } from './legacy/monthlySum';
import { cycleParam, keptCycle } from './period';

const SUCCESS = { error_code: 'CBC.0000', error_msg: 'success' };

/** 0 yearly/monthly, 1 pay-per-use, 10 reserved instance: the new codes are 1, 3 and 10. */
const CHARGE_MODES: Readonly<Record<string, string>> = { '0': '1', '1': '3', '10': '10' };
const payMethodOf = (line: Line): string => (chargeModeOf(line) === '1' ? '0' : '1');

/** @throws ApiError CBC.0151 for another domain than the caller's */
export function ownDomain({ params, account, language }: Call): void {
  if (params.text('domain_id') !== account.domainId) throw accessDenied(language);
}

type Page = { page: number; size: number };

function lines(
  call: Call,
  cycle: string,
  wanted: Wanted,
  { page, size }: Page,
  join: 'none' | 'day' | 'cycle',
) {
  const query = lineQuery(wanted, join);
  const { world, account } = call;
  return {
    total: world.count(account, cycle, query),
    rows: world.page(account, cycle, query, (page - 1) * size, size),
  };
}

function legacyResRecords(call: Call): Json {
  ownDomain(call);
  const { params, account } = call;
  const cycle = cycleParam(call, 'cycle');
  const { total, rows } = lines(
    call,
    cycle,
    {
      service: params.text('cloudServiceTypeCode'),
      resourceType: params.text('resourceTypeCode'),
      region: params.text('regionCode'),
      resourceId: params.text('resInstanceId'),
      chargeMode: CHARGE_MODES[params.text('payMethod') ?? ''],
      project: params.text('enterpriseProjectId'),
    },
    { page: params.number('offset') ?? 1, size: params.number('limit') ?? 10 },
    'cycle',
  );
  return {
    ...SUCCESS,
    currency: account.currency,
    total_count: total,
    monthlyRecords: rows.map((line) => ({
      cloudServiceTypeCode: line.resource.item.service,
      resourceTypeCode: line.resource.item.type,
      regionCode: regionOf(line),
      resInstanceId: line.resource.id,
      resourceName: line.resource.name ?? null,
      resourceTag: line.resource.tag ?? null,
      consumeAmount: money(line.amountE8),
      cycle,
      measureId: 1,
      enterpriseProjectId: projectOf(line),
      payMethod: payMethodOf(line),
    })),
  };
}

/** First and last day of one month. @throws ApiError CBC.0100 */
function window(call: Call, from: string, to: string): { cycle: string; begin: number; end: number } {
  const wrong = [from, to].find((text) => !isDay(text));
  if (wrong !== undefined) throw invalidParameter(call.language, wrong === from ? 'startTime' : 'endTime');
  if (from.slice(0, 7) !== to.slice(0, 7) || from > to) throw invalidParameter(call.language, 'endTime');
  const cycle = keptCycle(call, 'startTime', from.slice(0, 7));
  return { cycle, begin: dayNumber(from), end: dayNumber(to) };
}

function legacyResFeeRecords(call: Call): Json {
  ownDomain(call);
  const { params, account } = call;
  const { cycle, begin, end } = window(call, params.text('startTime') ?? '', params.text('endTime') ?? '');
  const { total, rows } = lines(
    call,
    cycle,
    {
      service: params.text('cloudServiceTypeCode'),
      region: params.text('regionCode'),
      tradeId: params.text('orderId'),
      chargeMode: CHARGE_MODES[params.text('payMethod') ?? ''],
      resourceId: params.text('resourceId'),
      project: params.text('enterpriseProjectId'),
      begin,
      end,
    },
    { page: params.number('offset') ?? 1, size: params.number('limit') ?? 10 },
    'none',
  );
  return {
    ...SUCCESS,
    currency: account.currency,
    totalCount: total,
    feeRecords: rows.map((line) => ({
      createTime: instantOf(line.day, 36_000),
      effectiveTime: instantOf(line.used, 0),
      expireTime: instantOf(coverageOf(line).until, 0),
      feeId: recordIdOf(line),
      orderId: tradeIdOf(line),
      amount: money(line.amountE8),
      measureId: 1,
      usageAmount: line.meter ? new Exact(BigInt(line.usage), 6) : null,
      usageMeasureId: line.meter?.measureId ?? null,
      freeResourceAmount: line.free ? new Exact(BigInt(line.free), 6) : null,
      freeResourceMeasureId: line.free ? (line.meter?.measureId ?? null) : null,
      cloudServiceTypeCode: line.resource.item.service,
      resourceTypeCode: line.resource.item.type,
      regionCode: regionOf(line),
      payMethod: payMethodOf(line),
      resourceTag: line.resource.tag ?? null,
      resourceName: line.resource.name ?? null,
      resourceId: line.resource.id,
      feeSourceOperation: line.billType,
      enterpriseProjectId: projectOf(line),
      spot: 'false',
    })),
  };
}

function legacyResourceDaily(call: Call): Json {
  ownDomain(call);
  const { account, world, language } = call;
  const body = new Body(call);
  const [from, to] = [body.text('startTime') ?? '', body.text('endTime') ?? ''];
  const { cycle, begin, end } = window(call, from.slice(0, 10), to.slice(0, 10));
  const wanted: Wanted = {
    service: body.text('cloudServiceType'),
    region: body.text('regionCode'),
    resourceId: body.text('resourceId'),
    chargeMode: CHARGE_MODES[body.text('payMethod') ?? ''],
    project: body.text('enterpriseProjectId'),
    begin,
    end,
  };
  const page = { page: body.within('pageNo', 1, Infinity, 1), size: body.within('pageSize', 1, 2000, 10) };
  const { total, rows } = lines(call, cycle, wanted, page, 'day');
  let sum = 0n;
  for (const line of world.lines(account, cycle, lineQuery(wanted, 'none'))) sum += line.amountE8;
  return {
    ...SUCCESS,
    currency: account.currency,
    totalRecord: total,
    totalAmount: money(sum),
    measureId: 1,
    dailyRecords: rows.map((line) => ({
      cloudServiceType: line.resource.item.service,
      cloudServiceTypeName: serviceName(line.resource.item.service, language),
      regionCode: regionOf(line),
      resourceType: line.resource.item.type,
      resourceId: line.resource.id,
      resourceName: line.resource.name ?? null,
      resourcetag: line.resource.tag ?? null,
      consumeTime: dayText(line.day),
      consumeAmount: money(line.amountE8),
      officalAmount: money(line.officialE8),
      disCountAmount: money(line.discountE8),
      measureId: 1,
      enterpriseProjectId: projectOf(line),
    })),
  };
}

export const legacyBills: Topic = {
  LegacyMonthlySum: legacyMonthlySum,
  LegacyResRecords: legacyResRecords,
  LegacyResFeeRecords: legacyResFeeRecords,
  LegacyResourceDaily: legacyResourceDaily,
};
