package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.document.Node;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Postponements;
import org.govsm.core.text.Term;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** Checks of one act: who does it, on which day, on which delivery, and what must be before it. */
final class ActChecks {

  static final Citation OWN = OwnDefault.of("acts of acceptance");

  /** Refuses an act of an earlier day that no paper proves; what is on record is not asked. */
  static final String DATED_BACK = "DATED_BACK";

  /** Refuses what was entered when the days to refuse were over; neither is this asked again. */
  static final String ENTERED_AFTER_TERM = "ENTERED_AFTER_TERM";

  /** Refuses to accept more than is ordered without a decision; neither is this asked again. */
  static final String BEYOND_ORDER = "ACCEPTED_BEYOND_ORDER";

  /** The same, of more than is due by now where so much is due each month or other time. */
  static final String BEYOND_DUE = "ACCEPTED_BEYOND_DUE";

  /** Refuses that who entered a delivery also turns it away; neither is this asked again. */
  static final String OWN_REFUSAL = "OWN_REFUSAL";

  /** Refuses to replace what is also accepted; of an act on record the delivery is asked about. */
  static final String REPLACES_CONTRADICTED = "REPLACES_CONTRADICTED";

  /** Refuses a decision that is still to come. */
  private static final String DECIDED_LATER = "DECIDED_LATER";

  /** What is asked of an act that is to be done, and not of one on record. */
  static final Set<String> OF_ENTRY =
      Set.of(
          DATED_BACK,
          ENTERED_AFTER_TERM,
          BEYOND_ORDER,
          BEYOND_DUE,
          OWN_REFUSAL,
          REPLACES_CONTRADICTED,
          DECIDED_LATER);

  /** What takes from the supplier what silence would have accepted. */
  static final Set<Kind> REFUSING =
      Set.of(Kind.PROVISIONAL_RECEIPT, Kind.OBJECTION, Kind.REJECTION);

  /** Refuses what comes after silence has accepted. */
  private static final String DEEMED_ACCEPTED = "DEEMED_ACCEPTED";

  private static final Map<Kind, List<String>> WHO =
      Map.of(
          Kind.DELIVERY, List.of(AcceptanceForm.SUPPLIER),
          Kind.PROVISIONAL_RECEIPT, List.of(AcceptanceForm.CONSIGNEE),
          Kind.INSPECTION, List.of(AcceptanceForm.INSPECTOR, AcceptanceForm.ASSESSOR),
          Kind.OBJECTION, List.of(AcceptanceForm.CONSIGNEE, AcceptanceForm.AUTHORITY),
          Kind.REWORK, List.of(AcceptanceForm.SUPPLIER),
          Kind.ACCEPTANCE, List.of(AcceptanceForm.CONSIGNEE, AcceptanceForm.AUTHORITY),
          Kind.REJECTION, List.of(AcceptanceForm.CONSIGNEE, AcceptanceForm.AUTHORITY));

  /** What another person does than who entered the delivery for the supplier. */
  private static final Set<Kind> APART =
      Set.of(Kind.PROVISIONAL_RECEIPT, Kind.INSPECTION, Kind.ACCEPTANCE);

  /** The same, of turning it away. */
  private static final Set<Kind> AWAY = Set.of(Kind.OBJECTION, Kind.REJECTION);

  private final RuleBook book;
  private final AcceptanceRecord record;
  private final AcceptanceAct act;
  private final List<Finding> findings = new ArrayList<>();
  private Optional<TenderLaw> law = Optional.empty();

  ActChecks(RuleBook book, AcceptanceRecord record, AcceptanceAct act) {
    this.book = book;
    this.record = record;
    this.act = act;
  }

  static List<String> roles(Kind kind) {
    return WHO.getOrDefault(kind, List.of());
  }

  /** The law that was asked, with what it lacks and refers; begun on the day of the delivery. */
  TenderLaw law() {
    LocalDate delivered =
        record.delivery(act.delivery()).map(Delivery::deliveredOn).orElse(act.on());
    TenderLaw begun = law.orElseGet(() -> AcceptanceTerm.law(book, delivered));
    law = Optional.of(begun);
    return begun;
  }

