import { z } from 'zod';
import { TOOL_IDS } from '../catalogue/tool-ids';
import {
  CLOUDS,
  HOSTINGS,
  INTERFACES,
  LANGUAGES,
  LIBRARIES,
  LICENCE_CLASSES,
  TASKS,
} from '../catalogue/vocabulary';

const unique = <T extends z.ZodType>(item: T) =>
  z.array(item).refine((items) => new Set(items).size === items.length, { message: 'lists a value twice' });

/** What the user needs, in the words of the field. No tool names. */
export const requirementsSchema = z.strictObject({
  tasks: unique(z.enum(TASKS)).min(1).describe('The tasks the stack must cover.'),
  licence: z
    .enum(LICENCE_CLASSES)
    .describe('The loosest licence that is acceptable: open-source, source-available, or commercial.'),
  cloud: z
    .enum(['agnostic-required', 'agnostic-preferred', ...CLOUDS])
    .describe('Must the stack run on any cloud, should it, or is one cloud given?'),
  hosting: z
    .enum(HOSTINGS)
    .optional()
    .describe(
      'Must every tool run on a Kubernetes cluster of your own, whichever cloud that is on, or are services that a vendor runs welcome? Default: managed-welcome, within what `cloud` allows; agnostic-required allows none.',
    ),
  inUse: unique(z.enum(TOOL_IDS))
    .optional()
    .describe(
      'Tools that run already. They cost nothing to open, to replace one is work, and nothing is generated for one that stays. Default: none.',
    ),
  languages: unique(z.enum(LANGUAGES)).min(1).describe('Languages that models are written in.'),
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
