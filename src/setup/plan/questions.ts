import { organizationProblem } from '../../register/names.ts'
import { unanswered } from '../../migrate/report/next.ts'
import { parseAnswer } from '../../migrate/decide/answer.ts'
import { analysed, newEntries, type Answers, organizationOf, repositoriesProblem } from './entries.ts'
import type { Facts } from './facts.ts'
import { wayQuestions, workflowQuestions } from './mode-questions.ts'
import type { SetupQuestion } from './question.ts'

/** What is left to ask, the first one first: later ones may depend on its answer. */
export function openQuestions(facts: Facts, answers: Answers): readonly SetupQuestion[] {
  return allQuestions(facts, answers).filter(({ key }) => !answers.has(key))
}

/** Everything that has to be known, as far as the answers show it. */
export function allQuestions(facts: Facts, answers: Answers): readonly SetupQuestion[] {
  const wanted = [
    organizationQuestion(facts, answers),
    ...loginQuestions(facts, answers),
    ...repositoryQuestions(facts, answers),
    ...wayQuestions(facts, answers),
    ...workflowQuestions(facts, answers),
  ]
  return wanted.filter(question => question !== undefined)
}

function organizationQuestion(facts: Facts, answers: Answers): SetupQuestion | undefined {
  const isKnown = !answers.has('organization') && organizationOf(facts, answers) !== undefined
  if (facts.register.value !== undefined || isKnown) return undefined
  return {
    key: 'organization',
    flag: '--organization NAME',
    text: 'Which Docker organization owns the images?',
    reason: 'It owns the tokens, and is the user name of every login.',
    choices: [],
    proposal: facts.home.replace(/\/.*$/, '').toLowerCase(),
    problem: name => {
      const problem = organizationProblem(name)
      return problem && `It ${problem.message}: ${problem.hint}`
    },
  }
}

/** One for each login whose job does not show what it does. */
function loginQuestions(facts: Facts, answers: Answers): readonly SetupQuestion[] {
  const organization = organizationOf(facts, answers)
  if (organization === undefined) return []
  const [, name = ''] = facts.home.split('/')
  const { findings, tokens, keyless } = analysed(facts, answers)
  const open = unanswered(findings)
  const unlisted = new Set([...tokens, ...keyless].flatMap(token => token.unlisted))
  const unsettled = findings.filter(
    finding =>
      open.includes(finding) ||
      (finding.code === 'LOGIN_SHARED' && unlisted.has(`${finding.file ?? ''}:${finding.line ?? 0}`)),
  )
  return unsettled.map(finding => {
    const { file = '', line = 0, message } = finding
    const place = `${file}:${line}`
    const canLeave = open.includes(finding)
    return {
      key: `answer ${place}`,
      flag: `--answer ${place}=push:${organization}/IMAGE`,
      text: `What does the login in ${place} do? Write push:${organization}/IMAGE or pull:${organization}/IMAGE${canLeave ? ', or leave' : ''}`,
      reason: `${message}.`,
      choices: [],
      proposal: `push:${organization}/${name.toLowerCase()}`,
      problem: answer => {
        if (answer === 'leave' && canLeave) return undefined
        const read = parseAnswer(`${place}=${answer}`)
        return 'problem' in read ? `It ${read.problem}` : undefined
      },
    }
  })
}

/** Where no workflow shows the repositories of a token. */
function repositoryQuestions(facts: Facts, answers: Answers): readonly (SetupQuestion | undefined)[] {
  const organization = organizationOf(facts, answers)
  if (facts.register.value !== undefined || organization === undefined) return []
  if (loginQuestions(facts, answers).some(({ key }) => !answers.has(key))) return []
  const { entries, unlisted } = newEntries(facts, answers)
  const ask = (access: 'push' | 'pull', text: string): SetupQuestion => ({
    key: access,
    flag: `--${access} ${organization}/IMAGE`,
    text,
    reason:
      'Its token can use these repositories on Docker Hub, and no others. Write commas between several.',
    choices: [],
    proposal: `${organization}/${(facts.home.split('/')[1] ?? '').toLowerCase()}`,
    problem: answer => repositoriesProblem(answer, organization),
  })
  if (unlisted.length > 0) {
    return unlisted.map(({ access, secrets }) =>
      ask(access, `Which repositories do the jobs with the secret ${secrets.join(', ')} ${access}?`),
    )
  }
  const isPushAsked = answers.has('push') || (entries.length === 0 && !answers.has('pull'))
  return [
    isPushAsked ? ask('push', 'Which repositories do your jobs push to?') : undefined,
    answers.has('pull') ? ask('pull', 'Which repositories do your jobs only pull?') : undefined,
  ]
}
