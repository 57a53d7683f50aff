const credential =
  /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite/i
const odd = /^\t|\0|[^&>]&\w|^.{2000}|^ {60}/m

/**
 * True for an ordinary workflow that names no credential, hands none on and is called by nobody. Parsing costs most of
 * migrate's time, and such a file needs none. Anything that looks odd is parsed, and reported if it is broken.
 */
export function isIdle(text: string): boolean {
  return /^on:/m.test(text) && /^jobs:/m.test(text) && !credential.test(text) && !odd.test(text)
}
