"use strict";
exports.id = 775;
exports.ids = [775];
exports.modules = {

/***/ 2609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SH: () => (/* binding */ repositoryPath),
/* harmony export */   Wf: () => (/* binding */ createHubTokenReader),
/* harmony export */   qy: () => (/* binding */ createHubInventory)
/* harmony export */ });
/* harmony import */ var _base_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8602);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1070);
/* harmony import */ var _call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1430);
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9839);




const eventsPerPage = 100;
const mostEvents = 2e3;
function createHubInventory(options) {
  const access = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)(options);
  return {
    ...readActivity(access),
    ...readRepositories(access),
    serverTime: access.now,
    list: () => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .listTokens */ .dh)(access),
    details: (id) => (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .AI)(id, access)
  };
}
function createHubTokenReader(options) {
  const account = { username: options.organization, password: options.token };
  const access = (0,_call_js__WEBPACK_IMPORTED_MODULE_2__/* .openHubAccess */ .yn)({ ...options, account, tokenInput: "activity-token" });
  return { ...readActivity(access), ...readRepositories(access) };
}
function repositoryPath(repository) {
  const [namespace = "", name = ""] = repository.split("/").map(encodeURIComponent);
  return `/v2/namespaces/${namespace}/repositories/${name}`;
}
function readRepositories({ baseUrl, call, identity }) {
  return {
    repository: async (repository) => {
      const url = `${baseUrl}${repositoryPath(repository)}`;
      const answer = await call({ method: "GET", url }, [200, 403, 404]);
      if (answer.status === 200) return (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubRepository */ .y8)(answer);
      if (answer.status === 404) return void 0;
      const detail = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .hubDetail */ .NO)(answer.body);
      throw identity.tokenInput === void 0 ? (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .accessForbidden */ .MJ)(identity, answer.status, detail) : (0,_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .repositoryForbidden */ .M4)(repository, detail);
    }
  };
}
function readActivity({ baseUrl, organization, call, now, logIn }) {
  const readLog = async ({ days, since, ...query }, read) => {
    await logIn();
    const from = Math.min(now() - days * _base_time_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP, since ?? Infinity);
    const log = new URL(`${baseUrl}/v2/auditlogs/${encodeURIComponent(organization)}`);
    const page_size = String(eventsPerPage);
    log.search = new URLSearchParams({ ...query, from: new Date(from).toISOString(), page_size }).toString();
    const events = [];
    for (let page = 1; events.length < mostEvents; page++) {
      log.searchParams.set("page", String(page));
      const onPage = read(await call({ method: "GET", url: log.href }, [200]));
      events.push(...onPage);
      if (onPage.length < eventsPerPage) return { events, isWhole: true };
    }
    return { events, isWhole: false };
  };
  return {
    events: (action, window) => readLog({ action: `access_token.${action}`, ...window }, (answer) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubEvents */ .H9)(answer, action)),
    pushes: (name, window) => readLog({ action: "repo.tag.push", ...name !== void 0 && { name }, ...window }, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .readHubPushes */ .Y7)
  };
}



/***/ }),

/***/ 5775:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSetup: () => (/* binding */ startSetup)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/files.js + 2 modules
var base_files = __webpack_require__(3637);
// EXTERNAL MODULE: ./build/src/base/http.js + 2 modules
var base_http = __webpack_require__(338);
// EXTERNAL MODULE: ./build/src/migrate/own-action.js
var own_action = __webpack_require__(1306);
// EXTERNAL MODULE: ./build/src/registry/host.js
var registry_host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/registry/registry.js + 1 modules
var registry = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/run.js
var run = __webpack_require__(9425);
// EXTERNAL MODULE: ./build/src/runner/terminal/screen.js
var screen = __webpack_require__(1877);
// EXTERNAL MODULE: ./build/src/stores/github/octokit.js
var octokit = __webpack_require__(531);
// EXTERNAL MODULE: ./build/src/stores/github/call.js + 1 modules
var call = __webpack_require__(1816);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 4 modules
var github_github = __webpack_require__(7524);
// EXTERNAL MODULE: ./build/src/stores/github/inventory.js
var inventory = __webpack_require__(682);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
;// CONCATENATED MODULE: ./build/src/stores/github/settings.js



