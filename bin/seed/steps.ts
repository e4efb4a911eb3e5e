import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { readLedgerFile } from '@/domain/ledger/read-ledger-file'
import { type Answer, ok } from '@/domain/result'
import { ledgerFiles } from '@/db/seed/ledger-files'
import type { Ending } from '@/db/seed/stories'
import { acceptCase } from '@/usecases/cases/accept-case'
import { acceptDecision } from '@/usecases/cases/accept-decision'
import { addNote } from '@/usecases/cases/add-note'
import { agreeRefund } from '@/usecases/cases/agree-refund'
import { approveDecision } from '@/usecases/cases/approve-decision'
import { askMerchant } from '@/usecases/cases/ask-merchant'
import { confirmArrival } from '@/usecases/cases/confirm-arrival'
import { contestResponse } from '@/usecases/cases/contest-response'
import { openInvestigation } from '@/usecases/cases/open-investigation'
import { pauseInvestigation } from '@/usecases/cases/pause-investigation'
import { proposeDecision } from '@/usecases/cases/propose-decision'
import { recordRefund } from '@/usecases/cases/record-refund'
import { refuseCase } from '@/usecases/cases/refuse-case'
import { requestInformation } from '@/usecases/cases/request-information'
import { sendMessage } from '@/usecases/cases/send-message'
import { viewCase } from '@/usecases/cases/view-case'
import { withdrawComplaint } from '@/usecases/cases/withdraw-complaint'
import { importLedger } from '@/usecases/ledgers/import-ledger'
import type { Play } from './play'

/** What is done, by whom, and how many hours after the step before. */
export const STEPS = {
  accept: { afterHours: 4.2, act: ({ as, handler, caseId }) => acceptCase(as(handler), { caseId }) },
  import: { afterHours: 1.4, act: importAll },
  ask: { afterHours: 0.8, act: ({ as, handler, caseId }) => askMerchant(as(handler), { caseId, words: '请说明这笔交易当时的情况：小票显示了什么、货款是否入账、是否同意原路退回。请附签购单照片。' }) },
  note: { afterHours: 0.3, act: ({ as, handler, caseId }) => addNote(as(handler), { caseId, words: '同一终端当日有多笔 98 超时，疑似专线抖动，先看清算文件再定。' }) },
  greet: { afterHours: 0.2, act: ({ as, handler, caseId }) => sendMessage(as(handler), { caseId, audience: 'consumer', words: '您好，我们已联系商户核对当天的流水，有结果会第一时间告诉您。请勿把验证码告诉任何自称客服的人。' }) },
  agree: { afterHours: 9.6, act: ({ as, manager, caseId, amountFen }) => agreeRefund(as(manager), { caseId, amountYuan: amountFen, words: '小票显示冲正，我们没有收到这笔钱，同意退回顾客。' }) },
  contest: { afterHours: 8.1, act: ({ as, manager, caseId }) => contestResponse(as(manager), { caseId, ground: 'already_refunded', words: '系统里这笔已经退过，请核对后台自动退款记录。' }) },
  open: { afterHours: 1.5, act: ({ as, handler, caseId }) => openInvestigation(as(handler), { caseId }) },
  pause: { afterHours: 3, act: ({ as, handler, caseId }) => pauseInvestigation(as(handler), { caseId, words: '已向清算机构查询该笔交易的清算状态，回复前办理期限中止。' }) },
  propose: { afterHours: 3.7, act: (play) => propose(play, 'refund_full') },
  explain: { afterHours: 5, act: (play) => propose(play, 'explained') },
  approve: { afterHours: 2.9, act: ({ as, approver, caseId }) => approveDecision(as(approver), { caseId }) },
  refund: { afterHours: 1.6, act: ({ as, handler, caseId, amountFen, ledger }) => recordRefund(as(handler), { caseId, amountYuan: amountFen, channelRefundNo: `50310000${String(ledger.serial).padStart(6, '0')}` }) },
  confirm: { afterHours: 26, act: confirm },
  agreed: { afterHours: 18, act: ({ as, consumer, caseId }) => acceptDecision(as(consumer), { caseId }) },
  papers: { afterHours: 6, act: ({ as, handler, caseId }) => requestInformation(as(handler), { caseId, items: ['wechat_bill', 'pos_slip'], words: '请上传微信账单截图和小票照片；如果小票没有留下，告诉我们终端号或付款时间即可。' }) },
  refuse: { afterHours: 8, act: ({ as, handler, caseId }) => refuseCase(as(handler), { caseId, ground: 'settled_and_performed', words: '三方账目一致，商户已于当日与您当面结清。如不同意，可向消费者协会投诉、申请仲裁或向法院起诉。' }) },
  withdraw: { afterHours: 6, act: ({ as, consumer, caseId }) => withdrawComplaint(as(consumer), { caseId }) },
} as const satisfies Record<string, { afterHours: number; act: (play: Play) => Promise<Answer<unknown>> }>
export type Step = keyof typeof STEPS

