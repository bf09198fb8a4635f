/** What each dataset is called, wherever one is named: pulls, search, storage. */
export const datasets = {
  name: {
    balances: '余额',
    monthlySummary: '汇总账单',
    resourceRecords: '资源账单',
    feeRecords: '流水账单',
    amortisedCosts: '摊销成本',
    costs: '成本分析',
    resourceDetails: '资源详单',
  },
};
