"use strict";
exports.id = 635;
exports.ids = [635];
exports.modules = {

/***/ 1635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startRotate: () => (/* binding */ startRotate)
});

// EXTERNAL MODULE: ./build/src/base/clock.js + 1 modules
var base_clock = __webpack_require__(5739);
// EXTERNAL MODULE: ./build/src/base/error.js
var error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/files.js + 1 modules
var files = __webpack_require__(940);
// EXTERNAL MODULE: ./build/src/base/http.js + 1 modules
var base_http = __webpack_require__(6451);
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
// EXTERNAL MODULE: ./build/src/hub/answers.js
var answers = __webpack_require__(1070);
// EXTERNAL MODULE: ./build/src/hub/call.js + 1 modules
var hub_call = __webpack_require__(1430);
// EXTERNAL MODULE: ./build/src/hub/failure.js
var failure = __webpack_require__(9839);
// EXTERNAL MODULE: ./build/src/hub/inventory.js
var inventory = __webpack_require__(2609);
;// CONCATENATED MODULE: ./build/src/hub/hub.js










function createHub(options) {
  const access = (0,hub_call/* openHubAccess */.yn)(options);
  return {
    serverTime: async () => {
      await access.logIn();
      return access.now();
    },
    pushes: (name, window) => (0,inventory/* readActivity */.EX)(access).pushes(name, window),
    list: () => (0,hub_call/* listTokens */.dh)(access),
    get: (id) => (0,hub_call/* readToken */.AI)(id, access),
    mint: (wanted) => mint(wanted, access),
    change: async (id, { label, mark }) => {
      const whole = await complete(id, { label, mark }, access);
      const least = { label: whole.label, description: whole.description };
      return put(id, mark?.replacedAt === void 0 ? { whole } : { whole, least }, access);
    },
    retire: async (id, label) => {
      const isActive = false;
      const whole = await complete(id, { label }, access);
      return put(id, { whole: { ...whole, isActive }, least: { label, isActive } }, access);
    },
    remove: (id) => remove(id, access)
  };
}
async function mint(wanted, access) {
  const { call, identity, url, mask, now } = access;
  const { label, resources, expiresAt, ...rest } = wanted;
  const body = { label, resources, expires_at: new Date(expiresAt).toISOString(), ...rest };
  const answer = await call({ method: "POST", url, body, isOnce: true }, [201, 400, 402, 403, 409, 422]);
  const { status } = answer;
  if (status === 201) {
    const { token: value } = (0,answers/* parseHubObject */.Aj)(answer);
    const token = (0,answers/* readHubToken */.h_)(answer);
    const secret = typeof value === "string" && value !== "" ? new base_secret/* Secret */.z(value, mask) : void 0;
    const wrong = differences(token, { label, resources, expiresAt, isActive: true });
    if (secret !== void 0 && wrong.length === 0) return { token, value: secret };
    const what = secret === void 0 ? "without its value" : `with another ${wrong.join(" and ")}`;
    const removed = await (0,error/* resultOrError */.pS)(() => remove(token.id, access));
    throw removed instanceof error/* OatError */.vE ? (0,failure/* hubInvalid */.dN)(answer.subject, what) : (0,failure/* createdOtherwise */.bE)(label, what);
  }
  const detail = (0,answers/* hubDetail */.NO)(answer.body);
  if ((0,failure/* isQuota */.hF)({ status, detail })) {
    const holdings = { tokens: await (0,hub_call/* listTokens */.dh)(access), now: now() };
    throw (0,failure/* quotaReached */.pJ)(identity.organization, detail, holdings);
  }
  throw status === 403 ? (0,failure/* accessForbidden */.MJ)(identity, status, detail) : (0,failure/* requestRejected */.O8)({ status, detail, label, resources });
}
async function remove(id, { call, url }) {
  await call({ method: "DELETE", url: `${url}/${encodeURIComponent(id)}` }, [204, 404]);
}
async function read(id, access) {
  const token = await (0,hub_call/* readToken */.AI)(id, access);
  if (token === void 0) throw (0,failure/* tokenGone */.Zw)(id);
  return token;
}
async function complete(id, { label, mark }, access) {
  const { description, resources, ...before } = await read(id, access);
  const isRead = description !== void 0 && mark !== void 0;
  return {
    label: label ?? before.label,
    resources,
    description: isRead ? (0,tokens_copies/* noteMark */.qm)(description, mark) : description
  };
}
const looks = 4;
async function put(id, { whole, least }, access) {
  const { clock, deadline } = access;
  const refusal = await send(id, whole, access);
  const again = refusal && least ? await send(id, least, access) : refusal;
  if (again !== void 0) throw (0,failure/* requestRejected */.O8)({ ...again, ...whole });
  for (let tries = 1; ; tries++) {
    const token = await read(id, access);
    const wrong = differences(token, (refusal && least) ?? whole);
    if (wrong.length === 0) return token;
    if (tries === looks) throw (0,failure/* changeNotTaken */.dk)(token.label, wrong);
    await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), deadline.signal);
  }
}
async function send(id, { isActive, ...rest }, { call, url }) {
  const body = { ...rest, is_active: isActive };
  const request = { method: "PATCH", url: `${url}/${encodeURIComponent(id)}`, body };
  const { status, body: text } = await call(request, [200, 400, 402, 404, 409, 422]);
  if (status === 404) throw (0,failure/* tokenGone */.Zw)(id);
  return status === 200 ? void 0 : { status, detail: (0,answers/* hubDetail */.NO)(text) };
}
const rounding = 6e4;
function differences(token, wanted) {
  const { label, isActive, resources, description, expiresAt } = wanted;
  const isTold = description !== void 0 && token.description !== void 0;
  const wrong = {
    label: !(0,token_list_label/* isSameText */.cZ)(label, token.label),
    state: isActive !== void 0 && isActive !== token.isActive,
    access: resources !== void 0 && (0,tokens_resources/* compareResources */.TX)(token.resources, resources).verdict !== "same",
    description: isTold && !(0,token_list_label/* isSameText */.cZ)(description, token.description),
    expiry: expiresAt !== void 0 && Math.abs((token.expiresAt ?? Infinity) - expiresAt) > rounding
  };
  return Object.entries(wrong).flatMap(([name, isWrong]) => isWrong ? [name] : []);
}


// EXTERNAL MODULE: ./build/src/hub/used-codes.js
var used_codes = __webpack_require__(1811);
// EXTERNAL MODULE: ./build/src/registry/registry.js + 1 modules
var registry = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/src/runner/github-variables.js
var github_variables = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 6 modules
var github_github = __webpack_require__(1507);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/stores/memory.js
var memory = __webpack_require__(5889);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/docker/place.js
var place = __webpack_require__(8861);
// EXTERNAL MODULE: ./build/src/docker/pull-secret.js
var pull_secret = __webpack_require__(9728);
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
    [hash]: (0,place/* fingerprint */.Rj)(document),
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
  return typeof id === "string" && annotations[hash] === (0,place/* fingerprint */.Rj)(document) ? id : void 0;
}
function isHeld(held, document) {
  return (0,place/* fingerprint */.Rj)(held.document) === (0,place/* fingerprint */.Rj)(document);
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
  throw new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: there is a secret of that name, of the type ${(0,base_text/* printable */.g$)(String(type), 80)}, not ${pullSecretType}`,
    hint: "it is not replaced: choose another name in the token list, or delete that secret if nothing needs it"
  });
}
function ownerOf(reference) {
  const { kind, name } = (0,json/* asJsonObject */.Oe)(reference) ?? {};
  return typeof kind === "string" && typeof name === "string" ? (0,base_text/* printable */.g$)(`${kind} ${name}`, 80) : void 0;
}
function parseObject(stdout, store) {
  const parsed = (0,json/* parseJsonObject */.dw)(stdout);
  if (parsed !== void 0) return parsed;
  throw new error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: kubectl did not print an object as JSON, or one of more than 64 KiB`,
    hint: "look at the object with `kubectl get -o yaml`; a pull secret is far smaller"
  });
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/accounts.js


async function unlinkedAccounts({ name, serviceAccounts }, subject, kubectl) {
  if (serviceAccounts.length === 0) return [];
  const argv = ["get", "serviceaccount", ...serviceAccounts, "--output=json"];
  const doing = `reading the service account ${serviceAccounts.join(", ")}`;
  const answer = parseObject(await kubectl.ask({ subject, argv, doing }), subject.store);
  const items = Array.isArray(answer["items"]) ? answer["items"] : [answer];
  return items.flatMap((item) => {
    const { metadata, imagePullSecrets } = (0,json/* asJsonObject */.Oe)(item) ?? {};
    const { name: account, resourceVersion } = (0,json/* asJsonObject */.Oe)(metadata) ?? {};
    const pullSecrets = Array.isArray(imagePullSecrets) ? imagePullSecrets : [];
    if (pullSecrets.some((it) => (0,json/* asJsonObject */.Oe)(it)?.["name"] === name)) return [];
    return { account: String(account), resourceVersion, pullSecrets };
  });
}
const attempts = 10;
async function linkAccounts(store, { subject, kubectl }, tries = 1) {
  for (const { account, resourceVersion, pullSecrets } of await unlinkedAccounts(store, subject, kubectl)) {
    const imagePullSecrets = [...pullSecrets, { name: store.name }];
    const patch = JSON.stringify({ metadata: { resourceVersion }, imagePullSecrets });
    const argv = ["patch", "serviceaccount", account, "--type=merge", "--field-manager=docker-oat-login"];
    const doing = `adding the pull secret to the service account ${account}`;
    const { failure } = await kubectl.run({ subject, argv: [...argv, `--patch=${patch}`], doing });
    if (failure?.kind === "outdated" && tries < attempts) {
      return linkAccounts(store, { subject, kubectl }, tries + 1);
    }
    if (failure !== void 0) throw failure.error;
  }
}


// EXTERNAL MODULE: ./build/src/base/process.js + 1 modules
var process = __webpack_require__(386);
// EXTERNAL MODULE: ./build/src/base/child-environment.js
var child_environment = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/stores/quote.js
var quote = __webpack_require__(1508);
;// CONCATENATED MODULE: ./build/src/stores/kubernetes/failure.js




