"use strict";
exports.id = 936;
exports.ids = [936];
exports.modules = {

/***/ 7936:
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
var files = __webpack_require__(3637);
// EXTERNAL MODULE: ./build/src/base/http.js + 2 modules
var base_http = __webpack_require__(338);
// EXTERNAL MODULE: ./build/src/base/retry.js
var retry = __webpack_require__(973);
// EXTERNAL MODULE: ./build/src/base/secret.js
var secret = __webpack_require__(1595);
// EXTERNAL MODULE: ./build/src/register/label.js
var register_label = __webpack_require__(2405);
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
;// CONCATENATED MODULE: ./build/src/hub/hub.js








function createHub(options) {
  const access = (0,hub_call/* openHubAccess */.yn)(options);
  const { call, url, now, logIn } = access;
  return {
    ...createHubChange(access),
    serverTime: async () => {
      await logIn();
      return now();
    },
    list: () => (0,hub_call/* listTokens */.dh)(access),
    mint: (wanted) => mint(wanted, access),
    remove: async (id) => {
      await call({ method: "DELETE", url: `${url}/${encodeURIComponent(id)}` }, [204, 404]);
    }
  };
}
async function mint(wanted, access) {
  const { call, identity, url, mask, now } = access;
  const { label, resources, description, expiresAt } = wanted;
  const expires_at = new Date(expiresAt).toISOString();
  const body = { label, resources, expires_at, ...description !== void 0 && { description } };
  const answer = await call({ method: "POST", url, body, isOnce: true }, [201, 400, 402, 403, 409, 422]);
  const { status } = answer;
  if (status === 201) {
    const value = new secret/* Secret */.z((0,answers/* readHubText */.hN)((0,answers/* parseHubObject */.Aj)(answer), "token", answer.subject), mask);
    return { token: (0,answers/* readHubToken */.h_)(answer), value };
  }
  const detail = (0,answers/* hubDetail */.NO)(answer.body);
  const rejection = { status, detail, label, resources, ...identity };
  if ((0,failure/* isQuota */.hF)(rejection)) throw (0,failure/* quotaReached */.pJ)({ ...rejection, tokens: await (0,hub_call/* listTokens */.dh)(access), now: now() });
  throw status === 403 ? (0,failure/* accessForbidden */.MJ)(identity, status, detail) : (0,failure/* requestRejected */.O8)(rejection);
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
  const answer = await call(request, [200, 400, 404, 422]);
  const { status } = answer;
  if (status === 404) throw (0,failure/* tokenGone */.Zw)(id);
  return status === 200 ? void 0 : { status, detail: (0,answers/* hubDetail */.NO)(answer.body) };
}
function differences(token, change) {
  const { label, isActive, resources, description } = change;
  const isSame = resources === void 0 || (0,tokens_resources/* compareResources */.TX)(token.resources, resources).verdict === "same";
  return [
    ...(0,register_label/* isSameText */.cZ)(label, token.label) ? [] : ["label"],
    ...isActive === void 0 || isActive === token.isActive ? [] : ["state"],
    ...isSame ? [] : ["access"],
    ...description === void 0 || token.description === void 0 || (0,register_label/* isSameText */.cZ)(description, token.description) ? [] : ["description"]
  ];
}


// EXTERNAL MODULE: ./build/src/hub/used-codes.js
var used_codes = __webpack_require__(1811);
// EXTERNAL MODULE: ./build/src/registry/registry.js + 1 modules
var registry = __webpack_require__(6700);
// EXTERNAL MODULE: ./build/src/runner/inputs.js
var runner_inputs = __webpack_require__(3563);
// EXTERNAL MODULE: ./build/src/stores/github/call.js + 1 modules
var call = __webpack_require__(1816);
// EXTERNAL MODULE: ./build/src/stores/github/github.js + 4 modules
var github_github = __webpack_require__(7524);
// EXTERNAL MODULE: ./build/src/register/store.js
var register_store = __webpack_require__(3894);
// EXTERNAL MODULE: ./build/src/base/json.js
var json = __webpack_require__(5221);
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
  const { annotations, managedFields } = (0,json/* asJsonObject */.Oe)(metadata) ?? {};
  const encoded = (0,json/* asJsonObject */.Oe)(data)?.[field];
  if (type === pullSecretType) {
    return {
      document: typeof encoded === "string" ? Buffer.from(encoded, "base64").toString() : "",
      annotations: (0,json/* asJsonObject */.Oe)(annotations) ?? {},
      managedFields: Array.isArray(managedFields) ? managedFields : []
    };
  }
  throw new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,register_store/* storeWords */.fI)(store)}: there is a secret of that name, of the type ${(0,base_text/* printable */.g$)(String(type), 80)}, not ${pullSecretType}`,
    hint: "it is not replaced: choose another name in the register, or delete that secret if nothing needs it"
  });
}
function parseObject(stdout, store) {
  const parsed = (0,json/* parseJsonObject */.dw)(stdout);
  if (parsed !== void 0) return parsed;
  throw new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,register_store/* storeWords */.fI)(store)}: kubectl did not print an object as JSON, or one of more than 64 KiB`,
    hint: "look at the object with `kubectl get -o yaml`; a pull secret is far smaller"
  });
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/accounts.js


const attempts = 10;
function createKubernetesAccounts(kubectl) {
  async function read(account, subject) {
    const result = await kubectl.read({
      subject,
      argv: ["get", "serviceaccount", account, "--output=json"],
      doing: `reading the service account ${account}`
    });
    if ("failure" in result) throw result.failure.error;
    const { metadata, imagePullSecrets } = parseObject(result.stdout, subject.store);
    return {
      version: (0,json/* asJsonObject */.Oe)(metadata)?.["resourceVersion"],
      pullSecrets: Array.isArray(imagePullSecrets) ? imagePullSecrets : []
    };
  }
  async function add(account, name, subject) {
    for (let tries = 1; ; tries++) {
      const { version, pullSecrets } = await read(account, subject);
      if (names(pullSecrets, name)) return;
      const patch = { metadata: { resourceVersion: version }, imagePullSecrets: [...pullSecrets, { name }] };
      const result = await kubectl.run({
        subject,
        argv: [
          ...["patch", "serviceaccount", account, "--type=merge", "--field-manager=docker-oat-login"],
          `--patch=${JSON.stringify(patch)}`
        ],
        doing: `adding the pull secret to the service account ${account}`
      });
      if (!("failure" in result)) return;
      if (result.failure.kind !== "outdated" || tries === attempts) throw result.failure.error;
    }
  }
  return {
    /** Those that do not name the pull secret yet. STORE_MISSING for one that is not there. */
    async without({ name, serviceAccounts }, subject) {
      const accounts = [];
      for (const account of serviceAccounts) {
        const { pullSecrets } = await read(account, subject);
        if (!names(pullSecrets, name)) accounts.push(account);
      }
      return accounts;
    },
    /** Adds it to those, keeping the others. */
    async complete({ name, serviceAccounts }, subject) {
      for (const account of serviceAccounts) await add(account, name, subject);
    }
  };
}
function names(pullSecrets, name) {
  return pullSecrets.some((it) => (0,json/* asJsonObject */.Oe)(it)?.["name"] === name);
}


// EXTERNAL MODULE: ./build/src/base/process.js
var process = __webpack_require__(5334);
// EXTERNAL MODULE: ./build/src/base/child-environment.js
var child_environment = __webpack_require__(5497);
// EXTERNAL MODULE: ./build/src/base/program.js
var base_program = __webpack_require__(3363);
// EXTERNAL MODULE: ./build/src/stores/program-calls.js
var program_calls = __webpack_require__(8620);
;// CONCATENATED MODULE: ./build/src/stores/kubernetes/failure.js



