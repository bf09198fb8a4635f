/** 向某人索要验证码的组件：发送、倒计时、六位输入。 */
export const code = {
  label: '验证码，6 位数字',
  digit: '第 {{n}} 位，共 6 位',
  send: '发送验证码',
  sending: '正在发送',
  resend: '重新发送',
  resendIn: '重新发送 {{time}}',
  notSent: '发送后，验证码在 {{minutes}} 分钟内有效。两次发送至少间隔 60 秒，云端还限制发送次数。',
  sent: '{{at}} 已发送至 {{to}}，{{until}} 前有效。',
  wait: '间隔满 60 秒后可重新发送。',
  expired: '验证码已于 {{until}} 过期。重新发送后输入新的验证码。',
  expiredAnnounce: '验证码已过期',
  canResend: '可以重新发送',
  incomplete: '输入 6 位数字。',
  problem: {
    wrong: '验证码错误（{{code}}）。核对 {{at}} 的短信，不需要重新发送。',
    expired: '验证码已过期（{{code}}）。重新发送后输入新的验证码。',
    tooManyTries: '错误次数过多，此验证码已作废（{{code}}）。重新发送后输入新的验证码。',
    tooOften: '发送次数超过云端限制（{{code}}）。间隔 60 秒再试；仍失败时，一小时后再试。',
    notDelivered: '验证码已生成，但短信没有发出（{{code}}）。核对号码，60 秒后重新发送。',
  },
};
