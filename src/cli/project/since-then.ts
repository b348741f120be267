import { changesBetween } from '../../catalogue/changes';
import type { Decision } from '../../decision/decision';
import type { Requirements } from '../../requirements/requirements';
import type { SinceThen } from '../../words/since-then-text';
import type { CoreDependencies } from './core-dependencies';

/** The choice that the facts of an earlier day led to, without the overruling that belongs to today. */
export function sinceThen(
  since: string,
  requirements: Requirements,
  now: Decision,
  deps: Pick<CoreDependencies, 'catalogueAsOf' | 'decide' | 'deployment' | 'tools'>,
): SinceThen {
  const then = deps.decide(deps.catalogueAsOf(since), requirements, {
    asOf: since,
    firstAmongEqual: deps.deployment.firstAmongEqual,
  });
  const ids = new Set([...now.chosen.tools, ...(then.feasible ? then.decision.chosen.tools : [])]);
  const changes = Object.values(deps.tools)
    .filter(({ id }) => ids.has(id))
    .flatMap((tool) => changesBetween(tool, since, now.asOf));
  return { since, then, changes };
}
