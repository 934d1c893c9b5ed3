import { QueryClient } from "@tanstack/react-query";

/** What the pages ask while one looks. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { queries: { staleTime: 5_000, retry: 1 } } });
