package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What each fact is called in forms, in English and Hindi: the file {@code labels.txt}. */
final class FactWords {

  private static final String HINDI = "hi";

  private FactWords() {}

  /** What a fact is called; in another language than Hindi in English. */
  static String of(String path, FactForm form, String language) {
    Called called = Shipped.ALL.getOrDefault(path, Shipped.ALL.get(form.says()));
    if (called == null) {
      return form.says();
    }
    return language.equals(HINDI)
        ? called.hindi()
        : called.english().isEmpty() ? form.says() : called.english();
  }

  /** Whether it is called something in Hindi. */
  static boolean has(String path, FactForm form) {
    return Shipped.ALL.containsKey(path) || Shipped.ALL.containsKey(form.says());
  }

  private record Called(String english, String hindi) {}

  private static final class Shipped {

    static final Map<String, Called> ALL = new HashMap<>();

    static {
      try (InputStream in =
          requireNonNull(FactWords.class.getResourceAsStream("labels.txt"), "labels.txt")) {
        new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("\\|", -1))
            .forEach(parts -> ALL.put(parts[0].strip(), called(parts)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Called called(String[] parts) {
      return new Called(parts[1].strip(), parts[2].strip());
    }
  }
}
