import { notFound } from "next/navigation";
import { AppError } from "@/lib/errors";

/** What a page does about a refusal: what is not there is Next's own 404; the rest is for the error page. */
export function asPage(error: unknown): never {
  if (error instanceof AppError && error.code === "not-found") notFound();
  throw error;
}
