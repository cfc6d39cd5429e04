package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

/** Look at a page in a browser, wide and narrow: nothing on it is a barrier to anybody. */
final class PageBarriers {

  private PageBarriers() {}

  /**
   * In English wide, and that it fits into a narrow window; in Hindi narrow, where its longer words
   * are in each other's way. Colours are the same in both.
   *
   * @param structure whether what it is built of is looked at, too
   */
  static void none(
      Browser browser,
      TestPortal portal,
      String name,
      String address,
      String language,
      boolean structure) {
    boolean english = language.equals("en");
    URI page = portal.uri(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    browser.forgetComplaints();
    List<Integer> widths = english || Browser.PICTURES_WANTED ? List.of(1280, 320) : List.of(320);
    browser.show(page, widths.get(0));
    for (int width : widths) {
      browser.resize(width);
      browser.picture(name + "-" + language + "-" + width);

      assertThat(browser.overflow()).as("overflow at %d", width).isZero();
      if (structure && (width == 1280) == english) { // each width and each language once
        assertThat(browser.barriers(english)).as("axe at %d", width).isEmpty();
      }
    }
    if (Browser.PICTURES_WANTED) {
      browser.print(name + "-" + language);
    }
    assertThat(browser.complaints())
        .as("complaints of the browser")
        .allMatch(text -> name.matches("not-found|document-unknown") && text.contains("404"));
  }
}
