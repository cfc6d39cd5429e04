package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.procurement.tender.TenderAct;
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

  /** The act as it is stored. */
  static StoredAct of(int number, TenderAct act, String actor) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(act.toPlain());
    return new StoredAct(number, act.kind().name(), actor, tree, act.at());
  }

  /** Whether what it says is sealed. */
  boolean isSealed() {
    return kind.equals(BidActs.IS_SEALED);
  }
}
