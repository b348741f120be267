import type { Requirements } from '../requirements/requirements';

/**
 * The prices of the cost model in points, all whole numbers so that equal means equal. Only their proportions
 * matter. The yardstick: 2 points are a small inconvenience, 20 points are half a task that the team has to build.
 * A cost counts once per tool, or once for each task that the tool does; the rules say which.
 */

type By<K extends keyof Requirements> = Readonly<Record<NonNullable<Requirements[K]> & string, number>>;

/** A lead that one small inconvenience makes up for says nothing: such a choice is a draw. */
export const DRAW = 2;

/** A task that the tool covers only partly: the rest has to be built and maintained by hand. */
export const PARTIAL_COVERAGE = 20;

/**
 * Each step of operating effort: upgrades, backups and alerts for one more service. More where nobody has time for it, less for a team whose job it is.
 */
export const OPERATING_EFFORT_STEP: By<'operators'> = { 'part-time': 5, few: 3, 'platform-team': 1 };

/** Each tool: one more thing to learn, to wire and to upgrade. What that weighs is the user's answer. */
export const ONE_MORE_TOOL: By<'composition'> = { 'best-of-breed': 2, balanced: 8, 'one-suite': 20 };

/** Each wanted task that a tool covers fully but another tool does: two places for one job confuse people. */
export const OVERLAP = 2;

/** A language without any way in, per task: that team cannot do this task without help. */
export const LANGUAGE_MISSING = 6;
/** A language that works with a detour (own container, alpha wrapper): a third of missing. */
export const LANGUAGE_PARTLY = 2;

/** A library, per task: less than a language, since a model can often be exported or wrapped. */
export const LIBRARY_MISSING = 2;
export const LIBRARY_PARTLY = 1;

/** No own prediction code although there are such models, per task: more than half the task is lost for them. */
export const CUSTOM_MODELS_MISSING = 12;

/**
 * Something within the task that was asked for by name, which is as strong a wish as that for a language. What nobody looked
 * up counts as missing: nothing can be built on it, and ignorance would win otherwise.
 */
export const CAPABILITY_MISSING = LANGUAGE_MISSING;
/** It is there in part, or by a detour. */
export const CAPABILITY_PARTLY = LANGUAGE_PARTLY;

/** The preferred way to work is not offered, per task: habit can change, a language cannot. */
export const INTERFACE_MISSING = 4;

/**
 * Two tools of which one hands over to the other, and no way is known: a script or a job that the team writes once, and
 * mends when either side changes. Twice a small inconvenience, as a habit to change; a fifth of half a task to build.
 */
export const INTEGRATION_MISSING = 4;

/** Each step that the community is smaller than the largest ones (see `little-momentum`). */
export const MOMENTUM_STEP: By<'momentum'> = { low: 0, medium: 2, high: 4 };

/** Out a year or less: interfaces still move. As bad as one step of operating effort per year, or none at all. */
export const FIRST_YEAR: By<'momentum'> = { low: 0, medium: 3, high: 6 };

/** Only repairs: safe today, a migration some day. */
export const IN_MAINTENANCE: By<'momentum'> = { low: 1, medium: 3, high: 6 };

/** Nobody repairs it: the first vulnerability is the team's own to fix, whatever momentum means to them. */
export const DORMANT: By<'momentum'> = { low: 15, medium: 20, high: 30 };

/** A frozen version whose product goes on elsewhere: no repairs either, so the same as dormant. */
export const SUPERSEDED: By<'momentum'> = DORMANT;

/** Production use needs a bought licence or a key: money, and a vendor who can say no. */
export const LICENCE_KEY = 8;

/** All that there is to spend, on one tool: as much as half a task, which the money would pay somebody to build. */
export const WHOLE_BUDGET = PARTIAL_COVERAGE;

/** There is a budget, and what the tool costs is not to be read anywhere: a vendor who can say any number, as of a licence key. */
export const PRICE_NOT_LISTED = LICENCE_KEY;

/**
 * Support is to be bought and nobody is known to sell it, per task: a wish as strong as that for a language. By task, since what
 * stands still is a task, and a tool that does five leaves five without anybody to call.
 */
export const SUPPORT_NOT_SOLD = LANGUAGE_MISSING;

/** Not open source, where that is preferred, per task: a wish as strong as that for a language. */
export const NOT_OPEN_SOURCE = 6;

/** Free use ends at a limit that a growing team can hit: half of needing the licence at once. */
export const FREE_USE_LIMIT = 4;

/** Tied to one cloud where agnostic is preferred: as much as losing own models, since leaving means replacing it. */
export const ONE_CLOUD = 12;

/** Run in an account at a cloud that nobody spoke of: as much as two tasks to be built, since that is for the team to say. */
export const CLOUD_NOT_NAMED = 2 * PARTIAL_COVERAGE;

/** Another tool does the task already, per task: moving off it is as much work as leaving a cloud. */
export const MIGRATION = 12;

/** Runs only at its vendor where an own cluster is preferred. */
export const HOSTED_ONLY = 6;

/** It works on data in a data platform that nobody spoke of: an account there too, and the data move with all that writes them. */
export const DATA_PLATFORM = CLOUD_NOT_NAMED;

/** Needs graphics processors: nodes that cost several times the others. */
export const GPU = 10;
