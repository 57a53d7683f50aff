import { hasAnchor } from '../../yaml/tree.ts'
import {
  isScopedName,
  isTokenName,
  onlySecret,
  passingOf,
  secretNames,
  type Passing,
} from '../../workflows/logins/credential.ts'
import type { Login } from '../../workflows/logins/login.ts'
import { isOnlyCalled } from '../../workflows/jobs/repository.ts'
import { actionName, inputEntry, type Workflow } from '../../workflows/jobs/workflow.ts'
import { conjuncts, onlyReference } from '../../workflows/values/expression.ts'
import { textOf, valueOf } from '../../yaml/tree.ts'
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
  const leave = (code: Settled['code'], why: string, remedy = 'leave it'): Settled => ({ code, why, remedy })
  const broken = (why: string) =>
    leave('LOGIN_BROKEN', `${tool}: ${why}`, 'repair the login, then migrate again')
  if (host.replace(/^https?:\/\//, '').startsWith('hub.docker.com')) {
    return broken('hub.docker.com is Docker Hub’s website, not its registry')
  }
  if (registry === 'docker') return leave('LOGIN_ELSEWHERE', `${host} is Docker’s, but not Docker Hub`)
  if (isKeyless(login)) return leave('LOGIN_KEYLESS', 'the job logs in without a stored secret')
  if (password.kind === 'literal') {
    return leave(
      'CREDENTIAL_LITERAL',
      `the password of ${tool} stands in the file`,
      'revoke it now, then use a token from a secret',
    )
  }
  const fault = faultOf(login)
  if (fault !== undefined) return broken(fault)
  if (password.kind !== 'secret') return undefined
  // A container's credentials stay where they are when they are migrated: the organization's name written out shows it.
  const isWrittenOut = form.kind === 'credentials' && account !== undefined
  const isNamed = (isWrittenOut ? isTokenName : isScopedName)(password.name)
  const isListed =
    list !== undefined &&
    (account?.toLowerCase() === list.organization ||
      list.entries.some(({ secret }) => secret === password.name))
  return isNamed || isListed
    ? leave(
        'LOGIN_SCOPED',
        `the login already uses a token of an organization, as ${isNamed ? 'the name of its secret' : 'the token list'} says`,
      )
    : undefined
}

function faultOf({ username, password, file, account, passwordText }: Login): string | undefined {
  if (password.kind === 'broken') return `password: ${password.why}`
  if (username.kind === 'broken') return `user name: ${username.why}`
  if (password.kind === 'missing') return 'it has no password'
  if (file.kind === 'action' && onlySecret(passwordText ?? '') !== undefined) {
    return 'an action has no secrets: it needs the password as an input'
  }
  if (password.kind === 'secret' && password.name === 'GITHUB_TOKEN') {
    return 'GitHub’s token does not open Docker Hub'
  }
  if (account?.includes('@') === true) return 'the user name is an e-mail address'
  return username.kind === 'missing' ? 'it has no user name' : undefined
}

/** docker/login-action exchanges the job's ID token when its variable is set; docker/oidc-action hands on a token that it exchanged. */
function isKeyless({ job, step, password, passwordText }: Login): boolean {
  if (step === undefined) return false
  const connection = 'DOCKERHUB_OIDC_CONNECTIONID'
  const around = [step.env, valueOf(job.node, 'env'), valueOf(job.frame.file.root, 'env')]
  if (password.kind === 'missing' && around.some(env => textOf(env, connection) !== undefined)) return true
  const [context, id] = onlyReference(passwordText ?? '') ?? []
  const source =
    context === 'steps' ? job.played.find(one => one.id === id && one.frame === step.frame) : undefined
  return source !== undefined && actionName(source) === 'docker/oidc-action'
}

/** How the credential gets to the login: `[]` where its file names the secret. `others`: logins of its file with the same. */
export function passagesOf(
  ways: readonly Login[],
  others: number,
  isWhole: boolean,
): readonly Passing[] | Obstacle {
  const [login] = ways
  if (login === undefined) return []
  const { password, passwordText, file } = login
  if (password.kind !== 'secret') {
    const why = {
      step: 'the password comes from a step, another job or a variable that nothing here sets',
      input: 'the password comes from an input: who calls this file decides',
      variable: 'the password comes from a variable, which is not secret',
    }[password.kind as string]
    return {
      why: why ?? 'the password is not the plain value of one secret',
      remedy: 'take the token from one secret',
    }
  }
  const [context = '', name = ''] = onlyReference(passwordText ?? '') ?? []
  const text = /^(secrets|inputs)$/.test(context) ? (passwordText ?? '') : `\${{ secrets.${password.name} }}`
  const frames = ways.map(way => way.step?.frame ?? way.job.frame)
  const passages = frames.map(frame => passingOf(text, frame))
  const known = passages.flatMap(one => one ?? [])
  const isPassed = ways.some(way => way.password.kind === 'secret' && way.password.file !== file.path)
  const isDeclared = declaresSecret(file, password.name) || declaresSecret(file, name)
  // Callers that are not here have to hand it over.
  const isElsewhere =
    file.kind === 'workflow' && isOnlyCalled(file) && frames.some(({ caller }) => caller === undefined)
  if (!isPassed && !isDeclared && !isElsewhere) return []
  // What is not declared can only be inherited, under its own name.
  const isInherited = known.length === passages.length && known.every(({ through }) => through.length === 0)
  if (isInherited && !isDeclared && !isElsewhere) return []
  const isTold = known.length === passages.length && known.every(({ through }) => through.length > 0)
  const remedy = 'change this file and its callers together'
  if (!isTold || !isWhole) {
    return {
      why: 'not every caller of this file is seen to hand over one plain secret as its password',
      remedy,
    }
  }
  const isUsedBetween = known.some(({ through }) =>
    through.slice(0, -1).some(({ frame, node }) => countIn(frame.file, node.value) > 1),
  )
  if (isUsedBetween || countIn(file, text) > others + 1) {
    return { why: `${name} is named in other places, too`, remedy }
  }
  return known
}

