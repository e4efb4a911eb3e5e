/** Role codes, everywhere. `guest` is a visitor before sign-in; `system` is what the machine does by itself. */
export const ROLES = [
  'guest', 'consumer', 'merchant_clerk', 'merchant_manager',
  'handler', 'approver', 'risk', 'institution_admin', 'examiner', 'operator', 'system',
] as const
export type Role = (typeof ROLES)[number]

export const MERCHANT_ROLES = ['merchant_clerk', 'merchant_manager'] as const satisfies readonly Role[]
export const INSTITUTION_ROLES = ['handler', 'approver', 'risk', 'institution_admin'] as const satisfies readonly Role[]

export type Party = 'consumer' | 'merchant' | 'institution' | 'regulator' | 'operator' | 'system' | 'guest'

/** The side of the table a role sits on. */
export const PARTY_OF: Record<Role, Party> = {
  guest: 'guest',
  consumer: 'consumer',
  merchant_clerk: 'merchant',
  merchant_manager: 'merchant',
  handler: 'institution',
  approver: 'institution',
  risk: 'institution',
  institution_admin: 'institution',
  examiner: 'regulator',
  operator: 'operator',
  system: 'system',
}
