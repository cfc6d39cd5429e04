package org.govsm.portal.bills;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillRequest;
import org.jspecify.annotations.Nullable;

/** Faults of a part of a bill, as the form of its examination finds them. */
final class BillFaults {

  /** The member that says why another bill was paid by the same reference. */
  static final String EARLIER = "earlier";

  private static final int MOST = 1000;

  private static final Pattern SIGN = Pattern.compile("[\\p{L}\\p{Nd}]");

  private BillFaults() {}

  /** A page with what was refused: with status 409 where somebody else was first. */
  static Response answered(RuntimeException refused, Response page) {
    boolean stale =
        refused instanceof StoreRefusal one && one.reason() == StoreRefusal.Reason.STALE;
    return stale ? Response.fromResponse(page).status(Response.Status.CONFLICT).build() : page;
  }

  /** Refuses a part with every fault at its place; what is not given is not looked at. */
  static void refuse(Map<String, @Nullable Object> part, List<String> places) {
    List<InputFault> faults = new ArrayList<>();
    BillRequest.form().read(part).part("", faults);
    ProblemException.unlessNone(in(faults, places));
  }

  private static List<InputFault> in(List<InputFault> faults, List<String> places) {
    return faults.stream()
        .filter(
            one ->
                places.stream()
                    .anyMatch(
                        place ->
                            one.pointer().equals(place) || one.pointer().startsWith(place + "/")))
        .toList();
  }

  /** Refuses a reason that is none: the clocks of the bill rest on the objection. */
  static void refuseReason(String reason, String day) {
    Map<String, @Nullable Object> objection = Map.of("raisedOn", day, "reason", reason);
    refuse(Map.of("objections", List.of(objection)), "/objections", "/reason");
  }

  /** Refuses a part as above, with each fault at the member of an act that gave it. */
  static void refuse(Map<String, @Nullable Object> part, String place, String member) {
    List<InputFault> faults = new ArrayList<>();
    BillRequest.form().read(part).part("", faults);
    ProblemException.unlessNone(
        in(faults, List.of(place)).stream()
            .map(one -> new InputFault(member, one.code(), one.text()))
            .toList());
  }

  /** Faults of the terms on bills: their numbers, and figures that cannot both hold. */
  static List<InputFault> ofTerms(BillCase of, Map<String, @Nullable Object> terms, LocalDate day) {
    List<InputFault> faults = new ArrayList<>();
    of.checked(terms, day).part("/terms", faults);
    return faults;
  }

  /** What an officer looks at in the terms on bills. */
  static List<Finding> toldOfTerms(
      BillCase of, Map<String, @Nullable Object> terms, LocalDate day) {
    return of.checked(terms, day).<List<Finding>>fold(found -> found, faults -> List.of());
  }

  /** Refuses numbers of taxpayers and a place of supply that cannot be. */
  static void refuseIdentifiers(
      RuleBook book, BillCase of, Map<String, @Nullable Object> entry, LocalDate today) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>(entry);
    request.put("asOf", today.toString());
    request.put("terms", of.terms(of.stated()));
    ProblemException.unlessNone(
        in(Examined.of(book, request).faults(), List.of("/invoice", "/creditNotes")));
  }

  /** Refuses the reference by which another bill was paid, unless it is said why it is the same. */
  static void refusePaidBy(Optional<String> other, Optional<String> why) {
    other
        .filter(bill -> why.isEmpty())
        .ifPresent(
            bill -> {
              Message text = Message.of("bills.paid-by").with("bill", bill);
              throw ProblemException.of(new InputFault("/" + EARLIER, "bills.paid-by", text));
            });
  }

  /** Refuses a planned day of payment that is past. */
  static void refusePlanned(Map<String, @Nullable Object> facts, LocalDate today) {
    if (facts.get(BillCase.PAYMENT) instanceof String day && LocalDate.parse(day).isBefore(today)) {
      throw ProblemException.of(Faults.at("/facts/payment", "bills.planned-past"));
    }
  }

  /** Why one payment is for two bills; nothing where that is not said. */
  static Optional<String> earlier(Map<String, @Nullable Object> given) {
    return ApiRequests.text(given, EARLIER)
        .filter(said -> !said.isBlank())
        .map(said -> text(given, EARLIER));
  }

  /** The same, where another bill was paid by the reference: then it must be said. */
  static Optional<String> earlier(Optional<String> other, Map<String, @Nullable Object> given) {
    Optional<String> why = earlier(given);
    refusePaidBy(other, why);
    return why;
  }

  /** What was right instead of a payment on record: one of {@link KeptPayment#CHOICES}. */
  static String instead(Map<String, @Nullable Object> given) {
    String instead = ApiRequests.text(given, KeptPayment.INSTEAD).orElse("");
    if (!KeptPayment.CHOICES.contains(instead)) {
      throw ProblemException.of(Faults.at("/" + KeptPayment.INSTEAD, "bills.corrected-instead"));
    }
    return instead;
  }

  /** A text that must say something. */
  static String text(Map<String, @Nullable Object> given, String name) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (!SIGN.matcher(text).find() || text.length() > MOST) {
      Message message = Message.of("bills.text").with("most", MOST);
      throw ProblemException.of(new InputFault("/" + name, "bills.text", message));
    }
    return text;
  }
}
