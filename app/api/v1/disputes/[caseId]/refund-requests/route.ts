import { route } from '@/app/_server/route'
import { paths } from '@/components/paths'
import { refundAskForm } from '@/domain/case/inputs'
import { askAcquirerRefund } from '@/usecases/cases/ask-acquirer-refund'

export const POST = route(refundAskForm, askAcquirerRefund, { then: ({ caseId }) => paths.dispute(caseId) })
