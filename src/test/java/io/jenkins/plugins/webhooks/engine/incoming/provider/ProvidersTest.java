package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTest {
    @Test
    void knows_its_providers_by_name() {
        Providers providers = Providers.builtIn();

        assertThat(providers.all())
                .extracting(Provider::name)
                .containsExactly(
                        "github",
                        "gitlab",
                        "bitbucket-cloud",
                        "bitbucket-data-center",
                        "gitea",
                        "forgejo",
                        "gogs",
                        "azure-devops",
                        "jira",
                        "confluence",
                        "circleci",
                        "travis",
                        "jenkins",
                        "docker-hub",
                        "cloudevents",
                        "standard-webhooks",
                        "custom");
        assertThat(providers.named("gitlab")).containsInstanceOf(GitLab.class);
        assertThat(providers.named("GitLab")).isEmpty();
    }

    @Test
    void each_has_a_name_for_people_and_a_way_to_prove() {
        for (Provider provider : Providers.builtIn().all()) {
            assertThat(provider.displayName()).isNotBlank();
            assertThat(provider.schemes(SignatureSettings.DEFAULT)).isNotEmpty();
        }
    }

    @Test
    void one_name_is_for_one_provider() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Providers(List.of(new GitHub(), new GitHub())))
                .withMessageContaining("github");
    }

    @ParameterizedTest
    @ValueSource(strings = {"azure-devops", "jira", "confluence", "jenkins", "docker-hub", "cloudevents"})
    void where_a_system_has_a_choice_the_chosen_way_decides_first(String name) {
        SignatureScheme basic = new BasicScheme("mona");
        Provider provider = Providers.builtIn().named(name).orElseThrow();

        assertThat(provider.schemes(SignatureSettings.of(basic)))
                .startsWith(basic)
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"github", "gitlab", "bitbucket-cloud", "gitea", "forgejo", "gogs", "circleci", "travis"})
    void where_it_has_none_the_settings_change_nothing(String name) {
        Provider provider = Providers.builtIn().named(name).orElseThrow();

        assertThat(provider.schemes(SignatureSettings.of(new BasicScheme("mona"))))
                .isEqualTo(provider.schemes(SignatureSettings.DEFAULT));
    }
}
