import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { DEPLOYMENT } from '../../src/plan/deployment';
import { parsePlan } from '../../src/plan/parse-plan';
import type { StackPlan } from '../../src/plan/stack-plan';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { pairwise, PLATFORM_AXES, planWith, RARE_AXES } from '../support/combinations';
import { describeWithProviders, validate } from '../support/terraform';
import { cloudOf, stacksOfAll } from '../support/tool-sets';

/** Synthesizes as a user's project does and lets Terraform judge the result. */
function judge(plan: StackPlan): { readonly ok: boolean; readonly output: string } {
  const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-platform-'));
  try {
    const app = new App({ outdir });
    new PlatformStack(app, 'platform', { plan });
    app.synth();
    return validate(join(outdir, 'stacks', 'platform'));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

// With warnings it would say "valid, but there were some validation warnings".
const valid = { ok: true, output: expect.stringContaining('The configuration is valid.') as string };

describeWithProviders('Terraform accepts', () => {
  const examples = join(__dirname, '..', '..', 'examples');
  const names = readdirSync(examples, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
  test.each(names)(
    'the example %s',
    (name) => {
      const plan = parsePlan(JSON.parse(readFileSync(join(examples, name, 'mlops.json'), 'utf8')));
      expect(judge(plan)).toMatchObject(valid);
    },
    60_000,
  );

  // Clouds' own resources are another test's: terraform/clouds.
  const ofCluster = stacksOfAll(
    2,
    DEPLOYMENT.deployable.filter((tool) => cloudOf(tool) === 'agnostic'),
  );
  test.each(ofCluster.map((stack) => [[...new Set(Object.values(stack))].sort().join(', '), stack] as const))(
    'all of %s in one stack',
    (_, stack) => expect(judge(planWith(stack, {}))).toMatchObject(valid),
    60_000,
  );

  const rows = pairwise({ ...PLATFORM_AXES, ...RARE_AXES });
  test.each(rows.map((row) => [JSON.stringify(row), row] as const))(
    'the platform %s',
    (_, platform) => expect(judge(planWith(undefined, platform))).toMatchObject(valid),
    60_000,
  );
});
