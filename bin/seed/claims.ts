import type { ComplaintType, Shown, Wish } from '@/domain/case/claim'
import type { WORDS } from '@/db/seed/stories'

/** What the payer saw in the three places, by what they wrote. */
export const CLAIMS: Record<keyof typeof WORDS, { complaintType: ComplaintType; shown: Shown; wish: Wish }> = {
  slip_refunded: { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'refunded', bank: 'debited' }, wish: 'refund' },
  no_arrival: { complaintType: 'refund_not_arrived', shown: { wechat: 'refunded', pos: 'refunded', bank: 'debited' }, wish: 'refund' },
  short: { complaintType: 'amount_mismatch', shown: { wechat: 'refunded', pos: 'refunded', bank: 'returned' }, wish: 'refund' },
  twice: { complaintType: 'duplicate_charge', shown: { wechat: 'paid', pos: 'failed', bank: 'debited' }, wish: 'refund' },
  silent_refund: { complaintType: 'charged_shown_refunded', shown: { wechat: 'refunded', pos: 'success', bank: 'unknown' }, wish: 'explanation' },
  failed_slip: { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'failed', bank: 'debited' }, wish: 'refund' },
  unsure: { complaintType: 'charged_shown_refunded', shown: { wechat: 'paid', pos: 'unknown', bank: 'unknown' }, wish: 'explanation' },
}
