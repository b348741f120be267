import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Finding } from './scanner-reports';

const schema = z.array(
  z.strictObject({
    reason: z.string().min(20),
    /** Rules by scanner. */
    rules: z.record(z.string(), z.array(z.string()).min(1)),
    /** Kind/name, or Kind/* for every object of the kind. */
    objects: z.array(z.string().regex(/^[A-Za-z]+\/[-*.a-z0-9]+$/)).min(1),
    /** The stacks that it holds for. Left out: all. */
    stacks: z.array(z.string()).min(1).optional(),
  }),
);

/** One rule of one scanner that one object, or kind of objects, need not keep. */
interface Exception {
  readonly tool: string;
  readonly rule: string;
  readonly object: string;
  readonly stacks: readonly string[] | undefined;
}

const matches = (exception: Exception, finding: Finding, stack: string): boolean =>
  exception.tool === finding.tool &&
  exception.rule === finding.rule &&
  (exception.object === finding.object ||
    (exception.object.endsWith('/*') && finding.object.startsWith(exception.object.slice(0, -1)))) &&
  (exception.stacks?.includes(stack) ?? true);

/** What scanners may find, each with its reason: test/policies/exceptions.yaml. */
export class PolicyExceptions {
  private readonly exceptions: readonly Exception[];
  private readonly used = new Set<string>();
  private readonly scanned = new Set<string>();

  constructor(text: string) {
    this.exceptions = schema
      .parse(parse(text))
      .flatMap(({ rules, objects, stacks }) =>
        Object.entries(rules).flatMap(([tool, names]) =>
          names.flatMap((rule) => objects.map((object) => ({ tool, rule, object, stacks }))),
        ),
      );
  }

  public static read(): PolicyExceptions {
    return new PolicyExceptions(readFileSync(join(__dirname, '..', 'policies', 'exceptions.yaml'), 'utf8'));
  }

  /** The findings of one scanner in one stack that no exception allows, one line each. */
  public unexpected(tool: string, stack: string, findings: readonly Finding[]): readonly string[] {
    this.scanned.add(`${tool} ${stack}`);
    const left = findings.filter((finding) => {
      const allowing = this.exceptions.filter((exception) => matches(exception, finding, stack));
      for (const exception of allowing) this.used.add(`${this.exceptions.indexOf(exception)} ${stack}`);
      return allowing.length === 0;
    });
    return [...new Set(left.map(({ rule, object, detail }) => `${rule} ${object}: ${detail}`))].sort();
  }

  /** What holds for a stack that its scanner has looked at, and allowed nothing there. */
  public unused(stack: string): readonly string[] {
    return this.exceptions
      .filter(({ tool, stacks = [stack] }) => this.scanned.has(`${tool} ${stack}`) && stacks.includes(stack))
      .filter((exception) => !this.used.has(`${this.exceptions.indexOf(exception)} ${stack}`))
      .map(({ tool, rule, object }) => `${tool} ${rule} ${object}`);
  }
}
