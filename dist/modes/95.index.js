"use strict";
exports.id = 95;
exports.ids = [95];
exports.modules = {

/***/ 1070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ parseHubObject),
/* harmony export */   H9: () => (/* binding */ readHubEvents),
/* harmony export */   JB: () => (/* binding */ readHubPage),
/* harmony export */   NO: () => (/* binding */ hubDetail),
/* harmony export */   dN: () => (/* binding */ hubInvalid),
/* harmony export */   hN: () => (/* binding */ readHubText),
/* harmony export */   h_: () => (/* binding */ readHubToken)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5221);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);




function hubInvalid(subject, problem) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_INVALID", {
    message: `Docker Hub answers ${subject} ${problem}`,
    hint: 'check input "hub-url", and whether a proxy answers in its place; if neither, its API has changed: please report it'
  });
}
function parseHubObject(text, subject) {
  const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(text);
  if (value !== void 0) return value;
  throw hubInvalid(subject, "with something other than a JSON object");
}
function readHubPage(text, subject) {
  const page = parseHubObject(text, subject);
  const { total, next, results } = page;
  if (!Array.isArray(results)) throw hubInvalid(subject, "without results");
  if (typeof total !== "number") throw hubInvalid(subject, "without a total");
  if (next !== null && next !== void 0 && typeof next !== "string") {
    throw hubInvalid(subject, 'with a "next" that is not a text');
  }
  const tokens = results.map((item) => readToken((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(item) ?? {}, subject));
  return { tokens, total, next: next ?? void 0 };
}
function readHubToken(text, subject) {
  const fields = parseHubObject(text, subject);
  const { resources, description } = fields;
  if (!Array.isArray(resources)) throw hubInvalid(subject, "without resources");
  return {
    ...readToken(fields, subject),
    resources: resources.map((item) => readResource(item, subject)),
    description: typeof description === "string" ? description : void 0
  };
}
function readHubText(fields, at) {
  const value = fields[at.name];
  if (typeof value === "string" && value !== "") return value;
  throw hubInvalid(at.subject, `without ${at.name}`);
}
function hubDetail(text) {
  const value = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonObject */ .dw)(text);
  if (value === void 0) return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(text) || "no reason given";
  const said = [value["detail"], value["message"], value["text"]].filter((it) => typeof it === "string");
  const fields = Object.entries((0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(value["fields"]) ?? {}).map((it) => JSON.stringify(it));
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)([...new Set(said), ...fields].join(" ") || "no reason given");
}
function readToken(fields, subject) {
  const { label, is_active: isActive } = fields;
  if (typeof label !== "string") throw hubInvalid(subject, "with a token that has no label");
  if (typeof isActive !== "boolean") throw hubInvalid(subject, "with a token that has no is_active");
  const createdAt = readTime(fields, { name: "created_at", subject });
  if (createdAt === void 0) throw hubInvalid(subject, "with a token that has no created_at");
  const createdBy = fields["created_by"];
  return {
    id: readHubText(fields, { name: "id", subject }),
    label,
    isActive,
    createdAt,
    ...typeof createdBy === "string" && createdBy !== "" && { createdBy },
    expiresAt: readTime(fields, { name: "expires_at", subject }),
    lastUsedAt: readTime(fields, { name: "last_used_at", subject })
  };
}
function readTime(fields, { name, subject }) {
  const value = fields[name];
  if (value === null || value === void 0) return void 0;
  const time = typeof value === "string" ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(value) : void 0;
  if (time === void 0) throw hubInvalid(subject, `with a token whose ${name} is not a time`);
  return time;
}
function readResource(value, subject) {
  const { type, path, scopes } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(value) ?? {};
  const isRight = typeof type === "string" && typeof path === "string" && Array.isArray(scopes);
  if (!isRight || !scopes.every((scope) => typeof scope === "string")) {
    throw hubInvalid(subject, "with a resource that lacks type, path or scopes");
  }
  return { type, path, scopes };
}
function readHubEvents(text, at) {
  const { subject, action } = at;
  const { logs } = parseHubObject(text, subject);
  if (!Array.isArray(logs)) throw hubInvalid(subject, "without logs");
  return logs.map((item) => {
    const { actor, timestamp, action_description: description } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_2__/* .asJsonObject */ .Oe)(item) ?? {};
    const time = typeof timestamp === "string" ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInstant */ .nV)(timestamp) : void 0;
    if (typeof actor !== "string" || time === void 0) {
      throw hubInvalid(subject, "with an event that lacks its actor or time");
    }
    const said = typeof description === "string" && description.trim() !== "" ? description : `did ${action} a token`;
    return { action, actor: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(actor, 80), description: (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .printable */ .g$)(said, 200), at: time };
  });
}



/***/ }),

/***/ 5769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ subjectOf),
/* harmony export */   e: () => (/* binding */ createHubCall)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1070);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9839);


function subjectOf({ method, url }) {
  return `${method} ${new URL(url).pathname}`;
}
function createHubCall(with_) {
  const { http, sessions, hubClock, party } = with_;
  const send = async ({ body, ...request }, { jwt }) => {
    const authorization = `Bearer ${jwt.reveal()}`;
    const response = await http({
      ...request,
      headers: { authorization, ...body && { "content-type": "application/json" } },
      ...body && { body: JSON.stringify(body) }
    });
    hubClock.readTime(response, subjectOf(request));
    return response;
  };
  return async (request, allowed) => {
    const session = await sessions.current();
    let response = await send(request, session);
    if (response.status === 401) response = await send(request, await sessions.replace(session));
    const { status } = response;
    if (allowed.includes(status)) return response;
    const detail = (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubDetail */ .NO)(response.body);
    if (status === 401) throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionRefused */ .B6)(party, detail);
    if (status === 403 || status === 404) throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .accessForbidden */ .MJ)(party, { status, detail });
    throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(subjectOf(request), `with HTTP ${status}`);
  };
}



/***/ }),

/***/ 9839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ sessionRefused),
/* harmony export */   IR: () => (/* binding */ codeRefused),
/* harmony export */   MJ: () => (/* binding */ accessForbidden),
/* harmony export */   O8: () => (/* binding */ requestRejected),
/* harmony export */   PG: () => (/* binding */ refuseTokenAsPassword),
/* harmony export */   U4: () => (/* binding */ loginRefused),
/* harmony export */   Zw: () => (/* binding */ tokenGone),
/* harmony export */   dk: () => (/* binding */ changeNotTaken),
/* harmony export */   hF: () => (/* binding */ isQuota),
/* harmony export */   ii: () => (/* binding */ describeHoldings),
/* harmony export */   pJ: () => (/* binding */ quotaReached),
/* harmony export */   vw: () => (/* binding */ plans)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1036);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6617);



