"use strict";
exports.id = 974;
exports.ids = [974];
exports.modules = {

/***/ 2414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isFirstBuildAction),
/* harmony export */   k: () => (/* binding */ actionActs)
/* harmony export */ });
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2468);
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3489);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2528);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8715);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7208);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8376);








const pushers = {
  "redhat-actions/push-to-registry": { images: ["image", "tags"], below: "registry" },
  "akhilerm/tag-push-action": { images: ["dst"] },
  "noelware/docker-manifest-action": { images: ["base-image", "tags"], when: "push" },
  "int128/docker-manifest-create-action": { images: ["tags", "index-annotations"] },
  "actions/attest-build-provenance": { images: ["subject-name"], when: "push-to-registry" },
  "actions/attest-sbom": { images: ["subject-name"], when: "push-to-registry" },
  "actions/attest": { images: ["subject-name"], when: "push-to-registry" },
  "mr-smithers-excellent/docker-build-push": { images: ["image"], below: "registry" },
  "elgohr/publish-docker-github-action": { images: ["name"], below: "registry" },
  "whoan/docker-build-with-cache-action": { images: ["image_name"], below: "registry" }
};
const builders = /^(docker|depot|useblacksmith)\/build-push-action$/;
const pullers = /^(aquasecurity\/trivy-action|anchore\/(sbom|scan)-action|docker\/scout-action|(.*\/)?docker-scout|snyk\/actions\/docker)$/;
const elsewhere = /^[\w.-]+\/(?!.*hub)(.*[^a-z])?(ecr|acr|gcr|ghcr|quay)([^a-z]|$)/;
function actionActs(step, place) {
  const name = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .actionName */ .aM)(step);
  const given = (key) => {
    const text = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, key);
    return text === void 0 ? void 0 : (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .readLines */ .Se)(text, place.value);
  };
  if (builders.test(name)) return buildActs(step, given, place);
  if (/^(docker|depot)\/bake-action$/.test(name)) return bakeActs(name, given);
  const pusher = pushers[name];
  if (pusher !== void 0) {
    if (pusher.when !== void 0 && (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .truthOf */ .D)(given(pusher.when) ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .literalValue */ .XP)("")) !== true) return [];
    const images = pusher.images.flatMap((key) => given(key) ?? []).slice(0, 16);
    const registry = pusher.below === void 0 ? void 0 : given(pusher.below)?.[0];
    const named = (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)(images).map(
      (image) => registry === void 0 ? image : (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([...registry, "/", ...image.text])
    );
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("push", name, named)];
  }
  if (name === "devcontainers/ci") {
    const images = given("imageName");
    return images === void 0 || (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "push") === "never" ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("open", name)] : [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("push", name, (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)(images))];
  }
  if (name === "docker/setup-buildx-action") {
    return (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "driver") === "cloud" ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("cloud", name)] : [];
  }
  if (pullers.test(name)) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("pull", name, (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)(given("image-ref") ?? given("image") ?? []))];
  if (name === "actions/github-script") {
    return /docker|exec/.test((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "script") ?? "") ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("open", name)] : [];
  }
  if ((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isHubApi */ .WA)(name)) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("api", name)];
  if ((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isQuietAction */ .nV)(name)) return [];
  return elsewhere.test(name) ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("pull", name)] : unknownAction(step, given);
}
function unknownAction(step, given) {
  const name = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .actionName */ .aM)(step);
  const program = name.replace(/^.*\//, "").replace(/-action$/, "");
  const words = ((0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .inputText */ .AN)(step, "args") ?? "").split(/\s+/).filter((word) => word !== "");
  const told = words.length === 0 ? void 0 : (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commandByWords */ .sd)([program, ...words]);
  if (told?.kind === "push") return [{ ...told, by: name }];
  if (program === "goreleaser" && words.length > 0 && told === void 0) return [];
  const images = given("tags") ?? given("images") ?? given("image");
  return (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .truthOf */ .D)(given("push") ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .literalValue */ .XP)("")) === true && images !== void 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("push", name, (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)(images))] : [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("open", name)];
}
function isFirstBuildAction(step) {
  const [, ref] = /^docker\/build-push-action@(.*)$/i.exec(step.uses?.value ?? "") ?? [];
  return ref !== void 0 && !/^v?([2-9]|[1-9]\d+)(\.|$)|^[0-9a-f]{40}$|^(master|main)$/.test(ref);
}
function buildActs(step, given, place) {
  const by = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_6__/* .actionName */ .aM)(step);
  const isFirst = isFirstBuildAction(step);
  const outputs = (given("outputs") ?? []).flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .splitText */ .Ad)(text, /\r?\n/)).filter((text) => (0,_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .pushesOutput */ .Ij)((0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9)(text)));
  const named = outputs.flatMap(outputNames);
  const tags = (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)(given("tags") ?? []);
  const first = isFirst ? [...given("registry") ?? [[""]], ...given("repository") ?? []] : [];
  const pushed = (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .truthOf */ .D)(given("push") ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .literalValue */ .XP)(isFirst ? "true" : "false"));
  const isPushed = pushed !== false || outputs.length > 0;
  const images = isFirst ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)([first.flat()]) : named.length > 0 ? named : tags;
  const caches = (given("cache-to") ?? []).flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .splitText */ .Ad)(text, /\r?\n/)).flatMap(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .cacheImages */ .Vl);
  const builds = [given("file"), given("context")].map((value) => value ?? [void 0]);
  const bases = builds[0]?.flatMap(
    (file) => (builds[1] ?? []).map((context) => (0,_build_js__WEBPACK_IMPORTED_MODULE_2__/* .baseAct */ .e)(by, buildOf(file, context, given), place))
  ) ?? [];
  return [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("pull", by),
    ...bases,
    isPushed ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("push", by, images) : (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("local", by, tags),
    ...caches.length > 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("push", `${by} (cache)`, caches)] : []
  ];
}
function buildOf(file, context, given) {
  const lines = (key) => (given(key) ?? []).flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .splitText */ .Ad)(text, /\r?\n/));
  return {
    file,
    context,
    target: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .anyOf */ .EB)([given("target") ?? []])[0],
    args: lines("build-args"),
    contexts: lines("build-contexts").map((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9)(text).replace(/=.*/s, "").trim())
  };
}
function outputNames(output) {
  const at = output.findIndex((piece2) => typeof piece2 === "string" && /(^|,|")name=/.test(piece2));
  const piece = output[at];
  if (typeof piece !== "string") return [];
  const [, quote = "", rest = ""] = /(?:^|,|")name=("?)([^]*)$/.exec(piece) ?? [];
  const end = quote === "" ? /,[^]*/ : /"[^]*/;
  const tail = end.test(rest) ? [] : output.slice(at + 1);
  const cut = tail.findIndex((one) => typeof one === "string" && end.test(one));
  const closing = tail[cut];
  const pieces = cut === -1 ? tail : [...tail.slice(0, cut), ...typeof closing === "string" ? [closing.replace(end, "")] : []];
  return (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)([[rest.replace(end, ""), ...pieces].filter((one) => one !== "")]);
}
function bakeActs(by, given) {
  const sets = given("set") ?? [];
  const outputs = sets.filter((text) => /\.output=/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9)(text)) && (0,_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .pushesOutput */ .Ij)((0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .wordsOf */ .Z9)(text)));
  const isSet = outputs.length > 0;
  if ((0,_values_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .truthOf */ .D)(given("push") ?? (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .literalValue */ .XP)("false")) === false && !isSet) {
    const isTold = (given("push") ?? given("load")) !== void 0 && !sets.some((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .onlyHole */ .rl)(text) !== void 0);
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)(isTold ? "pull" : "open", by)];
  }
  const tags = sets.flatMap(([first, ...rest]) => {
    const [, image] = /\.tags=(.*)$/.exec(typeof first === "string" ? first : "") ?? [];
    return image === void 0 ? [] : [(0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([image, ...rest])];
  });
  const files = (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o)([...given("files") ?? [], ...given("bake-file") ?? []]).filter(
    ({ text }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_7__/* .knownText */ .bG)(text) === void 0
  );
  return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("pull", by), (0,_effect_js__WEBPACK_IMPORTED_MODULE_4__/* .act */ .R)("push", by, [...tags, ...outputs.flatMap(outputNames), ...files])];
}



/***/ }),

/***/ 8715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ baseAct),
  u: () => (/* binding */ joinPath)
});

// EXTERNAL MODULE: ./build/src/workflows/values/image.js
var values_image = __webpack_require__(1370);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
;// CONCATENATED MODULE: ./build/src/workflows/effects/dockerfile.js

function baseImages(text, build) {
  const { stages, globals } = readStages(text, build);
  const wanted = stages.findIndex(({ name }) => name !== void 0 && name === build.target?.toLowerCase());
  const waiting = [wanted === -1 ? stages.length - 1 : wanted];
  const seen = /* @__PURE__ */ new Set();
  const found = /* @__PURE__ */ new Set();
  for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
    const stage = stages[at];
    if (stage === void 0 || seen.has(at)) continue;
    seen.add(at);
    for (const [place, source] of stage.sources.entries()) {
      const name = expanded(source, globals);
      const known = stagesNamed(name ?? source, stages.slice(0, at), place > 0);
      if (known.length > 0) waiting.push(...known);
      else if (name !== void 0 && !build.contexts.has(name)) {
        const repository = hubRepository(name);
        if (repository !== void 0) found.add(repository);
      }
    }
  }
  return [...found].sort();
}
function expanded(text, values) {
  const valueOf = (reference2) => {
    const [, name2 = "", fallback] = /^\$\{?(\w+)(?::?-([^}]*))?/.exec(reference2) ?? [];
    return values.get(name2) ?? fallback;
  };
  const references = text.match(reference) ?? [];
  const isOpen = references.some((one) => valueOf(one) === void 0);
  if (!isOpen) return text.replace(reference, (one) => valueOf(one) ?? "");
  const [name = ""] = text.split(/[:@](?!.*\/)/);
  return name.includes("$") ? void 0 : name;
}
const reference = /\$(?:\w+|\{\w+(?::?-[^}]*)?\})/g;
function hubRepository(text) {
  const image = (0,values_image/* parseImage */.zZ)([text]);
  const repository = image.registry === "hub" ? (0,values_image/* repositoryOf */._M)(image) : void 0;
  const [, own] = /^library\/(.+)$/.exec(repository ?? "") ?? [];
  return own === void 0 || official.has(own) ? repository : void 0;
}
function stagesNamed(source, stages, isNumbered) {
  if (isNumbered && /^\d+$/.test(source)) return [Number(source)];
  const [head = "", ...open] = source.toLowerCase().split("$");
  return stages.flatMap(({ name }, at) => {
    const isMeant = open.length > 0 && head !== "" ? name?.startsWith(head) : name === head;
    return name !== void 0 && isMeant === true ? [at] : [];
  });
}
function readStages(text, { args }) {
  const stages = [];
  const globals = /* @__PURE__ */ new Map();
  for (const line of instructions(text)) {
    const [, word = "", rest = ""] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(line) ?? [];
    const current = stages.at(-1);
    switch (word.toUpperCase()) {
      case "ARG":
        if (current !== void 0) break;
        for (const part of rest.split(/\s+/)) {
          const [name = "", ...value] = part.split("=");
          const own = value.length === 0 ? void 0 : expanded(unquoted(value.join("=")), globals);
          globals.set(name, args.has(name) ? args.get(name) : own);
        }
        break;
      case "FROM":
        stages.push(stageIn(rest));
        break;
      case "COPY":
        current?.sources.push(...[...rest.matchAll(/(?:^|\s)--from=(\S+)/g)].map(([, from = ""]) => from));
        break;
      case "RUN":
        for (const [, mount = ""] of rest.matchAll(/(?:^|\s)--mount=(\S+)/g)) {
          current?.sources.push(.../(?:^|,)from=([^,]+)/.exec(mount)?.slice(1) ?? []);
        }
    }
  }
  return { stages, globals };
}
function stageIn(rest) {
  const words = rest.trim().split(/\s+/);
  const [from = "", as = "", name] = words.filter((word) => !word.startsWith("--"));
  return { sources: [unquoted(from)], name: as.toLowerCase() === "as" ? name?.toLowerCase() : void 0 };
}
function unquoted(text) {
  return text.replace(/^(['"])(.*)\1$/, "$2");
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
const official = new Set(
  "adminer aerospike almalinux alpine amazoncorretto amazonlinux arangodb archlinux bash buildpack-deps bun busybox caddy cassandra centos chronograf clickhouse clojure composer consul couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin elasticsearch elixir emqx erlang fedora flink fluentd gcc ghost golang gradle groovy haproxy haskell haxe hello-world httpd ibm-semeru-runtimes influxdb jetty joomla jruby julia kapacitor kibana kong liquibase logstash mariadb matomo maven mediawiki memcached mongo mongo-express mysql nats neo4j nextcloud nginx node odoo open-liberty openjdk oraclelinux percona perl photon php phpmyadmin postgres pypy python r-base rabbitmq redis redmine registry rethinkdb rockylinux ros ruby rust sapmachine solr sonarqube spark storm swift swipl telegraf tomcat tomee traefik ubuntu unit valkey varnish vault websphere-liberty wordpress xwiki zookeeper".split(" ")
);


// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
;// CONCATENATED MODULE: ./build/src/workflows/effects/build.js




function baseAct(by, build, place) {
  const text = dockerfileOf(build, place);
  if (text === void 0) return (0,effect/* act */.R)("base", by);
  const args = new Map(
    build.args.map(([first, ...rest]) => {
      const [name = "", ...value] = (typeof first === "string" ? first : "").split("=");
      return [
        name.trim(),
        rest.length > 0 || value.length === 0 ? void 0 : value.join("=").trim()
      ];
    })
  );
  const target = build.target === void 0 ? void 0 : (0,values_text/* knownText */.bG)(build.target);
  const names = baseImages(text, { target, args, contexts: new Set(build.contexts) });
  return (0,effect/* act */.R)(
    "base",
    by,
    names.map((name) => (0,values_image/* parseImage */.zZ)([name]))
  );
}
function dockerfileOf({ context, file }, { directory, file: read }) {
  const folder = context === void 0 ? "." : (0,values_text/* knownText */.bG)(context);
  if (directory === void 0 || folder === void 0 || /^(https?|git|ssh):|^git@|^-$/.test(folder)) {
    return void 0;
  }
  const path = file === void 0 ? `${folder}/Dockerfile` : (0,values_text/* knownText */.bG)(file);
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



/***/ }),

/***/ 11:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ pushesOutput),
/* harmony export */   Vl: () => (/* binding */ cacheImages),
/* harmony export */   ne: () => (/* binding */ commandActs)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2528);
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7208);
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8715);
/* harmony import */ var _tools_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4682);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8376);






