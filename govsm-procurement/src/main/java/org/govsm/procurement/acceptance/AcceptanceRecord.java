package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Record of acceptance: the deliverables of a contract and what happened to their deliveries, in
 * order of days. It never changes; an act that is allowed gives a longer one, linked by digest, and
 * so does a correction of its terms, by which every delivery is judged anew.
 */
public final class AcceptanceRecord implements ToPlain {

  private static final Schema FORM =
      Schema.of(
              Field.form("terms", AcceptanceTerms.form()).required().says("what is to be accepted"),
              Field.forms("acts", "act", AcceptanceForm.FORM)
                  .says("what happened, in order of days"),
              Field.forms("corrections", "correction", AcceptanceCorrection.form())
                  .says("corrections of the terms after acts, in order"))
          .where(AcceptanceRecord::faults);

  private final AcceptanceTerms first;
  private final AcceptanceTerms terms;
  private final List<AcceptanceCorrection> corrections;
  private final List<AcceptanceAct> acts;

  /** By their ids as people read them. */
  private final Map<String, Delivery> deliveries;

  private final List<AcceptanceAct> unlinked;
  private final List<Unallowed> unallowed;

  /** The numbers of the acts that came too late by the terms and count no more. */
  private final Set<Integer> lapsed;

  /** The acts that were entered by mistake, by their numbers, and when each was taken back. */
  private final Map<Integer, LocalDate> withdrawn;

  private final String digest;

  private AcceptanceRecord(AcceptanceTerms terms) {
    first = terms;
    this.terms = terms;
    corrections = List.of();
    acts = List.of();
    deliveries = Map.of();
    unlinked = List.of();
    unallowed = List.of();
    lapsed = Set.of();
    withdrawn = Map.of();
    digest = terms.digest();
  }

  private AcceptanceRecord(AcceptanceRecord before, AcceptanceAct act) {
    first = before.first;
    terms = before.terms;
    corrections = before.corrections;
    List<AcceptanceAct> more = new ArrayList<>(before.acts);
    more.add(act);
    acts = List.copyOf(more);
    deliveries = after(before.deliveries, act);
    unlinked = before.unlinked(act);
    unallowed = before.unallowed;
    lapsed = before.lapsed;
    withdrawn = before.withdrawn;
    digest = CanonicalForm.digest(Map.of("after", before.digest, "act", act.digest()));
  }

  private AcceptanceRecord(AcceptanceRecord before, AcceptanceCorrection correction) {
    first = before.first;
    terms = correction.terms();
    List<AcceptanceCorrection> more = new ArrayList<>(before.corrections);
    more.add(correction);
    corrections = List.copyOf(more);
    acts = before.acts;
    lapsed = before.refusals(correction.lapsed());
    withdrawn =
        both(before.withdrawn, before.withdrawable(correction.withdrawn()), correction.on());
    deliveries = counted();
    unlinked = before.unlinked;
    unallowed = before.unallowed(correction);
    digest =
        CanonicalForm.digest(Map.of("after", before.digest, "correction", correction.digest()));
  }

  /** The same record, judged by other terms, by which some acts count no more. */
  private AcceptanceRecord(
      AcceptanceRecord same,
      AcceptanceTerms by,
      Set<Integer> lapsed,
      Map<Integer, LocalDate> withdrawn) {
    first = same.first;
    terms = by;
    corrections = same.corrections;
    acts = same.acts;
    this.lapsed = lapsed;
    this.withdrawn = withdrawn;
    deliveries = counted();
    unlinked = same.unlinked;
    unallowed = same.unallowed;
    digest = same.digest;
  }

  /** The deliveries as all acts leave them but those that count no more. */
  private Map<String, Delivery> counted() {
    Map<String, Delivery> all = Map.of();
    for (int i = 0; i < acts.size(); i++) {
      AcceptanceAct act = acts.get(i);
      LocalDate takenBack = withdrawn.get(i + 1);
      if (takenBack != null) {
        all = takenBack(all, act, takenBack);
      } else {
        all = lapsed.contains(i + 1) && act.isRefusal() ? without(all, act) : after(all, act);
      }
    }
    return all;
  }