const owner = 'give inputs "hub-username" and "hub-password" of an account that owns the organization (or has the role to manage its access tokens)';
const assisted = "create the token in Docker Home and give its value to mode rotate (assisted rotation), which needs no owner account";
function refuseTokenAsPassword(password) {
  const kind = /^dckr_(?<kind>pat|oat)_/.exec(password.trim())?.groups?.["kind"];
  if (kind === "pat") throw personalToken('input "hub-password" has');
  if (kind === "oat") throw organizationToken('input "hub-password" has');
}
function personalToken(what) {
  return forbidden(
    `${what} a personal access token (dckr_pat_\u2026), which cannot manage organization access tokens`,
    `${owner}, with its password and, for two-factor authentication, input "hub-totp-secret"`
  );
}
function organizationToken(what) {
  return forbidden(
    `${what} an organization access token (dckr_oat_\u2026), which cannot manage other tokens`,
    `${owner}, with its password and, for two-factor authentication, input "hub-totp-secret"`
  );
}
function loginRefused({ username, organization, isActivityToken }, { detail, asksForCode }) {
  if (isActivityToken === true) return activityTokenRefused(organization, detail);
  const on = `${username} on Docker Hub`;
  if (/organization account/i.test(detail)) {
    return forbidden(`${on} is an organization, which cannot log in (${detail})`, owner);
  }
  if (isSingleSignOn(detail)) return singleSignOn(organization, detail);
  if (asksForCode || /two.?factor|second factor|2fa|please use personal access token/i.test(detail)) {
    return forbidden(
      `${on} has two-factor authentication, so the password alone is not enough (${detail})`,
      'give input "hub-totp-secret": the text that the authenticator set-up shows with its QR code, or the whole otpauth:// link'
    );
  }
  return forbidden(
    `the password of ${on} is refused (${detail})`,
    'check input "hub-username" (a user name, not an e-mail address) and input "hub-password". Do not try again before that: repeated failures lock the account for minutes. An organization that enforces single sign-on accepts no password: use assisted rotation there'
  );
}
function activityTokenRefused(organization, detail) {
  return forbidden(
    `Docker Hub does not accept input "activity-token" for ${organization} (${detail})`,
    `check that it is an active organization access token of ${organization}, and that the secret has all of it. Do not try again before that: repeated failures lock the organization out for about ten minutes`
  );
}
function codeRefused({ username }, detail) {
  return forbidden(
    `the two-factor code of ${username} on Docker Hub is refused (${detail})`,
    'check that input "hub-totp-secret" belongs to this account. A code works once: if another job has just used it, run this one again'
  );
}
function sessionRefused({ username }, detail) {
  return forbidden(
    `Docker Hub logs ${username} in, and then refuses the session (${detail})`,
    "check that the account is not locked or signed out everywhere at this moment, and run it again"
  );
}
function accessForbidden({ username, organization, isActivityToken }, { status, detail }) {
  if (isActivityToken === true) {
    return forbidden(
      `input "activity-token" may not read the audit log of ${organization} (${detail})`,
      "give the token the organization permission to read activity (scope-activity-read) in Docker Home"
    );
  }
  const what = `the session of ${username} comes from`;
  if (/personal access token/i.test(detail)) return personalToken(what);
  if (/organization access token/i.test(detail)) return organizationToken(what);
  if (isSingleSignOn(detail)) return singleSignOn(organization, detail);
  if (status === 404) {
    return forbidden(
      `Docker Hub does not show the organization ${organization} to ${username} (${detail})`,
      "check organization in the register, and that the account belongs to it"
    );
  }
  return forbidden(
    `${username} cannot manage the access tokens of ${organization} (${detail})`,
    'make the account an owner, or give it a custom role with "Manage organization access tokens"'
  );
}
function isSingleSignOn(detail) {
  return /\bsso\b|single sign.?on/i.test(detail);
}
function singleSignOn(organization, detail) {
  return forbidden(
    `${organization} enforces single sign-on, so Docker Hub does not accept a password (${detail})`,
    `a personal access token does not help here either, whatever Docker Hub suggests: ${assisted}`
  );
}
function forbidden(message, hint) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_FORBIDDEN", { message, hint });
}
function isQuota({ status, detail }) {
  const says = /\b(limit|quota|maximum)\b|too many/i.test(detail);
  return says && [400, 402, 403, 409, 422].includes(status);
}
function quotaReached({ detail, ...holdings }) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_QUOTA", {
    message: `${holdings.organization} has ${holdings.tokens.length} access tokens, and its plan allows no more (${detail})`,
    hint: `${whatToDelete(holdings)}. Nothing was changed. Expired and deactivated tokens count (Team has 10, Business 100); "delete-after" in the register decides how long they stay`
  });
}
function requestRejected({ status, detail, label, resources }) {
  const paths = resources.map(({ path }) => path);
  const named = paths.filter(
    (path) => new RegExp(`(^|[^a-z0-9._/-])${escape(path)}($|[^a-z0-9_/-])`).test(detail)
  );
  const about = named.length > 0 ? named : paths;
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_REJECTED", {
    message: `Docker Hub answers HTTP ${status} for the token ${JSON.stringify(label)} with access to ${namesOf(about)} (${detail})`,
    hint: 'check that each of these repositories still exists on Docker Hub under this name, and correct "repositories" in the register'
  });
}
function changeNotTaken(label, fields) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_REJECTED", {
    message: `Docker Hub confirmed a change of the token ${JSON.stringify(label)} and now shows another ${fields.join(" and ")}`,
    hint: "somebody else may have changed it at the same time: look at it in Docker Home, and run it again"
  });
}
function tokenGone(id) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("HUB_REJECTED", {
    message: `token ${id} does not exist on Docker Hub any more`,
    hint: "somebody deleted it during this run: run it again"
  });
}
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
const plans = [
  { name: "Team", most: 10 },
  { name: "Business", most: 100 }
];
const mostNamed = 5;
function namesOf(names) {
  const more = names.length - mostNamed;
  return names.slice(0, mostNamed).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
function describeHoldings({ tokens, now }) {
  const dead = tokens.filter((token) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(token, now));
  const count = (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(tokens.length, "token");
  if (dead.length === 0) return `it has ${count}, none expired or deactivated`;
  const names = namesOf(dead.map(({ label }) => JSON.stringify(label)));
  return `it has ${count}, of which ${dead.length} expired or deactivated: ${names}`;
}
function whatToDelete({ tokens, now }) {
  const dead = tokens.filter((token) => !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_1__/* .works */ .No)(token, now));
  if (dead.length === 0) return "delete a token that nobody needs in Docker Home";
  const names = namesOf(dead.map(({ label }) => JSON.stringify(label)));
  return `delete in Docker Home: ${names}`;
}



/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Be: () => (/* binding */ ownerGaps),
/* harmony export */   yc: () => (/* binding */ readHubAddress)
/* harmony export */ });
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(9759);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1595);
/* harmony import */ var _runner_input_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6789);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3152);
/* harmony import */ var _runner_terminal_verbs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2115);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4059);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9839);
/* harmony import */ var _totp_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3200);









function readOwner(runner) {
  const username = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readOptional */ .T9)(runner, "hub-username");
  const password = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecret */ .n5)(runner, "hub-password");
  const totpSecret = readTotpSecret(runner);
  if (username === void 0 && password === void 0 && totpSecret === void 0) return void 0;
  if (username === void 0 || password === void 0) throw incomplete(ownerGaps(runner));
  (0,_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .refuseTokenAsPassword */ .PG)(password.reveal());
  return { baseUrl: readHubAddress(runner), account: { username, password, totpSecret } };
}
function ownerGaps(runner) {
  return ["hub-username", "hub-password"].filter((name) => !(0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .isWritten */ .QH)(runner, name));
}
function readTotpSecret(runner) {
  const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readSecret */ .n5)(runner, "hub-totp-secret");
  return text && new _base_secret_js__WEBPACK_IMPORTED_MODULE_7__/* .Secret */ .z((0,_totp_js__WEBPACK_IMPORTED_MODULE_6__/* .totpSecretOf */ .BY)(text.reveal()), runner.mask);
}
const account = 'an owner account of Docker Hub is given by inputs "hub-username" and "hub-password", and input "hub-totp-secret" with two-factor authentication';
function incomplete(missing) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("INPUT_INVALID", {
    message: `missing: ${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inputWords */ .c)(missing)}`,
    hint: `${account}; check that the secret exists in this environment`,
    terminalHint: `${account}. ${wayOf(missing)}`
  });
}
function wayOf(missing) {
  return missing.includes("hub-password") ? `For the password ${(0,_runner_terminal_verbs_js__WEBPACK_IMPORTED_MODULE_3__/* .secretWays */ .jd)("hub-password")}` : "Give the user name";
}
function readHubAddress(runner) {
  const text = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(runner, "hub-url");
  if (URL.canParse(text) && (0,_base_address_js__WEBPACK_IMPORTED_MODULE_8__/* .isTrustworthy */ .Gz)(new URL(text))) return text.replace(/\/+$/, "");
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidInput */ .aY)(
    "hub-url",
    "is not an https address",
    `leave it out for ${_runner_input_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputTable */ .Fu["hub-url"].default}`
  );
}



/***/ }),

/***/ 2193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ pageSize),
/* harmony export */   _: () => (/* binding */ readHubList)
/* harmony export */ });
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1070);

const pageSize = 100;
const mostPages = 100;
const mostReadings = 6;
async function readHubList(start, readPage) {
  let before;
  for (let readings = 0; readings < mostReadings; readings++) {
    const pages = await readPages(start, readPage);
    const tokens = pages.flatMap((page) => page.tokens);
    const ids = tokens.map(({ id }) => id);
    const totals = new Set(pages.map(({ total }) => total));
    const isWhole = new Set(ids).size === ids.length && totals.size === 1 && Math.max(...totals) <= ids.length;
    if (isWhole && pages.length === 1) return tokens;
    const view = isWhole ? JSON.stringify(ids) : void 0;
    if (view !== void 0 && view === before) return tokens;
    before = view;
  }
  throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(
    `GET ${new URL(start).pathname}`,
    `with pages that fit together and with their total in none of ${mostReadings} readings`
  );
}
async function readPages(start, readPage) {
  const { origin, pathname } = new URL(start);
  const pages = [];
  let url = start;
  while (pages.length < mostPages) {
    const page = await readPage(url);
    pages.push(page);
    if (page.next === void 0) return pages;
    if (!URL.canParse(page.next) || new URL(page.next).origin !== origin) {
      throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(`GET ${pathname}`, "with a next page on another server");
    }
    url = page.next;
  }
  throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .hubInvalid */ .dN)(`GET ${pathname}`, `with more than ${mostPages} pages`);
}



/***/ }),

/***/ 870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ createHubSessions),
/* harmony export */   dm: () => (/* binding */ createHubLogin),
/* harmony export */   uJ: () => (/* binding */ createHubClock)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5221);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(973);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1595);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8602);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1070);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9839);
/* harmony import */ var _totp_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3200);








