import { isDeepStrictEqual } from 'node:util'
import type { Scene } from './scene.ts'

const file = 'config.json'

/** What is another in Docker's folder: `config.json`, byte for byte, and any file that was not there before. */
export function describeConfig({ before, after }: Pick<Scene, 'before' | 'after'>): string[] {
  const added = Object.keys(after).filter(name => name !== file && before[name] === undefined)
  return [
    ...(before[file] === after[file]
      ? []
      : [`config.json afterwards: ${compare(before[file], after[file])}`]),
    ...added.sort().map(name => `left behind: ${name}`),
  ]
}

function compare(before: string | undefined, after: string | undefined): string {
  if (after === undefined) return 'gone'
  const servers = `logins for ${serversOf(after).join(', ') || 'nothing'}`
  if (before === undefined) return `new, ${servers}`
  return isDeepStrictEqual(parse(before), parse(after))
    ? 'as before, written differently'
    : `changed, ${servers}`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function serversOf(text: string): string[] {
  const config = parse(text)
  if (typeof config !== 'object' || config === null || !('auths' in config)) return []
  return Object.keys(config.auths ?? {})
}
