import { placeOf } from '../plan/clouds';
import { cloudsOf, componentsOf, connectedMlflow, connectedTrackers, partsOf } from '../plan/components';
import { backedUpBy } from '../plan/own-storage';
import { mysqlOf } from '../plan/pipelines-database';
import { secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';
import type { Volume } from './storage';

/** What happens to something that holds data or state when the platform is destroyed. */
export interface Survival {
  readonly what: string;
  readonly where: string;
  readonly stays: boolean;
  readonly why: string;
}

function volumeSurvival(plan: StackPlan, { usedBy, madeBy }: Volume): Survival {
  const { namespace, createNamespace } = plan.platform;
  const stays = !createNamespace && madeBy === 'server';
  return {
    what: `data of ${usedBy}`,
    where: `volume in ${namespace}`,
    stays,
    why: createNamespace
      ? 'the namespace is deleted with everything in it'
      : madeBy === 'server'
        ? 'claims of a StatefulSet outlive it, and the namespace stays'
        : 'Terraform deletes the claim that it made',
  };
}

function outside(plan: StackPlan): Survival[] {
  const { backup, database, objectStore } = plan.platform;
  const { database: wantsDatabase, objectStore: wantsStore } = componentsOf(plan);
  const mlflow = connectedMlflow(plan);
  const mysql = mysqlOf(plan);
  const why = 'it existed before, and only its owner deletes it';
  return [
    ...(wantsDatabase && database.kind === 'existing'
      ? [{ what: 'databases and roles', where: database.host, stays: true, why }]
      : []),
    ...(mysql === undefined
      ? []
      : [{ what: 'databases of Kubeflow Pipelines', where: mysql.host, stays: true, why }]),
    ...(mlflow === undefined
      ? []
      : [{ what: 'runs, models and artifacts of MLflow', where: mlflow.trackingUri, stays: true, why }]),
    ...connectedTrackers(plan).map(({ title, url }) => ({
      what: `runs at ${title}`,
      where: url,
      stays: true,
      why,
    })),
    ...(wantsStore && objectStore.kind === 'existing'
      ? [{ what: 'buckets', where: objectStore.endpoint, stays: true, why }]
      : []),
    ...(backup.kind === 's3' && backedUpBy(plan) !== undefined
      ? [
          {
            what: 'backups',
            where: `${backup.endpoint}, bucket ${backup.bucket}`,
            stays: true,
            why: 'they are outside the cluster',
          },
        ]
      : []),
  ];
}

function secretSurvival(plan: StackPlan): Survival[] {
  const { namespace, createNamespace } = plan.platform;
  return secretsOf(plan).map(({ name, origin }) => {
    const stays = origin === 'existing' && !createNamespace;
    return {
      what: `Secret ${name}`,
      where: namespace,
      stays,
      why: stays
        ? 'you made it, and the namespace stays'
        : createNamespace
          ? 'the namespace is deleted with everything in it'
          : 'Terraform made it, and its values are nowhere else',
    };
  });
}

/** Where the state is, in words. */
export function stateLocation({ platform }: StackPlan): string {
  const { state } = platform;
  return state.kind === 'local'
    ? 'state/platform.tfstate, a file in the project folder of whoever deploys'
    : `the ${state.type} backend that mlops.json names`;
}

/** Everything that holds data, and what is left of it after a destroy. */
export function survivalOf(plan: StackPlan, volumes: readonly Volume[]): readonly Survival[] {
  return [
    ...volumes.map((volume) => volumeSurvival(plan, volume)),
    ...outside(plan),
    ...secretSurvival(plan),
    {
      what: "Terraform's state",
      where: stateLocation(plan),
      stays: true,
      why: `it is emptied, not deleted; ${
        cloudsOf(plan).some(({ inState }) => inState !== undefined)
          ? 'older versions of it may hold the keys that a provider writes there'
          : 'no password was ever in it'
      }`,
    },
    ...cloudsOf(plan).flatMap((cloud) =>
      [...new Set(Object.values(cloud.data))].map((what) => ({
        what,
        where: `${placeOf(plan.platform, cloud)} of the ${cloud.account}`,
        stays: false,
        why: 'Terraform made what holds it; the cloud may refuse while there is anything in it',
      })),
    ),
    ...partsOf(plan).flatMap(({ definitions }) =>
      definitions === undefined
        ? []
        : {
            what: `${definitions.title}, and every ${definitions.objects} of the cluster`,
            where: 'cluster-wide',
            stays: false,
            why: 'the chart brought it, and takes it along',
          },
    ),
  ];
}
