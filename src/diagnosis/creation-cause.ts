import type { Cause } from './cause';
import { lastWarning, type ClusterObject, type ClusterSnapshot } from './cluster-objects';

/** Why the pods of a ReplicaSet, StatefulSet or Job are not even made, in the words of the API server's admission. */
export function creationCause(owner: ClusterObject, { objects }: ClusterSnapshot): Cause | undefined {
  const said = lastWarning(objects, owner, 'FailedCreate');
  if (said === undefined) return undefined;
  const quota = /exceeded quota: ([^,]+), (.*)$/s.exec(said);
  if (quota !== null) {
    return {
      why: `its pod is over the quota "${quota[1]}": ${quota[2]}`,
      fix: 'have the quota raised, or choose a smaller platform.size in mlops.json; then apply again',
    };
  }
  const mustSay = /failed quota: ([^:]+): (must specify.*)$/s.exec(said);
  if (mustSay !== null) {
    return { why: `the quota "${mustSay[1]}" wants its pod to say more: ${mustSay[2]}` };
  }
  const security = /violates PodSecurity "([^"]+)": (.*)$/s.exec(said);
  if (security !== null) {
    return {
      why: `Pod Security "${security[1]}" refuses its pod: ${security[2]}`,
      fix: 'take back the override that asks for this, or lower the level of the namespace',
    };
  }
  const scc = /unable to validate against any security context constraint: (.*)$/s.exec(said);
  if (scc !== null) {
    return {
      why: `OpenShift refuses the user id of its pod: ${(scc[1] ?? '').slice(0, 300)}`,
      fix: 'give the SecurityContextConstraints "nonroot-v2" to the service accounts of the namespace, as the README says under "What it needs"',
    };
  }
  return { why: `its pod is refused: ${said.replace(/^.*?error: /, '').replace(/^Error creating: /, '')}` };
}
