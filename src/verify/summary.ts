import { codeText as code, hintText, plainText as text } from '../base/markdown.ts'
import { unique } from '../base/text.ts'
import { type Entry, entryWords } from '../token-list/token-list.ts'
import { accessTable, type Holder } from '../tokens/access-table.ts'
import { type Check, scopeWords, verdictOf, type Verification } from './verdict.ts'

/** How many are right, who can push what, what was not checked, then what to do. */
export function verifySummary(
  verifications: readonly Verification[],
  unseen: readonly { entry: Entry; why: string }[],
): string {
  const exact = verifications.filter(({ problems }) => problems.length === 0)
  const right = exact.filter(({ hub = [] }) => hub.every(({ answer }) => answer === 'allowed')).length
  const askedImages = verifications.flatMap(({ checks, foreign }) => checks.map(imageOf).concat(foreign))
  const unseenEntries = unseen.map(({ entry }) => entry)
  const images = askedImages.concat(unseenEntries.flatMap(({ repositories }) => repositories))
  const total = verifications.length + unseen.length
  const gaps = unseen.length + exact.length - right
  const lines = [
    unseen.map(({ entry, why }) => `- ${entryWords(entry)} ${code(entry.label)}: not seen: ${text(why)}`),
    verifications.flatMap(hubLines),
  ].flat()
  const problems = verifications.flatMap(verification => verification.problems)
  return [
    `### Docker tokens: ${right} of ${total} exactly as they should be${gaps === 0 ? '' : `, ${gaps} not seen`}`,
    '',
    accessTable(unique(images).sort(publicLast), verifications.map(holderOf), unseenEntries),
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
