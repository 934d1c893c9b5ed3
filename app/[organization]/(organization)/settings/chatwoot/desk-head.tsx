import { RotateCw, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { OpenChatwootButton } from "@/app/[organization]/open-chatwoot-button";
import { useCall } from "@/app/use-call";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { PageHead } from "@/components/ui/page-head";
import type { DeskReport } from "@/lib/desk/queries-desk";
import { checkNowAction } from "./actions";
import type { DeskPlace } from "./desk-place";

type Props = { place: DeskPlace; report: DeskReport };

/** What this page is, how many findings there are, and the way to Chatwoot itself. */
export function DeskHead({ place, report }: Props) {
  const t = useTranslations("desk");
  const { call, pending } = useCall();
  const count = report.findings.length;
  return (
    <>
      <PageHead
        gap={20}
        title={t("title")}
        badge={
          count > 0 && (
            <Badge tone="warn">
              <TriangleAlert />
              {t("findings.count", { count })}
            </Badge>
          )
        }
        description={t("description", { organization: place.name })}
        actions={
          <>
            {place.isOwner && (
              <Button
                pending={pending || report.isChecking}
                onClick={() => call(() => checkNowAction(place.slug, {}))}
              >
                <RotateCw />
                {t("checkNow")}
              </Button>
            )}
            <OpenChatwootButton
              look="primary"
              organization={place.slug}
              website={report.website}
              isOwner={place.isOwner}
            />
          </>
        }
      />
      <LiveRegion>{report.isChecking ? t("checks.running") : t("findings.said", { count })}</LiveRegion>
    </>
  );
}
