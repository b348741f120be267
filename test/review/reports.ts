import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import type { StackPlan } from '../../src/plan/stack-plan';
import type { LayOut } from '../../src/review';
import { toHtml } from '../../src/document/page/to-html';
import { type Report, type ReportInput, reportOf } from '../../src/review/report';
import { reviewDocument } from '../../src/review/review-document';
import { toMarkdown } from '../../src/document/to-markdown';
import { PlatformStack } from '../../src/stacks/platform-stack';
import { planOf } from '../scaffold/plans';
import { DECISION, QUESTION, TOOLS } from '../scaffold/projects';

/** The whole `cdk.tf.json` of a plan. */
export function synthesize(plan: StackPlan): string {
  const outdir = mkdtempSync(join(tmpdir(), 'review-'));
  try {
    const app = new App({ outdir });
    new PlatformStack(app, 'platform', { plan });
    app.synth();
    return readFileSync(join(outdir, 'stacks', 'platform', 'cdk.tf.json'), 'utf8');
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

export const MODEL = { name: 'wine', modelUri: 's3://mlflow/1/models/m-1/artifacts', replicas: 2 };
export const EXPOSED = {
  exposure: { kind: 'gateway', domain: 'ml.example.com', gateway: { name: 'public', namespace: 'gateways' } },
  models: [MODEL],
};

/** A report of the default platform, with everything that it can have. */
export function wholeReport(change: Partial<ReportInput> = {}): Report {
  const plan = change.plan ?? planOf();
  return reportOf({
    plan,
    tools: TOOLS,
    decision: DECISION,
    question: QUESTION,
    synthesized: synthesize(plan),
    ...change,
  });
}

export const markdownOf = (report: Report): string => toMarkdown(reviewDocument(report));

/** Stands in for Graphviz, which only Node's own loader can load: a drawing with every label in it. */
export const drawing: LayOut = (dot) => {
  const labels = [...dot.matchAll(/label="((?:[^"\\]|\\.)*)"/g)].map(([, label = '']) => label);
  const texts = labels.map(
    (label) => `<text>${label.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`,
  );
  return `<?xml version="1.0"?>\n<!DOCTYPE svg>\n<!-- Generated -->\n<svg width="100pt" height="50pt"\n viewBox="0 0 100 50" xmlns="http://www.w3.org/2000/svg"><title>n1</title>${texts.join('')}</svg>`;
};

export const pageOf = (report: Report): string => toHtml(reviewDocument(report), drawing);
