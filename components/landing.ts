import type { Role } from '@/domain/access/roles'
import { paths } from './paths'

/** Where each role begins its day: the page after signing in. */
export const LANDING: Record<Role, string> = {
  guest: paths.home(),
  consumer: paths.complaints(),
  merchant_clerk: paths.disputes(),
  merchant_manager: paths.disputes(),
  handler: paths.queues(),
  approver: paths.queues(),
  risk: paths.queues(),
  institution_admin: paths.queues(),
  examiner: paths.oversight(),
  operator: paths.operate(),
  system: paths.home(),
}
