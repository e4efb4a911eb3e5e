/** What the request says of the browser, beside its session. */
export interface Visitor {
  /** IP address as the guard passed it on; empty when it did not. */
  address: string
  userAgent: string
  locale: string
  /** The token of a browser in which a member of staff signed in before. */
  knownBrowser: string | null
}
