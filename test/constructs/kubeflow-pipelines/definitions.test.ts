import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { IMAGES } from '../../../src/pins/images';

const CHART = join(__dirname, '..', '..', '..', 'charts', 'kubeflow-pipelines-crd');
const files = readdirSync(join(CHART, 'files'));
const text = (...path: string[]) => readFileSync(join(CHART, ...path), 'utf8');
const tag = (image: keyof typeof IMAGES) => IMAGES[image].split(':').at(-1) ?? '';

describe('the definitions of Kubeflow Pipelines and Argo Workflows', () => {
  test('are of the versions of the images, and say where they come from', () => {
    const { version, appVersion } = parse(text('Chart.yaml')) as Record<string, string>;
    expect(version).toBe(appVersion);
    for (const name of ['kfp-api-server', 'kfp-persistence-agent', 'kfp-driver', 'kfp-launcher'] as const) {
      expect(tag(name)).toBe(appVersion);
    }
    expect(text('NOTICE')).toContain(`Pipelines ${appVersion} `);
    expect(tag('argo-executor')).toBe(tag('argo-workflow-controller'));
    expect(text('NOTICE')).toContain(`Argo Workflows ${tag('argo-executor')} `);
    expect(text('NOTICE')).toContain('Apache License, Version 2.0');
  });

  test('are all that both controllers watch', () => {
    const kinds = files.map((file) => {
      const { spec } = JSON.parse(text('files', file)) as {
        spec: { names: { kind: string }; scope: string };
      };
      return spec.names.kind;
    });
    expect(kinds.sort()).toEqual([
      ...[
        'ClusterWorkflowTemplate',
        'CronWorkflow',
        'ScheduledWorkflow',
        'Workflow',
        'WorkflowArtifactGCTask',
      ],
      ...['WorkflowEventBinding', 'WorkflowTaskResult', 'WorkflowTaskSet', 'WorkflowTemplate'],
    ]);
    expect(text('files', 'workflowtaskresults.argoproj.io.json')).toContain('"outputs":{');
    expect(files.map((file) => text('files', file)).join('')).not.toMatch(/"description":"/);
  });

  test('fit into the Secret of a Helm release, which holds chart and objects', () => {
    const all = Buffer.concat(files.map((file) => Buffer.from(text('files', file))));
    // Chart and manifest, each in base64 within the JSON, compressed, in base64 again.
    expect((gzipSync(all.toString('base64')).length + gzipSync(all).length) * (4 / 3)).toBeLessThan(600_000);
  });
});
