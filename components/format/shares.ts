/** Below this many, a share says more about chance than about an institution. */
export const ENOUGH = 30

/** "97.2%" of a base large enough to say so; null of a smaller one. */
export const shareText = (part: number, base: number, counted = base): string | null => (counted < ENOUGH || base === 0 ? null : `${((100 * part) / base).toFixed(1)}%`)