function declaresSecret({ on }: Workflow, name: string): boolean {
  return inputEntry(valueOf(valueOf(on, 'workflow_call'), 'secrets'), name) !== undefined
}

/** How often a file names what a text refers to. */
function countIn({ text }: Workflow, reference: string): number {
  const [context = '', name = ''] = onlyReference(reference) ?? []
  const pattern = new RegExp(`\\b${context}(\\.|\\[')${name.replace(/\W/g, '\\$&')}\\b`, 'gi')
  return text.match(pattern)?.length ?? 0
}

/** Why the text cannot be changed alone; `undefined` where nothing stands in the way. */
export function formObstacle(login: Login, pin: { isKnown: boolean }): Obstacle | undefined {
  const { form, job, step, file } = login
  if (form.kind === 'other') return { why: `${login.tool}: ${form.why}`, remedy: form.remedy }
  const node = step?.node ?? (form.kind === 'credentials' ? form.node : job.node)
  if (hasAnchor(node) || (step?.frame === job.frame && job.node.shared)) {
    return {
      why: 'an anchor shares this text with other places',
      remedy: 'write the login out in each place',
    }
  }
  const condition = secretCondition(login)
  if (condition !== undefined && 'why' in condition) {
    return {
      why: `the condition (${condition.why}) looks at the old secret`,
      remedy: 'use on-missing: skip in place of what asks for the secret, and keep the rest',
    }
  }
  const isPinned =
    form.kind === 'action'
      ? /@[0-9a-f]{40}$/i.test(step?.uses?.value ?? '')
      : form.kind !== 'credentials' && pinsByCommit(file.text)
  if (isPinned && !pin.isKnown) {
    return {
      why: 'the file pins actions by commit, and the commit of this action is not known here',
      remedy: 'name it: --action OWNER/NAME@COMMIT',
    }
  }
  return undefined
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
  if (asks(login, job.condition)) return { why: job.condition ?? '' }
  const condition = step?.condition
  if (condition === undefined || !asks(login, condition)) return undefined
  const inside = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(condition)?.[1] ?? condition
  const rest = conjuncts(inside).filter(part => !isQuestion(login, part))
  const isPlain = !/\$\{\{|[\r\n]/.test(inside) && (form.kind === 'action' || form.kind === 'script')
  if (!isPlain || rest.some(part => asks(login, part))) return { why: condition }
  return { rest: rest.length === 0 ? undefined : rest.join(' && ') }
}

/** `env.DOCKERHUB_TOKEN != ''`, where that variable is one secret of the login. */
function isQuestion(login: Login, part: string): boolean {
  const [, name = ''] = /^env\.([\w-]+)(?:\s*!=\s*(?:''|null))?$/.exec(part) ?? []
  const [text, ...more] = name === '' ? [] : variable(login, name)
  if (text !== undefined && more.length === 0 && secretsOf(login).includes(onlySecret(text) ?? '')) {
    return true
  }
  const [, flag = ''] = /^env\.([\w-]+)\s*==\s*'true'$/.exec(part) ?? []
  const [asked = ''] = flag === '' ? [] : variable(login, flag)
  const [, inside = ''] = /^\s*\$\{\{([\s\S]*)\}\}\s*$/.exec(asked) ?? []
  const parts = conjuncts(inside.replace(/&& 'true' \|\| 'false'\s*$/, ''))
  return parts.every(one =>
    secretsOf(login).includes(/^secrets\.([\w-]+)\s*!=\s*''$/.exec(one)?.[1]?.toUpperCase() ?? ''),
  )
}

function asks(login: Login, condition: string | undefined): boolean {
  if (condition === undefined) return false
  const names = [...condition.matchAll(/env\.([\w-]+)/g)].flatMap(([, name = '']) => variable(login, name))
  return [condition, ...names].some(text => secretNames(text).some(name => secretsOf(login).includes(name)))
}

/** What `env:` around a login says of a variable. */
function variable({ step, job }: Login, name: string): readonly string[] {
  const around = [step?.env, valueOf(job.node, 'env'), valueOf(job.frame.file.root, 'env')]
  return around.flatMap(env => textOf(env, name) ?? []).slice(0, 1)
}

function secretsOf({ password, username }: Login): readonly string[] {
  return [password, username].flatMap(one => (one.kind === 'secret' ? [one.name] : []))
}

/** Each of several environments may hold another account. */
export function environmentObstacle({ job }: Login, organization: string): Obstacle | undefined {
  const { environment = '' } = job
  if (!environment.includes('${{') || !organization.includes('${{')) return undefined
  return {
    why: `the environment ${environment} is computed, and each may hold another account`,
    remedy: 'name the environment, or write the organization out',
  }
}
