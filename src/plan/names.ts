import * as z from 'zod';
import {
  BUCKET_FORM,
  BUCKET_PATH,
  hostOf,
  HTTP_ADDRESS,
  HTTP_LOCATION,
  isBucketName,
  isBucketPath,
  isDomain,
  isHost,
  isHttpAddress,
  isHttpLocation,
  isLinkLocal,
  isLoopback,
  originOf,
} from '../grammar/addresses';
import { cronProblem } from '../grammar/cron';
import { GIT_ADDRESS, GIT_FOLDER, GIT_REF } from '../grammar/git';
import { imageProblem, isRegistry } from '../grammar/images';
import { DNS_LABEL, DNS_SUBDOMAIN, REGION, SHORT_NAME, WINDOWS_DEVICE } from '../grammar/names';

/**
 * Allow-lists for the names that end up in Kubernetes objects, host names and Terraform.
 * A name outside its grammar is refused, never escaped: Terraform templates (`${`, `%{`), shell characters,
 * control characters and Unicode look-alikes are all outside.
 */

const RESERVED = new Set(['default', 'node-modules']);

const grammar = (pattern: RegExp, allowed: string) =>
  z.string().regex(pattern, { message: `must be ${allowed}` });

/** A grammar whose form, which a JSON Schema can tell, is not all of it. */
const stricter = (form: RegExp, holds: (text: string) => boolean, allowed: string) =>
  grammar(form, allowed).refine((text) => !form.test(text) || holds(text), { message: `must be ${allowed}` });

/** 40 characters leave room for the suffixes of object names inside DNS-1123's 63. */
export const projectName = grammar(
  SHORT_NAME,
  'lower-case letters, digits and "-", 1 to 40 characters, beginning with a letter and ending with a letter or digit',
).refine((name) => !RESERVED.has(name) && !name.startsWith('kube-') && !WINDOWS_DEVICE.test(name), {
  message: 'is a reserved name',
});

/** A Kubernetes namespace of the platform's own (DNS-1123 label). */
export const namespaceName = projectName;

/** A namespace that somebody else has, such as `kube-system`, in which some clusters keep their Ingress controller. */
export const otherNamespace = grammar(
  DNS_LABEL,
  'the name of a namespace: lower-case letters, digits and "-", up to 63 characters',
);

/** The name of a Kubernetes object such as a Secret (DNS-1123 subdomain). */
export const objectName = grammar(
  DNS_SUBDOMAIN,
  'a Kubernetes object name: lower-case letters, digits, "-" and ".", up to 253 characters',
);

const HOST_FORM = /^[a-z0-9][-.a-z0-9]{0,252}$/;

/**
 * What pods connect to. An address that each machine has for itself is refused: by loopback a pod reaches itself, and what answers at a
 * link-local one is the node's own, such as the server that hands a cloud's keys out.
 */
const reachedByPods = (address: z.ZodString, hostIn: (address: string) => string) =>
  address
    .refine((text) => !isLoopback(hostIn(text)), {
      message:
        'is this machine to you, and a pod to itself. Write the address at which pods of the cluster reach it',
    })
    .refine((text) => !isLinkLocal(hostIn(text)), {
      message:
        'is an address of each machine for itself (169.254.0.0/16), where clouds hand keys out. Write the address of the server',
    });

/** A host: a DNS name, a name inside the cluster, or an IPv4 address. */
export const hostName = reachedByPods(
  stricter(HOST_FORM, isHost, 'a host name in lower case, such as mlops.example.com'),
  (host) => host,
);

/** What is left of a host name's 253 characters below a label of any length, and a dot. */
const LONGEST_DOMAIN = 189;

/** The domain that the services of a platform get names below. */
export const domainName = stricter(
  HOST_FORM,
  (text) => isDomain(text) && text.length <= LONGEST_DOMAIN,
  `a domain in lower case of up to ${LONGEST_DOMAIN} characters, such as mlops.example.com, and no address`,
);

/** An S3 bucket name. */
export const bucketName = stricter(
  BUCKET_FORM,
  isBucketName,
  'an S3 bucket name: 3 to 63 lower-case letters, digits, "-" and single "."',
);

