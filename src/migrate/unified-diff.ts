import type { UnifiedDiff } from '../ports.ts'

/** Loads the diff library. Lines are compared with their endings, so that CRLF stays visible as what it is. */
export async function createUnifiedDiff(): Promise<UnifiedDiff> {
  const { createTwoFilesPatch } = await import('diff')
  return ({ path, before, after }) => {
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
      context: 3,
    })
    return patch.replace(/^(Index: .*\n)?=+\n/, '')
  }
}
