import { firstScopedBuildx, type InputName } from '../input-table.ts'
import type { Verb } from './verbs.ts'

interface VerbHelp {
  readonly purpose: string
  /** What it cannot do without. */
  readonly needs: string
  /** Command lines, without the program's name. */
  readonly examples: readonly string[]
}

/** What the help says of each command, beside its flags. */
export const verbHelp: Readonly<Record<Verb, VerbHelp>> = {
  login: {
    purpose: 'Check a token, and log Docker in with it.',
    needs: 'A token, and --push or --pull with the repositories to check it on.',
    examples: [
      'login --push acme/app --prompt token',
      'login --pull acme/app,golang --stdin token < token.txt',
    ],
  },
  verify: {
    purpose: 'Check that tokens can do what they should, and nothing more. Does not log in.',
    needs: 'One token or several, and --repositories or a register.',
    examples: [
      'verify --access push --repositories acme/app --prompt token',
      'verify --access pull --stdin token --json < token.txt',
    ],
  },
  rotate: {
    purpose: 'Replace tokens that are due, and update every copy of them.',
    needs:
      'A register. With --hub-username and its password the tokens are created for you; without, give the new tokens. A GitHub token where the register has GitHub secrets.',
    examples: [
      'rotate --dry-run --hub-username ada --prompt hub-password',
      'rotate --hub-username ada --prompt hub-password',
      "rotate --only 'app push' --prompt token",
    ],
  },
  audit: {
    purpose: 'Compare Docker Hub and GitHub with the register. Changes nothing.',
    needs: 'A register, and an owner account of Docker Hub, a GitHub token, or both.',
    examples: ['audit --hub-username ada --prompt hub-password', 'audit --json --fail-on warning'],
  },
  migrate: {
    purpose: 'Find logins with a shared account, in workflows or on this machine, and replace them.',
    needs: 'The workflow files. With --machine: --organization and a token, to change the login.',
    examples: ['migrate', 'migrate --write', 'migrate --machine --organization acme --prompt token'],
  },
  logout: {
    purpose: 'Remove docker’s login to a registry from this machine, and the logins for builds alone.',
    needs: 'Nothing.',
    examples: ['logout', 'logout --registry registry.example.com'],
  },
}

/** Flags in groups; those that are in none come last. */
export const flagGroups: readonly { readonly title: string; readonly flags: readonly string[] }[] = [
  {
    title: 'What to work on',
    flags: [
      'registry',
      'organization',
      'username',
      'push',
      'pull',
      'repositories',
      'access',
      'channel',
      'config',
      'paths',
      'answer',
      'answers',
      'machine',
      'only',
    ],
  },
  {
    title: 'What to do',
    flags: [
      'proof',
      'probe',
      'docker-config',
      'pull-secret',
      'force',
      'compromised',
      'dry-run',
      'write',
      'register',
      'prefer',
      'yes',
      'fail-on',
      'on-missing',
      'expires-at',
      'expiry-warning-days',
      'allow-ref',
    ],
  },
  { title: 'Accounts', flags: ['hub-username', 'hub-url', 'oidc-connection-id', 'oidc-expires-in'] },
  { title: 'Network', flags: ['timeout', 'attempts'] },
  { title: 'Secrets and output', flags: ['stdin', 'prompt', 'json', 'csv', 'help'] },
]

/** Where action.yml speaks of jobs, steps and inputs, a terminal has other words; and the flags that are not inputs. */
export const terminalMeanings: Readonly<Partial<Record<InputName, string>>> &
  Readonly<Record<string, string>> = {
  config: 'Path of the register. Default: .github/docker-oat.yml',
  organization:
    'Docker organization, which is also the user name. Left out: the one of the register, else of the first repository',
  push: 'Repositories to push to (org/name; repeat it, or separate by commas). The token is checked on each',
  pull: 'Repositories to pull: private ones, and base images of a build (golang means library/golang). The token is checked on each',
  access: 'pull or push (push includes pull). With --push or --pull, login does not need it',
  token: 'The token, when there is one. With several, use the four others',
  'release-pull-token': 'Token for channel release, access pull',
  repositories: 'Repositories to check (org/name). Left out: those of the register',
  proof:
    'sufficient: the token can do what is asked. exact: and nothing more. off: do not ask. Default: sufficient',
  answer: 'What a login that cannot be decided is for: FILE:LINE=push:org/image (repeat it)',
  answers: 'File with one answer a line',
  register: 'Save the draft of a register',
  probe:
    'upload: for tokens that may push, also begin a push of each repository and cancel it. off: do not. Default: off',
  'on-missing': 'When there is no token: fail, or skip without a login. Default: fail',
  'expires-at':
    'When the token expires (ISO time). login warns in time; rotate writes it into the variables beside the secrets',
  'docker-config': `shared: docker’s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx ${firstScopedBuildx} or later), one login for each repository. Default: shared`,
  'pull-secret':
    'Only with access pull: also write a Kubernetes pull secret (.dockerconfigjson) to this path',
  'oidc-connection-id': 'Keyless, inside a job of GitHub Actions: Docker’s OIDC connection',
  timeout:
    'Seconds for everything (login, verify, logout), or for each exchange (rotate, audit). Default: 60',
  'hub-password':
    'Password of --hub-username. It is more powerful than the tokens: do not leave it in a file',
  'allow-ref': 'Inside a job of GitHub Actions: run for this ref although it is not the default branch',
  'fail-on': 'Which findings end with exit code 1: error, warning or never. Default: error',
  stdin: 'Read the secret NAME from standard input, such as --stdin token',
  prompt: 'Ask for the secret NAME at this terminal; nothing of it is shown',
  machine: 'Look at this machine’s docker configuration instead of workflow files',
  yes: 'Do not ask before a change',
  csv: 'Print the inventory as a table for a spreadsheet on stdout, everything else on stderr',
  json: 'Print one JSON object with the outputs on stdout, everything else on stderr',
  help: 'Print this help',
}
