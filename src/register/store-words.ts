const secret =
  /^(?<app>actions|dependabot|codespaces):(?<owner>[^#:]+)(?:#(?<environment>.*))?:(?<name>\w+)$/s
const pullSecret = /^kubernetes:(?<context>.*)\/(?<namespace>[^/]+)\/(?<name>[^/]+)$/s
const program = /^program:(?<path>.*?)(?:#(?<ordinal>\d+))?$/s

const kinds: Readonly<Record<string, string>> = {
  actions: 'secret',
  dependabot: 'Dependabot secret',
  codespaces: 'Codespaces secret',
}

/** A store's name, as `storeName` makes it, in words for a person. Any other text stays as it is. */
export function storeWords(name: string): string {
  const github = secret.exec(name)?.groups
  if (github !== undefined) return secretWords(github)
  const cluster = pullSecret.exec(name)?.groups
  if (cluster !== undefined) {
    const context = cluster['context'] === '(current)' ? '' : ` of context ${cluster['context']}`
    return `pull secret ${cluster['name']}, namespace ${cluster['namespace']}${context}`
  }
  const called = program.exec(name)?.groups
  if (called === undefined) return name
  return `program ${called['path']}${called['ordinal'] === undefined ? '' : ` (number ${called['ordinal']})`}`
}

function secretWords({ app = '', owner = '', environment, name }: Record<string, string>): string {
  const what = `${kinds[app]} ${name}`
  if (environment !== undefined) return `${what}, environment ${environment} of ${owner}`
  return owner.includes('/') ? `${what} of ${owner}` : `${what} of organization ${owner}`
}

/** How many places, in words: `1 place`, `3 places`. */
export function countPlaces(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`
}
