import { getAnswer, mergeAnswers, setAnswer, type Answers } from './answers';
import { BACK, type Prompt, type Prompter } from './prompter';
import { isCalledFor, type Answer, type Question, type QuestionContext } from './question';
import { defaultAt } from './schema-at';
import { summarize } from './summarize';
import { showValue } from '../redaction/show-value';
import { asTyped } from './as-typed';
import { validateAnswer } from './validate-answer';

/** What the answers lead to: words for the summary, and whether it can be built. */
export interface Outcome {
  readonly text: string;
  /** What the stack asks of the platform, or why the two do not fit. @default - the platform is not known yet */
  readonly platform?: string;
  readonly feasible: boolean;
  /** What confirming says yes to besides, such as a tool that gets no repairs. @default - nothing */
  readonly consent?: string;
  /** Other answers that can be built, where these cannot. @default - none */
  readonly waysOut?: readonly WayOut[];
}

/** Answers by key instead of those that were given; undefined takes one back. */
export interface WayOut {
  readonly label: string;
  readonly hint: string;
  readonly answers: readonly (readonly [key: string, answer: Answer | undefined])[];
}

export interface WizardInput {
  readonly questions: readonly Question[];
  /** Answers from flags, file and preset: not asked again. */
  readonly given: Answers;
  readonly context: QuestionContext;
  readonly prompter: Prompter;
  /** Pure: decides with complete answers, so that the summary can say what they lead to. */
  readonly outcome: (answers: Answers) => Outcome;
  /** What the requirements alone lead to, as soon as they are known. Without it, the platform is asked for at once. */
  readonly early?: (answers: Answers) => Outcome;
  /** Questions that are left open unless somebody changes them: what is given speaks for itself. @default - none */
  readonly settled?: (question: Question) => boolean;
  /** What confirming will do, such as `Write the project to ./mlops`. Without it, there is nothing to confirm. */
  readonly confirmation?: (answers: Answers) => string;
}

export type WizardResult =
  { readonly confirmed: true; readonly answers: Answers } | { readonly confirmed: false };

/** Words of the menus. Not part of the question table: they are no settings. */
const MENU = 'What next?';
const PLATFORM_MENU = 'And where it runs?';
const NOTHING_WRITTEN = 'Nothing has been written so far.';

const isRequirement = ({ key }: Question): boolean => key.startsWith('requirements.');

const asAnswer = (value: unknown): Answer | undefined => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.map(String) : undefined;
};

class Session {
  /** Answers of this session by key, in the order in which they were given. */
  readonly #asked = new Map<string, Answer | undefined>();
  /** Answers that were taken together, as defaults. */
  #together: ReadonlySet<string> = new Set();
  /** The last answer to every question, offered again when it comes back. */
  readonly #remembered = new Map<string, Answer>();

  constructor(private readonly input: WizardInput) {}

  public get answers(): Answers {
    let answers = this.input.given;
    for (const [key, value] of this.#asked) {
      answers =
        value === undefined
          ? setAnswer(answers, key, value)
          : mergeAnswers(answers, setAnswer({}, key, value));
    }
    return answers;
  }

  /** Questions that the answers so far call for. */
  public get applicable(): readonly Question[] {
    const answers = this.answers;
    return this.input.questions.filter((question) => isCalledFor(question, answers));
  }

  /** The questions that have no answer, neither from here nor from elsewhere. */
  public get open(): readonly Question[] {
    const answers = this.answers;
    return this.applicable.filter(
      (question) =>
        !this.#asked.has(question.key) &&
        getAnswer(answers, question.key) === undefined &&
        this.input.settled?.(question) !== true,
    );
  }

