package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Terms;

/** Draft check: what may be kept in a draft, and what stands in the way of its signature. */
final class DraftCheck {

  /** The most rows of a list, without those that an amendment brought. */
  static final int MOST = 60;

  /** The most rows of a list. */
  private static final int MOST_AMENDED = 300;

  private DraftCheck() {}

  /** What no draft of a department may say, whole or not. */
  static List<InputFault> kept(Map<String, ?> terms, String department) {
    List<InputFault> faults = new ArrayList<>(otherBuyer(terms, department));
    BuilderPart.all().stream()
        .map(BuilderPart::list)
        .filter(list -> !list.isEmpty())
        .distinct()
        .forEach(list -> tooMany(terms, list).ifPresent(faults::add));
    return faults;
  }

  private static List<InputFault> otherBuyer(Map<String, ?> terms, String department) {
    return Trees.text(Trees.object(terms.get("buyer")), "id")
        .filter(id -> !id.equals(department))
        .map(id -> Faults.at("/buyer/id", Message.of("builder.other-buyer")))
        .stream()
        .toList();
  }

  private static Optional<InputFault> tooMany(Map<String, ?> terms, String list) {
    List<?> rows = Trees.list(terms.get(list));
    long own =
        rows.stream()
            .filter(row -> !(row instanceof Map<?, ?> one && one.containsKey("amendment")))
            .count();
    if (own <= MOST && rows.size() <= MOST_AMENDED) {
      return Optional.empty();
    }
    Message text =
        Message.of("builder.too-many")
            .with("count", own > MOST ? own : rows.size())
            .with("most", own > MOST ? MOST : MOST_AMENDED);
    return Optional.of(Faults.at("/" + list, text));
  }

  /** Every fault of a draft; none where it can be signed. */
  static List<InputFault> of(Transaction tx, ContractService contracts, ContractDraft draft) {
    Optional<OvertakenAmendment> overtaken = OvertakenAmendment.of(tx, contracts, draft);
    if (overtaken.isPresent()) {
      return List.of(Faults.at("/amendments", overtaken.get().said()));
    }
    List<InputFault> faults = new ArrayList<>(kept(draft.terms(), draft.department()));
    if (faults.isEmpty()) {
      try {
        contracts.check(tx, draft.amends(), draft.terms());
        faults.addAll(unpaid(contracts.terms(draft.terms())));
      } catch (ProblemException e) {
        faults.addAll(e.problem().errors());
      }
    }
    return faults;
  }

  /** Terms by which nothing is ever paid are not ready. */
  private static List<InputFault> unpaid(Terms terms) {
    boolean pays =
        terms.periods().stream()
            .anyMatch(
                period ->
                    !terms.amounts(period.from()).isEmpty()
                        || terms.kpis(period.from()).stream()
                            .anyMatch(kpi -> kpi.shape().filter(one -> one.earns()).isPresent()));
    return pays ? List.of() : List.of(Faults.at("/amounts", Message.of("builder.nothing-paid")));
  }
}
