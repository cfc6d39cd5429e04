package org.govsm.portal;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A class of its own, so that it runs beside {@link PagesIT}. */
class HindiPagesIT {

  /** Pages are built alike in both languages: of each part of the portal one is looked at. */
  private static final Set<String> PARTS = new HashSet<>();

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
    boolean structure = PARTS.add(address.split("[/?]", 3)[1]);

    PageBarriers.none(browser, portal, name, address, "hi", structure);
  }
}
