"use strict";
exports.id = 53;
exports.ids = [53];
exports.modules = {

/***/ 2053:
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
var base_error = __webpack_require__(5881);
// EXTERNAL MODULE: ./build/src/base/files.js + 2 modules
var files = __webpack_require__(2143);
// EXTERNAL MODULE: ./build/src/base/http.js + 1 modules
var base_http = __webpack_require__(6451);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
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
  const { now, logIn } = access;
  return {
    ...createHubChange(access),
    serverTime: async () => {
      await logIn();
      return now();
    },
    pushes: (name, window) => (0,inventory/* readActivity */.EX)(access).pushes(name, window),
    list: () => (0,hub_call/* listTokens */.dh)(access),
    mint: (wanted) => mint(wanted, access),
    remove: (id) => remove(id, access)
  };
}
const creation = [201, 400, 402, 403, 409, 422];
async function mint(wanted, access) {
  const { call, identity, url, mask, now } = access;
  const { label, resources, description, expiresAt } = wanted;
  const expires_at = new Date(expiresAt).toISOString();
  const body = { label, resources, expires_at, ...description !== void 0 && { description } };
  const answer = await call({ method: "POST", url, body, isOnce: true }, creation);
  const { status } = answer;
  if (status === 201) {
    const { token: value } = (0,answers/* parseHubObject */.Aj)(answer);
    const token = (0,answers/* readHubToken */.h_)(answer);
    if (typeof value === "string" && value !== "") return { token, value: new secret/* Secret */.z(value, mask) };
    const removed = await (0,base_error/* resultOrError */.pS)(() => remove(token.id, access));
    throw removed instanceof base_error/* OatError */.vE ? (0,failure/* hubInvalid */.dN)(answer.subject, "without the value") : (0,failure/* valueNotTold */.md)(label);
  }
  const detail = (0,answers/* hubDetail */.NO)(answer.body);
  const rejection = { status, detail, label, resources, ...identity };
  if ((0,failure/* isQuota */.hF)(rejection)) throw (0,failure/* quotaReached */.pJ)({ ...rejection, tokens: await (0,hub_call/* listTokens */.dh)(access), now: now() });
  throw status === 403 ? (0,failure/* accessForbidden */.MJ)(identity, status, detail) : (0,failure/* requestRejected */.O8)(rejection);
}
async function remove(id, { call, url }) {
  await call({ method: "DELETE", url: `${url}/${encodeURIComponent(id)}` }, [204, 404]);
}
const looks = 4;
function createHubChange(access) {
  const { clock, deadline } = access;
  const confirm = async (id, change) => {
    for (let tries = 1; ; tries++) {
      const token = await read(id, access);
      const wrong = differences(token, change);
      if (wrong.length === 0) return token;
      if (tries === looks) throw (0,failure/* changeNotTaken */.dk)(token.label, wrong);
      await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), deadline.signal);
    }
  };
  const put = async (id, whole, least) => {
    const refusal = await send(id, whole, access);
    if (refusal === void 0) return confirm(id, whole);
    const again = least === void 0 ? refusal : await send(id, least, access);
    if (again !== void 0) throw (0,failure/* requestRejected */.O8)({ ...again, ...whole });
    return confirm(id, least ?? whole);
  };
  return {
    get: (id) => (0,hub_call/* readToken */.AI)(id, access),
    change: async (id, change) => {
      const whole = complete(await read(id, access), change);
      const { label, description } = whole;
      const least = { label, ...description !== void 0 && { description } };
      return put(id, whole, change.mark?.replacedAt === void 0 ? void 0 : least);
    },
    retire: async (id, label) => {
      const whole = { ...complete(await read(id, access), { label }), isActive: false };
      return put(id, whole, { label, isActive: false });
    }
  };
}
async function read(id, access) {
  const token = await (0,hub_call/* readToken */.AI)(id, access);
  if (token === void 0) throw (0,failure/* tokenGone */.Zw)(id);
  return token;
}
function complete({ label, resources, description }, change) {
  const whole = { label: change.label ?? label, resources };
  if (description === void 0) return whole;
  const { mark } = change;
  return { ...whole, description: mark === void 0 ? description : (0,tokens_copies/* noteMark */.qm)(description, mark) };
}
async function send(id, change, { call, url }) {
  const { isActive, ...rest } = change;
  const body = { ...rest, ...isActive !== void 0 && { is_active: isActive } };
  const request = { method: "PATCH", url: `${url}/${encodeURIComponent(id)}`, body };
  const answer = await call(request, [200, 400, 402, 404, 409, 422]);
  const { status } = answer;
  if (status === 404) throw (0,failure/* tokenGone */.Zw)(id);
  return status === 200 ? void 0 : { status, detail: (0,answers/* hubDetail */.NO)(answer.body) };
}
function differences(token, change) {
  const { label, isActive, resources, description } = change;
  const isSame = resources === void 0 || (0,tokens_resources/* compareResources */.TX)(token.resources, resources).verdict === "same";
  return [
    ...(0,token_list_label/* isSameText */.cZ)(label, token.label) ? [] : ["label"],
    ...isActive === void 0 || isActive === token.isActive ? [] : ["state"],
    ...isSame ? [] : ["access"],
    ...description === void 0 || token.description === void 0 || (0,token_list_label/* isSameText */.cZ)(description, token.description) ? [] : ["description"]
  ];
}


