import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, must, temporaryFolder } from './generated-project';
import { PYTHON, testWithPython } from '../support/python';

jest.setTimeout(600_000);

const folder = temporaryFolder();

test('the lock file without cdktf-cli fits its package.json', () => {
  const project = join(folder, 'plain');
  init(project, '--no-cdktf-cli');
  // A lock file that does not fit is refused before anything would be installed.
  must(project, 'npm', ['ci', '--dry-run', '--no-audit', '--no-fund']);
  expect(readFileSync(join(project, 'package.json'), 'utf8')).not.toContain('cdktf-cli');
});

test('a second run with the same answers changes nothing, another one is refused', () => {
  const project = join(folder, 'twice');
  init(project);
  const before = readFileSync(join(project, 'mlops.json'), 'utf8');
  init(project);
  expect(() => init(project, '--set', 'platform.namespace=other')).toThrow('mlops.json exists and differs');
  expect(readFileSync(join(project, 'mlops.json'), 'utf8')).toBe(before);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

testWithPython('every Python file of the workspace compiles', () => {
  const project = join(folder, 'python');
  init(project);
  const files = readdirSync(join(project, 'workspace'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.py'),
  );
  expect(files.length).toBeGreaterThan(5);
  must(join(project, 'workspace'), PYTHON, ['-m', 'py_compile', ...files]);
});

testWithPython('the model that is deployed goes into mlops.json, and the file keeps its form', () => {
  const project = join(folder, 'deployed');
  init(project);
  const workspace = join(project, 'workspace');
  const script = [
    'import sys, types',
    // The script needs PyYAML for another purpose only.
    'sys.modules["yaml"] = types.ModuleType("yaml")',
    'sys.path.insert(0, "src")',
    'import deploy_model, project',
    'project.write_json(project.REGISTERED, {"name": "wine", "version": "1", "artifact_uri": "mlflow-artifacts:/1/models/m-1/artifacts", "reference_uri": "mlflow-artifacts:/1/r-1/artifacts/reference.csv"})',
    'deploy_model.main()',
  ].join('\n');
  const plan = readFileSync(join(project, 'mlops.json'), 'utf8');
  must(workspace, PYTHON, ['-c', script]);
  const after = readFileSync(join(project, 'mlops.json'), 'utf8');
  const model = {
    name: 'wine',
    format: 'mlflow',
    replicas: 1,
    modelUri: 's3://mlflow/1/models/m-1/artifacts',
    referenceUri: 's3://mlflow/1/r-1/artifacts/reference.csv',
  };
  const expected = JSON.parse(plan) as { platform: { models: unknown[] } };
  expected.platform.models.push(model);
  expect(after).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  expect(existsSync(join(workspace, 'reports', 'registered.json'))).toBe(true);
});
