import type { Fate, Outcome, WhatHappened } from '../../catalogue/what-happened';
import type { ToolFacts } from '../../catalogue/as-of';
import { isStale } from '../../catalogue/stale';
import { serviceBlocks } from './catalogue-blocks';
import { changeInWords } from '../../words/change-text';
import { count, grid, heading, paragraph, sectionIfAny, type Block, type Grid } from '../../document/blocks';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  'shut-down': 'shut down',
  unmaintained: 'repairs only or none',
  frozen: 'frozen version',
  'less-free': 'less free',
  'handed-over': 'another owner',
  alive: 'still alive',
};

/** The same of one tool, and of several, in a sentence. */
const COUNTED: Readonly<Record<Outcome, readonly [one: string, several: string]>> = {
  'shut-down': ['is shut down', 'are shut down'],
  unmaintained: ['gets repairs only or none', 'get repairs only or none'],
  frozen: ['is a frozen version', 'are frozen versions'],
  'less-free': ['is less free', 'are less free'],
  'handed-over': ['has another owner', 'have another owner'],
  alive: ['is still alive', 'are still alive'],
};

/** The value then and now; once where it is the same. */
const thenNow = (then: string, now: string): string => (then === now ? then : `${then} -> ${now}`);

const starsOf = ({ stars, evidence }: ToolFacts): string => {
  const stale = evidence.some((fact) => fact.property === 'stars' && fact.stale);
  return stars === undefined ? 'unknown' : `${stars.value}${stale ? ' *' : ''}`;
};

export function fatesTable({ fates }: WhatHappened): Grid {
  return {
    columns: ['tool', 'outcome', 'licence', 'status', 'stars', 'owner'],
    rows: fates.map(({ then, now, renamed, outcome }) => [
      renamed === undefined ? then.name : `${then.name} (now ${renamed})`,
      OUTCOMES[outcome],
      thenNow(then.licence.spdx, now.licence.spdx),
      thenNow(then.status, now.status),
      thenNow(starsOf(then), starsOf(now)),
      thenNow(then.owner, now.owner),
    ]),
  };
}

function summary({ from, to, fates, newcomers }: WhatHappened): string {
  const counts = (Object.keys(OUTCOMES) as Outcome[]).flatMap((outcome) => {
    const those = fates.filter((fate) => fate.outcome === outcome);
    const [one, several] = COUNTED[outcome];
    const already = outcome === 'alive' ? 0 : those.filter((fate) => fate.already).length;
    const which =
      already === 0 ? '' : ` (${already === those.length ? '' : `${already} `}already on that day)`;
    return those.length === 0 ? [] : [`${those.length} ${those.length === 1 ? one : several}${which}`];
  });
  return `Of the ${count(fates.length, 'tool')} of ${from}, seen from ${to}: ${counts.join(', ')}. Since then ${newcomers.length} came.`;
}

function changeLines({ now, changes }: Fate, to: string): string[] {
  return changes.flatMap((change) => {
    const words = changeInWords(change);
    const stale = isStale(change.property, change, to) ? ', stale' : '';
    return words === '' ? [] : [`${now.name}: ${words} (${change.confidence}${stale}; ${change.source})`];
  });
}

/** What happened to the tools between two days. */
export function fateBlocks(story: WhatHappened): Block[] {
  // All that would be said is how these tools are, which is what `catalogue` tells.
  if (story.from === story.to)
    return [
      heading(`What happened to these tools since ${story.from}`),
      paragraph(
        `Nothing: that is also the day that they are seen from. For what happened before, give an earlier day with --as-of.`,
      ),
    ];
  const changes = story.fates.flatMap((fate) => changeLines(fate, story.to));
  return [
    heading(`What happened to these tools, ${story.from} to ${story.to}`),
    paragraph(summary(story)),
    grid('What happened to these tools', fatesTable(story)),
    paragraph('* stale: counted more than 180 days before that day'),
    ...sectionIfAny('What changed', changes),
    ...sectionIfAny(
      'What came',
      story.newcomers.map(({ name, firstRelease }) => `${name}: ${firstRelease}`),
    ),
    ...serviceBlocks(story.fates.map(({ now }) => now)),
  ];
}
