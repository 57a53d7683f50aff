/** What is known of a program that logs in to registries. */
interface RegistryTool {
  /** What follows its name to log in. */
  readonly login: readonly string[]
  /** It builds, pulls and pushes with docker's own commands. */
  readonly isLikeDocker: boolean
  /** The program in whose file its logins stand. */
  readonly keptBy: 'docker' | 'podman' | 'helm' | 'regctl'
  /** Without a registry it logs in to Docker Hub. */
  readonly isHubByDefault: boolean
}

const likeDocker: RegistryTool = {
  login: ['login'],
  isLikeDocker: true,
  keptBy: 'docker',
  isHubByDefault: true,
}
const readsDockersFile: RegistryTool = { ...likeDocker, isLikeDocker: false, isHubByDefault: false }
const readsPodmansFile: RegistryTool = { ...readsDockersFile, keptBy: 'podman' }

/** By their names. Where they keep logins is read from their sources. */
const registryTools: Readonly<Record<string, RegistryTool>> = {
  docker: likeDocker,
  nerdctl: likeDocker,
  podman: { ...readsPodmansFile, isLikeDocker: true },
  buildah: { ...readsPodmansFile, isLikeDocker: true },
  skopeo: readsPodmansFile,
  oras: readsDockersFile,
  cosign: readsDockersFile,
  ko: readsDockersFile,
  crane: { ...readsDockersFile, login: ['auth', 'login'] },
  helm: { ...readsDockersFile, keptBy: 'helm', login: ['registry', 'login'] },
  regctl: { ...readsDockersFile, keptBy: 'regctl', login: ['registry', 'login'] },
}

/** The names of all of them. */
export const registryToolNames: readonly string[] = Object.keys(registryTools)

/** The tool that the first word of a command starts, `undefined` for any other program. */
export function registryTool(head: string): (RegistryTool & { readonly name: string }) | undefined {
  const name = head.replace(/^.*\//, '')
  const tool = Object.hasOwn(registryTools, name) ? registryTools[name] : undefined
  return tool === undefined ? undefined : { name, ...tool }
}
