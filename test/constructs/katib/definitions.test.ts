import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { IMAGES } from '../../../src/pins/images';

const CHART = join(__dirname, '..', '..', '..', 'charts', 'katib-crd');
const text = (...path: string[]) => readFileSync(join(CHART, ...path), 'utf8');

describe('the definitions of Katib', () => {
  test('are of the version of each image, and say where they come from', () => {
    const { version, appVersion } = parse(text('Chart.yaml')) as Record<string, string>;
    expect(`v${version}`).toBe(appVersion);
    const images = Object.entries(IMAGES).filter(([name]) => name.startsWith('katib-'));
    expect(images.map(([, image]) => image.split(':').at(-1))).toEqual(Array(4).fill(appVersion));
    expect(text('NOTICE')).toContain(`Katib ${appVersion} `);
    expect(text('NOTICE')).toContain('Apache License, Version 2.0');
  });

  test('are all of Katib’s kinds, in namespaces, with a status of their own', () => {
    const files = readdirSync(join(CHART, 'files'));
    expect(files).toEqual(
      ['experiments', 'suggestions', 'trials'].map((kind) => `${kind}.kubeflow.org.json`),
    );
    for (const file of files) {
      const { spec } = JSON.parse(text('files', file)) as {
        spec: { scope: string; versions: { subresources: object }[] };
      };
      expect(spec.scope).toBe('Namespaced');
      expect(spec.versions[0]?.subresources).toEqual({ status: {} });
    }
  });
});
