import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { wordsCaseInput } from '@/domain/case/inputs'
import { objectToPause } from '@/usecases/cases/object-to-pause'

export const POST = route(wordsCaseInput, objectToPause, { then: ({ caseId }) => paths.dispute(caseId) })
