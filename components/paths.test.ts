import { expect, test } from 'vitest'
import { paths, shellActions } from './paths'

test('these are all the links of the product', () => {
  // Each with its parts; what a page shows of itself, its query, is left out.
  const all = Object.entries(paths).map(([name, path]) => [name, (path as (...given: string[]) => string)(...['ID', 'PART', 'MORE'].slice(0, path.length))])
  expect({ ...Object.fromEntries(all), ...shellActions }).toMatchInlineSnapshot(`
    {
      "approvals": "/approvals",
      "article": "/knowledge/ID",
      "case": "/cases/ID",
      "complaint": "/complaints/ID",
      "complaintPage": "/complaints/ID/PART",
      "complaints": "/complaints",
      "display": "/api/v1/display",
      "dispute": "/disputes/ID",
      "disputeAnswer": "/disputes/ID/answer/PART",
      "disputeCheck": "/disputes/ID/answer/PART/check",
      "disputes": "/disputes",
      "draft": "/complaints/drafts/ID/PART",
      "home": "/",
      "knowledge": "/knowledge",
      "ledgers": "/ledgers",
      "letter": "ID/letters/PART?to=MORE",
      "letterPdf": "/api/letters/ID/PART?to=MORE",
      "locale": "/api/v1/locale",
      "membership": "/api/v1/switch",
      "newComplaint": "/complaints/new",
      "operate": "/operate",
      "operateCalendar": "/operate/calendars/ID",
      "operateCalendarEdition": "/operate/calendars/ID/editions/PART",
      "operateCalendars": "/operate/calendars",
      "operateHealth": "/operate/health",
      "operateJobs": "/operate/jobs",
      "operateMessages": "/operate/messages",
      "operatePolicies": "/operate/policies",
      "operatePolicy": "/operate/policies/ID",
      "operatePolicyVersion": "/operate/policies/ID/versions/PART",
      "oversight": "/oversight",
      "oversightCase": "/oversight/cases/ID",
      "oversightCases": "/oversight/cases",
      "privacy": "/privacy",
      "queues": "/queues",
      "receipt": "/complaints/ID/receipt",
      "recordComplaint": "/cases/new",
      "sessions": "/sign-in/sessions",
      "settings": "/settings",
      "signIn": "/sign-in?next=ID",
      "signInCode": "/sign-in/code?next=ID",
      "signInSecond": "/sign-in/second?next=ID",
      "signInStaff": "/sign-in/staff?next=ID",
      "signOut": "/api/v1/sign-out",
      "stepUp": "/sign-in/confirm?next=ID",
      "track": "/track",
      "trackCase": "/track/ID",
      "trackCode": "/track/code",
    }
  `)
})

test('what comes next is escaped, so it cannot add parameters of its own', () => {
  expect(paths.signIn('/cases/1?tab=a&x=b')).toBe('/sign-in?next=%2Fcases%2F1%3Ftab%3Da%26x%3Db')
  expect(paths.signIn()).toBe('/sign-in')
})

test('a query holds what was given and nothing that was not', () => {
  expect(paths.queues({ view: 'mine', q: '便利', cause: undefined, preview: '' })).toBe('/queues?view=mine&q=%E4%BE%BF%E5%88%A9')
})
