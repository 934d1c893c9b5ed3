"use client";

import { createContext, useContext } from "react";

/** What a control needs to belong to its label, hint and error. */
export type FieldWiring = { id?: string; "aria-describedby"?: string; "aria-invalid"?: true };

export const FieldContext = createContext<FieldWiring>({});

/** The wiring of the surrounding FormField; nothing outside of one. */
export const useFieldWiring = (): FieldWiring => useContext(FieldContext);
