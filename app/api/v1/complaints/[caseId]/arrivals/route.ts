import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { arrivalConfirmInput } from '@/domain/case/inputs'
import { confirmArrival } from '@/usecases/cases/confirm-arrival'

export const POST = route(arrivalConfirmInput, confirmArrival, { then: ({ caseId }) => paths.complaint(caseId) })
