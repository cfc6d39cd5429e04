package org.govsm.portal.tenders;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderAct;
import org.jspecify.annotations.Nullable;

/**
 * Sealed entry: what a bidder handed in before the opening.
 *
 * @param number the number of the act
 * @param user the user who did it for the bidder
 * @param packet the technical packet, where it came with the bid
 */
record SealedEntry(int number, TenderAct act, String user, Optional<TechnicalPacket> packet) {

  private static final String USER = "user";
  private static final String PACKET = "packet";

  static SealedEntry of(int number, Map<String, @Nullable Object> tree) {
    return new SealedEntry(
        number,
        TenderAct.fromPlain(StoredTree.tree(tree, BidActs.ACT)).orThrow(),
        StoredTree.text(tree, USER),
        tree.containsKey(PACKET)
            ? Optional.of(TechnicalPacket.fromPlain(tree.get(PACKET)).orThrow())
            : Optional.empty());
  }

  /** What an opening says of it: all but the packet, which is opened by itself. */
  Map<String, Object> unsealed() {
    return Map.of("number", BigDecimal.valueOf(number), BidActs.ACT, act.toPlain(), USER, user);
  }

  /** What is sealed. */
  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(BidActs.ACT, act.toPlain());
    tree.put(USER, user);
    packet.ifPresent(papers -> tree.put(PACKET, papers.toPlain()));
    return tree;
  }
}
