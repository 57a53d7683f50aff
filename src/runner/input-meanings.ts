import { type InputName, inputTable } from './input-table.ts'

/** As action.yml and the pages have it, in Markdown, without the default. */
const texts: Readonly<Record<InputName, string>> = {
  mode: 'What to do: `login`, `verify`, `rotate`, `audit` or `migrate`',
  config: 'Path of the token list. Optional for login and verify, but a path that is written must exist',
  push: 'Repositories that the job pushes to (`org/name`, by line or comma), or the tags that another action gives. Each is checked before the build. Names on other registries are left out. A tag is looked up: one that exists and cannot be replaced is the error TAG_IMMUTABLE',
  pull: 'Repositories that the job pulls: private ones, and base images of a build (`golang` means `library/golang`). Each is checked before the build',
  proof:
    '`sufficient`: check that the token can do what the job needs. `exact`: and no more on these repositories. `off`: do not check',
  bake: 'Bake files and targets, such as `docker-bake.hcl#release` or `#release`. What `docker buildx bake --print` says that they push (tags, registry caches) and pull (`docker-image://` contexts, base images) is checked as if it stood in `push` and `pull`',
  'on-missing': 'If the token is empty: `fail`, or `skip` with `logged-in: false` (forks, Dependabot)',
  'docker-config':
    "`shared`: Docker's usual configuration, the previous login restored afterwards. `isolated`: a directory for this job alone. `scoped`: for builds with buildx 0.31 or later alone, one login per repository; docs/scoped.md has its limits",
  logout: 'Undo the login in the post step',
  'pull-secret':
    'Only with access `pull`: also write a Kubernetes pull secret (`.dockerconfigjson`) to this path, for example below `runner.temp`. The post step removes it',
  'oidc-connection-id':
    "Keyless: Docker's OIDC connection (a UUID, not a secret). A token that is given too is the fallback. If left out: that of the token list's entry",
  'oidc-expires-in': `Seconds until the keyless token expires, ${inputTable['oidc-expires-in'].range.join(' to ')}: more than the job takes from login to last push`,
  organization:
    'Docker organization, which is also the username. Not a secret: GitHub would hide it in every image name. If left out: that of the token list, otherwise of the first repository in push, then pull',
  channel: 'Which token to use when several fit: a line of images, such as `release` or `nightly`',
  access: '`pull` or `push`, where neither push nor pull is written',
  username: 'Only for registries where the username is not the organization',
  token: 'The token, if there is only one. In mode rotate: the new token of the one entry that `only` names',
  'release-pull-token':
    'Token for channel release, access pull. Login uses the one that matches; verify checks each; rotate copies them (assisted)',
  'release-push-token': 'Token for channel release, access push',
  'nightly-pull-token': 'Token for channel nightly, access pull',
  'nightly-push-token': 'Token for channel nightly, access push',
  registry: 'Registry as host[:port]. Loopback hosts speak plain HTTP',
  'expires-at':
    'Expiry date of the token (ISO), from the variable that rotate writes. Warns in time; never fails a token that the registry accepts. In mode rotate: the expiry of the tokens that are given',
  'expiry-warning-days':
    'Warn if fewer days are left before expires-at (login), or before the expiry date on Docker Hub (audit)',
  repositories:
    'In mode verify: repositories to check (`org/name`, by line or comma). If left out: those of each token in the token list',
  probe:
    'In mode verify, for tokens that can push: `upload` starts a push of each repository and cancels it, the strongest check. `off`: do not',
  'hub-username':
    'Docker account that owns the organization, or has a role that manages its access tokens. An access token cannot do this',
  'hub-password': 'Its password: save it in a protected environment, or use assisted rotation',
  'hub-totp-secret':
    'For two-factor authentication: the base32 text behind the QR code of the authenticator, or the whole `otpauth://` link',
  'hub-url': 'Docker Hub API',
  'github-token':
    'Token of a GitHub App, or a fine-grained token, that can write secrets (rotate) or read them (audit); `GITHUB_TOKEN` never can',
  'github-app-client-id':
    'In place of `github-token`: client ID of a GitHub App. The action makes its tokens, limited to what the token list needs, and revokes them in the end',
  'github-app-private-key':
    'Private key of that App, the whole `.pem` file: save it in a protected environment',
  'allow-ref':
    'Run for this ref (`refs/tags/v1` or the name of a branch) although it is not the default branch. Its token list decides where tokens go',
  evidence: 'Folder to write the page, tables and a report into, new or empty',
  only: 'Labels of the token list to include, by line or comma. If left out: all',
  force:
    'Labels, or `all` that this run includes, to rotate although nothing is due; takes over from a run that died',
  compromised:
    'Labels, or `all` that this run includes, that leaked: rotate now, and end every older token whatever happens; jobs that still use one fail until their copy is new. `explained ID`: a person knows that this token is not the leaked one',
  'dry-run': 'Print the plan and change nothing',
  'activity-token':
    "Reads Docker's audit log without an owner's password: an organization access token with `scope-activity-read`, for the part `repositories` also `scope-repository-read`, and nothing else",
  parts:
    "What is compared: `hub` (tokens), `github` (secrets), `activity` (Docker's audit log), `programs` (copies with a check) and `repositories` (whether they exist, immutable tags); the last three by default where something that is given can read them. A part that cannot be read is an error",
  'fail-on': 'Which findings fail the job: `error`, `warning` or `never`',
  paths: 'Workflow files or directories, by line or comma',
  write: 'Change the files in place instead of only showing the diff',
  answer: 'What a login is for, by line: `FILE:LINE=push:org/image`. See docs/migrate.md',
  answers: 'A file of answers, one per line, `#` starts a comment',
  action: 'How workflows are to name this action: `OWNER/NAME@REF`. If left out: the action that runs',
  prefer: '`token`, or `oidc`: without a secret where that is sure to work',
  list: 'Save the draft of the token list at `config` if no file is there',
  timeout:
    'Seconds for everything (login, verify), or for each exchange (rotate, audit; waits for a rate limit are not counted)',
  attempts: 'Tries per request for temporary errors',
}

