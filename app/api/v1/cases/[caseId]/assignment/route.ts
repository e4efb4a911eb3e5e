import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { caseAssignInput } from '@/domain/case/inputs'
import { assignCase } from '@/usecases/cases/assign-case'

export const POST = route(caseAssignInput, assignCase, { then: ({ reference }) => paths.case(reference) })
