"use strict";
exports.id = 695;
exports.ids = [695];
exports.modules = {

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   J5: () => (/* binding */ parseAccount),
/* harmony export */   KZ: () => (/* binding */ parseTimeValue),
/* harmony export */   Ov: () => (/* binding */ parseProtected),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   WM: () => (/* binding */ parseReaders),
/* harmony export */   ak: () => (/* binding */ parseAppToken),
/* harmony export */   bX: () => (/* binding */ parseInstallations),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   cd: () => (/* binding */ parseInstallation),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   dV: () => (/* binding */ parseSeenRepository),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   oI: () => (/* binding */ parseRuns),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5221);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);


const field = (json, name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asJsonObject */ .Oe)(json)?.[name];
const text = (name) => (json) => {
  const value = field(json, name);
  return typeof value === "string" ? value : void 0;
};
const number = (name) => (json) => {
  const value = field(json, name);
  return typeof value === "number" ? value : void 0;
};
const time = (name) => (json) => (0,_base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInstant */ .nV)(text(name)(json));
const says = (name, value) => (json) => field(json, name) === value;
function shape(needed, more) {
  return (json) => {
    const read = Object.entries(needed).map(
      ([name, parse]) => [name, parse(json)]
    );
    if (read.some(([, value]) => value === void 0)) return void 0;
    return { ...Object.fromEntries(read), ...more?.(json) };
  };
}
function page(name, parse) {
  return (json, hasNext = false) => {
    const [total, list] = [number("total_count")(json), field(json, name)];
    if (total === void 0 || !Number.isSafeInteger(total) || total < 0 || !Array.isArray(list)) {
      return void 0;
    }
    const items = list.map((item) => parse(item)).filter((item) => item !== void 0);
    return items.length === list.length ? { total, items, hasNext } : void 0;
  };
}
const repository = { id: number("id"), fullName: text("full_name"), isArchived: says("archived", true) };
const parseRepository = shape(repository);
const parseInstallation = shape({
  id: number("id"),
  granted: (json) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asJsonObject */ .Oe)(field(json, "permissions")),
  isSuspended: (json) => text("suspended_at")(json) !== void 0
});
const parseAppToken = shape({ token: text("token"), expiresAt: time("expires_at") });
const parseKey = shape({ id: text("key_id"), key: text("key") });
const visibilities = ["all", "private", "selected"];
const parseSecret = shape({ name: text("name"), updatedAt: time("updated_at") }, (json) => ({
  visibility: visibilities.find((it) => says("visibility", it)(json))
}));
const parseSecrets = page("secrets", parseSecret);
const parseReaders = page("repositories", shape({ id: number("id"), fullName: text("full_name") }));
const parseVariables = page("variables", shape({ name: text("name"), value: text("value") }));
const parseInstallations = page("installations", (json) => text("client_id")(json) ?? "");
const parseValue = text("value");
const parseTimeValue = time("value");
const parseAccount = text("login");
const parseSeenRepository = shape({ ...repository, defaultBranch: text("default_branch") }, (json) => {
  const [owner, role] = [field(json, "owner"), field(json, "permissions")];
  return {
    /** `owner/repo` that it was forked from. */
    forkOf: says("fork", true)(json) ? text("full_name")(field(json, "parent")) : void 0,
    /** Subjects of ID tokens may have it. */
    ownerId: number("id")(owner),
    isOrganizations: says("type", "Organization")(owner),
    isAdmin: says("admin", true)(role),
    canPush: says("push", true)(role)
  };
});
const parseProtected = (json) => {
  const isProtected = field(json, "protected");
  return typeof isProtected === "boolean" ? isProtected : void 0;
};
const parseTree = (json) => {
  const list = field(json, "tree");
  if (field(json, "truncated") !== false || !Array.isArray(list)) return void 0;
  return new Map(list.map((item) => [text("path")(item) ?? "", text("sha")(item) ?? ""]));
};
const startedAt = (json) => time("run_started_at")(json) ?? time("created_at")(json);
const run = { id: number("id"), path: text("path"), commit: text("head_sha"), event: text("event") };
const parseRuns = page(
  "workflow_runs",
  shape({ ...run, startedAt, page: text("html_url") }, (json) => ({ conclusion: text("conclusion")(json) }))
);



/***/ }),

/***/ 6421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ne: () => (/* binding */ createGithubAsk),
  dD: () => (/* binding */ createGithubTime),
  Tq: () => (/* binding */ isAnswer),
  t2: () => (/* binding */ keepToken)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/http.js + 1 modules
var http = __webpack_require__(6451);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
;// CONCATENATED MODULE: ./build/src/stores/github/octokit.js
async function openOctokit(baseUrl, key) {
  const { GitHub } = await Promise.all(/* import() */[__webpack_require__.e(434), __webpack_require__.e(568)]).then(__webpack_require__.bind(__webpack_require__, 568));
  const ignore = () => void 0;
  const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const options = { baseUrl, userAgent: "docker-oat-login", log };
  if (key === void 0) return new GitHub(options);
  const { createAppAuth: authStrategy } = await Promise.all(/* import() */[__webpack_require__.e(434), __webpack_require__.e(479)]).then(__webpack_require__.bind(__webpack_require__, 6479));
  const auth = { appId: key.clientId, privateKey: key.pem.reveal() };
  return new GitHub({ ...options, authStrategy, auth });
}
async function speak(octokit, {
  method,
  url,
  token,
  body: data
}, exchange) {
  const outcomes = [];
  const fetch = async (address, sent) => {
    const outcome2 = await exchange({ ...sent, method, url: address });
    outcomes.push(outcome2);
    if ("fault" in outcome2) throw new Error(outcome2.fault.message);
    return asResponse(outcome2);
  };
  const accept = { accept: "application/vnd.github+json" };
  const headers = { ...accept, ...token && { authorization: `token ${token.reveal()}` } };
  const sending = { method, url, headers, request: { fetch } };
  const said = await octokit.request({ ...sending, ...data && { data } }).catch((error) => error);
  const outcome = outcomes.at(-1);
  if (outcome !== void 0) return { outcome, said };
  throw said instanceof Error ? said : new TypeError("octokit sent nothing");
}
function asResponse({ status, headers, body }) {
  const isEmpty = [204, 205, 304].includes(status);
  const lines = Object.entries(headers).flatMap(
    ([name, value]) => typeof value === "string" ? [[name, value]] : []
  );
  return new Response(isEmpty ? null : body, { status, headers: Object.fromEntries(lines) });
}


