package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Amendment;
import org.jspecify.annotations.Nullable;

/**
 * Overtaken amendment: the draft of an amendment whose contract was changed since it was begun. It
 * cannot be signed; what it changes can be carried over to the contract as it is.
 *
 * @param papers the numbers of the amendments that came in between; none where it was corrected
 * @param carried what it says on the terms of now
 */
public record OvertakenAmendment(
    WrittenContract contract, List<String> papers, CarriedAmendment carried) {

  /** Nothing where the contract is as it was. */
  static Optional<OvertakenAmendment> of(
      Transaction tx, ContractService contracts, ContractDraft draft) {
    if (!draft.isAmendment() || !draft.isOpen() && !draft.isSent()) {
      return Optional.empty();
    }
    WrittenContract now = contracts.current(tx, draft.amends());
    return now.stored().version() == draft.amendsVersion()
        ? Optional.empty()
        : Optional.of(between(base(tx, contracts, draft), draft, now));
  }

  /**
   * What was not carried over into a draft, from the draft that was overtaken and from those before
   * it; none where it carries nothing over.
   */
  static List<LeftOut> notCarried(Transaction tx, ContractService contracts, ContractDraft draft) {
    ContractDrafts drafts = new ContractDrafts(tx);
    List<LeftOut> left = new ArrayList<>();
    ContractDraft to = draft;
    Optional<ContractDraft> from = from(drafts, to);
    while (from.isPresent()) { // a draft carries over from an older one only
      WrittenContract was = base(tx, contracts, from.get());
      for (LeftOut one : between(was, from.get(), base(tx, contracts, to)).left()) {
        if (left.stream().noneMatch(other -> other.name().equals(one.name()))) {
          left.add(one);
        }
      }
      to = from.get();
      from = from(drafts, to);
    }
    return left;
  }

  private static Optional<ContractDraft> from(ContractDrafts drafts, ContractDraft draft) {
    return draft.carriedFrom().flatMap(number -> drafts.find(draft.department(), number));
  }

  private static WrittenContract base(
      Transaction tx, ContractService contracts, ContractDraft draft) {
    return contracts.version(tx, draft.amends(), draft.amendsVersion());
  }

  private static OvertakenAmendment between(
      WrittenContract was, ContractDraft draft, WrittenContract now) {
    List<String> known = was.terms().amendments().stream().map(Amendment::id).toList();
    List<String> papers =
        now.terms().amendments().stream()
            .map(Amendment::id)
            .filter(id -> !known.contains(id))
            .toList();
    return new OvertakenAmendment(
        now,
        papers,
        CarriedAmendment.of(was.terms().toPlain(), draft.terms(), now.terms().toPlain()));
  }

  /**
   * Carries what the draft of an overtaken amendment changes over to the contract as it is, in a
   * draft of its own; this one is withdrawn.
   *
   * @param seen the version of the draft that somebody saw
   */
  static ContractDraft carry(
      Transaction tx, BuilderServices services, ContractDraft draft, int seen, Caller by) {
    OvertakenAmendment overtaken =
        of(tx, services.contracts().contracts(), draft)
            .orElseThrow(() -> ProblemException.conflict(Message.of("builder.not-overtaken")));
    if (overtaken.isNumberTaken()) {
      Message text = Message.of("builder.amend-taken");
      throw ProblemException.of(Faults.at("/amendments", text));
    }
    DraftService drafts = services.drafts();
    drafts.step(tx, draft, seen, DraftService.WITHDRAW, name -> "", by);
    Map<String, @Nullable Object> terms =
        new CarriedPaper(services.contracts().dictionary()).in(overtaken);
    return drafts.carry(tx, draft, terms, overtaken.contract, by);
  }

  /** What happened, and what to do. */
  public Message said() {
    return Message.of(papers.isEmpty() ? "builder.overtaken-corrected" : "builder.overtaken")
        .with("contract", contract.id())
        .with("papers", papers);
  }

  /** Whether another amendment took its number. */
  public boolean isNumberTaken() {
    return Stream.concat(carried.clashes().stream(), carried.alike().stream())
        .anyMatch(one -> one.startsWith("amendments/"));
  }

  /** What is not carried over: there the contract stands as it is. */
  public List<LeftOut> left() {
    Map<String, @Nullable Object> terms = new LinkedHashMap<>(contract.terms().toPlain());
    return Stream.concat(
            carried.clashes().stream().map(name -> LeftOut.of(name, false, papers, terms)),
            carried.alike().stream().map(name -> LeftOut.of(name, true, papers, terms)))
        .toList();
  }
}
