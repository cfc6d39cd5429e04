package org.govsm.procurement.tender;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Skeleton;

/**
 * Numbers and ids in a text, such as that of a contract: however their parts are parted, or not at
 * all. One without a letter may be a day or the number of another paper, and one of common words
 * alone may be these: both stand as they are, but for the sign between.
 */
final class WrittenNumbers {

  /** Of fewer signs a number may be any. */
  private static final int SHORTEST = 5;

  /** A number of more parts is told as it is on record. */
  private static final int MOST_PARTS = 8;

  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{Cf}]+");

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private static final String APART = "[^\\p{L}\\p{M}\\p{N}\\r\\n]{0,3}";

  private static final String BY_SIGN = "[^\\p{L}\\p{M}\\p{N}\\s]{1,3}";

  private final List<Written> numbers;

  /**
   * One of them.
   *
   * @param form how it may be written
   */
  private record Written(String number, Pattern form) {

    /** As a text has it; where that cannot be told, as it is. */
    String typed(String text) {
      List<MatchResult> words = WORDS.matcher(text).results().toList();
      for (int from = 0; from < words.size(); from++) {
        for (int to = from; to < Math.min(words.size(), from + MOST_PARTS); to++) {
          String some = text.substring(words.get(from).start(), words.get(to).end());
          if (form.matcher(Skeleton.of(some)).matches()) {
            return some;
          }
        }
      }
      return number;
    }
  }

  private WrittenNumbers(List<Written> numbers) {
    this.numbers = numbers;
  }

  static WrittenNumbers of(Collection<String> numbers) {
    return new WrittenNumbers(
        numbers.stream()
            .filter(number -> number.length() >= SHORTEST)
            .map(number -> new Written(number, form(Skeleton.of(number))))
            .toList());
  }

  /**
   * The first that stands in a text, apart from other letters, digits and dashes, as it stands
   * there.
   *
   * @param own a text that may have it
   */
  Optional<String> in(String text, String own) {
    String read = Skeleton.of(text);
    String known = Skeleton.of(own);
    return numbers.stream()
        .filter(one -> one.form().matcher(read).find() && !one.form().matcher(known).find())
        .findFirst()
        .map(one -> one.typed(text));
  }

  private static Pattern form(String number) {
    List<String> parts = Stream.of(SIGNS.split(number)).filter(one -> !one.isEmpty()).toList();
    boolean lettered = number.codePoints().anyMatch(Character::isLetter);
    boolean common = parts.stream().allMatch(WrittenNumbers::isCommon);
    String written =
        lettered
            ? parts.stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(common ? BY_SIGN : APART))
            : Pattern.quote(number);
    return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}-])" + written + "(?![\\p{L}\\p{M}\\p{N}-])");
  }

  private static boolean isCommon(String part) {
    return SupplierMention.isOfTrade(part) || OrdinaryWords.contains(part);
  }
}