const before = /^(-H|--host|-c|--context|--config|-l|--log-level|-f|--file|-p|--project-name|--profile|--env-file|--project-directory|--ansi|--progress|--builder)$/;
function commandActs(words, place) {
  const plain = words.map((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(word) ?? "");
  const [head = ""] = plain;
  const said = words.map(_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9);
  if (said.some((word) => /hub\.docker\.com|\/v2\/users\/login/.test(word)) || head === "hub-tool") {
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("api", head)];
  }
  const rows = (0,_tools_js__WEBPACK_IMPORTED_MODULE_3__/* .toolRows */ .Q6)(/^(docker-)?buildx$/.test(head) ? "docker" : head);
  if (head === "" && words.length > 0 && words[0]?.[0] !== "") return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("open", "a computed command")];
  if (rows !== void 0) {
    return toolActs(rows, /buildx$/.test(head) ? [["docker"], ["buildx"], ...words.slice(1)] : words, place);
  }
  const told = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .commandByWords */ .sd)(said.map((word) => word.trim()));
  if (told === void 0) return [];
  if (/^(.*\/)?(gradlew?|mvnw?)$/.test(head)) return jibActs(words, told);
  return head === "ko" && told.kind === "push" ? koActs(plain, told, place) : [told];
}
function toolActs(rows, [head = [], ...rest], place) {
  const tool = ((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(head) ?? "").replace(/^.*\//, "");
  let start = 0;
  const first = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(rest[0] ?? []) ?? "";
  if (/^-./.test(first) && rest.length > 1 && !rows.includes(_tools_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerRow */ .Nt)) {
    return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("open", `${tool} ${first}`)];
  }
  while (/^-/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(rest[start] ?? []) ?? "")) {
    start += before.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(rest[start] ?? []) ?? "") ? 2 : 1;
  }
  const words = rest.slice(start);
  const plain = words.map((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(word) ?? "$");
  for (const row of rows) {
    const length = [3, 2, 1].find(
      (count) => count <= plain.length && row.verb.test(plain.slice(0, count).join(" "))
    );
    if (length === void 0) continue;
    const by = [tool, ...plain.slice(0, /\.\*/.test(row.verb.source) ? 1 : length)].join(" ");
    return rowActs(row, {
      by,
      words: words.slice(row.does === "compose" || row.does === "bake" ? 0 : length),
      place
    });
  }
  return words.length === 0 ? [] : [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("open", `${tool} ${plain[0] ?? ""}`)];
}
function rowActs(row, { by, words, place }) {
  const { named, flags, isSure } = sorted(words, row);
  const images = (texts) => isSure ? texts.flatMap((text) => (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o)([text])) : [];
  const said = words.map(_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9);
  switch (row.does) {
    case "push": {
      if (said.includes("--dry-run")) return [];
      const [chart] = by.startsWith("helm") && named.length > 1 ? [chartOf(named)] : [];
      return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("push", by, images(chart === void 0 ? chosen(row, named, flags) : [chart]))];
    }
    case "copy":
      return copyActs(by, isSure ? named : []);
    case "build":
      return buildActs({ by, words, place }, { named, flags });
    case "bake": {
      const isPushed = said.some((word) => /^--push$|output=.*(type=registry|push=true)/.test(word));
      const isKept = said.some((word) => /^--(load|print|check)$/.test(word));
      return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)(isPushed ? "push" : isKept ? "pull" : "open", by)];
    }
    case "compose": {
      if (said.some((word) => /^(push|--push|publish)$/.test(word))) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("push", `${by} push`)];
      const isOpen = words.some((word) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(word) === void 0);
      const isTold = said.some((word) => /^(up|build|pull|run|down|exec|logs|ps|config)$/.test(word));
      return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)(isOpen && !isTold ? "open" : "pull", by)];
    }
    case "run":
      return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)(said.some((word) => holdsDocker.test(word)) ? "open" : "pull", by)];
    case "nothing":
      return [];
    default:
      return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)(row.does, by, images(chosen(row, named, flags)))];
  }
}
const holdsDocker = /docker\.sock|\.docker\b|DOCKER_CONFIG|DOCKER_HOST/;
function chosen({ images }, named, flags) {
  if (images === "tags") return flags("-t", "--tag", "--new_tag");
  const ranges = { all: [0], first: [0, 1], second: [1, 2], last: [-1], none: [named.length] };
  return named.slice(...ranges[images]);
}
function copyActs(by, [source, target]) {
  const isRemote = (text) => !by.startsWith("skopeo") || /^docker:\/\/|^[^:]*$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(text) ?? "");
  const side = (kind, text) => {
    if (text === void 0) return [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)(kind, by)];
    return isRemote(text) ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)(kind, by, (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o)([text]))] : [];
  };
  return [...side("pull", source), ...side("push", target)];
}
function buildActs({ by, words, place }, { named, flags }) {
  const said = words.map(_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9);
  const tags = flags("-t", "--tag").flatMap((text) => (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .imagesIn */ .o)([text]));
  const outputs = flags("-o", "--output").map(_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9);
  const isPushed = said.some((word) => /^--push(=true)?$/.test(word)) || outputs.some(pushesOutput);
  const caches = flags("--cache-to").flatMap(cacheImages);
  const build = {
    context: named.at(-1),
    file: flags("-f", "--file")[0],
    target: flags("--target")[0],
    args: flags("--build-arg"),
    contexts: flags("--build-context").map((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9)(text).replace(/=.*/s, ""))
  };
  return [
    (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("pull", by),
    (0,_build_js__WEBPACK_IMPORTED_MODULE_2__/* .baseAct */ .e)(by, build, place),
    isPushed ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("push", by, tags) : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("local", by, tags),
    ...caches.length > 0 ? [(0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("push", `${by} (cache)`, caches)] : []
  ];
}
function sorted(words, { valued, bare }) {
  const [withValue, without] = [valued, bare].map((flags) => new Set(flags.split(" ")));
  const named = [];
  const found = [];
  let isSure = true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? [];
    const [first, ...rest] = word;
    const written = typeof first === "string" ? first : "";
    if (!written.startsWith("-") || written === "-") {
      named.push(word);
      continue;
    }
    const [, name = written, value] = /^(--?[\w.-]+)=([^]*)$/.exec(written) ?? [];
    if (value !== void 0) found.push({ name, value: value === "" ? rest : [value, ...rest] });
    else if (withValue?.has(written) === true) found.push({ name: written, value: words[at += 1] ?? [] });
    else if (/^-[a-z]/.test(written) && withValue?.has(written.slice(0, 2)) === true) {
      found.push({ name: written.slice(0, 2), value: [written.slice(2), ...rest] });
    } else if (without?.has(written) !== true) isSure = false;
  }
  return {
    named,
    isSure,
    flags: (...names) => found.flatMap(({ name, value }) => names.includes(name) ? [value] : [])
  };
}
function chartOf([file = [], remote = []]) {
  const name = /(?:^|\/)([a-z][\w-]*?)-v?\d[^/]*\.tgz$/.exec((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .knownText */ .bG)(file) ?? "")?.[1];
  const [hole] = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .openValue */ .Kv)();
  return [...remote, "/", ...name === void 0 ? hole ?? [] : [name]];
}
function pushesOutput(output) {
  return /push=true|push-by-digest=true|type=registry/.test(output) && !/push=false/.test(output);
}
function cacheImages(text) {
  if (!/type=registry/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9)(text))) return [];
  const at = text.findIndex((piece) => typeof piece === "string" && piece.includes("ref="));
  const first = text[at];
  return typeof first === "string" ? [
    (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([
      first.replace(/^[^]*ref=/, "").replace(/,.*/s, ""),
      .../ref=[^,]*$/.test(first) ? text.slice(at + 1) : []
    ])
  ] : [];
}
function jibActs(words, told) {
  const isJib = words.some((word) => /(^|:)(jib|jib:build)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z9)(word)));
  if (!isJib) return [told];
  const named = words.flatMap(([first, ...rest]) => {
    const [, image] = /^(?:-Djib\.to\.image|-Dimage|--image)=(.*)$/.exec(typeof first === "string" ? first : "") ?? [];
    return image === void 0 ? [] : [(0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)([image, ...rest])];
  });
  return [named.length === 0 ? { ...told, kind: "open" } : (0,_effect_js__WEBPACK_IMPORTED_MODULE_1__/* .act */ .R)("push", told.by, named)];
}
function koActs(words, told, { variable }) {
  const repositories = variable("KO_DOCKER_REPO");
  const isExact = words.some((word) => /^(--bare|-B|--base-import-paths)$/.test(word));
  const images = repositories.map(
    (text) => (0,_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ)(isExact ? text : [...text, "/", ...(0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .openValue */ .Kv)()[0] ?? []])
  );
  if (repositories.some((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_5__/* .onlyHole */ .rl)(text)?.source === "env.KO_DOCKER_REPO")) {
    return [{ ...told, kind: "open" }];
  }
  return [{ ...told, images: images.some(({ path }) => path === void 0) ? [] : images }];
}



/***/ }),

/***/ 7208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ act),
/* harmony export */   o: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _values_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1370);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


function act(kind, by, images = []) {
  return { kind, by, images };
}
function imagesIn(value) {
  return value.flatMap((text) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(text, /[\s,]+/)).filter((text) => !/^(#|type=|\.{0,2}\/|cwd:)|\.(hcl|json|ya?ml)$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_1__/* .knownText */ .bG)(text) ?? "")).map(_values_image_js__WEBPACK_IMPORTED_MODULE_0__/* .parseImage */ .zZ);
}



/***/ }),

/***/ 4731:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ scriptLines),
  s: () => (/* binding */ viewRepository)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
// EXTERNAL MODULE: ./build/src/workflows/jobs/outputs.js + 5 modules
var outputs = __webpack_require__(5649);
// EXTERNAL MODULE: ./build/src/workflows/jobs/place.js
var jobs_place = __webpack_require__(4970);
// EXTERNAL MODULE: ./build/src/workflows/jobs/play.js + 1 modules
var play = __webpack_require__(629);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/lookup.js






const deepest = 24;
const mostInRuns = 512;
const mostNames = 4e3;
function createReader(name) {
  const scripts = /* @__PURE__ */ new Map();
  const start = () => ({ depth: 0, reading: { left: mostNames, name, scripts, lookupAt, variable } });
  return {
    value: (text, place) => {
      if (!text.includes("${{")) return (0,values_text/* literalValue */.XP)(text);
      const found = (0,jobs_place/* everyRun */.Ln)(place.job, (run) => (0,jobs_place/* textAt */.$6)(text, { ...place, ...run, ...start() }));
      return (0,values_text/* anyOf */.EB)(found, mostInRuns);
    },
    scripts: (step, job) => {
      const found = (0,jobs_place/* everyRun */.Ln)(job, (run) => (0,outputs/* scriptIn */.lU)(step, { job, ...run, ...start() }));
      return [...new Set(found)].filter((one) => one !== void 0);
    },
    mayRun: (step, job) => {
      for (let one = step; one !== void 0; one = one.frame.caller?.step) {
        const { condition } = one;
        if (condition === void 0) continue;
        const source = /^\s*\$\{\{([^]*)\}\}\s*$/.exec(condition)?.[1] ?? condition;
        const at = { job, step: one, isAsked: true };
        const values = (0,jobs_place/* everyRun */.Ln)(job, (run) => (0,expression/* readExpression */.Jn)(source, lookupAt({ ...at, ...run, ...start() })));
        if (values.every((value) => (0,expression/* truthOf */.D)(value) === false)) return false;
      }
      return true;
    }
  };
}
function lookupAt(place) {
  return (path) => {
    place.reading.left -= 1;
    if (place.depth > deepest || place.reading.left < 0) return (0,values_text/* openValue */.Kv)();
    const found = lookUp(path, { ...place, depth: place.depth + 1 });
    return found ?? (0,values_text/* openValue */.Kv)(path.join("."), (0,jobs_place/* frameOf */.Dm)(place).file.path);
  };
}
function lookUp(path, place) {
  const [context = "", first = "", second = "", third = ""] = path;
  switch (context) {
    case "github":
      return second === "inputs" ? inputValue(third, place) : githubValue(first === "event" ? third : first, place.reading);
    case "env":
      return variable(first, place);
    case "matrix":
      return matrixValue(path.slice(1).join("."), place);
    case "inputs":
      return inputValue(first, place);
    case "secrets":
      return secretValue(first, place);
    case "steps":
      return (0,outputs/* outputValue */.rP)(first, third, place);
    case "needs":
      return neededValue(first, third, place);
    default:
      return void 0;
  }
}
function githubValue(key, { name }) {
  const [owner, repository] = name?.split("/") ?? [];
  const known = { repository: name, repository_owner: owner, name: repository, full_name: name };
  const text = Object.entries(known).find(([one]) => one === key)?.[1];
  return text === void 0 ? void 0 : (0,values_text/* literalValue */.XP)(text);
}
function matrixValue(key, place) {
  const { row, job, seen } = place;
  seen.matrix = true;
  if (row !== void 0) {
    const text = row.get(key);
    return text === void 0 ? (0,values_text/* literalValue */.XP)("") : (0,jobs_place/* textAt */.$6)(text, { job, row, depth: place.depth, seen, reading: place.reading });
  }
  return void 0;
}
function inputValue(key, place) {
  const frame = (0,jobs_place/* frameOf */.Dm)(place);
  const bound = (0,play/* boundTo */.sy)(frame, "inputs", key);
  if (bound !== void 0) return atCaller(bound.node.value, frame, place);
  const isStarted = frame.caller === void 0 && frame.file.triggers.some((one) => one.event === "workflow_dispatch");
  const declared = (0,play/* declaredInput */.B0)(frame, key, isStarted ? "workflow_dispatch" : "workflow_call");
  const fallback = (0,tree/* textOf */.b6)(declared, "default");
  if (frame.caller === void 0) {
    if (fallback === void 0 || place.isAsked === true) return void 0;
    const isOnly = frame.file.triggers.every((one) => /^workflow_/.test(one.event));
    return isOnly ? (0,values_text/* literalValue */.XP)(fallback) : (0,values_text/* anyOf */.EB)([(0,values_text/* literalValue */.XP)(fallback), (0,values_text/* openValue */.Kv)()]);
  }
  if (declared === void 0) return void 0;
  return fallback === void 0 ? (0,values_text/* literalValue */.XP)("") : (0,jobs_place/* textAt */.$6)(fallback, { ...place, step: void 0 });
}
function secretValue(key, place) {
  const frame = (0,jobs_place/* frameOf */.Dm)(place);
  const { caller } = frame;
  if (caller === void 0 || caller.step !== void 0 || key === "GITHUB_TOKEN") return void 0;
  const bound = (0,play/* boundTo */.sy)(frame, "secrets", key);
  if (bound !== void 0) return atCaller(bound.node.value, frame, place);
  return caller.inherits ? atCaller(`\${{ secrets.${key} }}`, frame, place) : void 0;
}
function atCaller(text, { caller }, place) {
  if (caller === void 0) return void 0;
  const { job, step } = caller;
  if (step !== void 0) return (0,jobs_place/* textAt */.$6)(text, { ...place, step, isOutside: false });
  const { depth, isAsked, reading } = place;
  return (0,values_text/* anyOf */.EB)(
    (0,jobs_place/* everyRun */.Ln)(
      job,
      (run) => (0,jobs_place/* textAt */.$6)(text, { job, ...run, depth, reading, ...isAsked === true ? { isAsked } : {} })
    )
  );
}
function variable(key, place) {
  const { step, job } = place;
  if (step !== void 0 && place.isOutside !== true) {
    const own = ownVariable(key, place);
    if (own !== void 0) return own;
  }
  const outer = step?.frame.caller?.step;
  if (outer !== void 0) return variable(key, { ...place, step: outer, isOutside: false });
  const before = (0,outputs/* writtenBefore */.T2)(key, place);
  const around = [(0,tree/* valueOf */.RP)(job.node, "env"), (0,tree/* valueOf */.RP)(job.frame.file.root, "env")].flatMap(
    (env) => (0,tree/* textOf */.b6)(env, key) ?? []
  )[0];
  const written = around === void 0 ? void 0 : (0,jobs_place/* textAt */.$6)(around, { ...place, step: void 0, isOutside: true });
  if (before !== void 0) {
    return before.isConditional && written !== void 0 ? (0,values_text/* anyOf */.EB)([written, before.value]) : before.value;
  }
  if (written !== void 0) return written;
  const [, github] = /^GITHUB_(REPOSITORY|REPOSITORY_OWNER)$/.exec(key) ?? [];
  return github === void 0 ? void 0 : githubValue(github.toLowerCase(), place.reading);
}
function ownVariable(key, place) {
  const text = (0,tree/* textOf */.b6)(place.step?.env, key);
  return text === void 0 ? void 0 : (0,jobs_place/* textAt */.$6)(text, { ...place, isOutside: true });
}
function neededValue(id, key, place) {
  const job = place.job.siblings.get(id);
  const text = (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)(job?.node, "outputs"), key);
  if (job === void 0 || text === void 0) return void 0;
  const value = (0,values_text/* anyOf */.EB)(
    (0,jobs_place/* everyRun */.Ln)(job, (run) => (0,jobs_place/* textAt */.$6)(text, { job, ...run, depth: place.depth, reading: place.reading }))
  );
  return value.map(
    (parts) => parts.map(
      (piece) => typeof piece === "string" ? piece : { ...piece, source: `needs.${id}.outputs.${key}`, file: job.frame.file.path }
    )
  );
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
// EXTERNAL MODULE: ./build/src/workflows/effects/actions.js
var actions = __webpack_require__(2414);
// EXTERNAL MODULE: ./build/src/workflows/effects/build.js + 1 modules
var build = __webpack_require__(8715);
// EXTERNAL MODULE: ./build/src/workflows/effects/commands.js
var effects_commands = __webpack_require__(11);
// EXTERNAL MODULE: ./build/src/workflows/effects/effect.js
var effect = __webpack_require__(7208);
// EXTERNAL MODULE: ./build/src/workflows/effects/words.js
var words = __webpack_require__(8376);
;// CONCATENATED MODULE: ./build/src/workflows/effects/job.js












