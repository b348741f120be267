import { z } from 'zod';

/**
 * Allow-lists for the names that end up in Kubernetes objects, host names and Terraform.
 * A name outside its grammar is refused, never escaped: Terraform templates (`${`, `%{`), shell characters,
 * control characters and Unicode look-alikes are all outside.
 */

const RESERVED = new Set(['default', 'node-modules', 'con', 'nul', 'aux', 'prn']);

const grammar = (pattern: RegExp, allowed: string) =>
  z.string().regex(pattern, { message: `must be ${allowed}` });

/** 40 characters leave room for the suffixes of object names inside DNS-1123's 63. */
export const projectName = grammar(
  /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/,
  'lower-case letters, digits and "-", 1 to 40 characters, beginning with a letter and ending with a letter or digit',
).refine((name) => !RESERVED.has(name) && !name.startsWith('kube-'), { message: 'is a reserved name' });

/** A Kubernetes namespace (DNS-1123 label). */
export const namespaceName = projectName;

/** The name of a Kubernetes object such as a Secret (DNS-1123 subdomain). */
export const objectName = grammar(
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  'a Kubernetes object name: lower-case letters, digits, "-" and ".", up to 253 characters',
);

/** A key of a Kubernetes Secret. */
export const secretKey = grammar(
  /^[-._a-zA-Z0-9]{1,253}$/,
  'letters, digits, "-", "_" and ".", up to 253 characters',
);

/** A DNS host name with at least one dot, or a single label for names inside a cluster. */
export const hostName = grammar(
  /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/,
  'a host name in lower case, such as mlops.example.com',
);

/** An S3 bucket name. */
export const bucketName = grammar(
  /^[a-z0-9][-.a-z0-9]{1,61}[a-z0-9]$/,
  'an S3 bucket name: 3 to 63 lower-case letters, digits, "-" and "."',
);

/** The region of an S3 store. */
export const regionName = z
  .string()
  .regex(/^[a-z0-9][-a-z0-9]{0,62}$/, { message: 'must be a region name such as us-east-1' });

/** The endpoint of an S3-compatible store: scheme, host and optional port, no path, no credentials. */
export const endpointUrl = grammar(
  /^https?:\/\/[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?(:[0-9]{1,5})?$/,
  'an http or https address without a path, such as https://s3.example.com:9000',
);

/** A Python package index: no credentials, which would stand in the plan and in pods. */
export const packageIndex = grammar(
  /^https?:\/\/[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?(:[0-9]{1,5})?(\/[-\w.~/]{0,512})?$/,
  'an http or https address without credentials, such as https://pypi.org/simple',
);

/** Five fields of cron. */
export const cronSchedule = z
  .string()
  .regex(/^(\S+ ){4}\S+$/, { message: 'must be a cron schedule with five fields, such as "17 2 * * *"' })
  .regex(/^[-*/,0-9A-Za-z ]{9,100}$/, { message: 'must hold digits, names, "*", "/", "," and "-" only' });

/** A registry, with an optional port and path, that mirrors container images. */
export const registryPrefix = grammar(
  /^(?=.{1,255}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?(:[0-9]{1,5})?(\/[a-z0-9]+([-._][a-z0-9]+)*)*$/,
  'a registry with an optional path, such as registry.example.com/mirror',
);

/** A full image reference with a tag or a digest. */
export const imageReference = grammar(
  /^(?=.{1,512}$)[a-z0-9]([-.a-z0-9]*[a-z0-9])?(:[0-9]{1,5})?(\/[a-z0-9]+([-._]+[a-z0-9]+)*)*(:[A-Za-z0-9_][-.A-Za-z0-9_]{0,127})?(@sha256:[a-f0-9]{64})?$/,
  'an image reference, such as registry.example.com/mlflow:v3.17.0-full',
).refine((image) => /:[^/]+$|@sha256:/.test(image), { message: 'needs a tag or a digest' });

/** A Helm chart: a path, an OCI address, or an https address of a chart archive. */
export const chartReference = grammar(
  /^(?=.{1,512}$)(\.{0,2}\/[-._/A-Za-z0-9]+|(oci|https):\/\/[-._:/A-Za-z0-9]+)$/,
  'a path that begins with "./", "../" or "/", or an oci:// or https:// address',
);

/** A name from a list of names, such as a tool, an image or a chart. */
export const listedName = grammar(
  /^[a-z][-a-z0-9]{0,62}$/,
  'lower-case letters, digits and "-", up to 63 characters, beginning with a letter',
);

/** An option of a Terraform backend. */
export const backendOption = grammar(
  /^[a-z][a-z0-9_]{0,62}$/,
  'lower-case letters, digits and "_", up to 63 characters, beginning with a letter',
);

/** A Kubernetes resource quantity in whole GiB, given as a number. */
export const storageGiB = z.int().min(1).max(65536);

/** A port number. */
export const portNumber = z.int().min(1).max(65535);
