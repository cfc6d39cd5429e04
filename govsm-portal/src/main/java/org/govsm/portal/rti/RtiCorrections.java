package org.govsm.portal.rti;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.governance.law.EntryCorrections.Step;
import org.govsm.portal.assessments.RecordEvents;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.record.RightToInformation;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of what was typed when a request was put on record: one officer enters, another
 * confirms, and the clocks run from what is confirmed.
 */
final class RtiCorrections {

  /** The parts of the content that are about the subject, and fall with it. */
  private static final List<String> OF_SUBJECT =
      List.of("gathered", "proposed", RtiUploads.COPIES, "noticed", "heard", ThirdParties.NAMED);

  private final Transaction tx;
  private final RtiService service;
  private final StoredRti one;
  private final List<RtiAct> acts;
  private final EntryCorrections corrections;

  RtiCorrections(Transaction tx, RtiService service, StoredRti one) {
    this.tx = tx;
    this.service = service;
    this.one = one;
    this.acts = new RtiRequests(tx).acts(one);
    this.corrections = RtiEntry.ofActs(acts);
  }

  /** Enters a correction: until another officer confirms it, it changes nothing. */
  Map<String, Object> corrected(
      Map<String, @Nullable Object> given,
      Caller by,
      Map<String, Object> body,
      List<InputFault> faults) {
    Map<String, Object> said = said(given, faults);
    said.put("reason", RtiService.reason(given, faults));
    said.put(RtiEntry.BY, by.actor());
    Step step = RtiEntry.step(RtiEntry.CORRECTED, said, service.now()).orElseThrow();
    Map<String, Object> entry = RtiEntry.now(one);
    if (faults.isEmpty()) {
      faults.addAll(corrections.faults(step, entry, Stream.empty(), this::faults));
    }
    entry.putAll(step.given());
    body.putAll(said);
    return Map.of(RtiEntry.CORRECTION, Map.of(RtiEntry.BY, by.actor(), RtiEntry.ENTRY, entry));
  }

  /** Confirms the correction that waits; of another subject the case is gathered anew. */
  Map<String, Object> confirmed(Caller by, Map<String, Object> body, List<InputFault> faults) {
    if (!corrections.mayConfirm(by.actor())) {
      throw ProblemException.conflict(Message.of("rti.second-correction"));
    }
    Map<String, Object> before = RtiEntry.now(one);
    corrections.contradictions(before, Stream.empty(), this::faults).stream()
        .map(fault -> new InputFault("", fault.code(), fault.text()))
        .forEach(faults::add);
    Map<String, Object> given = corrections.waiting().orElseThrow().given();
    Map<String, Object> entry = new LinkedHashMap<>(before);
    entry.putAll(given);
    Map<String, Object> set = new LinkedHashMap<>();
    for (String name : List.of(RtiEntry.URGENT, RtiEntry.FEE)) {
      Optional.ofNullable(given.get(name)).ifPresent(value -> set.put(name, value));
    }
    if (isAboutOther(entry)) {
      body.put(RtiEntry.SUBJECT, entry.get(RtiEntry.SUBJECT));
      body.put("state", StoredRti.RECEIVED);
      OF_SUBJECT.forEach(part -> set.put(part, Map.of()));
    }
    set.put(RtiEntry.ENTERED, typedFirst(before, given));
    set.put(RtiEntry.CORRECTION, Map.of());
    body.put(RtiEntry.BY, by.actor());
    body.put(RtiEntry.ENTRY, entry);
    return set;
  }

  private Map<String, Object> typedFirst(Map<String, Object> before, Map<String, Object> given) {
    Map<String, Object> typed = new LinkedHashMap<>(RtiEntry.typedFirst(one));
    given.forEach(
        (name, value) -> {
          if (!value.equals(before.get(name))) {
            typed.putIfAbsent(name, before.get(name));
          }
        });
    return typed;
  }

