import { counted } from '../../base/text.ts'
import { accessTokensMenu, newTokenMenu } from '../../tokens/docker-home.ts'
import { hasExpression } from '../../workflows/expression/open-text.ts'
import { namedByVariable } from '../../workflows/logins/plan.ts'
import type { Finding } from './finding.ts'
import { neededText, rulesetLines } from './rulesets.ts'
import { type NextStep, repositoryFlag, type ReportedMigration, shellWord } from './step.ts'
import type { NewToken } from './tokens.ts'

/** The tokens to create, or to extend. */
export function tokenStep({ tokens, register, findings }: ReportedMigration): NextStep | undefined {
  if (tokens.length === 0) return undefined
  if (register.state === 'here') {
    return {
      what: `Have the tokens of ${register.path} ready: mode rotate creates them and saves their secrets`,
      details: tokens.flatMap(({ secrets }) => secrets),
    }
  }
  const owners = [...new Set(tokens.map(ownerText))]
  const more = findings.some(isLeft) ? '. Logins that are left may need more' : ''
  const kept = tokens.filter(({ usedIn }) => usedIn.length > 0).length
  const verb = kept === 0 ? 'Create' : kept === tokens.length ? 'Extend' : 'Create or extend'
  return {
    what: `${verb} ${tokens.length === 1 ? 'this token' : 'these tokens'} in Docker Home (${owners.join(', then ')} → ${kept === tokens.length ? accessTokensMenu : newTokenMenu})${more}. A personal account has no such tokens: keep its logins, with a personal access token`,
    details: tokens.map(tokenText),
    isProse: true,
  }
}

/** A login, or another use of a credential, that somebody has to see to. */
function isLeft({ code, severity }: Finding): boolean {
  return (
    severity === 'warning' &&
    !/^(LOGIN_SHARED|LOCK_STALE|FILE_|SECRET_|HUB_API_USE|CREDENTIAL_UNUSED)/.test(code)
  )
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
  const { label, access, alsoPulls, publicReads, usedIn, secrets } = token
  const right = access === 'push' ? 'Image Push' : 'Image Pull'
  const [read] = publicReads
  const why = read === undefined ? ' if its jobs pull public images' : ` (${read})`
  // A push token of the register has no other repositories.
  const bases =
    alsoPulls.length === 0
      ? ''
      : `; ${alsoPulls.join(', ')} must be public, or be pulled with a token that has Image Pull for it`
  const needs = `${right} for ${neededText(token)}${bases}; tick "Read public repositories"${why}`
  return usedIn.length === 0
    ? `label "${label}": ${needs}; expires in 90 days`
    : `the token in ${secrets.join(' and ')}, which ${placesText(usedIn)} already, also needs ${needs}`
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
  const created = tokens.filter(({ usedIn }) => usedIn.length === 0)
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
