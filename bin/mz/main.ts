export {}   // a module, so that it may await

type Command = (argv: string[]) => Promise<number>

interface Entry {
  words: string
  usage: string
  /** Works on an installation: its database is there and its settings are ours before the command begins. */
  needsInstallation: boolean
  load: () => Promise<Command>
}

/** Every command, once. */
const COMMANDS: readonly Entry[] = [
  { words: 'diagnose', usage: 'FILE|- --json', needsInstallation: false, load: async () => (await import('./diagnose')).diagnoseCommand },
  { words: 'ledger inspect', usage: 'FILE [--password P] [--rows] --json', needsInstallation: false, load: async () => (await import('./ledger-inspect')).ledgerInspect },
  { words: 'clock explain', usage: '--policy ID --start RFC3339 [--pause FROM/TO]… [--as-of RFC3339] --json', needsInstallation: false, load: async () => (await import('./clock-explain')).clockExplain },
  { words: 'case show', usage: 'REF --json', needsInstallation: true, load: async () => (await import('./case')).caseShow },
  { words: 'case replay', usage: 'REF --json', needsInstallation: true, load: async () => (await import('./case')).caseReplay },
  { words: 'policy simulate', usage: 'FILE|- [--json]', needsInstallation: true, load: async () => (await import('./policy-simulate')).policySimulate },
  { words: 'seed', usage: '--demo | --cases N', needsInstallation: true, load: async () => (await import('./seed')).seedCommand },
  { words: 'user add', usage: '--login NAME --name "FULL NAME" --role ROLE --org ID', needsInstallation: true, load: async () => (await import('./user-add')).userAdd },
  { words: 'doctor', usage: '[--json]', needsInstallation: false, load: async () => (await import('./doctor')).doctor },
]

const CANNOT_RUN = 2
const [first = '', second = ''] = process.argv.slice(2)
const entry = COMMANDS.find(({ words }) => words === `${first} ${second}` || words === first)

// Pipes are written out before the process ends, whatever a command left open.
const exitCode = entry ? await run(entry) : explain()
process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)))

async function run({ words, needsInstallation, load }: Entry): Promise<number> {
  try {
    // Loaded late: commands without a database should not wait for one to be loaded.
    const leave = needsInstallation ? await (await import('./installation')).enterInstallation() : undefined
    try {
      const command = await load()
      return await command(process.argv.slice(2 + words.split(' ').length))
    } finally {
      await leave?.()
    }
  } catch (error) {
    console.error(`mz ${words}: ${(error as Error).message}`)
    return CANNOT_RUN
  }
}

function explain(): number {
  const isAsked = ['', 'help', '--help', '-h'].includes(first)
  console.error([...(isAsked ? [] : [`mz knows no "${[first, second].join(' ').trim()}".`]), 'Usage:', ...COMMANDS.map(({ words, usage }) => `  mz ${words} ${usage}`)].join('\n'))
  return CANNOT_RUN
}
