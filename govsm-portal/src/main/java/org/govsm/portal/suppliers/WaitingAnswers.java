package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Waiting answers: those of members of a panel, for each who may confirm what another recorded. */
record WaitingAnswers(Authorisation table) implements WorkSource {

  private static final String ACTS = "/panels/{department}/{panel}/acts";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", ACTS).filter(rule -> caller.isAnyOf(rule.roles())).isEmpty()) {
      return List.of();
    }
    return new SupplierRecords(tx)
        .inState(PanelService.REGISTER, "").stream()
            .filter(one -> caller.seesDepartment(one.department()))
            .flatMap(one -> item(tx, one, caller, words))
            .toList();
  }

  private static Stream<WorkItem> item(
      Transaction tx, StoredRecord one, Caller caller, Messages words) {
    return PanelService.read(one).answer().stream()
        .filter(answer -> !PanelActs.recorder(tx, one).equals(caller.actor()))
        .map(
            answer ->
                WorkItem.of(
                    "panel-answer",
                    one.department(),
                    Map.of("name", one.name(words.language()), "work", answer.work()),
                    PanelPages.at(one),
                    answer.on()));
  }
}
