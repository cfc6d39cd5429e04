package org.govsm.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that the tests compare with, and write anew under {@code -Dgovsm.update=true}. */
public final class Golden {

  private Golden() {}

  /**
   * Compares a text with a file of {@code src/test/resources/golden}.
   *
   * @param name the path in that folder
   * @param actual the text
   */
  public static void assertSame(String name, String actual) {
    assertSame(Path.of("src/test/resources/golden", name), actual);
  }

  /**
   * Compares a text with any file.
   *
   * @param file the file
   * @param actual the text
   */
  public static void assertSame(Path file, String actual) {
    try {
      if (Boolean.getBoolean("govsm.update")) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("run with -Dgovsm.update=true and read the difference").exists();
      assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