const rights = ["Secrets", "Variables", "Environments", "Administration"];
function createGithubSettings(options) {
  const { thisRepository: home } = options;
  const call = (0,github_github/* openGithub */.K)(options, "write");
  const [owner = "", name = ""] = home.split("/").map(encodeURIComponent);
  const root = `/repos/${owner}/${name}`;
  async function glimpse(path, parse) {
    const reply = await call.send({ method: "GET", path });
    return (0,octokit/* isAnswer */.Tq)(reply) && reply.status === 200 ? parse(reply.data) : void 0;
  }
  return {
    ...createChanges(call, home, root),
    /** Whose token it is, and the scopes of a classic one; `undefined` where GitHub does not tell, as of an App's. */
    account: async () => {
      const reply = await call.send({ method: "GET", path: "/user" });
      const [name2, scopes] = (0,octokit/* isAnswer */.Tq)(reply) ? [(0,answers/* parseAccount */.J5)(reply.data), reply.scopes] : [];
      return { name: name2, scopes };
    },
    /** What the token can do, seen by reading alone. `environment`: one that is there. */
    rights: ({ scopes }, repository, environment) => scopes === void 0 ? tryRights(call, probesOf(root, environment && environmentPath(root, environment))) : Promise.resolve(rightsByScopes(scopes, repository)),
    repository: () => call.ask({ ...question(root, `repository ${home}`, `access for ${home}`), parse: answers/* parseSeenRepository */.dV }),
    /** `undefined` where the branch is not there yet, or may not be seen. */
    isBranchProtected: async (branch) => (await glimpse(`${root}/branches/${encodeURIComponent(branch)}`, answers/* parseProtected */.Ov))?.isProtected,
    /** `undefined` when there is none. */
    environment: (environment) => {
      const permission = `the repository permission "Actions: read" for ${home}`;
      const path = environmentPath(root, environment);
      return call.find({
        ...question(path, `environment ${environment} of ${home}`, permission),
        parse: answers/* parseEnvironment */.Nq
      });
    },
    /** The latest run of a workflow by its file's name; `undefined` where none is seen. */
    lastRun: async (file) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`;
      return (await glimpse(path, answers/* parseRuns */.oI))?.items[0];
    },
    /** Whether an App is installed for the repository's owner; `undefined` where the token may not see that. */
    isInstalled: async (clientId) => {
      const found = await glimpse(`/orgs/${owner}/installations?per_page=100`, answers/* parseInstallations */.bX);
      return found?.items.includes(clientId);
    }
  };
}
async function tryRights(call, probes) {
  const has = [];
  const lacks = [];
  for (const [right, path] of probes) {
    const reply = await call.send({ method: "GET", path });
    if ((0,octokit/* isAnswer */.Tq)(reply)) has.push(right);
    else if ("status" in reply && [403, 404].includes(reply.status)) lacks.push(right);
  }
  return { by: "read", has, lacks };
}
function environmentPath(root, environment) {
  return `${root}/environments/${encodeURIComponent(environment)}`;
}
function question(path, store, permission) {
  return { store, target: { place: store, permission }, request: { method: "GET", path } };
}
function createChanges(call, home, root) {
  async function change(context) {
    const reply = await call.send(context.request);
    if (!(0,octokit/* isAnswer */.Tq)(reply)) throw call.refusal(context, reply);
  }
  return {
    /** Only for one that is not there: a PUT resets what it does not name (docs.github.com/rest/deployments/environments). */
    createEnvironment: (environment) => {
      const permission = `the repository permission "Administration: write" for ${home}`;
      const body = { deployment_branch_policy: { protected_branches: true, custom_branch_policies: false } };
      const request = { method: "PUT", path: environmentPath(root, environment), body };
      return change({ ...question("", `environment ${environment} of ${home}`, permission), request });
    },
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async (place, value) => {
      const { name, environment } = place;
      const base = environment === void 0 ? `${root}/actions` : environmentPath(root, environment);
      const what = `variable ${name}${environment === void 0 ? "" : `, environment ${environment}`} of ${home}`;
      const kind = environment === void 0 ? "Variables" : "Environments";
      const path = `${base}/variables/${name}`;
      const about = question(path, what, `the repository permission "${kind}: write" for ${home}`);
      const before = await call.find({ ...about, parse: answers/* parseValue */.$x });
      if (before === value) return;
      const body = { name, value };
      const request = before === void 0 ? { method: "POST", path: `${base}/variables`, body } : { method: "PATCH", path, body };
      await change({ ...about, request });
    }
  };
}
function rightsByScopes(scopes, { isAdmin, canPush }) {
  const isWhole = scopes.split(/[ ,]+/).includes("repo");
  const has = rights.filter((right) => isWhole && (right === "Administration" ? isAdmin : canPush));
  return { by: "told", has, lacks: rights.filter((right) => !has.includes(right)) };
}
function probesOf(root, environment) {
  return [
    ["Secrets", `${root}/actions/secrets/public-key`],
    ["Variables", `${root}/actions/variables?per_page=1`],
    ...environment === void 0 ? [] : [["Environments", `${environment}/secrets/public-key`]],
    ["Administration", `${root}/actions/permissions`]
  ];
}


// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var read = __webpack_require__(3869);
// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/register/store.js
var register_store = __webpack_require__(3894);
// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/setup/plan/app.js


function appPermissions(register, { writes }) {
  const kinds = register.tokens.flatMap(({ stores }) => stores.filter(register_store/* isSecretStore */.Qo)).flatMap((store) => {
    const { secrets, variables = secrets } = (0,target/* secretTarget */.Gk)(store, "").rights;
    return [secrets, variables];
  });
  const level = writes ? "write" : "read";
  return Object.fromEntries([
    ...[...new Set(kinds)].sort().map((kind) => [kind, level]),
    ["metadata", "read"]
  ]);
}
function appName(home) {
  return `docker-oat ${home.replace("/", " ")}`.slice(0, 34).trimEnd();
}
function registrationPage({ server, home, isOrganizations }) {
  const owner = home.replace(/\/.*$/, "");
  return `${server}${isOrganizations ? `/organizations/${owner}` : ""}/settings/apps/new`;
}
function registrationLink(place, permissions) {
  const url = new URL(registrationPage(place));
  const fields = {
    name: appName(place.home),
    url: `${place.server}/${place.home}`,
    public: "false",
    webhook_active: "false"
  };
  for (const [name, value] of [...Object.entries(fields), ...Object.entries(permissions)]) {
    url.searchParams.set(name, value);
  }
  return url.href;
}
function appManifest(place, wishes) {
  return JSON.stringify({
    name: appName(place.home),
    url: `${place.server}/${place.home}`,
    redirect_url: wishes.returnTo,
    public: false,
    default_permissions: wishes.permissions
  });
}
function installationPage(server, slug) {
  const folder = /^https:\/\/(github\.com|[^/]+\.ghe\.com)$/.test(server) ? "apps" : "github-apps";
  return `${server}/${folder}/${slug}/installations/new`;
}


;// CONCATENATED MODULE: ./build/src/setup/app.js









async function openRegistration(place, permissions, state) {
  let arrive;
  const returned = new Promise((resolve) => arrive = resolve);
  let form = "";
  let origin = "";
  const server = (0,external_node_http_.createServer)((request, response) => {
    if (`http://${request.headers.host ?? ""}` !== origin || request.method !== "GET") {
      response.writeHead(404).end();
      return;
    }
    const url = new URL(request.url ?? "", origin);
    const isBack = url.pathname === "/callback" && isFrom(url, state);
    if (url.pathname !== "/" && !isBack) {
      response.writeHead(404).end();
      return;
    }
    if (isBack) arrive(url.href);
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer"
    });
    response.end(isBack ? page("<p>The App is registered. Go back to the terminal.</p>") : form);
  });
  origin = `http://127.0.0.1:${await listen(server)}`;
  const manifest = appManifest(place, { permissions, returnTo: `${origin}/callback` });
  form = page(
    `<form method="post" action="${escaped(`${registrationPage(place)}?state=${state}`)}"><input type="hidden" name="manifest" value="${escaped(manifest)}"><button>Go on to GitHub</button></form><script>document.forms[0].submit()<\/script>`
  );
  return {
    page: `${origin}/`,
    returned,
    close: () => {
      server.close();
      server.closeAllConnections();
    }
  };
}
function listen(server) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
const page = (body) => `<!doctype html><meta charset="utf-8"><title>docker-oat-login</title><body style="font: 16px sans-serif; margin: 3em">${body}`;
function escaped(text) {
  return text.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
function isFrom(url, state) {
  return url.searchParams.get("state") === state && (url.searchParams.get("code") ?? "") !== "";
}
async function takeApp(address, { http, apiUrl, mask }) {
  const code = new URL(address).searchParams.get("code") ?? "";
  const { status, body } = await http({
    method: "POST",
    url: `${apiUrl}/app-manifests/${encodeURIComponent(code)}/conversions`,
    headers: octokit/* githubHeaders */.OW,
    isOnce: true
  });
  const answer = status === 201 ? (0,json/* parseJsonObject */.dw)(body) : void 0;
  const [clientId, slug, pem] = ["client_id", "slug", "pem"].map((name) => answer?.[name]);
  if (typeof clientId !== "string" || typeof slug !== "string" || typeof pem !== "string") {
    throw new base_error/* OatError */.vE("STORE_FAILED", {
      message: `GitHub does not hand over the App that was registered (HTTP ${status})`,
      hint: "delete the App in its settings on GitHub, then run setup again: a code works once, and for an hour"
    });
  }
  return { clientId, slug: (0,base_text/* printable */.g$)(slug, 60), key: new secret/* Secret */.z(pem, mask) };
}
async function findInstallation({ clientId, key }, home, { askAs, mask }) {
  const pem = (0,github_inputs/* parseAppKey */.U)(key.reveal(), mask);
  if (pem === void 0) return "refused";
  const path = `/repos/${home.split("/").map(encodeURIComponent).join("/")}/installation`;
  const reply = await askAs({ clientId, pem })({ method: "GET", path });
  if ((0,octokit/* isAnswer */.Tq)(reply)) return (0,answers/* parseInstallation */.cd)(reply.data)?.granted ?? "absent";
  const isUnknown = "status" in reply && (reply.status === 401 || /^Integration not found/.test(reply.message));
  return isUnknown ? "refused" : "absent";
}
const pause = 2e3;
async function untilInstalled(app, home, ports) {
  for (; ; ) {
    const found = await findInstallation(app, home, ports);
    if (typeof found !== "string") return found;
    await ports.clock.sleep(pause, ports.signal);
  }
}
function lackingPermissions(wanted, granted) {
  return Object.entries(wanted).filter(([name, level]) => granted[name] !== level && granted[name] !== "write").map(([name, level]) => `${name}: ${level}`);
}


;// CONCATENATED MODULE: ./build/src/setup/app-ways.js





const keyVariable = "DOCKER_OAT_GITHUB_APP_PRIVATE_KEY";
function readAppWay(app, runner, asker) {
  if (app === "create" || app === void 0 && asker !== void 0) return { kind: "create" };
  if (app === "link" && asker !== void 0) return { kind: "link" };
  if (app === void 0 || app === "link") {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: app === void 0 ? "missing: --app" : "--app link needs a terminal to ask at",
      hint: `write --app create, and click on the page whose address is printed; or --app CLIENT_ID with the key of that App in ${keyVariable}`
    });
  }
  const key = runner.environment[keyVariable]?.trim() ?? "";
  if (key !== "" || asker !== void 0) {
    return { kind: "given", clientId: app, key: key === "" ? void 0 : new secret/* Secret */.z(key, runner.mask) };
  }
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `${keyVariable} is empty, and --app names an App that exists`,
    hint: `set ${keyVariable} to its private key (the text of the .pem file)`
  });
}
async function findOwnApp(way, permissions, ports) {
  if (way.kind !== "given") return void 0;
  const { clientId, key } = way;
  if (key === void 0) return withKey(() => Promise.resolve(clientId), permissions, ports);
  const app = { clientId, key, slug: "" };
  const problem = await problemOf(app, permissions, ports);
  if (problem === void 0) return app;
  throw new base_error/* OatError */.vE("INPUT_INVALID", { message: problem, hint: "see to the App; nothing was changed" });
}
async function problemOf(app, permissions, ports) {
  const { home } = ports.place;
  if ((0,github_inputs/* parseAppKey */.U)(app.key.reveal(), ports.mask) === void 0) {
    return "that is not the private key of an App: give the text of the .pem file that GitHub downloaded";
  }
  const found = await findInstallation(app, home, ports);
  if (found === "absent") return void 0;
  if (found === "refused") return `GitHub does not accept this key for the App ${app.clientId}`;
  const lacking = lackingPermissions(permissions, found);
  return lacking.length === 0 ? void 0 : `the App ${app.clientId} lacks on ${home}: ${lacking.join(", ")}`;
}
async function withKey(clientIdOf, permissions, ports) {
  const { runner, asker, files, signal, mask } = ports;
  for (; ; ) {
    const clientId = await clientIdOf();
    const path = await asker?.line("Path of its .pem file (empty: paste its text)", signal) ?? "";
    const text = path === "" ? await asker?.paste("Paste the private key (nothing of it is shown)", /-----END|^$/) : await files.read(path);
    const app = { clientId, slug: "", key: new secret/* Secret */.z(text?.trim() ?? "", mask) };
    const problem = await problemOf(app, permissions, ports);
    if (problem === void 0) {
      if (path !== "") runner.info(`When setup is done, delete ${path}: its content is then in the secret`);
      return app;
    }
    runner.error(`INPUT_INVALID: ${problem}`);
  }
}
async function registerApp({ kind }, permissions, ports) {
  if (kind === "link") return byLink(permissions, ports);
  const { runner, asker, place, clock } = ports;
  const state = `${clock.unique()}${clock.unique()}`;
  const registration = await openRegistration(place, permissions, state);
  try {
    runner.info(`Register the GitHub App: open ${registration.page} and click Create GitHub App`);
    ports.openBrowser(registration.page);
    const address = await firstOf(registration.returned, { ports, asker, state });
    if (address === "link") return await byLink(permissions, ports);
    return await takeApp(address, ports);
  } finally {
    registration.close();
  }
}
async function firstOf(returned, { ports, asker, state }) {
  const { runner, signal } = ports;
  const over = new AbortController();
  const cancelled = new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(signal.reason);
    });
  });
  const typed = async () => {
    for (; ; ) {
      const answer = await asker?.line(
        "Waiting for GitHub. Does the browser end on an error? Paste its address. No browser here? Type link",
        over.signal
      );
      if (answer === void 0) return returned;
      if (answer === "link") return answer;
      if (URL.canParse(answer) && isFrom(new URL(answer), state)) return answer;
      runner.warning("that is not the address to which GitHub led the browser: it ends in code=\u2026 and state=\u2026");
    }
  };
  try {
    const ways = [returned, cancelled, ...asker === void 0 ? [] : [typed()]];
    return await Promise.race(ways);
  } finally {
    over.abort();
  }
}
async function byLink(permissions, ports) {
  const { runner, asker, place, signal } = ports;
  runner.info(`1. Open ${registrationLink(place, permissions)}`);
  runner.info("2. Click Create GitHub App, then Generate a private key: GitHub downloads a file");
  runner.info(`3. Click Install App, and choose Only select repositories and ${place.home}`);
  return withKey(async () => await asker?.line("Client ID of the App", signal) ?? "", permissions, ports);
}
async function installApp(app, permissions, ports) {
  const { runner, place } = ports;
  const { home } = place;
  if (app.slug !== "") {
    const page = installationPage(place.server, app.slug);
    runner.info(`Install it: open ${page}, choose Only select repositories and ${home}, and click Install`);
    ports.openBrowser(page);
  } else runner.info(`If it is not installed on ${home} yet: its settings on GitHub \u2192 Install App`);
  runner.progress("waiting until the App is installed; Ctrl-C ends the waiting");
  const granted = await untilInstalled(app, home, ports);
  runner.info(`\u2713 the App is installed on ${home}`);
  const lacking = lackingPermissions(permissions, granted);
  if (lacking.length > 0) {
    runner.warning(`it lacks ${lacking.join(", ")}: add that in its settings, Permissions & events`);
  }
}


// EXTERNAL MODULE: ./build/src/runner/terminal/asking.js
var asking = __webpack_require__(3678);
;// CONCATENATED MODULE: ./build/src/setup/asker.js


function canAsk(environment) {
  const { CI: ci = "" } = environment;
  return process.stdin.isTTY && process.stdout.isTTY && ["", "false", "0"].includes(ci);
}
async function createAsker() {
  const { confirm, isCancel, password, S_BAR, select, text } = await __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 6170));
  const lines = (texts) => texts.flatMap((one) => (0,base_text/* wrap */.LV)(one, Math.max((process.stdout.columns || 80) - 4, 20)));
  const barred = (...texts) => lines(texts).join(`
${S_BAR}  `);
  function settled(value) {
    if (isCancel(value)) throw new DOMException("cancelled at the question", "AbortError");
    return value;
  }
  return {
    answer: async ({ text: asked, reason, choices, proposal, problem }) => {
      if (choices.length > 0) {
        const message = lines([asked, reason]).join("\n");
        return settled(await select({ message, options: [...choices], initialValue: proposal }));
      }
      const answer = settled(
        await text({
          message: barred(asked, reason),
          placeholder: proposal,
          defaultValue: proposal,
          validate: (value) => problem((value ?? "").trim() || proposal)
        })
      );
      return answer.trim() || proposal;
    },
    confirm: async (message) => settled(await confirm({ message })),
    secret: async (message, problem) => settled(
      await password({
        message: barred(message),
        clearOnError: true,
        validate: (value) => problem((value ?? "").trim())
      })
    ).trim(),
    line: async (message, signal) => {
      const answer = await text({ message: barred(message), signal, placeholder: "" });
      if (isCancel(answer) && signal.aborted) return void 0;
      return settled(answer).trim();
    },
    paste: async (message, last) => await (0,asking/* ask */.k)(`${lines([message]).join("\n")}
`, true, last) ?? ""
  };
}


// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/src/base/child-environment.js
var child_environment = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
;// CONCATENATED MODULE: ./build/src/setup/browser.js



function createBrowser({ environment }, secrets, hasPerson) {
  return (address) => {
    const own = environment["BROWSER"] ?? "";
    if (!hasPerson && own === "") return;
    const name = own || { darwin: "open", win32: (0,base_program/* windowsProgram */.E)("rundll32") }[process.platform] || "xdg-open";
    const program = (0,base_program/* findProgram */.Kp)(name, environment);
    if (program === void 0) return;
    const words = program.includes("rundll32") ? ["url.dll,FileProtocolHandler", address] : [address];
    const known = (0,child_environment/* childEnvironment */.Q)(
      environment,
      secrets.map((secret) => secret.reveal())
    );
    const env = Object.fromEntries(
      Object.entries(known).filter(([key]) => !/TOKEN|SECRET|PASSWORD|KEY/i.test(key))
    );
    const child = (0,external_node_child_process_.spawn)(program, words, { env, stdio: "ignore", detached: true });
    child.on("error", () => void 0);
    child.unref();
  };
}


// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/migrate/read-workflows.js
var read_workflows = __webpack_require__(7364);
// EXTERNAL MODULE: ./build/src/register/read.js + 4 modules
var register_read = __webpack_require__(9795);
// EXTERNAL MODULE: ./build/src/workflows/other-files.js
var other_files = __webpack_require__(5148);
// EXTERNAL MODULE: ./build/src/workflows/workflow/workflow.js + 7 modules
var workflow_workflow = __webpack_require__(2167);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/setup/plan/facts.js
const names = {
  environment: "docker-rotation",
  appId: "ROTATION_APP_CLIENT_ID",
  appKey: "ROTATION_APP_KEY",
  owner: "DOCKER_OWNER",
  password: "DOCKER_OWNER_PASSWORD",
  totp: "DOCKER_OWNER_TOTP",
  connection: "DOCKER_OIDC_CONNECTION",
  newToken: "NEW_DOCKER_TOKEN"
};


// EXTERNAL MODULE: ./build/src/workflows/logins/plan.js
var plan = __webpack_require__(6060);
// EXTERNAL MODULE: ./build/src/workflows/workflow/repository.js
var repository = __webpack_require__(2830);
;// CONCATENATED MODULE: ./build/src/setup/plan/own-name.js

function actionOf(facts, answers) {
  return (0,repository/* namedAction */.Yt)(answers.get("action") ?? "") ?? facts.own;
}
function usesOf({ name, tag, pin }) {
  return pin === void 0 ? `${name}@${tag}` : `${name}@${pin.commit} # ${pin.version}`;
}


;// CONCATENATED MODULE: ./build/src/setup/plan/workflow-texts.js


function rotateWorkflow(wishes, file) {
  const { hasOwner } = wishes;
  return workflow(
    [
      ...hasOwner ? [] : assistedLines(wishes.environment, file),
      "name: Rotate Docker tokens",
      "on:",
      ...hasOwner ? ["  schedule: [{ cron: '17 4 * * 1' }]", ...ownerInputs] : assistedInputs
    ],
    {
      job: "rotate",
      wishes,
      concurrency: hasOwner ? [
        "# GitHub keeps one waiting run of a group. A leak has a group for each run.",
        "group: docker-token-rotation${{ inputs.compromised && format('-{0}', github.run_id) }}"
      ] : ["group: docker-token-rotation"],
      inputs: [
        "mode: rotate",
        ...hasOwner ? [
          ...accountLines,
          "dry-run: ${{ inputs.dry-run || false }}",
          "force: ${{ inputs.force }}",
          "compromised: ${{ inputs.compromised }}"
        ] : [
          `token: \${{ secrets.${names.newToken} }}`,
          "only: ${{ inputs.label }}",
          "expires-at: ${{ inputs.expires-at }}"
        ]
      ]
    }
  );
}
function auditWorkflow(wishes) {
  return workflow(
    ["name: Audit Docker tokens", "on:", "  schedule: [{ cron: '37 3 * * *' }]", "  workflow_dispatch:"],
    {
      job: "audit",
      wishes,
      concurrency: ["group: docker-token-audit"],
      inputs: ["mode: audit", ...wishes.hasOwner ? accountLines : ["parts: github"]]
    }
  );
}
const assistedLines = (environment, file) => [
  "# Before a token expires: create a new one in Docker Home with the label and the rights of its entry in the register. Then",
  `#   gh secret set ${names.newToken} --env ${environment}`,
  `#   gh workflow run ${file} --field label=LABEL --field expires-at=DATE`,
  `# When the run is green: gh secret delete ${names.newToken} --env ${environment}. After "grace", deactivate the older token.`
];
const ownerInputs = [
  "  workflow_dispatch:",
  "    inputs:",
  "      dry-run: { description: 'print the plan only', type: boolean }",
  "      force: { description: 'labels, or all' }",
  "      compromised: { description: 'labels that leaked' }"
];
const assistedInputs = [
  "  workflow_dispatch:",
  "    inputs:",
  "      label: { description: 'label of the register', required: true }",
  "      expires-at: { description: 'when the new token expires, such as 2027-02-23' }"
];
const accountLines = [
  `hub-username: \${{ vars.${names.owner} }}`,
  `hub-password: \${{ secrets.${names.password} }}`,
  `hub-totp-secret: \${{ secrets.${names.totp} }}`
];
const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
function workflow(head, body) {
  const { job, wishes, concurrency, inputs } = body;
  return [
    ...head,
    "",
    "permissions: {}",
    "",
    "concurrency:",
    ...indented(concurrency, 2),
    "  cancel-in-progress: false",
    "",
    "jobs:",
    `  ${job}:`,
    `    name: ${job}`,
    "    runs-on: ubuntu-latest",
    `    environment: ${quotedUnlessPlain(wishes.environment)}`,
    "    permissions:",
    "      contents: read # for the register",
    "    steps:",
    `      - uses: ${checkout}`,
    "        with:",
    "          persist-credentials: false",
    `      - uses: ${usesOf(wishes.own)}`,
    `        id: ${job}`,
    "        with:",
    ...indented(
      [
        ...inputs,
        `github-app-client-id: \${{ vars.${names.appId} }}`,
        `github-app-private-key: \${{ secrets.${names.appKey} }}`,
        ...wishes.elsewhere
      ],
      10
    ),
    ""
  ].join("\n");
}
function indented(lines, by) {
  return lines.map((line) => `${" ".repeat(by)}${line}`);
}
function quotedUnlessPlain(text) {
  return /^[a-z][\w./-]*$/i.test(text) && !/^(true|false|null|yes|no|on|off)$/i.test(text) ? text : JSON.stringify(text);
}


;// CONCATENATED MODULE: ./build/src/setup/plan/plan.js





function planSetup(facts, choices, register) {
  const files = plannedFiles(facts, choices);
  const { environment } = facts;
  const needsEnvironment = choices.rotation !== "none" || choices.audit;
  const hasApp = holds(facts, names.appKey) && environment.holds?.variables?.has(names.appId) === true;
  const hasAccount = holds(facts, names.password) && environment.holds?.variables?.has(names.owner) === true;
  const kept = register.tokens.filter(({ oidc }) => oidc === void 0);
  const open = kept.filter((slot) => !isKept(slot, facts));
  const variables = wantedVariables(choices);
  const isSet = (name, value) => facts.holds.variables?.get(name) === value;
  const steps = [
    step("register", `the register ${facts.register.path}`, facts.register.value !== void 0),
    facts.register.value !== void 0 && choices.registerText !== void 0 && step("note", `a line in ${facts.register.path}: ${declinedWords(register)}`, false),
    loginStep(choices),
    choices.rotation !== "none" && step("rotate", facts.rotate?.path ?? pathFor("rotate", facts), facts.rotate !== void 0),
    choices.audit && step("audit", facts.audit?.path ?? pathFor("audit", facts), facts.audit !== void 0),
    needsEnvironment && step(
      "environment",
      `environment ${environment.name}, for protected branches`,
      environment.isProtected !== void 0
    ),
    choices.rotation === "owner" && step("account", `the Docker account, in environment ${environment.name}`, hasAccount),
    needsEnvironment && step("app", `a GitHub App, its key in environment ${environment.name}`, hasApp),
    ...variables.map(({ name, value }) => step("variable", `variable ${name}: ${value}`, isSet(name, value))),
    ...kept.map(
      (slot) => step("token", `token ${JSON.stringify(slot.label)}: ${placesOf(slot)}`, !open.includes(slot))
    )
  ];
  return {
    steps: steps.filter((one) => one !== false),
    files,
    createsEnvironment: needsEnvironment && environment.isProtected === void 0,
    app: needsEnvironment && !hasApp ? { permissions: appPermissions(register, { writes: choices.rotation !== "none" }) } : void 0,
    account: choices.rotation === "owner" && !hasAccount && choices.hubUsername !== void 0 ? { username: choices.hubUsername } : void 0,
    variables: variables.filter(({ name, value }) => !isSet(name, value)),
    tokens: open
  };
}
function step(kind, what, isDone) {
  return { kind, what, isDone };
}
function declinedWords({ without }) {
  return without.length === 0 ? "rotation and audit are wanted" : `without ${without.join(" and ")}`;
}
function holds({ environment }, secret) {
  return environment.holds?.secrets.has(secret) === true;
}
function loginStep({ migration }) {
  const count = migration.changed.size;
  if (count > 0) return step("logins", `logins in ${[...migration.changed.keys()].join(", ")}`, false);
  const uses = migration.findings.some(({ code }) => code === "LOGIN_SHARED");
  return uses ? false : step("logins", "no login of a workflow waits for an edit", true);
}
function plannedFiles(facts, choices) {
  const { own, registerText, migration } = choices;
  const rotate = pathFor("rotate", facts);
  const wishes = own && {
    own,
    environment: facts.environment.name,
    hasOwner: choices.rotation === "owner",
    elsewhere: choices.elsewhere.filter((line) => choices.rotation === "owner" || !line.startsWith("hub-url:"))
  };
  return [
    ...registerText === void 0 ? [] : [{ path: facts.register.path, before: facts.register.text, after: registerText }],
    ...[...migration.changed].map(([path, after]) => ({
      path,
      before: facts.repository.workflows.get(path)?.text ?? "",
      after
    })),
    ...facts.rotate === void 0 && choices.rotation !== "none" && wishes !== void 0 ? [{ path: rotate, before: void 0, after: rotateWorkflow(wishes, rotate.replace(/.*\//, "")) }] : [],
    ...facts.audit === void 0 && choices.audit && wishes !== void 0 ? [
      {
        path: pathFor("audit", facts),
        before: void 0,
        after: auditWorkflow({
          ...wishes,
          elsewhere: wishes.elsewhere.filter((line) => !line.startsWith("registry:"))
        })
      }
    ] : []
  ];
}
function pathFor(mode, { taken }) {
  const usual = `.github/workflows/${mode}.yml`;
  return taken.has(usual) ? `.github/workflows/docker-${mode}.yml` : usual;
}
function wantedVariables({ connection, migration, organization }) {
  const texts = [...migration.changed.values()].join("\n");
  const isNamed = texts.includes(`vars.${plan/* organizationVariable */.s8}`);
  return [
    ...connection === void 0 ? [] : [{ name: names.connection, value: connection }],
    ...isNamed ? [{ name: plan/* organizationVariable */.s8, value: organization }] : []
  ];
}
function ownStores({ stores }, home) {
  return stores.filter(register_store/* isSecretStore */.Qo).filter(
    (store) => store.kind !== "organization-secret" && (store.repository ?? home).toLowerCase() === home.toLowerCase()
  );
}
function isKept({ stores }, facts) {
  return stores.filter(register_store/* isSecretStore */.Qo).every((store) => placeOf(store, facts)?.secrets.has(store.secret) ?? true);
}
function placeOf(store, { environment, holds: holds2, home }) {
  const isOwn = ownStores({ stores: [store] }, home).length > 0 && store.app === "actions";
  if (!isOwn) return void 0;
  if (store.kind === "repository-secret") return holds2;
  if (store.kind !== "environment-secret" || store.environment !== environment.name) return void 0;
  return environment.isProtected === void 0 ? emptyPlace : environment.holds;
}
const emptyPlace = { secrets: /* @__PURE__ */ new Map(), variables: /* @__PURE__ */ new Map() };
function placesOf({ stores }) {
  const secrets = stores.filter(register_store/* isSecretStore */.Qo).map(({ secret }) => secret);
  const others = stores.length - secrets.length;
  return [...secrets.map((name) => `secret ${name}`), ...others > 0 ? [`${others} more places`] : []].join(
    ", "
  );
}


;// CONCATENATED MODULE: ./build/src/setup/plan/rights.js


function rightsLine({ by, has, lacks }) {
  const some = has.length === 0 ? "none" : has.join(", ");
  const without = lacks.length === 0 ? "" : `; missing: ${lacks.join(", ")}`;
  const how = by === "told" ? "" : " (read: GitHub shows at the first change whether this token can write)";
  return `Rights: ${some}${without}${how}`;
}
function lackOfRights(plan, facts) {
  const needed = neededRights(plan, facts.home);
  const missing = facts.rights.lacks.filter((right) => needed.has(right));
  return missing.length === 0 ? void 0 : forbidden(missing, facts);
}
function forbidden(missing, { home, rights }) {
  const isRole = rights.by === "told" && rights.has.length > 0;
  return new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `your GitHub token lacks on ${home}: ${missing.join(", ")}`,
    hint: `${isRole ? "have an administrator of the repository run it" : rights.by === "told" ? "give the token the scope repo (gh auth refresh --scopes repo)" : `give the token these repository permissions: ${missing.map((right) => `${right}: write`).join(", ")}`}; nothing was changed`
  });
}
function neededRights(plan, home) {
  const kinds = plan.tokens.flatMap((slot) => ownStores(slot, home)).map(({ kind }) => kind);
  const inEnvironment = plan.app ?? plan.account ?? kinds.includes("environment-secret");
  return /* @__PURE__ */ new Set([
    ...kinds.includes("repository-secret") ? ["Secrets", "Variables"] : [],
    ...plan.variables.length > 0 ? ["Variables"] : [],
    ...inEnvironment !== false ? ["Environments"] : [],
    ...plan.createsEnvironment ? ["Administration"] : []
  ]);
}


;// CONCATENATED MODULE: ./build/src/setup/look.js













async function readPersonsToken(runner, server) {
  const token = (0,inputs/* readSecret */.n5)(runner, "github-token");
  if (token !== void 0) return { value: token, from: "the token that you gave" };
  const gh = (0,base_program/* findProgram */.Kp)("gh", runner.environment);
  if (gh !== void 0) {
    const host = new URL(server).host;
    const { stdout } = await (0,exec/* getExecOutput */.H)(`"${gh}"`, ["auth", "token", "--hostname", host], {
      silent: true,
      ignoreReturnCode: true
    });
    if (stdout.trim() !== "") return { value: new secret/* Secret */.z(stdout.trim(), runner.mask), from: "gh" };
  }
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "there is no GitHub token",
    hint: `run gh auth login, or set GH_TOKEN to a token of an administrator of the repository (classic: repo and workflow; fine-grained: Administration, Secrets, Variables and Environments: write)`
  });
}
async function lookAtHome(ports) {
  const { runner, settings, home } = ports;
  runner.progress("looking at the workflows");
  const config = { path: (0,inputs/* readText */.yR)(runner, "config"), isExplicit: false };
  const register = await (0,register_read/* findRegister */.RT)(config, ports.files);
  const { workflows, paths } = (0,read_workflows/* readWorkflows */.L)(read_workflows/* usualPlaces */.d, {
    files: ports.workflowFiles,
    readYaml: ports.readYaml
  });
  runner.progress("asking GitHub");
  const github = await settings.repository();
  const rotate = await modeWorkflow("rotate", workflows, settings);
  const audit = await modeWorkflow("audit", workflows, settings);
  const name = rotate?.environment ?? audit?.environment ?? ports.environment ?? names.environment;
  const environment = await settings.environment(name);
  const account = await settings.account();
  const rights = await settings.rights(account, github, environment && name);
  const who = { home: github.fullName, account: { name: account.name, from: ports.from }, rights };
  if (rights.lacks.includes("Secrets")) throw forbidden(rights.lacks, who);
  const isOpen = environment !== void 0 && !rights.lacks.includes("Environments");
  const holds = isOpen ? await ports.inventory.place(storeIn(name), []) : void 0;
  const appId = holds?.variables?.get(names.appId);
  return {
    ...who,
    server: ports.server,
    github,
    isBranchProtected: await settings.isBranchProtected(github.defaultBranch),
    repository: {
      workflows,
      name: home,
      isWhole: true,
      own: ports.own ?? { name: "", tag: "", pin: void 0 },
      otherFiles: (0,other_files/* createOtherFiles */.o)((file) => ports.workflowFiles.text(file), ports.readYaml)
    },
    taken: paths,
    register: { path: config.path, value: register, text: register && await ports.files.read(config.path) },
    rotate,
    audit,
    environment: { name, isProtected: environment?.isProtected, holds },
    holds: await ports.inventory.place(storeIn(void 0), []),
    isAppInstalled: appId === void 0 ? void 0 : await settings.isInstalled(appId),
    own: ports.own,
    now: ports.now
  };
}
function storeIn(environment) {
  const common = {
    secret: "ANY",
    app: "actions",
    repository: void 0,
    position: { line: 1, column: 1 }
  };
  return environment === void 0 ? { kind: "repository-secret", ...common } : { kind: "environment-secret", environment, ...common };
}
async function modeWorkflow(mode, workflows, settings) {
  for (const [file, workflow] of workflows) {
    const job = workflow.jobs.find(
      ({ steps }) => steps.some((step) => (0,workflow_workflow/* isOurs */.MU)(step) && (0,tree/* textOf */.b6)(step.with, "mode") === mode)
    );
    if (job === void 0) continue;
    const lastRun = await settings.lastRun(external_node_path_.posix.basename(file));
    return { path: file, text: workflow.text, environment: job.environment, lastRun };
  }
  return void 0;
}
async function requireClone(runner, files) {
  const { GITHUB_REPOSITORY: home = "" } = runner.environment;
  const git = await files.locate(".git");
  if (git.kind !== "file" && git.kind !== "other") {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: "this is not the root of a clone of your repository",
      hint: "go to the root of the clone, and run it there"
    });
  }
  if (/^[^/\s]+\/[^/\s]+$/.test(home)) return home;
  const { GITHUB_SERVER_URL: server = "" } = runner.environment;
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `the remote "origin" does not lead to a repository of ${server || "https://github.com"}`,
    hint: "add the remote (git remote add origin \u2026), or set GITHUB_REPOSITORY to owner/name. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address"
  });
}
function apiAddress(server) {
  const { origin, host } = new URL(server);
  if (host === "github.com") return "";
  return host.endsWith(".ghe.com") ? `https://api.${host}` : `${origin}/api/v3`;
}
function elsewhereLines(runner) {
  return ["config", "registry", "hub-url"].flatMap(
    (name) => (0,inputs/* isWritten */.QH)(runner, name) ? [`${name}: ${JSON.stringify((0,inputs/* readText */.yR)(runner, name))}`] : []
  );
}


