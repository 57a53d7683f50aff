/** Clicks in Docker Home, by the words of its menus (docs.docker.com, "Organization access tokens"). */
export const accessTokensMenu = 'Identity & auth → Access tokens'

/** To a new token. */
export const newTokenMenu = `${accessTokensMenu} → Generate access token`
