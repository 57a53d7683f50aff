import { formatDuration } from '../../base/time.ts'
import { repositoryProblem, secretNameProblem } from '../../register/names.ts'
import { type Declined, mostRepositories, type RotationPolicy } from '../../register/register.ts'
import { defaultRotation } from '../../register/defaults.ts'
import { hasExpression } from '../../workflows/expression/open-text.ts'
import type { NewToken } from './tokens.ts'

/** A token, or what a job without one needs. */
export interface DraftedToken extends NewToken {
  readonly isKeyless?: boolean
}

/** What only a person knows. */
interface DraftOptions {
  /** Docker accounts that may create tokens. */
  readonly owners?: readonly string[]
  /** Docker's OIDC connection for the jobs of keyless entries. */
  readonly connection?: string | undefined
  /** What the team does not want to have. */
  readonly without?: readonly Declined[]
  /** What its first line says. */
  readonly head?: string
}

/**
 * A commented draft of the register, which can be saved as it is; `undefined` when the workflows do not show the repositories
 * of a single token. A register is one organization's: that of the first token.
 */
export function draftRegister(
  all: readonly DraftedToken[],
  {
    owners = [],
    connection,
    without = [],
    head = 'A draft: what the workflows show. Check every line.',
  }: DraftOptions = {},
): string | undefined {
  const tokens = all.filter(({ organization }) => !hasExpression(organization))
  const [first] = tokens
  if (first === undefined) return undefined
  const own = tokens.filter(({ organization }) => organization === first.organization)
  const known = own.filter(({ repositories }) => repositories.length > 0)
  if (known.length === 0) return undefined
  const others = new Set(tokens.map(({ organization }) => organization))
  others.delete(first.organization)
  return [
    `# ${head}`,
    ...[...others].map(
      other => `# The tokens of ${other} need a register of their own, in another repository.`,
    ),
    `organization: ${yamlText(first.organization)}`,
    owners.length > 0
      ? `owners: [${owners.map(yamlText).join(', ')}]`
      : '# owners: [USER] # Docker users who may create tokens. Without it, audit does not compare who created them.',
    ...(without.includes('rotation') || known.every(({ isKeyless }) => isKeyless)
      ? []
      : rotationLines(defaultRotation)),
    ...(without.length > 0 ? [withoutLine(without)] : []),
    'tokens:',
    ...known.flatMap(token => tokenLines(token, token.isKeyless === true ? connection : undefined)),
    ...own.filter(token => !known.includes(token)).flatMap(unknownLines),
    '',
  ].join('\n')
}

/** What rotation does without these lines: here for a person to see, and to change. */
function rotationLines({ everyMs, lifetimeMs, graceMs, deleteAfterMs }: RotationPolicy): string[] {
  const times = { every: everyMs, lifetime: lifetimeMs, grace: graceMs, 'delete-after': deleteAfterMs }
  return ['rotation:', ...Object.entries(times).map(([key, time]) => `  ${key}: ${formatDuration(time)}`)]
}

function tokenLines(token: NewToken, connection: string | undefined): string[] {
  const { label, channel, access, secrets, environments, files, publicReads, pushesMore, kept } = token
  const isOwn = (name: string): boolean =>
    name.startsWith(`${token.organization}/`) && repositoryProblem(name) === undefined
  const repositories = [...new Set([...token.repositories, ...kept.repositories.filter(isOwn)])]
  const [read] = publicReads
  return [
    `  - label: ${yamlText(label)}`,
    ...(channel === undefined ? [] : [`    channel: ${yamlText(channel)}`]),
    `    access: ${access}`,
    '    repositories:',
    ...repositories.slice(0, mostRepositories).map(name => `      - ${yamlText(name)}`),
    ...repositories
      .slice(mostRepositories)
      .map(name => `      # one token takes ${mostRepositories}: give ${name} an entry of its own`),
    ...kept.files.map(file => `      # ${inComment(file)} uses it already: add what its jobs need`),
    ...pushesMore.map(act => `      # ${inComment(act)} may push more: add what it pushes`),
    ...(read === undefined ? [] : [`    public-pull: true # Read public repositories: ${inComment(read)}`]),
    ...(files.length === 0 ? [] : [`    purpose: ${yamlText(purposeOf(files))}`]),
    ...(connection === undefined ? [] : [`    oidc: ${yamlText(connection)}`]),
    // A keyless job has nothing to keep.
    ...(connection === undefined
      ? [
          '    stores:',
          ...secrets
            .filter(name => secretNameProblem(name) === undefined)
            .map(name => `      - secret: ${name}`),
        ]
      : []),
    ...environments.map(
      name =>
        `      # a job names the environment ${inComment(name)}: add "environment:" with its name to keep the secret there`,
    ),
  ]
}

/** As many files as a line of the register takes. */
function purposeOf(files: readonly string[]): string {
  const [first = '', ...more] = files
  const all = files.join(', ')
  return all.length <= 150 ? all : `${first.slice(0, 120)} and ${more.length} more`
}

/** The line of a register for what a team does not want to have. */
export function withoutLine(without: readonly Declined[]): string {
  return `without: [${without.join(', ')}] # setup does not ask for it again`
}

function unknownLines({ access, secrets, organization }: NewToken): string[] {
  return secrets.map(
    name =>
      `  # ${name}: add an entry with access: ${access}. The workflows name no repositories of ${organization} for it.`,
  )
}

/** Plain where YAML reads it as the text that it is. */
function yamlText(text: string): string {
  const isPlain = /^[a-z][\w./-]*(?:[, ]+[\w./-]+)*$/i.test(text) && !/^(true|false|null)$/i.test(text)
  return isPlain || /^\.github\/[\w./-]+$/.test(text) ? text : JSON.stringify(text)
}

function inComment(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]+/g, ' ').slice(0, 200)
}
