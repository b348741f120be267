import { all, is, isNew } from './conditions';
import type { Question } from './question';

/** A service of a cloud's owner is nothing for who asks for open source, or for a cluster of their own. */
const commercial = all(
  is('requirements.licence', 'commercial', 'open-source-preferred'),
  is('requirements.hosting', 'managed-preferred', 'managed-welcome'),
);
const on = (cloud: string) => is('requirements.cloud', cloud);

/** Where a cloud's own suite keeps its data, where it is chosen and does not run already, in a place of its own. The account is that of the environment's credentials. */
export const CLOUD_QUESTIONS: readonly Question[] = [
  {
    key: 'platform.sagemaker.region',
    label: 'Region of the cloud',
    message: 'Which region would services of the cloud be in, with their data?',
    help: "Matters where the cloud's own suite is chosen. It cannot be changed afterwards.",
    kind: 'text',
    when: all(on('aws'), commercial, isNew('sagemaker')),
  },
  {
    key: 'platform.azureMl.location',
    label: 'Location in the cloud',
    message: 'Which location would services of the cloud be in, with their data?',
    help: "Matters where the cloud's own suite is chosen. It cannot be changed afterwards.",
    kind: 'text',
    when: all(on('azure'), commercial, isNew('azure-ml')),
  },
  {
    key: 'platform.azureMl.keysInState',
    label: 'Keys in the state',
    message: "May keys of the cloud's storage lie in Terraform's state, if that is a plain file?",
    help: "Where the cloud's own suite is chosen, its provider writes them there. No: only in a backend that encrypts.",
    kind: 'confirm',
    when: all(on('azure'), commercial, isNew('azure-ml')),
  },
  {
    key: 'platform.vertexAi.region',
    label: 'Region of the cloud',
    message: 'Which region would services of the cloud be in, with their data?',
    help: "Matters where the cloud's own suite is chosen. It cannot be changed afterwards.",
    kind: 'text',
    when: all(on('google-cloud'), commercial, isNew('vertex-ai')),
  },
];
