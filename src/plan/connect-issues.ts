import { isInUse } from '../decision/runs-already';
import type { Issue } from '../requirements/issue';
import { enumerated } from '../words/names';
import { artifactReaderTitles, hasCluster, toolsOf } from './components';
import { secretsOf } from './secrets';
import type { StackPlan } from './stack-plan';

const PLACE = 'platform.connect.mlflow';

/** The Secrets with an account or a key that the connections name. */
function accountsOf({ platform }: StackPlan) {
  const { mlflow, ...trackers } = platform.connect ?? {};
  return [
    { place: `${PLACE}.secret`, value: mlflow?.secret },
    ...Object.entries(trackers).map(([tool, settings]) => ({
      place: `platform.connect.${tool}.secret`,
      value: settings.secret,
    })),
  ].filter(({ value }) => value !== undefined);
}

/** Terraform would look for a Secret that it has yet to make, and find other keys in it afterwards. */
function takenNames(plan: StackPlan): Issue[] {
  const artifacts = plan.platform.connect?.mlflow?.artifacts?.secret;
  const generated = secretsOf(plan).filter(({ origin }) => origin === 'generated');
  const message = 'is the name of a Secret that is generated here. Give yours another name';
  return [...accountsOf(plan), { place: `${PLACE}.artifacts.secret`, value: artifacts }]
    .filter(({ value }) => generated.some(({ name }) => name === value))
    .map((taken) => ({ ...taken, message }));
}

/** One Secret for two servers: the account or key of one would be shown to the other, and both want other keys of it. */
function sharedNames(plan: StackPlan): Issue[] {
  const named = accountsOf(plan);
  return named.flatMap(({ place, value }, index) => {
    const other = named.slice(0, index).find((one) => one.value === value);
    if (other === undefined) return [];
    const message = `names the Secret that ${other.place} names. Give each service a Secret of its own`;
    return [{ place, value, message }];
  });
}

/** A tool that is to be connected, and does not run already or has nothing to be connected to. */
function strayConnections({ requirements, stack, platform }: StackPlan): Issue[] {
  const titles: Readonly<Record<string, string>> = {
    mlflow: 'an MLflow',
    wandb: 'a Weights & Biases',
    comet: 'a Comet',
  };
  return Object.keys(platform.connect ?? {}).flatMap((tool) => {
    const place = `platform.connect.${tool}`;
    const out = `take ${place} out`;
    const whose = `is for ${titles[tool] ?? tool} that runs already`;
    const generated: readonly string[] = toolsOf({ stack });
    const message = generated.includes(tool)
      ? `${whose}, and stack has one generated. Write "${tool}" in requirements.inUse and in stays instead, or ${out}`
      : !isInUse(tool, requirements)
        ? `${whose}, and requirements.inUse does not name it. Add "${tool}" there, or ${out}`
        : !hasCluster({ stack })
          ? `is for tools that run in a cluster, and the stack has none. T${out.slice(1)}`
          : undefined;
    return message === undefined ? [] : [{ place, message }];
  });
}

/** What is connected to nothing, cannot be signed in to, or keeps artifacts that nobody can read. */
export function connectIssues(plan: StackPlan): Issue[] {
  const stray = strayConnections(plan);
  return stray.length > 0 ? stray : [...takenNames(plan), ...sharedNames(plan), ...mlflowIssues(plan)];
}

function mlflowIssues(plan: StackPlan): Issue[] {
  const mlflow = plan.platform.connect?.mlflow;
  if (mlflow === undefined) return [];
  const { secret, login, artifacts } = mlflow;
  const issues: Issue[] = [];
  const out = `take ${PLACE} out`;
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
