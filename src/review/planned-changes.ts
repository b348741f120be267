import { lossBy } from './data-loss';
import { ABSENT, type AttributeChange, maskedDifference, UNKNOWN } from './masked-difference';
import { isObject, type Json } from './synthesized';
import { parseTerraformPlan, type RawChange, type RawResourceChange } from './terraform-plan';

/** In the order in which a reviewer should see them. */
export const ACTIONS = ['destroy', 'replace', 'forget', 'update', 'create'] as const;
export type Action = (typeof ACTIONS)[number];

/** What a plan does to one resource. */
export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly action: Action;
  readonly movedFrom: string | undefined;
  /** The object exists, and Terraform takes it over. */
  readonly imported: boolean;
  /** Attributes that cannot be changed in place, for a replacement. */
  readonly forcedBy: readonly string[];
  /** Of an update or a replacement; nothing sensitive stands in it. */
  readonly attributes: readonly AttributeChange[];
  /** Write-only values that this change writes anew: Terraform keeps them nowhere, so no plan shows them. */
  readonly writes: readonly string[];
  /** What is gone for good afterwards; undefined where nothing is. */
  readonly loss: string | undefined;
}

/** A resource that only Terraform's state will know otherwise. */
export interface TakenOver {
  readonly address: string;
  readonly movedFrom: string | undefined;
  readonly imported: boolean;
}

/** What a Terraform plan would do, destroys and replacements first. */
export interface PlannedChanges {
  readonly terraform: string | undefined;
  /** Planning ended in an error: what is here is what was known until then, and Terraform does not apply it. */
  readonly errored: boolean;
  readonly changes: readonly PlannedChange[];
  readonly unchanged: number;
  /** Changes that lose data. Nobody should apply such a plan without having decided just that. */
  readonly losses: readonly PlannedChange[];
  /** Taken over or renamed in the state, and not changed. */
  readonly takenOver: readonly TakenOver[];
  /** What somebody changed outside Terraform, as it was found. */
  readonly drifted: readonly PlannedChange[];
  /** Why the plan may not be the whole truth. */
  readonly doubts: readonly string[];
}

const object = (value: unknown): Json => (isObject(value) ? value : {});

function actionOf(actions: readonly string[]): Action | undefined {
  const has = (action: string) => actions.includes(action);
  if (has('create') && (has('delete') || has('forget'))) return 'replace';
  if (has('create')) return 'create';
  if (has('delete')) return 'destroy';
  if (has('forget')) return 'forget';
  return has('update') ? 'update' : undefined;
}

const dotted = (path: readonly (string | number)[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');

/** `data_wo` is written when `data_wo_revision` says so: at creation, and whenever the number changes. */
function writtenOnly(action: Action, before: Json, after: Json): string[] {
  return Object.keys(after)
    .filter((key) => key.endsWith('_wo_revision') && typeof after[key] === 'number')
    .filter((key) => action !== 'update' || before[key] !== after[key])
    .map((key) => key.slice(0, -'_revision'.length));
}

/** A new object has new values of everything that the cluster fills in: what tells something is what was asked for. */
const isTelling = ({ after }: AttributeChange): boolean => after !== UNKNOWN && after !== ABSENT;

const isImported = ({ importing }: RawChange): boolean => importing !== undefined && importing !== null;

function takenOver({ address, change, previous_address }: RawResourceChange): TakenOver[] {
  const imported = isImported(change);
  if (actionOf(change.actions) !== undefined || (previous_address === undefined && !imported)) return [];
  return [{ address, movedFrom: previous_address, imported }];
}

function changeOf({ address, type, change, previous_address }: RawResourceChange): PlannedChange | undefined {
  const action = actionOf(change.actions);
  if (action === undefined) return undefined;
  const [before, after] = [object(change.before), object(change.after)];
  const difference = () =>
    maskedDifference(
      { type, address },
      {
        before,
        after,
        unknown: change.after_unknown,
        beforeSensitive: change.before_sensitive,
        afterSensitive: change.after_sensitive,
      },
    );
  return {
    address,
    type,
    action,
    movedFrom: previous_address,
    imported: isImported(change),
    forcedBy: (change.replace_paths ?? []).map(dotted),
    attributes:
      action === 'update' ? difference() : action === 'replace' ? difference().filter(isTelling) : [],
    writes: action === 'destroy' || action === 'forget' ? [] : writtenOnly(action, before, after),
    loss: action === 'destroy' || action === 'replace' ? lossBy(type, before) : undefined,
  };
}

/** Resources of the project that the plan does not know: it was made from something else. */
function strangers(known: ReadonlySet<string>, addresses: readonly string[]): string[] {
  const planned = new Set(addresses);
  const missing = [...known].filter((address) => !planned.has(address));
  if (known.size === 0 || missing.length === 0) return [];
  if (missing.length === known.size) {
    return ['It knows none of the resources that are synthesized now: it is the plan of another project.'];
  }
  const some = missing.slice(0, 3).join(', ');
  return [
    `It does not know ${String(missing.length)} of the ${String(known.size)} resources that are synthesized now (${some}${missing.length > 3 ? ', …' : ''}): it was made from another synthesis, or with -target. Plan again.`,
  ];
}

/**
 * From the JSON of a Terraform plan to what it would do.
 * @param addresses of the resources that are synthesized now. Errors: TerraformPlanError.
 */
export function plannedChanges(text: string, addresses: readonly string[]): PlannedChanges {
  const plan = parseTerraformPlan(text);
  const errored = plan.errored === true;
  // A change that is put off will be made all the same.
  const deferred = plan.deferred_changes.map((one) => one.resource_change);
  const managed = [...plan.resource_changes, ...deferred].filter(({ mode }) => mode === 'managed');
  const changes = managed
    .flatMap((resource) => changeOf(resource) ?? [])
    .sort(
      (a, b) => ACTIONS.indexOf(a.action) - ACTIONS.indexOf(b.action) || (a.address < b.address ? -1 : 1),
    );
  return {
    terraform: plan.terraform_version,
    errored,
    changes,
    unchanged: managed.length - changes.length,
    losses: changes.filter(({ loss }) => loss !== undefined),
    takenOver: managed.flatMap(takenOver),
    drifted: plan.resource_drift
      .flatMap((resource) => changeOf(resource) ?? [])
      // Terraform also lists what the cluster itself filled in, and what only moved.
      .filter(({ action, attributes }) => action !== 'update' || attributes.length > 0)
      .sort((a, b) => (a.address < b.address ? -1 : 1)),
    doubts: [
      ...(deferred.length > 0
        ? [
            `Terraform puts off ${String(deferred.length)} of these changes to a further apply: ${deferred.map(({ address }) => address).join(', ')}.`,
          ]
        : []),
      ...(plan.complete === false && !errored
        ? ['Terraform says that it is not complete: a further apply will be needed.']
        : []),
      // A plan that changes nothing is not applyable either.
      ...(plan.applyable === false && changes.length > 0 && !errored
        ? ['Terraform says that it cannot be applied: plan again.']
        : []),
      // What an error kept from being planned is missing for that reason.
      ...(errored
        ? []
        : strangers(
            new Set(addresses),
            managed.map(({ address }) => address),
          )),
    ],
  };
}
