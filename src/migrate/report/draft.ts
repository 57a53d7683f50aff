import { formatDuration } from '../../base/time.ts'
import { secretNameProblem } from '../../token-list/names.ts'
import { type Declined, mostRepositories } from '../../token-list/token-list.ts'
import { defaultRotation } from '../../token-list/defaults.ts'
import type { NewToken } from './tokens.ts'

/** A token, or what a job without one needs. */
export interface DraftedToken extends NewToken {
  readonly isKeyless?: boolean
}

interface DraftOptions {
  /** Docker accounts that may create tokens. */
  readonly owners?: readonly string[]
  /** Docker's OIDC connection for the jobs of keyless entries. */
  readonly connection?: string | undefined
  /** What the team does not want to have. */
  readonly without?: readonly Declined[]
  readonly head?: string
}

/**
 * A commented draft of the token list, which can be saved as it is; `undefined` when the workflows do not show the repositories
 * of a single token. A list is one organization's: that of the first token.
 */
export function draftTokenList(
  all: readonly DraftedToken[],
  {
    owners = [],
    connection,
    without = [],
    head = 'A draft: what the workflows show. Check every line.',
  }: DraftOptions = {},
): string | undefined {
  const tokens = all.filter(({ organization }) => !organization.includes('{'))
  const organization = tokens[0]?.organization ?? ''
  const own = tokens.filter(token => token.organization === organization)
  const known = own.filter(({ repositories }) => repositories.length > 0)
  if (known.length === 0) return undefined
  const others = [...new Set(tokens.map(token => token.organization))].filter(name => name !== organization)
  const { everyMs, lifetimeMs, graceMs, deleteAfterMs } = defaultRotation
  const times = { every: everyMs, lifetime: lifetimeMs, grace: graceMs, 'delete-after': deleteAfterMs }
  const isRotated = !without.includes('rotation') && !known.every(({ isKeyless }) => isKeyless)
  return [
    `# ${head}`,
    ...others.map(other => `# The tokens of ${other} need a token list of their own, in another repository.`),
    `organization: ${yamlText(organization)}`,
    owners.length > 0
      ? `owners: [${owners.map(yamlText).join(', ')}]`
      : '# owners: [USER] # Docker users who may create tokens. Without it, audit does not compare who created them.',
    ...(isRotated
      ? ['rotation:', ...Object.entries(times).map(([key, time]) => `  ${key}: ${formatDuration(time)}`)]
      : []),
    ...(without.length > 0 ? [withoutLine(without)] : []),
    'tokens:',
    ...known.flatMap(token => tokenLines(token, token.isKeyless === true ? connection : undefined)),
    ...own
      .filter(token => !known.includes(token))
      .flatMap(({ access, secrets }) =>
        secrets.map(
          name =>
            `  # ${name}: add an entry with access: ${access}. The workflows name no repositories of ${organization} for it.`,
        ),
      ),
    '',
  ].join('\n')
}

function tokenLines(token: NewToken, connection: string | undefined): readonly string[] {
  const { label, channel, access, repositories, secrets, environments, files, unlisted } = token
  const purpose = files.length > 3 ? `${files[0] ?? ''} and ${files.length - 1} more` : files.join(', ')
  return [
    `  - label: ${yamlText(label)}`,
    ...(channel === undefined ? [] : [`    channel: ${yamlText(channel)}`]),
    `    access: ${access}`,
    '    repositories:',
    ...repositories.slice(0, mostRepositories).map(name => `      - ${yamlText(name)}`),
    ...repositories
      .slice(mostRepositories)
      .map(name => `      # one token takes ${mostRepositories}: give ${name} an entry of its own`),
    ...unlisted.map(place => `      # ${inComment(place)} may push more: add what it pushes`),
    ...(purpose === '' ? [] : [`    purpose: ${yamlText(purpose.slice(0, 150))}`]),
    ...(connection === undefined
      ? [
          '    stores:',
          ...secrets
            .filter(name => secretNameProblem(name) === undefined)
            .map(name => `      - secret: ${name}`),
        ]
      : [`    oidc: ${yamlText(connection)}`]),
    ...environments.map(
      name =>
        `      # a job names the environment ${inComment(name)}: add "environment:" with its name to keep the secret there`,
    ),
  ]
}

export function withoutLine(without: readonly Declined[]): string {
  return `without: [${without.join(', ')}] # setup does not ask for it again`
}

/** Plain where YAML reads it as the text that it is. */
function yamlText(text: string): string {
  const isPlain = /^[a-z][\w./-]*(?:[, ]+[\w./-]+)*$/i.test(text) && !/^(true|false|null)$/i.test(text)
  return isPlain || /^\.github\/[\w./-]+$/.test(text) ? text : JSON.stringify(text)
}

function inComment(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').slice(0, 200)
}
