/** What can be chosen when a ticket is made, and what the desk limits. */
import type { Call, Topic } from '../../kernel/context';
import type { Json } from '../../kernel/json';
import { regionName } from '../../world/names';
import { LIMITS } from '../../world/state/tickets/attachments';
import {
  AREA_CODES,
  CATEGORIES,
  DIMENSIONS,
  MAX_STARS,
  PRODUCTS,
  PROBLEMS,
  extendsOf,
  problemsOf,
  severitiesOf,
} from '../../world/state/tickets/catalog';
import type { ExtendParam, Problem, Product } from '../../world/state/tickets/catalog';
import { PRESS_INTERVAL_MS, WITHDRAW_MS, isOpen } from '../../world/state/tickets/life';
import { REFUSED, deskOf, named, refused } from './support';

/** Open tickets an account may have at once, and addresses a ticket may be copied to (figures of the sandbox). */
export const QUOTA = 50;
export const MAX_CC = 5;

export function problemNamed(call: Call, name: string): Problem {
  const id = call.params.text(name);
  const problem = PROBLEMS.find((p) => p.id === id);
  if (!problem) throw refused(call, REFUSED.invalid, name);
  return problem;
}

const product = (call: Call, p: Product): Json => ({
  incident_product_category_id: p.id,
  incident_product_category_name: named(call, p.name),
  incident_product_category_desc: named(call, p.description),
  incident_product_category_acronym: p.key.toUpperCase(),
  can_use_support_plan: p.plan,
});

function listCaseCategories(call: Call): Json {
  return {
    total_count: CATEGORIES.length,
    incident_sub_type_list: CATEGORIES.map((c) => ({
      incident_sub_type_id: c.id,
      incident_sub_type_name: named(call, c.name),
      incident_product_category_list: c.products.map((p) => product(call, p)),
    })),
  };
}

function listProductCategories(call: Call): Json {
  const wanted = call.params.text('product_category_name')?.toLowerCase();
  const found = PRODUCTS.filter((p) => !wanted || named(call, p.name).toLowerCase().includes(wanted));
  return { total_count: found.length, incident_product_category_list: found.map((p) => product(call, p)) };
}

function listProblemTypes(call: Call): Json {
  const id = call.params.text('product_category_id');
  const plan = PRODUCTS.find((p) => p.id === id)?.plan ?? false;
  const found = problemsOf(id);
  return {
    total_count: found.length,
    incident_business_type_list: found.map((p) => ({
      business_type_id: p.id,
      business_type_name: named(call, p.name),
      case_type: p.caseType,
      can_use_support_plan: plan,
    })),
  };
}

function listCaseTemplates(call: Call): Json {
  const { templates } = problemNamed(call, 'business_type_id');
  return {
    total_count: templates.length,
    incident_template_list: templates.map((t) => ({
      incident_template_id: t.id,
      incident_template_name: named(call, t.name),
      incident_template_content: named(call, t.content),
    })),
  };
}

function listSeverities(call: Call): Json {
  const problem = problemNamed(call, 'business_type_id');
  return {
    show: true,
    severity_list: severitiesOf(problem).map((s) => ({
      language: call.language === 'zh_CN' ? 'zh-cn' : 'en-us',
      severity_name: named(call, s.name),
      severity_id: s.id,
    })),
  };
}

function listRegions(call: Call): Json {
  const { regions, site } = call.account;
  return {
    total_count: regions.length,
    data_center_list: regions.map((id) => ({
      type: site === 'china' ? 0 : 1,
      region_id: id,
      region_name: regionName(id, call.language),
      is_sensitive: 0,
    })),
  };
}

function listCustomersRegions(call: Call): Json {
  const { regions } = call.account;
  return {
    count: regions.length,
    region_infos: regions.map((id) => ({ region_id: id, region_name: regionName(id, call.language) })),
  };
}

function listExtendsParams(call: Call): Json {
  const param = (p: ExtendParam): Json => ({
    tips: named(call, p.tips),
    required: p.required ? 1 : 0,
    length: p.length,
    language: call.language === 'zh_CN' ? 'zh-cn' : 'en-us',
    param_key: p.key,
    param_name: named(call, p.name),
    param_type: 0,
    param_desc: named(call, p.tips),
    default_value: '',
    is_show: 1,
    is_sensitive: p.sensitive ? 1 : 0,
  });
  return {
    extends_params: extendsOf(problemNamed(call, 'business_type_id')).map(param),
    common_params: [
      {
        param_key: 'region_id',
        param_name: call.language === 'zh_CN' ? '区域' : 'Region',
        is_show: 1,
        is_required: 0,
      },
    ],
  };
}

function listCaseQuotas(call: Call): Json {
  problemNamed(call, 'business_type_id');
  return { total: QUOTA, un_used: Math.max(0, QUOTA - deskOf(call).tickets().filter(isOpen).length) };
}

function showAccessoryLimits(): Json {
  return {
    accessory_limit: {
      limit_count: String(LIMITS.count),
      limit_size: String(LIMITS.bytes / 1024 / 1024),
      limit_file_type: LIMITS.types.join(','),
    },
  };
}

function listSatisfactionDimensions(call: Call): Json {
  return {
    total_count: DIMENSIONS.length,
    satisfaction_dimension_list: DIMENSIONS.map((d) => ({
      value: MAX_STARS,
      satisfaction_id: d.id,
      satisfaction_name: named(call, d.name),
      satisfaction_desc: named(call, d.description),
      per_value: 1,
      sat_category_id: '1',
    })),
  };
}

function listAreaCodes(call: Call): Json {
  return {
    area_code_list: AREA_CODES.map((a) => ({ id: a.id, area_code: a.code, area_name: named(call, a.name) })),
  };
}

const CONFIGURATION: Readonly<Record<string, string>> = {
  press_interval_minutes: String(PRESS_INTERVAL_MS / 60_000),
  message_withdraw_seconds: String(WITHDRAW_MS / 1000),
  accessory_day_size_mb: String(LIMITS.dayBytes / 1024 / 1024),
};

function showConfiguration(call: Call): Json {
  const key = call.params.text('config_key') ?? '';
  const value = Object.hasOwn(CONFIGURATION, key) ? CONFIGURATION[key] : undefined;
  if (value === undefined) throw refused(call, REFUSED.invalid, 'config_key');
  return { config_key: key, config_value: value };
}

/** The older form of ListRegions. */
function legacyRegions(call: Call): Json {
  const { regions } = call.account;
  return {
    totalCount: regions.length,
    regionList: regions.map((id) => ({ regionId: id, regionName: regionName(id, call.language) })),
  };
}

export const catalogues: Topic = {
  LegacyOsmRegions: legacyRegions,
  ListCaseCategories: listCaseCategories,
  ListProductCategories: listProductCategories,
  ListProblemTypes: listProblemTypes,
  ListCaseTemplates: listCaseTemplates,
  ListSeverities: listSeverities,
  ListRegions: listRegions,
  ListCustomersRegions: listCustomersRegions,
  ListExtendsParams: listExtendsParams,
  ListCaseQuotas: listCaseQuotas,
  ListCaseLimits: () => ({ config: { create_case_ccemail_max_count: MAX_CC } }),
  ShowAccessoryLimits: showAccessoryLimits,
  ListSatisfactionDimensions: listSatisfactionDimensions,
  ListAreaCodes: listAreaCodes,
  ShowConfiguration: showConfiguration,
};
