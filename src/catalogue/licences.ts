import type { Licence } from './tool';

/** The licences of the catalogue. Open source means approved by the Open Source Initiative. */
export const APACHE_2 = { spdx: 'Apache-2.0', class: 'open-source' } as const satisfies Licence;
export const MIT = { spdx: 'MIT', class: 'open-source' } as const satisfies Licence;
export const BSD_3 = { spdx: 'BSD-3-Clause', class: 'open-source' } as const satisfies Licence;
export const MPL_2 = { spdx: 'MPL-2.0', class: 'open-source' } as const satisfies Licence;
/** Open source, but whoever offers a changed version over a network must publish the changes. */
export const AGPL_3 = { spdx: 'AGPL-3.0-or-later', class: 'open-source' } as const satisfies Licence;
/** Business Source License: production use needs a grant until the change date. */
export const BUSL_1_1 = { spdx: 'BUSL-1.1', class: 'source-available' } as const satisfies Licence;
/** Server Side Public License: whoever offers it as a service must publish the whole service. */
export const SSPL_1 = { spdx: 'SSPL-1.0', class: 'source-available' } as const satisfies Licence;
export const ELASTIC_2 = { spdx: 'Elastic-2.0', class: 'source-available' } as const satisfies Licence;
/** Hugging Face's licence of 2023-24: offering it as a service to others needed a contract. */
export const HFOIL_1 = {
  spdx: 'LicenseRef-HFOIL-1.0',
  class: 'source-available',
} as const satisfies Licence;
export const PACHYDERM_COMMUNITY = {
  spdx: 'LicenseRef-Pachyderm-Community',
  class: 'source-available',
} as const satisfies Licence;
export const PROPRIETARY = { spdx: 'LicenseRef-proprietary', class: 'commercial' } as const satisfies Licence;
