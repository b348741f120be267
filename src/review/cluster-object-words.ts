import { enumerated } from '../words/names';
import { block, blocks, either, inside, type Json, text } from './synthesized';

const textsOf = (object: Json, key: string): readonly string[] => {
  const value = either(object, key);
  return Array.isArray(value) ? value.flatMap((one) => text(one) ?? []) : [];
};
const blocksOf = (object: Json, ...keys: readonly string[]): readonly Json[] =>
  keys.flatMap((key) => blocks(either(object, key)));

/** What an object says of itself, by the annotation that Kubernetes has for it. */
const description = (body: Json): string | undefined =>
  text(block(block(body, 'metadata'), 'annotations')['kubernetes.io/description']);

const OPERATIONS: Readonly<Record<string, string>> = {
  CREATE: 'made',
  UPDATE: 'changed',
  DELETE: 'deleted',
  CONNECT: 'connected to',
  '*': 'made, changed, deleted or connected to',
};

/** "inferenceservices of serving.kserve.io are made or changed". */
function eventInWords(rule: Json): string {
  const groups = textsOf(rule, 'api_groups').filter((group) => group !== '');
  const names = textsOf(rule, 'resource_names');
  const objects = textsOf(rule, 'resources').map((one) => (one === '*' ? 'objects of every kind' : one));
  const of = groups.length === 0 ? '' : groups.includes('*') ? ' of any group' : ` of ${groups.join(', ')}`;
  const called = names.length === 0 ? '' : ` called ${names.join(' or ')}`;
  const done = textsOf(rule, 'operations').map((operation) => OPERATIONS[operation] ?? operation);
  return `${enumerated(objects)}${of}${called} are ${done.join(' or ')}`;
}

/** Where something of admission holds; the API server itself labels each namespace with its name. */
function placeInWords(selector: Json): string {
  const labels = Object.entries(inside(selector, 'match_labels'));
  const [first] = labels;
  const expressions = blocksOf(selector, 'match_expressions').length;
  if (labels.length === 1 && expressions === 0 && first?.[0] === 'kubernetes.io/metadata.name')
    return `in the namespace ${String(first[1])}`;
  if (labels.length + expressions === 0) return 'in every namespace';
  const pairs = labels.map(([key, value]) => `${key}=${String(value)}`);
  return expressions > 0
    ? 'in the namespaces that its selector picks'
    : `in namespaces with the label ${pairs.join(' and ')}`;
}

function policyInWords(body: Json): string {
  const spec = block(body, 'spec');
  const matched = block(spec, 'matchConstraints');
  const events = blocks(matched['resourceRules']).map(eventInWords);
  const rules = blocks(spec['validations']).map(
    (rule) => text(rule['message']) ?? text(rule['expression']) ?? '',
  );
  const refused = description(body) ?? `Refuses what breaks one of its rules (${rules.join('; ')}).`;
  const where = placeInWords(block(matched, 'namespaceSelector'));
  return `${refused} It looks, ${where}, when ${enumerated(events)}.`;
}

const ACTIONS: Readonly<Record<string, string>> = {
  Deny: 'is refused',
  Warn: 'is warned of',
  Audit: 'is written to the audit log',
};

function policyBindingInWords(body: Json): string {
  const spec = block(body, 'spec');
  const actions = textsOf(spec, 'validation_actions').map((action) => ACTIONS[action] ?? action);
  return `Puts the policy ${text(spec['policyName']) ?? ''} into force: what breaks its rules ${actions.join(' and ')}.`;
}

/** What the API server asks, when and where; and what becomes of it while nobody answers. */
function webhooksInWords(body: Json, may: string): string {
  const hooks = blocksOf(body, 'webhook', 'webhooks');
  const sentences = hooks.map((hook) => {
    const service = inside(inside(hook, 'client_config'), 'service');
    const asked = text(service['name']);
    const place = placeInWords(inside(hook, 'namespace_selector'));
    const events = enumerated(blocksOf(hook, 'rule', 'rules').map(eventInWords));
    const silent =
      text(either(hook, 'failure_policy')) === 'Ignore'
        ? 'they pass unasked while it does not answer'
        : 'they are refused while it does not answer';
    return `Asks ${asked === undefined ? 'a server' : `the Service ${asked}`}, ${place}, when ${events}: it may ${may} them, and ${silent}.`;
  });
  return [...new Set(sentences)].join(' ');
}

function roleBindingInWords(body: Json): string {
  const role = text(blocksOf(body, 'role_ref')[0]?.['name']) ?? '';
  const subjects = blocksOf(body, 'subject', 'subjects').map(
    (subject) => `${text(subject['kind']) ?? ''} ${text(subject['name']) ?? ''}`,
  );
  return `Gives the ClusterRole ${role} to ${enumerated(subjects)}, in the whole cluster.`;
}

const WORDS: Readonly<Record<string, (body: Json) => string>> = {
  ClusterRole: () =>
    'Rights wherever it is bound: the table of roles, below, says which they are and who has them.',
  ClusterRoleBinding: roleBindingInWords,
  CustomResourceDefinition: () =>
    'A kind of object for the whole cluster; when it goes, every object of that kind goes with it.',
  MutatingWebhookConfiguration: (body) => webhooksInWords(body, 'change or refuse'),
  Namespace: () => 'Holds what the platform runs.',
  ValidatingAdmissionPolicy: policyInWords,
  ValidatingAdmissionPolicyBinding: policyBindingInWords,
  ValidatingWebhookConfiguration: (body) => webhooksInWords(body, 'refuse'),
};

/** What an object of the whole cluster does, as far as it says so itself. */
export const whatItDoes = (kind: string, body: Json): string =>
  WORDS[kind]?.(body) ?? description(body) ?? 'Nothing here says what it does.';
