"use strict";
exports.id = 795;
exports.ids = [795];
exports.modules = {

/***/ 4795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRotate: () => (/* binding */ startRotate)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/look.js
var look = __webpack_require__(4928);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/secret.js
var base_secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/token-list/label.js
var token_list_label = __webpack_require__(3236);
// EXTERNAL MODULE: ./build/src/tokens/copies.js
var tokens_copies = __webpack_require__(867);
// EXTERNAL MODULE: ./build/src/tokens/resources.js
var tokens_resources = __webpack_require__(9737);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
// EXTERNAL MODULE: ./build/src/hub/answers.js
var answers = __webpack_require__(1070);
// EXTERNAL MODULE: ./build/src/hub/requests.js + 2 modules
var requests = __webpack_require__(8258);
// EXTERNAL MODULE: ./build/src/hub/failure.js
var failure = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
;// CONCATENATED MODULE: ./build/src/hub/hub.js











function createHub(options, ports, access = (0,requests/* openHubAccess */.yn)(options, ports)) {
  return {
    /** Logs in when nothing was asked before. */
    serverTime: async () => {
      await access.logIn();
      return access.now();
    },
    pushes: (0,inventory/* readActivity */.EX)(access).pushes,
    list: () => (0,requests/* listTokens */.dh)(access),
    get: (id) => (0,requests/* readToken */.AI)(id, access),
    /**
     * Never sent twice. After REGISTRY_UNREACHABLE or HUB_INVALID the token may exist: only the list tells. After any
     * other error it does not: HUB_QUOTA, HUB_REJECTED (a repository is gone) as well.
     */
    mint: (request) => mint(request, access),
    /** Sends everything, changed in these fields, and reads it again. HUB_REJECTED when it is gone or not changed. */
    change: async (id, change) => {
      const fields = await complete(id, change, access);
      const { label, description } = fields;
      const { replacedAt, leak } = change.mark ?? {};
      const isEnding = replacedAt !== void 0 || typeof leak === "object" && leak.isLeaked;
      return put(id, { fields, least: isEnding ? { label, description } : void 0 }, access);
    },
    /** Deactivates it with these changes; also one whose repositories are gone. HUB_REJECTED as `change`. */
    retire: async (id, { label, mark }) => {
      const isActive = false;
      const fields = await complete(id, { label, mark }, access);
      return put(id, { fields: { ...fields, isActive }, least: { label, isActive } }, access);
    },
    /** One that is gone already is fine. */
    remove: (id) => remove(id, access)
  };
}
async function mint(request, access) {
  const { call, organization, url, runner, now } = access;
  const { label, resources, expiresAt, description } = request;
  const body = { label, resources, expires_at: new Date(expiresAt).toISOString(), description };
  const answer = await call({ method: "POST", url, body, isOnce: true }, [201, 400, 402, 403, 409, 422]);
  const { status } = answer;
  if (status === 201) {
    const { token: value } = (0,answers/* parseHubObject */.Aj)(answer);
    const token = (0,answers/* readHubToken */.h_)(answer);
    const secret = typeof value === "string" && value !== "" ? new base_secret/* Secret */.z(value, runner.mask) : void 0;
    const wrong = differences(token, { label, resources, expiresAt, isActive: true });
    if (secret !== void 0 && wrong.length === 0) return { token, value: secret };
    const difference = secret === void 0 ? "without its value" : `with another ${wrong.join(" and ")}`;
    const removed = await (0,error/* resultOrError */.pS)(() => remove(token.id, access));
    if (removed instanceof error/* OatError */.vE) throw (0,failure/* hubInvalid */.dN)(answer.subject, difference);
    throw (0,failure/* rejected */.nS)(
      `Docker Hub created the token ${JSON.stringify(label)} ${difference}, and answered that the token was deleted`,
      'check input "hub-url", and whether a proxy changes its answers; if neither, run it again later'
    );
  }
  const detail = (0,answers/* hubDetail */.NO)(answer.body);
  if ((0,failure/* isQuota */.hF)({ status, detail })) {
    const holdings = { tokens: await (0,requests/* listTokens */.dh)(access), now: now() };
    throw (0,failure/* quotaReached */.pJ)(organization, detail, holdings);
  }
  throw status === 403 ? (0,failure/* accessForbidden */.MJ)(access, status, detail) : (0,failure/* requestRejected */.O8)({ status, detail, label, resources });
}
function tokenGone(id) {
  return (0,failure/* rejected */.nS)(`token ${id} does not exist on Docker Hub any more`, "somebody deleted it: run it again");
}
async function remove(id, { call, url }) {
  await call({ method: "DELETE", url: `${url}/${encodeURIComponent(id)}` }, [204, 404]);
}
async function read(id, access) {
  const token = await (0,requests/* readToken */.AI)(id, access);
  if (token === void 0) throw tokenGone(id);
  return token;
}
async function complete(id, { label, mark }, access) {
  const { label: currentLabel, description, resources } = await read(id, access);
  const isRead = description !== void 0 && mark !== void 0;
  return {
    label: label ?? currentLabel,
    resources,
    description: isRead ? (0,tokens_copies/* noteMark */.qm)(description, mark) : description
  };
}
const looks = 4;
async function put(id, { fields, least }, access) {
  const { clock, deadline } = access;
  const refusal = await send(id, fields, access);
  const again = refusal && least ? await send(id, least, access) : refusal;
  const { label, resources } = fields;
  if (again !== void 0) throw (0,failure/* requestRejected */.O8)({ ...again, label, resources });
  for (let tries = 1; ; tries++) {
    const token = await read(id, access);
    const wrong = differences(token, (refusal && least) ?? fields);
    if (wrong.length === 0) return token;
    if (tries === looks) {
      throw (0,failure/* rejected */.nS)(
        `Docker Hub confirmed a change of the token ${JSON.stringify(token.label)} and now shows another ${wrong.join(" and ")}`,
        "somebody else may have changed it at the same time: look at it in Docker Home, and run it again"
      );
    }
    await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), deadline.signal);
  }
}
async function send(id, { label, resources, description, isActive }, access) {
  const { call, url } = access;
  const body = { label, resources, description, is_active: isActive };
  const request = { method: "PATCH", url: `${url}/${encodeURIComponent(id)}`, body };
  const { status, body: text } = await call(request, [200, 400, 402, 404, 409, 422]);
  if (status === 404) throw tokenGone(id);
  return status === 200 ? void 0 : { status, detail: (0,answers/* hubDetail */.NO)(text) };
}
const rounding = 6e4;
function differences(token, change) {
  const { label, isActive, resources, description, expiresAt } = change;
  const isTold = description !== void 0 && token.description !== void 0;
  const wrong = {
    label: !(0,token_list_label/* isSameText */.cZ)(label, token.label),
    state: isActive !== void 0 && isActive !== token.isActive,
    access: resources !== void 0 && (0,tokens_resources/* compareResources */.TX)(token.resources, resources).verdict !== "same",
    description: isTold && !(0,token_list_label/* isSameText */.cZ)(description, token.description),
    expiry: expiresAt !== void 0 && Math.abs(((0,tokens_token/* toldOf */.dc)(token.expiresAt) ?? Infinity) - expiresAt) > rounding
  };
  return Object.entries(wrong).flatMap(([name, isWrong]) => isWrong ? [name] : []);
}


// EXTERNAL MODULE: ./build/src/registry/registry.js
var registry = __webpack_require__(7786);
// EXTERNAL MODULE: ./build/src/runner/ports.js
var runner_ports = __webpack_require__(1024);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 1 modules
var github_github = __webpack_require__(7234);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/stores/memory.js
var memory = __webpack_require__(5889);
// EXTERNAL MODULE: ./build/src/base/fingerprint.js
var fingerprint = __webpack_require__(5811);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/docker/pull-secret.js
var pull_secret = __webpack_require__(9728);
// EXTERNAL MODULE: ./build/src/stores/store-error.js
var store_error = __webpack_require__(6174);
;// CONCATENATED MODULE: ./build/src/stores/kubernetes/pull-secret.js





