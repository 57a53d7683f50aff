import { counted } from '../../base/text.ts'
import { accessTokensMenu, newTokenMenu } from '../../tokens/docker-home.ts'
import { hasExpression } from '../../workflows/expression/open-text.ts'
import { namedByVariable } from '../../workflows/logins/plan.ts'
import type { Finding } from './finding.ts'
import { neededText, rulesetLines } from './rulesets.ts'
import { type NextStep, repositoryFlag, type ReportedMigration, shellWord } from './step.ts'
import type { NewToken } from './tokens.ts'

/** The tokens to create, or to extend. */
export function tokenStep({ tokens: all, register, findings }: ReportedMigration): NextStep | undefined {
  const tokens = all.filter(token => !isMet(token))
  if (tokens.length === 0) return undefined
  if (register.state === 'here') {
    return {
      what: `Have the tokens of ${register.path} ready: mode rotate creates them and saves their secrets`,
      details: tokens.flatMap(({ secrets }) => secrets),
    }
  }
  const owners = [...new Set(tokens.map(ownerText))]
  const more = findings.some(isLeft) ? '. Logins that are left may need more' : ''
  const kept = tokens.filter(isKept).length
  const verb = kept === 0 ? 'Create' : kept === tokens.length ? 'Extend' : 'Create or extend'
  return {
    what: `${verb} ${tokens.length === 1 ? 'this token' : 'these tokens'} in Docker Home (${owners.join(', then ')} → ${kept === tokens.length ? accessTokensMenu : newTokenMenu})${more}. A personal account has no such tokens: keep its logins, with a personal access token`,
    details: tokens.map(tokenText),
    isProse: true,
  }
}

/** The files have its secret already. */
function isKept({ kept }: NewToken): boolean {
  return kept.files.length > 0
}

/** Steps of this action name all that is seen to be needed. */
function isMet({ kept, repositories, open, pushesMore }: NewToken): boolean {
  const isNamed = repositories.length > 0 && repositories.every(name => kept.repositories.includes(name))
  return isNamed && open.length === 0 && pushesMore.length === 0
}

/** A login, or another use of a credential, that somebody has to see to. */
export function isLeft({ code, severity }: Finding): boolean {
  return severity !== 'notice' && !/^(LOGIN_SHARED|LOCK_STALE|FILE_|SECRET_|CREDENTIAL_UNUSED)/.test(code)
}

/** Whatever organization may pull what is public; one expression may be an image's whole name. */
function ownerText({ organization, open, access }: NewToken): string {
  if (organization === namedByVariable) {
    return access === 'push' ? 'the organization that owns what is pushed' : 'an organization of your choice'
  }
  if (open.includes(organization)) return `the organization of the image in ${organization}`
  return hasExpression(organization)
    ? `the organization named in ${organization}`
    : `organization ${organization}`
}

function tokenText(token: NewToken): string {
  const { label, access, alsoPulls, publicReads, kept, secrets } = token
  const right = access === 'push' ? 'Image Push' : 'Image Pull'
  const [read] = publicReads
  const why = read === undefined ? ' if its jobs pull public images' : ` (${read})`
  // A push token of the register has no other repositories.
  const bases =
    alsoPulls.length === 0
      ? ''
      : `; ${alsoPulls.join(', ')} must be public, or be pulled with a token that has Image Pull for ${alsoPulls.length === 1 ? 'it' : 'them'}`
  const needs = `${right} for ${neededText({ ...token, repositories: token.repositories.filter(name => !kept.repositories.includes(name)) })}${bases}; tick "Read public repositories"${why}`
  return !isKept(token)
    ? `label "${label}": ${needs}; expires in 90 days`
    : `the token in ${secrets.join(' and ')}, which ${placesText(kept.files)} already, also needs ${needs}`
}

/** What names a secret before any edit. */
function placesText([first = '', ...more]: readonly string[]): string {
  return more.length === 0 ? `${first} uses` : `${first} and ${counted(more.length, 'more file')} use`
}

/** The connection and the rulesets of jobs without a secret. */
export function connectionStep({ keyless, repository, register }: ReportedMigration): NextStep | undefined {
  const [first] = keyless
  if (first === undefined) return undefined
  const owners = [...new Set(keyless.map(ownerText))]
  return {
    what: `Create an OIDC connection in Docker Home (${owners.join(', then ')}) with these rulesets${register.state === 'here' ? '' : '. Its ID is no secret'}`,
    details: [
      ...rulesetLines(keyless, repository),
      `gh variable set DOCKER_OIDC_CONNECTION${repositoryFlag(repository)}`,
    ],
  }
}

/** The secrets to save new tokens in. */
export function secretStep({ tokens, repository, register }: ReportedMigration): NextStep | undefined {
  const created = tokens.filter(token => !isKept(token))
  if (created.length === 0 || register.state === 'here') return undefined
  const place = repositoryFlag(repository)
  return {
    what: 'Save each token as a secret: gh asks for the value',
    details: created.flatMap(({ secrets, environments, label }) =>
      secrets.map(name => {
        const [only, ...more] = environments
        const environment =
          only === undefined || more.length > 0
            ? ''
            : `, or --env ${shellWord(only)} for its environment alone`
        return `gh secret set ${name}${place}  # "${label}"${environment}`
      }),
    ),
  }
}
