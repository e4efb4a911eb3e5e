/** The three drawers of a merchant's inbox: to answer, answered, ended. */
export const INBOX_TABS = ['new', 'handling', 'done'] as const
export type InboxTab = (typeof INBOX_TABS)[number]
