import { code, paragraph } from '../../document/blocks';

/** Stands where only the synthesized Terraform has the answer, and there is none yet. */
export const LATER = paragraph('Not known before the first synthesis: ', code('npm run review'), ' adds it.');
