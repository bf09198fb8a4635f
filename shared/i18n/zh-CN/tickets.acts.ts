/** What can be done with tickets: titles, consequences, refusals, what the cloud says. */
export const ticketActs = {
  outcome: {
    unknown: '结果未知，正向云端查询',
  },
  fact: {
    ticket: '工单',
    subject: '标题',
    now: '当前状态',
    message: '留言',
    file: '文件',
    agreement: '协议',
    label: '标签',
  },
  because: {
    state: {
      '0': '工单待受理，不能这样做。',
      '1': '工单处理中，不能这样做。',
      '2': '工单待确认结果，不能这样做。',
      '3': '工单已完成，不能这样做。',
      '4': '工单已撤销，不能这样做。',
      '5': '工单已暂停，不能这样做。',
      '12': '工单无效，不能这样做。',
      '17': '工单待反馈，不能这样做。',
      other: '工单状态为 {{status}}，不能这样做。',
    },
    scored: '已经评价过。',
    raised: '这份草稿的工单已经提交成功，可在列表中查看；请放弃草稿，以免重复提交。',
    quota: '工单配额 {{total}} 张已用完。',
    agreementChanged: '协议已更新，重新阅读后再同意。',
  },
  evidence: {
    open: '云端没有给出答案',
    done: '云端显示已生效',
    notDone: '云端没有显示',
    uploadLost: '附件编号随应答丢失，没有工单引用它',
  },
  act: {
    create: {
      title: '新建工单',
      verb: '提交',
    },
    upload: {
      title: '上传附件',
      verb: '上传',
    },
    dropFile: {
      title: '删除未用的附件',
      verb: '删除',
    },
    agree: {
      title: '同意工单服务协议',
      verb: '同意',
    },
    privilege: {
      title: '申请工单权限',
      verb: '申请',
      consequence: '为该账号开通此权限。',
    },
    sendCode: {
      title: '发送验证码',
      verb: '发送',
      check: '看手机或邮箱是否收到验证码',
    },
    checkCode: {
      title: '验证联系方式',
      verb: '验证',
    },
    contact: {
      title: '修改工单联系方式',
      verb: '修改',
    },
    reply: {
      title: '回复工单',
      verb: '发送',
      reopens: '工单会回到处理中。',
    },
    secret: {
      title: '发送机密信息',
      verb: '发送',
    },
    takeBack: {
      title: '撤回留言',
      verb: '撤回',
      consequence: '留言和它的附件从工单中移除。超过时限云端会拒绝。',
    },
    read: {
      title: '标为已读',
      verb: '标为已读',
    },
    urge: {
      title: '催单',
      verb: '催单',
      consequence: '提醒处理人尽快处理，状态不变。过于频繁会被拒绝。',
      check: '在操作日志里看是否有催单记录',
    },
    cancel: {
      title: '撤销工单',
      verb: '撤销',
      consequence: '工单结束，不再处理，不能恢复；之后可以删除。',
    },
    confirm: {
      title: '确认结果并关闭',
      verb: '确认关闭',
      consequence: '工单完成，机密信息被清除；之后可以评价，不能再回复。',
    },
    close: {
      title: '关闭工单',
      verb: '关闭',
      consequence: '不等结果，工单完成，机密信息被清除；之后可以评价，不能再回复。',
    },
    delete: {
      title: '删除工单',
      verb: '删除',
      consequence: '工单和全部留言从云端删除，不能恢复；本机缓存随后也会删除。',
    },
    score: {
      title: '评价工单',
      verb: '提交评价',
    },
    labelCreate: {
      title: '新建标签',
      verb: '新建',
    },
    labelUpdate: {
      title: '修改标签',
      verb: '保存',
    },
    labelDelete: {
      title: '删除标签',
      verb: '删除',
      consequence: '标签从所有工单上移除。',
    },
    label: {
      title: '工单标签',
      verb: '保存',
    },
    relate: {
      title: '关联工单',
      verb: '保存',
    },
    feedback: {
      title: '举报违法或侵权',
      verb: '提交举报',
      consequence: '举报不是工单：没有编号，提交后不能查看或撤回。',
      check: '在所填的手机或邮箱中查看是否收到确认',
    },
  },
};
