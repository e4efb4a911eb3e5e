import { z } from 'zod'

// The one reader of process.env. Everything is parsed on first use, not on import: a build has no configuration.

export const MODES = ['demo', 'production', 'test'] as const

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])
const EXAMPLE = /change.?me|replace.?(me|this)|your.?(key|secret)|example|placeholder/i
const secretProblem = 'must be a secret of your own: at least 32 random bytes, not an example'

/** Twelve different characters or more, which 32 random bytes always have and `aaaa…` has not. */
const looksRandom = (text: string) => !EXAMPLE.test(text) && new Set(text).size >= 12

const key = z.string()
  .refine(looksRandom, secretProblem)
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length >= 32, secretProblem)

/** `v1:<base64>`, several separated by commas, or the same as a JSON object. The last one seals; all of them open. */
const masterKeys = z.string().transform((text, context) => {
  const keys: Record<string, Buffer> = {}
  for (const [version = '', encoded = ''] of versions(text)) {
    const parsed = key.safeParse(encoded)
    if (/^v\d+$/.test(version) && parsed.success && parsed.data.length === 32) keys[version] = parsed.data
    else context.addIssue({ code: 'custom', message: `each key is v<number>:<base64 of 32 bytes> and ${secretProblem}` })
  }
  return { current: Object.keys(keys).at(-1) ?? '', keys }
}).refine(({ current }) => current !== '', 'holds no key')

const origin = z.string().refine(isSafeOrigin, 'must be https://… without a path; plain http only for this machine (http://localhost:3000)')
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ })
const list = z.string().transform((text) => text.split(/[\s,]+/).filter(Boolean))

const port = z.coerce.number().int().min(1).max(65535)
const mode = z.enum(MODES)
const shared = {
  MZ_DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresUrl.optional(),                    // may make roles; web and worker never see it
  APP_DATABASE_URL: postgresUrl.optional(),
  WORKER_DATABASE_URL: postgresUrl.optional(),
  AUDITOR_DATABASE_URL: postgresUrl.optional(),
}
const demoProblem = { path: ['MZ_MODE'], message: 'demo is for the embedded database only: take away the database URLs, or the mode' }

/** What an operator may set before a start; the rest of `runtime` follows from it, or is refused. */
const operator = z.object({ ...shared, PORT: port.optional(), MZ_ORIGIN: origin.optional(), MZ_MODE: mode.optional() })
  .refine((set) => set.MZ_MODE !== 'demo' || (!set.DATABASE_URL && !set.APP_DATABASE_URL), demoProblem)

/** What the web, the worker and the commands run with. */
const runtime = z.object({
  ...shared,
  PORT: port.default(3000),
  MZ_ORIGIN: origin,
  MZ_MODE: mode,
  MZ_MASTER_KEYS: masterKeys,                              // wrap the data keys of cases and people
  MZ_INDEX_KEY: key,                                       // blind indexes
  MZ_CODE_KEY: key,                                        // one-time codes
  NEXTAUTH_SECRET: z.string().min(32).refine(looksRandom, secretProblem),
  MZ_PROXIES: list.default([]),                            // addresses or ranges whose X-Forwarded-For is believed
  MZ_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MZ_CLAMD: z.string().min(1).optional(),                  // host:port or the path of a socket
}).refine((set) => set.MZ_MODE !== 'demo' || !set.DATABASE_URL, demoProblem)

export type OperatorEnv = z.output<typeof operator>
export type Env = z.output<typeof runtime>

let read: Env | undefined

/** This process's configuration. Throws, naming every wrong setting and no value, when it is not complete. */
export function env(): Env {
  return (read ??= parse(runtime, process.env))
}

/** What the operator set, for `npm start` and the commands. Throws like `env()`. */
export const operatorEnv = (): OperatorEnv => parse(operator, process.env)

/** The check that `env()` will make in a process started with `settings`. */
export const checkEnv = (settings: Settings): Env => parse(runtime, settings)

/** The database login this process was given. Throws when it was not given that one. */
export function databaseUrl(login: 'APP' | 'WORKER' | 'AUDITOR'): string {
  const url = env()[`${login}_DATABASE_URL`]
  if (!url) throw new Error(`${login}_DATABASE_URL is not set for this process`)
  return url
}

/** The environment of another process: ours, completed by `missing`, changed by `settings`; undefined takes a variable away. */
export function environmentWith(settings: Settings, missing: Settings = {}): NodeJS.ProcessEnv {
  const ours = Object.entries(process.env).filter(([, value]) => value !== '')
  return { ...missing, ...Object.fromEntries(ours), ...settings } as NodeJS.ProcessEnv
}

/** Makes `environment` that of this process, for commands that first have to find their installation. */
export function takeEnvironment(environment: NodeJS.ProcessEnv) {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  read = undefined
}

/** Whether whoever started this process gave it everything, database logins included. */
export const isConfigured = (): boolean => runtime.safeParse(process.env).success && Boolean(process.env.APP_DATABASE_URL)

/** Every setting there is, secrets included: what a test takes away before it starts an installation of its own. */
export const SETTING_NAMES = Object.keys(runtime.shape)

/** Where the end-to-end tests find the system, and which browser they use instead of Playwright's own. */
export const e2eSettings = () => ({ origin: process.env.MZ_ORIGIN ?? 'http://localhost:3000', chromium: process.env.MZ_CHROMIUM })

/** Whether `npm start` or `npm test` brought us here. */
export const isRunByNpm = process.env.npm_lifecycle_event !== undefined
export const isDevelopment = process.env.NODE_ENV === 'development'

export type Settings = Record<string, string | undefined>

function parse<Schema extends z.ZodType>(schema: Schema, settings: Settings): z.output<Schema> {
  const filled = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(filled)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${filled[String(path[0])] === undefined ? 'is not set' : message}`)
  throw new Error(`The configuration is not right:\n${problems.join('\n')}`)
}

function versions(text: string): string[][] {
  if (!text.trimStart().startsWith('{')) return text.split(',').map((pair) => pair.trim().split(/:(.*)/s))
  try {
    return Object.entries(JSON.parse(text) as Record<string, string>)
  } catch {
    return [[]]   // the parser's own message would quote the keys
  }
}

function isSafeOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  return url.origin === text && (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname)))
}
