/** `npm start`: opens the office on this machine and plays a sample working day. */
import { runLocalOffice } from "./run.ts";

// As on Lambda: nothing may depend on the zone of the machine.
process.env["TZ"] = "UTC";
process.exitCode = await runLocalOffice(process.argv.slice(2));
