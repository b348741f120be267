import { showValue } from '../../redaction/show-value';

/**
 * Makes a literal text safe in synthesized JSON: Terraform reads `${` and `%{` in every string as the start of a
 * template. Doubling the first character gives the literal back at apply.
 *
 * Errors: throws where the text holds a cdktf token marker (`TfToken[`), because cdktf would resolve it.
 */
export function escapeTemplate(text: string): string {
  if (/TfToken\[/i.test(text)) {
    throw new Error(`a literal text may not hold a token marker, got ${showValue(text)}`);
  }
  return text.replace(/([$%])\{/g, '$1$1{');
}