  /** Those of some numbers that are refusals on record. */
  private Set<Integer> refusals(List<Integer> numbers) {
    return numbers.stream()
        .filter(number -> number <= acts.size() && acts.get(number - 1).isRefusal())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<Integer, LocalDate> both(
      Map<Integer, LocalDate> some, List<Integer> more, LocalDate day) {
    Map<Integer, LocalDate> all = new TreeMap<>(some);
    more.forEach(number -> all.put(number, day));
    return Map.copyOf(all);
  }

  /** Of an act that was taken back it stays known that the buyer was not silent. */
  private static Map<String, Delivery> takenBack(
      Map<String, Delivery> before, AcceptanceAct act, LocalDate day) {
    Map<String, Delivery> next = new LinkedHashMap<>(before);
    delivery(before, act.delivery())
        .ifPresent(one -> next.put(Skeleton.of(one.id()), one.withTakenBack(act, day)));
    return next;
  }

  /** Of a receipt that counts no more it stays known how many came by it. */
  private static Map<String, Delivery> without(Map<String, Delivery> before, AcceptanceAct act) {
    Map<String, Delivery> next = new LinkedHashMap<>(before);
    delivery(before, act.delivery())
        .filter(one -> act.kind() == Kind.PROVISIONAL_RECEIPT)
        .ifPresent(one -> next.put(Skeleton.of(one.id()), one.withLapsedReceipt(act)));
    return next;
  }

  private static Map<String, Delivery> after(Map<String, Delivery> before, AcceptanceAct act) {
    Map<String, Delivery> next = new LinkedHashMap<>(before);
    Optional<Delivery> changed = delivery(before, act.delivery());
    if (act.kind() == Kind.DELIVERY) {
      if (changed.isEmpty()) {
        next.put(Skeleton.of(act.delivery()), Delivery.of(act));
      }
      changed = Delivery.of(act).replaces().flatMap(id -> delivery(before, id));
    }
    changed.ifPresent(one -> next.put(Skeleton.of(one.id()), one.after(act)));
    return next;
  }

  private static Optional<Delivery> delivery(Map<String, Delivery> all, String id) {
    return Optional.ofNullable(all.get(Skeleton.of(id)));
  }

  private List<AcceptanceAct> unlinked(AcceptanceAct next) {
    if (next.after().filter(digest::equals).isPresent()) {
      return unlinked;
    }
    List<AcceptanceAct> more = new ArrayList<>(unlinked);
    more.add(next);
    return List.copyOf(more);
  }

  private List<Unallowed> unallowed(AcceptanceCorrection next) {
    List<Unallowed> all = new ArrayList<>(unallowed);
    faultsOf(next).forEach(fault -> all.add(new Unallowed(next, fault)));
    return List.copyOf(all);
  }

  /** A correction on record that was not allowed where it stands, and why. */
  record Unallowed(AcceptanceCorrection correction, InputFault why) {}

  /** The record of a contract on which nothing is delivered yet. */
  public static AcceptanceRecord of(AcceptanceTerms terms) {
    return new AcceptanceRecord(terms);
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Reads a record that is kept. Whether each act and correction was allowed is for {@link
   * AcceptanceProcess#verify}.
   *
   * @param tree the published tree
   * @return the record, or every fault with its place: acts out of order, and of no delivery
   */
  public static Checked<AcceptanceRecord> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<AcceptanceRecord>>fold(
            node -> new Checked.Accepted<>(read(node)), faults -> new Checked.Rejected<>(faults));
  }

  private static AcceptanceRecord read(Node node) {
    Node terms = node.branch("terms").orElseThrow();
    AcceptanceRecord record = of(AcceptanceTerms.fromPlain(terms.toPlain()).orThrow());
    List<AcceptanceCorrection> corrections =
        node.branches("corrections").stream().map(AcceptanceCorrection::new).toList();
    for (Node act : node.branches("acts")) {
      record = new AcceptanceRecord(record.corrected(corrections), new AcceptanceAct(act));
    }
    return record.corrected(corrections);
  }

  /** The record with those of some corrections that were made where it stands. */
  private AcceptanceRecord corrected(List<AcceptanceCorrection> some) {
    AcceptanceRecord record = this;
    for (AcceptanceCorrection one : some) {
      if (one.acts() == acts.size()) {
        record = new AcceptanceRecord(record, one);
      }
    }
    return record;
  }

  /** The record as it began, with what was corrected before the first act. */
  AcceptanceRecord begun() {
    return of(first).corrected(corrections);
  }

  /** The record as it stood when one of its corrections was made. */
  AcceptanceRecord before(AcceptanceCorrection one) {
    List<AcceptanceCorrection> earlier = corrections.subList(0, corrections.indexOf(one));
    AcceptanceRecord record = of(first).corrected(earlier);
    for (AcceptanceAct act : acts.subList(0, (int) Math.min(one.acts(), acts.size()))) {
      record = record.with(act).corrected(earlier);
    }
    return record;
  }

  /**
   * The record as the law on orders outside GeM judges it: silence accepts nothing there that GeM's
   * terms alone let it accept.
   */
  public AcceptanceRecord outsideGem() {
    return terms.isOnGem() ? by(terms.outsideGem(), List.of()) : this;
  }

  /** The record judged by other terms, without acts that count no more by them. */
  AcceptanceRecord by(AcceptanceTerms next, List<Integer> without) {
    return new AcceptanceRecord(this, next, Set.copyOf(without), withdrawn);
  }

  /** The same without acts that are taken back on a day, too. */
  AcceptanceRecord by(
      AcceptanceTerms next, List<Integer> without, List<Integer> mistaken, LocalDate day) {
    return new AcceptanceRecord(this, next, Set.copyOf(without), both(withdrawn, mistaken, day));
  }

  /** The record with an act more that was taken back on a day. */
  AcceptanceRecord with(AcceptanceAct act, LocalDate takenBack) {
    AcceptanceRecord next = with(act);
    return next.by(next.terms, List.copyOf(lapsed), List.of(next.acts.size()), takenBack);
  }

  /** The record with an act of another one, and with what was corrected there after it. */
  AcceptanceRecord with(AcceptanceAct act, AcceptanceRecord whole) {
    return with(act).corrected(whole.corrections);
  }

  private static List<InputFault> faults(Node record) {
    List<InputFault> faults = new ArrayList<>(misplaced(record));
    Set<String> known = new TreeSet<>();
    DayOrder order = DayOrder.of(record);
    for (Node each : record.branches("acts")) {
      AcceptanceAct act = new AcceptanceAct(each);
      if (order.last(act).filter(act.on()::isBefore).isPresent()) {
        faults.add(each.fault("on", "acceptance.order", Message.of("acceptance.input.order")));
      }
      order.add(act);
      boolean isFirst = act.kind() == Kind.DELIVERY;
      if (isFirst != known.add(Skeleton.of(act.delivery()))) {
        String key = isFirst ? "acceptance.input.twice" : "acceptance.input.no-delivery";
        faults.add(each.fault("act", "acceptance.delivery", Message.of(key)));
      }
    }
    return faults;
  }

  private static List<InputFault> misplaced(Node record) {
    List<InputFault> faults = new ArrayList<>();
    long before = 0;
    for (Node each : record.branches("corrections")) {
      long acts = each.get("acts", Long.class);
      if (acts < before || acts > record.branches("acts").size()) {
        faults.add(
            each.fault("acts", "acceptance.order", Message.of("acceptance.input.correction")));
      }
      before = acts;
    }
    return faults;
  }

  /**
   * Corrects the terms, by which every delivery is judged anew. What was done stays done.
   *
   * @param correction made for this record, confirmed by another person than who entered it
   * @return the record with it, or every fault with its place
   */
  public Checked<AcceptanceRecord> corrected(AcceptanceCorrection correction) {
    List<InputFault> faults = faultsOf(correction);
    return faults.isEmpty()
        ? new Checked.Accepted<>(new AcceptanceRecord(this, correction))
        : new Checked.Rejected<>(faults);
  }

  private List<InputFault> faultsOf(AcceptanceCorrection correction) {
    List<InputFault> faults = new ArrayList<>();
    if (correction.acts() != acts.size()) {
      faults.add(fault("/acts", "acceptance.input.correction"));
    }
    if (Skeleton.same(correction.by(), correction.confirmedBy())) {
      faults.add(fault("/confirmedBy", "acceptance.input.same-person"));
    }
    if (hasActed(correction.by(), true) && !isOfSupplier(correction.withdrawn())) {
      faults.add(fault("/by", "acceptance.input.of-supplier"));
    }
    if (hasActed(correction.confirmedBy(), true)) {
      faults.add(fault("/confirmedBy", "acceptance.input.of-supplier"));
    }
    if (correction.on().isBefore(entered())) {
      faults.add(fault("/on", "acceptance.input.correction-day"));
    }
    if (correction.withdrawn().isEmpty()) {
      faultsOf(correction.terms()).stream().map(one -> one.within("/terms")).forEach(faults::add);
    } else {
      if (!correction.terms().equals(terms)) {
        faults.add(fault("/terms", "acceptance.input.one-correction"));
      }
      faults.addAll(faultsOf(correction.withdrawn()));
    }
    return faults;
  }

  /** Whether some acts are all of the supplier, who may take them back itself. */
  public boolean isOfSupplier(List<Integer> numbers) {
    return !numbers.isEmpty()
        && numbers.stream()
            .allMatch(
                number ->
                    number <= acts.size()
                        && acts.get(number - 1).role().equals(AcceptanceForm.SUPPLIER));
  }

  /**
   * Why acts are not taken back: ones on which later acts rest, ones that are taken back, and ones
   * that are not there.
   *
   * @param mistaken their numbers, counted from 1
   * @return every fault with its place in them; none where they may be
   */
  public List<InputFault> faultsOf(List<Integer> mistaken) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < mistaken.size(); i++) {
      if (!withdrawable(mistaken).contains(mistaken.get(i))) {
        faults.add(fault("/withdrawn/" + i + "/act", "acceptance.input.withdrawn"));
      }
    }
    return faults;
  }

