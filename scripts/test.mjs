// Runs every check and every test, and ends with one line that counts them: "N passed, N failed, N skipped".
// With arguments, runs Jest alone with them, and with PATH as it is: `npm test -- --selectProjects unit`.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { pathWithout } from './path-without.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const only = process.argv.slice(2);
const count = { passed: 0, failed: 0, skipped: 0 };
/** What failed, once more at the end: what it said stands thousands of lines above. */
const failures = [];

/** Whether a program ends well. What it says comes at once, or under its name at its end where others run beside it. */
function run(name, command, args, { beside = false, ...options } = {}) {
  const title = `\n--- ${name}`;
  if (!beside) console.log(title);
  const output = beside ? 'pipe' : 'inherit';
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', output, output], ...options });
  const said = [];
  child.stdout?.on('data', (text) => said.push(text));
  child.stderr?.on('data', (text) => said.push(text));
  return new Promise((resolve) => {
    const end = (passed, problem) => {
      if (beside) console.log(`${title}\n${Buffer.concat(said).toString()}`);
      if (problem !== undefined) console.error(problem);
      resolve(passed);
    };
    child.on('error', ({ message }) => end(false, message));
    child.on('close', (status) => end(status === 0));
  });
}

async function check(name, command, args, options) {
  const passed = await run(name, command, args, options);
  count[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.error(`FAILED: ${name}`);
}

const tool = (...path) => join(root, 'node_modules', ...path);

/** What reads the sources: it takes what the tests leave of the processors, which wait for programs that they start. */
async function readSources() {
  const beside = (name, ...args) => check(name, process.execPath, args, { beside: true });
  // It keeps the types of every file, which is more than Node's own limit.
  await beside('types and lint', '--max-old-space-size=8192', join('scripts', 'check-sources.mjs'));
  await beside('format', tool('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.');
  await beside('package contents', tool('publint', 'src', 'cli.js'), '--strict');
}

await check('build', process.execPath, [join('scripts', 'build.mjs')]);
if (!existsSync(join(root, 'test', 'cdktn', 'node_modules'))) {
  const cwd = join(root, 'test', 'cdktn');
  await check('install the aliased cdktf', 'npm', ['ci', '--ignore-scripts'], { cwd });
}

const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-test-'));
// What tests and cdktf leave behind goes with the folder.
const temporary = join(folder, 'tmp');
mkdirSync(temporary);
const MINUTE = 60_000;
const minutes = Number(process.env.MLOPS_SCAFFOLD_E2E_MINUTES ?? Infinity);

/** Runs Jest, and counts its tests. */
async function jest(name, args, { env = {}, ...options } = {}) {
  const report = join(folder, `${name}.json`);
  const passed = await run(
    name,
    process.execPath,
    [tool('jest', 'bin', 'jest.js'), '--ci', '--json', `--outputFile=${report}`, ...args],
    { env: { ...process.env, ...env, TMPDIR: temporary }, ...options },
  );
  if (!existsSync(report)) {
    console.error(`FAILED: ${name} wrote no report`);
    count.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  count.passed += result.numPassedTests;
  // A file that does not even load has no test that could fail: it counts as one.
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  count.failed += passed ? failed : Math.max(failed, 1);
  count.skipped += result.numPendingTests + result.numTodoTests;
  for (const { name: file, message, assertionResults } of result.testResults) {
    const tests = assertionResults.filter(({ status }) => status === 'failed');
    for (const { fullName, failureMessages } of tests)
      failures.push({ what: fullName, why: failureMessages[0] });
    if (tests.length === 0 && assertionResults.length === 0) failures.push({ what: file, why: message });
  }
  const skipped = result.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending').map(({ fullName }) => fullName),
  );
  if (skipped.length > 0)
    console.log(`\nskipped in ${name}:\n${skipped.map((text) => `  ${text}`).join('\n')}`);
}

/** When the last test file on a cluster may begin, counted from now. */
const untilOnCluster = () => ({ MLOPS_SCAFFOLD_E2E_UNTIL: String(Date.now() + minutes * MINUTE) });

if (only.length > 0) await jest('jest', ['--maxWorkers=2', ...only], { env: untilOnCluster() });
else {
  const beside = readSources().then(() =>
    jest('jest with Terraform', ['--runInBand', '--selectProjects', 'terraform'], { beside: true }),
  );
  // Only these levels may find Terraform: a synth, a review and an init that needed it would fail in the others.
  const withoutTerraform = {
    PATH: pathWithout(['terraform', 'tofu'], process.env.PATH ?? '', folder),
    TERRAFORM_BINARY_NAME: undefined,
  };
  // Without a cluster its tests are only counted, among the others.
  const onCluster = (process.env.KUBECONFIG ?? '') !== '' ? ['e2e'] : [];
  await jest('jest', ['--maxWorkers=2', '--ignoreProjects', 'terraform', ...onCluster], {
    env: withoutTerraform,
  });
  await beside;
  // The tests on a cluster come last and one after another: they share it, and what they wait for is slow enough as it is.
  // Once all have ended, nothing that one left open holds the count back.
  if (onCluster.length > 0)
    await jest('jest on a cluster', ['--runInBand', '--verbose', '--forceExit', '--selectProjects', 'e2e'], {
      env: untilOnCluster(),
      // A file that began in time may take as long again as the slowest one does.
      timeout: Number.isFinite(minutes) ? (minutes + 20) * MINUTE : undefined,
    });
}
rmSync(folder, { recursive: true, force: true });

const LINES = 30;
for (const { what, why = '' } of failures) {
  const lines = stripVTControlCharacters(why).split('\n').slice(0, LINES);
  console.log(`\nFAILED: ${what}\n${lines.map((line) => `  ${line.slice(0, 300)}`).join('\n')}`);
}
// In short once more, where the end of a long output is all that somebody sees of it.
for (const { what, why = '' } of failures) {
  const [first = ''] = stripVTControlCharacters(why).split('\n');
  console.log(`\nFAILED: ${what}: ${first.slice(0, 300)}`);
}
console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
process.exitCode = count.failed === 0 ? 0 : 1;
