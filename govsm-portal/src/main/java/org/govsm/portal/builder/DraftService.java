package org.govsm.portal.builder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.record.PersonalTexts;
import org.jspecify.annotations.Nullable;

/**
 * Draft service: terms in the making, and how a second person makes a contract of them. What is
 * recorded goes the one way of all contracts, with all its checks.
 */
public record DraftService(ContractService contracts, Clock clock) {

  /** Who writes terms; the table of routes says the same. */
  static final Set<String> WRITES = Set.of("buyer", "finance-officer");

  /** Sends a draft for signature. */
  public static final String SEND = "send";

  static final String SIGN = "sign";
  static final String RETURN = "return";
  static final String WITHDRAW = "withdraw";
  static final String DECIDE = "decide";
  static final List<String> STEPS = List.of(SEND, DECIDE, SIGN, RETURN, WITHDRAW);

  private static final String REASON = "reason";

  static final int MOST_REASON = 4000;

  /** A draft; of another department, there is none. */
  ContractDraft current(Transaction tx, String department, long number) {
    return new ContractDrafts(tx)
        .find(department, number)
        .orElseThrow(() -> ProblemException.notFound("builder.none", number));
  }

  /** Begins a draft. */
  public ContractDraft start(
      Transaction tx,
      String department,
      Map<String, ? extends @Nullable Object> terms,
      Optional<WrittenContract> amends,
      Caller by) {
    Map<String, ?> content = checked(department, terms, "", Optional.empty(), amends);
    return begin(tx, department, content, amends, by);
  }

  /**
   * Begins a draft with what another says, on the terms of now. Who wrote that one wrote this one.
   */
  ContractDraft carry(
      Transaction tx,
      ContractDraft from,
      Map<String, ? extends @Nullable Object> terms,
      WrittenContract amends,
      Caller by) {
    requireWriter(by);
    String deviation = from.deviation().orElse("");
    Optional<WrittenContract> signed = Optional.of(amends);
    Map<String, ?> content =
        checked(from.department(), terms, deviation, Optional.of(from.draftNo()), signed);
    return begin(tx, from.department(), content, signed, by);
  }

  private ContractDraft begin(
      Transaction tx,
      String department,
      Map<String, ?> content,
      Optional<WrittenContract> amends,
      Caller by) {
    by.requireDepartment(department);
    requireReal(tx, department);
    if (amends.isEmpty()) {
      AwardedDrafts.requireFirst(tx, contracts.awarded(), department, content);
    }
    ContractDrafts.Begin begin =
        new ContractDrafts.Begin(
            amends.map(WrittenContract::id).orElse(""),
            amends.map(one -> one.stored().version()).orElse(0),
            content);
    return new ContractDrafts(tx).start(department, begin, now(), by.actor());
  }

  private static void requireReal(Transaction tx, String department) {
    if (!tx.chains().written().contains(department)) {
      Message text = Message.of("builder.no-department").with("what", department);
      throw ProblemException.of(Faults.at("/department", text));
    }
  }

  /**
   * Changes what a draft says; nothing happens where it says that already.
   *
   * @throws org.govsm.portal.store.StoreRefusal if it is in another version by now
   */
  public ContractDraft change(
      Transaction tx,
      ContractDraft draft,
      int seen,
      Map<String, ? extends @Nullable Object> terms,
      String deviation,
      Caller by) {
    by.requireDepartment(draft.department());
    requireWriter(by);
    Versions.require(seen, draft.version(), "store.draft-stale");
    requireOpen(draft);
    Map<String, ? extends @Nullable Object> said =
        CarriedPaper.renewed(tx, contracts, draft, terms);
    Optional<WrittenContract> signed =
        Optional.of(draft.amends())
            .filter(id -> !id.isEmpty())
            .map(id -> contracts.current(tx, id));
    Map<String, ?> content =
        checked(draft.department(), said, deviation.strip(), draft.carriedFrom(), signed);
    boolean same = ContractDraft.text(content).equals(draft.content());
    return same ? draft : new ContractDrafts(tx).change(draft, content, now(), by.actor());
  }

