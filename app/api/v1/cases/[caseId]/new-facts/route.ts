import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { recordNewFacts } from '@/usecases/cases/record-new-facts'

export const POST = route(wordsCaseInput, recordNewFacts, { then: ({ reference }) => paths.case(reference) })
