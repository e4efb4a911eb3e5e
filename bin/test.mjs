#!/usr/bin/env node
// npm test: from a fresh clone, everything that must hold.
import { installDependencies, ROOT } from './start/dependencies.mjs'

process.chdir(ROOT)
installDependencies()
const { register } = await import('tsx/esm/api')
register()
await import('./test/main.ts')
