package org.govsm.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, where it is found. */
final class Browser implements AutoCloseable {

  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Path PICTURES = Path.of("target", "pages");

  /** Pictures and prints of all pages, for a person to look at, are made on demand. */
  static final boolean PICTURES_WANTED = Boolean.getBoolean("govsm.pictures");

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

  /** Given to the browser once, which runs it on each page before anything else. */
  private static final String AXE = script("/axe.min.js");

  /** Style sheets are not fetched again: only rules that we do not ask for read them. */
  private static final String FIND_BARRIERS =
      """
      const done = arguments[1];
      const rules = {'color-contrast': {enabled: false}};
      axe.run({runOnly: arguments[0], rules, resultTypes: ['violations'], preload: false}).then(
        found => done(found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes[0].html)),
        fault => done(['axe: ' + fault]));
      """;

  /**
   * Texts whose colours are not known yet are looked at, one of each kind. What the contrast comes
   * of: their colour, size and weight, what is behind them, and what lies over something else. What
   * is behind an element is found once for all that it holds.
   */
  private static final String FIND_FAINT_TEXTS =
      """
      const known = new Set(arguments[0]);
      const done = arguments[1];
      const unknown = new Map();
      const behind = new Map([[null, {own: '', over: ''}]]);
      const ground = e => {
        if (!behind.has(e)) {
          const s = getComputedStyle(e);
          const up = ground(e.parentElement);
          const plain = s.backgroundImage === 'none' && s.opacity === '1'
              && ['static', 'relative'].includes(s.position);
          const colour = s.backgroundColor;
          behind.set(e, {
            own: colour.startsWith('rgb(') ? colour
                : colour === 'rgba(0, 0, 0, 0)' ? up.own : colour + ' ' + up.own,
            over: plain ? up.over
                : [s.backgroundImage, s.opacity, s.position, e.tagName, e.className, up.over].join(' ')
          });
        }
        return behind.get(e);
      };
      for (const e of document.querySelectorAll('body *')) {
        if (e.matches('input, select, textarea, button')
            || [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) {
          const s = getComputedStyle(e);
          const back = ground(e);
          const kind = [s.color, s.fill, s.fontSize, s.fontWeight, s.textShadow, back.own, back.over]
              .join(' ');
          if (!known.has(kind) && !unknown.has(kind)) {
            unknown.set(kind, e);
          }
        }
      }
      if (unknown.size === 0) {
        done([[], []]);
      } else {
        axe.run({include: [...unknown.values()]},
            {runOnly: {type: 'rule', values: ['color-contrast']}, resultTypes: ['violations'],
              preload: false}).then(
          found => done([[...unknown.keys()],
            found.violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes[0].html)]),
          fault => done([[], ['axe: ' + fault]]));
      }
      """;

  /** The id and the text of the element that has the focus. */
  private static final String FOCUS =
      "const e = document.activeElement; return [e.id, (e.innerText || '').trim()]";

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");