  List<Finding> check() {
    who();
    when();
    act.decided()
        .filter(Postponements::are)
        .map(said -> Message.of("acceptance.act.decided-later").with("text", said))
        .ifPresent(text -> refuse(DECIDED_LATER, text, OWN));
    if (act.kind() == Kind.DELIVERY) {
      delivered();
    } else {
      record
          .delivery(act.delivery())
          .ifPresentOrElse(
              this::onDelivery, () -> refuse("NO_DELIVERY", "no-delivery", delivery(), OWN));
    }
    return List.copyOf(findings);
  }

  /** Whether the act refuses a delivery when the days to do so are over. */
  boolean isTooLate() {
    boolean whole = act.kind() != Kind.PROVISIONAL_RECEIPT;
    record
        .delivery(act.delivery())
        .filter(one -> act.isRefusal())
        .filter(one -> whole || act.quantity() < one.quantity())
        .ifPresent(this::inTime);
    return findings.stream()
        .map(Finding::code)
        .anyMatch(code -> code.equals(DEEMED_ACCEPTED) || code.equals(ENTERED_AFTER_TERM));
  }

  private void who() {
    if (!roles(act.kind()).contains(act.role())) {
      List<Object> roles =
          roles(act.kind()).stream()
              .<Object>map(role -> new Term("acceptance-role." + role))
              .toList();
      refuse("WRONG_ROLE", Message.of("acceptance.act.role").with("roles", roles), OWN);
    }
    if (record.hasActed(act.by(), !act.role().equals(AcceptanceForm.SUPPLIER))) {
      refuse("BOTH_PARTIES", Message.of("acceptance.act.both-parties").with("who", act.by()), OWN);
    }
  }

  private void when() {
    record
        .last(act)
        .filter(act.on()::isBefore)
        .ifPresent(
            last ->
                refuse("OUT_OF_ORDER", Message.of("acceptance.act.order").with("last", last), OWN));
    record.corrections().stream()
        .map(AcceptanceCorrection::on)
        .max(LocalDate::compareTo)
        .filter(act.entered()::isBefore)
        .ifPresent(
            last ->
                refuse(
                    "OUT_OF_ORDER",
                    Message.of("acceptance.act.order-corrected").with("last", last),
                    OWN));
    if (act.entered().isAfter(act.on())) {
      datedBack();
    }
  }

  /** The day of an act is that of its entry, unless a paper proves an earlier one. */
  private void datedBack() {
    String key = act.proof().isPresent() ? "acceptance.act.earlier" : "acceptance.act.dated-back";
    Message text = Message.of(key).with("on", act.on()).with("entered", act.entered());
    act.proof()
        .ifPresentOrElse(
            paper -> find("ENTERED_LATER", Weight.NOTE, text.with("paper", paper), OWN),
            () -> refuse(DATED_BACK, text, OWN));
  }

  private void delivered() {
    String deliverable = act.part().text("deliverable");
    Citation clause = record.terms().clause(deliverable);
    if (record.hasDelivery(act.delivery())) {
      refuse("DELIVERED_TWICE", "twice", delivery(), OWN);
    }
    if (!record.terms().deliverables().contains(deliverable)) {
      Message text =
          Message.of("acceptance.act.no-deliverable")
              .with("deliverable", deliverable)
              .with("known", record.terms().deliverables());
      refuse("NO_DELIVERABLE", text, clause);
    }
    act.part().codes("evidence").stream()
        .filter(record::isShown)
        .forEach(
            shown ->
                refuse(
                    "EVIDENCE_TWICE",
                    Message.of("acceptance.act.evidence-twice").with("digest", shown),
                    OWN));
    Optional<String> old = act.part().find("replaces", String.class);
    old.ifPresent(id -> replaces(id, deliverable, clause));
    if (old.isEmpty()) {
      ordered(deliverable, clause);
    }
  }

