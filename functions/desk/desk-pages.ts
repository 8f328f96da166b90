import * as z from "zod/mini";
import type { Reply } from "../http/route.ts";
import type { Assets } from "./assets.ts";
import { counter, type DeskCall, type DeskRoute, deskRoute, everybody } from "./desk-route.ts";
import { homePage } from "./home-page.ts";
import { maySignAtAll } from "./may-sign.ts";
import { pageHeaders } from "./page-headers.ts";
import type { DeskView } from "./pages/layout.ts";
import { receptionPage } from "./pages/reception-page.ts";
import { signingPage } from "./pages/signing-page.ts";

/** The pages themselves; what they show of dossiers they ask for by themselves. */
export function pageRoutes({ assets }: { assets: Assets }): DeskRoute[] {
  const page = (
    path: string,
    roles: DeskRoute["roles"],
    render: (call: DeskCall<unknown, unknown, unknown>) => string,
  ) =>
    deskRoute({
      operation: "show-page",
      method: "GET",
      path,
      roles,
      speaks: "html",
      params: z.object({}),
      query: z.object({}),
      handle: async (call) => shown(assets.stamped(render(call))),
    });
  return [
    page("/desk", everybody, (call) => homePage(viewOf(call), counter.includes(call.staff.role), showsCodes(call))),
    page("/desk/reception", counter, (call) => receptionPage(viewOf(call))),
    page("/desk/signing", counter, (call) => signingPage(viewOf(call))),
  ];
}

/** Where somebody has no Slack, whoever leads them shows their code for the evening. */
function showsCodes({ staff, office }: DeskCall<unknown, unknown, unknown>): boolean {
  return ["head", "leader", "admin"].includes(staff.role) && office.staff.some(({ withoutSlack }) => withoutSlack);
}

function shown(body: string): Reply {
  return { status: 200, body, headers: pageHeaders() };
}

export function viewOf({ staff, office }: Pick<DeskCall<unknown, unknown, unknown>, "staff" | "office">): DeskView {
  return {
    language: office.language,
    officeName: office.name,
    staffName: staff.name,
    maySign: maySignAtAll(staff),
  };
}
