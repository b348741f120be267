import { quantityValue } from '../grammar/quantities';
import type { SizedAmounts, SizedResources } from '../tools/sizes';
import type { Model } from './model';

type Given = NonNullable<NonNullable<Model['resources']>['limits']>;

/** Each amount by its name in a plan, and in a pod. */
const AMOUNTS = [
  ['cpu', 'cpu'],
  ['memory', 'memory'],
  ['disk', 'ephemeralStorage'],
] as const;

const least = (one: string, other: string): string =>
  quantityValue(other) < quantityValue(one) ? other : one;

/** What a model's pods take: what its plan says, and else what the size has. A lower limit lowers what is asked for. */
export function modelResources(
  { resources }: Pick<Model, 'resources'>,
  sized: SizedResources,
): SizedResources {
  const amounts = (value: (name: keyof Given, key: keyof SizedAmounts) => string): SizedAmounts => {
    const [cpu, memory, ephemeralStorage] = AMOUNTS.map(([name, key]) => value(name, key)) as [
      string,
      string,
      string,
    ];
    return { cpu, memory, ephemeralStorage };
  };
  const limits = amounts((name, key) => resources?.limits?.[name] ?? sized.limits[key]);
  const requests = amounts(
    (name, key) => resources?.requests?.[name] ?? least(sized.requests[key], limits[key]),
  );
  return { requests, limits };
}

/** Amounts that are asked for above what may be used, each in words that name both. */
export function resourceProblems(
  model: Pick<Model, 'resources'>,
  sized: SizedResources,
): readonly { readonly name: keyof Given; readonly message: string }[] {
  const { requests, limits } = modelResources(model, sized);
  return AMOUNTS.filter(([, key]) => quantityValue(requests[key]) > quantityValue(limits[key])).map(
    ([name, key]) => {
      const given = model.resources?.limits?.[name] !== undefined;
      return {
        name,
        message: `is above the limit ${limits[key]}${given ? '' : `, which is that of the size. Write limits.${name} too`}`,
      };
    },
  );
}

/** Whether a model is known to give metrics: MLServer does, and of another server nothing is known. */
export const hasMetrics = ({ format }: Pick<Model, 'format'>): boolean => format !== 'custom';
