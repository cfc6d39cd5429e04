package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;

/** Look at a page in a browser, wide and narrow: nothing on it is a barrier to anybody. */
final class PageBarriers {

  private PageBarriers() {}

  static void none(
      Browser browser, TestPortal portal, String name, String address, String language) {
    URI page = portal.uri(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
    browser.forgetComplaints();
    browser.show(page, 1280);
    for (int width : List.of(1280, 320)) {
      browser.resize(width);
      browser.picture(name + "-" + language + "-" + width);

      assertThat(browser.overflow()).as("overflow at %d", width).isZero();
      if ((width == 1280) == language.equals("en")) { // each width and each language once
        boolean colours = language.equals("en"); // they are the same in both
        assertThat(browser.barriers(colours)).as("axe at %d", width).isEmpty();
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
