// DVC: push and pull of 1000 small files and of a large one, against a raw copy of the same files by rclone.
import { median, ratio, table, turns } from './figures.mjs';
import { CLIENT_RESOURCES, fromSecret, pod, WAITING, withPods } from './pods.mjs';
import { image } from './platform.mjs';

/** An image with git and dvc[s3]; there is none upstream. */
const DVC_IMAGE = process.env.MLOPS_SCAFFOLD_BENCH_DVC_IMAGE;
const RAW = 'rclone copy';
/** What DVC does at once by default on 2 cores, and so rclone here. */
const JOBS = 8;

/** The library that DVC's S3 remote is built on, told to do the same copy by itself. */
const S3FS = `python3 -c '
import s3fs, sys
store = s3fs.S3FileSystem(endpoint_url=sys.argv[3], client_kwargs={"region_name": "us-east-1"})
copy = store.put if sys.argv[1].startswith("/") else store.get
copy(sys.argv[1] + "/", sys.argv[2] + "/", recursive=True, batch_size=${JOBS})
'`;

const SETUP = `
set -eu
git config --global user.email bench@example.com
git config --global user.name bench
mkdir -p /tmp/small/data /tmp/large/data
for i in $(seq 1000); do head -c 4096 /dev/urandom > /tmp/small/data/$i; done
head -c "$1" /dev/urandom > /tmp/large/data/file
for set in small large; do
  cd /tmp/$set
  git init --quiet && dvc init --quiet
  printf '%s' "$2" > .dvc/config
  dvc add --quiet data
done
`;

export async function measureDvc(platform, { rounds, largeMiB }) {
  if (DVC_IMAGE === undefined) {
    console.log('\nDVC: not measured, MLOPS_SCAFFOLD_BENCH_DVC_IMAGE is not set');
    return;
  }
  const read = (key) => platform.kubectl(['get', 'configmap', 'dvc-remote', '-o', `jsonpath={.data.${key}}`]);
  const [config, endpoint] = [await read('config'), await read('endpoint')];
  const key = {
    id: fromSecret('object-store-dvc', 'access-key-id'),
    secret: fromSecret('object-store-dvc', 'secret-access-key'),
  };
  const copies = [
    {
      name: 'dvc',
      from: DVC_IMAGE,
      command: WAITING,
      resources: CLIENT_RESOURCES,
      env: {
        // DVC asks who it runs as, and the image knows no such user.
        USER: 'bench',
        DVC_SITE_CACHE_DIR: '/tmp/site-cache',
        AWS_ACCESS_KEY_ID: key.id,
        AWS_SECRET_ACCESS_KEY: key.secret,
        AWS_REQUEST_CHECKSUM_CALCULATION: 'when_required',
        AWS_RESPONSE_CHECKSUM_VALIDATION: 'when_required',
      },
    },
    {
      name: 'rclone',
      from: image('rclone-storage-initializer'),
      command: WAITING,
      resources: CLIENT_RESOURCES,
      env: {
        RCLONE_CONFIG_S3_TYPE: 's3',
        RCLONE_CONFIG_S3_PROVIDER: 'Other',
        RCLONE_CONFIG_S3_ENDPOINT: endpoint,
        RCLONE_CONFIG_S3_ACCESS_KEY_ID: key.id,
        RCLONE_CONFIG_S3_SECRET_ACCESS_KEY: key.secret,
        RCLONE_S3_NO_CHECK_BUCKET: 'true',
      },
    },
  ];
  await withPods(platform, [pod({ name: 'copies', containers: copies })], async () => {
    const shell = (container, script, ...args) =>
      platform.kubectl(['exec', 'copies', '-c', container, '--', 'sh', '-c', script, 'sh', ...args]);
    /** Seconds that a command takes in the container. */
    const seconds = async (container, command) =>
      Number(
        await shell(container, `set -e; a=$(date +%s%N); ${command} >&2; b=$(date +%s%N); echo $((b - a))`),
      ) / 1e9;
    const empty = () => shell('rclone', 'rclone delete s3:dvc; rm -rf /tmp/site-cache /tmp/copy');
    await shell('dvc', SETUP, String(largeMiB * 2 ** 20), config);

    const candidates = (set) => ({
      'dvc --version': async () => ({ push: await seconds('dvc', 'dvc --version'), pull: 0 }),
      dvc: async () => {
        await empty();
        const push = await seconds('dvc', `cd /tmp/${set}; dvc push --quiet`);
        await shell('dvc', `rm -rf /tmp/site-cache /tmp/${set}/data /tmp/${set}/.dvc/cache`);
        return { push, pull: await seconds('dvc', `cd /tmp/${set}; dvc pull --quiet`) };
      },
      's3fs alone': async () => {
        await empty();
        const push = await seconds('dvc', `${S3FS} /tmp/${set}/data dvc/s3fs ${endpoint}`);
        return { push, pull: await seconds('dvc', `${S3FS} dvc/s3fs /tmp/copy ${endpoint}`) };
      },
      [RAW]: async () => {
        await empty();
        const copy = `rclone copy --transfers ${JOBS} --checkers ${JOBS}`;
        const push = await seconds('rclone', `${copy} /tmp/${set}/data s3:dvc/raw`);
        return { push, pull: await seconds('rclone', `${copy} s3:dvc/raw /tmp/copy`) };
      },
    });
    for (const [set, title] of [
      ['small', '1000 files of 4 KiB'],
      ['large', `one file of ${largeMiB} MiB`],
    ]) {
      const results = await turns(rounds, candidates(set));
      const cell = (name, what) => {
        const [times, raw] = [results[name], results[RAW]].map((answers) =>
          answers.map((answer) => answer[what]),
        );
        return `${median(times).toFixed(2)} (${ratio(times, raw).toFixed(2)}x)`;
      };
      const rows = Object.keys(results).map((name) => [name, cell(name, 'push'), cell(name, 'pull')]);
      table(`DVC: ${title}, seconds and against the raw copy`, ['', 'push', 'pull'], rows);
    }
  });
}
