import { leavesCluster } from '../../../src/plan/outside';
import { parsePlan } from '../../../src/plan/parse-plan';
import { secretsOf } from '../../../src/plan/secrets';
import { synthesize } from '../../review/reports';
import { filesOf } from '../../scaffold/projects';
import { planOf } from '../../support/plans';

const STACK = { 'experiment-tracking': 'wandb', 'model-registry': 'wandb' };
const planned = (platform = {}) => planOf({ stack: STACK, platform });

test('what its maker and the owners of its stores hand out is looked for before anything starts', () => {
  const plan = planned({ wandb: { licenseSecret: 'bought' } });
  const existing = secretsOf(plan).filter(({ origin }) => origin === 'existing');
  expect(existing.map(({ name, keys }) => [name, ...keys])).toEqual([
    ['bought', 'license'],
    ['wandb-mysql', 'password'],
    ['wandb-redis', 'password'],
  ]);
  const { resource } = JSON.parse(synthesize(plan)) as {
    resource: { helm_release: Record<string, { name: string; values: string[]; depends_on?: string[] }> };
  };
  const releases = Object.entries(resource.helm_release);
  const [address = '', look] = releases.find(([, { name }]) => name === 'prerequisites') ?? [];
  expect(look?.values[0]).toContain('"bought"');
  for (const name of ['wandb-operator', 'wandb-server']) {
    const release = releases.find(([, one]) => one.name === name)?.[1];
    expect(release?.depends_on).toContain(`helm_release.${address}`);
  }
});

test('the README says how the Secrets are made, how a client connects and that nobody has installed it', () => {
  const readme = filesOf({ plan: planned() })['README.md'] ?? '';
  expect(readme).toContain('create_secret wandb-license license');
  expect(readme).toContain('export WANDB_BASE_URL=http://localhost:8080');
  expect(readme).toContain(
    '* Weights & Biases, because its server works with a licence that has to be bought',
  );
});

test('what leaves the cluster is named', () => {
  const plan = planned({ wandb: { mysql: { host: 'db.example.com' }, redis: { host: 'redis' } } });
  expect(leavesCluster(plan).hosts.map(({ host }) => host)).toEqual(['db.example.com', 'charts.wandb.ai']);
  const mirrored = planned({ charts: { 'wandb-server': 'oci://r.example.com/charts/operator-wandb' } });
  expect(leavesCluster(mirrored).hosts.map(({ host }) => host)).toEqual(['r.example.com']);
});

test('a chart that no pod can fetch is refused', () => {
  const plan = planned();
  const charts = { 'wandb-server': './charts/operator-wandb' };
  expect(() => parsePlan({ ...plan, platform: { ...plan.platform, charts } })).toThrow(
    /charts\.wandb-server.*must be an oci:\/\/ address/s,
  );
});
