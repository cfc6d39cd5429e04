package org.govsm.portal.moderation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.governance.account.Platforms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/**
 * Item that is put on record again: two records of one comment would count it twice. What was given
 * back is decided again on its own record. Other comments with the same words may be recorded:
 * their addresses tell. Where the words or addresses only look alike, whoever records it says that
 * it is another one. What was kept while no policy was in force is looked at anew under the first.
 */
record TwiceSeen(Transaction tx) {

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** Refuses an item that is on record with the same words at the same address. */
  void refuse(String department, NewModeratedItem item) {
    ModeratedItems items = new ModeratedItems(tx);
    Map<String, ModeratedCopy> copies = copies(department);
    boolean lawful = new PolicyVersions(tx).inForce(department).isPresent();
    for (ModeratedItem one : items.ofKind(department, item.read().kind())) {
      if (!one.isErased() && !(lawful && one.isKeptWithoutPolicy())) {
        Optional<ModeratedCopy> copy = Optional.ofNullable(copies.get(one.id()));
        String source = copy.map(ModeratedCopy::source).orElse("");
        boolean exact = item.read().sha256().filter(one.digest().orElse("")::equals).isPresent();
        boolean words =
            exact || copy.filter(kept -> isAlike(kept.written(), item.written())).isPresent();
        if (exact && isAtOne(item, one, source)) {
          throw refused("moderation.twice", "/source", one);
        } else if (words && !item.isOther() && mayBeAtOne(item, one, source)) {
          throw refused("moderation.twice-alike", "/" + NewModeratedItem.SEEN_BEFORE, one);
        }
      }
    }
  }

  /** The copies of a department by their items, of those that were not erased. */
  private Map<String, ModeratedCopy> copies(String department) {
    Map<String, ModeratedCopy> copies = new LinkedHashMap<>();
    tx.handle()
        .select(
            "select item, source, written from moderated_copy where department = ? order by item",
            department)
        .map(
            (row, context) ->
                Map.entry(row.getString(1), new ModeratedCopy(row.getString(2), row.getString(3))))
        .list()
        .forEach(one -> copies.put(one.getKey(), one.getValue()));
    return copies;
  }

  private static ProblemException refused(String key, String place, ModeratedItem one) {
    return ProblemException.of(Faults.at(place, Message.of(key).with("item", one.id())));
  }

  /** Whether people read two texts as one: without case, signs, blanks and look-alike letters. */
  private static boolean isAlike(String one, String other) {
    String words = words(one);
    return !words.isEmpty() && words.equals(words(other));
  }

  private static String words(String text) {
    return SIGNS.matcher(Skeleton.of(text)).replaceAll("");
  }

  /** Where one of them has no address, nothing but the platform tells them apart. */
  private static boolean isAtOne(NewModeratedItem item, ModeratedItem one, String other) {
    String source = item.copy().source();
    return source.isEmpty() || other.isEmpty()
        ? item.platform().equals(Platforms.named(one.platform()))
        : Platforms.sameAddress(source, other);
  }

  private static boolean mayBeAtOne(NewModeratedItem item, ModeratedItem one, String other) {
    String source = item.copy().source();
    return isAtOne(item, one, other)
        || !source.isEmpty() && !other.isEmpty() && Platforms.mayBeOne(source, other);
  }
}