const gone = [404, 405, 410];
function createHubLogin(options) {
  const { account, party, mask } = options;
  const enter = account.totpSecret && createCodeStep(options, (0,_totp_js__WEBPACK_IMPORTED_MODULE_5__/* .createTotp */ .aC)(account.totpSecret));
  return async () => {
    if (party.isActivityToken === true) return logInWithToken(options);
    const { username, password } = account;
    const path = "/v2/users/login";
    const response = await post(options, { path, body: { username, password: password.reveal() } });
    if (response.status === 200) return readSession(response, { options, path, name: "token" });
    if (gone.includes(response.status) && enter === void 0) return logInWithToken(options);
    const stepTwo = response.status === 401 ? stepTwoToken(response) : void 0;
    if (stepTwo === void 0 || enter === void 0) throw refused(response, { party, path });
    return enter(new _base_secret_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z(stepTwo, mask));
  };
}
async function logInWithToken(options) {
  const { account, party } = options;
  const path = "/v2/auth/token";
  const body = { identifier: account.username, secret: account.password.reveal() };
  const response = await post(options, { path, body });
  if (response.status !== 200) throw refused(response, { party, path });
  return readSession(response, { options, path, name: "access_token" });
}
function createCodeStep(options, code) {
  const { clock, hubClock, deadline, onWait, party, codes } = options;
  const path = "/v2/users/2fa-login";
  const counterNow = () => Math.floor((hubClock.now() ?? clock.now()) / _totp_js__WEBPACK_IMPORTED_MODULE_5__/* .totpStep */ .w);
  let used = codes?.last ?? 0;
  return async (stepTwo) => {
    if (counterNow() === used) {
      const pause = (used + 1) * _totp_js__WEBPACK_IMPORTED_MODULE_5__/* .totpStep */ .w - (hubClock.now() ?? clock.now());
      onWait(`Docker Hub: this two-factor code was already used; waiting ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_1__/* .seconds */ .YA)(pause)} for the next one`);
      await clock.sleep(pause, deadline.signal);
    }
    used = counterNow();
    codes?.onUse(used);
    const body = { login_2fa_token: stepTwo.reveal(), code: code(used) };
    const response = await post(options, { path, body });
    if (response.status === 401) throw (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .codeRefused */ .IR)(party, (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .hubDetail */ .NO)(response.body));
    if (response.status !== 200) throw refused(response, { party, path });
    return readSession(response, { options, path, name: "token" });
  };
}
async function post({ baseUrl, http, hubClock }, { path, body }) {
  const response = await http({
    method: "POST",
    url: `${baseUrl}${path}`,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body)
  });
  hubClock.recordTime(response);
  return response;
}
function refused(response, { party, path }) {
  const { status, body } = response;
  if (status !== 401 && status !== 403) return (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .hubInvalid */ .dN)(`POST ${path}`, `with HTTP ${status}`);
  const asksForCode = stepTwoToken(response) !== void 0;
  return (0,_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .loginRefused */ .U4)(party, { detail: (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .hubDetail */ .NO)(body), asksForCode });
}
function stepTwoToken({ body }) {
  return /"login_2fa_token"\s*:\s*"(?<token>[^"\\]+)"/.exec(body)?.groups?.["token"];
}
function readSession(response, { options, path, name }) {
  const subject = `POST ${path}`;
  const jwt = new _base_secret_js__WEBPACK_IMPORTED_MODULE_6__/* .Secret */ .z((0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .readHubText */ .hN)((0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .parseHubObject */ .Aj)(response.body, subject), { name, subject }), options.mask);
  return { jwt, endsAt: sessionEnd(jwt.reveal(), options.hubClock.readTime(response, subject)) };
}
const margin = 6e4;
function createHubSessions(login, hubClock) {
  let opening;
  const open = () => {
    const attempt = login();
    opening = attempt;
    attempt.catch((error) => {
      const mayPass = error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && error.code === "REGISTRY_UNREACHABLE";
      if (mayPass && opening === attempt) opening = void 0;
    });
    return attempt;
  };
  const shared = async (isOver) => {
    const before = opening;
    if (before === void 0) return open();
    const session = await before;
    if (!isOver(session)) return session;
    return opening === before ? open() : shared(isOver);
  };
  return {
    current: () => shared(({ endsAt }) => (hubClock.now() ?? endsAt) >= endsAt - margin),
    replace: (refused2) => shared((session) => session === refused2)
  };
}
function createHubClock(clock) {
  let ahead;
  const record = ({ headers }) => {
    const time = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInstant */ .nV)(headers.date);
    if (time !== void 0) ahead = time - clock.now();
    return time;
  };
  return {
    recordTime: (response) => void record(response),
    readTime: (response, subject) => {
      const time = record(response);
      if (time === void 0) throw (0,_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .hubInvalid */ .dN)(subject, "without its time (Date)");
      return time;
    },
    now: () => ahead === void 0 ? void 0 : clock.now() + ahead
  };
}
const usual = 6e5;
function sessionEnd(jwt, issuedAt) {
  const expires = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_7__/* .jwtClaims */ .vE)(jwt)?.["exp"];
  return typeof expires === "number" ? expires * 1e3 : issuedAt + usual;
}



/***/ }),

/***/ 3200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BY: () => (/* binding */ totpSecretOf),
/* harmony export */   aC: () => (/* binding */ createTotp),
/* harmony export */   w: () => (/* binding */ totpStep)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);


const totpStep = 3e4;
function createTotp(secret) {
  const key = parseBase32(secret.reveal());
  if (key === void 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", {
      message: 'input "hub-totp-secret" is not a base32 text (letters and the digits 2 to 7)',
      hint: "give the secret that the authenticator set-up shows beside its QR code, or the whole otpauth:// link; a code of six digits does not work"
    });
  }
  return (counter) => {
    const message = Buffer.alloc(8);
    message.writeBigUInt64BE(BigInt(counter));
    const mac = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)("sha1", key).update(message).digest();
    const offset = mac.readUInt8(mac.length - 1) & 15;
    return String((mac.readUInt32BE(offset) & 2147483647) % 1e6).padStart(6, "0");
  };
}
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
function parseBase32(text) {
  const digits = text.toUpperCase().replace(/[\s-]/g, "").replace(/=+$/, "");
  if (!/^[A-Z2-7]+$/.test(digits)) return void 0;
  const bytes = [];
  let value = 0;
  let bits = 0;
  for (const digit of digits) {
    value = (value << 5 | alphabet.indexOf(digit)) & 4095;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(value >> bits & 255);
  }
  return Uint8Array.from(bytes);
}
function totpSecretOf(text) {
  if (!/^otpauth:/i.test(text)) return text;
  const link = URL.canParse(text) ? new URL(text) : void 0;
  const parameter = (name) => link?.searchParams.get(name) ?? "";
  const secret = parameter("secret");
  const remedy = "copy the link behind the QR code as it is";
  if (link?.host !== "totp") throw refused("is not a link for time-based codes", remedy);
  if (secret === "") throw refused("is an otpauth:// link without a secret", remedy);
  const odd = Object.entries(served).find(
    ([name, value]) => !["", value].includes(parameter(name).toUpperCase())
  );
  if (odd === void 0) return secret;
  throw refused(
    `asks for another ${odd[0]} than Docker Hub has`,
    `Docker Hub's codes have ${odd[0]} ${odd[1]}: copy the link again, or the text behind secret=`
  );
}
const served = { algorithm: "SHA1", digits: "6", period: "30" };
function refused(said, hint) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", { message: `input "hub-totp-secret" ${said}`, hint });
}



/***/ }),

/***/ 1811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ usedCodes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);


const variable = "DOCKER_OAT_LAST_CODE";
function usedCodes({ environment, exportVariable }) {
  if (environment["GITHUB_ENV"] !== void 0) {
    return {
      last: Number(environment[variable] ?? 0) || 0,
      onUse: (counter) => {
        exportVariable(variable, String(counter));
      }
    };
  }
  const note = noteIn(environment);
  return { last: note?.read() ?? 0, onUse: (counter) => note?.write(counter) };
}
function noteIn(environment) {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: local, HOME: home } = environment;
  const root = cache || local || home && node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, ".cache");
  if (!root || !node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(root)) return void 0;
  const folder = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, "docker-oat-login");
  const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, "last-code");
  return {
    read: () => unlessRefused(() => Number(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, "utf8")) || 0),
    write: (counter) => unlessRefused(() => {
      node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(folder, { recursive: true, mode: 448 });
      node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(file, String(counter), { mode: 384 });
    })
  };
}
function unlessRefused(act) {
  try {
    return act();
  } catch {
    return void 0;
  }
}



/***/ }),

/***/ 1567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ whyOtherPlace),
/* harmony export */   R$: () => (/* binding */ whyChanged),
/* harmony export */   Vy: () => (/* binding */ dueCodes),
/* harmony export */   fX: () => (/* binding */ whyDue),
/* harmony export */   p4: () => (/* binding */ isChangedByOthers),
/* harmony export */   xl: () => (/* binding */ whyOtherStores)
/* harmony export */ });
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2405);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3894);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9737);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);





