import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { rejectDecision } from '@/usecases/cases/reject-decision'

export const POST = route(wordsCaseInput, rejectDecision, { then: ({ caseId }) => paths.complaint(caseId) })