  /**
   * The numbers of the acts, counted from 1, that can be taken back: those after which nothing was
   * done on their delivery, nor delivered in place of it.
   */
  public List<Integer> withdrawable() {
    return free(List.of());
  }

  /** Those of some acts that can be taken back together; what is done to others has no effect. */
  List<Integer> withdrawable(List<Integer> mistaken) {
    List<Integer> free = free(mistaken);
    return mistaken.stream().filter(free::contains).toList();
  }

  /** The same once some are taken back. */
  private List<Integer> free(List<Integer> mistaken) {
    List<Integer> all = new ArrayList<>();
    for (int number = 1; number <= acts.size(); number++) {
      if (!isWithdrawn(number) && isLast(number, mistaken)) {
        all.add(number);
      }
    }
    return all;
  }

  private boolean isLast(int number, List<Integer> mistaken) {
    String id = acts.get(number - 1).delivery();
    for (int later = number + 1; later <= acts.size(); later++) {
      AcceptanceAct act = acts.get(later - 1);
      boolean rests =
          Skeleton.same(act.delivery(), id)
              || act.kind() == Kind.DELIVERY
                  && Delivery.of(act).replaces().filter(one -> Skeleton.same(one, id)).isPresent();
      if (rests && !isWithdrawn(later) && !mistaken.contains(later)) {
        return false;
      }
    }
    return true;
  }

