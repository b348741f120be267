import * as z from 'zod';
import { CLOUDS, LANGUAGES, LICENCE_CLASSES } from '../../catalogue/vocabulary';
import { requirementsSchema } from '../../requirements/requirements';
import { factChange, task } from './facts-output';

// What the JSON of commands says about a decision. New properties may come at any time, so no object is closed.

export const requirements = z.object(requirementsSchema.shape).meta({ id: 'Requirements' });

const args = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
  .describe('The answers and facts that it rests on, by name.');

export const finding = z
  .object({
    code: z.string().describe('What was found, such as licence-not-open-source.'),
    verdict: z.enum(['excluded', 'penalty']),
    per: z.enum(['tool', 'task']),
    task: task.optional().describe('The one task that it is about. Absent: each task that the tool does.'),
    cost: z.number(),
    args,
  })
  .meta({ id: 'Finding', description: 'What a rule found out about one tool.' });

export const costTerm = z
  .object({
    code: z.string(),
    tool: z.string().optional(),
    task: task.optional(),
    cost: z.number(),
    args,
  })
  .meta({ id: 'CostTerm', description: 'One part of the price of a stack.' });

export const stack = z.partialRecord(task, z.string()).describe('Tool by task.');

export const priced = {
  stack,
  tools: z.array(z.string()),
  cost: z.number().describe('In points; less is better, and 0 is a stack that nothing speaks against.'),
  terms: z.array(costTerm),
};
export const pricedStack = z.object(priced).meta({ id: 'PricedStack' });

export const choice = {
  task,
  tool: z.string().optional(),
  coverage: z.enum(['full', 'partial', 'none']),
  missing: z.string().optional().describe('What is missing of a task that is done partly.'),
  byName: z
    .literal(true)
    .optional()
    .describe('The task was given to the tool by name, so that no other was compared.'),
  runnerUp: z
    .object({ tool: z.string(), extraCost: z.number() })
    .optional()
    .describe('The best whole stack in which another tool does this task.'),
};

const notChosen = z
  .object({
    tool: z.string(),
    tasks: z.array(task),
    findings: z.array(finding),
    extraCost: z.number().optional(),
    terms: z.array(costTerm),
    warning: finding.optional(),
    nearestAllowed: z.string().optional(),
  })
  .meta({ id: 'NotChosen' });

export const decision = z
  .object({
    asOf: z.string().describe('The day whose facts decided.'),
    chosen: pricedStack,
    choices: z.array(z.object(choice)),
    findings: z.record(z.string(), z.array(finding)).describe('By chosen tool.'),
    alternatives: z.array(pricedStack),
    notChosen: z.array(notChosen),
    overrulingCost: z.number().describe('What --use and --exclude cost against the free choice.'),
    runsAlready: z
      .array(
        z.object({
          tool: z.string(),
          stays: z.array(task),
          replaced: z.array(z.object({ task, by: z.string() })),
        }),
      )
      .optional()
      .describe('What becomes of the tools that run already.'),
  })
  .meta({ id: 'Decision' });

export const infeasible = z
  .object({
    asOf: z.string(),
    uncovered: z.array(task),
    refused: z.array(notChosen),
  })
  .meta({ id: 'Infeasible' });

export const decisionResult = z
  .discriminatedUnion('feasible', [
    z.object({ feasible: z.literal(true), decision }),
    z.object({ feasible: z.literal(false), infeasible }),
  ])
  .meta({ id: 'DecisionResult' });

const cloud = z.enum(['agnostic-required', 'agnostic-preferred', ...CLOUDS]);

const demand = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('task'), task }),
    z.object({ kind: z.literal('licence'), answer: z.string() }),
    z.object({ kind: z.literal('cloud'), answer: z.string() }),
    z.object({ kind: z.literal('hosting'), answer: z.enum(['own-kubernetes', 'air-gapped']) }),
    z.object({ kind: z.literal('budget'), answer: z.number() }),
    z.object({ kind: z.literal('language'), language: z.enum(LANGUAGES) }),
    z.object({ kind: z.literal('exclude'), tool: z.string() }),
    z.object({ kind: z.literal('use'), task, tool: z.string() }),
    z.object({ kind: z.literal('deployable') }),
  ])
  .meta({ id: 'Demand' });

const change = z
  .discriminatedUnion('give', [
    z.object({ give: z.enum(['task', 'use']), task, tool: z.string().optional() }),
    z.object({ give: z.literal('exclude'), tool: z.string() }),
    z.object({ give: z.literal('deployable') }),
    z.object({ give: z.literal('licence'), from: z.string(), to: z.enum(LICENCE_CLASSES) }),
    z.object({ give: z.literal('cloud'), from: z.string(), to: cloud }),
    z.object({ give: z.literal('hosting'), from: z.string(), to: z.literal('managed-welcome') }),
    z.object({ give: z.literal('budget'), from: z.number() }),
    z.object({ give: z.literal('users'), upTo: z.number() }),
    z.object({ give: z.literal('language'), language: z.enum(LANGUAGES) }),
  ])
  .meta({ id: 'Change' });

/** What cannot be met together, and what to give up. */
export const waysOut = {
  conflict: z.array(demand).describe('These cannot be met together; without any one of them the others can.'),
  relaxations: z
    .array(z.object({ changes: z.array(change), leadsTo: pricedStack }))
    .describe('Ways out, the smallest change first.'),
  moreRelaxations: z.int().describe('How many more there are.'),
};

export const sinceThen = z.object({
  since: z.string(),
  then: decisionResult,
  changes: z.array(factChange),
});
