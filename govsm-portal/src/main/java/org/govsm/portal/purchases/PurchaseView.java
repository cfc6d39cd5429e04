package org.govsm.portal.purchases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.AdviserView;
import org.govsm.portal.ask.AnswerView;
import org.govsm.portal.ask.AnsweredQuestion;
import org.govsm.portal.ask.CaseForm;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.procedure.Deviation;

/**
 * One purchase.
 *
 * @param together the purchases of its need and of those that it had before
 * @param takesContract whether a contract can come from it still
 */
public record PurchaseView(
    StoredPurchase purchase,
    List<String> contracts,
    boolean takesContract,
    RuleBook book,
    AdviserView decision,
    Optional<Deviation> compared,
    List<FormField> given,
    boolean note,
    List<NeedTogether> together,
    List<PurchaseNeeds.Other> similar,
    Optional<Message> otherBook,
    Map<String, InputFault> errors) {

  static PurchaseView of(
      Transaction tx,
      PurchaseService service,
      Law law,
      StoredPurchase now,
      Map<String, InputFault> errors,
      Page page) {
    Messages words = page.words();
    AnsweredQuestion asked = law.asked(now.book(), PurchaseLaw.PROCEDURE);
    CaseForm known = CaseForm.of(asked.question(), now.days(), now.facts());
    CaseForm whole =
        CaseForm.of(law.purchases().described(now.book()).orElseThrow(), now.days(), now.facts());
    List<FormField> own = known.fields(Map.of(), words);
    List<String> names = own.stream().map(FormField::name).toList();
    List<String> asks = new ArrayList<>();
    PurchaseForm.of(law, now).fields(true, words).forEach(field -> asks.add(field.name()));
    Stream<FormField> more =
        whole.fields(Map.of(), words).stream()
            .filter(field -> !field.typed().isEmpty() && !names.contains(field.name()));
    AnswerView answer =
        AnswerView.of(
            PurchaseReports.decide(law, now, PurchaseLaw.PROCEDURE, Optional.empty()), words);
    answer.missing().forEach(name -> asks.addAll(List.of("fact." + name, "day." + name)));
    Optional<Message> other = OtherBook.note(law, now.department(), now.book(), page);
    OrdersBeside beside = new OrdersBeside(tx, law, now);
    return new PurchaseView(
        now,
        service.contracts(tx, now),
        service.takesContract(tx, law, now),
        law.book(now.book()),
        AdviserView.answered(asked, own, answer),
        PurchaseReports.compare(law, now)
            .filter(one -> other.isEmpty() || one.kind() != Deviation.Kind.AS_THE_LAW_SAYS),
        Stream.concat(own.stream().filter(field -> isTold(field, asks)), more).toList(),
        law.purchases().question(now.book(), PurchaseLaw.NOTE).isPresent(),
        beside.together(),
        beside.similar(),
        other,
        errors);
  }

  /** Whether a contract is begun from it. */
  public boolean isForContract() {
    return purchase.isOpen() && purchase.used().isPresent() && takesContract;
  }

  /** What is known, what the form asks for, and what the law needs still. */
  private static boolean isTold(FormField field, List<String> asks) {
    return !field.typed().isEmpty() || asks.contains(field.name());
  }

  /** The word of the kind of decision that was kept when this version was written. */
  public String pinnedWord() {
    Object kind = purchase.decision().getOrDefault("kind", "UNDETERMINED");
    return String.valueOf(kind).toLowerCase(Locale.ROOT);
  }

  /** The editions that the kept decision rests on: id, edition and digest. */
  public List<Map<?, ?>> pinnedPacks() {
    return purchase.decision().get("packs") instanceof List<?> packs
        ? packs.stream().<Map<?, ?>>map(pack -> (Map<?, ?>) pack).toList()
        : List.of();
  }

  /** The day that an edition of the kept decision is named after. */
  public static LocalDate edition(Map<?, ?> pack) {
    return LocalDate.parse(String.valueOf(pack.get("edition")));
  }

  /** The procedures that the kept decision names. */
  public List<String> pinnedWays() {
    if (!(purchase.decision().get("answer") instanceof Map<?, ?> answer)) {
      return List.of();
    }
    Stream<?> one = Stream.ofNullable(answer.get("procedure"));
    Stream<?> permitted =
        answer.get("permitted") instanceof List<?> many
            ? many.stream()
                .map(item -> item instanceof Map<?, ?> way ? way.get("procedure") : item)
                .filter(Objects::nonNull)
            : Stream.empty();
    return Stream.concat(one, permitted).map(String::valueOf).distinct().toList();
  }
}
