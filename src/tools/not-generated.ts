/** Tools that were looked at and are not going to be generated, with the reason as it stands after "it is not generated:". Reasons in full: docs/decisions/0026-prepared.md. */
export const NOT_GENERATED: Readonly<Record<string, string>> = {
  pachyderm:
    'nobody has repaired it since January 2025; DVC takes its place here, and lakeFS up to 1.86 where data are to be branched on a server',
  'seldon-deploy':
    'its maker is in liquidation and sells no licence, and its public chart takes the secret of its logins in plain text; KServe takes its place here',
  datarobot:
    'its charts, images and values are for its customers only, so that nothing that is generated could be checked',
};