  private final ChromeDriver driver;
  private final Set<String> coloursSeen = new HashSet<>();
  private int windowWidth;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Skips the test where there is no browser, but never in CI. */
  static Browser open() {
    boolean found = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
    if (!found && "true".equals(System.getenv("CI"))) {
      throw new AssertionError("CI needs " + CHROMIUM + " and " + DRIVER);
    }
    Assumptions.assumeTrue(found, "no " + CHROMIUM + " with " + DRIVER);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // Each page costs less in few processes, and is not kept for a way back.
        "--in-process-gpu",
        "--disable-extensions",
        "--disable-features=BackForwardCache,IsolateOrigins,site-per-process");
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", AXE));
    return new Browser(driver);
  }

  /** Those of pages that were shown before do not count. */
  void forgetComplaints() {
    driver.manage().logs().get(LogType.BROWSER);
  }

  /** Makes the window wide or narrow, where it is not so yet, and leaves the page. */
  void resize(int width) {
    if (windowWidth == width) {
      return;
    }
    windowWidth = width;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
  }

  /** The colours that a visitor prefers: light or dark. */
  void prefer(String scheme) {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  void show(URI page, int width) {
    resize(width);
    driver.get(page.toString());
    driver.executeAsyncScript("document.fonts.ready.then(() => arguments[0]())");
  }

  /** As somebody who comes for the first time: a tour that was begun is forgotten. */
  void forget() {
    driver.manage().deleteAllCookies();
  }

  /** What axe finds wrong, in a line each. */
  List<String> barriers() {
    return barriers(true);
  }

  /** The same, with or without a look at the colours that no page had before. */
  List<String> barriers(boolean colours) {
    List<String> found =
        new ArrayList<>(texts(driver.executeAsyncScript(FIND_BARRIERS, STANDARDS)));
    if (colours) {
      found.addAll(faintTexts());
    }
    return found;
  }

  private List<String> faintTexts() {
    Object answer = driver.executeAsyncScript(FIND_FAINT_TEXTS, List.copyOf(coloursSeen));
    List<?> kindsAndFaults = (List<?>) Objects.requireNonNull(answer);
    coloursSeen.addAll(texts(kindsAndFaults.get(0)));
    return texts(kindsAndFaults.get(1));
  }

  private static List<String> texts(@Nullable Object list) {
    return ((List<?>) Objects.requireNonNull(list)).stream().map(String::valueOf).toList();
  }

  private static String script(String resource) {
    try (InputStream in = Browser.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How far the page reaches beyond the right edge. */
  long overflow() {
    Object pixels =
        driver.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) Objects.requireNonNull(pixels)).longValue();
  }

  /** Refused by the content security policy, not found, or otherwise complained of. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Keeps a picture of the whole page for a person to look at, where one is wanted. */
  void picture(String name) {
    if (!PICTURES_WANTED) {
      return;
    }
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "format", "png"));
    keep(name + ".png", shot.get("data"));
  }

  /** Keeps the page as it is printed. */
  void print(String name) {
    Map<String, Object> pdf =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    keep(name + ".pdf", pdf.get("data"));
  }

  /** How many sheets of paper a page takes that was printed. */
  static long sheets(String name) {
    try {
      String pdf = Files.readString(PICTURES.resolve(name + ".pdf"), StandardCharsets.ISO_8859_1);
      return SHEET.matcher(pdf).results().count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text that is on paper: with what is for print only, without what is not printed. */
  String printed() {
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    try {
      return text();
    } finally {
      driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }
  }

  private static void keep(String file, Object base64) {
    try {
      Files.createDirectories(PICTURES);
      Files.write(PICTURES.resolve(file), Base64.getDecoder().decode(String.valueOf(base64)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Presses keys on whatever has the focus. */
  void press(CharSequence... keys) {
    for (CharSequence key : keys) {
      new Actions(driver).sendKeys(key).perform(); // a field for files takes no keys of its own
    }
  }

  /** Presses keys, the last of which leads to another page, and waits until that is there. */
  void pressThrough(CharSequence... keys) {
    driver.executeScript("window.before = true");
    press(keys);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(
        driver.executeScript("return !window.before && document.readyState === 'complete'"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the keys lead to no other page than " + address());
      }
    }
  }

  /** Puts a text into a field at once, as if it were pasted. */
  void fill(String id, String text) {
    driver.executeScript("document.getElementById(arguments[0]).value = arguments[1]", id, text);
  }

  /** Chooses a file, or an item of a list by its value. */
  void choose(String id, String choice) {
    WebElement field = driver.findElement(By.id(id));
    if (field.getTagName().equals("select")) {
      new Select(field).selectByValue(choice);
    } else {
      field.sendKeys(choice);
    }
  }

  /** Goes on with the tab key until the focus is on the element with an id or text. */
  void tabTo(String idOrText) {
    for (int i = 0; i < 300; i++) {
      press(Keys.TAB);
      if (((List<?>) Objects.requireNonNull(driver.executeScript(FOCUS))).contains(idOrText)) {
        return;
      }
    }
    throw new AssertionError("the tab key does not reach " + idOrText);
  }

  /** Goes on to what is folded, and opens it. */
  void unfold(String id) {
    tabTo(id);
    press(Keys.SPACE);
  }

  /** How many pixels of a page stand above its content. */
  long above() {
    Object pixels =
        driver.executeScript(
            "return Math.ceil(document.getElementById('main').getBoundingClientRect().top)");
    return ((Number) Objects.requireNonNull(pixels)).longValue();
  }

  String text() {
    return String.valueOf(driver.executeScript("return document.body.innerText"));
  }

  /** Waits for a page that takes its time, such as one behind the check of a password. */
  void arriveAt(String path) {
    new WebDriverWait(driver, Duration.ofSeconds(10)).until(ExpectedConditions.urlContains(path));
  }

  /** Waits for words on a page that takes its time. */
  void read(String words) {
    new WebDriverWait(driver, Duration.ofSeconds(10)).until(any -> text().contains(words));
  }

  String address() {
    return String.valueOf(driver.getCurrentUrl());
  }

  /** Whether the element that has the focus shows it. */
  boolean focusIsSeen() {
    return Boolean.TRUE.equals(
        driver.executeScript(
            "const s = getComputedStyle(document.activeElement);"
                + "return s.outlineStyle !== 'none' || s.boxShadow !== 'none'"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