// EXTERNAL MODULE: ./build/src/hub/used-codes.js
var used_codes = __webpack_require__(1811);
// EXTERNAL MODULE: ./build/src/registry/registry.js + 1 modules
var registry = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 7 modules
var github_github = __webpack_require__(5109);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
// EXTERNAL MODULE: ./build/src/token-list/store.js
var token_list_store = __webpack_require__(4263);
// EXTERNAL MODULE: ./build/src/base/text.js
var base_text = __webpack_require__(1036);
// EXTERNAL MODULE: ./build/src/docker/stored-login.js
var stored_login = __webpack_require__(731);
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
    [hash]: (0,stored_login/* fingerprint */.Rj)(document),
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
  return typeof id === "string" && annotations[hash] === (0,stored_login/* fingerprint */.Rj)(document) ? id : void 0;
}
function isHeld(held, document) {
  return (0,stored_login/* fingerprint */.Rj)(held.document) === (0,stored_login/* fingerprint */.Rj)(document);
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
  throw new base_error/* OatError */.vE("STORE_FAILED", {
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
  throw new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: kubectl did not print an object as JSON, or one of more than 64 KiB`,
    hint: "look at the object with `kubectl get -o yaml`; a pull secret is far smaller"
  });
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/accounts.js


const attempts = 10;
function createKubernetesAccounts(kubectl) {
  async function lacking({ name, serviceAccounts }, subject) {
    if (serviceAccounts.length === 0) return [];
    const stdout = await kubectl.ask({
      subject,
      argv: ["get", "serviceaccount", ...serviceAccounts, "--output=json"],
      doing: `reading the service account ${serviceAccounts.join(", ")}`
    });
    const answer = parseObject(stdout, subject.store);
    const items = Array.isArray(answer["items"]) ? answer["items"] : [answer];
    return items.map(readAccount).filter(({ pullSecrets }) => !names(pullSecrets, name));
  }
  async function complete(store, subject) {
    for (let tries = 1; ; tries++) {
      const outdated = [];
      for (const { account, version, pullSecrets } of await lacking(store, subject)) {
        const imagePullSecrets = [...pullSecrets, { name: store.name }];
        const patch = JSON.stringify({ metadata: { resourceVersion: version }, imagePullSecrets });
        const argv = ["patch", "serviceaccount", account, "--type=merge", "--field-manager=docker-oat-login"];
        const doing = `adding the pull secret to the service account ${account}`;
        const result = await kubectl.run({ subject, argv: [...argv, `--patch=${patch}`], doing });
        if (!("failure" in result)) continue;
        if (result.failure.kind !== "outdated") throw result.failure.error;
        outdated.push(result.failure.error);
      }
      const [error] = outdated;
      if (error === void 0) return;
      if (tries === attempts) throw error;
    }
  }
  return {
    /** The names of those that do not name the pull secret yet. */
    without: async (store, subject) => (await lacking(store, subject)).map(({ account }) => account),
    complete
  };
}
function readAccount(object) {
  const { metadata, imagePullSecrets } = (0,json/* asJsonObject */.Oe)(object) ?? {};
  const { name, resourceVersion } = (0,json/* asJsonObject */.Oe)(metadata) ?? {};
  const pullSecrets = Array.isArray(imagePullSecrets) ? imagePullSecrets : [];
  return { account: String(name), version: resourceVersion, pullSecrets };
}
function names(pullSecrets, name) {
  return pullSecrets.some((it) => (0,json/* asJsonObject */.Oe)(it)?.["name"] === name);
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




const contextOf = ({ context }) => context === void 0 ? "the current context" : `context ${JSON.stringify(context)}`;
const rules = [
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
    /\(NotFound\): namespaces /i,
    ({ namespace }) => `create the namespace ${namespace}, or remove it from the token list`,
    "STORE_MISSING"
  ],
  [
    /\(NotFound\): serviceaccounts /i,
    "create the service account, or remove it from service-accounts in the token list",
    "STORE_MISSING"
  ],
  [
    /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials/i,
    (subject) => `the cluster does not accept the credential of ${contextOf(subject)}: renew it`,
    "STORE_FORBIDDEN"
  ],
  [
    /because it is being terminated/i,
    ({ namespace }) => `the namespace ${namespace} is being deleted: create it again when it is gone, or remove it from the token list`,
    "STORE_MISSING"
  ],
  [
    /exceeded quota:/i,
    ({ namespace }) => `raise the quota of the namespace ${namespace}, or delete what nothing uses any more`
  ],
  [
    // Who has no rights in a namespace is not told whether it exists.
    /\(Forbidden\)$|is forbidden: User /i,
    ({ namespace }) => `allow it with a Role in the namespace ${namespace}, and create that namespace first if there is none`,
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
  [
    /x509:|tls:|certificate/i,
    (subject) => `check certificate-authority-data and the server's address in ${contextOf(subject)}`
  ],
  [
    /executable .* (not found|failed)|getting credentials/i,
    (subject) => `the login plugin of ${contextOf(subject)} did not work: install it, and log in to the cloud first`
  ],
  [
    /was refused|no such host|network is unreachable|no route to host/i,
    (subject) => `the API server of ${contextOf(subject)} cannot be reached from this machine: check address, network and firewall`
  ],
  [
    /is (invalid|forbidden):|\((Invalid|Forbidden)\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
    "the cluster refuses it: read the reason"
  ],
  [
    /^/,
    "run `kubectl auth whoami` with the same kubeconfig to see whether the cluster answers, then run it again",
    "STORE_FAILED",
    "unsure"
  ]
];
function readKubectlFailure(stderr, { subject, doing, secret }) {
  const text = tellingPart(stderr);
  const shown = secret === void 0 ? text : (0,quote/* quoteSafely */.D)(text, secret);
  const fit = rules.find(([pattern]) => pattern.test(text));
  const [, hint = "", code = "STORE_FAILED", kind = "refused"] = fit ?? [];
  return {
    kind,
    managers: [...text.matchAll(/conflicts? with "([^"]+)"/g)].map(([, manager = ""]) => manager),
    error: new base_error/* OatError */.vE(code, {
      message: `${(0,token_list_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${(0,base_text/* printable */.g$)(shown, 300)}`,
      hint: typeof hint === "string" ? hint : hint(subject)
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
  const environment = (0,child_environment/* childEnvironment */.Q)(
    options.environment,
    options.secrets.map((secret) => secret.reveal())
  );
  const run = async (call) => {
    const { subject } = call;
    const program = (0,base_program/* findProgram */.Kp)("kubectl", environment);
    if (program === void 0) throw kubectlMissing(subject);
    const timeoutMs = Math.max(1, Math.ceil(Math.min(options.timeoutMs, call.timeoutMs ?? Infinity)));
    const context = subject.context === void 0 ? [] : [`--context=${subject.context}`];
    const argv = [...context, `--namespace=${subject.namespace}`, ...call.argv];
    const result = await (0,process/* runProcessGroup */.M)({
      program,
      argv,
      environment,
      timeoutMs,
      input: call.input ?? "",
      opensStdin: true,
      signal: options.signal
    });
    if (result.kind !== "ended") return { stdout: "", failure: brokenOff(result, call, timeoutMs) };
    const { code, stdout, stderr } = result;
    if (code === 0) return { stdout };
    return { stdout, failure: readKubectlFailure(stderr, call) };
  };
  const read = async (call) => {
    const { clock, attempts, signal } = options;
    for (let tries = 1; ; tries++) {
      const result = await run(call);
      const isDone = !("failure" in result) || result.failure.kind !== "unsure" || result.stdout !== "";
      if (isDone || tries >= attempts) return result;
      await clock.sleep((0,retry/* backoff */.JN)(tries, clock.random()), signal);
    }
  };
  return {
    run,
    read,
    /** What it prints, of a call that changes nothing. Throws the failure's error. */
    ask: async (call) => {
      const result = await read(call);
      if ("failure" in result) throw result.failure.error;
      return result.stdout;
    }
  };
}
function kubectlMissing({ store }) {
  return new base_error/* OatError */.vE("STORE_MISSING", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: there is no kubectl on PATH`,
    hint: "install it first, or use a machine that has it (GitHub\u2019s hosted Linux runners do)"
  });
}
function brokenOff(result, call, timeoutMs) {
  const { subject, doing } = call;
  const isLate = result.kind === "late";
  const what = isLate ? `kubectl did not end within ${Math.ceil(timeoutMs / 1e3)} s and was stopped` : `kubectl could not be started (${result.code})`;
  return {
    kind: isLate ? "hung" : "refused",
    managers: [],
    error: new base_error/* OatError */.vE("STORE_FAILED", {
      message: `${(0,token_list_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${what}`,
      hint: isLate ? 'see whether the cluster and its login plugin answer from this machine; raise the input "timeout" if they are that slow' : "see that it may be executed"
    })
  };
}


// EXTERNAL MODULE: ./build/src/registry/host.js
var host = __webpack_require__(2099);
;// CONCATENATED MODULE: ./build/src/stores/kubernetes/owners.js






const handManagers = /* @__PURE__ */ new Set([
  "kubectl-create",
  "kubectl-edit",
  "kubectl-patch",
  "kubectl-replace",
  "kubectl-label",
  "kubectl-annotate",
  "before-first-apply"
]);
const signs = {
  data: ["f:data", "f:.dockerconfigjson"],
  stringData: ["f:stringData", "f:.dockerconfigjson"],
  "the annotation last-applied-configuration": [
    "f:metadata",
    "f:annotations",
    "f:kubectl.kubernetes.io/last-applied-configuration"
  ]
};
function refuseOthersSecret(held, store, configKey) {
  const { owner, isEnding } = held;
  if (isEnding || owner !== void 0 && idOfHeld(held) === void 0) {
    throw new base_error/* OatError */.vE("STORE_FAILED", {
      message: `${(0,token_list_store/* storeWords */.fI)(store)}: it ${isEnding ? "is being deleted" : `belongs to ${owner}`}, so it was left alone`,
      hint: isEnding ? "find out what keeps it (its finalizers), and run it again when it is gone" : "choose another name in the token list: what owns a secret may write or delete it"
    });
  }
  const writers = writersOf(held.managedFields);
  if (writers.length > 0) {
    throw new base_error/* OatError */.vE("STORE_FAILED", {
      message: `${(0,token_list_store/* storeWords */.fI)(store)}: the field manager ${writers.join(", ")} writes it, too, so it was left alone`,
      hint: "choose another name in the token list, or stop that manager and clear the managedFields of the secret"
    });
  }
  const others = idOfHeld(held) === void 0 ? registriesBeside(held.document, configKey) : [];
  if (others.length === 0) return;
  throw new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,token_list_store/* storeWords */.fI)(store)}: it also has the login of ${others.join(", ")}, so it was left alone`,
    hint: "move that login to a secret of its own (a service account can have several), or choose another name in the token list"
  });
}
function writersOf(managedFields) {
  return managedFields.flatMap((entry) => {
    if (!(0,json/* isJsonObject */.OW)(entry)) return [];
    const { manager, operation, fieldsV1 } = entry;
    const isOwn = manager === "docker-oat-login";
    if (isOwn || operation === "Update" && handManagers.has(String(manager))) return [];
    const applied = operation === "Apply" ? { "the whole object": ["f:type"] } : {};
    const sign = Object.entries({ ...signs, ...applied }).find(([, path]) => hasField(fieldsV1, path));
    return sign === void 0 ? [] : [`${JSON.stringify((0,base_text/* printable */.g$)(String(manager), 80))} (${sign[0]})`];
  });
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
  const accounts = createKubernetesAccounts(kubectl);
  const apply = createApply(kubectl);
  async function proveWrite(store, unlinked) {
    const token = { id: "none", label: "write check", expiresAt: void 0 };
    const manifest = pullManifest(store, pullDocument("write-check", options), token);
    const refusal = await apply({ subject: subjectOf(store), manifest, isDryRun: true });
    if (refusal !== void 0 && refusal.kind !== "no-dry-run") throw refusal.error;
    const wanted = unlinked.map((account) => ["patch", `serviceaccounts/${account}`]);
    await refuseMissing(kubectl, subjectOf(store), wanted);
  }
  return {
    identify: createIdentify(kubectl, options.info),
    async check(store) {
      const subject = subjectOf(store);
      const held = await readSecret(store, kubectl);
      if (held !== void 0) refuseOthersSecret(held, subject.store, options.configKey);
      try {
        const unlinked = await accounts.without(store, subject);
        await proveWrite(store, unlinked);
        return stateOf(store, held && { id: idOfHeld(held) }, unlinked);
      } catch (error) {
        if (error instanceof base_error/* OatError */.vE && error.code === "STORE_FORBIDDEN") {
          await refuseMissing(kubectl, subject, verbsFor(store, held !== void 0));
        }
        throw error;
      }
    },
    async look(store, own) {
      const held = await readSecret(store, kubectl);
      const unlinked = await accounts.without(store, subjectOf(store));
      const isOwn = own !== void 0 && held !== void 0 && isHeld(held, pullDocument(own.value.reveal(), options));
      return stateOf(store, held && { id: isOwn ? own.id : idOfHeld(held) }, unlinked);
    },
    async write(store, token) {
      const left = () => (token.before ?? Infinity) - options.clock.now();
      if (left() <= 0) return { result: "late" };
      await accounts.complete(store, subjectOf(store));
      if (left() <= 0) return { result: "late" };
      const secret = token.value.reveal();
      const document = pullDocument(secret, options);
      for (const text of [document, `${options.username}:${secret}`]) {
        options.mask(Buffer.from(text).toString("base64"));
      }
      const manifest = pullManifest(store, document, token);
      const failure = await apply({ subject: subjectOf(store), manifest, secret, left });
      if (failure === void 0) return { result: "written", sentAt: void 0, answeredAt: void 0 };
      if (failure.kind === "unsure" || failure.kind === "hung") {
        return { result: "lost", error: failure.error };
      }
      throw failure.error;
    }
  };
}
async function readSecret(store, kubectl) {
  const subject = subjectOf(store);
  const argv = ["get", "secret", store.name, "--ignore-not-found", "--output=json", "--show-managed-fields"];
  const stdout = await kubectl.ask({ subject, argv, doing: "reading the secret" });
  return stdout.trim() === "" ? void 0 : readHeldSecret(stdout, subject.store);
}
function stateOf(store, holds, unlinked) {
  const name = (0,token_list_store/* storeName */.Hz)(store, "");
  if (holds === void 0) return { store: name, kind: "empty" };
  if (unlinked.length > 0) return { store: name, kind: "open", holds: void 0, unlinked };
  return { store: name, kind: "open", holds: holds.id };
}
async function refuseMissing(kubectl, subject, wanted) {
  const missing = [];
  for (const [verb, object] of wanted) {
    const doing = `asking for the permission to ${verb} ${object}`;
    const result = await kubectl.read({ subject, argv: ["auth", "can-i", verb, object], doing });
    if (/^no\b/.test(result.stdout)) missing.push(`${verb} ${object}`);
    else if ("failure" in result) throw result.failure.error;
  }
  if (missing.length === 0) return;
  throw new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `${(0,token_list_store/* storeWords */.fI)(subject.store)}: the account of the kubeconfig cannot ${missing.join(", ")}`,
    hint: `allow it with a Role in the namespace ${subject.namespace}`
  });
}
function verbsFor({ name, serviceAccounts }, exists) {
  const secret = `secrets/${name}`;
  return [
    ...exists ? [] : [["create", secret]],
    ["patch", secret],
    ...serviceAccounts.flatMap(
      (account) => ["get", "patch"].map((verb) => [verb, `serviceaccounts/${account}`])
    )
  ];
}
function createIdentify(kubectl, info) {
  const clusters = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Map();
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
    return { server: String(server), rest: JSON.stringify([tlsName, user]) };
  }
  return async (store) => {
    const key = store.context ?? "";
    const finding = clusters.get(key) ?? find(subjectOf(store));
    clusters.set(key, finding);
    finding.catch(() => clusters.delete(key));
    const { server, rest } = await finding;
    const place = `${server}/${store.namespace}/${store.name}`;
    if ((seen.get(place) ?? rest) !== rest) {
      info(
        `${(0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(store, ""))}: its context has the address of another context, and another login or TLS name: taken for another cluster`
      );
    }
    seen.set(place, rest);
    return `${place} ${rest}`;
  };
}
function createApply(kubectl) {
  const once = async ({ subject, manifest: input, secret, isDryRun = false, left = () => Infinity }, more = []) => {
    const argv = ["apply", "--server-side", "--field-manager=docker-oat-login", "--filename=-", ...more];
    const call = { subject, secret, input, timeoutMs: left() };
    const result = isDryRun ? await kubectl.read({ ...call, argv: [...argv, "--dry-run=server"], doing: "trying out the write" }) : await kubectl.run({ ...call, argv, doing: "the write" });
    return "failure" in result ? result.failure : void 0;
  };
  return async (apply) => {
    const failure = await once(apply);
    const { kind, managers = [] } = failure ?? {};
    const isByHand = managers.length > 0 && managers.every((manager) => handManagers.has(manager));
    return kind === "conflict" && isByHand ? once(apply, ["--force-conflicts"]) : failure;
  };
}


// EXTERNAL MODULE: ./build/src/stores/programs.js + 1 modules
var programs = __webpack_require__(2429);
;// CONCATENATED MODULE: ./build/src/stores/stores.js


function routeStores({ github, kubernetes, program }) {
  const route = (store, act) => {
    if (store.kind === "kubernetes") return act({ stores: kubernetes, own: store });
    if (store.kind === "program") return act({ stores: program, own: store });
    return act({ stores: needed(github), own: store });
  };
  return {
    check: async (store) => route(store, ({ stores, own }) => stores.check(own)),
    look: async (store, token) => route(store, ({ stores, own }) => stores.look(own, token)),
    write: async (store, token) => route(store, ({ stores, own }) => stores.write(own, token)),
    identify: async (store) => store.kind === "kubernetes" ? kubernetes.identify(store) : needed(github).identify(store),
    announce: async (store, expiry) => (0,token_list_store/* isSecretStore */.Qo)(store) ? needed(github).announce(store, expiry) : "same"
  };
}
function needed(github) {
  if (github !== void 0) return github;
  throw new base_error/* OatError */.vE("INTERNAL", { message: "there is no token for GitHub", hint: "please report this line" });
}


// EXTERNAL MODULE: ./build/src/hub/inputs.js
var inputs = __webpack_require__(3180);
// EXTERNAL MODULE: ./build/src/registry/inputs.js
var registry_inputs = __webpack_require__(6516);
// EXTERNAL MODULE: ./build/src/registry/lint.js
var lint = __webpack_require__(9872);
// EXTERNAL MODULE: ./build/src/registry/token.js
var token = __webpack_require__(8460);
;// CONCATENATED MODULE: ./build/src/rotate/inputs.js








function readRotateInputs(runner) {
  const registry = (0,host/* parseRegistryHost */.TZ)((0,runner_inputs/* readText */.yR)(runner, "registry"));
  const assisted = readAssisted(runner, registry);
  const hub = (0,inputs/* readOwner */.A7)(runner);
  const only = (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, "only"));
  return {
    // Without a token list there is nothing to rotate, at the usual path either.
    config: (0,runner_inputs/* readText */.yR)(runner, "config"),
    registry,
    assisted,
    assistedExpiry: readAssistedExpiry(runner, assisted.length > 0 && hub === void 0),
    hub,
    github: (0,github_inputs/* readGithubAccess */.IV)(runner),
    only: only.length === 0 ? void 0 : only,
    force: (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, "force")),
    ...readCompromised((0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, "compromised"))),
    dryRun: (0,runner_inputs/* readBoolean */.Vf)(runner, "dry-run"),
    allowRef: (0,runner_inputs/* readOptional */.T9)(runner, "allow-ref"),
    timeout: (0,runner_inputs/* readInteger */.JI)(runner, "timeout"),
    attempts: (0,runner_inputs/* readInteger */.JI)(runner, "attempts")
  };
}
function readCompromised(items) {
  const ids = items.map((item) => /^explained +([\w-]+)$/.exec(item)?.[1]);
  return {
    compromised: items.filter((_, at) => ids[at] === void 0),
    explained: ids.filter((id) => id !== void 0)
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
function readAssisted(runner, registry) {
  const chosen = (0,token/* chooseTokens */.qr)((0,registry_inputs/* readTokens */.He)(runner), { channel: void 0, access: void 0 });
  return chosen.map(({ input, value, channel, access }) => {
    (0,lint/* lintToken */.T)(value, input, registry);
    return { input, value, channel, access: input === "token" ? void 0 : access };
  });
}


// EXTERNAL MODULE: ./build/src/token-list/clashes.js
var clashes = __webpack_require__(8083);
// EXTERNAL MODULE: ./build/src/token-list/read.js + 4 modules
var token_list_read = __webpack_require__(2476);
// EXTERNAL MODULE: ./build/src/runner/token-list-commit.js
var token_list_commit = __webpack_require__(9446);
// EXTERNAL MODULE: ./build/src/runner/event.js
var runner_event = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/src/runner/evidence.js + 2 modules
var evidence = __webpack_require__(4124);
// EXTERNAL MODULE: ./build/src/runner/home.js
var runner_home = __webpack_require__(8221);
// EXTERNAL MODULE: ./build/src/token-list/token-list.js
var token_list = __webpack_require__(96);
// EXTERNAL MODULE: ./build/src/registry/failure.js
var registry_failure = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
// EXTERNAL MODULE: ./build/src/rotate/plan/rotation.js
var plan_rotation = __webpack_require__(3543);
;// CONCATENATED MODULE: ./build/src/rotate/assisted.js








const newToken = "a new token was given";
function assistedReason({ policy }, now, hasHub) {
  if (hasHub) return newToken;
  const when = new Date(now + policy.graceMs).toISOString();
  return `${newToken}; deactivate the older tokens for ${JSON.stringify(policy.label)} in Docker Home by hand, from ${when} on`;
}
function startAssisted({ setup, tokens, stores, now }, own) {
  const isStopped = own instanceof base_error/* OatError */.vE;
  const stop = isStopped ? { code: own.code, message: (0,base_error/* withoutCode */.MK)(own) } : findBlock(setup, stores);
  if (stop !== void 0 || isStopped) {
    const rotation = (0,plan_rotation/* startRotation */.DP)(setup, { tokens, stores });
    const outcome = { result: "done" };
    return { ...rotation, events: [{ step: { step: "begin" }, outcome, now, stop }] };
  }
  const relabelled = tokens.map(
    (token) => token.id === own.id ? { ...token, label: (0,plan_rotation/* pendingLabel */.AE)(setup, now) } : token
  );
  return (0,plan_rotation/* startRotation */.DP)({ ...setup, given: own }, { tokens: relabelled, stores });
}
function findBlock({ compromised }, stores) {
  const blocked = compromised ? void 0 : stores.find((store) => store.kind === "failed");
  return blocked && { code: blocked.code, message: blocked.message };
}
function refuseOtherLabel({ token, label }, tokenList, entry) {
  const context = { registry: "", user: { username: "" }, input: token.input, ...entry };
  const wrong = label === void 0 ? void 0 : (0,registry_failure/* otherEntry */.Rn)(label, { tokenList, entry }, context);
  if (wrong !== void 0) throw wrong;
}
function refuseExcess({ token }, entry, resources) {
  const { excess } = (0,tokens_resources/* compareResources */.TX)(resources, (0,tokens_resources/* entryResources */.io)(entry));
  if (excess.length === 0) return;
  throw new base_error/* OatError */.vE("SCOPE_EXCESS", {
    message: `the token (input "${token.input}") has ${(0,base_text/* printable */.g$)(excess.join(", "), 300)}, which is more than its entry in the token list`,
    hint: "limit the token to the repositories of its own entry in Docker Home"
  });
}
function findOnHub({ token, label }, { setup, tokens, now }) {
  const named = tokens.filter((token2) => token2.label === label && (0,tokens_token/* works */.No)(token2, now));
  const [own, ...others] = named;
  if (own !== void 0 && others.length === 0) {
    const current = (0,tokens_token/* findCurrent */.$Q)((0,plan_rotation/* readOwnTokens */.hm)(tokens, setup));
    if (current === void 0 || !(0,tokens_token/* isOlder */.tW)(own, current)) return own;
    throw new base_error/* OatError */.vE("WRONG_TOKEN", {
      message: `the token (input "${token.input}") is older than the current one, and cannot replace it`,
      hint: "create a new token in Docker Home, and give that one"
    });
  }
  if (own !== void 0) throw severalNamed(token, named);
  const called = label === void 0 ? "has no name at the registry" : `is called ${JSON.stringify(label)}`;
  throw new base_error/* OatError */.vE("WRONG_TOKEN", {
    message: `the token (input "${token.input}") ${called}, and Docker Hub lists no such active token of the organization`,
    hint: 'create it in this organization, or leave inputs "hub-username" and "hub-password" out: then nothing on Docker Hub is looked at or changed'
  });
}
function severalNamed({ input }, named) {
  const label = JSON.stringify((0,base_text/* printable */.g$)(named[0]?.label ?? "", 120));
  return new base_error/* OatError */.vE("WRONG_TOKEN", {
    message: `${named.length} active tokens of the organization have the label ${label}, which the token (input "${input}") has`,
    hint: "rename or delete the others in Docker Home, so that only the new token has this label, then run it again"
  });
}
function entriesOfAssisted(tokens, tokenList, only) {
  const isAsked = ({ label }) => only === void 0 || only.includes("all") || only.includes(label);
  const entries = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    const fits = tokenList.tokens.filter(
      (entry2) => (0,token_list/* channelsFit */.aw)(entry2.channel, token.channel) && (token.access === void 0 || entry2.access === token.access) && isAsked(entry2)
    );
    const [entry, ...others] = fits;
    if (entry === void 0 || others.length > 0) throw undecided(token, fits, tokenList.file);
    const rival = entries.get(entry.label);
    if (rival !== void 0) throw twice(entry, [rival, token]);
    entries.set(entry.label, token);
  }
  return entries;
}
function twice({ label }, tokens) {
  return new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `${(0,input_words/* inputWords */.c)(tokens.map(({ input }) => input))} are both for ${JSON.stringify(label)}`,
    hint: "give the new token of an entry once, or give its entry in the token list a channel"
  });
}
function undecided(token, fits, file) {
  const labels = fits.map(({ label }) => JSON.stringify(label)).join(", ");
  const { channel, access } = token;
  const what = fits.length === 0 ? "no entry" : `${fits.length} entries (${labels})`;
  return new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `input "${token.input}": ${file} has ${what}${access === void 0 ? "" : ` for ${(0,token_list/* entryWords */.aY)({ channel, access })}`} in this run`,
    hint: 'name the one label that the token is for in input "only"'
  });
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/label-inputs.js


