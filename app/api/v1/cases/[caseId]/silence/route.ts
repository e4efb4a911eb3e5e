import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { passMerchant } from '@/usecases/cases/pass-merchant'

export const POST = route(plainCaseInput, passMerchant, { then: ({ reference }) => paths.case(reference) })
