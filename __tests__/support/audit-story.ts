import { arrangeAudit, auditRegister, type AuditWorld, auditWorldOptions } from './audit-world.ts'
import { home } from './rotation-story.ts'
import type { Story } from './story.ts'

/** A story of mode audit in a world where nothing differs from the register, until `arrange` makes it so. */
export function auditStory(
  about: string,
  given: {
    arrange?: (audited: AuditWorld) => void
    register?: string
    inputs?: Readonly<Record<string, string>>
    github?: Readonly<Record<string, string>>
  } = {},
): Story {
  const { options, clock } = auditWorldOptions()
  return {
    about,
    world: options,
    atOnce: true,
    job: async ({ step, write, machine, world }) => {
      const audited = arrangeAudit(world, clock)
      given.arrange?.(audited)
      await write('docker-oat.yml', given.register ?? auditRegister)
      const preset = {
        mode: 'audit',
        registry: '',
        organization: '',
        config: `${machine.home}/docker-oat.yml`,
        'hub-url': world.hub?.origin ?? '',
        'hub-username': world.owner.username,
        'hub-password': '${{ secrets.OWNER_PASSWORD }}',
        'hub-totp-secret': '${{ secrets.OWNER_TOTP }}',
        'github-token': '${{ secrets.APP_TOKEN }}',
      }
      return {
        steps: [step({ ...preset, ...given.inputs })],
        github: { GITHUB_API_URL: world.github?.origin ?? '', GITHUB_REPOSITORY: home, ...given.github },
      }
    },
  }
}
