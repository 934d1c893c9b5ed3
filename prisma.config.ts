import { defineConfig } from "prisma/config";

// Prisma's engine binary is downloaded by an install script; `generate` never runs it, it only asks that a file is there.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema.prisma" });
