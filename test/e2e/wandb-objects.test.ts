import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describeOnCluster, kubectl } from '../support/cluster';
import { at, type Json } from '../support/foreign-app';
import { runProcess } from '../support/processes';
import { WANDB_CHARTS, WANDB_DEFINITION, wandbObjects } from '../support/wandb-charts';

const NAMESPACE = 'e2e-wandb-objects';
const missing =
  WANDB_CHARTS === ''
    ? 'MLOPS_SCAFFOLD_WANDB_CHARTS is not set (a checkout of wandb/helm-charts)'
    : undefined;

/** Keeps no object: asks the API server with all that stands before its storage, and what it warns of. */
const wouldTake = (object: Json) =>
  runProcess(
    'kubectl',
    ['-n', NAMESPACE, 'apply', '--server-side', '--dry-run=server', '--validate=strict', '-f', '-'],
    {
      input: JSON.stringify(object),
    },
  );

// Its images are handed out with a licence: a cluster takes every object that the two charts make, and none is kept.
describeOnCluster('Weights & Biases, whose images are not there,', [missing], () => {
  let rendered: readonly Json[];
  let resource: Json;

  beforeAll(async () => {
    ({ rendered, resource } = wandbObjects());
    await kubectl(['create', 'namespace', NAMESPACE]);
    await kubectl(['label', 'namespace', NAMESPACE, 'pod-security.kubernetes.io/enforce=restricted']);
    await kubectl(['apply', '--server-side', '-f', WANDB_DEFINITION]);
  });
  afterAll(async () => {
    await kubectl(['delete', '-f', WANDB_DEFINITION, '--ignore-not-found']);
    await kubectl(['delete', 'namespace', NAMESPACE, '--ignore-not-found']);
  });

  test('every object of both charts is taken as it is, without a warning', async () => {
    expect(rendered.length).toBeGreaterThan(20);
    const isTest = (object: Json) =>
      at(object, 'metadata', 'annotations', 'helm.sh/hook')?.toString().startsWith('test');
    for (const object of rendered.filter((one) => !isTest(one))) {
      const metadata = { ...(object['metadata'] as Json), namespace: NAMESPACE };
      const { code, stderr } = await wouldTake({ ...object, metadata });
      expect({ what: [object['kind'], at(metadata, 'name')], code, stderr }).toMatchObject({
        code: 0,
        stderr: '',
      });
    }
  });

  test('the pod of each of its servers is let in by Pod Security "restricted"', async () => {
    const deployments = rendered.filter(({ kind }) => kind === 'Deployment');
    expect(deployments).toHaveLength(4);
    for (const deployment of deployments) {
      const { spec } = at(deployment, 'spec', 'template') as Json;
      const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'one', namespace: NAMESPACE }, spec };
      const name = (spec as Json)['serviceAccountName'];
      // The account is one of the objects above, of which none is kept.
      const { code, stderr } = await wouldTake({
        ...pod,
        spec: { ...(spec as Json), serviceAccountName: 'default' },
      });
      expect({ name, code, stderr }).toMatchObject({ code: 0, stderr: '' });
    }
  });

  test('its custom resource meets the definition that the operator brings', async () => {
    const { kind } = at(parse(readFileSync(WANDB_DEFINITION, 'utf8')), 'spec', 'names') as Json;
    expect(resource['kind']).toBe(kind);
    const metadata = { ...(resource['metadata'] as Json), namespace: NAMESPACE };
    expect(await wouldTake({ ...resource, metadata })).toMatchObject({ code: 0, stderr: '' });
    expect(await wouldTake({ ...resource, metadata, spec: { chart: 'none' } })).not.toMatchObject({
      code: 0,
    });
  });
});
