package org.govsm.portal.web;

import static java.util.Comparator.comparing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Messages;

/** The languages of the portal and their sentences: its own over those of the modules. */
public final class Translations {

  private final Messages english;
  private final Map<String, Messages> words;

  /** The codes of the languages. */
  public static final List<String> LANGUAGES = List.of("en", "hi");

  private Translations(Messages english, Messages hindi) {
    this.english = english;
    this.words = Map.of("en", english, "hi", hindi);
  }

  /** English and Hindi. */
  public static Translations over(List<Function<String, Messages>> modules) {
    Messages english = layered("en", modules);
    return new Translations(english, layered("hi", modules).over(english));
  }

  private static Messages layered(String language, List<Function<String, Messages>> modules) {
    Messages layers = language.equals("en") ? Own.ENGLISH : Own.HINDI;
    for (Function<String, Messages> module : modules) {
      layers = layers.over(module.apply(language));
    }
    return layers;
  }

  /**
   * The sentences of a language.
   *
   * @param code such as {@code hi}
   * @return nothing if the portal does not speak it
   */
  public Optional<Messages> find(String code) {
    return Optional.ofNullable(words.get(code));
  }

  /** The sentences of every language. */
  public List<Messages> all() {
    return words.values().stream().sorted(comparing(Messages::language)).toList();
  }

  /**
   * The sentences that fit best.
   *
   * @param accepted what the visitor reads, best first
   * @return English if nothing fits
   */
  public Messages best(List<LanguageRange> accepted) {
    return accepted.stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> range.getRange().split("-", 2)[0])
        .filter(words::containsKey)
        .findFirst()
        .flatMap(this::find)
        .orElse(english);
  }

  /** The sentences of the portal, read once. */
  private static final class Own {
    static final Messages ENGLISH = read("en");
    static final Messages HINDI = read("hi");

    private static Messages read(String language) {
      String name = "messages." + language + ".txt";
      return Translations.read(language, name, Resources.read(name));
    }
  }

  /** Reads a file of sentences. */
  public static Messages read(String language, String name, byte[] file) {
    try {
      return Messages.read(language, name, new ByteArrayInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
