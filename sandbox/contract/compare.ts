import { OatError } from '../../src/base/error.ts'
import { wrap } from '../../src/base/text.ts'
import { apiQuestions } from './api-questions.ts'
import type { ContractQuestion, ContractTokens } from './question.ts'
import { tokenQuestions } from './token-questions.ts'
import { type ContractVisit, NotAsked } from './visit.ts'

export const contractQuestions: readonly ContractQuestion[] = [...apiQuestions, ...tokenQuestions]

/** What a Docker Hub said to a question, or why it was not asked. */
type Said = { readonly answer: string } | { readonly notAsked: string; readonly isOptional?: boolean }

/** Asks all, in order: later ones need what earlier ones left. */
export async function askAll(visit: ContractVisit, stop: AbortSignal, onAsk: (about: string) => void) {
  const tokens: ContractTokens = {}
  const said = new Map<string, Said>()
  for (const [about, ask] of contractQuestions) {
    if (stop.aborted) said.set(about, { notAsked: 'stopped' })
    else {
      onAsk(about)
      said.set(about, await saidTo(() => ask(visit, tokens), visit, stop))
    }
  }
  return said
}

async function saidTo(ask: () => Promise<string>, { tidy }: ContractVisit, stop: AbortSignal): Promise<Said> {
  try {
    return { answer: tidy(await ask()) }
  } catch (error) {
    if (stop.aborted) return { notAsked: 'stopped' }
    if (error instanceof NotAsked) return { notAsked: error.message, isOptional: error.isOptional }
    // What the client of the action says is its answer; that nothing came back is none.
    if (!(error instanceof OatError)) throw error
    const text = tidy(`${error.code}: ${error.message}`)
    return error.code === 'REGISTRY_UNREACHABLE' ? { notAsked: text } : { answer: text }
  }
}

export type ContractRow = ReturnType<typeof compareSaid>[number]

/** Each question with what Docker Hub and the sandbox said to it. */
export function compareSaid(hub: ReadonlyMap<string, Said>, sandbox: ReadonlyMap<string, Said>) {
  return contractQuestions.map(([about]) => {
    const [real, played] = [hub, sandbox].map(said => said.get(about) ?? { notAsked: 'stopped' })
    const isAsked = real !== undefined && played !== undefined && 'answer' in real && 'answer' in played
    const same = isAsked && real.answer === played.answer ? 'the same' : 'different'
    const verdict: 'the same' | 'different' | 'not asked' = isAsked ? same : 'not asked'
    const isOptional = real !== undefined && 'notAsked' in real && real.isOptional === true
    return { question: about, verdict, hub: textOf(real), sandbox: textOf(played), isOptional }
  })
}

const textOf = (said: Said | undefined): string =>
  said !== undefined && 'answer' in said ? said.answer : `not asked: ${said?.notAsked ?? ''}`

/** The table, with both answers under what is not the same. */
export function contractTable(rows: readonly ContractRow[]): string {
  const answer = (name: string, text: string): readonly string[] =>
    wrap(text, 84).map((line, index) => `             ${(index === 0 ? name : '').padEnd(12)}${line}`)
  const lines = rows.flatMap(({ verdict, question, hub, sandbox }) => [
    `${verdict.padEnd(10)}   ${question}`,
    ...answer(verdict === 'the same' ? 'both' : 'Docker Hub', hub),
    ...(verdict === 'the same' ? [] : answer('sandbox', sandbox)),
  ])
  const counts = (['the same', 'different', 'not asked'] as const).map(verdict => {
    return `${rows.filter(row => row.verdict === verdict).length} ${verdict}`
  })
  return [...lines, '', counts.join(', ')].join('\n')
}

/** 0 needs that all was asked but what the organization may not have. */
export function contractExitCode(rows: readonly ContractRow[]): number {
  if (rows.some(({ verdict }) => verdict === 'different')) return 1
  return rows.some(({ verdict, isOptional }) => verdict === 'not asked' && !isOptional) ? 3 : 0
}
