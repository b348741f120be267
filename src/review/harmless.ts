import { namesCredential } from '../redaction/names-credential';
import { isObject } from './synthesized';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Attributes whose value is no secret wherever they stand, of Kubernetes' objects and of Helm's values. */
const ATTRIBUTES = words(`
  name namespace generate_name generation resource_version uid id kind api_version app_version version status revision
  image image_pull_policy pull_policy registry repository tag chart max_history timeout
  replicas min_replicas max_replicas parallelism completions completion_mode backoff_limit backoff_limit_per_index
  schedule timezone concurrency_policy starting_deadline_seconds active_deadline_seconds ttl_seconds_after_finished
  successful_jobs_history_limit failed_jobs_history_limit max_failed_indexes revision_history_limit
  progress_deadline_seconds min_ready_seconds termination_grace_period_seconds restart_policy dns_policy
  port ports container_port host_port node_port target_port end_port number protocol app_protocol scheme
  host hosts hostname hostnames host_ip cidr except cluster_ip external_name load_balancer_class load_balancer_ip
  external_traffic_policy internal_traffic_policy ip_family_policy session_affinity health_check_node_port
  ingress_class_name class_name gateway_class_name section_name path path_type policy_types service_name subdomain
  service_account_name secret_name claim_name volume_name priority_class_name runtime_class_name scheduler_name node_name
  storage storage_class storage_class_name size size_limit volume_mode access_modes medium default_mode mode
  mount_path mount_propagation sub_path sub_path_expr working_dir when_deleted when_scaled pod_management_policy
  cpu memory ephemeral_storage cpu_limit cpu_request memory_limit memory_request
  type max_surge max_unavailable min_available max_skew min_domains topology_key when_unsatisfiable
  node_affinity_policy node_taints_policy effect operator
  failure_threshold success_threshold period_seconds timeout_seconds initial_delay_seconds
  termination_message_path termination_message_policy localhost_profile fs_group fs_group_change_policy run_as_group
  run_as_user manager_user_id add drop field_path verbs resources api_groups resource_names
  data_wo_revision set_wo_revision format implementation model_uri claim setting`);

/** Groups of quantities and labels: whatever the entry is called, its value tells how much, or which. */
const PLAIN_GROUPS = words('labels match_labels selector node_selector limits requests hard');

/** Groups in which any entry may be a secret. Some of their entries are known. */
const FREE_GROUPS = words(`
  data binary_data string_data annotations env environment extra_env env_vars variables secrets credentials auth
  set set_list set_sensitive set_wo parameters config input output triggers triggers_replace args command tls`);

/** Variables that our own pods have, and that hold no secret. Addresses of databases are left out: PGHOST says where. */
const VARIABLES = words(`
  AIRFLOW_HOME AIRFLOW__API_AUTH__JWT_ALGORITHM AIRFLOW__CORE__AUTH_MANAGER AIRFLOW__CORE__EXECUTION_API_SERVER_URL
  AIRFLOW__CORE__EXECUTOR AIRFLOW__CORE__PARALLELISM AIRFLOW__KUBERNETES_EXECUTOR__NAMESPACE
  AIRFLOW__LOGGING__REMOTE_BASE_LOG_FOLDER
  ACCESS AWS_DEFAULT_REGION AWS_EC2_METADATA_DISABLED AWS_REQUEST_CHECKSUM_CALCULATION AWS_RESPONSE_CHECKSUM_VALIDATION
  BACKUP BUCKET BUCKETS CONSUMER DASHBOARD_HOSTS DASHBOARD_USER DATABASES DEADLINE DO_NOT_TRACK GOMEMLIMIT HOME KEEP
  MLFLOW_ALLOW_PICKLE_DESERIALIZATION MLFLOW_ARTIFACTS_DESTINATION MLFLOW_AUTH_ADMIN_USERNAME MLFLOW_AUTH_CONFIG_PATH
  MLFLOW_DISABLE_TELEMETRY MLFLOW_ENABLE_AI_GATEWAY MLFLOW_ENABLE_PROXY_MULTIPART_DOWNLOAD
  MLFLOW_ENABLE_PROXY_MULTIPART_UPLOAD MLFLOW_S3_ENDPOINT_URL MLFLOW_SERVER_ENABLE_JOB_EXECUTION MLFLOW_TRACKING_URI
  MLFLOW_CREATE_MODEL_VERSION_SOURCE_VALIDATION_REGEX MLFLOW_SQLALCHEMYSTORE_MAX_OVERFLOW
  MLFLOW_SQLALCHEMYSTORE_POOL_SIZE
  MARIADB_AUTO_UPGRADE MARIADB_HOST MARIADB_PORT MARIADB_ROOT_HOST MARIADB_ROOT_PASSWORD_FILE MARIADB_USER
  MLFLOW_TRACKING_USERNAME PGDATA PGDATABASE PGHOST PGPORT PGSSLMODE PGUSER POSTGRES_PASSWORD_FILE
  PYTHONDONTWRITEBYTECODE PYTHONPATH RCLONE_CONFIG RCLONE_CONFIG_STORE_ENDPOINT RCLONE_CONFIG_STORE_ENV_AUTH
  RCLONE_CONFIG_STORE_NO_CHECK_BUCKET RCLONE_CONFIG_STORE_PROVIDER RCLONE_CONFIG_STORE_REGION RCLONE_CONFIG_STORE_TYPE
  RCLONE_CONFIG_TARGET_ENDPOINT RCLONE_CONFIG_TARGET_ENV_AUTH RCLONE_CONFIG_TARGET_NO_CHECK_BUCKET
  RCLONE_CONFIG_TARGET_PROVIDER RCLONE_CONFIG_TARGET_REGION RCLONE_CONFIG_TARGET_TYPE RCLONE_MULTI_THREAD_STREAMS
  RCLONE_VERBOSE ROOT WEED_LEVELDB2_DIR WEED_LEVELDB2_ENABLED WEED_MASTER_VOLUME_GROWTH_COPY_1`);