function refuseUnknownLabels(inputs, known) {
  for (const { input, label } of labelsOf(inputs)) {
    if (label === "all" || known.includes(label)) continue;
    const meant = (0,base_text/* nearest */.pA)(label, known);
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: `input "${input}": the token list has no token with the label ${quoted(label)}`,
      hint: `${meant === void 0 ? "" : `did you mean ${quoted(meant)}? `}the labels are ${listed(known)}`
    });
  }
}
function refuseLeftOut(inputs, scope) {
  const { considered, isAssisted, hasOwner } = scope;
  for (const { input, label } of labelsOf({ ...inputs, only: void 0 })) {
    if (label === "all" || considered.includes(label)) continue;
    const why = isAssisted ? "no new token is given for it" : 'input "only" leaves it out';
    const remedy = isAssisted ? `give its new token as well, or run once more without given tokens for ${quoted(label)}` : `add ${quoted(label)} to input "only", or remove it from input "${input}"`;
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: `input "${input}" names ${quoted(label)}, but ${why}`,
      hint: `${remedy}; this run considers ${listed(considered)}. Nothing was changed`
    });
  }
  if (inputs.compromised.length === 0 || hasOwner) return;
  const leaked = inputs.compromised.includes("all") ? considered : inputs.compromised;
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `the leaked token of ${listed(leaked)} still works: deactivate it in Docker Home now. Input "compromised" needs an owner account, and there is none`,
    hint: 'then give inputs "hub-username" and "hub-password", or run again without input "compromised"'
  });
}
function labelsOf({
  only = [],
  force,
  compromised
}) {
  return Object.entries({ compromised, force, only }).flatMap(
    ([input, labels]) => labels.map((label) => ({ input, label }))
  );
}
const quoted = (label) => JSON.stringify((0,base_text/* printable */.g$)(label, 80));
function listed(labels) {
  return (0,base_text/* firstOf */.Ku)(labels.map(quoted), 20).join(", ");
}


// EXTERNAL MODULE: ./build/src/rotate/plan/plan.js
var plan = __webpack_require__(4066);
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






const from = new Date(Date.UTC(2027, 0, 1));
const until = Date.UTC(2029, 0, 1);
const mostRuns = 1e3;
async function readSchedule(environment, files) {
  const { GITHUB_WORKFLOW_REF: ref = "", GITHUB_REPOSITORY: repository, GITHUB_WORKSPACE: top } = environment;
  const [started = ""] = ref.split("@");
  if (!repository || !top || !started.startsWith(`${repository}/`)) return void 0;
  const workflow = started.slice(repository.length + 1);
  const text = await readOrSkip(external_node_path_.join(top, workflow), files);
  if (text === void 0) return void 0;
  const document = (await (0,yaml_read/* loadWorkflowYaml */.T)())(text);
  const on = "root" in document ? (0,tree/* valueOf */.RP)(document.root, "on") : void 0;
  const crons = (0,tree/* itemsOf */.S3)((0,tree/* valueOf */.RP)(on, "schedule")).flatMap((item) => (0,tree/* textOf */.b6)(item, "cron") ?? []);
  const longestGap = findLongestGap(crons);
  return longestGap === void 0 ? void 0 : { workflow, longestGap };
}
async function readOrSkip(file, files) {
  try {
    return await files.read(file);
  } catch {
    return void 0;
  }
}
function findLongestGap(crons) {
  const schedules = crons.flatMap(readCron);
  let last;
  let longest = 0;
  for (let count = 0; count < mostRuns; count += 1) {
    const after = last === void 0 ? from : new Date(last);
    const next = Math.min(...schedules.map((it) => it.nextRun(after)?.getTime() ?? Infinity), Infinity);
    if (last !== void 0) longest = Math.max(longest, Math.min(next, until) - last);
    if (next >= until) break;
    last = next;
  }
  return last === void 0 ? void 0 : longest;
}
function readCron(text) {
  try {
    return [new croner/* Cron */.l4(text, { timezone: "UTC", mode: "5-part" })];
  } catch {
    return [];
  }
}
function checkLifetimes(entries, schedule, file) {
  if (schedule === void 0) return warnIfTight(entries);
  for (const { label, rotation, position } of entries) {
    const { everyMs, graceMs, lifetimeMs } = rotation;
    const { workflow, longestGap } = schedule;
    const least = everyMs + graceMs + longestGap;
    if (lifetimeMs > least) continue;
    throw new base_error/* OatError */.vE("LIST_INVALID", {
      message: `${file}:${position.line}:${position.column}: the lifetime of ${JSON.stringify(label)}, ${(0,base_time/* formatDuration */.a3)(lifetimeMs)}, does not exceed every + grace + the longest time between two runs (${sumOf(rotation)} + ${(0,base_time/* formatDuration */.a3)(longestGap)} = ${(0,base_time/* formatDuration */.a3)(least)}, by the schedule of ${workflow})`,
      hint: "raise `lifetime`, lower `every` or `grace`, or run the workflow more often: else the token expires before it is replaced"
    });
  }
  return [];
}
function warnIfTight(entries) {
  const labels = /* @__PURE__ */ new Map();
  for (const { label, rotation } of entries) {
    const spare = rotation.lifetimeMs - rotation.everyMs - rotation.graceMs;
    if (spare > 7 * base_time/* dayMs */.LP) continue;
    const [lifetime, rest] = [(0,base_time/* formatDuration */.a3)(rotation.lifetimeMs), (0,base_time/* formatDuration */.a3)(spare)];
    const text = `a lifetime of ${lifetime} is only ${rest} more than every + grace (${sumOf(rotation)}), and this workflow has no schedule that could be read; if two runs are ${rest} or more apart, a token can expire before it is replaced`;
    labels.set(text, [...labels.get(text) ?? [], JSON.stringify(label)]);
  }
  return [...labels].map(([text, named]) => `${named.join(", ")}: ${text}`);
}
function sumOf({ everyMs, graceMs }) {
  return `${(0,base_time/* formatDuration */.a3)(everyMs)} + ${(0,base_time/* formatDuration */.a3)(graceMs)}`;
}


