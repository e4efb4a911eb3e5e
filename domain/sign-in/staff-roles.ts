import { INSTITUTION_ROLES, MERCHANT_ROLES, type Role } from '../access/roles'

/** Roles of people who sign in with a password and a second factor. */
export const STAFF_ROLES = [...MERCHANT_ROLES, ...INSTITUTION_ROLES, 'examiner', 'operator'] as const satisfies readonly Role[]
export type StaffRole = (typeof STAFF_ROLES)[number]

/** The kind of organisation a role belongs to. */
export const ORGANISATION_OF: Record<StaffRole, 'merchant' | 'institution' | 'regulator' | 'operator'> = {
  merchant_clerk: 'merchant',
  merchant_manager: 'merchant',
  handler: 'institution',
  approver: 'institution',
  risk: 'institution',
  institution_admin: 'institution',
  examiner: 'regulator',
  operator: 'operator',
}
