import { Construct } from 'constructs';
import { DataGoogleProject } from '../../bindings/google/data-google-project';
import { ProjectIamMember } from '../../bindings/google/project-iam-member';
import { ProjectService } from '../../bindings/google/project-service';
import { ServiceAccount } from '../../bindings/google/service-account';
import { StorageBucket } from '../../bindings/google/storage-bucket';
import { StorageBucketIamMember } from '../../bindings/google/storage-bucket-iam-member';
import { VertexAiEndpoint } from '../../bindings/google/vertex-ai-endpoint';
import { VertexAiTensorboard } from '../../bindings/google/vertex-ai-tensorboard';
import { CONSUMER_NAME, requireMatch } from '../kubernetes/prop-error';
import { endpointNumber } from './endpoint-number';

/** APIs that have to be on in the project. */
const SERVICES = {
  Iam: 'iam.googleapis.com',
  Storage: 'storage.googleapis.com',
  Vertex: 'aiplatform.googleapis.com',
};
/** The most that Google takes for the name of a service account, without what follows ours. */
const ACCOUNT_NAME = 23;

export interface VertexAiProps {
  /** Begins the names of what is made. */
  readonly name: string;
  /** Region of Google Cloud, such as europe-west4. */
  readonly region: string;
  /** true: Terraform refuses to destroy what holds data. @default false */
  readonly preventDestroy?: boolean;
}

/**
 * What a team needs of Vertex AI, in a project that exists: a bucket that keeps every version, a TensorBoard for experiments, an
 * endpoint without a model, and the service account that jobs and models have. Terraform has no resource for its model
 * registry, tuning jobs and experiments: those are made by Google's own client.
 */
export class VertexAi extends Construct {
  public readonly bucket: StorageBucket;
  public readonly account: ServiceAccount;
  public readonly tensorboard: VertexAiTensorboard;
  public readonly endpoint: VertexAiEndpoint;

  constructor(scope: Construct, id: string, { name, region, preventDestroy = false }: VertexAiProps) {
    super(scope, id);
    requireMatch(this, 'name', name, CONSUMER_NAME, 'a lower-case name of up to 40 characters');
    requireMatch(this, 'region', region, /^[a-z]+-[a-z]+[0-9]{1,2}$/, 'a region such as europe-west4');
    const project = new DataGoogleProject(this, 'Project');
    const dependsOn = Object.entries(SERVICES).map(
      ([key, service]) => new ProjectService(this, `${key}Api`, { service, disableOnDestroy: false }),
    );
    const lifecycle = preventDestroy ? { lifecycle: { preventDestroy } } : {};
    this.bucket = new StorageBucket(this, 'Data', {
      // The name is one of all Google's customers', as the number of a project is.
      name: `${name}-${project.number}`,
      location: region,
      uniformBucketLevelAccess: true,
      publicAccessPrevention: 'enforced',
      versioning: { enabled: true },
      dependsOn,
      ...lifecycle,
    });
    this.account = new ServiceAccount(this, 'Account', {
      accountId: `${name.slice(0, ACCOUNT_NAME).replace(/-$/, '')}-vertex`,
      displayName: `Jobs and models of ${name}`,
      dependsOn,
    });
    const member = `serviceAccount:${this.account.email}`;
    new ProjectIamMember(this, 'MayUse', {
      project: this.account.project,
      role: 'roles/aiplatform.user',
      member,
    });
    new StorageBucketIamMember(this, 'MayStore', {
      bucket: this.bucket.name,
      role: 'roles/storage.objectAdmin',
      member,
    });
    this.tensorboard = new VertexAiTensorboard(this, 'Experiments', {
      displayName: name,
      region,
      dependsOn,
      ...lifecycle,
    });
    this.endpoint = new VertexAiEndpoint(this, 'Endpoint', {
      name: endpointNumber(name),
      displayName: name,
      location: region,
      dependsOn,
    });
    // Models come and go by the workspace's script.
    this.endpoint.addOverride('lifecycle.ignore_changes', ['traffic_split']);
  }
}