const ACCEPTED = ['accept', 'import'] as const
const ASKED = [...ACCEPTED, 'ask'] as const
const ANSWERED = [...ASKED, 'note', 'greet', 'agree'] as const
const CONTESTED = [...ASKED, 'contest'] as const
const PROPOSED = [...ANSWERED, 'propose'] as const
const DECIDED = [...PROPOSED, 'approve'] as const
const REFUNDING = [...DECIDED, 'refund'] as const

/** The way to each ending. */
export const ROADS: Record<Ending, readonly Step[]> = {
  fresh: [],
  waiting_for_papers: ['papers'],
  accepted: ACCEPTED,
  asked: ASKED,
  asked_late: ASKED,
  answered: ANSWERED,
  contested: CONTESTED,
  proposed: PROPOSED,
  external: [...CONTESTED, 'pause'],
  decided: DECIDED,
  refunding: REFUNDING,
  refund_late: REFUNDING,
  closed: [...REFUNDING, 'confirm'],
  explained: [...ACCEPTED, 'open', 'explain', 'approve', 'agreed'],
  not_accepted: ['refuse'],
  withdrawn: [...ACCEPTED, 'withdraw'],
}

async function importAll(play: Play): Promise<Answer<unknown>> {
  const { as, handler, caseId, ledger } = play
  for (const { text } of ledgerFiles(ledger)) {
    const imported = await importLedger(as(handler), { caseId, content: Readable.from([Buffer.from(text)]) }, ownFiles)
    if (!imported.ok) return imported
  }
  return ok(null)
}

/** Files we made ourselves are read on the spot; those of others are read in a process apart. */
const ownFiles: Parameters<typeof importLedger>[2] = {
  async read(content) {
    const bytes = await buffer(content)
    return ok({ sha256: createHash('sha256').update(bytes).digest('hex'), file: readLedgerFile(bytes) })
  },
}

function propose({ as, handler, caseId, amountFen }: Play, outcome: 'refund_full' | 'explained') {
  return proposeDecision(as(handler), {
    caseId, outcome, clause: outcome === 'refund_full' ? 'ecommerce_55' : 'pbc_43', establishedYuan: amountFen,
    approvedYuan: outcome === 'refund_full' ? amountFen : undefined,
    words: outcome === 'refund_full'
      ? '微信与银行均记录扣款成功，POS 侧没有对应的入账，货款未结算给商户。依据电子商务法第五十五条，应将款项原路退回付款人。'
      : '三方账目一致，货款已结算给商户，未发现多扣或漏退。已向您逐笔说明账目。',
  })
}

async function confirm({ as, consumer, caseId }: Play): Promise<Answer<unknown>> {
  const seen = await viewCase(as(consumer), caseId)
  if (!seen.ok) return seen
  return confirmArrival(as(consumer), { caseId, refundId: seen.value.facts.refunds[0]!.id })
}
