package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of govsm, which every decision and report names. */
public final class Version {

  private static final String CURRENT = read();

  private Version() {}

  /**
   * The version that the build wrote into the jar.
   *
   * @return such as {@code 0.1.0}
   */
  public static String current() {
    return CURRENT;
  }

  private static String read() {
    try (InputStream in =
        requireNonNull(Version.class.getResourceAsStream("version.txt"), "version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
