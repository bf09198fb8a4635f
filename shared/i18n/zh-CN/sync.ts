export const sync = {
  title: '同步',
  state: {
    idle: '未同步',
    queued: '排队中',
    running: '同步中',
    cancelling: '正在停止',
    cancelled: '已停止',
    done: '已同步',
    failed: '同步失败',
    partly: '部分失败',
  },
  said: {
    started: '{{name}} 开始同步',
    done: '{{name}} 同步完成',
    failed: '{{name}} 同步失败，{{count}} 项未完成',
    cancelled: '{{name}} 已停止同步',
  },
};
