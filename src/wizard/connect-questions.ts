import { all, given, runsAlready, wants } from './conditions';
import { choicesFor, type Question } from './question';

const URI = 'platform.connect.mlflow.trackingUri';
const SECRET = 'platform.connect.mlflow.secret';
// What works with MLflow, and what reads the models and the data that it keeps.
const works = wants('orchestration', 'training-jobs', 'hyperparameter-tuning', 'model-serving', 'monitoring');
const reads = wants('model-serving', 'monitoring');
const hasJobs = wants('orchestration', 'training-jobs', 'hyperparameter-tuning');

/** Two questions about a service for experiments: without the name of a Secret nothing is connected. */
const trackerQuestions = (tool: string, title: string, workspace: string): readonly Question[] => [
  {
    key: `platform.connect.${tool}.secret`,
    label: `API key of ${title}`,
    message: `Which Secret has the API key for ${title} that jobs use?`,
    help: 'A Secret that you make, with the key under api-key. What jobs log leaves the platform then. Leave it empty, and nothing is connected.',
    kind: 'text',
    optional: true,
    when: all(runsAlready(tool), hasJobs),
  },
  {
    key: `platform.connect.${tool}.workspace`,
    label: `${workspace} at ${title}`,
    message: `Whose runs are they at ${title}?`,
    help: `Its ${workspace.toLowerCase()}. Leave it empty for the one of the key.`,
    kind: 'text',
    optional: true,
    when: given(`platform.connect.${tool}.secret`),
  },
];

/** What runs already and is connected to the platform. */
export const CONNECT_QUESTIONS: readonly Question[] = [
  {
    key: URI,
    label: 'Address of MLflow',
    message: 'Where does the MLflow that runs already answer?',
    help: 'As pods of the cluster reach it, such as https://mlflow.example.com. Leave it empty, and nothing is connected to it.',
    kind: 'text',
    optional: true,
    when: all(runsAlready('mlflow'), works),
  },
  {
    key: SECRET,
    label: 'Account of MLflow',
    message: 'Which Secret has an account for the platform there?',
    help: 'A Secret that you make, with username and password, or with token. Leave it empty where MLflow asks for no account.',
    kind: 'text',
    optional: true,
    when: given(URI),
  },
  {
    key: 'platform.connect.mlflow.login',
    label: 'Login of MLflow',
    message: 'What does that Secret have?',
    help: 'As MLflow asks for it.',
    kind: 'select',
    choices: choicesFor(['password', 'token'], {
      password: ['username and password', "MLflow's own accounts"],
      token: ['token', 'for a server that stands before it'],
    }),
    when: given(SECRET),
  },
  {
    key: 'platform.connect.mlflow.artifacts.endpoint',
    label: 'S3 endpoint of MLflow',
    message: 'In which S3 store does that MLflow keep artifacts?',
    help: 'Its address, such as https://s3.example.com. Models are read there; where MLflow keeps them in no S3 store, go back and leave its address empty.',
    kind: 'text',
    when: all(given(URI), reads),
  },
  {
    key: 'platform.connect.mlflow.artifacts.bucket',
    label: 'Bucket of MLflow',
    message: 'In which bucket of it?',
    help: 'You make a Secret, mlflow-artifacts, with a key that may list and read it.',
    kind: 'text',
    when: all(given(URI), reads),
  },
  {
    key: 'platform.connect.mlflow.artifacts.path',
    label: 'Path in the bucket of MLflow',
    message: 'Below which path of the bucket?',
    help: "As MLflow's --artifacts-destination says. Leave it empty for none.",
    kind: 'text',
    optional: true,
    when: all(given(URI), reads),
  },
  ...trackerQuestions('wandb', 'Weights & Biases', 'Entity'),
  ...trackerQuestions('comet', 'Comet', 'Workspace'),
];
