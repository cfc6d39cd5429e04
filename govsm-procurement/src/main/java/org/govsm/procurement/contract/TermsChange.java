package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * What new terms of a contract change in those that stand, and whether that may be. What a
 * certificate was made by changes by a signed amendment that names it, or by a declared correction
 * of how the paper was entered; never otherwise.
 */
public final class TermsChange {

  /** The members that make the periods. */
  private static final List<String> PERIODS = List.of("from", "until", "period");

  /** What changes with an amendment and cannot be named in it. */
  private static final List<String> UNNAMED = List.of("from", "until", "period", "title", "marked");

  /** What may change at any time, and what is compared by itself. A new member is guarded. */
  private static final Set<String> FREE =
      Set.of("id", "title", "currency", "buyer", "marked", "amendments", "corrections");

  private final Terms before;
  private final Terms after;
  private final List<InputFault> faults = new ArrayList<>();
  private final Set<String> corrected = new LinkedHashSet<>();

  private TermsChange(Terms before, Terms after) {
    this.before = before;
    this.after = after;
  }

  /**
   * A change.
   *
   * @param before the terms that stand
   * @param after the whole terms as they are to be
   */
  public static TermsChange of(Terms before, Terms after) {
    return new TermsChange(before, after);
  }

  /** The terms that stand. */
  public Terms before() {
    return before;
  }

  /** The whole terms as they are to be. */
  public Terms after() {
    return after;
  }

  /** The faults of an amendment that is of another contract: number and buyer stay. */
  public List<InputFault> otherContract() {
    List<InputFault> other = new ArrayList<>();
    String code = "contract.other";
    if (!before.id().equals(after.id())) {
      other.add(new InputFault("/id", code, Message.of(code).with("before", before.id())));
    }
    String buyer = before.buyer().id();
    if (!buyer.equals(after.buyer().id())) {
      other.add(new InputFault("/buyer/id", code, Message.of(code).with("before", buyer)));
    }
    return other;
  }

  /**
   * What no terms may say on the day on which they are entered.
   *
   * @param today the day
   * @return faults of amendments that nobody has signed yet, and of corrections to come
   */
  public static List<InputFault> notYet(Terms terms, LocalDate today) {
    List<InputFault> faults = new ArrayList<>();
    for (Node row : terms.rows("amendments")) {
      LocalDate signed = row.get("signedOn", LocalDate.class);
      if (signed.isAfter(today)) {
        faults.add(fault(row.pointer() + "/signedOn", "terms.not-signed", signed, today));
      }
    }
    for (Node row : terms.rows("corrections")) {
      LocalDate on = row.get("on", LocalDate.class);
      if (on.isAfter(today)) {
        faults.add(fault(row.pointer() + "/on", "terms.correction-day", on, today));
      }
    }
    return faults;
  }

  private static InputFault fault(String pointer, String code, LocalDate day, LocalDate today) {
    return new InputFault(pointer, code, Message.of(code).with("day", day).with("today", today));
  }

  /**
   * Whether it declares a correction.
   *
   * @return true where the new terms have a correction that those before had not
   */
  public boolean isCorrection() {
    return after.corrections().size() > before.corrections().size();
  }

  /**
   * What stands in its way.
   *
   * @param certified the ids of the periods that have a certificate
   * @param today the day on which it is entered
   * @return a fault for each part that may not change so, with what to do; none where it may
   */
  public List<InputFault> refusals(Collection<String> certified, LocalDate today) {
    faults.clear();
    corrected.clear();
    faults.addAll(notYet(after, today));
    keptCorrections(today);
    undated();
    if (!certified.isEmpty()) {
      periods(certified);
      members(after.shapes()).forEach(this::member);
      amendments();
      CertifiedRows.of(before, after, certified).changes().forEach(this::row);
    }
    idle();
    return List.copyOf(faults);
  }

