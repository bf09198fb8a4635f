/** How a ticket looks to its owner: in lists, in detail, in counts, in the log and in an export. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { label, regionName } from '../../world/names';
import { CATEGORIES, DIMENSIONS, PRODUCTS, PROBLEMS, SEVERITIES } from '../../world/state/tickets/catalog';
import { LOG_TEXT } from '../../world/state/tickets/logText';
import { STATUS } from '../../world/state/tickets/types';
import type { Message, Ticket } from '../../world/state/tickets/types';
import { checkGroup, deskOf, instant, localTime, named, page, ticketOf } from './support';

/** A name in the caller's language by the id that stands in a ticket; empty where it has none. */
const nameOf = (
  call: Call,
  list: readonly { id: string; name: { zh: string; en: string } }[],
  id: string,
): string => {
  const found = list.find((item) => item.id === id);
  return found ? named(call, found.name) : '';
};

const labelsOf = (call: Call, ticket: Ticket) =>
  ticket.labelIds.flatMap((id) => {
    const found = deskOf(call).labels.get(id);
    return found ? [found] : [];
  });

const optional = (ms: number | null): string | undefined => (ms === null ? undefined : instant(ms));

function row(call: Call, t: Ticket): Json {
  const { account, language } = call;
  return {
    status: t.status,
    incident_id: t.id,
    business_type_name: nameOf(call, PROBLEMS, t.businessTypeId),
    incident_type_name: nameOf(call, CATEGORIES, t.subTypeId),
    product_category_name: nameOf(call, PRODUCTS, t.productCategoryId),
    incident_service_type: PROBLEMS.find((p) => p.id === t.businessTypeId)?.caseType ?? '0',
    customer_id: account.domainId,
    xcustomer_id: '',
    xcustomer_name: '',
    dc_name: t.regionId ? regionName(t.regionId, language) : '',
    simple_description: t.description,
    create_time: instant(t.createdAt),
    confirmed_time: optional(t.confirmedAt),
    label_list: labelsOf(call, t).map((l) => ({ label_id: l.id, name: l.name, color: l.color })),
  };
}

type Wanted = {
  keys: readonly string[];
  labels: readonly string[];
  id: string | undefined;
  from: string | undefined;
  to: string | undefined;
  status: number | undefined;
  statuses: string | undefined;
};

/** Time bounds are compared as UTC instants; a bound that is no time bounds nothing. */
function matches(t: Ticket, w: Wanted): boolean {
  const from = Date.parse(w.from ?? '');
  const to = Date.parse(w.to ?? '');
  const statuses = w.statuses ? w.statuses.split(',').map((s) => s.trim()) : null;
  return (
    w.keys.every((k) => t.id.includes(k) || t.description.toLowerCase().includes(k.toLowerCase())) &&
    (w.labels.length === 0 || w.labels.some((id) => t.labelIds.includes(Number(id)))) &&
    (!w.id || t.id === w.id) &&
    (w.status === undefined || t.status === w.status) &&
    (!statuses || statuses.includes(String(t.status))) &&
    !(t.createdAt < from) &&
    !(t.createdAt > to)
  );
}

function found(call: Call): readonly Ticket[] {
  const { params } = call;
  checkGroup(call, params.text('group_id'));
  const wanted: Wanted = {
    keys: params.texts('search_key'),
    labels: params.texts('label_id_list'),
    id: params.text('incident_id'),
    from: params.text('query_start_time'),
    to: params.text('query_end_time'),
    status: params.number('status'),
    statuses: params.text('incident_status'),
  };
  return deskOf(call)
    .tickets()
    .filter((t) => matches(t, wanted));
}

function listCases(call: Call): Json {
  const all = found(call);
  return { total_count: all.length, incident_info_list: page(call, all).map((t) => row(call, t)) };
}

