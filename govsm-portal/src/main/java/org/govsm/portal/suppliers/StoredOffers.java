package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.PanelOffer;
import org.jspecify.annotations.Nullable;

/** Stored offers of a panel, each by its number from 1. */
record StoredOffers(StoredRecord panel) {

  static final String OFFERS = "offers";

  /** The member of an offer whose work another officer has still to confirm as done. */
  static final String COMPLETING = "completing";

  private List<Map<String, @Nullable Object>> all() {
    return panel.content().containsKey(OFFERS)
        ? new ArrayList<>(StoredTree.trees(panel.content(), OFFERS))
        : new ArrayList<>();
  }

  /** How many there are. */
  int size() {
    return all().size();
  }

  /** All of them, and one more. */
  List<Map<String, @Nullable Object>> and(Map<String, @Nullable Object> offer) {
    List<Map<String, @Nullable Object>> offers = all();
    offers.add(offer);
    return offers;
  }

  /**
   * An offer.
   *
   * @throws ProblemException with status 404 where there is none of that number
   */
  PanelOffer offer(int number) {
    List<PanelOffer> offers = PanelService.read(panel).offers();
    if (number < 1 || number > offers.size()) {
      throw ProblemException.notFound("panels.no-offer", number);
    }
    return offers.get(number - 1);
  }

  /** The panel with one of them changed. */
  Map<String, @Nullable Object> changed(
      int number, Consumer<Map<String, @Nullable Object>> change) {
    List<Map<String, @Nullable Object>> offers = all();
    Map<String, @Nullable Object> offer = new LinkedHashMap<>(offers.get(number - 1));
    change.accept(offer);
    offers.set(number - 1, offer);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(panel.content());
    tree.put(OFFERS, offers);
    return tree;
  }

  /** That something was recorded in error; it counts for the offers after it alone. */
  Map<String, Object> takingBack(LocalDate on, String reason) {
    return Map.of(
        "on", on.toString(), "reason", reason.strip(), "after", BigDecimal.valueOf(size()));
  }
}
