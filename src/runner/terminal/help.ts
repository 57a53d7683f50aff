import { parse } from 'yaml'
import { asJsonObject } from '../../base/json.ts'
import { wrap } from '../../base/text.ts'
import { command } from '../command.ts'
import { inputTable, isInputName } from '../input-defaults.ts'
import { extraFlags, flagsOf, flagUsage, isExtraFlag, isSwitch, secretsOf } from './flags.ts'
import { environmentName, type Verb, verbs } from './verbs.ts'

type VerbHelp = Readonly<{ purpose: string; needs: string; examples: readonly string[] }>

/** The examples are command lines without the program's name. */
export const verbHelp: Readonly<Record<Verb, VerbHelp>> = {
  setup: {
    purpose:
      'Set everything up in this repository: token, logins, token list, rotation and audit. Asks what it cannot see, shows a plan, and can be run again.',
    needs:
      'A clone of the repository, and a GitHub token of an administrator: gh, GH_TOKEN or DOCKER_OAT_GITHUB_TOKEN.',
    examples: ['setup', 'setup --check', 'setup --push acme/app --rotation none --audit none'],
  },
  login: {
    purpose: 'Check a token, and log Docker in with it.',
    needs: 'A token, and --push or --pull with the repositories to check it on.',
    examples: ['login --push acme/app --prompt token', 'login --pull acme/app,golang --prompt token'],
  },
  verify: {
    purpose: 'Check that tokens can do what the token list says, and no more. Does not log in.',
    needs: 'One token or several, and --repositories or a token list.',
    examples: ['verify --access push --repositories acme/app --prompt token', 'verify --json --prompt token'],
  },
  rotate: {
    purpose: 'Replace tokens that are due, and update every copy of them.',
    needs:
      'A token list. With --hub-username and its password the tokens are created for you; without, give the new tokens. A GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN) where the list has GitHub secrets.',
    examples: [
      'rotate --dry-run --hub-username ada --prompt hub-password',
      'rotate --hub-username ada --prompt hub-password',
      'rotate --only "app push" --prompt token',
    ],
  },
  audit: {
    purpose: 'Compare Docker Hub and GitHub with the token list. Changes nothing.',
    needs:
      'A token list, an owner account of Docker Hub and a GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN). Without one of them: --parts.',
    examples: ['audit --hub-username ada --prompt hub-password', 'audit --parts github'],
  },
  migrate: {
    purpose: 'Find logins with a shared account, in workflows or on this machine, and replace them.',
    needs: 'The workflow files. With --machine: --organization and a token, to change the login.',
    examples: ['migrate', 'migrate --write', 'migrate --machine --organization acme --prompt token'],
  },
  exposed: {
    purpose:
      'After an action was compromised: say which secrets its jobs saw, and which tokens to replace. Changes nothing.',
    needs:
      'A token list, --action, --since, and a GitHub token that may read Actions, Contents and Pull requests (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN).',
    examples: ['exposed --action tj-actions/changed-files --since 2026-11-01T00:00:00Z'],
  },
  logout: {
    purpose: 'Remove docker’s login to a registry from this machine, and the logins for builds alone.',
    needs: 'Nothing.',
    examples: ['logout', 'logout --registry registry.example.com'],
  },
}

/** What an input means in a terminal, where action.yml speaks of a job. */
const words: Readonly<Record<string, string>> = {
  'login docker-config':
    'shared: docker’s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx 0.31 or later), one login for each repository',
  'login pull-secret': 'Only with access pull: also write a Kubernetes pull secret to this path',
  'setup push': 'Repositories that jobs push to, where no workflow shows it',
  'setup pull': 'Repositories that jobs only pull',
  'setup github-token': 'Token of an administrator, or GH_TOKEN, or that of gh',
  'exposed action': 'The action that was compromised: OWNER/NAME, or OWNER/NAME@REF for one version',
  'exposed github-token': 'Token that can read Actions, Contents and Pull requests, or GH_TOKEN',
}

export function programHelp(width: number): string {
  const program = command()
  const codes = {
    '0': 'It worked, or nothing was found.',
    '1': 'It failed, or something was found.',
    '2': 'A flag, a variable or a command is wrong. Nothing was done.',
    '3': 'Nothing was found, but not everything could be looked at (exposed).',
    '130': 'Cancelled, for example by Ctrl-C.',
  }
  const linesFor = (rows: readonly (readonly [string, string])[]): readonly string[] =>
    rows.flatMap(([name, meaning]) => entry(name, meaning, { width, column: 14 }))
  return [
    `Usage: ${program} COMMAND [--flag VALUE]`,
    '',
    'Commands',
    linesFor(verbs.map(verb => [verb, verbHelp[verb].purpose])),
    linesFor([['help', 'Explain a command and its flags, such as help rotate.']]),
    '',
    'Examples',
    ['setup', verbHelp.login.examples[0] ?? '', 'migrate', 'help login'].map(it => `  ${program} ${it}`),
    '',
    'Exit codes',
    linesFor(Object.entries(codes)),
    '',
    wrap(
      `--version prints the version. NO_COLOR and FORCE_COLOR decide about colours. HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node connects directly.`,
      width,
    ),
  ]
    .flat()
    .join('\n')
}

/** The help of one verb, for a terminal of this width. `action`: action.yml, which says what inputs mean. */
export function commandHelp(verb: Verb, width: number, action: string): string {
  const { purpose, needs, examples } = verbHelp[verb]
  const inputs = asJsonObject(asJsonObject(parse(action))?.['inputs'])
  const descriptionOf = (name: string) => asJsonObject(inputs?.[name])?.['description']
  const meaningOf = (name: string): string => {
    if (isExtraFlag(name)) return extraFlags[name][2]
    const preset = isInputName(name) && !isSwitch(name) ? inputTable[name].default : undefined
    const text = words[`${verb} ${name}`] ?? descriptionOf(name)
    const fullText = (typeof text === 'string' ? text : '').replace(/\. Default: .*$/, '').replaceAll('`', '')
    const meaning = verb === 'rotate' ? fullText : fullText.replace(/\. (?:In a rotation|With only)\b.*$/, '')
    return preset === undefined ? meaning : `${meaning}. Default: ${preset}`
  }
  const linesFor = (name: string, usage: string): readonly string[] =>
    entry(usage, meaningOf(name), { width, column: 30 })
  const secrets = secretsOf(verb).flatMap(name => linesFor(name, environmentName(name)))
  const ways = 'Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:'
  const other = `Every flag with a value can also be given as a variable, such as ${environmentName('registry')}.`
  return [
    `Usage: ${command()} ${verb} [--flag VALUE]`,
    '',
    wrap(purpose, width),
    wrap(`Needs: ${needs}`, width),
    '',
    'Examples',
    examples.map(line => `  ${command()} ${line}`),
    '',
    'Flags',
    flagsOf(verb).flatMap(name => linesFor(name, flagUsage(name, verb))),
    secrets.length === 0 ? [] : ['', wrap(ways, width), secrets].flat(),
    '',
    wrap(other, width),
  ]
    .flat()
    .join('\n')
}

/** A name and what it means beside it, or below it where it is too long. */
function entry(name: string, meaning: string, { width, column }: { width: number; column: number }) {
  const lines = wrap(meaning, Math.max(width - column, 24)).map(line => `${' '.repeat(column)}${line}`)
  const head = `  ${name}`
  if (head.length + 2 > column) return [head].concat(lines)
  const [first = '', ...furtherLines] = lines
  return [`${head.padEnd(column)}${first.slice(column)}`.trimEnd()].concat(furtherLines)
}
