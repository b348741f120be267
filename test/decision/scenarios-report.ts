import { CATALOGUE_DATE, catalogueAsOf } from '../../src/tools/catalogue';
import type { Task } from '../../src/catalogue/vocabulary';
import { decide } from '../../src/decision/decide';
import { DEPLOYMENT } from '../../src/plan/deployment';
import type { Question } from '../../src/decision/question';
import { otherAnswers } from '../../src/decision/other-answers';
import { DEFAULT_REQUIREMENTS } from '../../src/requirements/default-requirements';
import { taskName, taskTitle } from '../../src/words/names';
import { SCENARIOS, type Scenario } from './scenarios';

const TOOLS = catalogueAsOf(CATALOGUE_DATE);
const nameOf = (id: string): string => TOOLS.find((tool) => tool.id === id)?.name ?? id;

const isCatalogued = (id: string): boolean => TOOLS.some((tool) => tool.id === id);

/** What the engine takes for a task, and whether an expert would nod. */
export interface Answer {
  readonly scenario: string;
  readonly task: Task;
  readonly tool: string;
  readonly accepted: boolean;
}

export const questionOf = ({ answers }: Scenario): Question => ({
  tools: TOOLS,
  requirements: { ...DEFAULT_REQUIREMENTS, ...answers },
  options: { asOf: CATALOGUE_DATE, firstAmongEqual: DEPLOYMENT.firstAmongEqual },
});

/** The choices of a question by task; empty where there is no stack. */
export function stackOf({ tools, requirements, options }: Question): Readonly<Partial<Record<Task, string>>> {
  const result = decide(tools, requirements, options);
  return result.feasible ? result.decision.chosen.stack : {};
}

export const answersOf = (scenario: Scenario): readonly Answer[] =>
  Object.entries(stackOf(questionOf(scenario))).map(([task, tool]) => ({
    scenario: scenario.id,
    task: task as Task,
    tool,
    accepted: scenario.accepts[task as Task]?.includes(tool) === true,
  }));

function given({ answers }: Scenario): string {
  const words = Object.entries(answers)
    .filter(([key]) => key !== 'tasks')
    .map(([key, value]) => `\`${key}\`: ${Array.isArray(value) ? value.join(', ') : JSON.stringify(value)}`);
  return words.length === 0 ? 'the defaults of the wizard' : words.join('; ');
}

function choices(scenario: Scenario): string[] {
  const { tools, requirements, options } = questionOf(scenario);
  const result = decide(tools, requirements, options);
  if (!result.feasible) return ['No stack meets these answers.'];
  return [
    '| task | the engine | next best | an expert accepts |',
    '| --- | --- | --- | --- |',
    ...result.decision.choices.map(({ task, tool = '', coverage, runnerUp }) => {
      const next = runnerUp ? `${nameOf(runnerUp.tool)}, ${String(runnerUp.extraCost)} points more` : 'none';
      const accepts = (scenario.accepts[task] ?? []).filter(isCatalogued).map(nameOf).join(', ');
      const verdict = scenario.accepts[task]?.includes(tool) === true ? '' : ' (**not this one**)';
      return `| ${taskName(task)} | ${nameOf(tool)}${coverage === 'full' ? '' : ', in part'}${verdict} | ${next} | ${accepts} |`;
    }),
  ];
}

/** At most so many other answers are told of one scenario: those that change most. */
const TOLD = 4;

function whatElse(scenario: Scenario): string {
  const moving = otherAnswers(questionOf(scenario))
    .flatMap(({ answer, value, moves }) => (moves === undefined ? [] : [{ answer, value, moves }]))
    .sort((a, b) => b.moves.length - a.moves.length)
    .slice(0, TOLD)
    .map(({ answer, value, moves }) => {
      const [first] = moves;
      const more = moves.length > 1 ? ` and ${String(moves.length - 1)} more` : '';
      return `\`${answer}: ${String(value)}\` (${first ? `${nameOf(first.to)} for ${taskName(first.task)}` : ''}${more})`;
    });
  return moving.length === 0
    ? 'No other single answer changes a choice.'
    : `What changes most: ${moving.join('; ')}.`;
}

/** The generated part of docs/scenarios.md. */
export function scenariosReport(): string {
  const all = SCENARIOS.flatMap(answersOf);
  const accepted = all.filter((answer) => answer.accepted).length;
  return [
    `${String(SCENARIOS.length)} teams, ${String(all.length)} choices; an expert would nod at ${String(accepted)} of them.`,
    ...SCENARIOS.map((scenario) =>
      [
        `### ${taskTitle(scenario.id)}`,
        '',
        scenario.who,
        '',
        `Answers: ${given(scenario)}.`,
        '',
        ...choices(scenario),
        '',
        whatElse(scenario),
      ].join('\n'),
    ),
  ].join('\n\n');
}
