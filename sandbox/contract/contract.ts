import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OatError } from '../../src/base/error.ts'
import { Secret } from '../../src/base/secret.ts'
import { ask } from '../../src/runner/terminal/asking.ts'
import { askAll, compareSaid, contractExitCode, contractQuestions, contractTable } from './compare.ts'
import { sandboxPlace, startContractWorld } from './sandbox-place.ts'
import { contractLabel, type HubPlace, openVisit } from './visit.ts'

const usage = `npm run contract -- --organization acme --repository app --hub-username NAME [--tag TAG] [--yes]

The account owns the organization. Its password and, for two-factor authentication, the text behind the QR code are
asked for, or come from DOCKER_OAT_HUB_PASSWORD and DOCKER_OAT_HUB_TOTP_SECRET. --yes begins without a question.`

const plan = (repository: string): string => `\
This asks Docker Hub ${contractQuestions.length} questions about ${repository} and its organization, and the sandbox the same.

It logs in once. It creates at most three tokens, called "${contractLabel} …", which may pull or push ${repository},
changes and deactivates them, and deletes them at the end, also after Ctrl-C. Your plan needs room for three.
It shows Docker at most three tokens that do not work: one that is deactivated, one deleted, one that never was.
It begins a push of nothing, and takes it back. With --tag, where tags are immutable, it pushes the image of that
tag again. It prints no secret, and writes contract.json, in which your names are replaced.
`

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Not once: a second one must not keep the tokens from being deleted.
  process.on(signal, () => {
    console.error('Stopping: the tokens of this run are deleted first.')
    stop.abort(new DOMException('cancelled', 'AbortError'))
  })
}
const place = await readPlace().catch((error: unknown) => {
  console.error(`${String(error)}\n\n${usage}`)
  return undefined
})
process.exitCode = place === undefined ? 2 : await compareWith(place)

/** Flags, a yes, then what is secret. Throws an Error that says what is missing. */
async function readPlace(): Promise<HubPlace> {
  const text = { type: 'string', default: '' } as const
  const names = { organization: text, repository: text, 'hub-username': text, tag: text }
  const hosts = {
    'hub-url': { type: 'string', default: 'https://hub.docker.com' },
    registry: { type: 'string', default: 'https://registry-1.docker.io' },
  } as const
  const { values } = parseArgs({ options: { ...names, ...hosts, yes: { type: 'boolean', default: false } } })
  const { organization, repository: name, 'hub-username': username, tag } = values
  if ([organization, name, username].includes('')) throw new Error('a flag is missing')
  const repository = `${organization}/${name.slice(name.indexOf('/') + 1)}`
  console.log(plan(repository))
  if (!values.yes && (await ask('Begin? (yes/no) ', false)) !== 'yes') throw new Error('nothing was asked')
  const secretOf = async (variable: string, question: string): Promise<Secret | undefined> => {
    const value = process.env[variable] ?? (await ask(`${question} (not shown): `, true)) ?? ''
    return value === '' ? undefined : new Secret(value, () => undefined)
  }
  const password = await secretOf('DOCKER_OAT_HUB_PASSWORD', `Password of ${username}`)
  const totpSecret = await secretOf('DOCKER_OAT_HUB_TOTP_SECRET', 'Text behind the QR code, if there is one')
  if (password === undefined) throw new Error('the password is missing')
  const account = { username, password, totpSecret }
  const { 'hub-url': hub, registry } = values
  return { hub, registry, organization, repository, account, tag: tag || undefined, looks: 20, pause: 1000 }
}

async function compareWith(hubPlace: HubPlace): Promise<number> {
  const quiet = (): void => undefined
  const world = await startContractWorld()
  const visit = openVisit(hubPlace, stop.signal, console.error)
  try {
    const sandboxVisit = openVisit(sandboxPlace(world, hubPlace.account), stop.signal, quiet)
    const sandbox = await askAll(sandboxVisit, stop.signal, quiet)
    // Where this is refused nothing else is asked.
    await visit.access.logIn()
    const rows = compareSaid(await askAll(visit, stop.signal, console.error), sandbox)
    console.log(contractTable(rows))
    writeFileSync('contract.json', `${JSON.stringify({ at: new Date().toISOString(), rows }, null, 2)}\n`)
    const isClean = await tellEnd(visit)
    return stop.signal.aborted ? 130 : isClean ? contractExitCode(rows) : 1
  } catch (error) {
    console.error(
      error instanceof OatError ? `${error.code}: ${error.message}; ${error.hint}` : String(error),
    )
    await tellEnd(visit)
    return stop.signal.aborted ? 130 : 2
  } finally {
    await world.close()
  }
}

/** Whether a last look finds no token of this run. */
async function tellEnd({ leave, label }: ReturnType<typeof openVisit>): Promise<boolean> {
  const remaining = await leave().catch((error: unknown) => [`all "${label} …" (${String(error)})`])
  if (remaining.length === 0) console.log('No token of this run is left on Docker Hub.')
  else console.error(`Look in Docker Home, and delete there: ${remaining.join(', ')}`)
  return remaining.length === 0
}
