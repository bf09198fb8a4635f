export const datasets = {
  name: {
    balances: 'Balances',
    monthlySummary: 'Summary',
    resourceRecords: 'Resource records',
    feeRecords: 'Fee records',
    amortisedCosts: 'Amortised cost',
    costs: 'Cost analysis',
    resourceDetails: 'Resource details',
  },
};
