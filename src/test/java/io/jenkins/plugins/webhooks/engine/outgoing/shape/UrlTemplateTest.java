package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTemplateTest {
    private static HttpUrl fill(String url, JsonNode document) throws ExpressionException {
        UrlTemplate template = new UrlTemplate(url);
        return template.fill(Fillings.of(template.placeholders(), document));
    }

    private static ObjectNode document(String a, String b) {
        return Json.MAPPER.createObjectNode().put("a", a).put("b", b).put("n", 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://h.example/x | https://h.example/x",
                "https://h.example/{a}/x | https://h.example/a%20b%2F..%2F%3Fc/x",
                "https://h.example/v{n}?q={a}&r=1 | https://h.example/v7?q=a%20b%2F..%2F%3Fc&r=1",
                "https://h.example?q={n} | https://h.example/?q=7",
                "https://h.example/repos/{+b}/statuses | https://h.example/repos/octo/de%20mo/statuses",
                "https://h.example/{a ? 'y}' : {\"k\": \"n\"}.k} | https://h.example/y%7D",
                "https://h.example/{{a}} | https://h.example/%7Ba%7D",
                "https://h.example/{$uppercase(b)} | https://h.example/OCTO%2FDE%20MO"
            })
    void placeholders_are_filled(String url, String filled) throws ExpressionException {
        assertThat(fill(url, document("a b/../?c", "octo/de mo"))).hasToString(filled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a}",
                "{a}://h.example/",
                "https://{a}/",
                "https://h{a}/x",
                "https://h.example{a}",
                "https://h.example:{n}/",
                "https://{a}@h.example/",
                "https://u@h.example/{a}",
                "https:/\\h.example\\{a}",
                "https:///h.example/{a}",
                "https://h.example\\{a}",
                "https://h.example#{a}",
                "https://h.example/x#{a}",
                "https://h.example/../{a}",
                "https://h.example/%2E%2e/{a}",
                "https://h.example/?x={+a}",
                "https://h.example/.\t./{a}",
                "https://h.example/{}",
                "https://h.example/{ }",
                "https://h.example/{a",
                "https://h.example/a}",
                "https://h.example/{(}",
                "https://h.example/{$eval('1')}",
                "ftp://h.example/",
                "h.example"
            })
    void a_url_that_could_lead_elsewhere_is_none(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UrlTemplate(url));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|is nothing",
                ".|would be '.' or '..'",
                "..|would be '.' or '..'",
            })
    void a_value_that_is_no_segment_is_refused(String value, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("https://h.example/x/{a}", document(value, "")))
                .withMessageContaining(words);
    }

    @Test
    void dots_do_not_add_up() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("https://h.example/x/{a}{b}/y", document(".", ".")))
                .withMessageContaining("would be '.' or '..'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("https://h.example/x/%2e{b}/y", document("", ".")))
                .withMessageContaining("would be '.' or '..'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "x/", "x//y", "../x", "x/./y", "x\\y", "x?y", "x#y", "", "/"})
    void a_value_that_is_no_path_is_refused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("https://h.example/x/{+a}/y", document(value, "")))
                .withMessageNotContaining("x\\y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{missing}|{missing} is nothing", "{$}|{$} is an object", "{[1,2]}|{[1,2]} is a list"})
    void what_gives_no_single_value_is_refused(String placeholder, String words) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("https://h.example/?a=" + placeholder, document("a", "b")))
                .withMessageContaining(words);
    }

    @Test
    void an_empty_text_may_stand_in_the_query() throws ExpressionException {
        assertThat(fill("https://h.example/?a={a}", document("", ""))).hasToString("https://h.example/?a=");
    }

    @Test
    void an_endless_value_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("https://h.example/{a}", document("x".repeat(4001), "")))
                .withMessageContaining("longer than");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fill("https://h.example/{a}", document("ä".repeat(4000), "")))
                .withMessageContaining("longer than");
    }

    @ParameterizedTest
    @CsvSource({
        "https://h.example/x?a=1,https://h.example/x?a=1",
        "https://h.example/a/b{n}/c,https://h.example/a/",
        "https://h.example/a/{n}/c,https://h.example/a/",
        "https://h.example/{n},https://h.example/",
        "https://h.example/a/b?x={n},https://h.example/a/b",
        "https://h.example?x={n},https://h.example/"
    })
    void no_event_leads_out_of_the_anchor(String url, String anchor) {
        assertThat(new UrlTemplate(url).anchor()).hasToString(anchor);
    }

    @Test
    void shown_without_the_query() {
        assertThat(new UrlTemplate("https://h.example/{a}/x?token=1").shown()).isEqualTo("https://h.example/{a}/x?…");
        assertThat(new UrlTemplate("https://h.example/x?token=1").shown()).isEqualTo("https://h.example/x?…");
    }

    @Property(tries = 200)
    void a_value_never_leaves_its_segment(
            @ForAll @StringLength(max = 60) String a, @ForAll @StringLength(max = 60) String b)
            throws ExpressionException {
        Assume.that(wellFormed(a) && wellFormed(b));
        Assume.that(!a.isEmpty() && !b.isEmpty() && !(a + b).equals(".."));
        Assume.that(!a.equals(".") && !a.equals(".."));
        HttpUrl url = fill("https://h.example:8443/x/{a}{b}/{a}/y?p={a}&q=1", document(a, b));
        assertThat(url.scheme() + url.host() + url.port()).isEqualTo("httpsh.example8443");
        assertThat(url.pathSegments()).containsExactly("x", a + b, a, "y");
        assertThat(url.queryParameterNames()).containsExactly("p", "q");
        assertThat(url.queryParameter("p")).isEqualTo(a);
        assertThat(url.fragment()).isNull();
    }

    @Property(tries = 200)
    void a_path_never_climbs(@ForAll @Size(max = 8) List<@StringLength(max = 20) String> parts) throws ExpressionException {
        String value = String.join("/", parts);
        Assume.that(wellFormed(value));
        try {
            HttpUrl url = fill("https://h.example/x/{+a}/y", document(value, ""));
            assertThat(String.join("/", url.pathSegments())).isEqualTo("x/" + value + "/y");
            assertThat(url.query()).isNull();
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("failed");
        }
    }

    @Property(tries = 200)
    void a_parameter_stays_one(@ForAll @StringLength(max = 200) String a) throws ExpressionException {
        Assume.that(wellFormed(a));
        RequestSettings settings = new RequestSettings(
                Method.POST, new UrlTemplate("https://h.example/?z=1"), Map.of("p", Template.parse("{a}!")), Map.of());
        HttpUrl url = settings.url(settings.fill(document(a, "")));
        assertThat(url.queryParameterNames()).containsExactly("z", "p");
        assertThat(url.queryParameter("p")).isEqualTo(a + "!");
    }

    @Property(tries = 200)
    void a_header_stays_one(@ForAll @StringLength(max = 200) String a) throws ExpressionException {
        RequestSettings settings = new RequestSettings(
                Method.POST, new UrlTemplate("https://h.example/"), Map.of(), Map.of("X-A", Template.parse("<{a}>")));
        try {
            var headers = settings.headers(settings.fill(document(a, "")));
            assertThat(headers.size()).isEqualTo(1);
            assertThat(headers.value(0)).isEqualTo("<" + a + ">").matches("[\\t\\x20-\\x7e]*");
        } catch (IllegalArgumentException refused) {
            assertThat(a.length() > 4000 || !a.matches("[\\t\\x20-\\x7e]*")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a\rb", "a\0b", "Prüfung"})
    void a_header_gets_no_line_of_its_own(String value) {
        RequestSettings settings = new RequestSettings(
                Method.POST, new UrlTemplate("https://h.example/"), Map.of(), Map.of("X-A", Template.parse("{a}")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.fill(document(value, "")))
                .withMessageContaining("X-A")
                .withMessageNotContaining("Evil");
    }

    @Test
    void a_header_of_any_text_can_be_encoded() throws ExpressionException {
        RequestSettings settings = new RequestSettings(
                Method.POST,
                new UrlTemplate("https://h.example/"),
                Map.of(),
                Map.of("X-A", Template.parse("{$encodeUrlComponent(a)}")));
        assertThat(settings.headers(settings.fill(document("Prüfung", ""))).value(0))
                .isEqualTo("Pr%C3%BCfung");
    }

    @Test
    void what_is_kept_fills_the_same_request() throws ExpressionException {
        UrlTemplate url = new UrlTemplate("https://h.example/{a}/{n}?{b}");
        Fillings fillings = Fillings.of(url.placeholders(), document("x y", "{\"b\"}"));
        assertThat(url.fill(Fillings.parse(fillings.toString()))).isEqualTo(url.fill(fillings));
        assertThat(Fillings.parse("{}")).isSameAs(Fillings.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UrlTemplate("https://h.example/{c}").fill(fillings))
                .withMessageContaining("{c} was not in this webhook's URL");
    }

    private static boolean wellFormed(String text) {
        return Arrays.equals(text.toCharArray(), new String(text.getBytes(UTF_8), UTF_8).toCharArray());
    }
}
