import type { IConstruct } from 'constructs';
import { IMAGE_REFERENCE, PropError, requireInteger, requireMatch } from '../kubernetes/prop-error';
import type {
  KubeflowPipelinesImages,
  KubeflowPipelinesProps,
  PipelinesDatabase,
} from './kubeflow-pipelines-props';

const HOST = /^[A-Za-z0-9]([-.A-Za-z0-9]{0,251}[A-Za-z0-9])?$/;

function requireDatabase(scope: IConstruct, database: PipelinesDatabase): void {
  requireMatch(scope, 'database.host', database.host, HOST, 'a host name or an address');
  requireInteger(scope, 'database.port', database.port ?? 3306, 1, 65_535);
  // Pipelines writes the first into SQL without quotes.
  for (const key of ['database', 'metadataDatabase', 'user'] as const) {
    const name = database[key];
    if (name !== undefined)
      requireMatch(scope, `database.${key}`, name, /^[a-z][a-z0-9_]{0,31}$/, 'a name in lower case');
  }
}

/** Throws a PropError unless the props that are Pipelines' own are well-formed. */
export function requirePipelinesProps(
  scope: IConstruct,
  { preventDestroy, installDefinitions, database, mlflow }: KubeflowPipelinesProps,
  images: KubeflowPipelinesImages,
): void {
  if (preventDestroy === true && installDefinitions === false) {
    throw new PropError(scope, 'preventDestroy', 'guards the definitions, which are not installed');
  }
  if (mlflow?.admin === undefined && mlflow?.secret !== undefined && 'generate' in mlflow.secret) {
    throw new PropError(scope, 'mlflow.secret', 'must be one that exists, where nobody makes its account');
  }
  if (!('accessFor' in database)) requireDatabase(scope, database);
  for (const [image, reference] of Object.entries<string>({ ...images })) {
    requireMatch(
      scope,
      `images.${image}`,
      reference,
      IMAGE_REFERENCE,
      'an image reference with a tag or a digest',
    );
  }
}
