import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { recordFeedback } from '@/usecases/cases/record-feedback'

export const POST = route(wordsCaseInput, recordFeedback, { then: ({ reference }) => paths.case(reference) })
