package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.util.Secret;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What may be learned or probed through the form's own URLs. */
@WithJenkins
class ConfigurationPermissionsJenkinsTest {
    private static final String FILL = "SecretRef/fillCredentialsIdItems?credentialsId=present";
    private static final List<String> PATHS = List.of(
            "SecretRef/checkCredentialsId?value=hidden-id",
            "IncomingWebhookConfig/checkName?value=x",
            "IncomingWebhookConfig/checkFilter?value=x",
            "IncomingWebhookConfig/checkAllowText?value=x",
            "IncomingWebhookConfig/checkDenyText?value=x",
            "IncomingWebhookConfig/checkReplayWindow?value=x",
            "IncomingWebhookConfig/checkAdmit?value=x",
            "IncomingWebhookConfig/fillProviderItems",
            "RateLimitConfig/checkPerMinute?value=x",
            "WebhooksConfiguration/checkProxiesText?value=x",
            "AlertConfig/checkName?value=x",
            "AlertConfig/checkLimit?value=x&preset=failures",
            "AlertConfig/checkBy?value=x",
            "AlertConfig/checkWindow?value=x",
            "AlertConfig/fillPresetItems",
            "ScheduledEventConfig/checkCron?value=x&zone=&name=x",
            "ScheduledEventConfig/fillTypeItems",
            "OutgoingWebhookConfig/checkDelay?value=x",
            "OutgoingWebhookConfig/checkUrl?value=http://x",
            "OutgoingWebhookConfig/checkTransform?value=x",
            "OutgoingWebhookConfig/fillFormatItems",
            "OutgoingWebhookConfig/fillMethodItems",
            "OutgoingWebhookConfig/fillCompressionItems",
            "OutgoingWebhookConfig/checkSeveritiesText?value=x",
            "OutgoingWebhookConfig/checkFieldsText?value=x",
            "OutgoingWebhookConfig/checkTemplate?value=x",
            "OutgoingWebhookConfig/checkContentType?value=x",
            "ParameterConfig/checkName?value=x",
            "ParameterConfig/checkValue?value=x",
            "EncryptionConfig/fillAlgorithmItems",
            "EncryptionConfig/checkPublicKey?value=x&algorithm=dir",
            "HeaderConfig/checkValue?value=x",
            "RetryConfig/checkInitial?value=x",
            "RetryConfig/checkWaitsText?value=x",
            "RetryConfig/checkAttempts?value=x",
            "RetryConfig/checkFinalText?value=x",
            "OutgoingWebhookConfig/checkRateLimit?value=x",
            "OutgoingWebhookConfig/checkConcurrency?value=x",
            "OutgoingWebhookConfig/checkOrder?value=x",
            "OutgoingWebhookConfig/checkExcerpt?value=x",
            "BatchConfig/checkSize?value=x",
            "BatchConfig/checkBytes?value=x",
            "BatchConfig/checkLinger?value=x",
            "SuccessConfig/checkStatusText?value=x",
            "SuccessConfig/checkBody?value=x",
            "PauseConfig/checkAfter?value=x",
            "PauseConfig/checkProbe?value=x",
            "SigningConfig/fillSchemeItems",
            "SigningConfig/fillAlgorithmItems",
            "SigningConfig/checkLifetime?value=x",
            "BasicAuthenticationConfig/checkCredentialsId?value=hidden-id",
            "HeaderAuthenticationConfig/checkHeader?value=x",
            "QueryAuthenticationConfig/checkParameter?value=x",
            "OAuth2AuthenticationConfig/checkTokenUrl?value=x",
            "OAuth2AuthenticationConfig/checkClientId?value=x",
            "OAuth2AuthenticationConfig/fillStyleItems",
            "TlsConfig/checkCertificate?value=hidden-id",
            "TlsConfig/checkAuthorities?value=x",
            "TlsConfig/checkPinsText?value=x",
            "SignatureConfig/fillAlgorithmItems");

