"use strict";
exports.id = 657;
exports.ids = [657];
exports.modules = {

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ parseValue),
/* harmony export */   Do: () => (/* binding */ parseKey),
/* harmony export */   J5: () => (/* binding */ parseAccount),
/* harmony export */   Ov: () => (/* binding */ parseProtected),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   WM: () => (/* binding */ parseReaders),
/* harmony export */   ak: () => (/* binding */ parseAppToken),
/* harmony export */   bX: () => (/* binding */ parseInstallations),
/* harmony export */   cZ: () => (/* binding */ parseTree),
/* harmony export */   cd: () => (/* binding */ parseInstallation),
/* harmony export */   dC: () => (/* binding */ parseSecrets),
/* harmony export */   dV: () => (/* binding */ parseSeenRepository),
/* harmony export */   mO: () => (/* binding */ parseVariable),
/* harmony export */   o7: () => (/* binding */ parseSecret),
/* harmony export */   oI: () => (/* binding */ parseRuns),
/* harmony export */   rf: () => (/* binding */ parseVariables)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5221);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);


const field = (json, name) => (0,_base_json_js__WEBPACK_IMPORTED_MODULE_1__/* .asJsonObject */ .Oe)(json)?.[name];
function text(name) {
  return (json) => {
    const value = field(json, name);
    return typeof value === "string" ? value : void 0;
  };
}
function number(name) {
  return (json) => {
    const value = field(json, name);
    return typeof value === "number" ? value : void 0;
  };
}
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
const parseVariable = time("value");
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
  return typeof isProtected === "boolean" ? { isProtected } : void 0;
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

/***/ 5109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGithub),
  K: () => (/* binding */ openGithub)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
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
// EXTERNAL MODULE: ./build/src/stores/github/octokit.js
var octokit = __webpack_require__(531);
// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/stores/github/app.js





