import {
  HostedTracker,
  type HostedTrackerProps,
} from '../../../src/constructs/hosted-tracker/hosted-tracker';
import { at, byName, environment, synthesize } from '../../support/foreign-app';

const KEY = { secretName: 'tracker' };
const CHECK = { namespace: 'lab', image: 'registry.example.com/python:3.11' };

function build(props: Partial<HostedTrackerProps> = {}) {
  const { built: tracker, resource } = synthesize(
    (stack) => new HostedTracker(stack, 'Tracker', { namespace: 'lab', product: 'wandb', ...props }),
  );
  return { tracker, resource, policies: byName(resource, 'kubernetes_network_policy_v1') };
}

describe('A service for experiments', () => {
  test.each(['wandb', 'comet'] as const)(
    '%s: pods with the label get a way, and nothing is made of it',
    (product) => {
      const { tracker, resource, policies } = build({ product, apiKey: KEY });
      expect(Object.keys(resource)).toEqual(['kubernetes_network_policy_v1']);
      const policy = policies[`${product}-client`];
      expect(at(policy, 'spec', 'pod_selector', 'match_labels')).toEqual(tracker.clientLabels);
      expect(at(policy, 'spec', 'egress', 0, 'ports')).toEqual([{ port: '443', protocol: 'TCP' }]);
      expect(Object.keys(tracker.clientLabels)).toEqual([`mlops-scaffold/${product}-client`]);
      expect(tracker.dependencies).toEqual([]);
    },
  );

  test('clients get the key by reference, and the rest as their product calls it', () => {
    const settings = { apiKey: KEY, workspace: 'team', project: 'churn' };
    const { tracker: wandb } = build(settings);
    expect(wandb.account).toEqual({
      WANDB_API_KEY: { secretKey: { secretName: 'tracker', key: 'api-key' } },
    });
    expect(wandb.environment).toMatchObject({
      WANDB_BASE_URL: 'https://api.wandb.ai',
      WANDB_ENTITY: 'team',
      WANDB_PROJECT: 'churn',
      WANDB_MODE: 'online',
    });
    const { tracker: comet } = build({ ...settings, product: 'comet', url: 'https://comet.example.com' });
    expect(comet.account).toHaveProperty('COMET_API_KEY');
    expect(comet.environment).toMatchObject({
      COMET_URL_OVERRIDE: 'https://comet.example.com/clientlib/',
      COMET_WORKSPACE: 'team',
      COMET_PROJECT_NAME: 'churn',
      COMET_START_ONLINE: 'true',
    });
  });

  test('without a key clients are offline: no way, no label, no account', () => {
    const { tracker, resource } = build({ check: CHECK });
    expect(resource).toEqual({});
    expect(tracker).toMatchObject({ clientLabels: {}, account: {}, dependencies: [] });
    expect(tracker.edge).toBeUndefined();
    expect(tracker.environment).toMatchObject({ WANDB_MODE: 'offline' });
    expect(tracker.environment).not.toHaveProperty('WANDB_ENTITY');
    expect(build({ product: 'comet' }).tracker.environment).toMatchObject({ COMET_START_ONLINE: 'false' });
  });

  test('is tried out by a Job on demand', () => {
    const { tracker, resource } = build({ apiKey: KEY, check: CHECK });
    const job = byName(resource, 'kubernetes_job_v1')['check-wandb'];
    const container = at(job, 'spec', 'template', 'spec', 'container', 0);
    expect(environment(container)).toMatchObject({
      PRODUCT: 'wandb',
      TRACKER_URL: 'https://api.wandb.ai',
      TRACKER_API_KEY: 'tracker/api-key',
    });
    expect(tracker.dependencies).toEqual([tracker.check?.job]);
  });

  test('of the cluster it is reached in its namespace', () => {
    const { tracker } = build({ apiKey: KEY, url: 'http://wandb.tools.svc:8080' });
    expect(tracker.edge).toEqual({ peer: { namespace: 'tools' } });
  });

  test.each(['ftp://x', 'https://x/', 'wandb'])('%s is no address of it', (url) => {
    expect(() => build({ url })).toThrow(/url.*must be an http or https address/);
  });
});