const rulesFor = (context, namespace) => [
  [
    /context .*(does not exist|was not found)/i,
    "write a context that `kubectl config get-contexts` shows, or use another kubeconfig (KUBECONFIG)",
    "STORE_MISSING"
  ],
  [
    /localhost:8080|no configuration has been provided/i,
    "kubectl has no cluster: write a kubeconfig first, and set KUBECONFIG",
    "STORE_MISSING"
  ],
  [
    /\(NotFound\): namespaces |because it is being terminated/i,
    `create the namespace ${namespace}, or remove it from the token list`,
    "STORE_MISSING"
  ],
  [
    /\(NotFound\): serviceaccounts /i,
    "create the service account, or remove it from service-accounts in the token list",
    "STORE_MISSING"
  ],
  [
    /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials/i,
    `the cluster does not accept the credential of ${context}: renew it`,
    "STORE_FORBIDDEN"
  ],
  [
    // Who has no rights in a namespace is not told whether it exists.
    /\(Forbidden\)$|is forbidden: User /i,
    `allow it with a Role in the namespace ${namespace}, and create that namespace first if there is none`,
    "STORE_FORBIDDEN"
  ],
  [
    /Apply failed with \d+ conflict/i,
    "stop the other manager from writing it, or choose another name in the token list",
    "STORE_FAILED",
    "conflict"
  ],
  [
    /\(Conflict\)|the object has been modified/i,
    "something else keeps changing it: find out what, then run it again",
    "STORE_FAILED",
    "outdated"
  ],
  [/does not support dry run/i, "ask whoever runs the cluster", "STORE_FAILED", "no-dry-run"],
  [/x509:|tls:|certificate/i, `check certificate-authority-data and the server's address in ${context}`],
  [
    /executable .* (not found|failed)|getting credentials/i,
    `the login plugin of ${context} did not work: install it, and log in to the cloud first`
  ],
  [
    /was refused|no such host|network is unreachable|no route to host/i,
    `the API server of ${context} cannot be reached from this machine: check address, network and firewall`
  ],
  [
    /is (invalid|forbidden):|\((Invalid|Forbidden)\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
    "the cluster refuses it: read the reason"
  ]
];
const unsure = [
  /^/,
  "run `kubectl auth whoami` with the same kubeconfig to see whether the cluster answers, then run it again",
  "STORE_FAILED",
  "unsure"
];
function readKubectlFailure(stderr, { subject, doing, secret }) {
  const text = tellingPart(stderr);
  const shown = secret === void 0 ? text : (0,quote/* quoteSafely */.D)(text, secret);
  const context = subject.context === void 0 ? "the current context" : `context "${subject.context}"`;
  const fit = rulesFor(context, subject.namespace).find(([pattern]) => pattern.test(text));
  const [, hint, code = "STORE_FAILED", kind = "refused"] = fit ?? unsure;
  return {
    kind,
    managers: [...text.matchAll(/conflicts? with "([^"]+)"/g)].map(([, manager = ""]) => manager),
    error: new error/* OatError */.vE(code, {
      message: `${(0,token_list_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${(0,base_text/* printable */.g$)(shown, 300)}`,
      hint
    })
  };
}
function tellingPart(stderr) {
  const [beginning = ""] = stderr.split(/^Please review the fields above/m);
  const lines = beginning.split("\n").filter((line) => !/^[EWI]\d{4} |^Warning: |^\s*$/.test(line));
  return (lines.length === 0 ? stderr : lines.join("\n")).replace(/^error: /i, "");
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/kubectl.js







function createKubectl(options) {
  const { clock, attempts, signal } = options;
  const environment = (0,child_environment/* childEnvironment */.Q)(
    options.environment,
    options.secrets.map((secret) => secret.reveal())
  );
  async function run(call) {
    const { subject } = call;
    const program = (0,base_program/* findProgram */.Kp)("kubectl", environment);
    if (program === void 0) {
      throw new error/* OatError */.vE("STORE_MISSING", {
        message: `${(0,token_list_store/* storeWords */.fI)(subject.store)}: there is no kubectl on PATH`,
        hint: "install it first, or use a machine that has it (GitHub\u2019s hosted Linux runners do)"
      });
    }
    const timeoutMs = Math.max(1, Math.ceil(Math.min(options.timeoutMs, call.timeoutMs ?? Infinity)));
    const context = subject.context === void 0 ? [] : [`--context=${subject.context}`];
    const argv = [...context, `--namespace=${subject.namespace}`, ...call.argv];
    const input = call.input ?? "";
    const group = { program, argv, environment, timeoutMs, input, opensStdin: true, signal };
    const result = await (0,process/* runProcessGroup */.M)(group);
    if (result.kind === "late") {
      const what = `kubectl did not end within ${Math.ceil(timeoutMs / 1e3)} s and was stopped`;
      const hint = 'see whether the cluster and its login plugin answer from this machine; raise the input "timeout" if they are that slow';
      return { stdout: "", failure: brokenOff(call, { kind: "hung", what, hint }) };
    }
    if (result.kind === "not-started") {
      const what = `kubectl could not be started (${result.code})`;
      const hint = "see that it may be executed";
      return { stdout: "", failure: brokenOff(call, { kind: "refused", what, hint }) };
    }
    const { code, stdout, stderr } = result;
    return code === 0 ? { stdout } : { stdout, failure: readKubectlFailure(stderr, call) };
  }
  async function read(call) {
    for (let tries = 1; ; tries++) {
      const result = await run(call);
      const isDone = result.failure?.kind !== "unsure" || result.stdout !== "";
      if (isDone || tries >= attempts) return result;
      await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), signal);
    }
  }
  return {
    run,
    read,
    /** What it prints, of a call that changes nothing. Throws the failure's error. */
    ask: async (call) => {
      const { stdout, failure } = await read(call);
      if (failure === void 0) return stdout;
      throw failure.error;
    }
  };
}
function brokenOff({ subject, doing }, { kind, what, hint }) {
  const message = `${(0,token_list_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${what}`;
  return { kind, managers: [], error: new error/* OatError */.vE("STORE_FAILED", { message, hint }) };
}


// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
;// CONCATENATED MODULE: ./build/src/stores/kubernetes/owners.js






const handManagers = /* @__PURE__ */ new Set([
  ...["create", "edit", "patch", "replace", "label", "annotate"].map((verb) => `kubectl-${verb}`),
  "before-first-apply"
]);
const signs = [
  ["f:data", "f:.dockerconfigjson"],
  ["f:stringData", "f:.dockerconfigjson"],
  ["f:metadata", "f:annotations", "f:kubectl.kubernetes.io/last-applied-configuration"]
];
function refuseOthersSecret(held, store, configKey) {
  const refuse = (why, hint) => {
    throw new error/* OatError */.vE("STORE_FAILED", {
      message: `${(0,token_list_store/* storeWords */.fI)(store)}: ${why}, so it was left alone`,
      hint
    });
  };
  const { owner, isEnding, managedFields, document } = held;
  const isOurs = idOfHeld(held) !== void 0;
  if (isEnding) {
    refuse("it is being deleted", "find out what keeps it (its finalizers), and run it again when it is gone");
  }
  if (owner !== void 0 && !isOurs) {
    const hint = "choose another name in the token list: what owns a secret may write or delete it";
    refuse(`it belongs to ${owner}`, hint);
  }
  const writers = managedFields.flatMap(writerOf);
  if (writers.length > 0) {
    const hint = "choose another name in the token list, or stop that manager and clear the managedFields of the secret";
    refuse(`the field manager ${writers.join(", ")} writes it, too`, hint);
  }
  const others = isOurs ? [] : registriesBeside(document, configKey);
  if (others.length > 0) {
    const hint = "move that login to a secret of its own (a service account can have several), or choose another name in the token list";
    refuse(`it also has the login of ${others.join(", ")}`, hint);
  }
}
function writerOf(entry) {
  const { manager, operation, fieldsV1 } = (0,json/* asJsonObject */.Oe)(entry) ?? {};
  const isApplied = operation === "Apply";
  if (manager === "docker-oat-login" || !isApplied && handManagers.has(String(manager))) return [];
  const writes = [...signs, ...isApplied ? [["f:type"]] : []].some((path) => hasField(fieldsV1, path));
  return writes ? [JSON.stringify((0,base_text/* printable */.g$)(String(manager), 80))] : [];
}
function hasField(tree, [field, ...rest]) {
  return (0,json/* isJsonObject */.OW)(tree) && (field === void 0 || hasField(tree[field], rest));
}
function registriesBeside(document, configKey) {
  const isSame = (key) => key === configKey || (0,host/* isDockerHub */.gr)(configKey) && (0,host/* isDockerHub */.gr)(key);
  const auths = (0,json/* asJsonObject */.Oe)((0,json/* parseJsonObject */.dw)(document)?.["auths"]) ?? {};
  return Object.keys(auths).flatMap((key) => isSame(key) ? [] : [(0,base_text/* printable */.g$)(key, 80)]);
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/kubernetes.js








const subjectOf = (store) => ({
  store: (0,token_list_store/* storeName */.Hz)(store, ""),
  context: store.context,
  namespace: store.namespace
});
function createKubernetes(options) {
  const kubectl = createKubectl(options);
  async function readSecret(store) {
    const subject = subjectOf(store);
    const argv = ["get", "secret", store.name, "--ignore-not-found", "--output=json", "--show-managed-fields"];
    const stdout = await kubectl.ask({ subject, argv, doing: "reading the secret" });
    return stdout.trim() === "" ? void 0 : readHeldSecret(stdout, subject.store);
  }
  const withoutIt = async (store) => (await unlinkedAccounts(store, subjectOf(store), kubectl)).map(({ account }) => account);
  return {
    identify: createIdentify(kubectl),
    async check(store) {
      const subject = subjectOf(store);
      const held = await readSecret(store);
      if (held !== void 0) refuseOthersSecret(held, subject.store, options.configKey);
      const unlinked = await withoutIt(store);
      const token = { id: "none", label: "write check", expiresAt: void 0 };
      const manifest = pullManifest(store, pullDocument("write-check", options), token);
      const refusal = await apply(kubectl, { subject, manifest, isDryRun: true });
      if (refusal !== void 0 && refusal.kind !== "no-dry-run") throw refusal.error;
      for (const account of unlinked) await refuseMissing(kubectl, subject, account);
      return stateOf(store, held && { id: idOfHeld(held) }, unlinked);
    },
    async look(store, own) {
      const held = await readSecret(store);
      const isOwn = own !== void 0 && held !== void 0 && isHeld(held, pullDocument(own.value.reveal(), options));
      return stateOf(store, held && { id: isOwn ? own.id : idOfHeld(held) }, await withoutIt(store));
    },
    async write(store, token) {
      const left = () => (token.before ?? Infinity) - options.clock.now();
      if (left() <= 0) return { result: "late" };
      await linkAccounts(store, { subject: subjectOf(store), kubectl });
      if (left() <= 0) return { result: "late" };
      const secret = token.value.reveal();
      const document = pullDocument(secret, options);
      for (const text of [document, `${options.username}:${secret}`]) {
        options.mask(Buffer.from(text).toString("base64"));
      }
      const manifest = pullManifest(store, document, token);
      const failure = await apply(kubectl, { subject: subjectOf(store), manifest, secret, left });
      if (failure === void 0) return { result: "written", sentAt: void 0, answeredAt: void 0 };
      if (failure.kind === "unsure" || failure.kind === "hung") {
        return { result: "lost", error: failure.error };
      }
      throw failure.error;
    }
  };
}
function stateOf(store, held, unlinked) {
  const name = (0,token_list_store/* storeName */.Hz)(store, "");
  if (held === void 0) return { store: name, kind: "empty" };
  if (unlinked.length > 0) return { store: name, kind: "open", holds: void 0, unlinked };
  return { store: name, kind: "open", holds: held.id };
}
async function refuseMissing(kubectl, subject, account) {
  const [verb, object] = ["patch", `serviceaccounts/${account}`];
  const doing = `asking for the permission to ${verb} ${object}`;
  const { stdout, failure } = await kubectl.read({ subject, argv: ["auth", "can-i", verb, object], doing });
  if (/^no\b/.test(stdout)) {
    throw new error/* OatError */.vE("STORE_FORBIDDEN", {
      message: `${(0,token_list_store/* storeWords */.fI)(subject.store)}: the account of the kubeconfig cannot ${verb} ${object}`,
      hint: `allow it with a Role in the namespace ${subject.namespace}`
    });
  }
  if (failure !== void 0) throw failure.error;
}
function createIdentify(kubectl) {
  const clusters = (0,memory/* createMemory */.I)();
  async function find(subject) {
    const argv = ["config", "view", "--minify", "--output=json"];
    const stdout = await kubectl.ask({ subject, argv, doing: "reading the kubeconfig" });
    const config = parseObject(stdout, subject.store);
    const first = (list, part) => {
      const items = config[list];
      return (0,json/* asJsonObject */.Oe)((0,json/* asJsonObject */.Oe)(Array.isArray(items) ? items[0] : void 0)?.[part]) ?? {};
    };
    const { server, "tls-server-name": tlsName } = first("clusters", "cluster");
    const user = (0,json/* asJsonObject */.Oe)(first("users", "user")["exec"])?.["args"] ?? first("contexts", "context")["user"];
    return JSON.stringify([server, tlsName, user]);
  }
  return async (store) => {
    const cluster = await clusters(store.context ?? "", () => find(subjectOf(store)));
    return `${cluster}/${store.namespace}/${store.name}`;
  };
}
async function apply(kubectl, { subject, manifest: input, secret, isDryRun = false, left = () => Infinity }) {
  const once = (...more) => {
    const argv = ["apply", "--server-side", "--field-manager=docker-oat-login", "--filename=-", ...more];
    const call = { subject, secret, input, timeoutMs: left() };
    return isDryRun ? kubectl.read({ ...call, argv: [...argv, "--dry-run=server"], doing: "trying out the write" }) : kubectl.run({ ...call, argv, doing: "the write" });
  };
  const { failure } = await once();
  const { kind, managers = [] } = failure ?? {};
  const isByHand = managers.length > 0 && managers.every((manager) => handManagers.has(manager));
  return kind === "conflict" && isByHand ? (await once("--force-conflicts")).failure : failure;
}


// EXTERNAL MODULE: ./build/src/stores/programs.js
var programs = __webpack_require__(1415);
;// CONCATENATED MODULE: ./build/src/stores/stores.js


function routeStores(adapters) {
  const { kubernetes, program } = adapters;
  const github = () => {
    if (adapters.github !== void 0) return adapters.github;
    throw new error/* OatError */.vE("INTERNAL", {
      message: "there is no token for GitHub",
      hint: "please report this line"
    });
  };
  const route = (store, act) => {
    if (store.kind === "kubernetes") return act(kubernetes, store);
    return store.kind === "program" ? act(program, store) : act(github(), store);
  };
  return {
    check: async (store) => route(store, (stores, own) => stores.check(own)),
    look: async (store, token) => route(store, (stores, own) => stores.look(own, token)),
    write: async (store, token) => route(store, (stores, own) => stores.write(own, token)),
    identify: async (store) => store.kind === "kubernetes" ? kubernetes.identify(store) : github().identify(store),
    announce: async (store, expiry) => (0,token_list_store/* isSecretStore */.Qo)(store) ? github().announce(store, expiry) : "same"
  };
}


// EXTERNAL MODULE: ./build/src/hub/inputs.js
var inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/registry/inputs.js
var registry_inputs = __webpack_require__(6516);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
// EXTERNAL MODULE: ./build/src/registry/token.js
var registry_token = __webpack_require__(8460);
;// CONCATENATED MODULE: ./build/src/rotate/inputs.js








function readRotateInputs(runner) {
  const registry = (0,host/* parseRegistryHost */.TZ)((0,runner_inputs/* readText */.yR)(runner, "registry"));
  const chosen = (0,registry_token/* chooseTokens */.qr)((0,registry_inputs/* readTokens */.He)(runner), { channel: void 0, access: void 0 });
  const assisted = chosen.map(({ input, value, channel, access }) => {
    (0,lint/* lintToken */.T)(value, input, registry);
    return { input, value, channel, access: input === "token" ? void 0 : access };
  });
  const hub = (0,inputs/* readOwner */.A7)(runner);
  const readLabels = (name) => (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, name));
  const only = readLabels("only");
  const compromised = readLabels("compromised");
  const explained = compromised.map((item) => /^explained +([\w-]+)$/.exec(item)?.[1]);
  return {
    // Without a token list there is nothing to rotate, at the usual path either.
    config: (0,runner_inputs/* readText */.yR)(runner, "config"),
    registry,
    /** What a person created; may be empty. */
    assisted,
    /** When the given tokens expire, in milliseconds; nobody else knows without an owner account. */
    assistedExpiry: readAssistedExpiry(runner, assisted.length > 0 && hub === void 0),
    /** `undefined`: no owner account. */
    hub,
    github: (0,github_inputs/* readGithubAccess */.IV)(runner),
    /** Labels; `undefined`: all. */
    only: only.length === 0 ? void 0 : only,
    force: readLabels("force"),
    compromised: compromised.filter((_, at) => explained[at] === void 0),
    /** Ids of tokens that a person has looked at: none of them is the leaked one. */
    explained: explained.filter((id) => id !== void 0),
    dryRun: (0,runner_inputs/* readBoolean */.Vf)(runner, "dry-run"),
    /** A ref beside the default branch for which the run may happen. */
    allowRef: (0,runner_inputs/* readOptional */.T9)(runner, "allow-ref"),
    /** Seconds for one exchange. */
    timeout: (0,runner_inputs/* readInteger */.JI)(runner, "timeout"),
    attempts: (0,runner_inputs/* readInteger */.JI)(runner, "attempts")
  };
}
function readAssistedExpiry(runner, isNeeded) {
  const expiry = (0,runner_inputs/* readExpiry */.Ay)(runner);
  if (expiry === void 0 || isNeeded) return expiry;
  throw (0,runner_inputs/* invalidInput */.aY)(
    "expires-at",
    "is only for new tokens that are given without an owner account",
    "leave it out: Docker Hub tells when tokens expire"
  );
}


