import { shownBlock } from './shown-block.ts'

/**
 * A whole transcript without what its story says already, and without what is as usual: the inputs and variables of a step, which
 * the runner prints; a post step that has nothing to do, or logs out what its step logged in; no call of docker; no request; a
 * configuration of docker that is as it was; what the post step is told, since what it does shows that; of the page what the log says
 * as well, and its marks; of a request the parameters that all have. What is not so is all there: a post step that did not run is
 * named, and a page that is missing.
 */
export function tellShort(whole: string): string {
  const parts = blocksOf(whole.trimEnd().split('\n'))
  const steps = new Map<string, readonly string[]>()
  const told = parts.flatMap(block => {
    const [head = ''] = block
    if (head.startsWith('job') && head !== 'job:') steps.clear()
    const [, name = ''] = /^(.*?): (?:success|failure|skipped|cancelled)/.exec(head) ?? []
    const step = steps.get(name.replace(/^Post /, ''))
    if (step !== undefined && isUsualPost(block, step)) return []
    if (isUsualEnd(block)) return []
    steps.set(name, block)
    return shownBlock(withoutGroup(block))
  })
  const missing = parts.flatMap(([head = '', ...rest]) => {
    const [, name = ''] = /^(.*?): (?:success|failure|cancelled)/.exec(head) ?? []
    const hasPost = parts.some(([other = '']) => other.startsWith(`Post ${name}: `))
    return rest[1] === '  | with:' && !hasPost ? [`Post ${name}: did not run`] : []
  })
  return `${[...told, ...missing].join('\n')}\n`
}

/** Each line that is not indented begins one; empty lines between them are left out. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = []
  for (const line of lines) {
    if (/^\S/.test(line)) blocks.push([line])
    else blocks.at(-1)?.push(line)
  }
  for (const block of blocks) while (block.at(-1) === '') block.pop()
  return blocks
}

function withoutGroup(block: readonly string[]): readonly string[] {
  if (block[1]?.startsWith('  | ##[group]') !== true) return block
  return [block[0] ?? '', ...block.slice(block.indexOf('  | ##[endgroup]') + 1)]
}

function isUsualPost([head = '', ...lines]: readonly string[], step: readonly string[]): boolean {
  const [, registry] = step.includes('    layer: <ID>')
    ? (/^ {4}registry: (.*)$/m.exec(step.join('\n')) ?? [])
    : []
  const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
  const usual = ['  | Post job cleanup.', ...(key === undefined ? [] : [`  | ${key}: logged out`])]
  return head.endsWith(': success, exit code 0') && lines.join('\n') === usual.join('\n')
}

function isUsualEnd(block: readonly string[]): boolean {
  return (
    /^(docker|requests.*): none$/.test(block[0] ?? '') ||
    block.join('\n') === 'docker configuration:\n  config.json afterwards: as before, byte for byte'
  )
}
