/** What a job leaves behind when it fails: kind and code of the error. Its own words may quote a statement's values or an address. */
export class JobFailure extends Error {
  override name = 'JobFailure'
  constructor(error: unknown) { super(kindOf(error), { cause: error }) }
}

/** "DeliveryError timed_out", "PostgresError 57P01": for the queue's own table and the operator's screen. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const coded = [error, error.cause].find((one): one is Error & { code: string } => one instanceof Error && typeof (one as { code?: unknown }).code === 'string')
  return coded ? `${coded.name} ${coded.code}` : error.name
}
