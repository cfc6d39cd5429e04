package org.govsm.procurement.bid;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.vocabulary.DataLines;

/** Words by which texts of India's languages and scripts say a number or a sum of money. */
final class MoneyWords {

  private static final Map<String, Long> UNITS =
      Map.of(
          "hundred",
          100L,
          "thousand",
          1_000L,
          "lakh",
          100_000L,
          "million",
          1_000_000L,
          "crore",
          10_000_000L);
  private static final Set<String> LARGE = Set.of("lakh", "million", "crore");
  private static final String SIGN = "-sign";
  private static final Map<String, Set<String>> WORDS =
      DataLines.shipped(MoneyWords.class, "money-words.txt", MoneyWords::read);
  private static final Map<String, Long> NUMBERS = new HashMap<>();
  private static final Map<String, String> UNIT_OF = new HashMap<>();
  private static final Map<String, String> UNIT_OF_SIGN = new HashMap<>();

  static {
    Messages.LANGUAGES.stream().map(Messages::shipped).forEach(MoneyWords::numbers);
    UNITS.keySet().forEach(MoneyWords::units);
  }

  private MoneyWords() {}

  private static Map<String, Set<String>> read(DataLines data) {
    Map<String, Set<String>> words = new HashMap<>();
    for (DataLines.Line line : data.lines()) {
      Set<String> all = words.computeIfAbsent(line.words().get(0), kind -> new HashSet<>());
      line.words().stream().skip(1).map(Skeleton::of).forEach(all::add);
    }
    return words;
  }

  private static void numbers(Messages words) {
    for (int ten = 0; ten < 10; ten++) {
      String[] ones = words.say("number.from-" + ten + "0").split(" ", -1);
      for (int one = 0; one < ones.length; one++) {
        NUMBERS.put(Skeleton.of(ones[one]), ten * 10L + one);
      }
    }
    UNIT_OF.put(Skeleton.of(words.say("number.hundred")), "hundred");
  }

  private static void units(String unit) {
    words(unit).forEach(word -> UNIT_OF.put(word, unit));
    words(unit + SIGN).forEach(word -> UNIT_OF_SIGN.put(word, unit));
  }

  private static Set<String> words(String kind) {
    return WORDS.getOrDefault(kind, Collections.emptySet());
  }

  /** The number that a word says, below a hundred. */
  static Optional<Long> number(String word) {
    return Optional.ofNullable(NUMBERS.get(word));
  }

  /** How many a word such as lakh stands for. */
  static Optional<Long> unit(String word) {
    return Optional.ofNullable(UNIT_OF.get(word)).map(UNITS::get);
  }

  /** How many a sign right behind a figure stands for, as in 45L. */
  static Optional<Long> sign(String word) {
    return Optional.ofNullable(UNIT_OF_SIGN.get(word)).map(UNITS::get);
  }

  /** Whether a word or sign is a unit of a lakh or more. */
  static boolean isLarge(long unit) {
    return LARGE.stream().map(UNITS::get).anyMatch(one -> one == unit);
  }

  static boolean isCurrency(String word) {
    return words("currency").contains(word);
  }

  /** Whether a word says that a price follows. */
  static boolean isPrice(String word) {
    return words("price").contains(word);
  }

  /** Whether a word names a place of a paper, the number of which follows. */
  static boolean isPlace(String word) {
    return words("place").contains(word);
  }

  /** Whether a word is counted with a number and is no money. */
  static boolean isCounted(String word) {
    return words("counted").contains(word);
  }

  /** Whether a word may stand between a number and what is counted. */
  static boolean isBetween(String word) {
    return words("between").contains(word);
  }

  /** Whether a word joins two parts of one number. */
  static boolean joins(String word) {
    return words("joins").contains(word);
  }
}
