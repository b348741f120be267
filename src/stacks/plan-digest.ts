import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TerraformStack } from 'cdktf';
import { PLAN_DIGEST_FILE, planDigest } from '../plan/plan-digest';
import type { StackPlan } from '../plan/stack-plan';

/** Has a synthesis say beside its JSON which plan it was made of: days of files are others after a clone. */
export function keepPlanDigest(stack: TerraformStack, plan: StackPlan): void {
  const { synthesizer } = stack;
  stack.synthesizer = {
    synthesize(session) {
      synthesizer.synthesize(session);
      const { workingDirectory } = session.manifest.forStack(stack);
      writeFileSync(join(session.outdir, workingDirectory, PLAN_DIGEST_FILE), `${planDigest(plan)}\n`);
    },
  };
}
