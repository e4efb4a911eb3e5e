import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { caseReopenInput } from '@/domain/case/inputs'
import { reopenCase } from '@/usecases/cases/reopen-case'

export const POST = route(caseReopenInput, reopenCase, { then: ({ caseId }) => paths.complaint(caseId) })
