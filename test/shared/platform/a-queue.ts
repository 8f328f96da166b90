import { startFauxqs } from "fauxqs";

/** Lane, delivery and dead-letter queues on an SQS engine of this test's own; the environment points to it as Lambda's would. */
export async function theQueues() {
  const engine = await startFauxqs({ port: 0, logger: false });
  const fifo = { FifoQueue: "true", DeduplicationScope: "messageGroup", FifoThroughputLimit: "perMessageGroupId" };
  const { queueUrl: deadLettersUrl } = engine.createQueue("DeadJobs.fifo", { attributes: fifo });
  const { queueUrl: jobsUrl } = engine.createQueue("Jobs.fifo", { attributes: { ...fifo, VisibilityTimeout: "180" } });
  const { queueUrl: deadDeliveriesUrl, queueArn: deadTo } = engine.createQueue("DeadDeliveries");
  const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: deadTo, maxReceiveCount: 8 });
  const { queueUrl: deliveriesUrl } = engine.createQueue("Deliveries", {
    attributes: { VisibilityTimeout: "180", RedrivePolicy },
  });
  const { queueUrl: sealingsUrl } = engine.createQueue("Sealings");
  const { queueUrl: releasesUrl } = engine.createQueue("Releases");
  const endpoint = `http://127.0.0.1:${engine.port}`;
  Object.assign(process.env, {
    AWS_REGION: "us-east-1",
    AWS_ENDPOINT_URL_SQS: endpoint,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  const waiting = (name: string) => engine.inspectQueue(name)?.messages ?? { ready: [], delayed: [], inflight: [] };
  return {
    endpoint,
    jobsUrl,
    deadLettersUrl,
    deliveriesUrl,
    deadDeliveriesUrl,
    sealingsUrl,
    releasesUrl,
    jobs: () => waiting("Jobs.fifo"),
    deadLetters: () => waiting("DeadJobs.fifo"),
    deliveries: () => waiting("Deliveries"),
    sealings: () => waiting("Sealings"),
    releases: () => waiting("Releases"),
    deadDeliveries: () => waiting("DeadDeliveries"),
    stop: () => engine.stop(),
  };
}
