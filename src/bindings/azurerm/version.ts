// Made by scripts/vendor-bindings.mjs.

/** The provider that the bindings beside this were made for. */
export const AZURERM_PROVIDER = { source: 'registry.terraform.io/hashicorp/azurerm', version: '4.79.0' };
