import { PageHead } from "@/components/ui/page-head";
import { Skeleton } from "@/components/ui/skeleton";
import { TableSkeleton } from "@/components/ui/table-skeleton";

/** A page of one table, on its way: its title stands already where it will stay. */
export function TableLoading({ title }: { title: string }) {
  return (
    <>
      <PageHead gap={20} title={title} description={<Skeleton className="mt-2 w-72" />} />
      <TableSkeleton rows={4} />
    </>
  );
}
