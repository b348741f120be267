import * as z from 'zod';
import { gitAddress, gitFolder, gitRef, hostName, objectName, portNumber, storageGiB } from './names';

/** The Ray cluster, where Ray Tune tunes. */
export const raySchema = z
  .strictObject({
    workers: z
      .strictObject({
        min: z.int().min(0).max(1000).default(0).describe('Workers that stay while there is nothing to do.'),
        max: z
          .int()
          .min(1)
          .max(1000)
          .default(2)
          .describe('Workers at the most. They come with the trials, and go a minute after the last.'),
      })
      .prefault({}),
    gpusPerWorker: z.int().min(0).max(16).default(0).describe('GPUs of each worker (nvidia.com/gpu).'),
  })
  .describe('Workers of the Ray cluster, where Ray Tune tunes.');

/** The cluster of H2O-3. */
export const h2oSchema = z
  .strictObject({
    nodes: z
      .int()
      .min(1)
      .max(64)
      .default(1)
      .describe(
        'Nodes that share data and work. With more than one, the loss of one ends the cluster, and a change takes effect when all pods are deleted.',
      ),
  })
  .describe('The cluster of H2O-3.');

/** Where Airflow's DAGs come from, and how many tasks run at once. */
export const airflowSchema = z
  .strictObject({
    git: z
      .strictObject({
        url: gitAddress.describe('Address of the repository by https, http or ssh, without a password.'),
        ref: gitRef.default('main').describe('Branch, tag or commit.'),
        folder: gitFolder
          .optional()
          .describe('Folder of the repository that DAGs lie below. Default: all of it.'),
        secret: objectName
          .optional()
          .describe(
            'Existing Secret with username and password (https), or ssh-privatekey and known_hosts (ssh). Default: none, for a repository that everybody may read.',
          ),
      })
      .optional()
      .describe('Repository that DAGs come from. Default: DAGs lie in the image, in /opt/airflow/dags.'),
    parallelism: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe(
        'Tasks at once, by each scheduler, at the most. Default: 8, 32 or 64, as platform.size is small, medium or large.',
      ),
  })
  .describe("Airflow's DAGs and tasks, where Airflow runs pipelines.");

/** What Kubeflow Pipelines keeps its pipelines and runs in, and how many of them run at once. */
export const pipelinesSchema = z
  .strictObject({
    mysql: z
      .strictObject({
        host: hostName.describe('Host name of the MySQL server.'),
        port: portNumber.default(3306),
      })
      .optional()
      .describe(
        'A MySQL server that exists, with the databases `pipelines` and `pipelines_metadata` of a user `pipelines`, reached without TLS. Default: the stack runs a MariaDB.',
      ),
    mariaDb: z
      .strictObject({
        storageGiB: storageGiB.default(10).describe('Size of the volume in GiB.'),
        storageClass: objectName
          .optional()
          .describe("Storage class of the volume. Default: the cluster's default class."),
      })
      .prefault({})
      .describe('The MariaDB that the stack runs where no MySQL that exists is named.'),
    parallelism: z
      .int()
      .min(1)
      .max(1000)
      .optional()
      .describe(
        'Runs at once, at the most. Default: 4, 16 or 32, as platform.size is small, medium or large.',
      ),
  })
  .describe('Database and runs of Kubeflow Pipelines, where it runs pipelines.');

const plainName = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,31}$/, {
  message: 'must be letters, digits and "_", up to 32, beginning with a letter',
});

/** Weights & Biases, where it is chosen. */
export const wandbSchema = z
  .strictObject({
    licenseSecret: objectName
      .default('wandb-license')
      .describe('Existing Secret with the licence, under the key `license`.'),
    mysql: z
      .strictObject({
        host: hostName
          .default('mysql')
          .describe('Host name of a MySQL server, 8.0.32 or newer, that exists.'),
        port: portNumber.default(3306),
        database: plainName.default('wandb'),
        user: plainName.default('wandb'),
      })
      .prefault({})
      .describe('MySQL. Its password is the key `password` of the Secret `wandb-mysql`: letters and digits.'),
    redis: z
      .strictObject({
        host: hostName.default('redis').describe('Host name of a Redis 7 that exists.'),
        port: portNumber.default(6379),
        tls: z.boolean().default(false),
      })
      .prefault({})
      .describe('Redis. Its password is the key `password` of the Secret `wandb-redis`: letters and digits.'),
  })
  .describe('What the server of Weights & Biases needs and this platform does not run.');

const existingStore = (title: string, secret: string, byDefault: string, port: number) => ({
  host: hostName.default(byDefault).describe(`Host name of ${title} that exists.`),
  port: portNumber.default(port),
  tls: z
    .boolean()
    .default(false)
    .describe(
      `Whether it is reached by TLS. Its password is the key \`password\` of the Secret \`${secret}\`.`,
    ),
});

const lowerName = z.string().regex(/^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/, {
  message: 'must be lower-case letters, digits and "-", up to 40, beginning with a letter',
});

/** The first user, and the accounts by which its servers know each other. */
const CLEARML_ACCOUNTS = ['clearml', 'apiserver', 'fileserver'];

/** ClearML, where it is chosen. */
export const clearmlSchema = z
  .strictObject({
    mongo: z
      .strictObject({
        ...existingStore('a MongoDB 7.0', 'clearml-mongodb', 'mongodb', 27_017),
        user: lowerName
          .default('clearml')
          .describe('Its user, who reads and writes the databases `backend` and `auth`.'),
        authSource: lowerName.default('admin').describe('Database that the user was made in.'),
      })
      .prefault({})
      .describe('MongoDB, for experiments, models and users.'),
    elasticsearch: z
      .strictObject({
        ...existingStore('an Elasticsearch 8.17', 'clearml-elasticsearch', 'elasticsearch', 9200),
        user: lowerName.default('clearml').describe('Its user, who makes templates and indices.'),
      })
      .prefault({})
      .describe('Elasticsearch, for metrics and logs.'),
    redis: z
      .strictObject(existingStore('a Redis 7', 'clearml-redis', 'redis', 6379))
      .prefault({})
      .describe('Redis, of which it uses the databases 0, 4 and 8.'),
    storageGiB: storageGiB
      .default(50)
      .describe('Size of the volume for artifacts and models in GiB. It is in no backup.'),
    storageClass: objectName
      .optional()
      .describe("Storage class of that volume. Default: the cluster's default class."),
    users: z
      .array(
        lowerName.refine((name) => !CLEARML_ACCOUNTS.includes(name), {
          message: `is an account that is always there, as are ${CLEARML_ACCOUNTS.join(', ')}: give the user another name`,
        }),
      )
      .default([])
      .describe(
        'Users besides `clearml`. Each password is the key of that name in the Secret `clearml-users`. All of them see and change everything.',
      ),
  })
  .describe('What the server of ClearML needs and this platform does not run, its volume and its users.');
