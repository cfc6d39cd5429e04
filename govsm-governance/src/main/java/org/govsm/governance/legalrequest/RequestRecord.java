package org.govsm.governance.legalrequest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.governance.law.ActTime;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.law.TakenBackActs;
import org.govsm.governance.legalrequest.RequestAct.Kind;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Record of a legal request: how it was received and every act on it, as they were put on record.
 * It never changes; an act that is allowed gives a longer one.
 */
public final class RequestRecord implements ToPlain {

  /** Where a legal request stands. The set is closed: each allows other acts. */
  public enum State {
    /** It was received, and is still to be met. */
    RECEIVED,
    /** It was met in full. */
    MET,
    /** It is not met, for a reason. */
    DECLINED
  }

  /** As what the department is judged where that is not told. */
  private static final String HOST = "INTERMEDIARY";

  private static final Schema FORM =
      Schema.of(
              Field.form("request", LegalRequest.form())
                  .required()
                  .says("the request as it was received"),
              Field.forms("acts", "act", RequestAct.FORM)
                  .says("what was done, as it was put on record"))
          .where(RequestRecord::faults);

  private final LegalRequest entered;
  private final LegalRequest received;
  private final List<RequestAct> recorded;
  private final TakenBackActs<RequestAct> takenBack;
  private final List<RequestAct> acts;
  private final EntryCorrections corrections;

  /** What was typed at entry, and what it is by the corrections that were confirmed. */
  private RequestRecord(LegalRequest entered, List<RequestAct> acts) {
    this.entered = entered;
    this.recorded = List.copyOf(acts);
    this.takenBack = TakenBackActs.of(recorded, RequestAct::wrongRequest);
    this.acts = List.copyOf(takenBack.standing());
    this.corrections =
        EntryCorrections.of("takedown", RequestAct.CORRECTED, this.acts, RequestAct::entryStep);
    this.received =
        corrections.applied(entered.toPlain()).map(LegalRequest::onRecord).orElse(entered);
  }

  /**
   * Begins the record of a request.
   *
   * @param request with the moment of its receipt, and nothing that comes of acts
   * @return the record, or every fault with its place
   */
  public static Checked<RequestRecord> of(LegalRequest request) {
    return fromPlain(Map.of("request", request.toPlain(), "acts", List.of()));
  }

  /**
   * Reads a record.
   *
   * @param tree the published tree
   * @return the record, or every fault with its place, also of acts that were not allowed
   */
  public static Checked<RequestRecord> fromPlain(@Nullable Object tree) {
    return read(FORM.read(tree));
  }

  /**
   * Reads a record that was accepted act by act when it was kept.
   *
   * @param tree the published tree
   * @return the record, or every fault of its form with its place; whether its acts were allowed is
   *     not asked again, as that may be stricter since
   */
  public static Checked<RequestRecord> onRecord(@Nullable Object tree) {
    return read(FORM.onRecord(tree));
  }

