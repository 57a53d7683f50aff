"use strict";
exports.id = 689;
exports.ids = [689];
exports.modules = {

/***/ 1689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startSetup: () => (/* binding */ startSetup)
});

// UNUSED EXPORTS: apiAddress

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/files.js + 2 modules
var base_files = __webpack_require__(2143);
// EXTERNAL MODULE: ./build/src/base/http.js + 1 modules
var base_http = __webpack_require__(6451);
// EXTERNAL MODULE: ./build/src/registry/host.js
var registry_host = __webpack_require__(2099);
// EXTERNAL MODULE: ./build/src/registry/registry.js + 1 modules
var registry = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/runner/job.js
var job = __webpack_require__(1863);
// EXTERNAL MODULE: ./build/src/runner/run.js
var run = __webpack_require__(9425);
// EXTERNAL MODULE: ./build/src/runner/terminal/screen.js
var screen = __webpack_require__(1877);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 7 modules
var github_github = __webpack_require__(5109);
// EXTERNAL MODULE: ./build/src/stores/github/inventory.js
var github_inventory = __webpack_require__(682);
// EXTERNAL MODULE: ./build/src/stores/github/octokit.js
var octokit = __webpack_require__(531);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
;// CONCATENATED MODULE: ./build/src/stores/github/settings.js



const rights = ["Secrets", "Variables", "Environments", "Administration"];
function createGithubSettings(options) {
  const { thisRepository: home } = options;
  const client = (0,github_github/* openGithub */.K)(options, "write");
  const [owner = "", name = ""] = home.split("/").map(encodeURIComponent);
  const root = `/repos/${owner}/${name}`;
  async function glimpse(path, parse) {
    const reply = await client.send("GET", path);
    return (0,octokit/* isAnswer */.Tq)(reply) && reply.status === 200 ? parse(reply.data) : void 0;
  }
  return {
    /** Whose token it is, and the scopes of a classic one; `undefined` where GitHub does not tell, as of an App's. */
    account: async () => {
      const reply = await client.send("GET", "/user");
      const [name2, scopes] = (0,octokit/* isAnswer */.Tq)(reply) ? [(0,answers/* parseAccount */.J5)(reply.data), reply.scopes] : [];
      return { name: name2, scopes };
    },
    /** What the token can do, seen by reading alone. `environment`: one that is there. */
    rights: ({ scopes }, repository, environment) => scopes === void 0 ? tryRights(client, root, environment) : Promise.resolve(rightsByScopes(scopes, repository)),
    repository: () => client.ask(root, {
      about: subject(`repository ${home}`, `access for ${home}`),
      parse: answers/* parseSeenRepository */.dV
    }),
    /** `undefined` where the branch is not there yet, or may not be seen. */
    isBranchProtected: async (branch) => (await glimpse(`${root}/branches/${encodeURIComponent(branch)}`, answers/* parseProtected */.Ov))?.isProtected,
    /** The files of a branch by path, each with git's hash of its text; `undefined` where they may not be seen, or not all of them. */
    files: (branch) => glimpse(`${root}/git/trees/${encodeURIComponent(branch)}?recursive=1`, answers/* parseTree */.cZ),
    /** The latest run of a workflow by its file's name; `undefined` where none is seen. */
    lastRun: async (file) => {
      const path = `${root}/actions/workflows/${encodeURIComponent(file)}/runs?per_page=1`;
      return (await glimpse(path, answers/* parseRuns */.oI))?.items[0];
    },
    /** Whether an App is installed for the repository's owner; `undefined` where the token may not see that. */
    isInstalled: async (clientId) => {
      const found = await glimpse(`/orgs/${owner}/installations?per_page=100`, answers/* parseInstallations */.bX);
      return found?.items.includes(clientId);
    },
    ...createChanges(client, home, root)
  };
}
function rightsByScopes(scopes, { isAdmin, canPush }) {
  const isWhole = scopes.split(/[ ,]+/).includes("repo");
  const has = rights.filter((right2) => isWhole && (right2 === "Administration" ? isAdmin : canPush));
  return { by: "told", has, lacks: rights.filter((right2) => !has.includes(right2)) };
}
async function tryRights(client, root, environment) {
  const probes = [
    ["Secrets", `${root}/actions/secrets/public-key`],
    ["Variables", `${root}/actions/variables?per_page=1`],
    ...environment ? [["Environments", `${pathOf(root, environment)}/secrets/public-key`]] : [],
    ["Administration", `${root}/actions/permissions`]
  ];
  const has = [];
  const lacks = [];
  for (const [right2, path] of probes) {
    const reply = await client.send("GET", path);
    if ((0,octokit/* isAnswer */.Tq)(reply)) has.push(right2);
    else if ("status" in reply && [403, 404].includes(reply.status)) lacks.push(right2);
  }
  return { by: "read", has, lacks };
}
function createChanges(client, home, root) {
  return {
    /** Creates it, or changes it if it has another value. `environment`: it is a variable of that one. */
    setVariable: async ({ name, environment }, value) => {
      const [base, where, kind] = environment === void 0 ? [`${root}/actions`, "", "Variables"] : [pathOf(root, environment), `, environment ${environment}`, "Environments"];
      const about = subject(`variable ${name}${where} of ${home}`, right(`${kind}: write`, home));
      const path = `${base}/variables`;
      const before = await client.find(`${path}/${name}`, { about, parse: answers/* parseValue */.$x });
      if (before === value) return;
      const asked = { about, body: { name, value } };
      await (before === void 0 ? client.change("POST", path, asked) : client.change("PATCH", `${path}/${name}`, asked));
    }
  };
}
function pathOf(root, environment) {
  return `${root}/environments/${encodeURIComponent(environment)}`;
}
function subject(place, permission) {
  return { name: place, place, permission };
}
function right(what, home) {
  return `the repository permission "${what}" for ${home}`;
}


// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/stores/github/target.js
var target = __webpack_require__(8445);
;// CONCATENATED MODULE: ./build/src/setup/app-link.js


function appPermissions(list, { writes }) {
  const kinds = list.tokens.flatMap(({ stores }) => stores.filter(token_list_store/* isSecretStore */.Qo)).flatMap((store) => {
    const { secrets, variables = secrets } = (0,target/* secretTarget */.Gk)(store, "").rights;
    return [secrets, variables];
  });
  const level = writes ? "write" : "read";
  return Object.fromEntries([
    ...[...new Set(kinds)].sort().map((kind) => [kind, level]),
    ["metadata", "read"]
  ]);
}
function appLink({ server, home, github }, permissions) {
  const owner = github.isOrganizations ? `/organizations/${home.replace(/\/.*$/, "")}` : "";
  const url = new URL(`${server}${owner}/settings/apps/new`);
  const name = `docker-oat ${home.replace("/", " ")}`.slice(0, 34).trimEnd();
  const fields = { name, url: `${server}/${home}`, public: "false", webhook_active: "false", ...permissions };
  for (const [field, value] of Object.entries(fields)) url.searchParams.set(field, value);
  return url.href;
}
function lackingPermissions(wanted, granted) {
  return Object.entries(wanted).filter(([name, level]) => granted[name] !== level && granted[name] !== "write").map(([name, level]) => `${name}: ${level}`);
}


;// CONCATENATED MODULE: ./build/src/setup/app.js






const keyVariable = "DOCKER_OAT_GITHUB_APP_PRIVATE_KEY";
async function obtainApp(facts, permissions, ports) {
  const { runner, asker, clientId } = ports;
  const link = appLink(facts, permissions);
  const given = runner.environment[keyVariable]?.trim() ?? "";
  if (clientId !== void 0 && given !== "") {
    const app = { clientId, key: new secret/* Secret */.z(given, runner.mask) };
    const problem = await problemOf(app, permissions, { ...ports, facts });
    if (problem === void 0) return app;
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: problem.text,
      hint: "see to the App; nothing was changed"
    });
  }
  if (asker === void 0) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: clientId === void 0 ? "missing: --app" : `${keyVariable} is empty, and --app names an App`,
      hint: `token list the App at ${link}, install it on ${facts.home}, and write --app CLIENT_ID with its private key (the text of the .pem file) in ${keyVariable}; nothing was changed`
    });
  }
  if (clientId === void 0) {
    for (const line of appClicks(facts, link)) runner.info(line);
  }
  return askForApp(permissions, { ...ports, facts, asker });
}
const appClicks = ({ home }, link) => [
  "Rotation and audit work on GitHub as an App of your own. Register it:",
  `  1. Open ${link}`,
  "  2. Click Create GitHub App. Then click Generate a private key: GitHub downloads a .pem file",
  `  3. Click Install App \u2192 Install \u2192 Only select repositories \u2192 ${home}`
];
async function askForApp(permissions, ports) {
  const { runner, asker } = ports;
  let app = await askForKey(ports);
  for (; ; ) {
    const problem = await problemOf(app, permissions, ports);
    if (problem === void 0) return app;
    runner.error(`INPUT_INVALID: ${problem.text}`);
    if (problem.isKeys || !await asker.confirm("Look again?")) app = await askForKey(ports);
  }
}
async function askForKey(ports) {
  const { runner, asker, files } = ports;
  const clientId = ports.clientId ?? await asker.line(
    "Client ID of the App, at the top of its settings",
    (text2) => /^[A-Za-z0-9._-]{1,100}$/.test(text2) ? void 0 : "It looks like Iv23liAbCdEf"
  );
  const path = await asker.line("Path of the .pem file (empty: paste its text)");
  const text = path === "" ? await asker.paste("Paste the private key (nothing of it is shown)", /-----END|^$/) : await files.read(path) ?? "";
  if (path !== "") runner.info(`When setup is done, delete ${path}: its content is then in the secret`);
  return { clientId, key: new secret/* Secret */.z(text.trim(), runner.mask) };
}
async function problemOf({ clientId, key }, permissions, { runner, askAs, facts: { home } }) {
  const pem = (0,github_inputs/* parseAppKey */.Ug)(key.reveal(), runner.mask);
  if (pem === void 0) {
    const text2 = "that is not the private key of an App: give the text of the .pem file that GitHub downloaded";
    return { text: text2, isKeys: true };
  }
  const path = `/repos/${home.split("/").map(encodeURIComponent).join("/")}/installation`;
  const reply = await askAs({ clientId, pem })({ method: "GET", path });
  if ((0,octokit/* isAnswer */.Tq)(reply)) {
    const installation = (0,answers/* parseInstallation */.cd)(reply.data);
    const lacking = lackingPermissions(permissions, installation?.granted ?? {});
    if (installation?.isSuspended === true) {
      return { text: `the App ${clientId} is suspended on ${home}`, isKeys: false };
    }
    if (lacking.length === 0) return void 0;
    return { text: `the App ${clientId} lacks on ${home}: ${lacking.join(", ")}`, isKeys: false };
  }
  const status = "status" in reply ? reply.status : void 0;
  if (status === 401 || "message" in reply && /^Integration not found/.test(reply.message)) {
    return { text: `GitHub does not accept this key for the App ${clientId}`, isKeys: true };
  }
  const text = status === 404 ? `the App ${clientId} is not installed on ${home}: in its settings click Install App \u2192 Install \u2192 Only select repositories \u2192 ${home}` : `GitHub does not say where the App ${clientId} is installed (${status === void 0 ? "no answer" : `HTTP ${status}`})`;
  return { text, isKeys: false };
}


// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/runner/terminal/asking.js
var asking = __webpack_require__(3678);
;// CONCATENATED MODULE: ./build/src/setup/asker.js



function canAsk(environment) {
  const { CI: ci = "" } = environment;
  return process.stdin.isTTY && process.stdout.isTTY && ["", "false", "0"].includes(ci);
}
async function createAsker() {
  const { confirm, isCancel, log, password, S_BAR, select, text } = await __webpack_require__.e(/* import() */ 170).then(__webpack_require__.bind(__webpack_require__, 6170));
  const output = starring(process.stdout);
  const lines = (texts) => texts.flatMap((one) => (0,base_text/* wrap */.LV)(one, Math.max((process.stdout.columns || 80) - 4, 20)));
  const barred = (...texts) => lines(texts).join(`
${S_BAR}  `);
  function settled(value) {
    if (isCancel(value)) throw new DOMException("cancelled: nothing was changed", "AbortError");
    return value;
  }
  async function typed(message, proposal, problem) {
    for (; ; ) {
      const value = settled(
        await text({
          ...{ message, output, placeholder: proposal, defaultValue: proposal },
          validate: (given) => {
            const answer = (given ?? "").trim();
            return isToken(answer) ? void 0 : problem(answer || proposal);
          }
        })
      ).trim();
      if (!isToken(value)) return value || proposal;
      log.warn("That is a token. It is asked for later.", { output });
    }
  }
  return {
    answer: async ({ text: asked, reason, choices, proposal, problem }) => {
      if (choices === void 0) return typed(barred(asked, reason), proposal, problem ?? (() => void 0));
      const message = lines([asked, reason]).join("\n");
      const options = Object.entries(choices).map(([value, label]) => ({ value, label }));
      return settled(await select({ message, options, initialValue: proposal }));
    },
    confirm: async (message) => settled(await confirm({ message: lines([message]).join("\n") })),
    secret: async (message, problem) => settled(
      await password({
        message: barred(message),
        clearOnError: true,
        validate: (value) => problem((value ?? "").trim())
      })
    ).trim(),
    line: (message, problem = () => void 0) => typed(barred(message), "", problem),
    paste: async (message, last) => await (0,asking/* ask */.k)(`${lines([message]).join("\n")}
`, true, last) ?? ""
  };
}
const isToken = (text) => /dckr_(oat|pat)_/i.test(text);
function starring(screen) {
  const stars = (text) => text.replace(
    /dckr_(?:oat|pat)_(?:[\w-]|\u001b\[[\d;]*m)*/gi,
    (token) => token.replace(/(\u001b\[[\d;]*m)|[\w-]/g, (_, code) => code ?? "*")
  );
  const output = new external_node_stream_.Writable({
    write(chunk, _, done) {
      screen.write(stars(String(chunk)));
      done();
    }
  });
  return Object.defineProperties(output, {
    columns: { get: () => screen.columns },
    rows: { get: () => screen.rows },
    isTTY: { value: true }
  });
}


// EXTERNAL MODULE: ./build/src/base/json.js
var base_json = __webpack_require__(5221);
;// CONCATENATED MODULE: ./build/src/setup/environment.js


function createEnvironments(options) {
  const { thisRepository: home } = options;
  const client = (0,github_github/* openGithub */.K)(options, "write");
  const root = `/repos/${home.split("/").map(encodeURIComponent).join("/")}`;
  const pathOf = (environment) => `${root}/environments/${encodeURIComponent(environment)}`;
  const subject = (environment, permission) => {
    const place = `environment ${environment} of ${home}`;
    return { name: place, place, permission: `the repository permission "${permission}" for ${home}` };
  };
  const find = (environment) => client.find(pathOf(environment), {
    about: subject(environment, "Actions: read"),
    parse: (json) => typeof (0,base_json/* asJsonObject */.Oe)(json)?.["name"] === "string" ? (0,base_json/* asJsonObject */.Oe)(json) : void 0
  });
  async function branchesOf(environment) {
    const seen = await find(environment);
    if (seen === void 0) return { kind: "absent" };
    const policy = (0,base_json/* asJsonObject */.Oe)(seen["deployment_branch_policy"]);
    if (policy?.["protected_branches"] === true) return { kind: "protected" };
    if (policy?.["custom_branch_policies"] !== true) return { kind: "every" };
    const patterns = await client.list(
      `${pathOf(environment)}/deployment-branch-policies`,
      { about: subject(environment, "Actions: read"), what: "branches", parse: parsePatterns },
      ({ id }) => id
    );
    return { kind: "named", patterns };
  }
  return {
    branchesOf,
    /** Creates it, or limits one that is there, to one branch; says what is seen afterwards. Its other rules stay. */
    limit: async (environment, branch) => {
      const about = subject(environment, "Administration: write");
      const path = pathOf(environment);
      const list = `${path}/deployment-branch-policies`;
      const rules = rulesOf(await find(environment));
      const deployment_branch_policy = { protected_branches: false, custom_branch_policies: true };
      await client.change("PUT", path, { about, body: { ...rules, deployment_branch_policy } });
      const before = await branchesOf(environment);
      const patterns = before.kind === "named" ? before.patterns : [];
      const isWanted = ({ name, type }) => name === branch && type === "branch";
      if (!patterns.some(isWanted)) {
        await client.change("POST", list, { about, body: { name: branch, type: "branch" } });
      }
      for (const pattern of patterns.filter((one) => !isWanted(one))) {
        await client.change("DELETE", `${list}/${pattern.id}`, { about });
      }
      return branchesOf(environment);
    }
  };
}
function parsePatterns(json, hasNext = false) {
  const { total_count: total, branch_policies: list } = (0,base_json/* asJsonObject */.Oe)(json) ?? {};
  if (typeof total !== "number" || !Array.isArray(list)) return void 0;
  const items = list.map((item) => {
    const { id, name, type = "branch" } = (0,base_json/* asJsonObject */.Oe)(item) ?? {};
    return typeof id === "number" && typeof name === "string" ? { id, name, type: String(type) } : void 0;
  });
  const known = items.filter((item) => item !== void 0);
  return known.length === items.length ? { total, items: known, hasNext } : void 0;
}
function rulesOf(environment) {
  const { protection_rules: list } = environment ?? {};
  const rules = Array.isArray(list) ? list.map(base_json/* asJsonObject */.Oe) : [];
  const ruleOf = (type) => rules.find((rule) => rule?.["type"] === type);
  const [timer, review] = [ruleOf("wait_timer"), ruleOf("required_reviewers")];
  const reviewers = Array.isArray(review?.["reviewers"]) ? review["reviewers"].map(base_json/* asJsonObject */.Oe) : [];
  return {
    ...timer && { wait_timer: timer["wait_timer"] },
    ...review && {
      prevent_self_review: review["prevent_self_review"] === true,
      reviewers: reviewers.map((one) => ({ type: one?.["type"], id: (0,base_json/* asJsonObject */.Oe)(one?.["reviewer"])?.["id"] }))
    }
  };
}


// EXTERNAL MODULE: ./build/src/migrate/own-action.js
var own_action = __webpack_require__(1306);
// EXTERNAL MODULE: ./build/src/migrate/analyse.js + 33 modules
var analyse = __webpack_require__(2753);
// EXTERNAL MODULE: ./build/src/migrate/decide/answer.js
var decide_answer = __webpack_require__(2160);
// EXTERNAL MODULE: ./build/src/migrate/decide/plan.js
var plan = __webpack_require__(265);
// EXTERNAL MODULE: ./build/src/migrate/report/draft.js
var draft = __webpack_require__(5337);
// EXTERNAL MODULE: ./build/src/migrate/report/next.js
var next = __webpack_require__(8421);
// EXTERNAL MODULE: ./build/src/migrate/report/tokens.js
var tokens = __webpack_require__(1778);
// EXTERNAL MODULE: ./build/src/token-list/names.js
var names = __webpack_require__(2094);
// EXTERNAL MODULE: ./build/src/workflows/files.js
var workflows_files = __webpack_require__(1543);
// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/read.js
var read = __webpack_require__(830);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
;// CONCATENATED MODULE: ./build/src/setup/logins.js













const unnamed = { name: "", tag: "", pin: void 0 };
async function openClone(runner, {
  files,
  unique,
  home,
  server,
  release
}) {
  const written = (0,workflows_files/* createWorkflowFiles */.x)(process.cwd(), unique);
  const readYaml = await (0,yaml_read/* loadWorkflowYaml */.T)();
  const named = (0,jobs_repository/* namedAction */.Yt)(runner.input("action").trim());
  const own = named ?? (0,own_action/* ownAction */.T)(runner, await (0,own_action/* originOf */.y)(release, files, server));
  const { repository, paths } = (0,read/* readRepository */.N)(read/* usualPlaces */.d, {
    files: written,
    readYaml,
    name: home,
    own: own ?? unnamed
  });
  const { workflows } = repository;
  const texts = new Map([...workflows].map(([path, { text }]) => [path, text]));
  return {
    own,
    diff: await (0,workflows_files/* createUnifiedDiff */.g)(),
    write: ({ path, before, after }) => before === void 0 ? written.create(path, after) : written.replace({ path, before, after }),
    text: (path) => written.text(path),
    workflows: {
      texts,
      /** Every workflow file, whatever is in it. */
      paths,
      steps: [...workflows.values()].flatMap(
        ({ path, jobs }) => jobs.flatMap(
          ({ steps, environment }) => steps.filter(workflow/* isOurs */.MU).map((step) => {
            const access = (0,workflow/* inputText */.AN)(step, "access") ?? ((0,workflow/* inputText */.AN)(step, "push") ? "push" : "pull");
            return {
              ...{ path, action: (0,workflow/* actionName */.aM)(step), environment, mode: (0,workflow/* inputText */.AN)(step, "mode") ?? "login" },
              access: access === "push" ? access : "pull",
              repositories: (0,workflow/* listedRepositories */.Yj)(step, [access]).filter(Boolean),
              secret: /^\$\{\{ *secrets\.(\w+) *\}\}$/.exec((0,workflow/* inputText */.AN)(step, "token") ?? "")?.[1]
            };
          })
        )
      ),
      read: (wishes) => readLogins(repository, wishes)
    }
  };
}
function readLogins(repository, { answers, isKeyless, list, own = unnamed }) {
  const parsed = answers.map(decide_answer/* parseAnswer */.W);
  const { findings, tokens, keyless, changed, problems } = (0,analyse/* migrateFiles */.$)(
    { ...repository, own },
    (0,analyse/* listView */._)(list, repository.name ?? ""),
    {
      answers: parsed.flatMap((answer) => "problem" in answer ? [] : answer),
      prefer: isKeyless ? "oidc" : "token",
      warns: true
    }
  );
  const entries = [...tokens, ...keyless.map((token) => ({ ...token, isKeyless: true }))];
  const unlisted = new Set(entries.flatMap((entry) => entry.unlisted));
  const asked = new Set((0,next/* unanswered */.bj)(findings));
  const shared = findings.filter(({ code }) => code === "LOGIN_SHARED");
  const files = [...changed].map(([path, after]) => ({
    ...{ path, after },
    before: repository.workflows.get(path)?.text ?? ""
  }));
  const left = new Map([...repository.workflows].map(([path, { text }]) => [path, changed.get(path) ?? text]));
  const namedLater = new Set([...left.values()].flatMap(secretsIn));
  return {
    oldSecrets: [...new Set(files.flatMap(({ before }) => secretsIn(before)))].filter(
      (name) => !namedLater.has(name)
    ),
    bases: basesIn(files),
    organization: entries.map(({ organization }) => organization).find((name) => (0,names/* organizationProblem */.hE)(name) === void 0),
    open: findings.flatMap((finding) => {
      const place = `${finding.file ?? ""}:${finding.line ?? 0}`;
      const canLeave = asked.has(finding);
      const isOpen = canLeave || shared.includes(finding) && unlisted.has(place);
      return isOpen ? [{ place, reason: `${finding.message}.`, canLeave }] : [];
    }),
    entries,
    files,
    count: shared.length,
    problems: [
      ...parsed.flatMap((answer) => "problem" in answer ? `${answer.text}: it ${answer.problem}` : []),
      ...problems
    ],
    variable: files.some(({ after }) => after.includes(`vars.${plan/* organizationVariable */.s}`)) ? plan/* organizationVariable */.s : void 0
  };
}
function secretsIn(text) {
  return [...text.matchAll(/\bsecrets\.(\w+)/g)].map(([, name = ""]) => name.toUpperCase());
}
function basesIn(files) {
  const pulls = files.flatMap(
    ({ before = "", after }) => [...after.matchAll(/^ +push: .*\n +pull: *["']?([^"'\n]+)/gm)].flatMap(
      ([all, list = ""]) => before.includes(all) ? [] : list.split(/[\s,]+/)
    )
  );
  return [...new Set(pulls.filter(Boolean))];
}
function loginProblem(place, answer) {
  const read = (0,decide_answer/* parseAnswer */.W)(`${place}=${answer}`);
  return "problem" in read ? `It ${read.problem}` : void 0;
}
function ownEntries({ entries }, organization) {
  return entries.filter((entry) => [organization, plan/* namedByVariable */.F].includes(entry.organization)).map((entry) => ({ ...entry, organization }));
}
function plainEntry([first, ...rest], { access, home, known }) {
  return first === void 0 ? [] : [(0,tokens/* plannedToken */.c2)([first, ...rest], { access, home, known })];
}
function draftList(entries, known = {}) {
  const { owner, connection, without = [], oldSecrets = [] } = known;
  const text = (0,draft/* draftTokenList */.Z)(entries, {
    ...{ connection, without, owners: owner === void 0 ? [] : [owner] },
    head: "The Docker tokens of this repository: what each may do, and where it is kept."
  });
  const old = `legacy-secrets: [${oldSecrets.join(", ")}] # of the old account: audit tells of those that are still there
`;
  return oldSecrets.length === 0 ? text : text?.replace(/^tokens:$/m, `${old}tokens:`);
}
function withDeclined(text, without) {
  const rest = text.replace(/^without:.*\n(?:[ \t]*-.*\n)*/m, "");
  return without.length === 0 ? rest : `${rest.replace(/\n*$/, "\n")}${(0,draft/* withoutLine */.H)(without)}
`;
}
const connectionRules = next/* rulesetLines */.GC;
const actionOf = jobs_repository/* namedAction */.Yt;


// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/node_modules/@actions/exec/lib/exec.js + 3 modules
var exec = __webpack_require__(9863);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 4 modules
var token_list_read = __webpack_require__(2476);
;// CONCATENATED MODULE: ./build/src/setup/facts.js

const facts_names = {
  environment: "docker-rotation",
  appId: "ROTATION_APP_CLIENT_ID",
  appKey: "ROTATION_APP_KEY",
  owner: "DOCKER_OWNER",
  password: "DOCKER_OWNER_PASSWORD",
  totp: "DOCKER_OWNER_TOTP",
  connection: "DOCKER_OIDC_CONNECTION",
  newToken: "NEW_DOCKER_TOKEN"
};
function branchWords({ environment: { branches }, github }) {
  if (branches.kind === "named") {
    const shown = branches.patterns.map(({ name, type }) => type === "branch" ? name : `${type} ${name}`);
    return shown.length === 0 ? "no branch" : shown.join(", ");
  }
  return { absent: `${github.defaultBranch} alone`, every: "every branch", protected: "protected branches" }[branches.kind];
}
function openness(facts) {
  const { environment, github, isBranchProtected } = facts;
  const { name, branches } = environment;
  const { defaultBranch } = github;
  if (branches.kind !== "named") {
    if (branches.kind === "every") return `environment ${name} is open to every branch`;
    return branches.kind === "absent" || isBranchProtected === true ? void 0 : `environment ${name} is limited to protected branches, and ${defaultBranch} is not seen to be one`;
  }
  const wide = branches.patterns.filter(({ name: name2, type }) => type !== "branch" || /[*?[\]{}\\]/.test(name2));
  if (wide.length > 0) return `environment ${name} is open to ${branchWords(facts)}`;
  if (branches.patterns.some((pattern) => pattern.name === defaultBranch)) return void 0;
  return `environment ${name} is not open to ${defaultBranch}, whose workflows use it, but to ${branchWords(facts)}`;
}
function ownStores({ stores }, home) {
  return stores.filter(token_list_store/* isSecretStore */.Qo).filter(
    (store) => store.kind !== "organization-secret" && (store.repository ?? home).toLowerCase() === home.toLowerCase()
  );
}
function placeOf(store, { environment, holds, home }) {
  const isOwn = ownStores({ stores: [store] }, home).length > 0 && store.app === "actions";
  if (!isOwn) return void 0;
  if (store.kind === "repository-secret") return holds;
  if (store.kind !== "environment-secret" || store.environment !== environment.name) return void 0;
  return environment.branches.kind === "absent" ? emptyPlace : environment.holds;
}
const emptyPlace = { secrets: /* @__PURE__ */ new Map(), variables: /* @__PURE__ */ new Map() };


;// CONCATENATED MODULE: ./build/src/setup/rights.js


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
  const kinds = plan.tokens.flatMap((entry) => ownStores(entry, home)).map(({ kind }) => kind);
  const inEnvironment = plan.app !== void 0 || plan.username !== void 0 || kinds.includes("environment-secret");
  return /* @__PURE__ */ new Set([
    ...kinds.includes("repository-secret") ? ["Secrets", "Variables"] : [],
    ...plan.variables.length > 0 ? ["Variables"] : [],
    ...inEnvironment ? ["Environments"] : [],
    ...plan.limits ? ["Administration"] : []
  ]);
}


;// CONCATENATED MODULE: ./build/src/setup/look.js














async function readPersonsToken(runner, server) {
  const token = (0,inputs/* readSecret */.n5)(runner, "github-token");
  if (token !== void 0) return { token, from: "the token that you gave" };
  const stdout = await outputOf("gh", ["auth", "token", "--hostname", new URL(server).host], runner);
  if (stdout !== void 0 && stdout.trim() !== "") {
    return { token: new secret/* Secret */.z(stdout.trim(), runner.mask), from: "gh" };
  }
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "there is no GitHub token",
    hint: `run gh auth login, or set GH_TOKEN to a token of an administrator of the repository (classic: repo and workflow; fine-grained: Administration, Secrets, Variables and Environments: write)`
  });
}
async function outputOf(name, args, { environment }) {
  const program = (0,base_program/* findProgram */.Kp)(name, environment);
  if (program === void 0) return void 0;
  const { stdout, exitCode } = await (0,exec/* getExecOutput */.H)(`"${program}"`, [...args], {
    silent: true,
    ignoreReturnCode: true
  });
  return exitCode === 0 ? stdout : void 0;
}
async function lookAtHome(ports) {
  const { runner, settings, workflows, own, inventory } = ports;
  runner.progress("asking GitHub");
  const list = await seenList(ports);
  const github = await settings.repository();
  const isOwn = ({ action }) => own === void 0 || action === own.name.toLowerCase();
  const steps = [];
  for (const step of workflows.steps.filter(isOwn)) {
    const known = steps.find(({ path: path2 }) => path2 === step.path);
    const lastRun = known ? known.lastRun : await settings.lastRun(external_node_path_.posix.basename(step.path));
    steps.push({ ...step, lastRun });
  }
  const [rotate, audit] = ["rotate", "audit"].map((mode) => steps.find((step) => step.mode === mode));
  const written = own && (rotate?.environment ?? audit?.environment);
  const name = ports.environment ?? written ?? facts_names.environment;
  const branches = await ports.environments.branchesOf(name);
  const account = await settings.account();
  const isThere = branches.kind !== "absent";
  const rights = await settings.rights(account, github, isThere ? name : void 0);
  const who = { home: github.fullName, account: { name: account.name, from: ports.from }, rights };
  if (rights.lacks.includes("Secrets")) throw forbidden(rights.lacks, who);
  const isOpen = isThere && !rights.lacks.includes("Environments");
  const holds = isOpen ? await inventory.place(storeIn(name), []) : void 0;
  const appId = holds?.variables?.get(facts_names.appId);
  return {
    ...{ ...who, github, list, steps, rotate, audit, workflows, own },
    server: ports.server,
    isBranchProtected: await settings.isBranchProtected(github.defaultBranch),
    merged: await settings.files(github.defaultBranch),
    uncommitted: await uncommittedFiles(runner),
    logins: workflows.read({
      ...{ own, isKeyless: false, list: list.text === void 0 ? void 0 : list.value },
      answers: ports.answers
    }),
    environment: { name, branches, holds },
    holds: await inventory.place(storeIn(void 0), []),
    isAppInstalled: appId === void 0 ? void 0 : await settings.isInstalled(appId),
    now: ports.now
  };
}
async function seenList({ runner, files, workflows, home }) {
  const path2 = (0,inputs/* readText */.yR)(runner, "config");
  const value = await (0,token_list_read/* findTokenList */.RN)({ path: path2, isExplicit: false }, files);
  if (value !== void 0) return { path: path2, value, text: await files.read(path2) };
  return { path: path2, value: await listOfSteps(workflows, home), text: void 0 };
}
async function listOfSteps({ steps }, home) {
  const logins = steps.filter(({ mode, repositories }) => mode === "login" && repositories.length > 0);
  const secrets = new Set(logins.map(({ secret }) => secret).filter((name) => name !== void 0));
  const entries = [...secrets].flatMap((secret) => {
    const own = logins.filter((step) => step.secret === secret);
    const access = own.some((step) => step.access === "push") ? "push" : "pull";
    const repositories = [...new Set(own.flatMap((step) => step.repositories.map((name) => name.toLowerCase())))];
    return plainEntry(repositories, { access, home, known: [] }).map((entry) => ({
      ...entry,
      secrets: [secret]
    }));
  });
  const text = draftList(entries);
  return text === void 0 ? void 0 : parsed(text).catch(() => void 0);
}
async function parsed(text, path2 = "the list") {
  return (0,token_list_read/* parseTokenList */.VO)(await (0,yaml_read/* readTokenListYaml */.D)(text), path2);
}
async function uncommittedFiles(runner) {
  const args = ["status", "--porcelain", "-z", "--untracked-files=all", "--no-renames"];
  const text = await outputOf("git", args, runner);
  return text === void 0 ? void 0 : new Set(text.split("\0").map((line) => line.slice(3)));
}
function hashesOf(text) {
  return [text, text.replaceAll("\r\n", "\n")].map((content) => {
    const bytes = Buffer.from(content);
    return (0,external_node_crypto_.createHash)("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
  });
}
function storeIn(environment) {
  return secretIn(environment, "ANY");
}
function secretIn(environment, secret) {
  const common = { secret, app: "actions", repository: void 0, position: { line: 1, column: 1 } };
  return environment === void 0 ? { kind: "repository-secret", ...common } : { kind: "environment-secret", environment, ...common };
}
async function requireClone(runner, files) {
  const { repository: home, server } = (0,job/* jobOf */.Z)(runner.environment);
  const git = await files.locate(".git");
  if (git.kind !== "file" && git.kind !== "other") {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: "this is not the root of a clone of your repository",
      hint: "go to the root of the clone, and run it there"
    });
  }
  if (/^[^/\s]+\/[^/\s]+$/.test(home)) return home;
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `the remote "origin" does not lead to a repository of ${server}`,
    hint: "add the remote (git remote add origin \u2026), or set GITHUB_REPOSITORY to owner/name. For GitHub Enterprise Server set GITHUB_SERVER_URL to its https address"
  });
}
function foundLines(facts) {
  const { github, account, list, environment, isBranchProtected, home, logins } = facts;
  const role = github.isAdmin ? "an administrator" : "not an administrator";
  const branch = isBranchProtected === void 0 ? "" : isBranchProtected ? ", protected" : ", not protected";
  const organization = list.value?.organization ?? logins.organization;
  const count = [...facts.workflows.paths].filter((path2) => path2.startsWith(".github/workflows/")).length;
  const shared = logins.count === 0 ? "" : `, ${(0,base_text/* counted */.hS)(logins.count, "login")} to change`;
  const fork = github.forkOf;
  const wide = openness(facts);
  return [
    `Repository: ${home}${fork === void 0 ? "" : ` (a fork of ${fork})`}, branch ${github.defaultBranch}${branch}`,
    ...fork === void 0 ? [] : [
      `  What is set up here is for the runs of ${home}: pull requests to ${fork} get no secrets of it. For ${fork} itself, run this in a clone whose origin is ${fork}`
    ],
    `Account: ${account.name ?? "The token"} (from ${account.from}), ${role} of the repository`,
    rightsLine(facts.rights),
    `Workflows: ${count}${shared}${organization === void 0 ? "" : `; Docker organization ${organization}`}`,
    `Token list: ${list.text === void 0 ? "none" : `${list.path}, ${(0,base_text/* counted */.hS)(list.value?.tokens.length ?? 0, "token")}`}`,
    `Environment ${environment.name}: ${environment.branches.kind === "absent" ? "none" : `for ${branchWords(facts)}`}${wide === void 0 ? "" : " (not limited enough)"}`
  ];
}


// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
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
  const hub = (0,inventory/* createHubInventory */.qy)({
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


// EXTERNAL MODULE: ./build/src/rotate/start.js + 25 modules
var start = __webpack_require__(2053);
// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
;// CONCATENATED MODULE: ./build/src/setup/workflow-texts.js


function rotateWorkflow(wishes, file) {
  const { hasOwner } = wishes;
  return workflow_texts_workflow(
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
          `token: \${{ secrets.${facts_names.newToken} }}`,
          "only: ${{ inputs.label }}",
          "expires-at: ${{ inputs.expires-at }}"
        ]
      ]
    }
  );
}
function auditWorkflow(all) {
  const wishes = { ...all, elsewhere: all.elsewhere.filter((line) => !line.startsWith("registry:")) };
  return workflow_texts_workflow(
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
  "# Before a token expires: create a new one in Docker Home with the label and the rights of its entry in the token list. Then",
  `#   gh secret set ${facts_names.newToken} --env ${environment}`,
  `#   gh workflow run ${file} --field label=LABEL --field expires-at=DATE`,
  `# When the run is green: gh secret delete ${facts_names.newToken} --env ${environment}. After "grace", deactivate the older token.`
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
  "      label: { description: 'label of the token list', required: true }",
  "      expires-at: { description: 'when the new token expires, such as 2027-02-23' }"
];
const accountLines = [
  `hub-username: \${{ vars.${facts_names.owner} }}`,
  `hub-password: \${{ secrets.${facts_names.password} }}`,
  `hub-totp-secret: \${{ secrets.${facts_names.totp} }}`
];
const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
function workflow_texts_workflow(head, body) {
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
    "      contents: read # for the token list",
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
        `github-app-client-id: \${{ vars.${facts_names.appId} }}`,
        `github-app-private-key: \${{ secrets.${facts_names.appKey} }}`,
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
function usesOf(own) {
  if (own === void 0) return command/* published */.H3.uses;
  const { name, tag, pin } = own;
  return pin === void 0 ? `${name}@${tag}` : `${name}@${pin.commit} # ${pin.version}`;
}


;// CONCATENATED MODULE: ./build/src/setup/plan.js





function listText(facts, wishes) {
  const { list } = facts;
  const { entries, connection, hubUsername: owner, logins, isKeyless, rotation, audit } = wishes;
  const hasNoToken = isKeyless && entries.every((entry) => entry.isKeyless);
  const without = [
    ...rotation === "none" && !hasNoToken ? ["rotation"] : [],
    ...audit ? [] : ["audit"]
  ];
  const { value, text } = list;
  if (text === void 0 || value === void 0) {
    return draftList(entries, { owner, connection, without, oldSecrets: logins.oldSecrets });
  }
  const isSaid = [...value.without].sort().join() === [...without].sort().join();
  return isSaid ? void 0 : withDeclined(text, without);
}
function planSetup(facts, wishes, { list, text, elsewhere }) {
  const { environment, home } = facts;
  const { rotation, audit, logins } = wishes;
  const isOwners = rotation === "owner";
  const needsEnvironment = rotation !== "none" || audit;
  const hasFile = facts.list.text !== void 0 || needsEnvironment;
  const limits = needsEnvironment && (environment.branches.kind === "absent" || openness(facts) !== void 0);
  const branch = limits ? `${facts.github.defaultBranch} alone` : branchWords(facts);
  const holds = (secret, variable) => environment.holds?.secrets.has(secret) === true && environment.holds.variables?.has(variable) === true;
  const [hasApp, hasAccount] = [holds(facts_names.appKey, facts_names.appId), holds(facts_names.password, facts_names.owner)];
  const kept = list.tokens.filter(({ oidc }) => oidc === void 0);
  const tokens = kept.filter((entry) => !isKept(entry, facts));
  const wanted = wantedVariables(wishes);
  const variables = wanted.filter(({ name, value }) => facts.holds.variables?.get(name) !== value);
  const files = plannedFiles(facts, wishes, { text: hasFile ? text : void 0, elsewhere });
  const steps = [
    [needsEnvironment, `environment ${environment.name}, for ${branch}`, !limits],
    [hasFile, `the token list ${facts.list.path}${declinedWords(facts, list)}`, text === void 0],
    [logins.count > 0 || logins.files.length === 0, loginWords(wishes), logins.files.length === 0],
    [rotation !== "none", facts.rotate?.path ?? pathFor("rotate", facts), facts.rotate !== void 0],
    [audit, facts.audit?.path ?? pathFor("audit", facts), facts.audit !== void 0],
    [isOwners, `the Docker account, in environment ${environment.name}`, hasAccount],
    [needsEnvironment, `a GitHub App, its key in environment ${environment.name}`, hasApp],
    ...wanted.map((one) => [true, `variable ${one.name}: ${one.value}`, !variables.includes(one)]),
    ...kept.map(
      (entry) => [
        true,
        `token ${JSON.stringify(entry.label)}: ${placesOf(entry, home)}`,
        !tokens.includes(entry)
      ]
    )
  ];
  return {
    ...{ list, hasFile, limits, tokens, files, variables },
    steps: steps.flatMap(([isWanted, what, isDone]) => isWanted ? [{ what, isDone }] : []),
    app: needsEnvironment && !hasApp ? appPermissions(list, { writes: rotation !== "none" }) : void 0,
    username: isOwners && !hasAccount ? wishes.hubUsername : void 0
  };
}
function plannedFiles(facts, { rotation, audit, logins, own }, { text, elsewhere }) {
  const { list, environment } = facts;
  const hasOwner = rotation === "owner";
  const wishes = {
    ...{ own, hasOwner, environment: environment.name },
    elsewhere: elsewhere.filter((line) => hasOwner || !line.startsWith("hub-url:"))
  };
  const [rotate, nightly] = [pathFor("rotate", facts), pathFor("audit", facts)];
  const before = void 0;
  return [
    ...text === void 0 ? [] : [{ path: list.path, before: list.text, after: text }],
    ...logins.files,
    ...facts.rotate === void 0 && rotation !== "none" ? [{ path: rotate, before, after: rotateWorkflow(wishes, rotate.replace(/.*\//, "")) }] : [],
    ...facts.audit === void 0 && audit ? [{ path: nightly, before, after: auditWorkflow(wishes) }] : []
  ];
}
function loginWords({ logins: { files, bases } }) {
  if (files.length === 0) return "no login of a workflow waits for an edit";
  const also = bases.length === 0 ? "" : `; also checked: base image ${bases.join(", ")}`;
  return `logins in ${files.map(({ path }) => path).join(", ")}${also}`;
}
function declinedWords({ list: { value, text } }, { without }) {
  if (text === void 0 || value?.without.join() === without.join()) return "";
  return without.length === 0 ? ", with rotation and audit" : `, without ${without.join(" and ")}`;
}
function pathFor(mode, { workflows: { paths } }) {
  const usual = `.github/workflows/${mode}.yml`;
  return paths.has(usual) ? `.github/workflows/docker-${mode}.yml` : usual;
}
function wantedVariables({ connection, logins, organization }) {
  return [
    ...connection === void 0 ? [] : [{ name: facts_names.connection, value: connection }],
    ...logins.variable === void 0 ? [] : [{ name: logins.variable, value: organization }]
  ];
}
function isKept({ stores }, facts) {
  return stores.filter(token_list_store/* isSecretStore */.Qo).every((store) => placeOf(store, facts)?.secrets.has(store.secret) ?? true);
}
function placesOf({ stores }, home) {
  return stores.map((store) => placeWords(store, home)).join(", ");
}
function placeWords(store, home) {
  if (store.kind === "program") return `the program ${commandOf(store.argv)}`;
  const cluster = store.kind === "kubernetes" && store.context === void 0 ? " of the current context" : "";
  return `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, home))}${cluster}`;
}
function commandOf(argv) {
  return argv.map((word) => /^[\w./:=@-]+$/.test(word) ? word : JSON.stringify(word)).join(" ");
}


;// CONCATENATED MODULE: ./build/src/setup/perform.js








async function perform(work) {
  const { facts, plan, runner, settings, github, account, app } = work;
  const environment = facts.environment.name;
  const put = async (secret, value, place) => {
    const outcome = await github.write(secretIn(place, secret), { value });
    if (outcome.result === "lost") throw outcome.error;
    runner.info(`\u2713 secret ${secret}${place === void 0 ? "" : `, environment ${place}`}`);
  };
  const set = async (name, value, place) => {
    await settings.setVariable({ name, environment: place }, value);
    runner.info(`\u2713 variable ${name}${place === void 0 ? "" : `, environment ${place}`}: ${value}`);
  };
  if (plan.limits) await limitEnvironment(work);
  for (const file of plan.files) await writeFile(file, work);
  if (account !== void 0 && plan.username !== void 0) {
    await put(facts_names.password, account.password, environment);
    if (account.totpSecret !== void 0) await put(facts_names.totp, account.totpSecret, environment);
    await set(facts_names.owner, account.username, environment);
  }
  if (app !== void 0) {
    await put(facts_names.appKey, app.key, environment);
    await set(facts_names.appId, app.clientId, environment);
  }
  for (const { name, value } of plan.variables) await set(name, value);
  return plan.hasFile ? copyByRotation(work) : copyAlone(work, { put, set });
}
async function limitEnvironment({ facts, environments, runner }) {
  const { name } = facts.environment;
  const branches = await environments.limit(name, facts.github.defaultBranch).catch((cause) => {
    if (!(cause instanceof base_error/* OatError */.vE) || cause.code !== "STORE_FAILED") throw cause;
    throw noPolicies(cause.message, cause);
  });
  const after = { ...facts, environment: { ...facts.environment, branches } };
  const open = openness(after);
  if (open !== void 0 || branches.kind === "absent") throw noPolicies(open ?? "it is not there");
  runner.info(`\u2713 environment ${name}, for ${branchWords(after)} alone`);
}
function noPolicies(seen, cause) {
  return new base_error/* OatError */.vE("STORE_FAILED", {
    message: `GitHub does not limit the environment: ${seen}`,
    hint: "in a private repository that takes GitHub Pro, Team or Enterprise. Without it, set up with --rotation none --audit none: nothing is then stored but the tokens, and a person replaces each in time by rotate --only LABEL --prompt token. Nothing else was changed",
    cause
  });
}
async function writeFile(file, { write, runner }) {
  const problem = await write(file);
  if (problem === void 0) {
    runner.info(`\u2713 ${file.path}`);
    return;
  }
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `${file.path} cannot be written: ${problem}`,
    hint: "see to this file, then run setup again: it goes on where it stopped"
  });
}
async function copyAlone({ tokens }, { put, set }) {
  for (const { entry, value, expiresAt } of tokens) {
    for (const { secret } of entry.stores.filter(token_list_store/* isSecretStore */.Qo)) {
      await put(secret, value);
      if (expiresAt !== "") await set(`${secret}_EXPIRES_AT`, new Date(expiresAt).toISOString());
    }
  }
  return true;
}
async function copyByRotation(work) {
  const { plan, account, tokens, runner, facts } = work;
  const runs = tokens.map(({ entry, value, expiresAt }) => ({
    entries: [entry],
    inputs: { only: entry.label, token: value.reveal(), "expires-at": expiresAt }
  }));
  const all = account === void 0 || plan.tokens.length === 0 ? runs : [{ entries: plan.tokens, inputs: perform_ownerInputs(account, plan.tokens) }];
  let isDone = true;
  for (const { entries, inputs } of all) {
    const isCopied = await (0,start.startRotate)(asRotate(work, inputs));
    isDone &&= isCopied;
    for (const entry of isCopied ? entries : []) {
      runner.info(`\u2713 token ${JSON.stringify(entry.label)}: ${placesOf(entry, facts.home)}`);
    }
  }
  return isDone;
}
function perform_ownerInputs({ username, password, totpSecret }, entries) {
  return {
    only: entries.map(({ label }) => label).join("\n"),
    "hub-username": username,
    "hub-password": password.reveal(),
    "hub-totp-secret": totpSecret?.reveal() ?? ""
  };
}
const passedOn = ["config", "registry", "hub-url", "timeout", "attempts"];
function asRotate({ runner, rotateInputs, apiUrl, facts }, inputs) {
  const all = { mode: "rotate", ...rotateInputs, ...inputs };
  return {
    ...runner,
    environment: (0,job/* inRepository */.y)(runner.environment, { repository: facts.home, apiUrl }),
    input: (name) => all[name] ?? (passedOn.includes(name) ? runner.input(name) : ""),
    output: () => void 0,
    summary: () => Promise.resolve(),
    // One line for each token is enough here.
    info: (text) => {
      runner.progress((0,base_text/* printable */.g$)(text));
    }
  };
}


// EXTERNAL MODULE: ./build/src/base/time.js
var time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/tokens/docker-home.js
var docker_home = __webpack_require__(6152);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/setup/questions.js






const organizationQuestion = (home) => ({
  key: "organization",
  flag: "--organization NAME",
  text: "Which Docker organization owns the images?",
  reason: "It owns the tokens, and is the user name of every login.",
  proposal: home.replace(/\/.*$/, "").toLowerCase(),
  problem: (name) => {
    const problem = (0,names/* organizationProblem */.hE)(name);
    return problem && `It ${problem.message}: ${problem.hint}`;
  }
});
const loginQuestion = ({ place, reason, canLeave }, image) => ({
  key: `answer ${place}`,
  flag: `--answer ${place}=push:${image}`,
  text: `What does the login in ${place} do? Write push:${image} or pull:${image}${canLeave ? ", or leave" : ""}`,
  reason,
  proposal: `push:${image}`,
  problem: (answer) => answer === "leave" && canLeave ? void 0 : loginProblem(place, answer)
});
const repositoriesQuestion = (access, image) => ({
  key: access,
  flag: `--${access} ${image}`,
  text: `Which repositories do your jobs ${access === "push" ? "push to" : "only pull"}?`,
  reason: "Its token can use these repositories on Docker Hub, and no others. Write commas between several.",
  proposal: image,
  problem: (text) => {
    const owner = image.replace(/\/.*/, "");
    const list = (0,base_text/* parseList */.E1)(text);
    const wrong = list.find((name) => (0,names/* repositoryProblem */.Ki)(name) !== void 0);
    if (list.length === 0) return "Name at least one";
    if (wrong !== void 0) return `${wrong} is not of the form ${owner}/IMAGE`;
    const other = list.find((name) => !name.startsWith(`${owner}/`));
    return other && `${other} does not belong to ${owner}`;
  }
});
const wayQuestion = {
  key: "login",
  flag: "--login token|keyless",
  text: "How should jobs log in?",
  reason: "Keyless needs an OIDC connection, and a job that may request an ID token.",
  choices: { token: "With an access token, kept as a secret", keyless: "Keyless: nothing is stored" },
  proposal: "token"
};
const connectionQuestion = ({ home, github }, entries, owner) => ({
  key: "oidc-connection-id",
  flag: "--oidc-connection-id UUID",
  text: "What is the ID of the OIDC connection?",
  reason: "Docker Home shows it when the connection is created. It is not a secret.",
  before: [
    "The OIDC connection, in Docker Home:",
    `  1. Open ${dockerHome} \u2192 ${owner} \u2192 ${docker_home/* connectionsMenu */.Z}. Create one for GitHub Actions, if it is not there`,
    "  2. It needs these rulesets:",
    ...connectionRules(entries, home, numberedSubject(home, github)).map((line) => `     ${line}`)
  ],
  proposal: "",
  problem: (answer) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(answer) ? void 0 : "It is not a UUID, such as 7e9f1a52-3c0d-4b6e-9f21-0a1b2c3d4e5f"
});
function numberedSubject(home, { id, ownerId }) {
  const [owner = "", name = ""] = home.split("/");
  return ownerId === void 0 ? void 0 : `repo:${owner}@${ownerId}/${name}@${id}:`;
}
const rotationQuestion = {
  key: "rotation",
  flag: "--rotation owner|assisted|none",
  text: "Who creates new tokens before the old ones expire?",
  reason: "A workflow can, with the password of an owner account of Docker. That password controls the whole organization, so it is kept in an environment of GitHub that the default branch alone can use, and nowhere else.",
  choices: {
    owner: "A workflow, with an owner account of Docker",
    assisted: "A person; a workflow checks and copies the token",
    none: "Nobody yet"
  },
  proposal: "assisted"
};
const accountQuestion = {
  key: "hub-username",
  flag: "--hub-username NAME",
  text: "Which Docker account creates the tokens?",
  reason: "Use an account for this alone: an owner of the organization, or a custom role that manages access tokens.",
  proposal: "",
  problem: (name) => /^[A-Za-z0-9][\w.-]*$/.test(name) ? void 0 : "Write its name, not an e-mail address"
};
const auditQuestion = (hasOwner) => ({
  key: "audit",
  flag: "--audit nightly|none",
  text: `Should a workflow compare ${hasOwner ? "tokens and secrets" : "the secrets"} with the token list every night?`,
  reason: hasOwner ? "It reports tokens that expire, that nobody knows, or that can do too much. It changes nothing." : "Without an owner account it does not see what a token can do, or who created it. It changes nothing.",
  choices: { nightly: "Yes, every night", none: "No" },
  proposal: "nightly"
});
const actionQuestion = {
  key: "action",
  flag: "--action OWNER/NAME@COMMIT",
  text: "Where is your copy of this action on GitHub?",
  reason: "Workflows name it by repository and commit, for example acme/docker-oat-login@3f2a\u2026; git rev-parse HEAD in the copy prints the commit.",
  proposal: "",
  problem: (answer) => actionOf(answer) ? void 0 : "Write OWNER/NAME@COMMIT"
};
const expiryQuestion = ({ label }, now) => ({
  key: "expires-at",
  flag: "--expires-at DATE",
  text: `When does ${JSON.stringify(label)} expire?`,
  reason: "A variable beside the secret keeps the date. A login step that reads it (expires-at) warns two weeks before.",
  proposal: (0,token/* date */.p6)(now + 90 * time/* dayMs */.LP),
  problem: (answer) => (0,time/* parseInstant */.nV)(answer) === void 0 ? "Write a date, such as 2027-02-23" : void 0
});
const dockerHome = "https://app.docker.com";
const tokenClicks = (entry, owner) => [
  `Create the token ${JSON.stringify(entry.label)} in Docker Home:`,
  `  1. Open ${dockerHome} \u2192 ${owner} \u2192 ${docker_home/* newTokenMenu */.bp}`,
  `  2. Label: ${entry.label}. Expiration date: 90 days`,
  `  3. Repository: ${rightsInDockerHome(entry)}`,
  "  4. Generate token, and copy it"
];
function rightsInDockerHome({ access, repositories, publicPull }) {
  const right = `Image ${access === "push" ? "Push" : "Pull"}`;
  return `${repositories.join(", ")} with ${right}${publicPull ? ", and Read public repositories" : ""}`;
}


;// CONCATENATED MODULE: ./build/src/setup/ask.js






async function askEverything(facts, given, { asker, log }) {
  const missing = [];
  const ask = async ({ ...question }) => {
    const { key, flag, before = [], proposal, problem } = question;
    const text = given.get(key);
    if (asker !== "nobody") for (const line of before) log.info(line);
    const wrong = text === void 0 ? void 0 : problem?.(text);
    if (wrong !== void 0) throw refused(`${flag.replace(/[ =].*$/, "")}: ${wrong}`, `write ${flag}`);
    if (text !== void 0) return text;
    if (typeof asker === "object") return asker.answer(question);
    if (asker === void 0) missing.push(flag);
    return proposal;
  };
  const wishes = await askInTurn(facts, { given, ask });
  if (missing.length === 0) return wishes;
  throw refused(
    `missing: ${missing.map((flag) => flag.replace(/ .*$/, "")).join(", ")}`,
    `write ${missing.join(" ")}, or run it at a terminal, which asks`
  );
}
function refused(message, hint) {
  return new base_error/* OatError */.vE("INPUT_INVALID", { message, hint: `${hint}; nothing was changed` });
}
async function askInTurn(facts, answers) {
  const { home, list, workflows, logins: seen } = facts;
  const { given, ask } = answers;
  const isNew = list.text === void 0;
  const [unfit] = seen.problems;
  if (unfit !== void 0) {
    throw refused(`--answer: ${unfit}`, "write FILE:LINE= with the file and the line of the login");
  }
  const known = list.value?.organization ?? seen.organization;
  const isOpen = known === void 0 || isNew && given.has("organization");
  const organization = isOpen ? await ask(organizationQuestion(home)) : known;
  const image = `${organization}/${(home.split("/")[1] ?? "").toLowerCase()}`;
  const told = (0,base_text/* parseList */.E1)(given.get("answer") ?? "");
  for (const login of seen.open) {
    const answer = await ask(loginQuestion(login, image));
    if (answer !== "leave") told.push(`${login.place}=${answer}`);
  }
  const showsNone = list.value === void 0 && seen.entries.length === 0;
  const named = showsNone || given.has("push") || given.has("pull") ? await askRepositories(image, answers) : [];
  const isWanted = isNew ? await askWay(facts, answers) === "keyless" : list.value?.tokens.every(({ oidc }) => oidc !== void 0) === true;
  const read = (own2) => workflows.read({ answers: told, isKeyless: isWanted, own: own2, list: isNew ? void 0 : list.value });
  const logins = told.length > 0 || isWanted ? read(facts.own) : seen;
  const entries = isNew ? newEntries(
    facts,
    ownEntries(logins, organization),
    named.map((one) => ({ ...one, isKeyless: isWanted }))
  ) : [];
  const connection = isNew && isWanted ? await ask(connectionQuestion(facts, entries, organization)) : void 0;
  const isKeyless = isWanted && entries.every((entry) => entry.isKeyless);
  const modes = await askModes(facts, answers, isKeyless);
  const isNamed = isNew || modes.isWritten || logins.files.length > 0;
  const own = facts.own ?? (isNamed ? actionOf(await ask(actionQuestion)) : void 0);
  const { rotation, audit, hubUsername } = modes;
  return {
    ...{ organization, entries, connection, isKeyless, own, rotation, audit, hubUsername },
    logins: own === facts.own ? logins : read(own)
  };
}
async function askRepositories(image, { given, ask }) {
  const wanted = ["push", "pull"].filter(
    (access) => given.has(access) || access === "push" && !given.has("pull")
  );
  const named = [];
  for (const access of wanted) {
    named.push({ access, names: (0,base_text/* parseList */.E1)(await ask(repositoriesQuestion(access, image))) });
  }
  return named;
}
async function askWay({ server }, { given, ask }) {
  if (server === "https://github.com") return ask(wayQuestion);
  if (given.get("login") === "keyless") {
    throw refused("--login: keyless works on github.com only", "write --login token");
  }
  return "token";
}
function newEntries({ home, list }, own, named) {
  const entries = own.filter(({ repositories }) => repositories.length > 0);
  for (const { stores, access, repositories } of list.value?.tokens ?? []) {
    const secret = stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "";
    if (entries.some(({ secrets }) => secrets.includes(secret))) continue;
    const step = plainEntry(repositories, { access, home, known: entries });
    entries.push(...step.map((entry) => ({ ...entry, secrets: [secret] })));
  }
  if (entries.length > 0) return entries;
  return named.flatMap(
    ({ access, names: names2, isKeyless }) => plainEntry(names2, { access, home, known: [] }).map((entry) => ({ ...entry, isKeyless }))
  );
}
async function askModes({ rotate, audit, list, workflows, environment }, { given, ask }, isKeyless) {
  const declines = (mode) => list.value?.without.includes(mode) === true && !given.has(mode);
  if (isKeyless && (given.get("rotation") ?? "none") !== "none") {
    throw refused("--rotation: a keyless login has no token to rotate", "write --rotation none");
  }
  const text = rotate && workflows.texts.get(rotate.path);
  const isSettled = isKeyless || text !== void 0 || declines("rotation");
  const answer = isSettled ? "none" : await ask(rotationQuestion);
  const way = text === void 0 ? answer : text.includes("hub-password") ? "owner" : "assisted";
  const rotation = way === "owner" || way === "assisted" ? way : "none";
  const isOwners = rotation === "owner";
  const hasName = environment.holds?.variables?.has(facts_names.owner) === true;
  const hubUsername = isOwners && !hasName ? await ask(accountQuestion) : given.get("hub-username");
  const isAudited = audit !== void 0 || !declines("audit") && await ask(auditQuestion(isOwners)) === "nightly";
  const isWritten = rotation !== "none" && rotate === void 0 || isAudited && audit === void 0;
  return { rotation, audit: isAudited, hubUsername, isWritten };
}


;// CONCATENATED MODULE: ./build/src/setup/left.js





function whatIsLeft(facts, plan) {
  const { environment, isBranchProtected, github, isAppInstalled, home, server } = facts;
  const needsEnvironment = plan.app !== void 0 || environment.holds !== void 0;
  const open = needsEnvironment ? openness(facts) : void 0;
  return [
    ...plan.steps.filter(({ isDone }) => !isDone).map(({ what }) => what),
    ...open === void 0 ? [] : [`${open}: limit it to ${github.defaultBranch}`],
    ...needsEnvironment && isBranchProtected === false ? [
      `branch ${github.defaultBranch} is not protected: ${server}/${home}/settings/branches \u2192 Add branch protection rule`
    ] : [],
    ...isAppInstalled === false ? [`the GitHub App is not installed on ${home}`] : [],
    ...expired(facts),
    ...loginLeft(facts, plan),
    ...fileLines(facts, plan),
    ...runLines(facts),
    ...oldSecretLines(facts)
  ];
}
function expired({ holds, environment, now }) {
  return [...holds.variables ?? [], ...environment.holds?.variables ?? []].filter(([name, value]) => name.endsWith("_EXPIRES_AT") && Date.parse(value) <= now).map(([name, value]) => `a token that has not expired: ${name} says ${value}`);
}
function loginLeft({ steps, own }, { list: { tokens }, steps: planned }) {
  const [entry] = tokens;
  const isEdited = planned.some(({ what, isDone }) => !isDone && what.startsWith("logins in "));
  if (entry === void 0 || isEdited || steps.some(({ mode }) => mode === "login")) return [];
  if (entry.oidc !== void 0) {
    return [
      "no job logs in with this action. Let the job have an ID token, and log in behind actions/checkout and before the step that pushes:",
      " permissions: { contents: read, id-token: write }",
      " steps:",
      ...stepOf(entry, usesOf(own), []).map((line) => `   ${line}`)
    ];
  }
  const secret = entry.stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "NAME";
  const inputs = [`token: \${{ secrets.${secret} }}`, `expires-at: \${{ vars.${(0,token_list_store/* expiryVariable */.GL)(secret)} }}`];
  return [
    "no job logs in with this action. Add this step before the one that pushes:",
    ...stepOf(entry, usesOf(own), inputs).map((line) => ` ${line}`)
  ];
}
function stepOf({ access, repositories }, uses, inputs) {
  const lines = [`${access}: ${repositories.join(", ")}`, ...inputs];
  return [`- uses: ${uses}`, "  with:", ...lines.map((line) => `    ${line}`)];
}
function fileLines(facts, { files }) {
  const { merged, uncommitted, workflows, list, steps, github, home, server } = facts;
  const texts = new Map(steps.map(({ path }) => [path, workflows.texts.get(path) ?? ""]));
  if (list.text !== void 0) texts.set(list.path, list.text);
  for (const { path } of files) texts.delete(path);
  const fresh = [...texts.keys()].filter((path) => uncommitted?.has(path) === true);
  const away = [...texts].filter(([path, text]) => merged !== void 0 && !hashesOf(text).includes(merged.get(path) ?? "")).map(([path]) => path);
  const committed = away.filter((path) => !fresh.includes(path));
  const branch = github.defaultBranch;
  return [
    ...fresh.length > 0 ? [`look at these files, commit them, and merge them into ${branch}: ${fresh.join(", ")}`] : [],
    ...committed.length > 0 ? [`not on ${branch} of ${home} yet: ${committed.join(", ")}`] : [],
    ...github.forkOf !== void 0 && texts.size > 0 ? [
      `GitHub runs no workflow of a fork, and no schedule, until somebody allows it: ${server}/${home}/actions`
    ] : []
  ];
}
function runLines({ steps, holds, rotate, workflows }) {
  const paths = [...new Set(steps.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const own = steps.filter((step) => step.path === path);
    const [first] = own;
    const run = first?.lastRun;
    if (run?.conclusion === "failure") return [`the last run of ${path} failed: ${run.page}`];
    const saved = own.flatMap(({ secret }) => holds.secrets.get(secret?.toUpperCase() ?? "")?.updatedAt ?? []);
    if (run !== void 0 && saved.every((at) => at <= run.startedAt)) return [];
    const isDry = path === rotate?.path && workflows.texts.get(path)?.includes("dry-run:") === true;
    const file = path.replace(/.*\//, "");
    if (run !== void 0) return [`${path} has not run since its token was saved`];
    if (path === rotate?.path && !isDry) return [];
    return [
      `${path} has not run yet${isDry ? `. Start it once as a dry run: gh workflow run ${file} --field dry-run=true` : ""}`
    ];
  });
}
function oldSecretLines({ list, holds, workflows, home }) {
  const used = new Set([...workflows.texts.values()].flatMap(secretsIn));
  const own = new Set(
    (list.value?.tokens ?? []).flatMap(
      (entry) => entry.stores.filter(token_list_store/* isSecretStore */.Qo).map(({ secret }) => secret)
    )
  );
  const isOld = (name) => list.text === void 0 ? /DOCKER/.test(name) && !own.has(name) : list.value?.legacySecrets.includes(name) === true;
  const old = [...holds.secrets.keys()].filter((name) => isOld(name) && !used.has(name));
  if (old.length === 0 || list.text === void 0 && own.size === 0) return [];
  return [
    "secrets that no workflow here names. When a run with the new logins was green and nothing else uses them, delete them, and revoke what they hold:",
    ...old.map((name) => ` gh secret delete ${name} --repo ${home}`)
  ];
}
function leftLines(left) {
  if (left.length === 0) return ["Everything is in place."];
  const count = left.filter((line) => !line.startsWith(" ")).length;
  return [
    `${count === 1 ? "One thing is" : `${count} things are`} left:`,
    ...left.map((line) => line.startsWith(" ") ? `   ${line}` : `\u25CB ${line}`)
  ];
}


;// CONCATENATED MODULE: ./build/src/setup/status.js



function statusOf(facts, entries) {
  const { list, rotate, audit } = facts;
  return {
    tokens: entries.map((entry) => tokenStatus(entry, facts)),
    rotation: runWords(rotate, list.value?.without.includes("rotation"), facts),
    audit: runWords(audit, list.value?.without.includes("audit"), facts)
  };
}
function tokenStatus(entry, facts) {
  const seen = entry.stores.map((store) => {
    const place = (0,token_list_store/* isSecretStore */.Qo)(store) ? placeOf(store, facts) : void 0;
    const name = (0,token_list_store/* isSecretStore */.Qo)(store) ? store.secret : "";
    return {
      store: (0,token_list_store/* storeName */.Hz)(store, facts.home),
      // `not seen`: it is in a place that setup does not look at.
      state: place === void 0 ? "not seen" : place.secrets.has(name) ? "there" : "absent",
      updatedAt: iso(place?.secrets.get(name)?.updatedAt),
      expiry: place?.variables?.get((0,token_list_store/* expiryVariable */.GL)(name))
    };
  });
  return {
    label: entry.label,
    access: entry.access,
    repositories: entry.repositories,
    isKeyless: entry.oidc !== void 0,
    copies: seen.map(({ store, state, updatedAt }) => ({ store, state, updatedAt })),
    expiresAt: seen.flatMap(({ expiry }) => expiry ?? []).toSorted()[0]
  };
}
function iso(at) {
  return at === void 0 ? void 0 : new Date(at).toISOString();
}
function runWords(step, isDeclined = false, { now }) {
  if (step === void 0) return isDeclined ? "none, as the token list says" : "not set up";
  if (step.lastRun === void 0) return `${step.path}, no run yet`;
  const { conclusion = "still running", startedAt, page } = step.lastRun;
  return `${step.path}, last run ${(0,token/* span */.Ln)(Math.max(0, now - startedAt))} ago: ${conclusion}, ${page}`;
}
function statusLines({ tokens, rotation, audit }, { now }) {
  const ageOf = (at = "") => `${(0,token/* span */.Ln)(Math.max(0, now - Date.parse(at)))} old`;
  return [
    ...tokens.flatMap(({ label, access, repositories, isKeyless, copies, expiresAt }) => {
      const isOver = expiresAt !== void 0 && Date.parse(expiresAt) <= now;
      const expiry = expiresAt === void 0 ? "expiry not known" : `${isOver ? "expired" : "expires"} ${expiresAt.slice(0, 10)}`;
      return [
        `Token ${JSON.stringify(label)}: ${access} ${repositories.join(", ")}; ${isKeyless ? "keyless" : expiry}`,
        ...copies.map(({ store, state, updatedAt }) => {
          const words = {
            there: ageOf(updatedAt),
            absent: "not there",
            "not seen": "not looked at from here"
          };
          return `  ${(0,token_list_store/* storeWords */.fI)(store)}: ${words[state]}`;
        })
      ];
    }),
    `Rotation: ${rotation}`,
    `Audit: ${audit}`
  ];
}


;// CONCATENATED MODULE: ./build/src/setup/setup.js











async function setup(runner, ports) {
  const { line, asker } = ports;
  const given = givenBy(line, runner);
  const facts = await ports.look((0,base_text/* parseList */.E1)(given.get("answer") ?? ""));
  for (const text of foundLines(facts)) runner.info(text);
  if (line.check) return check(runner, facts, given);
  const { plan: whole, wishes } = await planned(facts, given, { runner, asker });
  const lack = lackOfRights(whole, facts);
  if (lack !== void 0) throw lack;
  if (whole.limits) await allowLimit(facts, ports);
  const plan = await withoutPrograms(whole, { runner, line, asker });
  const secrets = await obtainSecrets({ plan, wishes, facts }, ports);
  for (const { path, before, after: after2 } of plan.files) {
    runner.block(ports.diff({ path, after: after2, before: before ?? "" }));
  }
  runner.info("The plan:");
  for (const { what, isDone: isDone2 } of plan.steps) runner.info(`  ${isDone2 ? "\u2713" : "\u25CB"} ${what}`);
  let isDone = true;
  if (plan.steps.every((step) => step.isDone)) runner.info("Everything is there already.");
  else if (await consents(ports)) isDone = await ports.perform({ facts, plan, ...secrets });
  else {
    runner.info("nothing was changed");
    return true;
  }
  const after = await ports.look([]);
  const { plan: rest } = await planned(after, settledBy(wishes, given), { runner, asker: "nobody" });
  const left = whatIsLeft(after, rest);
  for (const text of leftLines(left)) show(text, runner);
  runner.info(`Then: ${(0,command/* command */.G5)()} setup --check`);
  runner.output("ok", String(isDone));
  runner.output("steps", JSON.stringify(plan.steps));
  runner.output("left", JSON.stringify(left));
  return isDone;
}
function show(text, runner) {
  if (text.startsWith(" ")) runner.block(`${text}
`);
  else runner.info(text);
}
function givenBy({ setup: flags }, runner) {
  const given = new Map(flags);
  for (const name of [
    "action",
    "organization",
    "push",
    "pull",
    "answer",
    "oidc-connection-id",
    "hub-username"
  ]) {
    const text = (0,inputs/* readOptional */.T9)(runner, name);
    if (text !== void 0) given.set(name, text);
  }
  return given;
}
function settledBy(wishes, given) {
  const { organization, rotation, audit, entries, isKeyless, connection } = wishes;
  const named = ["push", "pull"].flatMap((access) => {
    const list = entries.filter((entry) => entry.access === access).flatMap(({ repositories }) => repositories);
    return list.length === 0 ? [] : [[access, list.join(",")]];
  });
  return new Map([
    ...[...given].filter(([name]) => name !== "answer"),
    ...named,
    ["organization", organization],
    ["login", isKeyless ? "keyless" : "token"],
    ["oidc-connection-id", connection ?? ""],
    ["rotation", rotation],
    ["audit", audit ? "nightly" : "none"]
  ]);
}
async function planned(facts, given, { runner, asker }) {
  const wishes = await askEverything(facts, given, { asker, log: runner });
  const text = listText(facts, wishes);
  const value = text === void 0 ? facts.list.value : await parsed(text, facts.list.path);
  if (value === void 0) {
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: "no login shows which repositories its token needs",
      hint: "name them with --push or --pull; nothing was changed"
    });
  }
  return { wishes, plan: planSetup(facts, wishes, { list: value, text, elsewhere: elsewhereLines(runner) }) };
}
function elsewhereLines(runner) {
  return ["config", "registry", "hub-url"].flatMap(
    (name) => (0,inputs/* isWritten */.QH)(runner, name) ? [`${name}: ${JSON.stringify((0,inputs/* readText */.yR)(runner, name))}`] : []
  );
}
async function allowLimit(facts, { line, asker }) {
  const open = openness(facts);
  if (open === void 0 || line.limitEnvironment) return;
  const { defaultBranch: branch } = facts.github;
  const question = `${open}: whoever can push such a branch could use its secrets. Limit it to ${branch} alone?`;
  if (await asker?.confirm(question) === true) return;
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: open,
    hint: `limit it to ${branch} (${facts.server}/${facts.home}/settings/environments), or let setup do that: --limit-environment; nothing was changed`
  });
}
async function withoutPrograms(plan, { runner, line, asker }) {
  const programsOf = (entry) => entry.stores.flatMap((store) => store.kind === "program" ? commandOf(store.argv) : []);
  const entries = plan.tokens.filter((entry) => programsOf(entry).length > 0);
  const programs = [...new Set(entries.flatMap(programsOf))];
  if (programs.length === 0 || line.runPrograms) return plan;
  const question = `The token list has programs that would run on this machine, with a token on standard input: ${programs.join("; ")}. Run them?`;
  if (!line.yes && await asker?.confirm(question) === true) return plan;
  for (const { label } of entries) {
    runner.warning(
      `token ${JSON.stringify(label)} is left to a workflow: its program does not run on this machine (--run-programs allows it)`
    );
  }
  return { ...plan, tokens: plan.tokens.filter((entry) => !entries.includes(entry)) };
}
async function obtainSecrets({ plan, wishes, facts }, ports) {
  const isOwners = wishes.rotation === "owner";
  const username = plan.username ?? facts.environment.holds?.variables?.get(facts_names.owner);
  const isNeeded = plan.username !== void 0 || isOwners && plan.tokens.length > 0;
  const account = isNeeded && username !== void 0 ? await ports.owner(username, plan.list.organization) : void 0;
  const tokens = isOwners ? [] : await ports.tokens(plan.tokens, plan.list);
  const app = plan.app && await ports.app(facts, plan.app);
  return { account, app, tokens };
}
async function consents({ line, asker }) {
  if (line.yes) return true;
  if (asker !== void 0) return asker.confirm("Do all this?");
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "nobody is here to confirm the plan",
    hint: "run it at a terminal, or add --yes; nothing was changed"
  });
}
async function check(runner, facts, given) {
  const { text, value } = facts.list;
  const wanted = text === void 0 ? new Map([["rotation", "none"], ["audit", "none"], ...given]) : given;
  const plan = value && (await planned(facts, wanted, { runner, asker: "nobody" })).plan;
  const left = plan === void 0 ? [`nothing is set up yet: ${(0,command/* command */.G5)()} setup does it`] : whatIsLeft(facts, plan);
  const status = { ...statusOf(facts, plan?.list.tokens ?? []), missing: left };
  for (const line of [...statusLines(status, facts), ...leftLines(left)]) show(line, runner);
  runner.output("ok", String(left.length === 0));
  runner.output("status", JSON.stringify(status));
  return left.length === 0;
}


// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/token-list/find-entry.js
var find_entry = __webpack_require__(7534);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
;// CONCATENATED MODULE: ./build/src/setup/tokens.js










const mostFailedLogins = 3;
async function obtainTokens(entries, { tokenList, home, ...ports }) {
  const { runner, asker } = ports;
  const tokens = entries.map((entry) => ({
    entry,
    value: givenToken(entry, { runner, home, isOnly: entries.length === 1 })
  }));
  const missing = tokens.filter(({ value }) => value === void 0).map(({ entry }) => variableOf(entry, home));
  if (missing.length > 0 && asker === void 0) throw missingTokens(missing, entries.length === 1);
  const expiresAt = (0,inputs/* readText */.yR)(runner, "expires-at");
  const proven = [];
  for (const { entry, value } of tokens) {
    if (value !== void 0) await proveToken(value, { entry, tokenList, ...ports });
    const token = value ?? (asker && await pastedToken(entry, { tokenList, ...ports, asker }));
    if (token === void 0) continue;
    const expiry = expiresAt || await asker?.answer(expiryQuestion(entry, ports.now));
    proven.push({ entry, value: token, expiresAt: expiry ?? "" });
  }
  return proven;
}
function givenToken(entry, { runner, home, isOnly }) {
  const text = runner.environment[variableOf(entry, home)]?.trim() ?? "";
  if (text !== "") return new secret/* Secret */.z(text, runner.mask);
  return isOnly ? (0,inputs/* readSecret */.n5)(runner, "token") : void 0;
}
function variableOf(entry, home) {
  return (0,find_entry/* secretNameFor */.zl)(entry, home)?.secret ?? entry.stores.find(token_list_store/* isSecretStore */.Qo)?.secret ?? "DOCKER_OAT_TOKEN";
}
function missingTokens(variables, isOnly) {
  const also = isOnly ? ", or use --stdin token" : "";
  return new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `the values of these tokens are missing: ${variables.join(", ")}`,
    hint: `set a variable of that name for each${also}; nothing was changed`
  });
}
async function pastedToken(entry, ports) {
  const { runner, asker, tokenList } = ports;
  for (const line of tokenClicks(entry, tokenList.organization)) runner.info(line);
  const refused = /* @__PURE__ */ new Set();
  let failedLogins = 0;
  for (; ; ) {
    const typed = await asker.secret(
      `Paste the token ${JSON.stringify(entry.label)} (nothing of it is shown)`,
      (value2) => {
        if (value2 === "") return "Paste the token, or press Ctrl-C to stop: nothing was changed";
        return refused.has(value2) ? "This one was refused a moment ago, and is not sent again" : void 0;
      }
    );
    const value = new secret/* Secret */.z(typed, runner.mask);
    try {
      await proveToken(value, { entry, ...ports });
      return value;
    } catch (error) {
      if (!(error instanceof base_error/* OatError */.vE) || !isTokensFault(error)) throw error;
      if (error.code !== "TOKEN_MALFORMED") refused.add(typed);
      if (error.code === "TOKEN_REJECTED") failedLogins++;
      if (failedLogins >= mostFailedLogins) throw tooManyRefused(tokenList.organization);
      runner.error(`${error.code}: ${error.message}; ${remedyOf(error, entry, tokenList.organization)}`);
    }
  }
}
function tooManyRefused(organization) {
  return new base_error/* OatError */.vE("TOKEN_REJECTED", {
    message: `three tokens were refused; setup stops here so that Docker does not lock ${organization} out`,
    hint: `nothing was changed. Look in Docker Home that the token is active and belongs to ${organization}, then start setup again`
  });
}
function remedyOf({ code, terminalHint }, entry, organization) {
  if (code.startsWith("SCOPE_")) {
    return `give it exactly this in Docker Home, or create another one: ${rightsInDockerHome(entry)}`;
  }
  if (code !== "TOKEN_REJECTED") return terminalHint;
  return `check that it belongs to the Docker organization ${organization}, and not to another one or to a person, that it is active, and that all of it was copied. Do not try often: ${retry/* lockOutWords */.Tk}`;
}
function isTokensFault({ code }) {
  return /^(TOKEN_|SCOPE_|WRONG_TOKEN)/.test(code);
}
async function proveToken(value, { entry, tokenList, host, openRegistry, runner }) {
  (0,lint/* lintToken */.T)(value, "", host);
  const { organization: username } = tokenList;
  const { label } = entry;
  const { label: proven } = await (0,prove/* proveGrant */.B)({
    registry: openRegistry({ username, token: value }),
    needs: (0,needs/* entryNeeds */.ys)(entry, tokenList),
    exact: true,
    context: {
      registry: host.name,
      user: { username, from: "the Docker organization" },
      organization: username,
      input: "",
      token: "this token",
      channel: entry.channel,
      access: entry.access
    },
    onLabel: () => void 0
  });
  const called = proven === void 0 || proven === label ? "" : `; Docker calls it ${JSON.stringify(proven)}`;
  runner.info(
    `\u2713 ${JSON.stringify(label)} can ${entry.access} ${entry.repositories.join(", ")}, and no more${called}`
  );
}