function keepToken(token) {
  let dead;
  return {
    take: () => Promise.resolve(dead ?? token),
    refused: (_path, refusal) => {
      dead = refusal;
      return Promise.resolve(false);
    },
    isOver: () => dead !== void 0,
    close: () => Promise.resolve()
  };
}
const early = 3e5;
const fresh = 5e3;
const elsewhere = { status: 404, message: "Not Found", trouble: "installation" };
function createAppTokens(options) {
  const { needs, now, pause } = options;
  const { make, absent } = createTokenMaker(options);
  const made = [];
  const current = /* @__PURE__ */ new Map();
  const refusals = /* @__PURE__ */ new Map();
  const replaced = /* @__PURE__ */ new Set();
  const making = /* @__PURE__ */ new Map();
  async function renew(need) {
    const token = await make(need);
    making.delete(need);
    if ("status" in token) refusals.set(need, token);
    if ("value" in token) {
      made.push(token);
      current.set(need, token);
    }
    return token;
  }
  function renewOnce(need) {
    const renewing = making.get(need) ?? renew(need);
    making.set(need, renewing);
    return renewing;
  }
  return {
    async take(path) {
      const need = (0,target/* needFor */.QL)(path, needs);
      if (need === void 0) return elsewhere;
      const known = current.get(need);
      const isGood = known !== void 0 && now() < known.expiresAt - early;
      const token = isGood ? known : refusals.get(need) ?? await renewOnce(need);
      const absence = absent(path);
      if (absence !== void 0) return absence;
      if ("value" in token) return token.value;
      return "fault" in token && known !== void 0 && now() < known.expiresAt ? known.value : token;
    },
    async refused(path, refusal) {
      const need = (0,target/* needFor */.QL)(path, needs);
      const token = need && current.get(need);
      if (need === void 0 || token === void 0) return false;
      if (now() - token.madeAt < fresh) {
        await pause(1e3);
        return true;
      }
      const isFirst = !replaced.has(need);
      replaced.add(need);
      current.delete(need);
      if (!isFirst) refusals.set(need, refusal);
      return isFirst;
    },
    isOver: (path) => {
      const need = (0,target/* needFor */.QL)(path, needs);
      return need !== void 0 && refusals.has(need);
    },
    close: () => revokeAll(
      made.filter(({ expiresAt }) => expiresAt > now()),
      options
    )
  };
}
async function revokeAll(tokens, { revoke, warn }) {
  for (const { owner, value, expiresAt } of tokens) {
    const reply = await revoke(value);
    if ((0,octokit/* isAnswer */.Tq)(reply)) continue;
    const why = "fault" in reply ? reply.fault.message : `HTTP ${reply.status}`;
    const end = (0,time/* formatTime */.fU)(expiresAt);
    warn(`a token of the GitHub App for ${owner} was not revoked (${why}): it ends by itself at ${end}`);
  }
}
const unreadable = { message: "something unexpected", trouble: "token" };
function createAppLookup(ask) {
  const absences = /* @__PURE__ */ new Map();
  let keyRefusal;
  const asApp = async (request) => {
    if (keyRefusal !== void 0) return keyRefusal;
    const reply = await ask(request);
    if (!("message" in reply) || reply.status !== 401) return reply;
    return keyRefusal = { ...reply, trouble: "key" };
  };
  async function find(owner, name) {
    const place = name === void 0 ? `/orgs/${owner}` : `/repos/${owner}/${name}`;
    const reply = await asApp({ method: "GET", path: `${place}/installation` });
    if (!(0,octokit/* isAnswer */.Tq)(reply)) {
      if ("fault" in reply || reply.status !== 404) return reply;
      const refusal = { ...reply, trouble: "installation" };
      absences.set(place.toLowerCase(), refusal);
      return refusal;
    }
    const found = (0,answers/* parseInstallation */.cd)(reply.data);
    if (found === void 0) return { ...unreadable, status: reply.status };
    const message = "This installation has been suspended";
    return found.isSuspended ? { status: 403, message, trouble: "suspended" } : found;
  }
  return {
    asApp,
    find,
    /** Why a request for a repository cannot be sent. */
    absent: (path) => absences.get(path.split("/").slice(0, 4).join("/").toLowerCase())
  };
}
function createTokenMaker({ ask, now, mask }) {
  const { asApp, find, absent } = createAppLookup(ask);
  async function findFirst({ owner, repositories }) {
    let last = elsewhere;
    for (const name of repositories ?? [void 0]) {
      last = await find(owner, name);
      if (!("trouble" in last && last.trouble === "installation")) break;
    }
    return last;
  }
  async function create(need, { id, granted }) {
    const { owner, repositories, level, permissions } = need;
    const post = (names) => {
      const present = repositories?.filter((name) => absent(`/repos/${owner}/${name}`) === void 0);
      const levels = Object.fromEntries(names.map((name) => [name, level]));
      const body = { permissions: { metadata: "read", ...levels }, repositories: present };
      return asApp({ method: "POST", path: `/app/installations/${id}/access_tokens`, body });
    };
    let reply = await post(permissions);
    if (isUnprocessable(reply, /repositor/)) {
      for (const name of repositories ?? []) await find(owner, name);
      reply = await post(permissions);
    }
    if (!isUnprocessable(reply, /permissions requested/)) return reply;
    return post(permissions.filter((name) => granted[name] === "write" || granted[name] === level));
  }
  return {
    absent,
    make: async (need) => {
      const installation = await findFirst(need);
      if (!("id" in installation)) return installation;
      const reply = await create(need, installation);
      if (!(0,octokit/* isAnswer */.Tq)(reply)) return "fault" in reply ? reply : { trouble: "token", ...reply };
      const token = (0,answers/* parseAppToken */.ak)(reply.data);
      if (token === void 0) return { ...unreadable, status: reply.status };
      const value = new secret/* Secret */.z(token.token, mask);
      return { owner: need.owner, value, madeAt: now(), expiresAt: token.expiresAt };
    }
  };
}
function isUnprocessable(reply, words) {
  return "message" in reply && reply.status === 422 && words.test(reply.message);
}


// EXTERNAL MODULE: ./build/src/base/http-failure.js
var http_failure = __webpack_require__(1764);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
;// CONCATENATED MODULE: ./build/src/stores/github/failure.js