// EXTERNAL MODULE: ./build/src/token-list/clashes.js
var clashes = __webpack_require__(8083);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 4 modules
var token_list_read = __webpack_require__(2476);
// EXTERNAL MODULE: ./build/src/runner/event.js
var runner_event = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/src/runner/evidence.js + 2 modules
var evidence = __webpack_require__(4124);
// EXTERNAL MODULE: ./build/src/runner/checkout.js
var checkout = __webpack_require__(838);
// EXTERNAL MODULE: ./build/src/token-list/token-list.js
var token_list = __webpack_require__(96);
// EXTERNAL MODULE: ./build/src/registry/failure.js
var registry_failure = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/rotate/assisted.js







function entriesOfAssisted(tokens, { tokens: all, file }, only) {
  const asked = all.filter(({ label }) => only.includes("all") || only.includes(label));
  const entries = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    const { input, channel, access } = token;
    const fits = asked.filter(
      (entry2) => (0,token_list/* channelsFit */.aw)(entry2.channel, channel) && (access === void 0 || entry2.access === access)
    );
    const [entry] = fits;
    if (entry === void 0 || fits.length > 1) {
      const labels = fits.map(({ label }) => JSON.stringify(label)).join(", ");
      const what = entry === void 0 ? "no entry" : `${fits.length} entries (${labels})`;
      throw new error/* OatError */.vE("INPUT_INVALID", {
        message: `input "${input}": ${file} has ${what}${access === void 0 ? "" : ` for ${(0,token_list/* entryWords */.aY)({ channel, access })}`} in this run`,
        hint: 'name the one label that the token is for in input "only"'
      });
    }
    const rival = entries.get(entry.label);
    if (rival !== void 0) {
      throw new error/* OatError */.vE("INPUT_INVALID", {
        message: `${(0,input_words/* inputWords */.c)([rival.input, input])} are both for ${JSON.stringify(entry.label)}`,
        hint: "give the new token of an entry once, or give its entry in the token list a channel"
      });
    }
    entries.set(entry.label, token);
  }
  return entries;
}
function refuseOtherLabel({ input }, label, match) {
  const context = { registry: "", user: { username: "" }, input, ...match.entry };
  const wrong = label === void 0 ? void 0 : (0,registry_failure/* otherEntry */.Rn)(label, match, context);
  if (wrong !== void 0) throw wrong;
}
function refuseExcess({ input }, entry, { resources }) {
  const { excess } = (0,tokens_resources/* compareResources */.TX)(resources, (0,tokens_resources/* entryResources */.io)(entry));
  if (excess.length === 0) return;
  throw new error/* OatError */.vE("SCOPE_EXCESS", {
    message: `the token (input "${input}") has ${(0,base_text/* printable */.g$)(excess.join(", "), 300)}, which is more than its entry in the token list`,
    hint: "limit the token to the repositories of its own entry in Docker Home"
  });
}
function findOnHub({ input }, label, { tokens, now, entry }) {
  const wrong = (message, hint) => new error/* OatError */.vE("WRONG_TOKEN", { message, hint });
  const it = `the token (input "${input}")`;
  const found = tokens.filter((token) => token.label === label && (0,tokens_token/* works */.No)(token, now));
  const [own] = found;
  if (own === void 0) {
    const called = label === void 0 ? "has no name at the registry" : `is called ${JSON.stringify(label)}`;
    throw wrong(
      `${it} ${called}, and Docker Hub lists no such active token of the organization`,
      'create it in this organization, or leave inputs "hub-username" and "hub-password" out: then nothing on Docker Hub is looked at or changed'
    );
  }
  if (found.length > 1) {
    throw wrong(
      `${found.length} active tokens of the organization have the label ${(0,base_text/* quotedWord */.lG)(own.label, 120)}, which ${it} has`,
      "rename or delete the others in Docker Home, so that only the new token has this label, then run it again"
    );
  }
  const current = (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readEntryTokens */.Hp)(tokens, entry.label));
  if (current === void 0 || !(0,tokens_token/* isOlder */.tW)(own, current)) return own;
  throw wrong(
    `${it} is older than the current one, and cannot replace it`,
    "create a new token in Docker Home, and give that one"
  );
}
function createOfflineHub(entries, expiresAt, clock) {
  const made = { createdAt: clock.now(), expiresAt, isActive: true, description: void 0 };
  const tokens = new Map(
    entries.map((entry) => {
      const { label } = entry;
      const id = `given ${label}`;
      return [id, { ...made, id, label, resources: (0,tokens_resources/* entryResources */.io)(entry) }];
    })
  );
  const message = "an assisted rotation without an owner account asks for more than labels";
  const beyond = () => Promise.reject(new error/* OatError */.vE("INTERNAL", { message, hint: "please report this line" }));
  return {
    serverTime: () => Promise.resolve(clock.now()),
    list: () => Promise.resolve([...tokens.values()]),
    get: (id) => Promise.resolve(tokens.get(id)),
    change: (id, { label }) => {
      const before = tokens.get(id);
      if (before === void 0 || label === void 0) return beyond();
      const token = { ...before, label };
      tokens.set(id, token);
      return Promise.resolve(token);
    },
    mint: beyond,
    retire: beyond,
    remove: beyond
  };
}


// EXTERNAL MODULE: ./build/src/rotate/plan/plan.js
var plan = __webpack_require__(4066);
// EXTERNAL MODULE: ./build/src/rotate/plan/entry.js
var plan_entry = __webpack_require__(6717);
// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(5814);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/yaml/read.js + 1 modules
var yaml_read = __webpack_require__(3869);
// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/rotate/schedule.js







const from = Date.UTC(2027, 11, 31);
const until = Date.UTC(2033, 0, 1);
async function checkLifetimes(entries, file, checkout) {
  const schedule = await readSchedule(checkout);
  return entries.flatMap(({ label, rotation, position }) => {
    const { everyMs, graceMs, lifetimeMs } = rotation;
    const sum = `${(0,base_time/* formatDuration */.a3)(everyMs)} + ${(0,base_time/* formatDuration */.a3)(graceMs)}`;
    const spare = lifetimeMs - everyMs - graceMs;
    const [lifetime, rest] = [lifetimeMs, spare].map(base_time/* formatDuration */.a3);
    if (spare > (schedule?.longestGap ?? 7 * base_time/* dayMs */.LP)) return [];
    if (schedule === void 0) {
      return `${JSON.stringify(label)}: a lifetime of ${lifetime} is only ${rest} more than every + grace (${sum}), and this workflow has no schedule that could be read; if two runs are ${rest} or more apart, a token can expire before it is replaced`;
    }
    const [gap, least] = [schedule.longestGap, everyMs + graceMs + schedule.longestGap].map(base_time/* formatDuration */.a3);
    throw new error/* OatError */.vE("LIST_INVALID", {
      message: `${file}:${position.line}:${position.column}: the lifetime of ${JSON.stringify(label)}, ${lifetime}, does not exceed every + grace + the longest time between two runs (${sum} + ${gap} = ${least}, by the schedule of ${schedule.workflow})`,
      hint: "raise `lifetime`, lower `every` or `grace`, or run the workflow more often: else the token expires before it is replaced"
    });
  });
}
async function readSchedule({ files, environment }) {
  const { workflow: ref, repository, workspace: top } = (0,github_variables/* jobOf */.Z)(environment);
  const [started = ""] = ref.split("@");
  if (!repository || !top || !started.startsWith(`${repository}/`)) return void 0;
  const workflow = started.slice(repository.length + 1);
  const text = await files.read(external_node_path_.join(top, workflow)).catch(() => void 0);
  if (text === void 0) return void 0;
  const document = (await (0,yaml_read/* loadWorkflowYaml */.T)())(text);
  const on = "root" in document ? (0,tree/* valueOf */.RP)(document.root, "on") : void 0;
  const crons = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(on, "schedule")).flatMap((item) => (0,tree/* textOf */.b6)(item, "cron") ?? []);
  const longestGap = findLongestGap(crons);
  return longestGap === void 0 ? void 0 : { workflow, longestGap };
}
function findLongestGap(crons) {
  const schedules = crons.flatMap(readCron);
  const days = [];
  for (let at = from; ; at = days.at(-1) ?? until) {
    const night = new Date(Math.floor(at / base_time/* dayMs */.LP + 1) * base_time/* dayMs */.LP - 1);
    const next = Math.min(...schedules.map((it) => it.nextRun(night)?.getTime() ?? Infinity));
    if (next >= until) break;
    days.push(next);
  }
  if (days.length === 0) return void 0;
  return Math.max(...days.map((day, index) => (days[index + 1] ?? day) - day)) || until - from;
}
function readCron(text) {
  try {
    return [new croner/* Cron */.l4(text, { timezone: "UTC", mode: "5-part" })];
  } catch {
    return [];
  }
}


