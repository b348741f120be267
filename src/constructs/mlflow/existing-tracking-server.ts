import type { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { ConnectionCheck, type CheckProps } from '../connection-check/connection-check';
import { CHECK_MLFLOW_PY } from '../connection-check/connection-scripts';
import { escapeTemplate } from '../kubernetes/escape-template';
import type { Edge, NetworkEdges, Peer } from '../kubernetes/network-edges';
import type { EnvValue } from '../kubernetes/pod';
import { CONSUMER_NAME, requireMatch } from '../kubernetes/prop-error';
import { takeSecret } from '../kubernetes/provide-secret';
import { requireWorkload } from '../kubernetes/require-props';
import type { SecretReference, WorkloadProps } from '../kubernetes/workload-props';
import { openWay, requireServerAddress } from '../kubernetes/way-to-server';
import { transferEnvironment } from './environment';

/** Who the pods are to an MLflow that asks. */
export interface MlflowAccount extends SecretReference {
  /** What the Secret has: `username` and `password`, or `token`. @default 'password' */
  readonly login?: 'password' | 'token';
}

export interface ExistingTrackingServerProps extends WorkloadProps {
  /** Where it answers: scheme, host, optional port and path. */
  readonly url: string;
  /** Name that the labels of its clients follow; two in one namespace need one each. @default 'mlflow' */
  readonly name?: string;
  /** Secret of the namespace with an account. @default - it asks for none */
  readonly account?: MlflowAccount;
  /**
   * Who the server is to network policies. Of a Service of the cluster no port is named, because a policy sees that of the pods
   * behind it. @default - the namespace that the address of a Service names, else any IPv4 address on the port
   */
  readonly peer?: Peer;
  /** Ask it before anything that depends on the check starts; needs Python. @default - no check */
  readonly check?: CheckProps;
}

/** An MLflow that somebody else runs: nothing of it is made, and pods with `clientLabels` may connect to it. */
export class ExistingTrackingServer extends Construct {
  /** The Job that tries the server out, if one was asked for. */
  public readonly check: ConnectionCheck | undefined;
  public readonly clientEdges: NetworkEdges;
  public readonly url: string;
  /** A client's edge towards it. */
  public readonly edge: Edge;
  /** Labels that open the way to the server for a pod of the namespace. */
  public readonly clientLabels: Readonly<Record<string, string>>;
  /** Of a client's environment the account, by reference. */
  public readonly account: Readonly<Record<string, EnvValue>>;
  /** Environment of a client in the namespace: the address, the account by reference, transfer through the server. */
  public readonly clientEnvironment: Readonly<Record<string, EnvValue>>;
  /** What clients wait for. */
  public readonly dependencies: readonly ITerraformDependable[];

  constructor(scope: Construct, id: string, props: ExistingTrackingServerProps) {
    super(scope, id);
    const { url, name = 'mlflow', account } = props;
    requireWorkload(this, props);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireServerAddress(this, url);
    const secret = account && takeSecret(this, account);
    this.url = url;
    const way = openWay(this, { ...props, name });
    this.edge = way.edge;
    this.clientLabels = way.clientLabels;
    this.clientEdges = way.clientEdges;
    this.account = secret === undefined ? {} : accountEnvironment(secret.name, account?.login);
    const connection = { MLFLOW_TRACKING_URI: url, ...this.account };
    this.clientEnvironment = { ...connection, ...transferEnvironment() };
    this.check =
      props.check &&
      new ConnectionCheck(this, 'Check', {
        ...props.check,
        of: props.check.of ?? name,
        consumers: ['platform'],
        command: ['python3', '-c', escapeTemplate(CHECK_MLFLOW_PY)],
        environmentOf: () => connection,
        edge: this.edge,
        revision: secret?.revision ?? '0',
      });
    this.dependencies = this.check === undefined ? [] : [this.check.job];
  }
}

/** The account as MLflow's clients take it. */
function accountEnvironment(
  secretName: string,
  login: MlflowAccount['login'] = 'password',
): Record<string, EnvValue> {
  const value = (key: string): EnvValue => ({ secretKey: { secretName, key } });
  return login === 'token'
    ? { MLFLOW_TRACKING_TOKEN: value('token') }
    : { MLFLOW_TRACKING_USERNAME: value('username'), MLFLOW_TRACKING_PASSWORD: value('password') };
}
