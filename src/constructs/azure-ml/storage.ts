import { Fn } from 'cdktf';
import { Construct } from 'constructs';
import { ContainerRegistry } from '../../bindings/azurerm/container-registry';
import type { DataAzurermClientConfig } from '../../bindings/azurerm/data-azurerm-client-config';
import { KeyVault } from '../../bindings/azurerm/key-vault';
import type { ResourceGroup } from '../../bindings/azurerm/resource-group';
import { StorageAccount } from '../../bindings/azurerm/storage-account';
import { StorageContainer } from '../../bindings/azurerm/storage-container';

export interface WorkspaceStorageProps {
  /** Begins the names; letters that follow from the subscription make them nobody else's. */
  readonly name: string;
  readonly group: ResourceGroup;
  readonly account: DataAzurermClientConfig;
  /** true: Terraform refuses to destroy it. @default false */
  readonly preventDestroy?: boolean;
}

/** Azure takes 24 characters, all of them small letters and digits, for names that are those of all its customers. */
const LETTERS = 14;

/**
 * What a workspace stands on: a storage account that keeps every version of a blob and takes no key, a key vault, and a registry for
 * images without an administrator.
 */
export class WorkspaceStorage extends Construct {
  public readonly storage: StorageAccount;
  /** For the team's own data; the workspace makes others for what it keeps. */
  public readonly container: StorageContainer;
  public readonly vault: KeyVault;
  public readonly registry: ContainerRegistry;

  constructor(scope: Construct, id: string, props: WorkspaceStorageProps) {
    super(scope, id);
    const { name, group, account, preventDestroy = false } = props;
    const shared = { resourceGroupName: group.name, location: group.location };
    const lifecycle = preventDestroy ? { lifecycle: { preventDestroy } } : {};
    const letters = name.replaceAll('-', '').slice(0, LETTERS);
    const own = Fn.substr(Fn.sha1(Fn.join('/', [account.subscriptionId, name])), 0, 8);
    const unique = `${letters}${own}`;
    this.storage = new StorageAccount(this, 'Account', {
      name: unique,
      ...shared,
      accountTier: 'Standard',
      accountReplicationType: 'LRS',
      minTlsVersion: 'TLS1_2',
      allowNestedItemsToBePublic: false,
      // The provider writes both keys into the state: they open nothing.
      sharedAccessKeyEnabled: false,
      defaultToOauthAuthentication: true,
      localUserEnabled: false,
      blobProperties: { versioningEnabled: true },
      ...lifecycle,
    });
    this.container = new StorageContainer(this, 'Data', {
      name: 'data',
      storageAccountId: this.storage.id,
      containerAccessType: 'private',
      ...lifecycle,
    });
    this.vault = new KeyVault(this, 'Vault', {
      name: unique,
      ...shared,
      tenantId: account.tenantId,
      skuName: 'standard',
      purgeProtectionEnabled: true,
      softDeleteRetentionDays: 7,
      ...lifecycle,
    });
    this.registry = new ContainerRegistry(this, 'Images', {
      name: unique,
      ...shared,
      sku: 'Basic',
      // With one, the provider would write a password into the state.
      adminEnabled: false,
    });
  }
}