;// CONCATENATED MODULE: ./build/src/rotate/job.js















async function openRotateJob(inputs, { files, runner, clock }) {
  const { environment } = runner;
  (0,runner_event/* refuseForeignRun */.k7)(await (0,runner_event/* readEvent */.j_)(runner, files), "rotate", inputs.allowRef);
  const tokenList = await (0,token_list_read/* loadTokenList */.WT)(inputs.config, files);
  const commit = await (0,checkout/* checkedOutCommit */.Xg)(inputs.config, files, environment);
  const other = (0,checkout/* otherCommit */.e4)(commit, environment);
  if (other !== void 0) runner.notice(other);
  const { repository: thisRepository, runId, runAttempt } = (0,github_variables/* jobOf */.Z)(environment);
  (0,clashes/* refuseClashes */.I)(tokenList, thisRepository === "" ? void 0 : thisRepository);
  const { only = ["all"], force, compromised, explained, hub } = inputs;
  const known = tokenList.tokens.map(({ label }) => label);
  const assisted = entriesOfAssisted(inputs.assisted, tokenList, only);
  const isAssisted = assisted.size > 0;
  const considered = known.filter((label) => isAssisted ? assisted.has(label) : (0,plan/* includes */.mK)(only, label));
  const entries = tokenList.tokens.filter(({ label }) => considered.includes(label));
  refuseLabels(inputs, { known, considered });
  requireRepository(entries, thisRepository);
  requireAccess(entries, inputs);
  if (!isAssisted && compromised.length === 0) {
    for (const warning of await checkLifetimes(entries, tokenList.file, { files, environment })) {
      runner.warning(warning);
    }
  }
  const home = tokenList.home ?? await (0,checkout/* readHome */.qp)(inputs.config, files, environment);
  const list = { thisRepository, home: home && (0,tokens_copies/* homeText */.zf)(home), all: tokenList.tokens };
  const run = `${runId}.${runAttempt}`;
  const request = {
    policies: tokenList.tokens.map((entry) => (0,plan_entry/* entryPolicy */.PX)(entry, list)),
    run: /^\d+\.\d+$/.test(run) ? run : `local-${clock.unique()}`,
    force,
    compromised,
    explained,
    only: considered
  };
  return {
    tokenList,
    thisRepository,
    request,
    /** In the token list's order. */
    entries,
    /** By label; empty when tokens are to be minted. */
    assisted,
    /** When those expire, in milliseconds since 1970, where no owner account can tell. */
    assistedExpiry: inputs.assistedExpiry,
    /** An owner account was given: else Docker Hub is not asked. */
    hasOwner: hub !== void 0,
    isDryRun: inputs.dryRun,
    /** What each line of a dry run begins with. */
    prefix: inputs.dryRun ? "dry run: " : "",
    /** The commit of the list; `undefined`: not known. */
    commit,
    writeEvidence: await (0,evidence/* openEvidence */.i)(runner, files)
  };
}
function requireRepository(entries, thisRepository) {
  const stores = entries.flatMap((entry) => entry.stores);
  const isNeeded = stores.some((store) => "repository" in store && store.repository === void 0);
  if (!isNeeded || /^[^/\s]+\/[^/\s]+$/.test(thisRepository)) return;
  throw new error/* OatError */.vE("INPUT_INVALID", {
    message: "the environment variable GITHUB_REPOSITORY is not set, and the token list names secrets of this repository",
    hint: "set it to owner/repo, or write repository: for each of these secrets"
  });
}
const account = 'give an owner account of Docker Hub, or the new token itself (assisted rotation: input "token" with input "only", or input "release-pull-token" and the other three)';
const github = 'the token list has GitHub secrets: give a GitHub App (inputs "github-app-client-id" and "github-app-private-key"), its token, a fine-grained one that can write them, or your own (what gh auth token prints); a job\u2019s GITHUB_TOKEN cannot';
function requireAccess(entries, { hub, assisted, github: access }) {
  const isUnowned = hub === void 0 && assisted.length === 0;
  const inGithub = entries.some(({ stores }) => stores.some(token_list_store/* isSecretStore */.Qo));
  const error = (0,runner_inputs/* missingInputs */.US)([
    ...isUnowned ? [{ names: ["hub-username", "hub-password"], why: account }] : [],
    ...inGithub && access === void 0 ? [{ names: ["github-token"], why: github }] : []
  ]);
  if (error !== void 0) throw error;
}
const quoted = (label) => (0,base_text/* quotedWord */.lG)(label, 80);
const listed = (labels) => (0,base_text/* firstOf */.Ku)(labels.map(quoted), 20).join(", ");
const invalid = (message, hint) => new error/* OatError */.vE("INPUT_INVALID", { message, hint });
function refuseLabels({ only = [], force, compromised, assisted, hub }, { known, considered }) {
  for (const [input, labels] of Object.entries({ compromised, force, only })) {
    const label = labels.find((it) => it !== "all" && !known.includes(it));
    if (label === void 0) continue;
    const meant = (0,base_text/* nearest */.pA)(label, known);
    throw invalid(
      `input "${input}": the token list has no token with the label ${quoted(label)}`,
      `${meant === void 0 ? "" : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`
    );
  }
  for (const [input, labels] of Object.entries({ compromised, force })) {
    const label = labels.find((it) => it !== "all" && !considered.includes(it));
    if (label === void 0) continue;
    const isAssisted = assisted.length > 0;
    const why = isAssisted ? "no new token is given for it" : 'input "only" leaves it out';
    const remedy = isAssisted ? `give its new token as well, or run once more without given tokens for ${quoted(label)}` : `add ${quoted(label)} to input "only", or remove it from input "${input}"`;
    throw invalid(
      `input "${input}" names ${quoted(label)}, but ${why}`,
      `${remedy}; this run considers ${listed(considered)}. Nothing was changed`
    );
  }
  if (compromised.length === 0 || hub !== void 0) return;
  const leaked = compromised.includes("all") ? considered : compromised;
  throw invalid(
    `the leaked token of ${listed(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    'then give inputs "hub-username" and "hub-password", or run again without input "compromised"'
  );
}


// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
// EXTERNAL MODULE: ./build/src/runner/page-foot.js
var page_foot = __webpack_require__(9130);
;// CONCATENATED MODULE: ./build/src/rotate/look.js



async function observeStores({ stores: all }, { stores, job }, how) {
  const observe = async (store) => {
    const state = await (0,error/* resultOrError */.pS)(() => stores[how](store));
    if (!(state instanceof error/* OatError */.vE)) return state;
    const { code } = state;
    return { store: (0,token_list_store/* storeName */.Hz)(store, job.thisRepository), kind: "failed", code, message: (0,error/* withoutCode */.MK)(state) };
  };
  const isMany = all.length > 8 && all.every(({ kind }) => kind === "kubernetes");
  return (0,batches/* inBatches */.o)(all, observe, isMany ? 4 : 1);
}
async function findHidden(entry, { job, stores }) {
  const { tokenList, thisRepository } = job;
  const all = tokenList.tokens.flatMap((it) => it.stores);
  const listed = new Set(all.map((store) => (0,token_list_store/* storeName */.Hz)(store, thisRepository)));
  const places = [{ kind: "repository-secret", repository: void 0 }, ...all];
  const hidden = /* @__PURE__ */ new Map();
  for (const store of entry.stores) {
    for (const place of places) {
      const secret = moreSpecific(store, place, thisRepository);
      if (secret === void 0) continue;
      const by = (0,token_list_store/* storeName */.Hz)(secret, thisRepository);
      if (listed.has(by) || hidden.has(by)) continue;
      const seen = await (0,error/* resultOrError */.pS)(() => stores.look(secret));
      const isUnread = seen instanceof error/* OatError */.vE;
      if (!isUnread && seen.kind !== "stamped") continue;
      hidden.set(by, { store: (0,token_list_store/* storeName */.Hz)(store, thisRepository), by, isUnread });
    }
  }
  return [...hidden.values()];
}
function moreSpecific(store, { kind, repository, environment }, thisRepository) {
  if (store.kind !== "organization-secret" && store.kind !== "repository-secret") return void 0;
  const { secret, app, position } = store;
  const own = (repository ?? thisRepository).toLowerCase();
  const isInside = store.kind === "organization-secret" ? own.startsWith(`${store.organization.toLowerCase()}/`) : own === (store.repository ?? thisRepository).toLowerCase();
  if (!isInside) return void 0;
  if (kind === "environment-secret" && environment !== void 0 && app === "actions") {
    return { kind, secret, app, position, repository, environment };
  }
  const isOwn = kind === "repository-secret" && store.kind === "organization-secret";
  return isOwn ? { kind, secret, app, position, repository } : void 0;
}


// EXTERNAL MODULE: ./build/src/rotate/plan/certificate-page.js
var certificate_page = __webpack_require__(7136);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/src/rotate/plan/sweep.js
var sweep = __webpack_require__(8457);
// EXTERNAL MODULE: ./build/src/rotate/plan/report.js
var plan_report = __webpack_require__(3519);
;// CONCATENATED MODULE: ./build/src/rotate/words.js






function describeStep(step, outcome, { isAssisted, hasOwner }) {
  if (outcome.result === "failed" || outcome.result === "lost" && outcome.isFinal === true) {
    return `could not ${doing(step)} (${outcome.code})`;
  }
  const what = "store" in step ? "" : ` when trying to ${doing(step)}`;
  if (outcome.result === "lost") return `no clear answer${what}: ${outcome.message}`;
  if (outcome.result === "late") return void 0;
  const place = "store" in step ? (0,token_list_store/* storeWords */.fI)(step.store) : "";
  const label = "label" in step ? JSON.stringify(step.label) : "";
  switch (step.step) {
    case "mint":
      return outcome.result !== "token" || isAssisted ? void 0 : `created token ${outcome.token.id}, ${label}, which expires at ${(0,base_time/* formatTime */.fU)(step.expiresAt)}`;
    case "verify":
      return isAssisted ? void 0 : "the new token can do what the token list says, and no more on its repositories";
    case "write":
      return `copied to ${place}`;
    case "confirm":
      return outcome.result === "seen" ? `checked ${place}: ${whatIsSeen(outcome.store)}` : void 0;
    case "announce":
      return outcome.result === "announced" && outcome.how === "done" ? `wrote the expiry beside ${place}: ${(0,base_time/* formatTime */.fU)(step.expiresAt)}` : void 0;
    case "promote":
      return hasOwner ? `${step.id} is now the current token, ${label}` : void 0;
    case "retire":
      return `deactivated ${step.id}, ${label}`;
    case "delete":
      return `deleted ${step.id}`;
    default:
      return void 0;
  }
}
function whatIsSeen(state) {
  if (state.kind === "stamped") return `changed at ${(0,base_time/* formatTime */.fU)(state.updatedAt)}`;
  if (state.kind === "empty") return "there is no value";
  if (state.kind !== "open") return "its value cannot be seen";
  return state.holds === void 0 ? "it has another value" : `it has ${state.holds}`;
}
const verbs = {
  mint: "create the token",
  verify: "check the new token",
  write: "copy to *",
  confirm: "check *",
  promote: "label * as current",
  look: "check every copy again",
  refresh: "update the label of *",
  note: "note what became of *",
  retire: "deactivate *",
  delete: "delete *",
  announce: "write the expiry beside *",
  list: "read the tokens from Docker Hub",
  done: "end"
};
function doing(step) {
  const what = "store" in step ? (0,token_list_store/* storeWords */.fI)(step.store) : "id" in step ? step.id : "";
  return verbs[step.step].replace("*", () => what);
}
function leakWords({ setup, stores }) {
  const places = stores.map(({ store }) => (0,token_list_store/* storeWords */.fI)(store));
  return `${setup.policy.label}: "compromised" ends the older tokens whatever happens: jobs that use ${(0,base_text/* firstOf */.Ku)(places, 8).join(", ")} fail until that copy is new`;
}
function interruptedWords(rotation, now) {
  return [...(0,plan_report/* stillWorks */.Bc)(rotation, now), leftBehind(rotation)].join("; ");
}
function leftBehind({ known, stores, setup }) {
  const { own, progress } = known;
  if (known.ownId === void 0 && known.lostMint === void 0) {
    const gone = [...known.retired, ...known.deleted].join(", ");
    return gone === "" ? "nothing was changed" : `no new token was created; older ones that went: ${gone}`;
  }
  if (own?.state === "current") return `${own.id} is the current token; the next run does what is left`;
  const [written = "", left = ""] = [true, false].map((isWritten) => {
    const some = stores.filter(({ store }) => (progress.get(store)?.writes ?? 0) > 0 === isWritten);
    return some.map(({ store }) => (0,token_list_store/* storeWords */.fI)(store)).join(", ");
  });
  const rest = left === "" ? "" : `, and not to ${left}`;
  const places = written === "" ? "no copy was changed" : `the new token was sent to ${written}${rest}; older tokens still work`;
  if (own === void 0) return `${places}; the new token was deleted`;
  const until = (0,base_time/* formatTime */.fU)(own.since + setup.limits.alive);
  return `${places}; ${own.run === token_list_label/* endedRun */.Ok ? "the next run goes on at once" : `other runs wait until ${until}`}`;
}
function leftWords({ setup, tokens }) {
  const { label, graceMs, copies } = setup.policy;
  const hasLeft = tokens.some((token) => token.isActive && ![void 0, copies].includes((0,tokens_copies/* markOf */.Fg)(token)?.copies));
  if (!hasLeft) return void 0;
  return `${label}: a place that left the list keeps the token before, which dies after ${(0,base_time/* formatDuration */.a3)(graceMs)}. Delete that copy: a secret of a repository or an environment hides the organization's secret of the same name`;
}
function staleExpiries({ label, stores }, { known }, hasOwner) {
  const secrets = stores.flatMap((store) => "app" in store && store.app === "actions" ? store.secret : []);
  if (secrets.length === 0 || known.own?.expiresAt !== void 0) return void 0;
  const names = [...new Set(secrets)].map(token_list_store/* expiryVariable */.GL).join(", ");
  const why = hasOwner ? "the new token never expires" : "the expiry date of the new token is not known";
  return `${label}: ${why}, so ${names} was not written and may still have the date of the older token: set or delete it by hand${hasOwner ? "" : ', or give input "expires-at"'}`;
}
const did = {
  failed: "failed",
  rotated: "rotated",
  swept: "cleaned up",
  held: "kept",
  nothing: "nothing to do"
};
function actionWords(action, isDryRun) {
  if (!isDryRun || action === "nothing") return did[action];
  return action === "failed" ? "would fail" : `would be ${did[action]}`;
}
function rotationTotals(reports, isDryRun) {
  const count = (action) => reports.filter((it) => it.action === action).length;
  const acted = ["failed", "rotated", "swept", "held"].filter((action) => count(action) > 0).map((action) => `${count(action)} ${actionWords(action, isDryRun)}`);
  const idle = count("nothing");
  const rest = idle === reports.length ? ["nothing due"] : idle > 0 ? [`${idle} with nothing due`] : [];
  return `${(0,base_text/* counted */.hS)(reports.length, "token")}: ${[...acted, ...rest].join(", ")}`;
}


;// CONCATENATED MODULE: ./build/src/rotate/summary.js










const mostNamed = 8;
function rotationSummary(news) {
  const { outcomes, unknown, dryRun, actor, origin } = news;
  const reports = outcomes.map(({ report }) => report);
  const leaked = outcomes.filter(({ report }) => !dryRun && report.pushers !== void 0);
  const lost = unknown.map(({ label, id }) => `- ${(0,markdown/* codeText */.ph)(label)} (${(0,markdown/* codeText */.ph)(id)})`);
  return [
    ...leaked.flatMap(
      ({ report, jobs, pushed, notSeen = [] }) => (0,certificate_page/* certificatePage */.HO)(report, { jobs, actor, pushed, notSeen })
    ),
    `### Rotation of Docker tokens${dryRun ? " (dry run: nothing was changed)" : ""}`,
    "",
    `${rotationTotals(reports, dryRun)}.`,
    "",
    ...outcomes.map((outcome) => `#### ${(0,markdown/* codeText */.ph)(outcome.report.label)}

${(0,markdown/* twoColumns */.cL)(rowsOf(outcome, news))}`),
    ...lost.length === 0 ? [] : ["#### Not in the token list any more, and not changed", "", ...lost, ""],
    (0,page_foot/* pageFoot */.u)(origin),
    ""
  ].join("\n");
}
function rowsOf({ entry, rotation, report }, news) {
  const { dryRun, hasOwner } = news;
  const { action, code: errorCode, reason, retired, deleted, held } = report;
  const why = `${errorCode === void 0 ? "" : `${(0,markdown/* codeText */.ph)(errorCode)} `}${(0,markdown/* breakableText */.Xg)(reason)}`;
  const rows = [
    ["Used for", (0,token_list/* entryWords */.aY)(entry)],
    ["Repositories", (0,base_text/* firstOf */.Ku)(entry.repositories.map(markdown/* codeText */.ph), mostNamed).join(", ")],
    [dryRun ? "What would happen" : "What happened", `<b>${actionWords(action, dryRun)}</b>: ${why}`],
    ...hasOwner ? tokenRows(rotation, news.now) : [["Token", "given; Docker Hub was not looked at, so its age and expiry are not known"]],
    ["Copies", describeStores(report)],
    ["Complete", (0,certificate_page/* completeRow */.ce)(report)],
    [dryRun ? "Would be deactivated" : "Deactivated", retired.map(markdown/* codeText */.ph).join(", ")],
    [dryRun ? "Would be deleted" : "Deleted", deleted.map(markdown/* codeText */.ph).join(", ")],
    ["Kept, still in use", held.map(markdown/* codeText */.ph).join(", ")]
  ];
  return rows.filter(([, said]) => said !== "");
}
function tokenRows({ tokens, setup }, now) {
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  const older = tokens.filter((token) => token !== current);
  return [
    ["Current token", current === void 0 ? "none" : describeToken(current, now)],
    ...older.map((token) => {
      const role = (0,tokens_token/* tokenRole */.Sh)(token, current);
      const leaves = (0,sweep/* supersededAt */.Ut)(token, tokens, now) + setup.policy.graceMs;
      const isOpen = role === "Superseded" && leaves > now;
      const until = isOpen ? `, works beside the new one until ${minutes(leaves)}` : "";
      return [role, `${describeToken(token, now)}${until}`];
    })
  ];
}
function describeToken({ id, createdAt, expiresAt, lastUsedAt }, now) {
  const used = lastUsedAt === void 0 ? "never used" : `last used ${minutes(lastUsedAt)}`;
  const ends = expiresAt === void 0 ? "never expires" : `expires ${minutes(expiresAt)}`;
  const age = Math.floor((now - createdAt) / 6e4);
  const old = `${age < 120 ? (0,base_text/* counted */.hS)(age, "minute") : (0,tokens_token/* span */.Ln)(now - createdAt)} old`;
  return `${(0,markdown/* codeText */.ph)(id)}, ${age < 1 ? "just created" : old}, ${ends}, ${used}`;
}
const statusWords = {
  failed: "failed",
  confirmed: "updated",
  written: "written, not confirmed",
  untouched: "not changed"
};
function describeStores({ stores, reason }) {
  const lines = stores.toSorted((a, b) => Number(b.status === "failed") - Number(a.status === "failed")).map(({ store, status, code: errorCode, message = reason }) => {
    const why = message === reason ? "" : ` ${(0,markdown/* breakableText */.Xg)(message)}`;
    const failure = errorCode === void 0 ? "" : ` (${(0,markdown/* codeText */.ph)(errorCode)}${why})`;
    return `${statusWords[status]}: ${(0,markdown/* breakableText */.Xg)((0,token_list_store/* storeWords */.fI)(store))}${failure}`;
  });
  return (0,base_text/* firstOf */.Ku)(lines, mostNamed).join("<br>");
}
function minutes(at) {
  const [day = "", time = ""] = (0,base_time/* formatTime */.fU)(at).slice(0, 16).split("T");
  return `${(0,markdown/* dayText */.Ew)(day)} ${time} UTC`;
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
    held: happened.filter(({ held }) => held.length > 0),
    failed
  };
  for (const name of ["rotated", "retired", "deleted", "held", "failed"]) {
    runner.output(name, JSON.stringify(lists[name].map(({ label }) => label)));
  }
  runner.output("report", JSON.stringify({ dryRun, tokens: reports, unknown }));
  for (const { label, held } of reports.filter((report) => report.held.length > 0)) {
    runner.warning(
      `${label}: ${held.join(", ")} is not the current token and is still in use, so it was kept. Find out what uses it, and update that place.`
    );
  }
  for (const { id, label } of unknown) {
    runner.warning(
      `Docker Hub has ${JSON.stringify(label)} (${id}), which is no longer in the token list. It was not changed. Delete it in Docker Home if nothing uses it.`
    );
  }
  for (const report of failed) runner.error((0,error/* errorLines */.S6)(failureOf(report), runner));
  return failed.length === 0;
}
function rotationEvidence(news, ok) {
  const { outcomes, unknown, dryRun, origin } = news;
  const { date, commit, organization } = origin;
  const tokens = outcomes.map(({ report }) => report);
  const failed = tokens.filter(({ action }) => action === "failed");
  const findings = failed.map(({ label: subject, code, reason: message }) => {
    return { date, commit, severity: "error", code, subject, message };
  });
  const pushed = outcomes.flatMap((outcome) => outcome.pushed ?? []);
  const pushes = (0,certificate_page/* pushRows */.kP)(pushed.flatMap((it) => it.pushes));
  return {
    title: `Rotation of Docker tokens of ${organization}${dryRun ? " (dry run)" : ""}`,
    page: rotationSummary(news),
    report: { ...origin, ok, dryRun, tokens, unknown },
    tables: {
      tokens: {
        columns: ["date", "commit", "label", "channel", "access", "action"],
        rows: tokens.map((token) => ({ date, commit, ...token }))
      },
      findings: { columns: ["date", "commit", "severity", "code", "subject", "message"], rows: findings },
      pushes: pushed.length === 0 ? void 0 : { columns: certificate_page/* pushColumns */._S, rows: pushes }
    }
  };
}
function failureOf(report) {
  const { label, code, reason, retired } = report;
  const untouched = retired.length === 0 ? "no token in use was deactivated. Run" : "run";
  return new error/* OatError */.vE(code ?? "INTERNAL", {
    message: `${label}: ${reason}`,
    ...code === "ROTATION_IN_PROGRESS" && { terminalHint: `${waiting} with --force '${label}'` },
    hint: hintOf(report) ?? `${untouched} it again after the fix`
  });
}
function hintOf({ code, reason }) {
  if (code === "LABEL_TAKEN" && reason.endsWith(" now")) {
    return 'the repository was renamed: name the label in "force" once';
  }
  if (code === "LABEL_TAKEN" && reason.endsWith("this one is")) {
    return 'write "home:" into the list, a name that no other list of the organization has';
  }
  return code && hints[code];
}
const waiting = "a run that is started after that goes on by itself. If you know that the other one is dead, take over now";
const hints = {
  ROTATION_IN_PROGRESS: `${waiting}: start the job with the label in input "force"`,
  ROTATION_INCOMPLETE: 'what is named may be the leaked token, or keep it alive. Deactivate such a token in Docker Home; one that you know is not the leaked one is settled by its id: run again with "explained ID" in input "compromised"',
  LABEL_TAKEN: 'give the entry a label of its own in this list, with the name of the repository in it. Or name it in "force" to take the label over, and remove it from the other list: there it is refused from then on, and its copies may stop working after "grace"'
};


// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
;// CONCATENATED MODULE: ./build/src/rotate/run.js








async function openRotateRun(job, ports) {
  const { clock } = ports;
  const { assistedExpiry: expiresAt, hasOwner, tokenList, entries } = job;
  if (expiresAt !== void 0 && expiresAt <= clock.now()) {
    throw new error/* OatError */.vE("INPUT_INVALID", {
      message: 'input "expires-at" is a time that is past',
      hint: "give the expiry that Docker Home shows for the new token"
    });
  }
  const hub = hasOwner ? ports.openHub(tokenList.organization) : createOfflineHub(entries, expiresAt, clock);
  const ahead = await hub.serverTime() - clock.now();
  const { noted, ...known } = withTokenDetails(hub, tokenList);
  return {
    job,
    ports,
    ...known,
    stores: measureStores(ports.openStores({ ...job, noted }), ahead),
    /** Docker Hub's clock at this moment, in milliseconds. */
    hubNow: () => clock.now() + ahead,
    /** The values that this run holds, by the token's id. */
    values: /* @__PURE__ */ new Map(),
    /** The ids of tokens that a person made, by the entry's label. */
    given: /* @__PURE__ */ new Map()
  };
}
async function proveEntry(value, { entry, run, input }) {
  const { runner, clock, signal, registry } = run.ports;
  const { tokenList, hasOwner } = run.job;
  const { organization } = tokenList;
  const user = (0,registry_token/* namedCredential */.xJ)(value, { name: organization }, runner.mask);
  const token = input === void 0 ? `the new token "${entry.label}"` : `the token (input "${input}")`;
  const { channel, access } = entry;
  const proving = {
    registry: registry.open(user),
    // Docker Hub itself tells an owner what the token has.
    needs: (0,needs/* entryNeeds */.ys)(entry, hasOwner ? void 0 : tokenList),
    context: { registry: registry.name, user, organization, input: input ?? "", token, channel, access },
    onLabel: () => void 0
  };
  const proof = input === void 0 ? await (0,prove/* proveNewToken */.g)(proving, { clock, signal, info: runner.info }) : await (0,prove/* proveGrant */.B)({ ...proving, exact: true });
  if (proof.unproven === void 0) return proof.label;
  throw new error/* OatError */.vE("SCOPE_UNPROVEN", { message: `${token}: ${proof.unproven}`, hint: "use Docker Hub" });
}
function withTokenDetails(hub, tokenList) {
  const known = /* @__PURE__ */ new Map();
  const labels = new Set(tokenList.tokens.map(({ label }) => label.normalize()));
  const key = ({ id, label }) => `${id} ${label}`;
  const isWanted = ({ label, isActive }) => {
    const { name, state } = (0,token_list_label/* parseLabel */.Q_)(label);
    return labels.has(name.normalize()) ? isActive || state !== "retired" : state !== void 0;
  };
  const changing = {
    mint: async (wanted) => {
      const minted = await hub.mint(wanted);
      known.set(key(minted.token), minted.token);
      return minted;
    },
    // One that becomes current is asked for again: somebody may change it meanwhile.
    change: async (id, change) => {
      const token = await hub.change(id, change);
      if (known.has(key(token)) || change.mark?.replacedAt !== void 0) known.set(key(token), token);
      return token;
    }
  };
  const list = async (isWhole = false) => {
    const tokens = await hub.list();
    for (const token of tokens) {
      const isOpen = isWanted(token) || isWhole && token.isActive;
      const details = isOpen && !known.has(key(token)) ? await hub.get(token.id) : void 0;
      if (details !== void 0) known.set(key(token), details);
    }
    return tokens.map((token) => {
      const { resources, description } = known.get(key(token)) ?? {};
      return { ...token, resources, description };
    });
  };
  const noted = ({ label }) => (0,tokens_copies/* notedValue */.Ge)((0,tokens_token/* readEntryTokens */.Hp)([...known.values()], label));
  return { hub: { ...hub, ...changing }, list, noted };
}
function measureStores(stores, hubAhead) {
  const measured = (state) => state.kind === "stamped" && state.ahead !== void 0 ? { ...state, ahead: state.ahead - hubAhead } : state;
  return {
    ...stores,
    check: async (store) => measured(await stores.check(store)),
    look: async (store, own) => measured(await stores.look(store, own))
  };
}


