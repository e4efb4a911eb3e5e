import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { mediationAgreeInput } from '@/domain/case/inputs'
import { agreeMediation } from '@/usecases/cases/agree-mediation'

export const POST = route(mediationAgreeInput, agreeMediation, { then: ({ reference }) => paths.case(reference) })
