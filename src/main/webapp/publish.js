// Publishes an event by hand, to see which outgoing webhooks want it and what their targets say.
import { fill, h } from "./dom.js";
import { failure, linkTo } from "./parts.js";

const SEVERITIES = ["info", "success", "warning", "error", "debug"];

export function publishForm(context) {
  const type = h("input", { name: "type", value: "custom.test", required: true, spellcheck: "false" });
  const subject = h("input", { name: "subject" });
  const severity = h("select", { name: "severity" }, SEVERITIES.map((value) => h("option", { value }, value)));
  const data = h("textarea", { name: "data", rows: 4, spellcheck: "false" }, '{\n  "hello": "world"\n}');
  const button = h("button", { class: "primary" }, "Publish");
  const result = h("div", { role: "status" });

  async function publish(submit) {
    submit.preventDefault();
    button.disabled = true;
    try {
      const body = { type: type.value.trim(), severity: severity.value, data: parsed(data.value) };
      const { id } = await context.api.post("events", subject.value ? { ...body, subject: subject.value } : body);
      fill(result, h("div", { class: "notice" }, h("p", {}, "Published as ", linkTo("event", id), ".")));
    } catch (problem) {
      fill(result, failure(problem));
    }
    button.disabled = false;
  }

  const field = (label, input) => h("label", {}, h("span", {}, label), input);
  const form = h(
    "form",
    { class: "stack", submit: publish },
    h("div", { class: "fields" }, field("Type", type), field("Subject", subject), field("Severity", severity)),
    field("Data (JSON)", data),
    h("div", { class: "bar" }, button),
    result,
  );
  return h("details", { class: "card" }, h("summary", {}, "Publish a test event"), form);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (problem) {
    throw new Error(`The data is not JSON: ${problem.message}`);
  }
}