  /**
   * What changes beside the amendments that are added, certified or not.
   *
   * @return a fault for each member that none of them names, and for each row that says something
   *     else before the first of them holds; without these, for each amendment that changes
   *     nothing; none where no amendment is added
   */
  public List<InputFault> unnamed() {
    Set<Amendment> added = new LinkedHashSet<>(after.amendments());
    added.removeAll(before.amendments());
    Optional<LocalDate> first = added.stream().map(Amendment::from).min(LocalDate::compareTo);
    if (first.isEmpty()) {
      return List.of();
    }
    LocalDate day = first.get();
    List<InputFault> unnamed = new ArrayList<>();
    members(after.shapes()).stream()
        .filter(name -> !same(name) && !isAmended(name) && !isDeclared(name))
        .forEach(name -> unnamed.add(unnamed("/" + name, "terms.unnamed-member", name, day)));
    List<String> earlier =
        before.periods().stream()
            .filter(period -> period.from().isBefore(day))
            .map(BillingPeriod::id)
            .toList();
    CertifiedRows.of(before, after, earlier).changes().stream()
        .filter(one -> !one.isAmended() && one.isOfRow() && !isDeclared(one.name()))
        .forEach(one -> unnamed.add(unnamed(one.pointer(), "terms.unnamed-row", one.name(), day)));
    return unnamed.isEmpty() ? idle(added) : unnamed;
  }

  /** An amendment that changes nothing would stand beside the terms all the same. */
  private List<InputFault> idle(Set<Amendment> added) {
    List<String> ids = added.stream().map(Amendment::id).toList();
    boolean beside = isCorrection() || UNNAMED.stream().anyMatch(name -> !same(name));
    List<InputFault> idle = new ArrayList<>();
    for (Amendment one : added) {
      List<String> others = ids.stream().filter(id -> !id.equals(one.id())).toList();
      boolean changes =
          beside
              || one.changes().stream().anyMatch(name -> !same(name))
              || !same("ceiling") && isAmended("ceiling")
              || CertifiedRows.LISTS.stream().anyMatch(list -> changesRows(list, others));
      if (!changes) {
        Message text = Message.of("terms.idle-amendment").with("id", one.id());
        int at = after.amendments().indexOf(one);
        idle.add(new InputFault("/amendments/" + at, text.key(), text));
      }
    }
    return idle;
  }

  /** Whether rows differ that no other added amendment brings. */
  private boolean changesRows(String list, List<String> others) {
    List<?> was = rows(before, list);
    List<?> now = rows(after, list);
    return Stream.concat(
            was.stream().filter(row -> !now.contains(row)),
            now.stream().filter(row -> !was.contains(row)))
        .anyMatch(row -> !isOf(row, others));
  }

  private static boolean isOf(Object row, List<String> amendments) {
    return row instanceof Map<?, ?> one
        && one.get("amendment") instanceof String id
        && amendments.contains(id);
  }

  private static List<?> rows(Terms terms, String list) {
    return terms.toPlain().get(list) instanceof List<?> rows ? rows : List.of();
  }

  private static InputFault unnamed(String pointer, String code, String name, LocalDate first) {
    Message text = Message.of(code).with("name", name).with("from", first);
    return new InputFault(pointer, code, text);
  }

  private boolean isDeclared(String name) {
    return added().stream().anyMatch(correction -> correction.of().contains(name));
  }

  /** What has no first day would count the periods before an amendment by the new rule too. */
  private void undated() {
    for (String name : UndatedMembers.changed(before, after)) {
      if (isDeclared(name)) {
        corrected.add(name);
      } else {
        UndatedMembers.late(before, after, name).ifPresent(faults::add);
      }
    }
  }

  /** Days of periods that were paid stay as they are. */
  private void periods(Collection<String> certified) {
    List<String> lost =
        certified.stream()
            .filter(id -> before.period(id).isPresent())
            .filter(id -> !after.period(id).equals(before.period(id)))
            .toList();
    if (!lost.isEmpty()) {
      Message text = Message.of("terms.certified-periods").with("ids", lost);
      PERIODS.stream()
          .filter(name -> !same(name))
          .forEach(name -> faults.add(new InputFault("/" + name, text.key(), text)));
    }
  }

