import { codeText as code, hintText, plainText as text } from '../base/markdown.ts'
import { unique } from '../base/text.ts'
import { type Entry, entryWords } from '../token-list/token-list.ts'
import { accessTable, type Holder } from '../tokens/access-table.ts'
import { type Check, scopeWords, verdictOf, type Verification } from './verdict.ts'

/** How many are right, who can push what, what was not checked, then what to do. */
export function verifySummary(
  verifications: readonly Verification[],
  unseen: readonly Entry[],
  unavailable: readonly { entry: Entry }[],
): string {
  const right = verifications.filter(({ problems }) => problems.length === 0).length
  const askedImages = verifications.flatMap(({ checks, foreign }) => checks.map(imageOf).concat(foreign))
  const images = askedImages.concat(unseen.flatMap(({ repositories }) => repositories))
  const total = verifications.length + unseen.length
  const gap = unseen.length === 0 ? '' : `, ${unseen.length} not seen`
  const missing = (entry: Entry, why: string) => `- ${entryWords(entry)} ${code(entry.label)}: ${why}`
  const lines = [
    unavailable.map(({ entry }) => missing(entry, 'keyless, not shown: the job has no ID token')),
    unseen.map(entry => missing(entry, 'not seen: it was not given')),
    verifications.flatMap(hubLines),
  ].flat()
  const problems = verifications.flatMap(verification => verification.problems)
  return [
    `### Docker tokens: ${right} of ${total} exactly as they should be${gap}`,
    '',
    accessTable(unique(images).sort(publicLast), verifications.map(holderOf), unseen),
    'Of a token only its rights on these images are asked for: what else it may do is not seen.',
    '',
    lines.length === 0 ? [] : [lines, ''],
    problems.map(it => `**${it.code}**: ${hintText(it.message)}\n\n**What to do:** ${hintText(it.hint)}\n`),
  ]
    .flat(2)
    .join('\n')
}

const anyPublic = 'any public image'

function imageOf({ repository, standsForPublic }: Check): string {
  return standsForPublic ? anyPublic : repository
}

function publicLast(a: string, b: string): number {
  return Number(a === anyPublic) - Number(b === anyPublic)
}

/** A token by what the registry grants it; that it lacks a right, or has one too many, is marked. */
function holderOf({ context, label, validFor, checks, uploads, problems }: Verification): Holder {
  const right = (check: Check) => {
    const access = check.action === 'pull' ? ('pull' as const) : ('push' as const)
    return { path: imageOf(check), access }
  }
  const isOf = (verdict: ReturnType<typeof verdictOf>) => (check: Check) => verdictOf(check) === verdict
  const excess = checks.filter(isOf('excess'))
  const refused = uploads.filter(({ answer }) => answer.kind !== 'opened')
  return {
    name: label ?? entryWords(context),
    rights: checks.filter(({ answer }) => answer.kind === 'granted').map(right),
    lacks: checks.filter(isOf('missing')).map(right),
    meant: undefined,
    marks: [
      excess.map(check => `should not ${check.action} ${imageOf(check)}`),
      refused.map(({ repository }) => `upload to ${repository} refused`),
      problems.some(({ code: name }) => name === 'WRONG_TOKEN') ? 'another token' : [],
    ].flat(),
    places: [
      context.connection === undefined
        ? `input "${context.input}"`
        : `a keyless job${validFor === undefined ? '' : `, valid for ${validFor} s`}`,
    ],
  }
}

function hubLines({ label, context, hub = [] }: Verification): readonly string[] {
  return hub.map(({ scope, on, answer }) => {
    const subject = `- Docker Hub's API, ${code(label ?? entryWords(context))}: ${scope} on ${code(on)}`
    return `${subject}: ${answer === 'refused' ? `<b>${scopeWords.refused}</b>` : text(scopeWords[answer])}`
  })
}
