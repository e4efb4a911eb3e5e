/** How many contacts one officer may unmask between two midnights in China. */
export const REVEALS_A_DAY = 100

/** How long whoever unmasked a contact reads it in clear; after that it takes another act, with another reason. */
export const REVEALED_FOR_MINUTES = 10

export const CONTACT_FIELDS = ['name', 'phone', 'email'] as const
export type ContactField = (typeof CONTACT_FIELDS)[number]