const dueCodes = {
  asked: "ROTATION_IN_PROGRESS",
  token: "HUB_REJECTED",
  register: "HUB_REJECTED",
  place: "STORE_FAILED"
};
function whyDue(rotation, now) {
  const { policy, forced, compromised } = rotation.setup;
  const { tokens, memory } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const asked = current === void 0 || current.id !== memory.own;
  if (asked && compromised) return { cause: "asked", reason: "the token leaked" };
  if (asked && forced) return { cause: "asked", reason: 'asked for with "force"' };
  const token = whyOtherToken(tokens, current) ?? whyTooOld(current, { now, ...policy });
  if (token !== void 0) return { cause: "token", reason: token };
  if (current === void 0) return void 0;
  const register = whyOtherRegister(current, policy);
  if (register !== void 0) return { cause: "register", reason: register };
  const place = whyOtherPlace(rotation, current, now);
  return place === void 0 ? void 0 : { cause: "place", reason: place };
}
function whyOtherToken(tokens, current) {
  if (tokens.some((token) => token.state === "pending" && (current === void 0 || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(current, token))))
    return "the last rotation was interrupted";
  if (current === void 0)
    return tokens.some(({ state }) => state === "plain") ? "the token was made by hand" : "there is no token yet";
  if (!current.isActive) return "the current token was deactivated";
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.replacedAt === void 0 ? void 0 : "the current token was deleted";
}
function whyTooOld(current, at) {
  if (current === void 0) return void 0;
  if ((0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(current, at.now)) return "the current token expired";
  if (current.expiresAt !== void 0 && current.expiresAt - at.now <= at.graceMs)
    return "the current token expires soon";
  return at.now - current.createdAt >= at.everyMs ? 'the current token has reached its age ("every" in the register)' : void 0;
}
function whyOtherRegister(current, policy) {
  const { resources, label } = current;
  const isSame = resources === void 0 || (0,_tokens_resources_js__WEBPACK_IMPORTED_MODULE_3__/* .compareResources */ .TX)(resources, policy.resources).verdict === "same";
  if (!isSame) return "the register has other repositories or rights than the token";
  if (!(0,_register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .isSameText */ .cZ)((0,_register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLabel */ .Q_)(label).name, policy.label))
    return "the register has another label than the token";
  return whyOtherStores(current, policy);
}
function whyOtherStores(token, { copies }) {
  const isSame = token.description === void 0 || (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === copies;
  return isSame ? void 0 : "the register has other copies than those that got the current token";
}
function whyOtherPlace({ stores, setup }, current, now) {
  const { tolerance } = setup.limits;
  return stores.map((store) => whyChanged(store, { current, now, tolerance })).find((why) => why !== void 0);
}
function isChangedByOthers({ tokens, setup, stores }) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  if (current === void 0 || whyOtherToken(tokens, current) !== void 0) return false;
  if (whyOtherStores(current, setup.policy) !== void 0) return false;
  return stores.some(
    (store) => store.kind === "stamped" && store.updatedAt > current.since || store.kind === "open" && !tokens.some(({ id }) => id === store.holds)
  );
}
function whyChanged(store, { current, now, tolerance }) {
  const storeText = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store);
  if (store.kind === "empty") return `${storeText} has no token yet`;
  if (store.kind === "open" && store.holds !== current.id)
    return `${storeText} does not have the current token`;
  if (store.kind !== "stamped") return void 0;
  if (store.updatedAt > current.since)
    return `${storeText} was changed by somebody else after the last rotation`;
  if (store.ahead === void 0) return void 0;
  if (store.updatedAt < current.createdAt + store.ahead - tolerance)
    return `${storeText} never got the current token`;
  return current.since > now + store.ahead + tolerance ? `the current token's label is ahead of the clock of ${storeText}` : void 0;
}



/***/ }),

/***/ 8457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CP: () => (/* binding */ noSweep),
/* harmony export */   Ut: () => (/* binding */ supersededAt),
/* harmony export */   cK: () => (/* binding */ planSweep)
/* harmony export */ });
/* unused harmony export overdue */
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2405);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3894);
/* harmony import */ var _tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(867);
/* harmony import */ var _tokens_token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);
/* harmony import */ var _due_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1567);





const noSweep = { retire: [], delete: [], held: [], note: [], unread: [] };
function planSweep(rotation, now) {
  const { tokens, setup } = rotation;
  const { limits } = setup;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const gone = overdue(rotation, now);
  if (current === void 0 || !isEverywhere(rotation, current, now)) return { ...noSweep, delete: gone };
  const open = tokens.filter(
    (token) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, current) && !isRetired(token) && !(0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now + limits.look)
  );
  const atOnce = isLeakReplaced(rotation);
  const over = atOnce ? open : open.filter((token) => isOver(token, { rotation, now }));
  const kept = atOnce ? [] : over.flatMap((token) => keep(token, { rotation, now }));
  const retire = over.map(({ id }) => id).filter((id) => !kept.some((it) => it.id === id));
  return {
    retire,
    delete: gone,
    held: kept.flatMap((it) => "code" in it ? [] : it),
    unread: kept.flatMap((it) => "code" in it ? it : []),
    note: open.filter((token) => !retire.includes(token.id) && lacksNote(token)).map((token) => ({ id: token.id, replacedAt: supersededAt(token, { tokens, now }) }))
  };
}
function isEverywhere(rotation, current, now) {
  return (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(current, now) && (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(current)?.replacedAt === void 0 && (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherStores */ .xl)(current, rotation.setup.policy) === void 0 && (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherPlace */ .An)(rotation, current, now) === void 0;
}
function overdue(rotation, now) {
  const { tokens, setup } = rotation;
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  const wait = isLeakReplaced(rotation) ? -Infinity : setup.policy.deleteAfterMs;
  const isSuperseded = (token) => current !== void 0 && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, current);
  return tokens.filter(
    (token) => isRetired(token) ? now - token.since >= wait || (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now) : isSuperseded(token) && (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now)
  ).map(({ id }) => id);
}
function isRetired(token) {
  return token.state === "retired" && !token.isActive;
}
function isRevived({ state, isActive }) {
  return state === "retired" && isActive;
}
function isLeakReplaced({ setup, tokens, memory }) {
  const current = (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .findCurrent */ .$Q)(tokens);
  return setup.compromised && current !== void 0 && current.id === memory.own;
}
function isOver(token, { rotation, now }) {
  const { tokens, setup } = rotation;
  const { policy, limits } = setup;
  const isRested = token.state !== "pending" || token.run === _register_label_js__WEBPACK_IMPORTED_MODULE_4__/* .endedRun */ .Ok || now - lastSign(token, now + limits.alive) >= limits.rest;
  const since = supersededAt(token, { tokens, now });
  return isRested && !isRevived(token) && (policy.graceMs === 0 || now - since >= policy.graceMs);
}
function supersededAt(token, { tokens, now }) {
  if (isRevived(token)) return now;
  const next = tokens.find(
    (other) => (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isOlder */ .tW)(token, other) && (other.state === "current" || other.state === "retired")
  );
  const listed = next === void 0 ? now : next.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .currentSince */ .sJ)(next) : next.createdAt;
  return Math.max((0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.replacedAt ?? listed, token.state === "current" ? (0,_tokens_token_js__WEBPACK_IMPORTED_MODULE_2__/* .currentSince */ .sJ)(token) : 0);
}
function lacksNote(token) {
  if (isRevived(token)) return true;
  if (token.state === "pending" || !token.isActive || token.description === void 0) return false;
  return (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.replacedAt === void 0;
}
function lastSign({ since, createdAt }, latest) {
  return since > latest ? createdAt : since;
}
function keep(token, { rotation, now }) {
  const { tokens, setup } = rotation;
  const copy = findOtherCopy(token, { rotation, now });
  if (copy !== void 0) return [copy];
  if (!token.isActive || token.lastUsedAt === void 0) return [];
  const from = supersededAt(token, { tokens, now }) + setup.policy.graceMs / 2;
  return token.lastUsedAt >= from ? [{ id: token.id, lastUsedAt: token.lastUsedAt }] : [];
}
function findOtherCopy(token, { rotation, now }) {
  const { neighbours, setup } = rotation;
  const { policy, limits } = setup;
  const { tolerance } = limits;
  const isAtHome = (0,_tokens_copies_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(token)?.copies === policy.copies;
  for (const neighbour of neighbours) {
    for (const store of neighbour.stores) {
      if (policy.access === "push" && store.store.startsWith("kubernetes:")) continue;
      if (store.kind === "failed") {
        if (isAtHome) continue;
        const place = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_0__/* .storeWords */ .fI)(store.store);
        const reason = `${token.id} was not deactivated, because ${place} of ${JSON.stringify(neighbour.label)} could not be read: ${store.message}`;
        return { id: token.id, code: store.code, reason };
      }
      const isOpen = !isSettled(store, { neighbour, tolerance, now }) && mayHold(store, token, tolerance);
      if (isOpen) return { id: token.id, store: store.store };
    }
  }
  return void 0;
}
function isSettled(store, { neighbour, tolerance, now }) {
  const { current } = neighbour;
  if (current === void 0 || (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyOtherStores */ .xl)(current, neighbour) !== void 0) return false;
  return (0,_due_js__WEBPACK_IMPORTED_MODULE_3__/* .whyChanged */ .R$)(store, { current, now, tolerance }) === void 0;
}
function mayHold(store, token, tolerance) {
  if (store.kind === "empty") return false;
  if (store.kind === "open") return store.holds === token.id || store.holds === void 0;
  if (store.kind !== "stamped" || store.ahead === void 0) return true;
  return store.updatedAt >= token.createdAt + store.ahead - tolerance;
}



/***/ }),

/***/ 838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedOutCommit),
/* harmony export */   e: () => (/* binding */ otherCommit)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _cloned_commit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(415);


