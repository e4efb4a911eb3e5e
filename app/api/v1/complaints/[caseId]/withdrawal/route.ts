import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { withdrawComplaint } from '@/usecases/cases/withdraw-complaint'

export const POST = route(plainCaseInput, withdrawComplaint, { then: ({ caseId }) => paths.complaint(caseId) })
