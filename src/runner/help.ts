import { environmentName, logoutInputs, type Verb, verbs } from './command-line.ts'
import { type InputName, inputNames, inputTable, type Mode, secretInputs } from './input-table.ts'

const purposes: Readonly<Record<Verb, string>> = {
  login: 'log Docker in with the right token, proven first',
  verify: 'prove what tokens can do; logs nobody in',
  rotate: 'create new tokens and copy them everywhere',
  audit: 'compare Docker Hub and GitHub with the register',
  migrate: 'find logins with a shared account, in workflows or on this machine',
  logout: 'remove docker’s login to a registry from this machine',
}

/** The help of the whole program. */
export function programHelp(): string {
  return [
    'docker-oat-login VERB [--flag value]',
    '',
    ...verbs.map(verb => `  ${verb.padEnd(9)}${purposes[verb]}`),
    '',
    'docker-oat-login VERB --help explains its flags.',
    'Exit code: 0 success, 1 failure, 130 interrupted.',
    'HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node warns and connects directly.',
  ].join('\n')
}

function inputsOf(mode: Mode): readonly InputName[] {
  return inputNames.filter(name => name !== 'mode' && inputTable[name].modes.some(user => user === mode))
}

/** The help of one verb. @param descriptions what action.yml says of each input. */
export function verbHelp(mode: Verb, descriptions: ReadonlyMap<string, string>): string {
  const own = mode === 'logout' ? logoutInputs : inputsOf(mode)
  const isSecret = (name: string) => secretInputs.some(secret => secret === name)
  const line = (name: (typeof own)[number]) => {
    const shown = isSecret(name) ? environmentName(name) : `--${name}`
    return `  ${shown}\n      ${descriptions.get(name) ?? ''}`
  }
  const secrets = mode === 'migrate' ? (['token'] as const) : own.filter(isSecret)
  return [
    `docker-oat-login ${mode} [--flag value]`,
    purposes[mode],
    '',
    ...own.filter(name => !isSecret(name)).map(line),
    '  --json',
    '      print one JSON object with the outputs on stdout, everything else on stderr',
    ...(mode === 'audit'
      ? [
          '  --csv',
          '      print the inventory as a table for a spreadsheet on stdout, everything else on stderr',
        ]
      : []),
    ...(mode === 'migrate'
      ? [
          '  --machine',
          '      look at this machine’s Docker configuration instead of workflow files; with --organization NAME',
          '      and a token log Docker in with it in place of the account (--pull says what is proven)',
          '  --yes',
          '      do not ask',
        ]
      : []),
    ...(secrets.length > 0
      ? [
          '',
          'Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:',
          ...secrets.map(line),
        ]
      : []),
    '',
    `Every flag can also be given as a variable, such as ${environmentName('registry')}.`,
  ].join('\n')
}

/**
 * A warning when a proxy is set that this Node cannot use: agents take one from the environment since 22.21 and 24.5
 * (nodejs.org/api/http.html, "new Agent"). `undefined` when there is nothing to warn of.
 * @param version as in `process.versions.node`
 */
export function unusedProxy(
  environment: Readonly<Record<string, string | undefined>>,
  version: string,
): string | undefined {
  const name = ['HTTPS_PROXY', 'https_proxy'].find(one => (environment[one] ?? '') !== '')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const canUse = major > 24 || (major === 24 && minor >= 5) || (major === 22 && minor >= 21)
  if (name === undefined || canUse) return undefined
  return `${name} is set, and Node ${version} does not use it: registries are asked directly; use Node 24.5 or newer behind a proxy`
}

/** What action.yml says of each input: the one place where inputs are explained. Empty when it is not there. */
export async function actionDescriptions(path: string): Promise<ReadonlyMap<string, string>> {
  const fs = process.getBuiltinModule('node:fs')
  if (!fs.existsSync(path)) return new Map()
  const { parse } = await import('yaml')
  const manifest = parse(fs.readFileSync(path, 'utf8')) as {
    inputs: Readonly<Record<string, { readonly description?: string }>>
  }
  return new Map(Object.entries(manifest.inputs).map(([name, input]) => [name, input.description ?? '']))
}
