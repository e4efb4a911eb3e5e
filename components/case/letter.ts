/** Fills the names in braces; one that is not given stays, for whoever fills it later. */
export const fillLetter = (letter: string, values: Readonly<Record<string, string>>): string =>
  letter.replace(/\{(\w+)\}/g, (name, key: string) => (Object.hasOwn(values, key) ? values[key]! : name))
