/** The name of an S3 bucket: its form, without what `isBucketName` says besides. */
export const BUCKET_FORM = /^[a-z0-9][-.a-z0-9]{1,61}[a-z0-9]$/;

const NUMBER = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
/** An IPv4 address in the one form that every program reads alike. */
export const IPV4 = new RegExp(`^${NUMBER}(?:\\.${NUMBER}){3}$`);

const HOST = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/;
/** A last label that programs take for a number, and so the whole for an IPv4 address. */
const ENDS_IN_NUMBER = /(^|\.)(\d+|0x[0-9a-f]*)$/;

/** A DNS name in lower case, or an IPv4 address. */
export const isHost = (text: string): boolean =>
  HOST.test(text) && (!ENDS_IN_NUMBER.test(text) || IPV4.test(text));

/** A DNS name in lower case. */
export const isDomain = (text: string): boolean => isHost(text) && !IPV4.test(text);

export const isPort = (port: number): boolean => Number.isInteger(port) && port >= 1 && port <= 65_535;

/** Scheme, host and optional port, and nothing else: no path, no credentials. */
export const HTTP_ADDRESS = /^(https?):\/\/([-.a-z0-9]{1,253})(?::([0-9]{1,5}))?$/;

/** An http or https address of a host, in the form of `HTTP_ADDRESS`. */
export function isHttpAddress(text: string): boolean {
  const [, , host = '', port] = HTTP_ADDRESS.exec(text) ?? [];
  return isHost(host) && (port === undefined || isPort(Number(port)));
}

/** An http or https address of a host with an optional path, and no credentials, query or fragment. */
export const HTTP_LOCATION = /^https?:\/\/[-.a-z0-9]{1,253}(:[0-9]{1,5})?(\/[-\w.~]+)*$/;

/** An http or https address, in the form of `HTTP_LOCATION`. */
export const isHttpLocation = (text: string): boolean =>
  HTTP_LOCATION.test(text) && isHttpAddress(originOf(text)) && !/\/\.\.?(\/|$)/.test(text);

/** Scheme, host and port of an address for which `isHttpLocation` holds. */
export const originOf = (address: string): string => address.replace(/^(https?:\/\/[^/]*).*$/, '$1');

/** The Service that a host names with its namespace, also before it a pod's own name; undefined where it names none. */
export function serviceOf(host: string): { readonly name: string; readonly namespace: string } | undefined {
  const [, name, namespace] = /^(?:[^.]+\.)*?([^.]+)\.([^.]+)\.svc(?:\.|$)/.exec(host) ?? [];
  return name === undefined || namespace === undefined ? undefined : { name, namespace };
}

/** Whether a host is a Service of a cluster: called by its name alone, or by one that ends in svc. */
export const isServiceName = (host: string): boolean => !host.includes('.') || serviceOf(host) !== undefined;

/** Whether a host is the machine itself to whoever asks for it. */
export const isLoopback = (host: string): boolean =>
  /(^|\.)localhost$/.test(host) || (IPV4.test(host) && /^(127\.|0\.0\.0\.0$)/.test(host));

/** Whether a host is of the machine's own link, where a cloud tells each machine who it is and which keys it has. */
export const isLinkLocal = (host: string): boolean => IPV4.test(host) && host.startsWith('169.254.');

/** The port that an address without a path names, or the one of its scheme. */
export function portOf(address: string): number {
  const explicit = /:(\d+)$/.exec(address)?.[1];
  if (explicit !== undefined) return Number(explicit);
  return address.startsWith('http:') ? 80 : 443;
}

/** The host of an address for which `isHttpAddress` holds. */
export const hostOf = (address: string): string => HTTP_ADDRESS.exec(address)?.[2] ?? '';

/** The name of an S3 bucket. */
export const isBucketName = (text: string): boolean =>
  BUCKET_FORM.test(text) && !text.includes('..') && !IPV4.test(text);

/** A path in a bucket: its form, without what `isBucketPath` says besides. */
export const BUCKET_PATH = /^[-._/=A-Za-z0-9]{1,300}$/;

/** A path in a bucket, every part of it a name. */
export const isBucketPath = (text: string): boolean =>
  BUCKET_PATH.test(text) && text.split('/').every((part) => !['', '.', '..'].includes(part));

/** The folder of a model in an S3 store: `s3://bucket/path`, every part of the path a name. */
export function isModelAddress(text: string): boolean {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]+)\/([-._/=A-Za-z0-9]{1,900})$/.exec(text) ?? [];
  const parts = path.replace(/\/$/, '').split('/');
  return isBucketName(bucket) && parts.every((part) => !['', '.', '..'].includes(part));
}