// EXTERNAL MODULE: ./build/src/hub/inventory.js
var hub_inventory = __webpack_require__(2609);
// EXTERNAL MODULE: ./build/src/hub/inputs.js
var hub_inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/hub/totp.js
var hub_totp = __webpack_require__(3200);
// EXTERNAL MODULE: ./build/src/hub/used-codes.js
var used_codes = __webpack_require__(1811);
;// CONCATENATED MODULE: ./build/src/setup/owner.js







async function obtainOwner(username, ports) {
  const { runner, asker } = ports;
  const password = (0,inputs/* readSecret */.n5)(runner, "hub-password");
  const totp = (0,inputs/* readSecret */.n5)(runner, "hub-totp-secret");
  if (password !== void 0 || asker === void 0) {
    if (password === void 0) {
      throw new base_error/* OatError */.vE("INPUT_INVALID", {
        message: 'missing: input "hub-password"',
        hint: `it is the password of ${username}; nothing was changed`
      });
    }
    return tryOwner({ username, password, totpSecret: unlinked(totp, runner) }, ports);
  }
  runner.info(
    `The password of ${username} goes into the environment's secret, and nowhere else. Whoever can start a workflow in that environment can use it.`
  );
  const refused = /* @__PURE__ */ new Set();
  for (; ; ) {
    const typed = await asker.secret(`Password of ${username} (nothing of it is shown)`, (value) => {
      if (value === "") return "Type it, or press Ctrl-C to stop: nothing was changed";
      return refused.has(value) ? "This one was refused a moment ago, and is not sent again" : void 0;
    });
    const code = await asker.secret(
      "Two-factor secret: the text behind the QR code (empty: none)",
      () => void 0
    );
    const typedTotp = code === "" ? void 0 : new secret/* Secret */.z(code, runner.mask);
    try {
      const account = {
        username,
        password: new secret/* Secret */.z(typed, runner.mask),
        totpSecret: unlinked(typedTotp, runner)
      };
      return await tryOwner(account, ports);
    } catch (error) {
      if (!(error instanceof base_error/* OatError */.vE) || !/^(HUB_FORBIDDEN|INPUT_INVALID)$/.test(error.code)) throw error;
      refused.add(typed);
      if (refused.size >= mostRefusals) throw error;
      runner.error(`${error.code}: ${error.message}; ${error.terminalHint}`);
    }
  }
}
const mostRefusals = 3;
function unlinked(totp, { mask }) {
  return totp && new secret/* Secret */.z((0,hub_totp/* totpSecretOf */.BY)(totp.reveal()), mask);
}
async function tryOwner(account, ports) {
  const { runner, organization, http, clock, deadline } = ports;
  const hub = (0,hub_inventory/* createHubInventory */.qy)({
    baseUrl: (0,hub_inputs/* readHubAddress */.yc)(runner),
    account,
    organization,
    http,
    clock,
    deadline,
    mask: runner.mask,
    onWait: runner.info,
    codes: (0,used_codes/* usedCodes */.A)(runner)
  });
  const tokens = await hub.list();
  runner.info(`\u2713 ${account.username} can manage the tokens of ${organization}: ${tokens.length} there`);
  return account;
}


// EXTERNAL MODULE: ./build/src/rotate/start.js + 34 modules
var start = __webpack_require__(7936);
;// CONCATENATED MODULE: ./build/src/setup/perform.js





async function perform(work) {
  const { facts, plan, runner, settings, github } = work;
  const environment = facts.environment.name;
  const put = async (secret, value) => {
    const outcome = await github.write(secretIn(environment, secret), { value });
    if (outcome.result === "lost") throw outcome.error;
    runner.info(`\u2713 secret ${secret}, environment ${environment}`);
  };
  for (const file of plan.files) await write(file, work);
  if (plan.createsEnvironment) {
    await settings.createEnvironment(environment);
    runner.info(`\u2713 environment ${environment}, for protected branches`);
  }
  if (work.account !== void 0) {
    const { username, password, totpSecret } = work.account;
    await put(names.password, password);
    if (totpSecret !== void 0) await put(names.totp, totpSecret);
    await settings.setVariable({ name: names.owner, environment }, username);
    runner.info(`\u2713 variable ${names.owner}, environment ${environment}: ${username}`);
  }
  if (work.app !== void 0) await makeApp(work.app, { work, environment, put });
  for (const { name, value } of plan.variables) {
    await settings.setVariable({ name, environment: void 0 }, value);
    runner.info(`\u2713 variable ${name}: ${value}`);
  }
  return rotateFirst(work);
}
function secretIn(environment, secret) {
  const position = { line: 1, column: 1 };
  return { kind: "environment-secret", app: "actions", repository: void 0, environment, secret, position };
}
async function write({ path, before, after }, { files, runner }) {
  const problem = before === void 0 ? await files.create(path, after) : await files.replace({ path, before, after });
  if (problem === void 0) {
    runner.info(`\u2713 ${path}`);
    return;
  }
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `${path} cannot be written: ${problem}`,
    hint: "see to this file, then run setup again: it goes on where it stopped"
  });
}
async function makeApp({ register, install }, options) {
  const { work, environment, put } = options;
  const { runner, settings } = work;
  const app = await register();
  try {
    await put(names.appKey, app.key);
    await settings.setVariable({ name: names.appId, environment }, app.clientId);
    runner.info(`\u2713 variable ${names.appId}, environment ${environment}: ${app.clientId}`);
  } catch (error) {
    if (app.slug !== "") {
      runner.warning(
        `the GitHub App ${app.slug} exists, and its key is not saved: delete the App in its settings on GitHub, then run setup again`
      );
    }
    throw error;
  }
  await install(app);
}
async function rotateFirst(work) {
  const { plan, account, tokens } = work;
  const labels = plan.tokens.map(({ label }) => label);
  if (labels.length === 0) return true;
  const runs = tokens.map(
    ({ slot, value, expiresAt }) => ({
      slots: [slot],
      inputs: { only: slot.label, token: value.reveal(), "expires-at": expiresAt }
    })
  );
  if (tokens.length === 0 && account !== void 0) {
    runs.push({ slots: plan.tokens, inputs: perform_ownerInputs(account, labels) });
  }
  let isDone = true;
  for (const { slots, inputs } of runs) {
    const isCopied = await (0,start.startRotate)(asRotate(work, inputs));
    isDone &&= isCopied;
    for (const slot of isCopied ? slots : []) {
      work.runner.info(`\u2713 token ${JSON.stringify(slot.label)}: ${placesOf(slot)}`);
    }
  }
  return isDone;
}
function perform_ownerInputs({ username, password, totpSecret }, labels) {
  return {
    only: labels.join("\n"),
    "hub-username": username,
    "hub-password": password.reveal(),
    "hub-totp-secret": totpSecret?.reveal() ?? ""
  };
}
const passedOn = ["config", "registry", "hub-url", "timeout", "attempts"];
function asRotate({ runner, githubToken, apiUrl, facts }, inputs) {
  const all = {
    mode: "rotate",
    "github-token": githubToken.reveal(),
    ...inputs
  };
  return {
    ...runner,
    environment: { ...runner.environment, GITHUB_REPOSITORY: facts.home, GITHUB_API_URL: apiUrl },
    input: (name) => all[name] ?? (passedOn.includes(name) ? runner.input(name) : ""),
    output: () => void 0,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: (text) => {
      runner.progress((0,base_text/* printable */.g$)(text));
    }
  };
}


