import { formatDuration } from '../../base/time.ts'
import { defaultRotation } from '../../token-list/rotation.ts'
import { secretNameProblem } from '../../token-list/names.ts'
import type { Declined } from '../../token-list/token-list.ts'
import type { NewToken } from './tokens.ts'

interface DraftOptions {
  /** Docker accounts that may create tokens. */
  readonly owners?: readonly string[]
  readonly without?: readonly Declined[]
  readonly head?: string
}

/**
 * A commented draft of the token list, which can be saved as it is; `undefined` when the repositories of no
 * token are known. A list is one organization's: that of the first token.
 */
export function draftTokenList(
  allTokens: readonly NewToken[],
  {
    owners = [],
    without = [],
    head = 'A draft: what the workflows show. Check every line.',
  }: DraftOptions = {},
): string | undefined {
  const tokens = allTokens.filter(({ organization }) => !organization.includes('{'))
  const organization = tokens[0]?.organization ?? ''
  const organizationTokens = tokens.filter(token => token.organization === organization)
  const completeTokens = organizationTokens.filter(({ repositories }) => repositories.length > 0)
  if (completeTokens.length === 0) return undefined
  const names = new Set(tokens.map(token => token.organization).filter(name => name !== organization))
  const { everyMs, lifetimeMs, graceMs, deleteAfterMs } = defaultRotation
  const times = { every: everyMs, lifetime: lifetimeMs, grace: graceMs, 'delete-after': deleteAfterMs }
  const rotation = Object.entries(times).map(([key, time]) => `  ${key}: ${formatDuration(time)}`)
  return [
    `# ${head}`,
    Array.from(names, name => `# The tokens of ${name} need a token list in another repository.`),
    `organization: ${yamlText(organization)}`,
    owners.length > 0
      ? `owners: [${owners.map(yamlText).join(', ')}]`
      : '# owners: [USER] # Docker users who may create tokens. Without it, audit does not compare who created them.',
    without.includes('rotation') ? [] : ['rotation:'].concat(rotation),
    without.length > 0 ? withoutLine(without) : [],
    'tokens:',
    completeTokens.flatMap(tokenLines),
    organizationTokens.flatMap(({ access, secret, repositories }) =>
      repositories.length > 0
        ? []
        : `  # ${secret}: add an entry with access: ${access}, and its repositories.`,
    ),
    '',
  ]
    .flat()
    .join('\n')
}

function tokenLines(token: NewToken): readonly string[] {
  const { label, channel, access, repositories, secret, files, unlisted, environment } = token
  const purpose = files.length > 3 ? `${files[0] ?? ''} and ${files.length - 1} more` : files.join(', ')
  return [
    `  - label: ${yamlText(label)}`,
    channel === undefined ? [] : `    channel: ${yamlText(channel)}`,
    `    access: ${access}`,
    '    repositories:',
    repositories.map(name => `      - ${yamlText(name)}`),
    unlisted.map(place => `      # ${inComment(place)} may push more: add what it pushes`),
    purpose === '' ? [] : `    purpose: ${yamlText(purpose.slice(0, 150))}`,
    secretNameProblem(secret) === undefined ? ['    stores:', `      - secret: ${secret}`] : [],
    // All that a person has to uncomment.
    environment === undefined ? [] : `        # environment: ${environment}`,
  ].flat()
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
