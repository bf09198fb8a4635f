/** The operation log in words. */
import type { Labels } from '@shared/contract/types';
import type { LogKind } from './types';

export const LOG_TEXT: Readonly<Record<LogKind, Labels & { type: number }>> = {
  create: { type: 1, zh: '提交工单', en: 'Ticket submitted' },
  accept: { type: 2, zh: '受理工单', en: 'Ticket accepted' },
  reply: { type: 3, zh: '客户留言', en: 'Customer message' },
  answer: { type: 4, zh: '工程师留言', en: 'Engineer message' },
  ask: { type: 5, zh: '工程师请客户补充信息', en: 'Engineer asked for details' },
  resolve: { type: 6, zh: '提交结果，待客户确认', en: 'Result given, to be confirmed' },
  press: { type: 7, zh: '催单', en: 'Urged' },
  cancel: { type: 8, zh: '撤销工单', en: 'Ticket withdrawn' },
  close: { type: 9, zh: '关闭工单', en: 'Ticket closed' },
  score: { type: 10, zh: '评价', en: 'Scored' },
  contact: { type: 11, zh: '修改联系方式', en: 'Contact changed' },
  withdrawMessage: { type: 12, zh: '撤回留言', en: 'Message withdrawn' },
};