// EXTERNAL MODULE: ./build/src/migrate/report/draft.js
var draft = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/migrate/analyse.js + 28 modules
var analyse = __webpack_require__(2406);
// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js + 1 modules
var report_tokens = __webpack_require__(4410);
// EXTERNAL MODULE: ./build/src/register/find-slot.js
var find_slot = __webpack_require__(4397);
// EXTERNAL MODULE: ./build/src/register/names.js
var register_names = __webpack_require__(699);
// EXTERNAL MODULE: ./build/src/workflows/logins/answer.js
var logins_answer = __webpack_require__(8961);
;// CONCATENATED MODULE: ./build/src/setup/plan/entries.js








function analysed(facts, answers) {
  const logins = [...answers].flatMap(([key, text]) => {
    const [, place] = /^answer (.+)$/.exec(key) ?? [];
    const login = place === void 0 || text === "leave" ? void 0 : (0,logins_answer/* parseAnswer */.W)(`${place}=${text}`);
    return login === void 0 || "problem" in login ? [] : [login];
  });
  const { value } = facts.register;
  const own = actionOf(facts, answers);
  const repository = own === void 0 ? facts.repository : { ...facts.repository, own };
  return (0,analyse/* migrateFiles */.$)(repository, value && viewOf(value, facts.home), {
    answers: logins,
    prefer: wantsKeyless(facts, answers) ? "oidc" : "token",
    warns: true
  });
}
function viewOf(register, home) {
  const slots = register.tokens.map((slot) => ({ ...slot, secret: (0,find_slot/* secretNameFor */.zl)(slot, home)?.secret }));
  return { organization: register.organization, slots };
}
function wantsKeyless({ register: { value } }, answers) {
  return value?.tokens.every(({ oidc }) => oidc !== void 0) ?? answers.get("login") === "keyless";
}
function isKeyless(facts, answers) {
  if (facts.register.value !== void 0 || !wantsKeyless(facts, answers)) return wantsKeyless(facts, answers);
  return newEntries(facts, answers).entries.every((entry) => entry.isKeyless);
}
function organizationOf(facts, answers) {
  const known = answers.get("organization") ?? facts.register.value?.organization;
  if (known !== void 0) return known;
  const { tokens, keyless } = analysed(facts, new Map([...answers].filter(([key]) => key !== "organization")));
  return [...tokens, ...keyless].map(({ organization }) => organization).find(isName);
}
function isName(organization) {
  return (0,register_names/* organizationProblem */.hE)(organization) === void 0;
}
function newEntries(facts, answers) {
  const organization = organizationOf(facts, answers);
  const { tokens, keyless } = analysed(facts, answers);
  const own = [...tokens, ...keyless.map((token) => ({ ...token, isKeyless: true }))].filter((token) => [organization, plan/* namedByVariable */.F$].includes(token.organization)).map((token) => listed({ ...token, organization: organization ?? token.organization }, answers));
  if (own.length > 0) {
    return {
      entries: own.filter(({ repositories }) => repositories.length > 0),
      unlisted: own.filter(({ repositories }) => repositories.length === 0)
    };
  }
  const entries = ["push", "pull"].flatMap((access) => {
    const [first, ...rest] = (0,base_text/* parseList */.E1)(answers.get(access) ?? "");
    if (first === void 0) return [];
    const isOwn = answers.get("login") === "keyless";
    return [{ ...(0,report_tokens/* plannedToken */.c)([first, ...rest], { access, home: facts.home }), isKeyless: isOwn }];
  });
  return { entries, unlisted: [] };
}
function listed(token, answers) {
  if (token.repositories.length > 0) return token;
  return { ...token, repositories: (0,base_text/* parseList */.E1)(answers.get(token.access) ?? "") };
}
function repositoriesProblem(text, organization) {
  const list = (0,base_text/* parseList */.E1)(text);
  if (list.length === 0) return "Name at least one";
  const wrong = list.find((name) => (0,register_names/* repositoryProblem */.Ki)(name) !== void 0);
  if (wrong !== void 0) return `${wrong} is not of the form ${organization}/IMAGE`;
  const other = list.find((name) => !name.startsWith(`${organization}/`));
  return other === void 0 ? void 0 : `${other} does not belong to ${organization}`;
}


;// CONCATENATED MODULE: ./build/src/setup/plan/choices.js



function readChoices(facts, answers, elsewhere) {
  const connection = answers.get("oidc-connection-id");
  const hubUsername = answers.get("hub-username");
  const { entries } = newEntries(facts, answers);
  const rotation = rotationOf(facts, answers);
  const audit = hasAudit(facts, answers);
  const without = [
    ...rotation === "none" && !isKeyless(facts, answers) ? ["rotation"] : [],
    ...audit ? [] : ["audit"]
  ];
  const text = (0,draft/* draftRegister */.p)(entries, {
    owners: hubUsername === void 0 ? [] : [hubUsername],
    connection,
    without,
    head: "The Docker tokens of this repository: what each may do, and where it is kept."
  });
  return {
    organization: organizationOf(facts, answers) ?? "",
    connection,
    rotation,
    audit,
    hubUsername,
    registerText: facts.register.value === void 0 ? text : noted(facts.register, without),
    migration: analysed(facts, answers),
    own: actionOf(facts, answers),
    elsewhere
  };
}
function hasAudit({ audit, register }, answers) {
  const declined = register.value?.without.includes("audit") === true ? "none" : void 0;
  return audit !== void 0 || (answers.get("audit") ?? declined) === "nightly";
}
function noted({ value, text = "" }, without) {
  if (value === void 0 || [...value.without].sort().join() === [...without].sort().join()) return void 0;
  const rest = text.replace(/^without:.*\n(?:[ \t]*-.*\n)*/m, "");
  return without.length === 0 ? rest : `${rest.replace(/\n*$/, "\n")}${(0,draft/* withoutLine */.H)(without)}
`;
}
function rotationOf(facts, answers) {
  const { rotate } = facts;
  if (rotate !== void 0) return rotate.text.includes("hub-password") ? "owner" : "assisted";
  if (isKeyless(facts, answers)) return "none";
  const way = answers.get("rotation");
  return way === "owner" || way === "assisted" ? way : "none";
}


// EXTERNAL MODULE: ./build/src/tokens/docker-home.js
var docker_home = __webpack_require__(6152);
// EXTERNAL MODULE: ./build/src/migrate/rewrite/inputs.js
var rewrite_inputs = __webpack_require__(1419);
// EXTERNAL MODULE: ./build/src/migrate/report/rulesets.js
var rulesets = __webpack_require__(1167);
;// CONCATENATED MODULE: ./build/src/setup/plan/clicks.js






const dockerHome = "https://app.docker.com";
function tokenClicks(slot, organization) {
  return [
    `Create the token ${JSON.stringify(slot.label)} in Docker Home:`,
    `  1. Open ${dockerHome} \u2192 ${organization} \u2192 ${docker_home/* newTokenMenu */.bp}`,
    `  2. Label: ${slot.label}. Expiration date: 90 days`,
    `  3. Repository: ${rightsInDockerHome(slot)}`,
    "  4. Generate token, and copy it"
  ];
}
function rightsInDockerHome({ access, repositories, publicPull }) {
  const right = `Image ${access === "push" ? "Push" : "Pull"}`;
  return `${repositories.join(", ")} with ${right}${publicPull ? ", and Read public repositories" : ""}`;
}
function connectionClicks({ home, github }, entries, organization) {
  const [owner = "", name = ""] = home.split("/");
  const numbered = github.ownerId === void 0 ? void 0 : `repo:${owner}@${github.ownerId}/${name}@${github.id}:`;
  return [
    "The OIDC connection, in Docker Home:",
    `  1. Open ${dockerHome} \u2192 ${organization} \u2192 ${docker_home/* connectionsMenu */.Z}. Create one for GitHub Actions, if it is not there`,
    "  2. It needs these rulesets:",
    ...(0,rulesets/* rulesetLines */.G)(entries, home, numbered).map((line) => `     ${line}`)
  ];
}
function clicksLeft(facts, { plan, choices, register }) {
  const { home, server, github, isBranchProtected, rotate } = facts;
  const files = plan.files.map(({ path }) => path);
  const needsEnvironment = choices.rotation !== "none" || choices.audit;
  return [
    ...needsEnvironment && isBranchProtected === false ? [
      `Protect ${github.defaultBranch}, so that no other branch can use the environment: ${server}/${home}/settings/branches \u2192 Add branch protection rule`
    ] : [],
    ...files.length > 0 ? [`Look at the changes, commit them and merge them into ${github.defaultBranch}: ${files.join(", ")}`] : [],
    ...github.forkOf === void 0 || files.length === 0 ? [] : [
      `GitHub runs no workflow of a fork, and no schedule, until somebody allows it: ${server}/${home}/actions`
    ],
    ...choices.migration.changed.size === 0 && !isUsed(facts, register) ? loginLines(choices, register) : [],
    ...rotate === void 0 && choices.rotation === "owner" ? [`Start the rotation once as a dry run: gh workflow run rotate.yml --field dry-run=true`] : [],
    ...choices.migration.changed.size > 0 ? ["When a run with the new logins was green, delete the old secrets and revoke what they hold"] : []
  ];
}
function isUsed({ repository, rotate, audit }, register) {
  const others = [...repository.workflows.values()].filter(
    ({ path }) => path !== rotate?.path && path !== audit?.path
  );
  const names = register.tokens.flatMap(({ stores }) => stores.filter(register_store/* isSecretStore */.Qo)).map(({ secret }) => secret);
  return others.some(
    ({ text, jobs }) => names.some((name) => text.includes(`secrets.${name}`)) || jobs.some(({ steps }) => steps.some(workflow_workflow/* isOurs */.MU))
  );
}
function loginLines({ own }, { tokens: [slot] }) {
  if (slot === void 0) return [];
  if (own === void 0) {
    return ["Log in with this action, before the step that pushes: its README has the step"];
  }
  const { access, repositories, oidc } = slot;
  const isKeyless = oidc !== void 0;
  const secret = `DOCKERHUB_${access.toUpperCase()}_TOKEN`;
  return [
    isKeyless ? "Let the job have an ID token, and log in with this step, behind actions/checkout and before the step that pushes:" : "Log in with this step, before the step that pushes:",
    ...isKeyless ? ["  permissions: { contents: read, id-token: write }", "  steps:"] : [],
    ...[`- uses: ${usesOf(own)}`, "  with:", `    ${access}: ${repositories.join(", ")}`].map(
      (line) => `${isKeyless ? "    " : "  "}${line}`
    ),
    ...isKeyless ? [] : [`token: \${{ secrets.${secret} }}`, (0,rewrite_inputs/* expiryLine */.c$)(secret, "")].map((line) => `      ${line}`)
  ];
}


