import { hostOf } from '../grammar/addresses';
import type { Issue } from '../requirements/issue';
import { cloudSettings } from './clouds';
import { cloudsOf } from './components';
import type { Platform } from './platform';
import type { StackPlan } from './stack-plan';

/** What Azure takes for the name of a workspace. */
const WORKSPACE_NAME = { min: 3, max: 33 };

/** Whether what holds the state encrypts it, as far as the plan tells: what is not known of a backend is not. */
function isEncrypted(state: Platform['state']): boolean {
  if (state.kind === 'local') return false;
  const { type, config } = state;
  // Their owners encrypt everything that is stored there.
  if (type === 'azurerm' || type === 'gcs') return true;
  if (type === 's3' || type === 'cos' || type === 'oss') {
    const { endpoint, endpoints, encrypt } = config as Readonly<Record<string, unknown>>;
    const foreign = typeof endpoint === 'string' && !hostOf(endpoint).endsWith('amazonaws.com');
    return encrypt === true || (type === 's3' && !foreign && endpoints === undefined);
  }
  return false;
}

/** What a cloud's suite does not take of a plan's settings. */
export function cloudIssues(plan: StackPlan): Issue[] {
  const { platform } = plan;
  const azure = cloudsOf(plan).find(({ settings }) => settings === 'azureMl');
  if (azure === undefined) return [];
  const { keysInState } = cloudSettings(platform, 'azureMl');
  const { length } = platform.name;
  const { min, max } = WORKSPACE_NAME;
  return [
    ...(length >= min && length <= max
      ? []
      : [
          {
            place: 'platform.name',
            value: platform.name,
            message: `must have ${String(min)} to ${String(max)} characters: Azure Machine Learning's workspace is called after it`,
          },
        ]),
    ...(keysInState || isEncrypted(platform.state)
      ? []
      : [
          {
            place: 'platform.azureMl.keysInState',
            value: false,
            message: `is false, and Terraform's state would be where nothing tells that it is encrypted, with ${azure.inState ?? 'keys'}. Keep the state in a backend that encrypts it (platform.state: azurerm, gcs, or s3 with encrypt), or write true`,
          },
        ]),
  ];
}
