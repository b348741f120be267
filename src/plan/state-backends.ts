/**
 * Where Terraform 1.11 can keep a state, and every option that each backend takes there, as its source declares them
 * (internal/backend/remote-state). What is secret is never written into a project.
 */

/**
 * text, number (whole), flag, list (of texts), map (of texts), environment (a map whose entries may be secret), group
 * (options of its own).
 */
export type BackendOption =
  | {
      readonly type: 'text' | 'number' | 'flag' | 'list' | 'map' | 'environment';
      readonly required?: boolean;
    }
  | {
      readonly type: 'secret';
      /** Environment variable that Terraform reads instead, or another option that does without the secret. */
      readonly instead: string;
    }
  | { readonly type: 'group'; readonly options: BackendOptions };
export type BackendOptions = Readonly<Record<string, BackendOption>>;

type Plain = Extract<BackendOption, { readonly required?: boolean }>['type'];

/** Options of one type, by their names with blanks between. */
const all = (type: Plain, names: string): BackendOptions =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, { type }]),
  );
const required = (names: string): BackendOptions =>
  Object.fromEntries(names.split(' ').map((name) => [name, { type: 'text', required: true }]));
const secrets = (instead: Readonly<Record<string, string>>): BackendOptions =>
  Object.fromEntries(
    Object.entries(instead).map(([name, variable]) => [name, { type: 'secret', instead: variable }]),
  );
const group = (options: BackendOptions): BackendOption => ({ type: 'group', options });

const s3: BackendOptions = {
  ...required('bucket key'),
  ...all(
    'text',
    `region profile acl kms_key_id dynamodb_table workspace_key_prefix retry_mode custom_ca_bundle
     http_proxy https_proxy no_proxy sts_region shared_credentials_file
     endpoint dynamodb_endpoint iam_endpoint sts_endpoint
     ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode`,
  ),
  ...all('list', 'allowed_account_ids forbidden_account_ids shared_config_files shared_credentials_files'),
  ...all('number', 'max_retries'),
  ...all(
    'flag',
    `encrypt use_lockfile insecure use_path_style force_path_style use_fips_endpoint use_dualstack_endpoint
     skip_credentials_validation skip_requesting_account_id skip_metadata_api_check skip_region_validation
     skip_s3_checksum`,
  ),
  ...secrets({
    access_key: 'AWS_ACCESS_KEY_ID',
    secret_key: 'AWS_SECRET_ACCESS_KEY',
    token: 'AWS_SESSION_TOKEN',
    sse_customer_key: 'AWS_SSE_CUSTOMER_KEY',
  }),
  endpoints: group(all('text', 'dynamodb iam s3 sso sts')),
  assume_role: group({
    ...required('role_arn'),
    ...all('text', 'duration external_id policy session_name source_identity'),
    ...all('list', 'policy_arns transitive_tag_keys'),
    ...all('map', 'tags'),
  }),
  assume_role_with_web_identity: group({
    // Terraform wants it or the token itself, and takes neither from the environment.
    ...required('role_arn web_identity_token_file'),
    ...all('text', 'duration policy session_name'),
    ...all('list', 'policy_arns'),
    ...secrets({ web_identity_token: 'web_identity_token_file' }),
  }),
};

const gcs: BackendOptions = {
  ...required('bucket'),
  ...all('text', 'prefix impersonate_service_account kms_encryption_key storage_custom_endpoint'),
  ...all('list', 'impersonate_service_account_delegates'),
  ...secrets({
    credentials: 'GOOGLE_BACKEND_CREDENTIALS',
    access_token: 'GOOGLE_OAUTH_ACCESS_TOKEN',
    encryption_key: 'GOOGLE_ENCRYPTION_KEY',
  }),
};

