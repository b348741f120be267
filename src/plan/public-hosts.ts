/** Hosts of the internet that images, charts, packages, code, models and runs are commonly taken from or sent to. */
const PUBLIC = [
  'docker.io',
  'ghcr.io',
  'quay.io',
  'gcr.io',
  'registry.k8s.io',
  'public.ecr.aws',
  'mcr.microsoft.com',
  'nvcr.io',
  'pypi.org',
  'pythonhosted.org',
  'pypi.python.org',
  'googleapis.com',
  'amazonaws.com',
  'windows.net',
  'cloudflarestorage.com',
  'github.com',
  'github.io',
  'githubusercontent.com',
  'gitlab.com',
  'bitbucket.org',
  'huggingface.co',
  'databricks.com',
  'azuredatabricks.net',
  'wandb.ai',
  'comet.com',
] as const;

/** Whether a host is known to be on the internet. What is not known may be there all the same. */
export const isPublicHost = (host: string): boolean =>
  PUBLIC.some((known) => host === known || host.endsWith(`.${known}`));

/** The host of the registry that an image's reference begins with. */
export const registryOf = (reference: string): string => (reference.split('/')[0] ?? '').replace(/:\d+$/, '');
