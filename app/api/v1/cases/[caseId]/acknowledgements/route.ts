import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { acknowledgeMessages } from '@/usecases/cases/acknowledge-messages'

export const POST = route(plainCaseInput, acknowledgeMessages, { then: ({ reference }) => paths.case(reference) })
