/**
 * How the answer of an endpoint on its way out becomes one of its successor. Names are camelCase there and snake_case here,
 * a few differ beyond that, and some were counted by another code; what has no successor keeps its name and its value.
 */
export type Successor = {
  operation: string;
  /** Member whose members move up beside it. */
  hoist?: string;
  /** By the name in snake_case, at any depth. */
  rename?: Readonly<Record<string, string>>;
  /** Values of a field by its new name. */
  values?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** A list of amounts by kind that became one field for each kind. */
  pivot?: { list: string; key: string; value: string; to: Readonly<Record<string, string>> };
  /**
   * Parameters of the successor by name, for asking here when the successor is not published; one that is not named cannot be
   * asked. `page`: this counts pages from 1 where the successor counts rows from 0.
   */
  input?: { names: Readonly<Record<string, string>>; page?: { number: string; size: string } };
};

const ORDER_NAMES = {
  total_size: 'total_count',
  count: 'total_count',
  currency: 'undiscounted_amount',
  currency_after_discount: 'amount_after_discount',
  currency_official: 'official_amount',
  currency_type: 'currency',
  service_type: 'service_type_code',
  cloud_service_type: 'service_type_code',
  discount_list: 'discounts',
  cashcoupon_amount: 'flexipurchase_coupon_amount',
  card_amount: 'stored_card_amount',
  orderline_items: 'order_line_items',
  valid_time: 'effective_time',
};

/** The same names as now, but counting pages from 1. */
const OLD_PAGES = { number: 'offset', size: 'limit' };

/** Old 0 yearly/monthly and 1 pay-per-use are 1 and 3 now. */
const CHARGE_MODES = { '0': '1', '1': '3' };

const BILL_NAMES = {
  cloud_service_type_code: 'cloud_service_type',
  region_code: 'region',
  pay_method: 'charge_mode',
  resourcetag: 'resource_tag',
};

/** What changed something answers as what changes it now: orders it made, the number of a transfer. Never sent in its place. */
const OLD_WRITES: Readonly<Record<string, Successor>> = {
  LegacyPayOrderV1: { operation: 'PayOrders' },
  LegacyPayOrderV2: { operation: 'PayOrders' },
  LegacyCancelOrder: { operation: 'CancelCustomerOrder' },
  LegacyUnsubscribeOrder: {
    operation: 'CancelResourcesSubscription',
    rename: { unsub_order_ids: 'order_ids' },
  },
  LegacyUnsubscribeResources: { operation: 'CancelResourcesSubscription' },
  LegacyRenewResources: { operation: 'RenewalResources' },
  LegacyEnableAutoRenew: { operation: 'AutoRenewalResources' },
  LegacyDisableAutoRenew: { operation: 'CancelAutoRenewalResources' },
  LegacyTransfer: { operation: 'UpdateSubEnterpriseAmount' },
  LegacyRetrieve: { operation: 'ReclaimSubEnterpriseAmount' },
  LegacyOsmAction: { operation: 'UpdateCases' },
  LegacyOsmScore: { operation: 'CreateScores' },
};

