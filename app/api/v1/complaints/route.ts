import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { complaintSubmitInput } from '@/domain/case/inputs'
import { submitComplaint } from '@/usecases/cases/submit-complaint'

export const POST = route(complaintSubmitInput, submitComplaint, { then: ({ caseId }) => paths.receipt(caseId) })
