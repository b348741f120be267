#!/usr/bin/env node
// Old syntax on purpose: a Node that is too old must be able to read this file and say so.
'use strict';

var parts = process.versions.node.split('.');
var major = Number(parts[0]);
var minor = Number(parts[1]);

if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) {
  require('./start.js');
} else {
  process.stderr.write(
    'error: mlops-scaffold needs Node.js 20.19 or later, or 22.12 or later; this is ' +
      process.versions.node +
      '.\n',
  );
  process.exitCode = 5;
}
