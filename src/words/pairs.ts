import { type Pair, pairsAmong } from '../catalogue/pairs';
import type { Names } from './names';

const because = ({ confidence, source, checked }: Pair): string =>
  confidence === 'measured'
    ? `tested by ${source} of mlops-scaffold`
    : `${confidence}, checked ${checked}; ${source}`;

/** "KServe and MLflow: a model of the registry is served by one command (tested by …)". */
export const pairLines = (tools: readonly string[], toolName: Names): string[] =>
  pairsAmong(tools).map((pair) => {
    const [one, other] = pair.tools;
    return `${toolName(one)} and ${toolName(other)}: ${pair.how} (${because(pair)})`;
  });
