import { OatError, resultOrError } from '../base/error.ts'
import type { Http } from '../base/http.ts'
import { codeText } from '../base/markdown.ts'
import { type HubRepository, readHubRepository } from '../hub/answers.ts'
import { type HubAccess, readHubSettings, repositoryPath } from '../hub/requests.ts'
import type { Registry } from '../registry/registry.ts'
import type { NamedTag } from '../registry/repositories.ts'
import type { Runner } from '../runner/runner.ts'
import type { LoginInputs } from './inputs.ts'

/**
 * Looks tags up that the job pushes: one that exists, and that its repository does not let be replaced, fails the push at the end of the
 * build. `rows`: what was seen of each, in Markdown. Writes the output `tags`. Throws TAG_IMMUTABLE, unless they are `skipped`.
 */
export async function checkTags(
  { tags, lines, onImmutable }: Pick<LoginInputs, 'tags' | 'lines' | 'onImmutable'>,
  { registry, hub, runner }: { registry: Pick<Registry, 'findTags'>; hub: HubAccess; runner: Runner },
) {
  const found = await registry.findTags(tags)
  const ruleOf = createRules(hub)
  const rows: string[] = []
  const fixed: NamedTag[] = []
  for (const [at, named] of tags.entries()) {
    const { repository, tag } = named
    const name = `${repository}:${tag}`
    const isThere = found[at]
    if (isThere === false) rows.push(`${codeText(name)} is new`)
    else if (isThere !== true) rows.push(`${codeText(name)} was not looked up`)
    else {
      const verdict = verdictOf(tag, await ruleOf(repository))
      if (verdict === 'fixed') fixed.push(named)
      rows.push(`${codeText(name)} exists${words[verdict]}`)
    }
  }
  runner.output('tags', lines.filter(line => fixed.every(({ item }) => item !== line)).join('\n'))
  const [first] = fixed
  if (first === undefined) return { rows, skipped: undefined }
  const names = fixed.map(({ repository, tag }) => `${repository}:${tag}`).join(', ')
  const message = `${names} exists on Docker Hub already and is immutable, so Docker Hub would refuse the push`
  if (onImmutable === 'skip') return { rows, skipped: `${message}; the output "tags" is without it` }
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

/** Whether a pattern has to fit a tag as a whole is not documented: what fits a part of it is not sure. */
function verdictOf(tag: string, rule: Rule): keyof typeof words {
  if (rule === undefined) return 'unread'
  if (!rule.enabled) return 'free'
  const fits = rule.rules.map(pattern => fit(pattern, tag))
  if (fits.includes('whole')) return 'fixed'
  return fits.includes('part') || fits.length === 0 ? 'unsure' : 'free'
}

/** Docker Hub's patterns are Go's, most of which mean the same here. */
function fit(pattern: string, tag: string): 'whole' | 'part' | 'none' {
  try {
    if (!new RegExp(pattern).test(tag)) return 'none'
    return new RegExp(`^(?:${pattern})$`).test(tag) ? 'whole' : 'part'
  } catch {
    // One that only Go can read.
    return 'part'
  }
}

/** Anybody may read the rules of a public repository; for another one the token is shown to Docker Hub's API. */
function createRules(hub: HubAccess) {
  const { baseUrl, http } = hub
  const known = new Map<string, Rule>()
  return async (repository: string): Promise<Rule> => {
    if (known.has(repository)) return known.get(repository)
    const read = async (): Promise<Rule> =>
      (await asAnybody(`${baseUrl}${repositoryPath(repository)}`, http)) ??
      (await readHubSettings(repository, hub))?.immutableTags
    const rule = await resultOrError(read)
    // A rule that could not be read is a row of the page.
    known.set(repository, rule instanceof OatError ? undefined : rule)
    return known.get(repository)
  }
}

async function asAnybody(url: string, http: Http): Promise<Rule> {
  const answer = await http({ method: 'GET', url })
  return answer.status === 200
    ? readHubRepository({ ...answer, subject: `GET ${url}` }).immutableTags
    : undefined
}
