package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Configuration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The examples of the documentation that need a Jenkins. */
@WithJenkins
class DocumentationJenkinsTest {
    private static final Path ROOT =
            Path.of(System.getProperty("webhooks.root", ".")).toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void every_configuration_as_code_is_accepted(JenkinsRule r) throws Exception {
        List<String> examples =
                blocks("yaml").filter(each -> each.startsWith("unclassified:")).toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            Path file = Files.writeString(folder.resolve("jenkins.yaml"), example);
            ConfigurationAsCode.get().configure(file.toString());
            Configuration configuration = JenkinsEngine.current().orElseThrow().configuration();
            assertThat(configuration.incoming().size()
                            + configuration.outgoing().size())
                    .as(example)
                    .isPositive();
        }
    }

    /** Declarative Pipelines need a plugin of their own and an agent with tools. */
    @Test
    void every_step_alone_runs(JenkinsRule r) throws Exception {
        List<String> examples = blocks("groovy")
                .filter(each -> each.contains("webhookNotify") && !each.startsWith("pipeline"))
                .toList();
        assertThat(examples).isNotEmpty();
        // One of them names a webhook that its readers have.
        WebhooksConfiguration.get()
                .setOutgoing(List.of(new OutgoingWebhookConfig("chat", "https://chat.example.com/hooks/builds")));
        for (String example : examples) {
            WorkflowJob job = r.createProject(WorkflowJob.class);
            job.setDefinition(new CpsFlowDefinition(example, true));
            r.assertLogContains("(custom.deployed) published", r.buildAndAssertSuccess(job));
        }
    }

    private static Stream<String> blocks(String language) {
        Pattern fenced = Pattern.compile("(?ms)^```" + language + "$\\n(.*?)^```$");
        Stream<String> pages =
                Stream.of("README.md", "docs/reference/configuration.md", "docs/reference/pipeline-steps.md");
        return Stream.concat(pages, guides())
                .flatMap(page -> fenced.matcher(read(page)).results())
                .map(found -> found.group(1));
    }

    private static Stream<String> guides() {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/systems"))) {
            return files.map(file -> "docs/systems/" + file.getFileName()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String page) {
        try {
            return Files.readString(ROOT.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