export const SUCCESSORS: Readonly<Record<string, Successor>> = {
  LegacyListOrders: {
    operation: 'ListCustomerOrders',
    hoist: 'data',
    rename: ORDER_NAMES,
    input: {
      names: {
        order_id: 'order_id',
        customer_id: 'customer_id',
        create_time_begin: 'create_time_begin',
        create_time_end: 'create_time_end',
        service_type_code: 'service_type',
        status: 'status',
        order_type: 'order_type',
        payment_time_begin: 'payment_time_begin',
        payment_time_end: 'payment_time_end',
      },
      page: { number: 'page_index', size: 'page_size' },
    },
  },
  LegacyShowOrder: {
    operation: 'ShowCustomerOrderDetails',
    rename: ORDER_NAMES,
    input: { names: { order_id: 'order_id', offset: 'offset', limit: 'limit' } },
  },
  LegacyListOrderResources: {
    operation: 'ListPayPerUseCustomerResources',
    rename: {
      total_size: 'total_count',
      resources: 'data',
      cloud_service_type: 'service_type_code',
      resource_type: 'resource_type_code',
      resource_size: 'spec_size',
      resouce_size_measure_id: 'spec_size_measure_id',
    },
    /** The resources of one order are all it can be asked for, those that are not provisioned yet too. */
    input: { names: { order_id: 'order_id' }, page: OLD_PAGES },
  },
  LegacyRefundOrder: {
    operation: 'ShowRefundOrderDetails',
    rename: {
      resource_info_list: 'refund_infos',
      resource_type: 'resource_type_code',
      cloud_service_type: 'service_type_code',
      pre_order_id: 'base_order_id',
    },
    input: { names: { order_id: 'order_id' } },
  },
  LegacyListResources: {
    operation: 'ListPayPerUseCustomerResources',
    rename: {
      cloud_service_type_code: 'service_type_code',
      main_resource_id: 'parent_resource_id',
      project_code: 'project_id',
      valid_time: 'effective_time',
      next_operation_policy: 'expire_policy',
    },
  },
  LegacyMonthlySum: {
    operation: 'ShowCustomerMonthlySum',
    rename: {
      consume_time: 'bill_cycle',
      cloud_service_type_code: 'service_type_code',
      debt: 'debt_amount',
      discount: 'official_discount_amount',
      pay_method: 'charging_mode',
    },
    values: { charging_mode: CHARGE_MODES },
    pivot: {
      list: 'account_details',
      key: 'balance_type_id',
      value: 'deduct_amount',
      to: {
        BALANCE_TYPE_DEBIT: 'cash_amount',
        BALANCE_TYPE_CREDIT: 'credit_amount',
        BALANCE_TYPE_COUPON: 'coupon_amount',
        BALANCE_TYPE_BONUS: 'bonus_amount',
        BALANCE_TYPE_RCASH_COUPON: 'flexipurchase_coupon_amount',
        BALANCE_TYPE_STORED_CARD: 'stored_value_card_amount',
      },
    },
    input: {
      names: {
        bill_cycle: 'cycle',
        service_type_code: 'cloud_service_type_code',
        enterprise_project_id: 'enterpriseProjectId',
      },
    },
  },
  LegacyResRecords: {
    operation: 'ListCustomerselfResourceRecordDetails',
    rename: { ...BILL_NAMES, resource_type_code: 'resource_Type_code' },
    values: { charge_mode: CHARGE_MODES },
  },
  LegacyResourceDaily: {
    operation: 'ListCustomerselfResourceRecordDetails',
    rename: {
      ...BILL_NAMES,
      daily_records: 'monthly_records',
      total_record: 'total_count',
      resource_type: 'resource_Type_code',
      resource_id: 'res_instance_id',
      consume_time: 'bill_date',
      offical_amount: 'official_amount',
      dis_count_amount: 'discount_amount',
    },
  },
  LegacyResFeeRecords: {
    operation: 'ListCustomerselfResourceRecords',
    rename: {
      ...BILL_NAMES,
      resource_type_code: 'resource_type',
      fee_id: 'id',
      create_time: 'trade_time',
      usage_amount: 'usage',
      free_resource_amount: 'free_resource_usage',
      r_i_amount: 'ri_usage',
      r_i_measure_id: 'ri_usage_measure_id',
    },
    values: { charge_mode: CHARGE_MODES },
  },
  LegacyBalances: { operation: 'ShowCustomerAccountBalances', input: { names: {} } },
  LegacySubCustomers: {
    operation: 'ListEnterpriseSubCustomers',
    rename: {
      sub_customer_id: 'id',
      sub_customer_name: 'name',
      org_party_id: 'org_id',
      org_party_name: 'org_name',
    },
    input: { names: {}, page: OLD_PAGES },
  },
  LegacyTransferAmount: {
    operation: 'ShowMultiAccountTransferAmount',
    rename: { amount_info: 'amount_infos' },
    input: { names: { balance_type: 'balance_type' }, page: OLD_PAGES },
  },
  LegacyRetrieveAmount: {
    operation: 'ListEnterpriseMultiAccount',
    rename: { amount_info: 'amount_infos' },
    input: {
      names: { balance_type: 'balance_type', sub_customer_id: 'sub_customer_id' },
      page: OLD_PAGES,
    },
  },
  /** Asked by order there and by package here: it cannot stand in, but reads the same. */
  LegacyFreeResourceUsages: { operation: 'ListFreeResourceUsages' },
  /** Yearly and monthly prices come in the same flat form as pay-per-use ones. */
  LegacyQueryRating: {
    operation: 'ListOnDemandResourceRatings',
    hoist: 'ratingResult',
    rename: {
      original_amount: 'official_website_amount',
      product_rating_result: 'product_rating_results',
    },
  },
  LegacyFreeResources: {
    operation: 'ListFreeResourceInfos',
    input: {
      names: {
        region_code: 'region_code',
        order_id: 'order_id',
        product_id: 'product_id',
        product_name: 'product_name',
        enterprise_project_id: 'enterprise_project_id',
        status: 'status',
      },
    },
  },
  ...OLD_WRITES,
  LegacyServiceTypes: { operation: 'ListServiceTypes', input: { names: {} } },
  LegacyResourceTypes: { operation: 'ListResourceTypes', input: { names: {} } },
  LegacyOsmQueryIncident: {
    operation: 'ListCases',
    rename: { simple_describe: 'simple_description', type: 'incident_service_type' },
    input: { names: {}, page: { number: 'pageNo', size: 'pageSize' } },
  },
  LegacyOsmRegions: {
    operation: 'ListRegions',
    rename: { region_list: 'data_center_list', region_id: 'region_id', region_name: 'data_center_name' },
  },
};