async function checkedOutCommit(file, files, environment) {
  const top = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(environment["GITHUB_WORKSPACE"] ?? "/");
  let folder = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(file));
  for (; ; ) {
    const clone = await (0,_cloned_commit_js__WEBPACK_IMPORTED_MODULE_1__/* .clonedCommit */ .l)(folder, files);
    if (clone !== void 0) return clone.commit;
    const above = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(folder);
    if (folder === top || folder === above) return void 0;
    folder = above;
  }
}
function otherCommit(commit, environment) {
  const { GITHUB_ACTIONS: isGithub, GITHUB_SHA: started, GITHUB_REF: ref = "" } = environment;
  if (isGithub !== "true" || !started || commit === void 0 || commit === started) return void 0;
  return `the register comes from commit ${commit.slice(0, 7)}, and this run was started for commit ${started.slice(0, 7)} of ${ref || "its ref"}`;
}



/***/ }),

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Ud: () => (/* binding */ parseRepositoryNames),
/* harmony export */   Wf: () => (/* binding */ parseRepositoryIds),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   mO: () => (/* binding */ parseVariable),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);

const field = (json, name) => typeof json === "object" && json !== null ? json[name] : void 0;
const parseRepository = (json) => {
  const [id, fullName, archived] = ["id", "full_name", "archived"].map((name) => field(json, name));
  if (typeof id !== "number" || typeof fullName !== "string") return void 0;
  return { id, fullName, isArchived: archived === true };
};
const parseKey = (json) => {
  const [id, key] = [field(json, "key_id"), field(json, "key")];
  return typeof id === "string" && typeof key === "string" ? { id, key } : void 0;
};
const parseSecret = (json) => {
  const [name, updated] = [field(json, "name"), field(json, "updated_at")];
  const updatedAt = typeof updated === "string" ? (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(updated) : void 0;
  if (typeof name !== "string" || updatedAt === void 0) return void 0;
  const visibility = ["all", "private", "selected"].find((it) => it === field(json, "visibility"));
  return { name, updatedAt, visibility };
};
const parseSecrets = (json) => parsePage(json, { name: "secrets", parse: parseSecret });
const parseRepositoryIds = (json) => parsePage(json, { name: "repositories", parse: parseId });
const parseId = (json) => {
  const id = field(json, "id");
  return typeof id === "number" ? id : void 0;
};
const parseRepositoryNames = (json) => parsePage(json, { name: "repositories", parse: (item) => parseText(field(item, "full_name")) });
const parseVariables = (json) => parsePage(json, {
  name: "variables",
  parse: (item) => {
    const [name, value] = [parseText(field(item, "name")), parseText(field(item, "value"))];
    return name === void 0 || value === void 0 ? void 0 : { name, value };
  }
});
const parseText = (json) => typeof json === "string" ? json : void 0;
const parseVariable = (json) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(parseText(field(json, "value")));
function parsePage(json, { name, parse }) {
  const [total, list] = [field(json, "total_count"), field(json, name)];
  if (typeof total !== "number" || !Number.isSafeInteger(total) || total < 0) return void 0;
  if (!Array.isArray(list)) return void 0;
  const items = list.map(parse).filter((item) => item !== void 0);
  return items.length === list.length ? { total, items } : void 0;
}



/***/ }),

/***/ 1816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wg: () => (/* binding */ createGithubCall),
  Wf: () => (/* binding */ githubAddress),
  os: () => (/* binding */ unexpected)
});

// EXTERNAL MODULE: ./build/src/base/address.js
var address = __webpack_require__(9759);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/register/store.js
var register_store = __webpack_require__(3894);
// EXTERNAL MODULE: ./build/src/stores/github/client.js + 3 modules
var github_client = __webpack_require__(7115);
// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/src/stores/github/failure.js





function githubRefusal(refused) {
  const { store, refusal } = refused;
  const [code, message, hint] = "fault" in refusal ? failed(refusal) : explain(refusal, refused);
  const cause = "fault" in refusal && refusal.fault instanceof Error ? { cause: refusal.fault } : {};
  return new error/* OatError */.vE(code, { message: `${(0,register_store/* storeWords */.fI)(store)}: ${message}`, hint, ...cause });
}
function failed(refusal) {
  return ["STORE_FAILED", `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, (0,http_failure/* networkHint */.uw)(refusal.fault)];
}
function explain(refusal, { target, isInstallation }) {
  const { status, message, sso, limit, asked } = refusal;
  const said = `HTTP ${status}, ${(0,base_text/* printable */.g$)(message, 200)}`;
  if (limit !== void 0 && asked !== void 0 && asked > retry/* longestWait */._s) {
    const wait = (0,retry/* seconds */.YA)(asked);
    return ["RATE_LIMITED", `GitHub's rate limit ends in ${wait} (${said})`, `run it again in ${wait}`];
  }
  if (limit !== void 0) {
    return [
      "STORE_FAILED",
      `GitHub keeps answering that its rate limit is reached (${said})`,
      "run it again in an hour"
    ];
  }
  switch (status) {
    case 401:
      return [
        "STORE_FORBIDDEN",
        `GitHub does not accept input "github-token" (${said})`,
        "it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour"
      ];
    case 403:
      return ["STORE_FORBIDDEN", `input "github-token" cannot write it (${said})`, forbiddenHint()];
    case 404:
      return [
        "STORE_MISSING",
        `${target.place} does not exist, or input "github-token" cannot see it`,
        `check the name in the register, and that the token has ${target.permission}`
      ];
    default:
      return [
        "STORE_FAILED",
        `GitHub answers ${said}`,
        status >= 500 ? "GitHub has a problem: run it again later" : "read what GitHub says"
      ];
  }
  function forbiddenHint() {
    if (sso !== void 0) return "authorize the token for the single sign-on of the organization";
    if (/archived/i.test(message))
      return "the repository is archived: unarchive it, or remove it from the register";
    const need = `give the token ${target.permission}`;
    if (!isInstallation) return need;
    return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`;
  }
}


;// CONCATENATED MODULE: ./build/src/stores/github/call.js






function createGithubCall(client, { isInstallation }) {
  const refusal = ({ store, target }, reply) => githubRefusal({ store, target, refusal: "isLate" in reply ? tooLate : reply, isInstallation });
  async function find(question) {
    const reply = await client.send(question.request);
    if (!(0,github_client/* isAnswer */.T)(reply)) {
      if ("status" in reply && reply.status === 404) return void 0;
      throw refusal(question, reply);
    }
    const parsed = reply.status === 200 ? question.parse(reply.data) : void 0;
    if (parsed === void 0) throw unexpected(question, reply.status);
    return parsed;
  }
  return {
    send: client.send,
    serverTime: client.serverTime,
    ahead: client.ahead,
    refusal,
    find,
    ask: async (question) => {
      const found = await find(question);
      if (found === void 0) throw refusal(question, { status: 404, message: "", sso: void 0 });
      return found;
    }
  };
}
const tooLate = { fault: { message: "no time was left to send it" } };
function unexpected({ store, request }, status) {
  const said = `${request.method} ${request.path} is answered with HTTP ${status} and something unexpected`;
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,register_store/* storeWords */.fI)(store)}: ${said}`,
    hint: "check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place"
  });
}
function githubAddress(given) {
  const text = given?.trim() ?? "";
  if (text === "") return "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  const isPlain = url !== void 0 && `${url.username}${url.password}${url.search}${url.hash}` === "";
  if (isPlain && (0,address/* isTrustworthy */.Gz)(url)) return url.href.replace(/\/+$/, "");
  throw new error/* OatError */.vE("STORE_FAILED", {
    message: `GITHUB_API_URL is ${(0,base_text/* printable */.g$)(text, 120)}: not encrypted and not on this machine, or not the address of an API`,
    hint: "set the https address of the API"
  });
}



/***/ }),

/***/ 7115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ createGithubClient),
  T: () => (/* binding */ isAnswer)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