  private void replaces(String id, String deliverable, Citation clause) {
    record
        .delivery(id)
        .flatMap(one -> AcceptanceProcess.contradicted(record.terms(), one))
        .ifPresent(why -> refuse(REPLACES_CONTRADICTED, why.text(), clause));
    long owed =
        record
            .delivery(id)
            .filter(one -> record.terms().named(one.deliverable()).equals(deliverable))
            .map(Delivery::owed)
            .orElse(0L);
    if (act.quantity() > owed) {
      Message text = Message.of("acceptance.act.replaces").with("delivery", id).with("count", owed);
      refuse("REPLACES_TOO_MANY", text, clause);
    }
  }

  private void ordered(String deliverable, Citation clause) {
    long after = record.delivered(deliverable) + act.quantity();
    QuantityLimits.of(record.terms(), deliverable, act.on())
        .passed(after)
        .ifPresent(limit -> findings.add(limit.delivered(after, clause)));
  }

  private void onDelivery(Delivery delivery) {
    if (delivery.open() == 0 && !act.isInAll()) {
      refuse("SETTLED", "settled", delivery(), OWN);
      return;
    }
    if (delivery.isReportedBy(act.by()) || delivery.isReportedBy(act.enteredBy())) {
      if (APART.contains(act.kind())) {
        refuse("OWN_DELIVERY", "own-delivery", delivery(), OWN);
      } else if (AWAY.contains(act.kind())) {
        refuse(OWN_REFUSAL, "own-delivery", delivery(), OWN);
      }
    }
    if (delivery.isContradicted() || act.isInAll()) {
      inAll(delivery);
      return;
    }
    switch (act.kind()) {
      case PROVISIONAL_RECEIPT -> received(delivery);
      case INSPECTION -> inspected(delivery);
      case OBJECTION -> objected(delivery);
      case REWORK -> reworked(delivery);
      case ACCEPTANCE -> accepted(delivery);
      case REJECTION -> rejected(delivery);
      case DELIVERY -> {
        // looked at before
      }
    }
  }

  /**
   * Of a delivery whose figures do not hold together an officer says how many are accepted, or
   * rejected, in all; what was delivered again stays rejected.
   */
  private void inAll(Delivery delivery) {
    Optional<Finding> why = AcceptanceProcess.contradicted(record.terms(), delivery);
    if (why.isEmpty()) {
      refuse("NOT_CONTRADICTED", "not-contradicted", delivery(), OWN);
    } else if (!act.isInAll() || act.decided().isEmpty()) {
      findings.add(why.get());
    } else {
      boolean accepts = act.kind() == Kind.ACCEPTANCE;
      fits(delivery, delivery.quantity() - (accepts ? delivery.replaced() : 0));
      if (!accepts && act.quantity() < delivery.replaced()) {
        Message text =
            Message.of("acceptance.act.replaced")
                .with("delivery", delivery.id())
                .with("count", delivery.replaced());
        refuse("REPLACES_TOO_MANY", text, record.terms().clause(delivery.deliverable()));
      }
      decided(act.decided().orElseThrow(), OWN);
    }
  }

  private void received(Delivery delivery) {
    if (delivery.received().isPresent()) {
      refuse("RECEIVED_TWICE", "received", delivery(), OWN);
    }
    if (act.quantity() < delivery.quantity()) {
      inTime(delivery);
    }
    if (act.quantity() != delivery.quantity()) {
      boolean more = act.quantity() > delivery.quantity();
      Message text =
          Message.of("acceptance.act.received-other")
              .with("count", act.quantity())
              .with("delivered", delivery.quantity());
      find(
          more ? "RECEIVED_MORE" : "RECEIVED_LESS",
          more ? Weight.BLOCKING : Weight.WARNING,
          text,
          OWN);
    }
  }

