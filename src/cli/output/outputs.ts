import * as z from 'zod';
import { stackPlanSchema } from '../../plan/stack-plan';
import {
  decision,
  infeasible,
  decisionResult,
  requirements,
  sinceThen,
  stack,
  waysOut,
} from './decision-output';
import { analysis, contrast, explainedChoice } from './explanation-output';
import { comparisonTable, factChange, fate, radar, toolFacts } from './facts-output';
import { together } from './together-output';
import { OUTPUT_SCHEMA_VERSION } from './schema-version';

const output = <T extends z.ZodRawShape>(shape: T) =>
  z.object({ schemaVersion: z.literal(OUTPUT_SCHEMA_VERSION), ...shape });

const kept = z
  .object({ use: stack, exclude: z.array(z.string()) })
  .optional()
  .describe('What the overrides of mlops.json say that no flag does: what is decided with that.');

const paths = z.array(z.string());

/** What each command prints with `--json`. The one source of its type and of its JSON Schema. */
export const OUTPUTS = {
  init: output({
    directory: z.string(),
    dryRun: z.boolean(),
    files: z.object({ created: paths, overwritten: paths, kept: paths, unchanged: paths }),
    leftovers: z
      .object({ removed: paths, left: paths })
      .optional()
      .describe(
        'Temporary folders of runs that were killed, and of runs that may still go on. Absent in a dry run.',
      ),
    reproduce: z.string().describe('The command that does the same again without questions.'),
    decision,
    plan: stackPlanSchema.describe('What mlops.json holds.'),
  }),
  recommend: z.discriminatedUnion('feasible', [
    output({
      requirements,
      feasible: z.literal(true),
      decision: decision.describe('The choice among all tools of the catalogue.'),
      deployable: decisionResult.describe('The choice among the tools that init can deploy.'),
      ...together,
      sinceThen: sinceThen.optional().describe('With --since.'),
      kept,
    }),
    output({
      requirements,
      feasible: z.literal(false),
      infeasible,
      deployable: decisionResult,
      ...waysOut,
      kept,
    }),
  ]),
  explain: z.union([
    output({
      requirements,
      feasible: z.literal(true),
      decision,
      choices: z.array(explainedChoice),
      tools: z.array(contrast),
      ...together,
      analysis,
    }).describe('Without a tool.'),
    output({
      requirements,
      feasible: z.literal(true),
      asOf: z.string(),
      chosen: stack,
      tool: contrast,
      choices: z.array(explainedChoice).describe('The tasks that it was chosen for.'),
    }).describe('About one tool.'),
    output({ requirements, feasible: z.literal(false), infeasible, ...waysOut }),
  ]),
  catalogue: z.union([
    output({ asOf: z.string(), tools: z.array(toolFacts) }),
    output({ asOf: z.string(), tables: z.array(comparisonTable) }).describe('With --table.'),
    output({ asOf: z.string(), tool: toolFacts, changes: z.array(factChange) }).describe('About one tool.'),
    radar.describe('With --format radar: a list, as the programs that draw it read it, without a version.'),
  ]),
  compare: output({
    from: z.string(),
    to: z.string(),
    fates: z.array(fate).describe('The tools that there were on the first day.'),
    newcomers: z.array(toolFacts).describe('The tools that came after it.'),
  }),
  images: output({
    images: z.array(
      z.object({
        name: z.string(),
        reference: z.string(),
        upstream: z.string().optional(),
        usedBy: z.array(z.string()),
      }),
    ),
    charts: z.array(
      z.object({
        name: z.string(),
        redirectedTo: z.string().optional(),
        repository: z.string(),
        chart: z.string(),
        version: z.string(),
      }),
    ),
  }),
  diagnose: output({
    cluster: z
      .object({
        context: z.string().optional(),
        server: z.string().optional().describe('Address of its API server, without credentials.'),
      })
      .describe('The cluster that was asked.'),
    namespace: z.string(),
    parts: z.array(
      z.object({
        name: z.string(),
        kind: z.string(),
        ready: z.boolean(),
        why: z.string().optional(),
        fix: z.string().optional(),
      }),
    ),
  }),
  presets: output({
    presets: z.record(
      z.string(),
      z.object({
        title: z.string(),
        description: z.string(),
        requirements,
        platform: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
  }),
  error: output({
    errors: z.array(
      z.object({
        place: z
          .string()
          .describe('The flag, the setting or the file that it is about; empty: the whole command.'),
        value: z
          .unknown()
          .optional()
          .describe('What was given, shortened; absent where it may be a credential.'),
        message: z.string(),
        allowed: z.array(z.string()).optional(),
        nearest: z.string().optional().describe('The allowed value that was probably meant.'),
      }),
    ),
    more: z.int().optional().describe('How many more errors there are; ten are told.'),
    exitCode: z.int(),
    trace: z.string().optional().describe('With MLOPS_SCAFFOLD_DEBUG: where it comes from.'),
  }),
} as const satisfies Record<string, z.ZodType>;

export type OutputName = keyof typeof OUTPUTS;

/** A value as it is handed over: whatever can be changed in the schema's type may be fixed here. */
type Fixed<T> = T extends readonly (infer Item)[]
  ? readonly Fixed<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Fixed<T[Key]> }
    : T;

type WithoutVersion<T> = T extends { schemaVersion: number } ? Omit<T, 'schemaVersion'> : T;

/** What a command hands over to be printed; the version comes by itself. */
export type Output<Name extends OutputName> = Fixed<WithoutVersion<z.input<(typeof OUTPUTS)[Name]>>>;