function githubRefusal(refused) {
  const { about, refusal } = refused;
  const [code, message, hint] = "fault" in refusal ? failed(refusal) : explain(refusal, refused);
  const cause = "fault" in refusal && refusal.fault instanceof Error ? { cause: refusal.fault } : {};
  return new base_error/* OatError */.vE(code, { message: `${(0,token_list_store/* storeWords */.fI)(about.name)}: ${message}`, hint, ...cause });
}
const wrongServer = "check that GITHUB_API_URL is a GitHub API and that no proxy answers in its place";
function failed(refusal) {
  const { fault } = refusal;
  const hint = fault instanceof base_error/* OatError */.vE ? wrongServer : (0,http_failure/* networkHint */.uw)(fault);
  return ["STORE_FAILED", `GitHub: ${(0,http_failure/* describeOutcome */.SS)(refusal)}`, hint];
}
function explain(refusal, { about, method, speaker }) {
  const { status, message, limit, pause, trouble } = refusal;
  const { place, permission } = about;
  const answer = `HTTP ${status}, ${(0,base_text/* printable */.g$)(message, 200)}`;
  if (limit !== void 0 && pause !== void 0 && pause > retry/* longestWait */._s) {
    const wait = (0,retry/* seconds */.YA)(pause);
    return ["RATE_LIMITED", `GitHub's rate limit ends in ${wait} (${answer})`, `run it again in ${wait}`];
  }
  if (limit !== void 0) {
    const why = `GitHub keeps answering that its rate limit is reached (${answer})`;
    return ["STORE_FAILED", why, "run it again in an hour"];
  }
  if (trouble !== void 0) return troubles[trouble](answer, place);
  const isApp = speaker === "app";
  const who = isApp ? "the GitHub App" : 'input "github-token"';
  if (status === 401) {
    const what = isApp ? "the token of the GitHub App" : who;
    return ["STORE_FORBIDDEN", `GitHub does not accept ${what} (${answer})`, isApp ? ended : expired];
  }
  if (status === 403) {
    const why = `${who} cannot ${method === "GET" ? "read" : "write"} it (${answer})`;
    return ["STORE_FORBIDDEN", why, forbiddenHint(refusal, permission, speaker)];
  }
  if (status === 404) {
    const hint2 = `check the name in the token list, and that ${isApp ? "the App" : "the token"} has ${permission}`;
    return ["STORE_MISSING", `${place} does not exist, or ${who} cannot see it`, hint2];
  }
  const hint = status >= 500 ? "GitHub has a problem: run it again later" : "read what GitHub says";
  return ["STORE_FAILED", `GitHub answers ${answer}`, hint];
}
const ended = "somebody revoked it, or uninstalled the App: run it again";
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
      onWait(`GitHub limits how much may be written: going on in ${(0,retry/* seconds */.YA)(room)}`);
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


;// CONCATENATED MODULE: ./build/src/stores/github/send.js



const tooLate = { fault: { message: "no time was left to send it" } };
function createSendOnce(ask, { tokens, turns, clock, signal }) {
  return async (method, path, { body, before = Infinity } = {}) => {
    let end;
    let isSent = false;
    const stop = (reply, message) => {
      end = isSent ? { fault: { message }, isSent } : reply;
      throw new Error(message);
    };
    const refuseLate = () => {
      if (clock.now() >= before) stop({ isLate: true }, tooLate.fault.message);
    };
    const makeBody = async (make) => {
      try {
        return JSON.stringify(await make());
      } catch (error) {
        if (isSent && error instanceof base_error/* OatError */.vE) stop({ isLate: true }, error.message);
        throw error;
      }
    };
    const around = (request, exchange) => turns.take(method, before, async () => {
      refuseLate();
      const token = await tokens.take(path);
      if ("fault" in token || "status" in token) return stop(token, "there is no token to send it again");
      const made = typeof body === "function" ? { body: await makeBody(body) } : {};
      refuseLate();
      const outcome = await exchange(withToken({ ...request, ...made }, token));
      isSent ||= "fault" in outcome ? outcome.isSent === true : (0,retry/* isTransient */.dg)(outcome.status) && !(0,retry/* isBeforeWork */.Fh)(outcome.status);
      return outcome;
    });
    try {
      return await ask({ method, path, body: typeof body === "function" ? {} : body, around });
    } catch (error) {
      signal.throwIfAborted();
      if (end !== void 0) return end;
      throw error;
    }
  };
}
function createSend(once, tokens, isApp) {
  const denied = /* @__PURE__ */ new Map();
  const given = /* @__PURE__ */ new Set();
  return async (method, path, sending) => {
    const right = rightTo(method, path);
    const known = denied.get(right);
    if (known !== void 0) return known;
    for (; ; ) {
      const reply = await once(method, path, sending);
      if ((0,octokit/* isAnswer */.Tq)(reply) || "status" in reply && reply.status === 404) given.add(right);
      if (!("message" in reply)) return reply;
      if (reply.status === 401 && await tokens.refused(path, reply)) continue;
      const isDenied = isApp && /not accessible by integration/.test(reply.message);
      if (isDenied && !given.has(right)) denied.set(right, reply);
      return reply;
    }
  };
}
function rightTo(method, path) {
  const [, top, owner, ...rest] = path.split(/[/?]/);
  const family = rest[top === "repos" ? 1 : 0];
  const what = rest.find((part) => part === "secrets" || part === "variables");
  return what === void 0 ? path : `${method === "GET"} ${top} ${owner} ${family} ${what}`;
}
function withToken(request, token) {
  return { ...request, headers: { ...request.headers, authorization: `token ${token.reveal()}` } };
}


;// CONCATENATED MODULE: ./build/src/stores/github/client.js









