import type { Topic } from '../../kernel/context';
import { listCustomerOrders, showCustomerOrderDetails, showRefundOrderDetails } from './list';
import { payment } from './pay';

export const orders: Topic = {
  ListCustomerOrders: listCustomerOrders,
  ShowCustomerOrderDetails: showCustomerOrderDetails,
  ShowRefundOrderDetails: showRefundOrderDetails,
  ...payment,
};
