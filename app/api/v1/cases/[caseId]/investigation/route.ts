import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { openInvestigation } from '@/usecases/cases/open-investigation'

export const POST = route(plainCaseInput, openInvestigation, { then: ({ reference }) => paths.case(reference) })
