/** Texts that fill a new ticket with what the desk needs to know. */
import type { Labels } from '@shared/contract/types';

export const faultText: Labels = {
  zh: '【资源】\n资源 ID：\n区域：\n\n【现象】\n发生时间：\n现象描述：\n报错信息：\n\n【影响】\n受影响的业务：\n\n【已做的操作】\n',
  en: '[Resource]\nResource ID:\nRegion:\n\n[Symptom]\nTime:\nWhat happens:\nError message:\n\n[Impact]\nBusiness affected:\n\n[Done so far]\n',
};
export const consultText: Labels = {
  zh: '【咨询内容】\n\n【使用场景】\n',
  en: '[Question]\n\n[Use case]\n',
};
export const quotaText: Labels = {
  zh: '【配额申请】\n资源类型：\n区域：\n当前配额：\n目标配额：\n申请原因：\n',
  en: '[Quota request]\nResource type:\nRegion:\nQuota now:\nQuota wanted:\nReason:\n',
};
export const disputeText: Labels = {
  zh: '【账单疑问】\n账期：\n资源 ID：\n账单金额：\n预期金额：\n差异说明：\n',
  en: '[Billing dispute]\nBilling cycle:\nResource ID:\nAmount billed:\nAmount expected:\nDifference:\n',
};
export const orderText: Labels = {
  zh: '【订单问题】\n订单号：\n操作：\n现象：\n',
  en: '[Order problem]\nOrder ID:\nAction:\nWhat happens:\n',
};
export const invoiceText: Labels = {
  zh: '【发票问题】\n发票号：\n原抬头：\n新抬头：\n',
  en: '[Invoice problem]\nInvoice number:\nTitle now:\nTitle wanted:\n',
};
export const signInText: Labels = {
  zh: '【登录问题】\n用户名：\n登录方式：\n报错信息：\n',
  en: '[Sign-in problem]\nUser name:\nWay of signing in:\nError message:\n',
};