  /** How many are asked where every answer is the one that is offered: others may call for more of them, or for fewer. */
  public get ahead(): number {
    const trial = new Session(this.input);
    for (const [key, answer] of this.#asked) trial.#asked.set(key, answer);
    for (const [key, answer] of this.#remembered) trial.#remembered.set(key, answer);
    trial.takeDefaults();
    return trial.#asked.size - this.#asked.size + trial.open.length;
  }

  /** Takes what would be offered for every open question; what has no default stays open. */
  public takeDefaults(): void {
    const asked = new Set(this.#asked.keys());
    this.takeOffered();
    this.#together = new Set([...this.#asked.keys()].filter((key) => !asked.has(key)));
  }

  private takeOffered(): void {
    const before = this.#asked.size;
    for (const question of this.open) {
      const offered = this.promptFor(question).default;
      if (offered === undefined && question.optional !== true) continue;
      this.#asked.set(question.key, offered === undefined ? undefined : asTyped(question, offered));
    }
    // An answer may call for follow-ups, which have defaults too.
    if (this.#asked.size > before) this.takeOffered();
  }

  /** Asks; true unless the person wants to go back. */
  public async ask(question: Question): Promise<boolean> {
    const answered = await this.input.prompter.ask(this.promptFor(question));
    if (answered === BACK) return false;
    const answer = asTyped(question, answered);
    const empty = question.optional === true && answered === '';
    // An answer that is changed becomes the last one, so that Back from its follow-ups returns to it.
    this.#asked.delete(question.key);
    this.#asked.set(question.key, empty ? undefined : answer);
    if (!empty) this.#remembered.set(question.key, answer);
    this.dropInapplicable();
    return true;
  }

  /** Takes the last answer back; false if there is none. */
  public undo(): boolean {
    const last = [...this.#asked.keys()].at(-1);
    if (last === undefined) return false;
    if (!this.#together.has(last)) return this.#asked.delete(last);
    for (const key of this.#together) this.#asked.delete(key);
    this.#together = new Set();
    return true;
  }

  /** Takes answers instead of those that were given, as if they had been chosen. */
  public change(answers: WayOut['answers']): void {
    for (const [key, answer] of answers) {
      this.#asked.delete(key);
      this.#asked.set(key, answer);
      if (answer === undefined) this.#remembered.delete(key);
      else this.#remembered.set(key, answer);
    }
    this.dropInapplicable();
  }

  /** An answer may close follow-ups of its old value, and take choices out of answers that were given before it. */
  private dropInapplicable(): void {
    for (const { key, choices = [] } of this.applicable) {
      const answer = this.#asked.get(key);
      const chosen: readonly string[] = Array.isArray(answer) ? (answer as readonly string[]) : [];
      const gone = choices
        .filter(({ when }) => when?.holds(this.answers) === false)
        .map(({ value }) => value);
      const left = chosen.filter((value) => !gone.includes(value));
      if (left.length < chosen.length) this.#asked.set(key, left);
    }
    for (let dropped = true; dropped;) {
      const keys = new Set(this.applicable.map(({ key }) => key));
      const stray = [...this.#asked.keys()].find((key) => !keys.has(key));
      dropped = stray !== undefined && this.#asked.delete(stray);
    }
  }

  private promptFor(question: Question): Prompt {
    const suggested = question.default
      ? question.default(this.answers, this.input.context)
      : asAnswer(defaultAt(question.key));
    const offered =
      this.#remembered.get(question.key) ?? asAnswer(getAnswer(this.answers, question.key)) ?? suggested;
    return {
      kind: question.kind === 'list' ? 'text' : question.kind,
      message: question.message,
      help: question.help,
      choices: (question.choices ?? []).filter(({ when }) => when?.holds(this.answers) ?? true),
      ...(question.optional === true && { optional: true }),
      default: question.kind === 'list' && Array.isArray(offered) ? offered.join(', ') : offered,
      validate: (answer) => {
        if (question.optional === true && answer === '') return undefined;
        const [issue] = validateAnswer(question.key, asTyped(question, answer));
        if (issue === undefined) return undefined;
        // Of several it has to be said which one.
        const subject =
          question.kind === 'list' && issue.value !== undefined ? `${showValue(issue.value)} ` : '';
        const hint = issue.suggestion === undefined ? '' : `. Did you mean "${issue.suggestion}"?`;
        return `${subject}${issue.message}${hint}`;
      },
    };
  }
}

/** Asks what is open, question by question; Back returns to the one before. */
async function askOpen(
  session: Session,
  prompter: Prompter,
  which: (question: Question) => boolean,
): Promise<void> {
  // Back may lead to a question of before those that are meant.
  const next = () => (session.open.some(which) ? session.open[0] : undefined);
  for (let question = next(); question !== undefined; question = next()) {
    if (!(await session.ask(question)) && !session.undo()) prompter.show('This is the first question.');
  }
}

const EDIT = { value: 'edit', label: 'Change an answer', hint: '' };
const CANCEL = { value: 'cancel', label: 'Cancel', hint: 'nothing is written' };

/** Where the answers cannot be built, what can be. */
const wayOutChoices = ({ waysOut = [] }: Outcome): Prompt['choices'] =>
  waysOut.map(({ label, hint }, index) => ({ value: `way-out-${String(index)}`, label, hint }));

/** The way out that was chosen in a menu. */
const wayOutOf = ({ waysOut = [] }: Outcome, next: string): WayOut | undefined =>
  waysOut.find((_, index) => next === `way-out-${String(index)}`);

/**
 * Shows what the requirements lead to before anything else is asked, and returns that; empty where nothing is left to
 * ask, undefined where the person leaves.
 */
async function answerEarly(
  session: Session,
  prompter: Prompter,
  early: NonNullable<WizardInput['early']>,
): Promise<string | undefined> {
  for (;;) {
    await askOpen(session, prompter, isRequirement);
    const { open } = session;
    if (open.length === 0) return '';
    const outcome = early(session.answers);
    const { text, feasible } = outcome;
    prompter.show(`\n${text}\n`);
    const next = await choose(prompter, feasible ? PLATFORM_MENU : MENU, NOTHING_WRITTEN, [
      ...(feasible
        ? [
            {
              value: 'defaults',
              label: 'Take the defaults for the platform',
              hint: 'all can be changed later',
            },
            {
              value: 'ask',
              label: `Answer the questions about the platform (about ${String(session.ahead)})`,
              hint: 'name, size, database, object store, backup, access; each has a default',
            },
          ]
        : wayOutChoices(outcome)),
      EDIT,
      CANCEL,
    ]);
    if (next === 'cancel') return undefined;
    session.change(wayOutOf(outcome, next)?.answers ?? []);
    if (next === 'defaults') session.takeDefaults();
    if (next === 'defaults' || next === 'ask') return text;
    if (next === 'back') session.undo();
    if (next === 'edit') await edit(session, prompter);
  }
}

async function choose(
  prompter: Prompter,
  message: string,
  help: string,
  choices: Prompt['choices'],
): Promise<string> {
  const answer = await prompter.ask({
    kind: 'select',
    message,
    help,
    choices,
    default: choices[0]?.value,
    validate: () => undefined,
  });
  return answer === BACK ? 'back' : String(answer);
}

/** Drives the whole conversation. Pure but for the prompter. */
export async function runWizard(input: WizardInput): Promise<WizardResult> {
  const { prompter } = input;
  const session = new Session(input);
  let shown: string | undefined;
  let { early } = input;
  for (;;) {
    if (early) {
      shown = await answerEarly(session, prompter, early);
      if (shown === undefined) return { confirmed: false };
      early = undefined;
    }
    await askOpen(session, prompter, () => true);
    const { answers } = session;
    if (input.confirmation === undefined) return { confirmed: true, answers };
    const outcome = input.outcome(answers);
    prompter.show(`\n${summarize(answers, input.questions)}`);
    prompter.show(`\n${outcome.text === shown ? 'It leads to the stack above.' : outcome.text}\n`);
    if (outcome.platform !== undefined) prompter.show(`${outcome.platform}\n`);
    const next = await choose(prompter, MENU, NOTHING_WRITTEN, [
      ...(outcome.feasible
        ? [
            {
              value: 'confirm',
              label: `${input.confirmation(answers)}${outcome.consent === undefined ? '' : `, and take ${outcome.consent}`}`,
              hint: '',
            },
          ]
        : wayOutChoices(outcome)),
      EDIT,
      CANCEL,
    ]);
    session.change(wayOutOf(outcome, next)?.answers ?? []);
    if (next === 'confirm') return { confirmed: true, answers };
    if (next === 'cancel') return { confirmed: false };
    // Defaults that are taken back are more than one question.
    if (next === 'back' && session.undo() && session.open.length > 1) early = input.early;
    if (next === 'edit') await edit(session, prompter);
  }
}

async function edit(session: Session, prompter: Prompter): Promise<void> {
  const { open } = session;
  const answered = session.applicable.filter((question) => !open.includes(question));
  const key = await choose(
    prompter,
    'Which answer?',
    'Follow-up questions come after it where they matter.',
    answered.map(({ key: value, label }) => ({ value, label, hint: '' })),
  );
  const question = answered.find((candidate) => candidate.key === key);
  if (question !== undefined) await session.ask(question);
}
