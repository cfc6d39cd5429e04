package org.govsm.portal.tenders;

import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.Transaction;

/**
 * Tender numbers in what people write, such as a reference of a contract. Letters, digits and
 * dashes that look alike are one.
 */
final class TenderNumbers {

  private TenderNumbers() {}

  /** The number of the published tender that a text names; of several the longest. */
  static Optional<String> in(Transaction tx, String department, String text) {
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
        .filter(id -> isWhole(Skeleton.of(id), read))
        .findFirst();
  }

  private static boolean isWhole(String id, String text) {
    return text.contains(id)
        && Pattern.compile("(?<![\\p{L}\\p{N}_-])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}_-])")
            .matcher(text)
            .find();
  }
}
