import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { IMAGES } from '../../src/pins/images';
import { CHARTS } from '../../src/pins/charts';

const ROOT = join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown> & {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  scripts: Record<string, string>;
};

function packed(): string[] {
  const run = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const [result] = JSON.parse(run.stdout) as [{ files: { path: string }[] }];
  return result.files.map(({ path }) => path);
}

/** What a file of the package loads, by name. */
const loaded = (file: string): string[] =>
  [
    ...readFileSync(join(ROOT, file), 'utf8').matchAll(
      /\brequire\("([^"\n]+)"\)|\bimport\(["']([^"'\n]+)["']\)|^(?:import|export|\}).*\bfrom ["']([^"'\n]+)["'];$|^import ["']([^"'\n]+)["'];$/gm,
    ),
  ].map(([, ...names]) => names.find(Boolean) ?? '');

/** The files that a relative name may stand for. */
const resolved = (file: string, name: string): string[] => {
  const path = posix.join(posix.dirname(file), name);
  return [path, `${path}.js`, `${path}.d.ts`, `${path}/index.js`, `${path}/index.d.ts`];
};

describe('the package', () => {
  const files = packed();

  test('holds what a generated project needs, and nothing of how it was made', () => {
    for (const wanted of [
      'bin/mlops-scaffold.js',
      'bin/start.js',
      'lib/command-line/main.mjs',
      'lib/source-lines.json',
      'lib/index.js',
      'lib/index.d.ts',
      'lib/cli/before-cdktf.js',
      'charts/custom-resources/Chart.yaml',
      'charts/admission-webhooks/Chart.yaml',
      'charts/argo-workflows-crd/NOTICE',
      'charts/argo-workflows-crd/files/workflows.argoproj.io.json',
      'charts/katib-crd/NOTICE',
      'charts/katib-crd/files/experiments.kubeflow.org.json',
      'charts/kubeflow-trainer-crd/NOTICE',
      'charts/kubeflow-trainer-crd/files/trainjobs.trainer.kubeflow.org.json',
      'charts/kserve-crd/NOTICE',
      'charts/kserve-crd/files/inferenceservices.serving.kserve.io.json',
      'charts/kubeflow-pipelines-crd/NOTICE',
      'charts/kubeflow-pipelines-crd/files/workflows.argoproj.io.json',
      'charts/kuberay-crd/NOTICE',
      'charts/kuberay-crd/files/rayclusters.ray.io.json',
      'charts/prerequisites/Chart.yaml',
      'charts/self-signed-certificate/Chart.yaml',
      'templates/project/_gitignore',
      'schema/mlops.json',
      'README.md',
      'LICENSE',
    ]) {
      expect(files).toContain(wanted);
    }
    const strays = files.filter(
      (file) => !/^(bin|lib|charts|templates|schema)\/|^(package\.json|README\.md|LICENSE)$/.test(file),
    );
    expect(strays).toEqual([]);
    expect(files.filter((file) => /\.(tgz|tfstate|env)$|node_modules|\.test\.js$/.test(file))).toEqual([]);
  });

  test('holds every script that a construct reads beside it', () => {
    const scripts = readdirSync(join(ROOT, 'src', 'constructs'), { recursive: true, encoding: 'utf8' })
      .filter((path) => !/\.(ts|md)$|__pycache__/.test(path) && path.includes('.'))
      .map((path) => `lib/constructs/${path}`);
    expect(scripts.length).toBeGreaterThan(5);
    expect(files).toEqual(expect.arrayContaining(scripts));
  });

  test('holds or depends on all that its code loads', () => {
    const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)];
    const code = files.filter((file) => /^(bin|lib)\/.*\.(m?js|d\.ts)$/.test(file));
    const missing = code.flatMap((file) =>
      loaded(file).filter((name) =>
        name.startsWith('.')
          ? !resolved(file, name).some((path) => files.includes(path))
          : !isBuiltin(name) && !packages.some((known) => name === known || name.startsWith(`${known}/`)),
      ),
    );
    expect(missing).toEqual([]);
    expect(code.flatMap(loaded).length).toBeGreaterThan(1000);
  });

  test('hands the licence of each package on whose code it holds', () => {
    const licences = readFileSync(join(ROOT, 'lib', 'command-line', 'LICENSES'), 'utf8');
    const held = files
      .filter((file) => file.endsWith('.mjs'))
      .flatMap((file) => [
        ...readFileSync(join(ROOT, file), 'utf8').matchAll(/^\/\/ node_modules\/(\S+?)\/[^@]/gm),
      ])
      .map(([, name = '']) => name);
    expect([...new Set(held)].sort()).toEqual(['commander', 'yaml', 'zod']);
    for (const name of held) {
      expect(licences).toContain(readFileSync(join(ROOT, 'node_modules', name, 'LICENSE'), 'utf8').trim());
    }
    expect(files).toContain('lib/command-line/LICENSES');
  });

  test('runs nothing when it is installed', () => {
    expect(
      Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare|pack|publish)/.test(name)),
    ).toEqual([]);
  });

  test('names exact versions of what it depends on', () => {
    for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  test('needs few packages at run time', () => {
    expect(Object.keys(manifest.dependencies).sort()).toEqual([
      '@hpcc-js/wasm-graphviz',
      'inquirer',
      'yaml',
      'zod',
    ]);
  });

  test('has a main file that exists', () => expect(existsSync(join(ROOT, 'lib', 'index.js'))).toBe(true));
});

describe('pins', () => {
  test.each(Object.entries(IMAGES))('%s names a registry and an explicit version', (_, reference) => {
    expect(reference).toMatch(/^[a-z0-9.-]+\.[a-z]+\/[a-z0-9/_-]+:v?\d+\.\d+/);
  });

  test.each(Object.entries(CHARTS))('%s has an exact version', (_, { version, repository }) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(repository).toMatch(/^(https|oci):\/\//);
  });
});
