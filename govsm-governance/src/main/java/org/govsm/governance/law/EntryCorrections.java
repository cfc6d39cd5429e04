package org.govsm.governance.law;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.tree.PersonKey;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of what was typed when something was put on record: one officer enters, another
 * confirms. What is not confirmed changes nothing; what was typed first stays on record.
 */
public final class EntryCorrections {

  /** The member that tells when it was received. */
  private static final String RECEIVED = "receivedAt";

  /**
   * Step of a correction.
   *
   * @param confirms whether it confirms the last correction, and enters none
   * @param given what is entered
   */
  public record Step(boolean confirms, String by, ActTime time, Map<String, Object> given) {

    private Optional<IndianMoment> received() {
      return given.get(RECEIVED) instanceof String at
          ? Optional.of(new IndianMoment(OffsetDateTime.parse(at)))
          : Optional.empty();
    }
  }

  /** Whether a limit was over by an entry that may have been true before it was corrected. */
  @FunctionalInterface
  public interface Over {

    /**
     * Asks.
     *
     * @param entry by what was typed first, or corrected until then
     * @param acts how many acts there were before the correction was confirmed
     * @param at when that was
     */
    boolean isOver(Map<String, Object> entry, int acts, OffsetDateTime at);
  }

  /**
   * Entry that may have been the true one before a correction.
   *
   * @param acts how many acts there were before the correction was confirmed
   * @param until from when the correction counts
   */
  public record Former(Map<String, Object> entry, int acts, IndianMoment until) {}

  /**
   * Correction that came after a limit.
   *
   * @param at from when it counts
   * @param by who entered what was confirmed, and who confirmed it
   */
  public record Late(IndianMoment at, List<String> by) {

    /** This and another: from when the first counts, and everybody who took part in either. */
    public Late with(Late other) {
      List<String> all = Stream.concat(by.stream(), other.by.stream()).distinct().toList();
      return new Late(other.at.isBefore(at) ? other.at : at, all);
    }