  /** Whether an act was entered by mistake and is taken back. */
  public boolean isWithdrawn(int number) {
    return withdrawn.containsKey(number);
  }

  /** The day on which an act was taken back. */
  Optional<LocalDate> takenBack(int number) {
    return Optional.ofNullable(withdrawn.get(number));
  }

  /** The last day before which an act is not done, for what stands on record. */
  Optional<LocalDate> last(AcceptanceAct act) {
    return DayOrder.of(this).last(act);
  }

  /**
   * Why the terms are not corrected to others: those of another contract, the same ones, and ones
   * without what was delivered.
   *
   * @return every fault with its place in them; none where they may be
   */
  public List<InputFault> faultsOf(AcceptanceTerms next) {
    List<InputFault> faults = new ArrayList<>();
    if (!next.contract().equals(terms.contract())) {
      faults.add(fault("/contract", "acceptance.input.contract"));
    }
    if (next.equals(terms)) {
      faults.add(fault("", "acceptance.input.same-terms"));
    }
    deliveries.values().stream()
        .map(Delivery::deliverable)
        .filter(one -> !next.has(one))
        .distinct()
        .map(
            one ->
                new InputFault(
                    "/deliverables",
                    "acceptance.input.delivered",
                    Message.of("acceptance.input.delivered").with("deliverable", one)))
        .forEach(faults::add);
    return faults;
  }

