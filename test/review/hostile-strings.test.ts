import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlanError } from '../../src/plan/plan-error';
import { parsePlan } from '../../src/plan/parse-plan';
import { refusalOf } from '../../src/review/changes-words';
import { reportOf } from '../../src/review/report';
import { oneLine } from '../../src/redaction/printable';
import { TOOLS } from '../scaffold/projects';
import { markdownOf, pageOf } from './reports';
import { terraformPlan } from './terraform-plans';

/** One text of all that could break out, so that each place is rendered once. */
const HOSTILE = [
  [
    'x\u001b]0;owned\u0007\u009b2J\u202ey',
    'x\nerror: all is well\n# Forged\n\n![p](https://evil.example/p.png)',
    'x`\n\n# Forged\n```\n# Forged\n</summary></details><img src=x onerror=alert(1)>',
    '| a | b |\n|---|---|\n~~~\n[x](javascript:alert(1))',
  ].join('\n'),
];

type Path = readonly (string | number)[];
type Group = Record<string | number, unknown>;

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

function withLeaves(text: string, paths: readonly Path[], value: string): Group {
  const root = JSON.parse(text) as Group;
  for (const path of paths) {
    let group = root;
    for (const key of path.slice(0, -1)) group = group[key] as Group;
    group[path.at(-1) ?? ''] = value;
  }
  return root;
}

// eslint-disable-next-line no-control-regex
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u2028]/;

/** Nothing that a terminal obeys, and no line that begins as one of ours. */
function expectHarmless(text: string): void {
  expect(text).not.toMatch(OBEYED);
  expect(text).not.toMatch(/^(error: all|\s*# Forged|~~~)/m);
}

function expectHarmlessDocument(markdown: string, page: string): void {
  expectHarmless(markdown);
  // Outside code, where it is text, neither an image nor a tag nor an address of code is left.
  const prose = markdown.replaceAll(/(`+)[^`][\s\S]*?\1/g, '');
  expect(prose).not.toMatch(
    /(?<!\\)!?\[[^\]]*\]\((https:\/\/evil|javascript)|(?<!\\)<img|(?<!\\)<\/summary><\/details></,
  );
  // A line of HTML begins nothing.
  expect(page).not.toMatch(OBEYED);
  expect(page).not.toMatch(/<img|href="javascript/);
}

const sentence = (error: unknown): string => {
  if (!(error instanceof Error) || !/^(Plan|TerraformPlan)Error$/.test(error.name)) throw error;
  return error.message;
};

const plain = parsePlan(
  JSON.parse(readFileSync(join(__dirname, '..', '..', 'examples', 'ambiata', 'mlops.json'), 'utf8')),
);
const base = { plan: plain, tools: TOOLS, decision: undefined };

describe.each(['ambiata', 'existing-services'])('the plan of the example %s', (name) => {
  const text = readFileSync(join(__dirname, '..', '..', 'examples', name, 'mlops.json'), 'utf8');

  it.each(HOSTILE)('is refused in harmless words, or shown harmlessly, with %j in any place', (hostile) => {
    let refused = 0;
    for (const path of leaves(JSON.parse(text))) {
      try {
        const report = reportOf({ ...base, plan: parsePlan(withLeaves(text, [path], hostile)) });
        expectHarmlessDocument(markdownOf(report), pageOf(report));
      } catch (error) {
        if (!(error instanceof PlanError)) throw error;
        expectHarmless(error.message);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('is refused in harmless words with a hostile key', () => {
    for (const hostile of HOSTILE) {
      const plan = JSON.parse(text) as { platform: Group };
      plan.platform[hostile] = 1;
      expect(() => parsePlan(plan)).toThrow(PlanError);
      try {
        parsePlan(plan);
      } catch (error) {
        expectHarmless(sentence(error));
      }
    }
  });
});

describe.each(['update', 'replace'] as const)('the Terraform plan "%s"', (name) => {
  const text = terraformPlan(name);
  const all = leaves(JSON.parse(text));
  const inValues = (path: Path) => path.some((key) => /^(before|after)/.test(String(key)));
  // Each kind of leaf once, and all values at once: the same of many resources is shown alike.
  const kinds = new Map<string, Path[]>([['values', all.filter(inValues)]]);
  for (const path of all.filter((one) => !inValues(one))) {
    kinds.set(path.filter((key) => typeof key === 'string').join('.'), [path]);
  }

  it.each(HOSTILE)('is refused in harmless words, or shown harmlessly, with %j in any place', (hostile) => {
    for (const paths of kinds.values()) {
      let report;
      try {
        report = reportOf({ ...base, terraformPlan: JSON.stringify(withLeaves(text, paths, hostile)) });
      } catch (error) {
        expectHarmless(sentence(error));
        continue;
      }
      expectHarmlessDocument(markdownOf(report), pageOf(report));
      const refused = report.changes && refusalOf(report.changes);
      for (const line of refused?.lines ?? []) expectHarmless(oneLine(line));
    }
  });
});
