import { toolIdFrom } from '../requirements/named-tool';
import type { Answer, Question } from './question';

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

/** Tools between commas by what they are called, which may be several words; otherwise by their ids. */
const tools = (text: string): string[] =>
  text.split(',').flatMap((part) => {
    const id = toolIdFrom(part.trim());
    return typeof id === 'string' && id !== part.trim()
      ? [id]
      : words(part).map((word) => String(toolIdFrom(word)));
  });

/** What was typed, as the setting takes it. */
export function asTyped({ key, kind }: Pick<Question, 'key' | 'kind'>, answer: Answer): Answer {
  if (kind !== 'list' || typeof answer !== 'string') return answer;
  return key === 'requirements.inUse' ? [...new Set(tools(answer))] : words(answer);
}
