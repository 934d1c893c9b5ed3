import { useTranslations } from "next-intl";
import { Cell } from "@/components/ui/cell";
import { ClockTime } from "@/components/ui/clock-time";
import { FoldButton } from "@/components/ui/fold-button";
import { Row } from "@/components/ui/row";
import type { DeliveryLine } from "@/lib/deliveries/describe-deliveries";
import { DeliveryState } from "./delivery-state";
import { SettledTime } from "./settled-time";
import { useSays } from "./use-says";

type Props = {
  delivery: DeliveryLine;
  open: boolean;
  /** The id of what unfolds. */
  controls: string;
  onFold: () => void;
};

/** A delivery as a line of the list. */
export function DeliveryRow({ delivery, open, controls, onFold }: Props) {
  const t = useTranslations("deliveries");
  const says = useSays()(delivery);
  const { standing, kind, lane, attempts, createdAt } = delivery;
  return (
    <Row open={open}>
      <Cell corner className="pr-0!">
        <FoldButton
          open={open}
          label={t("unfold", { kind, lane })}
          aria-controls={open ? controls : undefined}
          onClick={onFold}
        />
      </Cell>
      <Cell line="1 / 1">
        <DeliveryState standing={standing} />
      </Cell>
      <Cell line="2 / 1" cut="wide" className="font-medium">
        {kind}
      </Cell>
      <Cell line="2 / 2" cut="wide" className="cards:*:max-w-40">
        <span className="mono" title={lane}>
          {lane}
        </span>
      </Cell>
      <Cell line="3 / 1 / 4 / 3" cut="wide" className={standing.is === "dead" ? undefined : "text-muted"}>
        <span title={says}>{says}</span>
      </Cell>
      <Cell line="none" align="right">
        {attempts}
      </Cell>
      <Cell line="none" align="right" className="text-muted">
        <ClockTime at={createdAt} look="second" />
      </Cell>
      <Cell line="1 / 2" align="right">
        <SettledTime delivery={delivery} />
      </Cell>
    </Row>
  );
}