const contextOf = ({ context }) => context === void 0 ? "the current context" : `context ${JSON.stringify(context)}`;
const rules = [
  {
    pattern: /context .*(does not exist|was not found)/i,
    code: "STORE_MISSING",
    hint: () => "write a context that `kubectl config get-contexts` shows, or use another kubeconfig (KUBECONFIG)"
  },
  {
    pattern: /localhost:8080|no configuration has been provided/i,
    code: "STORE_MISSING",
    hint: () => "kubectl has no cluster: write a kubeconfig first, and set KUBECONFIG"
  },
  {
    pattern: /\(NotFound\): namespaces /i,
    code: "STORE_MISSING",
    hint: ({ namespace }) => `create the namespace ${namespace}, or remove it from the register`
  },
  {
    pattern: /\(NotFound\): serviceaccounts /i,
    code: "STORE_MISSING",
    hint: () => "create the service account, or remove it from service-accounts in the register"
  },
  {
    pattern: /\(Unauthorized\)|must be logged in to the server|asked for the client to provide credentials/i,
    code: "STORE_FORBIDDEN",
    hint: (subject) => `the cluster does not accept the credential of ${contextOf(subject)}: renew it`
  },
  {
    pattern: /because it is being terminated/i,
    code: "STORE_MISSING",
    hint: ({ namespace }) => `the namespace ${namespace} is being deleted: create it again when it is gone, or remove it from the register`
  },
  {
    pattern: /exceeded quota:/i,
    hint: ({ namespace }) => `raise the quota of the namespace ${namespace}, or delete what nothing uses any more`
  },
  {
    // Who has no rights in a namespace is not told whether it exists.
    pattern: /\(Forbidden\)$|is forbidden: User /i,
    code: "STORE_FORBIDDEN",
    hint: ({ namespace }) => `allow it with a Role in the namespace ${namespace}, and create that namespace first if there is none`
  },
  {
    pattern: /Apply failed with \d+ conflict/i,
    kind: "conflict",
    hint: () => "stop the other manager from writing it, or choose another name in the register"
  },
  {
    pattern: /\(Conflict\)|the object has been modified/i,
    kind: "outdated",
    hint: () => "something else keeps changing it: find out what, then run it again"
  },
  {
    pattern: /does not support dry run/i,
    kind: "no-dry-run",
    hint: () => "ask whoever runs the cluster"
  },
  {
    pattern: /x509:|tls:|certificate/i,
    hint: (subject) => `check certificate-authority-data and the server's address in ${contextOf(subject)}`
  },
  {
    pattern: /executable .* (not found|failed)|getting credentials/i,
    hint: (subject) => `the login plugin of ${contextOf(subject)} did not work: install it, and log in to the cloud first`
  },
  {
    pattern: /was refused|no such host|network is unreachable|no route to host/i,
    hint: (subject) => `the API server of ${contextOf(subject)} cannot be reached from this machine: check address, network and firewall`
  },
  {
    pattern: /is (invalid|forbidden):|\((Invalid|Forbidden)\)|\(BadRequest\)|denied the request|unknown (flag|command)/i,
    hint: () => "the cluster refuses it: read the reason"
  }
];
const unknown = {
  pattern: /^/,
  kind: "unsure",
  hint: () => "run `kubectl auth whoami` with the same kubeconfig to see whether the cluster answers, then run it again"
};
function readKubectlFailure(stderr, subject, doing) {
  const text = tellingPart(stderr);
  const rule = rules.find(({ pattern }) => pattern.test(text)) ?? unknown;
  return {
    kind: rule.kind ?? "refused",
    managers: [...text.matchAll(/conflicts? with "([^"]+)"/g)].map(([, manager = ""]) => manager),
    error: new base_error/* OatError */.vE(rule.code ?? "STORE_FAILED", {
      message: `${(0,register_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${(0,base_text/* printable */.g$)(text, 300)}`,
      hint: rule.hint(subject)
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
    const { subject, doing, hide = [] } = call;
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
    const text = (0,program_calls/* redact */.E)(stderr, hide);
    return { stdout, failure: readKubectlFailure(text, subject, doing) };
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
  return { run, read };
}
function kubectlMissing({ store }) {
  return new base_error/* OatError */.vE("STORE_MISSING", {
    message: `${(0,register_store/* storeWords */.fI)(store)}: there is no kubectl on PATH`,
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
      message: `${(0,register_store/* storeWords */.fI)(subject.store)}: ${doing} failed: ${what}`,
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
  const writers = writersOf(held.managedFields);
  if (writers.length > 0) {
    throw new base_error/* OatError */.vE("STORE_FAILED", {
      message: `${(0,register_store/* storeWords */.fI)(store)}: the field manager ${writers.join(", ")} writes it, too, so it was left alone`,
      hint: "choose another name in the register, or stop that manager and clear the managedFields of the secret"
    });
  }
  const others = idOfHeld(held) === void 0 ? registriesBeside(held.document, configKey) : [];
  if (others.length === 0) return;
  throw new base_error/* OatError */.vE("STORE_FAILED", {
    message: `${(0,register_store/* storeWords */.fI)(store)}: it also has the login of ${others.join(", ")}, so it was left alone`,
    hint: "move that login to a secret of its own (a service account can have several), or choose another name in the register"
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
  const isSame = (key) => key === configKey || (0,host/* isDockerHubHost */.ci)(configKey) && (0,host/* isDockerHubHost */.ci)(key);
  const auths = (0,json/* asJsonObject */.Oe)((0,json/* parseJsonObject */.dw)(document)?.["auths"]) ?? {};
  return Object.keys(auths).flatMap((key) => isSame(key) ? [] : [(0,base_text/* printable */.g$)(key, 80)]);
}


;// CONCATENATED MODULE: ./build/src/stores/kubernetes/kubernetes.js






const subjectOf = (store) => ({
  store: (0,register_store/* storeName */.Hz)(store, ""),
  context: store.context,
  namespace: store.namespace
});
function createKubernetes(options) {
  const kubectl = createKubectl(options);
  const accounts = createKubernetesAccounts(kubectl);
  const apply = createApply(kubectl);
  async function stateOf(store, held) {
    const { store: name, ...subject } = subjectOf(store);
    const incomplete = await accounts.without(store, { store: name, ...subject });
    if (held === void 0) return { store: name, kind: "empty" };
    if (incomplete.length === 0) return { store: name, kind: "open", ...held };
    options.info(`${(0,register_store/* storeWords */.fI)(name)}: not yet a pull secret of the service account ${incomplete.join(", ")}`);
    return { store: name, kind: "open", holds: void 0 };
  }
  return {
    identify: (store) => identify(store, kubectl),
    async check(store) {
      const subject = subjectOf(store);
      const held = await readSecret(store, kubectl);
      if (held !== void 0) {
        refuseOthersSecret(held, subject.store, options.configKey);
      }
      await provePermissions(store, { kubectl, subject, exists: held !== void 0 });
      const state = await stateOf(store, held && { holds: idOfHeld(held) });
      const token = { id: "none", label: "write check", expiresAt: void 0 };
      const manifest = pullManifest(store, pullDocument("write-check", options), token);
      const refusal = await apply({ subject, manifest, isDryRun: true });
      if (refusal !== void 0 && refusal.kind !== "no-dry-run") throw refusal.error;
      return state;
    },
    async look(store, own) {
      const held = await readSecret(store, kubectl);
      const isOwn = own !== void 0 && held !== void 0 && isHeld(held, pullDocument(own.value.reveal(), options));
      return stateOf(store, held && { holds: isOwn ? own.id : idOfHeld(held) });
    },
    async write(store, token) {
      const left = () => (token.before ?? Infinity) - options.clock.now();
      if (left() <= 0) return { result: "late" };
      await accounts.complete(store, subjectOf(store));
      if (left() <= 0) return { result: "late" };
      const value = token.value.reveal();
      const document = pullDocument(value, options);
      const shown = [document, `${options.username}:${value}`];
      for (const text of shown) options.mask(Buffer.from(text).toString("base64"));
      const manifest = pullManifest(store, document, token);
      const failure = await apply({ subject: subjectOf(store), manifest, hide: [...shown, value], left });
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
  const result = await kubectl.read({ subject, argv, doing: "reading the secret" });
  if ("failure" in result) throw result.failure.error;
  return result.stdout.trim() === "" ? void 0 : readHeldSecret(result.stdout, subject.store);
}
async function identify(store, kubectl) {
  const argv = ["config", "view", "--minify", "--output=jsonpath={.clusters[0].cluster.server}"];
  const result = await kubectl.read({ subject: subjectOf(store), argv, doing: "reading the kubeconfig" });
  if ("failure" in result) throw result.failure.error;
  return `${result.stdout.trim()}/${store.namespace}/${store.name}`;
}
async function provePermissions({ name, serviceAccounts }, { kubectl, subject, exists }) {
  const secret = `secrets/${name}`;
  const wanted = [
    ...(exists ? [] : ["create"]).map((verb) => [verb, secret]),
    ["patch", secret],
    ...serviceAccounts.flatMap(
      (account) => ["get", "patch"].map((verb) => [verb, `serviceaccounts/${account}`])
    )
  ];
  const missing = [];
  for (const [verb, object] of wanted) {
    const result = await kubectl.read({
      subject,
      argv: ["auth", "can-i", verb, object],
      doing: `asking for the permission to ${verb} ${object}`
    });
    if (/^no\b/.test(result.stdout)) missing.push(`${verb} ${object}`);
    else if ("failure" in result) throw result.failure.error;
  }
  if (missing.length === 0) return;
  throw new base_error/* OatError */.vE("STORE_FORBIDDEN", {
    message: `${(0,register_store/* storeWords */.fI)(subject.store)}: the account of the kubeconfig cannot ${missing.join(", ")}`,
    hint: `allow it with a Role in the namespace ${subject.namespace}`
  });
}
function createApply(kubectl) {
  const once = async ({ subject, manifest, hide = [], isDryRun = false, left = () => Infinity }, more = []) => {
    const argv = ["apply", "--server-side", "--field-manager=docker-oat-login", "--filename=-", ...more];
    const call = {
      subject,
      hide,
      input: manifest,
      timeoutMs: left(),
      doing: isDryRun ? "trying out the write" : "the write"
    };
    const result = isDryRun ? await kubectl.read({ ...call, argv: [...argv, "--dry-run=server"] }) : await kubectl.run({ ...call, argv });
    return "failure" in result ? result.failure : void 0;
  };
  return async (apply) => {
    const failure = await once(apply);
    return failure !== void 0 && isByHand(failure) ? once(apply, ["--force-conflicts"]) : failure;
  };
}
function isByHand({ kind, managers }) {
  return kind === "conflict" && managers.length > 0 && managers.every((manager) => handManagers.has(manager));
}


// EXTERNAL MODULE: ./build/src/stores/programs.js
var programs = __webpack_require__(1415);
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
    announce: async (store, expiry) => (0,register_store/* isSecretStore */.Qo)(store) ? needed(github).announce(store, expiry) : "same",
    oldJobs: async (copies) => needed(github).oldJobs(copies)
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
// EXTERNAL MODULE: ./build/src/stores/github/inputs.js
var github_inputs = __webpack_require__(557);
;// CONCATENATED MODULE: ./build/src/rotate/inputs.js








function readRotateInputs(runner) {
  const registry = (0,host/* parseRegistryHost */.TZ)((0,runner_inputs/* readText */.yR)(runner, "registry"));
  const assisted = readAssisted(runner, registry);
  const hub = (0,inputs/* readOwner */.A7)(runner);
  const only = (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, "only"));
  return {
    // Without a register there is nothing to rotate, at the usual path either.
    config: (0,runner_inputs/* readText */.yR)(runner, "config"),
    registry,
    assisted,
    assistedExpiry: readAssistedExpiry(runner, assisted.length > 0 && hub === void 0),
    hub,
    github: (0,github_inputs/* readGithubAccess */.I)(runner),
    only: only.length === 0 ? void 0 : only,
    force: (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, "force")),
    compromised: (0,base_text/* parseList */.E1)((0,runner_inputs/* readText */.yR)(runner, "compromised")),
    dryRun: (0,runner_inputs/* readBoolean */.Vf)(runner, "dry-run"),
    allowRef: (0,runner_inputs/* readOptional */.T9)(runner, "allow-ref"),
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
function readAssisted(runner, registry) {
  const chosen = (0,token/* chooseTokens */.qr)((0,registry_inputs/* readTokens */.He)(runner), { channel: void 0, access: void 0 });
  return chosen.map(({ input, value, channel, access }) => {
    (0,lint/* lintToken */.T)(value, input, registry);
    return { input, value, channel, access: input === "token" ? void 0 : access };
  });
}


// EXTERNAL MODULE: ./build/src/register/clashes.js
var clashes = __webpack_require__(2786);
// EXTERNAL MODULE: ./build/src/register/read.js + 4 modules
var register_read = __webpack_require__(9795);
// EXTERNAL MODULE: ./build/src/runner/register-commit.js
var register_commit = __webpack_require__(6621);
// EXTERNAL MODULE: ./build/src/runner/event.js
var runner_event = __webpack_require__(6464);
// EXTERNAL MODULE: ./build/src/register/register.js
var register_register = __webpack_require__(5806);
// EXTERNAL MODULE: ./build/src/registry/failure.js
var registry_failure = __webpack_require__(1351);
// EXTERNAL MODULE: ./build/src/runner/input-words.js
var input_words = __webpack_require__(3152);
// EXTERNAL MODULE: ./build/src/tokens/token.js
var tokens_token = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/src/rotate/plan/rotation.js




function pendingLabel({ policy, run }, now) {
  return (0,register_label/* formatLabel */.wR)({ name: policy.label, state: "pending", time: now, run });
}
function markFor({ copies, home }, { isAnswer = false, leakSince } = {}) {
  return { copies, home, isAnswer, leakSince };
}
function startRotation(setup, { tokens, stores }, assisted) {
  const memory = {
    own: assisted,
    isAssisted: assisted !== void 0,
    mints: 0,
    listIsCurrent: false,
    mustReread: false,
    lost: 0,
    missingFromList: 0,
    claimed: false,
    verified: false,
    announced: false,
    stores: {},
    retired: [],
    deleted: [],
    ends: []
  };
  return { setup, stores, memory, neighbours: [], tokens: readEntryTokens(tokens, setup.policy, assisted) };
}
function remember(rotation, news) {
  return { ...rotation, memory: { ...rotation.memory, ...news } };
}
function readEntryTokens(tokens, policy, own) {
  const { label, labels = [], resources } = policy;
  const named = (0,tokens_token/* readSlotTokens */.nG)(tokens, label, own).filter(
    (token) => token.state !== "plain" || token.resources === void 0 || (0,tokens_resources/* shareRepository */.k$)(token.resources, resources)
  );
  const former = tokens.flatMap((token) => {
    const { name, state } = (0,register_label/* parseLabel */.Q_)(token.label);
    const isLost = state === "current" && ![label, ...labels].some((it) => (0,register_label/* isSameText */.cZ)(it, name));
    return isLost && isFrom((0,tokens_copies/* markOf */.Fg)(token), policy) ? (0,tokens_token/* readSlotTokens */.nG)([token], name) : [];
  });
  return [...named, ...former].toSorted((a, b) => (0,tokens_token/* isOlder */.tW)(a, b) ? -1 : 1);
}
function isFrom(mark, { copies, home }) {
  return mark?.home !== void 0 && home !== void 0 && !(0,tokens_copies/* isElsewhere */.l5)(mark, home) && mark.copies === copies;
}
function forgetLooks(rotation) {
  return remember({ ...rotation, neighbours: [] }, { listIsCurrent: false, lookedAt: void 0 });
}
function slotPolicy(slot, thisRepository, labels = [slot.label]) {
  const { label, channel, access, rotation, stores } = slot;
  const copies = (0,tokens_copies/* copiesOf */.lS)(stores, thisRepository);
  const home = thisRepository === "" ? void 0 : thisRepository;
  return { label, channel, access, ...rotation, resources: (0,tokens_resources/* slotResources */.KD)(slot), copies, home, labels };
}


;// CONCATENATED MODULE: ./build/src/rotate/assisted.js








const newToken = "a new token was given";
function assistedReason({ policy }, now, hasHub) {
  if (hasHub) return newToken;
  const when = new Date(now + policy.graceMs).toISOString();
  return `${newToken}; deactivate the older tokens for ${JSON.stringify(policy.label)} in Docker Home by hand, from ${when} on`;
}
function startAssisted({ setup, tokens, stores, now }, own) {
  const isStopped = own instanceof base_error/* OatError */.vE;
  const stop = isStopped ? { code: own.code, message: (0,base_error/* withoutCode */.MK)(own) } : findBlock(stores);
  if (stop !== void 0 || isStopped) {
    return remember(startRotation(setup, { tokens, stores }), { stop: stop && { ...stop, final: true } });
  }
  const relabelled = tokens.map(
    (token) => token.id === own.id ? { ...token, label: pendingLabel(setup, now) } : token
  );
  return remember(startRotation(setup, { tokens: relabelled, stores }, own.id), { reason: own.reason });
}
function findBlock(stores) {
  const blocked = stores.find((store) => store.kind === "failed");
  return blocked && { code: blocked.code, message: blocked.message };
}
function refuseOtherLabel({ token, label }, register, slot) {
  const context = { registry: "", user: { username: "" }, input: token.input, ...slot };
  const wrong = label === void 0 ? void 0 : (0,registry_failure/* otherSlot */.jx)(label, { register, slot }, context);
  if (wrong !== void 0) throw wrong;
}
function refuseExcess({ token }, slot, resources) {
  const { excess } = (0,tokens_resources/* compareResources */.TX)(resources, (0,tokens_resources/* slotResources */.KD)(slot));
  if (excess.length === 0) return;
  throw new base_error/* OatError */.vE("SCOPE_EXCESS", {
    message: `the token (input "${token.input}") has ${(0,base_text/* printable */.g$)(excess.join(", "), 300)}, which is more than its entry in the register`,
    hint: "limit the token to the repositories of its own entry in Docker Home"
  });
}
function findOnHub({ token, label }, { setup, tokens, now }) {
  const named = tokens.filter((token2) => token2.label === label && (0,tokens_token/* works */.No)(token2, now));
  const [own, ...others] = named;
  if (own !== void 0 && others.length === 0) {
    const current = (0,tokens_token/* findCurrent */.$Q)(readEntryTokens(tokens, setup.policy));
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
function slotsOfAssisted(tokens, register, only) {
  const isAsked = ({ label }) => only === void 0 || only.includes("all") || only.includes(label);
  const slots = /* @__PURE__ */ new Map();
  for (const token of tokens) {
    const fits = register.tokens.filter(
      (slot2) => (0,register_register/* channelsFit */.aw)(slot2.channel, token.channel) && (token.access === void 0 || slot2.access === token.access) && isAsked(slot2)
    );
    const [slot, ...others] = fits;
    if (slot === void 0 || others.length > 0) throw undecided(token, fits, register.file);
    const rival = slots.get(slot.label);
    if (rival !== void 0) throw twice(slot, [rival, token]);
    slots.set(slot.label, token);
  }
  return slots;
}
function twice({ label }, tokens) {
  return new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `${(0,input_words/* inputWords */.c)(tokens.map(({ input }) => input))} are both for ${JSON.stringify(label)}`,
    hint: "give the new token of an entry once, or give its entry in the register a channel"
  });
}
function undecided(token, fits, file) {
  const labels = fits.map(({ label }) => JSON.stringify(label)).join(", ");
  const { channel, access } = token;
  const what = fits.length === 0 ? "no entry" : `${fits.length} entries (${labels})`;
  return new base_error/* OatError */.vE("INPUT_INVALID", {
    message: `input "${token.input}": ${file} has ${what}${access === void 0 ? "" : ` for ${(0,register_register/* slotWords */.Sr)({ channel, access })}`} in this run`,
    hint: 'name the one label that the token is for in input "only"'
  });
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/label-inputs.js


function refuseUnknownLabels(inputs, known) {
  for (const { input, label } of labelsOf(inputs)) {
    if (label === "all" || known.includes(label)) continue;
    const meant = (0,base_text/* nearest */.pA)(label, known);
    throw new base_error/* OatError */.vE("INPUT_INVALID", {
      message: `input "${input}": the register has no token with the label ${quoted(label)}`,
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
    message: 'input "compromised" needs an owner account: without one, no token can be deactivated on Docker Hub',
    hint: `give inputs "hub-username" and "hub-password"; or deactivate the older tokens for ${listed(leaked)} in Docker Home now, and run again without input "compromised"`
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


// EXTERNAL MODULE: ./build/src/base/time.js
var base_time = __webpack_require__(8602);
// EXTERNAL MODULE: ./build/src/rotate/plan/due.js
var plan_due = __webpack_require__(1567);
;// CONCATENATED MODULE: ./build/src/rotate/plan/limits.js

const minute = 6e4;
const hour = 60 * minute;
const rotationLimits = {
  alive: tokens_token/* longestWork */.yC,
  refresh: 5 * minute,
  write: 10 * minute,
  rest: 6 * hour,
  // a hosted job ends after six hours
  tolerance: 5 * minute,
  look: minute,
  slack: 1e3,
  patience: 2 * minute,
  attempts: 5
};


// EXTERNAL MODULE: ./build/src/rotate/plan/sweep.js
var plan_sweep = __webpack_require__(8457);
;// CONCATENATED MODULE: ./build/src/rotate/plan/plan.js










function plan(observed, request) {
  const { tokens, stores, now } = observed;
  const slots = requestedPolicies(request).map((policy) => {
    const rotation = startRotation(setUp(policy, request), { tokens, stores: stores.get(policy.label) ?? [] });
    return { rotation, decision: planSlot(rotation, now) };
  });
  const mine = new Set(slots.flatMap(({ rotation }) => rotation.tokens.map(({ id }) => id)));
  return { slots, unknown: findUnknown(tokens, request.policies).filter(({ id }) => !mine.has(id)) };
}
function requestedPolicies({
  policies,
  only
}) {
  return policies.filter(({ label }) => only === void 0 || includes(only, label));
}
function setUp(policy, { run, limits = rotationLimits, force = [], compromised = [] }) {
  const forced = includes(force, policy.label);
  return { policy, run, limits, forced, compromised: includes(compromised, policy.label) };
}
function includes(labels, label) {
  return labels.includes(label) || labels.includes("all");
}
function findUnknown(tokens, policies) {
  const names = new Set(policies.map(({ label }) => label.normalize()));
  const lost = tokens.filter((token) => {
    const { name, state } = (0,register_label/* parseLabel */.Q_)(token.label);
    const isNamed = state === void 0 || names.has(name.normalize());
    return !isNamed && !(0,tokens_copies/* isElsewhere */.l5)((0,tokens_copies/* markOf */.Fg)(token), policies[0]?.home);
  });
  return lost.map(({ id, label }) => ({ id, label }));
}
function planSlot(rotation, now) {
  const taken = findTaker(rotation, now);
  if (taken !== void 0) return blocked("LABEL_TAKEN", taken);
  const due = (0,plan_due/* whyDue */.fX)(rotation, now);
  const rival = findRival(rotation, now, due !== void 0);
  if (rival !== void 0) {
    return {
      decision: "in-progress",
      code: "ROTATION_IN_PROGRESS",
      reason: `run ${rival.run ?? "unknown"} may still be working on it, until ${(0,base_time/* formatTime */.fU)(rival.since + rotation.setup.limits.alive)}`,
      ...plan_sweep/* noSweep */.CP
    };
  }
  const broken = rotation.stores.find((store) => store.kind === "failed");
  if (broken !== void 0) return blocked(broken.code, broken.message);
  if (due !== void 0 && isAnsweredTwice(rotation, due)) return blocked("STORE_FAILED", whoElse(due));
  const sweep = (0,plan_sweep/* planSweep */.cK)(rotation, now);
  return due === void 0 ? decideSweep(sweep) : { decision: "rotate", reason: due.reason, ...sweep };
}
function blocked(code, reason) {
  return { decision: "blocked", code, reason, ...plan_sweep/* noSweep */.CP };
}
function findTaker({ setup, tokens }, now) {
  if (setup.forced) return void 0;
  const newest = tokens.findLast(
    (token) => (token.state === "pending" || token.state === "current") && (0,tokens_token/* works */.No)(token, now)
  );
  if (newest === void 0 || !(0,tokens_copies/* isElsewhere */.l5)((0,tokens_copies/* markOf */.Fg)(newest), setup.policy.home)) return void 0;
  const { label } = setup.policy;
  return `the label ${JSON.stringify(label)} belongs to the register of ${(0,tokens_copies/* markOf */.Fg)(newest)?.home}, whose token ${newest.id} is from ${(0,base_time/* formatTime */.fU)(newest.since)}`;
}
function isAnsweredTwice(rotation, { cause }) {
  const { tokens, memory } = rotation;
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  if (cause !== "place" || current === void 0 || current.id === memory.own) return false;
  return (0,tokens_copies/* markOf */.Fg)(current)?.isAnswer === true && (0,plan_due/* isChangedByOthers */.p4)(rotation);
}
function whoElse({ reason }) {
  return `${reason}, for the second time in a row: another register, a tool such as Terraform, or a person writes to it. Find out who, end that, then name the entry in "force" once`;
}
function findRival(rotation, now, due) {
  const { setup, tokens, memory } = rotation;
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  if (setup.forced || current !== void 0 && current.id === memory.own) return void 0;
  const others = rivals(rotation, now);
  return others.find((other) => due || current === void 0 || (0,tokens_token/* isOlder */.tW)(current, other));
}
function decideSweep(sweep) {
  const work = sweep.retire.length + sweep.delete.length + sweep.note.length;
  if (work > 0) return { decision: "sweep", reason: "older tokens are not needed any more", ...sweep };
  const [unread] = sweep.unread;
  if (unread !== void 0) return { decision: "blocked", code: unread.code, ...sweep, reason: unread.reason };
  const used = sweep.held.map(
    (held) => held.store === void 0 ? `${held.id} was last used ${(0,base_time/* formatTime */.fU)(held.lastUsedAt)}` : `${held.id} may still be in ${(0,register_store/* storeWords */.fI)(held.store)}, which now belongs to another entry that has no new token yet`
  );
  const reason = used.length > 0 ? used.join(", ") : "nothing is due";
  return { decision: "nothing", reason, ...sweep };
}
function findOwn({ tokens, memory }) {
  return tokens.find(({ id }) => id === memory.own);
}
function findUnanswered({ tokens, memory }) {
  const { unanswered } = memory;
  return tokens.find(
    ({ id, label }) => unanswered !== void 0 && (0,register_label/* isSameText */.cZ)(label, unanswered.label) && !unanswered.known.includes(id)
  );
}
function rivals({ setup, tokens, memory }, now) {
  const { run, limits } = setup;
  return tokens.filter(
    (token) => token.state === "pending" && token.isActive && token.id !== memory.own && token.run !== register_label/* endedRun */.Ok && Math.abs(now - token.since) < limits.alive && !isEarlierAttempt(token.run ?? "", run)
  );
}
function isEarlierAttempt(theirs, ours) {
  const [theirRun, theirAttempt] = theirs.split(".");
  const [ourRun, ourAttempt] = ours.split(".");
  return theirRun === ourRun && Number(theirAttempt) < Number(ourAttempt);
}
function foreseeQuota(holdings, slots) {
  const { organization, tokens } = holdings;
  const allowed = failure/* plans */.vw.find(({ most }) => tokens.length <= most);
  const peak = findPeak(tokens.length, slots);
  if (allowed === void 0 || peak <= allowed.most) return void 0;
  return `${organization} needs room for ${peak} access tokens in this run, and Docker's plan ${allowed.name} allows ${allowed.most}, so the last ones may be refused (HUB_QUOTA); ${(0,failure/* describeHoldings */.ii)(holdings)}`;
}
function findPeak(count, slots) {
  let [now, peak] = [count, count];
  for (const { rotation, decision } of slots) {
    now -= decision.delete.length;
    if (decision.decision !== "rotate") continue;
    peak = Math.max(peak, ++now);
    if (rotation.setup.compromised) now -= rotation.tokens.length - decision.delete.length;
  }
  return peak;
}


// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(5814);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
function checkLifetimes(slots, schedule, file) {
  if (schedule === void 0) return warnIfTight(slots);
  for (const { label, rotation, position } of slots) {
    const { everyMs, graceMs, lifetimeMs } = rotation;
    const { workflow, longestGap } = schedule;
    const least = everyMs + graceMs + longestGap;
    if (lifetimeMs > least) continue;
    throw new base_error/* OatError */.vE("REGISTER_INVALID", {
      message: `${file}:${position.line}:${position.column}: the lifetime of ${JSON.stringify(label)}, ${(0,base_time/* formatDuration */.a3)(lifetimeMs)}, does not exceed every + grace + the longest time between two runs (${sumOf(rotation)} + ${(0,base_time/* formatDuration */.a3)(longestGap)} = ${(0,base_time/* formatDuration */.a3)(least)}, by the schedule of ${workflow})`,
      hint: "raise `lifetime`, lower `every` or `grace`, or run the workflow more often: else the token expires before it is replaced"
    });
  }
  return [];
}
function warnIfTight(slots) {
  const labels = /* @__PURE__ */ new Map();
  for (const { label, rotation } of slots) {
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
  const register = await (0,register_read/* loadRegister */.Ku)(inputs.config, ports.files);
  const { environment } = ports.runner;
  const other = (0,register_commit/* otherCommit */.e)(await (0,register_commit/* checkedOutCommit */.X)(inputs.config, ports.files, environment), environment);
  if (other !== void 0) ports.runner.notice(other);
  const thisRepository = environment["GITHUB_REPOSITORY"] ?? "";
  (0,clashes/* refuseClashes */.I)(register, thisRepository === "" ? void 0 : thisRepository);
  const { only, force, compromised } = inputs;
  const labels = register.tokens.map(({ label }) => label);
  const policies = register.tokens.map((slot) => slotPolicy(slot, thisRepository, labels));
  const run = runName(environment, ports.clock);
  const request = { policies, run, force, compromised, ...only && { only } };
  refuseUnknownLabels(inputs, labels);
  const assisted = slotsOfAssisted(inputs.assisted, register, only);
  const labelsToDo = new Set(
    assisted.size > 0 ? assisted.keys() : requestedPolicies(request).map(({ label }) => label)
  );
  const hasOwner = inputs.hub !== void 0;
  refuseLeftOut(inputs, { considered: [...labelsToDo], isAssisted: assisted.size > 0, hasOwner });
  const slots = register.tokens.filter(({ label }) => labelsToDo.has(label));
  requireRepository(slots, thisRepository);
  requireAccess(slots, inputs);
  if (assisted.size === 0 && compromised.length === 0) {
    const schedule = await readSchedule(environment, ports.files);
    for (const warning of checkLifetimes(slots, schedule, register.file)) {
      ports.runner.warning(warning);
    }
  }
  return {
    register,
    thisRepository,
    request: { ...request, only: [...labelsToDo] },
    slots,
    assisted,
    assistedExpiry: inputs.assistedExpiry,
    hasOwner,
    isDryRun: inputs.dryRun
  };
}
function runName(environment, { unique }) {
  const [id = "", attempt = ""] = [environment["GITHUB_RUN_ID"], environment["GITHUB_RUN_ATTEMPT"]];
  return /^\d+$/.test(id) && /^\d+$/.test(attempt) ? `${id}.${attempt}` : `local-${unique()}`;
}
function requireRepository(slots, thisRepository) {
  const homeless = slots.flatMap(({ stores }) => stores).some((store) => "repository" in store && store.repository === void 0);
  if (!homeless || /^[^/\s]+\/[^/\s]+$/.test(thisRepository)) return;
  throw new base_error/* OatError */.vE("INPUT_INVALID", {
    message: "the environment variable GITHUB_REPOSITORY is not set, and the register names secrets of this repository",
    hint: "set it to owner/repo, or write repository: for each of these secrets"
  });
}
function requireAccess(slots, { hub, assisted, github: access }) {
  const account = 'give an owner account of Docker Hub, or the new token itself (assisted rotation: input "token" with input "only", or input "release-pull-token" and the other three)';
  const isUnowned = hub === void 0 && assisted.length === 0;
  const inGithub = slots.some(({ stores }) => stores.some(register_store/* isSecretStore */.Qo));
  const github = 'the register has GitHub secrets: give a GitHub App (inputs "github-app-client-id" and "github-app-private-key"), its token, a fine-grained one that can write them, or your own (what gh auth token prints); a job\u2019s GITHUB_TOKEN cannot';
  const error = (0,runner_inputs/* missingInputs */.US)([
    ...isUnowned ? [{ names: ["hub-username", "hub-password"], why: account }] : [],
    ...inGithub && access === void 0 ? [{ names: ["github-token"], why: github }] : []
  ]);
  if (error !== void 0) throw error;
}


;// CONCATENATED MODULE: ./build/src/rotate/observe-stores.js




async function lookAround(slot, run, isLeaked) {
  const { thisRepository, register } = run.job;
  const others = isLeaked ? [] : register.tokens.filter(({ label }) => label !== slot.label);
  const tokens = others.length === 0 ? [] : await run.list();
  const neighbours = [];
  for (const other of others) {
    neighbours.push({
      label: other.label,
      copies: (0,tokens_copies/* copiesOf */.lS)(other.stores, thisRepository),
      current: (0,tokens_token/* findCurrent */.$Q)((0,tokens_token/* readSlotTokens */.nG)(tokens, other.label)),
      stores: await observeStores(other, run, "look")
    });
  }
  return { result: "looked", stores: await observeStores(slot, run, "look"), neighbours };
}
async function observeStores(slot, { stores, job }, how) {
  const states = [];
  for (const store of slot.stores) {
    const state = await (0,base_error/* resultOrError */.pS)(() => stores[how](store));
    if (state instanceof base_error/* OatError */.vE) {
      const name = (0,register_store/* storeName */.Hz)(store, job.thisRepository);
      states.push({ store: name, kind: "failed", code: state.code, message: (0,base_error/* withoutCode */.MK)(state) });
    } else states.push(state);
  }
  return states;
}


;// CONCATENATED MODULE: ./build/src/rotate/offline-hub.js


function offlineId(label) {
  return `given ${label}`;
}
function createOfflineHub(slots, expiresAt, clock) {
  const tokens = /* @__PURE__ */ new Map();
  for (const slot of slots) {
    const { label } = slot;
    const token = { id: offlineId(label), label, createdAt: clock.now(), expiresAt, isActive: true };
    tokens.set(token.id, { ...token, resources: (0,tokens_resources/* slotResources */.KD)(slot), description: void 0 });
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


// EXTERNAL MODULE: ./build/src/registry/needs.js
var needs = __webpack_require__(6480);
// EXTERNAL MODULE: ./build/src/registry/prove.js
var prove = __webpack_require__(6087);
;// CONCATENATED MODULE: ./build/src/rotate/run.js








async function openRotateRun(job, ports) {
  const { clock } = ports;
  const { assistedExpiry: expiresAt, hasOwner, register, slots } = job;
  refusePastExpiry(expiresAt, clock.now());
  const hub = hasOwner ? ports.openHub(register.organization) : createOfflineHub(slots, expiresAt, clock);
  const ahead = await hub.serverTime() - clock.now();
  const { noted, ...known } = knowTokens(hub, job.register);
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
async function proveSlot(value, { slot, run, input }) {
  const { runner, clock, signal, registry } = run.ports;
  const { register, hasOwner } = run.job;
  const username = register.organization;
  const credential = (0,token/* namedCredential */.xJ)(value, { name: username }, runner.mask);
  const called = input === void 0 ? `the new token "${slot.label}"` : `the token (input "${input}")`;
  const { channel, access } = slot;
  const proving = {
    registry: registry.open(credential),
    // Docker Hub itself tells an owner what the token has.
    needs: (0,needs/* slotNeeds */.kq)(slot, hasOwner ? void 0 : register),
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
function knowTokens(hub, register) {
  const known = /* @__PURE__ */ new Map();
  const labels = new Set(register.tokens.map(({ label }) => label.normalize()));
  const key = ({ id, label }) => `${id} ${label}`;
  const learn = (token) => {
    known.set(key(token), token);
    return token;
  };
  const isWanted = ({ label, isActive }) => {
    const { name, state } = (0,register_label/* parseLabel */.Q_)(label);
    const isNamed = labels.has(name.normalize());
    return isNamed ? isActive || state !== "retired" : state !== void 0;
  };
  return {
    noted: ({ label }) => (0,tokens_copies/* notedValue */.Ge)((0,tokens_token/* readSlotTokens */.nG)([...known.values()], label)),
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
        return change.mark?.replacedAt === void 0 ? token : learn(token);
      }
    },
    list: async () => {
      const tokens = await hub.list();
      for (const token of tokens.filter((it) => isWanted(it) && !known.has(key(it)))) {
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
  const { slots: jobSlots, isDryRun, register } = job;
  const { runner } = run.ports;
  const prefix = isDryRun ? "dry run: " : "";
  const tokens = await run.list();
  const proofs = await proveAssisted(run);
  const storesByLabel = /* @__PURE__ */ new Map();
  for (const [place, slot] of jobSlots.entries()) {
    runner.progress(`checking ${place + 1} of ${jobSlots.length}: ${slot.label}`);
    const stores = await observeStores(slot, run, "check");
    storesByLabel.set(slot.label, stores);
    const broken = stores.filter(({ kind }) => kind === "failed").length;
    const count = (0,base_text/* counted */.hS)(stores.length, "place");
    runner.info(
      `${prefix}${slot.label}: ${broken > 0 ? `${broken} of ${count} did not pass the check` : `${count} can be written`}`
    );
  }
  await refuseSamePlace(run);
  const now = hubNow();
  const { slots, unknown } = plan({ tokens, stores: storesByLabel, now }, job.request);
  const minting = slots.filter(({ rotation }) => !proofs.has(rotation.setup.policy.label));
  const quota = foreseeQuota({ organization: register.organization, tokens, now }, minting);
  if (quota !== void 0) runner.warning(quota);
  const ready = [];
  for (const { rotation, decision } of slots) {
    const slot = slotOf(rotation, jobSlots);
    const proof = proofs.get(slot.label);
    if (proof === void 0 && decision.decision === "rotate" && !isDryRun) {
      runner.info(`${slot.label}: due: ${decision.reason}`);
    }
    ready.push({
      slot,
      rotation: proof === void 0 ? rotation : await startFrom(proof, { rotation, slot, run, tokens })
    });
  }
  return { slots: ready, unknown, seenAt: now };
}
function slotOf({ setup }, slots) {
  const slot = slots.find(({ label }) => label === setup.policy.label);
  if (slot === void 0) throw new TypeError(`no slot ${setup.policy.label}`);
  return slot;
}
async function proveAssisted(run) {
  const proofs = /* @__PURE__ */ new Map();
  const { slots, assisted, register, isDryRun, hasOwner } = run.job;
  for (const slot of slots) {
    const token = assisted.get(slot.label);
    if (token === void 0) continue;
    const proof = await (0,base_error/* resultOrError */.pS)(async () => {
      const label = await proveSlot(token.value, { slot, run, input: token.input });
      refuseOtherLabel({ token, label }, register, slot);
      run.ports.runner.info(
        `${isDryRun ? "dry run: " : ""}${slot.label}: the token (input "${token.input}") can do what the register says${hasOwner ? "" : ", and no more on its repositories"}`
      );
      return { token, label };
    });
    proofs.set(slot.label, proof);
  }
  return proofs;
}
async function startFrom(proof, context) {
  const { rotation, slot, run, tokens } = context;
  const { setup, stores } = rotation;
  const { hasOwner } = run.job;
  const beginning = { setup, tokens, stores, now: run.hubNow() };
  const own = await (0,base_error/* resultOrError */.pS)(async () => {
    if (proof instanceof base_error/* OatError */.vE) throw proof;
    const id = hasOwner ? findOnHub(proof, beginning).id : offlineId(slot.label);
    refuseExcess(proof, slot, (await run.hub.get(id))?.resources ?? []);
    run.values.set(id, proof.token.value);
    return { id, reason: assistedReason(setup, beginning.now, hasOwner) };
  });
  return startAssisted(beginning, own);
}
async function claimAssisted(rotation, run) {
  const { memory, setup, tokens, stores } = rotation;
  if (!memory.isAssisted || memory.own === void 0) return rotation;
  const now = run.hubNow();
  const { own, reason = "" } = memory;
  const claimed = await (0,base_error/* resultOrError */.pS)(() => run.hub.change(own, { label: pendingLabel(setup, now) }));
  if (claimed instanceof base_error/* OatError */.vE) return startAssisted({ setup, tokens, stores, now }, claimed);
  const relabelled = tokens.map((it) => it.id === own ? claimed : it);
  return startAssisted({ setup, tokens: relabelled, stores, now }, { id: own, reason });
}
async function refuseSamePlace({ job, stores }) {
  const { register, thisRepository } = job;
  const all = register.tokens.flatMap(({ stores: stores2 }) => stores2);
  const first = /* @__PURE__ */ new Map();
  for (const store of [...all.filter(isRenamable), ...pullSecretsOfOneName(all)]) {
    const identity = await (0,base_error/* resultOrError */.pS)(() => stores.identify(store));
    if (identity instanceof base_error/* OatError */.vE) continue;
    const earlier = first.get(identity);
    if (earlier !== void 0) throw onePlaceTwice(register.file, { thisRepository, earlier, store });
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
  const [one = "", other = ""] = [earlier, store].map((it) => (0,register_store/* storeWords */.fI)((0,register_store/* storeName */.Hz)(it, thisRepository)));
  const { line, column } = store.position;
  return new base_error/* OatError */.vE("REGISTER_INVALID", {
    message: `${file}:${line}:${column}: ${other} is the same as ${one} in line ${earlier.position.line}, because ${store.kind === "kubernetes" ? "both contexts mean one cluster" : "the repository was renamed"}`,
    hint: `a place has one token: remove it from one of the two entries${store.kind === "kubernetes" ? "" : ", and use the current name of the repository"}. Nothing was changed`
  });
}


// EXTERNAL MODULE: ./build/src/base/markdown.js
var markdown = __webpack_require__(7522);
// EXTERNAL MODULE: ./build/src/stores/old-jobs.js
var old_jobs = __webpack_require__(9402);
// EXTERNAL MODULE: ./build/src/tokens/older.js
var older = __webpack_require__(4382);
;// CONCATENATED MODULE: ./build/src/rotate/certificate-page.js





const mostNamed = 20;
const sessionSeconds = older/* registrySessionMs */.KF / 1e3;
function certificateHeadline(report, now) {
  const { complete, deadSince, gaps, others } = report;
  if (!complete) return `The rotation is not shown to be complete: ${(0,base_text/* firstOf */.Ku)(gaps, 3).join("; ")}.`;
  const tokens = others.length === 1 ? "The leaked token" : `Each of the ${others.length} older tokens`;
  const dead = deadSince === void 0 ? "There was no older token." : `${tokens} cannot be used ${Date.parse(deadSince) > now ? "after" : "since"} ${moment(deadSince)}.`;
  return `${dead} ${copiesSentence(report.stores)}`;
}
function copiesSentence(stores) {
  const readable = stores.filter(({ holds }) => holds !== null);
  const holding = readable.filter(({ holds }) => holds === true);
  const hidden = stores.length - readable.length;
  const seen = `${holding.length} of ${(0,base_text/* counted */.hS)(readable.length, "copy", "copies")} ${readable.length === 1 ? "holds" : "hold"} the new one.`;
  if (hidden === 0) return seen;
  return `${readable.length === 0 ? "" : `${seen} `}${(0,base_text/* counted */.hS)(hidden, "copy", "copies")} cannot be read back.`;
}
function certificatePage(report, now, oldJobs) {
  const { complete, deadSince, gaps, others, label, stores } = report;
  const hidden = stores.filter(({ holds }) => holds === null);
  const rows = [
    ["Not shown", gaps.map(markdown/* breakableText */.Xg)],
    ["Older tokens", others.map(describeOther)],
    ["Copies", stores.filter(({ holds }) => holds !== null).map(describeCopy)],
    ["Not read back", hidden.map(({ store }) => (0,markdown/* breakableText */.Xg)((0,register_store/* storeWords */.fI)(store)))],
    ["Jobs", oldJobs === void 0 ? [] : (0,old_jobs/* oldJobsTexts */.Sd)(oldJobs)],
    [
      "Sessions",
      deadSince === void 0 ? [] : [
        `a session that the registry gave out before lives ${sessionSeconds} seconds, which the time above includes`
      ]
    ]
  ];
  return [
    `### ${complete ? "\u2705" : "\u274C"} ${(0,markdown/* breakableText */.Xg)(certificateHeadline(report, now))}`,
    "",
    (0,markdown/* twoColumns */.cL)([
      ["Token", (0,markdown/* codeText */.ph)(label)],
      ...rows.filter(([, lines]) => lines.length > 0).map(([name, lines]) => [name, (0,base_text/* firstOf */.Ku)(lines, mostNamed).join("<br>")])
    ])
  ];
}
function describeOther({ id, label, state, at }) {
  const since = at === null ? "" : ` ${state === "deleted" ? "unusable since" : "since"} ${moment(at)}`;
  const what = state === "works" ? "<b>works</b>" : state === "deleted" ? "deleted," : state;
  return `${(0,markdown/* codeText */.ph)(id)} ${(0,markdown/* breakableText */.Xg)(JSON.stringify(label))}: ${what}${since}`;
}
function describeCopy({ store, holds, seenAt }) {
  const at = seenAt === void 0 ? "" : `, seen ${moment(seenAt)}`;
  return `${(0,markdown/* breakableText */.Xg)((0,register_store/* storeWords */.fI)(store))}: ${holds === true ? "holds the new one" : "<b>not seen to hold the new one</b>"}${at}`;
}
function moment(time) {
  return (0,old_jobs/* momentText */.Am)(Date.parse(time));
}
function completeRow({ complete, gaps, stores }) {
  if (complete) return `yes: no other token works. ${copiesSentence(stores)}`;
  return gaps.length === 0 ? void 0 : `not yet: ${(0,base_text/* firstOf */.Ku)(gaps.map(markdown/* breakableText */.Xg), 3).join("<br>")}`;
}


;// CONCATENATED MODULE: ./build/src/rotate/old-jobs.js


async function lookAtOldJobs(outcome, run) {
  const copies = changedCopies(outcome, run);
  if (!outcome.rotation.setup.compromised || copies.length === 0) return outcome;
  const { runner, signal } = run.ports;
  try {
    const oldJobs = await run.stores.oldJobs(copies);
    for (const line of (0,old_jobs/* oldJobsLines */.P5)(oldJobs)) runner.info(`${outcome.slot.label}: jobs: ${line}`);
    return { ...outcome, oldJobs, report: { ...outcome.report, jobs: (0,old_jobs/* reportOldJobs */.qc)(oldJobs) } };
  } catch (error) {
    if (signal.aborted) return outcome;
    throw error;
  }
}
function changedCopies({ slot, rotation, report }, { job }) {
  return slot.stores.filter(register_store/* isSecretStore */.Qo).flatMap((store) => {
    const name = (0,register_store/* storeName */.Hz)(store, job.thisRepository);
    const isNew = report.stores.some((it) => it.store === name && it.holds === true);
    const state = rotation.stores.find((it) => it.store === name);
    return isNew && state?.kind === "stamped" ? [{ store, changedAt: state.updatedAt }] : [];
  });
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
      `Docker Hub has ${JSON.stringify(label)} (${id}), which is no longer in the register. It was not changed. Delete it in Docker Home if nothing uses it.`
    );
  }
  for (const report of failed) runner.error((0,base_error/* errorLines */.S6)(failureOf(report), runner));
  return failed.length === 0;
}
function failureOf({ label, code, reason, retired }) {
  const untouched = retired.length === 0 ? "no token in use was deactivated. Run" : "run";
  return new base_error/* OatError */.vE(code ?? "INTERNAL", {
    message: `${label}: ${reason}`,
    ...code === "ROTATION_IN_PROGRESS" && { terminalHint: `${waiting} with --force '${label}'` },
    hint: (code && hints[code]) ?? `${untouched} it again after the fix`
  });
}
const waiting = "a run that is started after that goes on by itself. If you know that the other one is dead, take over now";
const hints = {
  ROTATION_IN_PROGRESS: `${waiting}: start the job with the label in input "force"`,
  ROTATION_INCOMPLETE: 'the new token is in its places, and what is named may still be the leaked one: deactivate such a token in Docker Home, and run it again with the label in "compromised"',
  LABEL_TAKEN: 'give the entry a label of its own in this register, with the name of the repository in it. Or name it in "force" to take the label over, and remove it from the other register: there it is refused from then on, and its copies may stop working after "grace"'
};


;// CONCATENATED MODULE: ./build/src/rotate/progress-messages.js




function describeStep(step, outcome, context) {
  if (outcome.result === "late") return void 0;
  if (outcome.result === "failed" || outcome.result === "lost" && outcome.isFinal === true) {
    return `could not ${doing(step)} (${outcome.code})`;
  }
  if (outcome.result === "lost") {
    return "store" in step ? `no clear answer: ${outcome.message}` : `no clear answer when trying to ${doing(step)}: ${outcome.message}`;
  }
  switch (step.step) {
    case "mint":
      return outcome.result === "token" ? `created token ${outcome.token.id}, ${JSON.stringify(step.label)}, which expires at ${(0,base_time/* formatTime */.fU)(step.expiresAt)}` : void 0;
    case "verify":
      return context.isAssisted ? void 0 : "the new token can do what the register says, and no more on its repositories";
    case "write":
      return `copied to ${(0,register_store/* storeWords */.fI)(step.store)}`;
    case "confirm":
      return outcome.result === "seen" ? `checked ${(0,register_store/* storeWords */.fI)(step.store)}: ${whatIsSeen(outcome.store)}` : void 0;
    case "promote":
      return context.hasOwner ? `${step.id} is now the current token, ${JSON.stringify(step.label)}` : void 0;
    case "retire":
      return `deactivated ${step.id}, ${JSON.stringify(step.label)}`;
    case "delete":
      return `deleted ${step.id}`;
    case "announce":
    case "note":
    case "list":
    case "look":
    case "refresh":
    case "done":
      return void 0;
  }
}
function whatIsSeen(state) {
  if (state.kind === "stamped") return `changed at ${(0,base_time/* formatTime */.fU)(state.updatedAt)}`;
  if (state.kind === "empty") return "there is no value";
  if (state.kind !== "open") return "its value cannot be seen";
  return state.holds === void 0 ? "it has another value" : `it has ${state.holds}`;
}
function doing(step) {
  switch (step.step) {
    case "mint":
      return "create the token";
    case "verify":
      return "check the new token";
    case "write":
      return `copy to ${(0,register_store/* storeWords */.fI)(step.store)}`;
    case "confirm":
      return `check ${(0,register_store/* storeWords */.fI)(step.store)}`;
    case "promote":
      return `label ${step.id} as current`;
    case "look":
      return "check every copy again";
    case "refresh":
      return `update the label of ${step.id}`;
    case "note":
      return `note in the description of ${step.id} that it is replaced`;
    case "retire":
      return `deactivate ${step.id}`;
    case "delete":
      return `delete ${step.id}`;
    case "announce":
      return "write the expiry variables";
    case "list":
    case "done":
      return "read the tokens from Docker Hub";
  }
}
function interruptedWords({ memory, stores, tokens, setup }) {
  const own = tokens.find(({ id }) => id === memory.own);
  if (memory.own === void 0 && memory.unanswered === void 0) {
    const gone = [...memory.retired, ...memory.deleted];
    return gone.length === 0 ? "nothing was changed" : `no new token was created; older ones that went: ${gone.join(", ")}`;
  }
  if (own?.state === "current") return `${own.id} is the current token; the next run does what is left`;
  const isWritten = ({ store }) => (memory.stores[store]?.writes ?? 0) > 0;
  const names = (list) => list.map(({ store }) => (0,register_store/* storeWords */.fI)(store)).join(", ");
  const left = stores.filter((store) => !isWritten(store));
  const written = stores.filter(isWritten);
  const places = written.length === 0 ? "no copy was changed" : `the new token was sent to ${names(written)}${left.length === 0 ? "" : `, and not to ${names(left)}`}; older tokens still work`;
  if (own === void 0) return `${places}; the new token was deleted`;
  return own.run === register_label/* endedRun */.Ok ? `${places}; the next run goes on at once` : `${places}; other runs wait until ${(0,base_time/* formatTime */.fU)(own.since + setup.limits.alive)}`;
}
function staleExpiries({ label, stores }, hasOwner) {
  const secrets = stores.flatMap((store) => "app" in store && store.app === "actions" ? store.secret : []);
  if (secrets.length === 0) return void 0;
  const names = [...new Set(secrets)].map(register_store/* expiryVariable */.GL).join(", ");
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
function describeSlot({ label, action, reason }, isDryRun) {
  if (action === "failed") return void 0;
  return `${isDryRun ? "dry run: " : ""}${label}: ${actionWords(action, isDryRun)} (${reason})`;
}


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
  const { slot, run } = work;
  const { hub } = run;
  switch (step.step) {
    case "list":
      if (step.look > 0) await pause(listPause * 2 ** (step.look - 1), run);
      return { result: "listed", tokens: await run.list() };
    case "look":
      return lookAround(slot, run, rotation.setup.compromised);
    case "mint":
      return perform_mint(step, rotation, work);
    case "verify":
      if (!run.job.assisted.has(slot.label)) await proveSlot(tokenValueOf(step.id, run), { slot, run });
      return { result: "done" };
    case "refresh":
      return { result: "token", token: await hub.change(step.id, { label: step.label }) };
    case "promote":
    case "note": {
      const mark = { ...step.mark, value: (0,programs/* notedDigest */.Nx)(run.values.get(step.id), slot.stores) };
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
  const wanted = { label, expiresAt, resources, description: (0,tokens_copies/* noteMark */.qm)(work.slot.purpose ?? "", mark) };
  const { token, value } = await work.run.hub.mint(wanted);
  work.run.values.set(token.id, value);
  return { result: "token", token };
}
async function announce({ memory, tokens, setup }, work) {
  const { slot, run } = work;
  const { clock, runner } = run.ports;
  const secrets = slot.stores.filter((store) => "app" in store && store.app === "actions");
  if (secrets.length === 0) return { result: "done" };
  const isNew = memory.own !== void 0;
  const expiresAt = (isNew ? tokens.find(({ id }) => id === memory.own) : (0,tokens_token/* findCurrent */.$Q)(tokens))?.expiresAt;
  if (expiresAt === void 0) {
    if (!isNew) return { result: "done" };
    const stale = staleExpiries(slot, run.job.hasOwner);
    if (stale !== void 0) runner.warning(stale);
    return { result: "done" };
  }
  const before = clock.now() + setup.limits.refresh;
  for (const store of secrets) {
    const name = (0,register_store/* storeName */.Hz)(store, run.job.thisRepository);
    if (work.announced.has(name)) continue;
    const announced = await (0,base_error/* resultOrError */.pS)(() => run.stores.announce(store, { expiresAt, before, isNew }));
    if (announced === "late") return { result: "late" };
    work.announced.set(name, announced);
  }
  const outcomes = [...work.announced.values()];
  const written = outcomes.filter((it) => it === "done").length;
  if (written > 0) {
    runner.info(`${slot.label}: wrote ${(0,base_text/* counted */.hS)(written, "expiry variable")}: ${(0,base_time/* formatTime */.fU)(expiresAt)}`);
  }
  const refused = outcomes.filter((it) => it === "refused").length;
  if (refused > 1) runner.info(`${slot.label}: ${refused} expiry variables could not be created`);
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
function ownToken({ memory, tokens }, { slot, run }) {
  const { label, channel, access } = slot;
  const id = memory.own ?? "";
  const expiresAt = tokens.find((token) => token.id === id)?.expiresAt;
  return { id, label, channel, access, value: tokenValueOf(id, run), expiresAt };
}
function storeOf(name, { slot, run }) {
  const store = slot.stores.find((each) => (0,register_store/* storeName */.Hz)(each, run.job.thisRepository) === name);
  if (store === void 0) throw new TypeError(`${slot.label} has no store ${name}`);
  return store;
}
function tokenValueOf(id, { values }) {
  const value = values.get(id);
  if (value === void 0) throw new TypeError(`the value of token ${id} is not known`);
  return value;
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/advance-store.js


const untouched = { status: "unsure", writes: 0, looks: 0 };
function wroteStore(rotation, { store, sentAt, answeredAt }) {
  const { stores } = rotation.memory;
  const others = Object.entries(stores).map(([name, progress]) => [
    name,
    progress.status === "confirmed" ? { ...progress, status: "written", updatedAt: void 0, seenAt: void 0 } : progress
  ]);
  const { writes } = stores[store] ?? untouched;
  const written = { status: "written", writes: writes + 1, looks: 0, sentAt, answeredAt };
  return remember(rotation, { stores: { ...Object.fromEntries(others), [store]: written } });
}
function failStore(rotation, {
  store,
  status,
  code,
  message
}) {
  const before = rotation.memory.stores[store] ?? untouched;
  const writes = before.writes + (status === "unsure" ? 1 : 0);
  return withStore(rotation, store, { ...before, status, writes, code, message });
}
function confirmStore(rotation, seen, now) {
  const { memory, setup } = rotation;
  const before = memory.stores[seen.store] ?? untouched;
  const stores = rotation.stores.map((store) => store.store === seen.store ? seen : store);
  const looked = { ...rotation, stores };
  switch (verdict(seen, before, rotation)) {
    case "ours": {
      const updatedAt = seen.kind === "stamped" ? seen.updatedAt : void 0;
      const confirmed = { ...before, status: "confirmed", updatedAt, seenAt: now };
      return remember(withStore(looked, seen.store, confirmed), { listIsCurrent: false });
    }
    case "not-yet": {
      const again = { ...before, looks: before.looks + 1, vainSince: before.vainSince ?? now };
      if (isHopeless(again, now, setup.limits)) {
        return failLook(looked, seen.store, `${(0,register_store/* storeWords */.fI)(seen.store)} does not show the new value`);
      }
      return withStore(looked, seen.store, again);
    }
    case "overwritten": {
      if (before.writes >= setup.limits.attempts) {
        return failLook(looked, seen.store, whyNever(seen, before.writes));
      }
      return remember(withStore(looked, seen.store, { ...before, status: "unsure" }), { mustReread: true });
    }
  }
}
function isHopeless({ looks, sentAt, vainSince = Infinity }, now, limits) {
  return sentAt === void 0 ? looks >= limits.attempts : now - vainSince >= limits.patience;
}
function whyNever({ kind, store }, writes) {
  return kind === "open" ? `${(0,register_store/* storeWords */.fI)(store)} still has another value after ${writes} writes of the new one` : `${(0,register_store/* storeWords */.fI)(store)} keeps being changed by somebody else`;
}
function failLook(rotation, store, message) {
  const failed = failStore(rotation, { store, status: "failed", code: "STORE_FAILED", message });
  return remember(failed, { stop: { code: "STORE_FAILED", message } });
}
function verdict(state, before, { memory: { own }, setup }) {
  const { slack } = setup.limits;
  if (state.kind === "open") return state.holds === own ? "ours" : "overwritten";
  if (state.kind !== "stamped") return state.kind === "opaque" ? "ours" : "not-yet";
  if (state.updatedAt > (before.answeredAt ?? Infinity) + slack) return "overwritten";
  return state.updatedAt < (before.sentAt ?? -Infinity) - slack ? "not-yet" : "ours";
}
function withStore(rotation, store, progress) {
  return remember(rotation, { stores: { ...rotation.memory.stores, [store]: progress } });
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/advance-token.js






function tokensOf({ setup, memory }, tokens) {
  return readEntryTokens(tokens, setup.policy, memory.own);
}
function afterToken(rotation, { step, token, now }) {
  const { memory } = rotation;
  const others = rotation.tokens.filter(({ id }) => id !== token.id);
  if (step.step === "mint") {
    const minted = remember(rotation, {
      own: token.id,
      reason: (0,plan_due/* whyDue */.fX)(rotation, now)?.reason ?? "",
      isAnswer: (0,plan_due/* isChangedByOthers */.p4)(rotation),
      leakSince: step.mark.leakSince,
      mints: memory.mints + 1,
      listIsCurrent: false,
      stop: whyMintedOtherwise(token, step, rotation.setup.policy)
    });
    return { ...minted, tokens: tokensOf(minted, [...others, token]) };
  }
  const changed = { ...rotation, tokens: tokensOf(rotation, [...others, token]) };
  if (step.step === "note") return token.isActive ? changed : remember(changed, { mustReread: true });
  if (step.step === "retire") {
    const before = rotation.tokens.find(({ id }) => id === token.id);
    const end = { id: token.id, label: before?.label ?? token.label, state: "deactivated", at: now };
    return afterEnd(remember(changed, { retired: [...memory.retired, token.id] }), end);
  }
  const recheck = step.step === "promote" && rotation.setup.compromised ? "list" : memory.recheck;
  return remember(changed, { listIsCurrent: false, recheck });
}
function afterEnd(rotation, end) {
  const { ends, recheck } = rotation.memory;
  const before = ends.find(({ id }) => id === end.id);
  const told = before === void 0 ? end : { ...end, label: before.label, at: before.at };
  return remember(rotation, {
    ends: [...ends.filter(({ id }) => id !== end.id), told],
    recheck: (0,plan_sweep/* isLeakReplaced */.Is)(rotation) ? "list" : recheck
  });
}
function afterDone(rotation, step, now) {
  const { memory, tokens } = rotation;
  if (step.step === "verify") return remember(rotation, { verified: true });
  if (step.step === "announce") return remember(rotation, { announced: true });
  if (step.step !== "delete") return rotation;
  const left = { ...rotation, tokens: tokens.filter(({ id: id2 }) => id2 !== step.id) };
  const deleted = [...memory.deleted, step.id];
  const stop = memory.stop ?? (memory.unanswered !== void 0 && memory.mints > 1 ? unansweredMint : void 0);
  const news = { deleted, unanswered: void 0, stop: stop && { ...stop, final: true } };
  const gone = tokens.find(({ id: id2 }) => id2 === step.id);
  if (gone === void 0 || gone.id === memory.own || memory.unanswered !== void 0) {
    return remember(left, news);
  }
  const { id, label } = gone;
  const at = (0,older/* otherToken */.oC)(gone, now).at ?? now;
  return afterEnd(remember(left, news), { id, label, state: "deleted", at });
}
const unansweredMint = {
  code: "REGISTRY_UNREACHABLE",
  message: "Docker Hub did not answer whether it created the new token"
};
const rounding = 6e4;
function whyMintedOtherwise(token, wanted, { resources }) {
  const hasRights = token.resources === void 0 || (0,tokens_resources/* compareResources */.TX)(token.resources, resources).verdict === "same";
  const wrong = [
    ...(0,register_label/* isSameText */.cZ)(token.label, wanted.label) ? [] : [`the label ${JSON.stringify(token.label)}`],
    ...Math.abs((token.expiresAt ?? Infinity) - wanted.expiresAt) <= rounding ? [] : [
      token.expiresAt === void 0 ? "no expiry" : `the expiry ${new Date(token.expiresAt).toISOString()}`
    ],
    ...token.isActive ? [] : ["the state inactive"],
    ...hasRights ? [] : ["other access"]
  ];
  if (wrong.length === 0) return void 0;
  return {
    code: "HUB_INVALID",
    message: `Docker Hub created the token ${JSON.stringify(wanted.label)} with ${wrong.join(" and ")}, so it was not used`
  };
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/advance.js






function advance(rotation, { step, outcome, now }) {
  switch (outcome.result) {
    case "late":
      return rotation;
    case "listed":
      return afterList({ ...rotation, tokens: tokensOf(rotation, outcome.tokens) }, now);
    case "token":
      return afterToken(rotation, { step, token: outcome.token, now });
    case "written":
      return step.step === "write" ? wroteStore(rotation, { store: step.store, ...outcome }) : rotation;
    case "seen":
      return confirmStore(rotation, outcome.store, now);
    case "looked": {
      const { stores, neighbours } = outcome;
      const { recheck } = rotation.memory;
      const left = recheck === "stores" ? void 0 : recheck;
      return remember({ ...rotation, stores, neighbours }, { lookedAt: now, recheck: left });
    }
    case "done":
      return afterDone(rotation, step, now);
    case "lost":
      return afterLost(rotation, { step, ...outcome });
    case "failed":
      return afterFailed(rotation, { step, ...outcome });
  }
}
function afterLost(rotation, lost) {
  const { step, code, message, isFinal = false } = lost;
  const { memory, setup } = rotation;
  const sent = step.step === "write" ? failStore(rotation, { store: step.store, status: "unsure", code, message }) : rotation;
  if (isFinal || memory.stop !== void 0 || memory.lost >= setup.limits.attempts) {
    return afterFailed(sent, { step, code, message });
  }
  const counted = remember(sent, { lost: memory.lost + 1 });
  if (step.step === "mint") {
    const unanswered = { label: step.label, known: rotation.tokens.map(({ id }) => id) };
    return remember(counted, { unanswered, mints: memory.mints + 1, mustReread: true });
  }
  if (step.step === "announce") return remember(counted, { announced: true });
  return "id" in step && step.step !== "verify" ? remember(counted, { mustReread: true }) : counted;
}
function afterFailed(rotation, { step, code, message }) {
  if (step.step === "announce") return remember(rotation, { announced: true, unannounced: { code, message } });
  const { memory } = rotation;
  if (memory.stop !== void 0) return remember(rotation, { stop: { ...memory.stop, final: true } });
  const marked = step.step === "write" || step.step === "confirm" ? failStore(rotation, { store: step.store, status: "failed", code, message }) : rotation;
  return remember(marked, { stop: { code, message } });
}
function afterList(rotation, now) {
  const { memory, setup } = rotation;
  const missingFromList = isMissingFromList(rotation) ? memory.missingFromList + 1 : 0;
  if (missingFromList > 0 && missingFromList < setup.limits.attempts) {
    return remember(rotation, { listIsCurrent: false, mustReread: true, missingFromList });
  }
  const listed = remember(rotation, {
    listIsCurrent: true,
    mustReread: false,
    missingFromList,
    lookedAt: void 0,
    recheck: memory.recheck === "list" ? "stores" : memory.recheck
  });
  const stop = whyStop(listed, now);
  if (stop !== void 0) return remember(listed, { stop });
  return remember(listed, { claimed: memory.claimed || memory.own !== void 0 });
}
function isMissingFromList(rotation) {
  const { own, stop } = rotation.memory;
  return own !== void 0 && stop === void 0 && findOwn(rotation) === void 0;
}
function whyStop(rotation, now) {
  const { memory } = rotation;
  const own = findOwn(rotation);
  if (memory.stop !== void 0 || own?.state === "current") return memory.stop;
  if (memory.unanswered !== void 0) return whyNotMinted(rotation);
  if (memory.own === void 0) return void 0;
  if (own === void 0 || own.state === "retired" || !(0,tokens_token/* works */.No)(own, now)) return lapsed("the new token is gone");
  const taker = memory.claimed ? findNewer(rotation, own) : findFirst(rotation, own, now);
  return taker && lapsed(`${whoseRun(taker)} is rotating it`);
}
function whoseRun({ run }) {
  return run === void 0 || run === register_label/* endedRun */.Ok ? "another run" : `run ${run}`;
}
function lapsed(message) {
  return { code: "ROTATION_IN_PROGRESS", message };
}
function whyNotMinted(rotation) {
  return findUnanswered(rotation) === void 0 ? unansweredMint : void 0;
}
function findFirst(rotation, own, now) {
  const current = (0,tokens_token/* findCurrent */.$Q)(rotation.tokens);
  if (current !== void 0 && (0,tokens_token/* isOlder */.tW)(own, current)) return current;
  return rotation.setup.forced ? void 0 : rivals(rotation, now).find((other) => (0,tokens_token/* isOlder */.tW)(other, own));
}
function findNewer({ tokens }, own) {
  return tokens.find((other) => (0,tokens_token/* isOlder */.tW)(own, other) && (other.state === "pending" || other.state === "current"));
}
const ended = { code: "ROTATION_IN_PROGRESS", message: "the run was ended" };
function interrupt(rotation, step) {
  const touched = step?.step === "write" ? failStore(rotation, { store: step.store, status: "unsure", ...ended }) : rotation;
  const stopped = remember(touched, { stop: touched.memory.stop ?? ended });
  if (step?.step !== "mint") return stopped;
  const known = touched.tokens.map(({ id }) => id);
  return remember(stopped, { unanswered: { label: step.label, known }, mustReread: true });
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/next-step.js





function nextStep(rotation, now) {
  const { memory } = rotation;
  const own = findOwn(rotation);
  if (memory.stop !== void 0) return giveUp(rotation, now);
  if (memory.mustReread) return list(rotation);
  if (memory.unanswered !== void 0) return discardUnanswered(rotation);
  if (memory.own !== void 0 && own?.state !== "current") return goOn(rotation, own, now);
  const decision = planSlot(rotation, now);
  const isDue = decision.decision === "rotate" && own === void 0;
  const isCalm = decision.decision === "nothing" || decision.decision === "sweep";
  if (isCalm && !memory.announced) return { step: "announce" };
  if (!isDue && decision.decision !== "sweep") return finish(rotation);
  if (!memory.listIsCurrent) return list(rotation);
  return takeAway(rotation, { decision, isDue, now }) ?? (isDue ? next_step_mint(rotation, now) : finish(rotation));
}
function finish(rotation) {
  const { recheck } = rotation.memory;
  if (recheck === "list") return list(rotation);
  return { step: recheck === "stores" ? "look" : "done" };
}
function takeAway(rotation, { decision, isDue, now }) {
  const [old] = decision.retire;
  const [gone] = decision.delete;
  const [unnoted] = decision.note;
  if (isDue && gone !== void 0) return { step: "delete", id: gone };
  if (old !== void 0 || gone !== void 0) {
    if (!hasJustLooked(rotation, now)) return { step: "look" };
    if (old !== void 0) {
      return { step: "retire", id: old, label: relabel(rotation, { state: "retired", time: now }) };
    }
    if (gone !== void 0) return { step: "delete", id: gone };
  }
  return isDue || unnoted === void 0 ? void 0 : note(rotation, { ...unnoted, now });
}
function note(rotation, { id, replacedAt, now }) {
  const token = rotation.tokens.find((it) => it.id === id);
  const { copies, home = rotation.setup.policy.home } = (token && (0,tokens_copies/* markOf */.Fg)(token)) ?? { copies: void 0 };
  const isRevived = token === void 0 || token.state === "retired";
  const label = isRevived ? relabel(rotation, { state: "current", time: now }) : token.label;
  return { step: "note", id, label, mark: { copies, home, replacedAt } };
}
function list({ memory }) {
  return { step: "list", look: memory.missingFromList };
}
function hasJustLooked({ memory, setup }, now) {
  return memory.lookedAt !== void 0 && now - memory.lookedAt <= setup.limits.look;
}
function next_step_mint({ setup, tokens }, now) {
  const { policy, compromised } = setup;
  const mark = markFor(policy, compromised ? { leakSince: (0,older/* leakSince */.q0)(tokens) } : {});
  return { step: "mint", label: pendingLabel(setup, now), expiresAt: now + policy.lifetimeMs, mark };
}
function goOn(rotation, own, now) {
  const { memory, setup } = rotation;
  if (own === void 0 || !memory.claimed) return list(rotation);
  if (now - own.since >= setup.limits.refresh) {
    return { step: "refresh", id: own.id, label: pendingLabel(setup, now) };
  }
  if (!memory.verified) return { step: "verify", id: own.id };
  const step = nextStoreStep(rotation, own);
  if (step?.step === "confirm") return step;
  if (!memory.listIsCurrent) return list(rotation);
  if (step !== void 0) return step;
  if (!memory.announced) return { step: "announce" };
  return {
    step: "promote",
    id: own.id,
    label: relabel(rotation, { state: "current", time: storedAt(rotation) ?? now }),
    mark: markFor(setup.policy, memory)
  };
}
function storedAt({ memory }) {
  const stamps = Object.values(memory.stores).flatMap(({ updatedAt }) => updatedAt ?? []);
  return stamps.length > 0 ? Math.max(...stamps) : void 0;
}
function discardUnanswered(rotation) {
  const lost = findUnanswered(rotation);
  return lost === void 0 ? { step: "done" } : { step: "delete", id: lost.id };
}
function giveUp(rotation, now) {
  const { memory, setup } = rotation;
  if (memory.stop?.final === true) return { step: "done" };
  if (memory.unanswered !== void 0) return memory.mustReread ? list(rotation) : discardUnanswered(rotation);
  const own = findOwn(rotation);
  if (memory.own === void 0 || own !== void 0 && own.state !== "pending") return { step: "done" };
  const kept = memory.isAssisted || Object.values(memory.stores).some(({ writes }) => writes > 0);
  if (!kept) return { step: "delete", id: memory.own };
  if (own?.run !== setup.run) return { step: "done" };
  return { step: "refresh", id: own.id, label: pendingLabel({ ...setup, run: register_label/* endedRun */.Ok }, now) };
}
function relabel({ setup }, to) {
  return (0,register_label/* formatLabel */.wR)({ name: setup.policy.label, ...to });
}
function nextStoreStep({ setup, stores, memory }, own) {
  const before = own.since + setup.limits.write;
  const open = longestUnchanged(stores).filter(({ store }) => !isSettled(memory.stores[store]?.status));
  const [unwritten] = open;
  if (unwritten !== void 0) return { step: "write", store: unwritten.store, before };
  const next = stores.find(
    ({ store, kind }) => kind !== "opaque" && memory.stores[store]?.status === "written"
  );
  return next && { step: "confirm", store: next.store, look: memory.stores[next.store]?.looks ?? 0 };
}
function isSettled(status) {
  return status === "written" || status === "confirmed";
}
function longestUnchanged(stores) {
  return stores.toSorted((a, b) => changedAt(a) - changedAt(b));
}
function changedAt(store) {
  return store.kind === "stamped" ? store.updatedAt : 0;
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/forecast.js



function forecast(rotation, now) {
  const step = nextStep(rotation, now);
  if (step.step === "done") return rotation;
  return forecast(advance(rotation, { step, outcome: imagine(step, rotation, now), now }), now);
}
function imagine(step, rotation, now) {
  const { tokens, stores, memory } = rotation;
  switch (step.step) {
    case "list":
      return { result: "listed", tokens };
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
      return { result: "seen", store: { store: step.store, kind: "open", holds: memory.own } };
    case "verify":
    case "announce":
    case "delete":
    case "done":
      return { result: "done" };
  }
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/certificate.js




function certify(rotation, decision, now) {
  const { memory, setup, stores, tokens } = rotation;
  const current = (0,tokens_token/* findCurrent */.$Q)(tokens);
  const ends = memory.ends.filter(({ id }) => !tokens.some((token) => token.id === id && token.isActive));
  const others = [
    ...ends,
    ...(0,older/* otherTokens */.jq)(tokens, current, now).filter(({ id }) => !ends.some((end) => end.id === id))
  ];
  const looked = stores.map((state) => lookedAt(state, { rotation, current, now }));
  const gaps = [
    ...memory.stop === void 0 ? [] : [memory.stop.message],
    ...isOpen(decision) && memory.stop === void 0 ? [decision.reason] : [],
    ...whyNotCurrent(current, setup.policy, now),
    ...others.filter(({ state }) => state === "works").map(({ id, label }) => `${id}, ${JSON.stringify(label)}, still works`),
    ...looked.flatMap(({ why }) => why ?? []),
    ...memory.recheck === void 0 ? [] : ["the tokens and the copies were not looked at again after the last one was taken away"]
  ];
  const complete = gaps.length === 0;
  return {
    complete,
    gaps: [...new Set(gaps)],
    deadSince: complete ? (0,older/* unusableSince */.Sk)(others, now) : void 0,
    others,
    copies: looked.map(({ proof }) => proof)
  };
}
function isOpen({ decision }) {
  return decision !== "nothing" && decision !== "sweep";
}
function whyNotCurrent(current, policy, now) {
  if (current === void 0) return ["Docker Hub lists no current token"];
  if (!(0,tokens_token/* works */.No)(current, now)) return ["the current token does not work"];
  const other = (0,plan_due/* whyOtherStores */.xl)(current, policy);
  return other === void 0 ? [] : [other];
}
function lookedAt(state, { rotation, current, now }) {
  const { memory, setup } = rotation;
  const { store } = state;
  const progress = memory.stores[store];
  const isConfirmed = progress?.status === "confirmed" && current?.id === memory.own;
  if (state.kind === "failed") return { proof: { store, holds: null, seenAt: void 0 }, why: state.message };
  if (state.kind === "opaque" || state.kind === "comparable") {
    return {
      proof: { store, holds: isConfirmed ? true : null, seenAt: isConfirmed ? progress.seenAt : void 0 }
    };
  }
  const seenAt = memory.lookedAt ?? progress?.seenAt;
  if (current === void 0) return { proof: { store, holds: false, seenAt } };
  const why = (0,plan_due/* whyChanged */.R$)(state, { current, now, tolerance: setup.limits.tolerance });
  return { proof: { store, holds: why === void 0, seenAt }, ...why !== void 0 && { why } };
}
function reportOther({ id, label, state, at }) {
  return { id, label, state, at: at === void 0 ? null : (0,base_time/* formatTime */.fU)(at) };
}


;// CONCATENATED MODULE: ./build/src/rotate/plan/report.js





function reportSlot(rotation, now) {
  const { setup, memory } = rotation;
  const { label, channel, access } = setup.policy;
  const current = (0,tokens_token/* findCurrent */.$Q)(rotation.tokens);
  const decision = planSlot(rotation, now);
  const { complete, gaps, deadSince, others, copies } = certify(rotation, decision, now);
  const outcome = conclude(rotation, decision, now);
  const isOpenLeak = setup.compromised && !complete && outcome.action !== "failed";
  const expiresAt = current?.expiresAt === void 0 ? null : (0,base_time/* formatTime */.fU)(current.expiresAt);
  return {
    label,
    channel: channel ?? null,
    access,
    ...isOpenLeak ? { action: "failed", reason: gaps.join("; "), code: "ROTATION_INCOMPLETE" } : outcome,
    expiresAt,
    stores: copies.map((copy) => reportStore(copy, memory.stores[copy.store])),
    retired: memory.retired,
    deleted: memory.deleted,
    held: decision.held.map(({ id }) => id),
    complete,
    gaps,
    ...deadSince !== void 0 && { deadSince: (0,base_time/* formatTime */.fU)(deadSince) },
    others: others.map(reportOther)
  };
}
function conclude(rotation, decision, now) {
  const { memory } = rotation;
  const { reason } = decision;
  if (memory.stop !== void 0) {
    return { action: "failed", reason: memory.stop.message, code: memory.stop.code };
  }
  if (decision.decision === "in-progress" || decision.decision === "blocked") {
    return { action: "failed", reason, code: decision.code };
  }
  if (decision.decision === "rotate") {
    const code = plan_due/* dueCodes */.Vy[(0,plan_due/* whyDue */.fX)(rotation, now)?.cause ?? "request"];
    return { action: "failed", reason: `rotated, and due again: ${reason}`, code };
  }
  const { unannounced } = memory;
  if (unannounced !== void 0) {
    return { action: "failed", reason: unannounced.message, code: unannounced.code };
  }
  if (memory.own !== void 0) return { action: "rotated", reason: memory.reason ?? reason };
  if (memory.retired.length + memory.deleted.length > 0) {
    return { action: "swept", reason: "older tokens were not needed any more" };
  }
  return { action: decision.held.length > 0 ? "held" : "nothing", reason };
}
function reportStore({ store, holds, seenAt }, progress) {
  const proof = { store, holds, ...seenAt !== void 0 && { seenAt: (0,base_time/* formatTime */.fU)(seenAt) } };
  if (progress === void 0) return { ...proof, status: "untouched" };
  const { status, code, message } = progress;
  if (status === "confirmed" || status === "written") return { ...proof, status };
  return { ...proof, status: "failed", ...code && { code }, ...message !== void 0 && { message } };
}


// EXTERNAL MODULE: ./build/src/tokens/timeline.js
var timeline = __webpack_require__(1717);
;// CONCATENATED MODULE: ./build/src/rotate/summary.js










const statusWords = {
  confirmed: "updated",
  written: "written, not confirmed",
  failed: "failed",
  untouched: "not changed"
};
const summary_mostNamed = 8;
const summary_hour = 36e5;
function rotationSummary(news) {
  const { outcomes, unknown, now, dryRun, hasOwner } = news;
  const reports = outcomes.map(({ report }) => report);
  const leaked = dryRun ? [] : outcomes.filter(({ rotation }) => rotation.setup.compromised);
  const lost = unknown.map(({ label, id }) => `- ${(0,markdown/* codeText */.ph)(label)} (${(0,markdown/* codeText */.ph)(id)})`);
  return [
    ...leaked.flatMap(({ report, oldJobs }) => certificatePage(report, now, oldJobs)),
    `### ${dryRun ? "Rotation of Docker tokens (dry run: nothing was changed)" : "Rotation of Docker tokens"}`,
    "",
    `${rotationTotals(reports, dryRun)}.`,
    "",
    ...outcomes.map((outcome) => describeOutcome(outcome, dryRun, hasOwner ? now : void 0)),
    ...lost.length === 0 ? [] : ["#### Not in the register any more, and not changed", "", ...lost, ""],
    ...hasOwner ? rotationTimeline(outcomes, now) : []
  ].join("\n");
}
function describeOutcome({ slot, rotation, report }, dryRun, now) {
  const { action, code: errorCode, label } = report;
  const complete = completeRow(report);
  const current = (0,tokens_token/* findCurrent */.$Q)(rotation.tokens);
  const older = rotation.tokens.filter((token) => token !== current);
  const tokens = now === void 0 ? [["Token", "given; Docker Hub was not looked at, so its age and expiry are not known"]] : [
    ["Current token", current === void 0 ? "none" : describeToken(current, now)],
    ...older.map((token) => [(0,tokens_token/* tokenRole */.Sh)(token, current), describeToken(token, now)])
  ];
  const ids = ([name, list]) => list.length === 0 ? [] : [[name, list.map(markdown/* codeText */.ph).join(", ")]];
  const table = (0,markdown/* twoColumns */.cL)([
    ["Used for", (0,register_register/* slotWords */.Sr)({ channel: slot.channel ?? void 0, access: slot.access })],
    ["Repositories", (0,base_text/* firstOf */.Ku)(slot.repositories.map(markdown/* codeText */.ph), summary_mostNamed).join(", ")],
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
    return `${statusWords[status]}: ${(0,markdown/* breakableText */.Xg)((0,register_store/* storeWords */.fI)(store))}${why}`;
  });
  return (0,base_text/* firstOf */.Ku)(lines, summary_mostNamed).join("<br>");
}
function age(milliseconds) {
  if (milliseconds >= 2 * base_time/* dayMs */.LP) return `${Math.floor(milliseconds / base_time/* dayMs */.LP)} days old`;
  if (milliseconds >= 2 * summary_hour) return `${Math.floor(milliseconds / summary_hour)} hours old`;
  const count = Math.floor(milliseconds / 6e4);
  if (count < 1) return "just created";
  return `${(0,base_text/* counted */.hS)(count, "minute")} old`;
}
function minutes(at) {
  const [day = "", time = ""] = (0,base_time/* formatTime */.fU)(at).slice(0, 16).split("T");
  return `${(0,markdown/* dayText */.Ew)(day)} ${time} UTC`;
}
function rotationTimeline(outcomes, now) {
  const sections = outcomes.map(
    ({ slot, rotation: { tokens } }) => (0,timeline/* entrySection */.A8)(slot.label, {
      tokens,
      current: (0,tokens_token/* findCurrent */.$Q)(tokens),
      leavesAt: (token) => (0,plan_sweep/* supersededAt */.Ut)(token, tokens, now) + slot.rotation.graceMs,
      now
    })
  );
  return (0,timeline/* timelineTable */.w0)(sections, now);
}


;// CONCATENATED MODULE: ./build/src/rotate/rotate.js















async function rotate(job, ports) {
  const { isDryRun, hasOwner } = job;
  const run = await openRotateRun(job, ports);
  const preflight = await runPreflight(run);
  const outcomes = [];
  const conclude = (slot, rotation, ended) => {
    const report = asFarAsSeen(reportSlot(ended, run.hubNow()), job);
    const news2 = describeSlot(report, isDryRun);
    if (news2 !== void 0) ports.runner.info(news2);
    if (ended.setup.compromised && !isDryRun) {
      ports.runner.info(`${slot.label}: ${certificateHeadline(report, run.hubNow())}`);
    }
    return { slot, rotation: isDryRun ? rotation : ended, report };
  };
  let { seenAt } = preflight;
  for (const [place, { slot, rotation }] of preflight.slots.entries()) {
    ports.runner.progress(`${place + 1} of ${preflight.slots.length}: ${slot.label}`);
    const others = preflight.slots.slice(place + 1).map(({ slot: { label } }) => label);
    const ended = isDryRun ? forecast(rotation, run.hubNow()) : await work(rotation, { slot, run, others, seenAt });
    const outcome = conclude(slot, rotation, ended);
    outcomes.push(outcome);
    if (ended !== rotation && outcome.report.action === "failed") seenAt = -Infinity;
  }
  for (const [place, { slot, rotation }] of outcomes.entries()) {
    if (isDryRun || !waitsForOther(rotation, run.hubNow())) continue;
    const ended = await rotateSlot(forgetLooks(rotation), { slot, run, others: [] });
    outcomes[place] = conclude(slot, rotation, ended);
  }
  if (!isDryRun) {
    for (const [place, outcome] of outcomes.entries()) outcomes[place] = await lookAtOldJobs(outcome, run);
  }
  const { unknown } = preflight;
  const news = { outcomes, unknown, now: run.hubNow(), dryRun: isDryRun, hasOwner };
  const ok = reportRotation(news, ports.runner);
  const totals = rotationTotals(
    outcomes.map(({ report }) => report),
    isDryRun
  );
  ports.runner.info(`${isDryRun ? "dry run: " : ""}${totals}`);
  await ports.runner.summary(() => rotationSummary(news));
  return ok;
}
function asFarAsSeen(report, { isDryRun, hasOwner }) {
  if (!isDryRun && hasOwner) return report;
  const stores = report.stores.map(({ store }) => ({ store, status: "untouched", holds: null }));
  const gaps = isDryRun ? [] : ["Docker Hub was not looked at, so older tokens may still work"];
  const unseen = { complete: false, gaps, deadSince: void 0, others: [] };
  return { ...report, ...unseen, ...isDryRun && { stores } };
}
async function work(rotation, { seenAt, ...turn }) {
  const { slot, run } = turn;
  const isOld = run.hubNow() - seenAt > rotation.setup.limits.refresh;
  const ready = run.job.assisted.has(slot.label) ? await claimAssisted(rotation, run) : isOld ? await lookAgain(rotation, slot, run) : rotation;
  return rotateSlot(ready, turn);
}
function waitsForOther(rotation, now) {
  const { memory, neighbours } = rotation;
  if (memory.stop !== void 0 || neighbours.length === 0) return false;
  return planSlot(rotation, now).held.some(({ store }) => store !== void 0);
}
async function lookAgain({ setup }, slot, run) {
  const tokens = await run.list();
  return startRotation(setup, { tokens, stores: await observeStores(slot, run, "look") });
}
async function rotateSlot(rotation, turn) {
  const { slot, run } = turn;
  const { signal, hold } = run.ports;
  const work2 = { slot, run, announced: /* @__PURE__ */ new Map() };
  let state = rotation;
  for (; ; ) {
    const step = nextStep(state, run.hubNow());
    if (step.step === "done") return state;
    const before = state;
    hold(true);
    try {
      state = signal.aborted ? state : await take(step, state, work2);
    } catch (error) {
      await letGo(interrupt(before, step), work2, turn.others);
      throw error;
    }
    if (signal.aborted) {
      await letGo(interrupt(state, void 0), work2, turn.others);
      signal.throwIfAborted();
    }
    hold(false);
  }
}
async function take(step, state, work2) {
  const { slot, run } = work2;
  const outcome = await performStep(step, state, work2);
  const context = { isAssisted: state.memory.isAssisted, hasOwner: run.job.hasOwner };
  const news = describeStep(step, outcome, context);
  if (news !== void 0) run.ports.runner.info(`${slot.label}: ${news}`);
  return advance(state, { step, outcome, now: run.hubNow() });
}
async function letGo(rotation, work2, others) {
  const { slot, run } = work2;
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
  runner.info(`${slot.label}: ${interruptedWords(state)}`);
  if (others.length > 0) runner.info(`not begun: ${others.join(", ")}`);
}


;// CONCATENATED MODULE: ./build/src/rotate/start.js
















const lastWords = 6e3;
const noAccount = { message: "there is no account for Docker Hub", hint: "please report this line" };
async function startRotate(runner, pace = {}) {
  const inputs = readRotateInputs(runner);
  const { clock = (0,base_clock/* createClock */.ts)() } = pace;
  const deadline = (0,base_clock/* createPatience */.se)(inputs.timeout);
  const { attempts, github: access } = inputs;
  const linger = (0,base_clock/* createLinger */.Wl)(deadline, lastWords);
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
      openStores: ({ thisRepository, register, noted }) => {
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
          ownRun: environment["GITHUB_RUN_ID"],
          stores: register.tokens.flatMap(({ stores }) => stores),
          apiUrl: (0,call/* githubAddress */.Wf)(environment["GITHUB_API_URL"])
        });
        return routeStores({
          github,
          kubernetes: createKubernetes({
            ...child,
            attempts,
            info,
            timeoutMs,
            username: register.organization,
            configKey: inputs.registry.configKey
          }),
          program: (0,programs/* createPrograms */.Iv)({ ...child, register, noted })
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