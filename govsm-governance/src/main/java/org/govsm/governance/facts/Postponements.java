package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Postponements: short texts that say that something is still to come, where it should be stated.
 * They stand beside the {@linkplain Denials words that deny}, and are asked wherever those are.
 */
final class Postponements {

  private static final Map<String, List<String>> LISTED = listed();

  private static final Pattern ANY =
      phrase("(?<![\\p{L}\\p{M}\\p{N}-])(?:", "begin", "end", "whole");

  private static final Pattern BEGINS =
      phrase(
          "\\W*(?:(?:the|it|this|that|these|they|same|matter|work|file|is|are|was|still|now|currently"
              + "|presently|अभी|यह|फ़िलहाल)\\s+)*(?:",
          "begin");

  private static final Pattern ENDS = phrase("(?<![\\p{L}\\p{M}\\p{N}-])(?:", "end");

  private static final Pattern MARKS_AT_THE_END = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]*");

  private static final Set<String> BESIDE = Set.copyOf(of("beside"));

  private Postponements() {}

  /** The text without its phrases, where it has one; the same text where it has none. */
  static String without(String plain) {
    return ANY.matcher(plain).replaceAll(" ; ");
  }

  /** Whether a word may stand beside such a phrase in a text that says nothing else. */
  static boolean isBeside(String word) {
    return BESIDE.contains(word);
  }

  /** Whether it begins or ends as one. */
  static boolean isInPart(String plain) {
    return BEGINS.matcher(plain).lookingAt() || endsSo(plain);
  }

  private static boolean endsSo(String plain) {
    Matcher found = ENDS.matcher(plain);
    int from = 0;
    while (found.find(from)) {
      if (MARKS_AT_THE_END.matcher(plain.substring(found.end())).matches()) {
        return true;
      }
      from = found.start() + 1;
    }
    return false;
  }

  /** The longest first, so that it is taken whole. */
  private static Pattern phrase(String before, String... kinds) {
    return Pattern.compile(
        Stream.of(kinds)
            .flatMap(kind -> of(kind).stream())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(one -> one))
            .map(Postponements::pattern)
            .collect(Collectors.joining("|", before, ")(?![\\p{L}\\p{M}\\p{N}_-])")));
  }

  private static String pattern(String phrase) {
    return Stream.of(phrase.split(" ", -1))
        .map(word -> word.startsWith("~") ? slot(word.substring(1)) : Pattern.quote(word))
        .collect(Collectors.joining("\\s+"));
  }

  private static String slot(String kind) {
    return of(kind).stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Postponements::pattern)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static List<String> of(String kind) {
    return requireNonNull(LISTED.get(kind), kind);
  }

  private static Map<String, List<String>> listed() {
    return lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 3))
        .collect(
            Collectors.groupingBy(
                parts -> parts[0],
                TreeMap::new,
                Collectors.flatMapping(
                    parts -> Stream.of(parts[2].split(", ", -1)).map(Reservations::plain),
                    Collectors.toList())));
  }

  private static Stream<String> lines() {
    String name = "postponements.txt";
    try (InputStream in = requireNonNull(Postponements.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
