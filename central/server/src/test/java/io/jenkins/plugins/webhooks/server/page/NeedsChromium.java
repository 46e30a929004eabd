package io.jenkins.plugins.webhooks.server.page;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Skips a test class, visibly, where no browser is installed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.jenkins.plugins.webhooks.server.page.Chromium#isInstalled",
        disabledReason = "No browser: install the packages chromium and chromium-driver, or name the programs with"
                + " -Dwebhooks.chromium and -Dwebhooks.chromedriver")
@interface NeedsChromium {}
