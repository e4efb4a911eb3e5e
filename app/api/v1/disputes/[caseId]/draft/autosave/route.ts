import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { responseAutosaveInput } from '@/domain/case/response-draft'
import { autosaveResponse } from '@/usecases/disputes/autosave-response'

export const POST = route(responseAutosaveInput, autosaveResponse, { then: ({ caseId }) => paths.dispute(caseId), unkeyed: true })
