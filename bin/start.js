// A file of its own: a Node that is too old cannot read `import()`, and has to be told so.
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

// What is published has it; a clone has it from its build.
if (existsSync(join(__dirname, '..', 'lib', 'command-line', 'main.mjs'))) {
  import('../lib/command-line/main.mjs').then(({ run }) => run());
} else {
  process.stderr.write('error: mlops-scaffold is not built here: run "npm ci" and "npm run build" first.\n');
  process.exitCode = 5;
}
