import { expect, it } from '@jest/globals'
import { migrateFiles } from '../../src/migrate/analyse.ts'
import { decideAll } from '../../src/migrate/decide/decide.ts'
import { decided, edited, job, repositoryOf, samples } from './samples.ts'

/** What the comments of a sample say of the login below each. `=>` edit, `??` question, `!!` by hand, `--` no edit. */
function expected(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    [...files].flatMap(([path, text]) =>
      text.split('\n').flatMap((line, at) => {
        const [, said] = /^\s*# ((?:=>|\?\?|!!|--) .*)$/.exec(line) ?? []
        return said === undefined ? [] : [[`${path}:${at + 2}`, said] as const]
      }),
    ),
  )
}

it.each(samples())('%s: becomes what its comments say', (_name, files) => {
  expect(Object.fromEntries(decided(files))).toEqual(Object.fromEntries(expected(files)))
})

it('tells findings by file, then line', () => {
  const orders = samples().map(([, files]) => {
    const { findings } = migrateFiles(repositoryOf(files), undefined)
    return findings.map(({ file = '~', line = 0 }) => `${file}:${String(line).padStart(4, '0')}`)
  })
  expect(orders).toEqual(orders.map(order => order.toSorted((a, b) => a.localeCompare(b))))
})

it.each(samples())('%s: a second run edits nothing', (_name, files) => {
  expect(edited(new Map([...files, ...edited(files)])).size).toBe(0)
})

it.each([
  ['- run: make docker-push', 'make docker-push (line 10) pushes, to judge by its command'],
  ['- run: ./push.sh', './push.sh (line 10) pushes, to judge by its name'],
  ['- run: docker pull acme/app', 'no step after it pushes to Docker Hub'],
  ['- run: make test', 'no step after it pushes to Docker Hub, to judge by the name of make test (line 10)'],
])('says what it judges by: %s', (step, why) => {
  const view = repositoryOf(job(`      ${step}\n`))
  const { decisions } = decideAll(view, { answers: [], list: undefined })
  expect(decisions.map(({ plan }) => plan?.why)).toEqual([why])
})

it('says why a login is left, what else has its secret, and what a person can do', () => {
  const findings = samples().flatMap(([, files]) => migrateFiles(repositoryOf(files), undefined).findings)
  const said = findings.flatMap(({ severity, code, message, remedy }) => {
    const words = `${severity} ${message}; ${remedy.replace(/; it needs .*/, '')}`
      .replaceAll(/\$\{\{.*?\}\}|(?<=\()…/g, 'HOLE')
      .replaceAll(/\S+\.ya?ml(:\d+|, [\w./]+)*|\(line \d+\)/g, 'FILE')
      .replaceAll(/\b[A-Z]+(_[A-Z]+)+\b/g, 'SECRET')
      .replace(/(?<=notice )[\w.-]+\.(io|com)/, 'HOST')
      .replace(/(?<=written out), and no [^;]*/, '')
    return code === 'LOGIN_SHARED' ? [] : words.replace(/ [\w.-]+(\/[\w-]+)+(?=:| gets| FILE)/, ' TOOL')
  })
  expect([...new Set(said)].toSorted()).toEqual([
    'error the password of docker login stands in the file; revoke it now, then use a token from a secret',
    'error the password of docker/login-action stands in the file; revoke it now, then use a token from a secret',
    'notice HOST is Docker’s, but not Docker Hub; leave it',
    'notice SECRET is still named in FILE; keep it until nothing uses it',
    'notice no file that was read names SECRET any more; delete it once nothing else uses it',
    'notice the job logs in without a stored secret; leave it',
    'notice the login already uses a token of an organization, as the name of its secret says; leave it',
    'warning ./ gets SECRET, for the login in FILE; see the finding there',
    'warning FILE gets SECRET, and is not read; if it logs in, give it the organization and the new token',
    'warning FILE gets SECRET, for the login in FILE; see the finding there',
    'warning SECRET is named in other places, too; change this file and its callers together',
    'warning TOOL FILE pushes, and the files do not say to which registry; answer FILE=push:ORGANIZATION/IMAGE, or pull:…',
    'warning TOOL gets SECRET, and is not read; if it logs in, give it the organization and the new token',
    'warning TOOL gets SECRET, for Docker Hub’s API; keep it: a token for pull and push does not serve there',
    'warning TOOL gets SECRET, for the login in FILE; see the finding there',
    'warning TOOL: it has no password; repair the login, then migrate again',
    'warning TOOL: it has no user name; repair the login, then migrate again',
    'warning TOOL: its registry is not a host alone; give Docker Hub a login step of its own',
    'warning TOOL: only what stands in HOLE is replaced here; repair the login, then migrate again',
    'warning TOOL: the input scope has no counterpart; give Docker Hub a login step of its own',
    'warning a caller hands one secret over to logins that need two tokens; hand over a secret for each',
    'warning a script gets SECRET, and is not read; if it logs in, give it the organization and the new token',
    'warning a script gets SECRET, for Docker Hub’s API; keep it: a token for pull and push does not serve there',
    'warning an anchor shares this text with other places; write the login out in each place',
    'warning docker login: it has no password; repair the login, then migrate again',
    'warning docker login: the script does more than log in to a written host; put a login step before this one',
    'warning docker push FILE pushes, with this login or with one after it; answer FILE=push:ORGANIZATION/IMAGE, or pull:…',
    'warning helm push FILE pushes, with this login or with one after it; answer FILE=push:ORGANIZATION/IMAGE, or pull:…',
    'warning no workflow that was read calls this action: its callers hand the password over; change it and its callers together',
    'warning not every caller of this file is seen to hand over one plain secret as its password; change this file and its callers together',
    'warning other repositories may call this action: its callers hand the password over; change it and its callers together',
    'warning the login stays on its runner, where FILE may use it, with no login of its own: give that job one first; answer FILE=push:ORGANIZATION/IMAGE, or pull:…',
    'warning the password is not the plain value of one secret of yours; take the token from one secret',
    'warning the registry (HOLE) is not written out, and docker login: the script does more than log in to a written host; if it is Docker Hub, put a login step before this one',
    'warning the registry (HOLE) is not written out, and the password is not the plain value of one secret of yours; if it is Docker Hub, take the token from one secret',
    'warning the registry (HOLE) is not written out; answer FILE=push:ORGANIZATION/IMAGE, or pull:…, if it is Docker Hub',
    'warning the registry (HOLE) is not written out; if it is Docker Hub, change it and its callers together',
    'warning the user name is also the owner of TOOL:HOLE; answer FILE=push:ORGANIZATION/IMAGE, or pull:…',
    'warning the user name is also the owner of ada/app; answer FILE=push:ORGANIZATION/IMAGE, or pull:…',
  ])
})
