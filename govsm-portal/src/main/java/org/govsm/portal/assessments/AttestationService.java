package org.govsm.portal.assessments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Attestation;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.CountedSigners;
import org.govsm.governance.assessment.StepSigners;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.access.Acting;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;

/**
 * Attestation service: keeps what people sign that only people can say. A withdrawal is kept beside
 * what it ends.
 */
public final class AttestationService {

  private static final Duration LASTS = Duration.ofMinutes(1);

  private final DepartmentFacts facts;
  private final List<RecordPart> records;
  private final Clock clock;

  /** A report of many accounts is large: no more than the last is kept. */
  private final LruCache<ChainHead, Standing> standings = new LruCache<>(1);

  private record Standing(Instant at, Checked<AssessmentReport> report) {}

  public AttestationService(DepartmentFacts facts, List<RecordPart> records, Clock clock) {
    this.facts = facts;
    this.records = List.copyOf(records);
    this.clock = clock;
  }

  /**
   * Signs.
   *
   * @throws ProblemException with status 403 for whoever may not sign for the control, and 422 with
   *     every fault of the order
   */
  public SignedAttestation sign(
      Transaction tx, String department, SignOrder order, String language, Caller by) {
    by.requireDepartment(DepartmentIds.require(department));
    Control control = control(order.control());
    String role =
        ControlSigners.as(control, by.roles())
            .orElseThrow(() -> ProblemException.of(403, notYours(control, by)));
    Instant now = clock.instant();
    Map<String, Object> tree = tree(control, order, language, role, by, now);
    Attestation signed = ProblemException.accepted(checked(tx, department, order, tree, now));
    return new Attestations(tx).sign(department, signed.toPlain(), now, by.actor());
  }

  private static Message notYours(Control control, Caller by) {
    return Message.of("sign.who-may")
        .with("control", control.id())
        .with("roles", words(ControlSigners.of(control)))
        .with("mine", words(by.roles()));
  }

  private static List<Message> words(Set<String> roles) {
    return roles.stream().map(role -> Message.of("role." + role)).toList();
  }

  private static Control control(String id) {
    Control control =
        ControlCatalogue.known(id).orElseThrow(() -> refused("sign.no-control", none(id)));
    if (ControlSigners.named(control).isEmpty()) {
      Message text = Message.of("sign.nobody").with("control", id);
      throw refused("sign.nobody", text);
    }
    return control;
  }

  private static Message none(String id) {
    List<String> known =
        ControlCatalogue.all().stream()
            .flatMap(one -> one.controls().stream())
            .map(Control::id)
            .toList();
    return NearestName.told("fault.attestation-control", id, known);
  }

  private static ProblemException refused(String code, Message text) {
    return ProblemException.of(new InputFault("/control", code, text));
  }

  private static Map<String, Object> tree(
      Control control, SignOrder order, String language, String role, Caller by, Instant now) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("control", control.id());
    order.subject().ifPresent(subject -> tree.put("subject", subject));
    tree.put("statement", Attestation.asked(control, language));
    tree.put("person", Acting.person(by, order.person()));
    tree.put("role", role);
    tree.put("signedAt", Moments.text(now));
    tree.put("expires", order.expires().toString());
    tree.put("confirmed", order.confirmed() && !order.withdrawn());
    if (order.withdrawn()) {
      tree.put("withdrawn", true);
    }
    return tree;
  }

  private Checked<Attestation> checked(
      Transaction tx, String department, SignOrder order, Map<String, Object> tree, Instant now) {
    if (order.expires().isBefore(Moments.day(now))) {
      InputFault over = Faults.at("/expires", "sign.expired");
      return new Checked.Rejected<>(List.of(over));
    }
    // evidence need not name the list that a control reads: no record is left out
    return Attestation.entered(
        tree,
        ControlCatalogue.shipped(),
        JudgedFacts.of(tx, facts, records, department, now).facts(),
        Moments.inIndia(now));
  }

  /** Whose signature counts now, by the facts of the department. */
  public CountedSigners signers(Transaction tx, String department) {
    Instant now = clock.instant();
    return CountedSigners.of(facts.of(tx, department, now), now);
  }

  /**
   * What was signed, the oldest first.
   *
   * @param after the number of the last that is known already; 0 for the first page
   * @return the attestations; fewer than the limit when there are no more
   */
  public List<SignedAttestation> page(Transaction tx, String department, long after, int limit) {
    return new Attestations(tx).page(DepartmentIds.require(department), after, limit);
  }

  /** What the department knows now. */
  Facts facts(Transaction tx, String department) {
    return facts.of(tx, department, clock.instant());
  }

  /**
   * The controls of which nothing that holds is signed, but what an account waits for with its next
   * step: that is asked for with the account.
   */
  List<Control> unsigned(Transaction tx, String department) {
    Facts known = facts(tx, department);
    return now(tx, department)
        .fold(Optional::of, faults -> Optional.<AssessmentReport>empty())
        .stream()
        .flatMap(one -> one.findings().stream())
        .filter(SignaturesDue::isDue)
        .filter(finding -> !StepSigners.isAwaited(finding, known))
        .map(ControlFinding::control)
        .distinct()
        .toList();
  }

  /**
   * How the department stands now by the catalogue that has a control: the framework, or later law
   * for one of its controls.
   *
   * @param control its id; by the framework where it is of none
   */
  Checked<AssessmentReport> now(Transaction tx, String department, String control) {
    if (ControlCatalogue.laterLaw().find(control).isEmpty()) {
      return now(tx, department);
    }
    Instant now = clock.instant();
    return Assessment.assess(
        ControlCatalogue.laterLaw(), facts.of(tx, department, now), Moments.inIndia(now));
  }

  /**
   * As {@link #now(Transaction, String, String)}, and with the kept records where the signature is
   * about one of them.
   */
  Checked<AssessmentReport> now(Transaction tx, String department, String control, String subject) {
    Optional<String> list = Attestation.listByMember(control).filter(many -> !subject.isEmpty());
    if (records.stream()
        .noneMatch(
            part ->
                part.place().isOf(subject) || list.filter(part.lists()::contains).isPresent())) {
      return now(tx, department, control);
    }
    Instant now = clock.instant();
    ControlCatalogue later = ControlCatalogue.laterLaw();
    return Assessment.assess(
        later.find(control).isPresent() ? later : ControlCatalogue.shipped(),
        JudgedFacts.of(tx, facts, records, department, now).facts(),
        Moments.inIndia(now));
  }

  /**
   * How the department stands now, without keeping it: what waits for a signature is in it. Where
   * nothing happened since, it is that of a moment within the last minute.
   *
   * @return the report; or the faults of facts that speak of what lies ahead
   */
  public Checked<AssessmentReport> now(Transaction tx, String department) {
    Instant now = clock.instant();
    Optional<ChainHead> head = tx.events().head(DepartmentIds.require(department));
    Optional<Standing> known =
        head.flatMap(standings::find)
            .filter(one -> !one.at().isAfter(now) && now.isBefore(one.at().plus(LASTS)));
    if (known.isPresent()) {
      return known.get().report();
    }
    Checked<AssessmentReport> report =
        Assessment.assess(
            ControlCatalogue.shipped(), facts.of(tx, department, now), Moments.inIndia(now));
    head.ifPresent(at -> standings.put(at, new Standing(now, report)));
    return report;
  }
}
