import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { IMAGES } from '../../../src/pins/images';

const CHARTS = join(__dirname, '..', '..', '..', 'charts');
const text = (chart: string, ...path: string[]) => readFileSync(join(CHARTS, chart, ...path), 'utf8');

describe('the definitions of Argo Workflows', () => {
  test('are of the version of the images, and say where they come from', () => {
    const { version, appVersion } = parse(text('argo-workflows-crd', 'Chart.yaml')) as Record<string, string>;
    expect(version).toBe(appVersion);
    for (const name of ['argo-workflow-controller', 'argo-executor'] as const) {
      expect(IMAGES[name].split(':').at(-1)).toBe(`v${appVersion}`);
    }
    const notice = text('argo-workflows-crd', 'NOTICE');
    expect(notice).toContain(`Argo Workflows ${appVersion} `);
    expect(notice).toContain('Apache License, Version 2.0');
  });

  test('are those that Kubeflow Pipelines installs with its own, so that platforms with either can share them', () => {
    const files = readdirSync(join(CHARTS, 'argo-workflows-crd', 'files'));
    expect(files).toHaveLength(8);
    for (const file of files) {
      expect([file, text('argo-workflows-crd', 'files', file)]).toEqual([
        file,
        text('kubeflow-pipelines-crd', 'files', file),
      ]);
    }
  });
});
