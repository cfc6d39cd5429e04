package org.govsm.portal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.govsm.core.rules.Library;
import org.govsm.core.rules.RulePack;

/** Temporary: until govsm-procurement brings its library. */
final class ShippedLaw {
  private ShippedLaw() {}

  static Library library() {
    String file = "/org/govsm/procurement/packs/in.gfr-2017.dmn";
    try (InputStream in = requireNonNull(ShippedLaw.class.getResourceAsStream(file), file)) {
      String book =
          "<book xmlns='urn:govsm:book:1' id='IN' jurisdiction='IN'><title lang='en'>Union of"
              + " India</title><title lang='hi'>भारत संघ</title><pack"
              + " id='in.gfr-2017'/><answered-by question='procedure.gem'"
              + " pack='in.gfr-2017'/></book>";
      return Library.draft()
          .pack(RulePack.read("in.gfr-2017.dmn", in.readAllBytes()))
          .book("IN.xml", book.getBytes(StandardCharsets.UTF_8))
          .done();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
