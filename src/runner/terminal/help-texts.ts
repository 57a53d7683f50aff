import type { InputName } from '../input-table.ts'
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
    examples: [
      'login --push acme/app --prompt token',
      'login --pull acme/app,golang --stdin token < token.txt',
    ],
  },
  verify: {
    purpose: 'Check that tokens can do what the token list says, and no more. Does not log in.',
    needs: 'One token or several, and --repositories or a token list.',
    examples: [
      'verify --access push --repositories acme/app --prompt token',
      'verify --access pull --stdin token --json < token.txt',
    ],
  },
  rotate: {
    purpose: 'Replace tokens that are due, and update every copy of them.',
    needs:
      'A token list. With --hub-username and its password the tokens are created for you; without, give the new tokens. A GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN) where the list has GitHub secrets.',
    examples: [
      'rotate --dry-run --hub-username ada --prompt hub-password',
      'rotate --hub-username ada --prompt hub-password',
      "rotate --only 'app push' --prompt token",
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
      'A token list, --action, --since, and a GitHub token that may read Actions and Contents (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN).',
    examples: ['exposed --action tj-actions/changed-files --since 2026-11-01T00:00:00Z'],
  },
  logout: {
    purpose: 'Remove docker’s login to a registry from this machine, and the logins for builds alone.',
    needs: 'Nothing.',
    examples: ['logout', 'logout --registry registry.example.com'],
  },
}

/** What follows a flag, where neither its words nor its kind tell. */
export const shownValues: Readonly<Partial<Record<InputName, string>>> = {
  action: 'OWNER/NAME@COMMIT',
  'allow-ref': 'REF',
  answer: 'FILE:LINE=push:ORG/NAME',
  answers: 'FILE',
  bake: 'FILE#TARGET',
  channel: 'CHANNEL',
  compromised: 'LABEL',
  evidence: 'DIR',
  'expires-at': 'DATE',
  force: 'LABEL',
  'github-app-client-id': 'CLIENT_ID',
  'hub-url': 'URL',
  'hub-username': 'NAME',
  'oidc-connection-id': 'UUID',
  only: 'LABEL',
  organization: 'ORG',
  parts: 'LIST',
  paths: 'PATH',
  pull: 'ORG/NAME',
  push: 'ORG/NAME',
  registry: 'HOST',
  repositories: 'ORG/NAME',
  username: 'NAME',
}