;// CONCATENATED MODULE: ./build/src/rotate/perform.js







const listPause = 5e3;
async function performStep(step, rotation, work) {
  const outcome = await (0,error/* resultOrError */.pS)(() => perform(step, rotation, work));
  if (!(outcome instanceof error/* OatError */.vE)) return outcome;
  const isLost = isUncertain(step, outcome) && !(step.step === "mint" && rotation.setup.given !== void 0);
  return { result: isLost ? "lost" : "failed", code: outcome.code, message: (0,error/* withoutCode */.MK)(outcome) };
}
function isUncertain({ step }, { code, isRefusal }) {
  if (step === "write" || step === "announce") return false;
  if (step === "confirm") return code === "STORE_FAILED" && !isRefusal;
  return code === "REGISTRY_UNREACHABLE" || code === "HUB_INVALID" && step !== "list" && step !== "look";
}
async function perform(step, rotation, work) {
  const { entry, run } = work;
  const { hub, stores, ports } = run;
  const { clock } = ports;
  const pause = (milliseconds) => clock.sleep(milliseconds, ports.signal);
  switch (step.step) {
    case "list":
      if (step.look > 0) await pause(listPause * 2 ** (step.look - 1));
      return { result: "listed", tokens: await run.list(step.isWhole) };
    case "look": {
      const hidden = await findHidden(entry, run);
      return { result: "looked", stores: await observeStores(entry, run, "look"), hidden };
    }
    case "mint":
      return perform_mint(step, rotation, work);
    case "verify":
      if (rotation.setup.given === void 0) await proveEntry(perform_valueOf(step.id, run), { entry, run });
      return { result: "done" };
    case "refresh":
      return { result: "token", token: await hub.change(step.id, { label: step.label }) };
    case "promote":
    case "note": {
      const value = (0,programs/* notedDigest */.Nx)(run.values.get(step.id), entry.stores) ?? step.mark.value;
      const mark = { ...step.mark, value };
      return { result: "token", token: await hub.change(step.id, { label: step.label, mark }) };
    }
    case "retire":
      return { result: "token", token: await hub.retire(step.id, step.label) };
    case "delete":
      await hub.remove(step.id);
      return { result: "done" };
    case "write": {
      const left = step.before - run.hubNow();
      if (left <= 0) return { result: "late" };
      const token = { ...ownToken(rotation, work), before: clock.now() + left };
      const written = await stores.write(storeOf(step.store, work), token);
      if (written.result !== "lost") return written;
      const { code, isRefusal: isFinal } = written.error;
      return { result: "lost", code, message: (0,error/* withoutCode */.MK)(written.error), isFinal };
    }
    case "confirm": {
      if (step.look > 0) await pause((0,retry/* backoff */.JN)(step.look, clock.random()));
      const store = await stores.look(storeOf(step.store, work), ownToken(rotation, work));
      return { result: "seen", store };
    }
    case "announce": {
      const { expiresAt } = step;
      const before = clock.now() + step.before - run.hubNow();
      const how = await stores.announce(storeOf(step.store, work), { expiresAt, before, isNew: true });
      return how === "late" ? { result: "late" } : { result: "announced", how };
    }
    case "done":
      return { result: "done" };
  }
}
async function perform_mint({ label, expiresAt, mark }, { setup }, { entry, run }) {
  const given = run.given.get(entry.label);
  if (given !== void 0) return { result: "token", token: await run.hub.change(given, { label, mark }) };
  const { resources } = setup.policy;
  const wanted = { label, expiresAt, resources, description: (0,tokens_copies/* noteMark */.qm)(entry.purpose ?? "", mark) };
  const { token, value } = await run.hub.mint(wanted);
  run.values.set(token.id, value);
  return { result: "token", token };
}
function ownToken({ known }, { entry, run }) {
  const { label, channel, access } = entry;
  const { ownId: id = "", own } = known;
  return { id, label, channel, access, value: perform_valueOf(id, run), expiresAt: own?.expiresAt };
}
function storeOf(name, { entry, run }) {
  const store = entry.stores.find((each) => (0,token_list_store/* storeName */.Hz)(each, run.job.thisRepository) === name);
  if (store === void 0) throw new TypeError(`${entry.label} has no store ${name}`);
  return store;
}
function perform_valueOf(id, { values }) {
  const value = values.get(id);
  if (value === void 0) throw new TypeError(`the value of token ${id} is not known`);
  return value;
}


// EXTERNAL MODULE: ./build/src/rotate/plan/advance.js
var advance = __webpack_require__(1579);
// EXTERNAL MODULE: ./build/src/rotate/plan/due.js
var plan_due = __webpack_require__(1567);
// EXTERNAL MODULE: ./build/src/rotate/plan/leak.js
var leak = __webpack_require__(494);
// EXTERNAL MODULE: ./build/src/rotate/plan/rotation.js + 1 modules
var plan_rotation = __webpack_require__(2893);
;// CONCATENATED MODULE: ./build/src/rotate/plan/next-step.js










