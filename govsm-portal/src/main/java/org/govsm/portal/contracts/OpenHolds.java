package org.govsm.portal.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.HeldParts.Part;
import org.govsm.portal.contracts.StandingMoney.Closing;
import org.govsm.portal.contracts.StandingMoney.Standing;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.contract.BillingPeriod;

/**
 * Open holds: what is held, was paid in doubt, or waits for the closing settlement, of the
 * contracts for which a caller may issue the certificate that settles it. What is held until a day
 * is a task each; what has no day is one task a contract, with what settles it. Who may only upload
 * has a task for the figures on which it depends.
 */
record OpenHolds(Authorisation table, StandingMoney money, MissingFigures figures)
    implements WorkSource {

  private static final String ISSUE = "/contracts/{id}/certificates";
  private static final String UPLOAD = "/contracts/{id}/readings";

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    boolean issues = may(caller, ISSUE);
    if (!issues && !may(caller, UPLOAD)) {
      return List.of();
    }
    StandingMoney.Look look = money.look(tx, today);
    List<WorkItem> items = new ArrayList<>();
    for (CertifiedContract one : CertifiedContract.all(tx)) {
      if (caller.seesContract(one.department(), one.supplier())) {
        Optional<Standing> now = look.of(one);
        if (issues) {
          items.addAll(now.map(known -> of(one, known, words)).orElseGet(() -> changed(one)));
        } else {
          List<Part> parts = now.map(Standing::parts).orElseGet(() -> look.issued(one).parts());
          figures.of(tx, one, parts, words).ifPresent(items::add);
        }
      }
    }
    return items;
  }

  private boolean may(Caller caller, String route) {
    return table.route("POST", route).filter(rule -> rule.allows(caller)).isPresent();
  }

  private static List<WorkItem> changed(CertifiedContract one) {
    return List.of(
        WorkItem.of(
            "changed",
            one.department(),
            Map.of("title", one.title(), "contract", one.id()),
            "/contracts/" + one.id() + "#ledger",
            one.asOf()));
  }

  private static List<WorkItem> of(CertifiedContract one, Standing now, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    List<Part> held = now.parts().stream().filter(part -> isSum(part.sum())).toList();
    held.stream()
        .filter(part -> part.until().isPresent())
        .forEach(part -> items.add(item(one, part, words)));
    List<Part> endless = held.stream().filter(part -> part.until().isEmpty()).toList();
    together("held-open", one, endless, Part::sum, words).ifPresent(items::add);
    List<Part> doubtful = now.parts().stream().filter(part -> isSum(part.doubt())).toList();
    together("doubt", one, doubtful, Part::doubt, words).ifPresent(items::add);
    now.closing().ifPresent(closing -> items.add(closing(one, closing)));
    return items;
  }

  private static boolean isSum(Money sum) {
    return sum.compareTo(Money.ZERO) > 0;
  }

  private static WorkItem closing(CertifiedContract one, Closing closing) {
    boolean recovers = closing.sum().compareTo(Money.ZERO) < 0;
    Money sum = recovers ? Money.ZERO.minus(closing.sum()) : closing.sum();
    WorkItem item =
        WorkItem.of(
            recovers ? "closing-recovers" : "closing",
            one.department(),
            Map.of("sum", sum, "title", one.title(), "contract", one.id()),
            "/contracts/" + one.id() + "/certificates/check?period=" + BillingPeriod.CLOSING,
            closing.since());
    return closing.until().map(item::dueOn).orElse(item);
  }

  private static Optional<WorkItem> together(
      String kind,
      CertifiedContract one,
      List<Part> parts,
      Function<Part, Money> sum,
      Messages words) {
    return parts.stream()
        .map(Part::since)
        .min(LocalDate::compareTo)
        .map(
            since ->
                WorkItem.of(
                    kind,
                    one.department(),
                    Map.<String, Object>of(
                        "sum", parts.stream().map(sum).reduce(Money.ZERO, Money::plus),
                        "title", one.title(),
                        "contract", one.id(),
                        "question", question(parts, words)),
                    "/contracts/" + one.id() + "#ledger",
                    since));
  }

  /** The first sentence of what parts depend on, and how many others there are. */
  static Message question(List<Part> parts, Messages words) {
    List<Message> asked =
        parts.stream()
            .flatMap(part -> part.questions().stream())
            .flatMap(one -> sentence(one, words).stream())
            .distinct()
            .toList();
    if (asked.size() < 2) {
      return asked.stream().findFirst().orElseGet(() -> Message.of("work.doubt-open"));
    }
    return Message.of("work.more-questions")
        .with("first", asked.get(0))
        .with("count", asked.size() - 1);
  }

  private static Optional<Message> sentence(Object said, Messages words) {
    return said instanceof Map<?, ?> plain
        ? Optional.of(StoredSentence.of(plain, words))
        : Optional.of(said).filter(Message.class::isInstance).map(Message.class::cast);
  }

  private static WorkItem item(CertifiedContract one, Part part, Messages words) {
    return WorkItem.of(
            "held",
            one.department(),
            Map.<String, Object>of(
                "sum", part.sum(),
                "period", StoredSentence.period(part.period(), words),
                "title", one.title(),
                "contract", one.id()),
            "/contracts/" + one.id() + "/certificates/" + part.certificate(),
            part.since())
        .dueOn(part.until().orElseThrow());
  }
}
