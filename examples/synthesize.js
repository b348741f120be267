// Synthesizes every example into cdktf.out, one stack each. Run by `npx cdktf synth` at the root, after a build.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { App } = require('cdktf');
const { parsePlan, PlatformStack } = require('..');

const app = new App();
for (const entry of readdirSync(__dirname, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  const plan = parsePlan(JSON.parse(readFileSync(join(__dirname, entry.name, 'mlops.json'), 'utf8')));
  new PlatformStack(app, entry.name, { plan });
}
app.synth();
