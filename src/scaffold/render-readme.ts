import { databasesOf } from '../plan/components';
import { CERTIFICATES, secretsOf } from '../plan/secrets';
import type { StackPlan } from '../plan/stack-plan';
import { type FeatureInput, featuresOf, hasAll } from './features';
import { templateValues } from './template-values';
import { fill, type Templates, templatesBelow } from './templates';

/** A call of the README's own `create_secret` for each Secret that must exist: names and keys, never values. */
function secretCommands(plan: StackPlan): string {
  return secretsOf(plan)
    .filter(({ name, origin }) => origin === 'existing' && name !== CERTIFICATES.secretName)
    .map(({ name, keys }) => `create_secret ${name} ${keys.join(' ')}`)
    .join('\n');
}

/** SQL that an existing PostgreSQL server needs once, for the consumers that the plan has. */
function databaseSql(plan: StackPlan): string {
  return databasesOf(plan)
    .flatMap(({ consumer, connections }) => [
      `create role ${consumer} login connection limit ${String(connections[plan.platform.size])};`,
      `\\password ${consumer}`,
      `create database ${consumer} owner ${consumer};`,
      `revoke all on database ${consumer} from public;`,
    ])
    .join('\n');
}

/**
 * The README of a generated project. Its sections are the files of `templates/readme`, in order; one called
 * `30-secrets.existing-secrets.md` is in it when the project has that feature. So it speaks of this stack only.
 */
export function renderReadme(input: FeatureInput & { readonly templates: Templates }): string {
  const features = featuresOf(input);
  const values = {
    ...templateValues(input),
    secretCommands: secretCommands(input.plan),
    databaseSql: databaseSql(input.plan),
  };
  const sections = templatesBelow(input.templates, 'readme')
    .filter(([path]) => {
      const condition = /^[^.]+\.(.+)\.md$/.exec(path)?.[1];
      return condition === undefined || hasAll(features, condition);
    })
    // A section that is a list item goes on with the list before it.
    .map(
      ([, content], index) =>
        `${index === 0 ? '' : content.startsWith('* ') ? '\n' : '\n\n'}${content.trimEnd()}`,
    );
  return `${fill(sections.join(''), values)}\n`;
}
