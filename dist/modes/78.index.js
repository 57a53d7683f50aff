"use strict";
exports.id = 78;
exports.ids = [78];
exports.modules = {

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readBake: () => (/* binding */ readBake),
/* harmony export */   startBakedLogin: () => (/* binding */ startBakedLogin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5881);
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5221);
/* harmony import */ var _base_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1036);
/* harmony import */ var _docker_buildx_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9512);
/* harmony import */ var _docker_docker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4590);
/* harmony import */ var _runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3563);
/* harmony import */ var _workflows_effects_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1403);
/* harmony import */ var _workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2528);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5254);
/* harmony import */ var _start_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2000);











const longestPrint = 1024 * 1024;
async function startBakedLogin(runner, secrets, open = _docker_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .openDockerPorts */ .$) {
  const built = await readBake(runner, secrets, open);
  const inputs = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .readLoginInputs */ .H)(runner, built);
  const timeout = Math.max(1, inputs.timeout - built.took);
  await (0,_start_js__WEBPACK_IMPORTED_MODULE_6__/* .startLoginWith */ .m)({ ...inputs, timeout }, { runner, secrets });
}
async function readBake(runner, secrets, open = _docker_docker_js__WEBPACK_IMPORTED_MODULE_3__/* .openDockerPorts */ .$) {
  const argv = bakeArgv((0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .parseList */ .E1)((0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(runner, "bake")));
  const ports = open(runner, secrets, { timeout: (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readInteger */ .JI)(runner, "timeout") });
  const { clock, deadline } = ports;
  const since = clock.now();
  try {
    const { targets, wanted } = await printedTargets(argv, ports);
    const bases = [];
    for (const [name, target] of targets) {
      const text = await dockerfileOf(target, ports);
      bases.push(...text === void 0 ? [] : basesOf(text, target));
      const unread = `bake: the Dockerfile of ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(name, 80)} was not read, so its base images are not checked`;
      if (text === void 0) runner.info(unread);
    }
    const push = targets.flatMap(([name, target]) => wanted.has(name) ? pushedBy(target) : []);
    const pull = targets.flatMap(([, target]) => [...contextsOf(target).values()].flatMap(imageOf));
    const took = Math.ceil((clock.now() - since) / 1e3);
    return { push: push.map(withHost), pull: [...pull, ...bases].map(withHost), took };
  } finally {
    deadline.close();
  }
}
function bakeArgv(items) {
  const parts = items.map((item) => item.split("#"));
  for (const [at, [file = "", target = "", ...more]] of parts.entries()) {
    const isRemote = /^(?!cwd:)[a-z+]+:\/\/|^git@|^-$/i.test(file);
    if (!isRemote && more.length === 0 && /^(?!-)[\w.*-]*$/.test(target)) continue;
    const hint = 'write files of the workspace, and a target behind "#": docker-bake.hcl#release';
    throw (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidInput */ .aY)("bake", `: ${(0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .quotedWord */ .lG)(items[at] ?? "")} is not a bake file with a target`, hint);
  }
  const files = [...new Set(parts.map(([file = ""]) => file).filter((file) => file !== ""))];
  const targets = [...new Set(parts.map(([, target = ""]) => target).filter((target) => target !== ""))];
  return ["bake", "--print", ...files.map((file) => `--file=${file}`), "--", ...targets];
}
async function printedTargets(argv, { docker, deadline }) {
  const buildx = await (0,_docker_buildx_js__WEBPACK_IMPORTED_MODULE_2__/* .findBuildx */ .ah)(docker);
  if (buildx === void 0) {
    throw new _base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .OatError */ .vE("DOCKER_MISSING", {
      message: 'input "bake" needs docker buildx, and there is none here',
      hint: "install it before this step (docker/setup-buildx-action does)"
    });
  }
  const limits = { timeoutMs: deadline.timeoutMs / 2, mostKept: longestPrint };
  const result = await docker.call([...buildx.words, ...argv], limits);
  const { exitCode = 1, stdout = "", stderr = "" } = result ?? {};
  const refuse = (why) => (0,_runner_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .invalidInput */ .aY)(
    "bake",
    `: buildx cannot read it (${why})`,
    `try it: ${[...buildx.words, ...argv].join(" ")}`
  );
  if (exitCode !== 0) throw refuse((0,_base_text_js__WEBPACK_IMPORTED_MODULE_7__/* .printable */ .g$)(stderr.trim().split("\n").at(-1) ?? "", 300));
  const { target: printed, group } = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .parseJsonObject */ .dw)(stdout) ?? {};
  const targets = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(printed);
  if (targets === void 0) throw refuse("it prints no targets, or more than 1 MiB of them");
  return {
    targets: Object.entries(targets).map(([name, target]) => [name, (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(target) ?? {}]),
    wanted: wantedTargets((0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(group) ?? {})
  };
}
function wantedTargets(groups) {
  const wanted = /* @__PURE__ */ new Set(["default"]);
  for (const name of wanted) {
    for (const one of listed((0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(groups[name]) ?? {}, "targets")) wanted.add(String(one));
  }
  return wanted;
}
function pushedBy(target) {
  const pushed = listed(target, "output").map(attributes).filter(({ type, push }) => type === "registry" || String(push) === "true");
  const caches = listed(target, "cache-to").map(attributes).filter(({ type }) => type === "registry");
  const names = [
    ...pushed.map(({ name }) => name),
    ...caches.map(({ ref }) => ref),
    ...listed(target, "tags")
  ];
  return names.flatMap((name) => typeof name === "string" ? name.split(",") : []);
}
const listed = (target, name) => Array.isArray(target[name]) ? target[name] : [];
function attributes(value) {
  if (typeof value !== "string") return (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(value) ?? {};
  if (!value.includes("=")) return { type: "registry", ref: value };
  return Object.fromEntries(value.split(",").map((part) => part.split(/=(.*)/s)));
}
function contextsOf(target) {
  const contexts = Object.entries((0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(target["contexts"]) ?? {});
  return new Map(contexts.map(([name, from]) => [name, String(from)]));
}
function imageOf(context) {
  const [, image] = /^docker-image:\/\/(.+)$/.exec(context) ?? [];
  return image === void 0 ? [] : [image];
}
async function dockerfileOf(target, { files }) {
  const inline = textAt(target, "dockerfile-inline");
  if (inline !== void 0) return inline;
  const pathAt = (name, usual) => (textAt(target, name) ?? usual).replace(/^cwd:\/\//, "");
  const [context, file] = [pathAt("context", "."), pathAt("dockerfile", "Dockerfile")];
  if (/^[a-z+-]{2,}:|^git@|^-$/i.test(context)) return void 0;
  try {
    return await files.read((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : files.join(context, file));
  } catch (error) {
    if ((0,_base_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errno */ .b)(error) === void 0) throw error;
    return void 0;
  }
}
function basesOf(text, target) {
  const args = (0,_base_json_js__WEBPACK_IMPORTED_MODULE_8__/* .asJsonObject */ .Oe)(target["args"]) ?? {};
  const images = (0,_workflows_effects_dockerfile_js__WEBPACK_IMPORTED_MODULE_9__/* .baseImages */ ["if"])(text, {
    target: textAt(target, "target"),
    args: new Map(Object.keys(args).map((name) => [name, textAt(args, name)])),
    contexts: contextsOf(target)
  });
  return images.flatMap(
    ({ registry, path, text: whole }) => (0,_workflows_values_text_js__WEBPACK_IMPORTED_MODULE_10__/* .knownText */ .bG)(registry === "hub" ? path ?? [] : whole) ?? []
  );
}
function textAt(object, name) {
  const value = object[name];
  return typeof value === "string" ? value : void 0;
}
function withHost(image) {
  return /^(localhost|[^/]*[.:][^/]*)\//.test(image) ? image : `docker.io/${image}`;
}



/***/ }),

/***/ 1403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eC: () => (/* binding */ baseAct),
/* harmony export */   "if": () => (/* binding */ baseImages),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);



function baseAct(by, build, place) {
  const text = dockerfileOf(build, place);
  const pairs = (texts) => texts.map((one) => {
    const [, name = "", value] = /^\s*([^=]*)=?([^]*)$/.exec((0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(one) ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(one)) ?? [];
    return [name.trim(), (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(one) === void 0 ? void 0 : value?.trim()];
  });
  const target = build.target && (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(build.target);
  const given = { target, args: new Map(pairs(build.args)), contexts: new Map(pairs(build.contexts)) };
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("base", by, text === void 0 ? [] : baseImages(text, given));
}
function dockerfileOf({ context, file }, { directory, file: read }) {
  const folder = context === void 0 ? "." : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(context);
  if (directory === void 0 || folder === void 0 || /^(https?|git|ssh):|^git@|^-$/.test(folder)) {
    return void 0;
  }
  const path = file === void 0 ? `${folder}/Dockerfile` : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(file);
  return path === void 0 ? void 0 : read(joinPath(directory, path));
}
function joinPath(directory, path) {
  const parts = [];
  for (const part of `${directory}/${path}`.split("/")) {
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return parts.join("/");
}
function baseImages(text, {
  target,
  args,
  contexts
}) {
  const globals = /* @__PURE__ */ new Map();
  const stages = [];
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(line) ?? [];
    const kind = word.toUpperCase();
    if (kind === "ARG" && stages.length === 0) {
      const [, name = "", value] = /^(\w+)(?:=["']?([^"'\s]*))?/.exec(rest.trim()) ?? [];
      globals.set(name, args.has(name) ? args.get(name) : value && expanded(value, globals));
    } else if (kind === "FROM") {
      const [from = "", as = "", name = ""] = rest.trim().split(/\s+/).filter((one) => !one.startsWith("--"));
      stages.push({
        name: as.toLowerCase() === "as" ? name.toLowerCase() : "",
        sources: [from.replace(/["']/g, "")]
      });
    } else {
      const copied = kind === "COPY" ? rest.matchAll(/(?:^|\s)--from=(\S+)/g) : [];
      const mounted = kind === "RUN" ? rest.matchAll(/(?:^|\s)--mount=\S*?\bfrom=([^,\s]+)/g) : [];
      for (const [, from = ""] of [...copied, ...mounted]) stages.at(-1)?.sources.push(from);
    }
  }
  const wanted = stages.findLastIndex(({ name }) => name === target?.toLowerCase());
  const found = /* @__PURE__ */ new Map();
  const visit = (at) => {
    for (const source of stages[at]?.sources.splice(0) ?? []) {
      const name = expanded(source, globals);
      if (/^\d+$/.test(source)) visit(Number(source));
      const made = stages.slice(0, at).flatMap(
        (stage, place) => stage.name !== "" && (name === void 0 || stage.name === name.toLowerCase()) ? [place] : []
      );
      made.forEach(visit);
      if (name === void 0 || made.length > 0 || contexts.has(name)) continue;
      const image = (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .parseImage */ .zZ)([name]);
      const repository = image.registry === "hub" ? (0,_values_image_js__WEBPACK_IMPORTED_MODULE_2__/* .repositoryOf */ ._M)(image) : void 0;
      const [, own] = /^library\/(.+)$/.exec(repository ?? "") ?? [];
      if (repository !== void 0 && (own === void 0 || official.test(own))) found.set(repository, image);
    }
  };
  visit(wanted === -1 ? stages.length - 1 : wanted);
  return [...found.values()];
}
function expanded(text, values) {
  const whole = text.replace(
    /\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g,
    (all, ...names) => {
      const [plain, braced = "", fallback] = names;
      return values.get(plain ?? braced) ?? fallback ?? all;
    }
  );
  const [name = ""] = whole.split(/[:@](?!.*\/)/);
  return name.includes("$") ? void 0 : whole.includes("$") ? name : whole;
}
function instructions(text) {
  const escape = /^#\s*escape=`/im.test(text.slice(0, 500)) ? "`" : "\\";
  const found = [];
  let open = "";
  let end;
  for (const line of text.replace(/\r\n/g, "\n").split("\n")) {
    if (end !== void 0) {
      if (line.trim() === end) end = void 0;
    } else if (/^\s*(#|$)/.test(line)) continue;
    else if (line.trimEnd().endsWith(escape)) open += `${line.trimEnd().slice(0, -1)} `;
    else {
      const whole = open + line;
      open = "";
      end = /^\s*(?:RUN|COPY|ADD)\b.*<<-?["']?([A-Za-z_]\w*)/i.exec(whole)?.[1];
      found.push(whole);
    }
  }
  return [...found, open];
}
const official = /^(almalinux|alpine|amazoncorretto|amazonlinux|archlinux|bash|buildpack-deps|bun|busybox|caddy|centos|clojure|composer|debian|docker|eclipse-temurin|elixir|erlang|fedora|gcc|golang|gradle|haproxy|haskell|httpd|jetty|julia|kong|mariadb|maven|memcached|mongo|mysql|nginx|node|openjdk|oraclelinux|perl|php|postgres|pypy|python|r-base|rabbitmq|redis|registry|rockylinux|ros|ruby|rust|swift|tomcat|traefik|ubuntu|vault|wordpress)$/;



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ act),
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);


function act(kind, by, images = []) {
  return { kind, by, images };
}
function imagesIn(value) {
  return value.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|type=|\.{0,2}\/|cwd:)|\.(hcl|json|ya?ml)$|^\w+=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text) ?? "")).map(_values_image_js__WEBPACK_IMPORTED_MODULE_1__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 1370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ registryKind),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   dR: () => (/* binding */ writtenPath),
/* harmony export */   it: () => (/* binding */ namesAnother),
/* harmony export */   zZ: () => (/* binding */ parseImage)
/* harmony export */ });
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);

const hubHost = /^(|(index\.|registry-1\.)?docker\.io|registry\.hub\.docker\.com)$/;
function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text);
  if (plain === void 0) return registryByWords(text);
  const [host = ""] = plain.trim().toLowerCase().replace(/^https?:\/\//, "").split("/");
  if (hubHost.test(host)) return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function registryByWords(text) {
  const last = text.at(-1);
  const isElsewhere = typeof last === "string" && /\.[a-z]{2,}(:\d+)?(\/|$)/i.test(last) && !/docker\.(io|com)/.test(last);
  return isElsewhere || namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(text)) ? "other" : "unknown";
}
const others = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return others.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /@.*/s);
  const [first, ...rest] = reference;
  const bare = typeof first === "string" ? first.trim().replace(/^(docker|oci|docker-image|cwd):\/\//, "") : first;
  const segments = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(bare === void 0 ? [] : [bare, ...rest], /\//);
  const [head = []] = segments;
  const host = hostKind(head, segments.length);
  const path = withoutTag(host === void 0 ? segments : segments.slice(1)).map(low);
  const registry = host ?? (isOpenHead(head, segments.length) ? registryByWords(head) : "hub");
  const [name = []] = path.slice(-1);
  const image = { registry, text, namespace: void 0, path: void 0 };
  if (path.length > 1) {
    const namespace = between(path.slice(0, -1));
    return { ...image, namespace, path: between([namespace, name]) };
  }
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(name);
  if (name.length === 0 || plain !== void 0 && registry !== "hub") return image;
  if (plain !== void 0) return { ...image, namespace: ["library"], path: [`library/${plain}`] };
  const isRepository = typeof name[0] === "object" && name[0].source === "github.repository";
  return {
    ...image,
    registry: isRepository ? "hub" : registry,
    path: name.length === 1 ? name : void 0
  };
}
function low(text) {
  return text.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece);
}
function between(parts) {
  const all = [];
  for (const piece of parts.flatMap((part, at) => at === 0 ? part : ["/", ...part])) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}
function hostKind(first, segments) {
  const written = first.map((piece) => typeof piece === "string" ? piece : "").join("");
  if (segments > 1 && (written === "localhost" || /[.:]/.test(written))) return registryKind(first);
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0;
  if (isOpen && segments > 1 && namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first))) return "other";
  return isOpen && segments > 2 ? registryKind(first) : void 0;
}
function isOpenHead(first, segments) {
  if (segments === 1) return typeof first[0] !== "string";
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0 && !first.some((piece) => typeof piece === "object" && isOfGithub(piece));
}
function isOfGithub({ source = "" }) {
  return /^github\.(repository|repository_owner|event\.repository\.name)$/.test(source);
}
function withoutTag(segments) {
  const at = segments.findIndex((one) => one.some((piece) => typeof piece === "string" && piece.includes(":")));
  const [bare = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(segments[at] ?? [], /:.*/s);
  return at === -1 ? segments : [...segments.slice(0, at), bare];
}
function repositoryOf({ path }) {
  const plain = path === void 0 ? void 0 : (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(path);
  return plain !== void 0 && /^[\w.-]+(\/[\w.-]+)+$/.test(plain) ? plain : void 0;
}
function writtenPath({ path }, isKnownAt) {
  const isWritable = path?.every(
    (piece) => typeof piece === "string" ? /^[\w./-]*$/.test(piece) : isKnownAt(piece)
  );
  return path !== void 0 && isWritable === true ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showText */ .h$)(path) : void 0;
}



/***/ }),

/***/ 2528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ splitText),
/* harmony export */   Cw: () => (/* binding */ onlyText),
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   Kv: () => (/* binding */ openValue),
/* harmony export */   XP: () => (/* binding */ literalValue),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   bG: () => (/* binding */ knownText),
/* harmony export */   dp: () => (/* binding */ inSequence),
/* harmony export */   h$: () => (/* binding */ showText),
/* harmony export */   rl: () => (/* binding */ onlyHole)
/* harmony export */ });
const mostAlternatives = 16;
function openValue(source, file) {
  return [[{ source, file }]];
}
function literalValue(text) {
  return [[text]];
}
function knownText(text) {
  return text.every((piece) => typeof piece === "string") ? text.join("") : void 0;
}
function onlyText(value) {
  const [first, second] = value;
  return first === void 0 || second !== void 0 ? void 0 : knownText(first);
}
function showText(text) {
  return text.map(
    (piece) => typeof piece === "string" ? piece : piece.source === void 0 ? "\u2026" : `\${{ ${piece.source} }}`
  ).join("");
}
function onlyHole(text) {
  const [piece, ...more] = text ?? [];
  return piece === void 0 || typeof piece === "string" || more.length > 0 ? void 0 : piece;
}
function wordsOf(text) {
  return text.map((piece) => typeof piece === "string" ? piece : ` ${piece.source ?? ""} `).join("");
}
function anyOf(values, most = mostAlternatives) {
  const [first, ...rest] = values;
  if (first === void 0) return [];
  if (rest.length === 0) return first;
  const known = new Map(values.flat().map((text) => [JSON.stringify(text), text]));
  return known.size > most ? openValue() : [...known.values()];
}
function inSequence(values) {
  let all = [[]];
  for (const value of values) {
    const [only] = value;
    if (only !== void 0 && value.length === 1) {
      all = all.map((text) => appended(text, only));
      continue;
    }
    if (all.length * value.length > mostAlternatives) return openValue();
    all = all.flatMap((text) => value.map((end) => appended(text, end)));
  }
  return all.some((text) => text.some(isLong)) ? openValue() : anyOf(all.map((text) => [text]));
}
function isLong(piece, _at, { length }) {
  return length > 1e3 || typeof piece === "string" && piece.length > 1e5;
}
function appended(start, end) {
  const last = start.at(-1);
  const [first, ...rest] = end;
  return typeof last === "string" && typeof first === "string" ? [...start.slice(0, -1), last + first, ...rest] : [...start, ...end];
}
function splitText(text, separator) {
  const parts = [[]];
  for (const piece of text) {
    if (typeof piece !== "string") {
      parts.at(-1)?.push(piece);
      continue;
    }
    const [head = "", ...tail] = piece.split(separator);
    if (head !== "") parts.at(-1)?.push(head);
    for (const one of tail) parts.push(one === "" ? [] : [one]);
  }
  return parts.filter((part) => part.length > 0);
}



/***/ })

};
;