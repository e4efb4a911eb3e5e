import next from 'eslint-config-next'
import nextTypescript from 'eslint-config-next/typescript'

/** Who may not know whom: arrows run one way (CONTRIBUTING.md, "Arrows"). Circles, types included, are `tidy.test.ts`'s: faster there. */
const FORBIDDEN = {
  domain: ['app', 'bin', 'jobs', 'components', 'usecases', 'gateways', 'db', 'messages'],
  messages: ['app', 'bin', 'jobs', 'components', 'usecases', 'gateways', 'db'],
  db: ['app', 'jobs', 'components', 'usecases', 'gateways', 'messages'],
  gateways: ['app', 'bin', 'jobs', 'components', 'usecases', 'db', 'messages'],
  usecases: ['app', 'bin', 'jobs', 'components', 'messages'],
  components: ['app', 'bin', 'jobs', 'usecases', 'gateways', 'db'],
  bin: ['app', 'components', 'gateways'],
  jobs: ['app', 'bin', 'components', 'gateways'],
}
const zones = Object.entries(FORBIDDEN).flatMap(([room, others]) =>
  others.map((other) => ({ target: `./${room}`, from: `./${other}`, message: `${room} may not know ${other}/` })),
)
const appPages = ['db', 'gateways'].map((other) => ({
  target: './app/!(_server)/**', from: `./${other}`, message: `pages reach ${other}/ through a use case`,
}))

const IMPURE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Take `now` from the context.' },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'Take `now` from the context.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Take ids and chance from the context.' },
]

const config = [
  { ignores: ['.next/**', '.data/**', 'node_modules/**', 'next-env.d.ts', 'db/migrations/**', 'playwright-report/**', 'test-results/**'] },
  ...next,
  ...nextTypescript,
  {
    settings: { 'import/resolver': { typescript: { project: './tsconfig.json' } } },
    rules: {
      'import/no-restricted-paths': ['error', { zones: [...zones, ...appPages] }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', prefer: 'type-imports' }],
    },
  },
  {
    files: ['domain/**', 'usecases/**', 'db/queries/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: ['next', 'next/*', 'react', 'react-dom', 'next-auth'] }],
      'no-restricted-syntax': ['error', ...IMPURE],
    },
  },
]
export default config
