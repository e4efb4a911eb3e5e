import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { allowExcess } from '@/usecases/cases/allow-excess'

export const POST = route(plainCaseInput, allowExcess, { then: () => paths.approvals() })
