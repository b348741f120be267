import { readFileSync } from 'node:fs';
import { portOf } from '../../grammar/addresses';
import { join } from 'node:path';
import { PersistentVolumeClaimV1 } from '@cdktf/provider-kubernetes/lib/persistent-volume-claim-v1';
import type { ITerraformDependable } from 'cdktf';
import type { Construct } from 'constructs';
import { PACKAGES_GIB } from '../../pins/evidently-packages';
import { IMAGES } from '../../pins/images';
import { contentHash } from '../kubernetes/content-hash';
import { escapeTemplate } from '../kubernetes/escape-template';
import { ANYWHERE, type Edge, type Peer } from '../kubernetes/network-edges';
import type { Container, EnvValue, Mount, Resources, Volume } from '../kubernetes/pod';
import { DNS_SUBDOMAIN, IMAGE_REFERENCE, PropError, requireMatch } from '../kubernetes/prop-error';

/** Where the packages of Evidently come from when a pod starts. */
export interface PackageSource {
  /** A package index as pip takes it, without credentials. @default 'https://pypi.org/simple' */
  readonly index?: string;
  /** Who the index is to network policies. @default - any IPv4 address, on the port of `index` */
  readonly peer?: Peer;
  /** Python 3.11 with pip on glibc. @default IMAGES.python */
  readonly image?: string;
  /** Storage class of the volume that the drift job keeps them on. @default - the cluster's default class */
  readonly storageClass?: string;
}

/** What Evidently runs in. */
export interface EvidentlyImageProps {
  /**
   * An image with evidently[sql] 0.7.23, pandas below 3 and boto3; the one that Evidently publishes has no more than
   * evidently. @default - Python, in which `packages` are installed when a pod starts
   */
  readonly image?: string;
  /** Where no image is named: exact versions, each checked against its hash. @default {} */
  readonly packages?: PackageSource;
}

/** What a pod needs to have Evidently. */
export interface EvidentlyRuntime {
  readonly image: string;
  readonly initContainers: readonly Container[];
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly mounts: readonly Mount[];
  readonly volumes: readonly Volume[];
  readonly edges: readonly Edge[];
  /** For the pod's ConfigMap. */
  readonly files: Readonly<Record<string, string>>;
  readonly dependsOn: readonly ITerraformDependable[];
}

const read = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
export const PACKAGE_FILES = {
  'requirements.txt': read('requirements.txt'),
  'install_packages.py': read('install_packages.py'),
} as const;

/** Measured: 285 MiB. */
const INSTALL_RESOURCES: Resources = {
  requests: { cpu: '50m', memory: '320Mi', ephemeralStorage: '64Mi' },
  limits: { cpu: '1', memory: '640Mi', ephemeralStorage: '128Mi' },
};
const SPACE = `${PACKAGES_GIB}Gi`;
const FOLDER = '/packages';
const INDEX = /^https?:\/\/[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?(:[0-9]{1,5})?(\/[-\w.~/]*)?$/;

const HAS_ALL: Omit<EvidentlyRuntime, 'image'> = {
  initContainers: [],
  env: {},
  mounts: [],
  volumes: [],
  edges: [],
  files: {},
  dependsOn: [],
};

export interface RuntimePlace {
  /** Folder that the pod's ConfigMap is mounted at, and the name of that volume. */
  readonly folder: string;
  readonly volume: string;
  /** The environment that every container of the pod has. */
  readonly env: Readonly<Record<string, EnvValue>>;
  readonly imagePullPolicy?: string;
  /** The claim that keeps the packages from one pod to the next. @default - each pod installs them anew */
  readonly claim?: {
    readonly name: string;
    readonly namespace: string;
    readonly labels: Record<string, string>;
  };
}

/** An image that has everything, or Python and an init container that installs what is missing. */
export function evidentlyRuntime(
  scope: Construct,
  { image, packages = {} }: EvidentlyImageProps,
  place: RuntimePlace,
): EvidentlyRuntime {
  if (image !== undefined) {
    requireMatch(scope, 'image', image, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
    if (Object.keys(packages).length > 0) {
      throw new PropError(scope, 'packages', 'must be left out where `image` names an image that has them');
    }
    return { ...HAS_ALL, image };
  }
  const { index = 'https://pypi.org/simple', peer = ANYWHERE, image: python = IMAGES.python } = packages;
  requireMatch(scope, 'packages.index', index, INDEX, 'an http or https address without credentials');
  requireMatch(scope, 'packages.image', python, IMAGE_REFERENCE, 'an image reference with a tag or a digest');
  const folder = `${FOLDER}/${contentHash(PACKAGE_FILES['requirements.txt'])}`;
  return {
    image: python,
    initContainers: [
      {
        name: 'install-packages',
        image: python,
        imagePullPolicy: place.imagePullPolicy,
        command: ['python3', `${place.folder}/install_packages.py`],
        env: {
          ...place.env,
          PACKAGES_INDEX: index,
          PACKAGES_LOCK: `${place.folder}/requirements.txt`,
          PACKAGES_FOLDER: folder,
        },
        mounts: [
          { volume: 'tmp', path: '/tmp' },
          { volume: place.volume, path: place.folder, readOnly: true },
          { volume: 'packages', path: FOLDER },
        ],
        resources: installResources(place.claim !== undefined),
      },
    ],
    env: { PYTHONPATH: folder },
    mounts: [{ volume: 'packages', path: FOLDER, readOnly: true }],
    volumes: [
      place.claim === undefined
        ? { name: 'packages', emptyDir: { sizeLimit: SPACE } }
        : { name: 'packages', claim: place.claim.name },
    ],
    edges: [{ peer, port: portOf(new URL(index).origin) }],
    files: Object.fromEntries(
      Object.entries(PACKAGE_FILES).map(([file, text]) => [file, escapeTemplate(text)]),
    ),
    dependsOn: place.claim === undefined ? [] : [packagesClaim(scope, place.claim, packages.storageClass)],
  };
}

/** On a disk of the node the packages count as the pod's own. */
function installResources(onClaim: boolean): Resources {
  const { requests, limits } = INSTALL_RESOURCES;
  if (onClaim) return INSTALL_RESOURCES;
  return {
    requests: { ...requests, ephemeralStorage: '1500Mi' },
    limits: { ...limits, ephemeralStorage: SPACE },
  };
}

/** A claim of what can be installed anew at any time. */
function packagesClaim(
  scope: Construct,
  { name, namespace, labels }: NonNullable<RuntimePlace['claim']>,
  storageClass: string | undefined,
): PersistentVolumeClaimV1 {
  if (storageClass !== undefined) {
    requireMatch(scope, 'packages.storageClass', storageClass, DNS_SUBDOMAIN, 'the name of a storage class');
  }
  return new PersistentVolumeClaimV1(scope, 'Packages', {
    // What is in it comes back by itself: nothing is lost with it, and a setting may take it away.
    metadata: { name, namespace, labels: { ...labels, 'mlops-scaffold/content': 'cache' } },
    spec: {
      accessModes: ['ReadWriteOnce'],
      storageClassName: storageClass,
      resources: { requests: { storage: SPACE } },
    },
    // It is bound when the first pod needs it.
    waitUntilBound: false,
  });
}
