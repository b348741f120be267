import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { parsePlan } from '../../src/plan/parse-plan';
import { PLAN_DIGEST_FILE, planDigest } from '../../src/plan/plan-digest';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planOf } from '../support/plans';

const outdir = mkdtempSync(join(tmpdir(), 'mlops-scaffold-plan-digest-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test('a synthesis says beside its JSON which plan it was made of', () => {
  const plan = planOf({});
  const app = new App({ outdir });
  new PlatformStack(app, 'platform', { plan });
  app.synth();
  const digest = readFileSync(join(outdir, 'stacks', 'platform', PLAN_DIGEST_FILE), 'utf8');
  expect(digest).toBe(`${planDigest(parsePlan(plan))}\n`);
});

test('the digest is of what is deployed: neither of the order of settings nor of what the decision was not free to choose', () => {
  const plan = planOf({});
  const turned = Object.fromEntries(Object.entries(plan).reverse()) as unknown as typeof plan;
  expect(planDigest(parsePlan(turned))).toBe(planDigest(plan));
  expect(planDigest({ ...plan, overrides: { exclude: ['kserve'] } })).toBe(planDigest(plan));
  expect(planDigest(planOf({ platform: { size: 'large' } }))).not.toBe(planDigest(plan));
});
