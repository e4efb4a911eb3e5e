import type { NoticeTemplate } from '@/domain/case/notices'
import type { JobState } from '@/domain/operate/job-states'
import type { MessageProblem, MessageState } from '@/domain/operate/outbox'
import type { RoundName } from '@/domain/operate/rounds'
import type { ConcernSentences } from '../concern-sentences'

const ROUNDS: Record<RoundName, string> = { 'clock-sweep': '标记到期时限并提醒', 'date-recount': '重算暂定日期', 'job-rescue': '接管中断的任务', 'clean-up': '清理过期数据' }
const megabytes = (bytes: number) => `${Math.floor(bytes / 1e6)} MB`

/** The screens of whoever runs the installation. */
export const operate = {
  nav: { label: '运营', overview: '总览', policies: '时限规则', calendars: '工作日历', jobs: '后台任务', messages: '发出的消息', health: '运行状况' },
  seeAll: '全部查看',
  never: '还没有过',
  ago: (duration: string) => `${duration}前`,

  overview: {
    title: '运营总览',
    lead: '这里看得到系统有没有在好好干活，看不到任何一件投诉的内容。',
    mode: { demo: '演示环境', test: '测试环境', production: '正式环境' },
    stats: {
      worker: '后台程序', alive: '在干活', silent: '没动静', lastSweep: (ago: string) => `上次巡检：${ago}`,
      waiting: '等待执行', oldest: (duration: string) => `最久的：${duration}`, noneLate: '没有积压',
      dead: '死信任务', deadNote: '试满次数仍没办成', noDead: '没有',
      failed: '没发出的消息', failedNote: (queued: number) => `另有 ${queued} 条在排队`,
    },
    attention: '需要您看',
    allWell: '一切正常，没有需要您处理的事。',
    concerns: {
      worker_silent: () => '后台程序没有动静：到期的时限不会被标记，消息发不出去。屏幕上的超时仍然是准的。',
      disk_unreachable: () => '数据目录读不到：证据文件存取不了。',
      disk_low: ({ freeBytes }) => `磁盘只剩 ${megabytes(freeBytes)}，低于 1 GB。`,
      rounds_late: ({ names }) => `没有按时跑的巡检：${names.map((name) => ROUNDS[name]).join('、')}。`,
      rounds_troubled: ({ names }) => `上次没有全部办成的巡检：${names.map((name) => ROUNDS[name]).join('、')}。`,
      jobs_late: ({ minutes }) => `有任务早该执行，已等了 ${minutes} 分钟。`,
      jobs_dead: ({ count }) => `${count} 个任务试满次数仍没办成，等您决定要不要再试。`,
      messages_failed: ({ count }) => `${count} 条消息没有发出去。`,
    } satisfies ConcernSentences,
    noSms: '短信通道没有接：短信只留在发件箱，不会到手机上。',
    noMail: '邮件服务器没有设置（MZ_SMTP_URL）：邮件只留在发件箱。',
  },

  rounds: {
    title: '定时巡检',
    caption: '每一种巡检上次什么时候跑、结果怎样',
    columns: { name: '巡检', every: '间隔', last: '上次', found: '处理', failed: '没办成', state: '状态' },
    names: ROUNDS,
    seconds: (seconds: number) => (seconds < 60 ? `${seconds} 秒` : `${seconds / 60} 分钟`),
    onTime: '按时',
    late: '迟了',
    troubled: '出错',
  },

  jobs: {
    title: '后台任务',
    lead: '任务只显示编号，不显示内容。失败会自动再试，最多 12 次，约一天；试满后停在这里。',
    views: { all: '全部', waiting: '等待', running: '执行中', dead: '死信' } satisfies Record<JobState | 'all', string>,
    viewsLabel: '按状态查看任务',
    caption: '任务列表，新的在前',
    columns: { id: '编号', task: '任务', subject: '对象编号', state: '状态', tries: '次数', next: '下次执行', created: '排入', error: '上次失败', act: '操作' },
    tasks: { 'send-message': '发送消息', 'scan-evidence': '检查附件' } as Record<string, string>,
    states: { waiting: '等待', running: '执行中', dead: '死信' } satisfies Record<JobState, string>,
    tries: (made: number, allowed: number) => `${made} / ${allowed}`,
    retry: '再试一次',
    retryOf: (id: string) => `再试任务 ${id}`,
    retried: (id: string) => `任务 ${id} 已重新排队，几秒内执行。`,
    notRetried: '没有重新排队',
    gone: '这个任务已经办成，或者正在执行。',
    empty: { all: '队列是空的', waiting: '没有在等的任务', running: '现在没有任务在执行', dead: '没有死信' } satisfies Record<JobState | 'all', string>,
    emptyHint: '办成的任务会从队列里消失。',
  },

  outbox: {
    title: '发出的消息',
    lead: '只显示模板、打码的收件人和状态。',
    leadDemo: '演示环境没有短信通道，可以在这里读到短信内容和验证码。正式环境绝不显示。',
    views: { all: '全部', queued: '排队', sent: '已发出或留存', failed: '没发出' } satisfies Record<MessageState | 'all', string>,
    viewsLabel: '按状态查看消息',
    caption: '消息列表，新的在前',
    columns: { template: '模板', recipient: '收件人', channel: '渠道', state: '状态', tries: '次数', created: '写入', sent: '发出', text: '内容' },
    templates: {
      clock_warned: '时限提醒', clock_over: '时限已过', code: '验证码', receipt: '收到投诉', information_requested: '请补材料', accepted: '已受理', not_accepted: '不予受理', merged: '并案', unmerged: '撤销并案', merchant_answered: '商家已答复',
      decided: '处理结果', refund_recorded: '退款已发出', extended: '期限延长', bank_asked: '退款在查', closed: '已办结', message_received: '有新留言', evidence_disclosed: '有新证据',
    } satisfies Record<NoticeTemplate, string>,
    channels: { sms: '短信', mail: '邮件' },
    states: { queued: '排队', sent: '已发出', failed: '没发出' } satisfies Record<MessageState, string>,
    kept: '留在发件箱',
    keptNote: '这个渠道没有接，没有真的送到',
    problems: {
      unreachable: '邮件服务器连不上', timed_out: '邮件服务器没有回音', not_secure: '邮件服务器不支持加密，没有发送', sign_in_refused: '邮件服务器不认账号密码',
      recipient_refused: '收件地址被拒', refused: '邮件服务器拒收', expired: '已过有效期，不再发送', unexpected: '系统出错',
    } satisfies Record<MessageProblem, string> as Record<string, string>,
    showText: '看内容',
    noText: '还没写成',
    empty: { all: '还没有消息', queued: '没有在排队的消息', sent: '还没有发出过消息', failed: '没有发送失败的消息' } satisfies Record<MessageState | 'all', string>,
    emptyHint: '投诉有进展、有人要验证码时，这里会出现记录。',
  },

  health: {
    title: '运行状况',
    database: '数据库',
    version: '版本', answer: '应答', size: '大小', migrations: '结构版本',
    milliseconds: (ms: number) => (ms < 1 ? '不到 1 毫秒' : `${ms} 毫秒`),
    migrationsNote: (count: number, at: string) => `${count} 次迁移，最新 ${at}`,
    disk: '存储',
    folder: '数据目录', free: '可用', unreachable: '读不到', freeOf: (free: string, total: string) => `${free}，共 ${total}`,
    channels: '对外渠道',
    mail: '邮件', sms: '短信',
    mailOn: '已接 SMTP', mailOff: '没有设置，邮件留在发件箱', smsOff: '没有接，短信留在发件箱',
    queue: '任务队列',
    megabytes: (amount: string) => `${amount} MB`,
    gigabytes: (amount: string) => `${amount} GB`,
  },
}