const lastWord = 5;
function createGithubClient(options) {
  const { access, clock, signal, timeoutMs } = options;
  const time = (0,octokit/* createGithubTime */.dD)(clock);
  const turns = createGithubTurns(options);
  const deadline = { signal, endsAt: Infinity, tryMs: timeoutMs, timeoutMs };
  const asking = { ...options, deadline, time, onLimit: turns.hold };
  const tokens = openTokens(access, asking);
  const sendOnce = createSendOnce((0,octokit/* createGithubAsk */.ne)(asking), { tokens, turns, clock, signal });
  const send = createSend(sendOnce, tokens, "app" in access);
  return {
    /** GitHub's clock as last heard (its `Date` header), in milliseconds since 1970. */
    serverTime: time.heard,
    /** How far that clock was ahead of this machine's then, in milliseconds. */
    ahead: time.ahead,
    isOver: tokens.isOver,
    close: tokens.close,
    send,
    ...createQuestions(send, speakerOf(access))
  };
}
function openTokens(access, asking) {
  if ("token" in access) return keepToken(access.token);
  const { clock, signal, time } = asking;
  return createAppTokens({
    ...asking,
    ask: (0,octokit/* createGithubAsk */.ne)(asking, access.app),
    now: time.now,
    pause: (milliseconds) => clock.sleep(milliseconds, signal),
    revoke: async (token) => {
      const last = (0,base_clock/* createDeadline */.dU)({ clock, timeout: lastWord, attempts: 1 });
      const around = (request, exchange) => exchange(withToken(request, token));
      try {
        const ask = (0,octokit/* createGithubAsk */.ne)({ ...asking, attempts: 1, deadline: last });
        return await ask({ method: "DELETE", path: "/installation/token", around });
      } finally {
        last.close();
      }
    }
  });
}
function createQuestions(send, speaker) {
  const refusal = (about, method, reply) => githubRefusal({ about, speaker, method, refusal: "isLate" in reply ? tooLate : reply });
  async function find(path, { about, parse }) {
    const reply = await send("GET", path);
    if (!(0,octokit/* isAnswer */.Tq)(reply)) {
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
    ...{ ask, find, refusal },
    /** A change of which no answer is read. Errors as `ask`. */
    change: async (method, path, { about, body }) => {
      const reply = await send(method, path, { body });
      if (!(0,octokit/* isAnswer */.Tq)(reply)) throw refusal(about, method, reply);
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
  return new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${list} cannot be read completely (${seen})`,
    hint: 'run it again; if that does not help, check that input "github-token" can see every repository of the list (an App has to be installed there)'
  });
}
function unexpected({ name }, request, status) {
  return new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(name)}: ${request} is answered with HTTP ${status} and something unexpected`,
    hint: wrongServer
  });
}


;// CONCATENATED MODULE: ./build/src/stores/github/places.js





const nobodysSecret = "DOCKER_OAT_LOGIN_WRITE_CHECK";
function createGithubPlaces(client, { thisRepository, warn }) {
  const repositories = createMemory();
  const keys = createMemory();
  const permissions = createMemory();
  function findRepository(wanted, name) {
    return repositories.get(wanted.toLowerCase(), async () => {
      const about = { name, place: `repository ${wanted}`, permission: `access to ${wanted}` };
      const path = `/repos/${wanted.split("/").map(encodeURIComponent).join("/")}`;
      const found = await client.ask(path, { about, parse: answers/* parseRepository */.SU });
      const [before, now] = [wanted, found.fullName].map((it) => it.toLowerCase());
      if (before?.split("/")[0] !== now?.split("/")[0]) throw handedOver(name, wanted, found.fullName);
      if (before !== now) warn(`${wanted} is called ${found.fullName} now: update the token list`);
      return found;
    });
  }
  async function locate(store) {
    const name = (0,token_list_store/* storeName */.Hz)(store, thisRepository);
    if (store.kind === "organization-secret") return { store, name, ...(0,target/* secretTarget */.Gk)(store, "") };
    const { fullName, isArchived } = await findRepository(store.repository ?? thisRepository, name);
    if (isArchived) throw archived(name, fullName);
    return { store, name, ...(0,target/* secretTarget */.Gk)(store, fullName) };
  }
  function key(about) {
    return keys.get(about.path, async () => {
      const { id, key: base64 } = await client.ask(`${about.path}/secrets/public-key`, {
        about,
        parse: answers/* parseKey */.Do
      });
      return { id, key: parsePublicKey(base64, about.name) };
    });
  }
  return {
    locate,
    findRepository,
    key,
    /** Forgets a key that GitHub did not take, and fetches it again. */
    renewKey(located) {
      keys.forget(located.path);
      return key(located);
    },
    /** Reading needs less than writing, so writing is tried where it changes nothing. */
    provePermission: (about) => permissions.get(about.path, async () => {
      const reply = await client.send("DELETE", `${about.path}/secrets/${nobodysSecret}`);
      if ((0,octokit/* isAnswer */.Tq)(reply) || "status" in reply && reply.status === 404) return true;
      throw client.refusal(about, "DELETE", reply);
    })
  };
}
function createMemory() {
  const known = /* @__PURE__ */ new Map();
  return {
    forget: (name) => known.delete(name),
    get(name, find) {
      const found = known.get(name) ?? find();
      known.set(name, found);
      found.catch(() => known.delete(name));
      return found;
    }
  };
}
function archived(store, repository) {
  return new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: ${repository} is archived, so nothing can be written there`,
    hint: "unarchive the repository, or remove it from the token list"
  });
}
function handedOver(store, repository, now) {
  return new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: ${repository} belongs to another owner now (${now})`,
    hint: `if that owner may have the token, write ${now} in the token list; if not, remove it there`
  });
}
const freshFor = 6e5;
function createGithubIndex(client) {
  const snapshots = /* @__PURE__ */ new Map();
  async function list(about) {
    const path = `${about.path}/secrets?per_page=100`;
    const { items, total, hasNext } = await client.ask(path, { about, parse: answers/* parseSecrets */.dC });
    const secrets = new Map(items.map((secret) => [secret.name.toUpperCase(), secret]));
    const isWhole = total <= items.length && !hasNext;
    return { takenAt: client.serverTime() ?? 0, secrets, isWhole, spent: /* @__PURE__ */ new Set() };
  }
  function usable({ path, store }) {
    const known = snapshots.get(path);
    if (known === void 0 || known.spent.has(store.secret) || client.isOver(path)) return void 0;
    return (client.serverTime() ?? 0) - known.takenAt > freshFor ? void 0 : known;
  }
  const single = (about) => client.find(`${about.path}/secrets/${about.store.secret}`, { about, parse: answers/* parseSecret */.o7 });
  return {
    single,
    /** `undefined` when there is no such secret. The same secret is never read twice from one list. */
    async look(located) {
      const { path, store } = located;
      if (snapshots.get(path)?.isWhole === false) return single(located);
      const snapshot = usable(located) ?? await list(located);
      snapshots.set(path, snapshot);
      snapshot.spent.add(store.secret);
      const found = snapshot.secrets.get(store.secret);
      return found === void 0 && !snapshot.isWhole ? single(located) : found;
    },
    /** Everything seen of this secret so far is old. */
    changed({ store, path }) {
      snapshots.get(path)?.spent.add(store.secret);
    }
  };
}
function parsePublicKey(base64, store) {
  const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
  if (isKey(bytes)) return bytes;
  throw new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: GitHub's public key has ${bytes.length} bytes instead of 32, so nothing can be encrypted with it`,
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


// EXTERNAL MODULE: ./build/src/stores/github/readers.js
var github_readers = __webpack_require__(9258);
;// CONCATENATED MODULE: ./build/src/stores/github/write.js




async function writeSecret(about, options) {
  const { client, places, value, before, guard } = options;
  const path = `${about.path}/secrets/${about.store.secret}`;
  const put = async ({ id, key: key2 }) => {
    const sealed = { encrypted_value: await seal(value, key2), key_id: id };
    return client.send("PUT", path, { body: completeBody(sealed, guard), before });
  };
  const key = await places.key(about);
  const sentAt = client.serverTime();
  let reply = await put(key);
  if (!(0,octokit/* isAnswer */.Tq)(reply) && "status" in reply && [422, 500].includes(reply.status)) {
    const renewed = await places.renewKey(about);
    if (renewed.id !== key.id) reply = await put(renewed);
  }
  if ((0,octokit/* isAnswer */.Tq)(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204;
    if (isWritten) return { result: "written", sentAt, answeredAt: client.serverTime() };
    return { result: "lost", error: unexpected(about, `PUT ${path}`, reply.status) };
  }
  if ("isLate" in reply) return { result: "late" };
  const error = client.refusal(about, "PUT", reply);
  if ("fault" in reply || reply.status >= 500) return { result: "lost", error };
  throw error;
}
function completeBody(body, guard) {
  return guard === void 0 ? body : async () => ({ ...body, ...await guard.take() });
}
async function writeVariable(about, { client, name, expiresAt, isNew = false, guard, before }) {
  const path = `${about.path}/variables`;
  const body = completeBody({ name, value: new Date(expiresAt).toISOString() }, guard);
  const change = () => client.send("PATCH", `${path}/${name}`, { body, before });
  const end = (last, mayBeOld) => {
    if ((0,octokit/* isAnswer */.Tq)(last)) return "done";
    if ("isLate" in last) return "late";
    return isForbidden(last) && !mayBeOld && !isNew ? "same" : { refusal: last, mayBeOld };
  };
  const found = await client.send("GET", `${path}/${name}`);
  if ((0,octokit/* isAnswer */.Tq)(found)) {
    return (0,answers/* parseVariable */.mO)(found.data) === expiresAt ? "same" : end(await change(), true);
  }
  if (isForbidden(found)) return end(found, false);
  if (!("status" in found) || found.status !== 404) return end(found, true);
  const created = await client.send("POST", path, { body, before });
  const isThere = "status" in created && created.status === 409;
  return isThere ? end(await change(), true) : end(created, false);
}
function isForbidden(reply) {
  return "status" in reply && reply.status === 403 && reply.limit === void 0;
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
  const readers = (0,github_readers/* createGithubReaders */._d)({
    client,
    warn,
    single: index.single,
    findRepository: places.findRepository
  });
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
      const guard = readers.guard(located);
      index.changed(located);
      const outcome = await writeSecret(located, { ...value, client, places, guard });
      if (outcome.result === "written") await guard?.compare();
      return outcome;
    },
    async announce(store, expiry) {
      if (store.app !== "actions") return "same";
      const located = await places.locate(store);
      const name = (0,token_list_store/* expiryVariable */.GL)(store.secret);
      const outcome = await writeVariable(located, { ...expiry, client, name, guard: readers.guard(located) });
      if (typeof outcome === "string") return outcome;
      const { refusal, mayBeOld } = outcome;
      const error = notWritten(name, located, client.refusal(variableOf(located), "PATCH", refusal));
      if (mayBeOld) throw error;
      const words = "fault" in refusal ? refusal.fault.message : `${refusal.status} ${refusal.message}`;
      const cause = `${located.rights.variables} ${words}`;
      if (!told.has(cause)) warn(`${error.message}; ${error.hint}.`);
      told.add(cause);
      return "refused";
    }
  };
}
function variableOf({ name, place, variablePermission: permission }) {
  return { name, place, permission };
}
function notWritten(variable, { name, place }, refusal) {
  const { code, message, hint } = refusal;
  const why = message.slice((0,token_list_store/* storeWords */.fI)(name).length + 2);
  return new base_error/* OatError */.vE(code, { message: `The variable ${variable} of ${place} was not written: ${why}`, hint });
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
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
      "github-token",
      "has a character that no token has",
      "save the token again, and nothing else"
    );
  }
  if (clientId === void 0 && key === void 0) return void 0;
  if (clientId === void 0 || key === void 0) throw halfAnApp(clientId === void 0 ? both[0] : both[1]);
  if (!/^[A-Za-z0-9._-]{1,100}$/.test(clientId)) {
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
      both[0],
      `: ${JSON.stringify((0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(clientId, 60))} is not the client ID of an App`,
      "copy the client ID from the settings of the App; it looks like Iv23liAbCdEf"
    );
  }
  const pem = parseAppKey(key.reveal(), runner.mask);
  if (pem !== void 0) return { app: { clientId, pem } };
  throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(
    both[1],
    "is not the private key of an App",
    "save the whole .pem file in the secret, from its line BEGIN RSA PRIVATE KEY to its line END"
  );
}
function halfAnApp(name) {
  const why = `an App is given by inputs "${both[0]}" and "${both[1]}": check that the variable and the secret exist in this environment`;
  return (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .missingInputs */ .US)([{ names: [name], why }]) ?? new Error(name);
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
  if (url === void 0) throw badAddress("is not an address");
  const extra = `${url.username}${url.password}${url.search}${url.hash}`;
  if (extra !== "") throw badAddress(extraProblem);
  if ((0,_base_address_js__WEBPACK_IMPORTED_MODULE_6__/* .isTrustworthy */ .Gz)(url)) return url.href.replace(/\/+$/, "");
  throw badAddress(`${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_4__/* .printable */ .g$)(url.origin, 120)} is not encrypted and not on this machine`);
}
const extraProblem = "has more than host and path (a user name, a password, a query or a fragment)";
function badAddress(problem) {
  return new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("STORE_FAILED", {
    message: `GITHUB_API_URL ${problem}`,
    hint: "set the https address of the API"
  });
}



