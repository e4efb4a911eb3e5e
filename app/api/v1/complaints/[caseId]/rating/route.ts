import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { caseRateInput } from '@/domain/case/inputs'
import { rateCase } from '@/usecases/cases/rate-case'

export const POST = route(caseRateInput, rateCase, { then: ({ caseId }) => paths.complaint(caseId) })
