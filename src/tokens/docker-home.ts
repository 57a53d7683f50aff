/** Clicks in Docker Home's menus (docs.docker.com, "Organization access tokens", "OIDC connections"). */
export const accessTokensMenu = 'Identity & auth → Access tokens'
export const newTokenMenu = `${accessTokensMenu} → Generate access token`
