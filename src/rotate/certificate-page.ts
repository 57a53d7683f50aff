import { breakableText as text, codeText as code, momentText, twoColumns } from '../base/markdown.ts'
import { counted, firstOf } from '../base/text.ts'
import { storeWords } from '../register/store.ts'
import { registrySessionMs } from '../tokens/older.ts'
import type { SlotReport, StoreReport } from './plan/report.ts'

const mostNamed = 20
const sessionSeconds = registrySessionMs / 1000

/**
 * What came of a leak, in one sentence: since when the leaked token cannot be used, and how many copies hold the new one; or what is not
 * shown. @param now Docker Hub's clock, in milliseconds
 */
export function certificateHeadline(report: SlotReport, now: number): string {
  const { complete, deadSince, gaps, others } = report
  if (!complete) return `The rotation is not shown to be complete: ${firstOf(gaps, 3).join('; ')}.`
  const tokens = others.length === 1 ? 'The leaked token' : `Each of the ${others.length} older tokens`
  const dead =
    deadSince === undefined
      ? 'There was no older token.'
      : `${tokens} cannot be used ${Date.parse(deadSince) > now ? 'after' : 'since'} ${moment(deadSince)}.`
  return `${dead} ${copiesSentence(report.stores)}`
}

function copiesSentence(stores: readonly StoreReport[]): string {
  const readable = stores.filter(({ holds }) => holds !== null)
  const holding = readable.filter(({ holds }) => holds === true)
  const hidden = stores.length - readable.length
  const seen = `${holding.length} of ${counted(readable.length, 'copy', 'copies')} ${readable.length === 1 ? 'holds' : 'hold'} the new one.`
  if (hidden === 0) return seen
  return `${readable.length === 0 ? '' : `${seen} `}${counted(hidden, 'copy', 'copies')} cannot be read back.`
}

/** The first thing on the page of a run that was told of a leak: the sentence, and what shows it. */
export function certificatePage(
  report: SlotReport,
  now: number,
  jobs: string | undefined,
): readonly string[] {
  const { complete, deadSince, gaps, others, label, stores } = report
  const hidden = stores.filter(({ holds }) => holds === null)
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Not shown', gaps.map(text)],
    ['Older tokens', others.map(describeOther)],
    ['Copies', stores.filter(({ holds }) => holds !== null).map(describeCopy)],
    ['Not read back', hidden.map(({ store }) => text(storeWords(store)))],
    ['Jobs', jobs === undefined ? [] : [jobs]],
    [
      'Sessions',
      deadSince === undefined
        ? []
        : [
            `a session that the registry gave out before lives ${sessionSeconds} seconds, which the time above includes`,
          ],
    ],
  ]
  return [
    `### ${complete ? '✅' : '❌'} ${text(certificateHeadline(report, now))}`,
    '',
    twoColumns([
      ['Token', code(label)],
      ...rows
        .filter(([, lines]) => lines.length > 0)
        .map(([name, lines]) => [name, firstOf(lines, mostNamed).join('<br>')] as const),
    ]),
  ]
}

function describeOther({ id, label, state, at }: SlotReport['others'][number]): string {
  const since = at === null ? '' : ` ${state === 'deleted' ? 'unusable since' : 'since'} ${moment(at)}`
  const what = state === 'works' ? '<b>works</b>' : state === 'deleted' ? 'deleted,' : state
  return `${code(id)} ${text(JSON.stringify(label))}: ${what}${since}`
}

function describeCopy({ store, holds, seenAt }: StoreReport): string {
  const at = seenAt === undefined ? '' : `, seen ${moment(seenAt)}`
  return `${text(storeWords(store))}: ${holds === true ? 'holds the new one' : '<b>not seen to hold the new one</b>'}${at}`
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
