// Stands in for the runtime client's native addon with plain HTTP, so that the rest of it runs unmodified.
const extensions = require("node:module")._extensions;
const loadNative = extensions[".node"];
let http;
let agent;

function call(method, path, body) {
  http ??= require("node:http");
  agent ??= new http.Agent({ keepAlive: true, maxSockets: 1 });
  const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(":");
  return new Promise((resolve, reject) => {
    const request = http.request(
      { agent, host, port, method, path: `/2018-06-01/runtime/invocation/${path}` },
      (response) => {
        let bodyJson = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          bodyJson += chunk;
        });
        response.on("end", () => resolve({ bodyJson, headers: response.headers }));
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

extensions[".node"] = (module, file) => {
  if (!file.endsWith("rapid-client.node")) return loadNative(module, file);
  module.exports = {
    initializeClient() {},
    next: () => call("GET", "next"),
    done: (id, body) => {
      void call("POST", `${id}/response`, body);
    },
    error: (id, body) => {
      void call("POST", `${id}/error`, body);
    },
  };
};
