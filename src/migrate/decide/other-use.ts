import { scalarsIn, type YamlScalar } from '../../yaml/yaml-tree.ts'
import { isSameCredential } from '../logins/is-same-credential.ts'
import type { Login } from '../logins/login.ts'

/** A use of the credential outside the logins of its file: a token for pull and push may not serve there. */
export function otherUse({
  login,
  name,
  logins,
}: {
  login: Login
  name: string
  logins: readonly Login[]
}): YamlScalar | undefined {
  const { workflow } = login
  const mention = new RegExp(`\\b(secrets|inputs)(\\.|\\[\\s*')${name}\\b`, 'i')
  const places = logins
    .filter(one => isSameCredential(one, login))
    .map(
      ({ step, form, at }) =>
        step?.node ?? (form.kind === 'credentials' ? form.node : { start: at, end: at }),
    )
  return [...scalarsIn(workflow.root)].find(
    scalar =>
      mention.test(scalar.value) &&
      !places.some(place => place.start <= scalar.start && scalar.end <= place.end),
  )
}
