FROM node:22-slim AS build
WORKDIR /app
# What npm ci needs: its postinstall writes the Prisma client.
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY scripts scripts
COPY prisma prisma
RUN npm ci
COPY . .
# The optional packages are the compiler's and the embedded PostgreSQL: here DATABASE_URL is always set.
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production DATA_DIR=/data HTTP_HOST=0.0.0.0 HTTP_PORT=8080
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY locales locales
COPY training/weights.bin training/weights.bin
COPY lexicon lexicon
COPY knowledge knowledge
COPY prisma/migrations prisma/migrations
COPY src/http/playground-page src/http/playground-page
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HTTP_PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