;// CONCATENATED MODULE: ./build/src/setup/start.js























async function startSetup(terminal, { line, release }) {
  const runner = wrapping(terminal);
  (0,run/* checkCertificates */.rQ)(runner);
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)((0,inputs/* readInteger */.JI)(runner, "timeout"));
  try {
    return await openSetup(runner, { line, release, deadline });
  } finally {
    deadline.close();
  }
}
async function openSetup(runner, { line, release, deadline }) {
  const { environment, info, mask } = runner;
  const clock = (0,base_clock/* createClock */.ts)();
  const attempts = (0,inputs/* readInteger */.JI)(runner, "attempts");
  const files = (0,base_files/* createFiles */.q)(clock.unique);
  const home = await requireClone(runner, files);
  const { server, api } = (0,job/* jobOf */.Z)(environment);
  const apiUrl = (0,github_inputs/* githubAddress */.Wf)(api || apiAddress(server));
  const { token, from } = await readPersonsToken(runner, server);
  const github = {
    ...{ access: { token }, stores: [], apiUrl, thisRepository: home, clock, attempts, info, mask },
    ...{ warn: runner.warning, signal: deadline.signal, timeoutMs: deadline.tryMs }
  };
  const settings = createGithubSettings(github);
  const inventory = (0,github_inventory/* createGithubInventory */.q)(github);
  const environments = createEnvironments(github);
  const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: info });
  const host = (0,registry_host/* parseRegistryHost */.TZ)((0,inputs/* readText */.yR)(runner, "registry"));
  const asker = line.check || !canAsk(environment) ? void 0 : await createAsker();
  const asking = { apiUrl, clock, deadline, attempts, onWait: info, time: (0,octokit/* createGithubTime */.dD)(clock) };
  const open = () => openClone(runner, { files, unique: clock.unique, home, server, release });
  const look = async (answers) => {
    const { workflows, own } = await open();
    const seen = { runner, home, server, from, files, workflows, own, settings, environments, inventory };
    return lookAtHome({ ...seen, environment: line.setup.get("environment"), answers, now: clock.now() });
  };
  const { diff, write } = await open();
  return setup(runner, {
    ...{ line, asker, look, diff },
    tokens: (entries, list) => obtainTokens(entries, {
      ...{ runner, asker, host, home, tokenList: list, now: clock.now() },
      openRegistry: (credential) => (0,registry/* createRegistry */.Iq)(host, credential, { http, mask })
    }),
    owner: (username, organization) => obtainOwner(username, { runner, asker, http, clock, deadline, organization }),
    app: (facts, permissions) => obtainApp(facts, permissions, {
      ...{ runner, asker, files, clientId: line.setup.get("app") },
      askAs: (key) => (0,octokit/* createGithubAsk */.ne)(asking, key)
    }),
    perform: (work) => perform({
      ...{ ...work, runner, settings, environments, write, apiUrl, github: (0,github_github/* createGithub */.u)(github) },
      rotateInputs: { "github-token": token.reveal() }
    })
  });
}
function apiAddress(server) {
  const { origin, host } = new URL(server);
  if (host === "github.com") return "";
  return host.endsWith(".ghe.com") ? `https://api.${host}` : `${origin}/api/v3`;
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
/* harmony import */ var _token_list_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4263);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(721);
/* harmony import */ var _github_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5109);
/* harmony import */ var _readers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9258);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8445);