;// CONCATENATED MODULE: ./build/src/stores/github/ask.js






function isAnswer(reply) {
  return "data" in reply;
}
function keepToken(token) {
  let dead;
  return {
    take: () => Promise.resolve(dead ?? token),
    refused: (_path, refusal) => {
      dead = refusal;
      return Promise.resolve(false);
    },
    close: () => Promise.resolve()
  };
}
const mostBytes = 32 * 1024 * 1024;
const firstLimitPause = 6e4;
const late = { fault: { message: "no time was left to send it" }, isLate: true };
function createGithubAsk(options) {
  const { apiUrl, clock, deadline, as, time, turns } = options;
  const [tokens, key] = "pem" in as ? [void 0, as] : [as, void 0];
  const limitOf = createLimits(clock, turns?.hold);
  const attempt = (0,http/* createAttempts */.z)({ ...options, name: "GitHub", mostBytes, onRetry: options.onWait, limitOf });
  let opened;
  const all = async (method, path, { body, before = Infinity } = {}) => {
    const octokit = await (opened ??= openOctokit(apiUrl, key));
    const seen = {};
    const stop = (end) => {
      seen.end = end;
      throw new Error("fault" in end ? end.fault.message : "there is no token to send it again");
    };
    try {
      const last = await attempt({ method, url: apiUrl + path }, (tried, exchange) => {
        const act = async () => {
          if (clock.now() >= before) return stop(late);
          const token = await tokens?.take(path);
          if (token !== void 0 && !(token instanceof secret/* Secret */.z)) return stop(token);
          const made = typeof body === "function" ? await body() : body;
          if (clock.now() >= before) return stop(late);
          const { outcome, said } = await speak(
            octokit,
            { method, url: tried.url, token, body: made },
            exchange
          );
          if (!("fault" in outcome)) time.hear(outcome);
          seen.said = said;
          seen.isSent = seen.isSent === true || mayBeDone(outcome);
          return outcome;
        };
        return turns === void 0 ? act() : turns.take(method, before, act);
      });
      return replyOf(last, seen.said);
    } catch (error) {
      deadline.signal.throwIfAborted();
      const { isSent = false, end } = seen;
      if (error instanceof base_error/* OatError */.vE && error.code.startsWith("REGISTRY_")) return { fault: error };
      if (end === void 0 && !(error instanceof base_error/* OatError */.vE)) throw error;
      if (isSent) return { fault: { message: error.message }, isSent };
      if (end !== void 0) return end;
      throw error;
    }
  };
  return async (...request) => {
    for (; ; ) {
      const reply = await all(...request);
      const isRefused = "message" in reply && reply.status === 401;
      if (!isRefused || await tokens?.refused(request[1], reply) !== true) return reply;
    }
  };
}
function replyOf({ outcome, requested: pause }, said) {
  if ("fault" in outcome) return outcome;
  const { status, headers } = outcome;
  const header = (name) => headers[name]?.toString();
  if (said !== void 0 && "data" in said) {
    const hasNext = /rel="?next\b/.test(header("link") ?? "");
    return { status, data: said.data, hasNext, scopes: header("x-oauth-scopes") };
  }
  const message = said?.message ?? "";
  return { status, message, sso: header("x-github-sso"), pause, limit: githubLimit(outcome) };
}
function mayBeDone(outcome) {
  if ("fault" in outcome) return outcome.isSent === true;
  return (0,retry/* isTransient */.dg)(outcome.status) && !(0,retry/* isBeforeWork */.Fh)(outcome.status);
}
function createLimits(clock, hold) {
  return (answer, tries) => {
    const name = githubLimit(answer);
    if (name === void 0) return void 0;
    const status = name === "rate limit" ? 429 : 403;
    const requested = (0,retry/* requestedPause */.X4)({ ...answer, status }, clock.now());
    const pause = firstLimitPause * 2 ** (tries - 1);
    hold?.(requested ?? pause);
    return { words: `its ${name} is reached`, requested, pause };
  };
}
function githubLimit({ status, headers, body }) {
  if (status !== 403 && status !== 429) return void 0;
  if (headers["retry-after"] !== void 0) return "secondary rate limit";
  if (headers["x-ratelimit-remaining"] === "0") return "rate limit";
  return status === 429 || /rate limit/i.test(body) ? "secondary rate limit" : void 0;
}
function createGithubTime(clock) {
  let last;
  return {
    hear({ headers }) {
      const date = (0,time/* parseInstant */.nV)(headers.date);
      if (date !== void 0) last = { date, ahead: date - clock.now() };
    },
    /** As last heard, since 1970. */
    heard: () => last?.date,
    /** How far it was ahead of this machine's clock then. */
    ahead: () => last?.ahead,
    /** At this moment, since 1970; this machine's time before the first answer. */
    now: () => clock.now() + (last?.ahead ?? 0)
  };
}



/***/ }),

/***/ 1507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGithub),
  K: () => (/* binding */ openGithub)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/paged-list.js
var paged_list = __webpack_require__(6807);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
// EXTERNAL MODULE: ./build/src/stores/github/ask.js + 1 modules
var github_ask = __webpack_require__(6421);
// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/stores/github/app.js





