import { secretNameFor } from '../register/find-slot.ts'
import type { Register, Slot } from '../register/register.ts'
import type { Effect } from '../workflows/effects/effect.ts'
import { type JobView, viewRepository } from '../workflows/effects/job.ts'
import { repositoryOf } from '../workflows/values/image.ts'
import type { RegisterCheckout } from './register-checkout.ts'
import { type AuditFinding, finding } from './finding.ts'
import type { AuditView } from './view.ts'

/** What is wrong in the repository of the register: who may change it, and builds that its tokens would break. */
export function repositoryFindings(
  register: Register,
  { checkout, thisRepository }: Pick<AuditView, 'checkout' | 'thisRepository'>,
): readonly AuditFinding[] {
  if (checkout === undefined) return []
  const { codeOwners } = checkout
  const isOwned = codeOwners !== undefined && ownersOf(checkout.register, codeOwners).length > 0
  const unprotected = finding('REGISTER_UNPROTECTED', {
    subject: checkout.register,
    message:
      codeOwners === undefined
        ? 'there is no CODEOWNERS file, so nobody has to review a change of the register'
        : 'no line of CODEOWNERS gives the register an owner, so nobody has to review a change of it',
  })
  const strict = register.tokens.filter(({ publicPull }) => !publicPull)
  return [
    ...(isOwned ? [] : [unprotected]),
    ...strict.flatMap(slot => {
      const build = publicBuild(slot, checkout, thisRepository)
      if (build === undefined) return []
      const message = `may not read public images (public-pull: false), and ${build}`
      return [finding('TOKEN_STRICT', { subject: slot.label, slot, message })]
    }),
  ]
}

/** The first job that pushes to one of the token's repositories, or reads its secret, and pulls what is public: a build's base images as well. */
function publicBuild(
  slot: Slot,
  { repository }: RegisterCheckout,
  thisRepository: string,
): string | undefined {
  if (repository === undefined) return undefined
  const secret = secretNameFor(slot, thisRepository)?.secret
  for (const { job, effects } of viewRepository(repository).jobs) {
    const text = textOf(job)
    // Then base images do not use this login.
    if (/docker-config:\s*['"]?scoped/.test(text)) continue
    const reads = secret !== undefined && new RegExp(`\\bsecrets\\.${secret}\\b`, 'i').test(text)
    if (!reads && !effects().some(effect => pushesTo(effect, slot))) continue
    const pull = effects().find(effect => pullsPublic(effect, slot))
    if (pull === undefined) continue
    const { file } = pull.step.frame
    return `job ${job.id} pulls some: ${pull.by} in ${file.path}:${file.positionAt(pull.at).line}`
  }
  return undefined
}

function textOf({ frame, node }: JobView['job']): string {
  return frame.file.text.slice(node.start, node.end)
}

function pushesTo({ kind, images }: Effect, { repositories }: Slot): boolean {
  return kind === 'push' && images.some(image => repositories.includes(repositoryOf(image) ?? ''))
}

/** A build's base images stand in another file, and nearly all are public. */
function pullsPublic({ kind, images, by }: Effect, { repositories }: Slot): boolean {
  if (kind !== 'pull' && kind !== 'base') return false
  if (images.length === 0) return /\bbuild|bake|compose/.test(by)
  const [organization = ''] = repositories[0]?.split('/') ?? []
  const names = images.flatMap(image => (image.registry === 'hub' ? (repositoryOf(image) ?? []) : []))
  return names.some(name => !name.startsWith(`${organization}/`))
}

/** Owners by the last line that fits. GitHub skips a line with a word that is not a `@user`, `@organization/team` or e-mail address. */
export function ownersOf(path: string, codeOwners: string): readonly string[] {
  const lines = codeOwners
    .split(/\r?\n/)
    .map(line => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(line => line !== '' && ownersIn(line).every(isOwner))
  const fitting = lines.findLast(line => patternOf(line).test(path))
  return fitting === undefined ? [] : ownersIn(fitting)
}

function ownersIn(line: string): readonly string[] {
  return line.split(/(?<!\\)\s+/).slice(1)
}

function isOwner(word: string): boolean {
  return /^@[\w-]+(?:\/[\w.-]+)?$/.test(word) || /^[^\s@]+@[^\s@]+$/.test(word)
}

/** `*` within a name, `**` across folders; a pattern without a slash fits at any depth, one of a folder everything in it. */
function patternOf(line: string): RegExp {
  const [written = ''] = line.split(/(?<!\\)\s+/)
  const pattern = written.replace(/\\ /g, ' ')
  const isAnchored = pattern.replace(/\/$/, '').includes('/')
  const body = pattern
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .split(/(\*\*\/|\/\*\*|\*\*|\*|\?)/)
    .map(part => wildcards[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('')
  // `folder/*` is for the files of that folder alone, unlike `folder/`.
  const end = pattern.endsWith('/*') ? '$' : pattern.endsWith('/') ? '/' : '(/|$)'
  return new RegExp(`^${isAnchored ? '' : '(.*/)?'}${body}${end}`)
}

const wildcards: Readonly<Record<string, string>> = {
  '**/': '(.*/)?',
  '/**': '/.*',
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
}
