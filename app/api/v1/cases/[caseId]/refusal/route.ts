import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { caseRefuseInput } from '@/domain/case/inputs'
import { refuseCase } from '@/usecases/cases/refuse-case'

export const POST = route(caseRefuseInput, refuseCase, { then: ({ reference }) => paths.case(reference) })
