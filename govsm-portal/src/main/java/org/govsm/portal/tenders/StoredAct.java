package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act of a tender as it is stored.
 *
 * @param actNo its number, from 1 on
 * @param kind what was done, as the domain calls it
 * @param content the tree of the act
 */
public record StoredAct(
    int actNo, String kind, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** Whether what it says is sealed. */
  boolean isSealed() {
    return kind.equals(BidActs.IS_SEALED);
  }
}
