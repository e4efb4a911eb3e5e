import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { informationSupplyInput } from '@/domain/case/inputs'
import { supplyInformation } from '@/usecases/cases/supply-information'

export const POST = route(informationSupplyInput, supplyInformation, { then: ({ caseId }) => paths.complaint(caseId) })
