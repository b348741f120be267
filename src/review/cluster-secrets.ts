import { isOwn } from './check-scope';
import { objectsOfKind } from './kubernetes-objects';
import { renderedObjects } from './rendered-charts';
import {
  block,
  findObjects,
  helmValues,
  isObject,
  type Json,
  type SynthesizedResource,
  text,
} from './synthesized';
import { type WorkloadPods, workloadPods } from './workload-pods';

/** A Secret that the plan does not name: what runs in the cluster makes it, or the code of the project does. */
export interface ClusterSecret {
  readonly name: string;
  readonly keys: readonly string[];
  /** Names of the pods that the stack writes itself and that read it. */
  readonly usedBy: readonly string[];
  readonly madeBy: 'chart' | 'operator' | 'code';
  /** What whoever has it can do, where that is more than its name says. */
  readonly opens?: string;
}

type Resources = readonly SynthesizedResource[];
type Found = Omit<ClusterSecret, 'usedBy'>;

const TLS = ['tls.crt', 'tls.key'];

/** Certificates that charts make for what the cluster's API calls: our own by the name in their values, others as they render. */
const ofCharts = (resources: Resources): Found[] =>
  resources
    .filter(({ type }) => type === 'helm_release')
    .flatMap((release) => {
      const named = isOwn(release)
        ? helmValues(release).flatMap((values) => text(values['secretName']) ?? [])
        : [];
      const rendered = (renderedObjects(release) ?? []).filter(({ kind }) => kind === 'Secret');
      return [
        ...named.map((name) => ({ name, keys: TLS })),
        ...rendered.map((secret) => ({
          name: text(block(secret, 'metadata')['name']) ?? '',
          keys: secret['type'] === 'kubernetes.io/tls' ? TLS : keysOf(secret),
        })),
      ].map((secret) => ({ ...secret, madeBy: 'chart' as const }));
    });

/** The token of each Ray cluster: the operator makes it, under the name of the RayCluster, which a RayService's begins. */
const ofRay = (resources: Resources): Found[] =>
  ['RayCluster', 'RayService'].flatMap((kind) =>
    objectsOfKind(resources, kind).flatMap(({ body }) => {
      const spec = block(body, 'spec');
      const cluster = kind === 'RayService' ? block(spec, 'rayClusterConfig') : spec;
      const { mode, secretName } = block(cluster, 'authOptions');
      if (mode !== 'token' || text(secretName)) return [];
      const name = text(block(body, 'metadata')['name']) ?? '';
      return [
        {
          name: kind === 'RayService' ? `${name}-*` : name,
          keys: ['auth_token'],
          madeBy: 'operator' as const,
          opens: `whoever has it runs code on Ray's cluster ${name}`,
        },
      ];
    }),
  );

const DATA = /^(data|data_wo|binary_data|binary_data_wo|binaryData|stringData)$/;
const keysOf = (secret: Json): string[] =>
  Object.entries(secret).flatMap(([key, data]) =>
    DATA.test(key) && isObject(data) ? Object.keys(data) : [],
  );

/** What `main.ts` or `overrides.ts` adds. */
const ofCode = (resources: Resources, known: ReadonlySet<string>): Found[] =>
  objectsOfKind(resources, 'Secret').flatMap(({ body }) => {
    const name = text(block(body, 'metadata')['name']);
    return name === undefined || known.has(name)
      ? []
      : [{ name, keys: keysOf(body), madeBy: 'code' as const }];
  });

/** Where a pod names a Secret: a volume of it, a key of it for a variable, or all of them. */
function namesSecret(spec: Json, name: string): boolean {
  const named = (part: Json) =>
    part['secret_name'] === name ||
    part['secretName'] === name ||
    ['secret_key_ref', 'secretKeyRef', 'secret_ref', 'secretRef', 'secret'].some(
      (key) => block(part, key)['name'] === name,
    );
  return findObjects(spec, named).length > 0;
}

/** Names of the pods that read a Secret, as far as the stack writes them itself. */
export const podsReading = (pods: readonly WorkloadPods[], secret: string): readonly string[] => [
  ...new Set(pods.filter(({ spec }) => namesSecret(spec, secret)).map(({ name }) => name)),
];

/** The Secrets of the JSON, and those that come of it in the cluster, but for those that the plan names. */
export function clusterSecrets(resources: Resources, planned: readonly string[]): readonly ClusterSecret[] {
  const made = [...ofCharts(resources), ...ofRay(resources)];
  const known = new Set([...planned, ...made.map(({ name }) => name)]);
  const pods = workloadPods(resources);
  const rays = new Set(['RayCluster', 'RayService']);
  return [...made, ...ofCode(resources, known)].map((secret) => {
    // The operator writes the token into the pods of its own cluster, beside what we write.
    const ray = secret.name.replace(/\*$/, '').replace(/-$/, '');
    const reading = pods.filter(({ spec, kind, name }) =>
      secret.madeBy === 'operator'
        ? rays.has(kind) && name.startsWith(`${ray}-`)
        : namesSecret(spec, secret.name),
    );
    return { ...secret, usedBy: [...new Set(reading.map(({ name }) => name))].sort() };
  });
}
