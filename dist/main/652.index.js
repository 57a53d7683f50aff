"use strict";
exports.id = 652;
exports.ids = [652];
exports.modules = {

/***/ 1652:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keylessToken: () => (/* binding */ keylessToken)
});

// EXTERNAL MODULE: ./src/base/error.ts
var base_error = __webpack_require__(9039);
// EXTERNAL MODULE: ./src/base/secret.ts
var base_secret = __webpack_require__(5309);
// EXTERNAL MODULE: ./src/base/text.ts
var base_text = __webpack_require__(766);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __webpack_require__(3034);
// EXTERNAL MODULE: ./src/runner/terminal/verbs.ts
var verbs = __webpack_require__(5285);
// EXTERNAL MODULE: ./src/base/time.ts
var time = __webpack_require__(6496);
// EXTERNAL MODULE: ./src/registry/protocol.ts
var protocol = __webpack_require__(3627);
;// CONCATENATED MODULE: ./src/registry/oidc.ts




/** Docker's identity service: what an ID token must be made for. */
const identityService = 'https://identity.docker.com';
/**
 * Asks GitHub for an ID token (docs.github.com, "OpenID Connect reference", methods for requesting the token). `endpoint`:
 * ACTIONS_ID_TOKEN_REQUEST_URL.
 */
function idTokenUrl(endpoint) {
    const url = new URL(endpoint);
    url.searchParams.set('audience', identityService);
    return url.href;
}
/** The ID token in GitHub's answer; `undefined` when there is none. */
function idTokenOf(body) {
    const value = (0,protocol/* jsonObject */.o$)(body)?.['value'];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The exchange, with the fields of docker/login-action and docker/oidc-action: no scope, no audience (RFC 8693). */
function exchangeRequest(idToken, { connection, expiresIn }) {
    const form = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        subject_token: idToken,
        connection_id: connection,
        expires_in: String(expiresIn),
    });
    return {
        method: 'POST',
        url: `${identityService}/oauth/token`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
        body: form.toString(),
    };
}
/** The token in Docker's answer, and the seconds it lives where Docker says them; `undefined` without a token. */
function exchangedToken(body) {
    const answer = (0,protocol/* jsonObject */.o$)(body);
    const token = answer?.['access_token'];
    const seconds = answer?.['expires_in'];
    if (typeof token !== 'string' || token === '')
        return undefined;
    return { token, seconds: typeof seconds === 'number' && seconds > 0 ? seconds : undefined };
}
/** Docker's words, as docker/login-action and docker/docs have them; the first that fits. */
const causes = [
    {
        is: /access[ _]denied/i,
        why: () => 'no ruleset of the connection matches this job',
        hint: claims => `the job presents ${jobWords(claims)}. Compare that with the rulesets of the connection in Docker Home; its Failures tab shows both`,
    },
    {
        is: /connection_id/i,
        why: () => 'the connection does not exist, or it is deactivated',
        hint: () => 'copy its ID from Docker Home again, and check there that it is active. The Failures tab shows nothing of this error',
    },
    {
        is: /expires_in/i,
        why: ({ expiresIn }) => `it gives no token for ${expiresIn} s`,
        hint: () => 'change oidc-expires-in to a time that Docker allows',
    },
    {
        is: /subject_token.*expired/i,
        why: () => "GitHub's ID token is too old",
        hint: claims => `run the job again. If that does not help, a clock is wrong: GitHub made the ID token at ${timeOf(claims['iat'])}, so on GitHub Enterprise Server check its clock`,
    },
    {
        is: /audience/i,
        why: () => 'the ID token is made for somebody else',
        hint: claims => `it says audience ${word(claims['aud'])} where this action asked for ${identityService}: check what stands between the runner and GitHub`,
    },
    {
        is: /issuer/i,
        why: () => 'it does not know who made the ID token',
        hint: claims => `the issuer is ${word(claims['iss'])}. Docker's connections know https://token.actions.githubusercontent.com: with GitHub Enterprise Server, or an issuer of your enterprise, use a token`,
    },
    {
        is: /subject_token/i,
        why: () => 'it cannot use the ID token',
        hint: claims => `run the job again. The job presents ${jobWords(claims)}`,
    },
    {
        is: /\b(plan|subscription|entitle\w*|upgrade)\b/i,
        why: () => 'the plan of the organization has no OIDC connections',
        hint: () => 'they need Docker Team, Business, Hardened Images or sponsored open source; without that use a token',
    },
];
/** OIDC_REFUSED for any answer that is no token. */
function exchangeRefusal({ status, body }, { wish, idToken }) {
    const answer = (0,protocol/* jsonObject */.o$)(body);
    const said = [answer?.['error_description'], answer?.['error'], answer?.['message']].find(text => typeof text === 'string' && text !== '');
    const start = `Docker refuses the exchange with OIDC connection ${wish.connection}`;
    if (typeof said !== 'string') {
        const what = answer === undefined ? 'without JSON' : status < 300 ? 'without a token' : 'without a reason';
        return new base_error/* OatError */.vE('OIDC_REFUSED', {
            message: `${start}: HTTP ${status} ${what}`,
            hint: 'check HTTPS_PROXY, since a proxy may have answered in its place; then check the connection in Docker Home',
        });
    }
    const words = `"${(0,base_text/* printable */.g$)(said, 200)}", HTTP ${status}`;
    const cause = causes.find(({ is }) => is.test(said));
    const claims = (0,protocol/* jwtClaims */.vE)(idToken) ?? {};
    return new base_error/* OatError */.vE('OIDC_REFUSED', {
        message: cause === undefined ? `${start} (${words})` : `${start}: ${cause.why(wish)} (${words})`,
        hint: cause?.hint(claims) ??
            `check the connection in Docker Home: its Failures tab may show this job, which presents ${jobWords(claims)}`,
    });
}
/** OIDC_REFUSED when Docker's identity service did not answer; what http says of it stays as it is. */
function exchangeFailure({ message, hint }) {
    return new base_error/* OatError */.vE('OIDC_REFUSED', { message: `the exchange of the ID token failed: ${message}`, hint });
}
/** What rulesets can look at. The subject decides; the others say where it comes from. */
const shownClaims = ['repository', 'ref', 'environment', 'event_name', 'job_workflow_ref'];
function jobWords(claims) {
    const others = shownClaims.filter(name => claims[name] !== undefined);
    return [`sub ${word(claims['sub'])}`, ...others.map(name => `${name} ${word(claims[name])}`)].join(', ');
}
function word(claim) {
    const text = Array.isArray(claim) ? claim.join(' ') : claim;
    return typeof text === 'string' ? JSON.stringify((0,base_text/* printable */.g$)(text, 150)) : 'none';
}
function timeOf(claim) {
    return typeof claim === 'number' ? (0,time/* formatTime */.fU)(claim * 1000) : 'an unknown time';
}

