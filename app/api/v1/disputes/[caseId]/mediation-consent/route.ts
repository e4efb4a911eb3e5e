import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { consentToMediation } from '@/usecases/cases/consent-to-mediation'

export const POST = route(plainCaseInput, consentToMediation, { then: ({ caseId }) => paths.dispute(caseId) })
