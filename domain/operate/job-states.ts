/** Where a queued job stands; `dead` has used up its tries and waits for a person. */
export const JOB_STATES = ['waiting', 'running', 'dead'] as const
export type JobState = (typeof JOB_STATES)[number]