    /** Its members among the facts of the record. */
    public Map<String, Object> toFacts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("entryCorrectedAt", at.code());
      facts.put("entryCorrectedBy", by);
      return facts;
    }
  }

  private final String words;
  private final List<String> members;
  private final List<Optional<Step>> acts;
  private @Nullable Formers known;

  private EntryCorrections(String words, List<String> members, List<Optional<Step>> acts) {
    this.words = words;
    this.members = List.copyOf(members);
    this.acts = List.copyOf(acts);
  }

  /**
   * The corrections among the acts of a record.
   *
   * @param words what the keys of its messages and the codes of its faults begin with
   * @param members those of the entry that are corrected, the first for what is about all of them
   * @param step nothing for an act that corrects no entry
   */
  public static <A> EntryCorrections of(
      String words, List<String> members, List<A> acts, Function<A, Optional<Step>> step) {
    return new EntryCorrections(words, members, acts.stream().map(step).toList());
  }

  private Stream<Step> steps() {
    return acts.stream().flatMap(Optional::stream);
  }

  /** The correction that waits for another officer; a later one takes the place of an earlier. */
  public Optional<Step> waiting() {
    return steps().reduce((earlier, later) -> later).filter(step -> !step.confirms());
  }

  /** Who entered or confirmed a correction, also one that waits; nobody where nothing was. */
  public List<String> tookPart() {
    return Stream.concat(officers().stream(), waiting().stream().map(Step::by)).distinct().toList();
  }

  /** Whether an officer may confirm the correction that waits: one who did not enter it. */
  public boolean mayConfirm(String officer) {
    return waiting().filter(step -> !PersonKey.same(step.by(), officer)).isPresent();
  }

  /** The entry by all that was confirmed; nothing where nothing was. */
  public Optional<Map<String, Object>> applied(Map<String, Object> entered) {
    List<Map<String, Object>> stood = stood(entered);
    return Optional.of(stood.get(stood.size() - 1)).filter(last -> stood.size() > 1);
  }

  /** The entry as it was typed first, and by each correction that was confirmed. */
  public List<Map<String, Object>> stood(Map<String, Object> entered) {
    List<Map<String, Object>> stood = new ArrayList<>(List.of(entered));
    confirmed().forEach(one -> stood.add(with(stood.get(stood.size() - 1), one.correction())));
    return stood;
  }

  /** From when each correction that stands counts, in the order of {@link #stood}. */
  public List<IndianMoment> confirmedAt() {
    return confirmed().stream().map(Confirmed::counts).toList();
  }

  /** Who entered what was confirmed, and who confirmed it. */
  private List<String> officers() {
    return confirmed().stream()
        .flatMap(one -> Stream.of(one.correction(), one.confirmation()))
        .map(Step::by)
        .distinct()
        .toList();
  }

  /**
   * Correction that stands.
   *
   * @param acts how many acts there were before it was confirmed
   */
  private record Confirmed(Step correction, Step confirmation, int acts) {

    IndianMoment counts() {
      return confirmation.time().counts();
    }
  }

  private List<Confirmed> confirmed() {
    List<Confirmed> confirmed = new ArrayList<>();
    Optional<Step> last = Optional.empty();
    for (int i = 0; i < acts.size(); i++) {
      Optional<Step> step = acts.get(i);
      if (step.filter(Step::confirms).isEmpty()) {
        last = step.isPresent() ? step : last;
      } else if (last.isPresent()) {
        confirmed.add(new Confirmed(last.get(), step.get(), i));
        last = Optional.empty();
      }
    }
    return confirmed;
  }

  private Map<String, Object> with(Map<String, Object> entry, Step correction) {
    Map<String, Object> corrected = new LinkedHashMap<>(entry);
    members.stream()
        .filter(correction.given()::containsKey)
        .forEach(name -> corrected.put(name, correction.given().get(name)));
    return corrected;
  }

  /**
   * What stands against a correction. One that changes nothing may take the place of one that
   * waits.
   *
   * @param entry the entry as it is known now
   * @param done when its acts were done
   * @param read every fault of an entry
   */
  public List<InputFault> faults(
      Step correction,
      Map<String, Object> entry,
      Stream<IndianMoment> done,
      Function<Map<String, Object>, List<InputFault>> read) {
    Map<String, Object> corrected = with(entry, correction);
    if (waiting().isEmpty() && corrected.equals(entry)) {
      return List.of(fault(members.get(0), "same", Message.of(words + ".input.same")));
    }
    List<InputFault> faults = read.apply(corrected).stream().map(this::placed).toList();
    IndianMoment first =
        Stream.concat(done, Stream.of(correction.time().said()))
            .min(Comparator.comparing(IndianMoment::at))
            .orElseThrow();
    return faults.isEmpty() && correction.received().filter(first::isBefore).isPresent()
        ? List.of(
            fault(RECEIVED, "early", Message.of(words + ".input.received-after").with("at", first)))
        : faults;
  }

  /** The same of the correction that waits: what was done since may contradict it. */
  public List<InputFault> contradictions(
      Map<String, Object> entry,
      Stream<IndianMoment> done,
      Function<Map<String, Object>, List<InputFault>> read) {
    return waiting().map(step -> faults(step, entry, done, read)).orElse(List.of()).stream()
        .map(
            one ->
                new InputFault(
                    "/kind",
                    words + ".contradicted",
                    Message.of(words + ".input.contradicted").with("reason", one.text())))
        .limit(1)
        .toList();
  }

  /** What is no member of a correction is held against the time of receipt. */
  private InputFault placed(InputFault fault) {
    return members.stream().map(name -> "/" + name).anyMatch(fault.pointer()::equals)
        ? fault
        : new InputFault("/" + RECEIVED, fault.code(), fault.text());
  }

  private InputFault fault(String member, String code, Message text) {
    return new InputFault("/" + member, words + "." + code, text);
  }

  /**
   * The first correction by which two officers took a record out of a limit that was over by an
   * entry that stood before, or that could have been the true one.
   *
   * @param entered the entry as it was typed first
   */
  public Optional<Late> late(Map<String, Object> entered, Over over) {
    return formers(entered).stream()
        .filter(former -> over.isOver(former.entry(), former.acts(), former.until().at()))
        .findFirst()
        .map(former -> new Late(former.until(), officers()));
  }

  /**
   * Every entry that may have been the true one before each correction, other than what it was
   * corrected to: each member by every value that it had until then, as what was typed right may
   * stand beside what was not.
   *
   * @param entered the entry as it was typed first
   */
  public List<Former> formers(Map<String, Object> entered) {
    Formers found = known;
    if (found == null || !found.entered().equals(entered)) {
      found = new Formers(entered, worked(entered));
      known = found;
    }
    return found.all();
  }

  /** Those of an entry: a record asks about its own again and again. */
  private record Formers(Map<String, Object> entered, List<Former> all) {}

  private List<Former> worked(Map<String, Object> entered) {
    List<Former> formers = new ArrayList<>();
    List<Map<String, Object>> stood = stood(entered);
    List<Confirmed> confirmed = confirmed();
    for (int i = 0; i < confirmed.size(); i++) {
      Confirmed one = confirmed.get(i);
      Map<String, Object> now = stood.get(i + 1);
      combined(stood.subList(0, i + 2)).stream()
          .filter(entry -> !entry.equals(now))
          .map(entry -> new Former(entry, one.acts(), one.counts()))
          .forEach(formers::add);
    }
    return List.copyOf(formers);
  }

  /** Entries of each value of a member beside each value of the others; those that stood first. */
  private Set<Map<String, Object>> combined(List<Map<String, Object>> stood) {
    List<Map<String, Object>> mixed = List.of(stood.get(0));
    for (String name : members) {
      List<Optional<Object>> values =
          stood.stream().map(entry -> Optional.ofNullable(entry.get(name))).distinct().toList();
      mixed =
          mixed.stream()
              .flatMap(entry -> values.stream().map(value -> with(entry, name, value)))
              .toList();
    }
    Set<Map<String, Object>> combined = new LinkedHashSet<>(stood);
    combined.addAll(mixed);
    return combined;
  }

  private static Map<String, Object> with(
      Map<String, Object> entry, String name, Optional<Object> value) {
    Map<String, Object> mixed = new LinkedHashMap<>(entry);
    value.ifPresentOrElse(one -> mixed.put(name, one), () -> mixed.remove(name));
    return mixed;
  }
}