const early = 3e5;
const fresh = 5e3;
const elsewhere = { status: 404, message: "Not Found", trouble: "installation" };
function createAppTokens(options) {
  const { needs, now, pause, revoke, warn } = options;
  const { make, absent } = createTokenMaker(options);
  const latest = /* @__PURE__ */ new Map();
  const made = [];
  async function current(need) {
    const known = latest.get(need);
    if (known !== void 0 && now() < known.renewAt) return known.token;
    const next = { token: make(need), renewAt: Infinity };
    latest.set(need, next);
    const token = await next.token;
    if ("value" in token) {
      made.push({ ...need, ...token });
      next.renewAt = token.expiresAt - early;
    }
    if ("fault" in token) latest.delete(need);
    return token;
  }
  return {
    async take(path) {
      const need = (0,target/* needFor */.QL)(path, needs);
      if (need === void 0) return elsewhere;
      const token = await current(need);
      return absent(path) ?? ("value" in token ? token.value : token);
    },
    async refused(path, refusal) {
      const need = (0,target/* needFor */.QL)(path, needs);
      const token = need && await latest.get(need)?.token;
      if (need === void 0 || token === void 0 || !("value" in token)) return false;
      if (now() - token.madeAt < fresh) {
        await pause(1e3);
        return true;
      }
      latest.set(need, { token: Promise.resolve(refusal), renewAt: Infinity });
      return false;
    },
    async close() {
      for (const { owner, value, expiresAt } of made.filter((token) => token.expiresAt > now())) {
        const reply = await revoke(value);
        if ((0,github_ask/* isAnswer */.Tq)(reply)) continue;
        const why = "fault" in reply ? reply.fault.message : `HTTP ${reply.status}`;
        const end = (0,time/* formatTime */.fU)(expiresAt);
        warn(`a token of the GitHub App for ${owner} was not revoked (${why}): it ends by itself at ${end}`);
      }
    }
  };
}
const unreadable = { message: "something unexpected", trouble: "token" };
const suspended = {
  status: 403,
  message: "This installation has been suspended",
  trouble: "suspended"
};
function createTokenMaker({ ask, now, mask }) {
  const absences = /* @__PURE__ */ new Map();
  let badKey;
  const asApp = async (...request) => {
    if (badKey !== void 0) return badKey;
    const reply = await ask(...request);
    if (!("message" in reply) || reply.status !== 401) return reply;
    return badKey = { ...reply, trouble: "key" };
  };
  async function find(place) {
    const reply = await asApp("GET", `${place}/installation`);
    if ((0,github_ask/* isAnswer */.Tq)(reply)) {
      const found = (0,answers/* parseInstallation */.cd)(reply.data) ?? { ...unreadable, status: reply.status };
      return "isSuspended" in found && found.isSuspended ? suspended : found;
    }
    if ("fault" in reply || reply.status !== 404) return reply;
    const refusal = { ...reply, trouble: "installation" };
    absences.set(place.toLowerCase(), refusal);
    return refusal;
  }
  const absent = (path) => absences.get(path.split("/").slice(0, 4).join("/").toLowerCase());
  async function make({ owner, repositories, level, permissions, reads }) {
    const places = repositories?.map((name) => `/repos/${owner}/${name}`) ?? [`/orgs/${owner}`];
    let installation = elsewhere;
    for (const place of places) {
      installation = await find(place);
      if (!("trouble" in installation && installation.trouble === "installation")) break;
    }
    if (!("id" in installation)) return installation;
    const { id, granted } = installation;
    const given = permissions.filter((name) => granted[name] === "write" || granted[name] === level);
    const post = () => {
      const present = repositories?.filter((name) => absent(`/repos/${owner}/${name}`) === void 0);
      const asked = ["metadata", ...given, ...reads.filter((name) => name in granted)];
      const levels = asked.map((name) => [name, given.includes(name) ? level : "read"]);
      const body = { permissions: Object.fromEntries(levels), repositories: present };
      return asApp("POST", `/app/installations/${id}/access_tokens`, { body });
    };
    let reply = await post();
    if ("message" in reply && reply.status === 422 && /repositor/.test(reply.message)) {
      for (const place of places) await find(place);
      reply = await post();
    }
    if (!(0,github_ask/* isAnswer */.Tq)(reply)) return "fault" in reply ? reply : { trouble: "token", ...reply };
    const token = (0,answers/* parseAppToken */.ak)(reply.data);
    if (token === void 0) return { ...unreadable, status: reply.status };
    return { value: new secret/* Secret */.z(token.token, mask), madeAt: now(), expiresAt: token.expiresAt };
  }
  return { absent, make };
}


// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/src/stores/github/failure.js





