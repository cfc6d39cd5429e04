package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.supplier.Panel;
import org.govsm.procurement.supplier.PanelOffer;

/**
 * Waiting answers of members of a panel, and works said to be done, for each who may confirm what
 * another recorded.
 */
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
    Panel panel = PanelService.read(one);
    if (!panel.waits()) {
      return Stream.empty();
    }
    PanelHistory history = PanelHistory.of(tx, one);
    Stream<WorkItem> answers =
        panel.answer().stream()
            .filter(answer -> !history.recorder().equals(caller.actor()))
            .map(answer -> item("panel-answer", one, answer, answer.on(), words));
    Stream<WorkItem> done =
        IntStream.rangeClosed(1, panel.offers().size())
            .filter(number -> !history.completer(number).equals(caller.actor()))
            .mapToObj(number -> panel.offers().get(number - 1))
            .flatMap(
                offer ->
                    offer.completing().stream()
                        .map(said -> item("panel-done", one, offer, said.on(), words)));
    return Stream.concat(answers, done);
  }

  private static WorkItem item(
      String kind, StoredRecord one, PanelOffer offer, LocalDate since, Messages words) {
    return WorkItem.of(
        kind,
        one.department(),
        Map.of("name", one.name(words.language()), "work", offer.work()),
        PanelPages.at(one),
        since);
  }
}
