import conversionData from '@shared/reference/conversions.json';
import measureData from '@shared/reference/measure-units.json';
import resourceData from '@shared/reference/resource-types.json';
import serviceData from '@shared/reference/service-types.json';
import usageData from '@shared/reference/usage-types.json';

export const serviceTypes = serviceData.serviceTypes;
export const resourceTypes = resourceData.resourceTypes;
export const measureUnits = measureData.measureUnits;
export const conversions = conversionData.conversions;

const services = new Map(serviceTypes.map((s) => [s.service_type_code, s]));
const types = new Map(resourceTypes.map((t) => [t.resource_type_code, t]));

/** One row per usage type and resource type it is measured on. */
export const usageTypes = usageData.usageTypes.flatMap((usage) =>
  usage.resource_type_codes.flatMap((code) => {
    const type = types.get(code);
    return type ? [{ usage, type, service: services.get(type.service_type_code) }] : [];
  }),
);
