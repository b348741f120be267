import type { Question } from './question';
import { PLATFORM_QUESTIONS } from './platform-questions';
import { REQUIREMENT_QUESTIONS } from './requirement-questions';

/** Every question, in the order in which it is asked. */
export const QUESTIONS: readonly Question[] = [...REQUIREMENT_QUESTIONS, ...PLATFORM_QUESTIONS];