/** For a terminal, where the text speaks of jobs, steps and inputs; for some commands it is another than the usual one. */
const inTerminals: Readonly<Partial<Record<InputName, string | Readonly<Record<string, string>>>>> = {
  config: 'Path of the token list',
  push: {
    usual: 'Repositories to push to (repeat it, or separate by commas). The token is checked on each',
    setup: 'Repositories that jobs push to, where no workflow shows it (repeat it, or separate by commas)',
  },
  pull: {
    usual:
      'Repositories to pull: private ones, and base images of a build (golang means library/golang). The token is checked on each',
    setup: 'Repositories that jobs only pull',
  },
  bake: 'Bake files and targets, such as docker-bake.hcl#release. The token is checked on what they push and pull',
  proof:
    'sufficient: the token can do what is asked. exact: and no more on these repositories. off: do not ask',
  'on-missing': 'When there is no token: fail, or skip without a login',
  'docker-config':
    'shared: docker’s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx 0.31 or later), one login for each repository',
  'pull-secret':
    'Only with access pull: also write a Kubernetes pull secret (.dockerconfigjson) to this path',
  'oidc-connection-id': 'Keyless, inside a job of GitHub Actions: Docker’s OIDC connection',
  organization: {
    usual:
      'Docker organization, which is also the user name. If left out: that of the token list, otherwise of the first repository',
    setup: 'Docker organization that owns the images',
  },
  channel: 'Line of images, such as release or nightly. Needed only if several tokens fit',
  access: 'Push includes pull',
  token: {
    usual: 'The token, when there is one',
    rotate: 'The new token of the one entry that --only names',
  },
  'release-pull-token': 'Token for channel release, access pull',
  'expires-at': {
    usual: 'When the token expires (a date, or an ISO time). Warns in time',
    rotate: 'When the given token expires (a date, or an ISO time): for the variables beside the secrets',
    setup: 'When the pasted token expires: for the variables beside the secrets',
  },
  'expiry-warning-days': {
    usual: 'Warn if fewer days are left before --expires-at',
    audit: 'Warn if fewer days are left before the expiry date on Docker Hub',
  },
  repositories:
    'Repositories to check (repeat it, or separate by commas). If left out: those of each token in the token list',
  probe:
    'For tokens that can push. upload: start a push of each repository and cancel it, the strongest check. off: do not',
  'hub-password':
    'Password of --hub-username. It is more powerful than the tokens: do not leave it in a file',
  'github-token': {
    usual: 'Token that can write secrets, or GH_TOKEN',
    audit: 'Token that can read secrets, or GH_TOKEN',
    exposed: 'Token that can read Actions and contents, or GH_TOKEN',
    setup: 'Token of an administrator, or GH_TOKEN, or that of gh',
  },
  'github-app-client-id':
    'Client ID of a GitHub App, in place of a GitHub token. Tokens of the App are made, limited to what the token list needs, and revoked in the end',
  'github-app-private-key': 'Private key of the App in --github-app-client-id: the whole .pem file',
  'allow-ref': 'Inside a job of GitHub Actions: run for this ref although it is not the default branch',
  only: 'Labels of the token list to include, by comma. If left out: all',
  parts:
    "What is compared: some of hub (tokens), github (secrets), activity (Docker's audit log), programs (copies that a check of the token list reads) and repositories. The last three are counted by default where something that you give can read them",
  'fail-on': 'Which findings end with exit code 1',
  answer: 'What a login that cannot be decided is for: FILE:LINE=push:org/image (repeat it)',
  action: {
    usual:
      'This action, as workflows name it: OWNER/NAME@REF, best with a commit. If left out: the release or the clone that runs',
    exposed: 'The action that was compromised: OWNER/NAME, or OWNER/NAME@REF for one version',
  },
  list: 'Save the draft of the token list at --config if no file is there',
  timeout: 'Seconds that it may take',
}