  /** A sample is of what was delivered, and the number of its defects says whether it passes. */
  private void inspected(Delivery delivery) {
    Node plan = act.part().branch("plan").orElseThrow();
    Citation source =
        Citation.of(plan.text("source"), "sampling plan").force(Force.ADVISORY).cite();
    long lot = plan.get("lot", Long.class);
    long sample = plan.get("sample", Long.class);
    long defects = act.part().get("defects", Long.class);
    if (lot > delivery.quantity() || sample > lot || defects > sample) {
      Message text =
          Message.of("acceptance.act.sample")
              .with("lot", lot)
              .with("sample", sample)
              .with("defects", defects)
              .with("delivered", delivery.quantity());
      refuse("SAMPLE_IMPOSSIBLE", text, source);
    }
    plan.find("acceptanceNumber", Long.class)
        .filter(most -> (defects <= most) != act.part().get("passed", Boolean.class))
        .ifPresent(
            most ->
                refuse(
                    "VERDICT_CONTRADICTS",
                    Message.of("acceptance.act.verdict")
                        .with("defects", defects)
                        .with("most", most),
                    source));
  }

  private void objected(Delivery delivery) {
    if (delivery.isObjected()) {
      refuse("OBJECTED", "objected", delivery(), OWN);
    }
    inTime(delivery);
  }

  private void reworked(Delivery delivery) {
    if (!delivery.isObjected()) {
      refuse("NOT_OBJECTED", "not-objected", delivery(), OWN);
    }
    if (delivery.isObjectedBy(act.by()) || delivery.isObjectedBy(act.enteredBy())) {
      refuse("OWN_OBJECTION", "own-objection", delivery(), OWN);
    }
  }

  private void accepted(Delivery delivery) {
    fits(delivery, delivery.acceptable());
    Citation clause = record.terms().clause(delivery.deliverable());
    beyondOrder(delivery, clause);
    if (delivery.isObjected()) {
      refuse("OBJECTION_OPEN", "objection-open", delivery(), OWN);
    }
    if (record.terms().isOnGem() && delivery.received().isEmpty()) {
      refuse("NO_RECEIPT", "no-receipt", delivery(), OWN);
    }
    if (record.terms().isInspected(delivery.deliverable())) {
      boolean passed = delivery.inspected().map(Delivery.Inspected::passed).orElse(false);
      if (!passed && act.decided().isEmpty()) {
        refuse("NOT_INSPECTED", "not-inspected", delivery(), clause);
      } else if (!passed) {
        Message told = Message.of("acceptance.act.deviation");
        find("DEVIATION", Weight.WARNING, told.with("text", act.decided().orElseThrow()), clause);
      }
    }
    if (delivery.isInspectedBy(act.by())) {
      find("INSPECTS_AND_ACCEPTS", Weight.WARNING, Message.of("acceptance.act.same-person"), OWN);
    }
  }

  /**
   * Whoever accepts more than is ordered, or than is due by now, says what was decided on it. What
   * silence accepted already is only said in writing.
   */
  private void beyondOrder(Delivery delivery, Citation clause) {
    QuantityLimits limits =
        QuantityLimits.of(record.terms(), delivery.deliverable(), act.entered());
    if (limits.passed(after(delivery, Delivery::acceptable)).isEmpty() // whatever silence accepted
        || silent(delivery) > 0) {
      return;
    }
    long after = after(delivery, this::silent);
    limits
        .passed(after)
        .ifPresent(
            limit ->
                act.decided()
                    .ifPresentOrElse(
                        said -> decided(said, clause),
                        () -> findings.add(limit.accepted(after, clause))));
  }

  /** How many are accepted after the act, with some of each other delivery. */
  private long after(Delivery delivery, ToLongFunction<Delivery> some) {
    return record.accepted(delivery.deliverable())
        + act.quantity()
        + record.deliveries().stream()
            .filter(one -> one.deliverable().equals(delivery.deliverable()))
            .filter(one -> !one.id().equals(delivery.id()))
            .mapToLong(some)
            .sum();
  }

  /** How many of a delivery count as accepted because the buyer was silent. */
  private long silent(Delivery delivery) {
    return AcceptanceProcess.of(book)
        .silence(record, delivery, act.entered())
        .ruling()
        .<Long>fold(
            answer -> answer.value().deemedOn().map(day -> answer.value().quantity()).orElse(0L),
            refer -> 0L,
            open -> 0L);
  }

  private void rejected(Delivery delivery) {
    fits(delivery, delivery.open());
    inTime(delivery);
  }

