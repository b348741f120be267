// A file of its own: a Node that is too old cannot read `import()`, and has to be told so.
'use strict';

import('../lib/command-line/main.mjs').then(({ run }) => run());
