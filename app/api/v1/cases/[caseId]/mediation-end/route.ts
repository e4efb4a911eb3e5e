import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { mediationEndInput } from '@/domain/case/inputs'
import { endMediation } from '@/usecases/cases/end-mediation'

export const POST = route(mediationEndInput, endMediation, { then: ({ reference }) => paths.case(reference) })
