/** True for a secret whose name says that it is a password or token for Docker Hub. */
export function isDockerPassword(name: string): boolean {
  return (
    /DOCKER|DHUB|(^|_)HUB_/.test(name) &&
    /PASS|PWD|TOKEN|PAT$|SECRET|KEY|AUTH|CRED/.test(name) &&
    !/GITHUB|GHCR|ECR|QUAY|ACR_|GCR|ARTIFACTORY|HARBOR/.test(name)
  )
}
