package org.govsm.portal.queries;

import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Given-back content: what was removed by an order, was given back, and is removed by no later
 * decision of that order. What has the copy by which an order is to be met was removed by that,
 * too.
 */
@FunctionalInterface
public interface GivenBackContent {

  /** Nothing is. */
  GivenBackContent NONE = (tx, department, order, copy) -> List.of();

  /**
   * The numbers of the items; none where nothing is back.
   *
   * @param copy the digest of the copy by which the order is to be met; empty where none is named
   */
  List<String> of(Transaction tx, String department, String order, String copy);

  /**
   * Refuses that an order is met while what was removed by it is back, unless the act says why
   * nothing was removed, or is of a part.
   */
  default void refuse(
      Transaction tx, StoredQuery one, String kind, Map<String, @Nullable Object> act) {
    boolean part = "PART".equals(act.get("did"));
    if (!one.isRequest() || !kind.equals("MEET") || part || act.get("reason") != null) {
      return;
    }
    List<String> back = of(tx, one.department(), one.id(), String.valueOf(act.get("copyDigest")));
    if (!back.isEmpty()) {
      throw ProblemException.of(
          Faults.at("/text", Message.of("queries.given-back").with("items", back)));
    }
  }
}
