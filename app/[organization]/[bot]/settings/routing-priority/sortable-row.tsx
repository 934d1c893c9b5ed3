"use client";

import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Row } from "@/components/ui/row";
import { cn } from "@/lib/cn";
import { RouteCells } from "./route-cells";

type Props = Omit<ComponentProps<typeof RouteCells>, "handle"> & { count: number; menu: ReactNode };

const QUICK = { duration: 120, easing: "ease" };

/** A route that can be moved by its handle. */
export function SortableRow({ count, ...cells }: Props) {
  const t = useTranslations("routing.move");
  const { id, teamName, position } = cells.route;
  const row = useSortable({ id, attributes: { roleDescription: t("role") }, transition: QUICK });
  const { transform, transition, isDragging } = row;
  return (
    <Row
      ref={row.setNodeRef}
      ground={cells.hit === null ? "plain" : "winning"}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      className={cn(isDragging && "relative z-10 bg-raised shadow-float")}
    >
      <RouteCells
        {...cells}
        handle={
          <IconButton
            {...row.attributes}
            {...row.listeners}
            ref={row.setActivatorNodeRef}
            size={24}
            label={t("handle", { name: teamName, position, count })}
            className={cn("touch-none", isDragging ? "cursor-grabbing" : "cursor-grab")}
          >
            <GripVertical />
          </IconButton>
        }
      />
    </Row>
  );
}
