import { subject } from './errors.subject';
import { reason, screen, step } from './errors.steps';
import { prices } from './errors.prices';

/** Texts of every error code: message says what is so, hint the next step. Filled and composed by ../explain.ts. */
export const errors = {
  input: {
    invalid: { message: '{{field}}：{{reason}}。', hint: '改正后再试。' },
    unknownAccount: { message: '没有这个账号。', hint: '它可能已被移除。重新选择账号。' },
    duplicateAccount: {
      message: '这个云账号已经添加过。',
      hint: '切换到已有的账号；要换密钥，在该账号中更新密钥。',
    },
    otherAccount: {
      message: '这组密钥属于另一个云账号。',
      hint: '填写这个账号的密钥；要使用另一个云账号，把它作为新账号添加。',
    },
    endpointNotAllowed: {
      message: '不能使用这个终端节点地址。',
      hint: '填写 https 地址；只有本机地址可以用 http。地址不含用户名、查询参数和锚点。',
    },
  },
  vault: {
    missing: {
      message: '这台电脑上没有可用的系统钥匙串。',
      hint: 'Linux 上安装并启动 GNOME Keyring 或 KWallet；也可以选择“仅本次运行”保存密钥。',
    },
    locked: { message: '系统钥匙串已锁定。', hint: '解锁钥匙串后再试；也可以选择“仅本次运行”。' },
    refused: {
      message: '系统钥匙串拒绝了访问。',
      hint: '在系统的钥匙串设置中允许 Yunzhang 访问，然后再试。',
    },
    full: {
      message: '密钥超出了系统钥匙串的容量。',
      hint: '删除不用的钥匙串条目，或选择“仅本次运行”。',
    },
    timeout: {
      message: '系统钥匙串没有在限定时间内应答。',
      hint: '查看是否有等待确认的解锁窗口，然后再试。',
    },
    unknown: {
      message: '系统钥匙串返回了无法识别的错误。',
      hint: '再试一次；仍不成功时选择“仅本次运行”。',
    },
    noSecret: { message: '没有找到这个账号的密钥。', hint: '重新填写密钥。已缓存的账单仍可查看。' },
  },
  network: {
    offline: {
      message: '没有网络连接。',
      hint: '已缓存的内容仍可查看。连上网络后再试。',
    },
    unreachable: {
      message: '无法连接 {{host}}。',
      hint: '检查网络、代理和防火墙；使用自定义终端节点时检查地址。',
    },
    timeout: { message: '{{host}} 没有在限定时间内应答。', hint: '稍后再试；经常出现时检查网络或代理。' },
    proxy: {
      message: '代理没有放行到 {{host}} 的请求。',
      hint: '检查系统代理设置和代理账号，或向网络管理员确认。',
    },
    certificate: {
      message: '{{host}} 的证书不受信任，没有发送任何内容。',
      hint: '公司网络若会检查加密流量，在系统中安装公司的根证书；并核对系统日期。',
    },
    redirect: {
      message: '{{host}} 把请求转向了别处，没有跟随。',
      hint: '签名的请求不会发往其他地址。检查终端节点地址，或先完成网络的登录页。',
    },
    cancelled: { message: '已取消。', hint: '需要时重新开始。' },
    tooLarge: {
      message: '{{host}} 的应答超过了大小上限，没有读取。',
      hint: '缩小查询范围后再试。',
    },
  },
  cloud: {
    signature: {
      message: '{{titleZh}}：签名没有通过验证。',
      hint: '核对 AK 与 SK 是否成对、是否停用；临时密钥核对安全令牌是否过期。',
    },
    clock: {
      message: '本机时间与云端相差{{skew}}，签名因此失效。',
      hint: '校准系统日期、时间和时区后再试。',
    },
    auth: {
      message: '{{titleZh}}：云端没有认可这组凭证。',
      hint: '核对密钥是否有效、属于这个站点，并已完成实名认证。',
    },
    password: {
      message: '账号名、用户名、密码或验证码不正确，IAM 没有签发令牌。',
      hint: '核对这几项；连续输错会锁定用户。开启了虚拟 MFA 的用户还需用户 ID 和当前验证码。',
    },
    passcode: {
      message: '登录已到期，再次登录需要新的 MFA 验证码。',
      hint: '在账号页“更换密钥”中输入当前验证码。已缓存的内容仍可查看。',
    },
    permission: {
      message: '没有“{{titleZh}}”的权限。',
      hint: '请账号管理员在 IAM 中授权后再试。',
    },
    wrongSite: {
      message: '这个账号不属于{{site}}。',
      hint: '改用{{otherSite}}添加这个账号。',
    },
    throttle: {
      message: '{{titleZh}}：请求过于频繁，云端已限流。',
      hint: '同一企业的账号共用限额。稍后再试。',
    },
    validation: { message: '{{titleZh}}：云端没有接受请求的参数。', hint: '核对条件后再试。' },
    notFound: { message: '{{titleZh}}：云端没有找到所请求的内容。', hint: '刷新后再试。' },
    conflict: {
      message: '{{titleZh}}：与云端的当前状态冲突。',
      hint: '重新获取最新状态，再决定是否继续。',
    },
    business: { message: '{{titleZh}}：云端没有执行。', hint: '原因见云端的说明。' },
    server: { message: '{{titleZh}}：云端暂时无法应答。', hint: '稍后再试。已缓存的内容仍可查看。' },
    unreadable: {
      message: '云端的应答无法读取，没有写入缓存。',
      hint: '稍后再试；使用代理或自定义终端节点时，检查应答是否被改写。',
    },
  },
  store: {
    notACache: {
      message: '该文件不是云账的缓存。',
      hint: '选择在“设置 > 存储”中导出的文件。没有改动任何内容。',
    },
    newer: {
      message: '本地缓存由更新版本的 Yunzhang 写入。',
      hint: '升级后再打开；缓存没有改动。',
    },
    damaged: {
      message: '本地缓存已损坏，已移到一旁保存。',
      hint: '重新同步可以取回云端仍保留的账单。',
    },
    readOnly: { message: '数据文件夹不可写。', hint: '检查文件夹的权限和磁盘状态。' },
    full: { message: '磁盘空间不足，没有写入。', hint: '腾出空间后再试；已有的数据完好。' },
    failed: { message: '本地缓存操作没有完成。', hint: '再试一次；仍不成功时重新启动。' },
  },
  sync: {
    unstable: {
      message: '拉取期间云端的账单列表发生了变化。',
      hint: '原有数据没有替换。稍后再同步一次。',
    },
  },
  file: {
    missing: {
      message: '文件已无法读取，或选择之后发生了变化。',
      hint: '重新选择该文件。',
    },
    failed: {
      message: '文件未能保存（{{reason}}）。',
      hint: '换一个文件夹，或检查权限和剩余空间。',
    },
  },
  book: {
    damaged: {
      message: '账簿（含操作日志）已损坏，未做任何改动。',
      hint: '在能读取之前，所有操作停用：用 book 文件夹中的备份替换 book.db，然后重启。',
    },
    newer: {
      message: '账簿（含操作日志）由更新版本的云账写入。',
      hint: '更新后再打开；账簿未做改动。',
    },
    failed: {
      message: '账簿（含操作日志）未能完成此操作。',
      hint: '没有账簿就不向云端发送任何内容。再试一次；仍不行则重启。',
    },
  },
  action: {
    locked: {
      message: '对 {{subject}} 的上一次操作结果未知。',
      hint: '在云端答复之前保持锁定；操作日志中可看到进展。',
    },
    stale: {
      message: '读取这些数字之后，{{subject}} 已有其他操作。未发送任何内容。',
      hint: '核对新的数字后再确认。',
    },
    changed: {
      message: '数字与显示时不同。未发送任何内容。',
      hint: '核对新的数字后再确认。',
    },
    used: {
      message: '此确认已使用或已过期。未发送任何内容。',
      hint: '重新打开该操作。此前发送的内容见操作日志。',
    },
    readOnly: {
      message: '账号 {{name}} 为只读。未发送任何内容。',
      hint: '可在账号页面关闭只读。',
    },
    mistyped: {
      message: '输入的内容与要求不符。未发送任何内容。',
      hint: '按输入框上方所示原样输入。',
    },
    notPossible: { message: '{{because}}', hint: '未发送任何内容。' },
  },
  prices,
  export: {
    full: { message: '磁盘已满，文件没有写成。', hint: '腾出空间或换一个文件夹，再导出一次。' },
    refused: {
      message: '不能写到该位置。',
      hint: '选择有写入权限的文件夹；如果文件正被其他程序打开，先关闭它。',
    },
    failed: { message: '导出在文件写完之前中断，没有留下不完整的文件。', hint: '重新导出。' },
  },
  signature: {
    notFinal: {
      message: '{{cycle}} 不能签字：账期未定稿，或没有完整拉取。',
      hint: '账期定稿后同步一次，再签字。',
    },
    unnamed: {
      message: '{{cycle}} 有一笔未归因的差额：{{amount}} {{currency}}。',
      hint: '重新拉取该账期；差额仍在时，附上对账数字提交工单。',
    },
    twice: { message: '{{cycle}} 已有这个签字。', hint: '账期发生变化后才需要再次签字。' },
    samePerson: { message: '{{name}} 是该账期的编制人，不能复核。', hint: '由另一人复核并签字。' },
    notPrepared: { message: '{{cycle}} 当前的数据还没有编制签字。', hint: '先以编制人签字。' },
  },
  app: {
    script: { message: '程序的一部分未能读出。', hint: '重新载入窗口；仍然失败时重新安装程序。' },
    internal: { message: '程序内部出错，操作没有完成。', hint: '再试一次；反复出现时查看日志。' },
  },
  label: {
    value: '输入值',
    host: '云端',
    request: '请求',
    cloudSays: '云端的说明：{{message}}（{{code}}，HTTP {{status}}）。',
    cloudCode: '错误码 {{code}}，HTTP {{status}}。',
    policyActions: '策略授权：{{actions}}。',
    identityActions: '身份策略授权：{{actions}}。',
    coded: '{{titleZh}}：{{codeZh}}。',
    neededBy: '用于：{{screen}}。',
    differs: '网关与本机的规范请求在 {{part}} 处不同：网关为 {{theirs}}，本机为 {{ours}}。',
    sameCanonical: '网关与本机的规范请求一致，因此是 SK 与 AK 不成对。',
    quota: '限额：每{{window}} {{limit}} 次。',
    until: '{{until}} 后可以继续。',
    keyPaused: '为避免密钥被云端锁定，{{until}} 前不再用它发请求，除非手动重试。',
    place: '位置：{{path}}，{{reason}}。',
    seconds: ' {{n}} 秒',
    minutes: ' {{n}} 分钟',
    hours: ' {{n}} 小时',
    unknownTime: '较大',
  },
  step,
  screen,
  subject,
  site: { china: '中国站', international: '国际站' },
  reason,
};
