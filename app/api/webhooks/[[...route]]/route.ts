import { createApi } from "@/lib/api/create-api";

// server.ts answers these itself; here the same app serves a plain `next start`.
const api = createApi();
const answer = (request: Request) => api.fetch(request);

export { answer as POST };
