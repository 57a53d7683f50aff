export function isolateGit(environment: NodeJS.ProcessEnv): void
export function cleanEnvironment(environment: NodeJS.ProcessEnv): void
