// Asks where each catalogued tool is published for its newest version, and says which facts are behind it or old, one tool a
// line. Where that is, the source of its newest `latestVersion` says. Nothing is written: what is new has to be read first.
//
//   npm run build && npm run facts
//   npm run facts -- mlflow dvc      these tools only
//   npm run facts -- --all           what is up to date too
//   npm run facts -- --pypi URL --npm URL --github URL --on DAY
//
// What GitHub does not answer is left out, and said. Ends with 1 where a registry of packages answered no question at all.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { newestOf, packageIn, REGISTRIES } from './newest-version.mjs';

const lib = join(dirname(dirname(fileURLToPath(import.meta.url))), 'lib');
const require = createRequire(import.meta.url);
const AT_A_TIME = 4;

function stop(problem) {
  console.error(`facts: ${problem}`);
  process.exit(2);
}

function given() {
  try {
    return parseArgs({
      options: {
        all: { type: 'boolean', default: false },
        on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        pypi: { type: 'string' },
        npm: { type: 'string' },
        github: { type: 'string' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    return stop(error.message);
  }
}

const { values: options, positionals: wanted } = given();
if (!/^\d{4}-\d\d-\d\d$/.test(options.on)) stop(`--on must be a day such as 2026-11-28, got "${options.on}"`);
if (!existsSync(join(lib, 'tools', 'catalogue.js'))) stop('there is no lib: npm run build');
const { ageInDays, factOn, STALE_AFTER_DAYS, TOOLS } = require(join(lib, 'tools', 'catalogue.js'));
const { isOlder } = require(join(lib, 'catalogue', 'safe-floors.js'));
const unknown = wanted.filter((id) => !Object.hasOwn(TOOLS, id));
if (unknown.length > 0) stop(`not in the catalogue: ${unknown.join(', ')}`);

/** Which figures were counted too long ago. */
const oldFigures = (tool) =>
  ['stars', 'contributors'].flatMap((property) => {
    const fact = factOn(tool[property], options.on);
    const age = fact === undefined ? 0 : ageInDays(property, fact, options.on);
    return age > STALE_AFTER_DAYS ? [`${property} of ${fact.since} (${age} days)`] : [];
  });

async function examine(tool) {
  const known = factOn(tool.latestVersion, options.on);
  const place = packageIn(known?.source);
  const answer = place && (await newestOf(place, options[place.registry]));
  const says = [];
  let current = 'no version to compare';
  if (answer?.version !== undefined) {
    const told = `${REGISTRIES[place.registry].title} ${place.name} has ${answer.version} of ${answer.day}`;
    current = `${known.value} of ${known.since}, ${told}`;
    if (isOlder(known.value, answer.version)) says.push(`behind: ${current}`);
  } else if (place && !REGISTRIES[place.registry].mayBeAway) {
    says.push(`${REGISTRIES[place.registry].title} ${place.name}: ${answer.failure}`);
  }
  const old = oldFigures(tool);
  if (old.length > 0) says.push(`old: ${old.join(', ')}`);
  return { id: tool.id, registry: place?.registry, failure: answer?.failure, says, current };
}

const queue = Object.values(TOOLS).filter(({ id }) => wanted.length === 0 || wanted.includes(id));
const found = [];
await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    for (let tool = queue.shift(); tool !== undefined; tool = queue.shift()) found.push(await examine(tool));
  }),
);
found.sort((one, other) => (one.id < other.id ? -1 : 1));

const ids = (tools) => tools.map(({ id }) => id).join(', ');
for (const { id, says, current } of found) {
  const isSaid = says.some((line) => line.includes(current));
  const line = [...(options.all && !isSaid ? [current] : []), ...says].join('; ');
  if (line !== '') console.log(`${id}: ${line}`);
}
const noted = found.filter(({ says }) => says.length > 0);
console.log(`${noted.length} of ${found.length} tools have something to look at`);
const nameless = found.filter(({ registry }) => registry === undefined);
if (nameless.length > 0) console.log(`not asked, since their facts name no package: ${ids(nameless)}`);
for (const [id, { title, mayBeAway }] of Object.entries(REGISTRIES)) {
  const asked = found.filter(({ registry }) => registry === id);
  const failed = asked.filter(({ failure }) => failure !== undefined);
  if (failed.length === 0) continue;
  const why = [...new Set(failed.map(({ failure }) => failure))].join(', ');
  if (mayBeAway) console.log(`left out, since ${title} did not answer (${why}): ${ids(failed)}`);
  else if (failed.length === asked.length) {
    console.error(`facts: ${title} answered none of ${asked.length} questions (${why})`);
    process.exitCode = 1;
  }
}
