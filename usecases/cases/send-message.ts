import type { z } from 'zod/mini'
import { PARTY_OF, type Party } from '../../domain/access/roles'
import type { messageSendInput } from '../../domain/case/inputs'
import { type Answer, ok } from '../../domain/result'
import type { Ctx } from '../context'
import { type CaseReceipt, changeCase, keepWords } from './change-case'

const READERS = { consumer: ['consumer'], merchant: ['merchant'], both: ['consumer', 'merchant'] } as const satisfies Record<string, readonly Party[]>

/** A message with an explicit audience. The institution always reads it, and so does its author's side. */
export async function sendMessage(ctx: Ctx, { caseId, audience, words }: z.infer<typeof messageSendInput>): Promise<Answer<CaseReceipt>> {
  return changeCase(ctx, caseId, 'message.send', async (_facts, inside) => {
    const readers = [...new Set<Party>([...readersFrom(PARTY_OF[inside.actor.role], audience), 'institution'])]
    return ok({ type: 'message.sent', audience: readers, ...(await keepWords(inside, caseId, words, readers)) })
  })
}

/** Consumer and merchant write to the institution alone; the institution chooses. */
const readersFrom = (author: Party, audience: keyof typeof READERS): readonly Party[] =>
  author === 'institution' ? READERS[audience] : [author]
