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
    tickets: '工单',
    ticketDetails: '工单详情',
    ticketMessages: '工单留言',
    ticketUnread: '未读留言',
    ticketLogs: '工单操作日志',
    ticketRelations: '关联工单',
    ticketProducts: '工单产品',
    ticketRegions: '工单区域',
    ticketLabels: '工单标签',
    ticketDimensions: '评价维度',
  },
};
