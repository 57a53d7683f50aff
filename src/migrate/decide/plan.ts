import { secretNameFor } from '../../token-list/find-entry.ts'
import type { Access, TokenList } from '../../token-list/token-list.ts'
import type { Effect } from '../../workflows/effects/effect.ts'
import type { Bound } from '../../workflows/jobs/play.ts'
import type { Image } from '../../workflows/values/image.ts'
import type { Login } from '../../workflows/logins/login.ts'
import type { LoginAnswer } from './answer.ts'

/** Names the organization where nothing in the files does: a person sets it, as the secret of the token. */
export const organizationVariable = 'DOCKERHUB_ORGANIZATION'
export const namedByVariable = `\${{ vars.${organizationVariable} }}`

/** Why a login is not edited, in a sentence without its end, and what to do. */
export interface Unedited {
  readonly code:
    | 'QUESTION'
    | 'LOGIN_BY_HAND'
    | 'LOGIN_BROKEN'
    | 'LOGIN_SCOPED'
    | 'LOGIN_KEYLESS'
    | 'LOGIN_ELSEWHERE'
    | 'CREDENTIAL_LITERAL'
  /** What is open, and an answer tells. */
  readonly question?: 'access' | 'organization' | 'registry'
  readonly why: string
  readonly remedy: string
}

export function asked(question: Unedited['question'] & string, why: string): Unedited {
  return { code: 'QUESTION', question, why, remedy: 'answer it' }
}

/** No answer helps: a person has to change the text. */
export function obstacle(why: string, remedy: string): Unedited {
  return { code: 'LOGIN_BY_HAND', why, remedy }
}

/** What a login is for, as its job, or every job that calls it, shows. */
export interface LoginUse {
  readonly login: Login
  readonly access: Access
  /** In words: `docker/build-push-action pushes, line 12`. */
  readonly why: string
  readonly pushes: readonly Effect[]
  /** What the builds after it start from, if all before it is read: that may make images. */
  readonly bases: readonly Image[]
}

/** What takes the place of a login. */
export interface LoginPlan extends Pick<LoginUse, 'login' | 'access' | 'why'> {
  /** Given only where it tells tokens apart. */
  readonly channel: string | undefined
  readonly secret: string
  /** Its name, or an expression that gives it when a job runs. */
  readonly organization: string
  /** The list names the organization, so the step need not. */
  readonly isListed: boolean
  /** `namespace/name` that the job is seen to push, or pull, expressions included. */
  readonly repositories: readonly string[]
  /** All that the step needs: every one of them is known and the organization's. */
  readonly isWhole: boolean
  readonly bases: readonly string[]
  /** How callers hand the credential over; none where the file names the secret. */
  readonly passed: readonly (readonly Bound[])[]
  readonly answer: LoginAnswer | undefined
}

/** The files show each repository that it pushes to. */
export function isShown({ access, isWhole, repositories }: LoginPlan): boolean {
  return access === 'pull' || (isWhole && repositories.every(name => !name.includes('{')))
}

export type ListView = NonNullable<ReturnType<typeof listView>>

/** What migrate needs of the token list; `secret` is `undefined` when no Actions secret holds the token. */
export function listView(list: TokenList | undefined, home: string) {
  const entries = list?.tokens.map(entry => {
    const { channel, access, repositories } = entry
    return { channel, access, repositories, secret: secretNameFor(entry, home)?.secret }
  })
  return list && { organization: list.organization, entries: entries ?? [] }
}
