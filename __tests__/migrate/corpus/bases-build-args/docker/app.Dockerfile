ARG BASE=ubuntu
ARG UNKNOWN=mysql
ARG NODE
FROM node:${NODE} AS assets
RUN npm ci
FROM ${UNKNOWN} AS computed
FROM ${BASE} AS runtime
COPY --from=computed /x /x
COPY --from=redis /usr/local/bin/redis-cli /bin/
COPY --from=assets /dist /dist
RUN --mount=type=bind,from=curlimages/curl,target=/curl <<EOT
FROM postgres
EOT
FROM ${UNKNOWN} AS other