const pullSecretType = "kubernetes.io/dockerconfigjson";
const field = ".dockerconfigjson";
const prefix = "docker-oat-login";
const tokenId = `${prefix}/token-id`;
const hash = `${prefix}/sha256`;
function pullDocument(value, { username, configKey }) {
  return (0,pull_secret/* formatPullSecret */.rX)(configKey, `${username}:${value}`);
}
function pullManifest({ name, namespace }, document, token) {
  const { id, label, expiresAt } = token;
  const annotations = {
    [`${prefix}/label`]: label,
    [tokenId]: id,
    [hash]: (0,fingerprint/* fingerprint */.R)(document),
    ...expiresAt !== void 0 && { [`${prefix}/expires-at`]: new Date(expiresAt).toISOString() }
  };
  return JSON.stringify({
    apiVersion: "v1",
    kind: "Secret",
    metadata: { name, namespace, labels: { "app.kubernetes.io/managed-by": prefix }, annotations },
    type: pullSecretType,
    data: { [field]: Buffer.from(document).toString("base64") }
  });
}
function idOfHeld({ document, annotations }) {
  const id = annotations[tokenId];
  return typeof id === "string" && annotations[hash] === (0,fingerprint/* fingerprint */.R)(document) ? id : void 0;
}
function readHeldSecret(stdout, store) {
  const { type, data, metadata } = parseObject(stdout, store);
  const { annotations, managedFields, ownerReferences, deletionTimestamp } = (0,json/* asJsonObject */.Oe)(metadata) ?? {};
  const encoded = (0,json/* asJsonObject */.Oe)(data)?.[field];
  if (type === pullSecretType) {
    return {
      document: typeof encoded === "string" ? Buffer.from(encoded, "base64").toString() : "",
      annotations: (0,json/* asJsonObject */.Oe)(annotations) ?? {},
      managedFields: Array.isArray(managedFields) ? managedFields : [],
      owner: Array.isArray(ownerReferences) ? ownerOf(ownerReferences[0]) : void 0,
      isEnding: deletionTimestamp !== void 0
    };
  }
  throw (0,store_error/* storeError */.g)("STORE_FAILED", store, {
    message: `there is a secret of that name, of the type ${(0,base_text/* printable */.g$)(String(type), 80)}, not ${pullSecretType}`,
    hint: "it is not replaced: choose another name in the token list, or delete that secret if nothing needs it"
  });
}
function ownerOf(reference) {
  if (reference === void 0) return void 0;
  const { kind = "something", name = "without a name" } = (0,json/* asJsonObject */.Oe)(reference) ?? {};
  return (0,base_text/* printable */.g$)(`${String(kind)} ${String(name)}`, 80);
}
function parseObject(stdout, store) {
  const parsed = (0,json/* parseJsonObject */.dw)(stdout);
  if (parsed !== void 0) return parsed;
  throw (0,store_error/* storeError */.g)("STORE_FAILED", store, {
    message: "kubectl did not print an object as JSON, or one of more than 64 KiB",
    hint: "look at the object with `kubectl get -o yaml`; a pull secret is far smaller"
  });
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/accounts.js


async function unlinkedAccounts(store, kubectl) {
  const { name, serviceAccounts } = store;
  if (serviceAccounts.length === 0) return [];
  const argv = ["get", "serviceaccount"].concat(serviceAccounts, "--output=json");
  const doing = `reading the service account ${serviceAccounts.join(", ")}`;
  const answer = parseObject(await kubectl.ask({ store, argv, doing }), store);
  const items = Array.isArray(answer["items"]) ? answer["items"] : [answer];
  return items.flatMap((item) => {
    const { metadata, imagePullSecrets } = (0,json/* asJsonObject */.Oe)(item) ?? {};
    const { name: account, resourceVersion } = (0,json/* asJsonObject */.Oe)(metadata) ?? {};
    const pullSecrets = Array.isArray(imagePullSecrets) ? imagePullSecrets : [];
    if (pullSecrets.some((it) => (0,json/* asJsonObject */.Oe)(it)?.["name"] === name)) return [];
    return { account: String(account), resourceVersion, pullSecrets };
  });
}
const mostTries = 3;
async function linkAccounts(store, kubectl, ...options) {
  for (let tries = 1; ; tries++) {
    const unlinked = await unlinkedAccounts(store, kubectl);
    let error;
    for (const { account, resourceVersion, pullSecrets } of unlinked) {
      const imagePullSecrets = [...pullSecrets, { name: store.name }];
      const patch = JSON.stringify({ metadata: { resourceVersion }, imagePullSecrets });
      const words = ["--type=merge", "--field-manager=docker-oat-login", ...options, `--patch=${patch}`];
      const doing = `adding the pull secret to the service account ${account}`;
      const argv = ["patch", "serviceaccount", account, ...words];
      error ??= (await kubectl.run({ store, argv, doing })).failure?.error;
    }
    if (error === void 0) return unlinked.map(({ account }) => account);
    if (tries === mostTries || !error.message.includes("(Conflict)")) throw error;
  }
}


// EXTERNAL MODULE: ./build/src/base/child-environment.js
var child_environment = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/base/process.js
var process = __webpack_require__(5334);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/stores/quote.js
var quote = __webpack_require__(1508);
;// CONCATENATED MODULE: ./build/src/stores/kubernetes/failure.js



const rules = [
  [
    /context .*(does not exist|was not found)|localhost:8080|no configuration has been provided|\(NotFound\)|because it is being terminated/i,
    "create it, or correct the token list or the kubeconfig (KUBECONFIG)",
    "STORE_MISSING"
  ],
  [
    // Who has no rights in a namespace is not told whether it exists.
    /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials|\(Forbidden\)$|is forbidden: User /i,
    "renew the login of the kubeconfig, or allow it with a Role in the namespace; create that first if there is none",
    "STORE_FORBIDDEN"
  ],
  [
    /x509:|tls:|certificate|executable .* (not found|failed)|getting credentials|was refused|no such host|network is unreachable|no route to host|is (invalid|forbidden):|\((Invalid|Forbidden|Conflict)\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
    "read the reason; `kubectl auth whoami` with the same kubeconfig shows whether the cluster answers"
  ],
  [/^/, "try `kubectl auth whoami` with the same kubeconfig, then run it again", "STORE_FAILED", "unsure"]
];
function readKubectlFailure(stderr, { store, doing, secret }) {
  const text = tellingPart(stderr);
  const safeText = secret === void 0 ? text : (0,quote/* quoteSafely */.D)(text, secret);
  const fit = rules.find(([pattern]) => pattern.test(text));
  const [, hint = "", code = "STORE_FAILED", kind = "refused"] = fit ?? [];
  return {
    kind,
    error: (0,store_error/* storeError */.g)(code, store, { message: `${doing} failed: ${(0,base_text/* printable */.g$)(safeText, 300)}`, hint })
  };
}
function tellingPart(stderr) {
  const lines = stderr.split("\n").filter((line) => !/^[EWI]\d{4} |^Warning: |^\s*$/.test(line));
  return (lines.length === 0 ? stderr : lines.join("\n")).replace(/^error: /i, "");
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/kubectl.js







function createKubectl({ runner, clock, deadline, attempts }) {
  const { signal } = deadline;
  const environment = (0,child_environment/* childEnvironment */.Q)(runner.environment, (0,inputs/* readSecrets */.ql)(runner));
  async function run(call) {
    const { store, doing, input = "" } = call;
    const program = (0,base_program/* findProgram */.Kp)("kubectl", environment);
    if (program === void 0) {
      const hint2 = "install it first, or use a machine that has it (GitHub\u2019s hosted Linux runners do)";
      throw (0,store_error/* storeError */.g)("STORE_MISSING", store, { message: "there is no kubectl on PATH", hint: hint2 });
    }
    const timeoutMs = Math.max(1, Math.ceil(Math.min(deadline.timeoutMs, call.timeoutMs ?? Infinity)));
    const context = store.context === void 0 ? [] : [`--context=${store.context}`];
    const argv = [...context, `--namespace=${store.namespace}`, ...call.argv];
    const group = { program, argv, environment, timeoutMs, input, opensStdin: false, signal };
    const result = await (0,process/* runProcessGroup */.M)(group);
    if (result.kind === "ended") {
      const { code, stdout, stderr } = result;
      return code === 0 ? { stdout } : { stdout, failure: readKubectlFailure(stderr, call) };
    }
    const isLate = result.kind === "late";
    const failure = isLate ? `did not end within ${Math.ceil(timeoutMs / 1e3)} s and was stopped` : `could not be started (${result.code})`;
    const hint = 'try kubectl on this machine; raise the input "timeout" if the cluster is slow';
    const error = (0,store_error/* storeError */.g)("STORE_FAILED", store, { message: `${doing} failed: kubectl ${failure}`, hint });
    return { stdout: "", failure: { kind: isLate ? "hung" : "refused", error } };
  }
  return {
    run,
    /** What a call prints that changes nothing: again after a fault that may pass. Throws its error. */
    ask: async (call) => {
      for (let tries = 1; ; tries++) {
        const { stdout, failure } = await run(call);
        if (failure === void 0) return stdout;
        if (failure.kind !== "unsure" || tries >= attempts) throw failure.error;
        await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), signal);
      }
    }
  };
}


// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
;// CONCATENATED MODULE: ./build/src/stores/kubernetes/owners.js





const manualManagers = /* @__PURE__ */ new Set([
  ...["create", "edit", "patch", "replace", "label", "annotate"].map((verb) => `kubectl-${verb}`),
  "before-first-apply"
]);
function refuseOthersSecret(secret, store, configKey) {
  const { owner, isEnding, managedFields, document } = secret;
  const isOurs = idOfHeld(secret) !== void 0;
  const writers = managedFields.flatMap(writerOf).join(", ");
  const registries = registriesBeside(document, configKey).join(", ");
  const reasons = [
    [isEnding, "it is being deleted"],
    [owner !== void 0 && !isOurs, `it belongs to ${owner ?? ""}`],
    [writers !== "", `the field manager ${writers} writes it, too`],
    [registries !== "" && !isOurs, `it also has the login of ${registries}`]
  ];
  const [, why] = reasons.find(([isSo]) => isSo) ?? [];
  if (why === void 0) return;
  throw (0,store_error/* storeError */.g)("STORE_FAILED", store, {
    message: `${why}, so it was left alone`,
    hint: "choose another name in the token list (a service account can have several pull secrets), or give this one to the rotation: docs/kubernetes.md"
  });
}
function writerOf(entry) {
  const { manager, operation, fieldsV1 } = (0,json/* asJsonObject */.Oe)(entry) ?? {};
  const isApplied = operation === "Apply";
  if (manager === "docker-oat-login" || !isApplied && manualManagers.has(String(manager))) return [];
  const signs = /"f:(\.dockerconfigjson|kubectl\.kubernetes\.io\/last-applied-configuration)"/;
  const writes = signs.test(JSON.stringify(fieldsV1)) || isApplied && "f:type" in ((0,json/* asJsonObject */.Oe)(fieldsV1) ?? {});
  return writes ? [JSON.stringify((0,base_text/* printable */.g$)(String(manager), 80))] : [];
}
function registriesBeside(document, configKey) {
  const isSame = (key) => key === configKey || (0,host/* isDockerHub */.gr)(configKey) && (0,host/* isDockerHub */.gr)(key);
  const auths = (0,json/* asJsonObject */.Oe)((0,json/* parseJsonObject */.dw)(document)?.["auths"]) ?? {};
  return Object.keys(auths).flatMap((key) => isSame(key) ? [] : [(0,base_text/* printable */.g$)(key, 80)]);
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/kubernetes.js








const apply = "apply --server-side --force-conflicts --field-manager=docker-oat-login --filename=-".split(" ");
function createKubernetes(login, ports) {
  const kubectl = createKubectl(ports);
  async function readSecret(store) {
    const argv = ["get", "secret", store.name, "--ignore-not-found", "--output=json", "--show-managed-fields"];
    const stdout = await kubectl.ask({ store, argv, doing: "reading the secret" });
    return stdout.trim() === "" ? void 0 : readHeldSecret(stdout, store);
  }
  async function readOwn(store) {
    const heldSecret = await readSecret(store);
    if (heldSecret !== void 0) refuseOthersSecret(heldSecret, store, login.configKey);
    return heldSecret;
  }
  return {
    identify: createIdentify(kubectl),
    announce: () => Promise.resolve("same"),
    async check(store) {
      const heldSecret = await readOwn(store);
      const unlinked = await linkAccounts(store, kubectl, "--dry-run=server");
      const token = { id: "none", label: "write check", expiresAt: void 0 };
      const input = pullManifest(store, pullDocument("write-check", login), token);
      const argv = [...apply, "--dry-run=server"];
      await kubectl.ask({ store, argv, input, doing: "trying out the write" });
      return stateOf(store, heldSecret && { id: idOfHeld(heldSecret) }, unlinked);
    },
    async look(store, writtenToken) {
      const heldSecret = await readSecret(store);
      const isOurs = writtenToken !== void 0 && heldSecret?.document === pullDocument(writtenToken.value.reveal(), login);
      const names = (await unlinkedAccounts(store, kubectl)).map(({ account }) => account);
      return stateOf(store, heldSecret && { id: isOurs ? writtenToken.id : idOfHeld(heldSecret) }, names);
    },
    async write(store, token) {
      const timeLeft = () => (token.before ?? Infinity) - ports.clock.now();
      if (timeLeft() <= 0) return { result: "late" };
      await readOwn(store);
      await linkAccounts(store, kubectl);
      if (timeLeft() <= 0) return { result: "late" };
      const secret = token.value.reveal();
      const document = pullDocument(secret, login);
      for (const text of [document, `${login.username}:${secret}`]) {
        ports.runner.mask(Buffer.from(text).toString("base64"));
      }
      const input = pullManifest(store, document, token);
      const call = { store, argv: apply, input, secret, timeoutMs: timeLeft(), doing: "the write" };
      const { failure } = await kubectl.run(call);
      if (failure === void 0) return { result: "written" };
      if (failure.kind !== "refused") return { result: "lost", error: failure.error };
      throw failure.error;
    }
  };
}
function stateOf(store, heldSecret, unlinked) {
  const name = (0,token_list_store/* storeName */.Hz)(store, "");
  if (heldSecret === void 0) return { store: name, kind: "empty" };
  if (unlinked.length > 0) return { store: name, kind: "open", holds: void 0, unlinked };
  return { store: name, kind: "open", holds: heldSecret.id };
}
function createIdentify(kubectl) {
  const clusters = (0,memory/* createMemory */.I)();
  async function find(store) {
    const argv = ["config", "view", "--minify", "--output=json"];
    const config = parseObject(await kubectl.ask({ store, argv, doing: "reading the kubeconfig" }), store);
    const first = (list, part) => {
      const items = config[list];
      return (0,json/* asJsonObject */.Oe)((0,json/* asJsonObject */.Oe)(Array.isArray(items) ? items[0] : void 0)?.[part]) ?? {};
    };
    const { server, "tls-server-name": tlsName } = first("clusters", "cluster");
    const user = (0,json/* asJsonObject */.Oe)(first("users", "user")["exec"])?.["args"] ?? first("contexts", "context")["user"];
    return JSON.stringify([server, tlsName, user]);
  }
  return async (store) => {
    const cluster = await clusters(store.context ?? "", () => find(store));
    return `${cluster}/${store.namespace}/${store.name}`;
  };
}


// EXTERNAL MODULE: ./build/src/stores/programs.js
var programs = __webpack_require__(1415);
;// CONCATENATED MODULE: ./build/src/stores/stores.js

function routeStores(adapters) {
  const find = (store) => adapters[(0,token_list_store/* familyOf */.Ap)(store)];
  const adapterOf = (store) => {
    const adapter = find(store);
    if (adapter !== void 0) return adapter;
    throw new TypeError(`nothing writes a ${store.kind}`);
  };
  return {
    check: async (store) => adapterOf(store).check(store),
    look: async (store, token) => adapterOf(store).look(store, token),
    write: async (store, token) => adapterOf(store).write(store, token),
    identify: async (store) => find(store)?.identify(store),
    announce: async (store, expiry) => adapterOf(store).announce(store, expiry)
  };
}


// EXTERNAL MODULE: ./build/src/hub/inputs.js
var hub_inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/registry/inputs.js
var registry_inputs = __webpack_require__(6516);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
// EXTERNAL MODULE: ./build/src/registry/token-choice.js
var token_choice = __webpack_require__(54);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
;// CONCATENATED MODULE: ./build/src/rotate/inputs.js









function readRotateInputs(runner) {
  const registry = (0,host/* parseRegistryHost */.TZ)((0,inputs/* readText */.yR)(runner, "registry"));
  const chosen = (0,token_choice/* chooseTokens */.qr)((0,registry_inputs/* readTokens */.He)(runner), { channel: void 0, access: void 0 });
  const assisted = chosen.map(({ input, value, channel, access }) => {
    (0,lint/* lintToken */.T)(value, input, registry);
    return { input, value, channel, access: input === "token" ? void 0 : access };
  });
  const hub = (0,hub_inputs/* readOwner */.A7)(runner);
  const assistedExpiry = (0,inputs/* readExpiry */.Ay)(runner);
  if (assistedExpiry !== void 0 && (assisted.length === 0 || hub !== void 0)) {
    throw (0,inputs/* invalidInput */.aY)(
      "expires-at",
      "is only for new tokens that are given without an owner account",
      "leave it out: Docker Hub tells when tokens expire"
    );
  }
  const only = (0,base_text/* parseList */.E1)((0,inputs/* readText */.yR)(runner, "only"));
  const compromised = (0,base_text/* parseList */.E1)((0,inputs/* readText */.yR)(runner, "compromised"));
  const explained = compromised.map((item) => /^explained +([\w-]+)$/.exec(item)?.[1]);
  return {
    // Without a token list there is nothing to rotate, at the usual path either.
    config: (0,inputs/* readText */.yR)(runner, "config"),
    registry,
    assisted,
    /** When the given tokens expire, in milliseconds; not known otherwise without an owner account. */
    assistedExpiry,
    hub,
    github: (0,github_inputs/* readGithubAccess */.I)(runner),
    /** Labels; `undefined`: all. */
    only: only.length === 0 ? void 0 : only,
    force: (0,base_text/* parseList */.E1)((0,inputs/* readText */.yR)(runner, "force")),
    compromised: compromised.filter((_, at) => explained[at] === void 0),
    /** Ids of tokens that a person has looked at: none of them is the leaked one. */
    explained: explained.filter((id) => id !== void 0),
    dryRun: (0,inputs/* readBoolean */.Vf)(runner, "dry-run"),
    allowRef: (0,inputs/* readOptional */.T9)(runner, "allow-ref"),
    timeout: (0,inputs/* readInteger */.JI)(runner, "timeout"),
    attempts: (0,inputs/* readInteger */.JI)(runner, "attempts")
  };
}


// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/runner/event.js
var runner_event = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/src/runner/toolkit-event.js
var toolkit_event = __webpack_require__(1839);
// EXTERNAL MODULE: ./build/src/runner/evidence.js + 1 modules
var evidence = __webpack_require__(204);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/token-list/clashes.js
var clashes = __webpack_require__(8083);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 3 modules
var token_list_read = __webpack_require__(9186);
// EXTERNAL MODULE: ./build/src/token-list/token-list.js
var token_list = __webpack_require__(96);
;// CONCATENATED MODULE: ./build/src/rotate/assisted.js


function includes(labels, label) {
  return labels.includes(label) || labels.includes("all");
}
function entriesOfAssisted(tokens, { tokens: listEntries, file }, only) {
  const namedEntries = listEntries.filter(({ label }) => includes(only, label));
  const entries = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    const { input, channel, access } = token;
    const [entry, ...rivals] = namedEntries.filter(
      (it) => (0,token_list/* channelsFit */.aw)(it.channel, channel) && (access === void 0 || it.access === access)
    );
    if (entry === void 0 || rivals.length > 0 || entries.has(entry.label)) {
      const labels = [entry].concat(rivals).flatMap((it) => it === void 0 ? [] : JSON.stringify(it.label));
      const fits = labels.join(", ") || "no entry";
      throw new error/* OatError */.vE("INPUT_INVALID", {
        message: `input "${input}" fits ${fits} of ${file}, and has to fit one that has no other new token`,
        hint: 'name the one label that it is for in input "only", or give the entries a channel'
      });
    }
    entries.set(entry.label, token);
  }
  return entries;
}
function createOfflineHub(entries, expiresAt, clock) {
  const common = { createdAt: clock.now(), expiresAt, isActive: true, description: void 0 };
  const tokens = new Map(
    entries.map(({ policy: { label, resources } }) => {
      const id = `given ${label}`;
      return [id, { ...common, id, label, resources }];
    })
  );
  const message = "an assisted rotation without an owner account asks for more than labels";
  const beyond = () => Promise.reject(new error/* OatError */.vE("INTERNAL", { message, hint: "please report this line" }));
  return {
    serverTime: () => Promise.resolve(clock.now()),
    list: () => Promise.resolve(Array.from(tokens.values())),
    get: (id) => Promise.resolve(tokens.get(id)),
    change: (id, { label }) => {
      const listedToken = tokens.get(id);
      if (listedToken === void 0 || label === void 0) return beyond();
      const token = { ...listedToken, label };
      tokens.set(id, token);
      return Promise.resolve(token);
    },
    mint: beyond,
    retire: beyond,
    remove: beyond
  };
}


// EXTERNAL MODULE: ./build/src/rotate/plan/entry.js
var plan_entry = __webpack_require__(6717);
;// CONCATENATED MODULE: ./build/src/rotate/job.js














async function openRotateJob(inputs, { files, runner, clock }) {
  const { environment } = runner;
  const { config, only = ["all"], force, compromised, explained, dryRun: isDryRun } = inputs;
  const ref = (0,runner_event/* refuseForeignRun */.k7)(await (0,toolkit_event/* readToolkitEvent */.r)(runner), "rotate", inputs.allowRef);
  const tokenList = await (0,token_list_read/* loadTokenList */.WT)(config, files);
  const commit = await (0,checkout/* checkedOutCommit */.Xg)(config, files, environment);
  const other = (0,checkout/* otherCommit */.e4)(commit, environment);
  if (other !== void 0) runner.notice(other);
  const { repository: thisRepository, runId, runAttempt } = (0,github_variables/* jobOf */.Z)(environment);
  (0,clashes/* refuseClashes */.I)(tokenList, thisRepository === "" ? void 0 : thisRepository);
  const assisted = entriesOfAssisted(inputs.assisted, tokenList, only);
  const labels = tokenList.tokens.map(({ label }) => label);
  const considered = labels.filter((label) => assisted.size > 0 ? assisted.has(label) : includes(only, label));
  refuseLabels(inputs, labels, considered);
  const entries = tokenList.tokens.filter(({ label }) => considered.includes(label));
  requireRepository(entries, thisRepository);
  requireAccess(entries, inputs);
  const home = tokenList.home ?? await (0,checkout/* readHome */.qp)(config, files, environment);
  const list = { thisRepository, home: home && (0,tokens_copies/* homeText */.zf)(home, ref), listEntries: tokenList.tokens };
  const number = `${runId}.${runAttempt}`;
  const mayBeOld = ref === void 0 && (Number(runAttempt) > 1 || compromised.length > 0);
  const run = /^\d+\.\d+$/.test(number) ? number : `local-${clock.unique()}`;
  const policies = tokenList.tokens.map((entry) => (0,plan_entry/* entryPolicy */.PX)(entry, list));
  return {
    tokenList,
    thisRepository,
    policies,
    /** That the run works on, and what is asked of each. */
    entries: policies.flatMap((policy) => {
      const isAsked = (labels2) => includes(labels2, policy.label);
      const [forced, isLeaked] = [isAsked(force), isAsked(compromised)];
      const setup = { policy, run, limits: plan_entry/* rotationLimits */.bO, forced, compromised: isLeaked, explained };
      return considered.includes(policy.label) ? setup : [];
    }),
    /** By label; empty when the run creates tokens. */
    assisted,
    /** When those expire, in milliseconds since 1970, where no owner account can tell. */
    assistedExpiry: inputs.assistedExpiry,
    /** An owner account was given: else Docker Hub is not asked. */
    hasOwner: inputs.hub !== void 0,
    isDryRun,
    prefix: isDryRun ? "dry run: " : "",
    /** The commit of the list; `undefined`: not known. */
    commit,
    /** A second attempt has the list of the first one, and a leak’s run may have waited for days: what is to be compared. */
    oldList: mayBeOld ? await (0,checkout/* readListFile */.rM)(config, files, environment) : void 0,
    writeEvidence: await (0,evidence/* openEvidence */.i)(runner, files)
  };
}
const invalid = (message, hint) => new error/* OatError */.vE("INPUT_INVALID", { message, hint });
function requireRepository(entries, thisRepository) {
  const stores = entries.flatMap((entry) => entry.stores);
  const isNeeded = stores.some((store) => "repository" in store && store.repository === void 0);
  if (!isNeeded || /^[^/\s]+\/[^/\s]+$/.test(thisRepository)) return;
  throw invalid(
    "GITHUB_REPOSITORY is not set, and the token list names secrets of this repository",
    "set it to owner/repo, or write repository: for each of these secrets"
  );
}
const account = 'give an owner account of Docker Hub, or the new token itself (assisted: input "token" with "only", or the four)';
const github = 'the token list has GitHub secrets: give a GitHub App (inputs "github-app-client-id" and "github-app-private-key"), or a token that can write them, as gh auth token prints; a job\u2019s GITHUB_TOKEN cannot';
function requireAccess(entries, { hub, assisted, github: access }) {
  const isUnowned = hub === void 0 && assisted.length === 0;
  const inGithub = entries.some(({ stores }) => stores.some(token_list_store/* isSecretStore */.Qo));
  const owner = { names: ["hub-username", "hub-password"], why: account };
  const writer = { names: ["github-token"], why: github };
  const error = (0,inputs/* missingInputs */.US)([isUnowned ? owner : [], inGithub && access === void 0 ? writer : []].flat());
  if (error !== void 0) throw error;
}
const quoteLabels = (labels) => (0,base_text/* firstOf */.Ku)(
  labels.map((label) => (0,base_text/* quotedWord */.lG)(label, 80)),
  20
).join(", ");
function refuseLabels(inputs, listLabels, considered) {
  for (const input of ["compromised", "force", "only"]) {
    const allowed = input === "only" ? listLabels : considered;
    const label = inputs[input]?.find((it) => it !== "all" && !allowed.includes(it));
    if (label === void 0) continue;
    const why = listLabels.includes(label) ? "which this run leaves out" : "which the token list does not have";
    throw invalid(
      `input "${input}" names ${quoteLabels([label])}, ${why}`,
      `write one of ${quoteLabels(allowed)}, or change input "only" or the given tokens. Nothing was changed`
    );
  }
  const { compromised, hub } = inputs;
  if (compromised.length === 0 || hub !== void 0) return;
  const leaked = compromised.includes("all") ? considered : compromised;
  throw invalid(
    `the leaked token of ${quoteLabels(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    'then give inputs "hub-username" and "hub-password", or run again without input "compromised"'
  );
}


// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/runner/page-origin.js
var page_origin = __webpack_require__(9004);
// EXTERNAL MODULE: ./build/src/tokens/leak.js
var leak = __webpack_require__(5421);
// EXTERNAL MODULE: ./build/src/rotate/plan/rotation.js + 2 modules
var plan_rotation = __webpack_require__(1097);
;// CONCATENATED MODULE: ./build/src/rotate/look.js






async function lookAtEntry({ stores }, run, how) {
  const observe = async (store) => {
    const state = await (0,error/* resultOrError */.pS)(() => run.stores[how](store));
    if (!(state instanceof error/* OatError */.vE)) return state;
    const name = (0,token_list_store/* storeName */.Hz)(store, run.job.thisRepository);
    return { store: name, kind: "failed", code: state.code, message: (0,error/* withoutCode */.MK)(state) };
  };
  const isMany = stores.length > 8 && stores.every(({ kind }) => kind === "kubernetes");
  const observeAll = () => (0,batches/* inBatches */.o)(stores, observe, isMany ? 4 : 1);
  if (how === "check") return { stores: await observeAll(), hidden: await findHidden(stores, run) };
  return { hidden: await findHidden(stores, run), stores: await observeAll() };
}
async function lookAgain(rotation, run) {
  const { setup, events } = rotation;
  const { stores, hidden } = await lookAtEntry(setup.policy.entry, run, "look");
  const tokens = await (0,error/* resultOrError */.pS)(run.list);
  if (!(tokens instanceof error/* OatError */.vE)) return (0,plan_rotation/* startRotation */.DP)(setup, { tokens, stores, hidden }, events);
  const outcome = { result: "failed", code: tokens.code, message: (0,error/* withoutCode */.MK)(tokens) };
  return (0,plan_rotation/* advance */.np)(rotation, { step: { step: "list", pause: 0 }, outcome, now: run.hubNow() });
}
async function findHidden(copies, { job, stores }) {
  const { tokenList, thisRepository } = job;
  const listStores = tokenList.tokens.flatMap((it) => it.stores);
  const listNames = new Set(listStores.map((store) => (0,token_list_store/* storeName */.Hz)(store, thisRepository)));
  const places = [(0,token_list_store/* anySecretOf */.ic)(), ...listStores];
  const hidden = /* @__PURE__ */ new Map();
  for (const store of copies) {
    for (const place of places) {
      const secret = moreSpecific(store, place, thisRepository);
      if (secret === void 0) continue;
      const hider = (0,token_list_store/* storeName */.Hz)(secret, thisRepository);
      if (listNames.has(hider) || hidden.has(hider)) continue;
      const state = await (0,look/* lookAt */.t5)((0,token_list_store/* storeWords */.fI)(hider), "workflow", () => stores.look(secret));
      if ("seen" in state && state.seen.kind !== "stamped") continue;
      const copy = { store: (0,token_list_store/* storeName */.Hz)(store, thisRepository), by: hider };
      hidden.set(hider, "unseen" in state ? state : { seen: copy });
    }
  }
  return [...hidden.values()];
}
function moreSpecific(store, place, thisRepository) {
  if (!(0,token_list_store/* isSecretStore */.Qo)(store) || !(0,token_list_store/* isSecretStore */.Qo)(place) || place.kind === "organization-secret") return void 0;
  const { secret, app } = store;
  const other = place.kind === "environment-secret" ? { ...place, secret } : { ...place, secret, app };
  return (0,token_list_store/* isHiddenFrom */.LT)((0,token_list_store/* placeName */.fW)(other, thisRepository), store, thisRepository) ? other : void 0;
}


// EXTERNAL MODULE: ./build/src/runner/command.js
var command = __webpack_require__(601);
// EXTERNAL MODULE: ./build/src/rotate/plan/certificate-page.js
var certificate_page = __webpack_require__(7136);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/base/group-by.js
var group_by = __webpack_require__(9976);
// EXTERNAL MODULE: ./build/src/rotate/plan/unexplained.js
var unexplained = __webpack_require__(7346);
;// CONCATENATED MODULE: ./build/src/rotate/words.js






const steps = {
  mint: ["create the token", "created token *"],
  verify: [
    "check the new token",
    "the new token can do what the token list says, and no more on its repositories"
  ],
  write: ["copy to *", "copied to *"],
  confirm: ["check *", "checked *"],
  promote: ["label * as current", "* is now the current token"],
  look: ["check every copy again"],
  refresh: ["update the label of *"],
  note: ["note what became of *"],
  retire: ["deactivate *", "deactivated *"],
  delete: ["delete *", "deleted *"],
  announce: ["write the expiry beside *", "wrote the expiry beside *"],
  list: ["read the tokens from Docker Hub"],
  done: ["end"]
};
function describeStep(step, outcome, { isAssisted, hasOwner }) {
  const [does, did] = steps[step.step];
  const id = "id" in step ? step.id : outcome.result === "token" ? outcome.token.id : "";
  const subject = "store" in step ? (0,token_list_store/* storeWords */.fI)(step.store) : id;
  const doing = does.replace("*", () => subject);
  const { result } = outcome;
  if (result === "failed" || result === "lost" && outcome.isFinal === true) {
    return `could not ${doing} (${outcome.code})`;
  }
  if (result === "lost") {
    return `no clear answer${"store" in step ? "" : ` when trying to ${doing}`}: ${outcome.message}`;
  }
  const isProven = isAssisted && ["mint", "verify"].includes(step.step);
  const isOffline = !hasOwner && step.step === "promote";
  const isNothing = result === "late" || result === "announced" && outcome.how !== "done";
  if (did === void 0 || isProven || isOffline || isNothing) return void 0;
  return [
    did.replace("*", () => subject) + (result === "seen" ? `: ${whatIsSeen(outcome.store)}` : ""),
    "label" in step ? JSON.stringify(step.label) : [],
    step.step === "mint" ? `which expires at ${(0,base_time/* formatTime */.fU)(step.expiresAt)}` : [],
    step.step === "mint" && step.mark.leak !== void 0 ? "and the leak is noted there" : []
  ].flat().join(", ");
}
function whatIsSeen(state) {
  if (state.kind === "stamped") return `changed at ${(0,base_time/* formatTime */.fU)(state.updatedAt)}`;
  return state.kind === "open" ? `it has ${state.holds ?? "another value"}` : "its value cannot be seen";
}
function leakWords({ label, entry }, thisRepository) {
  const places = entry.stores.map((store) => (0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, thisRepository)));
  return `${label}: "compromised" ends the older tokens whatever happens: jobs fail until their copy is new: ${(0,base_text/* firstOf */.Ku)(places, 8).join(", ")}. Later runs know of this leak once "noted" appears: if it does not, start this run again`;
}
function interruptedWords(rotation, now) {
  const { newToken, progress, isLeaked } = rotation.facts;
  const written = Array.from(progress).filter(([, { writes }]) => writes > 0).map(([store]) => (0,token_list_store/* storeWords */.fI)(store));
  const copies = written.length === 0 ? "no copy was changed" : `it was sent to ${written.join(", ")}`;
  const state = newToken?.state === "current" ? "is the current token" : "is not yet the current token";
  const leaked = (0,unexplained/* unexplained */.l)(rotation, now).flatMap(({ isOwn, why }) => isLeaked && isOwn ? why : []);
  const news = newToken === void 0 ? whatIsLeft(rotation) : `the new token ${newToken.id} ${state}, and ${copies}`;
  return leaked.concat(news, "the next run does what is left").join("; ");
}
function whatIsLeft({ facts }) {
  const { newTokenId: id, lostCreation, unshown } = facts;
  if (lostCreation !== void 0) return "a new token may have been created";
  if (id === void 0) return "no new token is left";
  const isAnswered = unshown.some(({ token }) => token.id === id);
  return `the new token ${id} ${isAnswered ? "is deleted, as Docker Hub answered" : "may be left"}`;
}
function leftWords({ setup, tokens, facts }) {
  const { label, graceMs, copies } = setup.policy;
  const hasLeft = tokens.some((token) => token.isActive && ![void 0, copies].includes((0,tokens_copies/* markOf */.Fg)(token)?.copies));
  if (!hasLeft) return void 0;
  const time = facts.isLeaked ? "now" : `after ${(0,base_time/* formatDuration */.a3)(graceMs)}`;
  return `${label}: a place that left the list keeps the token before, which dies ${time}. Delete that copy: a secret of a repository or an environment hides the organization's secret of the same name`;
}
const actions = {
  failed: ["failed", "would fail"],
  rotated: ["rotated", "would be rotated"],
  swept: ["cleaned up", "would be cleaned up"],
  kept: ["kept", "would be kept"],
  nothing: ["unchanged", "would stay unchanged"]
};
function actionWords(action, isDryRun) {
  return actions[action][isDryRun ? 1 : 0];
}
function rotationTotals(reports, isDryRun) {
  const groups = (0,group_by/* groupBy */.$)(reports, ({ action }) => actionWords(action, isDryRun));
  const counts = Array.from(groups, ([words, { length }]) => `${length} ${words}`);
  return [(0,base_text/* counted */.hS)(reports.length, "token")].concat(counts).join(", ").replace(", ", ": ");
}


;// CONCATENATED MODULE: ./build/src/rotate/summary.js







function rotationSummary(news) {
  const { outcomes, unknown, notSeen, dryRun, origin } = news;
  const reports = outcomes.map(({ report }) => report);
  const lost = unknown.map(({ label, id }) => `- ${(0,markdown/* codeText */.ph)(label)} (${(0,markdown/* codeText */.ph)(id)})`);
  return [
    outcomes.flatMap(({ report, leak }) => leak === void 0 ? [] : (0,certificate_page/* certificatePage */.HO)(report, leak)),
    `### Rotation of Docker tokens${dryRun ? " (dry run: nothing was changed)" : ""}`,
    "",
    `${rotationTotals(reports, dryRun)}.`,
    "",
    reports.map((report) => `#### ${(0,markdown/* codeText */.ph)(report.label)}

${factsOf(report, dryRun)}`),
    lost.length === 0 ? [] : ["#### Not in the token list any more, and not changed", "", lost, ""].flat(),
    notSeen.length === 0 ? [] : [`<b>Not seen</b>: ${notSeen.map(markdown/* plainText */.wh).join("; ")}.`, ""],
    (0,page_origin/* pageFoot */.u)(origin),
    ""
  ].flat().join("\n");
}
function factsOf(report, isDryRun) {
  const { action, code: errorCode, reason, expiresAt, retired, deleted, kept } = report;
  const why = `${errorCode === void 0 ? "" : `${(0,markdown/* codeText */.ph)(errorCode)} `}${(0,markdown/* plainText */.wh)(reason)}`;
  return (0,markdown/* namedLines */.vl)([
    [isDryRun ? "What would happen" : "What happened", `<b>${actionWords(action, isDryRun)}</b>: ${why}`],
    ["Token expires", expiresAt === null ? "" : (0,base_time/* momentText */.Am)(Date.parse(expiresAt))],
    ["Copies", describeStores(report)],
    ["Complete", (0,certificate_page/* completeRow */.ce)(report)],
    [isDryRun ? "Would be deactivated" : "Deactivated", retired.map(markdown/* codeText */.ph).join(", ")],
    [isDryRun ? "Would be deleted" : "Deleted", deleted.map(markdown/* codeText */.ph).join(", ")],
    ["Kept, still in use", kept.map(markdown/* codeText */.ph).join(", ")]
  ]);
}
const mostCopies = 8;
const statusWords = {
  failed: "failed",
  confirmed: "updated",
  written: "written, not confirmed",
  untouched: "not changed"
};
function describeStores({ stores, reason }) {
  const lines = stores.toSorted((a, b) => Number(b.status === "failed") - Number(a.status === "failed")).map(({ store, status, code: errorCode, message = reason }) => {
    const why = message === reason ? "" : ` ${(0,markdown/* plainText */.wh)(message)}`;
    const failure = errorCode === void 0 ? "" : ` (${(0,markdown/* codeText */.ph)(errorCode)}${why})`;
    return `${statusWords[status]}: ${(0,markdown/* plainText */.wh)((0,token_list_store/* storeWords */.fI)(store))}${failure}`;
  });
  return (0,base_text/* firstOf */.Ku)(lines, mostCopies).join("<br>");
}


;// CONCATENATED MODULE: ./build/src/rotate/outputs.js




function reportRotation({ outcomes, unknown, dryRun }, runner) {
  const reports = outcomes.map(({ report }) => report);
  const failed = reports.filter(({ action }) => action === "failed");
  const happened = dryRun ? [] : reports;
  const lists = {
    rotated: happened.filter(({ action }) => action === "rotated"),
    retired: happened.filter(({ retired }) => retired.length > 0),
    deleted: happened.filter(({ deleted }) => deleted.length > 0),
    kept: happened.filter(({ kept }) => kept.length > 0),
    failed
  };
  for (const name of ["rotated", "retired", "deleted", "kept", "failed"]) {
    runner.output(name, JSON.stringify(lists[name].map(({ label }) => label)));
  }
  runner.output("report", JSON.stringify({ dryRun, tokens: reports, unknown }));
  for (const { label, kept } of reports.filter((report) => report.kept.length > 0)) {
    runner.warning(
      `${label}: ${kept.join(", ")} is not the current token and is still in use, so it was kept. Find out what uses it, and update that place.`
    );
  }
  for (const { id, label } of unknown) {
    runner.warning(
      `Docker Hub has ${JSON.stringify(label)} (${id}), which is no longer in the token list. It was not changed. Delete it in Docker Home if nothing uses it.`
    );
  }
  for (const report of failed) runner.error((0,error/* describeError */.Uc)(failureOf(report), runner));
  return failed.length === 0;
}
const waiting = "a run that is started after that goes on by itself. If you know that the other one is dead, take over now";
const hints = {
  ROTATION_IN_PROGRESS: `${waiting}: start the job with the label in input "force"`,
  ROTATION_INCOMPLETE: 'what is named may be the leaked token, or keep it alive. Deactivate such a token in Docker Home; one that you know is not the leaked one, explain by its id: run again with "explained ID" in input "compromised"'
};
function failureOf({ label, code: errorCode = "INTERNAL", reason, retired }) {
  const untouched = retired.length === 0 ? "no token in use was deactivated. Run" : "run";
  return new error/* OatError */.vE(errorCode, {
    message: `${label}: ${reason}`,
    ...errorCode === "ROTATION_IN_PROGRESS" && {
      terminalHint: `${waiting} with --force ${(0,command/* shellWord */.r7)(label)}`
    },
    hint: hints[errorCode] ?? `${untouched} it again after the fix`
  });
}
const tokenColumns = [
  "date commit label channel access action code reason expiresAt complete",
  "gaps deadSince others retired deleted kept stores pushers readers explained"
].flatMap((names) => names.split(" "));
function rotationEvidence(news, ok) {
  const { outcomes, unknown, dryRun, origin } = news;
  const { date, commit, organization } = origin;
  const tokens = outcomes.map(({ report }) => report);
  const failed = tokens.filter(({ action }) => action === "failed");
  const findings = failed.map(({ label: subject, code: errorCode, reason: message }) => {
    return { date, commit, severity: "error", code: errorCode, subject, message };
  });
  const pushed = outcomes.flatMap(({ leak }) => leak?.pushed ?? []);
  return {
    title: `Rotation of Docker tokens of ${organization}${dryRun ? " (dry run)" : ""}`,
    page: rotationSummary(news),
    report: { ...origin, ok, dryRun, tokens, unknown },
    tables: {
      tokens: {
        columns: tokenColumns,
        rows: tokens.map((token) => ({ date, commit, ...token }))
      },
      findings: { columns: ["date", "commit", "severity", "code", "subject", "message"], rows: findings },
      pushes: pushed.length === 0 ? void 0 : { columns: certificate_page/* pushColumns */._S, rows: (0,certificate_page/* pushRows */.kP)(pushed.flatMap((it) => it.pushes)) }
    }
  };
}


// EXTERNAL MODULE: ./build/src/rotate/plan/report.js
var plan_report = __webpack_require__(3519);
// EXTERNAL MODULE: ./build/src/rotate/plan/assess.js + 1 modules
var assess = __webpack_require__(7912);
// EXTERNAL MODULE: ./build/src/registry/failure.js
var registry_failure = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
;// CONCATENATED MODULE: ./build/src/rotate/prove.js








async function proveEntry(value, { entry, run, input }) {
  const { runner, registry } = run;
  const { tokenList, hasOwner } = run.job;
  const { channel, access } = entry;
  const { organization } = tokenList;
  const user = (0,token_choice/* namedCredential */.xJ)(value, { name: organization }, runner.mask);
  const token = input === void 0 ? `the new token "${entry.label}"` : `the token (input "${input}")`;
  const proving = {
    registry: registry.open(user),
    // Docker Hub itself tells an owner what the token has.
    needs: (0,needs/* entryNeeds */.ys)(entry, hasOwner ? void 0 : tokenList),
    context: { registry: registry.name, user, organization, input: input ?? "", token, channel, access }
  };
  const proof = input === void 0 ? await (0,prove/* proveNewToken */.g)(proving, run) : await (0,prove/* proveGrant */.B)({ ...proving, exact: true });
  if (proof.unproven === void 0) return proof.label;
  throw new error/* OatError */.vE("SCOPE_UNPROVEN", { message: `${token}: ${proof.unproven}`, hint: "use Docker Hub" });
}
async function proveGiven({ input, value }, entry, { run, tokens }) {
  const { tokenList, hasOwner, prefix } = run.job;
  const label = await proveEntry(value, { entry, run, input });
  const context = { registry: "", user: { username: "" }, input, ...entry };
  const wrong = label === void 0 ? void 0 : (0,registry_failure/* otherEntry */.Rn)(label, { tokenList, entry }, context);
  if (wrong !== void 0) throw wrong;
  const limit = hasOwner ? "" : ", and no more on its repositories";
  const proven = `the token (input "${input}") can do what the token list says${limit}`;
  run.runner.info(`${prefix}${entry.label}: ${proven}`);
  const id = hasOwner ? findOnHub(input, label, { tokens, now: run.hubNow(), entry }).id : `given ${entry.label}`;
  const { resources } = await run.hub.get(id) ?? {};
  const { excess } = (0,tokens_resources/* compareResources */.TX)(resources ?? [], (0,tokens_resources/* entryResources */.io)(entry));
  if (excess.length > 0) {
    throw new error/* OatError */.vE("SCOPE_EXCESS", {
      message: `the token (input "${input}") has ${(0,base_text/* printable */.g$)(excess.join(", "), 300)}, more than its entry`,
      hint: "limit the token to the repositories of its own entry in Docker Home"
    });
  }
  run.values.set(id, value);
  return id;
}
function findOnHub(input, label, { tokens, now, entry }) {
  const wrong = (message, hint) => new error/* OatError */.vE("WRONG_TOKEN", { message, hint });
  const subject = `the token (input "${input}")`;
  const [newToken, ...namesakes] = tokens.filter((token) => token.label === label && (0,tokens_token/* works */.No)(token, now));
  if (newToken === void 0 || namesakes.length > 0) {
    const called = label === void 0 ? "has no name at the registry" : `is called ${(0,base_text/* quotedWord */.lG)(label, 120)}`;
    const count = newToken === void 0 ? "no active token" : `${namesakes.length + 1} active tokens`;
    throw wrong(
      `${subject} ${called}, and Docker Hub lists ${count} of the organization with that label`,
      'create it in this organization under a label of its own, or leave inputs "hub-username" and "hub-password" out'
    );
  }
  const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readEntryTokens */.Hp)(tokens, entry.label));
  if (current === void 0 || !(0,tokens_token/* isOlder */.tW)(newToken, current)) return newToken;
  throw wrong(
    `${subject} is older than the current one, and cannot replace it`,
    "create a new token in Docker Home, and give that one"
  );
}


