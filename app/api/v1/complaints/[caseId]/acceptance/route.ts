import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { acceptDecision } from '@/usecases/cases/accept-decision'

export const POST = route(plainCaseInput, acceptDecision, { then: ({ caseId }) => paths.complaint(caseId) })
