import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { excessProposeInput } from '@/domain/case/inputs'
import { proposeExcess } from '@/usecases/cases/propose-excess'

export const POST = route(excessProposeInput, proposeExcess, { then: ({ reference }) => paths.case(reference) })
