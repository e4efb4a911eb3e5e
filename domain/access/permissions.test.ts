import { expect, test } from 'vitest'
import { ACTIONS } from '../case/actions'
import { CASE_STATES } from '../case/states'
import { isOpen, nextState } from '../case/transitions'
import { draftFacts } from '../case/facts'
import { can } from './can'
import { PERMISSIONS, type Reach } from './permissions'
import { type Role, ROLES } from './roles'

const ORG: Partial<Record<Role, string>> = { merchant_clerk: 'shop', merchant_manager: 'shop', handler: 'bank', approver: 'bank', risk: 'bank', institution_admin: 'bank', examiner: 'regulator', operator: 'operator' }

/** Role × action × state, as a person reads it; a changed right is a changed line in review. */
function matrix(): string {
  const roles = ROLES.filter((role) => role !== 'guest')
  const lines = [
    '# Who may do what, in which state', '',
    'Made by `domain/access/permissions.test.ts` from the tables; do not edit. Reach: own · party · institution · assigned · remit · any.', '',
    `| action | open in | leads to | ${roles.join(' | ')} |`,
    `|---|---|---|${roles.map(() => '---').join('|')}|`,
  ]
  for (const action of ACTIONS) {
    const states = CASE_STATES.filter((state) => isOpen(action, state))
    const leads = [...new Set(states.map((state) => nextState(state, action)).filter((state) => state !== null))]
    lines.push(`| ${action} | ${states.join(' ')} | ${leads.join(' ') || '–'} | ${roles.map((role) => PERMISSIONS[action][role] ?? '').join(' | ')} |`)
  }
  return lines.join('\n') + '\n'
}

test('the permission matrix is the one that was reviewed', async () => {
  await expect(matrix()).toMatchFileSnapshot('../../docs/generated/permissions.md')
})

// Written down apart from the table: what each reach means for a case of this bank and shop, handled by h, filed by c.
const inReach: Record<Reach, (role: Role, mine: boolean) => boolean> = {
  own: (role, mine) => role === 'consumer' && mine,
  party: (role, mine) => role.startsWith('merchant') && mine,
  institution: (role, mine) => ['handler', 'approver', 'risk', 'institution_admin'].includes(role) && mine,
  assigned: (role, mine) => role === 'handler' && mine,
  remit: (role, mine) => role === 'examiner' && mine,
  any: (role) => role === 'system',
}

test('every cell of role, action and state answers as its reach and its state say', () => {
  let cells = 0
  for (const state of CASE_STATES) {
    const facts = { ...draftFacts('case', 'me'), state, merchantId: 'shop', acquirerId: 'bank', handlerId: 'me', servedAt: '2026-11-21T00:00:00.000Z' }
    for (const role of ROLES) {
      for (const mine of [true, false]) {
        const actor = { id: mine ? 'me' : 'other', role, orgId: mine ? ORG[role] ?? null : 'elsewhere', remit: mine && role === 'examiner' ? ['bank'] : [], onlyCaseId: null }
        for (const action of ACTIONS) {
          cells += 1
          const reach = PERMISSIONS[action][role]
          const within = reach !== undefined && (state === 'draft' ? actor.id === 'me' : inReach[reach](role, mine))
          const answer = can(actor, action, facts)
          if (!within) expect(answer, `${role} ${action} ${state}`).toMatchObject({ ok: false, refusal: { code: 'forbidden' } })
          else expect(answer.ok, `${role} ${action} ${state}`).toBe(isOpen(action, state))
        }
      }
    }
  }
  expect(cells).toBe(CASE_STATES.length * ROLES.length * 2 * ACTIONS.length)
})

test('a session opened by reference and code reaches that case alone', () => {
  const facts = { ...draftFacts('case', 'me'), state: 'submitted' as const }
  const only = (onlyCaseId: string) => can({ id: 'me', role: 'consumer', orgId: null, remit: [], onlyCaseId }, 'case.view', facts).ok
  expect([only('case'), only('another')]).toEqual([true, false])
})