// EXTERNAL MODULE: ./build/src/migrate/report/next.js + 2 modules
var next = __webpack_require__(9439);
;// CONCATENATED MODULE: ./build/src/setup/plan/mode-questions.js




const none = () => void 0;
function wayQuestions(facts, answers) {
  if (facts.register.value !== void 0) return [];
  const organization = organizationOf(facts, answers) ?? "";
  if (facts.server !== "https://github.com") return [elsewhereLogin(answers)];
  return [
    {
      key: "login",
      flag: "--login token|keyless",
      text: "How should jobs log in?",
      reason: "Keyless needs an OIDC connection, and a job that may request an ID token.",
      choices: [
        { value: "token", label: "With an access token, kept as a secret" },
        { value: "keyless", label: "Keyless: nothing is stored" }
      ],
      proposal: "token",
      problem: none
    },
    answers.get("login") === "keyless" ? {
      key: "oidc-connection-id",
      flag: "--oidc-connection-id UUID",
      text: "What is the ID of the OIDC connection?",
      reason: "Docker Home shows it when the connection is created. It is not a secret.",
      before: connectionClicks(facts, newEntries(facts, answers).entries, organization),
      choices: [],
      proposal: "",
      problem: (answer) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(answer) ? void 0 : "It is not a UUID, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f"
    } : void 0
  ];
}
function elsewhereLogin(answers) {
  return answers.get("login") === "keyless" ? {
    ...{ key: "login", flag: "--login token", text: "", reason: "", choices: [], proposal: "token" },
    problem: () => "keyless works on github.com only"
  } : void 0;
}
function workflowQuestions(facts, answers) {
  const { without = [] } = facts.register.value ?? {};
  const rotation = isKeyless(facts, answers) ? keylessRotation(answers) : rotationQuestion;
  const rotates = facts.rotate?.text.includes("hub-password") ?? answers.get("rotation") === "owner";
  const isNamed = facts.register.value === void 0 || facts.rotate === void 0 && (answers.get("rotation") ?? "none") !== "none" || facts.audit === void 0 && answers.get("audit") === "nightly" || analysed(facts, answers).changed.size > 0;
  return [
    facts.rotate === void 0 && !isSettled("rotation", without, answers) ? rotation : void 0,
    rotates && facts.environment.holds?.variables?.has(names.owner) !== true ? accountQuestion : void 0,
    facts.audit === void 0 && !isSettled("audit", without, answers) ? auditQuestion(rotates) : void 0,
    isNamed && facts.own === void 0 ? actionQuestion : void 0
  ];
}
function isSettled(key, without, answers) {
  return without.includes(key) && !answers.has(key);
}
function keylessRotation(answers) {
  const problem = (answer) => answer === "none" ? void 0 : "a keyless login has no token to rotate";
  return answers.has("rotation") ? { ...rotationQuestion, problem } : void 0;
}
const rotationQuestion = {
  key: "rotation",
  flag: "--rotation owner|assisted|none",
  text: "Who creates new tokens before the old ones expire?",
  reason: "A workflow can, with the password of an owner account of Docker. That password controls the whole organization, so it is kept in a protected environment of GitHub and nowhere else.",
  choices: [
    { value: "owner", label: "A workflow, with an owner account of Docker" },
    { value: "assisted", label: "A person; a workflow checks and copies the token" },
    { value: "none", label: "Nobody yet" }
  ],
  proposal: "assisted",
  problem: none
};
const accountQuestion = {
  key: "hub-username",
  flag: "--hub-username NAME",
  text: "Which Docker account creates the tokens?",
  reason: "Use an account for this alone: an owner of the organization, or a custom role that manages access tokens.",
  choices: [],
  proposal: "",
  problem: (answer) => /^[A-Za-z0-9][\w.-]*$/.test(answer) ? void 0 : "Write its name, not an e-mail address"
};
const auditQuestion = (hasOwner) => ({
  key: "audit",
  flag: "--audit nightly|none",
  text: `Should a workflow compare ${hasOwner ? "tokens and secrets" : "the secrets"} with the register every night?`,
  reason: hasOwner ? "It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing." : "Without an owner account it does not see what a token can do, or who created it. It changes nothing.",
  choices: [
    { value: "nightly", label: "Yes, every night" },
    { value: "none", label: "No" }
  ],
  proposal: "nightly",
  problem: none
});
const actionQuestion = {
  key: "action",
  flag: "--action OWNER/NAME@COMMIT",
  text: "How do your workflows name this action?",
  reason: "This program does not know where it comes from. Give the repository and a commit.",
  choices: [],
  proposal: "",
  problem: (answer) => (0,repository/* namedAction */.Yt)(answer) ? void 0 : "Write OWNER/NAME@COMMIT"
};


;// CONCATENATED MODULE: ./build/src/setup/plan/questions.js





function openQuestions(facts, answers) {
  return allQuestions(facts, answers).filter(({ key }) => !answers.has(key));
}
function allQuestions(facts, answers) {
  const wanted = [
    organizationQuestion(facts, answers),
    ...loginQuestions(facts, answers),
    ...repositoryQuestions(facts, answers),
    ...wayQuestions(facts, answers),
    ...workflowQuestions(facts, answers)
  ];
  return wanted.filter((question) => question !== void 0);
}
function organizationQuestion(facts, answers) {
  const isKnown = !answers.has("organization") && organizationOf(facts, answers) !== void 0;
  if (facts.register.value !== void 0 || isKnown) return void 0;
  return {
    key: "organization",
    flag: "--organization NAME",
    text: "Which Docker organization owns the images?",
    reason: "It owns the tokens, and is the user name of every login.",
    choices: [],
    proposal: facts.home.replace(/\/.*$/, "").toLowerCase(),
    problem: (name) => {
      const problem = (0,register_names/* organizationProblem */.hE)(name);
      return problem && `It ${problem.message}: ${problem.hint}`;
    }
  };
}
function loginQuestions(facts, answers) {
  const organization = organizationOf(facts, answers);
  if (organization === void 0) return [];
  const [, name = ""] = facts.home.split("/");
  const { findings, tokens, keyless } = analysed(facts, answers);
  const open = (0,next/* unanswered */.bj)(findings);
  const unlisted = new Set([...tokens, ...keyless].flatMap((token) => token.unlisted));
  const unsettled = findings.filter(
    (finding) => open.includes(finding) || finding.code === "LOGIN_SHARED" && unlisted.has(`${finding.file ?? ""}:${finding.line ?? 0}`)
  );
  return unsettled.map((finding) => {
    const { file = "", line = 0, message } = finding;
    const place = `${file}:${line}`;
    const canLeave = open.includes(finding);
    return {
      key: `answer ${place}`,
      flag: `--answer ${place}=push:${organization}/IMAGE`,
      text: `What does the login in ${place} do? Write push:${organization}/IMAGE or pull:${organization}/IMAGE${canLeave ? ", or leave" : ""}`,
      reason: `${message}.`,
      choices: [],
      proposal: `push:${organization}/${name.toLowerCase()}`,
      problem: (answer) => {
        if (answer === "leave" && canLeave) return void 0;
        const read = (0,logins_answer/* parseAnswer */.W)(`${place}=${answer}`);
        return "problem" in read ? `It ${read.problem}` : void 0;
      }
    };
  });
}
function repositoryQuestions(facts, answers) {
  const organization = organizationOf(facts, answers);
  if (facts.register.value !== void 0 || organization === void 0) return [];
  if (loginQuestions(facts, answers).some(({ key }) => !answers.has(key))) return [];
  const { entries, unlisted } = newEntries(facts, answers);
  const ask = (access, text) => ({
    key: access,
    flag: `--${access} ${organization}/IMAGE`,
    text,
    reason: "Its token can use these repositories on Docker Hub, and no others. Write commas between several.",
    choices: [],
    proposal: `${organization}/${(facts.home.split("/")[1] ?? "").toLowerCase()}`,
    problem: (answer) => repositoriesProblem(answer, organization)
  });
  if (unlisted.length > 0) {
    return unlisted.map(
      ({ access, secrets }) => ask(access, `Which repositories do the jobs with the secret ${secrets.join(", ")} ${access}?`)
    );
  }
  const isPushAsked = answers.has("push") || entries.length === 0 && !answers.has("pull");
  return [
    isPushAsked ? ask("push", "Which repositories do your jobs push to?") : void 0,
    answers.has("pull") ? ask("pull", "Which repositories do your jobs only pull?") : void 0
  ];
}


// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/setup/plan/status.js







function statusOf(facts, register, missing) {
  return {
    tokens: (register?.tokens ?? []).map((slot) => tokenStatus(slot, facts)),
    rotation: runStatus("rotation", facts),
    audit: runStatus("audit", facts),
    missing
  };
}
function tokenStatus(slot, facts) {
  const { home, rotate, repository } = facts;
  const copies = slot.stores.map((store) => {
    const place = (0,register_store/* isSecretStore */.Qo)(store) ? placeOf(store, facts) : void 0;
    const updatedAt = (0,register_store/* isSecretStore */.Qo)(store) ? place?.secrets.get(store.secret)?.updatedAt : void 0;
    return {
      store: (0,register_store/* storeName */.Hz)(store, home),
      state: place === void 0 ? "not seen" : updatedAt === void 0 ? "absent" : "there",
      updatedAt
    };
  });
  const times = copies.flatMap(({ updatedAt }) => updatedAt ?? []);
  const secrets = slot.stores.filter(register_store/* isSecretStore */.Qo);
  const expiries = secrets.flatMap(
    (store) => placeOf(store, facts)?.variables?.get((0,register_store/* expiryVariable */.GL)(store.secret)) ?? []
  );
  const names = secrets.map(({ secret }) => secret);
  return {
    label: slot.label,
    access: slot.access,
    repositories: slot.repositories,
    kind: slot.oidc === void 0 ? "token" : "keyless",
    copies: copies.map((copy) => ({ ...copy, updatedAt: iso(copy.updatedAt) })),
    expiresAt: expiries.toSorted()[0],
    dueAt: rotate === void 0 || times.length === 0 ? void 0 : iso(Math.min(...times) + slot.rotation.everyMs),
    workflows: [...repository.workflows.values()].filter(({ path }) => path !== rotate?.path && path !== facts.audit?.path).filter(
      (workflow) => names.some((name) => new RegExp(`\\bsecrets\\.${name}\\b`, "i").test(workflow.text)) || namesRepository(workflow, slot)
    ).map(({ path }) => path)
  };
}
function namesRepository({ jobs }, { access, repositories }) {
  return jobs.some(
    ({ steps }) => steps.some((step) => {
      const named = (0,base_text/* parseList */.E1)((0,workflow_workflow/* isOurs */.MU)(step) && (0,tree/* textOf */.b6)(step.with, access) || "");
      return named.some((name) => repositories.includes(name.toLowerCase()));
    })
  );
}
function iso(at) {
  return at === void 0 ? void 0 : new Date(at).toISOString();
}
function runStatus(mode, { rotate, audit, register: { value }, now }) {
  const workflow = mode === "rotation" ? rotate : audit;
  const without = (state) => ({ state, page: void 0 });
  if (workflow === void 0) {
    if (value?.without.includes(mode) === true) return without("none, as the register says");
    const isKeyless = value?.tokens.every(({ oidc }) => oidc !== void 0) === true;
    return without(mode === "rotation" && isKeyless ? "none, as every login is keyless" : "not set up");
  }
  const { path, lastRun } = workflow;
  if (lastRun === void 0) return without(`${path}, no run yet`);
  const { conclusion = "still running", startedAt, page } = lastRun;
  return { state: `${path}, last run ${(0,tokens_token/* span */.Ln)(Math.max(0, now - startedAt))} ago: ${conclusion}`, page };
}
function statusLines({ tokens, rotation, audit, missing }, facts) {
  return [
    ...tokens.flatMap((token) => tokenLines(token, facts)),
    `Rotation: ${rotation.state}`,
    ...pageLine(rotation),
    `Audit: ${audit.state}`,
    ...pageLine(audit),
    ...missing.length === 0 ? ["Everything is in place."] : [`${(0,base_text/* counted */.hS)(missing.length, "thing")} missing:`, ...missing.map((what) => `\u25CB ${what}`)]
  ];
}
function pageLine({ page }) {
  return page === void 0 ? [] : [`  ${page}`];
}
function tokenLines(token, { now, register, rotate }) {
  const { label, access, repositories, kind, copies, expiresAt, dueAt, workflows } = token;
  const slot = register.value?.tokens.find((one) => one.label === label);
  const every = slot === void 0 ? "" : ` (every ${(0,time/* formatDuration */.a3)(slot.rotation.everyMs)})`;
  const head = `Token ${JSON.stringify(label)}: ${access} ${repositories.join(", ")}`;
  const used = `  used in ${workflows.length === 0 ? "no workflow" : workflows.join(", ")}`;
  if (kind === "keyless") return [`${head}; keyless`, used];
  const isOver = expiresAt !== void 0 && Date.parse(expiresAt) <= now;
  const expiry = expiresAt === void 0 ? "expiry not known" : `${isOver ? "expired" : "expires"} ${expiresAt.slice(0, 10)}`;
  const due = dueAt === void 0 ? rotate === void 0 ? "no rotation" : "next rotation not known" : `next rotation due ${Date.parse(dueAt) <= now ? "since" : "from"} ${(0,tokens_token/* date */.p6)(Date.parse(dueAt))}${every}`;
  return [
    head,
    ...copies.map(({ store, state, updatedAt }) => {
      const age = updatedAt === void 0 ? "" : `${(0,tokens_token/* span */.Ln)(Math.max(0, now - Date.parse(updatedAt)))} old`;
      return `  ${(0,register_store/* storeWords */.fI)(store)}: ${{ there: age, absent: "not there", "not seen": "not looked at from here" }[state]}`;
    }),
    `  ${expiry}; ${due}`,
    used
  ];
}


