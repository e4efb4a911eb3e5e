import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { responseReadyInput } from '@/domain/case/response-draft'
import { finishResponse } from '@/usecases/disputes/finish-response'

export const POST = route(responseReadyInput, finishResponse, { then: ({ caseId, kind }) => paths.disputeCheck(caseId, kind), unkeyed: true })
