import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { bankAskInput } from '@/domain/case/inputs'
import { askBank } from '@/usecases/cases/ask-bank'

export const POST = route(bankAskInput, askBank, { then: ({ reference }) => paths.case(reference) })
