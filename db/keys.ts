/** Secrets the data layer works with; they come from the environment, never from the database. */
export interface Keys {
  /** Master keys by version, and the version new data keys are wrapped with. */
  masterKeys: { current: string; keys: Readonly<Record<string, Buffer>> }
  /** For blind indexes and keyed hashes of content. */
  indexKey: Buffer
  /** For one-time codes. */
  codeKey: Buffer
}
