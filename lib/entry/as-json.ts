import { currentUser } from "@/lib/entry/current-user";
import { AppError, ERRORS, type ErrorCode } from "@/lib/errors";

const refuse = (code: ErrorCode): Response => Response.json({ code }, { status: ERRORS[code].status });

/** Answers one of our own pages in JSON. What is not there, or not for whoever asks, is a 404. */
export async function asJson(read: () => Promise<unknown>): Promise<Response> {
  if (!(await currentUser())) return refuse("unauthenticated");
  try {
    const value = await read();
    if (value === null) return refuse("not-found");
    return Response.json(value, { headers: { "cache-control": "private, no-store" } });
  } catch (error) {
    if (error instanceof AppError) return refuse(error.code);
    throw error;
  }
}
