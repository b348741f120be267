'use strict';

import('../lib/command-line/main.mjs').then(({ run }) => run());
