# The api with the built web, for production: `docker build -t caseward .`
# It needs DATABASE_URL (PostgreSQL 15 or newer), CASEWARD_SECRET, and a volume at /data that holds the key file.
FROM node:24-slim AS build
WORKDIR /caseward
COPY . .
RUN npm ci --no-audit --no-fund \
 && NX_DAEMON=false NX_NO_CLOUD=true node node_modules/nx/dist/bin/nx.js run-many -t build -p api,web \
 && npm prune --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production APP_MODE=production HOST=0.0.0.0 PORT=3000 CASEWARD_DATA=/data CASEWARD_WEB=/caseward/apps/web/dist
WORKDIR /caseward
COPY --from=build /caseward/package.json ./
COPY --from=build /caseward/node_modules ./node_modules
COPY --from=build /caseward/apps/api/dist ./apps/api/dist
COPY --from=build /caseward/apps/web/dist ./apps/web/dist
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
