"use client";

import { type QueryKey, type UseQueryOptions, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { ErrorBox } from "@/components/ui/error-box";
import { DoorError } from "@/lib/door-error";

// It looks on only: the page itself asks.
const QUIET = {
  refetchInterval: false,
  refetchOnMount: false,
  refetchOnReconnect: false,
  refetchOnWindowFocus: false,
} as const;

/** Whoever asks is signed out, or what they look at is gone or not theirs any more: asking again does not help. */
const isShut = (error: Error | null) => error instanceof DoorError && [401, 403, 404].includes(error.status);

/** Over a page that follows what happens, when the server does not answer it any more. */
export function StaleNote<Data, Key extends QueryKey>({
  query,
}: {
  query: UseQueryOptions<Data, Error, Data, Key>;
}) {
  const t = useTranslations("errors");
  const router = useRouter();
  const { isError, error, refetch } = useQuery({ ...query, ...QUIET });
  const shut = isShut(error);

  // The page, asked for anew, leads to where one signs in, or says that nothing is there.
  useEffect(() => {
    if (shut) router.refresh();
  }, [shut, router]);
  if (!isError) return null;
  return (
    <div className="mb-5">
      <ErrorBox title={t(shut ? "shutTitle" : "staleTitle")} onRetry={() => void refetch()}>
        {t(shut ? "shutText" : "staleText")}
      </ErrorBox>
    </div>
  );
}
