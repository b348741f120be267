import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RAY_SERVE_CODE } from '../../../src/constructs/ray/ray-serve';
import { runProcess } from '../../support/processes';
import { describeWithPackages, syntaxErrors, testWithPython } from '../../support/python';

jest.setTimeout(180_000);

testWithPython('what serves is Python', () => {
  expect(Object.keys(RAY_SERVE_CODE)).toEqual(['open_inference.py', 'serve_models.py']);
  for (const text of Object.values(RAY_SERVE_CODE)) expect(syntaxErrors(text)).toBe('');
});

describeWithPackages(['ray.serve', 'mlflow.pyfunc', 'starlette'], 'What Ray Serve runs', (python) => {
  test('speaks the protocol, and replaces a model without a failed request', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mlops-scaffold-serving-'));
    try {
      for (const [file, text] of Object.entries(RAY_SERVE_CODE)) writeFileSync(join(folder, file), text);
      const { code, stderr } = await runProcess(python, [join(__dirname, 'serving.py')], {
        cwd: folder,
        env: { PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1', MLFLOW_DISABLE_TELEMETRY: 'true' },
      });
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      expect(stderr).toMatch(/Ran 11 tests/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