;// CONCATENATED MODULE: ./src/registry/keyless.ts






/**
 * A token for this job alone, from its ID token. Where there is no ID token that is an outcome, since another token may be at
 * hand. Throws OIDC_REFUSED: a refusal of Docker's must not hide behind a fallback.
 */
async function keylessToken(wish, ports) {
    const { runner, http, files } = ports;
    const { environment, mask } = runner;
    const event = await (0,runner_event/* readEvent */.j_)({ runner, files });
    if (!event.isGithub)
        return { kind: 'unavailable', error: noPermission('this is not a job of GitHub Actions') };
    const fork = (0,runner_event/* forkOf */.qc)(event);
    const hasEndpoint = Boolean(environment['ACTIONS_ID_TOKEN_REQUEST_URL']);
    if (fork !== undefined && !hasEndpoint)
        return { kind: 'unavailable', error: onFork(fork) };
    try {
        const idToken = await fetchIdToken({ environment, http, mask });
        return { kind: 'exchanged', ...(await exchangeIdToken(idToken, wish, { http, mask })) };
    }
    catch (error) {
        if (error instanceof base_error/* OatError */.vE && error.code === 'OIDC_UNAVAILABLE')
            return { kind: 'unavailable', error };
        throw error;
    }
}
function onFork(fork) {
    return new base_error/* OatError */.vE('OIDC_UNAVAILABLE', {
        message: `no keyless login: the pull request comes from the fork ${(0,base_text/* printable */.g$)(fork, 140)}, and GitHub gives forks no ID token`,
        hint: 'guard the step with "if: github.event.pull_request.head.repo.full_name == github.repository", or set "on-missing: skip"',
    });
}
/**
 * GitHub's ID token for this job. The toolkit's getIDToken can be stopped by nothing (docs/decisions.md, 14).
 * Throws OIDC_UNAVAILABLE; the deadline's reason.
 */
async function fetchIdToken({ environment, http, mask }) {
    const [endpoint, bearer] = [
        environment['ACTIONS_ID_TOKEN_REQUEST_URL'],
        environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'],
    ];
    if (!endpoint || !bearer)
        throw noPermission();
    const secret = new base_secret/* Secret */.z(bearer, mask);
    if (!URL.canParse(endpoint))
        throw unavailable('ACTIONS_ID_TOKEN_REQUEST_URL is not an address');
    const headers = { authorization: `Bearer ${secret.reveal()}`, accept: 'application/json' };
    const response = await askGithub({ headers, url: idTokenUrl(endpoint) }, http);
    const value = response.status === 200 ? idTokenOf(response.body) : undefined;
    if (value !== undefined)
        return new base_secret/* Secret */.z(value, mask);
    throw unavailable(`GitHub answers the request for an ID token with HTTP ${response.status} and no token`);
}
async function askGithub({ url, headers }, http) {
    try {
        return await http({ method: 'GET', url, headers });
    }
    catch (error) {
        throw error instanceof base_error/* OatError */.vE ? unavailable(`GitHub gives no ID token: ${error.message}`) : error;
    }
}
/** Exchanges an ID token for a token of Docker's. Never tried again after a refusal. Throws OIDC_REFUSED; the deadline's reason. */
async function exchangeIdToken(idToken, wish, { http, mask }) {
    const request = exchangeRequest(idToken.reveal(), wish);
    const response = await http(request).catch((error) => {
        throw error instanceof base_error/* OatError */.vE ? exchangeFailure(error) : error;
    });
    const answer = response.status === 200 ? exchangedToken(response.body) : undefined;
    if (answer === undefined)
        throw exchangeRefusal(response, { wish, idToken: idToken.reveal() });
    const seconds = Math.min(answer.seconds ?? wish.expiresIn, wish.expiresIn);
    return { token: new base_secret/* Secret */.z(answer.token, mask), seconds };
}
/** OIDC_UNAVAILABLE for a job that may not have an ID token. `why` may know more than that. */
function noPermission(why = 'this job may not have an ID token') {
    return new base_error/* OatError */.vE('OIDC_UNAVAILABLE', {
        message: `no keyless login: ${why}`,
        hint: 'write on the job "permissions: { contents: read, id-token: write }", or give a token as well: it is the fallback',
        terminalHint: (0,verbs/* secretWays */.jd)('token'),
    });
}
function unavailable(why) {
    return new base_error/* OatError */.vE('OIDC_UNAVAILABLE', {
        message: `no keyless login: ${why}`,
        hint: 'run the job again later, or give a token as well: it is the fallback',
    });
}


/***/ })

};
;