;// CONCATENATED MODULE: ./build/src/rotate/preflight.js










async function runPreflight(run) {
  const { entries, prefix, policies } = run.job;
  const { runner } = run;
  const { notSeen, staleList } = await checkList(run);
  const startedAt = run.hubNow();
  const tokens = await run.list();
  const rotations = [];
  for (const [index, entry] of entries.entries()) {
    runner.progress(`checking ${index + 1} of ${entries.length}: ${entry.policy.label}`);
    rotations.push(await checkEntry({ ...entry, startedAt, staleList }, run, tokens));
  }
  const now = run.hubNow();
  const assessments = rotations.map((rotation) => (0,assess/* assess */.n)(rotation, now));
  const waiting = rotations.flatMap(({ stores, setup }, index) => {
    const isStanding = assessments[index]?.isStanding === true;
    return isStanding && stores.every(({ kind }) => kind !== "failed") ? [] : setup.policy;
  });
  for (const [index, rotation] of rotations.entries()) {
    const notice = assessments[index]?.decision === "rotate" ? leftWords(rotation) : void 0;
    if (notice !== void 0) runner.notice(`${prefix}${notice}`);
  }
  const entryIds = new Set(rotations.flatMap((rotation) => rotation.tokens.map(({ id }) => id)));
  return {
    rotations: rotations.map(({ setup, ...rotation }) => {
      return { ...rotation, setup: { ...setup, waiting: waiting.filter((it) => it !== setup.policy) } };
    }),
    seenAt: now,
    notSeen,
    unknown: tokens.filter((token) => !entryIds.has(token.id) && isLost(token, policies))
  };
}
async function checkList({
  job,
  hashOf
}) {
  const { oldList, entries } = job;
  if (oldList === void 0) return { notSeen: [] };
  const { branch, path, hashes } = oldList;
  const hash = await hashOf(branch, path);
  if ("unseen" in hash) {
    return { notSeen: (0,look/* gapLines */.kE)([{ ...hash.unseen, what: `whether ${branch} still has this ${path}` }]) };
  }
  if (hashes.includes(hash.seen ?? "")) return { notSeen: [] };
  const staleList = `start a new run: ${branch} has another ${path} by now, and a place that this run did not know may have a dead token`;
  if (entries.some(({ compromised }) => compromised)) return { notSeen: [], staleList };
  throw new error/* OatError */.vE("LIST_STALE", {
    message: `this is another attempt of an old run, and ${branch} has another ${path} by now; nothing was changed`,
    hint: 'start a new run in place of "Re-run jobs"'
  });
}
async function checkEntry(setup, run, tokens) {
  const { prefix, assisted } = run.job;
  const { entry, label } = setup.policy;
  const token = assisted.get(label);
  const proven = token && await (0,error/* resultOrError */.pS)(() => proveGiven(token, entry, { run, tokens }));
  const { stores, hidden } = await lookAtEntry(entry, run, "check");
  const broken = stores.filter(({ kind }) => kind === "failed").length;
  const count = (0,base_text/* counted */.hS)(stores.length, "place");
  const result = broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`;
  run.runner.info(`${prefix}${label}: ${result}`);
  const situation = { tokens, stores, hidden };
  if (!(proven instanceof error/* OatError */.vE)) return (0,plan_rotation/* startRotation */.DP)({ ...setup, assistedId: proven }, situation);
  const stop = { code: proven.code, message: (0,error/* withoutCode */.MK)(proven) };
  const refused = { step: { step: "begin" }, outcome: { result: "done" }, stop, now: run.hubNow() };
  return (0,plan_rotation/* startRotation */.DP)(setup, situation, [refused]);
}
function isLost(token, policies) {
  const { name, state } = (0,token_list_label/* parseLabel */.Q_)(token.label);
  const home = (0,tokens_copies/* markOf */.Fg)(token)?.home?.toLowerCase();
  const isElsewhere = home !== void 0 && home !== policies[0]?.home;
  return state !== void 0 && !isElsewhere && !policies.some(({ label }) => (0,token_list_label/* isSameText */.cZ)(label, name));
}


// EXTERNAL MODULE: ./build/src/hub/details.js
var details = __webpack_require__(6047);
;// CONCATENATED MODULE: ./build/src/rotate/run.js







async function openRotateRun(job, ports) {
  const { clock } = ports;
  const { assistedExpiry, entries } = job;
  const hub = ports.hub ?? createOfflineHub(entries, assistedExpiry, clock);
  const ahead = await hub.serverTime() - clock.now();
  const hubNow = () => clock.now() + ahead;
  const reader = withTokenDetails(hub);
  const stores = ports.openStores(reader.noted);
  const measured = (state) => state.kind === "stamped" && state.ahead !== void 0 ? { ...state, ahead: state.ahead - ahead } : state;
  const twins = await findTwins(job, stores);
  const unlessTwin = async (store, look2) => {
    const name = (0,token_list_store/* storeName */.Hz)(store, job.thisRepository);
    const twin = twins.get(name);
    if (twin === void 0) return measured(await look2());
    throw new error/* OatError */.vE("LIST_INVALID", {
      message: `${(0,token_list_store/* storeWords */.fI)(name)} and ${(0,token_list_store/* storeWords */.fI)(twin)} are one place: keep one of them in the token list`,
      hint: "keep the current name of the repository, or one of the contexts"
    });
  };
  const check = (store) => unlessTwin(store, () => stores.check(store));
  const look = (store, token) => unlessTwin(store, () => stores.look(store, token));
  return {
    ...ports,
    job,
    hub: reader.hub,
    list: reader.list,
    stores: { ...stores, check, look },
    /** Docker Hub's clock at this moment, in milliseconds. */
    hubNow,
    /** The values that this run holds, by the token's id. */
    values: /* @__PURE__ */ new Map()
  };
}
async function findTwins({ tokenList, entries, thisRepository }, stores) {
  const twins = /* @__PURE__ */ new Map();
  const listStores = tokenList.tokens.flatMap((entry) => entry.stores);
  const isOurs = (store) => entries.some(({ policy }) => policy.entry.stores.includes(store));
  const alike = (0,group_by/* groupBy */.$)(listStores, (store) => (0,token_list_store/* storeIdentity */.u)(unplaced(store), thisRepository));
  for (const group of alike.values()) {
    if (group.length < 2 || !group.some(isOurs)) continue;
    const places = /* @__PURE__ */ new Map();
    for (const store of group) {
      const identity = await (0,error/* resultOrError */.pS)(() => stores.identify(store));
      if (typeof identity !== "string") continue;
      const name = (0,token_list_store/* storeName */.Hz)(store, thisRepository);
      const other = places.get(identity);
      places.set(identity, name);
      if (other !== void 0) twins.set(name, other).set(other, name);
    }
  }
  return twins;
}
function unplaced(store) {
  switch (store.kind) {
    case "kubernetes":
      return { ...store, context: void 0 };
    case "repository-secret":
    case "environment-secret":
      return { ...store, repository: void 0 };
    case "organization-secret":
    case "program":
      return store;
  }
}
function withTokenDetails(hub) {
  const tokenDetails = /* @__PURE__ */ new Map();
  const mint = async (request) => {
    const minted = await hub.mint(request);
    tokenDetails.set(minted.token.id, minted.token);
    return minted;
  };
  const change = (id, parts) => {
    tokenDetails.delete(id);
    return hub.change(id, parts);
  };
  const list = async () => {
    const readDetails = (0,details/* createDetailReader */.n)((id) => hub.get(id));
    const tokens = [];
    for (const token of await hub.list()) {
      const { label, resources, description } = tokenDetails.get(token.id) ?? {};
      const isRead = label === token.label;
      const details = isRead ? { ...token, resources, description } : await readDetails(token);
      if (details.resources !== void 0) tokenDetails.set(token.id, details);
      tokens.push(details);
    }
    return tokens;
  };
  const noted = ({ label }) => (0,tokens_copies/* notedValue */.Ge)((0,tokens_token/* readEntryTokens */.Hp)([...tokenDetails.values()], label));
  return { hub: { ...hub, mint, change }, list, noted };
}


// EXTERNAL MODULE: ./build/src/base/trace.js
var trace = __webpack_require__(4634);
;// CONCATENATED MODULE: ./build/src/rotate/perform.js








async function performStep(step, rotation, run) {
  const outcome = await (0,error/* resultOrError */.pS)(() => perform(step, rotation, run));
  if (!(outcome instanceof error/* OatError */.vE)) return outcome;
  const isLost = isUncertain(step, outcome) && !(step.step === "mint" && rotation.setup.assistedId !== void 0);
  return { result: isLost ? "lost" : "failed", code: outcome.code, message: (0,error/* withoutCode */.MK)(outcome) };
}
function isUncertain({ step }, { code, isRefusal }) {
  if (step === "write" || step === "announce") return false;
  if (step === "confirm") return code === "STORE_FAILED" && !isRefusal;
  return code === "REGISTRY_UNREACHABLE" || code === "HUB_INVALID" && step !== "list" && step !== "look";
}
async function perform(step, { setup, facts }, run) {
  const { hub, stores, hubNow, clock, signal } = run;
  const { entry } = setup.policy;
  switch (step.step) {
    case "mint":
      return { result: "token", token: await perform_mint(step, setup, run) };
    case "verify": {
      const value = perform_valueOf(step.id, run);
      if (setup.assistedId === void 0) await proveEntry(value, { entry, run });
      return { result: "done" };
    }
    case "refresh":
      return { result: "token", token: await hub.change(step.id, { label: step.label }) };
    case "promote":
    case "note": {
      const value = (0,programs/* notedDigest */.Nx)(run.values.get(step.id), entry.stores);
      const mark = value === void 0 ? step.mark : { ...step.mark, value };
      return { result: "token", token: await hub.change(step.id, { label: step.label, mark }) };
    }
    case "retire":
      return { result: "token", token: await hub.retire(step.id, step) };
    case "delete":
      await hub.remove(step.id);
      return { result: "done" };
    case "list":
      if (step.pause > 0) await clock.sleep(step.pause, signal);
      return { result: "listed", tokens: await run.list() };
    case "look":
      return { result: "looked", ...await lookAtEntry(entry, run, "look") };
    case "confirm": {
      if (step.look > 0) await clock.sleep((0,retry/* backoff */.JN)(step.look, clock.random()), signal);
      return {
        result: "seen",
        store: await stores.look(storeOf(step, entry, run), newValue(facts, entry, run))
      };
    }
    case "write": {
      const timeLeft = step.before - hubNow();
      if (timeLeft <= 0) return { result: "late" };
      const value = { ...newValue(facts, entry, run), before: clock.now() + timeLeft };
      const outcome = await stores.write(storeOf(step, entry, run), value);
      if (outcome.result !== "lost") return outcome;
      const { code, isRefusal: isFinal } = outcome.error;
      return { result: "lost", code, message: (0,error/* withoutCode */.MK)(outcome.error), isFinal };
    }
    case "announce": {
      const expiry = { expiresAt: step.expiresAt, before: clock.now() + step.before - hubNow() };
      const how = await stores.announce(storeOf(step, entry, run), expiry);
      return how === "late" ? { result: "late" } : { result: "announced", how };
    }
    case "done":
      return { result: "done" };
  }
}
async function perform_mint(step, { assistedId, policy }, run) {
  const { label, expiresAt, mark } = step;
  if (assistedId !== void 0) return run.hub.change(assistedId, { label, mark });
  const description = (0,tokens_copies/* noteMark */.qm)(policy.entry.purpose ?? "", mark);
  const { resources } = policy;
  const { token, value } = await run.hub.mint({ label, expiresAt, resources, description });
  run.values.set(token.id, value);
  return token;
}
function storeOf({ store: name }, { stores, label }, { job }) {
  const store = stores.find((each) => (0,token_list_store/* storeName */.Hz)(each, job.thisRepository) === name);
  if (store === void 0) throw new TypeError(`${label} has no store ${name}`);
  return store;
}
function newValue({ newTokenId: id = "", newToken }, { label }, run) {
  return { id, label, value: perform_valueOf(id, run), expiresAt: (0,tokens_token/* toldOf */.dc)(newToken?.expiresAt) };
}
function perform_valueOf(id, { values }) {
  const value = values.get(id);
  if (value === void 0) throw new TypeError(`the value of token ${id} is not known`);
  return value;
}


// EXTERNAL MODULE: ./build/src/rotate/plan/certificate.js
var certificate = __webpack_require__(5006);
// EXTERNAL MODULE: ./build/src/rotate/plan/leak.js
var plan_leak = __webpack_require__(494);
// EXTERNAL MODULE: ./build/src/rotate/plan/next-step.js
var next_step = __webpack_require__(3427);
;// CONCATENATED MODULE: ./build/src/rotate/work.js









async function work(entries, run) {
  const rotations = [...entries];
  const tellEnd = (why) => {
    for (const rotation of rotations.filter(({ events, facts }) => events.length > 0 || facts.isLeaked)) {
      run.runner.info(`${rotation.setup.policy.label}: ${interruptedWords(rotation, run.hubNow())}`);
    }
    return why;
  };
  for (; ; ) {
    for (const [place2, before] of rotations.entries()) {
      const { rotation: rotation2, end } = await actOn(before, run);
      rotations[place2] = rotation2;
      if (end !== void 0) throw tellEnd(end.why);
    }
    const looks = rotations.map(next_step/* nextLook */.J);
    const place = looks.findIndex((it) => it?.step === "list");
    const next = place >= 0 ? place : looks.findIndex((it) => it !== void 0);
    const [rotation, step] = [rotations[next], looks[next]];
    if (rotation === void 0 || step === void 0) return rotations;
    try {
      const looked = await runStep(step, rotation, run);
      for (const [at, other] of rotations.entries()) {
        const isSame = step.step === "list" && looks[at]?.step === "list";
        if (at === next) rotations[at] = looked.rotation;
        else if (isSame) rotations[at] = (0,plan_rotation/* advance */.np)(other, looked.act);
      }
    } catch (error) {
      throw tellEnd(error);
    }
  }
}
async function actOn(before, run) {
  const { hubNow, signal, hold } = run;
  let rotation = before;
  let begun;
  let end;
  for (; ; ) {
    const step = (0,next_step/* nextStep */.s)(rotation, (0,assess/* assess */.n)(rotation, hubNow()));
    if (step.step === "done") break;
    const aborts = end === void 0 ? signal : void 0;
    try {
      hold(true);
      aborts?.throwIfAborted();
      begun = step;
      rotation = (await runStep(step, rotation, run)).rotation;
      begun = void 0;
      aborts?.throwIfAborted();
      hold(end !== void 0);
    } catch (error) {
      if (end !== void 0) break;
      end = { why: error };
      rotation = (0,plan_rotation/* interrupt */.G)(rotation, begun, hubNow());
    }
  }
  return { rotation, end };
}
async function runStep(step, rotation, run) {
  const { policy, assistedId } = rotation.setup;
  const subject = "store" in step ? ` ${step.store}` : "id" in step ? ` ${step.id}` : "";
  (0,trace/* trace */.uP)(() => `${policy.label}: next step: ${step.step}${subject}`);
  const outcome = await (0,trace/* traced */.mn)(
    performStep(step, rotation, run),
    ({ result }) => `${policy.label}: ${step.step}: ${result}`
  );
  const news = describeStep(step, outcome, {
    isAssisted: assistedId !== void 0,
    hasOwner: run.job.hasOwner
  });
  if (news !== void 0) run.runner.info(`${policy.label}: ${news}`);
  const act = { step, outcome, now: run.hubNow() };
  return { act, rotation: (0,plan_rotation/* advance */.np)(rotation, act) };
}
async function forgetLeak(rotation, run) {
  if (!(0,certificate/* isLeakOver */.gr)(rotation, run.hubNow())) return;
  const { setup, facts } = rotation;
  const { policy } = setup;
  const isOver = (token) => ((0,tokens_copies/* leakNote */.W9)(token)?.toldAt ?? Infinity) <= (facts.toldAt ?? 0);
  for (const token of (0,plan_leak/* notable */.gE)(rotation, policy).filter(isOver)) {
    const { id, label } = token;
    const { act } = await runStep({ step: "note", id, label, mark: { leak: "over" } }, rotation, run);
    const isGone = act.outcome.result === "token";
    if (isGone) run.runner.info(`${policy.label}: the leak is over, and no longer noted as open in ${id}`);
  }
}


;// CONCATENATED MODULE: ./build/src/rotate/rotate.js















async function rotate(job, ports) {
  const { isDryRun, prefix } = job;
  const { runner } = ports;
  for (const { policy, compromised } of job.entries) {
    if (compromised) runner.info(`${prefix}${leakWords(policy, job.thisRepository)}`);
  }
  const { run, preflight } = await begin(job, ports);
  const results = await rotateAll(preflight, run);
  const outcomes = [];
  for (const { rotation, report } of results) {
    outcomes.push({ report, leak: report.pushers && await afterLeak(rotation, run) });
  }
  const { commit, tokenList } = job;
  const page = { organization: tokenList.organization, commit, at: run.hubNow() };
  const origin = (0,page_origin/* pageOrigin */.k)(page, runner.environment);
  const news = { outcomes, notSeen: preflight.notSeen, unknown: preflight.unknown, dryRun: isDryRun, origin };
  const ok = reportRotation(news, runner);
  const reports = results.map(({ report }) => report);
  runner.info(`${prefix}${rotationTotals(reports, isDryRun)}`);
  await runner.summary(() => rotationSummary(news));
  await job.writeEvidence?.(rotationEvidence(news, ok));
  for (const { rotation } of isDryRun ? [] : results) await forgetLeak(rotation, run);
  return ok;
}
async function begin(job, ports) {
  try {
    const run = await openRotateRun(job, ports);
    return { run, preflight: await runPreflight(run) };
  } catch (failure) {
    const entries = job.entries.filter(({ compromised }) => compromised);
    const leaked = entries.map(({ policy }) => JSON.stringify(policy.label));
    const labels = (0,base_text/* firstOf */.Ku)(leaked, 8).join(", ");
    const words = `the leaked token of ${labels} still works: deactivate it in Docker Home now. Nothing was done`;
    if (leaked.length > 0) ports.runner.error(words);
    throw failure;
  }
}
async function rotateAll(preflight, run) {
  const { job, runner, hubNow } = run;
  const { rotations } = preflight;
  const leaked = rotations.filter(({ facts }) => facts.isLeaked);
  const calm = rotations.filter(({ facts }) => !facts.isLeaked).map((rotation) => [rotation]);
  const ended = /* @__PURE__ */ new Map();
  let { seenAt } = preflight;
  for (const group of [leaked].concat(calm)) {
    const fresh = [];
    for (const rotation of group) {
      const isOld = hubNow() - seenAt > rotation.setup.limits.refresh;
      fresh.push(isOld ? await lookAgain(rotation, run) : rotation);
    }
    const place = ended.size + 1;
    const labels = group.map(({ setup }) => setup.policy.label);
    if (group.length > 0) runner.progress(`${place} of ${rotations.length}: ${labels.join(", ")}`);
    for (const rotation of job.isDryRun ? group : await work(fresh, run)) {
      const report = asFarAsSeen((0,plan_report/* reportEntry */.j)(rotation, hubNow(), job.isDryRun), job);
      if (rotation.events.length > 0 && report.action === "failed") seenAt = -Infinity;
      tell(report, run);
      ended.set(report.label, { rotation, report });
    }
  }
  return rotations.flatMap(({ setup }) => ended.get(setup.policy.label) ?? []);
}
function asFarAsSeen(report, { isDryRun, hasOwner }) {
  if (!isDryRun && hasOwner) return report;
  const stores = report.stores.map(({ store }) => ({ store, status: "untouched", holds: null }));
  const gaps = isDryRun ? [] : ["Docker Hub was not looked at, so older tokens may still work"];
  const unseen = { complete: false, gaps, deadSince: void 0, others: [], pushers: void 0 };
  const byHand = '; deactivate the older ones in Docker Home by hand, after the time in "grace"';
  const reason = report.reason + (hasOwner || report.action !== "rotated" ? "" : byHand);
  return { ...report, reason, ...unseen, ...isDryRun && { stores } };
}
function tell(report, { job, runner }) {
  const { label, action, reason, pushers } = report;
  const news = `${label}: ${actionWords(action, job.isDryRun)} (${reason})`;
  if (action !== "failed") runner.info(`${job.prefix}${news}`);
  if (pushers !== void 0) runner.info(`${label}: ${(0,certificate_page/* certificateHeadline */.qq)(report)}`);
}
async function afterLeak({ setup, events, facts }, run) {
  const { job, hub, hubNow, runner } = run;
  const { entry } = setup.policy;
  const { server, actor } = (0,github_variables/* jobOf */.Z)(runner.environment);
  const change = { changedAt: hubNow(), thisRepository: job.thisRepository, server };
  const jobs = (0,certificate_page/* oldJobs */.wo)(entry.stores, change);
  const news = (pushed2, notSeen2) => {
    return { jobs, actor: actor || void 0, pushed: pushed2, notSeen: notSeen2 };
  };
  const { pushes } = hub;
  if (pushes === void 0) return news(void 0, []);
  const tokens = facts.leaked.concat(events.flatMap(({ priorToken }) => priorToken ?? []));
  const since = (0,leak/* leakedSince */.Ly)(tokens, facts.toldAt ?? hubNow());
  const window = { days: job.tokenList.auditDays, since };
  const logs = await (0,error/* resultOrError */.pS)(
    () => (0,batches/* inBatches */.o)(entry.repositories, async (name) => ({ name, ...await pushes(name, window) }))
  );
  if (logs instanceof error/* OatError */.vE) return news(void 0, [`pushes: ${logs.code}: ${logs.message}`]);
  const pushed = logs.flatMap((log) => log.events).filter(({ at }) => at >= since);
  const cut = logs.filter(({ isWhole }) => !isWhole);
  const notSeen = cut.map((log) => `pushes to ${log.name} but the latest ${log.events.length}`);
  return news({ since, pushes: pushed }, notSeen);
}


;// CONCATENATED MODULE: ./build/src/rotate/start.js












const lastWords = 6e3;
async function startRotate(runner, pace = {}) {
  const inputs = readRotateInputs(runner);
  const { clock = (0,base_clock/* createClock */.ts)() } = pace;
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)(inputs.timeout);
  const { attempts, github: access, hub } = inputs;
  const ports = (0,runner_ports/* openModePorts */.s)(runner, { clock, deadline, attempts });
  const linger = (0,base_clock/* withGrace */.pj)(deadline, lastWords);
  const hubPorts = (0,runner_ports/* openModePorts */.s)(runner, { clock, deadline: linger, attempts });
  let github;
  try {
    const job = await openRotateJob(inputs, ports);
    const { tokenList, thisRepository } = job;
    const { organization, tokens } = tokenList;
    return await rotate(job, {
      runner,
      clock,
      signal: deadline.signal,
      hold: linger.hold,
      hub: hub && createHub({ ...hub, organization }, hubPorts),
      hashOf: async (branch, file) => await github?.hashOf(branch, file) ?? (0,look/* unseen */.nv)(file, "nothing here may ask GitHub"),
      openStores: (noted) => {
        const stores = tokens.flatMap((entry) => entry.stores);
        github = access && (0,github_github/* createGithub */.u)({ ...pace, access, thisRepository, stores }, ports);
        const { configKey } = inputs.registry;
        const kubernetes = createKubernetes({ username: organization, configKey }, ports);
        const program = (0,programs/* createPrograms */.Iv)({ tokenList, noted }, ports);
        return routeStores({ secret: github, kubernetes, program });
      },
      registry: {
        name: inputs.registry.name,
        open: (credential) => (0,registry/* createRegistry */.Iq)(inputs.registry, credential, ports)
      }
    });
  } finally {
    await github?.close();
    deadline.close();
  }
}



/***/ }),

/***/ 610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oo: () => (/* binding */ once),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   jH: () => (/* binding */ createHashes),
/* harmony export */   kb: () => (/* binding */ createGithubContents)
/* harmony export */ });
/* harmony import */ var _base_look_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4928);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(721);


function createObjects(client, parse) {
  return once((path) => {
    const subject = subjectOf(path);
    return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .lookAt */ .t5)(subject.name, client.place, () => client.find(path, { subject, parse }));
  });
}
function createHashes(client) {
  const folder = createObjects(client, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTree */ .cZ);
  return async ({ repository, ref }, path) => {
    let hash = encodeURIComponent(ref);
    const parts = path.split("/");
    for (const [index, part] of parts.entries()) {
      const inside = await folder(`/repos/${repository}/git/trees/${hash}`);
      if ("unseen" in inside) return inside;
      if (inside.seen === void 0) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, gone);
      const { entries, isCut } = inside.seen;
      const { hash: next, mode = "" } = entries.get(part) ?? {};
      if (next === void 0 && isCut) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, "GitHub does not list its folder");
      if (/^1[26]/.test(mode)) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, "it is a link, or in a submodule");
      const isFolder = mode.startsWith("04");
      if (next === void 0 || isFolder === (index === parts.length - 1)) return { seen: void 0 };
      hash = next;
    }
    return { seen: hash };
  };
}
function createGithubContents(client, readYaml) {
  const repository = createObjects(client, _answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU);
  const hashOf = createHashes(client);
  const blob = createObjects(client, (json) => {
    const text = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseBlob */ .Xs)(json);
    return text === void 0 ? void 0 : { ...readYaml(text), text };
  });
  async function fileIn(tree, path) {
    const hash = await hashOf(tree, path);
    if ("unseen" in hash) return hash;
    if (hash.seen === void 0) return { seen: void 0 };
    const file = await blob(`/repos/${tree.repository}/git/blobs/${hash.seen}`);
    if ("unseen" in file) return file;
    if (file.seen === void 0) return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, gone);
    if ("root" in file.seen) return { seen: file.seen };
    return (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(path, `line ${file.seen.problem.line}: ${file.seen.problem.message}`);
  }
  async function read(trees, paths, gapName) {
    const files = /* @__PURE__ */ new Set();
    for (const tree of trees) {
      for (const path of paths) {
        const file = await fileIn(tree, path);
        if ("unseen" in file) return { unseen: { ...file.unseen, what: gapName } };
        if (file.seen === void 0) continue;
        files.add(file.seen);
        break;
      }
    }
    return files.size > 0 ? { seen: Array.from(files) } : (0,_base_look_js__WEBPACK_IMPORTED_MODULE_0__/* .unseen */ .nv)(gapName, "their commit does not have it");
  }
  async function nameOf(name) {
    const repositoryLook = await repository(`/repos/${name}`);
    return "unseen" in repositoryLook ? repositoryLook : { seen: repositoryLook.seen?.fullName ?? name };
  }
  return { read, nameOf };
}
const gone = "GitHub no longer has the commit, or does not show it to this token";
function once(ask) {
  const answers = /* @__PURE__ */ new Map();
  return (key) => {
    const answer = answers.get(key) ?? ask(key);
    answers.set(key, answer);
    return answer;
  };
}
function subjectOf(path) {
  const repository = path.split("/").slice(2, 4).join("/");
  const rights = '"Actions: read", "Contents: read" and "Pull requests: read"';
  const permission = `the repository permissions ${rights} for ${repository}`;
  return { name: `repository ${repository}`, permission };
}



/***/ }),

/***/ 7234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ createGithub)
});

// EXTERNAL MODULE: ./build/src/base/error.js
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/stores/github/client.js + 2 modules
var github_client = __webpack_require__(329);
// EXTERNAL MODULE: ./build/src/stores/github/contents.js
var contents = __webpack_require__(610);
// EXTERNAL MODULE: ./build/src/stores/github/places.js
var github_places = __webpack_require__(1196);
// EXTERNAL MODULE: ./build/src/stores/github/readers.js
var github_readers = __webpack_require__(9258);
// EXTERNAL MODULE: ./build/src/stores/github/answers.js
var answers = __webpack_require__(721);
// EXTERNAL MODULE: ./build/src/stores/github/ask.js
var ask = __webpack_require__(3487);
;// CONCATENATED MODULE: ./build/src/stores/github/write.js




async function writeSecret(subject, { value, before: deadlineAt = Infinity }, { client, keyOf, guard, isAgain = false }) {
  const path = `${subject.path}/secrets/${subject.store.secret}`;
  const key = await keyOf(isAgain);
  const sealed = { encrypted_value: await (0,github_places/* seal */.od)(value, key.key), key_id: key.id };
  const sentAt = client.serverTime();
  const body = async () => ({ ...sealed, ...await guard() });
  const reply = await client.send("PUT", path, { body, before: deadlineAt });
  if ((0,ask/* isAnswer */.Tq)(reply)) {
    const isWritten = reply.status === 201 || reply.status === 204;
    if (isWritten) return { result: "written", sentAt, answeredAt: client.serverTime() };
    return { result: "lost", error: (0,github_client/* unexpected */.o)(subject, `PUT ${path}`, reply.status) };
  }
  if ("isLate" in reply) return { result: "late" };
  if (!isAgain && hasStatus(reply, 422) && "message" in reply && /\bkey/i.test(reply.message)) {
    return writeSecret(subject, { value, before: deadlineAt }, { client, keyOf, guard, isAgain: true });
  }
  const error = client.refusal(subject, "PUT", reply);
  if ("fault" in reply || reply.status >= 500) return { result: "lost", error };
  throw error;
}
async function writeVariable(subject, { name, expiresAt, before: deadlineAt }, { client, guard }) {
  const path = `${subject.path}/variables`;
  const value = new Date(expiresAt).toISOString();
  const body = async () => ({ name, value, ...await guard() });
  const change = () => client.send("PATCH", `${path}/${name}`, { body, before: deadlineAt });
  let last = await client.send("GET", `${path}/${name}`);
  let mayBeOld = (0,ask/* isAnswer */.Tq)(last) || !hasStatus(last, 403, 404);
  if ((0,ask/* isAnswer */.Tq)(last)) {
    if ((0,answers/* parseTimeValue */.KZ)(last.data) === expiresAt) return "same";
    last = await change();
  } else if (hasStatus(last, 404)) {
    last = await client.send("POST", path, { body, before: deadlineAt });
    mayBeOld = hasStatus(last, 409);
    if (mayBeOld) last = await change();
  }
  if ((0,ask/* isAnswer */.Tq)(last)) return "done";
  if ("isLate" in last) return "late";
  return { refusal: last, mayBeOld };
}
function hasStatus(reply, ...statuses) {
  return "message" in reply && reply.isLimit !== true && statuses.includes(reply.status);
}


;// CONCATENATED MODULE: ./build/src/stores/github/github.js







function createGithub(options, ports) {
  const { warning } = ports.runner;
  const client = (0,github_client/* openGithub */.K)(options, ports, "write");
  const places = (0,github_places/* createGithubPlaces */.iT)(client, options.thisRepository);
  const index = (0,github_places/* createGithubIndex */.iJ)(client);
  const { findRepository } = places;
  const readers = (0,github_readers/* createGithubReaders */._d)({ client, single: index.single, findRepository, warning });
  const toldCauses = /* @__PURE__ */ new Set();
  const hashOf = (0,contents/* createHashes */.jH)(client);
  function stateOf({ name: store }, secret) {
    if (secret === void 0) return { store, kind: "empty" };
    return { store, kind: "stamped", updatedAt: secret.updatedAt, ahead: client.ahead() };
  }
  return {
    close: client.close,
    hashOf: (branch, path) => hashOf({ repository: options.thisRepository, ref: branch }, path),
    async check(store) {
      const located = await places.locate(store);
      const secret = await index.look(located);
      await places.key(located);
      await places.provePermission(located);
      await readers.check(located, secret);
      return stateOf(located, secret);
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
      const keyOf = (isNew) => places.key(located, isNew);
      return writeSecret(located, value, { client, keyOf, guard: readers.guard(located) });
    },
    /** The `<SECRET>_EXPIRES_AT` variable of a secret. STORE_FORBIDDEN, STORE_FAILED, RATE_LIMITED. */
    async announce(store, expiry) {
      if (store.app !== "actions") return "same";
      const located = await places.locate(store);
      const name = (0,token_list_store/* expiryVariable */.GL)(store.secret);
      const guard = readers.guard(located);
      const outcome = await writeVariable(located, { ...expiry, name }, { client, guard });
      if (typeof outcome === "string") return outcome;
      const { place, variablePermission: permission, rights } = located;
      const subject = { name: `variable ${name} of ${place}`, place, permission };
      const error = client.refusal(subject, "PATCH", outcome.refusal);
      if (outcome.mayBeOld) throw error;
      const cause = JSON.stringify([rights, outcome.refusal]);
      if (!toldCauses.has(cause)) warning((0,base_error/* withoutCode */.MK)(error));
      toldCauses.add(cause);
      return "refused";
    }
  };
}



/***/ })

};
;