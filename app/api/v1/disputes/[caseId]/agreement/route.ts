import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { refundAgreeForm } from '@/domain/case/inputs'
import { agreeRefund } from '@/usecases/cases/agree-refund'

export const POST = route(refundAgreeForm, agreeRefund, { then: ({ caseId }) => paths.dispute(caseId) })
