/** A kubeconfig of one cluster, as kubectl takes it. */
export const kubeconfigText = (context: string, server: string, current = context): string =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': current,
    contexts: [{ name: context, context: { cluster: `cluster-of-${context}`, user: 'admin' } }],
    clusters: [{ name: `cluster-of-${context}`, cluster: { server } }],
    users: [{ name: 'admin', user: { token: 'hunter2' } }],
  });
