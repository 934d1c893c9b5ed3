"use client";

import { type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";

/** First what came with the page, then what the server says while one looks. */
export function useLive<Data, Key extends QueryKey>(
  options: UseQueryOptions<Data, Error, Data, Key>,
  initial: Data,
): Data {
  const client = useQueryClient();
  const keep = useEffectEvent((data: Data) =>
    client.setQueryData<Data, QueryKey>(options.queryKey, () => data),
  );
  const { data } = useQuery({ ...options, initialData: () => initial });

  // A page that an action or a link has drawn anew knows more than what was asked before it.
  useEffect(() => {
    keep(initial);
  }, [initial]);
  return data ?? initial;
}
