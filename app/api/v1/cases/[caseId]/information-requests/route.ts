import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { informationRequestInput } from '@/domain/case/inputs'
import { requestInformation } from '@/usecases/cases/request-information'

export const POST = route(informationRequestInput, requestInformation, { then: ({ reference }) => paths.case(reference) })
