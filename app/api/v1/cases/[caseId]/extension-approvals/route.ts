import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { plainCaseInput } from '@/domain/case/inputs'
import { approveExtension } from '@/usecases/cases/approve-extension'

export const POST = route(plainCaseInput, approveExtension, { then: () => paths.approvals() })
