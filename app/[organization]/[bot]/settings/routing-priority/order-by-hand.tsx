"use client";

import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import type { RouteLine } from "@/lib/routing/queries";
import { movedTo, type NewOrder } from "./moved-to";

type Props = { routes: RouteLine[]; onOrder: (order: NewOrder) => void; children: ReactNode };

// Up and down only, and not out of the table.
const withinTable: Modifier = ({ transform, draggingNodeRect: row, containerNodeRect: table }) => {
  if (!row || !table) return { ...transform, x: 0 };
  const y = Math.max(table.top - row.top, Math.min(table.bottom - row.bottom, transform.y));
  return { ...transform, x: 0, y };
};

/** Lets routes be moved by pointer, finger and keyboard, and tells those who do not see it where they are. */
export function OrderByHand({ routes, onOrder, children }: Props) {
  const t = useTranslations("routing.move");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const saidAt = useRef(0);
  const positionOf = (id: UniqueIdentifier) => routes.findIndex((route) => route.id === id) + 1;
  const say = (key: "picked" | "over" | "dropped" | "left", id: UniqueIdentifier, at = id) => {
    saidAt.current = positionOf(at);
    const name = routes[positionOf(id) - 1]?.teamName ?? "";
    return t(key, { name, position: saidAt.current, count: routes.length });
  };
  const announcements: Announcements = {
    onDragStart: ({ active }) => say("picked", active.id),
    // Where it is already need not be said, and would drown that it was picked up.
    onDragOver: ({ active, over }) =>
      over && positionOf(over.id) !== saidAt.current ? say("over", active.id, over.id) : undefined,
    onDragEnd: ({ active, over }) => say("dropped", active.id, over?.id),
    onDragCancel: ({ active }) => say("left", active.id),
  };
  const drop = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onOrder(movedTo(routes, String(active.id), positionOf(over.id)));
  };
  return (
    <DndContext
      id={useId()}
      sensors={sensors}
      collisionDetection={closestCenter}
      modifiers={[withinTable]}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("how") } }}
      onDragEnd={drop}
    >
      <SortableContext items={routes} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
