/** A DNS-1123 label, the grammar of most Kubernetes names. */
export const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
/** A DNS-1123 subdomain, the grammar of Secret and class names. */
export const DNS_SUBDOMAIN = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** A name that leaves room for the suffixes of object names inside DNS-1123's 63; also of a database and of a variable. */
export const SHORT_NAME = /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/;
/** The value of a Kubernetes label. */
export const LABEL_VALUE = /^([A-Za-z0-9]([-._A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/;
/** The region of an S3 store. */
export const REGION = /^[a-z0-9][-a-z0-9]{0,62}$/;
/** A version after https://semver.org, and nothing else: it stands in commands that people run. */
export const SEMANTIC_VERSION =
  /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})(-[0-9A-Za-z-]{1,40}(\.[0-9A-Za-z-]{1,40}){0,8})?(\+[0-9A-Za-z-]{1,40}(\.[0-9A-Za-z-]{1,40}){0,8})?$/;

/** What Windows takes for a device, whatever its ending: no file or folder can have that name there. */
export const WINDOWS_DEVICE = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/** The highest revision of a Secret. */
export const HIGHEST_REVISION = 1_000_000;
