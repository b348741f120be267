import { isInUse } from '../decision/runs-already';
import type { Issue } from '../requirements/issue';
import { enumerated } from '../words/names';
import { artifactReaderTitles, hasCluster, toolsOf } from './components';
import { secretsOf } from './secrets';
import type { StackPlan } from './stack-plan';

const PLACE = 'platform.connect.mlflow';

/** Terraform would look for a Secret that it has yet to make, and find other keys in it afterwards. */
function takenNames(plan: StackPlan): Issue[] {
  const { secret, artifacts } = plan.platform.connect?.mlflow ?? {};
  const generated = secretsOf(plan).filter(({ origin }) => origin === 'generated');
  const message = 'is the name of a Secret that is generated here. Give yours another name';
  return [
    { place: `${PLACE}.secret`, value: secret, message },
    { place: `${PLACE}.artifacts.secret`, value: artifacts?.secret, message },
  ].filter(({ value }) => generated.some(({ name }) => name === value));
}

/** An MLflow that nothing is connected to, that cannot be signed in to, or whose artifacts nobody can read. */
export function connectIssues(plan: StackPlan): Issue[] {
  const { requirements, platform, stack } = plan;
  const mlflow = platform.connect?.mlflow;
  if (mlflow === undefined) return [];
  const out = `take ${PLACE} out`;
  if (toolsOf({ stack }).includes('mlflow')) {
    const message = `is for an MLflow that runs already, and stack has one generated. Write "mlflow" in requirements.inUse and in stays instead, or ${out}`;
    return [{ place: PLACE, message }];
  }
  if (!isInUse('mlflow', requirements)) {
    const message = `is for an MLflow that runs already, and requirements.inUse does not name it. Add "mlflow" there, or ${out}`;
    return [{ place: PLACE, message }];
  }
  if (!hasCluster({ stack })) {
    const message = `is for tools that run in a cluster, and the stack has none. T${out.slice(1)}`;
    return [{ place: PLACE, message }];
  }
  const { secret, login, artifacts } = mlflow;
  const issues = takenNames(plan);
  if (login === 'token' && secret === undefined) {
    const message = 'says what a Secret has, and none is named. Name it as secret, or take login out';
    issues.push({ place: `${PLACE}.login`, value: login, message });
  }
  if (login === 'token' && toolsOf(plan).includes('kubeflow-pipelines')) {
    const message =
      'is not what Kubeflow Pipelines can use, which knows a user name and a password only. Name a Secret with those, and write "password"';
    issues.push({ place: `${PLACE}.login`, value: login, message });
  }
  const readers = artifactReaderTitles(plan);
  if (artifacts === undefined && readers.length > 0) {
    const message = `is missing, and ${enumerated(readers)} must read what MLflow keeps: name the S3 endpoint and the bucket. Where it keeps artifacts in no S3 store, they cannot be read here: ${out}, and models are served from a bucket of this platform, to which their files are copied`;
    issues.push({ place: `${PLACE}.artifacts`, message });
  }
  return issues;
}
