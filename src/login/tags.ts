import { OatError, resultOrError, unlessThrown } from '../base/error.ts'
import { codeText } from '../base/markdown.ts'
import { printable } from '../base/text.ts'
import { type HubRepository, readHubRepository } from '../hub/answers.ts'
import { type HubAccess, readHubSettings, repositoryPath } from '../hub/requests.ts'
import type { Registry } from '../registry/registry.ts'
import type { NamedTag } from '../registry/repositories.ts'
import type { Runner } from '../runner/runner.ts'
import type { LoginInputs } from './inputs.ts'

type Ports = { registry: Pick<Registry, 'findTags'>; hub: HubAccess; runner: Pick<Runner, 'output'> }

/** Looks for tags that cannot be replaced. `tags`: in Markdown. Throws TAG_IMMUTABLE, or `skipped`. */
export async function checkTags(
  tags: readonly NamedTag[],
  { lines, onImmutable }: Pick<LoginInputs, 'lines' | 'onImmutable'>,
  { registry, hub, runner }: Ports,
) {
  const existences = await registry.findTags(tags)
  const ruleOf = createRules(hub)
  const rows: string[] = []
  const fixed: NamedTag[] = []
  for (const [index, namedTag] of tags.entries()) {
    const { repository, tag } = namedTag
    const name = `${repository}:${tag}`
    const isThere = existences[index]
    if (isThere === false) rows.push(`${codeText(name)} is new`)
    else if (isThere !== true) rows.push(`${codeText(name)} was not looked up`)
    else {
      const { verdict, unread = [] } = await verdictOf(tag, await ruleOf(repository))
      if (verdict === 'fixed') fixed.push(namedTag)
      rows.push(`${codeText(name)} exists${words[verdict]}`)
      for (const rule of unread) rows.push(`${codeText(printable(rule, 200))}: rule not read`)
    }
  }
  runner.output('tags', lines.filter(line => fixed.every(({ item }) => item !== line)).join('\n'))
  const [first] = fixed
  if (first === undefined) return { tags: rows, skipped: undefined }
  const names = fixed.map(({ repository, tag }) => `${repository}:${tag}`).join(', ')
  const message = `${names} exists on Docker Hub already and is immutable, so Docker Hub would refuse the push`
  if (onImmutable === 'skip') return { tags: rows, skipped: `${message}; the output "tags" is without it` }
  throw new OatError('TAG_IMMUTABLE', {
    message,
    hint: `push another tag; or give "on-immutable: skip" and push the output "tags"; or change the rule on Docker Hub (${first.repository} → Settings → General → Tag mutability settings)`,
  })
}

const words = {
  fixed: ' and cannot be replaced',
  free: ' and can be replaced',
  unsure: '; a rule of its repository may keep it from being replaced',
  unread: '; whether it can be replaced could not be read',
}

type Rule = HubRepository['immutableTags']

/** Characters; the repetitions of a longer rule would take long to expand. */
const longestRule = 5000

/** Docker Hub's patterns are Go's, so is this grammar. That a pattern fits all of a tag is not documented. */
async function verdictOf(
  tag: string,
  rule: Rule,
): Promise<{ verdict: keyof typeof words; unread?: readonly string[] }> {
  if (rule === undefined) return { verdict: 'unread' }
  if (!rule.enabled) return { verdict: 'free' }
  if (rule.rules.length === 0) return { verdict: 'unsure' }
  const { RE2JS } = await import('re2js')
  const fits = rule.rules.map(pattern => {
    const compiled = pattern.length > longestRule ? undefined : unlessThrown(() => RE2JS.compile(pattern))
    return compiled && (compiled.matches(tag) ? 'whole' : compiled.matcher(tag).find() ? 'part' : 'none')
  })
  const unread = rule.rules.filter((_, at) => fits[at] === undefined)
  const isUnsure = unread.length > 0 || fits.includes('part')
  return { unread, verdict: fits.includes('whole') ? 'fixed' : isUnsure ? 'unsure' : 'free' }
}

/** Anybody may read a public repository's rules; for another one the token is shown to Docker Hub's API. */
function createRules(hub: HubAccess) {
  const { baseUrl, http } = hub
  const ruleByRepository = new Map<string, Rule>()
  return async (repository: string): Promise<Rule> => {
    if (ruleByRepository.has(repository)) return ruleByRepository.get(repository)
    const rule = await resultOrError(async () => {
      const url = `${baseUrl}${repositoryPath(repository)}`
      const answer = await http({ method: 'GET', url })
      const isShown = answer.status === 200
      const asAnybody = isShown ? readHubRepository({ ...answer, subject: `GET ${url}` }) : undefined
      return asAnybody?.immutableTags ?? (await readHubSettings(repository, hub))?.immutableTags
    })
    // A rule that could not be read is a row of the page.
    ruleByRepository.set(repository, rule instanceof OatError ? undefined : rule)
    return ruleByRepository.get(repository)
  }
}
