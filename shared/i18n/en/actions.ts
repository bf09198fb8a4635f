/** Actions, their confirmation and the journal's words about them. */
export const actions = {
  pay: { title: 'Pay order', verb: 'Pay' },
  fact: {
    order: 'Order',
    orderAmount: 'Order amount after discounts',
    discount: 'Discount',
    coupon: '{{name}}',
    fromCash: 'Charged to the balance',
    fromCredit: 'Charged to the credit',
    cashNow: 'Balance now',
    payUntil: 'To be paid by',
  },
  choice: {
    discount: 'Discount',
    noDiscount: 'No discount',
    coupons: 'Coupons and stored-value cards',
    couponsHint: 'At most {{most}}',
    share: '{{percent}}% is left to pay',
  },
  discount: { '0': 'Promotional discount', '2': 'Commercial discount', '3': 'Discount granted by a partner' },
  couponType: {
    '300': 'Discount coupon',
    '301': 'Cash coupon',
    '302': 'Flexi-purchase coupon',
    '303': 'Stored-value card',
  },
  off: {
    frozen: 'Frozen',
    expired: 'Expired on {{day}}',
    notYet: 'Usable from {{day}}',
    limits: 'Its limits exclude this order',
  },
  warning: { short: 'The balance is {{currency}} {{amount}} short. The cloud will refuse the payment.' },
  because: {
    noSuchOrder: 'There is no such order.',
    notPayable: 'The order does not wait for payment (status {{status}}).',
    paymentOver: 'The time to pay ended at {{until}}.',
    noAmount: 'The cloud gave no amount for the order.',
    otherCurrency: 'The amount is in {{found}}, the account in {{account}}.',
    notUnknown: 'The result of this entry is known.',
    cloudIsAsked:
      'The cloud is being asked for the result of this entry; for one day it is not settled by hand.',
  },
  reason: {
    neverSent: 'Not sent',
    ended: 'The app ended before the answer came',
    stoppedBefore: 'Stopped after the request before; not sent',
  },
  evidence: {
    orderOpen: 'Order {{order}} is undecided',
    orderUnpaid: 'Order {{order}} still waits for payment',
    orderCanceled: 'Order {{order}} is canceled',
    orderPaid: 'Order {{order}} is paid',
    person: 'Settled by a person who looked',
  },
};
