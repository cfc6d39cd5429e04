package org.govsm.portal.assessments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Unsigned controls: those that wait for a signature which a caller may give, as the page of
 * attestations lists them. Many of a department are one row, so that they do not hide other work.
 */
final class UnsignedControls implements WorkSource {

  private static final String SIGN = "/governance/{department}/attestations";
  private static final int MOST = 4;

  /** How many departments are kept in memory. */
  private static final int KNOWN = 100;

  private final LruCache<Standing, List<Control>> known = new LruCache<>(KNOWN);

  private final AttestationService service;
  private final Authorisation table;

  UnsignedControls(AttestationService service, Authorisation table) {
    this.service = service;
    this.table = table;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (table.route("POST", SIGN).filter(rule -> rule.allows(caller)).isEmpty()) {
      return List.of();
    }
    return FactsVersions.departments(tx).stream()
        .filter(caller::seesDepartment)
        .flatMap(department -> of(tx, department, caller, today, words))
        .toList();
  }

  private Stream<WorkItem> of(
      Transaction tx, String department, Caller caller, LocalDate today, Messages words) {
    Map<String, Control> open = new LinkedHashMap<>();
    due(tx, department, today).stream()
        .filter(control -> ControlSigners.as(control, caller.roles()).isPresent())
        .forEach(control -> open.put(control.id(), control));
    if (open.isEmpty()) {
      return Stream.empty();
    }
    LocalDate known =
        new FactsVersions(tx)
            .newest(department)
            .map(version -> Moments.day(version.recordedAt()))
            .orElse(today);
    Map<String, LocalDate> ended = ended(tx, department, caller, today);
    if (open.size() > MOST) {
      LocalDate first =
          open.keySet().stream()
              .map(id -> ended.getOrDefault(id, known))
              .min(LocalDate::compareTo)
              .orElse(known);
      Map<String, Integer> count = Map.of("count", open.size());
      return Stream.of(
          WorkItem.of("signatures", department, count, SignForm.all(department), first));
    }
    return open.values().stream()
        .map(control -> item(department, control, ended.getOrDefault(control.id(), known), words));
  }

  /** A department to which nothing happened since, on a day. */
  private record Standing(ChainHead head, LocalDate day) {}

  private List<Control> due(Transaction tx, String department, LocalDate today) {
    Optional<Standing> standing =
        tx.events().head(department).map(head -> new Standing(head, today));
    return standing
        .flatMap(known::find)
        .orElseGet(
            () -> { // by facts that speak of what lies ahead nothing can be told; the page says so
              List<Control> due = service.unsigned(tx, department);
              standing.ifPresent(now -> known.put(now, due));
              return due;
            });
  }

  /** Since when what was signed of a control no longer holds. */
  private static Map<String, LocalDate> ended(
      Transaction tx, String department, Caller caller, LocalDate today) {
    Map<String, LocalDate> ended = new LinkedHashMap<>();
    for (SignedRow row :
        SignedRow.of(new Attestations(tx).page(department, 0, Integer.MAX_VALUE), today, caller)) {
      if (row.state().equals("expired")) {
        ended.putIfAbsent(row.said("control"), row.expires().plusDays(1));
      } else if (row.isWithdrawal()) {
        ended.putIfAbsent(row.said("control"), Moments.day(row.at()));
      }
    }
    return ended;
  }

  private static WorkItem item(
      String department, Control control, LocalDate since, Messages words) {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("title", control.title(words.language()));
    said.put("control", control.id());
    return WorkItem.of(
        "signature",
        department,
        said,
        SignForm.address(department, control.id(), Optional.empty()),
        since);
  }
}
