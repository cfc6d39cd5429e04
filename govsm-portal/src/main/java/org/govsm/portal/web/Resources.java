package org.govsm.portal.web;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files that come with the portal. */
public final class Resources {

  private static final String FOLDER = "/org/govsm/portal/";

  private Resources() {}

  /** Reads one. */
  public static byte[] read(String name) {
    try (InputStream in =
        requireNonNull(Resources.class.getResourceAsStream(FOLDER + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
