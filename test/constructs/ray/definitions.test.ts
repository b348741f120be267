import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { IMAGES } from '../../../src/pins/images';

const CHART = join(__dirname, '..', '..', '..', 'charts', 'kuberay-crd');
const files = readdirSync(join(CHART, 'files'));
const text = (...path: string[]) => readFileSync(join(CHART, ...path), 'utf8');

interface Definition {
  readonly spec: {
    readonly scope: string;
    readonly versions: readonly { readonly name: string; readonly schema: object }[];
  };
}

describe('the definitions of KubeRay', () => {
  test('are of the version of the image, and say where they come from', () => {
    const { version, appVersion } = parse(text('Chart.yaml')) as Record<string, string>;
    expect(`v${version}`).toBe(appVersion);
    expect(IMAGES['kuberay-operator'].split(':').at(-1)).toBe(appVersion);
    expect(text('NOTICE')).toContain(`KubeRay ${appVersion} `);
    expect(text('NOTICE')).toContain('Apache License, Version 2.0');
  });

  test('are all that the operator needs to start', () => {
    expect(files).toEqual(['rayclusters', 'rayjobs', 'rayservices'].map((kind) => `${kind}.ray.io.json`));
  });

  // Descriptions are dropped by key, and a field may have that name.
  test('a RayCluster keeps its fields, and what is wrong in one is refused by the API server', () => {
    const definition = JSON.parse(text('files', 'rayclusters.ray.io.json')) as Definition;
    expect(definition.spec.scope).toBe('Namespaced');
    const v1 = definition.spec.versions.find(({ name }) => name === 'v1');
    const schema = JSON.stringify(v1?.schema);
    for (const field of ['authOptions', 'autoscalerOptions', 'upgradeStrategy', 'headGroupSpec']) {
      expect(schema).toContain(`"${field}":{`);
    }
    expect(schema).toContain('"mode":{"enum":["disabled","token"],"type":"string"}');
    expect(schema).not.toMatch(/"description":"/);
  });

  test('fit into the Secret of a Helm release, which holds chart and objects', () => {
    const all = Buffer.concat(files.map((file) => Buffer.from(text('files', file))));
    // Chart and manifest, each in base64 within the JSON, compressed, in base64 again.
    expect((gzipSync(all.toString('base64')).length + gzipSync(all).length) * (4 / 3)).toBeLessThan(600_000);
  });
});