;// CONCATENATED MODULE: ./build/src/rotate/job.js















async function openRotateJob(inputs, ports) {
  (0,runner_event/* refuseForeignRun */.k7)(await (0,runner_event/* readEvent */.j_)(ports.runner, ports.files), "rotate", inputs.allowRef);
  const tokenList = await (0,token_list_read/* loadTokenList */.WT)(inputs.config, ports.files);
  const { environment } = ports.runner;
  const commit = await (0,token_list_commit/* checkedOutCommit */.X)(inputs.config, ports.files, environment);
  const other = (0,token_list_commit/* otherCommit */.e)(commit, environment);
  if (other !== void 0) ports.runner.notice(other);
  const thisRepository = environment["GITHUB_REPOSITORY"] ?? "";
  (0,clashes/* refuseClashes */.I)(tokenList, thisRepository === "" ? void 0 : thisRepository);
  const { only, force, compromised, explained } = inputs;
  const labels = tokenList.tokens.map(({ label }) => label);
  const home = tokenList.home ?? await (0,runner_home/* readHome */.q)(inputs.config, ports.files, environment);
  const known = { thisRepository, home: home && (0,tokens_copies/* homeText */.zf)(home), all: tokenList.tokens };
  const policies = tokenList.tokens.map((entry) => (0,plan_rotation/* entryPolicy */.PX)(entry, known));
  const run = runName(environment, ports.clock);
  const request = { policies, run, force, compromised, explained, ...only && { only } };
  refuseUnknownLabels(inputs, labels);
  const assisted = entriesOfAssisted(inputs.assisted, tokenList, only);
  const labelsToDo = new Set(
    assisted.size > 0 ? assisted.keys() : (0,plan/* requestedPolicies */.By)(request).map(({ label }) => label)
  );
  const hasOwner = inputs.hub !== void 0;
  refuseLeftOut(inputs, { considered: [...labelsToDo], isAssisted: assisted.size > 0, hasOwner });
  const entries = tokenList.tokens.filter(({ label }) => labelsToDo.has(label));
  requireRepository(entries, thisRepository);
  requireAccess(entries, inputs);
  if (assisted.size === 0 && compromised.length === 0) {
    const schedule = await readSchedule(environment, ports.files);
    for (const warning of checkLifetimes(entries, schedule, tokenList.file)) {
      ports.runner.warning(warning);
    }
  }
  return {
    tokenList,
    thisRepository,
    request: { ...request, only: [...labelsToDo] },
    entries,
    assisted,
    assistedExpiry: inputs.assistedExpiry,
    hasOwner,
    isDryRun: inputs.dryRun,
    commit,
    writeEvidence: await (0,evidence/* openEvidence */.i)(ports.runner, ports.files)
  };
}
function runName(environment, { unique }) {
  const [id = "", attempt = ""] = [environment["GITHUB_RUN_ID"], environment["GITHUB_RUN_ATTEMPT"]];
  return /^\d+$/.test(id) && /^\d+$/.test(attempt) ? `${id}.${attempt}` : `local-${unique()}`;
}
function requireRepository(entries, thisRepository) {
  const homeless = entries.flatMap(({ stores }) => stores).some((store) => "repository" in store && store.repository === void 0);
  if (!homeless || /^[^/\s]+\/[^/\s]+$/.test(thisRepository)) return;
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "the environment variable GITHUB_REPOSITORY is not set, and the token list names secrets of this repository",
    hint: "set it to owner/repo, or write repository: for each of these secrets"
  });
}
function requireAccess(entries, { hub, assisted, github: access }) {
  const account = 'give an owner account of Docker Hub, or the new token itself (assisted rotation: input "token" with input "only", or input "release-pull-token" and the other three)';
  const isUnowned = hub === void 0 && assisted.length === 0;
  const inGithub = entries.some(({ stores }) => stores.some(token_list_store/* isSecretStore */.Qo));
  const github = 'the token list has GitHub secrets: give a GitHub App (inputs "github-app-client-id" and "github-app-private-key"), its token, a fine-grained one that can write them, or your own (what gh auth token prints); a job\u2019s GITHUB_TOKEN cannot';
  const error = (0,runner_inputs/* missingInputs */.US)([
    ...isUnowned ? [{ names: ["hub-username", "hub-password"], why: account }] : [],
    ...inGithub && access === void 0 ? [{ names: ["github-token"], why: github }] : []
  ]);
  if (error !== void 0) throw error;
}


// EXTERNAL MODULE: ./build/src/runner/page-foot.js
var page_foot = __webpack_require__(9130);
// EXTERNAL MODULE: ./build/src/base/batches.js
var batches = __webpack_require__(235);
;// CONCATENATED MODULE: ./build/src/rotate/observe-stores.js





async function lookAround(entry, run, isLeaked) {
  const { thisRepository, tokenList } = run.job;
  const others = isLeaked ? [] : tokenList.tokens.filter(({ label }) => label !== entry.label);
  const tokens = others.length === 0 ? [] : await run.list();
  const neighbours = [];
  for (const other of others) {
    neighbours.push({
      label: other.label,
      copies: (0,tokens_copies/* copiesOf */.lS)(other.stores, thisRepository),
      current: (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readEntryTokens */.Hp)(tokens, other.label)),
      stores: await observeStores(other, run, "look")
    });
  }
  const stores = await observeStores(entry, run, "look");
  return { result: "looked", stores, neighbours, hidden: await findHidden(entry, run) };
}
async function findHidden(entry, { job, stores }) {
  const { tokenList, thisRepository } = job;
  const [owner = ""] = thisRepository.split("/");
  const listed = tokenList.tokens.flatMap((it) => it.stores.map((store) => (0,token_list_store/* storeName */.Hz)(store, thisRepository)));
  const hidden = [];
  for (const store of entry.stores) {
    if (store.kind !== "organization-secret" || store.organization.toLowerCase() !== owner.toLowerCase()) {
      continue;
    }
    const { secret, app, position } = store;
    const own = { kind: "repository-secret", secret, app, position, repository: void 0 };
    const by = (0,token_list_store/* storeName */.Hz)(own, thisRepository);
    const seen = listed.includes(by) ? void 0 : await (0,base_error/* resultOrError */.pS)(() => stores.look(own));
    if (seen !== void 0 && !(seen instanceof base_error/* OatError */.vE) && seen.kind === "stamped") {
      hidden.push({ store: (0,token_list_store/* storeName */.Hz)(store, thisRepository), by });
    }
  }
  return hidden;
}
async function observeStores(entry, { stores, job }, how) {
  const isMany = entry.stores.length > 8 && entry.stores.every(({ kind }) => kind === "kubernetes");
  return (0,batches/* inBatches */.o)(
    entry.stores,
    async (store) => {
      const state = await (0,base_error/* resultOrError */.pS)(() => stores[how](store));
      if (!(state instanceof base_error/* OatError */.vE)) return state;
      const name = (0,token_list_store/* storeName */.Hz)(store, job.thisRepository);
      return { store: name, kind: "failed", code: state.code, message: (0,base_error/* withoutCode */.MK)(state) };
    },
    isMany ? 4 : 1
  );
}


;// CONCATENATED MODULE: ./build/src/rotate/offline-hub.js


function offlineId(label) {
  return `given ${label}`;
}
function createOfflineHub(entries, expiresAt, clock) {
  const tokens = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    const { label } = entry;
    const token = { id: offlineId(label), label, createdAt: clock.now(), expiresAt, isActive: true };
    tokens.set(token.id, { ...token, resources: (0,tokens_resources/* entryResources */.io)(entry), description: void 0 });
  }
  const beyond = () => Promise.reject(
    new base_error/* OatError */.vE("INTERNAL", {
      message: "an assisted rotation without an owner account asks for more than labels",
      hint: "this is a defect of docker-oat-login: please report it with this line"
    })
  );
  return {
    serverTime: () => Promise.resolve(clock.now()),
    list: () => Promise.resolve([...tokens.values()]),
    get: (id) => Promise.resolve(tokens.get(id)),
    change: async (id, change) => {
      const before = tokens.get(id);
      if (before === void 0) return beyond();
      const token = { ...before, ...change.label !== void 0 && { label: change.label } };
      tokens.set(id, token);
      return token;
    },
    mint: beyond,
    retire: beyond,
    remove: beyond
  };
}


// EXTERNAL MODULE: ./build/src/rotate/plan/certificate.js
var certificate = __webpack_require__(5006);
// EXTERNAL MODULE: ./build/src/rotate/plan/due.js
var plan_due = __webpack_require__(1567);
// EXTERNAL MODULE: ./build/src/rotate/plan/events.js
var events = __webpack_require__(7772);
// EXTERNAL MODULE: ./build/src/rotate/plan/leak.js
var leak = __webpack_require__(494);
// EXTERNAL MODULE: ./build/src/rotate/plan/store-progress.js
var store_progress = __webpack_require__(4046);
;// CONCATENATED MODULE: ./build/src/rotate/plan/next-step.js









