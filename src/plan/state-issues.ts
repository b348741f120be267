import { isCredentialArgument, namesCredential } from '../redaction/names-credential';
import { holdsCredential } from '../redaction/redact';
import { nearest } from '../requirements/issue';
import type { Platform, PlatformIssue } from './platform';
import { type BackendOption, type BackendOptions, STATE_BACKENDS } from './state-backends';

type Path = readonly string[];

const FILE = 'a file for `terraform init -backend-config=FILE` (`*.tfbackend` is not committed)';
const CREDENTIAL = {
  message: `holds a user name, a password or a token, which would stand in the project in clear: give it in the environment, or in ${FILE}`,
  secret: true,
} as const;

/** What is wrong with one text. */
function textIssues(path: Path, value: unknown): PlatformIssue[] {
  if (typeof value !== 'string')
    return [{ path, message: 'must be text (in quotes, where it looks otherwise)' }];
  if (holdsCredential(value)) return [{ path, ...CREDENTIAL }];
  // Terraform takes these as they are here, OpenTofu and cdktf as the beginning of a reference.
  if (/[$%]\{|TfToken\[/i.test(value)) return [{ path, message: 'may not hold "${", "%{" or "TfToken["' }];
  return [];
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function mapIssues(path: Path, value: unknown, mayHoldSecrets: boolean): PlatformIssue[] {
  if (!isGroup(value)) return [{ path, message: 'must be a group of texts' }];
  return Object.entries(value).flatMap(([key, item]) =>
    mayHoldSecrets && namesCredential(key)
      ? [{ path: [...path, key], ...CREDENTIAL }]
      : textIssues([...path, key], item),
  );
}

function optionIssues(option: BackendOption, path: Path, value: unknown): PlatformIssue[] {
  switch (option.type) {
    case 'secret': {
      const instead = /[a-z]/.test(option.instead)
        ? `give \`${option.instead}\``
        : `give it in the environment variable ${option.instead}, or in ${FILE}`;
      const message = `is a credential, which would stand in the project in clear: ${instead}`;
      return [{ path, message, secret: true }];
    }
    case 'text':
      if (option.required && value === '') return [{ path, message: 'is empty' }];
      return textIssues(path, value);
    case 'number':
      return Number.isSafeInteger(value) ? [] : [{ path, message: 'must be a whole number' }];
    case 'flag':
      return typeof value === 'boolean' ? [] : [{ path, message: 'must be true or false' }];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, index) =>
            isCredentialArgument(value, index)
              ? [{ path: [...path, String(index)], ...CREDENTIAL }]
              : textIssues([...path, String(index)], item),
          )
        : [{ path, message: 'must be a list of texts' }];
    case 'map':
    case 'environment':
      return mapIssues(path, value, option.type === 'environment');
    case 'group':
      return isGroup(value)
        ? groupIssues(option.options, path, value)
        : [{ path, message: `must be a group with ${Object.keys(option.options).join(', ')}` }];
  }
}

function groupIssues(
  options: BackendOptions,
  path: Path,
  given: Readonly<Record<string, unknown>>,
): PlatformIssue[] {
  const allowed = Object.keys(options).filter((name) => options[name]?.type !== 'secret');
  const missing = allowed.filter((name) => {
    const option = options[name];
    return option !== undefined && 'required' in option && option.required && given[name] === undefined;
  });
  return [
    // What says where the state lies is no secret, and so stands in the plan, not in a partial configuration.
    ...(missing.length === 0
      ? []
      : [{ path, message: `must also give ${missing.join(' and ')}`, secret: true }]),
    ...Object.entries(given).flatMap(([name, value]): PlatformIssue[] => {
      const option = Object.hasOwn(options, name) ? options[name] : undefined;
      if (option !== undefined) return optionIssues(option, [...path, name], value);
      const suggestion = nearest(name, allowed);
      return [
        {
          path: [...path, name],
          message: 'is not an option that Terraform knows here',
          allowed,
          ...(suggestion !== undefined && { suggestion }),
          // Of what is not known it is not known whether it is secret.
          secret: true,
        },
      ];
    }),
  ];
}

/** What is wrong with the place that Terraform is to keep its state in. */
export const stateIssues = (state: Platform['state']): PlatformIssue[] =>
  state.kind === 'local' ? [] : groupIssues(STATE_BACKENDS[state.type], ['state', 'config'], state.config);