;// CONCATENATED MODULE: ./build/src/setup/plan/words.js



function foundLines(facts, answers) {
  const { github, account, register, environment, isBranchProtected } = facts;
  const { findings } = analysed(facts, answers);
  const shared = findings.filter(({ code }) => code === "LOGIN_SHARED").length;
  const workflows = [...facts.taken].filter((path) => path.startsWith(".github/workflows/")).length;
  const role = github.isAdmin ? "an administrator" : "not an administrator";
  const who = account.name === void 0 ? "The token" : account.name;
  const branch = isBranchProtected === void 0 ? "" : isBranchProtected ? ", protected" : ", not protected";
  const organization = organizationOf(facts, answers);
  const logins = shared === 0 ? "" : `, ${(0,base_text/* counted */.hS)(shared, "login")} to change`;
  return [
    `Repository: ${facts.home}${github.forkOf === void 0 ? "" : ` (a fork of ${github.forkOf})`}, branch ${github.defaultBranch}${branch}`,
    ...github.forkOf === void 0 ? [] : [
      `  What is set up here is for the runs of ${facts.home}: pull requests to ${github.forkOf} get no secrets of it. For ${github.forkOf} itself, run this in a clone whose origin is ${github.forkOf}`
    ],
    `Account: ${who} (from ${account.from}), ${role} of the repository`,
    rightsLine(facts.rights),
    `Workflows: ${workflows}${logins}${organization === void 0 ? "" : `; Docker organization ${organization}`}`,
    `Register: ${register.value === void 0 ? "none" : `${register.path}, ${(0,base_text/* counted */.hS)(register.value.tokens.length, "token")}`}`,
    `Environment ${environment.name}: ${environment.isProtected === void 0 ? "none" : environment.isProtected ? "there" : "there, open to every branch"}`
  ];
}
function planLines({ steps }) {
  return steps.map(({ what, isDone }) => `${isDone ? "\u2713" : "\u25CB"} ${what}`);
}
function missingThings(facts, choices, steps) {
  const { environment, isBranchProtected, github, isAppInstalled, now } = facts;
  if (steps === void 0) return [`the register ${facts.register.path}: run npx docker-oat-login setup`];
  const needsEnvironment = choices.rotation !== "none" || choices.audit;
  const variables = [...facts.holds.variables ?? [], ...environment.holds?.variables ?? []];
  return [
    // That the register does not say it is nothing that is missing.
    ...steps.filter(({ isDone, kind }) => !isDone && kind !== "note").map(({ what }) => what),
    ...needsEnvironment && environment.isProtected === false ? [`environment ${environment.name} is open to every branch: limit it to protected branches`] : [],
    ...needsEnvironment && isBranchProtected === false ? [`branch ${github.defaultBranch} is not protected, so every branch can use the environment`] : [],
    ...isAppInstalled === false ? [`the GitHub App is not installed on ${facts.home}`] : [],
    ...variables.filter(([name, value]) => name.endsWith("_EXPIRES_AT") && Date.parse(value) <= now).map(([name, value]) => `a token that has not expired: ${name} says ${value}`),
    ...[facts.rotate, facts.audit].flatMap(
      (workflow) => workflow?.lastRun?.conclusion === "failure" ? [`a green run of ${workflow.path}`] : []
    )
  ];
}


;// CONCATENATED MODULE: ./build/src/setup/setup.js















async function setup(ports) {
  const { runner, facts, line } = ports;
  const flags = givenBy(line, runner);
  for (const text of foundLines(facts, flags)) runner.info(text);
  if (line.check) return check(flags, ports);
  const answers = await askAll(flags, ports);
  for (const { key, before = [] } of allQuestions(facts, answers)) {
    if (flags.has(key)) for (const text of before) runner.info(text);
  }
  const choices = readChoices(facts, answers, ports.elsewhere);
  const register = await plannedRegister(choices, facts);
  const plan = planSetup(facts, choices, register);
  const lack = lackOfRights(plan, facts);
  if (lack !== void 0) throw lack;
  const secrets = await obtainSecrets({ plan, choices, register }, ports);
  const app = plan.app && await ports.prepareApp(plan.app.permissions);
  for (const file of plan.files) runner.block(ports.diff({ ...file, before: file.before ?? "" }));
  runner.info("The plan:");
  for (const text of planLines(plan)) runner.info(`  ${text}`);
  const left = clicksLeft(facts, { plan, choices, register });
  if (plan.steps.every(({ isDone: isDone2 }) => isDone2)) {
    runner.info("Everything is there already.");
    return end({ plan, left, isDone: true }, ports);
  }
  if (!await consents(ports)) {
    runner.info("nothing was changed");
    return true;
  }
  const isDone = await perform({
    ...ports.work,
    app,
    ...secrets,
    facts,
    plan,
    runner
  });
  return end({ plan, left, isDone }, ports);
}
function givenBy({ setup: flags }, runner) {
  const answers = new Map(flags);
  for (const name of [
    "action",
    "organization",
    "push",
    "pull",
    "oidc-connection-id",
    "hub-username"
  ]) {
    const text = (0,inputs/* readOptional */.T9)(runner, name);
    if (text !== void 0) answers.set(name, text);
  }
  for (const answer of (0,base_text/* parseList */.E1)(runner.input("answer"))) {
    const [, place = "", text = ""] = /^(.+?:\d+)=(.*)$/.exec(answer) ?? [];
    answers.set(`answer ${place}`, text);
  }
  return answers;
}
async function askAll(flags, { facts, asker, runner }) {
  let answers = flags;
  for (; ; ) {
    for (const { key, flag, problem } of allQuestions(facts, answers)) {
      const text = answers.get(key);
      const wrong = text === void 0 ? void 0 : problem(text);
      if (wrong !== void 0) {
        throw new base_error/* OatError */.vE("INPUT_INVALID", {
          message: `${flag.replace(/[ =].*$/, "")}: ${wrong}`,
          hint: `write ${flag}; nothing was changed`
        });
      }
    }
    const [unfit] = analysed(facts, answers).problems;
    if (unfit !== void 0) {
      throw new base_error/* OatError */.vE("INPUT_INVALID", {
        message: `--answer: ${unfit}`,
        hint: "write FILE:LINE= with the file and the line of the login; nothing was changed"
      });
    }
    const open = openQuestions(facts, answers);
    const [next] = open;
    if (next === void 0) return answers;
    if (asker === void 0) {
      throw new base_error/* OatError */.vE("INPUT_INVALID", {
        message: `missing: ${open.map(({ flag }) => flag.replace(/ .*$/, "")).join(", ")}`,
        hint: `write ${open.map(({ flag }) => flag).join(" ")}, or run it at a terminal, which asks; nothing was changed`
      });
    }
    for (const text of next.before ?? []) runner.info(text);
    answers = new Map([...answers, [next.key, await asker.answer(next)]]);
  }
}
async function plannedRegister({ registerText }, { register }) {
  if (registerText === void 0 && register.value !== void 0) return register.value;
  if (registerText !== void 0) return (0,register_read/* parseRegister */.nd)(await (0,read/* readRegisterYaml */.J)(registerText), register.path);
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "no login shows which repositories its token needs",
    hint: "name them with --push or --pull; nothing was changed"
  });
}
async function obtainSecrets({ plan, choices, register }, { facts, obtainOwner, obtainTokens }) {
  const isOwners = choices.rotation === "owner";
  const username = plan.account?.username ?? facts.environment.holds?.variables?.get(names.owner);
  const isNeeded = plan.account !== void 0 || isOwners && plan.tokens.length > 0;
  const account = isNeeded && username !== void 0 ? await obtainOwner(username, register.organization) : void 0;
  const tokens = isOwners ? [] : await obtainTokens(plan.tokens, register);
  return { account, tokens };
}
async function consents({ line, asker }) {
  if (line.yes) return true;
  if (asker !== void 0) return asker.confirm("Do all this?");
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "nobody is here to confirm the plan",
    hint: "run it at a terminal, or add --yes; nothing was changed"
  });
}
function end({ plan, left, isDone }, { runner }) {
  if (left.length > 0) runner.info("What is left to you:");
  for (const text of left) {
    if (text.startsWith(" ")) runner.block(`  ${text}
`);
    else runner.info(`- ${text}`);
  }
  runner.info("Then: npx docker-oat-login setup --check");
  runner.output("ok", String(isDone));
  runner.output("steps", JSON.stringify(plan.steps));
  runner.output("left", JSON.stringify(left));
  return isDone;
}
function check(flags, { facts, runner, elsewhere }) {
  const { value: register } = facts.register;
  const usual = [
    ["rotation", "assisted"],
    ["audit", "nightly"]
  ];
  const declined = register?.without ?? [];
  const wanted = new Map([...usual.filter(([key]) => !declined.includes(key)), ...flags]);
  const choices = readChoices(facts, wanted, elsewhere);
  const steps = register === void 0 ? void 0 : planSetup(facts, choices, register).steps;
  const status = statusOf(facts, register, missingThings(facts, choices, steps));
  for (const text of statusLines(status, facts)) runner.info(text);
  runner.output("ok", String(status.missing.length === 0));
  runner.output("status", JSON.stringify(status));
  return status.missing.length === 0;
}


// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
;// CONCATENATED MODULE: ./build/src/setup/tokens.js












