import { type InputName, inputTable } from './input-table.ts'

/** Where the help of a terminal shows a flag. Secrets are variables there, and what only a workflow has does not appear. */
export type FlagGroup = 'work' | 'act' | 'account' | 'network' | 'output' | 'secret' | 'workflow'

export interface InputMeaning {
  readonly group: FlagGroup
  /** As action.yml and the pages have it, in Markdown, without the default. */
  readonly text: string
  /** For a terminal, where the text speaks of jobs, steps and inputs. For some commands it is another. */
  readonly terminal: string
  readonly of: Readonly<Record<string, string>>
}

/** @param words of a terminal: one text for every command, or `usual` and those of some */
function meaning(
  group: FlagGroup,
  text: string,
  words: string | Readonly<Record<string, string>> = text.replaceAll('`', ''),
): InputMeaning {
  return typeof words === 'string'
    ? { group, text, terminal: words, of: {} }
    : { group, text, terminal: words['usual'] ?? '', of: words }
}

/** What every input means: action.yml, the help, the completion and the pages take it from here. */
export const inputMeanings: Readonly<Record<InputName, InputMeaning>> = {
  mode: meaning('workflow', 'What to do: `login`, `verify`, `rotate`, `audit` or `migrate`'),
  config: meaning(
    'work',
    'Path of the token list. Optional for login and verify, but a path that is written must exist',
    'Path of the token list',
  ),
  organization: meaning(
    'work',
    'Docker organization, which is also the username. Not a secret: as one it would turn every image name in the log into `***`. If left out: the organization in the token list, otherwise the namespace of the first repository in push, then pull',
    {
      usual:
        'Docker organization, which is also the user name. If left out: that of the token list, otherwise of the first repository',
      setup: 'Docker organization that owns the images',
    },
  ),
  registry: meaning('work', 'Registry as host[:port]. Loopback hosts speak plain HTTP'),
  push: meaning(
    'work',
    'Repositories that the job pushes to (`org/name`, by line or comma; tags, digests, capitals and the host docker.io are ignored). Each is checked before the build',
    {
      usual: 'Repositories to push to (repeat it, or separate by commas). The token is checked on each',
      setup: 'Repositories that jobs push to, where no workflow shows it (repeat it, or separate by commas)',
    },
  ),
  pull: meaning(
    'work',
    'Repositories that the job pulls: private ones, and base images of a build (`golang` means `library/golang`). Each is checked before the build',
    {
      usual:
        'Repositories to pull: private ones, and base images of a build (golang means library/golang). The token is checked on each',
      setup: 'Repositories that jobs only pull',
    },
  ),
  access: meaning(
    'work',
    '`pull` or `push` (push includes pull), if neither push nor pull is written. If left out: `push` if push is written, otherwise `pull`',
    'Push includes pull',
  ),
  channel: meaning(
    'work',
    'Line of images, such as `release` or `nightly`. Needed only if several tokens, or entries of the token list, fit',
    'Line of images, such as release or nightly. Needed only if several tokens fit',
  ),
  token: meaning(
    'secret',
    'The token, if there is only one. With several, use the four below. In mode rotate: the new token of the one entry that `only` names',
    { usual: 'The token, when there is one', rotate: 'The new token of the one entry that --only names' },
  ),
  'release-pull-token': meaning(
    'secret',
    'Token for channel release, access pull. Login uses the token that matches `channel` and `access`; verify checks each one that is given; rotate copies them (assisted)',
    'Token for channel release, access pull',
  ),
  'release-push-token': meaning('secret', 'Token for channel release, access push'),
  'nightly-pull-token': meaning('secret', 'Token for channel nightly, access pull'),
  'nightly-push-token': meaning('secret', 'Token for channel nightly, access push'),
  repositories: meaning(
    'work',
    'In mode verify: repositories to check (`org/name`, by line or comma). If left out: those of each token in the token list',
    'Repositories to check (repeat it, or separate by commas). If left out: those of each token in the token list',
  ),
  username: meaning('work', 'Only for registries where the username is not the organization'),
  proof: meaning(
    'act',
    '`sufficient`: check that the token can do what the job needs. `exact`: and no more on these repositories. `off`: do not check',
    'sufficient: the token can do what is asked. exact: and no more on these repositories. off: do not ask',
  ),
  probe: meaning(
    'act',
    'In mode verify, for tokens that can push: `upload` starts a push of each repository and cancels it, the strongest check. `off`: do not',
    'For tokens that can push. upload: start a push of each repository and cancel it, the strongest check. off: do not',
  ),
  'on-missing': meaning(
    'act',
    'If the token is empty: `fail`, or `skip` with `logged-in: false` (forks, Dependabot)',
    'When there is no token: fail, or skip without a login',
  ),
  'expires-at': meaning(
    'act',
    'ISO time at which the token expires, from the variable that rotate writes: a note, so a past one is only a warning if the registry accepts the token. In mode rotate: the expiry of new tokens that are given, for those variables',
    {
      usual: 'When the token expires (a date, or an ISO time). Warns in time',
      rotate: 'When the given token expires (a date, or an ISO time): for the variables beside the secrets',
      setup: 'When the pasted token expires: for the variables beside the secrets',
    },
  ),
  'expiry-warning-days': meaning(
    'act',
    'Warn if fewer days are left before expires-at (login), or before the expiry date on Docker Hub (audit)',
    {
      usual: 'Warn if fewer days are left before --expires-at',
      audit: 'Warn if fewer days are left before the expiry date on Docker Hub',
    },
  ),
  'docker-config': meaning(
    'act',
    `\`shared\`: Docker's usual configuration, the previous login restored afterwards. \`isolated\`: a directory for this job alone. \`scoped\`: for builds with buildx 0.31 or later alone, one login per repository; docs/scoped.md has its limits`,
    `shared: docker’s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx 0.31 or later), one login for each repository`,
  ),
  logout: meaning('workflow', 'Undo the login in the post step'),
  'pull-secret': meaning(
    'act',
    'Only with access `pull`: also write a Kubernetes pull secret (`.dockerconfigjson`, mode 0600, on Windows with the permissions of its folder) to this path, for example below `runner.temp`. Nothing else can be there; the post step removes it',
    'Only with access pull: also write a Kubernetes pull secret (.dockerconfigjson) to this path',
  ),
  'oidc-connection-id': meaning(
    'account',
    "Keyless: Docker's OIDC connection (a UUID, not a secret), for which the job's ID token is exchanged. If a token is given too, it is the fallback. If left out: that of the token list's entry",
    'Keyless, inside a job of GitHub Actions: Docker’s OIDC connection',
  ),
  'oidc-expires-in': meaning(
    'account',
    `Seconds until the keyless token expires, ${inputTable['oidc-expires-in'].range.join(' to ')}: more than the job takes from login to last push`,
  ),
  timeout: meaning(
    'network',
    'Seconds for everything (login, verify), or for each exchange (rotate, audit; waits for a rate limit are not counted)',
    'Seconds that it may take',
  ),
  attempts: meaning('network', 'Tries per request for temporary errors'),
  'hub-url': meaning('account', 'Docker Hub API'),
  'hub-username': meaning(
    'account',
    'Docker account that owns the organization, or has a role that manages its access tokens. An access token cannot do this',
  ),
  'hub-password': meaning(
    'secret',
    'Its password. It is more powerful than the tokens it rotates: save it in a protected environment, or use assisted rotation',
    'Password of --hub-username. It is more powerful than the tokens: do not leave it in a file',
  ),
  'hub-totp-secret': meaning(
    'secret',
    'For two-factor authentication: the base32 text behind the QR code of the authenticator, or the whole `otpauth://` link',
  ),
  'activity-token': meaning(
    'secret',
    "Reads Docker's audit log without an owner's password, and the repositories: an organization access token that may read activity (`scope-activity-read`), for the part `repositories` also repositories (`scope-repository-read`), and nothing else",
  ),
  'github-token': meaning(
    'secret',
    'Token of a GitHub App, or a fine-grained token, that can write secrets (rotate) or read them (audit); `GITHUB_TOKEN` never can',
    {
      usual: 'Token that can write secrets, or GH_TOKEN',
      audit: 'Token that can read secrets, or GH_TOKEN',
      setup: 'Token of an administrator, or GH_TOKEN, or that of gh',
    },
  ),
  'github-app-client-id': meaning(
    'account',
    'In place of `github-token`: client ID of a GitHub App. The action makes tokens of the App itself, limited to what the token list needs, renews them, and revokes them in the end',
    'Client ID of a GitHub App, in place of a GitHub token. Tokens of the App are made, limited to what the token list needs, and revoked in the end',
  ),
  'github-app-private-key': meaning(
    'secret',
    'Private key of that App: the whole `.pem` file. Whoever has it has every permission of the App: save it in a protected environment',
    'Private key of the App in --github-app-client-id: the whole .pem file',
  ),
  only: meaning(
    'work',
    'Labels of the token list to include, by line or comma. If left out: all',
    'Labels of the token list to include, by comma. If left out: all',
  ),
  force: meaning(
    'act',
    'Labels, or `all` that this run includes, to rotate although nothing is due; takes over from a run that died',
  ),
  compromised: meaning(
    'act',
    'Labels, or `all` that this run includes, that leaked: rotate now, and end every older token whatever happens; jobs that still use one fail until their copy is new. `explained ID`: a person knows that this token is not the leaked one',
  ),
  'dry-run': meaning('act', 'Print the plan and change nothing'),
  'allow-ref': meaning(
    'act',
    'Run for this ref (`refs/heads/release`, `refs/tags/v1` or the name of a branch) although it is not the default branch. Its token list decides where tokens go',
    'Inside a job of GitHub Actions: run for this ref although it is not the default branch',
  ),
  evidence: meaning(
    'act',
    'Folder to write into, new or empty: `page.html`, `page.md`, `report.json`, and `tokens.csv`, `findings.csv` and `pushes.csv` as far as that was looked at. Checked before anything else happens',
    'Folder to write the page, tables and report into, new or empty',
  ),
  parts: meaning(
    'act',
    "What is compared: some of `hub` (tokens), `github` (secrets), `activity` (Docker's audit log), `programs` (copies that a check of the token list reads) and `repositories` (whether they exist, immutable tags). The last three are counted by default where an owner account, or activity-token for the log, is given. A part that cannot be read is an error, and so is an empty input that it needs",
    "What is compared: some of hub (tokens), github (secrets), activity (Docker's audit log), programs (copies that a check of the token list reads) and repositories. The last three are counted by default where something that you give can read them",
  ),
  'fail-on': meaning(
    'act',
    'Which findings fail the job: `error`, `warning` or `never`',
    'Which findings end with exit code 1',
  ),
  paths: meaning('work', 'Workflow files or directories, by line or comma'),
  write: meaning('act', 'Change the files in place instead of only showing the diff'),
  answer: meaning(
    'work',
    'What a login needs that the files do not tell, by line: `FILE:LINE=push:org/image`, with the file and line of the finding. See docs/migrate.md',
    'What a login that cannot be decided is for: FILE:LINE=push:org/image (repeat it)',
  ),
  answers: meaning('work', 'A file of answers, one per line, `#` starts a comment'),
  action: meaning(
    'work',
    'How workflows are to name this action: `OWNER/NAME@REF`. If left out: the action that runs',
    {
      usual:
        'This action, as workflows name it: OWNER/NAME@REF, best with a commit. If left out: the release or the clone that runs',
      exposed: 'The action that was compromised: OWNER/NAME, or OWNER/NAME@REF for one version',
    },
  ),
  prefer: meaning('act', '`token`, or `oidc`: without a secret where that is sure to work'),
  list: meaning(
    'act',
    'Save the draft of the token list at `config` if no file is there',
    'Save the draft of the token list at --config if no file is there',
  ),
}