/** A path in a bucket: names with "/" between them. */
export const bucketPath = stricter(
  BUCKET_PATH,
  isBucketPath,
  'names of letters, digits and "-._=" with "/" between them, such as team/mlflow',
);

/** The region of an S3 store. */
export const regionName = grammar(REGION, 'a region name such as us-east-1');

const ENDPOINT = 'must be an http or https address without a path, such as https://s3.example.com:9000';
/** Clients of S3 put the bucket behind the host, and sign that path: below another one they do not find each other. */
const endpointError = {
  error: ({ input }: { readonly input?: unknown }) =>
    typeof input === 'string' && /^https?:\/\/[^/@]+\/[^/]/.test(input)
      ? `${ENDPOINT}. A store below a path is not reached by S3's clients: give it a host name of its own`
      : ENDPOINT,
};

/** The endpoint of an S3-compatible store: scheme, host and optional port, no path, no credentials. */
export const endpointUrl = reachedByPods(
  z
    .string()
    .regex(HTTP_ADDRESS, endpointError)
    .refine((text) => !HTTP_ADDRESS.test(text) || isHttpAddress(text), endpointError),
  hostOf,
);

/** Where a server answers: scheme, host, optional port and path, no credentials. */
export const serverAddress = reachedByPods(
  stricter(
    HTTP_LOCATION,
    isHttpLocation,
    'an http or https address without credentials and without "/" at the end, such as https://mlflow.example.com',
  ),
  (address) => hostOf(originOf(address)),
);

/** A Python package index: no credentials, which would stand in the plan and in pods. */
export const packageIndex = stricter(
  /^https?:\/\/[-.a-z0-9]{1,253}(:[0-9]{1,5})?(\/[-\w.~/]{0,512})?$/,
  (text) => isHttpAddress(originOf(text)),
  'an http or https address without credentials, such as https://pypi.org/simple',
);

/** A Git repository: no password, which would stand in the plan and in pods. */
export const gitAddress = grammar(
  GIT_ADDRESS,
  'a repository by https, http or ssh without a password, such as https://git.example.com/team/dags.git or git@git.example.com:team/dags.git',
);

/** A branch, a tag or a commit. */
export const gitRef = grammar(GIT_REF, 'a branch, a tag or a commit');

/** A folder of a Git repository. */
export const gitFolder = grammar(GIT_FOLDER, 'a folder of the repository, such as pipelines/dags');

/** Five fields of cron. */
export const cronSchedule = z
  .string()
  .regex(/^[-*/,?0-9A-Za-z ]{9,100}$/, {
    message: 'must be a cron schedule with five fields, such as "17 2 * * *"',
    abort: true,
  })
  .superRefine((text, context) => {
    const message = cronProblem(text);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

const REGISTRY_FORM = /^[a-z0-9][-._/:a-z0-9]{0,254}$/;

/** A registry, with an optional port and path, that mirrors container images. */
export const registryPrefix = stricter(
  REGISTRY_FORM,
  isRegistry,
  'a registry, by its host name or with its port, and an optional path, such as registry.example.com/mirror',
);

/** A full image reference with a tag or a digest. */
export const imageReference = z
  .string()
  .regex(/^[a-z0-9][-._/:@A-Za-z0-9]{0,511}$/, {
    message: 'must be an image reference with its registry, such as registry.example.com/mlflow:v3.17.0-full',
    abort: true,
  })
  .superRefine((image, context) => {
    const message = imageProblem(image);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

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

/** Those that stand for everybody, or for every service account. */
const EVERYBODY = /^system:(authenticated|unauthenticated|anonymous|masters|serviceaccounts)$/;

const subjectName = (allowed: string) =>
  grammar(/^[A-Za-z0-9][-\w.:@/+=# ]{0,252}$/, allowed).refine((name) => !EVERYBODY.test(name), {
    message: 'stands for everybody, or for who may do everything anyway: name those who deploy models',
  });

/** A group of the cluster's users, as its authentication names it. */
export const groupName = subjectName('the name of a group as the cluster gets it, such as data-science');

/** A user of the cluster, as its authentication names it. */
export const userName = subjectName('the name of a user as the cluster gets it, such as jane@example.com');
