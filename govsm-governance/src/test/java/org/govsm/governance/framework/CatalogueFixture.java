package org.govsm.governance.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Catalogues and profiles as text, to be spoiled by tests. */
public final class CatalogueFixture {

  private CatalogueFixture() {}

  public static String shipped() {
    return text("framework-2012.xml");
  }

  /** The shipped framework cut down to GSM-COM-11. */
  public static String oneControl() {
    return text("one-control.xml");
  }

  /** A file beside the classes of this package, shipped or of the tests. */
  public static String text(String name) {
    try (InputStream in = ControlCatalogue.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
