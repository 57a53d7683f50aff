import { groupBy } from '../../base/group-by.ts'
import { hasAnchor, valueOf } from '../../yaml/tree.ts'
import { passingOf } from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { frameOf, rootOf } from '../../workflows/jobs/play.ts'
import { isOnlyCalled, type Repository } from '../../workflows/jobs/repository.ts'
import { inputEntry, type Workflow } from '../../workflows/jobs/workflow.ts'
import { onlyReference } from '../../workflows/values/expression.ts'
import { type LoginPlan, obstacle, type Unedited } from './plan.ts'

/**
 * How callers hand the credential over: `[]` where its file names the secret, and an obstacle where another
 * thing would change as well. The first parameter is the login, each time that it is played.
 */
export function passagesOf(
  [login, ...again]: readonly [Login, ...Login[]],
  { isWhole, mentions }: { isWhole: boolean; mentions: Mentions },
): LoginPlan['passed'] | Unedited {
  const { password, file, step } = login
  // One at the root is there for other repositories.
  const isPublished = /^action\.ya?ml$/.test(file.path)
  if (file.kind === 'action' && (isPublished || step?.frame.caller === undefined)) {
    const callers = isPublished ? 'other repositories may call' : 'no workflow that was read calls'
    const why = `${callers} this action: its callers hand the password over`
    return obstacle(why, 'change it and its callers together')
  }
  if (password.kind !== 'secret' || password.name === 'GITHUB_TOKEN') {
    const why = 'the password is not the plain value of one secret of yours'
    return obstacle(why, 'take the token from one secret')
  }
  const text = handedText(login)
  const [, name = ''] = onlyReference(text) ?? []
  const frames = [login, ...again].map(frameOf)
  const passages = frames.map(frame => passingOf(text, frame))
  // Callers that are not here hand it over.
  const isElsewhere = frames.some((frame, at) => {
    const root = rootOf(frame)
    return isOnlyCalled(root) || declares(root, passages[at]?.at(-1)?.node.value ?? text)
  })
  // What is not declared can only be inherited, under its own name.
  if (!isElsewhere && !declares(file, text) && passages.every(one => one?.length === 0)) return []
  const remedy = 'change this file and its callers together'
  const chains = passages.flatMap(one => (one === undefined || one.length === 0 ? [] : [one]))
  if (isElsewhere || chains.length < passages.length || !isWhole) {
    return obstacle(
      'not every caller of this file is seen to hand over one plain secret as its password',
      remedy,
    )
  }
  const between = chains.flatMap(through => through.slice(0, -1))
  const isAlone =
    mentions.countOf(file, text) <= mentions.loginsLike(login) &&
    between.every(({ frame, node }) => mentions.countOf(frame.file, node.value) === 1)
  return isAlone ? chains : obstacle(`${name} is named in other places, too`, remedy)
}

/** Whether a workflow lets its callers hand over the secret of an expression. */
function declares({ root }: Workflow, text: string): boolean {
  const [, name = ''] = onlyReference(text) ?? []
  return inputEntry(valueOf(valueOf(valueOf(root, 'on'), 'workflow_call'), 'secrets'), name) !== undefined
}

/** The secret or input that a login takes in its file, also where a variable stands between. */
export function handedText({ password, passwordText = '' }: Login): string {
  const [context = ''] = onlyReference(passwordText) ?? []
  const isDirect = context === 'secrets' || context === 'inputs' || password.kind !== 'secret'
  return isDirect ? passwordText : `\${{ secrets.${password.name} }}`
}

type Mentions = ReturnType<typeof countMentions>

/** How often files name a secret or an input: each is counted once, as it may have thousands of logins. */
export function countMentions(logins: readonly Login[]) {
  const keyOf = ({ file, passwordText = '' }: Login) => `${file.path} ${passwordText}`
  const places = groupBy(new Map(logins.map(login => [`${login.at} ${keyOf(login)}`, login])).values(), keyOf)
  const names = new Map<Workflow, ReadonlyMap<string, readonly unknown[]>>()
  const nameOf = (context: string, name: string) => `${context}.${name}`.toLowerCase()
  return {
    loginsLike: (login: Login) => places.get(keyOf(login))?.length ?? 0,
    countOf: (file: Workflow, reference: string) => {
      const [context = '', name = ''] = onlyReference(reference) ?? []
      const counts =
        names.get(file) ?? groupBy(file.text.matchAll(mention), ([, of = '', what = '']) => nameOf(of, what))
      names.set(file, counts)
      return counts.get(nameOf(context, name))?.length ?? 0
    },
  }
}

const mention = /\b(secrets|inputs)(?:\.|\[')([\w-]+)/gi

/** Why the text cannot be changed alone; `undefined` where nothing stands in the way. */
export function formObstacle(login: Login, { own: naming }: Pick<Repository, 'own'>): Unedited | undefined {
  const { form, job, step, file, tool } = login
  if (form.kind === 'other') return obstacle(`${tool}: ${form.why}`, form.remedy)
  const node = step?.node ?? (form.kind === 'credentials' ? form.node : job.node)
  if (hasAnchor(node) || (step?.frame === job.frame && job.node.shared)) {
    return obstacle('an anchor shares this text with other places', 'write the login out in each place')
  }
  if (naming.pin !== undefined || form.kind === 'credentials') return undefined
  const isPinned = isCommit(step?.uses?.value ?? '') || (form.kind === 'script' && file.pinsByCommit)
  const why = 'the file pins actions by commit, and the commit of this action is not known here'
  return isPinned ? obstacle(why, 'name it: --action OWNER/NAME@COMMIT') : undefined
}

export function isCommit(uses: string): boolean {
  return /@[0-9a-f]{40}$/i.test(uses)
}

/** The secrets that a login takes. */
export function loginSecrets({ username, password }: Login): readonly string[] {
  return [username, password].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
}
