package org.govsm.portal.tenders;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;

/**
 * Tender numbers in what people write, such as a reference of a contract. Letters, digits and
 * dashes that look alike are one, and within a reference the signs between the parts of a number.
 */
final class TenderNumbers {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final String BETWEEN = "[ ./_-]{1,3}";

  private TenderNumbers() {}

  /** The number of the published tender that a text names; of several the longest. */
  static Optional<String> in(Transaction tx, String department, String text) {
    return find(tx, department, text, Pattern::quote);
  }

  /** The same in a reference, in which blanks, strokes and points stand for dashes. */
  static Optional<String> inReference(Transaction tx, String department, String reference) {
    return find(tx, department, reference, TenderNumbers::written);
  }

  private static Optional<String> find(
      Transaction tx, String department, String text, UnaryOperator<String> form) {
    String read = Skeleton.of(text);
    return tx
        .handle()
        .select(
            "select id from tender where department = ? and state in (?, ?)"
                + " order by length(id) desc, id",
            department,
            Tenders.IS_PUBLISHED,
            Tenders.IS_CANCELLED)
        .mapTo(String.class)
        .stream()
        .filter(id -> isWhole(form.apply(Skeleton.of(id)), read))
        .findFirst();
  }

  private static boolean isWhole(String form, String text) {
    return Pattern.compile("(?<![\\p{L}\\p{N}_-])" + form + "(?![\\p{L}\\p{N}_-])")
        .matcher(text)
        .find();
  }

  /** A number without a letter may be that of another paper, or a day: it stands as it is. */
  private static String written(String id) {
    if (id.codePoints().noneMatch(Character::isLetter)) {
      return Pattern.quote(id);
    }
    return Stream.of(SIGNS.split(id))
        .filter(part -> !part.isEmpty())
        .map(Pattern::quote)
        .collect(Collectors.joining(BETWEEN));
  }
}
