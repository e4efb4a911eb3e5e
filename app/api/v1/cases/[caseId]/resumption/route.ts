import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { resumeInvestigation } from '@/usecases/cases/resume-investigation'

export const POST = route(plainCaseInput, resumeInvestigation, { then: ({ reference }) => paths.case(reference) })
