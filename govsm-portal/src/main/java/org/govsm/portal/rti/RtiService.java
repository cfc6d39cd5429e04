package org.govsm.portal.rti;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.WrittenTexts;
import org.govsm.procurement.record.RightToInformation;
import org.jspecify.annotations.Nullable;

/** Request service: records requests, and reads them with who asks kept apart. */
record RtiService(
    BillPayments bills, ContractService contracts, CertificateService certificates, Clock clock) {

  static final int MOST = 1000;

  static final int LONGEST_TITLE = 200;

  /** The letters that a name of an office has at least: a bound of this project. */
  private static final int LETTERS = 3;

  /** How an application fee stands. */
  static final String NOT_PAID = "NOT_PAID";

  static final List<String> FEES = List.of("PAID", "EXEMPT", NOT_PAID);

  /** What becomes of an application fee that was not paid, when the request is decided. */
  static final List<String> SETTLED_FEES = List.of("PAID", "EXEMPT", "WAIVED");

  private static final List<String> MEMBERS =
      List.of(
          "received",
          "urgentAt",
          "subjectKind",
          "subject",
          "title",
          "fee",
          RtiChecks.TWICE,
          "applicant");
  private static final List<String> REQUIRED =
      List.of("received", "subjectKind", "subject", "title", "fee");

  LocalDate today() {
    return Moments.day(clock.instant());
  }

  Instant now() {
    return Sql.cut(clock.instant());
  }

  /** A request. */
  StoredRti find(Transaction tx, String department, String id) {
    DepartmentIds.require(department);
    return new RtiRequests(tx)
        .find(department, id)
        .orElseThrow(() -> ProblemException.notFound("rti.none-such", id));
  }

  /** A request that nobody else changes until the transaction ends. */
  StoredRti held(Transaction tx, String department, String id) {
    tx.events().lock(find(tx, department, id).department());
    return find(tx, department, id);
  }

  RtiGathering gathering(Transaction tx, StoredRti request) {
    return new RtiGathering(tx, request, bills, contracts, certificates);
  }

  /**
   * Records a request.
   *
   * @param given the members of the API
   */
  StoredRti record(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    RtiRoles.ACTS.require(by, RtiRoles.RECEIVE);
    by.requireDepartment(DepartmentIds.require(department));
    ApiRequests.only(given, MEMBERS, REQUIRED);
    List<InputFault> faults = new ArrayList<>(Secrets.in(given));
    LocalDate received = day(given, "received", RightToInformation.IN_FORCE, faults);
    String title = text(given, "title", LONGEST_TITLE, faults);
    String kind = choice(given, "subjectKind", StoredRti.SUBJECTS, faults);
    String subject = ApiRequests.text(given, "subject").orElse("");
    String fee = choice(given, "fee", FEES, faults);
    RtiApplicant applicant = RtiApplicant.read(given, faults);
    faults.addAll(
        new RtiChecks(tx, department, "").mentions(Optional.of(applicant), Map.of("title", title)));
    Map<String, Object> set = new LinkedHashMap<>();
    urgent(given, received, faults).ifPresent(at -> set.put("urgentAt", at.toString()));
    if (faults.isEmpty() && !RtiGathering.isThere(tx, contracts, department, kind, subject)) {
      faults.add(Faults.at("/subject", "rti.no-subject"));
    }
    if (faults.isEmpty()) {
      RtiChecks.twice(tx, department, given, received, applicant).ifPresent(faults::add);
    }
    ProblemException.unlessNone(faults);
    set.put("fee", fee);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("on", today().toString());
    body.put("received", received.toString());
    body.put("subjectKind", kind);
    body.put("subject", subject);
    body.put("title", title);
    body.put("set", set);
    StoredRti draft =
        new StoredRti(
            department,
            "",
            kind,
            subject,
            title,
            StoredRti.RECEIVED,
            0,
            received,
            received,
            Optional.empty(),
            Map.copyOf(set));
    draft.dueNow().ifPresent(day -> body.put("due", day.toString()));
    return new RtiRequests(tx).record(department, body, applicant, now(), by.actor());
  }

  /** When it was received, where it concerns life or liberty. */
  private Optional<Instant> urgent(
      Map<String, @Nullable Object> given, LocalDate received, List<InputFault> faults) {
    Optional<Instant> typed = moment(given, RtiEntry.URGENT, faults);
    boolean fits =
        typed
            .filter(at -> !Moments.day(at).equals(received) || at.isAfter(clock.instant()))
            .isEmpty();
    if (!fits) {
      faults.add(Faults.at("/" + RtiEntry.URGENT, "rti.urgent-at"));
    }
    return typed.filter(at -> fits);
  }

  /** A moment; a fault where it is none. */
  static Optional<Instant> moment(
      Map<String, @Nullable Object> given, String name, List<InputFault> faults) {
    try {
      return ApiRequests.text(given, name).map(at -> OffsetDateTime.parse(at).toInstant());
    } catch (DateTimeParseException e) {
      faults.add(Faults.at("/" + name, "rti.urgent-at"));
      return Optional.empty();
    }
  }

  /** A day between another one and today. */
  LocalDate day(
      Map<String, @Nullable Object> given, String name, LocalDate from, List<InputFault> faults) {
    String typed = ApiRequests.text(given, name).orElse("");
    try {
      LocalDate day = LocalDate.parse(typed);
      if (!day.isBefore(from) && !day.isAfter(today())) {
        return day;
      }
    } catch (DateTimeParseException e) {
      if (!typed.isBlank()) {
        Message none = Message.of("rti.no-day").with("given", typed);
        faults.add(new InputFault("/" + name, "rti.day", none));
        return today();
      }
    }
    Message text = Message.of("rti.day").with("from", from).with("until", today());
    faults.add(new InputFault("/" + name, "rti.day", text));
    return today();
  }

  static String choice(
      Map<String, @Nullable Object> given,
      String name,
      List<String> known,
      List<InputFault> faults) {
    String code = ApiRequests.text(given, name).orElse("");
    if (!known.contains(code)) {
      Message text = Message.of("rti.choice").with("known", known);
      faults.add(new InputFault("/" + name, "rti.choice", text));
    }
    return code;
  }

  /** A text that goes into events and packets: no number of a person may stand in it. */
  static String text(
      Map<String, @Nullable Object> given, String name, int most, List<InputFault> faults) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (text.isEmpty() || text.length() > most) {
      Message message = Message.of("rti.text").with("most", most);
      faults.add(new InputFault("/" + name, "rti.text", message));
    } else {
      faults.addAll(WrittenTexts.of("/" + name, text));
    }
    return text;
  }

  /** The reason of an officer: the applicant reads it, so that it must say something. */
  static String reason(Map<String, @Nullable Object> given, List<InputFault> faults) {
    String text = text(given, "reason", MOST, faults);
    if (!text.isEmpty()) {
      faults.addAll(FreeTexts.reason("/reason", text));
    }
    return text;
  }

  /** The reason of a decision, by which the applicant sees why: one word is none. */
  static String decisive(Map<String, @Nullable Object> given, List<InputFault> faults) {
    String text = text(given, "reason", MOST, faults);
    if (!text.isEmpty()) {
      List<InputFault> open = FreeTexts.settled("/reason", text);
      faults.addAll(open.isEmpty() ? FreeTexts.decisiveReason("/reason", text) : open);
    }
    return text;
  }

  /** The name of an office to which the applicant can turn. */
  static String office(
      Map<String, @Nullable Object> given, String name, int most, List<InputFault> faults) {
    String text = text(given, name, most, faults);
    if (!text.isEmpty() && text.codePoints().filter(Character::isLetter).count() < LETTERS) {
      faults.add(Faults.at("/" + name, "rti.office"));
    }
    return text;
  }
}
