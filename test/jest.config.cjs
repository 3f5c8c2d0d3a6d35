const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
}

/** One configuration for every rung; a rung is a list of folders given on the command line. */
module.exports = {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testSequencer: '<rootDir>/test/first-and-last.cjs',
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/every-sentence.ts'],
  transform: { '\\.(t|j)sx?$': ['@swc/jest', swc], '\\.mjs$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(@sparticuz|fauxqs|hono|glass-easel)/)'],
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'tsx', 'ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@/(.*)$': '<rootDir>/miniapp/src/$1',
    '^@domain/(.*)$': '<rootDir>/functions/domain/$1',
    '^@contract$': '<rootDir>/functions/contract/index.ts',
    '^@contract/(.*)$': '<rootDir>/functions/contract/$1',
    '^@words$': '<rootDir>/functions/words/index.ts',
    '^@words/(.*)$': '<rootDir>/functions/words/$1',
    '^@policy-snapshot$': '<rootDir>/dist/policy/snapshot.json',
  },
  testTimeout: 120000,
}