const groups = {
  workflow: ['mode', 'logout'],
  work: [
    'config',
    'push',
    'pull',
    'bake',
    'organization',
    'channel',
    'access',
    'username',
    'registry',
    'repositories',
    'only',
    'paths',
    'answer',
    'answers',
    'action',
  ],
  act: [
    'proof',
    'on-missing',
    'docker-config',
    'pull-secret',
    'expires-at',
    'expiry-warning-days',
    'probe',
    'allow-ref',
    'evidence',
    'force',
    'compromised',
    'dry-run',
    'parts',
    'fail-on',
    'write',
    'prefer',
    'list',
  ],
  account: ['oidc-connection-id', 'oidc-expires-in', 'hub-username', 'hub-url', 'github-app-client-id'],
  secret: [
    'token',
    'release-pull-token',
    'release-push-token',
    'nightly-pull-token',
    'nightly-push-token',
    'hub-password',
    'hub-totp-secret',
    'github-token',
    'github-app-private-key',
    'activity-token',
  ],
  network: ['timeout', 'attempts'],
  output: [],
} as const satisfies Record<string, readonly InputName[]>

/** Where the help of a terminal shows a flag. Secrets are variables there, and what only a workflow has does not appear. */
export type FlagGroup = keyof typeof groups

/** What an input means: action.yml and the pages take it from here. */
export function inputMeaning(name: InputName): string {
  return texts[name]
}

/** The same for the help of a command. */
export function meaningInTerminal(name: InputName, verb = 'usual'): string {
  const words = inTerminals[name] ?? texts[name].replaceAll('`', '')
  return typeof words === 'string' ? words : (words[verb] ?? words['usual'] ?? '')
}

export function groupOfInput(name: InputName): FlagGroup {
  const all: Readonly<Record<FlagGroup, readonly InputName[]>> = groups
  return (Object.keys(groups) as FlagGroup[]).find(group => all[group].includes(name)) ?? 'work'
}