function viewRepository(repository) {
  const reader = createReader(repository.name);
  const jobs = (0,play/* playJobs */.Do)(repository).map((job) => {
    let effects;
    return { job, effects: () => effects ??= jobEffects(job, repository, reader) };
  });
  return { repository, reader, jobs };
}
function jobEffects(job, repository, reader) {
  const found = job.played.flatMap(
    (step) => reader.mayRun(step, job) ? stepEffects(step, { job, repository, reader }) : []
  );
  const [first] = job.played;
  const cut = { ...(0,effect/* act */.R)("open", "what is called here has more steps than migrate reads"), at: job.node.start };
  return job.isCut && first !== void 0 ? [...found, { ...cut, step: job.played.at(-1) ?? first }] : found;
}
function stepEffects(step, place) {
  const { job, repository, reader } = place;
  const at = step.node.start;
  const directory = directoryOf(step, job);
  const files = { directory, file: repository.text };
  const value = (text) => reader.value(text, { job, step });
  const acts = () => {
    if ((0,outputs/* scriptOf */.Fl)(step) !== void 0) {
      const offsetOf = scriptLines(step);
      return reader.scripts(step, job).flatMap(({ commands, problem }) => {
        let folder = directory;
        const found = commands.flatMap(({ ways, line, isConditional }) => {
          const [head, target] = (ways[0] ?? []).map((word) => (0,values_text/* knownText */.bG)(word));
          if (/^(cd|pushd)$/.test(head ?? "")) {
            folder = folder === void 0 || target === void 0 || isConditional ? void 0 : (0,build/* joinPath */.u)(folder, target);
          }
          const variable = (name) => value(`\${{ env.${name} }}`);
          return ways.flatMap(
            (words) => (0,effects_commands/* commandActs */.ne)(words, { ...files, directory: folder, variable }).map((one) => ({
              ...one,
              at: offsetOf(line)
            }))
          );
        });
        return problem === void 0 ? found : [...found, { ...(0,effect/* act */.R)("open", problem), at }];
      });
    }
    if (step.uses === void 0 || step.called !== void 0) return [];
    const isMissing = (0,jobs_repository/* pathHere */.y)(step.uses.value, repository) !== void 0;
    return (isMissing ? missing(step, repository) : (0,actions/* actionActs */.k)(step, { ...files, directory: "", value })).map(
      (one) => ({ ...one, at })
    );
  };
  const seen = /* @__PURE__ */ new Set();
  return (0,words/* stepByName */.Lv)(step.name, acts()).map((one) => ({ at, ...one, step })).filter(({ kind, by, images, at: place2 }) => {
    const key = JSON.stringify([kind, by, place2, images.map(({ text }) => text)]);
    return seen.has(key) ? false : seen.add(key);
  });
}
function missing(step, { workflows, name }) {
  const folder = (0,jobs_repository/* pathHere */.y)(step.uses?.value ?? "", { name }) ?? "";
  const isContainer = ["action.yml", "action.yaml"].some(
    (file) => workflows.get(folder === "" ? file : `${folder}/${file}`)?.jobs.length === 0
  );
  return isContainer ? [] : [(0,effect/* act */.R)("open", step.uses?.value ?? (0,workflow/* actionName */.aM)(step))];
}
function directoryOf(step, job) {
  const around = [job.node, job.frame.file.root].flatMap(
    (node) => (0,tree/* textOf */.b6)((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(node, "defaults"), "run"), "working-directory") ?? []
  );
  const own = (0,tree/* textOf */.b6)(step.node, "working-directory") ?? around[0] ?? "";
  return own.includes("$") ? void 0 : (0,build/* joinPath */.u)("", own);
}
function scriptLines({
  run,
  frame,
  node
}) {
  if (run?.style !== "block") return () => run?.start ?? node.start;
  const { text } = frame.file;
  const starts = [];
  for (let at = text.indexOf("\n", run.start) + 1; at > 0 && at <= run.end; at = text.indexOf("\n", at) + 1) {
    starts.push(at);
  }
  return (line) => starts[line] ?? run.end;
}



/***/ }),

/***/ 4682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nt: () => (/* binding */ dockerRow),
/* harmony export */   Q6: () => (/* binding */ toolRows),
/* harmony export */   XP: () => (/* binding */ loginTools)
/* harmony export */ });
function row(verb, does, ...[images = "none", valued = "", bare = ""]) {
  return { verb: new RegExp(`^(${verb})$`), does, images, valued, bare };
}
const cranes = ["--platform -j --jobs", "--insecure -v --verbose --allow-nondistributable-artifacts"];
const buildFlags = "-t --tag -f --file --build-arg --target --platform -o --output --label --cache-to --cache-from --secret --ssh --network --builder --progress --build-context --metadata-file --iidfile --annotation --attest --add-host --shm-size --ulimit --allow -m --memory --project --provenance --sbom --format --isolation --layers --manifest --no-cache-filter --cpu-period --cpu-quota --cpuset-cpus --security-opt --arch --os --jobs";
const createFlags = "-t --tag -f --file -p --platform --builder --progress --annotation --metadata-file";
const skopeos = "--src-creds --dest-creds --retry-times --retry-delay --format -f --authfile --src-authfile --dest-authfile --src-cert-dir --dest-cert-dir --sign-by --digestfile --encryption-key --decryption-key --dest-compress-format --dest-compress-level --multi-arch --override-os --override-arch --override-variant --additional-tag --src-username --src-password --dest-username --dest-password --command-timeout --policy --registries.d --tmpdir --sign-passphrase-file --src-registry-token --dest-registry-token";
const cosigns = "--key --cert --certificate --certificate-chain -a --annotations --predicate --type --attachment --fulcio-url --rekor-url --oidc-issuer --oidc-client-id --identity-token --output-signature --output-certificate --output-payload --registry-username --registry-password --registry-token --payload --signature --sbom --slot --timeout -t --tsa-server-url --timestamp-server-url --k8s-keychain-timeout";
const dockerRow = row("(image )?tag", "local", "last");
const dockers = [
  dockerRow,
  row(
    "(image |manifest )?push",
    "push",
    "all",
    "--platform --authfile --creds --format -f --compression-format --tls-verify",
    "-a --all-tags -q --quiet --disable-content-trust -p --purge --insecure --all --rm"
  ),
  row(
    "(image )?pull",
    "pull",
    "all",
    "--platform --authfile --creds --arch --os",
    "-a --all-tags -q --quiet --disable-content-trust"
  ),
  row(
    "(buildx |image |builder )?build|bud|build-using-dockerfile",
    "build",
    "last",
    buildFlags,
    "--push --load --pull --no-cache -q --quiet --rm --force-rm --squash --check --debug -D --compress"
  ),
  row("buildx imagetools create", "push", "tags", createFlags, "--append --dry-run --prefer-index"),
  row("buildx bake", "bake"),
  row("compose .*", "compose"),
  row("manifest (create|add|annotate|inspect|rm)", "nothing"),
  row("(container )?(run|create)", "run"),
  row("stack .*|service .*|scout .*", "pull"),
  row(
    "buildx( (create|use|ls|inspect|du|prune|rm|stop|version|install|history.*|imagetools inspect))?",
    "nothing"
  ),
  row(
    "(login|logout|version|info|images|image|inspect|ps|rm|rmi|save|load|import|export|exec|cp|logs|system|network|volume|context|stop|start|restart|kill|wait|history|search|stats|top|container|commit|builder|plugin|events|diff|port|from|copy|config|mount|unmount|umount|machine|unshare|--version|-v|--help)( .*)?",
    "nothing"
  )
];
const tools = {
  docker: dockers,
  podman: dockers,
  nerdctl: dockers,
  buildah: dockers,
  depot: [row("bake", "bake"), ...dockers],
  "docker-compose": [row(".*", "compose")],
  skopeo: [
    row(
      "copy",
      "copy",
      "all",
      skopeos,
      "--all -a --quiet -q --preserve-digests --remove-signatures --insecure-policy --debug --dest-compress --dest-decompress --src-no-creds --dest-no-creds --src-tls-verify --dest-tls-verify --tls-verify"
    ),
    row("sync|delete", "push"),
    row("inspect|list-tags", "pull"),
    row("login|logout|manifest-digest|standalone-.*|--version|-v", "nothing")
  ],
  crane: [
    row("copy|cp", "copy", "all", cranes[0], `-a --all-tags -n --no-clobber ${cranes[1]}`),
    row("push", "push", "last", `${cranes[0]} --image-refs`, `--index ${cranes[1]}`),
    row("tag|delete", "push", "first", ...cranes),
    row(
      "append|mutate|flatten|rebase",
      "push",
      "tags",
      "-t --tag -b --base -f --new_layer -o --output --label -l --env -e --entrypoint --cmd --user -u --workdir -w --repo --set-platform --platform --annotation -a --append --old_base --new_base --original --rebased",
      cranes[1]
    ),
    row("auth.*|version", "nothing"),
    row("ls|digest|manifest|config|catalog|export|pull|validate|blob|index list|registry serve", "pull")
  ],
  regctl: [
    row(
      "(image|index) (copy|cp)",
      "copy",
      "all",
      "--platform --platforms -p --format --digest-tags-filter -v --verbosity --logopt --host",
      "--digest-tags --force-recursive --include-external --referrers --fast --recursive"
    ),
    row(
      "(image (mod|import|create)|(index|manifest) (create|put|add)|artifact put|tag rm|blob put|image delete)",
      "push"
    ),
    row("(registry|version).*", "nothing"),
    row("(image|tag|repo|manifest|blob|artifact|digest|index).*", "pull")
  ],
  oras: [
    row(
      "copy|cp",
      "copy",
      "all",
      "--platform --concurrency --from-username --from-password --to-username --to-password -u -p --username --password",
      "-r --recursive -v --verbose -d --debug --no-tty"
    ),
    row(
      "push|attach|tag",
      "push",
      "first",
      "--artifact-type --config --annotation -a --annotation-file --concurrency --image-spec --format -u -p --username --password --platform --export-manifest --oci-layout-path --subject",
      "-v --verbose -d --debug --disable-path-validation --no-tty --insecure --plain-http"
    ),
    row("login|logout|version", "nothing"),
    row("pull|discover|repo.*|resolve|manifest fetch.*|blob fetch.*", "pull")
  ],
  cosign: [
    row(
      "sign|attest|attach .*|copy|clean",
      "push",
      "all",
      cosigns,
      "-y --yes -r --recursive -d --verbose --allow-insecure-registry --allow-http-registry --upload --keyless --replace --force -f --sk"
    ),
    row("verify.*|tree|download.*|triangulate", "pull"),
    row(
      "login|(sign|attest|verify)-blob|generate.*|import-key-pair|public-key|initialize|env|version",
      "nothing"
    )
  ],
  helm: [
    row(
      "push",
      "push",
      "second",
      "--ca-file --cert-file --key-file --username --password",
      "--plain-http --insecure-skip-tls-verify --debug"
    ),
    row(".*", "nothing")
  ]
};
function toolRows(head) {
  const name = head.replace(/^.*\//, "");
  return Object.hasOwn(tools, name) ? tools[name] : void 0;
}
const loginTools = {
  docker: { verb: "login", keptBy: "docker", isHubByDefault: true },
  nerdctl: { verb: "login", keptBy: "docker", isHubByDefault: true },
  podman: { verb: "login", keptBy: "podman", isHubByDefault: true },
  buildah: { verb: "login", keptBy: "podman", isHubByDefault: true },
  skopeo: { verb: "login", keptBy: "podman", isHubByDefault: false },
  oras: { verb: "login", keptBy: "docker", isHubByDefault: false },
  cosign: { verb: "login", keptBy: "docker", isHubByDefault: false },
  ko: { verb: "login", keptBy: "docker", isHubByDefault: false },
  crane: { verb: "auth login", keptBy: "docker", isHubByDefault: false },
  helm: { verb: "registry login", keptBy: "helm", isHubByDefault: false },
  regctl: { verb: "registry login", keptBy: "regctl", isHubByDefault: false }
};



/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ stepByName),
/* harmony export */   WA: () => (/* binding */ isHubApi),
/* harmony export */   nV: () => (/* binding */ isQuietAction),
/* harmony export */   sd: () => (/* binding */ commandByWords)
/* harmony export */ });
/* harmony import */ var _effect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7208);

