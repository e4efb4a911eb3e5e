import type { Messages } from '@/messages/locale'

/** What the fields of the first step are called in the summary of errors. */
export const situationLabels = (filing: Messages['filing'], home: Messages['home']): Record<string, string> => ({
  complaintType: filing.situation.type, 'shown.wechat': home.questions.wechat, 'shown.pos': home.questions.pos, 'shown.bank': home.questions.bank,
})
