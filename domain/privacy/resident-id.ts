// GB 11643-1999: weights 2^(17-i) mod 11 and the check sign for each remainder.
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const CHECK_SIGNS = '10X98765432'
const SHAPE = /^[1-9]\d{5}(?:18|19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/

/** Whether 18 ASCII signs are a resident identity number: region, a date of birth, and the check sign of GB 11643-1999. */
export function isResidentId(text: string): boolean {
  if (!SHAPE.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return CHECK_SIGNS[sum % 11] === text[17]!.toUpperCase()
}
