import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { approveDecision } from '@/usecases/cases/approve-decision'

export const POST = route(plainCaseInput, approveDecision, { then: () => paths.approvals() })
