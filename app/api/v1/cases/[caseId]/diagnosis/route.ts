import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { runDiagnosis } from '@/usecases/diagnosis/run-diagnosis'

export const POST = route(plainCaseInput, runDiagnosis, { then: ({ reference }) => paths.case(reference) })
