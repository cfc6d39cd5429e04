package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;

/** Waiting act: what an act whose words wait does beside them, so that its reader sees it whole. */
record WaitingAct(TenderRecord before, TenderAct act, Instant now) {

  /** What a corrigendum changes, or the ground of a cancellation, in words. */
  List<String> said(Page page) {
    return switch (act.kind()) {
      case CORRIGENDUM -> changes(page);
      case CANCELLATION -> TenderCancellation.planned(after(), page).stream().toList();
      default -> List.of();
    };
  }

  private List<String> changes(Page page) {
    TenderRecord after = after();
    return after.amendments().size() == before.amendments().size()
        ? List.of()
        : after.amendments().get(before.amendments().size()).said().stream()
            .map(page.words()::say)
            .toList();
  }

  /** The record with the act, as of now; without it where it cannot follow what happened since. */
  private TenderRecord after() {
    Map<String, Object> made = new LinkedHashMap<>(act.toPlain());
    made.put("at", now.toString());
    Map<String, Object> tree = new LinkedHashMap<>(before.toPlain());
    List<Object> acts = new ArrayList<>((List<?>) tree.getOrDefault("acts", List.of()));
    acts.add(made);
    tree.put("acts", acts);
    return TenderRecord.fromPlain(tree).fold(record -> record, faults -> before);
  }
}
