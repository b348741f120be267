import { HAND_OVER_NAMES, type HandOver, type TakesOver } from './hand-overs';
import { INTEGRATIONS } from './integration-facts';
import type { Integration } from './integration-ways';
import type { Day } from './tool';

/**
 * The day from which it is known who hands over to whom: the first on which it was looked at. Of a day before it nothing is
 * known, and nothing is said, since most sources do not tell since when they hold.
 */
export const KNOWN_SINCE: Day = '2026-11-28';

const ofTool = new Map<string, TakesOver>();
for (const handOver of HAND_OVER_NAMES) {
  for (const { to, from, how } of INTEGRATIONS.filter((one) => one.handOver === handOver)) {
    const known = ofTool.get(to) ?? {};
    ofTool.set(to, { ...known, [handOver]: { ...known[handOver], [from]: how !== undefined } });
  }
}

/** From which tools a tool takes over; undefined on a day of which nothing is known. */
export const takesOverOn = (tool: string, day: Day): TakesOver | undefined =>
  day < KNOWN_SINCE ? undefined : (ofTool.get(tool) ?? {});

/** What is known of how one tool takes over from another; undefined where nobody looked. */
export const integrationOf = (handOver: HandOver, from: string, to: string): Integration | undefined =>
  INTEGRATIONS.find((one) => one.handOver === handOver && one.from === from && one.to === to);