/** Options of our own pods' programs, behind which a value is shown. */
const OPTIONS = words(`
  workers threads port host bind older-than allowed-hosts cors-allowed-origins artifacts-destination app-name
  character-set-collations character-set-server collation-server connect-timeout datadir idle-transaction-timeout
  innodb-buffer-pool-size innodb-snapshot-isolation innodb-use-native-aio local-infile max-allowed-packet socket tmpdir
  x-frame-options max_connections shared_buffers max-connections master.volumeSizeLimitMB
  s3.concurrentUploadLimitMB filer.concurrentUploadLimitMB volume.concurrentUploadLimitMB`);

/** Where DVC's users find the store: entries of a ConfigMap of ours. Anybody else's may hold anything. */
const CONFIGURATION = /^kubernetes_config_map_v1\.dvc data (endpoint|region|url)$/;
/** A word of a path that somebody made up, such as the token of a hook. */
const MADE_UP = /(^|\/)(?=[^/]*\d)[^/]{12,}/;
const ANNOTATION = /^(mlops-scaffold\/.*|rev|seldon\.io\/no-engine|kubectl\.kubernetes\.io\/restartedAt)$/;
const LABEL_OR_QUANTITY = /^[-.\w]{0,63}$/;

/** A resource of a Terraform plan. */
export interface PlannedResource {
  readonly type: string;
  readonly address: string;
}

const isIndex = (key: string): boolean => /^\d+$/.test(key);
/** `cpuLimit` is Helm's word for what Terraform's provider calls `cpu_limit`. */
const folded = (key: string): string =>
  key
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase();

/** One word of a command line: a switch, or the value of an option that is known. */
function isHarmlessArgument(list: unknown, index: number): boolean {
  if (!Array.isArray(list)) return false;
  const [before, word] = [list[index - 1], list[index]] as unknown[];
  if (typeof word !== 'string') return false;
  // `-psekrit` is a password: after one dash stands one letter, or an option that is known.
  if (/^(-[a-z]|--[a-z]+(-[a-z]+)*)$/.test(word)) return true;
  if (/^-\w/.test(word) && OPTIONS.has(word.slice(1))) return true;
  const [, option] = /^-{0,2}([a-zA-Z][\w.-]*)=/.exec(word) ?? [];
  if (option !== undefined) return OPTIONS.has(option);
  return typeof before === 'string' && OPTIONS.has(before.replace(/^--?/, ''));
}

/** What stands in a group of which nothing is known but these entries. */
function isHarmlessIn(
  address: string,
  group: string,
  rest: readonly string[],
  value: unknown,
  owner: unknown,
): boolean {
  const [key = '', ...deeper] = rest;
  const name = isObject(owner) && typeof owner['name'] === 'string' ? owner['name'] : '';
  switch (group) {
    case 'env':
      if (['name', 'value'].includes(key) && deeper.length === 0) {
        return key === 'name' ? isObject(owner) && typeof owner['name'] === 'string' : VARIABLES.has(name);
      }
      // Where a value comes from is a name, and a name of an entry.
      return folded(key) === 'value_from'
        ? ['name', 'key', 'field_path', 'resource', 'container_name'].includes(folded(deeper.at(-1) ?? ''))
        : false;
    case 'data':
      return CONFIGURATION.test(`${address} data ${rest.join('.')}`);
    case 'annotations':
      return ANNOTATION.test(key) && deeper.length === 0;
    case 'set':
      return key === 'name' || (key === 'value' && isHarmlessPath(address, name.split(/[.[\]]+/), value, {}));
    default:
      return false;
  }
}

function isHarmlessPath(address: string, path: readonly string[], value: unknown, owner: unknown): boolean {
  const named = path.filter((key) => !isIndex(key));
  const keys = named.map(folded);
  const [key = '', parent = '', grandparent = ''] = keys.toReversed();
  if (key === 'args' || key === 'command') return isHarmlessArgument(owner, Number(path.at(-1)));
  const free = keys.findLastIndex((name) => FREE_GROUPS.has(name));
  const plain = keys.findLastIndex((name) => PLAIN_GROUPS.has(name));
  if (free < 0 && plain >= 0 && plain === keys.length - 2) {
    return !namesCredential(key) && LABEL_OR_QUANTITY.test(String(value));
  }
  if (free >= 0) return isHarmlessIn(address, keys[free] ?? '', named.slice(free + 1), value, owner);
  // The name of an entry, which is a key of a Secret or a ConfigMap; and the path of a route.
  if (key === 'key') return ['secret_key_ref', 'config_map_key_ref', 'items'].includes(parent);
  if (key === 'value') return parent === 'path' && grandparent === 'matches';
  if (key === 'path' && MADE_UP.test(String(value))) return false;
  return ATTRIBUTES.has(key);
}

/**
 * Whether a value of a plan may be shown: an allow-list, because what is secret has too many names.
 * @param path keys and indices down to the value. @param owner the object or list that it stands in.
 */
export function isHarmless(
  { type, address }: PlannedResource,
  path: readonly string[],
  value: unknown,
  owner: unknown,
): boolean {
  // What an earlier apply was given for an answer that cannot change (`input.value`).
  if (type === 'terraform_data')
    return address.startsWith('terraform_data.lasting_') && path.at(-1) === 'value';
  if (type.startsWith('kubernetes_secret') && /^(data|binary_data|string_data)(_wo)?$/.test(path[0] ?? ''))
    return false;
  return isHarmlessPath(address, path, value, owner);
}
