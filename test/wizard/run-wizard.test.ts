import type { Answers } from '../../src/wizard/answers';
import { BACK, PromptCancelledError } from '../../src/wizard/prompter';
import type { Question } from '../../src/wizard/question';
import { QUESTIONS } from '../../src/wizard/questions';
import { resolveAnswers } from '../../src/wizard/resolve-answers';
import { runWizard, type WizardInput } from '../../src/wizard/run-wizard';
import { DEFAULT, INTERRUPT, ScriptedPrompter, type Step } from '../support/scripted-prompter';

type Script = readonly (readonly [string, Step])[];

const context = { directoryName: 'my-platform' };

const QUICK: readonly Question[] = QUESTIONS.filter(({ key }) =>
  ['platform.name', 'platform.namespace', 'platform.size', 'platform.availability'].includes(key),
);
const EXPOSURE: readonly Question[] = QUESTIONS.filter(({ key }) => key.startsWith('platform.exposure'));

async function run(questions: readonly Question[], script: Script, input: Partial<WizardInput> = {}) {
  const prompter = new ScriptedPrompter(script);
  const result = await runWizard({
    questions,
    given: {},
    context,
    prompter,
    outcome: () => ({ text: 'what it leads to', feasible: true }),
    confirmation: () => 'Write it',
    ...input,
  });
  expect(prompter.left).toBe(0);
  return { prompter, result, answers: result.confirmed ? result.answers : undefined };
}

