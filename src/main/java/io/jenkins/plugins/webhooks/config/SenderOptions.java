package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** The options of schemes that say who the sender is rather than how something is signed; null is not said. */
public abstract class SenderOptions extends AbstractDescribableImpl<SignatureConfig> {
    private String place;
    private String parameter;
    private String user;
    private String issuer;
    private String audience;
    private List<String> components = new ArrayList<>();
    private List<String> subjects = new ArrayList<>();
    private List<String> fingerprints = new ArrayList<>();
    private List<String> proxies = new ArrayList<>();

    /** {@code header}, {@code query} or {@code path}. */
    @CheckForNull
    public String getPlace() {
        return place;
    }

    @DataBoundSetter
    public void setPlace(@CheckForNull String place) {
        this.place = Util.fixEmptyAndTrim(place);
    }

    /** Of the query. */
    @CheckForNull
    public String getParameter() {
        return parameter;
    }

    @DataBoundSetter
    public void setParameter(@CheckForNull String parameter) {
        this.parameter = Util.fixEmptyAndTrim(parameter);
    }

    @CheckForNull
    public String getUser() {
        return user;
    }

    @DataBoundSetter
    public void setUser(@CheckForNull String user) {
        this.user = Util.fixEmptyAndTrim(user);
    }

    @CheckForNull
    public String getIssuer() {
        return issuer;
    }

    @DataBoundSetter
    public void setIssuer(@CheckForNull String issuer) {
        this.issuer = Util.fixEmptyAndTrim(issuer);
    }

    @CheckForNull
    public String getAudience() {
        return audience;
    }

    @DataBoundSetter
    public void setAudience(@CheckForNull String audience) {
        this.audience = Util.fixEmptyAndTrim(audience);
    }

    /** What a message signature must cover at least. */
    public List<String> getComponents() {
        return components;
    }

    @DataBoundSetter
    public void setComponents(List<String> components) {
        this.components = Lines.clean(components);
    }

    /** For forms only. */
    public String getComponentsText() {
        return Lines.join(components);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setComponentsText(String text) {
        components = Lines.split(text);
    }

    /** Distinguished names of client certificates. */
    public List<String> getSubjects() {
        return subjects;
    }

    @DataBoundSetter
    public void setSubjects(List<String> subjects) {
        this.subjects = Lines.clean(subjects);
    }

    /** For forms only. */
    public String getSubjectsText() {
        return Lines.join(subjects);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setSubjectsText(String text) {
        subjects = Lines.split(text);
    }

    /** SHA-256 of client certificates. */
    public List<String> getFingerprints() {
        return fingerprints;
    }

    @DataBoundSetter
    public void setFingerprints(List<String> fingerprints) {
        this.fingerprints = Lines.clean(fingerprints);
    }

    /** For forms only. */
    public String getFingerprintsText() {
        return Lines.join(fingerprints);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setFingerprintsText(String text) {
        fingerprints = Lines.split(text);
    }

    /** Addresses and CIDR ranges whose certificate header counts. */
    public List<String> getProxies() {
        return proxies;
    }

    @DataBoundSetter
    public void setProxies(List<String> proxies) {
        this.proxies = Lines.clean(proxies);
    }

    /** For forms only. */
    public String getProxiesText() {
        return Lines.join(proxies);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setProxiesText(String text) {
        proxies = Lines.split(text);
    }

    /** Adds what is said. */
    final void addTo(Map<String, List<String>> said) {
        said.put("place", text(place));
        said.put("parameter", text(parameter));
        said.put("user", text(user));
        said.put("issuer", text(issuer));
        said.put("audience", text(audience));
        said.put("components", List.copyOf(components));
        said.put("subjects", List.copyOf(subjects));
        said.put("fingerprints", List.copyOf(fingerprints));
        said.put("proxies", List.copyOf(proxies));
    }

    static List<String> text(@CheckForNull String value) {
        return value == null ? List.of() : List.of(value);
    }
}
