import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

// Who may import whom: the layers of docs/architecture.md. A layer lists what it must not reach.
const OUTSIDE = [
  'cdktf',
  'cdktf/*',
  '@cdktf/*',
  'constructs',
  'inquirer',
  '@inquirer/*',
  'commander',
  '@hpcc-js/*',
];
const layers = {
  redaction: [
    'pins',
    'catalogue',
    'requirements',
    'decision',
    'plan',
    'constructs',
    'stacks',
    'scaffold',
    'wizard',
    'review',
    'recovery',
    'diagnosis',
    'cli',
  ],
  pins: [
    'catalogue',
    'requirements',
    'decision',
    'plan',
    'constructs',
    'stacks',
    'scaffold',
    'wizard',
    'review',
    'recovery',
    'diagnosis',
    'cli',
  ],
  catalogue: [
    'requirements',
    'decision',
    'plan',
    'constructs',
    'stacks',
    'scaffold',
    'wizard',
    'review',
    'recovery',
    'diagnosis',
    'cli',
  ],
  requirements: [
    'decision',
    'plan',
    'constructs',
    'stacks',
    'scaffold',
    'wizard',
    'review',
    'recovery',
    'diagnosis',
    'cli',
  ],
  decision: ['plan', 'constructs', 'stacks', 'scaffold', 'wizard', 'review', 'recovery', 'diagnosis', 'cli'],
  plan: ['constructs', 'stacks', 'scaffold', 'wizard', 'review', 'recovery', 'diagnosis', 'cli'],
  review: ['constructs', 'stacks', 'scaffold', 'wizard', 'recovery', 'diagnosis', 'cli'],
  recovery: [
    'diagnosis',
    'pins',
    'catalogue',
    'requirements',
    'decision',
    'plan',
    'constructs',
    'stacks',
    'scaffold',
    'wizard',
    'cli',
  ],
  diagnosis: [
    'pins',
    'catalogue',
    'requirements',
    'decision',
    'constructs',
    'stacks',
    'scaffold',
    'wizard',
    'review',
    'recovery',
    'cli',
  ],
  scaffold: ['constructs', 'stacks', 'wizard', 'recovery', 'diagnosis', 'cli'],
  wizard: ['constructs', 'stacks', 'scaffold', 'review', 'recovery', 'diagnosis', 'cli'],
  constructs: [
    'catalogue',
    'requirements',
    'decision',
    'plan',
    'stacks',
    'scaffold',
    'wizard',
    'review',
    'recovery',
    'diagnosis',
    'cli',
  ],
  stacks: ['requirements', 'decision', 'scaffold', 'wizard', 'review', 'recovery', 'diagnosis', 'cli'],
  cli: ['constructs', 'stacks'],
};
const allowedOutside = {
  constructs: ['cdktf', 'cdktf/*', '@cdktf/*', 'constructs'],
  stacks: ['cdktf', 'cdktf/*', '@cdktf/*', 'constructs'],
  cli: ['commander', 'inquirer', '@inquirer/*', '@hpcc-js/*'],
};

const layerRules = Object.entries(layers).map(([layer, forbidden]) => ({
  files: [`src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: forbidden.map((name) => `**/${name}/**`), message: `${layer} may not import this layer` },
          {
            group: OUTSIDE.filter((name) => !(allowedOutside[layer] ?? []).includes(name)),
            message: `${layer} may not import this package`,
          },
          {
            regex: '^@cdktf/provider-[^/]+(/lib(/index)?)?$',
            message: 'import one resource (…/lib/deployment-v1), never the index: it costs over a second',
          },
        ],
      },
    ],
    'no-restricted-syntax':
      layer === 'cli'
        ? 'off'
        : ['error', { selector: 'ImportExpression', message: 'only the command line loads code on demand' }],
  },
}));

export default tseslint.config(
  {
    ignores: [
      'lib',
      'dist',
      'bench/.cache',
      'coverage',
      'templates',
      '**/cdktf.out',
      '**/node_modules',
      'test/cdktn',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-member-accessibility': [
        'error',
        { overrides: { constructors: 'no-public' } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  ...layerRules,
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        module: 'writable',
        require: 'readonly',
        __dirname: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        performance: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  prettier,
);