  /**
   * The members of terms by which certificates are made and that have no dated rows: an amendment
   * that changes one names it in {@code changes}.
   *
   * @param shapes the consequences that terms may have
   */
  public static List<String> members(Shapes shapes) {
    return Terms.form(shapes).parts().stream()
        .map(Field::name)
        .filter(name -> !FREE.contains(name) && !PERIODS.contains(name))
        .filter(name -> !CertifiedRows.LISTS.contains(name))
        .toList();
  }

  private boolean same(String member) {
    return Objects.equals(before.toPlain().get(member), after.toPlain().get(member));
  }

  private void member(String name) {
    if (!same(name) && !isAmended(name)) {
      refuse(name, "/" + name, Message.of("terms.certified-member"));
    }
  }

  /** Whether a signed amendment that was not there before names a member that it changes. */
  public boolean isAmended(String member) {
    boolean named =
        naming(after, member).stream().anyMatch(id -> !naming(before, member).contains(id));
    Optional<String> own = after.ceiling().flatMap(Ceiling::amendment);
    return named
        || member.equals("ceiling")
            && own.isPresent()
            && !own.equals(before.ceiling().flatMap(Ceiling::amendment));
  }

  /** Whether a signed amendment is added, whatever it names. */
  public boolean isAmended() {
    return !before.amendments().containsAll(after.amendments());
  }

  private static List<String> naming(Terms terms, String member) {
    return terms.amendments().stream()
        .filter(one -> one.changes().contains(member))
        .map(Amendment::id)
        .toList();
  }

  /** A paper that was signed does not change either. */
  private void amendments() {
    Map<String, Amendment> now = new LinkedHashMap<>();
    after.amendments().forEach(one -> now.put(one.id(), one));
    for (Amendment one : before.amendments()) {
      if (!one.equals(now.get(one.id()))) {
        refuse("amendments/" + one.id(), "/amendments", Message.of("terms.certified-amendment"));
      }
    }
  }

  private void row(CertifiedRows.Change change) {
    if (!change.isAmended()) {
      refuse(
          change.name(),
          change.pointer(),
          Message.of(change.code()).with("periods", change.periods()));
    }
  }

  private void refuse(String name, String pointer, Message text) {
    if (isDeclared(name)) {
      corrected.add(name);
    } else {
      faults.add(new InputFault(pointer, text.key(), text.with("name", name)));
    }
  }

  private List<Correction> added() {
    List<Correction> now = after.corrections();
    int kept = before.corrections().size();
    return kept < now.size() ? now.subList(kept, now.size()) : List.of();
  }

  /** Corrections that were declared stay; another one is declared today. */
  private void keptCorrections(LocalDate today) {
    List<Correction> was = before.corrections();
    List<Correction> now = after.corrections();
    for (int i = 0; i < was.size(); i++) {
      if (i >= now.size() || !was.get(i).equals(now.get(i))) {
        faults.add(
            new InputFault(
                "/corrections/" + i, "terms.correction-kept", Message.of("terms.correction-kept")));
      }
    }
    for (int i = was.size(); i < now.size(); i++) {
      if (now.get(i).on().isBefore(today)) {
        faults.add(
            fault("/corrections/" + i + "/on", "terms.correction-day", now.get(i).on(), today));
      }
    }
  }

  /** A correction that corrects nothing would stand on the next certificate all the same. */
  private void idle() {
    int place = before.corrections().size();
    for (Correction correction : added()) {
      List<String> idle =
          correction.of().stream().filter(name -> !corrected.contains(name)).toList();
      if (!idle.isEmpty()) {
        Message text =
            Message.of("terms.correction-idle")
                .with("names", idle)
                .with("known", List.copyOf(corrected));
        faults.add(new InputFault("/corrections/" + place + "/of", text.key(), text));
      }
      place++;
    }
  }
}