  private void fits(Delivery delivery, long most) {
    if (act.quantity() > most) {
      Message text =
          Message.of("acceptance.act.too-many").with("count", act.quantity()).with("open", most);
      refuse("MORE_THAN_DELIVERED", text, record.terms().clause(delivery.deliverable()));
    }
  }

  /**
   * What counts as accepted by silence can no longer be objected to, rejected or received short.
   * How the days run after a rework was not found: an officer decides.
   */
  private void inTime(Delivery delivery) {
    AcceptanceTerm.of(record.terms(), delivery, law())
        .filter(term -> act.on().isAfter(term.last()) && !term.isEndedBy(delivery))
        .ifPresent(term -> late(delivery, term));
    AcceptanceTerm.of(record.terms(), delivery, law())
        .filter(term -> act.entered().isAfter(term.last()) && !term.isEndedBy(delivery))
        .filter(term -> !act.on().isAfter(term.last()))
        .ifPresent(term -> enteredLate(delivery, term));
    AcceptanceTerm.of(record.terms(), delivery, law())
        .filter(term -> act.on().isAfter(term.last()) && term.isEndedBy(delivery))
        .filter(term -> delivery.reworked().isPresent())
        .ifPresent(term -> again(delivery, term));
    AcceptanceTerm.unknown(record.terms(), delivery, law(), act.on())
        .ifPresent(why -> asked(why, OWN));
    AcceptanceTerm.ifSmall(record.terms(), delivery, law())
        .filter(last -> act.on().isAfter(last) && act.decided().isEmpty())
        .ifPresent(last -> law().lacks("supplierClass"));
  }

  /**
   * A paper alone does not take back what the supplier holds already: a second officer, who did not
   * receive the delivery, says what was decided.
   */
  private void enteredLate(Delivery delivery, AcceptanceTerm term) {
    Optional<Message> takenBack = term.takenBack(record.terms(), delivery);
    if (takenBack.isPresent()) {
      asked(takenBack.get(), term.citation());
      return;
    }
    Optional<String> said = act.decided().filter(text -> record.isReceivedByOther(delivery, act));
    said.ifPresentOrElse(
        text -> decided(text, term.citation()),
        () ->
            refuse(
                ENTERED_AFTER_TERM,
                Message.of("acceptance.act.entered-after-term")
                    .with("last", term.last())
                    .with("entered", act.entered()),
                term.citation()));
  }

  private void again(Delivery delivery, AcceptanceTerm term) {
    asked(
        Message.of("acceptance.act.deemed-rework")
            .with("delivery", delivery.id())
            .with("on", delivery.reworked().orElseThrow()),
        term.citation());
  }

  /** What an officer decides, and says with the act. */
  private void asked(Message question, Citation citation) {
    act.decided()
        .ifPresentOrElse(said -> decided(said, citation), () -> law().refer(question, citation));
  }

  private void decided(String said, Citation citation) {
    Message text = Message.of("acceptance.act.decided").with("text", said);
    find("OFFICER_DECIDED", Weight.WARNING, text, citation);
  }

  private void late(Delivery delivery, AcceptanceTerm term) {
    Message text = Message.of("acceptance.act.deemed").with("last", term.last());
    Optional<Message> doubted =
        AcceptanceTerm.doubted(delivery).filter(why -> act.kind() == Kind.REJECTION);
    Optional<Message> open = term.takenBack(record.terms(), delivery).or(() -> doubted);
    if (open.isPresent()) {
      asked(open.get(), term.citation());
    } else if (term.sure()) {
      refuse(DEEMED_ACCEPTED, text, term.citation());
    } else {
      asked(Message.of("acceptance.act.deemed-open").with("last", term.last()), term.citation());
    }
  }

  private String delivery() {
    return act.delivery();
  }

  private void refuse(String code, String key, String delivery, Citation citation) {
    refuse(code, Message.of("acceptance.act." + key).with("delivery", delivery), citation);
  }

  private void refuse(String code, Message text, Citation citation) {
    find(code, Weight.BLOCKING, text, citation);
  }

  private void find(String code, Weight weight, Message text, Citation citation) {
    findings.add(Finding.of(code, weight, text, citation));
  }
}
