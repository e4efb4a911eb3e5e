import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { closeCase } from '@/usecases/cases/close-case'

export const POST = route(plainCaseInput, closeCase, { then: ({ reference }) => paths.case(reference) })
