/** A Makefile, as far as its text tells without running anything. */
export interface Makefile {
  readonly variables: ReadonlyMap<string, MakeVariable>
  readonly rules: readonly MakeRule[]
  /** Files that it includes, as written. */
  readonly includes: readonly string[]
  /** It makes rules by functions, so that others may exist. */
  readonly isComputed: boolean
}

interface MakeVariable {
  readonly text: string
  /** It is set in several ways, or only sometimes. */
  readonly isOpen: boolean
  /** `?=`: the environment comes first. */
  readonly isDefault: boolean
}

interface MakeRule {
  readonly targets: readonly string[]
  readonly needs: readonly string[]
  readonly recipe: readonly string[]
}

/** Reads a Makefile (gnu.org, "GNU make manual"). Both branches of a condition count. */
export function readMakefile(text: string): Makefile {
  const variables = new Map<string, MakeVariable>()
  const rules: { targets: string[]; needs: string[]; recipe: string[] }[] = []
  const includes: string[] = []
  let isComputed = false
  let conditions = 0
  let definition = false
  for (const line of logicalLines(text)) {
    if (definition) {
      definition = !/^\s*endef\b/.test(line)
      continue
    }
    const rule = rules.at(-1)
    if (line.startsWith('\t') && rule !== undefined) {
      rule.recipe.push(line.slice(1).trim())
      continue
    }
    const bare = line.replace(/(^|\s)#.*$/, '').trim()
    if (bare === '') continue
    if (/^(ifeq|ifneq|ifdef|ifndef)\b/.test(bare)) conditions += 1
    else if (/^endif\b/.test(bare)) conditions -= 1
    else if (/^else\b/.test(bare)) continue
    else if (/^define\b/.test(bare)) definition = true
    else if (/^-?s?include\b/.test(bare)) includes.push(...bare.split(/\s+/).slice(1))
    else if (/^\$\(eval\b|^\$\(foreach\b|^\$\(call\b/.test(bare)) isComputed = true
    else if (!assign(variables, bare, conditions > 0)) {
      const added = ruleIn(bare)
      if (added !== undefined) rules.push(added)
    }
  }
  return { variables, rules, includes, isComputed }
}

function logicalLines(text: string): readonly string[] {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/\\\n\t?/g, ' ')
    .split('\n')
}

function assign(variables: Map<string, MakeVariable>, line: string, isConditional: boolean): boolean {
  const plain = line.replace(/^(export|override|private)\s+/, '')
  const [, name = '', operator = '', text = ''] =
    /^([\w.-]+)\s*(\?=|:{1,3}=|\+=|!=|=)\s*(.*)$/.exec(plain) ?? []
  if (name === '') return /^(export|unexport|vpath)\b/.test(line)
  const before = variables.get(name)
  const isDefault = operator === '?='
  const isOpen = isConditional || before !== undefined || operator === '+=' || operator === '!='
  variables.set(name, { text: operator === '!=' ? '' : text, isOpen, isDefault: isDefault && !isOpen })
  return true
}

/** `a b: c | d ; recipe`; a variable of one target alone opens nothing here but its name. */
function ruleIn(line: string): { targets: string[]; needs: string[]; recipe: string[] } | undefined {
  const colon = outsideReferences(line, ':')
  if (colon <= 0) return undefined
  const targets = line.slice(0, colon).replace(/&$/, '').trim().split(/\s+/)
  const rest = line.slice(colon + 1).replace(/^:/, '')
  if (/^\s*[\w.-]+\s*[?:+]?=/.test(rest))
    return { targets: targets.map(name => `${name} `), needs: [], recipe: [] }
  const [needs = '', ...recipe] = rest.split(';')
  const [, second] = /^[^$]*?:\s*(.*)$/.exec(needs) ?? []
  return {
    targets,
    needs: (second ?? needs).replace('|', ' ').trim().split(/\s+/).filter(Boolean),
    recipe: recipe.length === 0 ? [] : [recipe.join(';').trim()],
  }
}

/** Where a character stands that is in no `$( )`. */
function outsideReferences(line: string, wanted: string): number {
  let depth = 0
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at)
    if (character === '(' || character === '{') depth += 1
    else if (character === ')' || character === '}') depth -= 1
    else if (depth === 0 && character === wanted) return at
  }
  return -1
}

/** What `make goal…` runs: lines for a shell; `gaps` where the file does not tell all. */
export interface MakeRecipe {
  readonly lines: readonly string[]
  readonly gaps: boolean
}

/** @param given what the command line sets. */
export function makeRecipe(
  file: Makefile,
  { goals, given }: { goals: readonly string[]; given: ReadonlyMap<string, string> },
): MakeRecipe {
  const lines: string[] = []
  const seen = new Set<string>()
  const expanded = file.rules.map(rule => ({
    ...rule,
    targets: rule.targets.flatMap(name => names(name, { file, given })),
  }))
  let gaps = file.isComputed || file.rules.some(hasOwnVariables)
  const visit = (name: string, isGoal: boolean): void => {
    if (seen.has(name) || seen.size > mostTargets) return
    seen.add(name)
    const rules = rulesFor(name, expanded)
    if (rules.length === 0 && isGoal) gaps = true
    for (const { rule, stem } of rules) {
      for (const need of rule.needs) {
        for (const one of names(need.replace('%', stem), { file, given })) visit(one, false)
      }
      const own = new Map([...given, ['@', name], ['*', stem]])
      for (const line of rule.recipe) lines.push(expand(line, { file, given: own }).replace(/^[@+-]+\s*/, ''))
    }
  }
  const [first] = expanded
    .flatMap(rule => rule.targets)
    .filter(name => !name.startsWith('.') && name.trim() === name)
  for (const goal of goals.length === 0 ? [first ?? ''] : goals) visit(goal, true)
  return { lines: lines.filter(line => line !== ''), gaps }
}

const mostTargets = 500

/** A variable of one target changes what others say there. */
function hasOwnVariables({ targets }: MakeRule): boolean {
  return targets.some(name => name.endsWith(' '))
}

function rulesFor(name: string, rules: readonly MakeRule[]): readonly { rule: MakeRule; stem: string }[] {
  const exact = rules.filter(rule => rule.targets.includes(name)).map(rule => ({ rule, stem: '' }))
  if (exact.some(({ rule }) => rule.recipe.length > 0)) return exact
  const patterns = rules.flatMap(rule =>
    rule.targets.flatMap(target => {
      const [head = '', tail] = target.split('%')
      if (tail === undefined || !name.startsWith(head) || !name.endsWith(tail)) return []
      const stem = name.slice(head.length, name.length - tail.length)
      return stem === '' ? [] : [{ rule, stem }]
    }),
  )
  return [...exact, ...patterns]
}

interface MakeScope {
  readonly file: Makefile
  readonly given: ReadonlyMap<string, string>
}

function names(text: string, scope: MakeScope): readonly string[] {
  return expand(text, scope).trim().split(/\s+/).filter(Boolean)
}

const reference = /\$(?:\$|([@*<^?%])|\(([^()]*(?:\([^()]*\)[^()]*)*)\)|\{([^{}]*)\})/g

/** What nobody can tell: to the shell that reads a recipe, what a command that does nothing prints. */
const open = '$(:)'

/** What make hands to the shell. What only make knows stays open. */
function expand(text: string, scope: MakeScope, depth = 0): string {
  return text.replace(reference, (whole: string, ...groups: readonly unknown[]): string => {
    if (whole === '$$') return '$'
    const name = groups.slice(0, 3).find(group => typeof group === 'string') ?? ''
    const set = scope.given.get(name)
    if (set !== undefined) return set
    if (name === 'MAKE') return 'make'
    if (/^(CURDIR|PWD)$/.test(name)) return '.'
    if (name.startsWith('shell ')) return `$(${depth > 9 ? ':' : expand(name.slice(6), scope, depth + 1)})`
    if (name.startsWith('if ')) return flagsOf(name)
    if (name.startsWith('or ')) return firstOf(name.slice(3), { ...scope, depth })
    if (!/^[\w.-]+$/.test(name) || depth > 9) return open
    return variable(name, { ...scope, depth })
  })
}

/** `$(if $(PUSH),--push,--load)`: both branches count, where they are flags. */
function flagsOf(text: string): string {
  const [, ...branches] = text.replace(/\$\([^()]*\)|\$\{[^{}]*\}/g, open).split(',')
  const flags = branches.map(branch => branch.trim()).filter(branch => branch !== '')
  return flags.every(flag => /^--?[\w=./-]+$/.test(flag)) ? flags.join(' ') : open
}

/** `$(or $(NAME),acme)`: a variable with a default. */
function firstOf(text: string, scope: MakeScope & { depth: number }): string {
  const parts = text.split(',').map(part => part.trim())
  const [first = '', ...rest] = parts
  const fallback = rest.pop()
  const name = /^\$[({](\w+)[)}]$/.exec(first)?.[1]
  if (name === undefined || fallback === undefined || scope.depth > 9 || rest.some(part => part !== first))
    return open
  return scope.given.get(name) ?? withDefault(name, expand(fallback, scope, scope.depth + 1))
}

function variable(name: string, scope: MakeScope & { depth: number }): string {
  const known = scope.file.variables.get(name)
  if (known === undefined) return `\${${name}}`
  if (known.isOpen) return open
  const text = expand(known.text, scope, scope.depth + 1)
  return known.isDefault ? withDefault(name, text) : text
}

/** A default in a default is as deep as anybody reads. */
function withDefault(name: string, text: string): string {
  const outside = text.replace(/\$\{\w+(:-[^{}$]*)?\}/g, '')
  return /[{}$]/.test(outside) ? open : `\${${name}:-${text}}`
}
