package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.tender.TenderAct;

/** Announced times: what an act of a committee says of a later one. */
final class Announced {

  private Announced() {}

  /** When prices are opened, as the technical result tells it. */
  static Optional<Instant> financialOpening(TenderAct act) {
    boolean told =
        act.kind() == TenderAct.Kind.TECHNICAL_RESULT
            || act.kind() == TenderAct.Kind.SUPPLEMENTARY_RESULT;
    return told
            && act.toPlain().get(BidActs.ACT) instanceof Map<?, ?> said
            && said.get("financialOpening") instanceof String text
        ? Optional.of(OffsetDateTime.parse(text).toInstant())
        : Optional.empty();
  }
}
