/**
 * Made from shared/contract/data by `npm run call-types`: not edited by hand. A field that one site knows and the other does
 * not is optional; known codes are open lists and stay text; what an answer holds beyond these fields is kept as it came.
 */
import type { InputObject, InputValue } from '../check';
import type { Decoded } from '../decode';
import type { FileInput } from '../form';

type BSS_AccountBalanceV3_Out = {
  account_id?: string | null | undefined;
  account_type?: number | null | undefined;
  amount?: string | null | undefined;
  currency?: string | null | undefined;
  designated_amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
};
type BSS_AgentPayInfoV2_Out = {
  paying_agent_id?: string | null | undefined;
  is_agent_pay?: boolean | null | undefined;
};
type BSS_AmountInfomationV2_Out = {
  discounts?: BSS_DiscountItemV2_Out[] | null | undefined;
  flexipurchase_coupon_amount?: string | null | undefined;
  coupon_amount?: string | null | undefined;
  stored_card_amount?: string | null | undefined;
  commission_amount?: string | null | undefined;
  consumed_amount?: string | null | undefined;
};
type BSS_AvailRetrieveCoupons_Out = {
  coupon_id?: string | null | undefined;
  plan_name?: string | null | undefined;
  sub_coupon_id?: string | null | undefined;
  balance?: string | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  use_limits?: BSS_ICouponUseLimitInfoV2_Out[] | null | undefined;
};
type BSS_AvailTransferCoupon_Out = {
  coupon_id?: string | null | undefined;
  plan_name?: string | null | undefined;
  balance?: string | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  use_limits?: BSS_ICouponUseLimitInfoV2_Out[] | null | undefined;
};
type BSS_AzCodeInfo_Out = {
  az_code?: string | null | undefined;
};
type BSS_BillSumRecordInfoV2_Out = {
  bill_cycle?: string | null | undefined;
  resource_type_code?: string | null | undefined;
  service_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  charging_mode?: number | null | undefined;
  official_amount?: string | null | undefined;
  official_discount_amount?: string | null | undefined;
  truncated_amount?: string | null | undefined;
  consume_amount?: string | null | undefined;
  coupon_amount?: string | null | undefined;
  flexipurchase_coupon_amount?: string | null | undefined;
  stored_value_card_amount?: string | null | undefined;
  debt_amount?: string | null | undefined;
  writeoff_amount?: string | null | undefined;
  cash_amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  bill_type?: number | null | undefined;
  customer_id?: string | null | undefined;
  account_name?: string | null | undefined;
};
type BSS_CancelResourcesSubscriptionResponse_Out = {
  order_ids?: string[] | null | undefined;
  fail_resource_infos?: BSS_FailResourceInfo_Out[] | null | undefined;
};
type BSS_City_Out = {
  code?: string | null | undefined;
  name?: string | null | undefined;
};
type BSS_ClaimEnterpriseMultiAccountCouponResponse_Out = {
  sub_coupon_id?: string | null | undefined;
};
type BSS_Conversion_Out = {
  measure_id?: number | null | undefined;
  ref_measure_id?: number | null | undefined;
  conversion_ratio?: number | null | undefined;
  measure_type?: number | null | undefined;
};
type BSS_CostDataByDimension_Out = {
  dimensions?: BSS_DimensionGroup_Out[] | null | undefined;
  costs?: BSS_Cost_Out[] | null | undefined;
  amount_by_costs?: string | null | undefined;
  official_amount_by_costs?: string | null | undefined;
};
type BSS_CostUnitPair_Out = {
  cost_unit_name?: string | null | undefined;
  cost_unit_rule_value?: string | null | undefined;
};
type BSS_Cost_Out = {
  time_dimension_value?: string | null | undefined;
  time_measure_id?: number | null | undefined;
  amount?: string | null | undefined;
  official_amount?: string | null | undefined;
};
type BSS_County_Out = {
  code?: string | null | undefined;
  name?: string | null | undefined;
};
type BSS_CouponInfoV2_Out = {
  coupon_id?: string | null | undefined;
  coupon_code?: string | null | undefined;
  status?: number | null | undefined;
  coupon_type?: number | null | undefined;
  measure_id?: number | null | undefined;
  face_value?: string | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  plan_name?: string | null | undefined;
  plan_desc?: string | null | undefined;
  use_limits?: BSS_LimitInfoV2_Out[] | null | undefined;
  active_time?: string | null | undefined;
  last_used_time?: string | null | undefined;
  create_time?: string | null | undefined;
  coupon_version?: number | null | undefined;
  balance?: string | null | undefined;
  used_by_order_id?: string | null | undefined;
  coupon_usage?: string | null | undefined;
  coupon_group?: number | null | undefined;
};
type BSS_CouponMaxUseQuantity_Out = {
  coupon_type?: number | null | undefined;
  coupon_group?: number | null | undefined;
  use_quantity_value?: number | null | undefined;
};
type BSS_CouponSimpleInfoOrderPayV3_In = {
  id: string;
  type: number;
};
type BSS_CustomerAccountChangeRecord_Out = {
  account_change_id?: string | null | undefined;
  trade_detail_type?: string | null | undefined;
  trade_time?: string | null | undefined;
  trade_id?: string | null | undefined;
  change_amount?: string | null | undefined;
  balance_after_change?: string | null | undefined;
  revenue_expense_type?: string | null | undefined;
  bill_cycle?: string | null | undefined;
  payment_channel_id?: string | null | undefined;
  payment_channel_no?: string | null | undefined;
  consume_time?: string | null | undefined;
  account_name?: string | null | undefined;
  cloud_service_type_name?: string | null | undefined;
  resource_type_name?: string | null | undefined;
};
type BSS_CustomerCouponChangeRecord_Out = {
  coupon_id?: string | null | undefined;
  trade_detail_type?: string | null | undefined;
  trade_time?: string | null | undefined;
  trade_id?: string | null | undefined;
  change_amount?: string | null | undefined;
  balance_after_change?: string | null | undefined;
  revenue_expense_type?: string | null | undefined;
  bill_cycle?: string | null | undefined;
  account_name?: string | null | undefined;
  cloud_service_type_name?: string | null | undefined;
  resource_type_name?: string | null | undefined;
};
type BSS_CustomerOrderV2_Out = {
  order_id?: string | null | undefined;
  customer_id?: string | null | undefined;
  service_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  source_type?: number | null | undefined;
  status?: number | null | undefined;
  order_type?: number | null | undefined;
  amount_after_discount?: string | null | undefined;
  official_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  create_time?: string | null | undefined;
  payment_time?: string | null | undefined;
  currency?: string | null | undefined;
  contract_id?: string | null | undefined;
  amount_info?: BSS_AmountInfomationV2_Out | null | undefined;
  enterprise_projects?: BSS_EnterpriseProject_Out[] | null | undefined;
  sub_order_infos?: BSS_SubCustomerOrderV2_Out[] | null | undefined;
  agent_pay_info?: BSS_AgentPayInfoV2_Out | null | undefined;
};
type BSS_CustomerOrderV3_Out = {
  order_id?: string | null | undefined;
  customer_id?: string | null | undefined;
  service_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  source_type?: number | null | undefined;
  status?: number | null | undefined;
  order_type?: number | null | undefined;
  amount_after_discount?: string | null | undefined;
  official_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  create_time?: string | null | undefined;
  payment_time?: string | null | undefined;
  currency?: string | null | undefined;
  contract_id?: string | null | undefined;
  amount_info?: BSS_AmountInfomationV2_Out | null | undefined;
  user_name?: string | null | undefined;
  pending_payment_end_time?: string | null | undefined;
  sub_order_infos?: BSS_SubCustomerOrderV3_Out[] | null | undefined;
};
type BSS_DemandDiscountRatingResult_Out = {
  discount_id?: string | null | undefined;
  discount_type?: number | null | undefined;
  amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  discount_name?: string | null | undefined;
};
type BSS_DemandProductInfo_In = {
  id: string;
  cloud_service_type: string;
  resource_type: string;
  resource_spec: string;
  region: string;
  available_zone?: string | null | undefined;
  resource_size?: number | null | undefined;
  size_measure_id?: number | null | undefined;
  usage_factor: string;
  usage_value: string | number;
  usage_measure_id: number;
  subscription_num: number;
};
type BSS_DemandProductRatingResult_Out = {
  id?: string | null | undefined;
  product_id?: string | null | undefined;
  amount?: string | null | undefined;
  discount_amount?: string | null | undefined;
  official_website_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  discount_rating_results?: BSS_DemandDiscountRatingResult_Out[] | null | undefined;
};
type BSS_DimensionGroup_Out = {
  key?: string | null | undefined;
  value?: string | null | undefined;
};
type BSS_DiscountInfoV3_Out = {
  discount_id?: string | null | undefined;
  discount_value?: string | null | undefined;
  discount_type?: number | null | undefined;
  orders?: BSS_OrderV3_Out[] | null | undefined;
};
type BSS_DiscountItemV2_Out = {
  discount_type?: string | null | undefined;
  discount_amount?: string | null | undefined;
};
type BSS_DiscountSimpleInfoV3_In = {
  id: string;
  type: number;
};
type BSS_EmChildNodeV2_Out = {
  relation_id?: string | null | undefined;
  id?: string | null | undefined;
  name?: string | null | undefined;
  child_nodes?: BSS_EmChildNodeV2_Out[] | null | undefined;
};
type BSS_EnterpriseProject_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
};
type BSS_ErrorDetail_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
  id?: string | null | undefined;
};
type BSS_FailResourceInfo_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
  resource_id?: string | null | undefined;
};
type BSS_FilterFactor_In = {
  key: string;
  value: string[];
};
type BSS_FilterV2_In = {
  operator: number;
  filter_factor: BSS_FilterFactor_In;
};
type BSS_FreeResourceDetail_Out = {
  free_resource_id?: string | null | undefined;
  free_resource_type_name?: string | null | undefined;
  quota_reuse_cycle?: number | null | undefined;
  quota_reuse_cycle_type?: number | null | undefined;
  usage_type_name?: string | null | undefined;
  start_time?: string | null | undefined;
  end_time?: string | null | undefined;
  amount?: string | null | undefined;
  original_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
};
type BSS_FreeResourcePackageV3_Out = {
  order_instance_id?: string | null | undefined;
  order_id?: string | null | undefined;
  product_id?: string | null | undefined;
  product_name?: string | null | undefined;
  enterprise_project_id?: string | null | undefined;
  enterprise_project_scope?: number | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  status?: number | null | undefined;
  service_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  region_code?: string | null | undefined;
  source_type?: number | null | undefined;
  bundle_type?: string | null | undefined;
  quota_reuse_mode?: number | null | undefined;
  free_resources?: BSS_FreeResourceV3_Out[] | null | undefined;
};
type BSS_FreeResourceRecord_Out = {
  deduct_time?: string | null | undefined;
  free_resource_id?: string | null | undefined;
  resource_id?: string | null | undefined;
  resource_type_code?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  resource_tag?: string | null | undefined;
  product_id?: string | null | undefined;
  product_name?: string | null | undefined;
  usage_type_code?: string | null | undefined;
  available_amount?: string | null | undefined;
  remaining_amount?: string | null | undefined;
  used_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
};
type BSS_FreeResourceV3_Out = {
  free_resource_id?: string | null | undefined;
  usage_type_name?: string | null | undefined;
  amount?: string | null | undefined;
  original_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
};
type BSS_GroupBy_In = {
  type: string;
  key: string;
};
type BSS_ICouponUseLimitInfoV2_Out = {
  use_limiti_info_id?: string | null | undefined;
  limit_key?: string | null | undefined;
  value1?: string | null | undefined;
  value2?: string | null | undefined;
  value_unit?: string | null | undefined;
  limit_type?: string | null | undefined;
  promotion_plan_id?: string | null | undefined;
};
type BSS_IQueryUserCouponsResultV2_Out = {
  coupon_id?: string | null | undefined;
  coupon_code?: string | null | undefined;
  status?: number | null | undefined;
  customer_id?: string | null | undefined;
  coupon_type?: number | null | undefined;
  measure_id?: number | null | undefined;
  face_value?: string | null | undefined;
  valid_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  order_id?: string | null | undefined;
  promotion_plan_id?: string | null | undefined;
  plan_name?: string | null | undefined;
  plan_desc?: string | null | undefined;
  media_type?: number | null | undefined;
  fetch_method?: number | null | undefined;
  use_limits?: BSS_ICouponUseLimitInfoV2_Out[] | null | undefined;
  active_time?: string | null | undefined;
  reserve_time?: string | null | undefined;
  promotion_id?: string | null | undefined;
  create_time?: string | null | undefined;
  coupon_version?: number | null | undefined;
  balance?: string | null | undefined;
  lock_order_id?: string | null | undefined;
  coupon_usage?: string | null | undefined;
  is_frozen?: string | null | undefined;
  currency?: string | null | undefined;
  extend_param1?: string | null | undefined;
  source_id?: string | null | undefined;
};
type BSS_InvoiceRequestInfoIntl_Out = {
  requestId?: string | null | undefined;
  cancelReason?: string | null | undefined;
  titleType?: number | null | undefined;
  channelType?: number | null | undefined;
  invoiceType?: number | null | undefined;
  invoiceTitle?: string | null | undefined;
  invoiceAmount?: string | null | undefined;
  invoiceMethod?: number | null | undefined;
  invoiceClass?: number | null | undefined;
  invoiceState?: number | null | undefined;
  applyOpera?: string | null | undefined;
  addressInfo?: BSS_PostAddressInfoIntl_Out | null | undefined;
  applyTime?: string | null | undefined;
  invoiceMode?: string | null | undefined;
  email?: string | null | undefined;
  requestMode?: string | null | undefined;
  srcRequestId?: string | null | undefined;
  salesId?: string | null | undefined;
  invoiceNo?: string | null | undefined;
  tradeType?: number | null | undefined;
  billCycle?: string | null | undefined;
  taxList?: BSS_TaxInfo_Out[] | null | undefined;
};
type BSS_LimitInfoV2_Out = {
  use_limiti_info_id?: string | null | undefined;
  limit_key?: string | null | undefined;
  value1?: string | null | undefined;
  value2?: string | null | undefined;
  value_unit?: string | null | undefined;
  limit_type?: string | null | undefined;
  promotion_plan_id?: string | null | undefined;
};
type BSS_ListCitiesResponse_Out = {
  count?: number | null | undefined;
  cities?: BSS_City_Out[] | null | undefined;
};
type BSS_ListConversionsResponse_Out = {
  conversions?: BSS_Conversion_Out[] | null | undefined;
};
type BSS_ListCostsResponse_Out = {
  currency?: string | null | undefined;
  total_count?: number | null | undefined;
  cost_data?: BSS_CostDataByDimension_Out[] | null | undefined;
};
type BSS_ListCountiesResponse_Out = {
  count?: number | null | undefined;
  counties?: BSS_County_Out[] | null | undefined;
};
type BSS_ListCustomerAccountChangeRecordsResponse_Out = {
  total_count?: number | null | undefined;
  currency?: string | null | undefined;
  records?: BSS_CustomerAccountChangeRecord_Out[] | null | undefined;
};
type BSS_ListCustomerBillsFeeRecordsResponse_Out = {
  total_count?: number | null | undefined;
  records?: BSS_MonthlyBillRecord_Out[] | null | undefined;
  currency?: string | null | undefined;
};
type BSS_ListCustomerBillsMonthlyBreakDownResponse_Out = {
  currency?: string | null | undefined;
  total_count?: number | null | undefined;
  details?: BSS_NvlCostAnalysedBillDetail_Out[] | null | undefined;
};
type BSS_ListCustomerCouponChangeRecordsResponse_Out = {
  total_count?: number | null | undefined;
  currency?: string | null | undefined;
  records?: BSS_CustomerCouponChangeRecord_Out[] | null | undefined;
};
type BSS_ListCustomerOrdersResponse_Out = {
  total_count?: number | null | undefined;
  order_infos?: BSS_CustomerOrderV2_Out[] | null | undefined;
};
type BSS_ListCustomerselfResourceRecordDetailsResponse_Out = {
  monthly_records?: BSS_MonthlyBillRes_Out[] | null | undefined;
  total_count?: number | null | undefined;
  currency?: string | null | undefined;
};
type BSS_ListCustomerselfResourceRecordsResponse_Out = {
  fee_records?: BSS_ResFeeRecordV2_Out[] | null | undefined;
  total_count?: number | null | undefined;
  currency?: string | null | undefined;
};
type BSS_ListEnterpriseMultiAccountResponse_Out = {
  total_count?: number | null | undefined;
  amount_infos?: BSS_RetrieveAmountInfoV2_Out[] | null | undefined;
};
type BSS_ListEnterpriseOrganizationsResponse_Out = {
  root_id?: string | null | undefined;
  root_name?: string | null | undefined;
  child_nodes?: BSS_EmChildNodeV2_Out[] | null | undefined;
};
type BSS_ListEnterpriseSubCustomersResponse_Out = {
  total_count?: number | null | undefined;
  sub_customer_infos?: BSS_SubCustomerInfoV2_Out[] | null | undefined;
};
type BSS_ListFreeResourceInfosResponse_Out = {
  free_resource_packages?: BSS_FreeResourcePackageV3_Out[] | null | undefined;
  total_count?: number | null | undefined;
};
type BSS_ListFreeResourceUsagesResponse_Out = {
  free_resources?: BSS_FreeResourceDetail_Out[] | null | undefined;
};
type BSS_ListFreeResourcesUsageRecordsResponse_Out = {
  free_resource_records?: BSS_FreeResourceRecord_Out[] | null | undefined;
  total_count?: number | null | undefined;
};
type BSS_ListInvoicesResponse_Out = {
  count?: number | null | undefined;
  invoices?: BSS_InvoiceRequestInfoIntl_Out[] | null | undefined;
};
type BSS_ListMeasureUnitsResponse_Out = {
  measure_units?: BSS_MeasureUnitRest_Out[] | null | undefined;
};
type BSS_ListMultiAccountRetrieveCouponsResponse_Out = {
  total_count?: number | null | undefined;
  avail_retrieve_coupons?: BSS_AvailRetrieveCoupons_Out[] | null | undefined;
};
type BSS_ListMultiAccountTransferCouponsResponse_Out = {
  total_count?: number | null | undefined;
  avail_transfer_coupons?: BSS_AvailTransferCoupon_Out[] | null | undefined;
};
type BSS_ListOnDemandResourceRatingsResponse_Out = {
  amount?: string | null | undefined;
  discount_amount?: string | null | undefined;
  official_website_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  currency?: string | null | undefined;
  product_rating_results?: BSS_DemandProductRatingResult_Out[] | null | undefined;
};
type BSS_ListOrderCouponsByOrderIdResponse_Out = {
  count?: number | null | undefined;
  user_coupons?: BSS_CouponInfoV2_Out[] | null | undefined;
  coupon_max_use_quantity?: BSS_CouponMaxUseQuantity_Out[] | null | undefined;
};
type BSS_ListOrderDiscountsResponse_Out = {
  discounts?: BSS_DiscountInfoV3_Out[] | null | undefined;
};
type BSS_ListPayPerUseCustomerResourcesResponse_Out = {
  data?: BSS_OrderInstanceV2_Out[] | null | undefined;
  total_count?: number | null | undefined;
};
type BSS_ListProvincesResponse_Out = {
  count?: number | null | undefined;
  provinces?: BSS_Province_Out[] | null | undefined;
};
type BSS_ListRateOnPeriodDetailResponse_Out = {
  official_website_rating_result?: BSS_OfficialWebsiteRatingResult_Out | null | undefined;
  optional_discount_rating_results?: BSS_OptionalDiscountRatingResult_Out[] | null | undefined;
  currency?: string | null | undefined;
};
type BSS_ListRenewRateOnPeriodResponse_Out = {
  currency?: string | null | undefined;
  renew_inquiry_results?: BSS_RenewInquiryResultInfo_Out[] | null | undefined;
  official_website_rating_result?: BSS_OfficialWebsiteRatingResultV2_Out | null | undefined;
  optional_discount_rating_results?: BSS_OptionalDiscountRatingResultV2_Out[] | null | undefined;
  fail_resource_infos?: BSS_FailResourceInfo_Out[] | null | undefined;
};
type BSS_ListResourceTypesResponse_Out = {
  total_count?: number | null | undefined;
  resource_types?: BSS_ResourceTypes_Out[] | null | undefined;
};
type BSS_ListResourceUsageResponse_Out = {
  actual_days?: string | null | undefined;
  band_width?: string | null | undefined;
  monthly_guaranteed_band_width?: string | null | undefined;
  monthly_peak_band_width?: string | null | undefined;
  band_width_measure_id?: number | null | undefined;
  total_count?: number | null | undefined;
  usage_info_list?: BSS_StatUsageInfo_Out[] | null | undefined;
};
type BSS_ListResourceUsageSummaryResponse_Out = {
  total_count?: number | null | undefined;
  summary_usage_info_list?: BSS_StatUsageSummaryInfo_Out[] | null | undefined;
};
type BSS_ListServiceResourcesResponse_Out = {
  total_count?: number | null | undefined;
  infos?: BSS_ServiceResourceInfo_Out[] | null | undefined;
};
type BSS_ListServiceTypesResponse_Out = {
  total_count?: number | null | undefined;
  service_types?: BSS_ServiceTypes_Out[] | null | undefined;
};
type BSS_ListStoredValueCardsResponse_Out = {
  total_count?: number | null | undefined;
  stored_value_cards?: BSS_UserStoredValueCard_Out[] | null | undefined;
};
type BSS_ListSubCustomerCouponsResponse_Out = {
  count?: number | null | undefined;
  user_coupons?: BSS_IQueryUserCouponsResultV2_Out[] | null | undefined;
};
type BSS_ListUsageTypesResponse_Out = {
  total_count?: number | null | undefined;
  usage_types?: BSS_UsageType_Out[] | null | undefined;
};
type BSS_MeasureUnitRest_Out = {
  measure_id?: number | null | undefined;
  measure_name?: string | null | undefined;
  abbreviation?: string | null | undefined;
  measure_type?: number | null | undefined;
};
type BSS_MonthlyBillRecord_Out = {
  bill_cycle?: string | null | undefined;
  customer_id?: string | null | undefined;
  service_type_code?: string | null | undefined;
  resource_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  region_code?: string | null | undefined;
  enterprise_project_id?: string | null | undefined;
  enterprise_project_name?: string | null | undefined;
  charging_mode?: number | null | undefined;
  consume_time?: string | null | undefined;
  trade_time?: string | null | undefined;
  provider_type?: number | null | undefined;
  trade_id?: string | null | undefined;
  id?: string | null | undefined;
  bill_type?: number | null | undefined;
  status?: number | null | undefined;
  official_amount?: string | null | undefined;
  official_discount_amount?: string | null | undefined;
  erase_amount?: string | null | undefined;
  consume_amount?: string | null | undefined;
  cash_amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  coupon_amount?: string | null | undefined;
  flexipurchase_coupon_amount?: string | null | undefined;
  stored_value_card_amount?: string | null | undefined;
  bonus_amount?: string | null | undefined;
  debt_amount?: string | null | undefined;
  writeoff_amount?: string | null | undefined;
  region_name?: string | null | undefined;
  account_name?: string | null | undefined;
};
type BSS_MonthlyBillRes_Out = {
  cycle?: string | null | undefined;
  bill_date?: string | null | undefined;
  bill_type?: number | null | undefined;
  customer_id?: string | null | undefined;
  region?: string | null | undefined;
  region_name?: string | null | undefined;
  cloud_service_type?: string | null | undefined;
  resource_Type_code?: string | null | undefined;
  cloud_service_type_name?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  res_instance_id?: string | null | undefined;
  resource_name?: string | null | undefined;
  resource_tag?: string | null | undefined;
  sku_code?: string | null | undefined;
  enterprise_project_id?: string | null | undefined;
  enterprise_project_name?: string | null | undefined;
  charge_mode?: number | null | undefined;
  consume_amount?: string | null | undefined;
  cash_amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  coupon_amount?: string | null | undefined;
  flexipurchase_coupon_amount?: string | null | undefined;
  stored_card_amount?: string | null | undefined;
  bonus_amount?: string | null | undefined;
  debt_amount?: string | null | undefined;
  adjustment_amount?: string | null | undefined;
  official_amount?: string | null | undefined;
  discount_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  period_type?: number | null | undefined;
  root_resource_id?: string | null | undefined;
  parent_resource_id?: string | null | undefined;
  trade_id?: string | null | undefined;
  id?: string | null | undefined;
  product_spec_desc?: string | null | undefined;
  sub_service_type_code?: string | null | undefined;
  sub_service_type_name?: string | null | undefined;
  sub_resource_type_code?: string | null | undefined;
  sub_resource_type_name?: string | null | undefined;
  sub_resource_id?: string | null | undefined;
  sub_resource_name?: string | null | undefined;
  pre_order_id?: string | null | undefined;
  az_code_infos?: BSS_AzCodeInfo_Out[] | null | undefined;
  payer_account_id?: string | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  consume_time?: string | null | undefined;
  be_id?: string | null | undefined;
  extend_params?: BSS_ResRelation_Out | null | undefined;
  account_name?: string | null | undefined;
  period_num?: string | null | undefined;
};
type BSS_NewCustomerV2_In = {
  customer_name: string;
  mobile_phone?: string | null | undefined;
  use_pri_mobile_phone?: string | null | undefined;
  password: string;
  verification_code?: string | null | undefined;
};
type BSS_NvlCostAnalysedBillDetail_Out = {
  shared_month?: string | null | undefined;
  bill_cycle?: string | null | undefined;
  bill_type?: number | null | undefined;
  customer_id?: string | null | undefined;
  region_code?: string | null | undefined;
  region_name?: string | null | undefined;
  service_type_code?: string | null | undefined;
  resource_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  resource_id?: string | null | undefined;
  resource_name?: string | null | undefined;
  resource_tag?: string | null | undefined;
  product_spec_desc?: string | null | undefined;
  enterprise_project_id?: string | null | undefined;
  enterprise_project_name?: string | null | undefined;
  charging_mode?: number | null | undefined;
  order_id?: string | null | undefined;
  period_type?: number | null | undefined;
  usage_type?: string | null | undefined;
  usage?: string | null | undefined;
  usage_measure_id?: number | null | undefined;
  free_resource_usage?: string | null | undefined;
  free_resource_measure_id?: number | null | undefined;
  ri_usage?: string | null | undefined;
  ri_usage_measure_id?: number | null | undefined;
  consume_amount?: string | null | undefined;
  past_months_amortized_amount?: string | null | undefined;
  current_month_amortized_amount?: string | null | undefined;
  future_months_amortized_amount?: string | null | undefined;
  amortized_cash_amount?: string | null | undefined;
  amortized_credit_amount?: string | null | undefined;
  amortized_coupon_amount?: string | null | undefined;
  amortized_flexipurchase_coupon_amount?: string | null | undefined;
  amortized_stored_value_card_amount?: string | null | undefined;
  amortized_bonus_amount?: string | null | undefined;
  sub_service_type_code?: string | null | undefined;
  sub_service_type_name?: string | null | undefined;
  sub_resource_type_code?: string | null | undefined;
  sub_resource_type_name?: string | null | undefined;
  sub_resource_id?: string | null | undefined;
  sub_resource_name?: string | null | undefined;
  effective_tag_pairs?: BSS_TagPair_Out[] | null | undefined;
  cost_unit_pairs?: BSS_CostUnitPair_Out[] | null | undefined;
};
type BSS_OfficialWebsiteRatingResultV2_Out = {
  official_website_amount?: string | null | undefined;
  installment_official_website_amount?: string | null | undefined;
  installment_period_type?: number | null | undefined;
};
type BSS_OfficialWebsiteRatingResult_Out = {
  official_website_amount?: string | null | undefined;
  installment_official_website_amount?: string | null | undefined;
  installment_period_type?: number | null | undefined;
  measure_id?: number | null | undefined;
  product_rating_results?: BSS_PeriodProductOfficialRatingResult_Out[] | null | undefined;
};
type BSS_OptionalDiscountRatingResultV2_Out = {
  discount_id?: string | null | undefined;
  amount?: string | null | undefined;
  official_website_amount?: string | null | undefined;
  discount_amount?: string | null | undefined;
  discount_type?: number | null | undefined;
  discount_name?: string | null | undefined;
  best_offer?: number | null | undefined;
  installment_official_website_amount?: string | null | undefined;
  installment_official_discount_amount?: string | null | undefined;
  installment_amount?: string | null | undefined;
  installment_period_type?: number | null | undefined;
};
type BSS_OptionalDiscountRatingResult_Out = {
  discount_id?: string | null | undefined;
  amount?: string | null | undefined;
  official_website_amount?: string | null | undefined;
  discount_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  discount_type?: number | null | undefined;
  discount_name?: string | null | undefined;
  best_offer?: number | null | undefined;
  product_rating_results?: BSS_PeriodProductRatingResult_Out[] | null | undefined;
  installment_official_website_amount?: string | null | undefined;
  installment_official_discount_amount?: string | null | undefined;
  installment_amount?: string | null | undefined;
  installment_period_type?: number | null | undefined;
};
type BSS_OrderInstanceV2_Out = {
  id?: string | null | undefined;
  resource_id?: string | null | undefined;
  resource_name?: string | null | undefined;
  region_code?: string | null | undefined;
  service_type_code?: string | null | undefined;
  resource_type_code?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  service_type_name?: string | null | undefined;
  resource_spec_code?: string | null | undefined;
  project_id?: string | null | undefined;
  product_id?: string | null | undefined;
  parent_resource_id?: string | null | undefined;
  is_main_resource?: number | null | undefined;
  status?: number | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  expire_policy?: number | null | undefined;
  product_spec_desc?: string | null | undefined;
  spec_size?: string | null | undefined;
  spec_size_measure_id?: number | null | undefined;
  update_time?: string | null | undefined;
  enterprise_project?: BSS_EnterpriseProject_Out | null | undefined;
};
type BSS_OrderLineItemEntityV2_Out = {
  order_line_item_id?: string | null | undefined;
  service_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  product_id?: string | null | undefined;
  product_spec_desc?: string | null | undefined;
  period_type?: number | null | undefined;
  period_num?: number | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  subscription_num?: number | null | undefined;
  amount_after_discount?: string | null | undefined;
  official_amount?: string | null | undefined;
  amount_info?: BSS_AmountInfomationV2_Out | null | undefined;
  currency?: string | null | undefined;
  category_code?: string | null | undefined;
  product_owner_service?: string | null | undefined;
  commercial_resource?: string | null | undefined;
  base_product_info?: BSS_ProductObject_Out | null | undefined;
  order_id?: string | null | undefined;
};
type BSS_OrderLineItemV3_Out = {
  order_line_item_ids?: string[] | null | undefined;
  discount_mode?: number | null | undefined;
  discount_amount?: string | null | undefined;
  discount_ratio?: string | null | undefined;
};
type BSS_OrderRefundInfoV2_Out = {
  id?: string | null | undefined;
  amount?: string | null | undefined;
  measure_id?: string | null | undefined;
  customer_id?: string | null | undefined;
  resource_type_code?: string | null | undefined;
  service_type_code?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  service_type_name?: string | null | undefined;
  region_code?: string | null | undefined;
  base_order_id?: string | null | undefined;
};
type BSS_OrderV3_Out = {
  order_id?: string | null | undefined;
  order_line_items?: BSS_OrderLineItemV3_Out[] | null | undefined;
};
type BSS_PeriodProductInfo_In = {
  id: string;
  cloud_service_type: string;
  resource_type: string;
  resource_spec: string;
  region: string;
  available_zone?: string | null | undefined;
  resource_size?: number | null | undefined;
  size_measure_id?: number | null | undefined;
  period_type: number;
  period_num: number;
  subscription_num: number;
  fee_installment_mode?: string | null | undefined;
};
type BSS_PeriodProductOfficialRatingResult_Out = {
  id?: string | null | undefined;
  product_id?: string | null | undefined;
  official_website_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  installment_official_website_amount?: string | null | undefined;
  installment_period_type?: number | null | undefined;
};
type BSS_PeriodProductRatingResult_Out = {
  id?: string | null | undefined;
  product_id?: string | null | undefined;
  amount?: string | null | undefined;
  official_website_amount?: string | null | undefined;
  discount_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  installment_official_website_amount?: string | null | undefined;
  installment_official_discount_amount?: string | null | undefined;
  installment_amount?: string | null | undefined;
  installment_period_type?: number | null | undefined;
};
type BSS_PostAddressInfoIntl_Out = {
  address?: string | null | undefined;
  recipients?: string | null | undefined;
  zipCode?: string | null | undefined;
  mobilePhone?: string | null | undefined;
};
type BSS_ProductObject_Out = {
  product_id?: string | null | undefined;
  product_spec_desc?: string | null | undefined;
  category_code?: string | null | undefined;
  product_owner_service?: string | null | undefined;
  commercial_resource?: string | null | undefined;
};
type BSS_Province_Out = {
  code?: string | null | undefined;
  name?: string | null | undefined;
};
type BSS_ReclaimEnterpriseMultiAccountCouponResponse_Out = {
  real_retrieve_amout?: string | null | undefined;
};
type BSS_RelationInfo_Out = {
  relative_resource_id?: string | null | undefined;
  relative_type?: string | null | undefined;
};
type BSS_RenewInquiryResultInfo_Out = {
  resource_id?: string | null | undefined;
  amount?: string | null | undefined;
};
type BSS_RenewalResourcesResponse_Out = {
  order_ids?: string[] | null | undefined;
  fail_resource_infos?: BSS_FailResourceInfo_Out[] | null | undefined;
};
type BSS_ResFeeRecordV2_Out = {
  bill_date?: string | null | undefined;
  bill_type?: number | null | undefined;
  customer_id?: string | null | undefined;
  region?: string | null | undefined;
  region_name?: string | null | undefined;
  cloud_service_type?: string | null | undefined;
  resource_type?: string | null | undefined;
  cloud_service_type_name?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
  resource_id?: string | null | undefined;
  resource_name?: string | null | undefined;
  resource_tag?: string | null | undefined;
  product_id?: string | null | undefined;
  product_name?: string | null | undefined;
  product_spec_desc?: string | null | undefined;
  sku_code?: string | null | undefined;
  spec_size?: string | null | undefined;
  spec_size_measure_id?: number | null | undefined;
  trade_id?: string | null | undefined;
  id?: string | null | undefined;
  trade_time?: string | null | undefined;
  enterprise_project_id?: string | null | undefined;
  enterprise_project_name?: string | null | undefined;
  charge_mode?: string | null | undefined;
  order_id?: string | null | undefined;
  period_type?: string | null | undefined;
  usage_type?: string | null | undefined;
  usage?: string | null | undefined;
  usage_measure_id?: number | null | undefined;
  free_resource_usage?: string | null | undefined;
  free_resource_measure_id?: number | null | undefined;
  ri_usage?: string | null | undefined;
  ri_usage_measure_id?: number | null | undefined;
  unit_price?: string | null | undefined;
  unit?: string | null | undefined;
  official_amount?: string | null | undefined;
  discount_amount?: string | null | undefined;
  amount?: string | null | undefined;
  cash_amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  coupon_amount?: string | null | undefined;
  flexipurchase_coupon_amount?: string | null | undefined;
  stored_card_amount?: string | null | undefined;
  bonus_amount?: string | null | undefined;
  debt_amount?: string | null | undefined;
  adjustment_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  formula?: string | null | undefined;
  sub_service_type_code?: string | null | undefined;
  sub_service_type_name?: string | null | undefined;
  sub_resource_type_code?: string | null | undefined;
  sub_resource_type_name?: string | null | undefined;
  sub_resource_id?: string | null | undefined;
  sub_resource_name?: string | null | undefined;
  consume_time?: string | null | undefined;
  relative_order_id?: string | null | undefined;
  account_name?: string | null | undefined;
  period_num?: string | null | undefined;
};
type BSS_ResRelation_Out = {
  self_resource_id?: string | null | undefined;
  relation_infos?: BSS_RelationInfo_Out[] | null | undefined;
};
type BSS_ResourceBasicInfo_Out = {
  resource_type_code?: string | null | undefined;
  product_owner_service?: string | null | undefined;
  name?: string | null | undefined;
  description?: string | null | undefined;
};
type BSS_ResourceTypes_Out = {
  resource_type_code?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  resource_type_desc?: string | null | undefined;
  service_type_code?: string | null | undefined;
};
type BSS_RetrieveAmountInfoV2_Out = {
  avail_retrieve_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  currency?: string | null | undefined;
  amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  expire_time?: string | null | undefined;
};
type BSS_ServiceResourceInfo_Out = {
  basic_info?: BSS_ResourceBasicInfo_Out | null | undefined;
};
type BSS_ServiceTypes_Out = {
  service_type_name?: string | null | undefined;
  service_type_code?: string | null | undefined;
  abbreviation?: string | null | undefined;
};
type BSS_SetResourcesRenewConfigResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type BSS_ShowCustomerAccountBalancesResponse_Out = {
  account_balances?: BSS_AccountBalanceV3_Out[] | null | undefined;
  debt_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  currency?: string | null | undefined;
};
type BSS_ShowCustomerExpenditureQuotaResponse_Out = {
  granting_amount?: string | null | undefined;
  granting_amount_used?: string | null | undefined;
  percentage_granting_amount_used?: string | null | undefined;
  measure_id?: number | null | undefined;
  currency?: string | null | undefined;
};
type BSS_ShowCustomerMonthlySumResponse_Out = {
  total_count?: number | null | undefined;
  bill_sums?: BSS_BillSumRecordInfoV2_Out[] | null | undefined;
  consume_amount?: string | null | undefined;
  debt_amount?: string | null | undefined;
  coupon_amount?: string | null | undefined;
  flexipurchase_coupon_amount?: string | null | undefined;
  stored_value_card_amount?: string | null | undefined;
  cash_amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  writeoff_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  currency?: string | null | undefined;
};
type BSS_ShowCustomerOrderDetailsResponse_Out = {
  total_count?: number | null | undefined;
  order_info?: BSS_CustomerOrderV3_Out | null | undefined;
  order_line_items?: BSS_OrderLineItemEntityV2_Out[] | null | undefined;
};
type BSS_ShowMultiAccountTransferAmountResponse_Out = {
  total_count?: number | null | undefined;
  amount_infos?: BSS_TransferAmountInfoV2_Out[] | null | undefined;
};
type BSS_ShowRefundOrderDetailsResponse_Out = {
  total_count?: number | null | undefined;
  refund_infos?: BSS_OrderRefundInfoV2_Out[] | null | undefined;
};
type BSS_StatUsageInfo_Out = {
  stat_time?: string | null | undefined;
  guaranteed_band_width?: string | null | undefined;
  usage?: string | null | undefined;
  measure_id?: number | null | undefined;
};
type BSS_StatUsageSummaryInfo_Out = {
  resource_id?: string | null | undefined;
  actual_days?: string | null | undefined;
  band_width?: string | null | undefined;
  monthly_guaranteed_band_width?: string | null | undefined;
  monthly_peak_band_width?: string | null | undefined;
  band_width_measure_id?: number | null | undefined;
};
type BSS_SubCustomerInfoV2_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
  display_name?: string | null | undefined;
  status?: number | null | undefined;
  org_id?: string | null | undefined;
  org_name?: string | null | undefined;
};
type BSS_SubCustomerOrderV2_Out = {
  order_id?: string | null | undefined;
  customer_id?: string | null | undefined;
  service_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  source_type?: number | null | undefined;
  status?: number | null | undefined;
  order_type?: number | null | undefined;
  amount_after_discount?: string | null | undefined;
  official_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  create_time?: string | null | undefined;
  payment_time?: string | null | undefined;
  currency?: string | null | undefined;
  contract_id?: string | null | undefined;
  amount_info?: BSS_AmountInfomationV2_Out | null | undefined;
  enterprise_projects?: BSS_EnterpriseProject_Out[] | null | undefined;
};
type BSS_SubCustomerOrderV3_Out = {
  order_id?: string | null | undefined;
  customer_id?: string | null | undefined;
  service_type_code?: string | null | undefined;
  service_type_name?: string | null | undefined;
  source_type?: number | null | undefined;
  status?: number | null | undefined;
  order_type?: number | null | undefined;
  amount_after_discount?: string | null | undefined;
  official_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  create_time?: string | null | undefined;
  payment_time?: string | null | undefined;
  currency?: string | null | undefined;
  contract_id?: string | null | undefined;
  amount_info?: BSS_AmountInfomationV2_Out | null | undefined;
  user_name?: string | null | undefined;
  pending_payment_end_time?: string | null | undefined;
};
type BSS_TagPair_Out = {
  tag_key?: string | null | undefined;
  tag_value?: string | null | undefined;
};
type BSS_TaxInfo_Out = {
  taxClass?: string | null | undefined;
  taxRate?: string | null | undefined;
  subTaxClass?: string | null | undefined;
  taxAmount?: string | null | undefined;
  taxVisibleFlag?: string | null | undefined;
  taxAccountingFlag?: string | null | undefined;
};
type BSS_TemplateArgs_In = {
  key: string;
  value: string;
};
type BSS_TimeCondition_In = {
  time_measure_id: number;
  begin_time: string;
  end_time: string;
};
type BSS_TransferAmountInfoV2_Out = {
  avail_transfer_amount?: string | null | undefined;
  measure_id?: number | null | undefined;
  currency?: string | null | undefined;
  amount?: string | null | undefined;
  credit_amount?: string | null | undefined;
  expire_time?: string | null | undefined;
};
type BSS_UpdatePeriodToOnDemandResponse_Out = {
  error_details?: BSS_ErrorDetail_Out[] | null | undefined;
};
type BSS_UsageType_Out = {
  code?: string | null | undefined;
  name?: string | null | undefined;
  resource_type_code?: string | null | undefined;
  service_type_code?: string | null | undefined;
  resource_type_name?: string | null | undefined;
  service_type_name?: string | null | undefined;
};
type BSS_UserStoredValueCard_Out = {
  card_id?: string | null | undefined;
  card_name?: string | null | undefined;
  status?: number | null | undefined;
  face_value?: string | null | undefined;
  balance?: string | null | undefined;
  effective_time?: string | null | undefined;
  expire_time?: string | null | undefined;
};
type EPS_EnterpriseProjectQuota_Out = {
  type?: string | null | undefined;
  used?: number | null | undefined;
  quota?: number | null | undefined;
};
type EPS_EnterpriseProjectQuotas_Out = {
  resources?: EPS_EnterpriseProjectQuota_Out[] | null | undefined;
};
type EPS_EnterpriseProject_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
  description?: string | null | undefined;
  status?: number | null | undefined;
  created_at?: string | null | undefined;
  updated_at?: string | null | undefined;
  type?: string | null | undefined;
  delete_flag?: boolean | null | undefined;
};
type EPS_ListEnterpriseProjectsResponse_Out = {
  enterprise_projects?: EPS_EnterpriseProject_Out[] | null | undefined;
  total_count?: number | null | undefined;
};
type EPS_ShowEnterpriseProjectQuotaResponse_Out = {
  quotas?: EPS_EnterpriseProjectQuotas_Out | null | undefined;
};
type EPS_ShowEnterpriseProjectResponse_Out = {
  enterprise_project?: EPS_EnterpriseProject_Out | null | undefined;
};
type IAM_AuthDomain_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
  enabled?: boolean | null | undefined;
  description?: string | null | undefined;
  links?: { [key: string]: Decoded } | null | undefined;
};
type IAM_CreateTemporaryAccessKeyResponse_Out = {
  credential?: IAM_TemporaryKey_Out | null | undefined;
};
type IAM_CreateTokenResponse_Out = {
  token?: IAM_TokenBody_Out | null | undefined;
};
type IAM_IamProject_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
  domain_id?: string | null | undefined;
  parent_id?: string | null | undefined;
  is_domain?: boolean | null | undefined;
  enabled?: boolean | null | undefined;
  description?: string | null | undefined;
  links?: { [key: string]: Decoded } | null | undefined;
};
type IAM_IamRegion_Out = {
  id?: string | null | undefined;
  type?: string | null | undefined;
  parent_region_id?: string | null | undefined;
  description?: string | null | undefined;
  locales?: { [key: string]: string | null } | null | undefined;
  links?: { [key: string]: Decoded } | null | undefined;
};
type IAM_KeystoneListAuthDomainsResponse_Out = {
  domains?: IAM_AuthDomain_Out[] | null | undefined;
  links?: { [key: string]: Decoded } | null | undefined;
};
type IAM_KeystoneListProjectsResponse_Out = {
  projects?: IAM_IamProject_Out[] | null | undefined;
  links?: { [key: string]: Decoded } | null | undefined;
};
type IAM_KeystoneListRegionsResponse_Out = {
  regions?: IAM_IamRegion_Out[] | null | undefined;
  links?: { [key: string]: Decoded } | null | undefined;
};
type IAM_ListPermanentAccessKeysResponse_Out = {
  credentials?: IAM_PermanentKey_Out[] | null | undefined;
};
type IAM_PermanentKey_Out = {
  access?: string | null | undefined;
  user_id?: string | null | undefined;
  create_time?: string | null | undefined;
  description?: string | null | undefined;
  status?: string | null | undefined;
};
type IAM_TemporaryKeyAuth_In = {
  identity: IAM_TemporaryKeyIdentity_In;
};
type IAM_TemporaryKeyIdentity_In = {
  methods: string[];
  token?: IAM_TemporaryKeyToken_In | null | undefined;
  policy?: InputObject | null | undefined;
};
type IAM_TemporaryKeyToken_In = {
  id?: string | null | undefined;
  duration_seconds?: number | null | undefined;
};
type IAM_TemporaryKey_Out = {
  access?: string | null | undefined;
  secret?: string | null | undefined;
  securitytoken?: string | null | undefined;
  expires_at?: string | null | undefined;
};
type IAM_TokenAuth_In = {
  identity: IAM_TokenIdentity_In;
  scope?: IAM_TokenScope_In | null | undefined;
};
type IAM_TokenBody_Out = {
  expires_at?: string | null | undefined;
  issued_at?: string | null | undefined;
  methods?: string[] | null | undefined;
  user?: IAM_TokenUser_Out | null | undefined;
  domain?: IAM_TokenNamed_Out | null | undefined;
  project?: IAM_TokenProject_Out | null | undefined;
  roles?: IAM_TokenNamed_Out[] | null | undefined;
  catalog?: IAM_TokenCatalogEntry_Out[] | null | undefined;
};
type IAM_TokenCatalogEntry_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
  type?: string | null | undefined;
  endpoints?: IAM_TokenEndpoint_Out[] | null | undefined;
};
type IAM_TokenDomainName_In = {
  name: string;
};
type IAM_TokenEndpoint_Out = {
  id?: string | null | undefined;
  interface?: string | null | undefined;
  region?: string | null | undefined;
  region_id?: string | null | undefined;
  url?: string | null | undefined;
};
type IAM_TokenIdentity_In = {
  methods: string[];
  password: IAM_TokenPassword_In;
  totp?: IAM_TokenTotp_In | null | undefined;
};
type IAM_TokenNamed_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
};
type IAM_TokenPasswordUser_In = {
  name: string;
  password: string;
  domain: IAM_TokenDomainName_In;
};
type IAM_TokenPassword_In = {
  user: IAM_TokenPasswordUser_In;
};
type IAM_TokenProject_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
  domain?: IAM_TokenNamed_Out | null | undefined;
};
type IAM_TokenScopeTarget_In = {
  id?: string | null | undefined;
  name?: string | null | undefined;
};
type IAM_TokenScope_In = {
  domain?: IAM_TokenScopeTarget_In | null | undefined;
  project?: IAM_TokenScopeTarget_In | null | undefined;
};
type IAM_TokenTotpUser_In = {
  id: string;
  passcode: string;
};
type IAM_TokenTotp_In = {
  user: IAM_TokenTotpUser_In;
};
type IAM_TokenUser_Out = {
  id?: string | null | undefined;
  name?: string | null | undefined;
  domain?: IAM_TokenNamed_Out | null | undefined;
  password_expires_at?: string | null | undefined;
};
type OSM_AccessoryLimitVo_Out = {
  limit_count?: string | null | undefined;
  limit_size?: string | null | undefined;
  limit_file_type?: string | null | undefined;
};
type OSM_AccessoryUrl_Out = {
  accessory_id?: string | null | undefined;
  accessory_name?: string | null | undefined;
  accessory_url?: string | null | undefined;
};
type OSM_AgreementVo_Out = {
  id?: string | null | undefined;
  agreement_name?: string | null | undefined;
  agreement_type?: string | null | undefined;
  agreement_type_name?: string | null | undefined;
  content?: string | null | undefined;
  version?: number | null | undefined;
};
type OSM_AreaCodeSimpleInfoV2_Out = {
  id?: number | null | undefined;
  area_code?: string | null | undefined;
  area_name?: string | null | undefined;
};
type OSM_CaseLabelInfo_Out = {
  label_id?: number | null | undefined;
  name?: string | null | undefined;
  color?: string | null | undefined;
};
type OSM_CaseQueryLabel_Out = {
  labelId?: string | null | undefined;
  name?: string | null | undefined;
  color?: string | null | undefined;
};
type OSM_CaseRealtionInfo_Out = {
  case_id?: string | null | undefined;
  simple_description?: string | null | undefined;
  user_name?: string | null | undefined;
};
type OSM_CheckNeedVerifyResponse_Out = {
  need_verify_code?: number | null | undefined;
  expire_time?: string | null | undefined;
};
type OSM_CheckVerifyCodesResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CommonParamV2_Out = {
  param_key?: string | null | undefined;
  param_name?: string | null | undefined;
  is_show?: number | null | undefined;
  is_required?: number | null | undefined;
};
type OSM_ContactV2_Out = {
  contact_way?: number | null | undefined;
  contact_value?: string | null | undefined;
  area_code?: string | null | undefined;
  verified_id?: string | null | undefined;
};
type OSM_ContactWayInfoV2_In = {
  name: string;
  mobile: string;
  mail?: string | null | undefined;
  area?: string | null | undefined;
  address?: string | null | undefined;
  id_type: number;
  company_name?: string | null | undefined;
  id_files: string[];
  other_way?: string | null | undefined;
};
type OSM_CreateCaseExtendsParamResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CreateCaseLabelsResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CreateCasesResponse_Out = {
  incident_id?: string | null | undefined;
};
type OSM_CreateFeedbackResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CreateLabelsResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CreateMessageDoV2_In = {
  content: string;
  accessory_ids?: string[] | null | undefined;
};
type OSM_CreateMessagesResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CreatePrivilegesResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CreateRelationsResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_CreateScoresResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_DataCenterV2Do_Out = {
  type?: number | null | undefined;
  region_id?: string | null | undefined;
  region_name?: string | null | undefined;
  is_sensitive?: number | null | undefined;
};
type OSM_DeleteAccessoriesResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_DeleteCaseLabelsResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_DeleteLabelsResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_DeleteRelationResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_ExtendsParamV2_Out = {
  tips?: string | null | undefined;
  required?: number | null | undefined;
  length?: number | null | undefined;
  language?: string | null | undefined;
  param_key?: string | null | undefined;
  param_name?: string | null | undefined;
  param_type?: number | null | undefined;
  param_desc?: string | null | undefined;
  default_value?: string | null | undefined;
  max_value?: number | null | undefined;
  min_value?: number | null | undefined;
  select_item?: string | null | undefined;
  is_show?: number | null | undefined;
  is_sensitive?: number | null | undefined;
};
type OSM_ImStatusV2_Out = {
  status?: number | null | undefined;
  incident_id?: string | null | undefined;
};
type OSM_ImUnreadV2_Out = {
  status?: number | null | undefined;
  incident_id?: string | null | undefined;
  unread_num?: number | null | undefined;
};
type OSM_IncidentDetailExtInfoV2_Out = {
  area_code?: string | null | undefined;
  remind_mobile?: string | null | undefined;
  remind_mail?: string | null | undefined;
  contact_type?: string | null | undefined;
  remind_time?: string | null | undefined;
  cc_email?: string | null | undefined;
  commodity_id?: string | null | undefined;
};
type OSM_IncidentDetailInfoV2_Out = {
  xcustomer_id?: string | null | undefined;
  xcustomer_name?: string | null | undefined;
  status?: number | null | undefined;
  judgement?: string | null | undefined;
  incident_id?: string | null | undefined;
  business_type_name?: string | null | undefined;
  incident_type_name?: string | null | undefined;
  customer_id?: string | null | undefined;
  dc_name?: string | null | undefined;
  simple_description?: string | null | undefined;
  source_name?: string | null | undefined;
  create_time?: string | null | undefined;
  message_list?: OSM_IncidentMessageV2_Out[] | null | undefined;
  incident_satisfaction?: OSM_IncidentSatisfactionV2Do_Out[] | null | undefined;
  severity_name?: string | null | undefined;
  business_ownership?: number | null | undefined;
  resolve_time?: number | null | undefined;
  ext_info?: OSM_IncidentDetailExtInfoV2_Out | null | undefined;
};
type OSM_IncidentInfoV2_Out = {
  xcustomer_id?: string | null | undefined;
  xcustomer_name?: string | null | undefined;
  status?: number | null | undefined;
  incident_id?: string | null | undefined;
  business_type_name?: string | null | undefined;
  incident_type_name?: string | null | undefined;
  product_category_name?: string | null | undefined;
  incident_service_type?: string | null | undefined;
  customer_id?: string | null | undefined;
  dc_name?: string | null | undefined;
  simple_description?: string | null | undefined;
  root_cause?: string | null | undefined;
  resolution?: string | null | undefined;
  create_time?: string | null | undefined;
  confirmed_time?: string | null | undefined;
  label_list?: OSM_LabelInfo_Out[] | null | undefined;
};
type OSM_IncidentInfo_Out = {
  incidentId?: string | null | undefined;
  type?: number | null | undefined;
  businessTypeName?: string | null | undefined;
  incidentTypeName?: string | null | undefined;
  customerId?: string | null | undefined;
  xcustomerId?: string | null | undefined;
  xcustomerName?: string | null | undefined;
  dcName?: string | null | undefined;
  simpleDescribe?: string | null | undefined;
  status?: number | null | undefined;
  createTime?: string | null | undefined;
  gray?: boolean | null | undefined;
  labelList?: OSM_CaseQueryLabel_Out[] | null | undefined;
};
type OSM_IncidentMessageV2_Out = {
  type?: number | null | undefined;
  replier?: string | null | undefined;
  content?: string | null | undefined;
  message_id?: string | null | undefined;
  replier_name?: string | null | undefined;
  create_time?: string | null | undefined;
  is_first_message?: number | null | undefined;
  accessory_list?: OSM_SimpleAccessoryV2_Out[] | null | undefined;
};
type OSM_IncidentOperateLogV2_Out = {
  incident_log_id?: string | null | undefined;
  incident_id?: string | null | undefined;
  operate_type?: number | null | undefined;
  operator_type?: number | null | undefined;
  operator_id?: string | null | undefined;
  operator_name?: string | null | undefined;
  operate_desc?: string | null | undefined;
  operate_time?: string | null | undefined;
  timestamp_operate_time?: string | null | undefined;
};
type OSM_IncidentOrderCcEmailInfoV2_Out = {
  user_id?: string | null | undefined;
  customer_id?: string | null | undefined;
  cc_email?: string | null | undefined;
};
type OSM_IncidentProductCategoryV2_Out = {
  incident_product_category_id?: string | null | undefined;
  incident_product_category_name?: string | null | undefined;
  incident_product_category_desc?: string | null | undefined;
  incident_product_category_acronym?: string | null | undefined;
  can_use_support_plan?: boolean | null | undefined;
};
type OSM_IncidentSatisfactionV2Do_In = {
  value?: number | null | undefined;
  satisfaction_id: number;
  satisfaction_value: number;
  satisfaction_name?: string | null | undefined;
  per_value?: number | null | undefined;
  sat_category_id?: string | null | undefined;
  sat_category_name?: string | null | undefined;
};
type OSM_IncidentSatisfactionV2Do_Out = {
  value?: number | null | undefined;
  satisfaction_id?: number | null | undefined;
  satisfaction_value?: number | null | undefined;
  satisfaction_name?: string | null | undefined;
  per_value?: number | null | undefined;
  sat_category_id?: string | null | undefined;
  sat_category_name?: string | null | undefined;
};
type OSM_IncidentStatusCount_Out = {
  status?: number | null | undefined;
  count?: number | null | undefined;
};
type OSM_IncidentSubTypeV2Do_Out = {
  incident_sub_type_id?: string | null | undefined;
  incident_sub_type_name?: string | null | undefined;
  incident_product_category_list?: OSM_IncidentProductCategoryV2_Out[] | null | undefined;
};
type OSM_IncidentTempV2_Out = {
  incident_template_id?: string | null | undefined;
  incident_template_name?: string | null | undefined;
  incident_template_content?: string | null | undefined;
};
type OSM_IntellectualPropertyV2_In = {
  ip_type?: string | null | undefined;
  ip_area?: string | null | undefined;
  ip_number?: string | null | undefined;
  ip_content?: string | null | undefined;
};
type OSM_LabelInfo_Out = {
  label_id?: number | null | undefined;
  name?: string | null | undefined;
  color?: string | null | undefined;
};
type OSM_ListAccessoryAccessUrlsResponse_Out = {
  accessory_urls?: OSM_AccessoryUrl_Out[] | null | undefined;
};
type OSM_ListAreaCodesResponse_Out = {
  area_code_list?: OSM_AreaCodeSimpleInfoV2_Out[] | null | undefined;
};
type OSM_ListCaseCategoriesResponse_Out = {
  total_count?: number | null | undefined;
  incident_sub_type_list?: OSM_IncidentSubTypeV2Do_Out[] | null | undefined;
};
type OSM_ListCaseCcEmailsResponse_Out = {
  cc_email_info?: OSM_IncidentOrderCcEmailInfoV2_Out | null | undefined;
  mc_email_infos?: string[] | null | undefined;
};
type OSM_ListCaseCountsResponse_Out = {
  incident_status_counts?: OSM_IncidentStatusCount_Out[] | null | undefined;
};
type OSM_ListCaseLabelsResponse_Out = {
  case_label_list?: OSM_CaseLabelInfo_Out[] | null | undefined;
};
type OSM_ListCaseLimitsResponse_Out = {
  config?: OSM_TenantConfigV2_Out | null | undefined;
};
type OSM_ListCaseOperateLogsResponse_Out = {
  total_count?: number | null | undefined;
  incident_operate_log_list?: OSM_IncidentOperateLogV2_Out[] | null | undefined;
};
type OSM_ListCaseQuotasResponse_Out = {
  total?: number | null | undefined;
  un_used?: number | null | undefined;
};
type OSM_ListCaseTemplatesResponse_Out = {
  total_count?: number | null | undefined;
  incident_template_list?: OSM_IncidentTempV2_Out[] | null | undefined;
};
type OSM_ListCasesResponse_Out = {
  total_count?: number | null | undefined;
  incident_info_list?: OSM_IncidentInfoV2_Out[] | null | undefined;
};
type OSM_ListCustomersRegionsResponse_Out = {
  count?: number | null | undefined;
  region_infos?: OSM_Region_Out[] | null | undefined;
};
type OSM_ListExtendsParamsResponse_Out = {
  extends_params?: OSM_ExtendsParamV2_Out[] | null | undefined;
  common_params?: OSM_CommonParamV2_Out[] | null | undefined;
};
type OSM_ListHasVerifiedContactsResponse_Out = {
  count?: number | null | undefined;
  contact_list?: OSM_ContactV2_Out[] | null | undefined;
};
type OSM_ListLabelsResponse_Out = {
  total_count?: number | null | undefined;
  label_list?: OSM_CaseLabelInfo_Out[] | null | undefined;
};
type OSM_ListMessagesResponse_Out = {
  count?: number | null | undefined;
  message_list?: OSM_QueryMessageInfoV2_Out[] | null | undefined;
};
type OSM_ListMoreInstantMessagesResponse_Out = {
  count?: number | null | undefined;
  message_list?: OSM_QueryMessageInfoV2_Out[] | null | undefined;
};
type OSM_ListNewInstantMessagesResponse_Out = {
  imstatus?: OSM_ImStatusV2_Out[] | null | undefined;
  immsg?: OSM_UserInstantIncidentMsgV2_Out[] | null | undefined;
  last_message_time_id?: string | null | undefined;
};
type OSM_ListOrderIncidentResponse_Out = {
  totalCount?: number | null | undefined;
  incidentInfoList?: OSM_IncidentInfo_Out[] | null | undefined;
};
type OSM_ListPrivilegesResponse_Out = {
  has_privilege?: number | null | undefined;
};
type OSM_ListProblemTypesResponse_Out = {
  total_count?: number | null | undefined;
  incident_business_type_list?: OSM_SimpleIncidentBusinessTypeV2_Out[] | null | undefined;
};
type OSM_ListProductCategoriesResponse_Out = {
  total_count?: number | null | undefined;
  incident_product_category_list?: OSM_IncidentProductCategoryV2_Out[] | null | undefined;
};
type OSM_ListRegionsResponse_Out = {
  total_count?: number | null | undefined;
  data_center_list?: OSM_DataCenterV2Do_Out[] | null | undefined;
};
type OSM_ListRelationResponse_Out = {
  case_relation_list?: OSM_CaseRealtionInfo_Out[] | null | undefined;
};
type OSM_ListSatisfactionDimensionsResponse_Out = {
  total_count?: number | null | undefined;
  satisfaction_dimension_list?: OSM_SatisfactionDimensionSimpleInfoV2_Out[] | null | undefined;
};
type OSM_ListSeveritiesResponse_Out = {
  show?: boolean | null | undefined;
  severity_list?: OSM_SeverityV2Do_Out[] | null | undefined;
};
type OSM_ListUnreadNewInstantMessagesResponse_Out = {
  imunread?: OSM_ImUnreadV2_Out[] | null | undefined;
};
type OSM_PartnersServiceInfo_Out = {
  customer_id?: string | null | undefined;
  customer_name?: string | null | undefined;
  service_time_zone?: string | null | undefined;
  service_time_day?: string | null | undefined;
  service_time_hour?: string | null | undefined;
};
type OSM_QueryMessageInfoV2_Out = {
  type?: number | null | undefined;
  replier_type?: number | null | undefined;
  replier?: string | null | undefined;
  content?: string | null | undefined;
  create_time?: string | null | undefined;
  replier_name?: string | null | undefined;
  is_first_message?: number | null | undefined;
  iam_user_type?: number | null | undefined;
  accessory_list?: OSM_SimpleAccessoryV2_Out[] | null | undefined;
};
type OSM_Region_Out = {
  region_id?: string | null | undefined;
  region_name?: string | null | undefined;
};
type OSM_RevokeMessageResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_SatisfactionDimensionSimpleInfoV2_Out = {
  value?: number | null | undefined;
  satisfaction_id?: number | null | undefined;
  satisfaction_name?: string | null | undefined;
  satisfaction_desc?: string | null | undefined;
  per_value?: number | null | undefined;
  sat_category_id?: string | null | undefined;
};
type OSM_SendVerifyCodesResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_SeverityV2Do_Out = {
  language?: string | null | undefined;
  severity_name?: string | null | undefined;
  severity_id?: string | null | undefined;
};
type OSM_ShowAccessoryLimitsResponse_Out = {
  accessory_limit?: OSM_AccessoryLimitVo_Out | null | undefined;
};
type OSM_ShowCaseDetailResponse_Out = {
  incident_detail_info?: OSM_IncidentDetailInfoV2_Out | null | undefined;
};
type OSM_ShowCaseExtendsParamResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_ShowCaseStatusResponse_Out = {
  status?: number | null | undefined;
};
type OSM_ShowConfigurationResponse_Out = {
  config_key?: string | null | undefined;
  config_value?: string | null | undefined;
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_ShowCustomerPrivilegePolicyResponse_Out = {
  policy_switch?: boolean | null | undefined;
};
type OSM_ShowDownloadAccessoryUrlResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
  accessory_url?: string | null | undefined;
};
type OSM_ShowLatestPublishedAgreementResponse_Out = {
  case_agreement?: OSM_AgreementVo_Out | null | undefined;
};
type OSM_ShowPartnersCasesPrivilegeResponse_Out = {
  has_privilege?: boolean | null | undefined;
};
type OSM_ShowPartnersServiceInfoResponse_Out = {
  partners_service_info?: OSM_PartnersServiceInfo_Out | null | undefined;
};
type OSM_ShowSignedLatestPublishedAgreementResponse_Out = {
  is_signed_latest?: boolean | null | undefined;
};
type OSM_SignPublishedAgreementResponse_Out = {
  agreement_signed_record_id?: number | null | undefined;
};
type OSM_SimpleAccessoryV2_Out = {
  accessory_id?: string | null | undefined;
  file_actual_name?: string | null | undefined;
};
type OSM_SimpleIncidentBusinessTypeV2_Out = {
  business_type_id?: string | null | undefined;
  business_type_name?: string | null | undefined;
  case_type?: string | null | undefined;
  can_use_support_plan?: boolean | null | undefined;
};
type OSM_TenantConfigV2_Out = {
  create_case_ccemail_max_count?: number | null | undefined;
};
type OSM_UpdateCaseContactInfoResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_UpdateCasesResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_UpdateLabelsResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_UpdateNewInstantMessagesReadResponse_Out = {
  error_code?: string | null | undefined;
  error_msg?: string | null | undefined;
};
type OSM_UploadAccessoryResponse_Out = {
  accessory_id?: string | null | undefined;
};
type OSM_UploadJsonAccessoriesResponse_Out = {
  accessory_id?: string | null | undefined;
};
type OSM_UserInstantIncidentMsgV2_Out = {
  incident_id?: string | null | undefined;
  message_list?: OSM_QueryMessageInfoV2_Out[] | null | undefined;
};
type Old_LegacyPayOrderV2_coupon_infos_In = {
  id: string;
  type: number;
};
type Old_LegacyPayOrderV2_discount_infos_In = {
  id: InputValue;
  type: InputValue;
};
type Old_LegacyQueryRating_productInfos_In = {
  id: string;
  cloudServiceType: string;
  resourceType: string;
  resourceSpecCode: string;
  resourceSize?: number | null | undefined;
  resouceSizeMeasureId?: number | null | undefined;
  usageFactor?: string | null | undefined;
  usageValue?: string | number | null | undefined;
  usageMeasureId?: number | null | undefined;
};
export type Calls = {
  AutoRenewalResources: {
    input: {
      resource_id: string;
      auto_renew_times?: number | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  CancelAutoRenewalResources: {
    input: {
      resource_id: string;
    };
    output: { [key: string]: Decoded };
  };
  CancelCustomerOrder: {
    input: {
      order_id: string;
    };
    output: { [key: string]: Decoded };
  };
  CancelResourcesSubscription: {
    input: {
      resource_ids: string[];
      unsubscribe_type: number;
      unsubscribe_reason_type?: number | null | undefined;
      unsubscribe_reason?: string | null | undefined;
    };
    output: BSS_CancelResourcesSubscriptionResponse_Out;
  };
  ClaimEnterpriseMultiAccountCoupon: {
    input: {
      customer_id: string;
      coupon_id: string;
      amount: string;
      trans_id?: string | null | undefined;
    };
    output: BSS_ClaimEnterpriseMultiAccountCouponResponse_Out;
  };
  CreateEnterpriseProjectAuth: {
    input: { [key: string]: never };
    output: { [key: string]: Decoded };
  };
  CreateSubEnterpriseAccount: {
    input: {
      party_id: string;
      display_name?: string | null | undefined;
      sub_customer_association_type: number;
      permission_ids?: string[] | null | undefined;
      new_sub_customer: BSS_NewCustomerV2_In;
      financial_custody?: number | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  ListCities: {
    input: {
      province_code: string;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListCitiesResponse_Out;
  };
  ListConversions: {
    input: {
      measure_type?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListConversionsResponse_Out;
  };
  ListCosts: {
    input: {
      'X-Language'?: string | undefined;
      time_condition: BSS_TimeCondition_In;
      groupby: BSS_GroupBy_In[];
      cost_type: string;
      amount_type: string;
      offset?: number | null | undefined;
      limit?: number | null | undefined;
      filters?: BSS_FilterV2_In[] | null | undefined;
    };
    output: BSS_ListCostsResponse_Out;
  };
  ListCounties: {
    input: {
      city_code: string;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListCountiesResponse_Out;
  };
  ListCustomerAccountChangeRecords: {
    input: {
      balance_type: string;
      revenue_expense_type?: string | undefined;
      trade_type?: string | undefined;
      trade_time_begin?: string | undefined;
      trade_time_end?: string | undefined;
      trade_id?: string | undefined;
      payment_channel_id?: string | undefined;
      payment_channel_no?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListCustomerAccountChangeRecordsResponse_Out;
  };
  ListCustomerBillsFeeRecords: {
    input: {
      bill_cycle: string;
      provider_type?: number | undefined;
      service_type_code?: string | undefined;
      resource_type_code?: string | undefined;
      region_code?: string | undefined;
      charging_mode?: number | undefined;
      bill_type?: number | undefined;
      trade_id?: string | undefined;
      enterprise_project_id?: string | undefined;
      include_zero_record?: boolean | undefined;
      status?: number | undefined;
      method?: string | undefined;
      sub_customer_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      bill_date_begin?: string | undefined;
      bill_date_end?: string | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListCustomerBillsFeeRecordsResponse_Out;
  };
  ListCustomerBillsMonthlyBreakDown: {
    input: {
      shared_month: string;
      service_type_code?: string | undefined;
      resource_type_code?: string | undefined;
      region_code?: string | undefined;
      charging_mode?: number | undefined;
      bill_type?: number | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      resource_id?: string | undefined;
      resource_name?: string | undefined;
      enterprise_project_id?: string | undefined;
      method?: string | undefined;
      sub_customer_id?: string | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListCustomerBillsMonthlyBreakDownResponse_Out;
  };
  ListCustomerCouponChangeRecords: {
    input: {
      balance_type: string;
      revenue_expense_type?: string | undefined;
      trade_type?: string | undefined;
      trade_id?: string | undefined;
      trade_time_begin?: string | undefined;
      trade_time_end?: string | undefined;
      coupon_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListCustomerCouponChangeRecordsResponse_Out;
  };
  ListCustomerOrders: {
    input: {
      order_id?: string | undefined;
      customer_id?: string | undefined;
      create_time_begin?: string | undefined;
      create_time_end?: string | undefined;
      service_type_code?: string | undefined;
      status?: number | undefined;
      order_type?: string | undefined;
      limit?: number | undefined;
      offset?: number | undefined;
      order_by?: string | undefined;
      payment_time_begin?: string | undefined;
      payment_time_end?: string | undefined;
      indirect_partner_id?: string | undefined;
      method?: string | undefined;
    };
    output: BSS_ListCustomerOrdersResponse_Out;
  };
  ListCustomerselfResourceRecordDetails: {
    input: {
      'X-Language'?: string | undefined;
      cycle: string;
      cloud_service_type?: string | null | undefined;
      resource_type?: string | null | undefined;
      region?: string | null | undefined;
      res_instance_id?: string | null | undefined;
      charge_mode?: number | null | undefined;
      bill_type?: number | null | undefined;
      enterprise_project_id?: string | null | undefined;
      include_zero_record?: boolean | null | undefined;
      offset?: number | null | undefined;
      limit?: number | null | undefined;
      method?: string | null | undefined;
      sub_customer_id?: string | null | undefined;
      statistic_type?: number | null | undefined;
      query_type?: string | null | undefined;
      bill_cycle_begin?: string | null | undefined;
      bill_cycle_end?: string | null | undefined;
      payer_account_id?: string | null | undefined;
    };
    output: BSS_ListCustomerselfResourceRecordDetailsResponse_Out;
  };
  ListCustomerselfResourceRecords: {
    input: {
      cycle: string;
      cloud_service_type?: string | undefined;
      region?: string | undefined;
      charge_mode?: string | undefined;
      bill_type?: number | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      resource_id?: string | undefined;
      enterprise_project_id?: string | undefined;
      include_zero_record?: boolean | undefined;
      method?: string | undefined;
      sub_customer_id?: string | undefined;
      trade_id?: string | undefined;
      bill_date_begin?: string | undefined;
      bill_date_end?: string | undefined;
      statistic_type?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListCustomerselfResourceRecordsResponse_Out;
  };
  ListEnterpriseMultiAccount: {
    input: {
      sub_customer_id: string;
      balance_type: string;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListEnterpriseMultiAccountResponse_Out;
  };
  ListEnterpriseOrganizations: {
    input: {
      recursive_query?: number | undefined;
      parent_id?: string | undefined;
    };
    output: BSS_ListEnterpriseOrganizationsResponse_Out;
  };
  ListEnterpriseSubCustomers: {
    input: {
      sub_customer_account_name?: string | undefined;
      sub_customer_display_name?: string | undefined;
      fuzzy_query?: number | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      org_id?: string | undefined;
    };
    output: BSS_ListEnterpriseSubCustomersResponse_Out;
  };
  ListFreeResourceInfos: {
    input: {
      'X-Language'?: string | undefined;
      region_code?: string | null | undefined;
      order_id?: string | null | undefined;
      product_id?: string | null | undefined;
      product_name?: string | null | undefined;
      enterprise_project_id?: string | null | undefined;
      status?: number | null | undefined;
      offset?: number | null | undefined;
      limit?: number | null | undefined;
      service_type_code_list?: string[] | null | undefined;
    };
    output: BSS_ListFreeResourceInfosResponse_Out;
  };
  ListFreeResourceUsages: {
    input: {
      'X-Language'?: string | undefined;
      free_resource_ids: string[];
    };
    output: BSS_ListFreeResourceUsagesResponse_Out;
  };
  ListFreeResourcesUsageRecords: {
    input: {
      free_resource_id?: string | undefined;
      product_id?: string | undefined;
      resource_type_code?: string | undefined;
      deduct_time_begin: string;
      deduct_time_end: string;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListFreeResourcesUsageRecordsResponse_Out;
  };
  ListMeasureUnits: {
    input: {
      'X-Language'?: string | undefined;
    };
    output: BSS_ListMeasureUnitsResponse_Out;
  };
  ListMultiAccountRetrieveCoupons: {
    input: {
      sub_customer_id: string;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListMultiAccountRetrieveCouponsResponse_Out;
  };
  ListMultiAccountTransferCoupons: {
    input: {
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListMultiAccountTransferCouponsResponse_Out;
  };
  ListOnDemandResourceRatings: {
    input: {
      project_id: string;
      inquiry_precision?: number | null | undefined;
      product_infos: BSS_DemandProductInfo_In[];
    };
    output: BSS_ListOnDemandResourceRatingsResponse_Out;
  };
  ListOrderCouponsByOrderId: {
    input: {
      order_id: string;
    };
    output: BSS_ListOrderCouponsByOrderIdResponse_Out;
  };
  ListOrderDiscounts: {
    input: {
      order_id: string;
    };
    output: BSS_ListOrderDiscountsResponse_Out;
  };
  ListPayPerUseCustomerResources: {
    input: {
      resource_ids?: string[] | null | undefined;
      order_id?: string | null | undefined;
      only_main_resource?: number | null | undefined;
      status_list?: number[] | null | undefined;
      offset?: number | null | undefined;
      limit?: number | null | undefined;
      expire_time_begin?: string | null | undefined;
      expire_time_end?: string | null | undefined;
      service_type_code?: string | null | undefined;
      customer_id?: string | null | undefined;
    };
    output: BSS_ListPayPerUseCustomerResourcesResponse_Out;
  };
  ListProvinces: {
    input: {
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListProvincesResponse_Out;
  };
  ListRateOnPeriodDetail: {
    input: {
      project_id: string;
      product_infos: BSS_PeriodProductInfo_In[];
    };
    output: BSS_ListRateOnPeriodDetailResponse_Out;
  };
  ListRenewRateOnPeriod: {
    input: {
      resource_ids: string[];
      period_type: number;
      period_num: number;
      include_relative_resources?: boolean | null | undefined;
    };
    output: BSS_ListRenewRateOnPeriodResponse_Out;
  };
  ListResourceTypes: {
    input: {
      limit?: number | undefined;
      offset?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListResourceTypesResponse_Out;
  };
  ListResourceUsage: {
    input: {
      bill_cycle: string;
      service_type_code: string;
      resource_type_code: string;
      usage_type: string;
      resource_id: string;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListResourceUsageResponse_Out;
  };
  ListResourceUsageSummary: {
    input: {
      bill_cycle: string;
      service_type_code: string;
      resource_type_code: string;
      usage_type: string;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListResourceUsageSummaryResponse_Out;
  };
  ListServiceResources: {
    input: {
      service_type_code: string;
      limit?: number | undefined;
      offset?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListServiceResourcesResponse_Out;
  };
  ListServiceTypes: {
    input: {
      limit?: number | undefined;
      offset?: number | undefined;
      service_type_name?: string | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListServiceTypesResponse_Out;
  };
  ListStoredValueCards: {
    input: {
      status: number;
      card_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListStoredValueCardsResponse_Out;
  };
  ListSubCustomerCoupons: {
    input: {
      coupon_id?: string | undefined;
      order_id?: string | undefined;
      promotion_plan_id?: string | undefined;
      coupon_type?: number | undefined;
      status?: number | undefined;
      active_start_time?: string | undefined;
      active_end_time?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      source_id?: string | undefined;
      indirect_partner_id?: string | undefined;
    };
    output: BSS_ListSubCustomerCouponsResponse_Out;
  };
  ListUsageTypes: {
    input: {
      resource_type_code?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListUsageTypesResponse_Out;
  };
  PayOrders: {
    input: {
      order_id: string;
      use_coupon: string;
      use_discount: string;
      coupon_infos?: BSS_CouponSimpleInfoOrderPayV3_In[] | null | undefined;
      discount_infos?: BSS_DiscountSimpleInfoV3_In[] | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  ReclaimEnterpriseMultiAccountCoupon: {
    input: {
      customer_id: string;
      coupon_id: string;
      sub_coupon_id: string;
      trans_id?: string | null | undefined;
    };
    output: BSS_ReclaimEnterpriseMultiAccountCouponResponse_Out;
  };
  ReclaimSubEnterpriseAmount: {
    input: {
      customer_id: string;
      amount: string;
      trans_id?: string | null | undefined;
      balance_type?: string | null | undefined;
      expire_time?: string | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  RenewalResources: {
    input: {
      resource_ids: string[];
      period_type: number;
      period_num: number;
      is_auto_pay?: number | null | undefined;
    };
    output: BSS_RenewalResourcesResponse_Out;
  };
  SendSmsVerificationCode: {
    input: {
      mobile_phone: string;
      timeout?: number | null | undefined;
      language?: string | null | undefined;
      sm_template_args: BSS_TemplateArgs_In[];
    };
    output: { [key: string]: Decoded };
  };
  SetResourcesRenewConfig: {
    input: {
      config_name: string;
      config_value: string;
    };
    output: BSS_SetResourcesRenewConfigResponse_Out;
  };
  ShowCustomerAccountBalances: {
    input: { [key: string]: never };
    output: BSS_ShowCustomerAccountBalancesResponse_Out;
  };
  ShowCustomerMonthlySum: {
    input: {
      bill_cycle: string;
      service_type_code?: string | undefined;
      enterprise_project_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      method?: string | undefined;
      sub_customer_id?: string | undefined;
    };
    output: BSS_ShowCustomerMonthlySumResponse_Out;
  };
  ShowCustomerOrderDetails: {
    input: {
      order_id: string;
      limit?: number | undefined;
      offset?: number | undefined;
      indirect_partner_id?: string | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ShowCustomerOrderDetailsResponse_Out;
  };
  ShowMultiAccountTransferAmount: {
    input: {
      balance_type: string;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ShowMultiAccountTransferAmountResponse_Out;
  };
  ShowRefundOrderDetails: {
    input: {
      order_id: string;
      customer_id?: string | undefined;
      indirect_partner_id?: string | undefined;
    };
    output: BSS_ShowRefundOrderDetailsResponse_Out;
  };
  UpdatePeriodToOnDemand: {
    input: {
      operation: string;
      resource_ids: string[];
    };
    output: BSS_UpdatePeriodToOnDemandResponse_Out;
  };
  UpdateSubEnterpriseAmount: {
    input: {
      customer_id: string;
      amount: string;
      trans_id?: string | null | undefined;
      balance_type?: string | null | undefined;
      expire_time?: string | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  CheckNeedVerify: {
    input: {
      contact_value: string;
      contact_way: number;
      area_code?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_CheckNeedVerifyResponse_Out;
  };
  CheckVerifyCodes: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      verify_code: string;
      contact_value: string;
      contact_way: number;
      area_code?: string | null | undefined;
      x_customer_id?: string | null | undefined;
      customer_id?: string | null | undefined;
    };
    output: OSM_CheckVerifyCodesResponse_Out;
  };
  CreateCaseExtendsParam: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      group_id?: string | null | undefined;
      message_id?: string | null | undefined;
      extends_map?: InputObject | null | undefined;
    };
    output: OSM_CreateCaseExtendsParamResponse_Out;
  };
  CreateCaseLabels: {
    input: {
      case_id: string;
      label_ids: number[];
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_CreateCaseLabelsResponse_Out;
  };
  CreateCases: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      'x-phone-verifiedid'?: string | undefined;
      'x-email-verifiedid'?: string | undefined;
      incident_sub_type_id?: string | null | undefined;
      product_category_id?: string | null | undefined;
      business_type_id: string;
      region_id?: string | null | undefined;
      simple_description: string;
      source_id: string;
      remind_mobile?: string | null | undefined;
      remind_mail?: string | null | undefined;
      remind_time?: string | null | undefined;
      project_id?: string | null | undefined;
      accessory_ids?: string[] | null | undefined;
      extends_map?: InputObject | null | undefined;
      extension_map?: InputObject | null | undefined;
      severity_id?: string | null | undefined;
      verify_code?: string | null | undefined;
      area_code?: string | null | undefined;
    };
    output: OSM_CreateCasesResponse_Out;
  };
  CreateFeedback: {
    input: {
      type: string;
      title: string;
      content: string;
      files: string[];
      ip?: OSM_IntellectualPropertyV2_In | null | undefined;
      contacts: OSM_ContactWayInfoV2_In;
    };
    output: OSM_CreateFeedbackResponse_Out;
  };
  CreateLabels: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      name: string;
      color: string;
    };
    output: OSM_CreateLabelsResponse_Out;
  };
  CreateMessages: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      message: OSM_CreateMessageDoV2_In;
      group_id?: string | null | undefined;
    };
    output: OSM_CreateMessagesResponse_Out;
  };
  CreatePrivileges: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      operation: string;
      privilege?: string | null | undefined;
    };
    output: OSM_CreatePrivilegesResponse_Out;
  };
  CreateRelations: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      related_id_list: string[];
      group_id?: string | null | undefined;
    };
    output: OSM_CreateRelationsResponse_Out;
  };
  CreateScores: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      judgement: string;
      incident_satisfaction_list: OSM_IncidentSatisfactionV2Do_In[];
      group_id?: string | null | undefined;
    };
    output: OSM_CreateScoresResponse_Out;
  };
  DeleteAccessories: {
    input: {
      accessory_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_DeleteAccessoriesResponse_Out;
  };
  DeleteCaseLabels: {
    input: {
      case_id: string;
      label_ids: number[];
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_DeleteCaseLabelsResponse_Out;
  };
  DeleteLabels: {
    input: {
      label_id: number;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_DeleteLabelsResponse_Out;
  };
  DeleteRelation: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      related_id: string;
      group_id?: string | null | undefined;
    };
    output: OSM_DeleteRelationResponse_Out;
  };
  DownloadAccessories: {
    input: {
      accessory_id: string;
      group_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: never;
  };
  DownloadCases: {
    input: {
      language: string;
      timezone: string;
      incident_id?: string | undefined;
      query_start_time?: string | undefined;
      query_end_time?: string | undefined;
      x_customer_name?: string | undefined;
      search_key?: string | undefined;
      status?: number | undefined;
      customer_id?: string | undefined;
      tenant_source_id_list?: string[] | undefined;
      sub_customer_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: never;
  };
  DownloadImages: {
    input: {
      accessory_id: string;
      group_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: never;
  };
  ListAccessoryAccessUrls: {
    input: {
      group_id?: string | undefined;
      accessory_ids: string[];
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListAccessoryAccessUrlsResponse_Out;
  };
  ListAreaCodes: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListAreaCodesResponse_Out;
  };
  ListCaseCategories: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseCategoriesResponse_Out;
  };
  ListCaseCcEmails: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseCcEmailsResponse_Out;
  };
  ListCaseCounts: {
    input: {
      status?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseCountsResponse_Out;
  };
  ListCaseLabels: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseLabelsResponse_Out;
  };
  ListCaseLimits: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseLimitsResponse_Out;
  };
  ListCaseOperateLogs: {
    input: {
      case_id: string;
      group_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseOperateLogsResponse_Out;
  };
  ListCaseQuotas: {
    input: {
      product_category_id?: string | undefined;
      business_type_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseQuotasResponse_Out;
  };
  ListCaseTemplates: {
    input: {
      business_type_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCaseTemplatesResponse_Out;
  };
  ListCases: {
    input: {
      search_key?: string[] | undefined;
      label_id_list?: string[] | undefined;
      app_key?: string | undefined;
      incident_id?: string | undefined;
      query_start_time?: string | undefined;
      query_end_time?: string | undefined;
      status?: number | undefined;
      incident_status?: string | undefined;
      x_customer_id?: string | undefined;
      x_customer_name?: string | undefined;
      group_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCasesResponse_Out;
  };
  ListCustomersRegions: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListCustomersRegionsResponse_Out;
  };
  ListExtendsParams: {
    input: {
      business_type_id: string;
      incident_sub_type_id?: string | undefined;
      product_category_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListExtendsParamsResponse_Out;
  };
  ListHasVerifiedContacts: {
    input: {
      contact_way?: number | undefined;
      customer_id?: string | undefined;
      sub_customer_id?: string | undefined;
      expired_time?: string | undefined;
      verified_id?: string | undefined;
      contact_value?: string | undefined;
      area_code?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListHasVerifiedContactsResponse_Out;
  };
  ListLabels: {
    input: {
      offset?: number | undefined;
      limit?: number | undefined;
      name?: string | undefined;
      label_id?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListLabelsResponse_Out;
  };
  ListMessages: {
    input: {
      case_id: string;
      group_id?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListMessagesResponse_Out;
  };
  ListMoreInstantMessages: {
    input: {
      case_id: string;
      create_time: string;
      type: number;
      group_id?: string | undefined;
      limit: number;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListMoreInstantMessagesResponse_Out;
  };
  ListNewInstantMessages: {
    input: {
      case_ids: string[];
      last_message_time_id?: string | undefined;
      group_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListNewInstantMessagesResponse_Out;
  };
  ListOrderIncident: {
    input: {
      version?: string | undefined;
      searchKey?: string[] | undefined;
      labelIdList?: number[] | undefined;
      appKey?: string | undefined;
      incidentId?: string | undefined;
      queryStartTime?: string | undefined;
      queryEndTime?: string | undefined;
      status?: number | undefined;
      incidentStatus?: string | undefined;
      xCustomerName?: string | undefined;
      groupId?: string | undefined;
      productCategoryId?: string | undefined;
      businessTypeId?: string | undefined;
      pageNo?: number | undefined;
      pageSize?: number | undefined;
      xCustomerId?: string | undefined;
    };
    output: OSM_ListOrderIncidentResponse_Out;
  };
  ListPrivileges: {
    input: {
      privilege: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListPrivilegesResponse_Out;
  };
  ListProblemTypes: {
    input: {
      product_category_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListProblemTypesResponse_Out;
  };
  ListProductCategories: {
    input: {
      product_category_name?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListProductCategoriesResponse_Out;
  };
  ListRegions: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListRegionsResponse_Out;
  };
  ListRelation: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListRelationResponse_Out;
  };
  ListSatisfactionDimensions: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListSatisfactionDimensionsResponse_Out;
  };
  ListSeverities: {
    input: {
      product_category_id: string;
      business_type_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListSeveritiesResponse_Out;
  };
  ListUnreadNewInstantMessages: {
    input: {
      case_ids: string[];
      group_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ListUnreadNewInstantMessagesResponse_Out;
  };
  RevokeMessage: {
    input: {
      case_id: string;
      message_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_RevokeMessageResponse_Out;
  };
  SendVerifyCodes: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      contact_value: string;
      contact_way: number;
      area_code: string;
    };
    output: OSM_SendVerifyCodesResponse_Out;
  };
  ShowAccessoryLimits: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowAccessoryLimitsResponse_Out;
  };
  ShowCaseDetail: {
    input: {
      case_id: string;
      group_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowCaseDetailResponse_Out;
  };
  ShowCaseExtendsParam: {
    input: {
      case_id: string;
      group_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowCaseExtendsParamResponse_Out;
  };
  ShowCaseStatus: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowCaseStatusResponse_Out;
  };
  ShowConfiguration: {
    input: {
      config_key: string;
    };
    output: OSM_ShowConfigurationResponse_Out;
  };
  ShowCustomerPrivilegePolicy: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowCustomerPrivilegePolicyResponse_Out;
  };
  ShowDownloadAccessoryUrl: {
    input: {
      accessory_id: string;
      relation_type: string;
      relation_id?: string | undefined;
      incident_id?: string | undefined;
    };
    output: OSM_ShowDownloadAccessoryUrlResponse_Out;
  };
  ShowLatestPublishedAgreement: {
    input: {
      agreement_type?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowLatestPublishedAgreementResponse_Out;
  };
  ShowPartnersCasesPrivilege: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowPartnersCasesPrivilegeResponse_Out;
  };
  ShowPartnersServiceInfo: {
    input: {
      case_sub_type_id?: string | undefined;
      product_id?: string | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowPartnersServiceInfoResponse_Out;
  };
  ShowSignedLatestPublishedAgreement: {
    input: {
      agreement_type?: number | undefined;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
    };
    output: OSM_ShowSignedLatestPublishedAgreementResponse_Out;
  };
  SignPublishedAgreement: {
    input: {
      id: number;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      relation_id?: string | null | undefined;
    };
    output: OSM_SignPublishedAgreementResponse_Out;
  };
  UpdateCaseContactInfo: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      area_code?: string | null | undefined;
      remind_mobile?: string | null | undefined;
      remind_mail?: string | null | undefined;
      remind_time?: string | null | undefined;
      group_id?: string | null | undefined;
      extension_map?: InputObject | null | undefined;
    };
    output: OSM_UpdateCaseContactInfoResponse_Out;
  };
  UpdateCases: {
    input: {
      case_id: string;
      action_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      judgement?: string | null | undefined;
      operate_desc?: string | null | undefined;
      group_id?: string | null | undefined;
      incident_satisfaction_list?: OSM_IncidentSatisfactionV2Do_In[] | null | undefined;
    };
    output: OSM_UpdateCasesResponse_Out;
  };
  UpdateLabels: {
    input: {
      label_id: number;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      name: string;
      color: string;
    };
    output: OSM_UpdateLabelsResponse_Out;
  };
  UpdateNewInstantMessagesRead: {
    input: {
      case_id: string;
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      group_id?: string | null | undefined;
    };
    output: OSM_UpdateNewInstantMessagesReadResponse_Out;
  };
  UploadAccessory: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      file: FileInput;
      form_data: string;
    };
    output: OSM_UploadAccessoryResponse_Out;
  };
  UploadJsonAccessories: {
    input: {
      'X-Site'?: number | undefined;
      'X-Language'?: string | undefined;
      'X-Time-Zone'?: string | undefined;
      accessory_name: string;
      accessory_from: string;
      upload_type?: number | null | undefined;
      accessory_data: string;
    };
    output: OSM_UploadJsonAccessoriesResponse_Out;
  };
  CreateToken: {
    input: {
      nocatalog?: string | undefined;
      auth: IAM_TokenAuth_In;
    };
    output: IAM_CreateTokenResponse_Out;
  };
  ValidateToken: {
    input: {
      nocatalog?: string | undefined;
      'X-Subject-Token': string;
    };
    output: IAM_CreateTokenResponse_Out;
  };
  KeystoneListAuthDomains: {
    input: { [key: string]: never };
    output: IAM_KeystoneListAuthDomainsResponse_Out;
  };
  KeystoneListAuthProjects: {
    input: { [key: string]: never };
    output: IAM_KeystoneListProjectsResponse_Out;
  };
  KeystoneListProjects: {
    input: {
      domain_id?: string | undefined;
      name?: string | undefined;
      parent_id?: string | undefined;
      enabled?: boolean | undefined;
      is_domain?: boolean | undefined;
      page?: number | undefined;
      per_page?: number | undefined;
    };
    output: IAM_KeystoneListProjectsResponse_Out;
  };
  KeystoneListRegions: {
    input: { [key: string]: never };
    output: IAM_KeystoneListRegionsResponse_Out;
  };
  CreateTemporaryAccessKey: {
    input: {
      auth: IAM_TemporaryKeyAuth_In;
    };
    output: IAM_CreateTemporaryAccessKeyResponse_Out;
  };
  ListPermanentAccessKeys: {
    input: {
      user_id?: string | undefined;
    };
    output: IAM_ListPermanentAccessKeysResponse_Out;
  };
  ListEnterpriseProjects: {
    input: {
      id?: string | undefined;
      name?: string | undefined;
      status?: number | undefined;
      type?: string | undefined;
      limit?: number | undefined;
      offset?: number | undefined;
      sort_key?: string | undefined;
      sort_dir?: string | undefined;
    };
    output: EPS_ListEnterpriseProjectsResponse_Out;
  };
  ShowEnterpriseProject: {
    input: {
      enterprise_project_id: string;
    };
    output: EPS_ShowEnterpriseProjectResponse_Out;
  };
  ShowEnterpriseProjectQuota: {
    input: { [key: string]: never };
    output: EPS_ShowEnterpriseProjectQuotaResponse_Out;
  };
  CreateEnterpriseProject: {
    input: {
      name: string;
      description?: string | null | undefined;
      type?: string | null | undefined;
    };
    output: EPS_ShowEnterpriseProjectResponse_Out;
  };
  UpdateEnterpriseProject: {
    input: {
      enterprise_project_id: string;
      name: string;
      description?: string | null | undefined;
    };
    output: EPS_ShowEnterpriseProjectResponse_Out;
  };
  ActionEnterpriseProject: {
    input: {
      enterprise_project_id: string;
      action: string;
    };
    output: { [key: string]: Decoded };
  };
  LegacyListOrders: {
    input: {
      domain_id?: string | undefined;
      order_id?: string | undefined;
      customer_id?: string | undefined;
      create_time_begin?: string | undefined;
      create_time_end?: string | undefined;
      service_type?: string | undefined;
      status?: string | undefined;
      order_type?: string | undefined;
      page_size: number;
      page_index: number;
      sort?: string | undefined;
      payment_time_begin?: string | undefined;
      payment_time_end?: string | undefined;
    };
    output: BSS_ListCustomerOrdersResponse_Out;
  };
  LegacyShowOrder: {
    input: {
      domain_id?: string | undefined;
      order_id: string;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ShowCustomerOrderDetailsResponse_Out;
  };
  LegacyListOrderResources: {
    input: {
      domain_id?: string | undefined;
      order_id: string;
      offset: number;
      limit: number;
    };
    output: BSS_ListPayPerUseCustomerResourcesResponse_Out;
  };
  LegacyRefundOrder: {
    input: {
      domain_id?: string | undefined;
      order_id: string;
    };
    output: BSS_ShowRefundOrderDetailsResponse_Out;
  };
  LegacyPayOrderV1: {
    input: {
      domain_id?: string | undefined;
      orderId: string;
      payAccountType?: number | null | undefined;
      bpId?: string | null | undefined;
      couponIds?: string[] | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  LegacyPayOrderV2: {
    input: {
      order_id: string;
      coupon_infos?: Old_LegacyPayOrderV2_coupon_infos_In[] | null | undefined;
      discount_infos?: Old_LegacyPayOrderV2_discount_infos_In[] | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  LegacyUnsubscribeOrder: {
    input: {
      domain_id?: string | undefined;
      order_id: string;
      unsub_type: number;
      unsubscribe_reason_type?: number | undefined;
      unsubscribe_reason?: string | undefined;
    };
    output: BSS_CancelResourcesSubscriptionResponse_Out;
  };
  LegacyCancelOrder: {
    input: {
      domain_id?: string | undefined;
      action_id: string;
      orderId: string;
    };
    output: { [key: string]: Decoded };
  };
  LegacyListResources: {
    input: {
      domain_id?: string | undefined;
      resource_ids?: string | undefined;
      order_id?: string | undefined;
      only_main_resource?: number | undefined;
      status_list?: string | undefined;
      page_no?: number | undefined;
      page_size?: number | undefined;
    };
    output: BSS_ListPayPerUseCustomerResourcesResponse_Out;
  };
  LegacyRenewResources: {
    input: {
      domain_id?: string | undefined;
      resource_ids: string[];
      period_type: number;
      period_num: number;
      expire_mode: number;
      isAutoPay?: number | null | undefined;
    };
    output: BSS_RenewalResourcesResponse_Out;
  };
  LegacyUnsubscribeResources: {
    input: {
      domain_id?: string | undefined;
      resourceIds: string[];
      unSubType: number;
      unsubscribeReasonType?: number | null | undefined;
      unsubscribeReason?: string | null | undefined;
    };
    output: BSS_CancelResourcesSubscriptionResponse_Out;
  };
  LegacyEnableAutoRenew: {
    input: {
      domain_id?: string | undefined;
      resource_id: string;
      action_id: string;
    };
    output: { [key: string]: Decoded };
  };
  LegacyDisableAutoRenew: {
    input: {
      domain_id?: string | undefined;
      resource_id: string;
      action_id: string;
    };
    output: { [key: string]: Decoded };
  };
  LegacyMonthlySum: {
    input: {
      domain_id?: string | undefined;
      cycle: string;
      cloud_service_type_code?: string | undefined;
      type?: string | undefined;
      enterpriseProjectId?: string | undefined;
    };
    output: BSS_ShowCustomerMonthlySumResponse_Out;
  };
  LegacyResRecords: {
    input: {
      domain_id?: string | undefined;
      cycle: string;
      cloudServiceTypeCode?: string | undefined;
      resourceTypeCode?: string | undefined;
      regionCode?: string | undefined;
      resInstanceId?: string | undefined;
      payMethod: string;
      enterpriseProjectId?: string | undefined;
      offset: number;
      limit: number;
    };
    output: BSS_ListCustomerselfResourceRecordDetailsResponse_Out;
  };
  LegacyResFeeRecords: {
    input: {
      domain_id?: string | undefined;
      startTime: string;
      endTime: string;
      cloudServiceTypeCode?: string | undefined;
      regionCode?: string | undefined;
      orderId?: string | undefined;
      payMethod: string;
      offset?: number | undefined;
      limit?: number | undefined;
      resourceId?: string | undefined;
      enterpriseProjectId?: string | undefined;
    };
    output: BSS_ListCustomerselfResourceRecordsResponse_Out;
  };
  LegacyResourceDaily: {
    input: {
      domain_id?: string | undefined;
      startTime: string;
      endTime: string;
      payMethod: string;
      cloudServiceType?: string | null | undefined;
      regionCode?: string | null | undefined;
      resourceId?: string | null | undefined;
      enterpriseProjectId?: string | null | undefined;
      pageNo?: number | null | undefined;
      pageSize?: number | null | undefined;
    };
    output: BSS_ListCustomerselfResourceRecordDetailsResponse_Out;
  };
  LegacyBalances: {
    input: {
      domain_id?: string | undefined;
    };
    output: BSS_ShowCustomerAccountBalancesResponse_Out;
  };
  LegacyTransferAmount: {
    input: {
      domain_id?: string | undefined;
      balance_type: string;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ShowMultiAccountTransferAmountResponse_Out;
  };
  LegacyRetrieveAmount: {
    input: {
      domain_id?: string | undefined;
      sub_customer_id: string;
      balance_type: string;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListEnterpriseMultiAccountResponse_Out;
  };
  LegacySubCustomers: {
    input: {
      domain_id?: string | undefined;
      sub_customer_name?: string | undefined;
      offset?: number | undefined;
      limit?: number | undefined;
    };
    output: BSS_ListEnterpriseSubCustomersResponse_Out;
  };
  LegacyTransfer: {
    input: {
      domain_id?: string | undefined;
      transId?: string | null | undefined;
      balanceType?: string | null | undefined;
      subCustomerId: string;
      deductMode: string;
      totalTransferAmount: string;
      expireTime?: string | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  LegacyRetrieve: {
    input: {
      domain_id?: string | undefined;
      transId?: string | null | undefined;
      balanceType?: string | null | undefined;
      subCustomerId: string;
      retrieveMode: string;
      totalRetrieveAmount: string;
      expireTime?: string | null | undefined;
    };
    output: { [key: string]: Decoded };
  };
  LegacyFreeResources: {
    input: {
      'X-Language'?: string | undefined;
      region_code?: string | null | undefined;
      order_id?: string | null | undefined;
      product_id?: string | null | undefined;
      product_name?: string | null | undefined;
      enterprise_project_id?: string | null | undefined;
      status?: number | null | undefined;
      offset?: number | null | undefined;
      limit?: number | null | undefined;
    };
    output: BSS_ListFreeResourceInfosResponse_Out;
  };
  LegacyFreeResourceUsages: {
    input: {
      order_ids: string[];
    };
    output: BSS_ListFreeResourceUsagesResponse_Out;
  };
  LegacyServiceTypes: {
    input: {
      'X-Language'?: string | undefined;
    };
    output: BSS_ListServiceTypesResponse_Out;
  };
  LegacyResourceTypes: {
    input: {
      resource_type_code?: string | undefined;
      'X-Language'?: string | undefined;
    };
    output: BSS_ListResourceTypesResponse_Out;
  };
  LegacyQueryRating: {
    input: {
      domain_id?: string | undefined;
      tenantId: string;
      regionId: string;
      avaliableZoneId?: string | null | undefined;
      chargingMode: number;
      periodType?: number | null | undefined;
      periodNum?: number | null | undefined;
      periodEndDate?: string | null | undefined;
      relativeResourceId?: string | null | undefined;
      relativeResourcePeriodType?: number | null | undefined;
      subscriptionNum?: number | null | undefined;
      productInfos: Old_LegacyQueryRating_productInfos_In[];
      inquiryTime?: string | null | undefined;
    };
    output: BSS_ListOnDemandResourceRatingsResponse_Out;
  };
  LegacyOsmAction: {
    input: {
      action: string;
      actionDesc?: string | null | undefined;
      caseId: string;
    };
    output: OSM_UpdateCasesResponse_Out;
  };
  LegacyOsmRegions: {
    input: { [key: string]: never };
    output: OSM_ListRegionsResponse_Out;
  };
  LegacyOsmScore: {
    input: {
      caseId: string;
      judgement?: string | null | undefined;
      satisfactionList: InputObject[];
    };
    output: OSM_CreateScoresResponse_Out;
  };
  LegacyOsmQueryIncident: {
    input: {
      pageNo?: number | undefined;
      pageSize?: number | undefined;
    };
    output: OSM_ListCasesResponse_Out;
  };
  ListInvoices: {
    input: {
      domain_id?: string | undefined;
      start_time: string;
      end_time: string;
      offset: number;
      limit: number;
    };
    output: BSS_ListInvoicesResponse_Out;
  };
  ShowCustomerExpenditureQuota: {
    input: { [key: string]: never };
    output: BSS_ShowCustomerExpenditureQuotaResponse_Out;
  };
};
