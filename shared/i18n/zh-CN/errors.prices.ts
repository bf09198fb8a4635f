/** Errors of price enquiries. */
export const prices = {
  noProject: {
    message: '账号在区域 {{region}} 没有项目，云端不能按它报价。',
    hint: '换一个区域，或先在控制台开通该区域。',
  },
};