  private static Map<String, ?> checked(
      String department,
      Map<String, ? extends @Nullable Object> terms,
      String deviation,
      Optional<Long> carried,
      Optional<WrittenContract> amends) {
    ProblemException.unlessNone(DraftCheck.kept(terms, department));
    Map<String, Object> signed = amends.map(one -> one.terms().toPlain()).orElse(Map.of());
    ProblemException.unlessNone(PersonalTexts.faults(terms, signed));
    Map<String, ?> content = ContractDraft.content(terms, deviation, carried);
    ProblemException.unlessNone(Secrets.in(content));
    if (deviation.length() > MOST_REASON) {
      throw ProblemException.of(
          Faults.at("/deviation", Message.of("builder.reason-length").with("most", MOST_REASON)));
    }
    return content;
  }

  private static void requireOpen(ContractDraft draft) {
    if (!draft.isOpen()) {
      throw ProblemException.conflict(Message.of("builder.closed-" + draft.state()));
    }
  }

  /**
   * Does one of the {@link #STEPS}.
   *
   * @param said what is said with it, by name; empty texts where it is not
   */
  public ContractDraft step(
      Transaction tx,
      ContractDraft draft,
      int seen,
      String step,
      UnaryOperator<String> said,
      Caller by) {
    by.requireDepartment(draft.department());
    Versions.require(seen, draft.version(), "store.draft-stale");
    return switch (step) {
      case SEND -> send(tx, draft, by);
      case DECIDE -> DraftDecision.take(tx, contracts, draft, said, now(), by);
      case SIGN -> sign(tx, draft, by);
      case RETURN -> back(tx, draft, said.apply(REASON), by);
      case WITHDRAW -> withdraw(tx, draft, by);
      default ->
          throw ProblemException.of(
              Faults.at("/step", Message.of("builder.step").with("steps", STEPS)));
    };
  }

  private static void requireShort(String reason) {
    if (reason.length() > MOST_REASON) {
      throw ProblemException.of(
          Faults.at("/reason", Message.of("builder.reason-length").with("most", MOST_REASON)));
    }
  }

  private static void requireWriter(Caller by) {
    if (!by.isAnyOf(WRITES) && by.kind() != Caller.Kind.PORTAL) {
      throw ProblemException.of(403, Message.of("builder.not-writer"));
    }
  }

  private ContractDraft send(Transaction tx, ContractDraft draft, Caller by) {
    requireWriter(by);
    requireOpen(draft);
    ProblemException.unlessNone(DraftCheck.of(tx, contracts, draft)); // else it would be refused
    DraftDecision.requireNotRefused(tx, contracts, draft);
    return new ContractDrafts(tx).step(draft, ContractDrafts.SENT, Map.of(), now(), by.actor());
  }

  private ContractDraft sign(Transaction tx, ContractDraft draft, Caller by) {
    DraftSigners.require(tx, draft, by);
    ProblemException.unlessNone(DraftCheck.of(tx, contracts, draft));
    WrittenContract made =
        draft.isAmendment()
            ? contracts.amend(
                tx,
                draft.amends(),
                draft.amendsVersion(),
                draft.terms(),
                DraftDecision.codes(draft),
                by)
            : contracts.create(tx, draft.terms(), DraftDecision.codes(draft), by);
    Map<String, ?> more = Map.of("contract", made.id());
    return new ContractDrafts(tx).step(draft, ContractDrafts.RECORDED, more, now(), by.actor());
  }

  private ContractDraft back(Transaction tx, ContractDraft draft, String reason, Caller by) {
    DraftSigners.require(tx, draft, by);
    if (reason.isBlank()) {
      throw ProblemException.of(Faults.at("/reason", Message.of("builder.return-reason")));
    }
    requireShort(reason);
    FreeTexts.refuse(Map.of(REASON, reason));
    Map<String, ?> more = Map.of(REASON, reason.strip());
    return new ContractDrafts(tx).step(draft, ContractDrafts.RETURNED, more, now(), by.actor());
  }

  private ContractDraft withdraw(Transaction tx, ContractDraft draft, Caller by) {
    requireWriter(by);
    if (!draft.isOpen() && !draft.isSent()) {
      throw ProblemException.conflict(Message.of("builder.closed-" + draft.state()));
    }
    return new ContractDrafts(tx)
        .step(draft, ContractDrafts.WITHDRAWN, Map.of(), now(), by.actor());
  }

  private Instant now() {
    return Sql.cut(clock.instant());
  }
}
