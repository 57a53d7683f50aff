import { readFileSync } from 'node:fs'
import { expect, it } from '@jest/globals'
import { command } from '../../../src/runner/command.ts'
import { flagUsage } from '../../../src/runner/terminal/flags.ts'
import { commandHelp, programHelp } from '../../../src/runner/terminal/help.ts'
import type { Verb } from '../../../src/runner/terminal/verbs.ts'

it.each([
  ['config', '--config FILE'],
  ['evidence', '--evidence DIR'],
  ['token', '--token VALUE'],
  ['attempts', '--attempts NUMBER'],
  ['proof', '--proof sufficient|exact|off'],
  ['write', '--write'],
])('what has to follow --%s: %s', (flag, usage) => {
  expect(flagUsage(flag)).toBe(usage)
})

const gitHubToken = 'a GitHub token (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN)'
it.each<[Verb, ...string[]]>([
  [
    'setup',
    'Needs: A clone of the repository, and a GitHub token of an administrator: gh, GH_TOKEN or DOCKER_OAT_GITHUB_TOKEN.',
    '--push ORG/NAME Repositories that jobs push to, where no workflow shows it',
    '--pull ORG/NAME Repositories that jobs only pull',
    '--action OWNER/NAME@COMMIT How workflows are to name this action: OWNER/NAME@REF. If left out: the action that runs',
    'DOCKER_OAT_GITHUB_TOKEN Token of an administrator, or GH_TOKEN, or that of gh',
  ],
  [
    'login',
    'Needs: A token, and --push or --pull with the repositories to check it on.',
    '--docker-config shared|isolated|scoped',
    'shared: docker’s usual configuration. isolated: a directory of its own below RUNNER_TEMP. scoped: for builds alone (buildx 0.31 or later), one login for each repository. Default: shared',
    '--pull-secret FILE Only with access pull: also write a Kubernetes pull secret to this path',
  ],
  ['verify', 'Needs: One token or several, and --repositories or a token list.'],
  [
    'rotate',
    `Needs: A token list. With --hub-username and its password the tokens are created for you; without, give the new tokens. A${gitHubToken.slice(1)} where the list has GitHub secrets.`,
  ],
  [
    'audit',
    `Needs: A token list, an owner account of Docker Hub and ${gitHubToken}. Without one of them: --parts.`,
  ],
  ['migrate', 'Needs: The workflow files. With --machine: --organization and a token, to change the login.'],
  [
    'exposed',
    'Needs: A token list, --action, --since, and a GitHub token that may read Actions, Contents and Pull requests (DOCKER_OAT_GITHUB_TOKEN or GH_TOKEN).',
    '--action OWNER/NAME[@REF] The action that was compromised: OWNER/NAME, or OWNER/NAME@REF for one version',
    'Secrets are never flags. Give one by its variable, by --stdin NAME or by --prompt NAME:',
    'DOCKER_OAT_GITHUB_TOKEN Token that can read Actions, Contents and Pull requests, or GH_TOKEN',
    'Every flag with a value can also be given as a variable, such as DOCKER_OAT_REGISTRY.',
  ],
  ['logout', 'Needs: Nothing.'],
])('%s says what it needs, and in words of a terminal what its flags mean', (verb, ...lines) => {
  const help = commandHelp(verb, 1000, readFileSync('action.yml', 'utf8'))
  expect(help.replaceAll(/ +/g, ' ').split(/\n */)).toEqual(expect.arrayContaining(lines))
})

it('the help of the program begins with its commands, and ends with examples, its exit codes and its variables', () => {
  const [start, end] = programHelp(80).replaceAll(command(), 'PROGRAM').split('\n  help        ')
  expect(start).toMatch(/^Usage: PROGRAM COMMAND \[--flag VALUE\]\n\nCommands\n {2}setup +\S/)
  expect(end).toBe(`Explain a command and its flags, such as help rotate.

Examples
  PROGRAM setup
  PROGRAM login --push acme/app --prompt token
  PROGRAM migrate
  PROGRAM help login

Exit codes
  0           It worked, or nothing was found.
  1           It failed, or something was found.
  2           A flag, a variable or a command is wrong. Nothing was done.
  3           Nothing was found, but not everything could be looked at
              (exposed).
  130         Cancelled, for example by Ctrl-C.

--version prints the version. NO_COLOR and FORCE_COLOR decide about colours.
HTTPS_PROXY and NO_PROXY are used on Node 22.21, 24.5 and newer; an older Node
connects directly.`)
})
