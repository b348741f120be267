import * as z from 'zod';
import { choice, costTerm, finding, priced, pricedStack } from './decision-output';
import { confidence, propertyEvidence, task } from './facts-output';

// What `explain --json` says beside the decision. New properties may come at any time, so no object is closed.

const basis = {
  answer: z
    .object({ key: z.string(), value: z.unknown() })
    .optional()
    .describe('The answer that it rests on.'),
  fact: propertyEvidence.optional(),
};
const citedFinding = finding.extend(basis).meta({ id: 'CitedFinding' });
const citedTerm = costTerm.extend(basis).meta({ id: 'CitedTerm' });

const tie = z.object({
  rule: z.enum(['fewer-tools', 'put-first', 'more-stars', 'first-by-id', 'same-tools']),
  decidedBy: z.string().optional(),
});

export const explainedChoice = z
  .object({ ...choice, difference: z.array(citedTerm), tie: tie.optional() })
  .meta({ id: 'ExplainedChoice' });

const notInStack = { tool: z.string(), tasks: z.array(task), warning: citedFinding.optional() };

export const contrast = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('chosen'),
      tool: z.string(),
      tasks: z.array(task),
      findings: z.array(citedFinding),
    }),
    z.object({ kind: z.literal('not-wanted'), tool: z.string(), does: z.array(task) }),
    z.object({
      kind: z.literal('excluded'),
      ...notInStack,
      violates: z.array(citedFinding),
      lacks: z.array(citedFinding),
    }),
    z.object({ kind: z.literal('given-away'), ...notInStack }),
    z.object({
      kind: z.literal('costs-more'),
      ...notInStack,
      extraCost: z.number(),
      terms: z.array(citedTerm),
      best: pricedStack,
    }),
    z.object({ kind: z.literal('tie'), ...notInStack, tie, best: pricedStack }),
  ])
  .meta({ id: 'Contrast', description: 'Why a tool is in the stack, or why not.' });

const role = z.enum(['does', 'does-partly', 'could', 'could-partly']);

const coverage = z.object({
  rows: z.array(z.object({ tool: z.string(), roles: z.partialRecord(task, role) })),
  gaps: z.array(z.object({ task, tool: z.string(), missing: z.string() })),
  overlaps: z.array(z.object({ task, does: z.string(), also: z.array(z.string()) })),
});

const profiled = {
  ...priced,
  profile: z.object({
    tools: z.number(),
    operatingEffort: z.number(),
    immaturity: z.number(),
    misfit: z.number(),
  }),
};

const moves = z.array(z.object({ task, from: z.string(), to: z.string() }));
const tipping = z.object({ percent: z.number(), moves });
const share = z.object({ tool: z.string(), share: z.number().min(0).max(1) });

export const analysis = z
  .object({
    coverage,
    bySize: z.array(
      z.object({
        ...profiled,
        extraCost: z.number(),
        gaps: z.number(),
        overlaps: z.number(),
        chosen: z.boolean(),
      }),
    ),
    alternatives: z.array(pricedStack),
    paretoFront: z.array(z.object(profiled)),
    otherAnswers: z.array(
      z.object({
        answer: z.enum([
          'licence',
          'cloud',
          'hosting',
          'operators',
          'support',
          'graphicsProcessors',
          'customModels',
          'interface',
          'momentum',
          'composition',
        ]),
        value: z.union([z.string(), z.boolean()]),
        moves: moves.optional().describe('Absent where nothing would be feasible.'),
      }),
    ),
    sensitivity: z.array(
      z.object({ code: z.string(), below: tipping.optional(), above: tipping.optional() }),
    ),
    robustness: z
      .object({
        draws: z.number(),
        seed: z.number(),
        factor: z.number(),
        wholeStack: z.number(),
        choices: z.array(z.object({ task, tool: z.string(), share: z.number(), others: z.array(share) })),
      })
      .optional(),
    unsureFacts: z.array(
      z.object({
        tool: z.string(),
        property: z.enum(['coverage', 'operatingEffort']),
        task: task.optional(),
        is: z.string(),
        otherwise: z.string(),
        confidence,
        moves,
      }),
    ),
  })
  .meta({ id: 'Analysis', description: 'The decision looked at from all sides.' });
