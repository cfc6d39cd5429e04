package org.govsm.governance.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The shipped catalogue as text, to be spoiled by tests. */
public final class CatalogueFixture {

  private CatalogueFixture() {}

  public static String shipped() {
    try (InputStream in = ControlCatalogue.class.getResourceAsStream("framework-2012.xml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
