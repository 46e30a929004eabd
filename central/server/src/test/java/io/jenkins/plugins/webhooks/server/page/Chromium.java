package io.jenkins.plugins.webhooks.server.page;

import static org.assertj.core.api.Assertions.fail;

import io.jenkins.plugins.webhooks.server.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A real browser without a window. Both programs are named, so that nothing is ever looked for or downloaded. */
final class Chromium implements AutoCloseable {
    private static final Path BROWSER = Path.of(System.getProperty("webhooks.chromium", "/usr/bin/chromium"));
    private static final Path DRIVER = Path.of(System.getProperty("webhooks.chromedriver", "/usr/bin/chromedriver"));
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Calls back with the first element that matches and holds a text, now or after any change of the document. */
    private static final String AWAIT =
            """
            const [selector, text, done] = arguments;
            const find = () => [...document.querySelectorAll(selector)].find((each) => each.textContent.includes(text));
            const observer = new MutationObserver(() => {
              const found = find();
              if (found) {
                observer.disconnect();
                done(found);
              }
            });
            observer.observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
            const present = find();
            if (present) {
              observer.disconnect();
              done(present);
            }
            """;

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean isInstalled() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    /** Starts one with an empty profile. */
    static Chromium start(Path profile) {
        ChromeOptions options = new ChromeOptions()
                .setBinary(BROWSER.toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        // In a container, /dev/shm is often too small for it.
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return new Chromium(driver).sized(1280, 800);
    }

    Chromium sized(int width, int height) {
        emulate("Emulation.setDeviceMetricsOverride", Map.of(
                "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    void colours(String scheme) {
        emulate("Emulation.setEmulatedMedia", Map.of(
                "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void offline(boolean offline) {
        emulate("Network.enable", Map.of());
        emulate("Network.emulateNetworkConditions", Map.of(
                "offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private void emulate(String command, Map<String, Object> parameters) {
        driver.executeCdpCommand(command, parameters);
    }

    void open(String url) {
        driver.get(url);
    }

    void reload() {
        driver.navigate().refresh();
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** The address as soon as it holds a text. */
    String awaitAddress(String text) throws Exception {
        return Eventually.get(this::address, address -> address.contains(text));
    }

    /** The first element that matches. */
    WebElement await(String selector) {
        return await(selector, "");
    }

    /** The first element that matches and holds a text, as soon as there is one. */
    WebElement await(String selector, String text) {
        try {
            return (WebElement) driver.executeAsyncScript(AWAIT, selector, text);
        } catch (ScriptTimeoutException e) {
            return fail("after %s there is no %s with '%s', but:%n%s", PATIENCE, selector, text, await("body").getText());
        }
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** What a function of one of the page's modules gives. */
    Object call(String module, String function, Object... arguments) {
        return driver.executeAsyncScript(
                "const [module, name, values, done] = arguments;"
                        + "import(module).then((it) => done(it[name](...values)), (problem) => done(String(problem)));",
                module, function, List.of(arguments));
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Walks on with the tabulator until an element that matches has the focus. */
    WebElement tabTo(String selector) {
        for (int i = 0; i < 40; i++) {
            press(Keys.TAB);
            WebElement focused = driver.switchTo().activeElement();
            if (Boolean.TRUE.equals(run("return arguments[0].matches(arguments[1])", focused, selector))) {
                return focused;
            }
        }
        return fail("the tabulator does not lead to %s", selector);
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /** What the browser complained of since the last call: broken policies, failed scripts, missing files. */
    List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Keeps a picture for people, in the folder that -Dwebhooks.pictures names; without it none is taken. */
    void picture(String name) {
        String folder = System.getProperty("webhooks.pictures");
        if (folder == null) {
            return;
        }
        try {
            Path file = Files.createDirectories(Path.of(folder)).resolve(name + ".png");
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
