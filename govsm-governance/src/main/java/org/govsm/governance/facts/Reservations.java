package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Postponements;

/** Reservations: words by which a text denies, limits or postpones what it says. */
final class Reservations {

  private static final Pattern BETWEEN = Pattern.compile(" \\| ");
  private static final Pattern COMMA = Pattern.compile(" *, *");
  private static final String LETTER = "[\\p{L}\\p{M}\\p{N}]";
  private static final Pattern LISTED = listed();

  /** "No. 12" is a number. */
  private static final Pattern NO = word("no(?!\\.?\\s*\\d)");

  private static final Pattern LATER =
      word(
          "by\\s+(?:the\\s+)?(?:end|next|\\d{1,2}[./ -]\\w+|\\d{4}"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*)");

  private static final Pattern PART =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,9})\\s*(?:of|out of)\\s*(?:the |all )?(\\d{1,9})(?!\\d)"
              + "|(?<![\\d./-])(\\d{1,3})\\s*/\\s*(\\d{1,3})(?![\\d/])");

  private static final Pattern PERCENT =
      Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d+)?)\\s*(?:%|per ?cent|प्रतिशत)");

  private Reservations() {}

  /** The first words of that kind. */
  static Optional<String> in(String written) {
    String text = Postponements.plain(written);
    return Stream.of(LISTED, NO, LATER)
        .map(pattern -> pattern.matcher(text))
        .filter(Matcher::find)
        .map(found -> found.group().strip())
        .findFirst()
        .or(() -> part(text))
        .or(() -> percent(text));
  }

  private static Optional<String> part(String text) {
    return PART.matcher(text)
        .results()
        .filter(found -> number(found, 1).compareTo(number(found, 2)) < 0)
        .map(MatchResult::group)
        .findFirst();
  }

  private static BigInteger number(MatchResult found, int group) {
    String digits = found.group(group);
    return new BigInteger(digits == null ? requireNonNull(found.group(group + 2)) : digits);
  }

  private static Optional<String> percent(String text) {
    return PERCENT
        .matcher(text)
        .results()
        .filter(found -> !found.group(1).matches("100(\\.0+)?"))
        .map(MatchResult::group)
        .findFirst();
  }

  /** The longest first, so that it is named whole. */
  private static Pattern listed() {
    return word(
        lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> COMMA.splitAsStream(BETWEEN.split(line, 3)[2].strip()))
            .map(Postponements::plain)
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(one -> one))
            .map(Reservations::pattern)
            .collect(Collectors.joining("|")));
  }

  private static String pattern(String phrase) {
    return phrase.startsWith("-")
        ? LETTER + "*" + Pattern.quote(phrase.substring(1))
        : Stream.of(phrase.split(" ", -1)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
  }

  private static Pattern word(String pattern) {
    return Pattern.compile("(?<!" + LETTER + ")(?<!\\p{L}-)(?:" + pattern + ")(?!" + LETTER + ")");
  }

  private static Stream<String> lines() {
    String name = "reservations.txt";
    try (InputStream in = requireNonNull(Reservations.class.getResourceAsStream(name), name)) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      return lines.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
