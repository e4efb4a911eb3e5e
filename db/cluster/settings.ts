/** How the embedded server runs, and why each line is there. They go on the command line, where no file can overrule them. */
export const SETTINGS = {
  // Nobody outside this machine, and nobody without a password.
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',

  // What was acknowledged is on the disk.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',

  timezone: 'UTC',
  log_timezone: 'UTC',

  // Statements and the detail of an error quote what people wrote; the log is not the place for it.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
} as const

/** What `initdb` is told: checksums, passwords everywhere, and a collation that no system library can change under an index. */
export const INITIAL = [
  '--data-checksums',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
] as const

/** All that the server may know of our environment: none of its secrets. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv
