import { hasAnchor, valueOf } from '../../yaml/tree.ts'
import {
  isScopedName,
  isTokenName,
  onlySecret,
  passingOf,
  secretNames,
} from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { type Bound, variableAround } from '../../workflows/jobs/play.ts'
import { isOnlyCalled } from '../../workflows/jobs/repository.ts'
import { actionName, inputEntry, type Workflow } from '../../workflows/jobs/workflow.ts'
import { onlyReference } from '../../workflows/values/expression.ts'
import type { ListView, Obstacle } from './plan.ts'

/** A login that needs no edit, or whose text has to be mended first. */
export interface Settled {
  readonly code: 'LOGIN_KEYLESS' | 'LOGIN_BROKEN' | 'LOGIN_SCOPED' | 'LOGIN_ELSEWHERE' | 'CREDENTIAL_LITERAL'
  readonly why: string
  readonly remedy: string
}

/** What is said of a login whatever it is for; `undefined` for one that may be edited. */
export function settledLogin(login: Login, list: ListView | undefined): Settled | undefined {
  const { password, account, form, registry, host, tool } = login
  const settled = (code: Settled['code'], why: string, remedy = 'leave it') => ({ code, why, remedy })
  const fault = faultOf(login)
  if (registry === 'docker' && fault === undefined) {
    return settled('LOGIN_ELSEWHERE', `${host} is Docker’s, but not Docker Hub`)
  }
  if (isKeyless(login)) return settled('LOGIN_KEYLESS', 'the job logs in without a stored secret')
  if (password.kind === 'literal') {
    const remedy = 'revoke it now, then use a token from a secret'
    return settled('CREDENTIAL_LITERAL', `the password of ${tool} stands in the file`, remedy)
  }
  if (fault !== undefined) {
    return settled('LOGIN_BROKEN', `${tool}: ${fault}`, 'repair the login, then migrate again')
  }
  if (password.kind !== 'secret') return undefined
  // A container's credentials stay where they are when they are migrated: the organization's name written out shows it.
  const isWrittenOut = form.kind === 'credentials' && account !== undefined
  const isNamed = (isWrittenOut ? isTokenName : isScopedName)(password.name)
  const isOwner = account !== undefined && account.toLowerCase() === list?.organization
  const isListed = isOwner || list?.entries.some(({ secret }) => secret === password.name) === true
  const who = isNamed ? 'the name of its secret' : 'the token list'
  const why = `the login already uses a token of an organization, as ${who} says`
  return isNamed || isListed ? settled('LOGIN_SCOPED', why) : undefined
}

function faultOf({ username, password, file, account, passwordText = '', host }: Login): string | undefined {
  if (/^(https?:\/\/)?hub\.docker\.com/.test(host)) {
    return 'hub.docker.com is Docker Hub’s website, not its registry'
  }
  if (password.kind === 'broken') return `password: ${password.why}`
  if (username.kind === 'broken') return `user name: ${username.why}`
  if (password.kind === 'missing') return 'it has no password'
  if (file.kind === 'action' && onlySecret(passwordText) !== undefined) {
    return 'an action has no secrets: it needs the password as an input'
  }
  if (password.kind === 'secret' && password.name === 'GITHUB_TOKEN') {
    return 'GitHub’s token does not open Docker Hub'
  }
  if (account?.includes('@') === true) return 'the user name is an e-mail address'
  return username.kind === 'missing' ? 'it has no user name' : undefined
}

/** docker/login-action exchanges the job's ID token when its variable is set; docker/oidc-action hands on a token that it exchanged. */
function isKeyless({ job, step, password, passwordText = '' }: Login): boolean {
  const connection = variableAround('DOCKERHUB_OIDC_CONNECTIONID', { job, step })
  if (step !== undefined && password.kind === 'missing' && connection !== undefined) return true
  const [context, id] = onlyReference(passwordText) ?? []
  const source = job.played.find(one => one.id === id && one.frame === step?.frame)
  return context === 'steps' && source !== undefined && actionName(source) === 'docker/oidc-action'
}

/** How callers hand the credential over: `[]` where its file names the secret. `others`: logins of its file with the same. */
export function passagesOf(
  ways: readonly Login[],
  others: number,
  isWhole: boolean,
): readonly (readonly Bound[])[] | Obstacle {
  const [login] = ways
  if (login === undefined) return []
  const { password, passwordText = '', file } = login
  if (password.kind !== 'secret') {
    const isInput = password.kind === 'input'
    const why = isInput
      ? 'the password comes from an input: who calls this file decides'
      : 'the password is not the plain value of one secret'
    return { why, remedy: 'take the token from one secret' }
  }
  const [context = '', name = ''] = onlyReference(passwordText) ?? []
  const text = /^(secrets|inputs)$/.test(context) ? passwordText : `\${{ secrets.${password.name} }}`
  const frames = ways.map(way => way.step?.frame ?? way.job.frame)
  const passages = frames.map(frame => passingOf(text, frame))
  const declared = inputEntry(valueOf(valueOf(file.on, 'workflow_call'), 'secrets'), name || password.name)
  // Callers that are not here have to hand it over.
  const isElsewhere =
    file.kind === 'workflow' && isOnlyCalled(file) && frames.some(({ caller }) => caller === undefined)
  // What is not declared can only be inherited, under its own name.
  if (declared === undefined && !isElsewhere && passages.every(one => one?.length === 0)) return []
  const remedy = 'change this file and its callers together'
  const known = passages.flatMap(one => (one === undefined || one.length === 0 ? [] : [one]))
  if (known.length < passages.length || !isWhole) {
    const why = 'not every caller of this file is seen to hand over one plain secret as its password'
    return { why, remedy }
  }
  const between = known.flatMap(through => through.slice(0, -1))
  const isUsedBetween = between.some(({ frame, node }) => countIn(frame.file, node.value) > 1)
  if (!isUsedBetween && countIn(file, text) <= others + 1) return known
  return { why: `${name} is named in other places, too`, remedy }
}

/** How often a file names what a text refers to. */
function countIn({ text }: Workflow, reference: string): number {
  const [context = '', name = ''] = onlyReference(reference) ?? []
  const pattern = new RegExp(`\\b${context}(\\.|\\[')${name.replace(/\W/g, '\\$&')}\\b`, 'gi')
  return text.match(pattern)?.length ?? 0
}

/** Why the text cannot be changed alone; `undefined` where nothing stands in the way. */
export function formObstacle(login: Login, isPinKnown: boolean): Obstacle | undefined {
  const { form, job, step, file, tool } = login
  if (form.kind === 'other') return { why: `${tool}: ${form.why}`, remedy: form.remedy }
  const node = step?.node ?? (form.kind === 'credentials' ? form.node : job.node)
  if (hasAnchor(node) || (step?.frame === job.frame && job.node.shared)) {
    const why = 'an anchor shares this text with other places'
    return { why, remedy: 'write the login out in each place' }
  }
  const condition = secretCondition(login)
  if (condition !== undefined && 'why' in condition) {
    const remedy = 'use on-missing: skip in place of what asks for the secret, and keep the rest'
    return { why: `the condition (${condition.why}) looks at the old secret`, remedy }
  }
  const isPinned =
    form.kind === 'action'
      ? /@[0-9a-f]{40}$/i.test(step?.uses?.value ?? '')
      : form.kind === 'script' && pinsByCommit(file.text)
  if (!isPinned || isPinKnown) return undefined
  const why = 'the file pins actions by commit, and the commit of this action is not known here'
  return { why, remedy: 'name it: --action OWNER/NAME@COMMIT' }
}

/** True when most actions of a file are pinned by commit: a new one has to be, too. */
export function pinsByCommit(text: string): boolean {
  const written = text.matchAll(/^[^#\n]*\buses["']?:[ \t]*["']?([\w.-]+\/[\w./-]+@[\w./-]+)/gm)
  const uses = [...written].map(([, name = '']) => name)
  return uses.filter(name => /@[0-9a-f]{40}$/i.test(name)).length * 2 > uses.length
}

/** What an `if:` that asks for the old secret becomes, or why that cannot be told; `undefined` where none asks. */
export function secretCondition(
  login: Login,
): { readonly rest: string | undefined } | { readonly why: string } | undefined {
  const { job, step, form } = login
  const secrets = [login.password, login.username].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
  const asks = (condition = '') => {
    const variables = [...condition.matchAll(/env\.([\w-]+)/g)].map(([, name = '']) =>
      variableAround(name, login),
    )
    return secretNames([condition, ...variables].join('\n')).some(name => secrets.includes(name))
  }
  if (asks(job.condition)) return { why: job.condition ?? '' }
  const { condition = '' } = step ?? {}
  if (!asks(condition)) return undefined
  const inside = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition
  const parts = /\|\||[()\r\n]/.test(inside) ? [inside] : inside.split('&&').map(part => part.trim())
  // `env.DOCKERHUB_TOKEN != ''`, where that variable is one secret of the login.
  const rest = parts.filter(part => {
    const [, name = ''] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null))?$/.exec(part) ?? []
    return !secrets.includes(onlySecret(variableAround(name, login) ?? '') ?? '')
  })
  if ((form.kind !== 'action' && form.kind !== 'script') || rest.some(asks)) return { why: condition }
  return { rest: rest.length === 0 ? undefined : rest.join(' && ') }
}
