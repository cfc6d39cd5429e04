package org.govsm.core.text;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Postponements: short texts that say that something is still to come, where it should be stated.
 * What else a text says is not judged.
 */
public final class Postponements {

  /** A longer text says something beside it. */
  private static final int MOST_LETTERS = 80;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

  /** The words that may stand beside such a phrase in a text that says nothing else. */
  private static final List<String> SAY_NOTHING =
      List.of("between", "record", "beside", "paper-of");

  /** Those beside a figure: what was done, with its paper, says something. */
  private static final List<String> BESIDE_A_FIGURE = List.of("between", "beside", "paper-of");

  private static final String START = "(?<![\\p{L}\\p{M}\\p{N}-])(?:";

  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:st|nd|rd|th)?");

  private static final Map<String, Set<String>> LISTED = listed();

  private static final Pattern ANY = phrase(START, "begin", "end", "whole");

  private static final Pattern LAST =
      Pattern.compile(phrase(START, "last").pattern() + "(?=[^\\p{L}\\p{N}]*$)");

  private static final Pattern SEVERAL =
      Pattern.compile(phrases(START, ")(?![\\p{L}\\p{M}\\p{N}_-])", true, "begin", "end", "whole"));

  /** A word alone before another, as in "the later order 9", tells which. */
  private static final Pattern WHICH =
      Pattern.compile(phrases(START, ")(?=\\s+[\\p{L}\\p{N}])", false, "whole"));

  private static final Pattern BEGINS =
      phrase(
          "\\W*(?:(?:the|it|this|that|these|they|same|matter|work|file|is|are|was|still|now|currently"
              + "|presently|अभी|यह|फ़िलहाल)\\s+)*(?:",
          "begin");

  private static final Pattern ENDS = phrase("(?<![\\p{L}\\p{M}\\p{N}-])(?:", "end");

  private static final Pattern MARKS_AT_THE_END = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]*");

  private Postponements() {}

  /**
   * Whether a text says nothing but that something is still to come: "to be confirmed later", also
   * where it says by what paper or on which day: "to be decided by order 7".
   */
  public static boolean are(String text) {
    String plain = spelt(plain(text));
    return text.length() <= MOST_LETTERS
        && (split(plain).stream().anyMatch(Postponements::isFigure)
            ? areBesideFigures(plain)
            : isEmpty(plain, without(plain), SAY_NOTHING, Set.of())
                || of("nothing").contains(String.join(" ", split(plain))));
  }

  private static boolean areBesideFigures(String plain) {
    String several = SEVERAL.matcher(plain).replaceAll(" ; ");
    return isEmpty(
        plain, without(WHICH.matcher(several).replaceAll("-$0")), BESIDE_A_FIGURE, of("past"));
  }

  private static boolean isEmpty(String whole, String left, List<String> kinds, Set<String> says) {
    String rest = LAST.matcher(left).replaceAll(" ; ");
    return rest.contains(";")
        && !rest.equals(whole)
        && split(rest).stream()
            .allMatch(
                word ->
                    !says.contains(word)
                        && (isFigure(word)
                            || kinds.stream().anyMatch(kind -> of(kind).contains(word))));
  }

  private static boolean isFigure(String word) {
    return FIGURE.matcher(word).matches();
  }

  /** One spelling of the future and of nasal signs in Hindi, without the dot below. */
  private static String spelt(String plain) {
    return plain
        .replace("\u093c", "")
        .replace('\u0901', '\u0902')
        .replace("\u092f\u0947\u0917", "\u090f\u0917")
        .replace("\u092f\u0947\u0902\u0917", "\u090f\u0902\u0917");
  }

  /** Small letters and Western digits, as the words are listed. */
  public static String plain(String text) {
    return AsciiDigits.of(
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replace('’', '\'')
            .toLowerCase(Locale.ROOT));
  }

  /** The words of a {@linkplain #plain plain} text. */
  public static List<String> split(String plain) {
    return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  /**
   * Words of a kind: {@code between} others, of a {@code record}, and those that may stand {@code
   * beside} such a phrase.
   */
  public static Set<String> words(String kind) {
    return Set.copyOf(of(kind));
  }

  /**
   * A {@linkplain #plain plain} text without its phrases; the same text where it has none of them.
   */
  public static String without(String plain) {
    return ANY.matcher(plain).replaceAll(" ; ");
  }

  /** Whether a {@linkplain #plain plain} text begins or ends as one. */
  public static boolean areInPart(String plain) {
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
    String after = ")(?![\\p{L}\\p{M}\\p{N}_-])";
    List<String> all = Stream.of(kinds).flatMap(kind -> of(kind).stream()).toList();
    return Pattern.compile(joined(all, before, after));
  }

  /** Those of several words, or of one. */
  private static String phrases(String before, String after, boolean several, String... kinds) {
    List<String> all =
        Stream.of(kinds)
            .flatMap(kind -> of(kind).stream())
            .filter(phrase -> phrase.contains(" ") == several)
            .toList();
    return joined(all, before, after);
  }

  private static String joined(List<String> phrases, String before, String after) {
    return phrases.stream()
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(one -> one))
        .map(Postponements::pattern)
        .collect(Collectors.joining("|", before, after));
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

  private static Set<String> of(String kind) {
    return requireNonNull(LISTED.get(kind), kind);
  }

  private static Map<String, Set<String>> listed() {
    return lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" \\| ", 3))
        .collect(
            Collectors.groupingBy(
                parts -> parts[0],
                TreeMap::new,
                Collectors.flatMapping(
                    parts ->
                        Stream.of(parts[2].split(", ", -1))
                            .map(Postponements::plain)
                            .flatMap(phrase -> Stream.of(phrase, spelt(phrase))),
                    Collectors.toCollection(TreeSet::new))));
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