  /** The last day on which something was entered: no correction of it is older. */
  private LocalDate entered() {
    return Stream.concat(
            acts.stream().map(AcceptanceAct::entered),
            corrections.stream().map(AcceptanceCorrection::on))
        .max(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  private static InputFault fault(String pointer, String key) {
    return new InputFault(pointer, key, Message.of(key));
  }

  /** The record with one act more, which is linked to what was before it. */
  AcceptanceRecord with(AcceptanceAct act) {
    return new AcceptanceRecord(this, act.after().isPresent() ? act : act.linked(digest));
  }

  /** Corrections of the terms after acts, in order; what stood before them is {@link #first}. */
  public List<AcceptanceCorrection> corrections() {
    return corrections;
  }

  /** What was to be accepted when the record began. */
  public AcceptanceTerms first() {
    return first;
  }

  /** What is to be accepted, as it was corrected last. */
  public AcceptanceTerms terms() {
    return terms;
  }

  /** What happened, in order of days. */
  public List<AcceptanceAct> acts() {
    return acts;
  }

  /** The deliveries as their acts leave them, in the order in which they were delivered. */
  public List<Delivery> deliveries() {
    return List.copyOf(deliveries.values());
  }

  /** A delivery by its id, as people read it: {@code d1} is {@code D1}. */
  public Optional<Delivery> delivery(String id) {
    return delivery(deliveries, id);
  }

  /** Acts that are not linked to the record before them: something was changed or left out. */
  List<AcceptanceAct> unlinked() {
    return unlinked;
  }

  /** Corrections that were not allowed where they stand: somebody else wrote them in. */
  List<Unallowed> unallowed() {
    return unallowed;
  }

  /** What was entered by the end of a day, by the terms as they were corrected until then. */
  AcceptanceRecord until(LocalDate day) {
    if (!entered().isAfter(day)) {
      return this;
    }
    List<AcceptanceCorrection> then =
        corrections.stream().filter(one -> !one.on().isAfter(day)).toList();
    AcceptanceRecord before = of(first).corrected(then);
    for (AcceptanceAct act : acts) {
      if (act.entered().isAfter(day)) {
        break;
      }
      before = before.with(act).corrected(then);
    }
    return before;
  }

  /** The numbers of the acts that count no more. */
  Set<Integer> lapsed() {
    return lapsed;
  }

  /** Whether an act counted no more when so many acts were on record. */
  boolean isLapsedAt(int number, int acts) {
    return corrections.stream()
        .filter(one -> one.acts() <= acts)
        .reduce((earlier, later) -> later)
        .filter(one -> one.lapsed().contains(number))
        .isPresent();
  }

  /** Whether people read the id of a delivery as this one, be it taken back. */
  boolean hasDelivery(String id) {
    return acts.stream()
        .anyMatch(act -> act.kind() == Kind.DELIVERY && Skeleton.same(act.delivery(), id));
  }

  /** A delivery as it was on a day; of one that came later, as it is. */
  Optional<Delivery> delivery(String id, LocalDate day) {
    return until(day).delivery(id).or(() -> delivery(id));
  }

  private boolean isOf(Delivery one, String deliverable) {
    return terms.named(one.deliverable()).equals(deliverable);
  }

  /** How many of a deliverable are delivered in all, without what replaces a rejected delivery. */
  long delivered(String deliverable) {
    return deliveries.values().stream()
        .filter(one -> isOf(one, deliverable) && one.replaces().isEmpty())
        .mapToLong(Delivery::quantity)
        .sum();
  }

  /** The same, of what was delivered up to a day. */
  long deliveredBy(String deliverable, LocalDate day) {
    return deliveries.values().stream()
        .filter(one -> isOf(one, deliverable) && one.replaces().isEmpty())
        .filter(one -> !one.deliveredOn().isAfter(day))
        .mapToLong(Delivery::quantity)
        .sum();
  }

  /** How many of a deliverable were accepted by an act. */
  long accepted(String deliverable) {
    return deliveries.values().stream()
        .filter(one -> isOf(one, deliverable))
        .mapToLong(Delivery::accepted)
        .sum();
  }

  /** Whether somebody acted for one of the parties; the buyer corrects the terms. */
  boolean hasActed(String person, boolean asSupplier) {
    boolean corrects =
        corrections.stream()
            .anyMatch(
                one ->
                    Skeleton.same(one.confirmedBy(), person)
                        || Skeleton.same(one.by(), person) && !isOfSupplier(one.withdrawn()));
    return corrects && !asSupplier
        || acts.stream()
            .filter(act -> Skeleton.same(act.by(), person))
            .anyMatch(act -> act.role().equals(AcceptanceForm.SUPPLIER) == asSupplier);
  }

  /** Whether a delivery was received by somebody who neither does nor enters an act. */
  boolean isReceivedByOther(Delivery delivery, AcceptanceAct act) {
    for (int number = 1; number <= acts.size(); number++) {
      AcceptanceAct one = acts.get(number - 1);
      List<String> who = List.of(one.by(), one.enteredBy());
      if (one.kind() == Kind.PROVISIONAL_RECEIPT
          && !isWithdrawn(number)
          && Skeleton.same(one.delivery(), delivery.id())
          && !Skeleton.among(who, act.by())
          && !Skeleton.among(who, act.enteredBy())) {
        return true;
      }
    }
    return false;
  }

  /** Whether something shows a delivery already. */
  boolean isShown(String evidence) {
    for (int number = 1; number <= acts.size(); number++) {
      AcceptanceAct act = acts.get(number - 1);
      if (act.kind() == Kind.DELIVERY
          && !isWithdrawn(number)
          && act.part().codes("evidence").contains(evidence)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The digest of the terms, all acts and corrections, in order. Who keeps it elsewhere notices
   * whatever is changed in the record or taken out of it.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    return digest;
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("terms", first.toPlain());
    tree.put("acts", Tree.list(acts, AcceptanceAct::toPlain));
    if (!corrections.isEmpty()) {
      tree.put("corrections", Tree.list(corrections, AcceptanceCorrection::toPlain));
    }
    return tree;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AcceptanceRecord record
        && first.equals(record.first)
        && corrections.equals(record.corrections)
        && acts.equals(record.acts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * first.hashCode() + corrections.hashCode()) + acts.hashCode();
  }

  /** The contract and how many deliveries. */
  @Override
  public String toString() {
    return terms + ": " + deliveries.size();
  }
}
