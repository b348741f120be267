// Writes the four rooms of a tool, as a small one that works: a server with a password, an address and network edges of its
// own. Its texts are the files of scripts/new-tool, which are about a tool called "example-tool".
//
//   npm run new-tool ID
//   npm run new-tool -- ID --title "Its Name" --task monitoring
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const texts = join(root, 'scripts', 'new-tool');
const tasks = [
  ...readFileSync(join(root, 'src', 'catalogue', 'vocabulary.ts'), 'utf8')
    .match(/TASK_GROUPS = \{([^}]*)\}/)[1]
    .matchAll(/'([a-z-]+)'/g),
].map(([, task]) => task);

function stop(problems) {
  console.error(problems.map((problem) => `new-tool: ${problem}`).join('\n'));
  console.error('usage: npm run new-tool -- ID [--title NAME] [--task TASK]');
  process.exit(2);
}

function given() {
  try {
    const options = { title: { type: 'string' }, task: { type: 'string' } };
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return stop([error.message]);
  }
}

const camelOf = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const isIdentifier = (name) => {
  try {
    return typeof new Function(`const ${name} = 0`) === 'function';
  } catch {
    return false;
  }
};
const show = (value) => JSON.stringify(value.slice(0, 80));

const { values, positionals } = given();
const [id = ''] = positionals;
const catalogued = join(root, 'src', 'tools', id, 'facts.ts');
const facts =
  /^[-a-z0-9]+$/.test(id) && existsSync(catalogued) ? readFileSync(catalogued, 'utf8') : undefined;
const covered = tasks.filter((task) => facts === undefined || new RegExp(`\\b${task}'?:`).test(facts));
const title = values.title ?? facts?.match(/^ {2}name: '([^']+)'/m)?.[1] ?? titleOf(id);
const task = values.task ?? (facts === undefined ? 'monitoring' : covered[0]);

function titleOf(name) {
  return name.replace(/(^|-)([a-z0-9])/g, (_, gap, letter) => `${gap && ' '}${letter.toUpperCase()}`);
}

const problems = [];
if (positionals.length !== 1) problems.push(`wants the id of one tool, got ${positionals.length}`);
else if (!/^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/.test(id) || id.includes('--') || !isIdentifier(camelOf(id)))
  problems.push(
    `ID must be the upstream project's name in kebab-case, of up to 40 characters, got ${show(id)}`,
  );
else {
  const rooms = ['src/tools/ID/parts.ts', 'src/constructs/ID', 'templates/tools/ID', 'test/tools/ID'];
  for (const room of [...rooms, 'test/constructs/ID'].map((path) => path.replace('ID', id)))
    if (existsSync(join(root, room))) problems.push(`${room} is there already`);
}
if (!covered.includes(task))
  problems.push(`--task must be one that the tool covers (${covered.join(', ')}), got ${show(task ?? '')}`);
if (!/^[A-Za-z0-9][-. A-Za-z0-9]{0,39}$/.test(title))
  problems.push(`--title must be letters, digits, spaces, dots and "-", up to 40, got ${show(title)}`);
if (problems.length > 0) stop(problems);

const camel = camelOf(id);
const today = new Date().toISOString().slice(0, 10);
const about = (text) =>
  text
    .replaceAll('example-tool', id)
    .replaceAll('exampleTool', camel)
    .replaceAll('ExampleTool', camel[0].toUpperCase() + camel.slice(1))
    .replaceAll('Example Tool', title)
    .replaceAll('the-task', task)
    .replaceAll('2000-01-01', today);

const written = [];
for (const entry of readdirSync(texts, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const from = join(entry.parentPath, entry.name);
  const target = about(relative(texts, from));
  const path = join(root, target);
  // What is known of a tool is not overwritten.
  if (existsSync(path)) continue;
  const text = about(readFileSync(from, 'utf8'));
  const style = { ...(await resolveConfig(path)), filepath: path };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, /\.(ts|md)$/.test(path) ? await format(text, style) : text);
  written.push(target);
}
console.log(`written: ${written.sort().join(', ')}`);
const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'registries.mjs')], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
console.log('Next: CONTRIBUTING.md, "Make a tool deployable", says what to fill in.');
