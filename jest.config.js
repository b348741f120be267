/** @type {import('jest').Config} */
const base = {
  testEnvironment: 'node',
  // It takes the types away and asks after none, which `scripts/check-sources.mjs` does.
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/templates/',
    '<rootDir>/dist/',
    '<rootDir>/test/cdktn/',
  ],
  setupFilesAfterEnv: ['<rootDir>/test/support/setup.ts'],
  moduleNameMapper: { '/stack-trace$': '<rootDir>/test/support/no-stack-trace.js' },
  moduleFileExtensions: ['ts', 'js', 'json'],
};

const level = (displayName, ...folders) => ({
  ...base,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
});

const ALIASED = '<rootDir>/test/cdktn/node_modules';

// One project per level of the test plan: `npx jest --selectProjects unit`.
module.exports = {
  testSequencer: '<rootDir>/test/support/test-order.js',
  projects: [
    level(
      'unit',
      'redaction',
      'grammar',
      'document',
      'pins',
      'catalogue',
      'requirements',
      'decision',
      'words',
      'plan',
      'scaffold',
      'wizard',
      'review',
      'recovery',
      'diagnosis',
      'package',
    ),
    level('constructs', 'constructs', 'stacks', 'tools'),
    {
      // The same tests and the same snapshots, with cdktf aliased to its living fork (docs/decisions/0001); not those that
      // know neither: of scripts, and of what definitions say.
      ...level('cdktn', 'constructs', 'stacks'),
      modulePathIgnorePatterns: base.modulePathIgnorePatterns.filter((pattern) => !pattern.includes('cdktn')),
      testPathIgnorePatterns: [
        '/all-combinations',
        '/overrides',
        '/plan-fuzz',
        '/readmes',
        '[/-]scripts.test',
        '/definitions.test',
        '/evidently/(exporter|guard|records).test',
        '/kserve/end-models',
        '/object-store/make-buckets',
        '/kubernetes/gateway',
        '/postgres/postgres-provisioning',
        '/prometheus/platform-rules',
        '/request-log/sink',
      ],
      moduleNameMapper: {
        '^cdktf$': `${ALIASED}/cdktf`,
        '^cdktf/(.*)$': `${ALIASED}/cdktf/$1`,
        '^@cdktf/(.*)$': `${ALIASED}/@cdktf/$1`,
        '^constructs$': `${ALIASED}/constructs`,
      },
    },
    level('cli', 'cli'),
    level('generated', 'generated'),
    level('terraform', 'terraform'),
    level('e2e', 'e2e'),
  ],
};
