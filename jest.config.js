/** @type {import('jest').Config} */
const base = {
  testEnvironment: 'node',
  transform: { '^.+\\.ts$': ['ts-jest', { tsconfig: 'tsconfig.json', diagnostics: false }] },
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/templates/', '<rootDir>/dist/'],
  setupFilesAfterEnv: ['<rootDir>/test/support/setup.ts'],
  moduleFileExtensions: ['ts', 'js', 'json'],
};

// One project per level of the test plan: `npx jest --selectProjects unit`.
module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/generated/', '<rootDir>/test/terraform/', '<rootDir>/test/e2e/', '<rootDir>/test/cdktn/'],
    },
    { ...base, displayName: 'generated', testMatch: ['<rootDir>/test/generated/**/*.test.ts'] },
    { ...base, displayName: 'terraform', testMatch: ['<rootDir>/test/terraform/**/*.test.ts'] },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
