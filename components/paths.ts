/** What a page shows, in its address; what is undefined or empty is left out. */
type Query = Readonly<Record<string, string | undefined>>

/** Every link in the product, one table. Routes of `app/` and this table change together. */
export const paths = {
  // everyone
  home: () => '/',
  track: () => '/track',
  /** Where the code goes that was sent for a reference. */
  trackCode: () => '/track/code',
  trackCase: (reference: string) => `/track/${encodeURIComponent(reference)}`,
  receipt: (caseId: string) => `/complaints/${caseId}/receipt`,
  signIn: (next?: string) => withNext('/sign-in', next),
  signInCode: (next?: string) => withNext('/sign-in/code', next),
  signInStaff: (next?: string) => withNext('/sign-in/staff', next),
  signInSecond: (next?: string) => withNext('/sign-in/second', next),
  /** Where one is signed in, and can end it. */
  sessions: () => '/sign-in/sessions',
  /** Proves the second factor once more, then goes on to `next`. */
  stepUp: (next?: string) => withNext('/sign-in/confirm', next),
  knowledge: () => '/knowledge',
  article: (slug: string) => `/knowledge/${slug}`,
  privacy: () => '/privacy',

  // consumer
  complaints: () => '/complaints',
  newComplaint: () => '/complaints/new',
  /** A step of a draft, or its last `check`. */
  draft: (caseId: string, step: string) => `/complaints/drafts/${caseId}/${step}`,
  complaint: (caseId: string) => `/complaints/${caseId}`,
  /** One thing done to a complaint on a page of its own: withdraw, message, files… */
  complaintPage: (caseId: string, page: string) => `/complaints/${caseId}/${page}`,

  // merchant
  disputes: () => '/disputes',
  dispute: (caseId: string) => `/disputes/${caseId}`,
  /** An answer being written, by the way it takes. */
  disputeAnswer: (caseId: string, kind: string) => `/disputes/${caseId}/answer/${kind}`,
  /** What sending it will do. */
  disputeCheck: (caseId: string, kind: string) => `/disputes/${caseId}/answer/${kind}/check`,

  // acquirer
  queues: (view: Query = {}) => withQuery('/queues', view),
  /** What somebody tells on the phone. */
  recordComplaint: (view: Query = {}) => withQuery('/cases/new', view),
  /** By reference, as people know it, or by id. */
  case: (reference: string, view: Query = {}) => withQuery(`/cases/${reference}`, view),
  approvals: (view: Query = {}) => withQuery('/approvals', view),
  /** What an institution sets for itself. */
  settings: (view: Query = {}) => withQuery('/settings', view),
  ledgers: (view: Query = {}) => withQuery('/ledgers', view),

  // regulator
  oversight: () => '/oversight',
  oversightCases: (filter: Query = {}) => withQuery('/oversight/cases', filter),
  oversightCase: (caseId: string) => `/oversight/cases/${caseId}`,

  // letters
  /** A letter on the pages of one side; `base` is the case there. */
  letter: (base: string, seq: number, to: string) => `${base}/letters/${seq}?to=${to}`,
  letterPdf: (caseId: string, seq: number, to: string) => `/api/letters/${caseId}/${seq}?to=${to}`,

  // operator
  operate: () => '/operate',
  operateJobs: () => '/operate/jobs',
  operateMessages: () => '/operate/messages',
  operateHealth: () => '/operate/health',
  operatePolicies: (view: Query = {}) => withQuery('/operate/policies', view),
  operatePolicy: (policyId: string) => `/operate/policies/${policyId}`,
  operatePolicyVersion: (policyId: string, version: number) => `/operate/policies/${policyId}/versions/${version}`,
  operateCalendars: () => '/operate/calendars',
  operateCalendar: (year: number) => `/operate/calendars/${year}`,
  operateCalendarEdition: (year: number, edition: number) => `/operate/calendars/${year}/editions/${edition}`,
} as const

/** Where the forms of the shell post; every other form is given its path by the page. */
export const shellActions = {
  locale: '/api/v1/locale',
  display: '/api/v1/display',
  membership: '/api/v1/switch',
  signOut: '/api/v1/sign-out',
} as const

function withNext(path: string, next: string | undefined): string {
  return next ? `${path}?next=${encodeURIComponent(next)}` : path
}

function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`
}