const done = { step: "done" };
function nextStep(rotation, now) {
  const { known, tokens } = rotation;
  const { own } = known;
  if (known.stop !== void 0) return giveUp(rotation, now);
  if (known.mustReread) return list(rotation);
  if (known.lostMint !== void 0) return next_step_remove(known.unanswered) ?? done;
  const room = known.isFull ? next_step_remove((0,leak/* roomToMake */.BY)(rotation)) : void 0;
  if (room !== void 0) return room;
  if (known.ownId !== void 0 && own?.state !== "current") return goOn(rotation, own, now);
  const decision = (0,plan/* planEntry */.Cd)(rotation, now);
  const isDue = decision.decision === "rotate" && own === void 0;
  const isCalm = decision.decision === "nothing" || decision.decision === "sweep";
  const end = isCalm && (0,leak/* hasCurrentReplacement */.YH)(rotation) ? (0,leak/* nextEnd */.rH)(rotation, now) : void 0;
  if (end !== void 0) return known.isListCurrent ? endStep(rotation, end, now) : list(rotation);
  const announced = isCalm ? nextVariable(rotation, (0,tokens_token/* findCurrent */.$Q)(tokens), now) : void 0;
  if (announced !== void 0) return announced;
  if (!isDue && decision.decision !== "sweep") return finish(rotation, now);
  if (!known.isListCurrent) return list(rotation);
  return takeAway(rotation, decision, now) ?? (isDue ? next_step_mint(rotation, now) : finish(rotation, now));
}
function finish(rotation, now) {
  const { isLeaked, vain, openLook, replacement: token } = rotation.known;
  if (!isLeaked || vain.has("list")) return done;
  if (openLook !== void 0) return openLook === "list" ? list(rotation, true) : { step: "look" };
  const mark = token && (0,tokens_copies/* markOf */.Fg)(token);
  const isNoted = token === void 0 || (0,tokens_copies/* openLeak */.qz)(token) === void 0 || vain.has("note");
  if (mark === void 0 || isNoted || !(0,plan_report/* certify */.Fp)(rotation, now).complete) return done;
  return { step: "note", id: token.id, label: token.label, mark: { ...mark, isLeakOver: true } };
}
function takeAway(rotation, decision, now) {
  const isDue = decision.decision === "rotate";
  const [old] = decision.retire;
  const [gone] = decision.delete;
  const [unnoted] = decision.note;
  const at = rotation.known.lookedAt;
  const isSeen = at !== void 0 && now - at <= rotation.setup.limits.look;
  if (gone !== void 0 && isDue) return { step: "delete", id: gone };
  if ((old !== void 0 || gone !== void 0) && !isSeen) return { step: "look" };
  if (old !== void 0) return { step: "retire", id: old, label: relabel(rotation, "retired", now) };
  if (gone !== void 0) return { step: "delete", id: gone };
  return isDue || unnoted === void 0 ? void 0 : note(rotation, unnoted, now);
}
function note(rotation, { id, replacedAt }, now) {
  const token = rotation.tokens.find((it) => it.id === id);
  const mark = (token && (0,tokens_copies/* markOf */.Fg)(token)) ?? { copies: void 0 };
  const label = token?.state === "retired" ? relabel(rotation, "current", now) : token?.label ?? "";
  return { step: "note", id, label, mark: { ...mark, home: rotation.setup.policy.home, replacedAt } };
}
function nextVariable({ stores, known, setup }, token, now) {
  const next = stores.find(({ store }) => store.startsWith("actions:") && !known.announced.has(store));
  if (next === void 0 || token?.expiresAt === void 0) return void 0;
  const before = now + setup.limits.refresh;
  return { step: "announce", store: next.store, before, expiresAt: token.expiresAt };
}
function list(rotation, isWhole = false) {
  return { step: "list", look: rotation.known.missingFromList, isWhole };
}
function next_step_remove(token) {
  return token && { step: "delete", id: token.id };
}
function endStep(rotation, { step, token: { id } }, now) {
  return step === "delete" ? { step, id } : { step, id, label: relabel(rotation, "retired", now) };
}
function next_step_mint(rotation, now) {
  const { setup } = rotation;
  const due = (0,plan_due/* whyDue */.fX)(rotation, now);
  const rights = due?.cause === "rights" ? (0,tokens_copies/* rightsOf */.DY)(setup.policy.resources) : void 0;
  return {
    step: "mint",
    label: (0,plan_entry/* pendingLabel */.AE)(setup, now),
    expiresAt: now + setup.policy.lifetimeMs,
    mark: { ...markFor(rotation, now), rights },
    reason: due?.reason ?? ""
  };
}
function markFor(rotation, now) {
  const { copies, home } = rotation.setup.policy;
  return { copies, home, isAnswer: (0,plan_due/* isChangedByOthers */.p4)(rotation), leakSince: (0,plan_rotation/* leakSince */.q0)(rotation, now) };
}
function goOn(rotation, own, now) {
  const { known, setup } = rotation;
  if (own === void 0 || !known.isClaimed) return list(rotation);
  const { id } = own;
  if (now - own.since >= setup.limits.refresh) {
    return { step: "refresh", id, label: (0,plan_entry/* pendingLabel */.AE)(setup, now) };
  }
  if (!known.isVerified) return { step: "verify", id };
  const step = nextStoreStep(rotation, own);
  if (step?.step === "confirm") return step;
  if (!known.isListCurrent) return list(rotation);
  if (step !== void 0) return step;
  const announced = known.isLeaked ? void 0 : nextVariable(rotation, own, now);
  if (announced !== void 0) return announced;
  const stamps = [...known.progress.values()].flatMap(({ updatedAt }) => updatedAt ?? []);
  const time = stamps.length > 0 ? Math.max(...stamps) : now;
  const mark = known.made?.mark ?? markFor(rotation, now);
  return { step: "promote", id, label: relabel(rotation, "current", time), mark };
}
function giveUp(rotation, now) {
  const { known } = rotation;
  const isOver = known.isInterrupted;
  const end = isOver ? void 0 : (0,leak/* nextEnd */.rH)(rotation, now);
  if (end !== void 0) return endStep(rotation, end, now);
  if (known.lostMint !== void 0) {
    const gone = next_step_remove(known.unanswered);
    if (gone !== void 0) return gone;
    if (known.mustReread && !known.vain.has("list")) return list(rotation);
  }
  return letGo(rotation, now) ?? (isOver ? done : finish(rotation, now));
}
function letGo({ known, setup }, now) {
  const { own, ownId: id } = known;
  const isAtRest = own !== void 0 && own.state !== "pending";
  if (id === void 0 || isAtRest || known.letGo.has(id)) return void 0;
  const isWritten = [...known.progress.values()].some(({ writes }) => writes > 0);
  const isNote = known.isLeaked && known.isVerified;
  if (setup.given === void 0 && !isWritten && !isNote) return { step: "delete", id };
  if (own?.run !== setup.run) return void 0;
  return { step: "refresh", id, label: (0,plan_entry/* pendingLabel */.AE)({ ...setup, run: token_list_label/* endedRun */.Ok }, now) };
}
function relabel({ setup }, state, time) {
  return (0,token_list_label/* formatLabel */.wR)({ name: setup.policy.label, state, time });
}
function nextStoreStep({ known, setup, stores }, own) {
  const { progress, isLeaked } = known;
  const statusOf = ({ store, kind }) => progress.get(store)?.status ?? (kind === "failed" && isLeaked ? "failed" : "unsure");
  const changedAt = (store) => store.kind === "stamped" ? store.updatedAt : 0;
  const unwritten = stores.toSorted((a, b) => changedAt(a) - changedAt(b)).find((it) => statusOf(it) === "unsure");
  if (unwritten !== void 0) {
    return { step: "write", store: unwritten.store, before: own.since + setup.limits.write };
  }
  const next = stores.find((it) => it.kind !== "opaque" && statusOf(it) === "written");
  return next && { step: "confirm", store: next.store, look: progress.get(next.store)?.looks ?? 0 };
}
function forecast(rotation, now) {
  const step = nextStep(rotation, now);
  if (step.step === "done") return rotation;
  return forecast((0,advance/* advance */.n)(rotation, { step, outcome: imagine(step, rotation, now), now }), now);
}
function imagine(step, { listed, tokens, stores, known }, now) {
  switch (step.step) {
    case "list":
      return { result: "listed", tokens: listed };
    case "mint":
    case "refresh":
    case "promote":
    case "note":
    case "retire": {
      const fresh = { id: "new", createdAt: now, isActive: true, description: "" };
      const token = tokens.find(({ id }) => "id" in step && id === step.id) ?? fresh;
      const expiresAt = "expiresAt" in step ? step.expiresAt : token.expiresAt;
      const description = "mark" in step ? (0,tokens_copies/* noteMark */.qm)(token.description ?? "", step.mark) : token.description;
      const isActive = step.step !== "retire" && token.isActive;
      return { result: "token", token: { ...token, label: step.label, expiresAt, isActive, description } };
    }
    case "look":
      return { result: "looked", stores };
    case "write":
      return { result: "written" };
    case "confirm":
      return { result: "seen", store: { store: step.store, kind: "open", holds: known.ownId } };
    default:
      return { result: "done" };
  }
}


;// CONCATENATED MODULE: ./build/src/rotate/preflight.js













