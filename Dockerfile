# Baton as one image: the same for every role (BATON_ROLES). It wants DATABASE_URL; nothing is kept inside.
FROM node:20-bookworm-slim AS build
WORKDIR /baton
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /baton
ENV NODE_ENV=production
COPY --from=build /baton/package.json ./
COPY --from=build /baton/node_modules ./node_modules
COPY --from=build /baton/.next ./.next
COPY --from=build /baton/dist ./dist
COPY --from=build /baton/prisma/migrations ./prisma/migrations
COPY --from=build /baton/public ./public
COPY --from=build /baton/scripts/start.mjs ./scripts/
COPY --from=build /baton/next.config.js ./
COPY --from=build /baton/messages ./messages
COPY --from=build /baton/lib/i18n.ts ./lib/
USER node
EXPOSE 3000
# Migrations of a large database take their time, and the port is closed until then.
HEALTHCHECK --start-period=10m CMD node -e "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"
# Not through npm: the signal that stops the container has to reach Baton itself.
CMD ["node", "scripts/start.mjs"]
