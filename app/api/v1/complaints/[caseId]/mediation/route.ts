import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { proposeMediation } from '@/usecases/cases/propose-mediation'

export const POST = route(wordsCaseInput, proposeMediation, { then: ({ caseId }) => paths.complaint(caseId) })
