import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { returnExcess } from '@/usecases/cases/return-excess'

export const POST = route(wordsCaseInput, returnExcess, { then: () => paths.approvals() })
