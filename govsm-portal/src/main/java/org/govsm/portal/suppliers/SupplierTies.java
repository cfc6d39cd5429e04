package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.DebarmentProceeding;
import org.jspecify.annotations.Nullable;

/**
 * Ties of a supplier within its department: the panels on which it is, the proceedings against it,
 * and the help with which it registered.
 *
 * @param help entries of the log of facilitation
 */
public record SupplierTies(
    List<Tie> panels, List<Tie> debarments, List<Map<String, @Nullable Object>> help) {

  private static final int TOGETHER = 500;

  /**
   * A record in which the supplier stands.
   *
   * @param until its last day
   */
  public record Tie(
      String name, String state, LocalDate from, LocalDate until, Optional<String> path) {}

  static SupplierTies of(
      Transaction tx, FacilitationService facilitation, Page page, StoredRecord one) {
    List<Tie> panels = new ArrayList<>();
    List<Tie> debarments = new ArrayList<>();
    for (StoredRecord panel : all(tx, one.department(), PanelService.REGISTER)) {
      if (PanelService.read(panel).members().stream()
          .anyMatch(member -> member.supplier().equals(one.id()))) {
        panels.add(tie(panel, "", Optional.of(PanelPages.at(panel))));
      }
    }
    boolean opens = page.may("/debarments/{department}/{debarment}");
    for (StoredRecord record : all(tx, one.department(), DebarmentService.REGISTER)) {
      DebarmentProceeding proceeding = DebarmentService.read(record);
      if (proceeding.supplier().equals(one.id())) {
        String path = "/debarments/" + record.department() + "/" + record.id();
        Optional<String> there = Optional.of(path).filter(at -> opens);
        debarments.add(tie(record, proceeding.state(), there));
      }
    }
    List<Map<String, @Nullable Object>> help =
        FacilitationService.entries(
                facilitation.find(tx, one.department()), FacilitationService.ONBOARDINGS)
            .stream()
            .filter(entry -> one.id().equals(entry.get("supplier")))
            .toList();
    return new SupplierTies(panels, debarments, help);
  }

  private static Tie tie(StoredRecord record, String state, Optional<String> path) {
    return new Tie(
        record.text("title").orElse(record.id()),
        state,
        Optional.ofNullable(record.from()).orElseThrow(),
        Optional.ofNullable(record.until()).orElseThrow(),
        path);
  }

  /** All records of a register, some at a time. */
  private static List<StoredRecord> all(Transaction tx, String department, String register) {
    SupplierRecords records = new SupplierRecords(tx);
    List<StoredRecord> all = new ArrayList<>();
    List<StoredRecord> some = records.page(department, register, "", TOGETHER);
    while (!some.isEmpty()) {
      all.addAll(some);
      some = records.page(department, register, some.get(some.size() - 1).id(), TOGETHER);
    }
    return all;
  }

  /** Whether there is anything to show. */
  public boolean isAny() {
    return !panels.isEmpty() || !debarments.isEmpty() || !help.isEmpty();
  }

  /** What an entry says; empty where it says nothing. */
  public static String said(Map<String, @Nullable Object> entry, String member) {
    Object given = entry.get(member);
    return given == null ? "" : String.valueOf(given);
  }
}
