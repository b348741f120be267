import { AzureMl, type AzureMlProps, AzurermProvider } from '../../../src/constructs/azure-ml';
import { at, type Json, synthesize } from '../../support/foreign-app';

function build(props: Partial<AzureMlProps> = {}) {
  return synthesize((stack) => {
    new AzurermProvider(stack, 'azurerm', { features: {} });
    return new AzureMl(stack, 'Lab', { name: 'lab', location: 'westeurope', ...props });
  });
}
const one = (resource: Record<string, Record<string, Json>>, type: string): Json => {
  const found = Object.values(resource[type] ?? {});
  expect([type, found.length]).toEqual([type, 1]);
  return found[0] ?? {};
};
const MEMBER = '00000000-0000-4000-8000-000000000001';

describe('AzureMl', () => {
  test('in a foreign app with nothing but a name and a location', () => {
    expect(build().resource).toMatchSnapshot();
  });

  test('no key opens anything: identities alone', () => {
    const { resource } = build();
    expect(one(resource, 'azurerm_storage_account')).toMatchObject({
      shared_access_key_enabled: false,
      allow_nested_items_to_be_public: false,
      local_user_enabled: false,
      min_tls_version: 'TLS1_2',
    });
    expect(one(resource, 'azurerm_container_registry')['admin_enabled']).toBe(false);
    expect(one(resource, 'azurerm_machine_learning_workspace')['storage_account_access_type']).toBe(
      'Identity',
    );
    expect(one(resource, 'azurerm_log_analytics_workspace')['local_authentication_enabled']).toBe(false);
    expect(one(resource, 'azurerm_machine_learning_compute_cluster')).toMatchObject({
      local_auth_enabled: false,
      ssh_public_access_enabled: false,
    });
  });

  test('every version of a blob is kept, and a deleted vault can be had back', () => {
    const { resource } = build();
    expect(at(one(resource, 'azurerm_storage_account'), 'blob_properties', 'versioning_enabled')).toBe(true);
    expect(one(resource, 'azurerm_key_vault')['purge_protection_enabled']).toBe(true);
  });

  test('without jobs there is no node', () => {
    const { resource } = build({ maxNodes: 7, lowPriority: true, vmSize: 'Standard_NC6s_v3' });
    expect(one(resource, 'azurerm_machine_learning_compute_cluster')).toMatchObject({
      vm_priority: 'LowPriority',
      vm_size: 'Standard_NC6s_v3',
      scale_settings: { min_node_count: 0, max_node_count: 7 },
    });
  });

  test('jobs and members get the roles that they need, and nobody else', () => {
    const roles = (props: Partial<AzureMlProps>) =>
      Object.values(build(props).resource['azurerm_role_assignment'] ?? {}).map((body) => [
        body['role_definition_name'],
        String(body['principal_id']).includes('identity') ? 'jobs' : body['principal_id'],
      ]);
    expect(roles({})).toEqual([['Storage Blob Data Contributor', 'jobs']]);
    expect(roles({ members: [MEMBER] })).toEqual([
      ['Storage Blob Data Contributor', 'jobs'],
      ['Storage Blob Data Contributor', MEMBER],
      ['AzureML Data Scientist', MEMBER],
    ]);
  });

  test('the address for MLflow is that of the workspace', () => {
    const { built, text } = build();
    expect(built.trackingUri).toMatch(/^azureml:\/\/westeurope\.api\.azureml\.ms\/mlflow\/v1\.0/);
    expect(text).not.toContain('TfToken');
  });

  test('what holds data is protected where it is asked for', () => {
    const kept = Object.entries(build({ preventDestroy: true }).resource)
      .filter(([, bodies]) => Object.values(bodies).some((body) => at(body, 'lifecycle', 'prevent_destroy')))
      .map(([type]) => type);
    expect(kept.sort()).toEqual([
      'azurerm_key_vault',
      'azurerm_machine_learning_workspace',
      'azurerm_storage_account',
      'azurerm_storage_container',
    ]);
  });

  test.each<[Partial<AzureMlProps>, RegExp]>([
    [{ name: 'My Lab' }, /Lab: `name` must be a lower-case name of up to 40 characters/],
    [{ name: 'ab' }, /Lab: `name` must have 3 to 33 characters/],
    [{ location: 'West Europe' }, /Lab: `location` must be a location such as westeurope, got "West Europe"/],
    [{ vmSize: 'large' }, /Lab: `vmSize` must be a size such as Standard_DS3_v2/],
    [{ maxNodes: 0 }, /Lab: `maxNodes` must be a whole number from 1 to 1000/],
    [{ members: ['jane@example.com'] }, /Lab: `members` must be object ids in Entra ID/],
  ])('refuses %j', (props, message) => {
    expect(() => build(props)).toThrow(message);
  });
});
