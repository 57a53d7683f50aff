import type { AppInstallation } from '../../sandbox/github/app.ts'
import { everyPermission } from '../../sandbox/github/permission.ts'
import type { World } from '../../sandbox/world.ts'

/** The inputs of an App that is installed in organization acme, with every permission unless told otherwise. */
export function appInputs(
  { github }: World,
  installed: Partial<AppInstallation> = {},
): Readonly<Record<string, string>> {
  const app = github?.addApp('Iv23liExample', [{ permissions: everyPermission, ...installed }])
  return {
    'github-token': '',
    'github-app-client-id': 'Iv23liExample',
    'github-app-private-key': app?.pem ?? '',
  }
}
