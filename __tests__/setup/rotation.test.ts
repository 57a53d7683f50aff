import { beforeEach, expect, it } from '@jest/globals'
import type { JobResult } from '../../sandbox/runner/job.ts'
import { type Clone, home, openClone, ownName } from './bench.ts'

let clone: Clone
/** Milliseconds that Docker Hub's and GitHub's clocks are ahead of this machine's. */
let ahead = 0
beforeEach(() => void (ahead = 0))

const place = `actions:${home}#docker-rotation`
const day = 24 * 3_600_000
const flags = ['--organization', 'acme', '--push', 'acme/app', '--action', ownName]
const more = ['--audit', 'nightly', '--yes']
const secret = (name: string, where = `actions:${home}`) =>
  clone.world.github?.secretValue(`${where}:${name}`)

function expectGreen({ conclusion, steps }: JobResult): void {
  expect({ conclusion, errors: steps.flatMap(({ errors }) => errors) }).toEqual({
    conclusion: 'success',
    errors: [],
  })
}

/** As `gh secret set` does. */
function setSecret(name: string, value: string): void {
  const now = Date.now() + ahead
  clone.world.github?.place(place)?.secrets.set(name, {
    name,
    value,
    createdAt: now,
    updatedAt: now,
    access: undefined,
  })
}

it('assisted: a person creates the next token, and the workflow that setup wrote copies it', async () => {
  clone = await openClone({}, { now: () => Date.now() + ahead })
  const first = clone.mint(['acme/app'])
  const dates = ['--rotation', 'assisted', '--expires-at', '2127-01-01']
  const app = clone.givenApp()
  const given = { DOCKERHUB_PUSH_TOKEN: first, ...app.environment }
  const { code } = await clone.run([...flags, ...dates, ...more, ...app.flags], given)
  expect(code).toBe(0)
  expect(secret('DOCKERHUB_PUSH_TOKEN')).toBe(first)
  ahead = 61 * day
  const next = clone.mint(['acme/app'])
  setSecret('NEW_DOCKER_TOKEN', next)
  const form = { label: 'app push', 'expires-at': '2127-04-01' }
  expectGreen(await clone.play('.github/workflows/rotate.yml', form))
  expect(secret('DOCKERHUB_PUSH_TOKEN')).toBe(next)
  const { variables } = clone.world.github?.place(`actions:${home}`) ?? {}
  expect(variables?.get('DOCKERHUB_PUSH_TOKEN_EXPIRES_AT')?.value).toMatch(/^2127-04-01/)
  expectGreen(await clone.play('.github/workflows/audit.yml'))
})

it('an owner account with two-factor authentication, by flags: the link behind the QR code will do', async () => {
  const totpSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const link = `otpauth://totp/Docker:acme?secret=${totpSecret}`
  const owner = { username: 'acme-2fa', password: 'correct horse 4' }
  // A code works once: half a minute passes before the first rotation.
  let isOpen = false
  const waited = () => (isOpen && secret('ROTATION_APP_KEY', place) !== undefined ? 31_000 : 0)
  clone = await openClone({}, { now: () => Date.now() + ahead + waited() })
  isOpen = true
  const account = { ...owner, totpSecret, secondFactor: true, roles: { acme: 'owner' } as const }
  clone.world.book.addAccount({ ...account, personalTokens: [] })
  const app = clone.givenApp()
  const { code, out, err } = await clone.run(
    [...flags, '--rotation', 'owner', '--hub-username', owner.username, ...more, ...app.flags],
    {
      DOCKER_OAT_HUB_PASSWORD: owner.password,
      DOCKER_OAT_HUB_TOTP_SECRET: link,
      ...app.environment,
    },
  )
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).not.toContain(totpSecret)
  // Its password and the secret of its codes are in the environment alone, and the workflow rotates with them.
  expect(secret('DOCKER_OWNER_PASSWORD', place)).toBe(owner.password)
  expect(secret('DOCKER_OWNER_TOTP', place)).toBe(totpSecret)
  const before = secret('DOCKERHUB_PUSH_TOKEN')
  expect(before).toMatch(/^dckr_oat_/)
  ahead = 61 * day
  expectGreen(await clone.play('.github/workflows/rotate.yml'))
  expect(secret('DOCKERHUB_PUSH_TOKEN')).not.toBe(before)
  ahead += 60_000
  expectGreen(await clone.play('.github/workflows/audit.yml'))
})
