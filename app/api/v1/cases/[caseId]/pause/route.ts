import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { pauseInvestigation } from '@/usecases/cases/pause-investigation'

export const POST = route(wordsCaseInput, pauseInvestigation, { then: ({ reference }) => paths.case(reference) })
