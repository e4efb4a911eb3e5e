import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { messageSendInput } from '@/domain/case/inputs'
import { sendMessage } from '@/usecases/cases/send-message'

export const POST = route(messageSendInput, sendMessage, { then: ({ reference }) => paths.case(reference, { act: 'message' }) })
