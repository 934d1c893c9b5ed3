import { Hono } from "hono";
import { asAttributes, asText, unwrap } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { removeUser } from "../rules/remove-rows";
import { createUser, saveUser, type UserPatch } from "../rules/save-user";
import { loginLink } from "../rules/tickets";
import { tokenOf } from "../store/find-token";
import { userView } from "../views/user-view";
import { permissibleUser } from "./permissible";

export function platformUserRoutes(installation: Installation): Hono {
  const { store, jobs } = installation;
  const app = new Hono();
  app.post("/", async (c) => {
    const params = unwrap(await readParams(c), "user");
    const email = asText(params.email)?.trim().toLowerCase() ?? "";
    const known = store.by.userEmail.first(email);
    // Whoever is known by this address is handed over as he is: the rest of the request is not looked at.
    if (known) {
      store.users.update(known, { permissible: true, confirmed: true });
      return c.json(userView(installation, known));
    }
    const user = createUser(installation, {
      name: asText(params.name) ?? "",
      displayName: asText(params.display_name),
      email,
      password: asText(params.password) ?? "",
      confirmed: true,
      customAttributes: asAttributes(params.custom_attributes),
      permissible: true,
    });
    return c.json(userView(installation, user));
  });
  app.get("/:id", (c) => c.json(userView(installation, permissibleUser(installation, c.req.param("id")))));
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    const user = permissibleUser(installation, c.req.param("id"));
    const params = unwrap(await readParams(c), "user");
    const patch: UserPatch = {};
    if (params.name !== undefined) patch.name = asText(params.name) ?? "";
    if (params.display_name !== undefined) patch.displayName = asText(params.display_name);
    if (params.email !== undefined) patch.email = asText(params.email)?.trim().toLowerCase() ?? "";
    if (params.password !== undefined) patch.password = asText(params.password) ?? "";
    if (params.custom_attributes !== undefined) {
      patch.customAttributes = { ...user.customAttributes, ...asAttributes(params.custom_attributes) };
    }
    saveUser(installation, user, patch);
    return c.json(userView(installation, user));
  });
  app.delete("/:id", (c) => {
    const user = permissibleUser(installation, c.req.param("id"));
    jobs.later(() => removeUser(installation, user));
    return c.body(null, 200);
  });
  app.post("/:id/token", (c) => {
    const user = permissibleUser(installation, c.req.param("id"));
    return c.json({
      access_token: tokenOf(store, "User", user.id).token,
      expiry: null,
      user: {
        id: user.id,
        name: user.name,
        display_name: user.displayName,
        email: user.email,
        pubsub_token: user.pubsubToken,
      },
    });
  });
  app.get("/:id/login", (c) =>
    c.json({ url: loginLink(installation, permissibleUser(installation, c.req.param("id"))) }),
  );
  return app;
}
