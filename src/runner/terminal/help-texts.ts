import { type FlagGroup, type InputMeaning, meaning } from '../input-meanings.ts'
import type { ExtraFlag, Verb } from './verbs.ts'

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
    purpose: 'Check that tokens can do what the register says, and no more. Does not log in.',
    needs: 'One token or several, and --repositories or a register.',
    examples: [
      'verify --access push --repositories acme/app --prompt token',
      'verify --access pull --stdin token --json < token.txt',
    ],
  },
  rotate: {
    purpose: 'Replace tokens that are due, and update every copy of them.',
    needs:
      'A register. With --hub-username and its password the tokens are created for you; without, give the new tokens. A GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN) where the register has GitHub secrets.',
    examples: [
      'rotate --dry-run --hub-username ada --prompt hub-password',
      'rotate --hub-username ada --prompt hub-password',
      "rotate --only 'app push' --prompt token",
    ],
  },
  audit: {
    purpose: 'Compare Docker Hub and GitHub with the register. Changes nothing.',
    needs:
      'A register, an owner account of Docker Hub and a GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN). Without one of them: --parts.',
    examples: ['audit --hub-username ada --prompt hub-password', 'audit --parts github --csv findings'],
  },
  migrate: {
    purpose: 'Find logins with a shared account, in workflows or on this machine, and replace them.',
    needs: 'The workflow files. With --machine: --organization and a token, to change the login.',
    examples: ['migrate', 'migrate --write', 'migrate --machine --organization acme --prompt token'],
  },
  setup: {
    purpose:
      'Set everything up in this repository: register, token, logins, rotation and audit. Asks what it cannot see, shows a plan, and can be run again.',
    needs:
      'A clone of the repository, and a GitHub token of an administrator: gh, GH_TOKEN or DOCKER_OAT_GITHUB_TOKEN.',
    examples: ['setup', 'setup --check', 'setup --push acme/app --rotation none --audit none'],
  },
  logout: {
    purpose: 'Remove docker’s login to a registry from this machine, and the logins for builds alone.',
    needs: 'Nothing.',
    examples: ['logout', 'logout --registry registry.example.com'],
  },
}

/** The groups of flags, in the order of the help. */
export const flagGroups: readonly (readonly [FlagGroup, title: string])[] = [
  ['work', 'What to work on'],
  ['act', 'What to do'],
  ['account', 'Accounts'],
  ['network', 'Network'],
  ['output', 'Secrets and output'],
]

/** The flags that are not inputs. */
export const extraFlags: Readonly<Record<ExtraFlag, InputMeaning>> = {
  machine: meaning('work', 'Look at this machine’s docker configuration instead of workflow files'),
  login: meaning(
    'act',
    'How jobs log in: token, kept as a secret, or keyless, by an OIDC connection (--oidc-connection-id)',
  ),
  rotation: meaning(
    'act',
    'Who creates new tokens: owner, a workflow with an owner account of Docker; assisted, a person; or none',
  ),
  audit: meaning(
    'act',
    'nightly: a workflow compares tokens and secrets with the register, without an owner account secrets only; or none',
  ),
  environment: meaning(
    'work',
    'GitHub environment that keeps what rotation and audit need. Default: docker-rotation',
  ),
  app: meaning(
    'account',
    'GitHub App of rotation and audit: create; link, where this machine has no browser; or the client ID of one that exists, with its key in DOCKER_OAT_GITHUB_APP_PRIVATE_KEY. Default: create',
  ),
  'limit-environment': meaning(
    'act',
    'Limit an environment that is open to other branches to the default branch, without a question',
  ),
  'run-programs': meaning(
    'act',
    'Run programs of the token list on this machine, each with a token on standard input, without a question',
  ),
  check: meaning('act', 'Change nothing: print the status, and end with 0 only when everything is in place'),
  yes: meaning('act', 'Do not ask before a change'),
  stdin: meaning('output', 'Read the secret NAME from standard input, such as --stdin token'),
  prompt: meaning('output', 'Ask for the secret NAME at this terminal; nothing of it is shown'),
  csv: meaning(
    'output',
    'Print the inventory, or with --csv findings the findings, as a table for a spreadsheet on stdout; everything else on stderr',
  ),
  json: meaning('output', 'Print one JSON object with the outputs on stdout, everything else on stderr'),
  help: meaning('output', 'Print this help'),
}
