package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.SearchWords;
import org.govsm.procurement.bill.BillDuties;
import org.jspecify.annotations.Nullable;

/** Events of bills: what a contract says of them, an invoice, and each act. */
public final class BillEvents implements EventHandler {

  /** Who stated what lowers the bill and stands, from an act of facts on. */
  static final String LOWERED_BY = "loweredBy";

  private static final String LOWERED = "lowered_by";

  private static final List<String> KEPT =
      Stream.concat(
              LatePayment.OWED.stream(),
              Stream.of(
                  "on",
                  "reason",
                  BillFaults.EARLIER,
                  "reference",
                  "question",
                  "decided",
                  QuestionAnswer.ANSWER,
                  "line",
                  LineMoney.QUANTITY,
                  LineMoney.BACK,
                  "facts",
                  "net",
                  "batch",
                  QuestionWords.OF,
                  KeptInterest.BY,
                  InterestActs.DECISION,
                  InterestActs.UNCONFIRMED,
                  InterestTransfers.FURTHER,
                  InterestTransfers.REST,
                  KeptInterest.PAID_BEFORE,
                  BillPayments.AMOUNT,
                  KeptPayment.INSTEAD,
                  KeptRetention.RELEASE,
                  KeptRate.RATE,
                  KeptRate.BEFORE,
                  BillCase.PART))
          .toList();

  @Override
  public Collection<String> kinds() {
    List<String> kinds = new ArrayList<>(List.of(Bills.TERMS, Bills.ENTERED));
    Bills.ACTS.forEach(act -> kinds.add("bill." + act));
    return kinds;
  }

  @Override
  public Map<String, String> places() {
    return Map.of(
        "billing",
        "/api/v1/contracts/{contract}/billing",
        "bill",
        "/api/v1/contracts/{contract}/bills/{bill}");
  }

  @Override
  public List<EventPart> parts() {
    return List.of(EventPart.of("bill").at("/contracts/{contract}/bills/{bill}"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Bills.TERMS_TABLE, Bills.TABLE, Bills.ACT);
  }

  @Override
  public Map<StateTable, List<String>> listed() {
    return Map.of(
        Bills.TABLE, List.of("payee", "entered_on", LOWERED, "interest_by", "interest_open"),
        Bills.TERMS_TABLE, List.of(LOWERED));
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    return switch (event.kind()) {
      case Bills.TERMS -> List.of(stated(event));
      case Bills.ENTERED -> List.of(entered(event));
      default -> acted(event, before);
    };
  }

  private static RowEffect stated(Event event) {
    Map<String, @Nullable Object> body = event.body();
    long version = StoredTree.number(body, "version");
    Map<String, @Nullable Object> content = StoredTree.tree(body, "content");
    @Nullable Object[] row = {
      event.department(),
      StoredTree.text(body, "contract"),
      version,
      StoredTree.bytes(content),
      Bills.among(LoweringTerms.by(content))
    };
    return version == 1
        ? RowEffect.add(Bills.TERMS_TABLE, row)
        : RowEffect.set(Bills.TERMS_TABLE, row);
  }

  private static RowEffect entered(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "bill");
    String contract = StoredTree.text(body, "contract");
    Map<String, @Nullable Object> invoice = StoredTree.tree(body, "invoice");
    String number = StoredTree.text(invoice, "number");
    LocalDate received = LocalDate.parse(StoredTree.text(body, "received"));
    byte[] none = StoredTree.bytes(Map.of());
    return RowEffect.add(
        Bills.TABLE,
        event.department(),
        id,
        contract,
        StoredTree.text(body, "supplier"),
        number,
        StoredBill.ENTERED,
        0L,
        event.actor(),
        "",
        LocalDate.parse(StoredTree.text(invoice, "date")),
        received,
        LocalDate.parse(StoredTree.text(body, "on")),
        StoredTree.maybeDay(body, "due"),
        StoredTree.number(body, "total"),
        null,
        StoredTree.bytes(StoredTree.some(body, List.of("invoice", "creditNotes"))),
        none,
        none,
        none,
        SearchWords.of(id, contract, number, StoredTree.text(body, "title")),
        "",
        "",
        null,
        StoredBill.payee(invoice),
        LocalDate.parse(StoredTree.text(body, "on")),
        "",
        null,
        null);
  }

  /** Whether an act left open by when it is to be paid. */
  private static boolean isUnknown(Map<String, @Nullable Object> body) {
    return StoredTree.text(body, "due").isEmpty();
  }

  /** What is decided of a bill that is passed leaves the day on which it was. */
  private static boolean isDecidedOncePassed(String kind, Map<String, @Nullable Object> body) {
    String state = String.valueOf(body.get("state"));
    return kind.equals("bill.decided")
        && (state.equals(StoredBill.PASSED) || SettledLines.isOf(state));
  }

  /** Who lowers a bill; of an act that a former version kept without it, by the facts before. */
  private static String lowering(Event event, Map<String, @Nullable Object> before) {
    if (event.body().get(LOWERED_BY) instanceof List<?> persons) {
      return Bills.among(persons);
    }
    Set<String> all =
        new LinkedHashSet<>(
            BillDuties.of("", List.of(stated("", before), stated(event.actor(), event.body())))
                .lowering());
    String kept = all.remove("") ? String.valueOf(before.get(LOWERED)) : "";
    String added = Bills.among(List.copyOf(all));
    return kept.contains(added) ? kept : kept + added;
  }

  private static BillDuties.Done stated(String by, Map<String, @Nullable Object> tree) {
    Object facts = tree.get("facts");
    return new BillDuties.Done(
        "stated",
        by,
        facts instanceof byte[] kept ? StoredTree.read(kept) : TreeForm.part(tree, "facts"));
  }

  private static List<RowEffect> acted(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "bill");
    long number = StoredTree.number(body, "actNo");
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(Bills.TABLE, event.department(), id));
    row.put("acts", number);
    row.put("state", StoredTree.text(body, "state"));
    InterestColumns.set(event, row);
    row.put("asked", InterestColumns.number(body, Bills.ASKED));
    if (!KeptPayment.isBeside(event.kind(), body, row.get("moved"))
        && !event.kind().equals(InterestColumns.ACT)
        && !isDecidedOncePassed(event.kind(), body)) {
      row.put("moved", LocalDate.parse(StoredTree.text(body, "on")));
    }
    if (event.kind().equals("bill.stated")) {
      row.put(LOWERED, lowering(event, row));
    }
    for (String name : List.of("facts", "decisions", "settled")) {
      if (body.get(name) != null) {
        row.put(name, StoredTree.bytes(StoredTree.tree(body, name)));
      }
    }
    if (body.get("due") != null) {
      row.put("due", isUnknown(body) ? null : StoredTree.maybeDay(body, "due"));
    }
    if (body.get("net") != null) {
      row.put("net", StoredTree.number(body, "net"));
    }
    if (event.kind().equals("bill.examined")) {
      row.put("examined_by", event.actor());
    }
    return List.of(
        RowEffect.set(Bills.TABLE, row),
        RowEffect.add(
            Bills.ACT,
            event.department(),
            id,
            number,
            event.kind().substring("bill.".length()),
            event.actor(),
            StoredTree.bytes(StoredTree.some(body, KEPT)),
            event.at()));
  }
}
