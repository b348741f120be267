import { Fn, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { PropError } from './prop-error';
import { showValue } from '../../redaction/show-value';

/** An image as charts want it: joined again as `<registry>/<repository>:<tag>`. */
export interface ImageParts {
  readonly registry: string;
  readonly repository: string;
  readonly tag: string;
}

/**
 * Takes an image reference apart. A reference with nothing but a digest comes out as repository `…@sha256` and the
 * digest as tag, which the chart joins to the same reference. A token is taken apart by Terraform.
 */
export function imageParts(scope: IConstruct, prop: string, image: string): ImageParts {
  if (Token.isUnresolved(image)) {
    const parts: unknown = Fn.regex('^([^/]+)/([^:]+):(.+)$', image);
    const part = (index: number) => Token.asString(Fn.element(parts, index));
    return { registry: part(0), repository: part(1), tag: part(2) };
  }
  const match = /^([^/]+)\/([^:]+):(.+)$/.exec(image);
  if (match === null) {
    throw new PropError(
      scope,
      prop,
      `must be a full image reference with registry and tag, got ${showValue(image)}`,
    );
  }
  const [, registry = '', repository = '', tag = ''] = match;
  return { registry, repository, tag };
}
