import * as z from 'zod';
import { TOOL_IDS } from '../catalogue/tool-ids';
import {
  ALL_CAPABILITIES,
  CLOUDS,
  HOSTINGS,
  INTERFACES,
  LANGUAGES,
  LIBRARIES,
  LICENCE_CLASSES,
  OPERATORS,
  TASKS,
} from '../catalogue/vocabulary';
import { WEIGHT_NAMES } from './weight-names';

const repeatedIn = (items: readonly unknown[]): readonly unknown[] => [
  ...new Set(items.filter((item, index) => items.indexOf(item) < index)),
];

const unique = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((items) => repeatedIn(items).length === 0, {
    error: ({ input }) =>
      `lists ${repeatedIn(input as readonly unknown[]).join(' and ')} more than once: write each once`,
  });

/** US dollars a month: sums of prices stay whole numbers that the search can hold. */
export const MOST_BUDGET = 100_000;

export const SUPPORT_ANSWERS = ['wanted', 'not-needed'] as const;

/** What the user needs, in the words of the field. No tool names. */
export const requirementsSchema = z.strictObject({
  tasks: unique(z.enum(TASKS)).min(1).describe('The tasks the stack must cover.'),
  licence: z
    .enum([...LICENCE_CLASSES, 'open-source-preferred'])
    .describe(
      'The loosest licence that is acceptable: open-source, source-available, or commercial. open-source-preferred: any, but what is not open source costs points.',
    ),
  cloud: z
    .enum(['agnostic-required', 'agnostic-preferred', ...CLOUDS])
    .describe('Must the stack run on any cloud, should it, or is one cloud given?'),
  hosting: z
    .enum(HOSTINGS)
    .optional()
    .describe(
      'Must every tool run on a Kubernetes cluster of your own, whichever cloud that is on, or are services that a vendor runs welcome, or preferred? Air-gapped, that cluster is cut off from the internet, and nothing is generated that fetches from there. Preferred, a tool that somebody sells as a service takes no effort to run; what init generates runs on your cluster whatever the answer. Default: managed-welcome, within what `cloud` allows; agnostic-required allows no service.',
    ),
  inUse: unique(z.enum(TOOL_IDS))
    .optional()
    .describe(
      'Tools that run already. They cost nothing to open, to replace one is work, and nothing is generated for one that stays. Default: none.',
    ),
  operators: z
    .enum(OPERATORS)
    .optional()
    .describe(
      'Who keeps the tools running? A part of one person, a few people beside other work, or a team for it: how much the effort of running a tool counts. Default: few.',
    ),
  capabilities: unique(z.enum(ALL_CAPABILITIES))
    .optional()
    .describe(
      'What a tool should be able to do within its task, such as canary or single-sign-on. A tool without it costs points, and so does one of which it is not known; it says nothing about tasks that are not wanted. Default: none.',
    ),
  graphicsProcessors: z
    .boolean()
    .optional()
    .describe(
      'Has the cluster nodes with graphics processors already? If not, a tool that is of no use without them costs points. Default: no.',
    ),
  users: z
    .int()
    .min(1)
    .max(100_000)
    .optional()
    .describe(
      'How many people use the tools: what a seller takes for each of them. It decides together with a budget; by itself it says what the chosen tools cost by the lists that are known. Default: not given.',
    ),
  budget: z
    .int()
    .min(0)
    .max(MOST_BUDGET)
    .optional()
    .describe(
      'US dollars a month for licences and services of all chosen tools together, by list prices without tax and discounts. 0: nothing that has to be bought. What the cluster and its people cost is not in it. Default: not given, and money decides nothing.',
    ),
  support: z
    .enum(SUPPORT_ANSWERS)
    .optional()
    .describe(
      'Is support to be bought? Wanted, a tool for which nobody is known to sell it costs points. Default: not-needed.',
    ),
  weights: z
    .partialRecord(z.enum(WEIGHT_NAMES), z.int().min(0).max(1000))
    .optional()
    .describe(
      'How much one of the things counts that cost points, in percent of what it costs by itself: 0 is not at all, 200 is twice. Default: 100 each.',
    ),
  languages: unique(z.enum(LANGUAGES))
    .min(1)
    .describe(
      'Languages that models are written in. A tool that does not work with one of them costs points.',
    ),
  requiredLanguages: unique(z.enum(LANGUAGES))
    .optional()
    .describe(
      'Languages without which a tool is out of the question: what has no way in for one of them, not even a detour, is never chosen. Default: none, so that every language is a wish.',
    ),
  libraries: unique(z.enum(LIBRARIES)).describe('Model libraries in use. Empty: no preference.'),
  customModels: z.boolean().describe('Are there models that no library format covers (own prediction code)?'),
  interface: z.enum([...INTERFACES, 'any']).describe('How the team prefers to work.'),
  momentum: z
    .enum(['low', 'medium', 'high'])
    .describe('How much an active community and a living product matter.'),
  composition: z
    .enum(['best-of-breed', 'balanced', 'one-suite'])
    .describe('The best tool for each task, or few tools that cover much.'),
});

export type Requirements = Readonly<z.infer<typeof requirementsSchema>>;