const pushes = /((^|[^a-zA-Z])push|Push|PUSH)(?!d\b|over|gateway|er\b)/;
const ofImages = /docker|image|container|(?<!git)hub(?![a-z]*\.)/i;
const releases = /publish|upload|releas|deploy|promot/i;
const off = /[=:](false|0|no|off|never)$/i;
const quietTarget = /(^|[^a-z])(tests?|lint|checks?|verify|validate|validation|fmt|format|vet|clean|deps|dependencies|setup|version|help|install)([^a-z]|$)/i;
const loudTarget = /e2e|build|push|image|publish|releas|deploy/i;
const quietPackage = /^(run|ci|i|install|add|build([^a-z].*)?|compile.*|bundle.*|test.*|lint.*|format.*)$/i;
const runners = /^(make|gmake|just|task|mage|rake|mise|invoke|nx|turbo|npm|pnpm|yarn|bun|npx|bunx|node|deno|python3?|ruby|php|perl|bash|sh|zsh|gradlew?|mvnw?|sbt|bazel|bazelisk|go|ant|earthly|dagger|nix|cargo|dotnet|tox|poetry|uv|bundle|composer|ansible-playbook|terraform|pulumi|goreleaser|ko|pack|jib|sam|serverless|act|devspace|skaffold|tilt|werf|buildkite-agent|lerna|semantic-release|changeset)$/;
const quietPrograms = new Set(
  "echo printf cat ls cd pwd mkdir rm cp mv ln touch chmod chown test [ [[ : true false exit return export set unset shift local declare read readarray mapfile sleep wait trap grep egrep sed awk cut tr sort uniq head tail tee wc find xargs diff date jq yq envsubst base64 sha256sum md5sum openssl gpg tar gzip gunzip zcat bzip2 bunzip2 unzip zip curl wget git gh gofmt golangci-lint rustup rustc pip pip3 pytest gem rspec rubocop ruff mypy black flake8 aws gcloud az apt apt-get apk yum dnf brew dpkg choco kubectl kind minikube k3d kustomize istioctl hadolint trivy grype syft dive dockle actionlint shellcheck codecov df du free uname whoami id env printenv which type hash ps kill nc ssh ssh-keygen systemctl service mktemp basename dirname realpath stat swapon swapoff fallocate sysctl modprobe update-binfmts cmp seq let break continue corepack pre-commit setcap getent tsc jest vitest mocha eslint prettier vite webpack rollup esbuild hostname ip ping dig mount umount losetup nproc ulimit pushd popd rsync xz zstd bc expr column alias shopt file source . timeout sudo tox nohup nyc c8 rimraf cross-env stylelint biome allure docker-credential-pass envsubst getopts dos2unix tree watch chsh update-alternatives add-apt-repository usermod groupadd usermod newgrp".split(" ")
);
const quietVerbs = {
  npm: /^(ci|i|install|test|t|audit|version|config|cache|pack|publish|view|ls|link|prune)$/,
  pnpm: /^(i|install|add|test|audit|config|store|publish|list|fetch)$/,
  yarn: /^(install|add|test|audit|config|cache|version|workspaces?|)$/,
  bun: /^(install|add|test)$/,
  go: /^(build|test|mod|get|install|vet|fmt|version|env|list|work|clean|generate|tool)$/,
  cargo: /^(build|test|check|clippy|fmt|install|fetch|metadata|doc|bench|nextest|llvm-cov|audit|deny|publish)$/,
  dotnet: /^(restore|build|test|tool|format|nuget|pack|clean|--version|--info|sln|add|new)$/,
  poetry: /^(install|build|check|config|lock|add|version|env|show|export|publish|self)$/,
  uv: /^(sync|pip|lock|venv|tool|python|build|publish|add|cache|version)$/,
  bundle: /^(install|config|check|update|add|lock|)$/,
  composer: /^(install|require|update|validate|dump-autoload|config)$/,
  terraform: /^(init|fmt|validate|plan|version|output)$/,
  ko: /^(login|version|deps)$/
};
function commandByWords(words) {
  const [head = "", verb = ""] = words;
  const program = head.replace(/.*[/\\]/, "");
  const inner = innerCommand(words);
  if (inner !== void 0) return commandByWords(inner);
  const isScript = /[/\\]/.test(head) && !runners.test(program) || /\.(sh|py|js|mjs|ts|rb|ps1|cmd|bat)$/.test(program);
  const by = nameOf(words, isScript);
  if (head === "" || !isScript && quietPrograms.has(program)) return void 0;
  if (/^(-{0,2}version|-{0,2}help|-v|-V)$/.test(verb) && words.length === 2 && !isScript) return void 0;
  if (/^(Write|Get|Set|New|Remove|Copy|Move|Test|Select|Out|ConvertTo|ConvertFrom|Expand|Compress|Start|Stop)-\w+$/i.test(
    program
  )) {
    return void 0;
  }
  const isRelease = program === "goreleaser" && words.includes("release") || program === "ko" && /^(build|publish|resolve|apply|create)$/.test(verb);
  const isKept = words.some(
    (word) => /^(--(snapshot|split|local|push=false|skip-(publish|docker)|skip=.*(publish|docker))|-L)$/.test(word)
  );
  if (isRelease) return words.includes("--snapshot") ? void 0 : (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(isKept ? "open" : "push", by);
  if (quietVerbs[program]?.test(verb) === true) return void 0;
  if (/^python3?$|^node$|^ruby$|^perl$|^php$/.test(program) && /^-(m|e|c|p|pe|r)$|^--(eval|print)$/.test(verb)) {
    const rest = words.slice(2).join(" ");
    return /exec|spawn|popen|system|process|docker|import\(|`/i.test(rest) ? (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("open", by) : void 0;
  }
  const targets = isScript ? [program] : words.slice(1).filter((word) => !word.startsWith("-") && !/^\w+=/.test(word));
  const isPackages = /^(npm|pnpm|yarn|bun)$/.test(program);
  const told = tellingOf(words, targets, isPackages);
  if (told === "push" && !isScript && !runners.test(program) && !words.some((word) => ofImages.test(word))) {
    return (0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)("open", by);
  }
  return { ...(0,_effect_js__WEBPACK_IMPORTED_MODULE_0__/* .act */ .R)(told, by), ...told === "push" ? { isByWords: true } : {} };
}
function innerCommand([head = "", verb = "", ...rest]) {
  if (/^(npx|bunx|mold)$/.test(head)) {
    return [verb, ...rest].filter((word, at) => at > 0 || !word.startsWith("-"));
  }
  return /^((poetry|uv|pipenv|hatch) run|bundle exec|(pnpm|yarn) (exec|dlx))$/.test(`${head} ${verb}`) && rest.length > 0 ? rest : void 0;
}
function tellingOf(words, targets, isPackages) {
  const isPush = (word) => !off.test(word) && (pushes.test(word) || ofImages.test(word) && releases.test(word));
  if (words.some(isPush)) return "push";
  const isQuiet = (target) => isPackages && quietPackage.test(target) ? !/e2e|docker|image|container|push|publish|releas|deploy/i.test(target) : quietTarget.test(target) && !loudTarget.test(target);
  return targets.length > 0 && targets.every(isQuiet) ? "quiet" : "open";
}
function nameOf(words, isScript) {
  const [head = "", ...rest] = words;
  const plain = rest.filter((word) => /^[\w.:/-]+$/.test(word) && !word.startsWith("-"));
  return [head, ...isScript ? [] : plain.slice(0, plain[0] === "run" ? 2 : 1)].join(" ").slice(0, 60);
}
const quietName = /^\W*((smoke )?test|run .*tests?|lint|scan|check|verify|validate|wait|start|stop|download|install|set ?up|print|show|collect|upload|notify|cache|restore|checkout|save)\b|\b(tests?|checks?)\W*$/i;
const loudName = /push|publish|upload(?!.*\b(logs?|reports?|results?|coverage|artifacts?)\b)|releas|(?<!wait.*)deploy|build|e2e|creat|tag|manifest|promot|mirror|sync|copy|pipeline|\b(and|ci)\b|[&+,]/i;
function stepByName(name, acts) {
  const isQuiet = quietName.test(name) && !loudName.test(name);
  if (isQuiet) {
    return acts.map((one) => one.kind === "open" ? { ...one, kind: "quiet", by: `the step \u201C${name}\u201D` } : one);
  }
  const isPush = !acts.some(({ kind }) => kind === "push") && (pushes.test(name) || ofImages.test(name) && releases.test(name));
  const last = acts.findLast(({ kind }) => kind === "open" || kind === "quiet");
  if (!isPush || last === void 0) return acts;
  return acts.map(
    (one) => one === last ? { ...one, kind: "push", by: `the step \u201C${name}\u201D`, isByWords: true } : one
  );
}
const quietActions = /^(actions\/(?!attest)|github\/|golangci\/|codecov\/|sigstore\/cosign-installer|dorny\/|reviewdog\/|aws-actions\/|google-github-actions\/|swatinem\/|dtolnay\/|actions-rs\/|taiki-e\/|release-drafter\/|peaceiris\/|cachix\/|determinatesystems\/|gittools\/|nixos\/|docker\/(setup-|login-action|metadata-action)|hadolint\/|helm\/kind-action|asdf-vm\/|jdx\/mise|softprops\/|ncipollo\/|slackapi\/|step-security\/|gradle\/|hashicorp\/|8398a7\/|rtcamp\/|jlumbroso\/|easimon\/|crazy-max\/ghaction-(setup-docker|docker-buildx|github-runtime|docker-meta|import-gpg|virustotal|dump-context)|tj-actions\/|mikepenz\/|stefanzweifel\/|peter-evans\/(?!dockerhub)|webfactory\/|tibdex\/|robinraju\/|dawidd6\/|rlespinasse\/|mikefarah\/|coverallsapp\/|rickstaa\/|mathieudutour\/|mxschmitt\/|lewagon\/|irongut\/|paulhatch\/|aszc\/|ruby\/setup|pnpm\/|oven-sh\/|astral-sh\/|sonarsource\/|arduino\/|go-task\/|extractions\/|benjlevesque\/|ossf\/|enricomi\/|docker-practice\/actions-setup)|(^|\/)(setup-[\w-]+|action-setup|setup)$|docker-oat-login$|[-/]login(-action)?$/;
function isQuietAction(name) {
  return quietActions.test(name);
}
function isHubApi(name) {
  return /dockerhub-description|container-description|sync-(dockerhub-)?readme|docker-?hub.*(clean|delete|prune)/.test(
    name
  );
}



/***/ }),

/***/ 1543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createUnifiedDiff),
/* harmony export */   x: () => (/* binding */ createWorkflowFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _base_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5881);
/* harmony import */ var _base_file_access_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6940);
/* harmony import */ var _base_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3637);





const largest = 1e6;
const deepest = 12;
function createWorkflowFiles(root, unique) {
  const workspace = (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(root);
  const placeOf = (relative) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(workspace, relative);
  const outsideWorkspace = (relative) => {
    if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(relative) || relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).includes("..")) return outside;
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(placeOf(relative));
    return (0,_base_files_js__WEBPACK_IMPORTED_MODULE_4__/* .realPath */ .Y)(parent) === parent ? void 0 : onTheWay;
  };
  const visit = (relative, depth) => {
    const shown = relative.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
    try {
      const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(placeOf(relative), { throwIfNoEntry: false });
      if (status === void 0) return [];
      if (status.isDirectory()) {
        if (depth > deepest) {
          return [{ path: shown, problem: `directories are nested more than ${deepest} deep` }];
        }
        const names = node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(placeOf(relative)).sort();
        const wanted = names.filter((name) => name !== "node_modules" && name !== ".git");
        return wanted.flatMap((name) => visit(node_path__WEBPACK_IMPORTED_MODULE_1__.join(relative, name), depth + 1));
      }
      const isYaml = /\.ya?ml$/i.test(relative);
      if (status.isSymbolicLink() && leadsToDirectory(placeOf(relative))) {
        return [{ path: shown, problem: linkedDirectory, isMinor: depth > 0 }];
      }
      if (!isYaml) return [];
      if (status.isSymbolicLink()) {
        return [{ path: shown, problem: "it is a symbolic link, which is not followed" }];
      }
      if (!status.isFile()) return [{ path: shown, problem: "it is not a regular file" }];
      if (status.size > largest) return [{ path: shown, problem: "it is larger than 1,000,000 bytes" }];
      return [{ path: shown, target: placeOf(relative) }];
    } catch (error) {
      return [{ path: shown, problem: reasonOf(error) }];
    }
  };
  const start = (name) => {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
    const problem = outsideWorkspace(relative);
    if (problem === void 0) return visit(relative, 0);
    const isThere = node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
    return isThere ? [{ path: name.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/"), problem }] : [];
  };
  return {
    find: (paths) => textsOf(onePerPath(paths.flatMap(start))),
    text: (name) => {
      const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(name);
      return outsideWorkspace(relative) === void 0 ? boundedText(placeOf(relative)) : void 0;
    },
    has: (relative) => Promise.resolve(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(relative)))),
    replace: (change) => {
      const target = placeOf(node_path__WEBPACK_IMPORTED_MODULE_1__.normalize(change.path));
      return Promise.resolve(outsideWorkspace(change.path) ?? replace(change, target, unique));
    },
    create: (name, text) => {
      const relative = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(workspace, node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workspace, name));
      return Promise.resolve(outsideWorkspace(relative) ?? create(placeOf(relative), text));
    }
  };
}
const outside = "it is outside the current directory";
const onTheWay = "a directory on the way to it is a symbolic link, which is not followed";
const linkedDirectory = "it is a symbolic link to a directory, which is not followed";
function leadsToDirectory(target) {
  try {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(target).isDirectory();
  } catch {
    return false;
  }
}
function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return void 0;
  }
}
function* textsOf(seen) {
  for (const file of seen) yield "problem" in file ? file : readText(file);
}
function readText({ path: path2, target }) {
  try {
    const text = decoded(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target));
    return text === void 0 ? { path: path2, problem: "it is not UTF-8 text" } : { path: path2, text };
  } catch (error) {
    return { path: path2, problem: reasonOf(error) };
  }
}
function boundedText(target) {
  try {
    const status = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target);
    if (!status.isFile() || status.size > largest) return void 0;
    return decoded(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target));
  } catch {
    return void 0;
  }
}
function replace({ before, after }, target, unique) {
  try {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target).isFile()) return "it is not a regular file any more";
    node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(target, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.W_OK);
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(target).equals(Buffer.from(before))) return "it was changed while migrate ran";
    (0,_base_file_access_js__WEBPACK_IMPORTED_MODULE_3__/* .replaceFile */ .fR)(target, { text: after, unique, own: false });
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
}
function create(target, text) {
  try {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(target, text, { flag: "wx" });
    return void 0;
  } catch (error) {
    return reasonOf(error);
  }
}
function reasonOf(error) {
  const code = (0,_base_error_js__WEBPACK_IMPORTED_MODULE_2__/* .errno */ .b)(error) ?? "unknown";
  return {
    EACCES: "no permission",
    EPERM: "no permission",
    ELOOP: "links lead in a circle",
    ENOENT: "it is not there any more",
    EEXIST: "something is there already"
  }[code] ?? `it failed (${code})`;
}
function onePerPath(found) {
  return [...new Map(found.map((file) => [file.path, file])).values()];
}
async function createUnifiedDiff() {
  const { createTwoFilesPatch } = await __webpack_require__.e(/* import() */ 23).then(__webpack_require__.bind(__webpack_require__, 4023));
  return ({ path: path2, before, after }) => {
    const patch = createTwoFilesPatch(`a/${path2}`, `b/${path2}`, before, after, void 0, void 0, {
      context: 3
    });
    return patch.replace(/^(Index: .*\n)?=+\n/, "");
  };
}



/***/ }),

/***/ 5649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rP: () => (/* binding */ outputValue),
  lU: () => (/* binding */ scriptIn),
  Fl: () => (/* binding */ scriptOf),
  T2: () => (/* binding */ writtenBefore)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
// EXTERNAL MODULE: ./build/src/workflows/values/expression.js
var expression = __webpack_require__(3489);
// EXTERNAL MODULE: ./build/src/workflows/values/text.js
var values_text = __webpack_require__(2528);
;// CONCATENATED MODULE: ./build/src/workflows/shell/foreign.js


const piece = /\s*(\||(?:"[^"`]*"|'[^']*'|\$\{\{[^}]*\}\}|[\w$:./@,=+%*-])+)/y;
const telling = /\b(docker|podman|nerdctl|buildah|skopeo|crane|oras|helm|cosign|ko|regctl|make)\b|docker|push|publish|gradle|mvn|npm|bake|\.(ps1|sh|cmd|bat|py)\b/i;
function foreignScript(script, program, lookup) {
  const isLines = /^(pwsh|powershell|cmd)$/i.test(program);
  const isConditional = /[{}]/.test(script.replace(/\$?\{\{.*?\}\}/g, ""));
  const commands = script.split("\n").flatMap((text, line) => {
    const parts = isLines ? simpleCommands(text) : void 0;
    const around = { line, isConditional, source: text.trim() };
    if (parts === void 0) {
      return telling.test(text) ? [commandOf([(0,values_text/* literalValue */.XP)(`a ${program} script`)[0] ?? []], around)] : [];
    }
    const found = [];
    for (const words of parts) {
      const texts = words.map((word) => {
        const [only = [], ...more] = (0,expression/* readTemplate */.xV)(word.replace(/^\$env:(\w+)$/i, "${{ env.$1 }}"), lookup);
        return more.length > 0 || /^\$(?!env:)\w/i.test(word) ? (0,values_text/* openValue */.Kv)()[0] ?? [] : only;
      });
      found.push(commandOf(texts, { ...around, source: words.join(" "), pipedFrom: found.at(-1) }));
    }
    return found;
  });
  return { commands, written: [], problem: void 0 };
}
function simpleCommands(text) {
  const line = text.trim().replace(/;$/, "");
  const commands = [[]];
  piece.lastIndex = 0;
  while (piece.lastIndex < line.length) {
    const [, found] = piece.exec(line) ?? [];
    if (found === void 0) return void 0;
    if (found === "|") commands.push([]);
    else commands.at(-1)?.push(found.replace(/["']/g, ""));
  }
  return commands.every(([head = ""]) => /^[\w$./]/.test(head)) ? commands : void 0;
}
function commandOf(words, around) {
  return {
    ways: [words],
    pipedFrom: void 0,
    input: void 0,
    output: void 0,
    asOther: false,
    statement: { from: around.line, to: around.line, isPlain: false },
    ...around
  };
}


// EXTERNAL MODULE: ./node_modules/unbash/dist/parser.js + 16 modules
var parser = __webpack_require__(8989);
;// CONCATENATED MODULE: ./build/src/workflows/shell/word.js


function wordValue({ parts, pos, end }, reading) {
  if (parts === void 0) return (0,expression/* readTemplate */.xV)(unescaped(reading.text(pos, end)), reading.lookup);
  return (0,values_text/* inSequence */.dp)(parts.map((part) => partValue(part, reading)));
}
function wordsFrom(word, reading) {
  const value = wordValue(word, reading);
  const source = reading.text(word.pos, word.end);
  const isWhole = /^(["'])[^]*\1$|=["']/.test(source) && !/\[[@*]\]/.test(source);
  return value.map((text) => isWhole || !source.includes("$") ? [text] : (0,values_text/* splitText */.Ad)(text, /\s+/));
}
function partValue(part, reading) {
  const { text, lookup } = reading;
  switch (part.type) {
    case "Literal":
      return (0,expression/* readTemplate */.xV)(unescaped(text(part.pos, part.end)), lookup);
    case "SingleQuoted":
      return (0,expression/* readTemplate */.xV)(text(part.pos + 1, part.end).replace("'", ""), lookup);
    case "DoubleQuoted":
    case "LocaleString":
      return (0,values_text/* inSequence */.dp)(part.parts.map((inner) => quotedValue(inner, reading)));
    case "AnsiCQuoted":
      return (0,values_text/* literalValue */.XP)(part.value);
    case "BraceExpansion":
    case "Glob":
      return (0,values_text/* literalValue */.XP)(text(part.pos, part.end));
    default:
      return expansion(part, reading);
  }
}
function quotedValue(part, reading) {
  if (part.type !== "Literal") return expansion(part, reading);
  return (0,expression/* readTemplate */.xV)(reading.text(part.pos, part.end).replace(/\\([\\"$`]|\n)/g, kept), reading.lookup);
}
function expansion(part, reading) {
  switch (part.type) {
    case "SimpleExpansion":
      return reading.variable(part.text.slice(1)) ?? (0,values_text/* openValue */.Kv)();
    case "ParameterExpansion":
      return parameter(part, reading);
    case "CommandExpansion":
      return reading.printed(part);
    default:
      return (0,values_text/* openValue */.Kv)();
  }
}
function parameter({ parameter: name, operation, prefix }, reading) {
  const value = reading.variable(name);
  if (prefix !== void 0) return (0,values_text/* openValue */.Kv)();
  switch (operation?.type) {
    case void 0:
      return value ?? (0,values_text/* openValue */.Kv)();
    case "Default": {
      const other = wordValue(operation.operand, reading);
      if (/\+/.test(operation.operator)) return (0,values_text/* anyOf */.EB)([(0,values_text/* literalValue */.XP)(""), other]);
      if (/\?/.test(operation.operator) || value === void 0) return value ?? (0,values_text/* anyOf */.EB)([(0,values_text/* openValue */.Kv)(), other]);
      return value.some((text) => (0,values_text/* knownText */.bG)(text) === void 0) ? (0,values_text/* anyOf */.EB)([value, other]) : value;
    }
    case "CaseModification":
      return /,/.test(operation.operator) ? (0,expression/* lowered */.DM)(value ?? (0,values_text/* openValue */.Kv)()) : value ?? (0,values_text/* openValue */.Kv)();
    case "Remove": {
      const pattern = wordValue(operation.operand, reading);
      const [only] = pattern.map(values_text/* knownText */.bG);
      return value === void 0 || only === void 0 ? (0,values_text/* openValue */.Kv)() : removed(value, operation.operator, only);
    }
    default:
      return (0,values_text/* openValue */.Kv)();
  }
}
function removed(value, operator, pattern) {
  const isStart = operator.startsWith("#");
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("?", ".");
  const star = operator.length > 1 ? "[^]*" : "[^]*?";
  const body = escaped.replaceAll("*", star);
  const matcher = new RegExp(isStart ? `^${body}` : `^([^]*${operator.length > 1 ? "?" : ""})${body}$`);
  return pattern.length > 40 ? (0,values_text/* openValue */.Kv)() : (0,values_text/* mapTexts */.zO)(value, (text) => text.replace(matcher, isStart ? "" : "$1"));
}
function unescaped(text) {
  return text.replace(/\\([\s\S])/g, kept);
}
function kept(_whole, character) {
  return character === "\n" ? "" : character;
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/around.js


const mostWays = 16;
function combined(parts) {
  let all = [[]];
  for (const ways of parts) {
    const next = all.length * ways.length > mostWays ? [(0,values_text/* openValue */.Kv)()[0] === void 0 ? [] : (0,values_text/* openValue */.Kv)()] : ways;
    all = all.flatMap((before) => next.map((way) => [...before, ...way]));
  }
  return all;
}
function assignmentWays(part, at) {
  return (0,values_text/* inSequence */.dp)([(0,values_text/* literalValue */.XP)(`${part.name}=`), assignedValue(part, at)]).map((text) => [text]);
}
function assignedValue({ value }, { words }) {
  if (value.type === "Word") return wordValue(value, words);
  const items = value.elements.map((item) => wordValue(item, words));
  return (0,values_text/* inSequence */.dp)(items.flatMap((item, index) => index === 0 ? [item] : [(0,values_text/* literalValue */.XP)(" "), item]));
}
function around_assign(part, at) {
  const { reading, words, isConditional } = at;
  const before = words.variable(part.name);
  const own = assignedValue(part, at);
  const between = part.value.type === "ArrayValue" ? [(0,values_text/* literalValue */.XP)(" ")] : [];
  const value = part.append === true ? (0,values_text/* inSequence */.dp)([before ?? (0,values_text/* literalValue */.XP)(""), ...between, own]) : own;
  reading.variables.set(part.name, isConditional && before !== void 0 ? (0,values_text/* anyOf */.EB)([before, value]) : value);
}
function declare([head = "", ...rest], node, at) {
  const { variables } = at.reading;
  if (/^(export|local|declare|readonly|typeset)$/.test(head)) {
    for (const part of node.args) if (part.type === "Assignment") around_assign(part, at);
  }
  if (/^(read|mapfile|readarray|unset|getopts)$/.test(head)) {
    for (const name of rest) if (/^[A-Za-z_]\w*$/.test(name)) variables.set(name, (0,values_text/* openValue */.Kv)());
  }
  if (/^(source|\.)$/.test(head)) for (const name of variables.keys()) variables.set(name, (0,values_text/* openValue */.Kv)());
}
function inputOf(redirects, at) {
  const inputs = redirects.flatMap((part) => {
    if (part.type === "HereString") return part.target === void 0 ? [] : [wordValue(part.target, at.words)];
    if (part.type !== "HereDoc") return [];
    const { pos, end, parts } = part.body;
    const word = { type: "Word", text: "", value: "", pos, end, parts };
    return [wordValue(word, at.words)];
  });
  return inputs.at(-1);
}
function outputOf(redirects, at) {
  const outputs = redirects.flatMap(
    (part) => part.type === "Redirect" && />/.test(part.operator) && part.target !== void 0 ? [at.words.text(part.target.pos, part.target.end)] : []
  );
  return outputs.at(-1);
}


;// CONCATENATED MODULE: ./build/src/workflows/shell/wrapper.js
const wrappers = new Map([
  [
    "sudo",
    /^(-[ABEHKPSVbeiklnsv]*[CDRTUghprtu]|--(chdir|chroot|close-from|command-timeout|group|host|other-user|prompt|role|type|user))$/
  ],
  ["doas", /^-[Cu]$/],
  ["env", /^(-[Cu]|--(chdir|unset))$/],
  ["timeout", /^(-[ks]|--(kill-after|signal))$/],
  ["xargs", /^-[adEILnPs]$/],
  ["stdbuf", /^-[ioe]$/],
  ...["exec", "command", "nohup", "retry", "nice", "time"].map((name) => [name, /^-n$/])
]);
const ofWrapper = /^(-|\d+[smh]?$|[A-Za-z_]\w*=)/;
function wrapped(words) {
  let start = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (words[start] === "find") {
      if (/^-(exec|ok)(dir)?$/.test(word)) start = at + 1;
      continue;
    }
    const valued = wrappers.get(words[start] ?? "");
    if (valued === void 0) break;
    if (valued.test(word)) at += 1;
    else if (!ofWrapper.test(word)) start = at;
  }
  return start;
}
function isOtherUser(words) {
  return words.slice(0, wrapped(words)).some((word) => /^(sudo|doas)$/.test(word));
}
function scriptOfWords([head = "", flag, ...rest]) {
  if (head === "eval") return [flag ?? "", ...rest].join(" ");
  return /^(ba|z|da)?sh$/.test(head) && /^-[eux]*c$/.test(flag ?? "") ? rest.join(" ") : "";
}


// EXTERNAL MODULE: ./build/src/workflows/shell/written.js
var written = __webpack_require__(5842);
;// CONCATENATED MODULE: ./build/src/workflows/shell/script.js








const deepest = 12;
const mostHereDocuments = 1e3;
function readScript(script, means) {
  const reading = {
    commands: [],
    functions: /* @__PURE__ */ new Set(),
    variables: /* @__PURE__ */ new Map(),
    ...means,
    statement: { from: 0, to: 0, isPlain: false },
    depth: 0,
    problem: void 0
  };
  readInto(reading, script, { isConditional: false, pipedFrom: void 0, line: void 0 });
  const isCall = ({ ways }) => ways.some(([head = []]) => reading.functions.has((0,values_text/* knownText */.bG)(head) ?? ""));
  const commands = reading.commands.filter((command) => !isCall(command));
  return { commands, written: (0,written/* writtenBy */.x)(commands), problem: reading.problem };
}
function readInto(reading, text, part) {
  const script = text.replaceAll("\r\n", "\n");
  const { line, ...around } = part;
  if (script.split("<<", mostHereDocuments + 2).length > mostHereDocuments + 1) {
    reading.problem ??= "a script has more than 1,000 here-documents";
    return;
  }
  const blank = (0,expression/* templateParts */.Di)(script).map(({ text: own, expression }) => expression === void 0 ? own : own.replace(/[^\n]/g, "x")).join("");
  const find = (0,tree/* lineAt */.mh)(script);
  const lineOf = line === void 0 ? (offset) => find(offset) - 1 : () => line;
  const base = { ...around, reading, lineOf, output: void 0 };
  const at = { ...base, words: wordReading(base, (start, end) => script.slice(start, end)) };
  for (const statement of (0,parser/* parse */.qg)(blank).commands) {
    if (line === void 0) reading.statement = statementAt(statement, lineOf);
    visit(statement, at);
  }
}
function statementAt({ pos, end, command, background }, lineOf) {
  const isPlain = background !== true && !/^(AndOr|If|For|While|Case|Select|Coproc)$/.test(command.type);
  return { from: lineOf(pos), to: lineOf(end), isPlain };
}
function wordReading(at, text) {
  const { reading } = at;
  const words = {
    text,
    lookup: reading.lookup,
    variable: (name) => reading.variables.get(name) ?? reading.environment(name),
    printed: (part) => {
      const before = reading.commands.length;
      visitDeeper(part, { ...at, words });
      return printedOf(reading.commands.slice(before));
    }
  };
  return words;
}
function printedOf([first, ...filters]) {
  const printed = first === void 0 ? void 0 : tagFlags([first, ...filters]) ?? (0,written/* printedBy */.e)(first);
  if (filters.some(({ source }) => /^\s*jq\b/.test(source))) return printed ?? (0,values_text/* openValue */.Kv)();
  const isLower = filters.every(
    ({ source }) => /^\s*tr\s+('?"?\[:upper:\]'?"?\s+'?"?\[:lower:\]|['"]?A-Z['"]?\s+['"]?a-z)/.test(source)
  );
  return printed === void 0 || !isLower ? (0,values_text/* openValue */.Kv)() : filters.length > 0 ? (0,expression/* lowered */.DM)(printed) : printed;
}
function tagFlags(commands) {
  const jq = commands.find(({ source }) => /^\s*jq\b[^]*tags[^]*"-t "/.test(source));
  if (jq === void 0) return void 0;
  const json = jq.input ?? (jq.pipedFrom === void 0 ? void 0 : (0,written/* printedBy */.e)(jq.pipedFrom));
  return json?.map((text) => (0,values_text/* splitText */.Ad)(text, /\s+/).flatMap((tag) => [" -t ", ...tag]));
}
function sometimes(at) {
  return { ...at, isConditional: true, pipedFrom: void 0 };
}
function visit(node, at) {
  if (at.reading.problem !== void 0) return;
  switch (node.type) {
    case "Command":
      visitCommand(node, at);
      return;
    case "Pipeline": {
      let { pipedFrom } = at;
      for (const part of node.commands) {
        const before = at.reading.commands.length;
        visit(part, { ...at, pipedFrom });
        pipedFrom = at.reading.commands.length > before ? at.reading.commands.at(-1) : void 0;
      }
      return;
    }
    case "AndOr":
      for (const [index, part] of node.commands.entries()) {
        visit(part, { ...at, isConditional: at.isConditional || index > 0 });
      }
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticExpansion":
    case "ParameterExpansion":
      visitDeeper(node, at);
      return;
    case "Redirected":
      visitParts(node, { ...at, output: outputOf(node.redirects, at) ?? at.output });
      return;
    case "Function":
      visitFunction(node, at);
      return;
    case "For": {
      const name = at.words.text(node.name.pos, node.name.end);
      const items = (node.wordlist ?? []).flatMap((word) => wordsFrom(word, at.words).flat());
      at.reading.variables.set(name, items.length === 0 ? (0,values_text/* openValue */.Kv)() : (0,values_text/* anyOf */.EB)(items.map((item) => [item])));
      visit(node.body, sometimes(at));
      return;
    }
    default:
      visitParts(node, /^(If|While|Case|ArithmeticFor|Select|Coproc)$/.test(node.type) ? sometimes(at) : at);
  }
}
function visitFunction(node, at) {
  at.reading.functions.add(at.words.text(node.name.pos, node.name.end));
  visit(node.body, sometimes(at));
}
function visitParts(node, at) {
  (0,parser/* forEachChild */.dK)(node, (child) => {
    visit(child, at);
  });
}
function visitDeeper(node, at) {
  const { reading } = at;
  if (reading.depth >= deepest) {
    reading.problem ??= "a script is nested too deep";
    return;
  }
  reading.depth += 1;
  const source = node.type === "CommandExpansion" ? node.script?.source : void 0;
  const inner = { ...sometimes(at), output: void 0 };
  if (source === void 0) visitParts(node, inner);
  else readInto(reading, source, { isConditional: true, pipedFrom: void 0, line: at.lineOf(node.pos) });
  reading.depth -= 1;
}
function visitCommand(node, at) {
  const { reading, words, isConditional, pipedFrom } = at;
  const line = at.lineOf(node.pos);
  const prefix = node.prefix.flatMap((part) => part.type === "Assignment" ? [part] : []);
  const args = node.args.map(
    (part) => part.type === "Assignment" ? assignmentWays(part, at) : wordsFrom(part, words)
  );
  const all = node.name === void 0 ? [] : combined([wordsFrom(node.name, words), ...args]);
  if (node.name === void 0) for (const one of prefix) around_assign(one, at);
  else for (const one of prefix) void assignedValue(one, at);
  for (const part of node.redirects) if ("body" in part) visitParts(part.body, sometimes(at));
  const [first = []] = all;
  const plain = first.map((word) => (0,values_text/* knownText */.bG)(word) ?? "$");
  const start = wrapped(plain);
  const script = scriptOfWords(plain.slice(start));
  if (script !== "" && !script.includes("$") && reading.depth + 4 <= deepest) {
    reading.depth += 4;
    readInto(reading, script, { isConditional, pipedFrom, line });
    reading.depth -= 4;
    return;
  }
  if (node.name === void 0) return;
  declare(plain.slice(start), node, at);
  reading.commands.push({
    ways: all.map((way) => way.slice(start)),
    line,
    isConditional,
    pipedFrom,
    input: inputOf(node.redirects, at),
    output: outputOf(node.redirects, at) ?? at.output,
    source: words.text(node.pos, node.end),
    asOther: isOtherUser(plain),
    statement: reading.statement
  });
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/place.js
var jobs_place = __webpack_require__(4970);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/outputs.js







function writtenBefore(key, place) {
  const end = place.step?.index ?? place.job.played.length;
  const found = [];
  for (const step of writersOf(place.job).toReversed()) {
    if (step.index >= end) continue;
    if (isMetadata(step) && /^DOCKER_METADATA_OUTPUT_(TAGS|JSON)$/.test(key)) {
      return { value: metadataTags(step, place), isConditional: false };
    }
    for (const one of scriptIn(step, place)?.written.toReversed() ?? []) {
      if (one.kind !== "env" || one.name !== key) continue;
      found.push(one.value);
      if (!one.isConditional && step.condition === void 0) {
        return { value: (0,values_text/* anyOf */.EB)(found), isConditional: false };
      }
    }
  }
  return found.length === 0 ? void 0 : { value: (0,values_text/* anyOf */.EB)(found), isConditional: true };
}
function outputValue(id, key, place) {
  const frame = (0,jobs_place/* frameOf */.Dm)(place);
  const step = place.job.played.find((one) => one.id === id && one.frame === frame);
  if (step === void 0) return void 0;
  if (isMetadata(step)) {
    return /^(tags|json|bake-file(-tags)?)$/.test(key) ? metadataTags(step, place) : void 0;
  }
  if (step.called !== void 0) {
    const outputs = (0,tree/* valueOf */.RP)(step.called.file.root, "outputs");
    const text = (0,tree/* textOf */.b6)((0,tree/* entriesOf */.Mc)(outputs).find((one) => one.key === key)?.value, "value");
    const inside = place.job.played.findLast((one) => one.frame === step.called);
    return text === void 0 || inside === void 0 ? void 0 : (0,jobs_place/* textAt */.$6)(text, { ...place, step: { ...inside, index: inside.index + 1 }, isOutside: true });
  }
  const values = (scriptIn(step, place)?.written ?? []).filter(
    (one) => one.kind === "output" && one.name === key
  );
  const last = values.findLastIndex((one) => !one.isConditional);
  return values.length === 0 ? void 0 : (0,values_text/* anyOf */.EB)(values.slice(Math.max(last, 0)).map(({ value }) => value));
}
function scriptIn(step, place) {
  const text = scriptOf(step);
  const { reading } = place;
  if (text === void 0 || step.frame.file.path === "") return void 0;
  const known = reading.scripts.get(step) ?? /* @__PURE__ */ new Map();
  reading.scripts.set(step, known);
  const { row, job, depth } = place;
  const seen = { matrix: false };
  if (!known.has(row)) {
    known.set(row, { commands: [], written: [], problem: void 0, matrix: false });
    const at = { job, step, row, depth, seen, reading };
    const means = {
      lookup: reading.lookupAt(at),
      environment: (key) => reading.variable(key, { ...at, depth: at.depth + 1 })
    };
    const read = step.foreignShell === void 0 ? readScript(text, means) : foreignScript(text, step.foreignShell, means.lookup);
    known.set(row, { ...read, matrix: seen.matrix });
  }
  const found = known.get(row);
  place.seen.matrix ||= found?.matrix === true;
  return found;
}
function metadataTags(step, place) {
  const at = { ...place, step, isOutside: false };
  const lines = (0,expression/* readLines */.Se)((0,workflow/* inputText */.AN)(step, "images") ?? "", (line) => (0,jobs_place/* textAt */.$6)(line, at));
  const tags = lines.flatMap(metadataImages).flatMap((image) => [...image, ":", { source: void 0, file: void 0 }, "\n"]);
  return [tags];
}
function scriptOf(step) {
  return step.run?.value ?? (/retry/i.test((0,workflow/* actionName */.aM)(step)) ? (0,workflow/* inputText */.AN)(step, "command") : void 0);
}
function isMetadata(step) {
  return /^(docker\/metadata-action|crazy-max\/ghaction-docker-meta)$/.test((0,workflow/* actionName */.aM)(step));
}
const writers = /* @__PURE__ */ new WeakMap();
function writersOf({ played }) {
  const known = writers.get(played);
  if (known !== void 0) return known;
  const found = played.filter((step) => isMetadata(step) || /GITHUB_ENV|set-env/.test(scriptOf(step) ?? ""));
  writers.set(played, found);
  return found;
}
function metadataImages(line) {
  const plain = line.map((piece) => typeof piece === "string" ? piece : "").join("");
  if (!plain.includes("=")) {
    return (0,values_text/* splitText */.Ad)(
      line.map((one) => typeof one === "string" ? one.trim() : one),
      /\s*,\s*/
    );
  }
  if (/enable=false\b/.test(plain)) return [];
  const [name = []] = (0,values_text/* splitText */.Ad)(
    line.map((one) => typeof one === "string" ? one.replaceAll('"', "").replace(/^\s*name=/, "") : one),
    /,.*/s
  );
  return [name];
}



/***/ }),

/***/ 4970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Dm: () => (/* binding */ frameOf),
/* harmony export */   Ln: () => (/* binding */ everyRun)
/* harmony export */ });
/* harmony import */ var _values_expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3489);

function textAt(text, place) {
  return (0,_values_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readTemplate */ .xV)(text, place.reading.lookupAt(place));
}
function everyRun({ rows }, read) {
  const seen = { matrix: false };
  const [row, ...others] = rows;
  const first = read({ row, seen });
  return [first, ...seen.matrix ? others.map((other) => read({ row: other, seen })) : []];
}
function frameOf({ step, job }) {
  return step?.frame ?? job.frame;
}



/***/ }),

/***/ 629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sy: () => (/* binding */ boundTo),
  B0: () => (/* binding */ declaredInput),
  Do: () => (/* binding */ playJobs)
});

// EXTERNAL MODULE: ./build/src/yaml/tree.js
var tree = __webpack_require__(3217);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/matrix.js

const mostRows = 64;
function matrixRows(matrix) {
  if (matrix?.kind !== "mapping") return [];
  const axes = matrix.entries.filter(({ key }) => key !== "include" && key !== "exclude");
  if (axes.some(({ value }) => value.kind !== "sequence")) return [];
  let rows = [/* @__PURE__ */ new Map()];
  for (const { key, value } of axes) {
    const items = (0,tree/* itemsOf */.S3)(value);
    if (rows.length * items.length > mostRows) return [];
    rows = rows.flatMap((row) => items.map((item) => new Map([...row, ...texts(key, item)])));
  }
  const names = new Set(axes.map(({ key }) => key));
  const includes = (0,tree/* entriesOf */.Mc)(matrix).find(({ key }) => key === "include")?.value;
  if (includes !== void 0 && includes.kind !== "sequence") return [];
  const added = [];
  for (const item of (0,tree/* itemsOf */.S3)(includes)) {
    const own = new Map((0,tree/* entriesOf */.Mc)(item).flatMap(({ key, value }) => [...texts(key, value)]));
    const isOf = (row) => [...own].every(([name, text]) => !names.has(name.replace(/\..*/, "")) || row.get(name) === text);
    const fitting = names.size === 0 ? [] : rows.filter(isOf);
    rows = rows.map((row) => fitting.includes(row) ? new Map([...row, ...own]) : row);
    if (fitting.length === 0) added.push(own);
  }
  const all = names.size === 0 ? added : [...rows, ...added];
  return all.length > mostRows ? [] : all;
}
function texts(name, node) {
  if (node.kind === "scalar") return [[name, node.value]];
  return (0,tree/* entriesOf */.Mc)(node).flatMap(({ key, value }) => texts(`${name}.${key}`, value));
}


// EXTERNAL MODULE: ./build/src/workflows/jobs/repository.js
var jobs_repository = __webpack_require__(3953);
// EXTERNAL MODULE: ./build/src/workflows/jobs/workflow.js
var workflow = __webpack_require__(2468);
;// CONCATENATED MODULE: ./build/src/workflows/jobs/play.js




const deepest = 10;
const mostSteps = 5e3;
function playJobs(repository) {
  const files = [...repository.workflows.values()].filter(({ kind }) => kind === "workflow");
  const called = new Set(files.flatMap(({ jobs }) => jobs.map((job) => (0,jobs_repository/* calledWorkflow */.vZ)(job, repository))));
  return files.filter((file) => !((0,jobs_repository/* isOnlyCalled */.ow)(file) && called.has(file))).flatMap((file) => playFile({ file, caller: void 0 }, repository, { steps: mostSteps, jobs: 500 }));
}
function playFile(frame, repository, budget) {
  const siblings = /* @__PURE__ */ new Map();
  return frame.file.jobs.flatMap((job) => {
    const rows = matrixRows((0,tree/* valueOf */.RP)((0,tree/* valueOf */.RP)(job.node, "strategy"), "matrix"));
    const played = { ...job, frame, rows, played: [], siblings, isCut: false };
    siblings.set(job.id, played);
    budget.jobs -= 1;
    if (budget.jobs < 0) return [{ ...played, isCut: true }];
    const steps = [];
    played.isCut = !addSteps(job, { frame, played, steps, repository, budget });
    played.played = steps;
    const file = (0,jobs_repository/* calledWorkflow */.vZ)(job, repository);
    if (file === void 0) return [played];
    if (depthOf(frame) >= deepest) return [{ ...played, isCut: true }];
    const inner = { file, caller: { job: played, step: void 0, inherits: (0,jobs_repository/* inheritsSecrets */.wS)(job) } };
    return [played, ...playFile(inner, repository, budget)];
  });
}
function addSteps(job, into) {
  const { frame, played, steps, repository, budget } = into;
  let isWhole = true;
  for (const written of job.steps) {
    budget.steps -= 1;
    if (budget.steps < 0) return false;
    const file = (0,jobs_repository/* localAction */.On)(written, played, repository);
    const step = { ...written, frame, index: steps.length, called: void 0 };
    steps.push(step);
    const [inside] = file?.jobs ?? [];
    if (file === void 0 || inside === void 0) continue;
    if (depthOf(frame) >= deepest) {
      isWhole = false;
      continue;
    }
    step.called = { file, caller: { job: played, step, inherits: false } };
    isWhole = addSteps(inside, { ...into, frame: step.called }) && isWhole;
  }
  return isWhole;
}
function depthOf({ caller }) {
  return caller === void 0 ? 0 : 1 + depthOf(caller.step?.frame ?? caller.job.frame);
}
function boundTo(frame, kind, name) {
  const { caller } = frame;
  if (caller === void 0) return void 0;
  const given = caller.step?.with ?? (0,tree/* valueOf */.RP)(caller.job.node, kind === "inputs" ? "with" : "secrets");
  const node = (0,workflow/* inputEntry */.nJ)(given, name)?.value;
  if (node?.kind !== "scalar") return void 0;
  return { node, frame: caller.step?.frame ?? caller.job.frame, caller };
}
function declaredInput({ file }, name, event) {
  const around = file.kind === "action" ? file.root : (0,tree/* valueOf */.RP)(file.on, event);
  return (0,workflow/* inputEntry */.nJ)((0,tree/* valueOf */.RP)(around, "inputs"), name)?.value;
}



/***/ }),

/***/ 3953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   On: () => (/* binding */ localAction),
/* harmony export */   Yt: () => (/* binding */ namedAction),
/* harmony export */   ow: () => (/* binding */ isOnlyCalled),
/* harmony export */   vY: () => (/* binding */ calledActions),
/* harmony export */   vZ: () => (/* binding */ calledWorkflow),
/* harmony export */   wS: () => (/* binding */ inheritsSecrets),
/* harmony export */   y: () => (/* binding */ pathHere)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3217);
/* harmony import */ var _workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


const actionForm = /^([\w.-]+\/[\w.-]+)@([\w./-]+)$/;
function namedAction(text) {
  const [, name, ref = ""] = actionForm.exec(text) ?? [];
  if (name === void 0) return void 0;
  const isCommit = /^[0-9a-f]{40}$/.test(ref);
  return { name, tag: ref, pin: isCommit ? { commit: ref, version: ref.slice(0, 7) } : void 0 };
}
function pathHere(uses, repository) {
  const here = /^[.$]\/([^@]*)/.exec(uses)?.[1];
  if (here !== void 0) return here.replace(/\/$/, "");
  const [, name = "", path] = /^([\w.-]+\/[\w.-]+)(?:\/([^@]+))?@/.exec(uses) ?? [];
  return name.toLowerCase() === repository.name?.toLowerCase() ? path ?? "" : void 0;
}
function calledWorkflow(job, repository) {
  const path = pathHere(job.uses?.value ?? "", repository);
  return path === void 0 ? void 0 : repository.workflows.get(path);
}
function localAction(step, job, repository) {
  const path = pathHere(step.uses?.value ?? "", repository);
  if (path === void 0) return void 0;
  const folders = job.steps.flatMap(
    (one) => (0,_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .actionName */ .aM)(one) === "actions/checkout" ? (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(one.with, "path")?.value ?? [] : []
  );
  const inFolders = folders.flatMap((folder) => {
    const start = `${folder.replace(/^\.\/|\/$/g, "")}/`;
    return path.startsWith(start) ? [path.slice(start.length)] : [];
  });
  return [path, ...inFolders].flatMap((one) => actionAt(one, repository) ?? [])[0];
}
function actionAt(folder, { workflows }) {
  return actionFiles(folder).flatMap((path) => workflows.get(path) ?? [])[0];
}
function actionFiles(folder) {
  return ["action.yml", "action.yaml"].map((file) => folder === "" ? file : `${folder}/${file}`);
}
function calledActions(workflow, name) {
  return workflow.jobs.flatMap(
    ({ steps }) => steps.flatMap(({ uses }) => {
      const path = pathHere(uses?.value ?? "", { name });
      return path === void 0 ? [] : actionFiles(path);
    })
  );
}
function inheritsSecrets({ node }) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .scalarOf */ .ol)(node, "secrets")?.value === "inherit";
}
function isOnlyCalled({ triggers }) {
  return triggers.every(({ event }) => event === "workflow_call");
}



