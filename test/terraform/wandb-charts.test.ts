import { at, type Json } from '../support/foreign-app';
import { WANDB_CHARTS, wandbObjects } from '../support/wandb-charts';

(WANDB_CHARTS === '' ? test.skip : test)(
  'both charts take the values, and render pods without capabilities, of pinned images and in the namespace only (MLOPS_SCAFFOLD_WANDB_CHARTS)',
  () => {
    const { rendered: objects } = wandbObjects();
    const kinds = objects.map(({ kind }) => String(kind));
    expect(kinds.filter((kind) => kind.startsWith('Cluster') || kind === 'Ingress')).toEqual([]);
    const deployments = objects.filter(({ kind }) => kind === 'Deployment');
    expect(deployments.map((object) => at(object, 'metadata', 'name')).sort()).toEqual([
      'wandb-app-bc',
      'wandb-controller-manager',
      'wandb-parquet-bc',
      'wandb-weave-bc',
    ]);
    for (const deployment of deployments) {
      const pod = at(deployment, 'spec', 'template', 'spec') as Json;
      expect(pod['securityContext']).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const container of [
        ...((pod['initContainers'] ?? []) as Json[]),
        ...(pod['containers'] as Json[]),
      ]) {
        expect(container['image']).toMatch(/:\d+\.\d+\.\d+$/);
        expect(container['securityContext']).toMatchObject({
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
      }
    }
  },
  120_000,
);
