package org.govsm.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files that come with the portal. */
public final class Resources {

  private static final String FOLDER = "/org/govsm/portal/";

  private Resources() {}

  /** Reads one. */
  public static byte[] read(String name) {
    return find(name).orElseThrow(() -> new NullPointerException(name));
  }

  /** Reads one, if there is one of that name. */
  public static Optional<byte[]> find(String name) {
    try (@Nullable InputStream in = Resources.class.getResourceAsStream(FOLDER + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
