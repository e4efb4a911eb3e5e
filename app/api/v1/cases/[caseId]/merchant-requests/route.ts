import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { merchantAskInput } from '@/domain/case/inputs'
import { askMerchant } from '@/usecases/cases/ask-merchant'

export const POST = route(merchantAskInput, askMerchant, { then: ({ reference }) => paths.case(reference) })
