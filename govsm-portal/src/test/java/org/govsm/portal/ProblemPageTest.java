package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of a refusal leads back to the form that was refused, and to nowhere else. */
class ProblemPageTest {

  private static final String FORM = "/contracts/nosuch/certificates?lang=en";

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String refused(String from) {
    return portal.postForm(FORM, "period=2026-10", "Referer", from).body();
  }

  @Test
  void it_leads_back_to_the_page_of_the_form() {
    URI here = portal.request("/contracts/nosuch?lang=en").build().uri();

    assertThat(refused(here.toString()))
        .contains("href=\"/contracts/nosuch?lang=en\">Back to the form");
  }

  @Test
  void it_does_not_lead_to_another_host_or_to_what_is_no_address() {
    String here = portal.request("/").build().uri().toString();

    assertThat(refused("https://example.org/contracts")).doesNotContain("Back to the form");
    assertThat(refused(here + "/example.org/")).doesNotContain("Back to the form");
    assertThat(refused("no address at all")).doesNotContain("Back to the form");
  }

  @Test
  void a_page_that_is_only_asked_for_has_no_form_to_go_back_to() {
    String here = portal.request("/").build().uri().toString();

    assertThat(portal.get("/contracts/nosuch?lang=en", "Referer", here).body())
        .doesNotContain("Back to the form");
  }
}