/***/ }),

/***/ 531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tq: () => (/* binding */ isAnswer),
/* harmony export */   dD: () => (/* binding */ createGithubTime),
/* harmony export */   ne: () => (/* binding */ createGithubAsk)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6451);
/* harmony import */ var _base_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(973);
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8602);




function isAnswer(reply) {
  return "data" in reply;
}
const mostBytes = 32 * 1024 * 1024;
const firstLimitPause = 6e4;
function createGithubAsk(options, key) {
  const { apiUrl, clock, deadline, onWait: onRetry, onLimit, time } = options;
  const limitOf = (answer, tries) => {
    const name = githubLimit(answer);
    if (name === void 0) return void 0;
    const status = name === "rate limit" ? 429 : 403;
    const requested = (0,_base_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .requestedPause */ .X4)({ ...answer, status }, clock.now());
    const pause = firstLimitPause * 2 ** (tries - 1);
    onLimit?.(requested ?? pause);
    return { words: `its ${name} is reached`, requested, pause };
  };
  const attempt = (0,_base_http_js__WEBPACK_IMPORTED_MODULE_1__/* .createAttempts */ .z)({ ...options, name: "GitHub", mostBytes, onRetry, limitOf });
  let opened;
  return async ({ method, path, body: data, around = (request, send) => send(request) }) => {
    const octokit = await (opened ??= openOctokit(apiUrl, key));
    let tried;
    let thrown;
    const timed = async (request, send) => {
      const outcome = await around(request, send);
      if (!("fault" in outcome)) time.hear(outcome);
      return outcome;
    };
    const fetch = async (url, sent) => {
      try {
        tried = await attempt({ ...sent, url }, timed);
      } catch (error) {
        thrown = error;
        throw error;
      }
      if ("fault" in tried.outcome) throw new Error(tried.outcome.fault.message);
      return asResponse(tried.outcome);
    };
    try {
      const url = `${apiUrl}${path}`;
      const sending = { method, url, headers: githubHeaders, request: { fetch } };
      const answer = await octokit.request({ ...sending, ...data !== void 0 && { data } });
      const { status, headers } = answer;
      const hasNext = /rel="?next\b/.test(headers.link ?? "");
      return { status, data: answer.data, hasNext, scopes: headers["x-oauth-scopes"] };
    } catch (error) {
      deadline.signal.throwIfAborted();
      if (thrown instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && thrown.code.startsWith("REGISTRY_")) return { fault: thrown };
      if (tried === void 0 || thrown !== void 0) throw thrown ?? error;
      const { outcome, requested: pause } = tried;
      if ("fault" in outcome) return outcome;
      const { status, headers } = outcome;
      const { message } = error;
      return { status, message, sso: headers["x-github-sso"]?.toString(), pause, limit: githubLimit(outcome) };
    }
  };
}
const githubHeaders = { accept: "application/vnd.github+json" };
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
function asResponse({ status, headers, body }) {
  const isEmpty = [204, 205, 304].includes(status);
  const lines = Object.entries(headers).flatMap(
    ([name, value]) => typeof value === "string" ? [[name, value]] : []
  );
  return new Response(isEmpty ? null : body, { status, headers: Object.fromEntries(lines) });
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
      const date = (0,_base_time_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInstant */ .nV)(headers.date);
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

/***/ 9258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TU: () => (/* binding */ listReaders),
/* harmony export */   _d: () => (/* binding */ createGithubReaders),
/* harmony export */   r_: () => (/* binding */ untold)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1036);
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);




