import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { requestReview } from '@/usecases/cases/request-review'

export const POST = route(wordsCaseInput, requestReview, { then: ({ caseId }) => paths.complaint(caseId) })