const wrongServer = "check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place";
function githubRefusal(refused) {
  const { about, refusal } = refused;
  const [code, message, hint] = "fault" in refusal ? failed(refusal) : explain(refusal, refused);
  const cause = "fault" in refusal && refusal.fault instanceof Error ? refusal.fault : void 0;
  return new error/* OatError */.vE(code, { message: `${(0,token_list_store/* storeWords */.fI)(about.name)}: ${message}`, hint, cause });
}
function failed(refusal) {
  const { fault } = refusal;
  const hint = fault instanceof error/* OatError */.vE ? wrongServer : (0,http_failure/* networkHint */.uw)(fault);
  return ["STORE_FAILED", `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, hint];
}
function explain(refusal, { about, method, speaker }) {
  const { status, message, limit, pause = 0, trouble } = refusal;
  const { place, permission } = about;
  const answer = `HTTP ${status}, ${(0,base_text/* printable */.g$)(message, 200)}`;
  const [who, short, whose] = speaker === "app" ? ["the GitHub App", "the App", "the token of the GitHub App"] : ['input "github-token"', "the token", 'input "github-token"'];
  if (limit !== void 0 && pause > retry/* longestWait */._s) {
    const wait = (0,retry/* pauseWords */.U0)(pause);
    return ["RATE_LIMITED", `GitHub's rate limit ends in ${wait} (${answer})`, `run it again in ${wait}`];
  }
  if (limit !== void 0) {
    const why = `GitHub keeps answering that its rate limit is reached (${answer})`;
    return ["STORE_FAILED", why, "run it again in an hour"];
  }
  if (trouble !== void 0) return troubles[trouble](answer, place);
  if (status === 401) {
    const hint2 = speaker === "app" ? "somebody revoked it, or uninstalled the App: run it again" : expired;
    return ["STORE_FORBIDDEN", `GitHub does not accept ${whose} (${answer})`, hint2];
  }
  if (status === 403) {
    const why = `${who} cannot ${method === "GET" ? "read" : "write"} it (${answer})`;
    return ["STORE_FORBIDDEN", why, forbiddenHint(refusal, permission, speaker)];
  }
  if (status === 404) {
    const hint2 = `check the name in the token list, and that ${short} has ${permission}`;
    return ["STORE_MISSING", `${place} does not exist, or ${who} cannot see it`, hint2];
  }
  const hint = status >= 500 ? "GitHub has a problem: run it again later" : "read what GitHub says";
  return ["STORE_FAILED", `GitHub answers ${answer}`, hint];
}
const expired = 'it may be expired or revoked: create a new one. The token of a GitHub App lasts one hour: inputs "github-app-client-id" and "github-app-private-key" renew it';
const troubles = {
  key: (answer) => [
    "STORE_FORBIDDEN",
    `GitHub does not accept the key of the GitHub App (${answer})`,
    'check that inputs "github-app-client-id" and "github-app-private-key" belong to the same App, and that its settings still list this key'
  ],
  installation: (answer, place) => [
    "STORE_MISSING",
    `the GitHub App is not installed in ${place}, or that does not exist (${answer})`,
    "install the App there (its settings, Install App), or correct the name in the token list"
  ],
  suspended: (answer) => [
    "STORE_FORBIDDEN",
    `the GitHub App is suspended there (${answer})`,
    "an owner can end that in the settings of the organization: GitHub Apps, Configure"
  ],
  token: (answer, place) => [
    "STORE_FORBIDDEN",
    `GitHub gives the GitHub App no token for ${place} (${answer})`,
    "check the permissions of the App, that an owner has approved them, and that the token list uses the current names of the repositories"
  ]
};
function forbiddenHint({ message, sso }, permission, speaker) {
  if (sso !== void 0) return "authorize the token for the single sign-on of the organization";
  if (/archived/i.test(message)) {
    return "the repository is archived: unarchive it, or remove it from the token list";
  }
  if (speaker === "app") return `give the App ${permission}, and have an owner approve it`;
  const need = `give the token ${permission}`;
  if (speaker === "token" || permission.includes(': read"')) return need;
  return `${need}. The job's own GITHUB_TOKEN can never write secrets: use the token of a GitHub App, or a fine-grained token`;
}


;// CONCATENATED MODULE: ./build/src/stores/github/pace.js

const isWrite = (method) => method !== "GET";
const githubPace = [
  { span: 1e3, most: 1, counts: isWrite },
  { span: 36e5, most: 495, counts: (method) => isWrite(method) && method !== "DELETE" }
];
const worthTelling = 1e4;
function createGithubTurns({ clock, signal, windows, onWait }) {
  const past = [];
  let heldUntil = 0;
  let lastWrite = Promise.resolve();
  function roomAt(method) {
    const ends = windows.map(({ span, most, counts }) => {
      const inside = counts(method) ? past.filter((it) => counts(it.method)) : [];
      return (inside.at(-most)?.at ?? -Infinity) + span;
    });
    return Math.max(...ends);
  }
  async function pace(method, before, act) {
    signal.throwIfAborted();
    const room = roomAt(method) - clock.now();
    if (Math.min(room, before - clock.now()) > worthTelling) {
      onWait(`GitHub limits how much may be written: going on in ${(0,retry/* pauseWords */.U0)(room)}`);
    }
    const pause = Math.min(before, Math.max(heldUntil, clock.now() + room)) - clock.now();
    if (pause > 0) await clock.sleep(pause, signal);
    const result = await act();
    if (windows.some(({ counts }) => counts(method))) past.push({ method, at: clock.now() });
    const longest = Math.max(0, ...windows.map(({ span }) => span));
    while (past[0] !== void 0 && past[0].at < clock.now() - longest) past.shift();
    return result;
  }
  return {
    /** GitHub wants to be left alone for so many milliseconds. */
    hold: (pause) => {
      if (pause <= retry/* longestWait */._s) heldUntil = Math.max(heldUntil, clock.now() + pause);
    },
    /** What `act` gives, once its turn has come. One that throws has sent nothing, and counts for nothing. */
    take(method, before, act) {
      if (!isWrite(method)) return pace(method, before, act);
      const write = lastWrite.then(() => pace(method, before, act));
      lastWrite = write.catch(() => void 0);
      return write;
    }
  };
}


;// CONCATENATED MODULE: ./build/src/stores/github/client.js









