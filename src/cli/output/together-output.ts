import * as z from 'zod';
import { evidence, handOver, task } from './facts-output';

// What `recommend --json` and `explain --json` say of the chosen tools together. New properties may come at any time, so no object is closed.

const dated = z
  .object({ ...evidence, since: z.string() })
  .describe('What it rests on, and since when it holds.');
const bought = { tool: z.string(), buys: z.enum(['service', 'licence']), evidence: dated.optional() };

const toolCharge = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('nothing'),
      tool: z.string(),
      because: z.enum(['free-to-run', 'runs-already']),
    }),
    z.object({
      kind: z.literal('listed'),
      ...bought,
      plan: z.string(),
      usd: z.number().describe('US dollars a month.'),
      thenByUse: z.boolean().describe('What goes beyond that which the plan includes costs more.'),
    }),
    z.object({
      kind: z.literal('unlisted'),
      ...bought,
      because: z.enum(['by-use', 'on-request', 'users-not-given', 'beyond-list', 'not-known']),
      atLeast: z.number().optional().describe('US dollars a month that it costs at least, by the list.'),
      listEndsAt: z.number().optional().describe('beyond-list: the most users that the list is for.'),
    }),
  ])
  .meta({ id: 'ToolCharge', description: 'What has to be bought of one tool.' });

/** What the text shows below the stack. */
export const together = {
  charges: z
    .object({
      tools: z.array(toolCharge),
      usd: z.number().describe('US dollars a month for all that a list tells, without tax and discounts.'),
      unlisted: z
        .array(z.string())
        .describe('Tools that have to be bought and that no list tells the price of: not in usd.'),
    })
    .optional()
    .describe('With requirements.users or requirements.budget.'),
  support: z
    .array(
      z.object({
        tool: z.string(),
        soldBy: z.array(z.string()).describe('Empty: nobody is known.'),
        evidence: dated.optional(),
      }),
    )
    .optional()
    .describe('Who sells support for each tool. With requirements.support=wanted.'),
  workTogether: z
    .array(z.object({ tools: z.tuple([z.string(), z.string()]), how: z.string(), ...evidence }))
    .describe('The pairs of tools that are known to work together.'),
  yoursToWire: z
    .array(
      z.object({
        tool: z.string(),
        task,
        handOver,
        from: z.string().describe('The tool from which it is to take over.'),
        looked: z
          .object(evidence)
          .optional()
          .describe('Where a way was looked for and not found. Absent: nobody looked.'),
      }),
    )
    .describe('What is handed over without a way that is known.'),
};
