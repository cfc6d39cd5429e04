package org.govsm.portal.tenders;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Packet figures: the bid security of each opened packet, of which number, sum or issuer could tell
 * the price. They are sealed in the event of the opening, and told by that of the prices.
 */
record PacketFigures(Transaction tx, StoredTender one) {

  /** The member of the opening of prices that tells them. */
  static final String TOLD = "figures";

  private static final String SEALED = "sealed";
  private static final String SECURITY = "security";
  private static final String PACKETS = "packets";

  /** Seals them in what is stored of the opening of the packets. */
  void seal(Map<String, @Nullable Object> content, int number) {
    Map<String, @Nullable Object> figures = new LinkedHashMap<>();
    change(
        content,
        packet -> {
          TechnicalPacket read = TechnicalPacket.fromPlain(packet).orThrow();
          if (packet.containsKey(SECURITY)) {
            figures.put(read.id(), packet.get(SECURITY));
          }
          return read.withoutFigures();
        });
    if (!figures.isEmpty()) {
      content.putAll(new ActSeal(tx).seal(one, number, figures));
    }
  }

  /** Tells them with the opening of the prices, so that no key is needed from then on. */
  void tell(Map<String, @Nullable Object> content, List<StoredAct> acts) {
    acts.stream()
        .filter(act -> act.kind().equals(Kind.TECHNICAL_OPENING.name()))
        .filter(act -> act.content().containsKey(SEALED))
        .flatMap(act -> new ActSeal(tx).open(one, act).stream())
        .forEach(figures -> content.put(TOLD, figures));
  }

  /** Whether they cannot be opened: the key file was replaced. */
  boolean isUnreadable(List<StoredAct> acts) {
    return acts.stream().noneMatch(act -> act.content().containsKey(TOLD))
        && acts.stream()
            .filter(act -> act.kind().equals(Kind.TECHNICAL_OPENING.name()))
            .filter(act -> act.content().containsKey(SEALED))
            .anyMatch(act -> new ActSeal(tx).open(one, act).isEmpty());
  }

  /** What is stored of an act, as it was. */
  Map<String, @Nullable Object> whole(StoredAct act, List<StoredAct> acts) {
    Map<String, @Nullable Object> content = new LinkedHashMap<>(act.content());
    content.remove(TOLD);
    if (act.kind().equals(Kind.TECHNICAL_OPENING.name()) && content.remove(SEALED) != null) {
      Map<String, @Nullable Object> figures =
          acts.stream()
              .filter(later -> later.content().containsKey(TOLD))
              .map(later -> StoredTree.tree(later.content(), TOLD))
              .findFirst()
              .or(() -> new ActSeal(tx).open(one, act))
              .orElseGet(LinkedHashMap::new);
      change(
          content,
          packet -> {
            Map<String, Object> filled = new LinkedHashMap<>(packet);
            Object given = figures.get(String.valueOf(packet.get("id")));
            if (given != null) {
              filled.put(SECURITY, given);
            }
            return filled;
          });
    }
    return content;
  }

  private static void change(
      Map<String, @Nullable Object> content, UnaryOperator<Map<String, Object>> to) {
    Map<String, @Nullable Object> act = new LinkedHashMap<>(StoredTree.tree(content, BidActs.ACT));
    List<Object> packets = new ArrayList<>();
    if (act.get(PACKETS) instanceof List<?> given) {
      for (Object packet : given) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (packet instanceof Map<?, ?> map) {
          map.forEach((name, value) -> tree.put(String.valueOf(name), value));
        }
        packets.add(to.apply(tree));
      }
      act.put(PACKETS, packets);
    }
    content.put(BidActs.ACT, act);
  }
}
