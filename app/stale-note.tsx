"use client";

import { type QueryKey, type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ErrorBox } from "@/components/ui/error-box";

// It looks on only: the page itself asks.
const QUIET = {
  refetchInterval: false,
  refetchOnMount: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
} as const;

/** Over a page that follows what happens, when the server does not answer it any more. */
export function StaleNote<Data, Key extends QueryKey>({
  query,
}: {
  query: UseQueryOptions<Data, Error, Data, Key>;
}) {
  const t = useTranslations("errors");
  const { isError, refetch } = useQuery({ ...query, ...QUIET });
  if (!isError) return null;
  return (
    <div className="mb-5">
      <ErrorBox title={t("staleTitle")} onRetry={() => void refetch()}>
        {t("staleText")}
      </ErrorBox>
    </div>
  );
}
