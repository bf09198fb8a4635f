/** Resources, balances, packages and prices in their old forms (contract: legacy.json). */
import { toE8 } from '@shared/money';
import type { Call, Topic } from '../kernel/context';
import { invalidParameter } from '../kernel/errors';
import { money } from '../kernel/json';
import type { Json } from '../kernel/json';
import { instantOf } from '../world/calendar';
import { addPrices, localPrice, priceOf } from '../world/tariff';
import type { Price } from '../world/tariff';
import { packagesOf } from '../world/packages';
import { productIdOf, regionOf } from '../world/record';
import { monthsOf } from '../world/state/able';
import { showCustomerAccountBalances } from './balances';
import { objectsOf, numberOf, textOf, textsOf } from './fields';
import { ownDomain } from './legacyBills';
import { SUCCESS, oldPage, orderIdsOf } from './legacyOrders';
import { packageJson, usageJson, wantedPackages } from './packages';
import { meterOf, productOf, sizeOf } from './prices/find';
import { expireOf, instanceId, policyOf, projectIdOf, rowsOf } from './resources/list';
import { renewAll } from './resources/renew';
import { disableAutoRenew, enableAutoRenew, unsubscribeAll } from './resources/settings';
import { refusing } from './refuse';

function legacyListResources(call: Call): Json {
  ownDomain(call);
  const { params, account } = call;
  const list = (name: string): string[] => (params.text(name) ?? '').split(',').filter(Boolean);
  const rows = rowsOf(call, {
    account,
    ids: list('resource_ids'),
    orderId: params.text('order_id'),
    mainOnly: params.number('only_main_resource') === 1,
    statuses: list('status_list').map(Number),
  });
  return {
    ...SUCCESS,
    total_count: rows.length,
    data: oldPage(rows, params.number('page_no'), params.number('page_size')).map(
      ({ contract, resource, status }) => {
        const region = regionOf({ unit: contract.unit, resource });
        return {
          id: instanceId(resource),
          resource_id: resource.id,
          resource_name: resource.name ?? null,
          region_code: region,
          cloud_service_type_code: resource.item.service,
          resource_type_code: resource.item.type,
          resource_spec_code: resource.item.specs[resource.spec]?.sku ?? null,
          project_code: projectIdOf(account, region),
          product_id: productIdOf(resource.item, resource.spec, true),
          main_resource_id: contract.resources[0]?.id ?? null,
          is_main_resource: resource.position === 0 ? 1 : 0,
          status,
          valid_time: instantOf(contract.from, 36_000),
          expire_time: expireOf(contract),
          next_operation_policy: policyOf(contract),
        };
      },
    ),
  };
}

function legacyRenewResources(call: Call): Json {
  ownDomain(call);
  const { json } = call;
  const months = refusing(call, () =>
    monthsOf(numberOf(json, 'period_type') ?? 0, numberOf(json, 'period_num') ?? 0),
  );
  const ids = textsOf(json, 'resource_ids');
  const answer = renewAll(call, { ids, months, autoPay: numberOf(json, 'isAutoPay') === 1 });
  return { ...SUCCESS, order_ids: orderIdsOf(answer) };
}

function legacyUnsubscribeResources(call: Call): Json {
  ownDomain(call);
  const all = numberOf(call.json, 'unSubType') !== 2;
  return { ...SUCCESS, order_ids: orderIdsOf(unsubscribeAll(call, textsOf(call.json, 'resourceIds'), all)) };
}

/** The only action there is. @throws ApiError CBC.0100 */
function actionOf(call: Call): string {
  ownDomain(call);
  if (call.params.text('action_id') !== 'autorenew') throw invalidParameter(call.language, 'action_id');
  return call.params.text('resource_id') ?? '';
}

function legacyEnableAutoRenew(call: Call): Json {
  enableAutoRenew(call, actionOf(call), 0);
  return SUCCESS;
}

function legacyDisableAutoRenew(call: Call): Json {
  disableAutoRenew(call, actionOf(call));
  return SUCCESS;
}