function bodyOf({ visibility, repositories }) {
  return { visibility, selected_repository_ids: repositories?.map(({ id }) => id) };
}
function createGithubReaders({ client, single, findRepository, warn }) {
  async function read(place, secret) {
    const { store, name } = place;
    if (secret !== void 0) {
      const { visibility: visibility2 } = secret;
      if (visibility2 === void 0) throw untold(name);
      return visibility2 === "selected" ? { visibility: visibility2, repositories: await listReaders(client, place, store.secret) } : { visibility: visibility2 };
    }
    const { visibility = { kind: "private" } } = store;
    if (visibility.kind !== "selected") return { visibility: visibility.kind };
    const repositories = [];
    for (const one of visibility.repositories) repositories.push(await findRepository(one, name));
    return { visibility: "selected", repositories };
  }
  const readNow = async (place) => read(place, await single(place));
  return {
    /** Reads them, and says who cannot read the secret though the token list names them: a write does not change that. */
    async check(located, secret) {
      const place = organizationPlace(located);
      if (place === void 0) return;
      const lack = lackOf(place.store, await read(place, secret));
      if (lack !== void 0) {
        warn(
          `${(0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeWords */ .fI)(place.name)}: ${lack}. A rotation keeps its repository access: change it on GitHub`
        );
      }
    },
    /** `undefined` where nobody is asked who may read. */
    guard(located) {
      const place = organizationPlace(located);
      let sent;
      return place && {
        take: async () => bodyOf(sent = await readNow(place)),
        compare: async () => {
          try {
            const after = await readNow(place);
            if (sent !== void 0 && !isSame(sent, after)) warn(changed(place.name, sent, after));
          } catch (error) {
            if (!(error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE)) throw error;
            warn(`${error.message}; the secret is written: check on GitHub who may read it`);
          }
        }
      };
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
function lackOf({ visibility: wanted }, seen) {
  if (wanted === void 0 || seen.visibility === "all") return void 0;
  if (wanted.kind !== "selected") {
    const isNarrow = wanted.kind === "all" || seen.visibility === "selected";
    return isNarrow && wanted.kind !== seen.visibility ? `${describe(seen)} can read it, and the token list says ${wanted.kind}` : void 0;
  }
  const known = seen.repositories?.map(({ fullName }) => fullName.toLowerCase());
  const lack = known && wanted.repositories.filter((name) => !known.includes(name.toLowerCase()));
  return lack?.length ? `${lack.join(", ")} cannot read it, and the token list names it` : void 0;
}
function changed(name, sent, after) {
  return `${name}: who may read this secret changed while it was written (before: ${describe(sent)}, now: ${describe(after)}); check its repository access on GitHub`;
}
function isSame(one, other) {
  const ids = ({ repositories = [] }) => repositories.map(({ id }) => id).toSorted((a, b) => a - b).join();
  return one.visibility === other.visibility && ids(one) === ids(other);
}
function describe({ visibility, repositories = [] }) {
  if (visibility !== "selected") return visibility;
  return (0,_base_text_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(repositories.length, "selected repository", "selected repositories");
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
  const { app } = store;
  const isActions = app === "actions";
  const secrets = families[app].toLowerCase().replace(" ", "_");
  if (store.kind === "organization-secret") {
    const { organization: owner2 } = store;
    const may2 = (what) => `the organization permission "${what}: write" for ${owner2}`;
    return {
      path: `/orgs/${encodeURIComponent(owner2)}/${app}`,
      place: `organization ${owner2}`,
      permission: may2(isActions ? families[app] : `Organization ${families[app].toLowerCase()}`),
      variablePermission: may2("Variables"),
      rights: {
        owner: owner2,
        secrets: `organization_${secrets}`,
        variables: isActions ? "organization_actions_variables" : void 0
      }
    };
  }
  const [owner = "", name = ""] = repository.split("/");
  const root = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  const may = (what) => `the repository permission "${what}: write" for ${repository}`;
  if (store.kind === "repository-secret") {
    return {
      path: `${root}/${app}`,
      place: `repository ${repository}`,
      permission: may(families[app]),
      variablePermission: may("Variables"),
      rights: { owner, secrets, variables: isActions ? "actions_variables" : void 0 }
    };
  }
  return {
    path: `${root}/environments/${encodeURIComponent(store.environment)}`,
    place: `environment ${store.environment} of ${repository}`,
    permission: may("Environments"),
    variablePermission: may("Environments"),
    rights: { owner, secrets: "environments", variables: "environments" }
  };
}
const mostRepositories = 500;
function tokenNeeds(stores, {
  thisRepository,
  level,
  others = []
}) {
  const found = /* @__PURE__ */ new Map();
  for (const store of [...stores.filter(_token_list_store_js__WEBPACK_IMPORTED_MODULE_0__/* .isSecretStore */ .Qo), ...others.map(ownSecret)]) {
    const isShared = store.kind === "organization-secret";
    const repository = isShared ? "" : store.repository ?? thisRepository;
    const { rights } = secretTarget(store, repository);
    const { owner, secrets, variables } = rights;
    const key = `${owner.toLowerCase()} ${isShared ? "organization" : "repositories"}`;
    const names = isShared ? void 0 : /* @__PURE__ */ new Set();
    const need = found.get(key) ?? { owner, names, permissions: /* @__PURE__ */ new Set() };
    found.set(key, need);
    need.names?.add(repository.slice(owner.length + 1).toLowerCase());
    need.permissions.add(secrets);
    if (variables !== void 0) need.permissions.add(variables);
    if (isShared && level === "read") need.permissions.add("secrets");
  }
  return [...found.values()].flatMap(({ owner, names, permissions }) => {
    const common = { owner, permissions: [...permissions].sort(), level };
    if (names === void 0) return [common];
    const sorted = [...names].sort();
    const parts = Array.from(
      { length: Math.ceil(sorted.length / mostRepositories) },
      (_, part) => sorted.slice(part * mostRepositories, (part + 1) * mostRepositories)
    );
    return parts.map((repositories) => ({ ...common, repositories }));
  });
}
function ownSecret(repository) {
  const position = { line: 1, column: 1 };
  return { kind: "repository-secret", secret: "", app: "actions", repository, position };
}
function needFor(path, needs) {
  const [, top, owner = "", name = ""] = path.split(/[/?]/).map(decodeURIComponent);
  const own = needs.filter((need) => need.owner.toLowerCase() === owner.toLowerCase());
  const shared = own.find(({ repositories }) => repositories === void 0);
  if (top === "orgs") return shared;
  return own.find(({ repositories }) => repositories?.includes(name.toLowerCase())) ?? shared ?? own[0];
}



/***/ })

};
;