describe('runWizard', () => {
  it('asks the open questions in order, with defaults that follow from earlier answers', async () => {
    const { answers } = await run(QUICK, [
      ['called', 'alpha'],
      ['namespace', DEFAULT],
      ['How large', DEFAULT],
      ['What next', 'confirm'],
    ]);
    expect(answers).toEqual({ platform: { name: 'alpha', namespace: 'alpha', size: 'small' } });
  });

  it('does not ask what was given', async () => {
    const { answers } = await run(
      QUICK,
      [
        ['How large', 'small'],
        ['What next', 'confirm'],
      ],
      { given: { platform: { name: 'given', namespace: 'space' } } },
    );
    expect(answers).toEqual({ platform: { name: 'given', namespace: 'space', size: 'small' } });
  });

  it('asks a follow-up only where it matters', async () => {
    const { answers } = await run(QUICK, [
      ['called', DEFAULT],
      ['namespace', DEFAULT],
      ['How large', 'large'],
      ['survive', 'redundant'],
      ['What next', 'confirm'],
    ]);
    expect(answers).toHaveProperty('platform.availability', 'redundant');
  });

  it('goes back one question, offers the old answer again, and forgets the follow-ups of the old one', async () => {
    const { prompter, answers } = await run(QUICK, [
      ['called', 'alpha'],
      ['namespace', 'space'],
      ['How large', 'large'],
      ['survive', BACK],
      ['How large', BACK],
      ['namespace', DEFAULT],
      ['How large', 'small'],
      ['What next', 'confirm'],
    ]);
    expect(prompter.asked[5]?.default).toBe('space');
    expect(prompter.asked[6]?.default).toBe('large');
    expect(answers).toEqual({ platform: { name: 'alpha', namespace: 'space', size: 'small' } });
  });

  it('stays at the first question, and says so', async () => {
    const { prompter } = await run(QUICK, [
      ['called', BACK],
      ['called', DEFAULT],
      ['namespace', DEFAULT],
      ['How large', DEFAULT],
      ['What next', 'confirm'],
    ]);
    expect(prompter.shown[0]).toContain('first question');
  });

  it('goes back from the summary', async () => {
    const { answers } = await run(QUICK, [
      ['called', DEFAULT],
      ['namespace', DEFAULT],
      ['How large', 'small'],
      ['What next', BACK],
      ['How large', 'medium'],
      ['survive', DEFAULT],
      ['What next', 'confirm'],
    ]);
    expect(answers).toHaveProperty('platform.size', 'medium');
  });

  it('shows what was understood and what it leads to before it asks whether to go on', async () => {
    const { prompter } = await run(QUICK, [
      ['called', DEFAULT],
      ['namespace', DEFAULT],
      ['How large', 'small'],
      ['What next', 'confirm'],
    ]);
    const shown = prompter.shown.join('\n');
    expect(shown).toContain('Name: my-platform');
    expect(shown).toContain('Size: Small');
    expect(shown).toContain('what it leads to');
  });

  it('changes an answer from the summary and asks its new follow-ups', async () => {
    const { answers } = await run(EXPOSURE, [
      ['outside the cluster', 'none'],
      ['What next', 'edit'],
      ['Which answer', 'platform.exposure.kind'],
      ['outside the cluster', 'gateway'],
      ['Which domain', 'mlops.example.com'],
      ['Gateway called', 'public'],
      ['namespace is the Gateway', BACK],
      ['Gateway called', 'private'],
      ['namespace is the Gateway', 'edge'],
      ['Which listener', ''],
      ['What next', 'confirm'],
    ]);
    expect(answers).toEqual({
      platform: {
        exposure: {
          kind: 'gateway',
          domain: 'mlops.example.com',
          gateway: { name: 'private', namespace: 'edge' },
        },
      },
    });
  });

  it('returns to the changed answer when its follow-up goes back', async () => {
    const { answers } = await run(
      [...QUICK, ...EXPOSURE.slice(0, 2)],
      [
        ['called', DEFAULT],
        ['namespace', DEFAULT],
        ['How large', 'small'],
        ['outside the cluster', 'none'],
        ['What next', 'edit'],
        ['Which answer', 'platform.size'],
        ['How large', 'large'],
        ['survive', BACK],
        ['How large', 'small'],
        ['What next', 'confirm'],
      ],
    );
    expect(answers).toHaveProperty('platform.size', 'small');
  });

  it('may change an answer that a flag gave', async () => {
    const { answers } = await run(
      QUICK,
      [
        ['What next', 'edit'],
        ['Which answer', 'platform.size'],
        ['How large', 'medium'],
        ['survive', DEFAULT],
        ['What next', 'confirm'],
      ],
      { given: { platform: { name: 'given', namespace: 'given', size: 'small' } } },
    );
    expect(answers).toHaveProperty('platform.size', 'medium');
  });

  it('takes back what was chosen for a task that is not wanted any more', async () => {
    const questions = QUESTIONS.filter(({ key }) => /requirements\.(tasks|capabilities)$/.test(key));
    const { answers } = await run(questions, [
      ['team need done', ['model-serving', 'orchestration']],
      ['within its task', ['canary', 'backfills']],
      ['What next', 'edit'],
      ['Which answer', 'requirements.tasks'],
      ['team need done', ['orchestration']],
      ['What next', 'confirm'],
    ]);
    expect(answers).toMatchObject({ requirements: { capabilities: ['backfills'] } });
  });

  it('shows what the stack asks of the platform, also where the stack itself has been shown', async () => {
    const { prompter } = await run(
      QUICK,
      [
        ['called', DEFAULT],
        ['namespace', DEFAULT],
        ['How large', DEFAULT],
        ['What next', 'cancel'],
      ],
      { outcome: () => ({ text: 'what it leads to', platform: 'does not fit', feasible: false }) },
    );
    expect(prompter.shown.at(-1)).toContain('does not fit');
    expect(prompter.asked.at(-1)?.choices.map(({ value }) => value)).toEqual(['edit', 'cancel']);
  });

  it('offers no way to write where the answers lead nowhere', async () => {
    const { prompter, result } = await run(
      QUICK,
      [
        ['called', DEFAULT],
        ['namespace', DEFAULT],
        ['How large', DEFAULT],
        ['What next', 'cancel'],
      ],
      { outcome: () => ({ text: 'nothing does it', feasible: false }) },
    );
    expect(prompter.asked.at(-1)?.choices.map(({ value }) => value)).toEqual(['edit', 'cancel']);
    expect(result.confirmed).toBe(false);
  });

  it('offers the other answers that can be built, and takes one instead of what was given', async () => {
    const way = {
      label: 'Size: small',
      hint: 'leads to something',
      answers: [['platform.size', 'small']] as const,
    };
    const { prompter, answers } = await run(
      QUICK,
      [
        ['What next', 'way-out-0'],
        ['What next', 'confirm'],
      ],
      {
        given: { platform: { name: 'given', namespace: 'given', size: 'large', availability: 'single' } },
        outcome: ({ platform }) =>
          (platform as { size: string }).size === 'small'
            ? { text: 'it fits', feasible: true }
            : { text: 'nothing does it', feasible: false, waysOut: [way] },
      },
    );
    expect(prompter.asked[0]?.choices.map(({ label }) => label)).toEqual([
      'Size: small',
      'Change an answer',
      'Cancel',
    ]);
    expect(answers).toHaveProperty('platform.size', 'small');
  });

  it('leaves open what is settled, and changes it where somebody wants to', async () => {
    const settled = ({ key }: { readonly key: string }) => key === 'platform.size';
    const given = { platform: { name: 'given', namespace: 'given', availability: 'single' } };
    const { answers } = await run(QUICK, [['What next', 'confirm']], { given, settled });
    expect(answers).not.toHaveProperty('platform.size');
    const changed = await run(
      QUICK,
      [
        ['What next', 'edit'],
        ['Which answer', 'platform.size'],
        ['How large', 'large'],
        ['What next', 'confirm'],
      ],
      { given: { platform: { ...given.platform, availability: 'single' } }, settled },
    );
    expect(changed.answers).toHaveProperty('platform.size', 'large');
  });

  it('takes an answer back where that is a way out', async () => {
    const way = { label: 'Without a size', hint: 'fits', answers: [['platform.size', undefined]] as const };
    const { answers } = await run(
      QUICK,
      [
        ['What next', 'way-out-0'],
        ['What next', 'confirm'],
      ],
      {
        given: { platform: { name: 'given', namespace: 'given', size: 'large', availability: 'single' } },
        outcome: ({ platform }) =>
          (platform as { size?: string }).size === undefined
            ? { text: 'it fits', feasible: true }
            : { text: 'nothing does it', feasible: false, waysOut: [way] },
      },
    );
    expect(answers).not.toHaveProperty('platform.size');
    expect(answers).toHaveProperty('platform.name', 'given');
  });

  it('refuses at the prompt what the schema refuses, with the words of the schema', async () => {
    const { prompter } = await run(QUICK, [
      ['called', DEFAULT],
      ['namespace', DEFAULT],
      ['How large', DEFAULT],
      ['What next', 'confirm'],
    ]);
    expect(prompter.asked[0]?.validate('No Good')).toContain('lower-case letters');
    expect(prompter.asked[0]?.validate('kube-system')).toContain('reserved');
    expect(prompter.asked[0]?.validate('good')).toBeUndefined();
  });

  describe('with an early answer', () => {
    const early = () => ({ text: 'what it leads to', feasible: true });
    const questions: readonly Question[] = [
      ...QUESTIONS.filter(({ key }) => key === 'requirements.momentum'),
      ...QUICK,
    ];

    it('shows what the requirements lead to first, and takes every default that there is', async () => {
      const { prompter, answers } = await run(
        questions,
        [
          ['a living product', 'high'],
          ['where it runs', 'defaults'],
          ['What next', 'confirm'],
        ],
        { early },
      );
      expect(answers).toEqual({
        requirements: { momentum: 'high' },
        platform: { name: 'my-platform', namespace: 'my-platform', size: 'small' },
      });
      expect(prompter.shown.filter((text) => text.includes('what it leads to'))).toHaveLength(1);
      expect(prompter.shown.at(-1)).toContain('the stack above');
    });

    it('says how many questions there are with those that their defaults call for', async () => {
      const large = questions.map((question) =>
        question.key === 'platform.size' ? { ...question, default: () => 'large' } : question,
      );
      const { prompter } = await run(
        large,
        [
          ['a living product', 'high'],
          ['where it runs', 'ask'],
          ['called', DEFAULT],
          ['namespace', DEFAULT],
          ['How large', DEFAULT],
          ['survive', DEFAULT],
          ['What next', 'confirm'],
        ],
        { early },
      );
      expect(prompter.asked[1]?.choices.map(({ label }) => label)).toContain(
        'Answer the questions about the platform (about 4)',
      );
    });

    it('asks what has no default even so', async () => {
      const asked: readonly Question[] = [
        {
          ...QUICK[0],
          key: 'platform.database.host',
          message: 'Which host?',
          default: () => undefined,
        } as Question,
      ];
      const { answers } = await run(
        asked,
        [
          ['where it runs', 'defaults'],
          ['Which host', 'db.example.com'],
          ['What next', 'confirm'],
        ],
        { early },
      );
      expect(answers).toEqual({ platform: { database: { host: 'db.example.com' } } });
    });

    it('asks for the platform where that is wanted, and goes back from it and from the menu', async () => {
      const { answers } = await run(
        questions,
        [
          ['a living product', 'high'],
          ['where it runs', BACK],
          ['a living product', 'low'],
          ['where it runs', 'ask'],
          ['called', BACK],
          ['a living product', 'medium'],
          ['called', 'beta'],
          ['namespace', DEFAULT],
          ['How large', DEFAULT],
          ['What next', 'confirm'],
        ],
        { early },
      );
      expect(answers).toMatchObject({ requirements: { momentum: 'medium' }, platform: { name: 'beta' } });
    });

    it('takes all defaults back with one key, and shows the menu again', async () => {
      const { answers } = await run(
        questions,
        [
          ['a living product', 'high'],
          ['where it runs', 'defaults'],
          ['What next', BACK],
          ['where it runs', 'ask'],
          ['called', 'gamma'],
          ['namespace', DEFAULT],
          ['How large', DEFAULT],
          ['What next', 'confirm'],
        ],
        { early },
      );
      expect(answers).toMatchObject({ platform: { name: 'gamma', namespace: 'gamma' } });
    });

    it('offers nothing but other answers where there is no stack, and leaves without writing', async () => {
      const { prompter, result } = await run(
        questions,
        [
          ['a living product', 'high'],
          ['What next', 'edit'],
          ['Which answer', 'requirements.momentum'],
          ['a living product', 'low'],
          ['What next', 'cancel'],
        ],
        { early: () => ({ text: 'no stack', feasible: false }) },
      );
      expect(result.confirmed).toBe(false);
      expect(prompter.shown.join()).toContain('no stack');
    });
  });

  it('passes an interruption on', async () => {
    await expect(
      run(QUICK, [
        ['called', DEFAULT],
        ['namespace', INTERRUPT],
      ]),
    ).rejects.toThrow(PromptCancelledError);
  });

  it('ends without a summary where there is nothing to confirm', async () => {
    const prompter = new ScriptedPrompter([['called', DEFAULT]]);
    const result = await runWizard({
      questions: QUICK.slice(0, 1),
      given: {},
      context,
      prompter,
      outcome: () => ({ text: '', feasible: true }),
    });
    expect(result).toEqual({ confirmed: true, answers: { platform: { name: 'my-platform' } } });
    expect(prompter.shown).toEqual([]);
  });

  it('comes to complete answers when every default is taken', async () => {
    let answers: Answers = {};
    const prompter = new ScriptedPrompter([]);
    prompter.ask = (prompt) => Promise.resolve(prompt.default ?? '');
    const result = await runWizard({
      questions: QUESTIONS,
      given: {},
      context,
      prompter,
      outcome: (given) => {
        answers = given;
        return { text: '', feasible: true };
      },
      confirmation: () => 'Write it',
    });
    expect(result.confirmed).toBe(true);
    expect(resolveAnswers(answers, { context, defaultRequirements: false })).toMatchObject({
      complete: true,
    });
  });
});