function legacyBalances(call: Call): Json {
  ownDomain(call);
  const { account_balances, debt_amount, currency } = showCustomerAccountBalances(call);
  return { ...SUCCESS, account_balances, debtAmount: debt_amount, measureId: 1, currency };
}

/** Its offset is a page number from 0. */
function legacyFreeResources(call: Call): Json {
  const packages = wantedPackages(call);
  return {
    ...SUCCESS,
    total_count: packages.length,
    free_resource_packages: oldPage(
      packages,
      (numberOf(call.json, 'offset') ?? 0) + 1,
      numberOf(call.json, 'limit'),
    ).map((one) => packageJson(one, call.language)),
  };
}

function legacyFreeResourceUsages(call: Call): Json {
  const orders = textsOf(call.json, 'order_ids');
  return {
    ...SUCCESS,
    free_resources: packagesOf(call.world, call.account)
      .filter((one) => orders.includes(one.orderId))
      .map((one) => ({ order_id: one.orderId, ...usageJson(call, one) })),
  };
}

/** contract: chargingMode 0 yearly/monthly, 1 pay-per-use; periodType 2 month, 3 year. */
function legacyQueryRating(call: Call): Json {
  ownDomain(call);
  const { json, account, language } = call;
  const mode = numberOf(json, 'chargingMode');
  if (mode !== 0 && mode !== 1) throw invalidParameter(language, 'chargingMode');
  const times = BigInt(numberOf(json, 'subscriptionNum') ?? 1);
  const rated = objectsOf(json, 'productInfos').map((one) => {
    const price = refusing(call, (): Price & { productId: string } => {
      const product = productOf({
        service: textOf(one, 'cloudServiceType') ?? '',
        type: textOf(one, 'resourceType') ?? '',
        spec: textOf(one, 'resourceSpecCode') ?? '',
      });
      const size = sizeOf(product, numberOf(one, 'resourceSize'), numberOf(one, 'resouceSizeMeasureId'));
      const productId = productIdOf(product.item, product.index, mode === 0);
      if (mode === 0) {
        const months = monthsOf(numberOf(json, 'periodType') ?? 0, numberOf(json, 'periodNum') ?? 1);
        const monthly = localPrice(account, BigInt(product.spec.monthlyE8) * size);
        return { productId, ...priceOf(monthly, months, 0) };
      }
      const meter = meterOf(product, textOf(one, 'usageFactor') ?? '');
      const unit = localPrice(account, BigInt(meter.priceE8 || product.spec.hourlyE8) * size);
      const officialE8 = (unit * toE8(textOf(one, 'usageValue') ?? '1').e8) / 100_000_000n;
      return { productId, officialE8, discountE8: 0n, amountE8: officialE8 };
    });
    return { id: textOf(one, 'id') ?? '', price };
  });
  const total = addPrices(rated.map((one) => one.price));
  const amounts = (price: Price): Record<string, Json> => ({
    amount: money(price.amountE8 * times),
    discountAmount: money(price.discountE8 * times),
    originalAmount: money(price.officialE8 * times),
    measureId: 1,
  });
  return {
    ...SUCCESS,
    ratingResult: {
      ...amounts(total),
      currency: account.currency,
      productRatingResult: rated.map(({ id, price }) => ({
        id,
        productId: price.productId,
        ...amounts(price),
      })),
      extendParams: null,
    },
  };
}

export const legacyResources: Topic = {
  LegacyListResources: legacyListResources,
  LegacyRenewResources: legacyRenewResources,
  LegacyUnsubscribeResources: legacyUnsubscribeResources,
  LegacyEnableAutoRenew: legacyEnableAutoRenew,
  LegacyDisableAutoRenew: legacyDisableAutoRenew,
  LegacyBalances: legacyBalances,
  LegacyFreeResources: legacyFreeResources,
  LegacyFreeResourceUsages: legacyFreeResourceUsages,
  LegacyQueryRating: legacyQueryRating,
};
