import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { approveDecision } from '@/usecases/cases/approve-decision'

/** The same act as at `approvals`, by whoever works on the case and stays with it. */
export const POST = route(plainCaseInput, approveDecision, { then: ({ reference }) => paths.case(reference) })