;// CONCATENATED MODULE: ./build/src/stores/github/bounded-fetch.js
const longestAnswer = 4 * 1024 * 1024;
function boundedFetch(fetch, limit = longestAnswer) {
  return async (url, options) => {
    const answer = await fetch(url, options);
    const bytes = await readBody(answer, limit);
    const { status, statusText, headers } = answer;
    return {
      status,
      statusText,
      headers,
      url: answer.url,
      body: null,
      text: () => Promise.resolve(new TextDecoder().decode(bytes)),
      arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer)
    };
  };
}
async function readBody({ status, body }, limit) {
  const chunks = [];
  let size = 0;
  try {
    for await (const chunk of body ?? []) {
      size += chunk.length;
      if (size > limit) throw new Error(`its answer has more than ${limit / 1024 / 1024} MiB`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (status < 400) throw error;
  }
  return Buffer.concat(chunks);
}


// EXTERNAL MODULE: ./build/src/stores/github/pace.js
var pace = __webpack_require__(8863);
// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
;// CONCATENATED MODULE: ./build/src/stores/github/patience.js


const firstLimitPause = 6e4;
function createGithubPatience(options) {
  const { attempts, clock } = options;
  let tries = 0;
  let left = options.timeoutMs;
  return (failure) => {
    tries += 1;
    if (tries >= attempts) return void 0;
    const limit = "status" in failure ? failure.limit : void 0;
    const asked = "status" in failure ? failure.asked : void 0;
    if (limit !== void 0) {
      const pause2 = asked ?? firstLimitPause * 2 ** (tries - 1);
      return pause2 > retry/* longestWait */._s ? void 0 : { pause: pause2, news: `GitHub's ${limit}: going on in ${(0,retry/* seconds */.YA)(pause2)}` };
    }
    if (!mayPass(failure)) return void 0;
    const pause = asked ?? (0,retry/* backoff */.JN)(tries, clock.random());
    left -= pause;
    const count = `${tries + 1} of ${attempts}`;
    return left < 0 ? void 0 : {
      pause,
      news: `GitHub: ${(0,http_failure/* describeOutcome */.SS)(failure)}; trying again in ${(0,retry/* seconds */.YA)(pause)} (${count})`
    };
  };
}
function mayPass(failure) {
  return "fault" in failure ? !(0,http_failure/* isFinalNetworkFault */.vX)(failure.fault) : (0,retry/* isTransient */.dg)(failure.status);
}
function readFailure(error, now) {
  const { status, message, response } = error;
  if (response === void 0 || status === void 0) return { fault: networkErrorOf(error) };
  const header = (name) => response.headers[name]?.toString();
  const refusal = { status, message, sso: header("x-github-sso") };
  const asked = (0,retry/* retryAfter */.P9)(header("retry-after"), now);
  const isLimited = status === 403 || status === 429;
  if (isLimited && asked === void 0 && header("x-ratelimit-remaining") === "0") {
    return { ...refusal, limit: "rate limit", asked: untilReset(header("x-ratelimit-reset"), now) };
  }
  const isSecondary = status === 429 || asked !== void 0 || /rate limit/i.test(message);
  return { ...refusal, asked, limit: isLimited && isSecondary ? "secondary rate limit" : void 0 };
}
function untilReset(header, now) {
  const reset = Number(header) * 1e3;
  return Number.isFinite(reset) ? Math.max(0, reset + 1e3 - now) : void 0;
}
function networkErrorOf(error) {
  const { cause } = error;
  const isCause = typeof cause === "object" && cause !== null && "message" in cause;
  return isCause ? networkErrorOf(cause) : error;
}


;// CONCATENATED MODULE: ./build/src/stores/github/exchange.js





const redirectLimit = 3;
const notSent = "NotSentError";
function isNotSent(error) {
  return error instanceof DOMException && error.name === notSent;
}
function createGithubExchange(options) {
  const { clock, signal } = options;
  const turns = (0,pace/* createGithubTurns */.sC)(options);
  const time = createGithubTime(clock);
  let fetch;
  async function once(send, request, isSent) {
    await renewBody(request, { isSent });
    if (clock.now() >= (endOf(request) ?? Infinity)) {
      const said = "no time was left to send it";
      throw isSent ? new Error(said) : new DOMException(said, notSent);
    }
    request.request.signal = AbortSignal.any([signal, AbortSignal.timeout(options.timeoutMs)]);
    request.request["redirect"] = "manual";
    request.request.fetch = fetch ??= boundedFetch(request.request.fetch);
    try {
      const answer = await send(request);
      time.hear(answer);
      return { answer };
    } catch (error) {
      signal.throwIfAborted();
      time.hear(error.response);
      return { error };
    }
  }
  async function carry(send, request) {
    const patience = createGithubPatience(options);
    let hops = 0;
    let isSent = false;
    for (; ; ) {
      const act = () => once(send, request, isSent);
      const outcome = await turns.take(request.method, { before: endOf(request), act });
      if ("answer" in outcome) {
        const target = redirectTarget(outcome.answer);
        if (target === void 0 || hops >= redirectLimit) return outcome.answer;
        hops += 1;
        request.url = target;
      } else {
        const failure = readFailure(outcome.error, time.now());
        isSent ||= !("limit" in failure && failure.limit !== void 0);
        const wait = patience(failure);
        if (wait === void 0) throw outcome.error;
        options.onWait(wait.news);
        await clock.sleep(wait.pause, signal);
      }
    }
  }
  return { carry, time };
}
function createGithubTime(clock) {
  let last;
  return {
    hear(answer) {
      const date = (0,time/* parseInstant */.nV)(answer?.headers.date);
      if (date !== void 0) last = { date, ahead: date - clock.now() };
    },
    /** As last heard, since 1970. */
    heard: () => last?.date,
    /** How far it was ahead of ours then. */
    ahead: () => last?.ahead,
    /** At this moment, since 1970; ours before the first answer. */
    now: () => clock.now() + (last?.ahead ?? 0)
  };
}
function endOf({ request }) {
  return request["before"];
}
function redirectTarget({ status, headers: { location }, url }) {
  if (status < 300 || location === void 0 || !URL.canParse(location, url)) return void 0;
  const target = new URL(location, url);
  return target.origin === new URL(url).origin ? target.href : void 0;
}
async function renewBody(request, { isSent }) {
  const makeBody = request.request["makeBody"];
  if (makeBody === void 0) return;
  try {
    request["data"] = await makeBody();
  } catch (error) {
    if (isSent && error instanceof base_error/* OatError */.vE) throw new Error(error.message);
    throw error;
  }
}


;// CONCATENATED MODULE: ./build/src/stores/github/client.js



function isAnswer(reply) {
  return "data" in reply;
}
function createGithubClient(options) {
  let loaded;
  const { carry, time } = createGithubExchange(options);
  async function load() {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 717).then(__webpack_require__.bind(__webpack_require__, 4717));
    const octokit = getOctokit(options.token.reveal(), {
      baseUrl: options.apiUrl,
      userAgent: "docker-oat-login",
      log: { debug: ignore, info: ignore, warn: ignore, error: ignore }
    });
    octokit.hook.wrap("request", carry);
    return octokit;
  }
  return {
    serverTime: time.heard,
    ahead: time.ahead,
    send: async ({ method, path, body, before }) => {
      const octokit = await (loaded ??= load());
      try {
        const url = `${options.apiUrl}${path}`;
        const answer = await octokit.request({
          method,
          url,
          ...body !== void 0 && typeof body !== "function" && { data: body },
          request: { before, ...typeof body === "function" && { makeBody: body } }
        });
        return { status: answer.status, data: answer.data };
      } catch (error) {
        options.signal.throwIfAborted();
        if (isNotSent(error)) return { isLate: true };
        if (error instanceof base_error/* OatError */.vE) throw error;
        return readFailure(error, time.now());
      }
    }
  };
}
const ignore = () => void 0;



/***/ }),

/***/ 2764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readWholeList)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);

const mostPages = 100;
const mostReadings = 6;
async function readWholeList(list) {
  let before;
  for (let readings = 1; readings <= mostReadings; readings++) {
    const { items, total, pages } = await readPages(list);
    const keys = items.map(list.keyOf);
    const isWhole = new Set(keys).size === keys.length && keys.length === total;
    if (isWhole && pages === 1) return items;
    const view = JSON.stringify([total, keys]);
    if (view === before && isWhole) return items;
    if (view === before) throw incomplete(list, `${new Set(keys).size} of ${total} entries`);
    before = view;
  }
  throw incomplete(list, `another list in each of ${mostReadings} readings`);
}
async function readPages(list) {
  const { call, store, target, path, size, parse } = list;
  const items = [];
  let expected;
  for (let page = 1; ; page++) {
    const request = { method: "GET", path: `${path}?per_page=${size}&page=${page}` };
    const { total, items: found } = await call.ask({ store, target, request, parse });
    if (total > mostPages * size) throw incomplete(list, `${total} entries`);
    expected ??= total;
    items.push(...found);
    const isOver = found.length === 0 || items.length >= total || total !== expected;
    if (isOver || page === mostPages) return { items, total, pages: page };
  }
}
function incomplete({ store, what, path }, seen) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${store}: GitHub's list of ${what} cannot be read completely (GET ${path}: ${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)'
  });
}



/***/ }),

/***/ 8863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ githubPace),
/* harmony export */   sC: () => (/* binding */ createGithubTurns)
/* harmony export */ });
/* unused harmony export nextTurn */
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(973);

const second = 1e3;
const minute = 60 * second;
const hour = 60 * minute;
const reads = ["GET", "HEAD"];
const writes = (method) => reads.includes(method) ? 0 : 1;
const creates = (method) => method === "DELETE" ? 0 : writes(method);
const points = (method) => reads.includes(method) ? 1 : 5;
const githubPace = [
  { span: second, most: 1, weigh: writes },
  { span: minute, most: 80, weigh: creates },
  { span: minute, most: 900, weigh: points },
  { span: hour, most: 500, weigh: creates }
];
function nextTurn(past, next) {
  const { now, method, windows } = next;
  return Math.max(now, ...windows.map((window) => turnIn(window, { past, method })));
}
function longestSpan(windows) {
  return Math.max(0, ...windows.map(({ span }) => span));
}
function turnIn({ span, most, weigh }, { past, method }) {
  let room = most - weigh(method);
  if (weigh(method) === 0) return -Infinity;
  for (const { at, method: before } of past.toSorted((a, b) => b.at - a.at)) {
    room -= weigh(before);
    if (room < 0) return at + span;
  }
  return -Infinity;
}
const worthTelling = 1e4;
function createGithubTurns({ clock, signal, windows, onWait }) {
  const past = [];
  const memory = longestSpan(windows);
  let lastWrite = Promise.resolve();
  async function pace(method, { before = Infinity, act }) {
    signal.throwIfAborted();
    const now = clock.now();
    while (past[0] !== void 0 && past[0].at < now - memory) past.shift();
    const turn = { at: nextTurn(past, { now, method, windows }), method };
    past.push(turn);
    const pause = Math.min(turn.at, before) - now;
    if (pause > worthTelling) onWait(`GitHub limits how much may be written: going on in ${(0,_base_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .seconds */ .YA)(pause)}`);
    try {
      if (pause > 0) await clock.sleep(pause, signal);
      const result = await act();
      turn.at = clock.now();
      return result;
    } catch (error) {
      past.splice(past.indexOf(turn), 1);
      throw error;
    }
  }
  return {
    /** What `act` gives or throws, once its turn has come; the signal's reason. */
    take(method, turn) {
      if (reads.includes(method)) return pace(method, turn);
      const write = lastWrite.then(() => pace(method, turn));
      lastWrite = write.catch(() => void 0);
      return write;
    }
  };
}



