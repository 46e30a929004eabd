package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import okhttp3.Credentials;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class BasicSchemeTest {
    private static final BasicScheme ALADDIN = new BasicScheme("Aladdin");
    private static final List<Secret> SECRETS = List.of(Secret.of("old", "sesame"), Secret.of("new", "open sesame"));

    /** RFC 7617, section 2. */
    @Test
    void user_and_password_must_both_be_right() {
        assertThat(detail("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")).isEqualTo("proven by secret 'new'");
        assertThat(detail("basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")).isEqualTo("proven by secret 'new'");
        assertThat(detail(Credentials.basic("Aladdin", "open")))
                .isEqualTo("user and password matches none of 2 live secrets");
        assertThat(detail(Credentials.basic("aladdin", "open sesame"))).contains("matches none");
        assertThat(detail("Basic ***")).isEqualTo("header Authorization is not Base64");
        assertThat(detail("Bearer open sesame")).contains("does not start with 'Basic '");
    }

    @Test
    void a_name_that_could_be_cut_elsewhere_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BasicScheme("a:b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new BasicScheme(""));
    }

    @Property
    void only_the_same_pair_proves(@ForAll String user, @ForAll @NotEmpty String password) {
        Headers headers =
                Headers.of("Authorization", Credentials.basic(user, password, java.nio.charset.StandardCharsets.UTF_8));
        boolean same = user.equals("Aladdin") && password.equals("open sesame");

        assertThat(ALADDIN.verify(headers, new byte[0], SECRETS, Instant.EPOCH).proven())
                .isEqualTo(same);
    }

    @Property
    void never_throws(@ForAll String value) {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("Authorization", "Basic " + value.replaceAll("[\\r\\n\\x00]", ""))
                .build();

        assertThat(ALADDIN.verify(headers, new byte[0], SECRETS, Instant.EPOCH).proven())
                .isFalse();
    }

    private static String detail(String value) {
        return ALADDIN.verify(Headers.of("Authorization", value), new byte[0], SECRETS, Instant.EPOCH)
                .detail();
    }
}
