import { databasesOf } from '../plan/components';
import { ALERTMANAGER_KEY, CERTIFICATES, secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';
import { type FeatureInput, featuresOf, hasAll } from './features';
import { templateValues } from './template-values';
import { fill, type Named, type Templates, templatesBelow, templatesOf } from './templates';

/** A call of the README's own `create_secret` for each Secret that must exist: names and keys, never values. */
function secretCommands(plan: StackPlan): string {
  // What is no line of text comes from files.
  const files = new Set([ALERTMANAGER_KEY, CERTIFICATES.key, 'ssh-privatekey']);
  return secretsOf(plan)
    .filter(({ origin, keys }) => origin === 'existing' && !keys.some((key) => files.has(key)))
    .map(({ name, keys }) => `create_secret ${name} ${keys.join(' ')}`)
    .join('\n');
}

/** SQL that an existing PostgreSQL server needs once, for the consumers that the plan has. */
function databaseSql(plan: StackPlan): string {
  return databasesOf(plan)
    .flatMap(({ consumer, connections }) => [
      `create role ${consumer} login connection limit ${String(connections[plan.platform.size])};`,
      `alter role ${consumer} set idle_in_transaction_session_timeout = '1h';`,
      `\\password ${consumer}`,
      `create database ${consumer} owner ${consumer};`,
      `revoke all on database ${consumer} from public;`,
    ])
    .join('\n');
}

/** The name of a section without its condition: `84-plan-blind` comes before `84-plan-blind-1`, which goes on with it. */
const topicOf = (path: string): string => path.slice(0, path.indexOf('.'));

/** Sections for who has a cluster that hold without one too. */
const OF_BOTH =
  /^(12-vendored|13-gaps|14-prepared|41-deploy-(cdktf|terraform)|43-state-(local|remote)|82-upgrade|90-destroy|91-destroy-protected)\./;

/** Every section that there is: those of every project, and those of the tools. */
function sectionsFor(templates: Templates, cluster: boolean): readonly Named[] {
  const all = templatesOf(templates, 'readme');
  if (cluster) return all;
  const ofCluster = new Set(templatesBelow(templates, 'readme').map(([path]) => path));
  return [
    ...all.filter(([path]) => !ofCluster.has(path) || OF_BOTH.test(path)),
    ...templatesBelow(templates, 'readme-cloud'),
  ];
}

/**
 * The sections of a README, by their file names, in order: the files of `templates/readme` (`templates/readme-cloud` where
 * nothing runs in a cluster) and
 * `templates/tools/<feature>/readme`, where one called `32-secrets.existing-secrets.md` is in it when the project has that feature.
 */
export function readmeSections(templates: Templates, features: ReadonlySet<string>): readonly Named[] {
  return sectionsFor(templates, features.has('cluster'))
    .filter(([path]) => {
      const condition = /^[^.]+\.(.+)\.md$/.exec(path)?.[1];
      return condition === undefined || hasAll(features, condition);
    })
    .map(([path, content]) => [path, content.trimEnd()] as const)
    .sort(([a], [b]) => (topicOf(a) < topicOf(b) ? -1 : topicOf(a) > topicOf(b) ? 1 : 0));
}

/** Whether a text ends with a list, which the list items of the next section go on with. */
const endsWithList = (text: string): boolean => text.slice(text.lastIndexOf('\n\n') + 2).startsWith('* ');

/** The README of a generated project: it speaks of this stack only. */
export function renderReadme(input: FeatureInput & { readonly templates: Templates }): string {
  const values = {
    ...templateValues(input),
    secretCommands: secretCommands(input.plan),
    databaseSql: databaseSql(input.plan),
  };
  const text = readmeSections(input.templates, featuresOf(input)).reduce((before, [, content]) => {
    const gap = content.startsWith('* ') && endsWithList(`\n\n${before}`) ? '\n' : '\n\n';
    return before === '' ? content : `${before}${gap}${content}`;
  }, '');
  return `${fill(text, values)}\n`;
}
