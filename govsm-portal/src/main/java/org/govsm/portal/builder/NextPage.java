package org.govsm.portal.builder;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Next page of a new contract: what it still lacks, in the order of the checklist; else the
 * checklist. An amendment changes one page only.
 */
final class NextPage {

  private NextPage() {}

  /**
   * The address that follows.
   *
   * @param section of the checklist where nothing is lacking
   */
  static String after(ContractDraft draft, String section) {
    Map<String, @Nullable Object> terms = draft.terms();
    String hub = draft.path() + (section.isEmpty() ? "" : "#" + section);
    if (draft.isAmendment()) {
      return hub;
    } else if (!terms.containsKey(BuilderPart.AMOUNTS)) {
      return draft.path() + "/parts/amount/new";
    } else if (!terms.containsKey(BuilderPart.KPIS)) {
      return draft.path() + "/standard";
    }
    return BuilderPart.of(BuilderPart.PAYMENT).isStated(terms)
        ? hub
        : draft.path() + "/parts/" + BuilderPart.PAYMENT;
  }
}
