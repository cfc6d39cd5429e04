package org.govsm.procurement.vocabulary;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.govsm.core.text.Messages;

/** Sentences that come with this module, a file of them for each package and language. */
public final class ShippedWords {

  private static final String HOME = "/org/govsm/procurement/";

  private ShippedWords() {}

  /**
   * The sentences of a package.
   *
   * @param folder the package, such as {@code bid}
   * @param language {@code en} or {@code hi}
   * @return the sentences, without a fallback; read each time
   */
  public static Messages of(String folder, String language) {
    return read(folder + "/messages." + language + ".txt", language);
  }

  /**
   * The sentences of a file.
   *
   * @param file such as {@code law/provisions.hi.txt}
   * @param language its language
   */
  public static Messages read(String file, String language) {
    String name = HOME + file;
    try (InputStream in = requireNonNull(ShippedWords.class.getResourceAsStream(name), name)) {
      return Messages.read(language, name, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
