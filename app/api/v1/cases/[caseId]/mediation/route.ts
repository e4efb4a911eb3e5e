import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { mediationOpenInput } from '@/domain/case/inputs'
import { openMediation } from '@/usecases/cases/open-mediation'

export const POST = route(mediationOpenInput, openMediation, { then: ({ reference }) => paths.case(reference) })
