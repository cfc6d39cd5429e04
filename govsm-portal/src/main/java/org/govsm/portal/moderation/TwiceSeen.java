package org.govsm.portal.moderation;

import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Platforms;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;

/**
 * Item that is put on record again: two records of one comment would count it twice. What was given
 * back is decided again on its own record. Other comments with the same words may be recorded:
 * their addresses tell.
 */
record TwiceSeen(Transaction tx) {

  /** Refuses an item that is on record with the same words at the same address. */
  void refuse(String department, NewModeratedItem item) {
    Optional<String> digest = item.read().sha256();
    ModeratedItems items = new ModeratedItems(tx);
    items.ofKind(department, item.read().kind()).stream()
        .filter(one -> !one.isErased())
        .filter(one -> digest.isPresent() && digest.equals(one.digest()))
        .filter(one -> isAtOne(item, one, items.copy(one).map(ModeratedCopy::source).orElse("")))
        .findFirst()
        .ifPresent(
            one -> {
              Message text = Message.of("moderation.twice").with("item", one.id());
              throw ProblemException.of(Faults.at("/source", text));
            });
  }

  /** Where one of them has no address, nothing but the platform tells them apart. */
  private static boolean isAtOne(NewModeratedItem item, ModeratedItem one, String other) {
    String source = item.copy().source();
    return source.isEmpty() || other.isEmpty()
        ? item.platform().equals(Platforms.named(one.platform()))
        : Platforms.samePost(source, other);
  }
}
