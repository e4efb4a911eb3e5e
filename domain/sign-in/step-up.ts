const STEP_UP_MS = 5 * 60_000

/** Whether a factor was proved in the last five minutes; signing in proves one. */
export const isSteppedUp = ({ steppedUpAt }: { steppedUpAt: Date | null }, now: Date): boolean =>
  steppedUpAt !== null && now.getTime() - steppedUpAt.getTime() < STEP_UP_MS
