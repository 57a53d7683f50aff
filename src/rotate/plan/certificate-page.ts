import { breakableText as text, codeText as code, momentText, twoColumns } from '../../base/markdown.ts'
import { counted, firstOf } from '../../base/text.ts'
import { storeWords } from '../../register/store.ts'
import { registrySessionMs } from '../../tokens/older.ts'
import type { SlotReport, StoreReport } from './report.ts'

const mostNamed = 20

/** What came of a leak, in one sentence: since when the leaked token is dead; or what is to be done now. */
export function certificateHeadline({ complete, deadSince, gaps, others }: SlotReport): string {
  if (!complete) return `${sentence(firstOf(gaps, 3).join('; '))}.`
  if (deadSince === undefined) return 'No older token works.'
  const tokens = others.length === 1 ? 'the leaked token is' : `each of the ${others.length} older tokens is`
  return `${sentence(tokens)} dead since ${moment(deadSince)}; a session that the registry gave out before lives ${registrySessionMs / 1000} seconds longer.`
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How many copies hold the token that is used now. */
function copiesSentence(stores: readonly StoreReport[]): string {
  const readable = stores.filter(({ holds }) => holds !== null)
  const holding = readable.filter(({ holds }) => holds === true)
  const hidden = stores.length - readable.length
  const seen = `${holding.length} of ${counted(readable.length, 'copy', 'copies')} ${readable.length === 1 ? 'holds' : 'hold'} the new one.`
  if (hidden === 0) return seen
  return `${readable.length === 0 ? '' : `${seen} `}${counted(hidden, 'copy', 'copies')} cannot be read back.`
}

interface Around {
  /** Where to look for jobs that may hold the old value. */
  readonly jobs: string | undefined
  /** Who started the run, and so settled what is explained. */
  readonly actor: string | undefined
}

/** The first thing on the page of a run that was told of a leak: the sentence, and what shows it. */
export function certificatePage(report: SlotReport, { jobs, actor }: Around): readonly string[] {
  const { complete, gaps, others, label, stores, pushers = [], explained = [] } = report
  const settled = explained.map(id => `${code(id)}${actor === undefined ? '' : ` by ${text(actor)}`}`)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['To do', gaps.map(text)],
    ['Dead', others.filter(({ state }) => state !== 'works').map(describeDead)],
    ['Replaced', [text(copiesSentence(stores)), ...stores.map(describeCopy)]],
    ['Explained', settled],
    ['Others who can push', pushers.map(({ id, label: other }) => `${code(other)} (${code(id)})`)],
    ['Not seen', jobs === undefined ? [] : [jobs]],
  ]
  return [
    `### ${complete ? '✅' : '❌'} ${code(label)}: ${text(certificateHeadline(report))}`,
    '',
    twoColumns(
      rows.flatMap(([name, lines]) =>
        lines.length === 0 ? [] : [[name, firstOf(lines, mostNamed).join('<br>')] as const],
      ),
    ),
  ]
}

function describeDead({ id, label, state, at }: SlotReport['others'][number]): string {
  return `${text(JSON.stringify(label))} (${code(id)}): ${state}${at === null ? '' : ` ${moment(at)}`}`
}

function describeCopy({ store, holds, seenAt }: StoreReport): string {
  if (holds === null) return `${text(storeWords(store))}: cannot be read back`
  const at = seenAt === undefined ? '' : `, seen ${moment(seenAt)}`
  return `${text(storeWords(store))}: ${holds ? 'holds the new one' : '<b>not seen to hold the new one</b>'}${at}`
}

/** Of a report. */
function moment(time: string): string {
  return momentText(Date.parse(time))
}

/** The row of the table about a token; nothing where a run is only planned. */
export function completeRow({ complete, gaps, stores }: SlotReport): string | undefined {
  if (complete) return `yes: no other token works. ${copiesSentence(stores)}`
  return gaps.length === 0 ? undefined : `not yet: ${firstOf(gaps.map(text), 3).join('<br>')}`
}