/** The older list: its own spelling, pages counted from 1. */
function listOrderIncident(call: Call): Json {
  const { params } = call;
  checkGroup(call, params.text('groupId'));
  const wanted: Wanted = {
    keys: params.texts('searchKey'),
    labels: params.numbers('labelIdList').map(String),
    id: params.text('incidentId'),
    from: params.text('queryStartTime'),
    to: params.text('queryEndTime'),
    status: params.number('status'),
    statuses: params.text('incidentStatus'),
  };
  const all = deskOf(call)
    .tickets()
    .filter((t) => matches(t, wanted))
    .filter((t) => (params.text('productCategoryId') ?? t.productCategoryId) === t.productCategoryId)
    .filter((t) => (params.text('businessTypeId') ?? t.businessTypeId) === t.businessTypeId);
  const size = params.number('pageSize') ?? 10;
  const from = Math.max(0, (params.number('pageNo') ?? 1) - 1) * size;
  return {
    totalCount: all.length,
    incidentInfoList: all.slice(from, from + size).map((t) => ({
      incidentId: t.id,
      type: Number(PROBLEMS.find((p) => p.id === t.businessTypeId)?.caseType ?? 0),
      businessTypeName: nameOf(call, PROBLEMS, t.businessTypeId),
      incidentTypeName: nameOf(call, CATEGORIES, t.subTypeId),
      customerId: call.account.domainId,
      dcName: t.regionId ? regionName(t.regionId, call.language) : '',
      simpleDescribe: t.description,
      status: t.status,
      createTime: instant(t.createdAt),
      gray: false,
      labelList: labelsOf(call, t).map((l) => ({ labelId: String(l.id), name: l.name, color: l.color })),
    })),
  };
}

function listCaseCounts(call: Call): Json {
  const wanted = call.params.number('status');
  const all = deskOf(call).tickets();
  return {
    incident_status_counts: Object.values(STATUS)
      .filter((status) => wanted === undefined || status === wanted)
      .map((status) => ({ status, count: all.filter((t) => t.status === status).length })),
  };
}

export function filesOf(call: Call, message: Message): readonly Json[] {
  return message.attachments.flatMap((id) => {
    const file = deskOf(call).attachments.get(id);
    return file ? [{ accessory_id: id, file_actual_name: file.name }] : [];
  });
}

function showCaseDetail(call: Call): Json {
  const t = ticketOf(call);
  const { account, language } = call;
  return {
    incident_detail_info: {
      status: t.status,
      judgement: t.judgement,
      incident_id: t.id,
      business_type_name: nameOf(call, PROBLEMS, t.businessTypeId),
      incident_type_name: nameOf(call, CATEGORIES, t.subTypeId),
      product_category_name: nameOf(call, PRODUCTS, t.productCategoryId),
      customer_id: account.domainId,
      xcustomer_id: '',
      xcustomer_name: '',
      dc_name: t.regionId ? regionName(t.regionId, language) : '',
      simple_description: t.description,
      source_name: 'API',
      create_time: instant(t.createdAt),
      severity_name: nameOf(call, SEVERITIES, t.severityId),
      business_ownership: 0,
      resolve_time: t.resolvedAt === null ? undefined : Math.round((t.resolvedAt - t.createdAt) / 60_000),
      message_list: t.messages.map((m, i) => ({
        type: m.author,
        replier: m.replierId,
        content: m.content,
        message_id: m.id,
        replier_name: m.replierName,
        create_time: instant(m.at),
        is_first_message: i === 0 ? 1 : 0,
        accessory_list: filesOf(call, m),
      })),
      incident_satisfaction: t.satisfaction.map((s) => ({
        satisfaction_id: s.dimension,
        satisfaction_value: s.value,
        satisfaction_name: dimensionName(call, s.dimension),
      })),
      ext_info: {
        area_code: t.contact.areaCode,
        remind_mobile: t.contact.mobile,
        remind_mail: t.contact.mail,
        contact_type: '0',
        remind_time: t.contact.remindTime,
        cc_email: t.contact.ccEmails.join(';'),
      },
    },
  };
}

function dimensionName(call: Call, id: number): string {
  const found = DIMENSIONS.find((d) => d.id === id);
  return found ? named(call, found.name) : '';
}

function listCaseOperateLogs(call: Call): Json {
  const { log, id } = ticketOf(call);
  const newest = [...log].reverse();
  return {
    total_count: log.length,
    incident_operate_log_list: page(call, newest).map((entry) => ({
      incident_log_id: entry.id,
      incident_id: id,
      operate_type: LOG_TEXT[entry.what].type,
      operator_type: entry.who,
      operator_id: entry.who === 0 ? call.account.domainId : '',
      operator_name: entry.name,
      operate_desc: `${label(LOG_TEXT[entry.what], call.language)}${entry.note ? ` ${entry.note}` : ''}`,
      operate_time: localTime(call, entry.at),
      timestamp_operate_time: instant(entry.at),
    })),
  };
}

export { found as foundTickets, nameOf };

export const views: Topic = {
  ListCases: listCases,
  ListOrderIncident: listOrderIncident,
  LegacyOsmQueryIncident: listOrderIncident,
  ListCaseCounts: listCaseCounts,
  ShowCaseDetail: showCaseDetail,
  ShowCaseStatus: (call) => ({ status: ticketOf(call).status }),
  ListCaseOperateLogs: listCaseOperateLogs,
};
