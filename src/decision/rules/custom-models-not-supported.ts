import { sourceOf, type Rule } from '../rule';
import { CUSTOM_MODELS_MISSING } from '../weights';

/** There are models with own prediction code, and the tool takes only its own formats. */
export const customModelsNotSupported: Rule = {
  code: 'custom-models-not-supported',
  per: 'task',
  check: ({ tool, requirements }) => {
    if (!requirements.customModels || tool.customModels === 'not-applicable') return 'not-applicable';
    if (tool.customModels === 'supported') return 'satisfied';
    return { verdict: 'penalty', cost: CUSTOM_MODELS_MISSING, args: sourceOf(tool, 'customModels') };
  },
};
