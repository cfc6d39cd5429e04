package org.govsm.governance.facts;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Postponements;

/**
 * Denials: short texts that say that something is not there, or is still to come, where it should
 * be stated. A longer text that begins so gives reasons, and "No. 12" is a number. The words of
 * what was done instead stand in the same list.
 */
final class Denials {

  /** A text of more words says something beside its denial. */
  private static final int MOST_WORDS = 8;

  private static final int MOST_LETTERS = 80;

  private static final Map<String, Set<String>> LISTED = listed();
  private static final Set<String> BESIDE = Postponements.words("beside");

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private static final Pattern BEGINS =
      Pattern.compile(
          "\\W*(?:(?:there|it|this|they|we)\\s+)?"
              + "(?:(?:is|are|was|were|has|have|had|do|does|did|will|can|could)\\s+)?"
              + "(?:(?:no|not|never|nobody|nothing|none|neither|without|cannot|no-one)"
              + "|\\p{L}+n't)(?![\\p{L}\\p{M}\\p{N}_-]).*",
          Pattern.DOTALL);

  private static final Pattern BEGINS_IN_HINDI =
      Pattern.compile("\\W*(?:बिना|कोई.*नहीं)(?![\\p{L}\\p{M}]).*", Pattern.DOTALL);

  /** The words of which a denial may consist. */
  private static final List<String> OF_RECORD = List.of("deny", "between", "record");

  private static final Pattern ANSWER = beginning("answer");

  private static final Set<String> BEFORE_THE_END =
      Set.of("not", "never", "नहीं", "नही", "isn't", "wasn't", "aren't", "weren't");

  private Denials() {}

  /**
   * Whether it says nothing but that something is not there, not done or still to come, or only
   * fills its field.
   */
  static boolean isBare(String text, String fact) {
    if (text.length() > MOST_LETTERS) {
      return false;
    }
    List<String> words = words(text);
    Set<String> names = Set.copyOf(words(HUMP.matcher(fact).replaceAll(" ")));
    return of("alone").contains(String.join(" ", words))
        || isDenied(words, names)
        || isPostponed(text, names);
  }

  private static boolean isDenied(List<String> words, Set<String> names) {
    return words.stream().anyMatch(of("deny")::contains)
        && words.stream()
            .allMatch(word -> isOfRecord(word) || of("who").contains(word) || names.contains(word));
  }

  /** Whether it denies nothing, and says no more than that something is still to come. */
  static boolean isPostponed(String text) {
    return !isDenied(words(text), Set.of()) && isPostponed(text, Set.of());
  }

  /** Whether it says nothing but that it is still to come. */
  private static boolean isPostponed(String text, Set<String> names) {
    String plain = Postponements.plain(text);
    String rest = Postponements.without(plain);
    return !rest.equals(plain)
        && words(rest).stream()
            .allMatch(word -> isOfRecord(word) || BESIDE.contains(word) || names.contains(word));
  }

  /** Whether it says no more than no, or that there is no reason. */
  static boolean isNoReason(String text) {
    return isBare(text, "")
        && words(text).stream().allMatch(word -> isOf(List.of("deny", "between", "reason"), word));
  }

  /** Whether it names somebody, an office or a paper: more than a sign, and not "others". */
  static boolean isName(String text) {
    List<String> words = words(text);
    long letters = text.codePoints().filter(Character::isLetter).distinct().count();
    return (letters > 1 || DIGIT.matcher(text).find())
        && !words.stream().allMatch(of("nobody")::contains);
  }

  /** Whether it is one, or is short and begins or ends as one. */
  static boolean is(String text, String fact) {
    return isBare(text, fact) || text.length() <= MOST_LETTERS && isInPart(text);
  }

  /** Whether it says no more than that a search found nothing, or that all is in order. */
  static boolean isAllClear(String text) {
    List<String> words = words(text);
    return words.stream().anyMatch(of("clear")::contains)
        && words.stream().allMatch(word -> isOf(List.of("clear", "between", "deny"), word));
  }

  /** Whether it has a word of an answer, or of what is done for one. */
  static boolean tellsOfAnswer(String text) {
    return ANSWER.matcher(Postponements.plain(text)).find();
  }

  private static boolean isInPart(String text) {
    String plain = Postponements.plain(text);
    List<String> words = words(text);
    boolean looked = words.size() <= MOST_WORDS && !DIGIT.matcher(plain).find();
    return looked
        && (BEGINS.matcher(plain).matches()
            || BEGINS_IN_HINDI.matcher(plain).matches()
            || Postponements.areInPart(plain)
            || endsSo(words));
  }

  /** Such as "the list was not prepared": behind the denial stands nothing but the record. */
  private static boolean endsSo(List<String> words) {
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      last = BEFORE_THE_END.contains(words.get(i)) ? i : last;
    }
    return last >= 0 && words.subList(last, words.size()).stream().allMatch(Denials::isOfRecord);
  }

  private static boolean isOfRecord(String word) {
    return isOf(OF_RECORD, word);
  }

  private static boolean isOf(List<String> kinds, String word) {
    return kinds.stream().anyMatch(kind -> of(kind).contains(word));
  }

  /** The words of a kind. */
  static Set<String> of(String kind) {
    return LISTED.getOrDefault(kind, Set.of());
  }

  /** A word that begins as one of some kinds. */
  static Pattern beginning(String... kinds) {
    return Pattern.compile(
        Stream.of(kinds)
            .flatMap(kind -> of(kind).stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<![\\p{L}\\p{M}])(?:", ")")));
  }

  private static List<String> words(String text) {
    return Postponements.split(Postponements.plain(text));
  }

  private static Map<String, Set<String>> listed() {
    Map<String, Set<String>> listed = new HashMap<>();
    for (String kind : List.of("between", "record")) {
      listed.put(kind, Postponements.words(kind));
    }
    for (String line : lines()) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" \\| ", 3);
        Stream.of(parts[2].split(", ", -1))
            .map(Postponements::plain)
            .forEach(listed.computeIfAbsent(parts[0], kind -> new HashSet<>())::add);
      }
    }
    return listed;
  }

  private static List<String> lines() {
    String name = "denials.txt";
    try (InputStream in = requireNonNull(Denials.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