/***/ }),

/***/ 1796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ triggersOf),
/* harmony export */   t: () => (/* binding */ tokenSubjects)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);

function triggersOf(on) {
  if (on?.kind !== "mapping") {
    return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(on).flatMap(
      (item) => item.kind === "scalar" ? filtersOf(item.value, item).map((filter) => ({ event: item.value, filter, at: item.start })) : []
    );
  }
  return on.entries.flatMap(
    ({ key, value, keyRange }) => filtersOf(key, value).map((filter) => ({ event: key, filter, at: keyRange.start }))
  );
}
function filtersOf(event, node) {
  if (event === "release") {
    const types = texts(node, "types");
    return types.length === 0 ? ["published"] : types;
  }
  if (event !== "push") return [""];
  const has = (key) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key) !== void 0 || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, `${key}-ignore`) !== void 0;
  const isOpen = !has("branches") && !has("tags");
  return ["branches", "tags"].flatMap((key) => {
    if (!isOpen && !has(key)) return [];
    const globs = texts(node, key).filter((glob) => !glob.startsWith("!"));
    const prefix = key === "tags" ? "refs/tags/" : "refs/heads/";
    return (globs.length === 0 ? [""] : globs).map((glob) => prefix + glob);
  });
}
function texts(node, key) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, key)).flatMap((item) => item.kind === "scalar" ? [item.value] : []);
}
function tokenSubjects(triggers, environment) {
  if (environment !== void 0) return [`environment:${environment.includes("${{") ? "*" : environment}`];
  return [...new Set(triggers.map(subjectOf))];
}
function subjectOf({ event, filter }) {
  if (/^pull_request/.test(event)) return "pull_request";
  if (event === "release") return "ref:refs/tags/*";
  const ref = event === "push" ? filter.replace(/[+?[].*/, "*").replaceAll("**", "*") : "";
  if (ref === "") return "ref:refs/heads/*";
  return `ref:${ref.endsWith("/") ? `${ref}*` : ref}`;
}



/***/ }),

