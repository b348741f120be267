import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HelmProvider } from '@cdktf/provider-helm/lib/provider';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { App, LocalBackend, TerraformStack } from 'cdktf';
import { CustomResources } from '../../src/constructs/charts/custom-resources';
import { DvcRemote } from '../../src/constructs/dvc/remote';
import { ObjectStore } from '../../src/constructs/object-store/object-store';
import { PlatformNamespace } from '../../src/constructs/kubernetes/platform-namespace';
import { PostgresDatabase } from '../../src/constructs/postgres/postgres-database';
import { describeWithProviders, validate } from '../support/terraform';

describeWithProviders('the infrastructure in a foreign app', () => {
  test('is what the real providers accept', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-infrastructure-'));
    try {
      const app = new App({ outdir });
      const stack = new TerraformStack(app, 'lab');
      new LocalBackend(stack, { path: 'lab.tfstate' });
      new KubernetesProvider(stack, 'kubernetes', {});
      new HelmProvider(stack, 'helm', {});
      const amounts = { cpu: '1', memory: '1Gi', ephemeralStorage: '1Gi' };
      const { name: namespace } = new PlatformNamespace(stack, 'Namespace', {
        name: 'lab',
        labels: { 'example.com/team': 'ml' },
        nameServers: ['172.20.0.10/32'],
        quota: { 'requests.memory': '8Gi' },
        containerDefaults: { requests: amounts, limits: amounts },
        preventDestroy: true,
      });
      const database = new PostgresDatabase(stack, 'Postgres', { namespace, consumers: { mlflow: {} } });
      database.accessFor('mlflow', { namespace: 'jobs' });
      const store = new ObjectStore(stack, 'ObjectStore', {
        namespace,
        consumers: { dvc: { bucket: 'data', access: 'read-write' } },
        secret: { generate: { preventDestroy: true } },
      });
      new DvcRemote(stack, 'Dvc', { namespace, store, clients: [{ podLabels: { app: 'job' } }] });
      const text = '{{ .Values }} ${var.x} %{ if true }';
      new CustomResources(stack, 'Widgets', {
        namespace,
        name: 'widgets',
        resources: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'w' }, data: { text } }],
        dependsOn: [database.statefulSet],
      });
      app.synth();
      expect(validate(join(outdir, 'stacks', 'lab'))).toMatchObject({ ok: true });
    } finally {
      rmSync(outdir, { recursive: true, force: true });
    }
  });
});
