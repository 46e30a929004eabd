import { createServer } from "node:http";
import { Webhooks, createNodeMiddleware } from "@octokit/webhooks";

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const webhooks = new Webhooks({ secret: process.env.BENCH_SECRET, log: silent });
webhooks.on("push", () => {});
createServer(createNodeMiddleware(webhooks, { path: "/hooks/github", log: silent }))
  .listen(Number(process.env.BENCH_PORT), "127.0.0.1");
