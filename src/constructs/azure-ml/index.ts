export { AzurermProvider } from '../../bindings/azurerm/provider';
export { AZURERM_PROVIDER } from '../../bindings/azurerm/version';
export { AzureMl, type AzureMlProps, OBJECT_ID } from './azure-ml';
export { WorkspaceStorage, type WorkspaceStorageProps } from './storage';
