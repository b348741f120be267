import {
  MlflowTrackingServer,
  type MlflowTrackingServerProps,
} from '../../src/constructs/mlflow/tracking-server';
import { at, BUCKET, byName, DATABASE, environment, type Json, synthesize } from './foreign-app';

/** The least that the server needs. */
export const MINIMAL: MlflowTrackingServerProps = { namespace: 'lab', database: DATABASE, artifacts: BUCKET };

/** A synthesized server, taken apart for the tests. */
export function build(props: Partial<MlflowTrackingServerProps> = {}) {
  const synth = synthesize((stack) => new MlflowTrackingServer(stack, 'Mlflow', { ...MINIMAL, ...props }));
  const deployment = byName(synth.resource, 'kubernetes_deployment_v1')['mlflow'];
  const pod = at(deployment, 'spec', 'template', 'spec');
  const container = at(pod, 'container', 0);
  return {
    ...synth,
    server: synth.built,
    deployment,
    pod,
    container,
    prepare: at(pod, 'init_container', 0),
    args: at(container, 'args') as string[],
    env: environment(container),
    files: at(byName(synth.resource, 'kubernetes_config_map_v1')['mlflow'], 'data') as Record<string, string>,
    annotations: at(deployment, 'spec', 'template', 'metadata', 'annotations') as Record<string, string>,
  };
}

/** The value of a flag of the server. */
export const flag = (args: readonly string[], name: string) => args[args.indexOf(name) + 1];
export const refusal = (props: Partial<MlflowTrackingServerProps>) => () => build(props);
/** A network policy by name. */
export const policy = (resource: Record<string, Record<string, Json>>, name: string) =>
  at(byName(resource, 'kubernetes_network_policy_v1')[name], 'spec') as Json;