async function runPreflight(run) {
  const { job, hubNow } = run;
  const { entries, prefix, request, assisted } = job;
  const { runner } = run.ports;
  const tokens = await run.list(request.compromised.length > 0);
  const refusals = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const token = assisted.get(entry.label);
    const refusal = token && await (0,error/* resultOrError */.pS)(() => proveGiven(token, entry, { run, tokens }));
    if (refusal instanceof error/* OatError */.vE) refusals.set(entry.label, refusal);
  }
  const stores = /* @__PURE__ */ new Map();
  for (const [place, entry] of entries.entries()) {
    const { label } = entry;
    runner.progress(`checking ${place + 1} of ${entries.length}: ${label}`);
    const seen = await observeStores(entry, run, "check");
    stores.set(label, seen);
    const broken = seen.filter(({ kind }) => kind === "failed").length;
    const count = (0,base_text/* counted */.hS)(seen.length, "place");
    const what = broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`;
    runner.info(`${prefix}${label}: ${what}`);
  }
  await refuseSamePlace(run);
  const renamed = await findRenamed(run, tokens);
  const now = hubNow();
  const given = new Map([...assisted.keys()].map((label) => [label, whyGiven(label, run)]));
  const { rotations, unknown } = (0,plan/* plan */.et)({ tokens, stores, renamed, given }, request, now);
  foreseeQuota(rotations, tokens, run);
  const begun = rotations.flatMap((rotation) => {
    const { label } = rotation.setup.policy;
    const entry = entries.find((it) => it.label === label);
    if (entry === void 0) return [];
    const { decision, reason } = (0,plan/* planEntry */.Cd)(rotation, now);
    const isTold = decision === "rotate" && prefix === "" && !assisted.has(label);
    if (isTold) runner.info(`${label}: due: ${reason}`);
    const left = decision === "rotate" ? leftWords(rotation) : void 0;
    if (left !== void 0) runner.notice(`${prefix}${left}`);
    if (rotation.setup.compromised) runner.info(`${prefix}${leakWords(rotation)}`);
    const refusal = refusals.get(label);
    if (refusal === void 0) return [{ entry, rotation }];
    const stop = { code: refusal.code, message: (0,error/* withoutCode */.MK)(refusal) };
    return [{ entry, rotation: (0,plan_rotation/* stopped */.ce)(rotation, "begin", { stop, now }) }];
  });
  return { entries: begun, unknown, seenAt: now };
}
function whyGiven(label, { job, hubNow }) {
  const { graceMs = 0 } = job.request.policies.find((policy) => policy.label === label) ?? {};
  const when = new Date(hubNow() + graceMs).toISOString();
  const rest = `; deactivate the older tokens for ${JSON.stringify(label)} in Docker Home by hand, from ${when} on`;
  return `a new token was given${job.hasOwner ? "" : rest}`;
}
async function proveGiven(token, entry, { run, tokens }) {
  const { tokenList, hasOwner, prefix } = run.job;
  const { input, value } = token;
  const label = await proveEntry(value, { entry, run, input });
  refuseOtherLabel(token, label, { tokenList, entry });
  run.ports.runner.info(
    `${prefix}${entry.label}: the token (input "${input}") can do what the token list says${hasOwner ? "" : ", and no more on its repositories"}`
  );
  const { id } = hasOwner ? findOnHub(token, label, { tokens, now: run.hubNow(), entry }) : { id: `given ${entry.label}` };
  const details = await run.hub.get(id);
  if (details !== void 0) refuseExcess(token, entry, details);
  run.values.set(id, value);
  run.given.set(entry.label, id);
}
function foreseeQuota(rotations, tokens, { job, ports, hubNow }) {
  const now = hubNow();
  const made = rotations.filter(({ setup }) => setup.given === void 0).map((it) => (0,plan/* planEntry */.Cd)(it, now));
  const gone = made.flatMap((decision) => decision.delete).length;
  const peak = tokens.length - gone + made.filter(({ decision }) => decision === "rotate").length;
  const allowed = failure/* plans */.vw.find(({ most }) => tokens.length <= most);
  if (allowed === void 0 || peak <= allowed.most) return;
  ports.runner.warning(
    `${job.tokenList.organization} needs room for ${peak} access tokens in this run, and Docker's plan ${allowed.name} allows ${allowed.most}, so the last ones may be refused (HUB_QUOTA); ${(0,failure/* describeHoldings */.ii)({ tokens, now })}`
  );
}
async function findRenamed(run, tokens) {
  const { thisRepository, request } = run.job;
  const isNear = ({ label, resources = [] }) => request.policies.some(
    (policy) => (0,token_list_label/* isSameText */.cZ)(policy.label, (0,token_list_label/* parseLabel */.Q_)(label).name) || (0,tokens_resources/* shareRepository */.k$)(resources, policy.resources)
  );
  const homes = tokens.flatMap((token) => {
    const home = (0,tokens_copies/* markOf */.Fg)(token)?.home?.toLowerCase();
    return token.isActive && home !== request.policies[0]?.home && isNear(token) ? home ?? [] : [];
  });
  const position = { line: 0, column: 0 };
  const secret = { kind: "repository-secret", secret: "DOCKERHUB_TOKEN", app: "actions", position };
  const identify = (repository) => (0,error/* resultOrError */.pS)(() => run.stores.identify({ ...secret, repository: repository.split("#")[0] }));
  const renamed = [];
  for (const home of new Set(homes)) {
    if (!/^[\w.-]+\/[\w.-]+(?:#|$)/.test(home) || thisRepository === "") continue;
    const was = await identify(home);
    if (typeof was === "string" && was === await identify(thisRepository)) renamed.push(home);
  }
  return renamed;
}
async function refuseSamePlace({ job, stores }) {
  const { tokenList, thisRepository } = job;
  const all = tokenList.tokens.flatMap((entry) => entry.stores);
  const first = /* @__PURE__ */ new Map();
  for (const store of all) {
    if (store.kind === "program" || store.kind === "organization-secret") continue;
    const isCluster = store.kind === "kubernetes";
    if (isCluster && !differsInContext(store, all)) continue;
    const identity = await (0,error/* resultOrError */.pS)(() => stores.identify(store));
    if (identity instanceof error/* OatError */.vE) continue;
    const earlier = first.get(identity);
    first.set(identity, store);
    if (earlier === void 0) continue;
    const [one = "", other = ""] = [earlier, store].map((it) => (0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(it, thisRepository)));
    const { line, column } = store.position;
    throw new error/* OatError */.vE("LIST_INVALID", {
      message: `${tokenList.file}:${line}:${column}: ${other} is the same as ${one} in line ${earlier.position.line}, because ${isCluster ? "both contexts mean one cluster" : "the repository was renamed"}`,
      hint: `a place has one token: remove it from one of the two entries${isCluster ? "" : ", and use the current name of the repository"}. Nothing was changed`
    });
  }
}
function differsInContext({ name, namespace }, all) {
  const alike = all.filter((it) => it.kind === "kubernetes" && it.name === name && it.namespace === namespace);
  return alike.length > 1;
}


;// CONCATENATED MODULE: ./build/src/rotate/rotate.js

















async function rotate(job, ports) {
  const { isDryRun, hasOwner, prefix } = job;
  const { runner } = ports;
  const run = await openRotateRun(job, ports);
  const preflight = await runPreflight(run);
  const outcomes = [];
  let { seenAt } = preflight;
  for (const [place, { entry, rotation }] of preflight.entries.entries()) {
    runner.progress(`${place + 1} of ${preflight.entries.length}: ${entry.label}`);
    const others = preflight.entries.slice(place + 1).map((it) => it.entry.label);
    const isOld = run.hubNow() - seenAt > rotation.setup.limits.refresh;
    const ended = isDryRun ? forecast(rotation, run.hubNow()) : await rotateEntry(isOld ? await lookAgain(rotation, entry, run) : rotation, { entry, run }, others);
    const report = asFarAsSeen((0,plan_report/* reportEntry */.jr)(ended, run.hubNow()), job);
    if (ended !== rotation && report.action === "failed") seenAt = -Infinity;
    outcomes.push(tell({ entry, rotation: isDryRun ? rotation : ended, report }, run));
  }
  for (const [place, outcome] of outcomes.entries()) outcomes[place] = await withPushes(outcome, run);
  const about = { organization: job.tokenList.organization, commit: job.commit, at: run.hubNow() };
  const news = {
    outcomes,
    unknown: preflight.unknown,
    now: run.hubNow(),
    dryRun: isDryRun,
    hasOwner,
    actor: (0,github_variables/* jobOf */.Z)(runner.environment).actor || void 0,
    origin: (0,page_foot/* pageOrigin */.k)(about, runner.environment)
  };
  const ok = reportRotation(news, runner);
  const reports = outcomes.map(({ report }) => report);
  runner.info(`${prefix}${rotationTotals(reports, isDryRun)}`);
  await runner.summary(() => rotationSummary(news));
  await job.writeEvidence?.(rotationEvidence(news, ok));
  return ok;
}
function asFarAsSeen(report, { isDryRun, hasOwner }) {
  if (!isDryRun && hasOwner) return report;
  const stores = report.stores.map(({ store }) => ({ store, status: "untouched", holds: null }));
  const gaps = isDryRun ? [] : ["Docker Hub was not looked at, so older tokens may still work"];
  const unseen = { complete: false, gaps, deadSince: void 0, others: [], pushers: void 0 };
  return { ...report, ...unseen, ...isDryRun && { stores } };
}
function tell(outcome, { job, ports, hubNow }) {
  const { entry, rotation, report } = outcome;
  const { label, action } = report;
  const { runner } = ports;
  const { isDryRun, hasOwner, prefix, thisRepository } = job;
  if (action !== "failed") {
    runner.info(`${prefix}${label}: ${actionWords(action, isDryRun)} (${report.reason})`);
  }
  if (isDryRun) return outcome;
  const stale = action === "rotated" ? staleExpiries(entry, rotation, hasOwner) : void 0;
  if (stale !== void 0) runner.warning(stale);
  if (report.pushers === void 0) return outcome;
  runner.info(`${label}: ${(0,certificate_page/* certificateHeadline */.qq)(report)}`);
  const { server } = (0,github_variables/* jobOf */.Z)(runner.environment);
  const jobs = (0,certificate_page/* oldJobs */.wo)(entry.stores, { changedAt: hubNow(), thisRepository, server });
  if (jobs !== void 0) runner.info(`${label}: ${jobs.line}`);
  return { ...outcome, jobs: jobs?.text };
}
async function lookAgain({ setup, events }, entry, run) {
  const stores = await observeStores(entry, run, "look");
  return (0,plan_rotation/* withEvents */.OK)((0,plan_rotation/* startRotation */.DP)(setup, { tokens: await run.list(), stores }), ...events);
}
async function rotateEntry(rotation, work, others) {
  const { run } = work;
  const { signal, hold } = run.ports;
  let state = rotation;
  for (; ; ) {
    const step = nextStep(state, run.hubNow());
    if (step.step === "done") return state;
    let begun;
    hold(true);
    try {
      signal.throwIfAborted();
      begun = step;
      state = await runStep(step, state, work);
      begun = void 0;
      signal.throwIfAborted();
    } catch (error) {
      await finishInterrupted((0,advance/* interrupt */.G)(state, begun, run.hubNow()), work, others);
      throw error;
    }
    hold(false);
  }
}
async function runStep(step, state, work) {
  const { entry, run } = work;
  const outcome = await performStep(step, state, work);
  const context = { isAssisted: state.setup.given !== void 0, hasOwner: run.job.hasOwner };
  const news = describeStep(step, outcome, context);
  if (news !== void 0) run.ports.runner.info(`${entry.label}: ${news}`);
  return (0,advance/* advance */.n)(state, { step, outcome, now: run.hubNow() });
}
async function finishInterrupted(rotation, work, others) {
  const { entry, run } = work;
  const { runner } = run.ports;
  let state = rotation;
  try {
    for (; ; ) {
      const step = nextStep(state, run.hubNow());
      if (step.step === "done") break;
      state = await runStep(step, state, work);
    }
  } catch {
  }
  runner.info(`${entry.label}: ${interruptedWords(state, run.hubNow())}`);
  if (others.length > 0) runner.info(`not begun: ${others.join(", ")}`);
}
async function withPushes(outcome, { job, hub, hubNow }) {
  const { entry, rotation, report } = outcome;
  const { pushes } = hub;
  if (report.pushers === void 0 || job.isDryRun || pushes === void 0) return outcome;
  const noted = rotation.tokens.flatMap((token) => (0,tokens_copies/* markOf */.Fg)(token)?.leakSince ?? []);
  const since = Math.min(hubNow(), ...noted);
  const window = { days: job.tokenList.auditDays, since };
  const logs = await (0,error/* resultOrError */.pS)(
    () => (0,batches/* inBatches */.o)(entry.repositories, async (name) => ({ name, ...await pushes(name, window) }))
  );
  if (logs instanceof error/* OatError */.vE) return { ...outcome, notSeen: [`pushes: ${logs.code}: ${logs.message}`] };
  const events = logs.flatMap((log) => log.events).filter(({ at }) => at >= since);
  const cut = logs.filter(({ isWhole }) => !isWhole);
  const notSeen = cut.map((log) => `pushes to ${log.name} but the latest ${log.events.length}`);
  return { ...outcome, pushed: { since, pushes: events }, notSeen };
}


;// CONCATENATED MODULE: ./build/src/rotate/start.js

















const lastWords = 6e3;
async function startRotate(runner, pace = {}) {
  const inputs = readRotateInputs(runner);
  const { clock = (0,base_clock/* createClock */.ts)() } = pace;
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)(inputs.timeout);
  const { attempts, github: access, hub } = inputs;
  const linger = (0,base_clock/* withGrace */.pj)(deadline, lastWords);
  const { mask, info, warning: warn, environment } = runner;
  const httpUntil = (limit) => (0,base_http/* createHttp */.V)({ clock, deadline: limit, attempts, onRetry: info });
  const [http, lingering] = [httpUntil(deadline), httpUntil(linger)];
  let github;
  try {
    const job = await openRotateJob(inputs, { runner, clock, files: (0,files/* createFiles */.q)(clock.unique) });
    return await rotate(job, {
      runner,
      clock,
      signal: deadline.signal,
      hold: linger.hold,
      openHub: (organization) => {
        if (hub === void 0) throw new error/* OatError */.vE("INTERNAL", noAccount);
        const ports = { clock, deadline: linger, http: lingering, mask, onWait: info };
        return createHub({ ...hub, ...ports, organization, codes: (0,used_codes/* usedCodes */.A)(runner) });
      },
      openStores: ({ thisRepository, tokenList, noted }) => {
        const { signal, tryMs: timeoutMs } = deadline;
        const child = { environment, clock, signal, mask, secrets: (0,runner_inputs/* readSecrets */.ql)(runner) };
        const common = { ...child, attempts, info, timeoutMs };
        const stores = tokenList.tokens.flatMap((entry) => entry.stores);
        const apiUrl = (0,github_inputs/* githubAddress */.Wf)((0,github_variables/* jobOf */.Z)(environment).api);
        github = access && (0,github_github/* createGithub */.u)({ ...pace, ...common, access, thisRepository, warn, stores, apiUrl });
        const { organization: username } = tokenList;
        const kubernetes = createKubernetes({ ...common, username, configKey: inputs.registry.configKey });
        return routeStores({ github, kubernetes, program: (0,programs/* createPrograms */.Iv)({ ...child, tokenList, noted }) });
      },
      registry: {
        name: inputs.registry.name,
        open: (credential) => (0,registry/* createRegistry */.Iq)(inputs.registry, credential, { http, mask })
      }
    });
  } finally {
    await github?.close();
    linger.close();
    deadline.close();
  }
}
const noAccount = { message: "there is no account for Docker Hub", hint: "please report this line" };



/***/ })

};
;