package org.govsm.procurement.bill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;

/**
 * Credit notes of an invoice: of this invoice, at a rate and on a certificate that it bills, and
 * together no more than it bills.
 */
final class CreditNotes {

  private final Node request;
  private final Node invoice;
  private final Citation cited;
  private final List<Finding> found = new ArrayList<>();

  private CreditNotes(Node request, Citation cited) {
    this.request = request;
    this.cited = cited;
    invoice = request.branch("invoice").orElseThrow();
  }

  static List<Finding> check(Node request, Citation cited) {
    CreditNotes notes = new CreditNotes(request, cited);
    List<Node> all = request.branches("creditNotes");
    all.forEach(notes::check);
    if (!all.isEmpty()) {
      List<Node> lines = notes.invoice.branches("lines");
      boolean more = notes.together(all, lines);
      for (Node certificate : request.branches("certificates")) {
        more = more || notes.together(of(all, certificate), of(lines, certificate));
      }
    }
    return List.copyOf(notes.found);
  }

  private static List<Node> of(List<Node> nodes, Node certificate) {
    return nodes.stream().filter(one -> CertifiedSum.isOf(one, certificate)).toList();
  }

  /** The lines that bill the certificate of a note, whichever of its ids each names. */
  private List<Node> billedBy(String id) {
    return CertifiedSum.counting(request, id)
        .map(certificate -> of(invoice.branches("lines"), certificate))
        .orElseGet(
            () -> invoice.branches("lines").stream().filter(line -> names(line, id)).toList());
  }

  private static boolean names(Node line, String id) {
    return line.find("certificate", String.class).filter(one -> Skeleton.same(one, id)).isPresent();
  }

  private void check(Node note) {
    String number = note.text("number");
    if (!Skeleton.same(note.text("against"), invoice.text("number"))) {
      Message text = said("credit-other", number).with("invoice", note.text("against"));
      block("OTHER_INVOICE", text);
    }
    Optional<String> certificate = note.find("certificate", String.class);
    certificate
        .filter(id -> billedBy(id).isEmpty())
        .ifPresent(
            id -> block("CREDIT_UNKNOWN", said("credit-unknown", number).with("certificate", id)));
    Percent rate = note.get("gstPercent", Percent.class);
    List<Percent> rates =
        certificate
            .map(this::billedBy)
            .filter(lines -> !lines.isEmpty())
            .orElse(invoice.branches("lines"))
            .stream()
            .map(line -> line.get("gstPercent", Percent.class))
            .distinct()
            .toList();
    if (!rates.contains(rate)) {
      Message text = said("credit-rate", number).with("percent", rate).with("agreed", rates);
      block("OTHER_GST_RATE", text);
    }
    found.addAll(
        LineTax.check(note, Message.of("bill.credit-note").with("note", number), invoice, cited));
  }

  private boolean together(List<Node> notes, List<Node> lines) {
    Money credited = sum(notes);
    Money billed = sum(lines);
    boolean more = !lines.isEmpty() && credited.compareTo(billed) > 0;
    if (more) {
      block(
          "CREDIT_EXCEEDS",
          Message.of("bill.credit-exceeds").with("credited", credited).with("billed", billed));
    }
    return more;
  }

  private static Money sum(List<Node> nodes) {
    return nodes.stream()
        .map(one -> one.get("taxableValue", Money.class))
        .reduce(Money.ZERO, Money::plus);
  }

  private static Message said(String key, String note) {
    return Message.of("bill." + key).with("note", note);
  }

  private void block(String code, Message text) {
    found.add(Finding.of(code, Weight.BLOCKING, text, cited));
  }
}