const lastWord = 5;
function createGithubClient(options) {
  const { access, clock, signal, timeoutMs } = options;
  const time = (0,github_ask/* createGithubTime */.dD)(clock);
  const turns = createGithubTurns(options);
  const deadline = { signal, endsAt: Infinity, tryMs: timeoutMs, timeoutMs };
  const asking = { ...options, deadline, time };
  const revoke = async (token) => {
    const last = (0,base_clock/* createDeadline */.dU)({ clock, timeout: lastWord, attempts: 1 });
    const asToken = (0,github_ask/* createGithubAsk */.ne)({ ...asking, attempts: 1, deadline: last, as: (0,github_ask/* keepToken */.t2)(token) });
    return asToken("DELETE", "/installation/token").finally(last.close);
  };
  const pause = (milliseconds) => clock.sleep(milliseconds, signal);
  const tokens = "token" in access ? (0,github_ask/* keepToken */.t2)(access.token) : createAppTokens({
    ...options,
    ask: (0,github_ask/* createGithubAsk */.ne)({ ...asking, as: access.app }),
    now: time.now,
    pause,
    revoke
  });
  const send = (0,github_ask/* createGithubAsk */.ne)({ ...asking, as: tokens, turns });
  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    /** GitHub has refused what speaks for us: nothing is sent any more for this path. */
    isOver: async (path) => !(await tokens.take(path) instanceof secret/* Secret */.z),
    close: tokens.close,
    send,
    ...createQuestions(send, speakerOf(access))
  };
}
function createQuestions(send, speaker) {
  const refusal = (about, method, reply) => githubRefusal({ about, speaker, method, refusal: reply });
  async function find(path, { about, parse }) {
    const reply = await send("GET", path);
    if (!(0,github_ask/* isAnswer */.Tq)(reply)) {
      if ("status" in reply && reply.status === 404 && reply.trouble === void 0) return void 0;
      throw refusal(about, "GET", reply);
    }
    const parsed = reply.status === 200 ? parse(reply.data, reply.hasNext) : void 0;
    if (parsed === void 0) throw unexpected(about, `GET ${path}`, reply.status);
    return parsed;
  }
  async function ask(path, asking) {
    const found = await find(path, asking);
    if (found === void 0) throw refusal(asking.about, "GET", { status: 404, message: "" });
    return found;
  }
  return {
    ask,
    find,
    refusal,
    /** A change of which no answer is read. Errors as `ask`. */
    change: async (method, path, { about, body }) => {
      const reply = await send(method, path, { body });
      if (!(0,github_ask/* isAnswer */.Tq)(reply)) throw refusal(about, method, reply);
    },
    /**
     * All entries. As `ask`; STORE_FAILED when some are missing, or the list does not hold still.
     * @param keyOf equal for one entry seen twice
     */
    list: (path, { what, size = 100, ...asking }, keyOf) => (0,paged_list/* readWholeList */.E)(
      (page) => ask(`${path}?per_page=${size}&page=${page}`, asking),
      keyOf,
      (seen) => incomplete(`${asking.about.name}: GitHub's list of ${what}`, `GET ${path}: ${seen}`)
    )
  };
}
function speakerOf(access) {
  if (!("token" in access)) return "app";
  return access.token.reveal().startsWith("ghs_") ? "installation" : "token";
}
function incomplete(list, seen) {
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${list} cannot be read completely (${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)'
  });
}
function unexpected({ name }, request, status) {
  return new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(name)}: ${request} is answered with HTTP ${status} and something unexpected`,
    hint: wrongServer
  });
}


// EXTERNAL MODULE: ./build/src/stores/memory.js
var memory = __webpack_require__(5889);
;// CONCATENATED MODULE: ./build/src/stores/github/places.js







const nobodysSecret = "DOCKER_OAT_LOGIN_WRITE_CHECK";
function createGithubPlaces(client, { thisRepository, warn }) {
  const repositories = (0,memory/* createMemory */.I)();
  const keys = (0,memory/* createMemory */.I)();
  const permissions = (0,memory/* createMemory */.I)();
  function findRepository(wanted, name) {
    return repositories(wanted.toLowerCase(), async () => {
      const about = { name, place: `repository ${wanted}`, permission: `access to ${wanted}` };
      const path = `/repos/${wanted.split("/").map(encodeURIComponent).join("/")}`;
      const found = await client.ask(path, { about, parse: answers/* parseRepository */.SU });
      const { fullName: now } = found;
      const ownerOf = (repository) => repository.toLowerCase().split("/")[0];
      if (ownerOf(wanted) !== ownerOf(now)) {
        throw new error/* OatError */.vE("STORE_FORBIDDEN", {
          message: `${(0,token_list_store/* storeWords */.fI)(name)}: ${wanted} belongs to another owner now (${now})`,
          hint: `if that owner may have the token, write ${now} in the token list; if not, remove it there`
        });
      }
      if (wanted.toLowerCase() !== now.toLowerCase()) {
        warn(`${wanted} is called ${now} now: update the token list`);
      }
      return found;
    });
  }
  async function locate(store) {
    const name = (0,token_list_store/* storeName */.Hz)(store, thisRepository);
    if (store.kind === "organization-secret") return { store, name, ...(0,target/* secretTarget */.Gk)(store, "") };
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name);
    if (!isArchived) return { store, name, ...(0,target/* secretTarget */.Gk)(store, fullName) };
    throw new error/* OatError */.vE("STORE_FORBIDDEN", {
      message: `${(0,token_list_store/* storeWords */.fI)(name)}: ${fullName} is archived, so nothing can be written there`,
      hint: "unarchive the repository, or remove it from the token list"
    });
  }
  return {
    locate,
    findRepository,
    key: (about) => keys(about.path, async () => {
      const path = `${about.path}/secrets/public-key`;
      const { id, key } = await client.ask(path, { about, parse: answers/* parseKey */.Do });
      return { id, key: parsePublicKey(key, about.name) };
    }),
    /** Reading needs less than writing, so writing is tried where it changes nothing. */
    provePermission: (about) => permissions(about.path, async () => {
      const reply = await client.send("DELETE", `${about.path}/secrets/${nobodysSecret}`);
      if ((0,github_ask/* isAnswer */.Tq)(reply) || "status" in reply && reply.status === 404) return true;
      throw client.refusal(about, "DELETE", reply);
    })
  };
}
const freshFor = 6e5;
function createGithubIndex(client) {
  const lists = /* @__PURE__ */ new Map();
  async function list(about) {
    const path = `${about.path}/secrets?per_page=100`;
    const { items, total, hasNext } = await client.ask(path, { about, parse: answers/* parseSecrets */.dC });
    const secrets = new Map(items.map((secret) => [secret.name.toUpperCase(), secret]));
    const takenAt = client.serverTime() ?? 0;
    return { takenAt, secrets, isWhole: total <= items.length && !hasNext, spent: /* @__PURE__ */ new Set() };
  }
  const single = (about) => client.find(`${about.path}/secrets/${about.store.secret}`, { about, parse: answers/* parseSecret */.o7 });
  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located) {
      const { path, store } = located;
      const known = lists.get(path);
      if (known?.isWhole === false) return single(located);
      const isOld = known === void 0 || (client.serverTime() ?? 0) - known.takenAt > freshFor;
      const isUsable = !isOld && !known.spent.has(store.secret) && !await client.isOver(path);
      const used = isUsable ? known : await list(located);
      lists.set(path, used);
      used.spent.add(store.secret);
      return used.secrets.get(store.secret) ?? (used.isWhole ? void 0 : single(located));
    },
    /** Everything seen of this secret so far is old. */
    changed({ store, path }) {
      lists.get(path)?.spent.add(store.secret);
    }
  };
}
function parsePublicKey(base64, store) {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  if (bytes.length === 32) return bytes;
  throw new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
    hint: wrongServer
  });
}
async function seal(value, key) {
  const { default: sodium } = await __webpack_require__.e(/* import() */ 768).then(__webpack_require__.bind(__webpack_require__, 4768));
  await sodium.ready;
  return Buffer.from(sodium.crypto_box_seal(value.reveal(), key)).toString("base64");
}


// EXTERNAL MODULE: ./build/src/stores/github/readers.js
var github_readers = __webpack_require__(9258);
;// CONCATENATED MODULE: ./build/src/stores/github/write.js




const guarded = (body, guard) => guard === void 0 ? body : async () => ({ ...body, ...await guard() });
async function writeSecret(about, { value, before }, { client, key, guard }) {
  const path = `${about.path}/secrets/${about.store.secret}`;
  const sealed = { encrypted_value: await seal(value, key.key), key_id: key.id };
  const sentAt = client.serverTime();
  const reply = await client.send("PUT", path, { body: guarded(sealed, guard), before });
  if ((0,github_ask/* isAnswer */.Tq)(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204;
    if (isWritten) return { result: "written", sentAt, answeredAt: client.serverTime() };
    return { result: "lost", error: unexpected(about, `PUT ${path}`, reply.status) };
  }
  if ("isLate" in reply) return { result: "late" };
  const error = client.refusal(about, "PUT", reply);
  if ("fault" in reply || reply.status >= 500) return { result: "lost", error };
  throw error;
}
async function writeVariable(about, { name, expiresAt, isNew = false, before }, { client, guard }) {
  const path = `${about.path}/variables`;
  const body = guarded({ name, value: new Date(expiresAt).toISOString() }, guard);
  const change = () => client.send("PATCH", `${path}/${name}`, { body, before });
  let last = await client.send("GET", `${path}/${name}`);
  let mayBeOld = (0,github_ask/* isAnswer */.Tq)(last) || !hasStatus(last, 403, 404);
  if ((0,github_ask/* isAnswer */.Tq)(last)) {
    if ((0,answers/* parseTimeValue */.KZ)(last.data) === expiresAt) return "same";
    last = await change();
  } else if (hasStatus(last, 404)) {
    last = await client.send("POST", path, { body, before });
    mayBeOld = hasStatus(last, 409);
    if (mayBeOld) last = await change();
  }
  if ((0,github_ask/* isAnswer */.Tq)(last)) return "done";
  if ("isLate" in last) return "late";
  return hasStatus(last, 403) && !mayBeOld && !isNew ? "same" : { refusal: last, mayBeOld };
}
function hasStatus(reply, ...statuses) {
  return "message" in reply && reply.limit === void 0 && statuses.includes(reply.status);
}


;// CONCATENATED MODULE: ./build/src/stores/github/github.js








function openGithub(options, level, others) {
  const { access, stores, thisRepository, info: onWait } = options;
  const needs = "token" in access ? [] : (0,target/* tokenNeeds */.px)(stores, { thisRepository, level, others });
  return createGithubClient({ windows: githubPace, ...options, needs, onWait });
}
function createGithub(options) {
  const { warn } = options;
  const client = openGithub(options, "write");
  const places = createGithubPlaces(client, options);
  const index = createGithubIndex(client);
  const { findRepository } = places;
  const readers = (0,github_readers/* createGithubReaders */._d)({ client, single: index.single, findRepository, warn });
  const told = /* @__PURE__ */ new Set();
  function stateOf({ name: store }, found) {
    if (found === void 0) return { store, kind: "empty" };
    return { store, kind: "stamped", updatedAt: found.updatedAt, ahead: client.ahead() };
  }
  return {
    close: client.close,
    async check(store) {
      const located = await places.locate(store);
      const found = await index.look(located);
      await places.key(located);
      await places.provePermission(located);
      await readers.check(located, found);
      return stateOf(located, found);
    },
    async identify(store) {
      const { path } = await places.locate(store);
      return `${path}/${store.secret}`.toLowerCase();
    },
    async look(store) {
      const located = await places.locate(store);
      return stateOf(located, await index.look(located));
    },
    async write(store, value) {
      const located = await places.locate(store);
      index.changed(located);
      const key = await places.key(located);
      return writeSecret(located, value, { client, key, guard: readers.guard(located) });
    },
    async announce(store, expiry) {
      if (store.app !== "actions") return "same";
      const located = await places.locate(store);
      const name = (0,token_list_store/* expiryVariable */.GL)(store.secret);
      const guard = readers.guard(located);
      const outcome = await writeVariable(located, { ...expiry, name }, { client, guard });
      if (typeof outcome === "string") return outcome;
      const { refusal, mayBeOld } = outcome;
      const about = { ...located, permission: located.variablePermission };
      const { code, message, hint } = client.refusal(about, "PATCH", refusal);
      const why = message.slice((0,token_list_store/* storeWords */.fI)(located.name).length + 2);
      const text = `The variable ${name} of ${located.place} was not written: ${why}`;
      if (mayBeOld) throw new error/* OatError */.vE(code, { message: text, hint });
      const words = "fault" in refusal ? refusal.fault.message : `${refusal.status} ${refusal.message}`;
      const cause = `${located.rights.variables} ${words}`;
      if (!told.has(cause)) warn(`${text}; ${hint}.`);
      told.add(cause);
      return "refused";
    }
  };
}



/***/ }),

/***/ 557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IV: () => (/* binding */ readGithubAccess),
/* harmony export */   Ug: () => (/* binding */ parseAppKey),
/* harmony export */   Wf: () => (/* binding */ githubAddress)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _base_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9759);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);
/* harmony import */ var _base_secret_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1595);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1036);
/* harmony import */ var _runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3152);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3563);







const both = ["github-app-client-id", "github-app-private-key"];
function readGithubAccess(runner) {
  const token = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(runner, "github-token");
  const clientId = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptional */ .T9)(runner, both[0]);
  const key = (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .readSecret */ .n5)(runner, both[1]);
  const written = both.filter((name) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .isWritten */ .QH)(runner, name));
  if (token !== void 0 && written.length > 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("INPUT_INVALID", {
      message: `${(0,_runner_input_words_js__WEBPACK_IMPORTED_MODULE_2__/* .inputWords */ .c)(["github-token", ...written])} are given together`,
      hint: "give a token, or the App with its key: with the key the action makes its own tokens"
    });
  }
  if (token !== void 0) {
    if (/^[!-~]+$/.test(token.reveal())) return { token };
    const hint2 = "save the token again, and nothing else";
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)("github-token", "has a character that no token has", hint2);
  }
  if (clientId === void 0 && key === void 0) return void 0;
  if (clientId === void 0 || key === void 0) {
    const name = clientId === void 0 ? both[0] : both[1];
    const why = `an App is given by inputs "${both[0]}" and "${both[1]}": check that the variable and the secret exist in this environment`;
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .missingInputs */ .US)([{ names: [name], why }]) ?? new Error(name);
  }
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(clientId)) {
    const why = `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(clientId, 60))} is not the client ID of an App`;
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
      both[0],
      why,
      "copy the client ID from the settings of the App; it looks like Iv23liAbCdEf"
    );
  }
  const pem = parseAppKey(key.reveal(), runner.mask);
  if (pem !== void 0) return { app: { clientId, pem } };
  const hint = "save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END";
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(both[1], "is not the private key of an App", hint);
}
function parseAppKey(secret, mask) {
  const text = secret.replaceAll("\\n", "\n").replaceAll("\r", "");
  try {
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(text);
    if (key.asymmetricKeyType !== "rsa") throw new TypeError("another kind of key");
    new _base_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(text, mask);
    return new _base_secret_js__WEBPACK_IMPORTED_MODULE_5__/* .Secret */ .z(key.export({ type: "pkcs8", format: "pem" }).toString(), mask);
  } catch {
    return void 0;
  }
}
function githubAddress(address) {
  const text = address?.trim() ?? "";
  if (text === "") return "https://api.github.com";
  const url = URL.canParse(text) ? new URL(text) : void 0;
  if (url !== void 0 && (0,_base_address_js__WEBPACK_IMPORTED_MODULE_6__/* .isTrustworthy */ .Gz)(url)) return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  const problem = url && `${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(url.origin, 120)} is not encrypted and not on this machine`;
  throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("STORE_FAILED", {
    message: `GITHUB_API_URL ${problem ?? "is not an address"}`,
    hint: "set the https address of the API"
  });
}



/***/ }),

/***/ 9258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TU: () => (/* binding */ listReaders),
/* harmony export */   _d: () => (/* binding */ createGithubReaders),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);



function createGithubReaders({ client, single, findRepository, warn }) {
  async function read({ name, path, store, ...about }, secret) {
    if (secret !== void 0) {
      const { visibility: visibility2 } = secret;
      if (visibility2 === void 0) throw untold(name);
      if (visibility2 !== "selected") return { visibility: visibility2 };
      const readers = await listReaders(client, { name, path, ...about }, store.secret);
      return { visibility: visibility2, selected_repository_ids: readers.map(({ id }) => id) };
    }
    const { visibility = { kind: "private" } } = store;
    if (visibility.kind !== "selected") return { visibility: visibility.kind };
    const selected_repository_ids = [];
    for (const one of visibility.repositories) {
      selected_repository_ids.push((await findRepository(one, name)).id);
    }
    return { visibility: "selected", selected_repository_ids };
  }
  return {
    /** Throws where it cannot be read who may read the secret, and says whom GitHub does not let read it, though the list does: a write keeps that. */
    async check(located, secret) {
      const place = organizationPlace(located);
      if (place === void 0) return;
      const { visibility, selected_repository_ids: readers } = await read(place, secret);
      const wanted = place.store.visibility;
      if (secret === void 0 || wanted === void 0 || visibility === "all") return;
      const lacking = [];
      if (wanted.kind === "all") lacking.push("every repository");
      if (wanted.kind === "private" && visibility === "selected") lacking.push("every private repository");
      const named = wanted.kind === "selected" && visibility === "selected" ? wanted.repositories : [];
      for (const one of named) {
        const { id } = await findRepository(one, place.name);
        if (readers?.includes(id) !== true) lacking.push(one);
      }
      if (lacking.length > 0) {
        warn(
          `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(place.name)}: the token list lets ${lacking.join(", ")} read it, and GitHub does not. A rotation keeps who may read it: change that on GitHub`
        );
      }
    },
    /** What the body of a write says of them; `undefined` for a secret that only its own place reads. */
    guard(located) {
      const place = organizationPlace(located);
      return place && (async () => read(place, await single(place)));
    }
  };
}
function organizationPlace(located) {
  const { store } = located;
  return store.kind === "organization-secret" ? { ...located, store } : void 0;
}
function listReaders(client, about, secret) {
  const what = "the repositories that may read the secret";
  const path = `${about.path}/secrets/${secret}/repositories`;
  return client.list(path, { about, what, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReaders */ .WM }, ({ id }) => id);
}
function untold(store) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE("STORE_FAILED", {
    message: `${store}: GitHub does not say who may read this secret (visibility is missing or unknown)`,
    hint: "check its repository access on GitHub, and look for a newer version of this action"
  });
}



/***/ }),

/***/ 8445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gk: () => (/* binding */ secretTarget),
/* harmony export */   QL: () => (/* binding */ needFor),
/* harmony export */   px: () => (/* binding */ tokenNeeds)
/* harmony export */ });
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4263);

const families = { actions: "Secrets", dependabot: "Dependabot secrets", codespaces: "Codespaces secrets" };
function secretTarget(store, repository) {
  const { app, kind } = store;
  const family = families[app];
  const secrets = family.toLowerCase().replace(" ", "_");
  const isActions = app === "actions";
  const may = (scope, what) => `the ${scope} permission "${what}: write" for `;
  if (kind === "organization-secret") {
    const { organization: owner2 } = store;
    const what = isActions ? family : `Organization ${family.toLowerCase()}`;
    const variables = isActions ? "organization_actions_variables" : void 0;
    return {
      path: `/orgs/${encodeURIComponent(owner2)}/${app}`,
      place: `organization ${owner2}`,
      permission: may("organization", what) + owner2,
      variablePermission: may("organization", "Variables") + owner2,
      rights: { owner: owner2, secrets: `organization_${secrets}`, variables }
    };
  }
  const [owner = "", name = ""] = repository.split("/");
  const root = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  if (kind === "repository-secret") {
    return {
      path: `${root}/${app}`,
      place: `repository ${repository}`,
      permission: may("repository", family) + repository,
      variablePermission: may("repository", "Variables") + repository,
      rights: { owner, secrets, variables: isActions ? "actions_variables" : void 0 }
    };
  }
  const permission = may("repository", "Environments") + repository;
  return {
    path: `${root}/environments/${encodeURIComponent(store.environment)}`,
    place: `environment ${store.environment} of ${repository}`,
    permission,
    variablePermission: permission,
    rights: { owner, secrets: "environments", variables: "environments" }
  };
}
const mostRepositories = 500;
function tokenNeeds(stores, {
  thisRepository,
  level,
  others = []
}) {
  const createNeed = (owner, names) => {
    return { owner, names, permissions: /* @__PURE__ */ new Set(), reads: /* @__PURE__ */ new Set() };
  };
  const found = /* @__PURE__ */ new Map();
  const secretStores = stores.filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretStore */ .Qo);
  const looked = secretStores.flatMap((store) => {
    const isShared = store.kind === "organization-secret" && level === "write";
    const isOurs = isShared && thisRepository.toLowerCase().startsWith(`${store.organization.toLowerCase()}/`);
    return isOurs ? ownSecret(thisRepository, store.app) : [];
  });
  for (const store of [...secretStores, ...others.map((it) => ownSecret(it)), ...looked]) {
    const isShared = store.kind === "organization-secret";
    const repository = isShared ? "" : store.repository ?? thisRepository;
    const { rights } = secretTarget(store, repository);
    const { owner, secrets, variables } = rights;
    const key = `${owner.toLowerCase()} ${isShared ? "organization" : "repositories"}`;
    const names = isShared ? void 0 : /* @__PURE__ */ new Set();
    const need = found.get(key) ?? createNeed(owner, names);
    found.set(key, need);
    need.names?.add(repository.slice(owner.length + 1).toLowerCase());
    const isLook = looked.includes(store);
    need[isLook ? "reads" : "permissions"].add(secrets);
    if (variables !== void 0 && !isLook) need.permissions.add(variables);
    if (isShared && level === "read") need.permissions.add("secrets");
  }
  return [...found.values()].flatMap(({ owner, names, permissions, ...need }) => {
    const reads = [...need.reads].filter((it) => !permissions.has(it));
    const common = { owner, permissions: [...permissions].sort(), level, reads };
    if (names === void 0) return [common];
    const sorted = [...names].sort();
    const parts = Array.from(
      { length: Math.ceil(sorted.length / mostRepositories) },
      (_, part) => sorted.slice(part * mostRepositories, (part + 1) * mostRepositories)
    );
    return parts.map((repositories) => ({ ...common, repositories }));
  });
}
function ownSecret(repository, app = "actions") {
  const position = { line: 1, column: 1 };
  return { kind: "repository-secret", secret: "", app, repository, position };
}
function needFor(path, needs) {
  const [, top, owner = "", name = ""] = path.split(/[/?]/).map(decodeURIComponent);
  const own = needs.filter((need) => need.owner.toLowerCase() === owner.toLowerCase());
  const shared = own.find(({ repositories }) => repositories === void 0);
  if (top === "orgs") return shared;
  return own.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ?? shared ?? own[0];
}



/***/ }),

/***/ 5889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createMemory)
/* harmony export */ });
function createMemory() {
  const known = /* @__PURE__ */ new Map();
  return (name, find) => {
    const found = known.get(name) ?? find();
    known.set(name, found);
    found.catch(() => known.delete(name));
    return found;
  };
}



/***/ })

};
;