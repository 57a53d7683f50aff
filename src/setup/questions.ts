import { parseList } from '../base/text.ts'
import { parseAnswer } from '../migrate/decide/answer.ts'
import { organizationProblem, repositoryProblem } from '../token-list/names.ts'
import { connectionsMenu } from '../tokens/docker-home.ts'
import { namedAction } from '../workflows/jobs/repository.ts'
import type { SetupQuestion } from './asker.ts'
import type { ListEntry, LoginReading } from './logins.ts'
import type { Facts } from './look.ts'

export const organizationQuestion = (home: string): SetupQuestion => ({
  flag: '--organization NAME',
  text: 'Which Docker organization owns the images?',
  reason: 'It owns the tokens, and is the user name of every login.',
  proposal: home.replace(/\/.*$/, '').toLowerCase(),
  problem: name => {
    const problem = organizationProblem(name)
    return problem && `It ${problem.message}: ${problem.hint}`
  },
})

/** A login whose job does not show what it does. */
export const loginQuestion = (
  { place, reason, canLeave }: LoginReading['open'][number],
  image: string,
): SetupQuestion => ({
  key: `answer ${place}`,
  flag: `--answer ${place}=push:${image}`,
  text: `What does the login in ${place} do? Write push:${image} or pull:${image}${canLeave ? ', or leave' : ''}`,
  reason,
  proposal: `push:${image}`,
  problem: answer => {
    if (answer === 'leave' && canLeave) return undefined
    const read = parseAnswer(`${place}=${answer}`)
    return 'problem' in read ? `It ${read.problem}` : undefined
  },
})

/** Where no workflow shows the repositories of a token. */
export const repositoriesQuestion = (access: 'push' | 'pull', image: string): SetupQuestion => ({
  flag: `--${access} ${image}`,
  text: `Which repositories do your jobs ${access === 'push' ? 'push to' : 'only pull'}?`,
  reason: 'Its token can use these repositories on Docker Hub, and no others. Write commas between several.',
  proposal: image,
  problem: text => {
    const owner = image.replace(/\/.*/, '')
    const list = parseList(text)
    const wrong = list.find(name => repositoryProblem(name) !== undefined)
    if (list.length === 0) return 'Name at least one'
    if (wrong !== undefined) return `${wrong} is not of the form ${owner}/IMAGE`
    const other = list.find(name => !name.startsWith(`${owner}/`))
    return other && `${other} does not belong to ${owner}`
  },
})

export const wayQuestion: SetupQuestion = {
  flag: '--login token|keyless',
  text: 'How should jobs log in?',
  reason: 'Keyless needs an OIDC connection, and a job that may request an ID token.',
  choices: { token: 'With an access token, kept as a secret', keyless: 'Keyless: nothing is stored' },
  proposal: 'token',
}

export function connectionQuestion(
  { home, github: { id, ownerId } }: Pick<Facts, 'home' | 'github'>,
  entries: readonly ListEntry[],
  organization: string,
): SetupQuestion {
  const [owner = '', name = ''] = home.split('/')
  const numbered = ownerId === undefined ? undefined : `repo:${owner}@${ownerId}/${name}@${id}:`
  return {
    flag: '--oidc-connection-id UUID',
    text: 'What is the ID of the OIDC connection?',
    reason: 'Docker Home shows it when the connection is created. It is not a secret.',
    before: [
      'The OIDC connection, in Docker Home:',
      `  1. Open https://app.docker.com → ${organization} → ${connectionsMenu}. Create one for GitHub Actions, if it is not there`,
      '  2. It needs these rulesets:',
      ...entries.map(
        ({ access, repositories }) =>
          `     subject ${numbered ?? `repo:${home}:`}* | resources ${repositories.join(', ')} | scope Image ${access === 'push' ? 'Push' : 'Pull'}, public repositories allowed`,
      ),
    ],
    problem: answer =>
      /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(answer)
        ? undefined
        : 'It is not a UUID, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f',
  }
}

export const rotationQuestion: SetupQuestion = {
  flag: '--rotation owner|assisted|none',
  text: 'Who creates new tokens before the old ones expire?',
  reason:
    'A workflow can, with the password of an owner account of Docker. That password controls the whole organization, so it is kept in an environment of GitHub that the default branch alone can use, and nowhere else.',
  choices: {
    owner: 'A workflow, with an owner account of Docker',
    assisted: 'A person; a workflow checks and copies the token',
    none: 'Nobody yet',
  },
  proposal: 'assisted',
}

export const accountQuestion: SetupQuestion = {
  flag: '--hub-username NAME',
  text: 'Which Docker account creates the tokens?',
  reason:
    'Use an account for this alone: an owner of the organization, or a custom role that manages access tokens.',
  problem: name => (/^[A-Za-z0-9][\w.-]*$/.test(name) ? undefined : 'Write its name, not an e-mail address'),
}

export const auditQuestion = (hasOwner: boolean): SetupQuestion => ({
  flag: '--audit nightly|none',
  text: `Should a workflow compare ${hasOwner ? 'tokens and secrets' : 'the secrets'} with the token list every night?`,
  reason: hasOwner
    ? 'It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing.'
    : 'Without an owner account it does not see what a token can do, or who created it. It changes nothing.',
  choices: { nightly: 'Yes, every night', none: 'No' },
  proposal: 'nightly',
})

export const actionQuestion: SetupQuestion = {
  flag: '--action OWNER/NAME@COMMIT',
  text: 'Where is your copy of this action on GitHub?',
  reason:
    'Workflows name it by repository and commit, for example acme/docker-oat-login@3f2a…; git rev-parse HEAD in the copy prints the commit.',
  problem: answer => (namedAction(answer) ? undefined : 'Write OWNER/NAME@COMMIT'),
}