const azurerm: BackendOptions = {
  ...required('storage_account_name container_name key'),
  ...all(
    'text',
    `resource_group_name subscription_id tenant_id client_id client_id_file_path environment metadata_host endpoint
     msi_endpoint client_certificate_path client_secret_file_path oidc_request_url oidc_token_file_path
     ado_pipeline_service_connection_id`,
  ),
  ...all(
    'flag',
    `lookup_blob_endpoint snapshot use_oidc use_msi use_cli use_aks_workload_identity use_azuread_auth`,
  ),
  ...secrets({
    access_key: 'ARM_ACCESS_KEY',
    sas_token: 'ARM_SAS_TOKEN',
    client_certificate: 'ARM_CLIENT_CERTIFICATE',
    client_certificate_password: 'ARM_CLIENT_CERTIFICATE_PASSWORD',
    client_secret: 'ARM_CLIENT_SECRET',
    oidc_request_token: 'ARM_OIDC_REQUEST_TOKEN',
    oidc_token: 'ARM_OIDC_TOKEN',
  }),
};

const kubernetes: BackendOptions = {
  ...required('secret_suffix'),
  ...all(
    'text',
    `namespace host username client_certificate cluster_ca_certificate config_path config_context
     config_context_auth_info config_context_cluster proxy_url`,
  ),
  ...all('list', 'config_paths'),
  ...all('map', 'labels'),
  ...all('flag', 'in_cluster_config load_config_file insecure'),
  ...secrets({
    password: 'KUBE_PASSWORD',
    client_key: 'KUBE_CLIENT_KEY_DATA',
    token: 'KUBE_TOKEN',
  }),
  exec: group({
    ...required('api_version command'),
    ...all('list', 'args'),
    ...all('environment', 'env'),
  }),
};

const pg: BackendOptions = {
  ...all('text', 'schema_name'),
  ...all('flag', 'skip_schema_creation skip_table_creation skip_index_creation'),
  ...secrets({ conn_str: 'PG_CONN_STR' }),
};

const http: BackendOptions = {
  ...required('address'),
  ...all(
    'text',
    `update_method lock_address lock_method unlock_address unlock_method username client_ca_certificate_pem
     client_certificate_pem`,
  ),
  ...all('number', 'retry_max retry_wait_min retry_wait_max'),
  ...all('flag', 'skip_cert_verification'),
  ...secrets({ password: 'TF_HTTP_PASSWORD', client_private_key_pem: 'TF_HTTP_CLIENT_PRIVATE_KEY_PEM' }),
};

const consul: BackendOptions = {
  ...required('path'),
  ...all('text', 'address scheme datacenter ca_file cert_file key_file'),
  ...all('flag', 'gzip lock'),
  ...secrets({ access_token: 'CONSUL_HTTP_TOKEN', http_auth: 'CONSUL_HTTP_AUTH' }),
};

const cos: BackendOptions = {
  ...required('bucket'),
  ...all('text', 'region endpoint domain prefix key acl shared_credentials_dir profile cam_role_name'),
  ...all('flag', 'encrypt accelerate'),
  ...secrets({
    secret_id: 'TENCENTCLOUD_SECRET_ID',
    secret_key: 'TENCENTCLOUD_SECRET_KEY',
    security_token: 'TENCENTCLOUD_SECURITY_TOKEN',
  }),
  assume_role: group({
    ...required('role_arn session_name'),
    ...all('text', 'external_id policy'),
    ...all('number', 'session_duration'),
  }),
};

const oss: BackendOptions = {
  ...required('bucket'),
  ...all(
    'text',
    `region prefix key acl ecs_role_name endpoint sts_endpoint tablestore_endpoint tablestore_table
     shared_credentials_file profile assume_role_role_arn assume_role_session_name
     assume_role_policy`,
  ),
  ...all('number', 'assume_role_session_expiration'),
  ...all('flag', 'encrypt'),
  ...secrets({
    access_key: 'ALICLOUD_ACCESS_KEY',
    secret_key: 'ALICLOUD_SECRET_KEY',
    security_token: 'ALICLOUD_SECURITY_TOKEN',
  }),
  assume_role: group({
    ...required('role_arn'),
    ...all('text', 'policy session_name'),
    ...all('number', 'session_expiration'),
  }),
};

export const BACKEND_TYPES = [
  's3',
  'gcs',
  'azurerm',
  'kubernetes',
  'pg',
  'http',
  'consul',
  'cos',
  'oss',
] as const;
export type BackendType = (typeof BACKEND_TYPES)[number];

export const STATE_BACKENDS: Readonly<Record<BackendType, BackendOptions>> = {
  s3,
  gcs,
  azurerm,
  kubernetes,
  pg,
  http,
  consul,
  cos,
  oss,
};