const done = { step: "done" };
function nextStep(rotation, now) {
  if ((0,events/* stopOf */.EV)(rotation) !== void 0) return giveUp(rotation, now);
  if ((0,events/* mustReread */.jp)(rotation)) return list(rotation);
  if ((0,events/* lostMint */.jm)(rotation) !== void 0) return discardUnanswered(rotation);
  const room = (0,leak/* nextRoom */.$Q)(rotation);
  if (room !== void 0) return { step: "delete", id: room.id };
  const own = (0,plan_rotation/* findOwn */.gq)(rotation);
  if ((0,plan_rotation/* ownId */.ou)(rotation) !== void 0 && own?.state !== "current") return goOn(rotation, own, now);
  const decision = (0,plan/* planEntry */.Cd)(rotation, now);
  const isDue = decision.decision === "rotate" && own === void 0;
  const isCalm = decision.decision === "nothing" || decision.decision === "sweep";
  const end = isCalm && (0,leak/* hasCurrentReplacement */.YH)(rotation) ? (0,leak/* nextEnd */.rH)(rotation, now) : void 0;
  if (end !== void 0) return (0,events/* isListCurrent */.c0)(rotation) ? endStep(rotation, end, now) : list(rotation);
  if (isCalm && !(0,events/* isDone */.$L)(rotation, "announce")) return { step: "announce" };
  if (!isDue && decision.decision !== "sweep") return finish(rotation, now);
  if (!(0,events/* isListCurrent */.c0)(rotation)) return list(rotation);
  return takeAway(rotation, { decision, isDue, now }) ?? (isDue ? next_step_mint(rotation, now) : finish(rotation, now));
}
function finish(rotation, now) {
  if (!(0,plan_rotation/* isLeaked */.Po)(rotation) || (0,events/* hasFailed */.WN)(rotation, "list")) return done;
  const open = (0,events/* openLook */.KZ)(rotation);
  if (open !== void 0) return open === "list" ? list(rotation, true) : { step: "look" };
  const token = (0,plan_rotation/* findReplacement */.wk)(rotation);
  const mark = token && (0,tokens_copies/* markOf */.Fg)(token);
  const isNoted = token === void 0 || (0,tokens_copies/* openLeak */.qz)(token) === void 0 || (0,events/* hasFailed */.WN)(rotation, "note");
  if (mark === void 0 || isNoted || !(0,certificate/* certify */.Fp)(rotation, now).complete) return done;
  return { step: "note", id: token.id, label: token.label, mark: { ...mark, isLeakOver: true } };
}
function takeAway(rotation, { decision, isDue, now }) {
  const [old] = decision.retire;
  const [gone] = decision.delete;
  const [unnoted] = decision.note;
  if (isDue && gone !== void 0) return { step: "delete", id: gone };
  if (old !== void 0 || gone !== void 0) {
    const at = (0,events/* lookedAt */.O1)(rotation);
    if (at === void 0 || now - at > rotation.setup.limits.look) return { step: "look" };
    if (old !== void 0) return { step: "retire", id: old, label: relabel(rotation, "retired", now) };
    if (gone !== void 0) return { step: "delete", id: gone };
  }
  return isDue || unnoted === void 0 ? void 0 : note(rotation, unnoted, now);
}
function note(rotation, { id, replacedAt }, now) {
  const token = rotation.tokens.find((it) => it.id === id);
  const { home } = rotation.setup.policy;
  const mark = (token && (0,tokens_copies/* markOf */.Fg)(token)) ?? { copies: void 0 };
  const label = token?.state === "retired" ? relabel(rotation, "current", now) : token?.label ?? "";
  return { step: "note", id, label, mark: { ...mark, home, replacedAt } };
}
function list(rotation, isWhole = false) {
  return { step: "list", look: (0,events/* missingFromList */.tX)(rotation), isWhole };
}
function endStep(rotation, { step, token: { id } }, now) {
  return step === "delete" ? { step, id } : { step, id, label: relabel(rotation, "retired", now) };
}
function next_step_mint(rotation, now) {
  const { setup } = rotation;
  const { lifetimeMs } = setup.policy;
  const due = (0,plan_due/* whyDue */.fX)(rotation, now);
  const mark = markFor(rotation, now);
  return {
    step: "mint",
    label: (0,plan_rotation/* pendingLabel */.AE)(setup, now),
    expiresAt: now + lifetimeMs,
    mark: { ...mark, ...due?.cause === "rights" && { rights: (0,tokens_copies/* rightsOf */.DY)(setup.policy.resources) } },
    reason: due?.reason ?? ""
  };
}
function markFor(rotation, now) {
  const { copies, home } = rotation.setup.policy;
  return { copies, home, isAnswer: (0,plan_due/* isChangedByOthers */.p4)(rotation), leakSince: (0,plan_rotation/* leakSince */.q0)(rotation, now) };
}
function goOn(rotation, own, now) {
  const { setup } = rotation;
  if (own === void 0 || !(0,events/* isClaimed */.gg)(rotation)) return list(rotation);
  if (now - own.since >= setup.limits.refresh) {
    return { step: "refresh", id: own.id, label: (0,plan_rotation/* pendingLabel */.AE)(setup, now) };
  }
  if (!(0,events/* isDone */.$L)(rotation, "verify")) return { step: "verify", id: own.id };
  const step = nextStoreStep(rotation, own);
  if (step?.step === "confirm") return step;
  if (!(0,events/* isListCurrent */.c0)(rotation)) return list(rotation);
  if (step !== void 0) return step;
  if (!(0,events/* isDone */.$L)(rotation, "announce") && !(0,plan_rotation/* isLeaked */.Po)(rotation)) return { step: "announce" };
  const stamps = [...(0,store_progress/* storeProgress */.N)(rotation).values()].flatMap(({ updatedAt }) => updatedAt ?? []);
  const time = stamps.length > 0 ? Math.max(...stamps) : now;
  const made = rotation.events.findLast(({ step: step2 }) => step2.step === "mint")?.step;
  const { copies, home } = setup.policy;
  const mark = (made?.step === "mint" ? made.mark : (0,tokens_copies/* markOf */.Fg)(own)) ?? { copies, home };
  return { step: "promote", id: own.id, label: relabel(rotation, "current", time), mark };
}
function discardUnanswered(rotation) {
  const lost = (0,events/* findUnanswered */.AE)(rotation);
  return lost === void 0 ? done : { step: "delete", id: lost.id };
}
function giveUp(rotation, now) {
  const isOver = (0,events/* isInterrupted */.fT)(rotation);
  const end = isOver ? void 0 : (0,leak/* nextEnd */.rH)(rotation, now);
  if (end !== void 0) return endStep(rotation, end, now);
  if ((0,events/* lostMint */.jm)(rotation) !== void 0) {
    const lost = (0,events/* findUnanswered */.AE)(rotation);
    if (lost !== void 0) return { step: "delete", id: lost.id };
    if ((0,events/* mustReread */.jp)(rotation) && !(0,events/* hasFailed */.WN)(rotation, "list")) return list(rotation);
  }
  return letGo(rotation, now) ?? (isOver ? done : finish(rotation, now));
}
function letGo(rotation, now) {
  const { setup } = rotation;
  const own = (0,plan_rotation/* findOwn */.gq)(rotation);
  const id = (0,plan_rotation/* ownId */.ou)(rotation);
  if (id === void 0 || own !== void 0 && own.state !== "pending" || (0,events/* hasLetGo */.Y_)(rotation, id)) {
    return void 0;
  }
  const isWritten = [...(0,store_progress/* storeProgress */.N)(rotation).values()].some(({ writes }) => writes > 0);
  const isNote = (0,plan_rotation/* isLeaked */.Po)(rotation) && (0,events/* isDone */.$L)(rotation, "verify");
  if (setup.given === void 0 && !isWritten && !isNote) return { step: "delete", id };
  if (own?.run !== setup.run) return void 0;
  return { step: "refresh", id, label: (0,plan_rotation/* pendingLabel */.AE)({ ...setup, run: token_list_label/* endedRun */.Ok }, now) };
}
function relabel({ setup }, state, time) {
  return (0,token_list_label/* formatLabel */.wR)({ name: setup.policy.label, state, time });
}
function nextStoreStep(rotation, own) {
  const { setup, stores } = rotation;
  const progress = (0,store_progress/* storeProgress */.N)(rotation);
  const statusOf = ({ store, kind }) => progress.get(store)?.status ?? (kind === "failed" && (0,plan_rotation/* isLeaked */.Po)(rotation) ? "failed" : "unsure");
  const unwritten = stores.toSorted((a, b) => changedAt(a) - changedAt(b)).find((it) => statusOf(it) === "unsure");
  if (unwritten !== void 0) {
    return { step: "write", store: unwritten.store, before: own.since + setup.limits.write };
  }
  const next = stores.find((it) => it.kind !== "opaque" && statusOf(it) === "written");
  return next && { step: "confirm", store: next.store, look: progress.get(next.store)?.looks ?? 0 };
}
function changedAt(store) {
  return store.kind === "stamped" ? store.updatedAt : 0;
}


// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
;// CONCATENATED MODULE: ./build/src/rotate/run.js








async function openRotateRun(job, ports) {
  const { clock } = ports;
  const { assistedExpiry: expiresAt, hasOwner, tokenList, entries } = job;
  refusePastExpiry(expiresAt, clock.now());
  const hub = hasOwner ? ports.openHub(tokenList.organization) : createOfflineHub(entries, expiresAt, clock);
  const ahead = await hub.serverTime() - clock.now();
  const { noted, ...known } = knowTokens(hub, job.tokenList);
  return {
    job,
    ports,
    ...known,
    stores: measureStores(ports.openStores({ ...job, noted }), ahead),
    hubNow: () => clock.now() + ahead,
    values: /* @__PURE__ */ new Map()
  };
}
function refusePastExpiry(expiresAt, now) {
  if (expiresAt === void 0 || expiresAt > now) return;
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: 'input "expires-at" is a time that is past',
    hint: "give the expiry that Docker Home shows for the new token"
  });
}
async function proveEntry(value, { entry, run, input }) {
  const { runner, clock, signal, registry } = run.ports;
  const { tokenList, hasOwner } = run.job;
  const username = tokenList.organization;
  const credential = (0,token/* namedCredential */.xJ)(value, { name: username }, runner.mask);
  const called = input === void 0 ? `the new token "${entry.label}"` : `the token (input "${input}")`;
  const { channel, access } = entry;
  const proving = {
    registry: registry.open(credential),
    // Docker Hub itself tells an owner what the token has.
    needs: (0,needs/* entryNeeds */.ys)(entry, hasOwner ? void 0 : tokenList),
    context: {
      registry: registry.name,
      user: credential,
      organization: username,
      input: input ?? "",
      token: called,
      channel,
      access
    },
    onLabel: () => void 0
  };
  const proof = input === void 0 ? await (0,prove/* proveNewToken */.g)(proving, { clock, signal, info: runner.info }) : await (0,prove/* proveGrant */.B)({ ...proving, exact: true });
  if (proof.unproven === void 0) return proof.label;
  throw new base_error/* OatError */.vE("SCOPE_UNPROVEN", { message: `${called}: ${proof.unproven}`, hint: "use Docker Hub" });
}
function knowTokens(hub, tokenList) {
  const known = /* @__PURE__ */ new Map();
  const labels = new Set(tokenList.tokens.map(({ label }) => label.normalize()));
  const key = ({ id, label }) => `${id} ${label}`;
  const learn = (token) => {
    known.set(key(token), token);
    return token;
  };
  const isWanted = ({ label, isActive }) => {
    const { name, state } = (0,token_list_label/* parseLabel */.Q_)(label);
    const isNamed = labels.has(name.normalize());
    return isNamed ? isActive || state !== "retired" : state !== void 0;
  };
  return {
    noted: ({ label }) => (0,tokens_copies/* notedValue */.Ge)((0,tokens_token/* readEntryTokens */.Hp)([...known.values()], label)),
    hub: {
      ...hub,
      mint: async (wanted) => {
        const minted = await hub.mint(wanted);
        learn(minted.token);
        return minted;
      },
      // One that becomes current is asked for again: somebody may change it meanwhile.
      change: async (id, change) => {
        const token = await hub.change(id, change);
        return known.has(key(token)) || change.mark?.replacedAt !== void 0 ? learn(token) : token;
      }
    },
    list: async (isWhole = false) => {
      const tokens = await hub.list();
      const wanted = tokens.filter((it) => (isWanted(it) || isWhole && it.isActive) && !known.has(key(it)));
      for (const token of wanted) {
        const details = await hub.get(token.id);
        if (details !== void 0) known.set(key(token), details);
      }
      return tokens.map((token) => {
        const details = known.get(key(token));
        return { ...token, resources: details?.resources, description: details?.description };
      });
    }
  };
}
function measureStores(stores, hubAhead) {
  const measured = (state) => state.kind === "stamped" && state.ahead !== void 0 ? { ...state, ahead: state.ahead - hubAhead } : state;
  return {
    ...stores,
    check: async (store) => measured(await stores.check(store)),
    look: async (store, own) => measured(await stores.look(store, own))
  };
}


;// CONCATENATED MODULE: ./build/src/rotate/preflight.js













