/** The lists of codes: services, resource and usage types, units and their conversions, places. The same for everybody. */
import { labelIn } from './catalogues/names';
import { conversions, measureUnits, resourceTypes, serviceTypes, usageTypes } from './catalogues/lists';
import { placesTopic } from './catalogues/places';
import type { Call, Topic } from '../kernel/context';
import type { Json } from '../kernel/json';
import { pageOf } from '../kernel/params';

function paged<T>(call: Call, rows: readonly T[]): readonly T[] {
  const { offset, limit } = pageOf(call.params);
  return rows.slice(offset, offset + limit);
}

function serviceJson(call: Call, s: (typeof serviceTypes)[number]): Json {
  return {
    service_type_code: s.service_type_code,
    service_type_name: labelIn(s, call.language),
    abbreviation: s.abbreviation,
  };
}

function listServiceTypes(call: Call): Json {
  const wanted = call.params.text('service_type_name')?.toLowerCase();
  const rows = serviceTypes.filter(
    (s) => !wanted || s.zh.includes(wanted) || s.en.toLowerCase().includes(wanted),
  );
  return { total_count: rows.length, service_types: paged(call, rows).map((s) => serviceJson(call, s)) };
}

function resourceJson(call: Call, t: (typeof resourceTypes)[number]): Json {
  return {
    resource_type_code: t.resource_type_code,
    resource_type_name: labelIn(t, call.language),
    resource_type_desc: labelIn(t, call.language),
    service_type_code: t.service_type_code,
  };
}

function listResourceTypes(call: Call): Json {
  return {
    total_count: resourceTypes.length,
    resource_types: paged(call, resourceTypes).map((t) => resourceJson(call, t)),
  };
}

function listServiceResources(call: Call): Json {
  const service = call.params.text('service_type_code');
  const rows = resourceTypes.filter((t) => t.service_type_code === service);
  return {
    total_count: rows.length,
    infos: paged(call, rows).map((t) => ({
      basic_info: {
        resource_type_code: t.resource_type_code,
        product_owner_service: t.service_type_code,
        name: labelIn(t, call.language),
        description: labelIn(t, call.language),
      },
    })),
  };
}

function listUsageTypes(call: Call): Json {
  const wanted = call.params.text('resource_type_code');
  const rows = usageTypes.filter((u) => wanted === undefined || u.type.resource_type_code === wanted);
  return {
    total_count: rows.length,
    usage_types: paged(call, rows).map(({ usage, type, service }) => ({
      code: usage.code,
      name: labelIn(usage, call.language),
      resource_type_code: type.resource_type_code,
      resource_type_name: labelIn(type, call.language),
      service_type_code: type.service_type_code,
      service_type_name: service ? labelIn(service, call.language) : type.service_type_code,
    })),
  };
}

function listMeasureUnits(call: Call): Json {
  return {
    measure_units: measureUnits.map((unit) => ({
      measure_id: unit.measure_id,
      measure_name: labelIn(unit, call.language),
      abbreviation: unit.abbreviation,
      measure_type: unit.measure_type,
    })),
  };
}

function listConversions(call: Call): Json {
  const wanted = call.params.number('measure_type');
  return {
    conversions: conversions
      .filter((c) => wanted === undefined || c.measure_type === wanted)
      .map((c) => ({
        measure_id: c.measure_id,
        ref_measure_id: c.refer_measure_id,
        conversion_ratio: c.conversion_ratio,
        measure_type: c.measure_type,
      })),
  };
}

/** The old forms give everything at once. */
function legacyServiceTypes(call: Call): Json {
  return { service_types: serviceTypes.map((s) => serviceJson(call, s)) };
}

function legacyResourceTypes(call: Call): Json {
  const wanted = call.params.text('resource_type_code');
  return {
    resource_types: resourceTypes
      .filter((t) => wanted === undefined || t.resource_type_code === wanted)
      .map((t) => resourceJson(call, t)),
  };
}

export const catalogues: Topic = {
  ListServiceTypes: listServiceTypes,
  ListResourceTypes: listResourceTypes,
  ListServiceResources: listServiceResources,
  ListUsageTypes: listUsageTypes,
  ListMeasureUnits: listMeasureUnits,
  ListConversions: listConversions,
  LegacyServiceTypes: legacyServiceTypes,
  LegacyResourceTypes: legacyResourceTypes,
  ...placesTopic,
};
