/** A count with thousands separators, the same in both languages: "1,204". */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** A share of 1 with at most one decimal: "97.4%", "100%". Rounded down, so that 99.96% never reads as all. */
export const formatShare = (share: number): string => `${Math.floor(share * 1000 + 1e-9) / 10}%`
