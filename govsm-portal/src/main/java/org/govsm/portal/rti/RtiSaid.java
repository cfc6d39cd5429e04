package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.jspecify.annotations.Nullable;

/** Words of an act that changes no document: days, fees, third parties, transfer and appeal. */
record RtiSaid(RtiService service, StoredRti one) {

  /** What a transfer waits for. */
  private static final String AWAITED = "confirmation";

  /** Acts in which an officer gives the reason, which the applicant reads. */
  private static final Set<String> OF_OFFICERS =
      Set.of("transferred", "transfer-withdrawn", "part-transferred", "returned");

  /** Says that a third party treats what is asked as confidential: only then it gets a notice. */
  static final String CONFIDENTIAL = "confidential";

  /**
   * Reads what is said with an act.
   *
   * @param body is given the state after it, and what the log says
   */
  Map<String, Object> said(
      String act,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      List<InputFault> faults) {
    Map<String, Object> part = new LinkedHashMap<>();
    List<String> asked = RtiActTable.asked(act);
    if (asked.contains("on")) {
      part.put("on", service.day(given, "on", from(act, given), faults).toString());
    }
    List<String> parties = act.equals("heard") ? RtiCase.unheard(one) : RtiCase.unnoticed(one);
    if (asked.contains("party") && !parties.contains(party(given))) {
      faults.add(Faults.at("/party", "rti.party"));
    }
    if (act.equals("fee-asked")) {
      part.put("amount", RtiFees.amount(given, faults));
    }
    if (asked.contains(CONFIDENTIAL)
        && ApiRequests.text(given, CONFIDENTIAL).filter("YES"::equals).isEmpty()) {
      faults.add(Faults.at("/" + CONFIDENTIAL, "rti.not-treated"));
    }
    for (String name : List.of("to", "part", "party", "reason")) {
      boolean late = !name.equals("reason") || isReasonNeeded(act, part);
      if (asked.contains(name) && (late || given.get(name) != null)) {
        part.put(name, said(act, name, given, faults));
      }
    }
    body.putAll(part);
    body.put(
        "state",
        switch (act) {
          case "transferred" -> StoredRti.TRANSFERRED;
          case "transfer-withdrawn", "returned" -> StoredRti.RECEIVED;
          case "appealed" -> StoredRti.APPEALED;
          case "second-appealed" -> StoredRti.COMMISSION;
          default -> one.state();
        });
    if (act.equals("fee-asked") || act.equals(StoredRti.TRANSFER)) {
      part.put(ThirdParties.RECORDED, service.today().toString());
    }
    if (act.equals(StoredRti.TRANSFER)) {
      part.put(StoredRti.AT, service.now().toString());
      part.put(StoredRti.AWAITS, AWAITED);
      body.put(StoredRti.AWAITS, AWAITED);
    }
    return switch (act) {
      case "transfer-withdrawn" -> Map.of(StoredRti.TRANSFER, Map.of());
      case "transfer-confirmed" -> Map.of(StoredRti.TRANSFER, confirmed(body));
      case "returned" -> Map.of();
      case "noticed", "heard" -> Map.of(act, ofParties(act, part));
      case "part-transferred" -> Map.of("partsTransferred", parts(part));
      default -> Map.of(member(act), part);
    };
  }

  private Map<String, Object> confirmed(Map<String, Object> body) {
    Map<String, Object> transfer = new LinkedHashMap<>();
    one.part(StoredRti.TRANSFER).forEach((name, said) -> transfer.put(name, String.valueOf(said)));
    transfer.put(StoredRti.CONFIRMED, String.valueOf(body.get("on")));
    return transfer;
  }

  /** What an applicant or a third party says is kept as it is. */
  private static String said(
      String act, String name, Map<String, @Nullable Object> given, List<InputFault> faults) {
    if (name.equals("to")) {
      return RtiService.office(given, name, RtiService.MOST, faults);
    }
    return name.equals("reason") && OF_OFFICERS.contains(act)
        ? RtiService.reason(given, faults)
        : RtiService.text(given, name, RtiService.MOST, faults);
  }

  /** Several parts may go to several public authorities; the request itself stays here. */
  private Map<String, Object> parts(Map<String, Object> part) {
    List<Object> all = new ArrayList<>();
    if (one.part("partsTransferred").get("of") instanceof List<?> before) {
      all.addAll(before);
    }
    all.add(part);
    return Map.of("of", all);
  }

  /**
   * Days by the third party, when each was put on record, and the first of them. A notice that is
   * put on record once the request counts as refused gives it no further days.
   */
  private Map<String, Object> ofParties(String act, Map<String, Object> part) {
    Map<String, Object> of = new LinkedHashMap<>(RtiCase.days(one, act));
    String party = String.valueOf(part.get("party"));
    of.put(party, on(part).toString());
    Map<String, Object> recorded = new LinkedHashMap<>(ThirdParties.recorded(one, act));
    recorded.put(party, service.today().toString());
    Map<String, Object> days = new LinkedHashMap<>();
    boolean late = one.clocks().deemedRefused(service.now()).isPresent();
    one.day(act)
        .filter(day -> late || !day.isAfter(on(part)))
        .or(() -> late ? Optional.empty() : Optional.of(on(part)))
        .ifPresent(first -> days.put("on", first.toString()));
    days.put("of", of);
    days.put(ThirdParties.RECORDED, recorded);
    return days;
  }

  /** What is later than the Act has it says why. */
  private boolean isReasonNeeded(String act, Map<String, Object> part) {
    return switch (act) {
      case "appealed" -> one.clocks().appealBy(service.now()).filter(on(part)::isAfter).isPresent();
      case "second-appealed" ->
          one.clocks().secondAppealBy(service.today()).filter(on(part)::isAfter).isPresent();
      case "transferred", "part-transferred" ->
          on(part).isAfter(one.clocks().transferBy())
              || one.clocks().deemedRefused(service.now()).isPresent();
      default -> true;
    };
  }

  private static LocalDate on(Map<String, Object> part) {
    return LocalDate.parse(String.valueOf(part.get("on")));
  }

  private static String party(Map<String, @Nullable Object> given) {
    return ApiRequests.text(given, "party").orElse("");
  }

  private Optional<LocalDate> noticed(Map<String, @Nullable Object> given) {
    return Optional.ofNullable(RtiCase.days(one, "noticed").get(party(given)))
        .map(day -> LocalDate.parse(day.toString()));
  }

  private LocalDate from(String act, Map<String, @Nullable Object> given) {
    return switch (act) {
      case "fee-paid" -> one.day("feeAsked").orElse(one.received());
      case "heard" -> noticed(given).orElse(one.received());
      case "appealed" -> one.day("decided").orElse(one.received());
      case "second-appealed" -> one.day("appealed").orElse(one.received());
      default -> one.received();
    };
  }

  private static String member(String act) {
    return switch (act) {
      case "fee-asked" -> "feeAsked";
      case "fee-paid" -> "feePaid";
      case "second-appealed" -> "secondAppealed";
      default -> act;
    };
  }
}
