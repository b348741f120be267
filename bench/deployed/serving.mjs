// Models that KServe and Seldon Core serve, against MLServer alone: from registering one to its first answer, from
// creating one to its first answer, and requests a second.
import { median, quantile, ratio, sayLoad, table, turns } from './figures.mjs';
import { BareServer, kserveServer, MODEL, seldonServer } from './model-servers.mjs';
import { image, Platform, SELDON_CHART } from './platform.mjs';
import { clientPod, resourcesOf, withPods } from './pods.mjs';
import { Client } from './run.mjs';
import { Workspace } from './workspace.mjs';

const KSERVE = 'as deployed, by KServe';
const SELDON = 'as deployed, by Seldon Core';
const BASELINE = 'bare MLServer';
const SELDON_TOOL = 'seldon-core-1-apache';

export async function measureServing(platform, { rounds, seconds }) {
  const seldon = SELDON_CHART === undefined ? undefined : await Platform.apply({ serves: SELDON_TOOL });
  if (seldon === undefined)
    console.log('\nSeldon Core is left out: MLOPS_SCAFFOLD_E2E_SELDON_CHART is not set');
  try {
    await withModel(platform, 'kserve', async (trained) => {
      const servers = { [KSERVE]: await firstFromKserve(platform, trained) };
      const measure = async () => {
        const uri = await servedUri(platform);
        const resources = await resourcesOf(platform, `deployment/${MODEL}-predictor`);
        const bare = new BareServer({ platform, uri, resources });
        servers[BASELINE] = Object.assign(bare, trained);
        await withPods(platform, [bare.manifests], async () => {
          await measureRates(servers, { rounds, seconds });
          sayLoad();
          await measureColdStarts(servers, rounds);
        });
      };
      if (seldon === undefined) return measure();
      await withModel(seldon, SELDON_TOOL, async (trainedToo) => {
        servers[SELDON] = await firstFromSeldon(seldon, trainedToo);
        await measure();
      });
    });
  } finally {
    await platform.kubectl(['delete', 'isvc', MODEL, '--ignore-not-found', '--timeout=2m']);
    await seldon?.remove();
  }
}

/** Trains the workspace's model on a platform; with it, a client in a pod and what it asks. */
async function withModel(platform, serving, measure) {
  const workspace = await Workspace.create(platform, serving);
  try {
    await workspace.run('python src/prepare.py && python src/train.py');
    await withPods(platform, [clientPod('serving-client', image('mlflow'))], async () => {
      const { namespace } = platform;
      const client = Client.inPod('serving_client.py', namespace, 'serving-client', 'serving-client');
      try {
        await measure({ workspace, client, path: `/v2/models/${MODEL}/infer`, body: workspace.request() });
      } finally {
        client.close();
      }
    });
  } finally {
    workspace.remove();
  }
}

const ask = ({ client, host, port, path, body }, how) => client.ask({ host, port, path, body, ...how });

const servedUri = (platform) =>
  platform.kubectl(['get', 'isvc', MODEL, '-o', 'jsonpath={.spec.predictor.storageUris[0].uri}']);

function firstFromKserve(platform, trained) {
  const server = Object.assign(kserveServer(platform), trained);
  const deploy = () => trained.workspace.run(`python src/deploy.py models:/${MODEL}/1`);
  return measureFirstAnswer('KServe, deploy.py', server, deploy);
}

/** As the workspace's README says it: the model is put into the plan, and the platform is applied again. */
function firstFromSeldon(platform, trained) {
  const server = Object.assign(seldonServer(platform), trained);
  const deploy = async () => {
    await trained.workspace.run('python src/deploy_model.py');
    await platform.change({ models: trained.workspace.plannedModels() });
  };
  return measureFirstAnswer('Seldon Core, deploy_model.py and terraform apply', server, deploy);
}

async function measureFirstAnswer(title, server, deploy) {
  const now = () => Date.now() / 1000;
  const start = now();
  const since = (then) => `${(then - start).toFixed(0)} s`;
  const steps = async () => {
    await server.workspace.run('python src/register_model.py');
    const registered = now();
    await deploy();
    return { registered, deployed: now() };
  };
  const [{ at }, { registered, deployed }] = await Promise.all([ask(server, { patience: 600 }), steps()]);
  console.log(
    `\n${title}: from the start of register_model.py, registered after ${since(registered)}, first answer after ${since(at)}, all done after ${since(deployed)}`,
  );
  return server;
}

async function measureColdStarts(servers, rounds) {
  const starts = Object.entries(servers).map(([name, server]) => [
    name,
    async () => {
      const create = await server.takeAway();
      const start = Date.now() / 1000;
      const [{ at }] = await Promise.all([ask(server, { patience: 600 }), create()]);
      return at - start;
    },
  ]);
  const results = await turns(rounds, Object.fromEntries(starts));
  const rows = Object.entries(results).map(([name, times]) => [
    name,
    median(times).toFixed(1),
    times.map((time) => time.toFixed(1)).join(', '),
  ]);
  table('From creating the model to its first answer', ['server', 'median s', 'all s'], rows);
}

async function measureRates(servers, { rounds, seconds }) {
  for (const threads of [1, 8]) {
    const orders = Object.entries(servers).map(([name, server]) => [
      name,
      () => ask(server, { seconds, threads }),
    ]);
    const results = await turns(rounds, Object.fromEntries(orders));
    const rate = ({ times, elapsed }) => times.length / elapsed;
    const ms = (value) => (value * 1000).toFixed(1);
    const rows = Object.entries(results).map(([name, answers]) => {
      const times = answers.flatMap((answer) => answer.times);
      const rates = answers.map(rate);
      return [
        name,
        median(rates).toFixed(1),
        `${ratio(rates, results[BASELINE].map(rate)).toFixed(2)}x`,
        ms(quantile(times, 0.5)),
        ms(quantile(times, 0.99)),
        times.length,
      ];
    });
    const head = ['server', 'requests/s', 'rate to bare', 'p50 ms', 'p99 ms', 'requests'];
    table(`Predictions of one row, ${threads} at a time`, head, rows);
  }
}