/***/ }),

/***/ 9169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ parsePublicKey),
/* harmony export */   o: () => (/* binding */ seal)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);


function parsePublicKey(base64, store) {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  if (isKey(bytes)) return bytes;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${(0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
    hint: "check that GITHUB_API_URL is a GitHub API and that no proxy changes its answers"
  });
}
function isKey(bytes) {
  return bytes.length === 32;
}
async function seal(value, key) {
  const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString("base64");
}



/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ secretTarget)
/* harmony export */ });
const families = { actions: "Secrets", dependabot: "Dependabot secrets", codespaces: "Codespaces secrets" };
function secretTarget(store, repository) {
  const [owner = "", name = ""] = repository.split("/").map(encodeURIComponent);
  const repositoryPath = `/repos/${owner}/${name}`;
  switch (store.kind) {
    case "repository-secret":
      return {
        path: `${repositoryPath}/${store.app}`,
        place: `repository ${repository}`,
        permission: `the repository permission "${families[store.app]}: write" for ${repository}`,
        variablePermission: `the repository permission "Variables: write" for ${repository}`
      };
    case "environment-secret":
      return {
        path: `${repositoryPath}/environments/${encodeURIComponent(store.environment)}`,
        place: `environment ${store.environment} of ${repository}`,
        permission: `the repository permission "Environments: write" for ${repository}`,
        variablePermission: `the repository permission "Environments: write" for ${repository}`
      };
    case "organization-secret": {
      const { organization, app } = store;
      const family = families[app];
      return {
        path: `/orgs/${encodeURIComponent(organization)}/${app}`,
        place: `organization ${organization}`,
        permission: `the organization permission "${app === "actions" ? family : `Organization ${family.toLowerCase()}`}: write" for ${organization}`,
        variablePermission: `the organization permission "Variables: write" for ${organization}`
      };
    }
  }
}



/***/ }),

/***/ 13:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ organizationPlace),
/* harmony export */   Ki: () => (/* binding */ createGithubAccess),
/* harmony export */   cV: () => (/* binding */ writeVariable),
/* harmony export */   kz: () => (/* binding */ writeSecret),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(721);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1816);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7115);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2764);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9169);






async function writeSecret(located, options) {
  const { call, places } = options;
  const key = await places.key(located);
  const sentAt = call.serverTime();
  let request = await sealedRequest(located, { key, ...options });
  let reply = await call.send(request);
  if (mayBeStaleKey(reply)) {
    const renewed = await places.renewKey(located);
    if (renewed.id !== key.id) {
      request = await sealedRequest(located, { key: renewed, ...options });
      reply = await call.send(request);
    }
  }
  const made = { store: located.name, target: located.target, request };
  if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204;
    if (isWritten) return { result: "written", sentAt, answeredAt: call.serverTime() };
    return { result: "lost", error: (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .unexpected */ .os)(made, reply.status) };
  }
  if ("isLate" in reply) return { result: "late" };
  const error = call.refusal(made, reply);
  if ("fault" in reply || reply.status >= 500) return { result: "lost", error };
  throw error;
}
async function sealedRequest({ store, target }, { key, value, access, before }) {
  const sealed = { encrypted_value: await (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .seal */ .o)(value, key.key), key_id: key.id };
  const body = access === void 0 ? sealed : async () => ({ ...sealed, ...await access() });
  const path = `${target.path}/secrets/${store.secret}`;
  return { method: "PUT", path, body, before };
}
function mayBeStaleKey(reply) {
  return !(0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(reply) && "status" in reply && [422, 500].includes(reply.status);
}
async function writeVariable({ target }, options) {
  const { call, name, expiresAt, isNew, access, before } = options;
  const plain = { name, value: new Date(expiresAt).toISOString() };
  const body = access === void 0 ? plain : async () => ({ ...plain, ...await access() });
  const path = `${target.path}/variables`;
  const change = () => call.send({ method: "PATCH", path: `${path}/${name}`, body, before });
  const statusOf = (reply) => "status" in reply ? reply.status : void 0;
  const end = (last, mayBeOld) => {
    if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(last)) return "done";
    return "isLate" in last ? "late" : { refusal: last, mayBeOld };
  };
  const found = await call.send({ method: "GET", path: `${path}/${name}` });
  if ((0,_client_js__WEBPACK_IMPORTED_MODULE_3__/* .isAnswer */ .T)(found)) {
    return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVariable */ .mO)(found.data) === expiresAt ? "same" : end(await change(), true);
  }
  const isForbidden = statusOf(found) === 403 && !("limit" in found && found.limit !== void 0);
  if (statusOf(found) !== 404 && !isForbidden) return end(found, true);
  if (!isNew) return "same";
  if (isForbidden) return end(found, false);
  const created = await call.send({ method: "POST", path, body, before });
  return statusOf(created) === 409 ? end(await change(), true) : end(created, false);
}
const pageSize = 100;
function createGithubAccess(options) {
  const { call, single, findId, warn } = options;
  async function readIds({ name, store, target }) {
    return (0,_list_js__WEBPACK_IMPORTED_MODULE_4__/* .readWholeList */ .E)({
      call,
      store: name,
      target,
      size: pageSize,
      parse: _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryIds */ .Wf,
      keyOf: (id) => id,
      path: `${target.path}/secrets/${store.secret}/repositories`,
      what: "the repositories that may read the secret"
    });
  }
  async function read(located, secret) {
    const { visibility } = located.store;
    if (secret !== void 0) {
      if (secret.visibility === void 0) throw untold(located.name);
      if (secret.visibility !== "selected") return { visibility: secret.visibility };
      return { visibility: "selected", selected_repository_ids: await readIds(located) };
    }
    if (visibility?.kind !== "selected") return { visibility: visibility?.kind ?? "private" };
    const ids = [];
    for (const repository of visibility.repositories) ids.push(await findId(repository, located.name));
    return { visibility: "selected", selected_repository_ids: ids };
  }
  const readNow = async (located) => read(located, await single(located));
  return {
    read,
    /** For one write: `take` right before each try; `compare` once it is written. */
    follow(located) {
      let sent;
      return {
        take: async () => sent = await readNow(located),
        compare: async () => {
          try {
            const after = await readNow(located);
            if (sent !== void 0 && !isSameAccess(sent, after)) warn(changed(located, { sent, after }));
          } catch (error) {
            if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)) throw error;
            warn(`${error.message}; the secret is written: check on GitHub who may read it`);
          }
        }
      };
    }
  };
}
function organizationPlace({ store, name, target }) {
  return store.kind === "organization-secret" ? { store, name, target } : void 0;
}
function changed({ name }, { sent, after }) {
  const [before, now] = [describeAccess(sent), describeAccess(after)];
  return `${name}: who may read this secret changed while it was written (before: ${before}, now: ${now}); check its repository access on GitHub`;
}
function isSameAccess(one, other) {
  const ids = ({ selected_repository_ids = [] }) => [...new Set(selected_repository_ids)].sort((a, b) => a - b).join();
  return one.visibility === other.visibility && ids(one) === ids(other);
}
function describeAccess({ visibility, selected_repository_ids: ids = [] }) {
  if (visibility !== "selected") return visibility;
  return `${ids.length} selected ${ids.length === 1 ? "repository" : "repositories"}`;
}
function untold(store) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
}



/***/ }),

/***/ 867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   OX: () => (/* binding */ withoutCopies),
/* harmony export */   l5: () => (/* binding */ isElsewhere),
/* harmony export */   lS: () => (/* binding */ copiesOf),
/* harmony export */   qm: () => (/* binding */ noteMark)
/* harmony export */ });
/* unused harmony export readMark */
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);


