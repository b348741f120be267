import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMAGES } from '../../src/pins/images';
import { CHARTS } from '../../src/pins/charts';

const ROOT = join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown> & {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
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

describe('the package', () => {
  const files = packed();

  test('holds what a generated project needs, and nothing of how it was made', () => {
    for (const wanted of [
      'bin/mlops-scaffold.js',
      'lib/index.js',
      'lib/index.d.ts',
      'lib/cli/before-cdktf.js',
      'charts/custom-resources/Chart.yaml',
      'charts/admission-webhooks/Chart.yaml',
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
      'commander',
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