  private Map<String, Object> said(Map<String, @Nullable Object> given, List<InputFault> faults) {
    Map<String, Object> said = new LinkedHashMap<>();
    if (given.get(RtiEntry.RECEIVED) != null) {
      LocalDate from = RightToInformation.IN_FORCE;
      said.put(RtiEntry.RECEIVED, service.day(given, RtiEntry.RECEIVED, from, faults).toString());
    }
    urgent(given, said, faults);
    Map.of(RtiEntry.KIND, StoredRti.SUBJECTS, RtiEntry.FEE, RtiService.FEES)
        .forEach(
            (name, known) -> {
              if (given.get(name) != null) {
                said.put(name, RtiService.choice(given, name, known, faults));
              }
            });
    ApiRequests.text(given, RtiEntry.SUBJECT)
        .ifPresent(subject -> said.put(RtiEntry.SUBJECT, subject));
    return said;
  }

  private static void urgent(
      Map<String, @Nullable Object> given, Map<String, Object> said, List<InputFault> faults) {
    RtiService.moment(given, RtiEntry.URGENT, faults)
        .ifPresent(at -> said.put(RtiEntry.URGENT, at.toString()));
    Optional<String> not = ApiRequests.text(given, RtiEntry.NOT_URGENT);
    if (not.filter(yes -> !yes.equals("YES") || said.containsKey(RtiEntry.URGENT)).isPresent()) {
      faults.add(Faults.at("/" + RtiEntry.NOT_URGENT, "rti.not-urgent"));
    }
    not.ifPresent(yes -> said.put(RtiEntry.NOT_URGENT, yes));
  }

  private boolean isAboutOther(Map<String, Object> entry) {
    return !one.subject().equals(entry.get(RtiEntry.SUBJECT))
        || !one.subjectKind().equals(entry.get(RtiEntry.KIND));
  }

  /** What stands against an entry: nothing was done before the receipt. */
  private List<InputFault> faults(Map<String, Object> entry) {
    List<InputFault> faults = new ArrayList<>();
    LocalDate received = LocalDate.parse(String.valueOf(entry.get(RtiEntry.RECEIVED)));
    Instant recorded = recorded();
    LocalDate first = first(recorded);
    if (received.isAfter(first)) {
      Message text = Message.of("rti.received-after").with("day", first);
      faults.add(new InputFault("/" + RtiEntry.RECEIVED, "rti.received-after", text));
    }
    String urgent = String.valueOf(entry.get(RtiEntry.URGENT));
    if (!urgent.isBlank() && !isOn(received, Instant.parse(urgent), recorded)) {
      faults.add(Faults.at("/" + RtiEntry.URGENT, "rti.urgent-at"));
    }
    closed(entry).ifPresent(faults::add);
    return faults;
  }

  private Instant recorded() {
    RecordLimit all = new RecordLimit(Long.MAX_VALUE, service.now());
    return RecordEvents.of(tx, one.department(), RtiRequests.RECEIVED, "request", all)
        .getOrDefault(one.id(), service.now());
  }

  /** The first day on which something was done, or put on record. */
  private LocalDate first(Instant recorded) {
    return Stream.concat(
            Stream.of(Moments.day(recorded)),
            acts.stream().filter(act -> !RtiEntry.isOf(act.kind())).map(RtiAct::on))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** What was answered, or is elsewhere, was about what it was about. */
  private Optional<InputFault> closed(Map<String, Object> entry) {
    boolean open = one.isOpen() && one.part("decided").isEmpty();
    if (isAboutOther(entry)) {
      return open && isThere(entry)
          ? Optional.empty()
          : Optional.of(
              Faults.at("/" + RtiEntry.SUBJECT, open ? "rti.no-subject" : "rti.correct-closed"));
    }
    return open || Objects.equals(RtiEntry.now(one).get(RtiEntry.FEE), entry.get(RtiEntry.FEE))
        ? Optional.empty()
        : Optional.of(Faults.at("/" + RtiEntry.FEE, "rti.correct-closed"));
  }

  private static boolean isOn(LocalDate received, Instant urgent, Instant recorded) {
    return Moments.day(urgent).equals(received) && !urgent.isAfter(recorded);
  }

  private boolean isThere(Map<String, Object> entry) {
    return RtiGathering.isThere(
        tx,
        service.contracts(),
        one.department(),
        String.valueOf(entry.get(RtiEntry.KIND)),
        String.valueOf(entry.get(RtiEntry.SUBJECT)));
  }
}
