package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

class PagesIT {

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

  static Stream<Arguments> pages() {
    return EveryPage.ADDRESSES.entrySet().stream()
        .map(page -> Arguments.of(page.getKey(), page.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void is_free_of_barriers_wide_and_narrow_in_english(String name, String address) {
    PageBarriers.none(browser, portal, name, address, "en", true);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Payable | Signatures | Verified: the stored data give the same certificate again.",
        "hi | देय | हस्ताक्षर | सत्यापित: संगृहीत आँकड़ों से यही प्रमाण-पत्र फिर बनता है।"
      })
  void a_certificate_and_its_proof_go_on_paper(
      String language, String payable, String signatures, String remade) {
    for (String paper : List.of("certificate", "proof")) {
      String name = "paper-" + paper + "-" + language;
      browser.show(portal.uri(EveryPage.ADDRESSES.get(paper) + "?lang=" + language), 1280);
      browser.print(name);

      assertThat(Browser.sheets(name)).isBetween(2L, 9L);
      assertThat(browser.printed())
          .contains("8,14,500", payable, signatures, remade, "DEMO-SM-2025")
          .doesNotContain("JSON");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "purchase-note"})
  void a_note_goes_on_four_pages_at_most(String page) {
    String address = EveryPage.ADDRESSES.get(page);
    for (String language : List.of("en", "hi")) {
      String name = "paper-" + page + "-" + language;
      browser.show(
          portal.uri(address + (address.contains("?") ? "&" : "?") + "lang=" + language), 1280);
      browser.print(name);

      assertThat(Browser.sheets(name)).as(name).isBetween(1L, 4L); // no caution is cut for a page
    }
  }

  @Test
  void a_certificate_is_issued_by_keyboard() {
    browser.show(portal.uri("/contracts/DEMO-CREATOR-2026?lang=en"), 1280);
    browser.tabTo("Issue the certificate");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt("/contracts/DEMO-CREATOR-2026/certificates/check");
    assertThat(browser.text()).contains("An issued certificate cannot be changed.");
    browser.tabTo("Issue this certificate");
    browser.pressThrough(Keys.ENTER);

    browser.arriveAt("/contracts/DEMO-CREATOR-2026/certificates/closing");
    assertThat(browser.text()).contains("Closing settlement");
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void faults_of_terms_are_shown_without_barriers() {
    browser.show(portal.uri("/contracts/new?example=1&lang=en"), 320);
    browser.tabTo("terms");
    browser.press("x");
    browser.tabTo("Start the draft");
    browser.pressThrough(Keys.ENTER);

    browser.read("What to correct");
    assertThat(browser.text()).contains("This is not JSON.");
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.overflow()).isZero();
    browser.picture("terms-faulty-en-320");
    assertThat(browser.complaints()).allMatch(text -> text.contains("422"));
  }

  @Test
  void the_adviser_can_be_walked_by_keyboard() {
    browser.show(portal.uri("/?lang=en"), 1280);

    browser.press(Keys.TAB);
    assertThat(browser.focusIsSeen()).isTrue();
    browser.tabTo("Buy");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt("/adviser");

    browser.show(portal.uri("/adviser?question=procedure.gem&lang=en"), 1280);
    browser.tabTo("fact.value");
    browser.pressThrough("4", "lakh", Keys.TAB, Keys.SPACE, Keys.ENTER);

    browser.arriveAt("fact.value=4lakh");
    assertThat(browser.text()).contains("Answer", "\u20b94,00,000");
  }

  @ParameterizedTest
  @CsvSource({"/, en", "/contracts, en", "/adviser, hi", "/governance/demo/accounts, hi"})
  void the_head_of_a_narrow_page_takes_160_pixels_at_most(String page, String language) {
    browser.show(portal.uri("/help"), 360);
    browser.forget();
    browser.show(portal.uri(page + "?lang=" + language), 360);

    assertThat(browser.above()).isBetween(1L, 160L);
  }

  @Test
  void the_parts_of_a_narrow_page_unfold_by_keyboard() {
    browser.show(portal.uri("/contracts?lang=en"), 360);
    browser.unfold("menu");
    browser.tabTo("Rules");
    browser.pressThrough(Keys.ENTER);

    browser.arriveAt("/rules");
  }

  @Test
  void the_day_can_be_set_and_given_back_by_keyboard() {
    browser.show(portal.uri("/rules?lang=en"), 1280);
    browser.unfold("day-of-answers");
    browser.tabTo("today");
    browser.pressThrough("04022019", Keys.ENTER);

    browser.read("Answers for 2 April 2019, not today");
    assertThat(browser.address()).contains("/rules?lang=en");
    assertThat(browser.barriers()).isEmpty();
    browser.picture("day-set");
    browser.unfold("day-of-answers");
    browser.tabTo("Back to today");
    browser.pressThrough(Keys.ENTER);

    browser.read("Answers for today, 25 November 2026");
  }
}
