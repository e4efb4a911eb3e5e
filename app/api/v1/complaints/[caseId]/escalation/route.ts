import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { escalateCase } from '@/usecases/cases/escalate-case'

export const POST = route(wordsCaseInput, escalateCase, { then: ({ caseId }) => paths.complaint(caseId) })
