import { scalarsIn, insideAny, type YamlScalar } from '../../yaml/tree.ts'
import { credentialKey, type Login } from '../../workflows/logins/login.ts'
import { isOurs, type Workflow } from '../../workflows/workflow/workflow.ts'

/** A use of a login's credential outside the logins of its file: a token for pull and push may not serve there. */
export type OtherUse = (login: Login, name: string) => YamlScalar | undefined

/** Finds such uses among all logins of one file, each once. */
export function otherUseBeside(logins: readonly Login[]): OtherUse {
  const byCredential = new Map<string, { same: Login[]; found?: { other: YamlScalar | undefined } }>()
  for (const login of logins) {
    const key = credentialKey(login)
    const known = byCredential.get(key) ?? { same: [] }
    known.same.push(login)
    byCredential.set(key, known)
  }
  return (login, name) => {
    const known = byCredential.get(credentialKey(login)) ?? { same: [] }
    known.found ??= { other: findOther(login, name, known.same) }
    return known.found.other
  }
}

function findOther({ workflow }: Login, name: string, same: readonly Login[]): YamlScalar | undefined {
  const places = same.map(
    ({ step, form, at }) => step?.node ?? (form.kind === 'credentials' ? form.node : { start: at, end: at }),
  )
  // A step of this action gets the token that took the credential's place.
  const ours = workflow.jobs.flatMap(({ steps }) => steps.filter(isOurs).map(({ node }) => node))
  const isWithin = insideAny([...places, ...ours])
  return mentionsIn(workflow, name).find(({ start, end }) => !isWithin(start, end))
}

/** Every text of a file that names a secret or an input of this name. */
export function mentionsIn({ root }: Workflow, name: string): readonly YamlScalar[] {
  return [...scalarsIn(root)].filter(({ value }) => mention(name).test(value))
}

/** The line in which such a text names it. */
export function lineOfMention(workflow: Workflow, name: string, { start, end }: YamlScalar): number {
  const at = workflow.text.slice(start, end).search(mention(name))
  return workflow.positionAt(start + Math.max(at, 0)).line
}

function mention(name: string): RegExp {
  return new RegExp(`\\b(secrets|inputs)(\\.|\\[\\s*')${name}\\b`, 'i')
}
