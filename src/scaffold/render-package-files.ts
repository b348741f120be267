import { createHash } from 'node:crypto';
import type { FileOperation } from './file-operation';
import { dependencyOn, type Library, vendoredPath } from './library';
import { projectId } from './project-id';
import { type Templates, template } from './templates';

type Json = Record<string, unknown>;

export interface PackageFilesInput {
  readonly name: string;
  readonly library: Library;
  readonly withCdktfCli: boolean;
  readonly templates: Templates;
}

const text = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const without = (object: Json, drop: (key: string) => boolean): Json =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !drop(key)));

/** Scripts that need the cdktf command. Without it, plain Terraform does the same (README). */
const CLI_SCRIPTS = new Set(['diff', 'deploy', 'destroy']);

function packageJson({ name, library, withCdktfCli, templates }: PackageFilesInput): string {
  const base = JSON.parse(template(templates, 'project/package.json')) as Json & {
    scripts: Json;
    dependencies: Json;
    devDependencies: Json;
  };
  return text({
    ...base,
    name,
    scripts: withCdktfCli ? base.scripts : without(base.scripts, (script) => CLI_SCRIPTS.has(script)),
    dependencies: { ...base.dependencies, 'mlops-scaffold': dependencyOn(library) },
    devDependencies: withCdktfCli
      ? base.devDependencies
      : without(base.devDependencies, (dependency) => dependency === 'cdktf-cli'),
  });
}

const integrity = (tarball: Uint8Array) => `sha512-${createHash('sha512').update(tarball).digest('base64')}`;

type Lock = Json & { readonly packages: Record<string, Json & { dependencies?: Json }> };

const locks = new Map<string, Lock>();

/** A lock is large, and the same for every project of its kind. */
function parsedLock(text: string): Lock {
  const known = locks.get(text) ?? (JSON.parse(text) as Lock);
  locks.set(text, known);
  return known;
}

/** The lock file is made by `scripts/lock-template.mjs`; only what depends on this run is put in. */
function packageLock({ name, library, withCdktfCli, templates }: PackageFilesInput): string {
  const file = withCdktfCli ? 'lock/package-lock-cdktf-cli.json' : 'lock/package-lock.json';
  const base = parsedLock(template(templates, file));
  const root = base.packages[''] ?? {};
  const entry = without(base.packages['node_modules/mlops-scaffold'] ?? {}, (key) =>
    ['version', 'resolved', 'integrity'].includes(key),
  );
  const source =
    library.kind === 'published'
      ? { version: library.version }
      : {
          version: library.version,
          resolved: `file:${vendoredPath(library)}`,
          integrity: integrity(library.tarball),
        };
  return text({
    ...base,
    name,
    packages: {
      ...base.packages,
      '': { ...root, name, dependencies: { ...root.dependencies, 'mlops-scaffold': dependencyOn(library) } },
      'node_modules/mlops-scaffold': { ...source, ...entry },
    },
  });
}

function cdktfJson({ name, templates }: PackageFilesInput): string {
  const base = JSON.parse(template(templates, 'project/cdktf.json')) as Json;
  return text({ ...base, projectId: projectId(name) });
}

/** The files of the project that differ from their template by a few values, edited as objects. */
export function renderPackageFiles(input: PackageFilesInput): readonly FileOperation[] {
  const { library } = input;
  return [
    { path: 'package.json', content: packageJson(input) },
    { path: 'package-lock.json', content: packageLock(input) },
    { path: 'cdktf.json', content: cdktfJson(input) },
    ...(library.kind === 'vendored' ? [{ path: vendoredPath(library), content: library.tarball }] : []),
  ];
}
