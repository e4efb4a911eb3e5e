import { type Page } from '@playwright/test'
import { enter } from './doors'
import { aPayment } from './payment'

/** A case as the last act on it left it. */
export interface Filed { caseId: string; reference: string; version: number }

export const STORY = '微信显示已支付，POS 打出了退款小票，钱没有回来。'

/** A draft of the person signed in on the page, complete but for pressing submit. */
export async function aDraft(page: Page, { merchant = '朝阳路便利店', yuan = '52.80', story = STORY, name = '林小雨' } = {}): Promise<string> {
  const { on, clock } = aPayment(merchant, yuan)
  const { caseId } = await enter<{ caseId: string }>(page, 'drafts', { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' } })
  const found = await (await page.request.get(`/api/v1/merchants?q=${encodeURIComponent(merchant)}`)).json() as { value: { id: string }[] }
  await enter(page, `drafts/${caseId}/payment`, { amountYuan: yuan, paidOn: on, paidClock: clock, payMeans: 'wechat_card' })
  await enter(page, `drafts/${caseId}/merchant`, { merchantId: found.value[0]!.id })
  await enter(page, `drafts/${caseId}/wish`, { wish: 'refund', wishYuan: yuan, story })
  await enter(page, `drafts/${caseId}/evidence`)
  await enter(page, `drafts/${caseId}/contact`, { name })
  return caseId
}

/** A complaint of the person signed in on the page, just submitted. */
export async function aComplaint(page: Page, about: Parameters<typeof aDraft>[1] = {}): Promise<Filed> {
  const caseId = await aDraft(page, about)
  return enter<Filed>(page, 'complaints', { caseId, agreed: 'true' })
}

/** Something done to a case by whoever is signed in on the page. */
export const act = (page: Page, { caseId, version }: Filed, door: string, fields: object = {}): Promise<Filed> => enter<Filed>(page, `cases/${caseId}/${door}`, fields, { version })

/** Accepted by the handler on the page, and put to the shop. */
export async function servedBy(handler: Page, filed: Filed, words = '请说明小票当时显示什么。'): Promise<Filed> {
  return act(handler, await act(handler, filed, 'acceptance'), 'merchant-requests', { words })
}
