/** What lists of orders, resources and money share. */
export const lists = {
  account: '账号',
  reading: '正在读取缓存',
  pulling: '正在同步，读到的会陆续显示',
  all: '{{n}} 条',
  some: '{{n}} / {{total}} 条',
  noMatch: '没有符合的记录',
  noMatchNote: '共 {{total}} 条，当前 {{n}} 个筛选。',
  noneNote: '最近一次同步：{{time}}。',
  neverPulled: '尚未同步过。',
  pull: '同步',
  because: {
    unknown: '结果未知：之前的请求还没有答复，查清前不能再操作',
    readOnly: '此账号为只读',
    key: '需重新输入密钥',
  },
};
