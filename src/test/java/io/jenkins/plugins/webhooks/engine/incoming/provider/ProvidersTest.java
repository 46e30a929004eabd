package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
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

    @Test
    void others_come_beside_ours_under_names_of_their_own() {
        Provider other = new Provider() {
            @Override
            public String name() {
                return "Other";
            }

            @Override
            public String displayName() {
                return "Other";
            }

            @Override
            public List<SignatureScheme> schemes(SignatureSettings settings) {
                return List.of();
            }

            @Override
            public Optional<String> deliveryId(Headers headers, byte[] body) {
                return Optional.empty();
            }

            @Override
            public String event(Headers headers, JsonNode payload) {
                return "any";
            }

            @Override
            public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
                return List.of();
            }
        };
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Providers.builtIn().and(List.of(other)))
                .withMessageContaining("'Other'")
                .withMessageContaining("small letters");
        assertThat(new Providers(List.of(new GitHub()))
                        .and(List.of(new GitLab()))
                        .all())
                .extracting(Provider::name)
                .containsExactly("github", "gitlab");
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
