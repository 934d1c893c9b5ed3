import type { ReactNode } from "react";

/** Words of a machine within a sentence. */
export const mono = (chunks: ReactNode) => <span className="mono wrap-anywhere">{chunks}</span>;
