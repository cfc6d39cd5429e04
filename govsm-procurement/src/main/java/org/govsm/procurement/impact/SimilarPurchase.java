package org.govsm.procurement.impact;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.core.money.Money;

/**
 * Similar purchase: what two purchases have in common that may be for one need, though each names
 * its own. It decides nothing: an officer is asked whether they are checked together.
 *
 * @param title what is bought
 * @param day the day of publication, where it is known
 * @param value the estimated value, where it is known
 */
public record SimilarPurchase(String title, Optional<LocalDate> day, Optional<Money> value) {

  /** Within so many days two purchases of nearly one value are told. */
  private static final int NEAR_DAYS = 30;

  /** Values are near where they differ by no more than this part of the greater one. */
  private static final int NEAR_PART = 10;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3,}");
  private static final Set<String> COMMON = Set.of("and", "the", "for", "from", "with");

  /** Requires each. */
  public SimilarPurchase {
    requireNonNull(title, "title");
    requireNonNull(day, "day");
    requireNonNull(value, "value");
  }

  /**
   * Whether another purchase may be for the same need: within the days that belong together, its
   * title has half of the words of the shorter one, or its value is near and so is its day.
   */
  public boolean isLike(SimilarPurchase other) {
    Optional<Long> apart =
        day.flatMap(one -> other.day.map(two -> Math.abs(ChronoUnit.DAYS.between(one, two))));
    if (apart.filter(days -> days > PurchaseLaw.WINDOW).isPresent()) {
      return false;
    }
    return isTitledLike(other)
        || apart.filter(days -> days <= NEAR_DAYS).isPresent() && isWorthLike(other);
  }

  private boolean isTitledLike(SimilarPurchase other) {
    Set<String> mine = words(title);
    Set<String> theirs = words(other.title);
    int shorter = Math.min(mine.size(), theirs.size());
    Set<String> both = new HashSet<>(mine);
    both.retainAll(theirs);
    return !both.isEmpty() && 2 * both.size() >= shorter;
  }

  private static Set<String> words(String title) {
    Set<String> words = new HashSet<>();
    String plain = Normalizer.normalize(title, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      words.add(word.group());
    }
    words.removeAll(COMMON);
    return words;
  }

  private boolean isWorthLike(SimilarPurchase other) {
    return value
        .flatMap(one -> other.value.map(two -> isNear(one.paise(), two.paise())))
        .orElse(false);
  }

  private static boolean isNear(long one, long other) {
    return Math.abs(one - other) <= Math.max(one, other) / NEAR_PART;
  }
}
