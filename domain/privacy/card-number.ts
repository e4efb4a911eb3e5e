// Order numbers begin with their date ("20261104…"), and no bank's cards begin with 20.
const STARTS_WITH_A_DATE = /^20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

// The short lengths belong to a few schemes (Visa, Diners Club, American Express); 15 digits are otherwise a merchant number.
const ISSUED = /^(?:4\d{12}|3[0689]\d{12}|3[47]\d{13}|\d{16,19})$/

/** Whether a run of ASCII digits is a card number: 13 to 19 digits of an issued length with the Luhn check digit (ISO/IEC 7812-1), and no dated order number. */
export function isCardNumber(digits: string): boolean {
  return ISSUED.test(digits) && !STARTS_WITH_A_DATE.test(digits) && !/^0+$/.test(digits) && luhnSum(digits) % 10 === 0
}

function luhnSum(digits: string): number {
  let sum = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight])
    const weighted = fromRight % 2 === 1 ? digit * 2 : digit
    sum += weighted > 9 ? weighted - 9 : weighted
  }
  return sum
}
