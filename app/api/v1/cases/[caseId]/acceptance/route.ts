import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { caseAcceptInput } from '@/domain/case/inputs'
import { acceptCase } from '@/usecases/cases/accept-case'

export const POST = route(caseAcceptInput, acceptCase, { then: ({ reference }) => paths.case(reference) })
