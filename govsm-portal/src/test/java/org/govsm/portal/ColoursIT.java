package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class of its own, so that each of two processes has as much to look at as the other. */
class ColoursIT {

  private static TestPortal portal;
  private static Browser browser;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.open();
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    if (portal != null) {
      portal.close();
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "home",
        "work",
        "way",
        "refer",
        "note",
        "rule",
        "coverage-state",
        "edition",
        "check-wrong",
        "control",
        "process-account",
        "contracts",
        "board",
        "import-faulty",
        "certificate-deducted",
        "proof",
        "attestations",
        "assessments",
        "assessment",
        "governance-department",
        "glossary",
        "tour"
      })
  void is_free_of_barriers_in_dark_colours(String name) {
    browser.prefer("dark");
    try {
      browser.show(portal.uri(EveryPage.ADDRESSES.get(name)), 1280);
      browser.picture(name + "-dark");

      assertThat(browser.barriers()).isEmpty();
    } finally {
      browser.prefer("light");
    }
  }

  @Test
  void a_text_that_is_hard_to_read_is_found_and_one_that_is_not_is_not() {
    String page =
        "<html lang=en><title>T</title><main><h1>T</h1><p style='color:black'>Plain</p>"
            + "<p style='color:silver'>Faint</p></main></html>";
    String packed = Base64.getEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
    browser.show(URI.create("data:text/html;base64," + packed), 1280);

    assertThat(browser.barriers()).singleElement().asString().contains("color-contrast", "Faint");
  }
}
