const credential =
  /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i

/** True for an ordinary workflow that names no credential, hands none on and is called by nobody. */
export function isIdle(text: string): boolean {
  return /^on:/m.test(text) && /^jobs:/m.test(text) && !credential.test(text)
}
