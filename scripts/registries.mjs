// Writes the registries of src/tools from its folders, one a tool: what is catalogued has facts.ts, what can be deployed has
// parts.ts and build.ts too. A test fails where a registry is not what this writes.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'tools');
const HEAD = '// Generated from the folders of src/tools: node scripts/registries.mjs\n';

const having = (file) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, file)))
    .map(({ name }) => name)
    .sort();
const camel = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
const entries = (ids) => ids.map((id) => (camel(id) === id ? id : `'${id}': ${camel(id)}`)).join(',\n');
const imports = (ids, file) => ids.map((id) => `import { ${camel(id)} } from './${id}/${file}';`).join('\n');
const nameOf = (id) => {
  const [, name] = /^ {2}name: '([^'\\]+)'/m.exec(readFileSync(join(folder, id, 'facts.ts'), 'utf8')) ?? [];
  if (name === undefined) throw new Error(`${id} has no name in a line of its own`);
  return name;
};
const catalogued = having('facts.ts');
const deployable = having('parts.ts');

const REGISTRIES = {
  // Each as a tool like any other: of the very facts of all, compiler and linter would make unions for many seconds.
  'facts.ts': `import type { Tool } from '../catalogue/tool';
import type { TOOL_IDS } from '../catalogue/tool-ids';
${imports(catalogued, 'facts')}

export type ToolId = (typeof TOOL_IDS)[number];

/** Every tool of the catalogue by id. */
export const TOOLS: Readonly<Record<ToolId, Tool>> = {
${entries(catalogued)}
};
`,
  '../catalogue/tool-ids.ts': `/** The id of every tool of the catalogue. */
export const TOOL_IDS = [
${catalogued.map((id) => `'${id}',`).join('\n')}
] as const;

/** What each is called today, as people type it. */
export const TOOL_NAMES: Readonly<Record<(typeof TOOL_IDS)[number], string>> = {
${catalogued.map((id) => `'${id}': '${nameOf(id)}'`).join(',\n')}
};
`,
  'parts.ts': `${imports(deployable, 'parts')}
import type { ToolParts } from './tool-parts';

/** What each tool that can be deployed brings into a platform, by id. */
export const PARTS = {
${entries(deployable)}
} as const satisfies Record<string, ToolParts>;

export type DeployableToolId = keyof typeof PARTS;
`,
  'deployable-tools.ts': `import type { Tool } from '../catalogue/tool';
import type { DeployableToolId } from './parts';
${imports(deployable, 'facts')}

/** The facts of the tools that can be deployed, so that reading a plan loads no other tool's. */
export const DEPLOYABLE_TOOLS: Readonly<Record<DeployableToolId, Tool>> = {
${entries(deployable)}
};
`,
  'builders.ts': `${deployable.map((id) => `import { build as ${camel(id)} } from './${id}/build';`).join('\n')}
import type { DeployableToolId } from './parts';
import type { ToolContext } from './tool-context';

/** How each tool that can be deployed is built, by id. */
export const BUILDERS = {
${entries(deployable)}
} as const satisfies Record<DeployableToolId, (context: ToolContext) => unknown>;
`,
};

const style = await resolveConfig(join(folder, 'facts.ts'));
const stale = [];
for (const [file, text] of Object.entries(REGISTRIES)) {
  const path = join(folder, file);
  const wanted = await format(HEAD + text, { ...style, parser: 'typescript' });
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue;
  stale.push(file);
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
}
if (stale.length > 0)
  console.log(`${process.argv.includes('--check') ? 'stale' : 'written'}: ${stale.join(', ')}`);
if (process.argv.includes('--check') && stale.length > 0) process.exitCode = 1;