const marks = /\s*\[copies (?<copies>[0-9a-f]{8}|unknown)(?: in (?<home>[\w.-]+\/[\w.-]+))?(?:, replaced (?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ))?(?<answer>, place changed)?\]/g;
const longestDescription = 200;
const half = /\p{Cs}/gu;
function copiesOf(stores, thisRepository) {
  const places = new Set(stores.map((store) => placeOf(store, thisRepository)));
  return hash([...places].sort().join("\n")).toString(16).padStart(8, "0");
}
function readMark(description) {
  const found = [...description.matchAll(marks)].at(-1)?.groups;
  if (found === void 0) return void 0;
  const { copies, home, time, answer } = found;
  return {
    copies: copies === "unknown" ? void 0 : copies,
    home,
    replacedAt: (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(time),
    isAnswer: answer !== void 0
  };
}
function markOf({ description }) {
  return description === void 0 ? void 0 : readMark(description);
}
function isElsewhere(mark, home) {
  if (mark?.home === void 0 || home === void 0) return false;
  return mark.home.toLowerCase() !== home.toLowerCase();
}
function withoutCopies(description) {
  return description.replace(half, "").replace(marks, "").trim();
}
function noteMark(description, mark) {
  const text = ` ${writeMark(mark)}`;
  const words = withoutCopies(description).slice(0, longestDescription - text.length);
  return `${words.replace(half, "").trimEnd()}${text}`.trimStart();
}
function writeMark({ copies = "unknown", home, replacedAt, isAnswer = false }) {
  const at = replacedAt === void 0 ? "" : `, replaced ${new Date(replacedAt).toISOString().replace(/\.\d+Z$/, "Z")}`;
  const answer = isAnswer && replacedAt === void 0 ? ", place changed" : "";
  return `[copies ${copies}${home === void 0 ? "" : ` in ${home}`}${at}${answer}]`;
}
function placeOf(store, thisRepository) {
  const identity = (0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeIdentity */ .u)(store, thisRepository);
  if (store.kind !== "organization-secret" || store.visibility === void 0) return identity;
  const { visibility } = store;
  const readers = visibility.kind === "selected" ? visibility.repositories.map((it) => it.toLowerCase()) : [];
  return [identity, visibility.kind, ...readers.sort()].join(" ");
}
function hash(text) {
  let state = 2166136261;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 16777619);
  }
  state = Math.imul(state ^ state >>> 16, 2246822507);
  state = Math.imul(state ^ state >>> 13, 3266489909);
  return (state ^ state >>> 16) >>> 0;
}



/***/ }),

/***/ 1717:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ entrySection),
/* harmony export */   qz: () => (/* binding */ strangerSection),
/* harmony export */   w0: () => (/* binding */ timelineTable)
/* harmony export */ });
/* harmony import */ var _base_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7522);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8602);
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2405);
/* harmony import */ var _token_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6617);




const mostBars = 100;
const openEnd = 90 * _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
const kinds = {
  Current: "current",
  "Hand-made": "older",
  Superseded: "older",
  Deactivated: "dead",
  Pending: "odd",
  Duplicate: "odd",
  Reactivated: "odd"
};
function entrySection(name, { tokens, current, leavesAt, now }) {
  return {
    name,
    bars: tokens.map((token) => {
      const role = (0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenRole */ .Sh)(token, current);
      const leaves = role === "Superseded" ? leavesAt(token) : Infinity;
      const isLate = leaves < now;
      const end = Math.max(leaves, now);
      return draw(token, { name: role.toLowerCase(), kind: isLate ? "odd" : kinds[role], end, now });
    })
  };
}
function strangerSection(tokens, now) {
  return {
    name: "not in the register",
    bars: tokens.map(
      (token) => draw(token, { name: `\u201C${token.label.slice(0, 40)}\u201D`, kind: "odd", end: Infinity, now })
    )
  };
}
function draw(token, { name, kind, end, now }) {
  const { label, createdAt: from, expiresAt, isActive } = token;
  const { state, time } = (0,_register_label_js__WEBPACK_IMPORTED_MODULE_3__/* .parseLabel */ .Q_)(label);
  const isRetired = state === "retired" && !isActive;
  const last = Math.min(end, expiresAt ?? Infinity, isRetired ? time : Infinity);
  return {
    name: [name, ...isRetired ? [] : notes(token, now)].join(", "),
    kind: (0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .works */ .No)(token, now) ? kind : "dead",
    from,
    to: last === Infinity ? now + openEnd : last
  };
}
function notes(token, now) {
  return [
    ...(0,_token_js__WEBPACK_IMPORTED_MODULE_2__/* .isExpired */ ._d)(token, now) ? ["expired"] : [],
    ...token.isActive ? [] : ["deactivated"],
    ...token.expiresAt === void 0 ? ["no expiry"] : []
  ];
}
const cells = 24;
const longestView = 366 * _base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
const strokes = { current: "\u2588", older: "\u2593", dead: "\u2592", odd: "\u2588" };
function timelineTable(sections, now) {
  const shown = sections.filter(({ bars: bars2 }) => bars2.length > 0);
  const bars = shown.flatMap((section) => section.bars);
  if (bars.length === 0 || bars.length > mostBars) return [];
  const from = Math.max(now - longestView, Math.min(now, ...bars.map((bar) => bar.from)));
  const to = Math.min(now + longestView, Math.max(now, ...bars.map((bar) => bar.to)));
  const scale = { from, step: Math.max(1, (to - from) / cells), now };
  return [
    `| Lifetimes, ${dayOf(from)} to ${dayOf(to)}. \u2503 is today |`,
    "| --- |",
    ...shown.map(
      ({ name, bars: own }) => `| <b>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(name)}</b>${own.map((bar) => line(bar, scale)).join("")} |`
    ),
    ""
  ];
}
function line(bar, scale) {
  const { from, step, now } = scale;
  const today = Math.min(cells - 1, Math.floor((now - from) / step));
  const drawn = Array.from({ length: cells }, (_, cell) => {
    const start = from + cell * step;
    if (cell === today) return "\u2503";
    return bar.from < start + step && bar.to > start ? strokes[bar.kind] : "\xB7";
  });
  const note = bar.kind === "odd" ? ", <b>needs attention</b>" : "";
  return `<br>${(0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(bar.name)}${note}: ${dayOf(bar.from)} to ${dayOf(bar.to)}<br><code>${drawn.join("")}</code>`;
}
function dayOf(at) {
  return (0,_base_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .dayText */ .Ew)((0,_base_time_js__WEBPACK_IMPORTED_MODULE_1__/* .formatTime */ .fU)(at).slice(0, 10));
}



/***/ }),

/***/ 6617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ findCurrent),
/* harmony export */   Ln: () => (/* binding */ span),
/* harmony export */   No: () => (/* binding */ works),
/* harmony export */   Sh: () => (/* binding */ tokenRole),
/* harmony export */   TG: () => (/* binding */ slotTokens),
/* harmony export */   _d: () => (/* binding */ isExpired),
/* harmony export */   nG: () => (/* binding */ readSlotTokens),
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   sJ: () => (/* binding */ currentSince),
/* harmony export */   tW: () => (/* binding */ isOlder),
/* harmony export */   yC: () => (/* binding */ longestWork)
/* harmony export */ });
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1036);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _register_label_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2405);



function readSlotTokens(tokens, name, own) {
  return tokens.flatMap((token) => readToken(token, name, own)).sort((a, b) => isOlder(a, b) ? -1 : 1);
}
function readToken(token, name, own) {
  const label = (0,_register_label_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLabel */ .Q_)(token.label);
  const isNamed = (0,_register_label_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameText */ .cZ)(label.name, name);
  if (isNamed && label.state !== void 0)
    return [{ ...token, state: label.state, since: label.time, run: label.run }];
  if (token.id === own) return [{ ...token, state: "pending", since: token.createdAt }];
  return isNamed ? [{ ...token, state: "plain", since: token.createdAt }] : [];
}
function isOlder(a, b) {
  return a.createdAt < b.createdAt || a.createdAt === b.createdAt && a.id < b.id;
}
function isExpired(token, now) {
  return token.expiresAt !== void 0 && token.expiresAt <= now;
}
function works(token, now) {
  return token.isActive && !isExpired(token, now);
}
function findCurrent(tokens) {
  return tokens.findLast(({ state }) => state === "current");
}
function currentSince(token) {
  return Math.max(token.since, token.createdAt);
}
const longestWork = 15 * 6e4;
function tokenRole(token, current) {
  if (token === current) return "Current";
  if (current === void 0 && token.state === "plain") return "Hand-made";
  if (token.state === "retired") return token.isActive ? "Reactivated" : "Deactivated";
  if (token.state === "plain" && (current?.state === "plain" || current && isOlder(current, token)))
    return "Duplicate";
  return token.state === "pending" && (current === void 0 || isOlder(current, token)) ? "Pending" : "Superseded";
}
function slotTokens(slot, { tokens, now }) {
  const own = readSlotTokens(tokens, slot.label);
  const current = findCurrent(own) ?? own.findLast(({ state }) => state === "plain");
  const alive = own.filter((token) => token.isActive && !isExpired(token, now));
  const isNewer = (token) => current === void 0 || isOlder(current, token);
  return {
    current,
    pending: alive.filter((token) => token.state === "pending" && isNewer(token)),
    superseded: alive.filter((token) => token !== current && !isNewer(token)),
    retired: own.filter((token) => token.state === "retired" && !token.isActive)
  };
}
function span(milliseconds) {
  const hours = Math.floor(milliseconds / 36e5);
  const [count, unit] = hours >= 48 ? [Math.floor(hours / 24), "day"] : [hours, "hour"];
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(count, unit);
}
function date(at) {
  return (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .formatTime */ .fU)(at).slice(0, 10);
}



/***/ })

};
;