/***/ 2468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ inputText),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   S6: () => (/* binding */ readWorkflow),
/* harmony export */   Yj: () => (/* binding */ listedRepositories),
/* harmony export */   aM: () => (/* binding */ actionName),
/* harmony export */   nJ: () => (/* binding */ inputEntry)
/* harmony export */ });
/* harmony import */ var _yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3217);
/* harmony import */ var _triggers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1796);


function readWorkflow(file) {
  const { root } = file;
  const runs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "runs");
  const using = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(runs, "using");
  if (using === "composite" || using === "docker") {
    const jobs2 = using === "docker" ? [] : [readJob("", runs ?? root, root)];
    return { ...file, kind: "action", on: void 0, triggers: [], jobs: jobs2 };
  }
  const on = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "on");
  const jobs = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(root, "jobs")).map(({ key, value }) => readJob(key, value, root));
  return jobs.length === 0 ? void 0 : { ...file, kind: "workflow", on, triggers: (0,_triggers_js__WEBPACK_IMPORTED_MODULE_1__/* .triggersOf */ .X)(on), jobs };
}
function readJob(id, node, root) {
  const environment = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "environment");
  return {
    id,
    node,
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    environment: environment?.kind === "scalar" ? environment.value : (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(environment, "name"),
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    steps: placedSteps((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "steps"), false, defaultShell(node, root))
  };
}
function defaultShell(job, root) {
  const own = [job, root].flatMap((node) => (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "defaults"), "run"), "shell") ?? []);
  return own[0] ?? (/^windows/i.test((0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(job, "runs-on") ?? "") ? "pwsh" : "bash");
}
function placedSteps(list, isParallel, shell) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .itemsOf */ .S3)(list).flatMap((node) => {
    if (node.kind !== "mapping") return [];
    const inner = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "parallel");
    return inner === void 0 ? [readStep(node, isParallel, shell)] : placedSteps(inner, true, shell);
  });
}
function readStep(node, isParallel, around) {
  const shell = (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "shell") ?? around;
  return {
    node,
    id: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "id"),
    name: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "name") ?? "",
    uses: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "uses"),
    run: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarOf */ .ol)(node, "run"),
    with: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "with"),
    env: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(node, "env"),
    condition: (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "if"),
    foreignShell: /^(ba|z|da)?sh\b/.test(shell) ? void 0 : shell.split(" ")[0],
    isParallel: isParallel || (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node, "background") === "true"
  };
}
function inputEntry(inputs, name) {
  return (0,_yaml_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(inputs).find(({ key }) => key.toLowerCase() === name.toLowerCase());
}
function inputText(step, name) {
  const value = inputEntry(step.with, name)?.value;
  return value?.kind === "scalar" ? value.value : void 0;
}
function actionName({ uses }) {
  return (uses?.value ?? "").replace(/@.*/s, "").toLowerCase();
}
function isOurs(step) {
  return actionName(step).endsWith("/docker-oat-login");
}
function listedRepositories(step, keys = ["push", "pull"]) {
  return keys.flatMap((key) => inputText(step, key)?.split(/[\s,]+/) ?? []);
}



/***/ }),

