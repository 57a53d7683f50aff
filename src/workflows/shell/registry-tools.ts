/** What is known of a program that logs in to registries. */
interface RegistryTool {
  /** What follows its name to log in. */
  readonly login: readonly string[]
  /** It builds, pulls and pushes with docker's own commands. */
  readonly isLikeDocker: boolean
  /** Its logins stand in Docker's file. */
  readonly inDockersFile: boolean
  /** Without a registry it logs in to Docker Hub. */
  readonly isHubByDefault: boolean
}

const likeDocker: RegistryTool = {
  login: ['login'],
  isLikeDocker: true,
  inDockersFile: true,
  isHubByDefault: true,
}
const readsDockersFile: RegistryTool = { ...likeDocker, isLikeDocker: false, isHubByDefault: false }
const hasItsOwnFile: RegistryTool = { ...readsDockersFile, inDockersFile: false }

/** By their names. Where they keep logins is read from their sources. */
const registryTools: Readonly<Record<string, RegistryTool>> = {
  docker: likeDocker,
  nerdctl: likeDocker,
  podman: { ...hasItsOwnFile, isLikeDocker: true },
  buildah: { ...hasItsOwnFile, isLikeDocker: true },
  skopeo: hasItsOwnFile,
  oras: readsDockersFile,
  cosign: readsDockersFile,
  ko: readsDockersFile,
  crane: { ...readsDockersFile, login: ['auth', 'login'] },
  helm: { ...hasItsOwnFile, login: ['registry', 'login'] },
  regctl: { ...hasItsOwnFile, login: ['registry', 'login'] },
}

/** The names of all of them. */
export const registryToolNames: readonly string[] = Object.keys(registryTools)

/** The tool that the first word of a command starts, `undefined` for any other program. */
export function registryTool(head: string): (RegistryTool & { readonly name: string }) | undefined {
  const name = head.replace(/^.*\//, '')
  const tool = Object.hasOwn(registryTools, name) ? registryTools[name] : undefined
  return tool === undefined ? undefined : { name, ...tool }
}
