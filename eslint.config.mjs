import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';

// Who may import whom: the layers of docs/architecture.md, as what each may reach. Whatever is not named, it may not.
const LAYERS = {
  redaction: [],
  grammar: [],
  pins: [],
  bindings: [],
  document: ['redaction'],
  catalogue: ['pins', 'redaction'],
  tools: ['catalogue', 'pins', 'redaction'],
  requirements: ['tools', 'catalogue', 'pins', 'grammar', 'redaction'],
  decision: ['requirements', 'tools', 'catalogue', 'pins', 'redaction', 'grammar'],
  words: ['document', 'decision', 'requirements', 'tools', 'catalogue', 'pins', 'redaction', 'grammar'],
  plan: ['words', 'decision', 'requirements', 'tools', 'catalogue', 'pins', 'redaction', 'grammar'],
  review: [
    'document',
    'plan',
    'words',
    'decision',
    'requirements',
    'tools',
    'catalogue',
    'pins',
    'redaction',
    'grammar',
  ],
  recovery: ['review', 'redaction', 'grammar'],
  diagnosis: ['plan', 'tools', 'redaction', 'grammar'],
  scaffold: [
    'document',
    'review',
    'plan',
    'words',
    'decision',
    'requirements',
    'tools',
    'catalogue',
    'pins',
    'redaction',
    'grammar',
  ],
  wizard: ['plan', 'decision', 'requirements', 'tools', 'catalogue', 'pins', 'redaction', 'grammar'],
  constructs: ['bindings', 'pins', 'redaction', 'grammar'],
  stacks: ['constructs', 'bindings', 'tools', 'plan', 'catalogue', 'pins', 'redaction', 'grammar'],
  cli: [
    'document',
    'wizard',
    'scaffold',
    'diagnosis',
    'recovery',
    'review',
    'plan',
    'words',
    'decision',
    'requirements',
    'tools',
    'catalogue',
    'pins',
    'redaction',
    'grammar',
  ],
};
const CDKTF = ['cdktf', 'cdktf/*', '@cdktf/*', 'constructs'];
const PACKAGES = {
  constructs: CDKTF,
  stacks: CDKTF,
  cli: ['commander', 'inquirer', '@inquirer/*', '@hpcc-js/*'],
};
const OUTSIDE = [...CDKTF, 'commander', 'inquirer', '@inquirer/*', '@hpcc-js/*'];
/** What builds a tool: of all in src/tools, only this may know constructs, and only src/stacks may know it. */
const BUILDING = ['builders', 'tool-context', '*/build'];

const imports = (name, allowed, packages, more = []) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: Object.keys(LAYERS)
            .filter((layer) => layer !== name && !allowed.includes(layer))
            .map((layer) => `**/${layer}/**`),
          message: `${name} may not import this layer`,
        },
        {
          group: OUTSIDE.filter((outside) => !packages.includes(outside)),
          message: `${name} may not import this package`,
        },
        {
          regex: '^@cdktf/provider-[^/]+(/lib(/index)?)?$',
          message: 'import one resource (…/lib/deployment-v1), never the index: it costs over a second',
        },
        ...more,
      ].filter(({ group }) => group === undefined || group.length > 0),
    },
  ],
});
const toBuilding = {
  group: BUILDING.map((file) => `**/tools/${file}`),
  message: 'only src/stacks builds tools: this would load cdktf',
};

const layerRules = [
  ...Object.entries(LAYERS).map(([layer, allowed]) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: {
      ...imports(layer, allowed, PACKAGES[layer] ?? [], layer === 'stacks' ? [] : [toBuilding]),
      'no-restricted-syntax':
        layer === 'cli'
          ? 'off'
          : [
              'error',
              { selector: 'ImportExpression', message: 'only the command line loads code on demand' },
            ],
    },
  })),
  {
    files: BUILDING.map((file) => `src/tools/${file}.ts`),
    rules: imports(
      'what builds a tool',
      ['tools', 'constructs', 'bindings', 'plan', 'catalogue', 'pins', 'grammar', 'redaction'],
      CDKTF,
    ),
  },
];

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
      // Made by scripts/vendor-bindings.mjs.
      'src/bindings',
      // Texts of scripts/new-tool.mjs: what it writes of them is linted.
      'scripts/new-tool',
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