/***/ 830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readRepository),
/* harmony export */   d: () => (/* binding */ usualPlaces)
/* harmony export */ });
/* harmony import */ var _jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3953);
/* harmony import */ var _jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2468);


const beside = [".github/actions", ".gitea/actions", ".forgejo/actions", "action.yml", "action.yaml"];
const elsewhere = [".gitea/workflows", ".forgejo/workflows"];
const usualPlaces = [".github/workflows", ...elsewhere, ...beside];
function readRepository(paths, {
  files,
  readYaml,
  name,
  own
}) {
  const workflows = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const unread = [];
  const add = (file) => {
    const { path } = file;
    if (isOfAction.test(path) && !isAction.test(path)) return;
    if ("problem" in file) {
      unread.push({ path, line: void 0, message: file.problem, isMinor: file.isMinor === true });
      return;
    }
    const document = readYaml(file.text);
    const isOrdinary = !names.test(file.text);
    if ("problem" in document) {
      const { line, message } = document.problem;
      unread.push({ path, line, message, isMinor: isOrdinary || isBelowWorkflows.test(path) });
      return;
    }
    const workflow = (0,_jobs_workflow_js__WEBPACK_IMPORTED_MODULE_0__/* .readWorkflow */ .S6)({ ...file, ...document });
    if (workflow === void 0) return;
    seen.add(path);
    if (!isOrdinary) workflows.set(path, workflow);
  };
  const isAll = paths.some(coversAll);
  for (const file of files.find([...paths, ...isAll ? elsewhere : [], ...beside])) add(file);
  for (const workflow of workflows.values()) {
    for (const path of (0,_jobs_repository_js__WEBPACK_IMPORTED_MODULE_1__/* .calledActions */ .vY)(workflow, name)) {
      const text = workflows.has(path) ? void 0 : files.text(path);
      if (text !== void 0) add({ path, text });
    }
  }
  const isWhole = isAll && unread.every(({ isMinor }) => isMinor);
  return {
    repository: { workflows, name, isWhole, own, text: once((path) => files.text(path)) },
    paths: seen,
    unread
  };
}
function once(read) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    const { found } = known.get(path) ?? { found: read(path) };
    known.set(path, { found });
    return found;
  };
}
const isOfAction = /^\.(github|gitea|forgejo)\/actions\//;
const isAction = /(^|\/)action\.ya?ml$/;
const names = /secrets|login|credentials|password|auths|DOCKER_AUTH_CONFIG|config\.json|workflow_call|composite|docker|\buses:\s*["']?([.$]\/|\S+\/\.github\/)/i;
const isBelowWorkflows = /^\.github\/workflows\/.+\//;
function coversAll(path) {
  return /^(\.\/)?(\.|\.github(\/workflows)?)?\/?$/.test(path);
}



/***/ }),

/***/ 5842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ printedBy),
/* harmony export */   x: () => (/* binding */ writtenBy)
/* harmony export */ });
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2528);