const mostFailedLogins = 3;
async function obtainTokens(slots, { register, home, ...ports }) {
  const { runner, asker } = ports;
  const tokens = slots.map((slot) => ({
    slot,
    value: givenToken(slot, { runner, home, isOnly: slots.length === 1 })
  }));
  const missing = tokens.filter(({ value }) => value === void 0).map(({ slot }) => variableOf(slot, home));
  if (missing.length > 0 && asker === void 0) throw missingTokens(missing, slots.length === 1);
  const expiresAt = (0,inputs/* readText */.yR)(runner, "expires-at");
  const proven = [];
  for (const { slot, value } of tokens) {
    if (value !== void 0) await proveToken(value, { slot, register, ...ports });
    const token = value ?? (asker && await pastedToken(slot, { register, ...ports, asker }));
    if (token === void 0) continue;
    const date2 = expiresAt || await asker?.answer(expiryQuestion(slot, ports.now));
    proven.push({ slot, value: token, expiresAt: date2 ?? "" });
  }
  return proven;
}
function expiryQuestion({ label }, now) {
  return {
    key: "expires-at",
    flag: "--expires-at DATE",
    text: `When does ${JSON.stringify(label)} expire?`,
    reason: "A variable beside the secret keeps the date. A login step that reads it (expires-at) warns two weeks before.",
    choices: [],
    proposal: (0,tokens_token/* date */.p6)(now + 90 * time/* dayMs */.LP),
    problem: (answer) => (0,time/* parseInstant */.nV)(answer) === void 0 ? "Write a date, such as 2027-02-23" : void 0
  };
}
function givenToken(slot, { runner, home, isOnly }) {
  const text = runner.environment[variableOf(slot, home)]?.trim() ?? "";
  if (text !== "") return new secret/* Secret */.z(text, runner.mask);
  return isOnly ? (0,inputs/* readSecret */.n5)(runner, "token") : void 0;
}
function variableOf(slot, home) {
  return (0,find_slot/* secretNameFor */.zl)(slot, home)?.secret ?? slot.stores.find(register_store/* isSecretStore */.Qo)?.secret ?? "DOCKER_OAT_TOKEN";
}
function missingTokens(variables, isOnly) {
  const also = isOnly ? ", or use --stdin token" : "";
  return new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `the values of these tokens are missing: ${variables.join(", ")}`,
    hint: `set a variable of that name for each${also}; nothing was changed`
  });
}
async function pastedToken(slot, ports) {
  const { runner, asker, register } = ports;
  for (const line of tokenClicks(slot, register.organization)) runner.info(line);
  const refused = /* @__PURE__ */ new Set();
  let failedLogins = 0;
  for (; ; ) {
    const typed = await asker.secret(
      `Paste the token ${JSON.stringify(slot.label)} (nothing of it is shown)`,
      (value2) => {
        if (value2 === "") return "Paste the token, or press Ctrl-C to stop: nothing was changed";
        return refused.has(value2) ? "This one was refused a moment ago, and is not sent again" : void 0;
      }
    );
    const value = new secret/* Secret */.z(typed, runner.mask);
    try {
      await proveToken(value, { slot, ...ports });
      return value;
    } catch (error) {
      if (!(error instanceof base_error/* OatError */.vE) || !isTokensFault(error)) throw error;
      if (error.code !== "TOKEN_MALFORMED") refused.add(typed);
      if (error.code === "TOKEN_REJECTED") failedLogins++;
      if (failedLogins >= mostFailedLogins) throw error;
      runner.error(`${error.code}: ${error.message}; ${remedyOf(error, slot, register.organization)}`);
    }
  }
}
function remedyOf({ code, terminalHint }, slot, organization) {
  if (code.startsWith("SCOPE_")) {
    return `give it exactly this in Docker Home, or create another one: ${rightsInDockerHome(slot)}`;
  }
  if (code !== "TOKEN_REJECTED") return terminalHint;
  return `check that it belongs to the Docker organization ${organization}, and not to another one or to a person, that it is active, and that all of it was copied. Do not try often: ${retry/* lockOutWords */.Tk}`;
}
function isTokensFault({ code }) {
  return /^(TOKEN_|SCOPE_|WRONG_TOKEN)/.test(code);
}
async function proveToken(value, { slot, register, host, openRegistry, runner }) {
  (0,lint/* lintToken */.T)(value, "", host);
  const { organization: username } = register;
  const { label } = slot;
  const { label: proven } = await (0,prove/* proveGrant */.B)({
    registry: openRegistry({ username, token: value }),
    needs: (0,needs/* slotNeeds */.kq)(slot, register),
    exact: true,
    context: {
      registry: host.name,
      user: { username, from: "the register" },
      organization: username,
      input: "",
      token: "this token",
      channel: slot.channel,
      access: slot.access
    },
    onLabel: () => void 0
  });
  const called = proven === void 0 || proven === label ? "" : `; Docker calls it ${JSON.stringify(proven)}`;
  runner.info(
    `\u2713 ${JSON.stringify(label)} can ${slot.access} ${slot.repositories.join(", ")}, and no more${called}`
  );
}


;// CONCATENATED MODULE: ./build/src/setup/start.js























async function startSetup(terminal, secrets, options) {
  const runner = wrapping(terminal);
  (0,run/* checkCertificates */.rQ)(runner);
  const deadline = (0,clock/* createPatience */.se)((0,inputs/* readInteger */.JI)(runner, "timeout"));
  try {
    return await setup(await openPorts({ ...options, runner, secrets, deadline, clock: (0,clock/* createClock */.ts)() }));
  } finally {
    deadline.close();
  }
}
async function openPorts(start) {
  const { runner, secrets, line, release, deadline, clock } = start;
  const { mask, info, environment } = runner;
  const { signal } = deadline;
  const attempts = (0,inputs/* readInteger */.JI)(runner, "attempts");
  const files = (0,base_files/* createFiles */.q)(clock.unique);
  const home = await requireClone(runner, files);
  const server = (environment["GITHUB_SERVER_URL"] || "https://github.com").replace(/\/+$/, "");
  const apiUrl = (0,call/* githubAddress */.Wf)(environment["GITHUB_API_URL"] || apiAddress(server));
  const token = await readPersonsToken(runner, server);
  const github = githubOptions(start, {
    access: { token: token.value },
    stores: [],
    apiUrl,
    thisRepository: home
  });
  const settings = createGithubSettings(github);
  const workflowFiles = (0,workflows_files/* createWorkflowFiles */.x)(process.cwd(), clock.unique);
  const facts = await lookAtHome({
    ...{ runner, home, server, files, workflowFiles, settings, from: token.from },
    readYaml: await (0,read/* loadWorkflowYaml */.T)(),
    inventory: (0,inventory/* createGithubInventory */.q)(github),
    own: (0,own_action/* ownAction */.T)(runner, await (0,own_action/* originOf */.y)(release, files, server)),
    environment: line.setup.get("environment"),
    now: clock.now()
  });
  const asker = !line.check && canAsk(environment) ? await createAsker() : void 0;
  const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: info });
  const place = { server, home: facts.home, isOrganizations: facts.github.isOrganizations };
  const host = (0,registry_host/* parseRegistryHost */.TZ)((0,inputs/* readText */.yR)(runner, "registry"));
  const openRegistry = (credential) => (0,registry/* createRegistry */.Iq)(host, credential, { http, mask });
  const tokens = { runner, asker, host, home: facts.home, now: clock.now(), openRegistry };
  const openBrowser = createBrowser(runner, secrets, asker !== void 0);
  const asking = { apiUrl, clock, deadline, attempts, onWait: info, time: (0,octokit/* createGithubTime */.dD)(clock) };
  const app = {
    ...{ runner, asker, files, openBrowser, place, http, apiUrl, clock, signal, mask },
    askAs: (key) => (0,octokit/* createGithubAsk */.ne)(asking, key)
  };
  return {
    ...{ runner, line, asker, facts },
    diff: await (0,workflows_files/* createUnifiedDiff */.g)(),
    elsewhere: elsewhereLines(runner),
    obtainTokens: (slots, register) => obtainTokens(slots, { ...tokens, register }),
    obtainOwner: (username, organization) => obtainOwner(username, { runner, asker, http, clock, deadline, organization }),
    prepareApp: async (permissions) => {
      const way = readAppWay(line.setup.get("app"), runner, asker);
      const known = await findOwnApp(way, permissions, app);
      return {
        register: () => known ? Promise.resolve(known) : registerApp(way, permissions, app),
        install: (made) => installApp(made, permissions, app)
      };
    },
    work: { githubToken: token.value, apiUrl, files: workflowFiles, settings, github: (0,github_github/* createGithub */.u)(github) }
  };
}
function githubOptions({ runner, clock, deadline }, place) {
  const { info, mask, warning: warn } = runner;
  const [attempts, timeoutMs] = [(0,inputs/* readInteger */.JI)(runner, "attempts"), deadline.tryMs];
  return { ...place, clock, attempts, info, mask, warn, signal: deadline.signal, timeoutMs };
}
function wrapping(runner) {
  const { columns, isTTY } = process.stdout;
  if (!isTTY) return runner;
  return {
    ...runner,
    info: (text) => {
      for (const line of (0,screen/* fitted */.$5)(text, columns)) runner.info(line);
    }
  };
}



/***/ }),

/***/ 682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGithubInventory)
/* harmony export */ });
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5881);
/* harmony import */ var _register_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3894);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7524);
/* harmony import */ var _jobs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6684);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8445);
/* harmony import */ var _write_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13);







function createGithubInventory(options) {
  const { ownRun, thisRepository } = options;
  const call = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .openGithub */ .K)(options, "read", thisRepository === "" ? [] : [thisRepository]);
  return {
    /** Revokes an App's tokens. */
    close: call.close,
    /** As GithubStores. */
    oldJobs: (copies) => (0,_jobs_js__WEBPACK_IMPORTED_MODULE_4__/* .findOldJobs */ .B)(copies, { call, thisRepository, ownRun }),
    /** A store's place. `watched`: secrets of which the readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store, watched) {
      const at = locate(store, thisRepository);
      const path = `${at.target.path}/secrets`;
      const secrets = await call.list({ ...at, path, what: "secrets", parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC }, nameOf);
      const seen = /* @__PURE__ */ new Map();
      for (const secret of secrets) {
        const name = secret.name.toUpperCase();
        const isWatched = watched.includes(name);
        if (isWatched && store.kind === "organization-secret" && secret.visibility === void 0) {
          throw (0,_write_js__WEBPACK_IMPORTED_MODULE_6__/* .untold */ .r_)(at.store);
        }
        const isOpen = isWatched && secret.visibility === "selected";
        const list = {
          ...at,
          path: `${path}/${name}/repositories`,
          what: "the repositories that may read the secret",
          parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepositoryNames */ .Ud
        };
        const repositories = isOpen ? await call.list(list, (it) => it.toLowerCase()) : void 0;
        seen.set(name, { ...secret, repositories });
      }
      return { secrets: seen, variables: await readVariables(at, store, call) };
    },
    /** Names of all organization secrets that a repository (`owner/repo`) is given; a workflow sees the first 100. Errors as `place`. */
    async organizationSecrets(repository) {
      const path = `/repos/${repository.split("/").map(encodeURIComponent).join("/")}/actions/organization-secrets`;
      const permission = `the repository permission "Secrets: read" for ${repository}`;
      const list = {
        store: `actions:${repository}`,
        target: { place: `repository ${repository}`, permission },
        path,
        what: "organization secrets",
        parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC
      };
      const secrets = await call.list(list, nameOf);
      return secrets.map(({ name }) => name);
    }
  };
}
const nameOf = ({ name }) => name.toUpperCase();
function locate(store, thisRepository) {
  const repository = store.kind === "organization-secret" ? "" : store.repository ?? thisRepository;
  const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .secretTarget */ .Gk)(store, repository);
  const permission = target.permission.replace(': write"', ': read"');
  return { store: (0,_register_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, thisRepository), target: { ...target, permission } };
}
async function readVariables(at, store, call) {
  if (store.app !== "actions") return void 0;
  const path = `${at.target.path}/variables`;
  try {
    const list = { ...at, path, what: "variables", size: 30, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVariables */ .rf };
    const variables = await call.list(list, nameOf);
    return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]));
  } catch (error) {
    if (error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && error.code === "STORE_FORBIDDEN") return void 0;
    throw error;
  }
}



/***/ })

};
;