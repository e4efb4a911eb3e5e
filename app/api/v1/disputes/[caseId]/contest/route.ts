import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { responseContestForm } from '@/domain/case/inputs'
import { contestResponse } from '@/usecases/cases/contest-response'

export const POST = route(responseContestForm, contestResponse, { then: ({ caseId }) => paths.dispute(caseId) })