    private final Map<String, JenkinsRule.WebClient> clients = new HashMap<>();
    private JenkinsRule r;

    @BeforeEach
    void people(JenkinsRule rule) throws Exception {
        r = rule;
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ, Jenkins.MANAGE)
                .everywhere()
                .to("manager"));
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "hidden-id", "hidden description", Secret.fromString("s")));
    }

    @Test
    void only_an_administrator_learns_which_credentials_exist() throws Exception {
        assertThat(post("admin", FILL).getWebResponse().getContentAsString()).contains("hidden-id", "present");
        assertThat(post("manager", FILL).getWebResponse().getContentAsString())
                .contains("present")
                .doesNotContain("hidden");
    }

    @Test
    void so_it_is_with_logins_and_certificates() throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, "hidden-login", null, "u", "p"));
        String login = "BasicAuthenticationConfig/fillCredentialsIdItems?credentialsId=present";
        assertThat(post("admin", login).getWebResponse().getContentAsString())
                .contains("hidden-login", "present")
                .doesNotContain("hidden-id");
        for (String path : List.of(login, "TlsConfig/fillCertificateItems?certificate=present")) {
            assertThat(post("manager", path).getWebResponse().getContentAsString())
                    .contains("present")
                    .doesNotContain("hidden");
        }
    }

    @Test
    void checks_and_choices_answer_administrators_who_post() throws Exception {
        for (String path : PATHS) {
            assertThat(status("admin", HttpMethod.POST, path)).as(path).isEqualTo(200);
            assertThat(status("manager", HttpMethod.POST, path)).as(path).isEqualTo(403);
            assertThat(status("admin", HttpMethod.GET, path)).as(path).isIn(404, 405);
        }
    }

    @Test
    void the_choice_of_jobs_answers_administrators_who_post() throws Exception {
        r.createFreeStyleProject("hidden-job");
        String url =
                r.getURL() + "descriptorByName/io.jenkins.plugins.webhooks.act.StartJobsConfig/checkJobsText?value=";
        assertThat(call("admin", HttpMethod.POST, new URL(url + "no-such"))
                        .getWebResponse()
                        .getContentAsString())
                .contains("there is no job");
        assertThat(call("manager", HttpMethod.POST, new URL(url + "hidden-job"))
                        .getWebResponse()
                        .getStatusCode())
                .isEqualTo(403);
    }

    @Test
    void a_manager_neither_sees_nor_changes_webhooks() throws Exception {
        WebhooksConfiguration.get().setIncoming(List.of(new IncomingWebhookConfig("hidden-door", "github")));
        HtmlPage page = r.createWebClient().login("manager").goTo("manage/configure");
        assertThat(page.asXml()).doesNotContain("hidden-door", "Incoming webhooks");

        r.submit(page.getFormByName("config"));
        assertThat(WebhooksConfiguration.get().getIncoming()).hasSize(1);
    }

    private int status(String user, HttpMethod method, String path) throws Exception {
        return call(user, method, path).getWebResponse().getStatusCode();
    }

    private Page post(String user, String path) throws Exception {
        return call(user, HttpMethod.POST, path);
    }

    private Page call(String user, HttpMethod method, String path) throws Exception {
        return call(user, method, new URL(r.getURL() + "descriptorByName/io.jenkins.plugins.webhooks.config." + path));
    }

    private Page call(String user, HttpMethod method, URL url) throws Exception {
        JenkinsRule.WebClient client = client(user);
        return client.getPage(client.addCrumb(new WebRequest(url, method)));
    }

    /** One for each of them: each keeps the pages and scripts that it has seen. */
    private JenkinsRule.WebClient client(String user) throws Exception {
        JenkinsRule.WebClient client = clients.get(user);
        if (client == null) {
            client = r.createWebClient().login(user);
            client.setThrowExceptionOnFailingStatusCode(false);
            clients.put(user, client);
        }
        return client;
    }

    @AfterEach
    void forget() {
        clients.values().forEach(JenkinsRule.WebClient::close);
    }
}
