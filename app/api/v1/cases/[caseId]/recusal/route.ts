import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { declareInterest } from '@/usecases/cases/declare-interest'

export const POST = route(wordsCaseInput, declareInterest, { then: ({ reference }) => paths.case(reference) })
