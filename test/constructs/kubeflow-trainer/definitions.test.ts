import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { IMAGES } from '../../../src/pins/images';

const CHART = join(__dirname, '..', '..', '..', 'charts', 'kubeflow-trainer-crd');
const files = readdirSync(join(CHART, 'files'));
const text = (...path: string[]) => readFileSync(join(CHART, ...path), 'utf8');

describe('the definitions of Kubeflow Trainer and JobSet', () => {
  test('are of the versions of the images, and say where they come from', () => {
    const { version, appVersion } = parse(text('Chart.yaml')) as Record<string, string>;
    expect(`v${version}`).toBe(appVersion);
    expect(IMAGES['kubeflow-trainer'].split(':').at(-1)).toBe(appVersion);
    expect(text('NOTICE')).toContain(`Trainer ${appVersion} `);
    expect(text('NOTICE')).toContain(`JobSet ${IMAGES.jobset.split(':').at(-1) ?? ''} `);
    expect(text('NOTICE')).toContain('Apache License, Version 2.0');
  });

  // Descriptions are dropped by key, and a field may have that name.
  test('a training job keeps its fields', () => {
    expect(files).toHaveLength(4);
    const job = text('files', 'trainjobs.trainer.kubeflow.org.json');
    for (const field of ['runtimePatches', 'numNodes', 'runtimeRef']) expect(job).toContain(`"${field}":{`);
    expect(job).not.toMatch(/"description":"/);
  });

  test('fit into the Secret of a Helm release, which holds chart and objects', () => {
    const all = Buffer.concat(files.map((file) => Buffer.from(text('files', file))));
    // Chart and manifest, each in base64 within the JSON, compressed, in base64 again.
    expect((gzipSync(all.toString('base64')).length + gzipSync(all).length) * (4 / 3)).toBeLessThan(600_000);
  });
});