  private static Checked<RequestRecord> read(Checked<Node> tree) {
    return tree.<Checked<RequestRecord>>fold(
        node ->
            new Checked.Accepted<>(
                new RequestRecord(
                    LegalRequest.of(node.branch("request").orElseThrow()),
                    node.branches("acts").stream().map(RequestAct::new).toList())),
        faults -> new Checked.Rejected<>(faults));
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    Node request = node.branch("request").orElseThrow();
    if (!request.has("receivedAt")) {
      faults.add(request.fault("receivedAt", "takedown.needed", Message.of("takedown.needed")));
    }
    for (String name :
        List.of(
            "acknowledgedAt",
            "actedAt",
            LegalRequest.ACKNOWLEDGED_RECORDED,
            LegalRequest.ACTED_RECORDED,
            LegalRequest.COPY,
            LegalRequest.TOLD,
            "asOf")) {
      if (request.has(name)) {
        faults.add(request.fault(name, "takedown.of-acts", Message.of("takedown.input.of-acts")));
      }
    }
    LegalRequest read = LegalRequest.of(request);
    read.receivedAt()
        .flatMap(at -> OrderDays.asked(read.orderNode(), at.day()))
        .ifPresent(far -> faults.add(far.within(request.pointer())));
    faults.addAll(read.dayOfNoOrder());
    RequestRecord before = new RequestRecord(read, List.of());
    for (Node act : node.branches("acts")) {
      if (!faults.isEmpty()) {
        return faults;
      }
      RequestAct next = new RequestAct(act);
      before.against(next).forEach(one -> faults.add(one.within(act.pointer())));
      before = before.with(next);
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private RequestRecord with(RequestAct act) {
    return new RequestRecord(entered, Stream.concat(recorded.stream(), Stream.of(act)).toList());
  }

  /**
   * The record after one act more.
   *
   * @return the record, or why the act is not allowed, each at its place in the act
   */
  public Checked<RequestRecord> after(RequestAct act) {
    List<InputFault> faults = against(act);
    return faults.isEmpty() ? new Checked.Accepted<>(with(act)) : new Checked.Rejected<>(faults);
  }

  private List<InputFault> against(RequestAct act) {
    List<InputFault> faults = new ArrayList<>();
    if (!next().contains(act.kind())) {
      Term state = new Term("request-state." + state());
      Message text = Message.of("takedown.input.not-now").with("state", state);
      return List.of(new InputFault("/kind", "takedown.not-now", text));
    }
    IndianMoment last =
        recorded.stream()
            .filter(one -> act.isOfEntry() || !one.isOfEntry())
            .map(RequestAct::moment)
            .max(Comparator.comparing(IndianMoment::at))
            .orElseGet(() -> received.receivedAt().orElseThrow());
    if (act.moment().isBefore(last)) {
      Message text = Message.of("takedown.input.before").with("at", last);
      faults.add(new InputFault("/at", "takedown.early", text));
    }
    if (!RequestAct.roles(act.kind()).contains(act.role())) {
      List<Term> roles =
          RequestAct.roles(act.kind()).stream().map(one -> new Term("desk-role." + one)).toList();
      Message text = Message.of("takedown.input.role").with("roles", roles);
      faults.add(new InputFault("/role", "takedown.role", text));
    }
    switch (act.kind()) {
      case MEET -> meeting(act, faults);
      case CORRECT ->
          act.entryStep()
              .map(
                  step ->
                      corrections.faults(
                          step, examined().toPlain(), moments(), RequestRecord::entryFaults))
              .ifPresent(faults::addAll);
      case CONFIRM -> confirm(act, faults);
      case EXAMINE -> examination(act, faults);
      case TAKE_BACK ->
          takenBack
              .fault("takedown", act.wrongRequest(), RequestAct::isAcknowledgement)
              .ifPresent(faults::add);
      default -> {}
    }
    OrderDays.asked(act.orderNode(), act.moment().day()).ifPresent(faults::add);
    return faults;
  }

  /** What is known of an order is taken back for a reason alone. */
  private void examination(RequestAct act, List<InputFault> faults) {
    Map<String, Object> known = known();
    Map<String, Object> then = OrderTexts.after(known, act);
    if (OrderTexts.isChanged(known, then) && act.said("reason").isEmpty()) {
      Message text = Message.of("takedown.input.taken-back");
      faults.add(new InputFault("/reason", "takedown.taken-back", text));
    }
    if (act.orderDue().isPresent() && !received.isOrder()) {
      Message text = Message.of("takedown.input.no-order");
      faults.add(new InputFault("/order/" + LegalRequest.ORDER_DUE, "takedown.no-order", text));
    }
    LegalRequest.fromPlain(withOrder(then)).fold(one -> List.of(), faults::addAll);
  }

  /** What was done since a correction was entered may contradict it. */
  private void confirm(RequestAct act, List<InputFault> faults) {
    if (!mayConfirm(act.by())) {
      Message text = Message.of("takedown.input.own-entry");
      faults.add(new InputFault("/by", "takedown.own-entry", text));
    }
    faults.addAll(
        corrections.contradictions(examined().toPlain(), moments(), RequestRecord::entryFaults));
  }

  private Stream<IndianMoment> moments() {
    return acts.stream().map(RequestAct::moment);
  }

  private static List<InputFault> entryFaults(Map<String, Object> request) {
    return LegalRequest.fromPlain(request)
        .<List<InputFault>>fold(read -> List.of(), faults -> faults);
  }

  /** Whether an officer may confirm the correction that waits: one who did not enter it. */
  public boolean mayConfirm(String officer) {
    return corrections.mayConfirm(officer);
  }

  /** The word of who entered the correction that waits. */
  public Optional<WordOfTwo> correctionWord() {
    return corrections.waiting().map(step -> word(step.by(), step.time()));
  }

  /** The word of who stands by words that may say otherwise, which waits for another officer. */
  public Optional<WordOfTwo> sureWord() {
    return RequestStates.waiting(acts).map(act -> word(act.by(), act.time()));
  }

  private static WordOfTwo word(String by, ActTime time) {
    return new WordOfTwo(by, time.counts().at().toInstant());
  }

  /** What may have been done about it, by codes; what is done in part does not meet it. */
  public List<String> deeds() {
    return RequestDeed.of(received).stream().map(Enum::name).toList();
  }

  /** What is marked meets it; words that may say otherwise ask another officer. */
  private void meeting(RequestAct act, List<InputFault> faults) {
    Optional<RequestDeed> did = act.deed();
    if (did.isEmpty()) {
      faults.add(fault(RequestAct.DID, "did"));
    } else if (!RequestDeed.of(received).contains(did.get())) {
      faults.add(fault(RequestAct.DID, "did-other"));
    } else if (did.get() == RequestDeed.REJECTED && act.said("reason").isEmpty()) {
      faults.add(fault("reason", "no-reason"));
    }
    boolean copy = received.keepsCopy() && did.filter(one -> !one.asksForCopy()).isEmpty();
    if (copy && act.said("copyDigest").isEmpty() && act.said("reason").isEmpty()) {
      faults.add(fault("copyDigest", "no-copy"));
    }
    if (act.isContrary() != act.isSure()) {
      faults.add(act.isSure() ? fault(RequestAct.SURE, "not-contrary") : fault("text", "contrary"));
    }
  }

  private static InputFault fault(String member, String key) {
    return new InputFault("/" + member, "takedown." + key, Message.of("takedown.input." + key));
  }

  /** Where it stands. */
  public State state() {
    return RequestStates.of(acts);
  }

  /** Whether something is left to do. */
  public boolean isOpen() {
    return state() == State.RECEIVED;
  }

  /** Whether it was taken up again after it was met or declined. */
  public boolean wasReopened() {
    return last(Kind.REOPEN).isPresent();
  }

  /** The kinds of acts that may be done now; it is acknowledged once. */
  public Set<Kind> next() {
    Set<Kind> next =
        EnumSet.copyOf(
            isOpen() ? Set.of(Kind.EXAMINE, Kind.MEET, Kind.DECLINE) : Set.of(Kind.REOPEN));
    next.add(Kind.CORRECT);
    if (isOpen() && at(Kind.ACKNOWLEDGE).isEmpty()) {
      next.add(Kind.ACKNOWLEDGE);
    }
    if (corrections.waiting().isPresent()) {
      next.add(Kind.CONFIRM);
    }
    if (acts.stream().anyMatch(RequestAct::isAcknowledgement)) {
      next.add(Kind.TAKE_BACK);
    }
    return next;
  }

  /** The code of the kind of request. */
  public String kind() {
    return received.kind();
  }

  /** The codes of every kind that it was, as typed at entry and by each correction. */
  List<String> kinds() {
    return corrections.stood(entered.toPlain()).stream()
        .map(entry -> LegalRequest.onRecord(entry).kind())
        .distinct()
        .toList();
  }

  /** Whether a correction changed whether the department hosts what it is about. */
  boolean isHostOtherwise() {
    return corrections.stood(entered.toPlain()).stream()
            .map(entry -> entry.getOrDefault("hostingRole", HOST))
            .distinct()
            .count()
        > 1;
  }

  Optional<String> hostingRole() {
    return received.hostingRole();
  }

  /** When it was received. */
  public OffsetDateTime receivedAt() {
    return received.receivedAt().orElseThrow().at();
  }

  /** The classes of the record, by which it is kept: also that of what was removed. */
  public List<String> recordClasses() {
    boolean removed = acts.stream().anyMatch(act -> act.said("copyDigest").isPresent());
    return removed ? List.of("LEGAL_REQUEST", "REMOVED_ITEM") : List.of("LEGAL_REQUEST");
  }

  /** The acts as they were put on record, also those that were taken back. */
  public List<RequestAct> acts() {
    return recorded;
  }

  /**
   * What two officers took back as put on record in the wrong place, and then what one says is so;
   * of what was taken back nothing else of this tells.
   *
   * @return each with the {@code number} of its act from one on, {@code by} whom it is said,
   *     whether it still {@code stands}, and the numbers of all that falls with it ({@code
   *     entries})
   */
  public List<Map<String, Object>> takenBack() {
    return takenBack.toPlain();
  }

  TakenBackActs<RequestAct> mistakes() {
    return takenBack;
  }

  /** The numbers of the acts of which an officer may say that they are of another request. */
  public List<Integer> takeable(String officer) {
    return takenBack.takeable(officer, RequestAct::isAcknowledgement);
  }

  /** What was done about it, without what was corrected of its entry. */
  private Stream<RequestAct> done() {
    return acts.stream().filter(act -> !act.isOfEntry());
  }

  /** The last thing that was done about it. */
  public Optional<RequestAct> lastDone() {
    return done().reduce((earlier, later) -> later);
  }

  Optional<RequestAct> last(Kind kind) {
    return acts.stream().filter(act -> act.kind() == kind).reduce((earlier, later) -> later);
  }

  /** Whether content was to be removed, and it was met without a copy of what was. */
  boolean isWithoutRemoval() {
    return received.keepsCopy()
        && last(Kind.MEET).filter(act -> act.said("copyDigest").isEmpty()).isPresent();
  }

  /**
   * Until when it was surely not met by its record, where an act may have met it, or said that it
   * need not be: as it is typed, with when that was put on record. An act that was taken back by a
   * reopening tells no more than when it was put on record.
   */
  Optional<ActTime> openUntil() {
    List<ActTime> settled = new ArrayList<>();
    List<RequestAct> done = done().toList();
    for (RequestAct act : RequestStates.settling(acts)) {
      boolean stands = act.equals(done.get(done.size() - 1));
      settled.add(stands ? act.time() : new ActTime(act.time().counts(), Optional.empty()));
    }
    return settled.stream().min(Comparator.comparing(time -> time.said().at()));
  }

  Optional<IndianMoment> at(Kind kind) {
    return last(kind).map(RequestAct::moment);
  }

  /**
   * Whether somebody may decide by it elsewhere: who put an order on record does not decide by it
   * alone. Another officer entered it, or examined it.
   *
   * @param enteredBy who put it on record; nothing where that is not known
   * @param decider who decides by it
   */
  public boolean isSeenByAnother(Optional<String> enteredBy, String decider) {
    Stream<String> seen =
        acts.stream().filter(act -> act.kind() == Kind.EXAMINE).map(RequestAct::by);
    return Stream.concat(enteredBy.stream(), seen)
        .anyMatch(officer -> !PersonKey.same(officer, decider));
  }

  /**
   * Whether somebody may put on record that it was met, or is not met: who put an order on record
   * decides neither alone. Complaints are met by whoever is there, as the law gives hours for it.
   *
   * @param enteredBy who put it on record; nothing where that is not known
   * @param officer who is to say so
   */
  public boolean mayMeet(Optional<String> enteredBy, String officer) {
    return !received.isOrder() || enteredBy.isEmpty() || isSeenByAnother(enteredBy, officer);
  }

  /**
   * Whether whoever put it on record also put on record that it was met, and no other officer
   * looked at it before.
   */
  private boolean isMetAlone(Optional<String> enteredBy) {
    return metBy()
        .filter(by -> enteredBy.filter(one -> PersonKey.same(one, by)).isPresent())
        .filter(by -> done().allMatch(act -> PersonKey.same(act.by(), by)))
        .isPresent();
  }

  /**
   * Who entered or confirmed a correction of its entry, also one that waits, or moved the day of
   * the order that was over.
   */
  public List<String> correctedBy() {
    return Stream.concat(
            corrections.tookPart().stream(),
            movedLate().stream().flatMap(late -> late.by().stream()))
        .distinct()
        .toList();
  }

  /** Who put on record that it was met; nothing while that does not stand. */
  public Optional<String> metBy() {
    return last(Kind.MEET).filter(act -> state() == State.MET).map(RequestAct::by);
  }

  private Map<String, Object> withOrder(Map<String, Object> order) {
    Map<String, Object> tree = new LinkedHashMap<>(received.toPlain());
    tree.put("order", order);
    return tree;
  }

  /**
   * The request as it is after all acts: what the order says by its last examination, and when it
   * was acknowledged and met.
   *
   * @param asOf the moment for which it is judged
   */
  public LegalRequest request(OffsetDateTime asOf) {
    Map<String, Object> tree = new LinkedHashMap<>(examined().toPlain());
    last(Kind.ACKNOWLEDGE)
        .ifPresent(act -> put(tree, "acknowledgedAt", LegalRequest.ACKNOWLEDGED_RECORDED, act));
    last(Kind.MEET)
        .filter(act -> state() == State.MET)
        .ifPresent(
            act -> {
              put(tree, "actedAt", LegalRequest.ACTED_RECORDED, act);
              if (received.keepsCopy()) {
                tree.put(LegalRequest.COPY, act.said("copyDigest").isPresent());
              }
            });
    tree.put("asOf", new IndianMoment(asOf).code());
    return LegalRequest.onRecord(tree);
  }

  private static void put(Map<String, Object> tree, String name, String later, RequestAct act) {
    tree.put(name, act.moment().code());
    act.time().later().ifPresent(at -> tree.put(later, at.code()));
  }

  /**
   * The last moment of what is next: the acknowledgement or what is asked for.
   *
   * @param due what {@link TakedownDue} found of {@link #request}
   * @return nothing where nothing is due, or where no limit is known
   */
  public Optional<OffsetDateTime> dueNext(RequestDue due) {
    if (!isOpen()) {
      return Optional.empty();
    }
    Optional<OffsetDateTime> acknowledged =
        at(Kind.ACKNOWLEDGE).isPresent() ? Optional.empty() : due.acknowledgeBy();
    return Stream.of(acknowledged, due.dueAt())
        .flatMap(Optional::stream)
        .min(OffsetDateTime::compareTo);
  }

  /**
   * The request as facts that controls judge: an entry of {@code orders}, {@code complaints} or
   * {@code infoOrders}, by its kind. An act that is not on record was not done; what the record
   * does not hold is left out.
   *
   * @param id what it is called among the facts
   * @return one member; none for a kind that no control judges
   */
  public Map<String, Object> toFacts(String id) {
    return toFacts(id, Optional.empty());
  }

  /**
   * The same, with whether one officer put it on record and met it alone.
   *
   * @param enteredBy who put it on record; nothing where that is not known
   */
  public Map<String, Object> toFacts(String id, Optional<String> enteredBy) {
    return new RequestFacts(this, isMetAlone(enteredBy)).tree(id);
  }

  /**
   * The correction of its entry by which it left a limit of the law that was over: by what was
   * typed first or corrected until then, when that was confirmed or by what was done since then; or
   * after it was declined.
   */
  Optional<EntryCorrections.Late> correctedLate() {
    Optional<EntryCorrections.Late> late = corrections.late(entered.toPlain(), this::isLeftLate);
    Optional<EntryCorrections.Late> moved = movedLate();
    return late.flatMap(one -> moved.map(one::with)).or(() -> late).or(() -> moved);
  }

  /** The examination by which the day of the order left one that was over, and not kept. */
  private Optional<EntryCorrections.Late> movedLate() {
    return OrderDays.moved(received, acts)
        .filter(move -> isOver(move.from(), settled(move.at().at())))
        .map(move -> new EntryCorrections.Late(move.at(), List.of(move.by())))
        .reduce(EntryCorrections.Late::with);
  }

  /** Whether an examination moved a day of the order that was over, which binds anybody. */
  public boolean isDayMoved() {
    return movedLate().isPresent();
  }

  private boolean isOver(LocalDate day, OffsetDateTime settled) {
    Map<String, Object> tree = new LinkedHashMap<>(request(settled).toPlain());
    tree.put("order", OrderDays.with(examined(), day));
    Optional<RequestDue> then = TakedownDue.of(LegalRequest.onRecord(tree)).found();
    Optional<OffsetDateTime> now =
        TakedownDue.of(request(settled)).found().flatMap(RequestDue::dueAt);
    return then.flatMap(RequestDue::dueAt)
            .filter(settled::isAfter)
            .filter(at -> now.map(at::isBefore).orElse(isWithoutDay(settled)))
            .isPresent()
        && !then.flatMap(RequestDue::inTime).orElse(false);
  }

  private boolean isWithoutDay(OffsetDateTime settled) {
    return request(settled).orderDue().isEmpty();
  }

  private Optional<String> doubt() {
    boolean entry = corrections.late(entered.toPlain(), this::isLeftLate).isPresent();
    return entry
        ? Optional.of("takedown.corrected-late")
        : movedLate().map(late -> TakedownDue.ORDER_MOVED);
  }

  /**
   * By when it is met, and whether it was; of one that was declined, whether its time was over by
   * then. What two officers corrected so that it left a limit that was not kept is nobody's yes.
   *
   * @param asOf the moment for which it is judged
   */
  public Decision<RequestDue> due(OffsetDateTime asOf) {
    Optional<ActTime> declined =
        lastDone().filter(act -> act.kind() == Kind.DECLINE).map(RequestAct::time);
    OffsetDateTime until =
        declined.map(time -> time.said().at()).filter(asOf::isAfter).orElse(asOf);
    return TakedownDue.of(request(until), doubt(), declined, isFlawTakenBack(until));
  }

  /** Whether something that was known to stand against the order does so no more. */
  private boolean isFlawTakenBack(OffsetDateTime asOf) {
    List<Set<String>> flaws =
        OrderTexts.each(entry(), acts).distinct().map(order -> flaws(order, asOf)).toList();
    Set<String> now = flaws(known(), asOf);
    return flaws.stream().anyMatch(before -> !now.containsAll(before));
  }

  private Set<String> flaws(Map<String, Object> order, OffsetDateTime asOf) {
    Map<String, Object> tree = new LinkedHashMap<>(request(asOf).toPlain());
    tree.put("order", order);
    return FallenOrder.flaws(TakedownDue.of(LegalRequest.onRecord(tree)));
  }

  private boolean isLeftLate(Map<String, Object> entry, int first, OffsetDateTime confirmed) {
    Map<String, Object> bound = new LinkedHashMap<>(entry);
    bound.putIfAbsent("hostingRole", HOST);
    List<RequestAct> done = done().toList();
    boolean declined = new RequestRecord(entered, acts.subList(0, first)).state() == State.DECLINED;
    return new RequestRecord(LegalRequest.onRecord(bound), done).isBoundOver(confirmed, declined);
  }

  /** The last moment of acts that settled it, and of another moment; no other act tells. */
  private OffsetDateTime settled(OffsetDateTime at) {
    return last(at, RequestStates.settling(acts).stream());
  }

  private static OffsetDateTime last(OffsetDateTime at, Stream<RequestAct> keeping) {
    return Stream.concat(Stream.of(at), keeping.map(act -> act.time().counts().at()))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What no limit is found of is over, where a control judges it. */
  private boolean isBoundOver(OffsetDateTime confirmed, boolean declined) {
    OffsetDateTime settled = settled(confirmed);
    OffsetDateTime answered =
        last(settled, acts.stream().filter(act -> act.kind() == Kind.ACKNOWLEDGE));
    Optional<RequestDue> due = TakedownDue.of(request(answered)).found();
    if (due.flatMap(RequestDue::binds).isEmpty()) {
      return RequestFacts.list(kind()).isPresent();
    }
    boolean over =
        due.get().dueAt().filter(settled::isAfter).isPresent()
            || due.get().acknowledgeBy().filter(answered::isAfter).isPresent();
    boolean met = due.get().inTime().orElse(false);
    return due.get().act().isPresent() && !met && (over || declined);
  }

  /**
   * Whether surely nothing is taken by it, and what was taken is given back: it was declined, is no
   * order, or is an intimation that does not bind the department or has a flaw. What is not known
   * of an intimation makes it none of these.
   */
  public boolean isFallen() {
    return FallenOrder.is(this);
  }

  /**
   * Whether surely nothing was taken by it in a decision: it {@linkplain #isFallen() fell}, or was
   * received after that, to the minute.
   *
   * @param decided when the decision was taken
   */
  public boolean isFallen(OffsetDateTime decided) {
    return isFallen() || receivedAt().truncatedTo(ChronoUnit.MINUTES).isAfter(decided);
  }

  LegalRequest examined() {
    return acts.stream().allMatch(act -> act.kind() != Kind.EXAMINE)
        ? received
        : LegalRequest.onRecord(withOrder(known()));
  }

  /** What is known of the order by its entry and all examinations. */
  private Map<String, Object> known() {
    return OrderTexts.each(entry(), acts).reduce((earlier, later) -> later).orElseThrow();
  }

  private Map<String, Object> entry() {
    return received.orderNode().map(Node::toPlain).orElse(Map.of());
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("request", entered.toPlain());
    tree.put("acts", recorded.stream().map(RequestAct::toPlain).toList());
    return tree;
  }
}