function createGithubInventory(options) {
  const { thisRepository } = options;
  const client = (0,_github_js__WEBPACK_IMPORTED_MODULE_3__/* .openGithub */ .K)(options, "read", thisRepository === "" ? [] : [thisRepository]);
  function locate(store) {
    const repository = store.kind === "organization-secret" ? "" : store.repository ?? thisRepository;
    const { path, place, permission } = (0,_target_js__WEBPACK_IMPORTED_MODULE_5__/* .secretTarget */ .Gk)(store, repository);
    const name = (0,_token_list_store_js__WEBPACK_IMPORTED_MODULE_1__/* .storeName */ .Hz)(store, thisRepository);
    return { name, path, place, permission: permission.replace(': write"', ': read"') };
  }
  async function readVariables(store) {
    if (store.app !== "actions") return void 0;
    const about = locate(store);
    const asking = { about, what: "variables", size: 30, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVariables */ .rf };
    try {
      const variables = await client.list(`${about.path}/variables`, asking, nameOf);
      return new Map(variables.map(({ name, value }) => [name.toUpperCase(), value]));
    } catch (error) {
      if (error instanceof _base_error_js__WEBPACK_IMPORTED_MODULE_0__/* .OatError */ .vE && error.code === "STORE_FORBIDDEN") return void 0;
      throw error;
    }
  }
  return {
    /** Revokes an App's tokens. */
    close: client.close,
    /** A store's place. `watched`: secrets of which the readers matter. Errors: STORE_FORBIDDEN, STORE_MISSING, STORE_FAILED. */
    async place(store, watched) {
      const about = locate(store);
      const asking = { about, what: "secrets", parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSecrets */ .dC };
      const secrets = /* @__PURE__ */ new Map();
      for (const secret of await client.list(`${about.path}/secrets`, asking, nameOf)) {
        const name = secret.name.toUpperCase();
        const isWatched = watched.includes(name);
        if (isWatched && store.kind === "organization-secret" && secret.visibility === void 0) {
          throw (0,_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .untold */ .r_)(about.name);
        }
        const isOpen = isWatched && secret.visibility === "selected";
        const readers = isOpen ? await (0,_readers_js__WEBPACK_IMPORTED_MODULE_4__/* .listReaders */ .TU)(client, about, name) : void 0;
        secrets.set(name, { ...secret, repositories: readers?.map(({ fullName }) => fullName) });
      }
      return { secrets, variables: await readVariables(store) };
    },
    /** Nothing can be written in an archived repository. `false` too for one that may not be seen: its places say so. Errors as `place`. */
    async isArchived(repository) {
      const about = {
        name: `actions:${repository}`,
        place: `repository ${repository}`,
        permission: `access to ${repository}`
      };
      const path = `/repos/${repository.split("/").map(encodeURIComponent).join("/")}`;
      return (await client.find(path, { about, parse: _answers_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU }))?.isArchived ?? false;
    }
  };
}
const nameOf = ({ name }) => name.toUpperCase();



/***/ })

};
;