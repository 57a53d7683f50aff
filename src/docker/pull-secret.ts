/**
 * The text that Kubernetes takes as a `.dockerconfigjson`: one registry by its key in `auths`, one `user:secret`.
 * kubernetes.io/docs/concepts/configuration/secret/#docker-config-secrets
 */
export function formatPullSecret(key: string, credential: string): string {
  return JSON.stringify({ auths: { [key]: { auth: Buffer.from(credential).toString('base64') } } })
}

/** Whether a text is one of ours, for the same registry and user, whatever the secret. */
export function isPullSecretOf(text: string, { key, username }: { key: string; username: string }): boolean {
  const [, auth = ''] = /"auth":"([A-Za-z0-9+/=]+)"/.exec(text) ?? []
  const credential = Buffer.from(auth, 'base64').toString('utf8')
  return credential.startsWith(`${username}:`) && text === formatPullSecret(key, credential)
}
