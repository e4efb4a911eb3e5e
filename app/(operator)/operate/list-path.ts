/** The address of a list, with what is asked of it; what is not asked is left out. */
export function listPath(path: string, asked: Record<string, string | null | undefined>): string {
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
  return query ? `${path}?${query}` : path
}
