import type { Platform } from '../plan/platform';

type Remote = Extract<Platform['state'], { readonly kind: 'remote' }>;

/**
 * What stores that are not Amazon's lack: its account service, instance metadata, list of regions, a host name for each bucket,
 * and the checksum that its newer clients put at the end of what they upload.
 */
const NOT_OF_AMAZON = {
  skip_credentials_validation: true,
  skip_metadata_api_check: true,
  skip_region_validation: true,
  skip_requesting_account_id: true,
  skip_s3_checksum: true,
  use_path_style: true,
};

const AMAZON = /^(https?:\/\/)?([-a-z0-9]+\.)*amazonaws\.com(\.cn)?(?=[:/]|$)/;

/** The options of a backend as they are synthesized. What a plan says of its own goes first. */
export function backendConfig({ type, config }: Remote): Readonly<Record<string, unknown>> {
  if (type !== 's3') return config;
  const { endpoint, endpoints, force_path_style: older } = config as Readonly<Record<string, unknown>>;
  const group = typeof endpoints === 'object' && endpoints !== null ? endpoints : {};
  const store = 's3' in group ? group.s3 : endpoint;
  if (typeof store !== 'string' || AMAZON.test(store)) return config;
  const { use_path_style: pathStyle, ...others } = NOT_OF_AMAZON;
  // Terraform refuses the older and the newer name of one option together.
  return { ...others, ...(older === undefined && { use_path_style: pathStyle }), ...config };
}
