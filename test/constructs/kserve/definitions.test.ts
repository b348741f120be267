import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { KSERVE_IMAGES } from '../../../src/constructs/kserve/kserve';

const CHART = join(__dirname, '..', '..', '..', 'charts', 'kserve-crd');
const files = readdirSync(join(CHART, 'files'));
const text = (...path: string[]) => readFileSync(join(CHART, ...path), 'utf8');

interface Definition {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly versions: readonly { readonly name: string; readonly schema: object }[] };
}

describe('the definitions of KServe', () => {
  test('are of the version of the images, and say where they come from', () => {
    const { version, appVersion } = parse(text('Chart.yaml')) as Record<string, string>;
    expect(`v${version}`).toBe(appVersion);
    for (const image of [KSERVE_IMAGES.controller, KSERVE_IMAGES.storageInitializer, KSERVE_IMAGES.agent]) {
      expect(image.split(':').at(-1)).toBe(appVersion);
    }
    expect(text('NOTICE')).toContain(`KServe ${appVersion} `);
    expect(text('NOTICE')).toContain('Apache License, Version 2.0');
  });

  test('are all that the controller needs to start', () => {
    expect(files).toEqual(
      [
        'clusterservingruntimes',
        'clusterstoragecontainers',
        'inferencegraphs',
        'inferenceservices',
        'servingruntimes',
        'trainedmodels',
      ].map((kind) => `${kind}.serving.kserve.io.json`),
    );
  });

  test.each(files)('%s is a definition with a schema', (file) => {
    const definition = JSON.parse(text('files', file)) as Definition;
    expect(definition).toMatchObject({
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: file.replace(/\.json$/, '') },
    });
    expect(JSON.stringify(definition.spec.versions)).toContain('"properties":{');
  });

  // Descriptions are dropped by key, and a field may have that name.
  test('an InferenceService keeps its fields, and what is wrong in one is refused by the API server', () => {
    const definition = JSON.parse(text('files', 'inferenceservices.serving.kserve.io.json')) as Definition;
    const schema = JSON.stringify(definition.spec.versions[0]?.schema);
    for (const field of ['storageUris', 'storageContainerName', 'deploymentStrategy', 'logger', 'model']) {
      expect(schema).toContain(`"${field}":{`);
    }
    expect(schema).toContain('"minReplicas":{"format":"int32","type":"integer"}');
    expect(schema).not.toMatch(/"description":"/);
  });

  test('fit into the Secret of a Helm release, which holds chart and objects', () => {
    const all = Buffer.concat(files.map((file) => Buffer.from(text('files', file))));
    // Chart and manifest, each in base64 within the JSON, compressed, in base64 again.
    expect((gzipSync(all.toString('base64')).length + gzipSync(all).length) * (4 / 3)).toBeLessThan(400_000);
  });
});
