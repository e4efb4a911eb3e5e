import type { Refusal } from './refusal'

/** What a use case gives back: a value, or a refusal the caller can explain. Only bugs throw. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const ok = <T>(value: T): Answer<T> => ({ ok: true, value })
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
