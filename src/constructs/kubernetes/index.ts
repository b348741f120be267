export { allowedHosts, type Reachability } from './allowed-hosts';
export type { ApiServer } from './api-server';
export { contentHash } from './content-hash';
export { escapeTemplate } from './escape-template';
export { GeneratedSecret, type GeneratedSecretProps } from './generated-secret';
export { DRAIN, httpDeployment, type HttpDeployment, type HttpDeploymentProps } from './http-deployment';
export { recommendedLabels, selectorLabels, type WorkloadLabels } from './labels';
export {
  ANYWHERE,
  DNS_EGRESS,
  NetworkEdges,
  type Edge,
  type NetworkEdgesProps,
  type Peer,
} from './network-edges';
export type { Placement, Toleration } from './placement';
export { PlatformNamespace, type PlatformNamespaceProps } from './platform-namespace';
export {
  renderPod,
  type Amounts,
  type Container,
  type EnvValue,
  type Mount,
  type Pod,
  type Probe,
  type Resources,
  type SecretKey,
  type Volume,
} from './pod';
export { PropError } from './prop-error';
export { provideSecret, type SecretHandle, type SecretRequest } from './provide-secret';
export { singleReplica, type SingleReplicaProps, type Storage } from './single-replica';
export { TerraformData, type TerraformDataProps } from './terraform-data';
export { WorkloadIdentity, type WorkloadIdentityProps } from './workload-identity';
export {
  DEFAULT_PART_OF,
  type GenerateSecret,
  type SecretReference,
  type SecretSource,
  type WorkloadProps,
} from './workload-props';