function printedBy({ ways, input }) {
  const texts = ways.map(([head = [], ...words]) => {
    const name = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(head);
    if (name === "cat") return words.length === 0 ? input : void 0;
    if (name === "printf") return formatted(words);
    if (name !== "echo") return void 0;
    const flags = words.findIndex((word) => !/^-[neE]+$/.test((0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(word) ?? ""));
    const rest = flags === -1 ? [] : words.slice(flags);
    return (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inSequence */ .dp)(rest.flatMap((word, at) => at === 0 ? [[word]] : [(0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .literalValue */ .XP)(" "), [word]]));
  });
  return texts.includes(void 0) ? void 0 : texts.flatMap((value) => value ?? []);
}
function formatted([format = [], ...words]) {
  const plain = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(format);
  if (plain === void 0) return [format];
  let next = 0;
  const pieces = plain.replaceAll("\\n", "\n").split(/(%s)/);
  return (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inSequence */ .dp)(pieces.map((piece) => piece === "%s" ? [words[next++] ?? [""]] : (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .literalValue */ .XP)(piece)));
}
function writtenBy(commands) {
  const lines = commands.flatMap(linesOf);
  const found = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === void 0) continue;
    const [, name, end] = /^([A-Za-z_][\w-]*)<<(.+)$/.exec(line.texts.map(_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)[0] ?? "") ?? [];
    if (name === void 0 || end === void 0) {
      found.push(...pairIn(line));
      continue;
    }
    const rest = lines.slice(at + 1);
    const length = rest.findIndex(({ texts }) => (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(texts[0] ?? []) === end);
    const body = rest.slice(0, length === -1 ? rest.length : length);
    const value = (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .inSequence */ .dp)(
      body.flatMap(({ texts }, row) => row === 0 ? [texts] : [(0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .literalValue */ .XP)("\n"), texts])
    );
    found.push({ kind: line.kind, name, value, isConditional: line.isConditional });
    at += body.length + 1;
  }
  return found;
}
function linesOf(command) {
  const kind = targetOf(command);
  if (kind === void 0) return [];
  const printing = /^\s*tee\b/.test(command.source) ? command.pipedFrom : command;
  const printed = printing === void 0 ? void 0 : printedBy(printing);
  const { isConditional } = command;
  if (printed === void 0) return [{ kind, texts: (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .openValue */ .Kv)(), isConditional }];
  const old = /^::set-output name=([\w-]+)::/;
  const texts = printed.map((text) => {
    const [first, ...rest] = text;
    return typeof first === "string" ? [first.replace(old, "$1="), ...rest] : text;
  });
  const [only, ...more] = texts;
  if (only === void 0 || more.length > 0) return [{ kind, texts, isConditional }];
  return (0,_values_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(only, /\n|\\n/).map((one) => ({ kind, texts: [one], isConditional }));
}
function targetOf({ source, output }) {
  const target = /^\s*tee\b/.test(source) ? source : output ?? "";
  if (/GITHUB_ENV\b/.test(target)) return "env";
  const isOld = output === void 0 && source.includes("::set-output");
  return isOld || /GITHUB_OUTPUT\b/.test(target) ? "output" : void 0;
}
function pairIn({ kind, texts, isConditional }) {
  const pairs = texts.map(([first, ...rest]) => {
    const [, name2, value = ""] = typeof first === "string" && /^\s*([A-Za-z_][\w-]*)=([^]*)$/.exec(first) || [];
    return { name: name2, value: value === "" && rest.length > 0 ? rest : [value, ...rest] };
  });
  const name = pairs[0]?.name;
  if (name === void 0 || pairs.some((pair) => pair.name !== name)) return [];
  return [{ kind, name, value: pairs.map(({ value }) => value), isConditional }];
}



/***/ }),

/***/ 3489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   DM: () => (/* binding */ lowered),
/* harmony export */   Di: () => (/* binding */ templateParts),
/* harmony export */   Jn: () => (/* binding */ readExpression),
/* harmony export */   Se: () => (/* binding */ readLines),
/* harmony export */   im: () => (/* binding */ conjuncts),
/* harmony export */   k7: () => (/* binding */ onlyReference),
/* harmony export */   xV: () => (/* binding */ readTemplate)
/* harmony export */ });
/* harmony import */ var _actions_expressions__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9909);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2528);


const contexts = "github env vars secrets inputs matrix strategy needs steps job jobs runner".split(" ");
const functions = "success() failure() always() cancelled() hashFiles()".split(" ").map((call) => ({
  name: call.replace("()", ""),
  minArgs: 0,
  maxArgs: 255
}));
function templateParts(text) {
  const parts = [];
  let at = 0;
  for (let open = text.indexOf("${{"); open !== -1; open = text.indexOf("${{", at)) {
    const close = closingOf(text, open + 3);
    if (close === -1) break;
    if (open > at) parts.push({ text: text.slice(at, open) });
    parts.push({ text: text.slice(open, close + 2), expression: text.slice(open + 3, close).trim() });
    at = close + 2;
  }
  return at < text.length || parts.length === 0 ? [...parts, { text: text.slice(at) }] : parts;
}
function closingOf(text, from) {
  let isQuoted = false;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") isQuoted = !isQuoted;
    else if (!isQuoted && text.startsWith("}}", at)) return at;
  }
  return -1;
}
function readTemplate(text, lookup) {
  if (!text.includes("${{")) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(text);
  const parts = templateParts(text);
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inSequence */ .dp)(
    parts.map(
      ({ text: plain, expression }) => expression === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(plain) : readExpression(expression, lookup)
    )
  );
}
function readLines(text, read) {
  const lines = text.split(/\r?\n/);
  const isCut = lines.some((line) => line.split("${{").length !== line.split("}}").length);
  return (isCut ? [text] : lines).flatMap((line) => read(line)).flatMap((line) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .splitText */ .Ad)(line, /\r?\n/));
}
function readExpression(source, lookup) {
  return visited(source, reader(lookup)) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
}
function visited(source, visitor) {
  try {
    const tree = new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(new _actions_expressions__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG(source).lex().tokens, contexts, functions).parse();
    return tree?.accept(visitor);
  } catch {
    return void 0;
  }
}
function referenceIn(source) {
  return visited(source, pathReader);
}
function onlyReference(text) {
  const [part, ...more] = templateParts(text.trim());
  return part?.expression === void 0 || more.length > 0 ? void 0 : referenceIn(part.expression);
}
function conjuncts(source) {
  const parts = [""];
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (character === "'") isQuoted = !isQuoted;
    if (!isQuoted) depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    if (!isQuoted && depth === 0 && source.startsWith("||", at)) return [source.trim()];
    if (!isQuoted && depth === 0 && source.startsWith("&&", at)) {
      parts.push("");
      at += 1;
    } else parts.push((parts.pop() ?? "") + character);
  }
  return parts.map((part) => part.trim());
}
const none = () => void 0;
const pathReader = {
  visitContextAccess: ({ name }) => [name.lexeme.toLowerCase()],
  visitIndexAccess: ({ expr, index }) => {
    const path = expr.accept(pathReader);
    const key = index.accept(keyReader);
    return path === void 0 || key === void 0 ? void 0 : [...path, key];
  },
  visitGrouping: ({ group }) => group.accept(pathReader),
  visitLiteral: none,
  visitUnary: none,
  visitBinary: none,
  visitLogical: none,
  visitFunctionCall: none
};
const keyReader = {
  visitLiteral: ({ literal }) => literal.coerceString(),
  visitContextAccess: none,
  visitIndexAccess: none,
  visitGrouping: none,
  visitUnary: none,
  visitBinary: none,
  visitLogical: none,
  visitFunctionCall: none
};
function reader(lookup) {
  const read = (expression) => expression.accept(visitor);
  const visitor = {
    visitLiteral: ({ literal }) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(literal.coerceString()),
    visitGrouping: ({ group }) => read(group),
    visitContextAccess: ({ name }) => lookup([name.lexeme.toLowerCase()]),
    visitIndexAccess: (access) => {
      const path = access.accept(pathReader);
      if (path !== void 0) return lookup(path);
      const isTags = access.index.accept(keyReader) === "tags";
      return isTags ? read(access.expr) : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
    },
    visitUnary: ({ expr }) => {
      const known = truthOf(read(expr));
      return known === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)() : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(String(!known));
    },
    visitBinary: ({ left, operator, right }) => {
      const [one, other] = [left, right].map((side) => (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(read(side))?.toLowerCase());
      const isEqual = one === other;
      if (one === void 0 || other === void 0 || !/^[!=]=$/.test(operator.lexeme)) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
      return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(String(isEqual === (operator.lexeme === "==")));
    },
    visitLogical: ({ operator, args }) => operator.lexeme === "&&" ? conjunction(args.map(read)) : disjunction(args.map(read)),
    visitFunctionCall: ({ functionName, args }) => called(functionName.lexeme.toLowerCase(), args.map(read))
  };
  return visitor;
}
function truthOf(value) {
  const text = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(value);
  return text === void 0 ? void 0 : isTruth(text);
}
function isTruth(text) {
  return text !== "" && text !== "false" && text !== "0" && text !== "null";
}
function conjunction(values) {
  const known = values.slice(0, -1).map(truthOf);
  if (known.includes(false)) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)("");
  const last = values.at(-1) ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
  return known.includes(void 0) ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)([(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(""), last]) : last;
}
function disjunction(values) {
  const chosen = [];
  for (const [at, value] of values.entries()) {
    if (truthOf(value) === true) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)([...chosen, value]);
    const rest = value.filter((text) => at === values.length - 1 || !(text.length === 1 && text[0] === ""));
    if (truthOf(value) !== false || at === values.length - 1) chosen.push(rest);
  }
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)(chosen);
}
function called(name, args) {
  const [first = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)(), second = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)()] = args;
  if (name === "fromjson" || name === "tojson") return first;
  if (name === "join") return first;
  if (name === "format") {
    const format = (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(first);
    if (format === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
    return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .inSequence */ .dp)(
      format.split(/(\{\d+\})/).map((part2) => {
        const number = /^\{(\d+)\}$/.exec(part2)?.[1];
        return number === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(part2) : args[Number(number) + 1] ?? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
      })
    );
  }
  const [text, part] = [(0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(first)?.toLowerCase(), (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .onlyText */ .Cw)(second)?.toLowerCase()];
  if (text === void 0 || part === void 0) return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)();
  const test = {
    contains: text.includes(part),
    startswith: text.startsWith(part),
    endswith: text.endsWith(part)
  };
  const known = Object.entries(test).find(([key]) => key === name)?.[1];
  return known === void 0 ? (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .openValue */ .Kv)() : (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .literalValue */ .XP)(String(known));
}
function lowered(value) {
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)(
    value.map((text) => [text.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece)])
  );
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

const hubHosts = /* @__PURE__ */ new Set([
  "",
  "docker.io",
  "index.docker.io",
  "registry-1.docker.io",
  "registry.hub.docker.com"
]);
function registryKind(text) {
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(text);
  if (plain === void 0) return registryByWords(text);
  const host = plain.trim().toLowerCase().replace(/^https?:\/\//, "").replace(/\/.*/s, "");
  if (hubHosts.has(host)) return "hub";
  return /(^|\.)(docker\.io|docker\.com|dhi\.io)$/.test(host) ? "docker" : "other";
}
function registryByWords(text) {
  const words = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(text);
  const last = text.at(-1);
  const isElsewhere = typeof last === "string" && /\.[a-z]{2,}(:\d+)?(\/|$)/i.test(last) && !/docker\.(io|com)/.test(last);
  return isElsewhere || namesAnother(words) ? "other" : "unknown";
}
const others = /ghcr|github(?!\.)|gitea|forgejo|(^|[^a-z])(ecr|acr|gcr|gar|aws)([^a-z]|$)|amazon|azure|google|quay|harbor|jfrog|artifactory|nexus|gitlab|scaleway|aliyun|alibaba|tencent|huawei|digitalocean|openshift/i;
function namesAnother(words) {
  return others.test(words);
}
function parseImage(text) {
  const [reference = []] = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(text, /@.*/s);
  const segments = pathSegments(reference);
  const [first = []] = segments;
  const host = hostKind(first, segments.length);
  const path = withoutTag(host === void 0 ? segments : segments.slice(1));
  const registry = host ?? (isOpenHead(first, segments.length) ? registryByWords(first) : "hub");
  const name = path.at(-1) ?? [];
  const parts = { registry, text };
  if (name.length === 0) return { ...parts, path: void 0, namespace: void 0 };
  if (path.length > 1) {
    const namespace = low(between(path.slice(0, -1)));
    return { ...parts, namespace, path: between([namespace, low(name)]) };
  }
  const plain = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(name);
  if (plain === void 0) {
    const [piece] = name;
    const isRepository = typeof piece === "object" && piece.source === "github.repository";
    return {
      ...parts,
      registry: isRepository ? "hub" : registry,
      namespace: void 0,
      path: name.length === 1 ? name : void 0
    };
  }
  if (registry !== "hub") return { ...parts, namespace: void 0, path: void 0 };
  return { ...parts, namespace: ["library"], path: [`library/${plain.toLowerCase()}`] };
}
function low(text) {
  return text.map((piece) => typeof piece === "string" ? piece.toLowerCase() : piece);
}
function between(parts) {
  const pieces = parts.flatMap((part, at) => at === 0 ? part : ["/", ...part]);
  const all = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === "string" && typeof last === "string") all[all.length - 1] = last + piece;
    else all.push(piece);
  }
  return all;
}
function pathSegments(reference) {
  const [first, ...rest] = reference;
  const bare = typeof first === "string" ? [first.trim().replace(/^(docker|oci|docker-image|cwd):\/\//, ""), ...rest] : reference;
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .splitText */ .Ad)(bare, /\//);
}
function hostKind(first, segments) {
  const written = first.map((piece) => typeof piece === "string" ? piece : "").join("");
  const isHost = segments > 1 && (written === "localhost" || /[.:]/.test(written));
  if (isHost) return registryKind(first);
  const isOpen = (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0;
  if (isOpen && segments > 1 && namesAnother((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(first))) return "other";
  return isOpen && segments > 2 ? registryKind(first) : void 0;
}
function isOpenHead(first, segments) {
  const [head] = first;
  if (segments === 1) return typeof head !== "string";
  return (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .knownText */ .bG)(first) === void 0 && !first.some(ofGithub);
}
function ofGithub(piece) {
  return typeof piece === "object" && /^github\.(repository|repository_owner|event\.repository\.name)$/.test(piece.source ?? "");
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
  if (path === void 0) return void 0;
  const isWritable = path.every(
    (piece) => typeof piece === "string" ? /^[\w./-]*$/.test(piece) : isKnownAt(piece)
  );
  return isWritable ? (0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .showText */ .h$)(path) : void 0;
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
/* harmony export */   rl: () => (/* binding */ onlyHole),
/* harmony export */   zO: () => (/* binding */ mapTexts)
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
function mapTexts(value, change) {
  return anyOf(
    value.map((text) => {
      const plain = knownText(text);
      return plain === void 0 ? openValue() : literalValue(change(plain));
    })
  );
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