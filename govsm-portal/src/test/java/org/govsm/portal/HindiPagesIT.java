package org.govsm.portal;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A class of its own, so that it runs beside {@link PagesIT}. */
class HindiPagesIT {

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
    return PagesIT.pages();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pages")
  void is_free_of_barriers_where_it_is_narrow_in_hindi(String name, String address) {
    PageBarriers.none(browser, portal, name, address, "hi");
  }
}
