import { CLOUD_QUESTIONS } from '../../src/wizard/cloud-questions';
import { isCalledFor } from '../../src/wizard/question';

const asked = (inUse: readonly string[]): readonly string[] =>
  CLOUD_QUESTIONS.filter((question) =>
    isCalledFor(question, {
      requirements: { cloud: 'aws', licence: 'commercial', hosting: 'managed-welcome', inUse },
    }),
  ).map(({ key }) => key);

test('who is on a cloud is asked where its suite would be, and not where that runs already', () => {
  expect(asked([])).toEqual(['platform.sagemaker.region']);
  expect(asked(['mlflow'])).toEqual(['platform.sagemaker.region']);
  expect(asked(['sagemaker'])).toEqual([]);
  expect(asked(['Amazon SageMaker AI'])).toEqual([]);
});
