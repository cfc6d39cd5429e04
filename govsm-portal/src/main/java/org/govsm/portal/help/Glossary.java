package org.govsm.portal.help;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Glossary: the words of the portal that not everybody knows, each with a definition in every
 * language and the pages where it stands.
 *
 * <p>A word is a block of lines in its file: {@code CODE: PAGE PAGE}, then {@code LANGUAGE WORD:
 * DEFINITION} for each language.
 *
 * @param words in the order of the file
 */
public record Glossary(List<Word> words) {

  /** Keeps its own copy. */
  public Glossary {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param pages ids of pages of the main navigation and of the menu where it is used
   * @param said by language
   */
  public record Word(String code, List<String> pages, Map<String, Said> said) {

    /** The word in a language. */
    public Said in(String language) {
      return Optional.ofNullable(said.get(language)).orElseThrow();
    }
  }

  /** A word and its definition in one language. */
  public record Said(String word, String definition) {}

  /** The words in the order of a language. */
  public List<Word> sorted(String language) {
    return words.stream().sorted(Comparator.comparing(word -> word.in(language).word())).toList();
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException naming the block that is wrong
   */
  static Glossary read(String file) {
    List<Word> words = new ArrayList<>();
    for (String block : file.split("\n\n+", -1)) {
      if (!block.isBlank()) {
        words.add(word(block.strip().lines().toList()));
      }
    }
    return new Glossary(words);
  }

  private static Word word(List<String> lines) {
    String[] head = parts(lines.get(0));
    Map<String, Said> said = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] parts = parts(line.substring(3));
      said.put(line.substring(0, 2), new Said(parts[0], parts[1]));
    }
    if (!said.keySet().containsAll(HelpLibrary.LANGUAGES)) {
      throw new IllegalArgumentException(head[0] + " is not defined in every language");
    }
    return new Word(head[0], List.of(head[1].split(" ", -1)), said);
  }

  private static String[] parts(String line) {
    String[] parts = line.split(": ", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException("no ': ' in " + line);
    }
    return parts;
  }
}
