// Ray Tune: from submitting a job to its first trial, and trials per second of 1 to 4 workers against Optuna's workers.
// A trial waits instead of computing: the cores of a small node are not to be what is measured.
import { median, ratio, sayLoad, table, turns } from './figures.mjs';
import { OPTIONS, PASSWORD, storageOf } from './optuna.mjs';
import { image, Platform } from './platform.mjs';
import { clientPod, withPods } from './pods.mjs';
import { RayJobs } from './ray-jobs.mjs';
import { Client } from './run.mjs';

const WORKERS = [1, 2, 4];
const NEW = 'Ray Tune, a process for each trial';
const REUSED = 'Ray Tune, `reuse_actors`';
const OPTUNA = 'Optuna';
/**
 * How long a trial takes, and how many there are. A process takes over a second of CPU to start: on two cores, trials of 10 s
 * leave four workers some room for it, trials of 1 s none. Where it is used again, one worker takes all trials of no time.
 */
const SEARCHES = [
  { seconds: 10, name: NEW, trials: (workers) => 3 * workers },
  { seconds: 1, name: NEW, trials: (workers) => 5 * workers },
  { seconds: 1, name: REUSED, trials: (workers) => 5 * workers },
  { seconds: 0, name: NEW, trials: (workers) => 5 * workers },
  { seconds: 0, name: REUSED, trials: () => 150, most: 1 },
];
const workersOf = (min, max) => ({ ray: { workers: { min, max } } });
const LENGTHS = [...new Set(SEARCHES.map(({ seconds }) => seconds))];

/** A platform with Ray beside the one with Optuna: no stack has both, because both do one task. */
export async function measureRay(platform, { rounds, seconds }) {
  const ray = await Platform.apply({
    alone: { 'hyperparameter-tuning': 'ray-tune' },
    settings: workersOf(0, 1),
  });
  try {
    const cluster = await RayJobs.reach(ray);
    try {
      await measureFirstTrial(cluster, rounds);
      sayLoad();
      const client = clientPod('optuna-client', image('optuna-dashboard'), { env: PASSWORD });
      await withPods(platform, [client], () => measureRates(cluster, platform, { rounds, seconds }));
    } finally {
      cluster.close();
    }
  } finally {
    await ray.remove();
  }
}

/** The clocks of this machine and of the nodes are taken to agree. */
async function measureFirstTrial(cluster, rounds) {
  const search = { trials: 1, seconds: 0, reuse: false };
  const first = async () => (await cluster.submit({ workers: 1, searches: [search] }))[0];
  const cold = async () => {
    await cluster.untilNoWorkers();
    return first();
  };
  const results = await turns(rounds, { 'no worker there': cold, 'a worker there': first });
  const rows = Object.entries(results).map(([name, answers]) => {
    const after = (moment) => answers.map((answer) => moment(answer) - answer.submitted);
    const first = after(({ trials }) => trials[0][0]);
    return [
      name,
      median(first).toFixed(1),
      first.map((value) => value.toFixed(1)).join(', '),
      median(after(({ jobBegan }) => jobBegan)).toFixed(1),
      median(after(({ searchBegan }) => searchBegan)).toFixed(1),
    ];
  });
  const head = ['Ray Tune', 'first trial after s', 'all', 'job began after s', 'search began after s'];
  table('Ray Tune: from `ray job submit` to the first trial', head, rows);
}

async function measureRates(cluster, platform, { rounds, seconds }) {
  const optuna = Client.inPod('optuna_client.py', platform.namespace, 'optuna-client', 'optuna-client');
  const order = { url: storageOf(platform), options: OPTIONS };
  const alone = {};
  try {
    for (const workers of WORKERS) {
      // Not more either: for two trials at once, Ray has brought a third worker.
      await cluster.platform.change(workersOf(workers, workers));
      const { rays, optunas } = await turns(rounds, {
        rays: () => raysRates(cluster, workers),
        optunas: () => optunasRates(optuna, { ...order, workers }, seconds),
      });
      show(
        workers,
        rays.map((rates, round) => ({ ...rates, ...optunas[round] })),
        alone,
      );
      sayLoad();
    }
  } finally {
    optuna.close();
  }
}

/** What one worker alone had comes with the first table. */
function show(workers, results, alone) {
  const rows = LENGTHS.flatMap((length) =>
    [NEW, REUSED, OPTUNA].flatMap((name) => {
      const of = (what) => results.map((rates) => rates[key(what, length)]);
      if (of(name).includes(undefined)) return [];
      const rate = median(of(name));
      alone[key(name, length)] ??= rate;
      const row = [
        key(name, length),
        rate.toPrecision(3),
        `${(rate / alone[key(name, length)]).toFixed(2)}x`,
        `${ratio(of(name), of(OPTUNA)).toFixed(2)}x`,
        of(name)
          .map((value) => value.toPrecision(3))
          .join(', '),
      ];
      return [row];
    }),
  );
  table(
    `Ray Tune: workers: ${workers}`,
    ['search, and length of a trial', 'trials/s', 'speed-up', 'rate to Optuna', 'all'],
    rows,
  );
}

const key = (name, length) => `${name}, ${length} s`;

/** Trials per second of each search, in one job. */
async function raysRates(cluster, workers) {
  const searches = SEARCHES.filter(({ most = workers }) => workers <= most);
  const asked = searches.map(({ seconds, name, trials }) => ({
    seconds,
    trials: trials(workers),
    reuse: name === REUSED,
  }));
  const answers = await cluster.submit({ workers, wait: true, searches: asked });
  const rates = answers.map((answer, index) => {
    const { seconds, name } = searches[index];
    return [key(name, seconds), steadyRate(answer.trials, workers)];
  });
  return Object.fromEntries(rates);
}

/** From when all workers have a trial: each that begins later takes the place of one that has ended. */
function steadyRate(trials, workers) {
  const firstOf = new Map(trials.toReversed().map(([began, node]) => [node, began]));
  // Seen where trials are short: one that is free already takes what another was to have.
  if (firstOf.size !== workers) console.log(`\nOnly ${firstOf.size} of ${workers} workers had trials`);
  const start = Math.max(...firstOf.values());
  const later = trials.filter(([began]) => began > start);
  return later.length / (later.at(-1)[0] - start);
}

/** The same trials, by processes that share a study in the platform's database. */
async function optunasRates(client, order, seconds) {
  const rates = {};
  for (const length of LENGTHS) {
    const long = Math.max(seconds, Math.min(6 * length, 20));
    const { perSecond } = await client.ask({ ...order, seconds: long, sleep: length, reports: 0 });
    rates[key(OPTUNA, length)] = perSecond;
  }
  return rates;
}