async function runPreflight(run) {
  const { job, hubNow } = run;
  const { entries: jobEntries, isDryRun, tokenList } = job;
  const { runner } = run.ports;
  const prefix = isDryRun ? "dry run: " : "";
  const { compromised = [] } = job.request;
  const tokens = await run.list(compromised.length > 0);
  const proofs = await proveAssisted(run);
  const storesByLabel = /* @__PURE__ */ new Map();
  for (const [place, entry] of jobEntries.entries()) {
    runner.progress(`checking ${place + 1} of ${jobEntries.length}: ${entry.label}`);
    const stores = await observeStores(entry, run, "check");
    storesByLabel.set(entry.label, stores);
    const broken = stores.filter(({ kind }) => kind === "failed").length;
    const count = (0,base_text/* counted */.hS)(stores.length, "place");
    runner.info(
      `${prefix}${entry.label}: ${broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`}`
    );
  }
  await refuseSamePlace(run);
  const now = hubNow();
  const request = { ...job.request, renamed: await findRenamed(run, tokens) };
  const { entries, unknown } = (0,plan/* plan */.et)({ tokens, stores: storesByLabel, now }, request);
  const minting = entries.filter(({ rotation }) => !proofs.has(rotation.setup.policy.label));
  const quota = (0,plan/* foreseeQuota */.iX)({ organization: tokenList.organization, tokens, now }, minting);
  if (quota !== void 0) runner.warning(quota);
  const ready = [];
  for (const { rotation, decision } of entries) {
    const entry = entryOf(rotation, jobEntries);
    const proof = proofs.get(entry.label);
    if (proof === void 0 && decision.decision === "rotate" && !isDryRun) {
      runner.info(`${entry.label}: due: ${decision.reason}`);
    }
    if (rotation.setup.compromised) runner.info(`${prefix}${leakWords(rotation)}`);
    ready.push({
      entry,
      rotation: proof === void 0 ? rotation : await startFrom(proof, { rotation, entry, run, tokens })
    });
  }
  return { entries: ready, unknown, seenAt: now };
}
function leakWords({ setup, stores }) {
  const places = (0,base_text/* firstOf */.Ku)(
    stores.map(({ store }) => (0,token_list_store/* storeWords */.fI)(store)),
    8
  );
  return `${setup.policy.label}: "compromised" ends the older tokens whatever happens: jobs that use ${places.join(", ")} fail until that copy is new`;
}
function entryOf({ setup }, entries) {
  const entry = entries.find(({ label }) => label === setup.policy.label);
  if (entry === void 0) throw new TypeError(`no entry ${setup.policy.label}`);
  return entry;
}
async function proveAssisted(run) {
  const proofs = /* @__PURE__ */ new Map();
  const { entries, assisted, tokenList, isDryRun, hasOwner } = run.job;
  for (const entry of entries) {
    const token = assisted.get(entry.label);
    if (token === void 0) continue;
    const proof = await (0,base_error/* resultOrError */.pS)(async () => {
      const label = await proveEntry(token.value, { entry, run, input: token.input });
      refuseOtherLabel({ token, label }, tokenList, entry);
      run.ports.runner.info(
        `${isDryRun ? "dry run: " : ""}${entry.label}: the token (input "${token.input}") can do what the token list says${hasOwner ? "" : ", and no more on its repositories"}`
      );
      return { token, label };
    });
    proofs.set(entry.label, proof);
  }
  return proofs;
}
async function startFrom(proof, context) {
  const { rotation, entry, run, tokens } = context;
  const { setup, stores } = rotation;
  const { hasOwner } = run.job;
  const beginning = { setup, tokens, stores, now: run.hubNow() };
  const own = await (0,base_error/* resultOrError */.pS)(async () => {
    if (proof instanceof base_error/* OatError */.vE) throw proof;
    const id = hasOwner ? findOnHub(proof, beginning).id : offlineId(entry.label);
    refuseExcess(proof, entry, (await run.hub.get(id))?.resources ?? []);
    run.values.set(id, proof.token.value);
    return { id, reason: assistedReason(setup, beginning.now, hasOwner) };
  });
  return startAssisted(beginning, own);
}
async function claimAssisted(rotation, run) {
  const { setup, listed, stores } = rotation;
  const { given } = setup;
  if (given === void 0) return rotation;
  const now = run.hubNow();
  const change = { label: (0,plan_rotation/* pendingLabel */.AE)(setup, now), mark: markFor(rotation, now) };
  const claimed = await (0,base_error/* resultOrError */.pS)(() => run.hub.change(given.id, change));
  if (claimed instanceof base_error/* OatError */.vE) {
    return startAssisted({ setup: { ...setup, given: void 0 }, tokens: listed, stores, now }, claimed);
  }
  const tokens = listed.map((it) => it.id === given.id ? claimed : it);
  return startAssisted({ setup, tokens, stores, now }, given);
}
async function findRenamed({ job, stores }, tokens) {
  const { thisRepository, request } = job;
  const [own] = request.policies;
  const homes = tokens.flatMap((token) => {
    const home = (0,tokens_copies/* markOf */.Fg)(token)?.home?.toLowerCase();
    const { name } = (0,token_list_label/* parseLabel */.Q_)(token.label);
    const isNear = request.policies.some(
      ({ label, resources }) => (0,token_list_label/* isSameText */.cZ)(label, name) || (0,tokens_resources/* shareRepository */.k$)(token.resources ?? [], resources)
    );
    return token.isActive && isNear && home !== void 0 && home !== own?.home ? home : [];
  });
  const identify = (repository) => (0,base_error/* resultOrError */.pS)(() => stores.identify({ ...anySecret, repository: repository.split("#")[0] }));
  const renamed = [];
  for (const home of new Set(homes)) {
    if (!/^[\w.-]+\/[\w.-]+(?:#|$)/.test(home) || thisRepository === "") continue;
    const [was, is] = [await identify(home), await identify(thisRepository)];
    if (typeof was === "string" && was === is) renamed.push(home);
  }
  return renamed;
}
const anySecret = {
  kind: "repository-secret",
  secret: "DOCKERHUB_TOKEN",
  app: "actions",
  position: { line: 0, column: 0 }
};
async function refuseSamePlace({ job, stores }) {
  const { tokenList, thisRepository } = job;
  const all = tokenList.tokens.flatMap(({ stores: stores2 }) => stores2);
  const first = /* @__PURE__ */ new Map();
  for (const store of [...all.filter(isRenamable), ...pullSecretsOfOneName(all)]) {
    const identity = await (0,base_error/* resultOrError */.pS)(() => stores.identify(store));
    if (identity instanceof base_error/* OatError */.vE) continue;
    const earlier = first.get(identity);
    if (earlier !== void 0) throw onePlaceTwice(tokenList.file, { thisRepository, earlier, store });
    first.set(identity, store);
  }
}
function isRenamable(store) {
  return store.kind === "repository-secret" || store.kind === "environment-secret";
}
function pullSecretsOfOneName(stores) {
  const clusters = stores.flatMap((store) => store.kind === "kubernetes" ? store : []);
  return clusters.filter(({ name, namespace }) => {
    const alike = clusters.filter((it) => it.name === name && it.namespace === namespace);
    return alike.length > 1;
  });
}
function onePlaceTwice(file, { thisRepository, earlier, store }) {
  const [one = "", other = ""] = [earlier, store].map((it) => (0,token_list_store/* storeWords */.fI)((0,token_list_store/* storeName */.Hz)(it, thisRepository)));
  const { line, column } = store.position;
  return new base_error/* OatError */.vE("LIST_INVALID", {
    message: `${file}:${line}:${column}: ${other} is the same as ${one} in line ${earlier.position.line}, because ${store.kind === "kubernetes" ? "both contexts mean one cluster" : "the repository was renamed"}`,
    hint: `a place has one token: remove it from one of the two entries${store.kind === "kubernetes" ? "" : ", and use the current name of the repository"}. Nothing was changed`
  });
}


// EXTERNAL MODULE: ./build/src/rotate/plan/certificate-page.js
var certificate_page = __webpack_require__(7136);
// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/src/rotate/plan/sweep.js
var sweep = __webpack_require__(8457);
;// CONCATENATED MODULE: ./build/src/rotate/progress-messages.js









function describeStep(step, outcome, { isAssisted, hasOwner }) {
  if (outcome.result === "late") return void 0;
  if (outcome.result === "failed" || outcome.result === "lost" && outcome.isFinal === true) {
    return `could not ${doing(step)} (${outcome.code})`;
  }
  if (outcome.result === "lost") {
    const what = "store" in step ? "" : ` when trying to ${doing(step)}`;
    return `no clear answer${what}: ${outcome.message}`;
  }
  switch (step.step) {
    case "mint":
      return outcome.result === "token" ? `created token ${outcome.token.id}, ${JSON.stringify(step.label)}, which expires at ${(0,base_time/* formatTime */.fU)(step.expiresAt)}` : void 0;
    case "verify":
      return isAssisted ? void 0 : "the new token can do what the token list says, and no more on its repositories";
    case "write":
      return `copied to ${(0,token_list_store/* storeWords */.fI)(step.store)}`;
    case "confirm":
      return outcome.result === "seen" ? `checked ${(0,token_list_store/* storeWords */.fI)(step.store)}: ${whatIsSeen(outcome.store)}` : void 0;
    case "promote":
      return hasOwner ? `${step.id} is now the current token, ${JSON.stringify(step.label)}` : void 0;
    case "retire":
      return `deactivated ${step.id}, ${JSON.stringify(step.label)}`;
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
  write: "copy to",
  confirm: "check",
  promote: "label as current",
  look: "check every copy again",
  refresh: "update the label of",
  note: "note what became of",
  retire: "deactivate",
  delete: "delete",
  announce: "write the expiry variables",
  list: "read the tokens from Docker Hub",
  done: "end"
};
function doing(step) {
  if (step.step === "promote") return `label ${step.id} as current`;
  const what = "store" in step ? (0,token_list_store/* storeWords */.fI)(step.store) : "id" in step && step.step !== "verify" ? step.id : "";
  return `${verbs[step.step]} ${what}`.trim();
}
function interruptedWords(rotation, now) {
  return [...(0,certificate/* stillWorks */.Bc)(rotation, now), leftBehind(rotation)].join("; ");
}
function leftBehind(rotation) {
  const { stores, setup } = rotation;
  const own = (0,plan_rotation/* findOwn */.gq)(rotation);
  if ((0,plan_rotation/* ownId */.ou)(rotation) === void 0 && (0,events/* lostMint */.jm)(rotation) === void 0) {
    const gone = [...(0,events/* idsOf */.UX)(rotation, "retire"), ...(0,events/* idsOf */.UX)(rotation, "delete")];
    return gone.length === 0 ? "nothing was changed" : `no new token was created; older ones that went: ${gone.join(", ")}`;
  }
  if (own?.state === "current") return `${own.id} is the current token; the next run does what is left`;
  const progress = (0,store_progress/* storeProgress */.N)(rotation);
  const isWritten = ({ store }) => (progress.get(store)?.writes ?? 0) > 0;
  const names = (list) => list.map(({ store }) => (0,token_list_store/* storeWords */.fI)(store)).join(", ");
  const left = stores.filter((store) => !isWritten(store));
  const written = stores.filter(isWritten);
  const places = written.length === 0 ? "no copy was changed" : `the new token was sent to ${names(written)}${left.length === 0 ? "" : `, and not to ${names(left)}`}; older tokens still work`;
  if (own === void 0) return `${places}; the new token was deleted`;
  return own.run === token_list_label/* endedRun */.Ok ? `${places}; the next run goes on at once` : `${places}; other runs wait until ${(0,base_time/* formatTime */.fU)(own.since + setup.limits.alive)}`;
}
function leftWords({ setup, tokens }) {
  const { label, graceMs, copies } = setup.policy;
  const others = tokens.filter(
    (token) => token.isActive && ![void 0, copies].includes((0,tokens_copies/* markOf */.Fg)(token)?.copies)
  );
  return others.length === 0 ? void 0 : `${label}: a place that left the list keeps the token before, which dies after ${(0,base_time/* formatDuration */.a3)(graceMs)}. Delete that copy: a secret of a repository or an environment hides the organization's secret of the same name`;
}
function staleExpiries({ label, stores }, hasOwner) {
  const secrets = stores.flatMap((store) => "app" in store && store.app === "actions" ? store.secret : []);
  if (secrets.length === 0) return void 0;
  const names = [...new Set(secrets)].map(token_list_store/* expiryVariable */.GL).join(", ");
  const why = hasOwner ? "the new token never expires" : "the expiry date of the new token is not known";
  return `${label}: ${why}, so ${names} was not written and may still have the date of the older token: set or delete it by hand${hasOwner ? "" : ', or give input "expires-at"'}`;
}
const did = {
  rotated: "rotated",
  swept: "cleaned up",
  held: "kept",
  nothing: "nothing to do",
  failed: "failed"
};
function actionWords(action, isDryRun) {
  if (!isDryRun || action === "nothing") return did[action];
  return action === "failed" ? "would fail" : `would be ${did[action]}`;
}
function rotationTotals(reports, isDryRun) {
  const count = (action) => reports.filter((report) => report.action === action).length;
  const acted = ["failed", "rotated", "swept", "held"].filter((action) => count(action) > 0).map((action) => `${count(action)} ${actionWords(action, isDryRun)}`);
  const idle = count("nothing");
  const rest = idle === reports.length ? ["nothing due"] : idle > 0 ? [`${idle} with nothing due`] : [];
  return `${(0,base_text/* counted */.hS)(reports.length, "token")}: ${[...acted, ...rest].join(", ")}`;
}
function describeEntry({ label, action, reason }, isDryRun) {
  if (action === "failed") return void 0;
  return `${isDryRun ? "dry run: " : ""}${label}: ${actionWords(action, isDryRun)} (${reason})`;
}


;// CONCATENATED MODULE: ./build/src/rotate/summary.js










const statusWords = {
  confirmed: "updated",
  written: "written, not confirmed",
  failed: "failed",
  untouched: "not changed"
};
const mostNamed = 8;
const hour = 36e5;
function rotationSummary(news) {
  const { outcomes, unknown, now, dryRun, hasOwner, actor, origin } = news;
  const reports = outcomes.map(({ report }) => report);
  const leaked = dryRun ? [] : outcomes.filter(({ report }) => report.pushers !== void 0);
  const lost = unknown.map(({ label, id }) => `- ${(0,markdown/* codeText */.ph)(label)} (${(0,markdown/* codeText */.ph)(id)})`);
  return [
    ...leaked.flatMap(
      ({ report, jobs, pushed, notSeen = [] }) => (0,certificate_page/* certificatePage */.HO)(report, { jobs, actor, pushed, notSeen })
    ),
    `### ${dryRun ? "Rotation of Docker tokens (dry run: nothing was changed)" : "Rotation of Docker tokens"}`,
    "",
    `${rotationTotals(reports, dryRun)}.`,
    "",
    ...outcomes.map((outcome) => describeOutcome(outcome, dryRun, hasOwner ? now : void 0)),
    ...lost.length === 0 ? [] : ["#### Not in the token list any more, and not changed", "", ...lost, ""],
    (0,page_foot/* pageFoot */.u)(origin),
    ""
  ].join("\n");
}
function describeOutcome({ entry, rotation, report }, dryRun, now) {
  const { action, code: errorCode, label } = report;
  const complete = (0,certificate_page/* completeRow */.ce)(report);
  const current = (0,tokens_token/* findCurrent */.$Q)(rotation.tokens);
  const older = rotation.tokens.filter((token) => token !== current);
  const tokens = now === void 0 ? [["Token", "given; Docker Hub was not looked at, so its age and expiry are not known"]] : [
    ["Current token", current === void 0 ? "none" : describeToken(current, now)],
    ...older.map((token) => {
      const role = (0,tokens_token/* tokenRole */.Sh)(token, current);
      const leaves = (0,sweep/* supersededAt */.Ut)(token, rotation.tokens, now) + entry.rotation.graceMs;
      const until = role === "Superseded" && leaves > now ? `, works beside the new one until ${minutes(leaves)}` : "";
      return [role, `${describeToken(token, now)}${until}`];
    })
  ];
  const ids = ([name, list]) => list.length === 0 ? [] : [[name, list.map(markdown/* codeText */.ph).join(", ")]];
  const table = (0,markdown/* twoColumns */.cL)([
    ["Used for", (0,token_list/* entryWords */.aY)({ channel: entry.channel ?? void 0, access: entry.access })],
    ["Repositories", (0,base_text/* firstOf */.Ku)(entry.repositories.map(markdown/* codeText */.ph), mostNamed).join(", ")],
    [
      dryRun ? "What would happen" : "What happened",
      `<b>${actionWords(action, dryRun)}</b>: ${errorCode === void 0 ? "" : `${(0,markdown/* codeText */.ph)(errorCode)} `}${reasonText(report)}`
    ],
    ...tokens,
    ["Copies", describeStores(report)],
    ...complete === void 0 ? [] : [["Complete", complete]],
    ...ids([dryRun ? "Would be deactivated" : "Deactivated", report.retired]),
    ...ids([dryRun ? "Would be deleted" : "Deleted", report.deleted]),
    ...ids(["Kept, still in use", report.held])
  ]);
  return `#### ${(0,markdown/* codeText */.ph)(label)}

${table}`;
}
function reasonText({ action, reason }) {
  return action === "held" ? (0,markdown/* breakableText */.Xg)(reason).replace(/\d{4}-\d\d-\d\d(?=T)/, markdown/* dayText */.Ew) : (0,markdown/* breakableText */.Xg)(reason);
}
function describeToken({ id, createdAt, expiresAt, lastUsedAt }, now) {
  const used = lastUsedAt === void 0 ? "never used" : `last used ${minutes(lastUsedAt)}`;
  const ends = expiresAt === void 0 ? "never expires" : `expires ${minutes(expiresAt)}`;
  return `${(0,markdown/* codeText */.ph)(id)}, ${age(now - createdAt)}, ${ends}, ${used}`;
}
function describeStores({ stores, reason }) {
  const failed = stores.filter(({ status }) => status === "failed");
  const rest = stores.filter(({ status }) => status !== "failed");
  const lines = [...failed, ...rest].map(({ store, status, code: errorCode, message }) => {
    const why = errorCode === void 0 ? "" : ` (${(0,markdown/* codeText */.ph)(errorCode)}${message === void 0 || message === reason ? "" : ` ${(0,markdown/* breakableText */.Xg)(message)}`})`;
    return `${statusWords[status]}: ${(0,markdown/* breakableText */.Xg)((0,token_list_store/* storeWords */.fI)(store))}${why}`;
  });
  return (0,base_text/* firstOf */.Ku)(lines, mostNamed).join("<br>");
}
function age(milliseconds) {
  if (milliseconds >= 2 * base_time/* dayMs */.LP) return `${Math.floor(milliseconds / base_time/* dayMs */.LP)} days old`;
  if (milliseconds >= 2 * hour) return `${Math.floor(milliseconds / hour)} hours old`;
  const count = Math.floor(milliseconds / 6e4);
  if (count < 1) return "just created";
  return `${(0,base_text/* counted */.hS)(count, "minute")} old`;
}
function minutes(at) {
  const [day = "", time = ""] = (0,base_time/* formatTime */.fU)(at).slice(0, 16).split("T");
  return `${(0,markdown/* dayText */.Ew)(day)} ${time} UTC`;
}


;// CONCATENATED MODULE: ./build/src/rotate/outputs.js



function reportRotation({ outcomes, unknown, dryRun }, runner) {
  const reports = outcomes.map(({ report }) => report);
  const happened = dryRun ? [] : reports;
  const failed = reports.filter(({ action }) => action === "failed");
  const labels = (list) => JSON.stringify(list.map(({ label }) => label));
  runner.output("rotated", labels(happened.filter(({ action }) => action === "rotated")));
  runner.output("retired", labels(happened.filter(({ retired }) => retired.length > 0)));
  runner.output("deleted", labels(happened.filter(({ deleted }) => deleted.length > 0)));
  runner.output("held", labels(happened.filter(({ held }) => held.length > 0)));
  runner.output("failed", labels(failed));
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
  for (const report of failed) runner.error((0,base_error/* errorLines */.S6)(failureOf(report), runner));
  return failed.length === 0;
}
function rotationEvidence(news, ok) {
  const { outcomes, unknown, dryRun, origin } = news;
  const { date, commit, organization } = origin;
  const tokens = outcomes.map(({ report }) => report);
  const stamped = tokens.map((token) => ({ date, commit, ...token }));
  const failed = tokens.filter(({ action }) => action === "failed");
  const pushed = outcomes.flatMap((outcome) => outcome.pushed ?? []);
  return {
    title: `Rotation of Docker tokens of ${organization}${dryRun ? " (dry run)" : ""}`,
    page: rotationSummary(news),
    report: { ...origin, ok, dryRun, tokens, unknown },
    tables: {
      tokens: { columns: ["date", "commit", "label", "channel", "access", "action"], rows: stamped },
      findings: {
        columns: ["date", "commit", "severity", "code", "subject", "message"],
        rows: failed.map(({ label, code, reason }) => {
          return { date, commit, severity: "error", code, subject: label, message: reason };
        })
      },
      // Only after a leak Docker's log is read.
      pushes: pushed.length === 0 ? void 0 : { columns: certificate_page/* pushColumns */._S, rows: (0,certificate_page/* pushRows */.kP)(pushed.flatMap((it) => it.pushes)) }
    }
  };
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
function failureOf(report) {
  const { label, code, reason, retired } = report;
  const untouched = retired.length === 0 ? "no token in use was deactivated. Run" : "run";
  return new base_error/* OatError */.vE(code ?? "INTERNAL", {
    message: `${label}: ${reason}`,
    ...code === "ROTATION_IN_PROGRESS" && { terminalHint: `${waiting} with --force '${label}'` },
    hint: hintOf(report) ?? `${untouched} it again after the fix`
  });
}
const waiting = "a run that is started after that goes on by itself. If you know that the other one is dead, take over now";
const hints = {
  ROTATION_IN_PROGRESS: `${waiting}: start the job with the label in input "force"`,
  ROTATION_INCOMPLETE: 'what is named may be the leaked token, or keep it alive. Deactivate such a token in Docker Home; one that you know is not the leaked one is settled by its id: run again with "explained ID" in input "compromised"',
  LABEL_TAKEN: 'give the entry a label of its own in this list, with the name of the repository in it. Or name it in "force" to take the label over, and remove it from the other list: there it is refused from then on, and its copies may stop working after "grace"'
};


;// CONCATENATED MODULE: ./build/src/rotate/perform.js












const listPause = 5e3;
async function performStep(step, rotation, work) {
  const outcome = await (0,base_error/* resultOrError */.pS)(() => perform(step, rotation, work));
  if (!(outcome instanceof base_error/* OatError */.vE)) return outcome;
  const result = isUncertain(step, outcome) ? "lost" : "failed";
  return { result, code: outcome.code, message: (0,base_error/* withoutCode */.MK)(outcome) };
}
function isUncertain({ step }, error) {
  const { code } = error;
  if (step === "write") return false;
  if (step === "confirm") return code === "STORE_FAILED" && !error.isRefusal;
  return code === "REGISTRY_UNREACHABLE" || code === "HUB_INVALID" && step !== "list" && step !== "look";
}
async function perform(step, rotation, work) {
  const { entry, run } = work;
  const { hub } = run;
  switch (step.step) {
    case "list":
      if (step.look > 0) await pause(listPause * 2 ** (step.look - 1), run);
      return { result: "listed", tokens: await run.list(step.isWhole) };
    case "look":
      return lookAround(entry, run, (0,plan_rotation/* isLeaked */.Po)(rotation));
    case "mint":
      return perform_mint(step, rotation, work);
    case "verify":
      if (!run.job.assisted.has(entry.label)) await proveEntry(tokenValueOf(step.id, run), { entry, run });
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
    case "write":
      return writeStore(step, rotation, work);
    case "confirm":
      return confirmCopy(step, rotation, work);
    case "announce":
      return announce(rotation, work);
    case "done":
      return { result: "done" };
  }
}
async function perform_mint(step, rotation, work) {
  const { label, expiresAt, mark } = step;
  const { resources } = rotation.setup.policy;
  const wanted = { label, expiresAt, resources, description: (0,tokens_copies/* noteMark */.qm)(work.entry.purpose ?? "", mark) };
  const { token, value } = await work.run.hub.mint(wanted);
  work.run.values.set(token.id, value);
  return { result: "token", token };
}
async function announce(rotation, work) {
  const { entry, run } = work;
  const { clock, runner } = run.ports;
  const secrets = entry.stores.filter((store) => "app" in store && store.app === "actions");
  if (secrets.length === 0) return { result: "done" };
  const own = (0,plan_rotation/* findOwn */.gq)(rotation);
  const { expiresAt } = own ?? (0,tokens_token/* findCurrent */.$Q)(rotation.tokens) ?? {};
  if (expiresAt === void 0) {
    if (own === void 0) return { result: "done" };
    const stale = staleExpiries(entry, run.job.hasOwner);
    if (stale !== void 0) runner.warning(stale);
    return { result: "done" };
  }
  const before = clock.now() + rotation.setup.limits.refresh;
  for (const store of secrets) {
    const name = (0,token_list_store/* storeName */.Hz)(store, run.job.thisRepository);
    if (work.announced.has(name)) continue;
    const announced = await (0,base_error/* resultOrError */.pS)(
      () => run.stores.announce(store, { expiresAt, before, isNew: true })
    );
    if (announced === "late") return { result: "late" };
    work.announced.set(name, announced);
  }
  const outcomes = [...work.announced.values()];
  const written = outcomes.filter((it) => it === "done").length;
  if (written > 0) {
    runner.info(`${entry.label}: wrote ${(0,base_text/* counted */.hS)(written, "expiry variable")}: ${(0,base_time/* formatTime */.fU)(expiresAt)}`);
  }
  const refused = outcomes.filter((it) => it === "refused").length;
  if (refused > 1) runner.info(`${entry.label}: ${refused} expiry variables could not be created`);
  const failure = outcomes.find((it) => it instanceof base_error/* OatError */.vE);
  if (failure !== void 0) throw failure;
  return { result: "done" };
}
async function writeStore(step, rotation, work) {
  const { run } = work;
  const left = step.before - run.hubNow();
  if (left <= 0) return { result: "late" };
  const token = { ...ownToken(rotation, work), before: run.ports.clock.now() + left };
  const written = await run.stores.write(storeOf(step.store, work), token);
  if (written.result !== "lost") return written;
  const { error } = written;
  return { result: "lost", code: error.code, message: (0,base_error/* withoutCode */.MK)(error), isFinal: error.isRefusal };
}
async function confirmCopy(step, rotation, work) {
  const { run } = work;
  if (step.look > 0) await pause((0,retry/* backoff */.JN)(step.look, run.ports.clock.random()), run);
  const store = await run.stores.look(storeOf(step.store, work), ownToken(rotation, work));
  return { result: "seen", store };
}
function pause(milliseconds, { ports }) {
  return ports.clock.sleep(milliseconds, ports.signal);
}
function ownToken(rotation, { entry, run }) {
  const { label, channel, access } = entry;
  const id = (0,plan_rotation/* ownId */.ou)(rotation) ?? "";
  const { expiresAt } = (0,plan_rotation/* findOwn */.gq)(rotation) ?? {};
  return { id, label, channel, access, value: tokenValueOf(id, run), expiresAt };
}
function storeOf(name, { entry, run }) {
  const store = entry.stores.find((each) => (0,token_list_store/* storeName */.Hz)(each, run.job.thisRepository) === name);
  if (store === void 0) throw new TypeError(`${entry.label} has no store ${name}`);
  return store;
}
function tokenValueOf(id, { values }) {
  const value = values.get(id);
  if (value === void 0) throw new TypeError(`the value of token ${id} is not known`);
  return value;
}


// EXTERNAL MODULE: ./build/src/rotate/plan/advance.js
var advance = __webpack_require__(1579);
;// CONCATENATED MODULE: ./build/src/rotate/plan/forecast.js




function forecast(rotation, now) {
  const step = nextStep(rotation, now);
  if (step.step === "done") return rotation;
  return forecast((0,advance/* advance */.n)(rotation, { step, outcome: imagine(step, rotation, now), now }), now);
}
function imagine(step, rotation, now) {
  const { tokens, stores } = rotation;
  switch (step.step) {
    case "list":
      return { result: "listed", tokens: rotation.listed };
    case "mint": {
      const { label, expiresAt, mark } = step;
      const token = { id: "new", label, expiresAt, createdAt: now, isActive: true };
      return { result: "token", token: { ...token, description: (0,tokens_copies/* noteMark */.qm)("", mark) } };
    }
    case "refresh":
    case "promote":
    case "note":
    case "retire": {
      const token = tokens.find(({ id }) => id === step.id);
      if (token === void 0) throw new TypeError(`there is no token ${step.id}`);
      const description = "mark" in step ? (0,tokens_copies/* noteMark */.qm)(token.description ?? "", step.mark) : token.description;
      const isActive = step.step !== "retire" && token.isActive;
      return { result: "token", token: { ...token, label: step.label, isActive, description } };
    }
    case "look":
      return { result: "looked", stores, neighbours: rotation.neighbours };
    case "write":
      return { result: "written" };
    case "confirm":
      return { result: "seen", store: { store: step.store, kind: "open", holds: (0,plan_rotation/* ownId */.ou)(rotation) } };
    case "verify":
    case "announce":
    case "delete":
    case "done":
      return { result: "done" };
  }
}


// EXTERNAL MODULE: ./build/src/rotate/plan/old-jobs.js
var old_jobs = __webpack_require__(2497);
// EXTERNAL MODULE: ./build/src/rotate/plan/report.js
var plan_report = __webpack_require__(3519);
;// CONCATENATED MODULE: ./build/src/rotate/pushes.js



async function withPushes(outcome, run) {
  const { pushes } = run.hub;
  const { entry, rotation, report } = outcome;
  if (report.pushers === void 0 || run.job.isDryRun || pushes === void 0) return outcome;
  const noted = rotation.tokens.flatMap((token) => (0,tokens_copies/* markOf */.Fg)(token)?.leakSince ?? []);
  const since = Math.min(run.hubNow(), ...noted);
  const window = { days: run.job.tokenList.auditDays, since };
  try {
    const logs = await (0,batches/* inBatches */.o)(entry.repositories, async (name) => ({
      name,
      ...await pushes(name, window)
    }));
    const events = logs.flatMap((log) => log.events).filter(({ at }) => at >= since);
    const cut = logs.filter(({ isWhole }) => !isWhole).map((log) => `pushes to ${log.name} but the latest ${log.events.length}`);
    return { ...outcome, pushed: { since, pushes: events }, notSeen: cut };
  } catch (error) {
    if (!(error instanceof base_error/* OatError */.vE) || error.code === "INTERNAL") throw error;
    return { ...outcome, notSeen: [`pushes: ${error.code}: ${error.message}`] };
  }
}


;// CONCATENATED MODULE: ./build/src/rotate/rotate.js


















async function rotate(job, ports) {
  const { isDryRun, hasOwner } = job;
  const run = await openRotateRun(job, ports);
  const preflight = await runPreflight(run);
  const outcomes = [];
  const conclude = (entry, rotation, ended) => {
    const report = asFarAsSeen((0,plan_report/* reportEntry */.j)(ended, run.hubNow()), job);
    const news2 = describeEntry(report, isDryRun);
    if (news2 !== void 0) ports.runner.info(news2);
    const left = leftWords(rotation);
    if (!isDryRun && left !== void 0) ports.runner.notice(left);
    if (report.pushers === void 0 || isDryRun) {
      return { entry, rotation: isDryRun ? rotation : ended, report };
    }
    ports.runner.info(`${entry.label}: ${(0,certificate_page/* certificateHeadline */.qq)(report)}`);
    const jobs = (0,old_jobs/* oldJobs */.w)(entry.stores, {
      changedAt: run.hubNow(),
      thisRepository: job.thisRepository,
      server: ports.runner.environment["GITHUB_SERVER_URL"]
    });
    if (jobs !== void 0) ports.runner.info(`${entry.label}: ${jobs.line}`);
    return { entry, rotation: ended, report, jobs: jobs?.text };
  };
  let { seenAt } = preflight;
  for (const [place, { entry, rotation }] of preflight.entries.entries()) {
    ports.runner.progress(`${place + 1} of ${preflight.entries.length}: ${entry.label}`);
    const others = preflight.entries.slice(place + 1).map(({ entry: { label } }) => label);
    const ended = isDryRun ? forecast(rotation, run.hubNow()) : await work(rotation, { entry, run, others, seenAt });
    const outcome = conclude(entry, rotation, ended);
    outcomes.push(outcome);
    if (ended !== rotation && outcome.report.action === "failed") seenAt = -Infinity;
  }
  for (const [place, { entry, rotation }] of outcomes.entries()) {
    if (isDryRun || !waitsForOther(rotation, run.hubNow())) continue;
    const ended = await rotateEntry((0,plan_rotation/* forgetLooks */.IZ)(rotation), { entry, run, others: [] });
    outcomes[place] = conclude(entry, rotation, ended);
  }
  for (const [place, outcome] of outcomes.entries()) outcomes[place] = await withPushes(outcome, run);
  const { unknown } = preflight;
  const origin = (0,page_foot/* pageOrigin */.k)(
    { organization: job.tokenList.organization, commit: job.commit, at: run.hubNow() },
    ports.runner.environment
  );
  const actor = ports.runner.environment["GITHUB_ACTOR"];
  const news = { outcomes, unknown, now: run.hubNow(), dryRun: isDryRun, hasOwner, actor, origin };
  const ok = reportRotation(news, ports.runner);
  const totals = rotationTotals(
    outcomes.map(({ report }) => report),
    isDryRun
  );
  ports.runner.info(`${isDryRun ? "dry run: " : ""}${totals}`);
  await ports.runner.summary(() => rotationSummary(news));
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
async function work(rotation, { seenAt, ...turn }) {
  const { entry, run } = turn;
  const isOld = run.hubNow() - seenAt > rotation.setup.limits.refresh;
  const ready = run.job.assisted.has(entry.label) ? await claimAssisted(rotation, run) : isOld ? await lookAgain(rotation, entry, run) : rotation;
  return rotateEntry(ready, turn);
}
function waitsForOther(rotation, now) {
  if ((0,events/* stopOf */.EV)(rotation) !== void 0 || rotation.neighbours.length === 0) return false;
  return (0,plan/* planEntry */.Cd)(rotation, now).held.some(({ store }) => store !== void 0);
}
async function lookAgain({ setup }, entry, run) {
  const tokens = await run.list();
  return (0,plan_rotation/* startRotation */.DP)(setup, { tokens, stores: await observeStores(entry, run, "look") });
}
async function rotateEntry(rotation, turn) {
  const { entry, run } = turn;
  const { signal, hold } = run.ports;
  const work2 = { entry, run, announced: /* @__PURE__ */ new Map() };
  let state = rotation;
  for (; ; ) {
    const step = nextStep(state, run.hubNow());
    if (step.step === "done") return state;
    const before = state;
    hold(true);
    try {
      state = signal.aborted ? state : await take(step, state, work2);
    } catch (error) {
      await rotate_letGo((0,advance/* interrupt */.G)(before, step, run.hubNow()), work2, turn.others);
      throw error;
    }
    if (signal.aborted) {
      await rotate_letGo((0,advance/* interrupt */.G)(state, void 0, run.hubNow()), work2, turn.others);
      signal.throwIfAborted();
    }
    hold(false);
  }
}
async function take(step, state, work2) {
  const { entry, run } = work2;
  const outcome = await performStep(step, state, work2);
  const context = { isAssisted: state.setup.given !== void 0, hasOwner: run.job.hasOwner };
  const news = describeStep(step, outcome, context);
  if (news !== void 0) run.ports.runner.info(`${entry.label}: ${news}`);
  return (0,advance/* advance */.n)(state, { step, outcome, now: run.hubNow() });
}
async function rotate_letGo(rotation, work2, others) {
  const { entry, run } = work2;
  const { runner } = run.ports;
  let state = rotation;
  try {
    for (; ; ) {
      const step = nextStep(state, run.hubNow());
      if (step.step === "done") break;
      state = await take(step, state, work2);
    }
  } catch {
  }
  runner.info(`${entry.label}: ${interruptedWords(state, run.hubNow())}`);
  if (others.length > 0) runner.info(`not begun: ${others.join(", ")}`);
}


;// CONCATENATED MODULE: ./build/src/rotate/start.js
















const lastWords = 6e3;
const noAccount = { message: "there is no account for Docker Hub", hint: "please report this line" };
async function startRotate(runner, pace = {}) {
  const inputs = readRotateInputs(runner);
  const { clock = (0,base_clock/* createClock */.ts)() } = pace;
  const deadline = (0,base_clock/* createExchangeDeadline */.WU)(inputs.timeout);
  const { attempts, github: access } = inputs;
  const linger = (0,base_clock/* withGrace */.pj)(deadline, lastWords);
  const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: runner.info });
  const { mask, info, warning: warn, environment } = runner;
  let github;
  try {
    const job = await openRotateJob(inputs, { runner, clock, files: (0,files/* createFiles */.q)(clock.unique) });
    return await rotate(job, {
      runner,
      clock,
      signal: deadline.signal,
      hold: linger.hold,
      openHub: (organization) => openHub(inputs, { organization, runner, clock, deadline: linger }),
      openStores: ({ thisRepository, tokenList, noted }) => {
        const { signal, tryMs: timeoutMs } = deadline;
        const child = { environment, clock, signal, mask, secrets: (0,runner_inputs/* readSecrets */.ql)(runner) };
        github = access && (0,github_github/* createGithub */.u)({
          ...pace,
          ...child,
          access,
          thisRepository,
          attempts,
          info,
          warn,
          timeoutMs,
          stores: tokenList.tokens.flatMap(({ stores }) => stores),
          apiUrl: (0,github_inputs/* githubAddress */.Wf)(environment["GITHUB_API_URL"])
        });
        return routeStores({
          github,
          kubernetes: createKubernetes({
            ...child,
            attempts,
            info,
            timeoutMs,
            username: tokenList.organization,
            configKey: inputs.registry.configKey
          }),
          program: (0,programs/* createPrograms */.Iv)({ ...child, tokenList, noted })
        });
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
function openHub({ hub, attempts }, ports) {
  if (hub === void 0) throw new base_error/* OatError */.vE("INTERNAL", noAccount);
  const { runner, clock, deadline } = ports;
  const http = (0,base_http/* createHttp */.V)({ clock, deadline, attempts, onRetry: runner.info });
  const { mask, info: onWait } = runner;
  return createHub({ ...hub, ...ports, http, mask, onWait, codes: (0,used_codes/* usedCodes */.A)(runner) });
}



/***/ })

};
;